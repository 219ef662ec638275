"""Laws with functions: exp, log, sqrt and quotients.

The value of each application is a name (`abstraction`), of which facts are found one after the other
(`ledger`): what defines a quotient or a root, what exp and log make of sums and products
(`quotients`, `exponentials`, `logarithms`, `roots`), and in which order their values are and which
tangents they have (`tangents`). Names that others define are replaced by these (`elimination`). What
remains is a problem about polynomials, for the search that there is (`search`).
"""
