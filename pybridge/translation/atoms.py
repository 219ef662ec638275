"""Which atom an expression is, to Lean.

Lean keeps a table of the atoms, inner ones first, by the normal forms of their arguments, and in
each case by what is decided there (`LatentObjective.Certificate.Atom`). Two that look different
may be the same, and then the first of them is meant. A certificate names atoms as they look to the
prover; this is the same table, to find their places in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy

from pybridge.expression import Apply, Expression, Variable
from pybridge.expression.operation import Operation
from pybridge.prover.algebra.polynomial import Polynomial, Ring
from pybridge.prover.certificate import cases

__all__ = ["AtomTable"]


class AtomTable:
    """The atoms of a law, in one of the cases that its proof distinguishes."""

    def __init__(self, atoms: Sequence[Apply], variables: Sequence[str]) -> None:
        self._atoms = atoms
        self._operations = {atom.operation for atom in atoms}
        self._own = [Variable(f"s{place}") for place in range(len(atoms))]
        taken = set(variables)
        while any(variable.name in taken for variable in self._own):
            self._own = [Variable(f"{variable.name}x") for variable in self._own]
        self._ring = Ring([*map(Variable, variables), *self._own])
        self._fill({})

    def _fill(self, decided: Mapping[int, int]) -> None:
        """Make the entries where each atom that is decided, by its place, is in case 0 or 1."""
        self._decided = decided
        self._entries: list[tuple[Operation, list[Polynomial], Expression]] = []
        for place, atom in enumerate(self._atoms):
            arguments = self._arguments(atom)
            value = self._value(place, arguments)
            self._entries.append((atom.operation, arguments, value))

    def decide(self, place: int, case: int) -> AtomTable:
        """Return the table in one of the two cases of an atom."""
        table = copy(self)
        table._fill({**self._decided, place: case})
        return table

    def place(self, atom: Apply) -> int:
        """Return the place of an atom.

        Raises:
            ValueError: it has none.
        """
        return self._find(atom)[0]

    def _find(self, atom: Apply) -> tuple[int, Expression]:
        """Return the place of an atom, and its value."""
        arguments = self._arguments(atom)
        for place, (operation, others, value) in enumerate(self._entries):
            if operation is atom.operation and others == arguments:
                return place, value
        raise ValueError(f"{atom} is not an atom of this law")

    def _arguments(self, atom: Apply) -> list[Polynomial]:
        return [self._ring.polynomial(self._polynomial(part)) for part in atom.arguments]

    def _polynomial(self, expression: Expression) -> Expression:
        """Replace the atoms in the expression by their values."""

        def replace(node: Expression) -> Expression | None:
            if isinstance(node, Apply) and node.operation.is_atom and not node.is_constant():
                return self._find(node)[1]
            return None

        return expression.rebuild(replace, *self._operations)

    def _value(self, place: int, arguments: list[Polynomial]) -> Expression:
        """Return the value of an atom.

        It is what the atom is in its case, or what it is because its arguments differ by a
        number, or an unknown of its own.
        """
        case = self._decided.get(place)
        if case is None:
            difference = arguments[-1] - arguments[0] if len(arguments) == 2 else arguments[0]
            if not difference.is_constant():
                return self._own[place]
            case = 0 if difference.leading_coefficient() >= 0 else 1
        return self._polynomial(cases(self._atoms[place])[case][1])
