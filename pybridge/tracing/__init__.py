"""From the code that trains to objectives: Python, NumPy, PyTorch and JAX functions, traced.

A function is run on symbolic values (`values`), once for each way through its branches
(`running`), and the ways are put together as one formula (`cases`). What the functions of the
libraries mean stands in `library`, by their names: none of the libraries is imported here.
`rebinding` lets `math.exp` and `max` take symbolic values; `jaxpr` reads what JAX itself traces.
"""

from pybridge.tracing.library import dispatch, table

dispatch.learn(table.FUNCTIONS, table.METHODS)
