"""Laws with functions: exp, log, sqrt and quotients.

First numbers are tried that break the law (`counterexamples`, at points of a `region`), which
intervals confirm (`enclosures`).

For a proof, the value of each application is a name (`abstraction`), of which facts are found one
after the other (`ledger`): what defines a quotient or a root, what exp and log make of sums and
products (`quotients`, `exponentials`, `logarithms`, `roots`), how the arguments of logarithms
compare where sums of these do (`arguments`), the order and the tangents of values (`tangents`),
also of some that the law does not mention (`landmarks`), and bounds of numbers such as `log(2)`
(`constants`). Maxima and the like that stand in functions are distinguished by cases before
(`extrema`). Names that others define are replaced by these (`elimination`). What remains is a
problem about polynomials, for the search that settles these (`search`).
"""
