"""Follows the proofs of a text for Mathlib step by step, with exact arithmetic at random points.

What is checked is what the tactics check: that the linear combinations are what they should be,
with nonnegative coefficients; that terms like `mul_nonneg h₁ h₂` are about facts that are there;
that what is rewritten occurs. Proofs from lemmas on functions are terms, and Lean elaborates these
(`test_styles_in_lean`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from mathlib_terms import (
    Formula,
    Point,
    Reader,
    Relation,
    exact,
    holds,
    occurs,
    read_formula,
    read_relation,
    replaced,
)

POINTS = 12
ZERO = Fraction(0)


@dataclass(frozen=True)
class Definition:
    parameters: tuple[str, ...]
    body: Formula


@dataclass(frozen=True)
class State:
    facts: Mapping[str, Relation]
    goal: Relation | None
    """`None` where anything does that cannot be."""

    def plus(self, label: str, fact: Relation) -> State:
        return replace(self, facts={**self.facts, label: fact})


@dataclass
class Count:
    combinations: int = 0
    rings: int = 0
    signs: int = 0
    terms: int = 0
    disproofs: int = 0


def paragraphs(text: str) -> Iterator[str]:
    """The definitions and theorems of a file, without comments."""
    text = re.sub(r"/-.*?-/", "", text, flags=re.DOTALL)
    yield from (part.strip() for part in text.split("\n\n") if part.strip())


def check_text(text: str, count: Count) -> None:
    """Check every proof of a file."""
    definitions: dict[str, Definition] = {}
    for part in paragraphs(text):
        if part.startswith("noncomputable def"):
            head, _, body = part.partition(" :=\n")
            head = " ".join(head.split())
            name = head.split()[2]
            bound = re.search(r"\(([^:]*) : ℝ\)", head)
            parameters = tuple(bound[1].split()) if bound else ()
            definitions[name] = Definition(parameters, read_formula(body))
        elif part.startswith("theorem"):
            check_theorem(part, definitions, count)


def check_theorem(text: str, definitions: Mapping[str, Definition], count: Count) -> None:
    head, _, body = text.partition(" := by\n")
    head = " ".join(head.split())
    if "¬" in head:
        return check_disproof(head, body, definitions, count)
    binders, depth, start = [], 0, None
    claim_from = None
    for at, letter in enumerate(head):
        if letter == "(":
            if depth == 0:
                start = at
            depth += 1
        elif letter == ")":
            depth -= 1
            if depth == 0:
                binders.append(head[start + 1 : at])
        elif letter == ":" and depth == 0:
            claim_from = at + 1
            break
    assert claim_from, head
    facts = {}
    for binder in binders:
        label, _, content = binder.partition(" : ")
        if content != "ℝ":
            facts[label] = read_relation(content)
    Script(definitions, count).run(lines_of(body), State(facts, read_relation(head[claim_from:])))


def check_disproof(
    head: str, body: str, definitions: Mapping[str, Definition], count: Count
) -> None:
    count.disproofs += 1
    statement = head.partition("¬ ")[2]
    names: list[str] = []
    if statement.startswith("∀"):
        bound, _, statement = statement.removeprefix("∀ ").partition(" : ℝ, ")
        names = bound.split()
    else:
        statement = statement.removeprefix("(").removesuffix(")")
    *hypotheses, claim = map(read_relation, statement.split(" → "))
    values: dict[str, Fraction] = {}
    if names:
        given = re.search(r"have := h (.*)", re.sub(r"\n +", " ", body))
        reader = Reader(given[1].partition("(by")[0].partition(" norm_num")[0])
        for name in names:
            values[name] = exact(reader.atom())
    script = Script(definitions, count)
    assert all(holds(each.map(script.unfolded), values) for each in hypotheses), head
    assert not holds(claim.map(script.unfolded), values), head


GOES_ON = re.compile(
    r"(?:linear_combination|have|rcases|rewrite|unfold|by_cases|exact)\b",
)
"""Tactics whose text may take several lines."""


def lines_of(body: str) -> list[str]:
    """The lines of a block, each tactic on one; a block that a `by` opens keeps its lines."""
    found: list[str] = []
    for line in body.split("\n"):
        before = found[-1] if found else ""
        tactic = before.lstrip(" ·")
        is_deeper = indent_of(line) > len(before) - len(tactic)
        is_rest = GOES_ON.match(tactic) and not before.endswith("by") and is_deeper
        if is_rest and not line.lstrip().startswith("· "):
            found[-1] = f"{before} {line.strip()}"
        else:
            found.append(line)
    return found


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


class Script:
    """Tactics, followed."""

    def __init__(self, definitions: Mapping[str, Definition], count: Count) -> None:
        self.definitions = definitions
        self.count = count

    def unfolded(self, formula: Formula) -> Formula:
        def change(node: Formula) -> Formula | None:
            match node:
                case ("call", str(head), arguments) if head in self.definitions:
                    found = self.definitions[head]
                    given = dict(zip(found.parameters, arguments, strict=True))
                    return replaced(
                        found.body, lambda n: given.get(n) if isinstance(n, str) else None
                    )
            return None

        return replaced(formula, change)

    def run(self, lines: list[str], state: State) -> None:
        """Follow a block to its end."""
        assert lines, "a proof ends too early"
        line, rest = lines[0].strip(), lines[1:]
        word = line.split()[0]
        handler = getattr(self, f"do_{word}", None)
        assert handler, f"not a tactic that is known here: {line}"
        handler(line, rest, state, indent_of(lines[0]))

    def blocks(self, lines: list[str], indent: int) -> list[list[str]]:
        """The bulleted blocks that the rest of a script is."""
        found: list[list[str]] = []
        for line in lines:
            if line.startswith(" " * indent + "· "):
                found.append([line.replace("· ", "  ", 1)])
            else:
                assert found and indent_of(line) > indent, line
                found[-1].append(line)
        return found

    def do_unfold(self, line: str, rest: list[str], state: State, indent: int) -> None:
        names, _, places = line.removeprefix("unfold ").partition(" at ")
        assert all(name in self.definitions for name in names.split())
        for place in places.split() or ["⊢"]:
            if place == "⊢":
                changed = state.goal.map(self.unfolded)
                assert changed != state.goal, "nothing to unfold"
                state = replace(state, goal=changed)
            else:
                changed = state.facts[place].map(self.unfolded)
                assert changed != state.facts[place], "nothing to unfold"
                state = state.plus(place, changed)
        self.run(rest, state)

    def do_have(self, line: str, rest: list[str], state: State, indent: int) -> None:
        head, _, proof = line.removeprefix("have ").partition(" :=")
        label, _, statement = head.partition(" : ")
        fact = read_relation(statement)
        inner = list(self.taken(rest, indent))
        rest = rest[len(inner) :]
        proofs = " ".join([proof, *inner])
        match proof.strip().partition(" "):
            case ("congrArg" | "congrArg₂", _, how) if how.endswith("(by ring)"):
                self.alike(fact)
            case (lemma, _, "(by linear_combination)"):
                self.in_case(lemma, fact)
            case _ if "linarith" in proofs or "rw [" in proofs or "rwa [" in proofs:
                self.count.terms += 1
            case ("by", _, ""):
                self.run(inner, replace(state, goal=fact))
            case ("by", _, tactic) if tactic.split()[0] in TACTICS:
                self.run([tactic, *inner], replace(state, goal=fact))
            case _:
                self.count.terms += 1  # a theorem, which Lean elaborates
        self.run(rest, state.plus(label, fact))

    def alike(self, fact: Relation) -> None:
        """Check that the arguments of two applications are equal."""
        self.count.rings += 1
        pairs = zip(parts_of(fact.left), parts_of(fact.right), strict=True)
        assert fact.symbol == "=" and fact.left[0] == fact.right[0]
        assert fact.left[0] == "/" or fact.left[1] == fact.right[1]
        for left, right in pairs:
            points = map(Point, range(POINTS))
            assert all(point.value(left) == point.value(right) for point in points)

    def in_case(self, lemma: str, fact: Relation) -> None:
        """Check that an atom is in a case, because its arguments differ by a number."""
        self.count.combinations += 1
        first, last = (ZERO, *parts_of(fact.left))[-2:]
        for assumed in (Relation(first, "≤", last), Relation(last, "≤", first)):
            if REWRITTEN[lemma](assumed.left, assumed.right) == (fact.left, fact.right):
                gaps = {Point(n).value(("-", assumed.right, assumed.left)) for n in range(POINTS)}
                assert len(gaps) == 1 and min(gaps) >= 0, fact
                return
        raise AssertionError(fact)

    def taken(self, lines: list[str], indent: int) -> Iterator[str]:
        for line in lines:
            if indent_of(line) <= indent:
                return
            yield line

    def do_linear_combination(self, line: str, rest: list[str], state: State, indent: int) -> None:
        assert not rest, rest
        self.count.combinations += 1
        text = line.removeprefix("linear_combination").strip()
        combination = Combination(state.facts)
        terms = combination.read(text) if text else []
        goal = state.goal
        assert goal is not None and goal.symbol != "≠"
        residuals, strict = set(), any(t.relation.symbol == "<" for t in terms)
        for seed in range(POINTS):
            point = Point(seed)
            residual = point.value(goal.left) - point.value(goal.right)
            for term in terms:
                fact = term.relation
                size = point.value(fact.left) - point.value(fact.right)
                residual -= term.sign * point.value(term.coefficient) * size
            residuals.add(residual)
        (residual,) = residuals  # a number
        if goal.symbol == "=":
            assert residual == 0 and all(t.relation.symbol == "=" for t in terms)
        elif goal.symbol == "<" and not strict:
            assert residual < 0, line
        else:
            assert residual <= 0, line

    def do_ring(self, line: str, rest: list[str], state: State, indent: int) -> None:
        assert not rest and state.goal.symbol == "="
        self.count.rings += 1
        for seed in range(POINTS):
            point = Point(seed)
            assert point.value(state.goal.left) == point.value(state.goal.right)

    def do_positivity(self, line: str, rest: list[str], state: State, indent: int) -> None:
        assert not rest and state.goal.left == ZERO
        self.count.signs += 1
        assert sign_of(state.goal.right, state.facts) >= {"≤": 1, "<": 2}[state.goal.symbol]

    def do_exact(self, line: str, rest: list[str], state: State, indent: int) -> None:
        assert not rest
        if line == "exact absurd absurdity (lt_irrefl 0)":
            assert state.facts["absurdity"] == Relation(ZERO, "<", ZERO)
        else:
            assert state.facts[line.removeprefix("exact ")] == state.goal, line

    def do_by_contra(self, line: str, rest: list[str], state: State, indent: int) -> None:
        label, negation = line.split()[1], state.goal.negation
        if state.goal.symbol != "=":
            assert rest[0].strip() == f"push_neg at {label}"
            rest = rest[1:]
        self.run(rest, replace(state, goal=None).plus(label, negation))

    def do_apply(self, line: str, rest: list[str], state: State, indent: int) -> None:
        assert line == "apply le_antisymm" and state.goal.symbol == "="
        left, right = state.goal.left, state.goal.right
        first, second = self.blocks(rest, indent)
        self.run(first, replace(state, goal=Relation(left, "≤", right)))
        self.run(second, replace(state, goal=Relation(right, "≤", left)))

    def do_refine(self, line: str, rest: list[str], state: State, indent: int) -> None:
        assert state.goal.symbol == "≠"
        sides = state.goal.left, state.goal.right
        if line == "refine LT.lt.ne' ?_":
            sides = sides[::-1]
        else:
            assert line == "refine LT.lt.ne ?_"
        self.run(rest, replace(state, goal=Relation(sides[0], "<", sides[1])))

    def do_rcases(self, line: str, rest: list[str], state: State, indent: int) -> None:
        match = re.fullmatch(r"rcases le_total (.*) with (\S+) \| \2", line)
        reader = Reader(match[1])
        first, second = reader.atom(), reader.atom()
        assert not reader.peek()
        cases = Relation(first, "≤", second), Relation(second, "≤", first)
        for block, case in zip(self.blocks(rest, indent), cases, strict=True):
            self.run(block, state.plus(match[2], case))

    def do_by_cases(self, line: str, rest: list[str], state: State, indent: int) -> None:
        label, _, statement = line.removeprefix("by_cases ").partition(" : ")
        fact = read_relation(statement)
        first, second = self.blocks(rest, indent)
        self.run(first, state.plus(label, fact))
        if fact.symbol != "=":
            assert second[0].strip() == f"push_neg at {label}"
            second = second[1:]
        self.run(second, state.plus(label, fact.negation))

    def do_rewrite(self, line: str, rest: list[str], state: State, indent: int) -> None:
        match = re.fullmatch(r"rewrite \[(\w+ )?(\S+)\](?: at (.*))?", line)
        fact = state.facts[match[2]]
        if match[1]:
            assert fact.symbol == "≤"
            pattern, value = REWRITTEN[match[1].strip()](fact.left, fact.right)
        else:
            assert fact.symbol == "="
            pattern, value = fact.left, fact.right

        def change(node: Formula) -> Formula | None:
            return value if node == pattern else None

        for place in (match[3] or "⊢").split():
            relation = state.goal if place == "⊢" else state.facts[place]
            assert occurs(pattern, relation.left) or occurs(pattern, relation.right), line
            relation = relation.map(lambda side: replaced(side, change))
            state = replace(state, goal=relation) if place == "⊢" else state.plus(place, relation)
        self.run(rest, state)


def parts_of(application: Formula) -> tuple[Formula, ...]:
    """The arguments of a function, or both sides of a quotient."""
    match application:
        case ("call", _, arguments):
            return arguments
        case ("/", left, right):
            return left, right
    raise AssertionError(application)


TACTICS = {name.removeprefix("do_") for name in vars(Script) if name.startswith("do_")}

REWRITTEN = {
    "max_eq_right": lambda a, b: (("call", "max", (a, b)), b),
    "max_eq_left": lambda b, a: (("call", "max", (a, b)), a),
    "min_eq_left": lambda a, b: (("call", "min", (a, b)), a),
    "min_eq_right": lambda b, a: (("call", "min", (a, b)), b),
    "abs_of_nonneg": lambda zero, a: (("call", "abs", (a,)), a),
    "abs_of_nonpos": lambda a, zero: (("call", "abs", (a,)), ("neg", a)),
}


@dataclass(frozen=True)
class Scaled:
    sign: int
    coefficient: Formula
    relation: Relation


class Combination(Reader):
    """What stands behind `linear_combination`."""

    def __init__(self, facts: Mapping[str, Relation]) -> None:
        self.facts = facts

    def read(self, text: str) -> list[Scaled]:
        super().__init__(text)
        found, sign = [], 1
        if self.peek() == "-":
            self.take()
            sign = -1
        while True:
            found.append(self.scaled(sign))
            if not self.peek():
                return found
            sign = 1 if self.take() == "+" else -1

    def scaled(self, sign: int) -> Scaled:
        coefficient: Formula = Fraction(1)
        while True:
            start = self.at
            proof = self.proof_or_none()
            if proof is not None:
                break
            self.at = start
            factor = self.power()
            while self.peek() == "/":
                self.take()
                factor = ("/", factor, self.power())
            coefficient = ("*", coefficient, factor)
            self.take("*")
        if proof.symbol != "=":
            assert sign == 1 and is_nonnegative(coefficient), coefficient
            if proof.symbol == "<" and not (exact(coefficient) or ZERO) > 0:
                proof = replace(proof, symbol="≤")
        return Scaled(sign, coefficient, proof)

    def proof_or_none(self) -> Relation | None:
        token = self.peek()
        base = token.removesuffix(".le")
        if token in PROOFS or base in self.facts:
            return self.proof()
        return None

    def proof(self) -> Relation:
        """The relation that a proof term proves."""
        token = self.take()
        if token == "(":
            found = self.proof()
            self.take(")")
            return found
        if token in self.facts:
            return self.facts[token]
        if token.endswith(".le"):
            fact = self.facts[token.removesuffix(".le")]
            assert fact.symbol == "<"
            return replace(fact, symbol="≤")
        if token == "sq_nonneg":
            return Relation(ZERO, "≤", ("^", self.atom(), 2))
        return PROOFS[token](self)

    def single(self) -> Relation:
        return self.proof()


def _difference(symbol: str, zero_symbol: str):  # type: ignore[no-untyped-def]
    def proved(reader: Combination) -> Relation:
        fact = reader.single()
        assert fact.symbol == symbol, fact
        return Relation(ZERO, zero_symbol, ("-", fact.right, fact.left))

    return proved


def _product(symbol: str):  # type: ignore[no-untyped-def]
    def proved(reader: Combination) -> Relation:
        first, second = reader.single(), reader.single()
        assert first.symbol == second.symbol == symbol and first.left == second.left == ZERO
        return Relation(ZERO, symbol, ("*", first.right, second.right))

    return proved


def _square(reader: Combination) -> Relation:
    reader.take("(")
    reader.take("sub_ne_zero.2")
    fact = reader.single()
    reader.take(")")
    assert fact.symbol == "≠"
    return Relation(ZERO, "<", ("^", ("-", fact.left, fact.right), 2))


PROOFS = {
    "sub_nonneg.2": _difference("≤", "≤"),
    "sub_pos.2": _difference("<", "<"),
    "mul_nonneg": _product("≤"),
    "mul_pos": _product("<"),
    "mul_self_pos.2": _square,
    "sq_nonneg": None,
}


def is_nonnegative(coefficient: Formula) -> bool:
    number = exact(coefficient)
    if number is not None:
        return number >= 0
    match coefficient:
        case ("*", left, right):
            return is_nonnegative(left) and is_nonnegative(right)
        case ("^", _, exponent):
            return exponent % 2 == 0
    return False


def sign_of(formula: Formula, facts: Mapping[str, Relation]) -> int:
    """2 for positive, 1 for nonnegative, 0 for what does not show."""
    number = exact(formula)
    if number is not None:
        return 2 if number > 0 else 1 if number == 0 else 0
    match formula:
        case str():
            known = [
                {"<": 2, "≤": 1}.get(f.symbol, 0)
                for f in facts.values()
                if f.left == ZERO and f.right == formula
            ]
            return max(known, default=0)
        case ("+", left, right):
            parts = sign_of(left, facts), sign_of(right, facts)
            return max(parts) if 0 not in parts else 0
        case ("*" | "/", left, right):
            return min(sign_of(left, facts), sign_of(right, facts))
        case ("^", base, exponent):
            return sign_of(base, facts) or (exponent % 2 == 0)
        case ("call", "Real.exp", _):
            return 2
        case ("call", "abs", (inner,)):
            return max(1, sign_of(inner, facts))
        case ("call", "Real.sqrt", (inner,)):
            return max(1, sign_of(inner, facts))
        case ("call", "max", parts):
            return max(sign_of(part, facts) for part in parts)
        case ("call", "min", parts):
            return min(sign_of(part, facts) for part in parts)
    return 0
