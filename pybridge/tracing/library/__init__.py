"""What the functions of PyTorch, NumPy and JAX mean, by their names, for symbolic values.

Each module has a kind of functions, and at its end their names; `table` puts these together.
Parameters are called as those libraries call them. A function that is not here is refused
(`refused`): what it computes has to be declared a term. `dispatch` applies functions by name.
"""
