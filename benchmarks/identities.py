"""What a polynomial identity costs in Lean: `python -m benchmarks.identities`.

    (a + b + c)³ · (p + q + r + s + t) = a³p + 3a²bp + …

The right side is multiplied out: 50 monomials of degree 4, of 135 products. That both sides are the
same is found by normalising both, in Lean's kernel.
"""

from __future__ import annotations

from collections import Counter
from itertools import product

from benchmarks.measure import heading, lean_call, row
from pybridge import Law, Objective
from pybridge.verification.verify import lean_texts, verify

FACTORS = ("abc", "abc", "abc", "pqrst")
"""The names in each factor, which is their sum."""
MONOMIALS = 50
COPIES = 10
"""How many identities are checked at once, so that what they cost shows beside the start."""


def expanded() -> str:
    """Write the product of the factors as a sum of monomials."""
    monomials = Counter("*".join(sorted(names)) for names in product(*FACTORS))
    assert len(monomials) == MONOMIALS
    return " + ".join(f"{count}*{monomial}" for monomial, count in monomials.items())


def without_proofs(text: str) -> str:
    """Replace the proofs of a text's theorems by `sorry`."""
    declarations = text.split("\n\n")
    return "\n\n".join(
        declaration.partition(" :=\n")[0] + " := sorry"
        if "\ntheorem " in declaration
        else declaration
        for declaration in declarations
    )


def main() -> None:
    """Measure."""
    factors = " * ".join(f"({' + '.join(names)})" for names in FACTORS)
    objective = Objective("product", factors)
    laws = [Law(f"expanded{n}", f"product() == {expanded()}") for n in range(1 + COPIES)]
    assert verify(objective, laws[:1], cache=False).ok
    (one,), (many,) = lean_texts(objective, laws[:1]), lean_texts(objective, laws)

    def each(one: str, many: str) -> float:
        return 1000 * (lean_call(many).seconds - lean_call(one).seconds) / COPIES

    whole, statement = each(one, many), each(without_proofs(one), without_proofs(many))
    row(
        f"an identity with {MONOMIALS} monomials of degree {len(FACTORS)}",
        f"{whole:.0f} ms in Lean, {statement:.0f} of them for the statement alone",
        "50 ms",
    )


if __name__ == "__main__":
    heading()
    main()
