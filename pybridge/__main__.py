"""`python -m pybridge` is the `pybridge` command."""

from pybridge.interfaces.cli import main

main()
