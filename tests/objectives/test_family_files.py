"""Families as files: what they may say, and what is refused, with its file and line."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

import pytest
from jinja2 import Environment

from pybridge import catalog
from pybridge.objectives.errors import FamilyError
from pybridge.objectives.families import MAX_NAMES, NotApplicable, all_laws, standard_families
from pybridge.objectives.families.evaluation import counted
from pybridge.objectives.families.limits import MAX_LAWS, MAX_OUTPUT_CHARACTERS, MAX_STEPS
from pybridge.objectives.families.reading import parse_family, read_family
from pybridge.objectives.families.registry import FOLDER, STANDARD, other_names, packaged
from pybridge.objectives.families.rendering import TextTemplate
from pybridge.objectives.families.sources import (
    GROUP,
    asked_families,
    configured_families,
    distinct_families,
)
from pybridge.objectives.families.view import PUBLIC, ObjectiveView
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.translation.unfolding import problem_of

ASSUMED = Objective("j", "recon + beta * kl", ["beta"], ["recon >= 0", "kl >= 0", "beta >= 0"])

DOUBLED = """\
name = "doubled"
over = "term"
words = "at least what it is at half of a term"
forall = ["{{ half }}"]
assume = ["{{ half }} + {{ half }} <= {{ x }}", "0 <= {{ half }}"]
claim = "{{ J.at(x, half) }} <= {{ J.at() }}"
fact = "grows from half of {{ x }}"

[let]
half = "J.fresh('half')"
"""


def family_of(text: str, path: str = "mine.toml") -> dict[str, Law | NotApplicable]:
    """The laws of a family for an objective, by name."""
    standard = {law.name for law in standard_families(ASSUMED)}
    laws = all_laws(ASSUMED, families=[parse_family(text, path)])
    return {law.name: law for law in laws if law.name not in standard}


def changed(old: str, new: str) -> str:
    assert old in DOUBLED
    return DOUBLED.replace(old, new)


def with_claim(claim: str) -> str:
    return changed('claim = "{{ J.at(x, half) }} <= {{ J.at() }}"', f"claim = {claim}")


def test_a_family_makes_a_law_for_each_term() -> None:
    laws = family_of(DOUBLED)
    assert list(laws) == ["doubled_recon", "doubled_kl"]
    law = laws["doubled_kl"]
    assert isinstance(law, Law)
    assert str(law.claim) == "j(kl=half) <= j()"
    assert [str(each) for each in law.assume] == ["half + half <= kl", "0 <= half"]
    assert (law.forall, law.family, law.required) == (("half",), "doubled", False)
    assert law.fact == "grows from half of kl"


def test_laws_that_are_expected_are_required() -> None:
    law = family_of(changed('over = "term"', 'over = "term"\nexpect = "proved"'))["doubled_kl"]
    assert isinstance(law, Law)
    assert law.required and law.expect == "proved"


def test_the_first_reason_counts() -> None:
    unless = """\
unless = [
    "{% if x == 'kl' %}{{ x }} is not meant{% endif %}",
    "{% if x == 'kl' %}never said{% endif %}",
]
forall"""
    laws = family_of(changed("forall", unless))
    assert laws["doubled_kl"] == NotApplicable("doubled_kl", "doubled", "kl is not meant")
    assert isinstance(laws["doubled_recon"], Law)


def test_a_family_may_be_about_pairs_of_terms() -> None:
    text = """\
name = "swap"
over = "pair"
words = "symmetric"
claim = "{{ J.at(x, y, y, x) }} == {{ J.at() }}"
"""
    family = parse_family(text, "swap.toml")
    objective = Objective("j", "a + b * c")
    names = [law.name for law in all_laws(objective, families=[family]) if law.family == "swap"]
    assert names == ["swap_a_b", "swap_a_c", "swap_b_c"]
    many = Objective("j", " + ".join(f"t{n}" for n in range(30)))
    (law,) = (law for law in all_laws(many, families=[family]) if law.family == "swap")
    assert isinstance(law, NotApplicable)
    assert law.reason == f"there are 435 pairs of terms, more than MAX_LAWS = {MAX_LAWS}"


def test_what_would_say_nothing_is_not_stated() -> None:
    objective = Objective("j", "recon + beta * kl", ["beta"], ["beta > 0"])
    text = """\
name = "free"
over = "weight"
words = "without the weight"
claim = "{{ J.at(x, 0) }} == recon"
"""
    *_, law = all_laws(objective, families=[parse_family(text, "free.toml")])
    assert isinstance(law, NotApplicable)
    assert law.reason == "breaks the assumption beta > 0 of j, so it would say nothing"


def test_no_family_is_tried_on_an_objective_with_too_many_names() -> None:
    objective = Objective("j", " + ".join(f"t{n}" for n in range(MAX_NAMES + 1)))
    *_, law = all_laws(objective, families=[parse_family(DOUBLED, "mine.toml")])
    assert isinstance(law, NotApplicable)
    assert law.name == law.family == "doubled"


BROKEN = {
    "not TOML": (changed("[let]", "[let"), 0, "not valid TOML"),
    "unknown key": (changed("words", "wrods"), 3, "unknown key 'wrods'; did you mean 'words'?"),
    "missing key": (with_claim('""'), 0, "claim is missing"),
    "unknown over": (changed('"term"', '"terms"'), 2, "over is 'weight' or 'term' or 'pair'"),
    "no name": (changed('"doubled"', '"2x"'), 1, "'2x' is not a name"),
    "no list": (changed('["{{ half }}"]', '"{{ half }}"'), 4, "forall is a list of texts"),
    "no text": (changed('"{{ half }}"', "3"), 4, "forall is a list of texts"),
    "taken name": (changed('half = "J', 'x = "J'), 10, "x means something else"),
    "bad name": (changed('half = "J', '"2x" = "J'), 10, "'2x' is no name"),
    "Jinja syntax": (with_claim('"{{ J.at( }}"'), 6, "not a Jinja template"),
    "Jinja expression": (changed("J.fresh('half')", "J.fresh('half'"), 10, "not a Jinja template"),
    "unknown filter": (with_claim('"{{ x | upper }} == 0"'), 6, "there is no filter 'upper'"),
    "undefined name": (with_claim('"{{ w }} == 0"'), 6, "'w' is undefined"),
    "undefined method": (with_claim('"{{ J.grow(x) }} == 0"'), 6, "grow"),
    "wrong arguments": (with_claim('"{{ J.slope() }} == 0"'), 6, "slope() missing 1 required"),
    "method not called": (with_claim('"{{ J.at }} == 0"'), 6, "call it: J.at"),
    "unknown name": (with_claim('"{{ J.at(\'tc\', 0) }} == 0"'), 6, "'tc' is no name of j"),
    "unknown objective": (with_claim('"k() >= half"'), 6, "applies 'k', which is not known"),
    "unknown name in it": (with_claim('"j(tc=half) >= 0"'), 6, "'tc', which is not in the formula"),
    "unused name": (changed("{{ J.at(x, half) }}", "{{ J.at(x, 0) }}").replace(
        'assume = ["{{ half }} + {{ half }} <= {{ x }}", "0 <= {{ half }}"]\n', ""
    ), 5, "never uses 'half'"),
    "no formula": (with_claim('"{{ J.at() }} >="'), 6, "a formula is missing here"),
    "no relation": (with_claim('"{{ J.at() }}"'), 6, "relation"),
    "bad hypothesis": (changed("0 <= {{ half }}", "0 <= {{ half"), 5, "not a Jinja template"),
    "bad variable": (changed('["{{ half }}"]', '["{{ half }}!"]'), 4, "'half!' is not a name"),
    "no coefficient": (with_claim('"{{ J.degree(\'none\') }} == half"'), 6, "'none' is no name"),
    "bad text": (with_claim('"{{ J.simplified(\'a +\') }} == half"'), 6, "is missing here"),
    "fact of lines": (changed("grows from half", "grows\\nfrom half"), 7, "one line"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN)
def test_what_is_wrong_is_said_with_file_and_line(kind: str) -> None:
    text, line, message = BROKEN[kind]
    with pytest.raises(FamilyError) as raised:
        family_of(text)
    assert raised.value.path == "mine.toml"
    if line:
        assert raised.value.line == line, str(raised.value)
        assert str(raised.value).startswith(f"mine.toml:{line}: ")
    assert message in str(raised.value)


def test_what_came_out_is_shown_with_the_objective() -> None:
    with pytest.raises(FamilyError) as raised:
        family_of(with_claim('"{{ J.at() }} >= {{ half }} +"'))
    assert "doubled for j, claim: a formula is missing here" in str(raised.value)
    assert "rendered: 'j() >= half +'" in str(raised.value)


HOSTILE = {
    "class": "{{ J.__class__ }} == half",
    "globals": "{{ J.at.__globals__ }} == half",
    "function": "{{ J.at.__func__ }} == half",
    "item": "{{ J['__class__'] }} == half",
    "private": "{{ J._objective }} == half",
    "private item": "{{ J['_objective'] }} == half",
    "of a text": "{{ ''.__class__.__mro__ }} == half",
    "format": "{{ '{0.__class__}'.format(J) }} == half",
    "of a tuple": "{{ J.terms.__class__ }} == half",
    "self": "{{ self }} == half",
    "self's": "{{ self._TemplateReference__context }} == half",
    "include": "{% include 'secret' %} == half",
    "import": "{% import 'os' as os %}{{ os }} == half",
    "extends": "{% extends 'secret' %}",
    "macro": "{% macro m() %}{% endmacro %}{{ m() }} == half",
    "set": "{% set a = J %}{{ a }} == half",
    "namespace": "{{ namespace() }} == half",
    "lipsum": "{{ lipsum.__globals__ }} == half",
    "cycler": "{{ cycler.__init__ }} == half",
    "attribute filter": "{{ J | attr('_objective') }} == half",
    "map": "{{ J.terms | map(attribute='__class__') | join }} == half",
    "called text": "{{ 'j'() }} == half",
    "called loop": "{% for n in J.terms recursive %}{{ loop(J.terms) }}{% endfor %} == half",
    "loop's": "{% for n in J.terms %}{{ loop.__class__ }}{% endfor %} == half",
    "power": "{{ 9 ** 9 ** 9 }} == half",
    "product": "{{ 'a' * 9999999999 }} == half",
    "range": "{% for n in range(999999999) %}{{ n }}{% endfor %} == half",
    "huge range": "{% for n in range(9999999999999999999999999) %}{{ n }}{% endfor %} == half",
    "still range": "{% for n in range(1, 9, 0) %}{{ n }}{% endfor %} == half",
    "loops": "{% for a in range(64) %}{% for b in range(64) %}{% for c in range(64) %}"
    "{% endfor %}{% endfor %}{% endfor %} == half",
    "sorry": "{{ J.at() }} >= half; sorry",
    "Lean": "{{ J.at() }} >= half := by sorry",
    "axiom": "{{ J.at() }} >= half\\naxiom evil : False",
    "comment": "{{ J.at() }} >= half -/ theorem evil : False",
    "bracket": "{{ J.at(x, 'half) >= 0; (') }} >= half",
    "quotes": "{{ J.at() }} >= \\u00abhalf\\u00bb",
    "two claims": "{{ J.at() }} >= half and half >= 0",
    "deep": "{{ " + "(" * 900 + "1" + ")" * 900 + " }} >= half",
    "long": "{{ " + "1 + " * 900 + "1 }} >= half",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_templates_reach_nothing_but_what_they_may(kind: str) -> None:
    started = time.monotonic()
    with pytest.raises(FamilyError) as raised:
        family_of(with_claim(f'"{HOSTILE[kind]}"'))
    assert raised.value.line == 6
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    "let",
    [
        "J",
        "J.at",
        "J.terms | join(J.terms | join(range(64) | join('x' ~ range(64) | join('yyyy'))))",
        "{'a': 1}",
        "missing",
        "J.values(x, 99999999)",
        "J.values(x, 'a')",
        "J.fresh(3)",
        "a }} {{ b",
    ],
)
def test_values_are_texts_numbers_and_tuples(let: str) -> None:
    started = time.monotonic()
    text = changed("J.fresh('half')", "J.fresh('half')\"\nother = \"" + let)
    text = text.replace('fact = "', 'fact = "{{ other }}')
    found: list[Law | NotApplicable] = []
    with pytest.raises(FamilyError) as raised:
        found += family_of(text).values()
        if all(isinstance(law, NotApplicable) for law in found):
            raise FamilyError("mine.toml", 11, "too large")
    assert raised.value.line in (7, 11)
    assert time.monotonic() - started < 5


def test_loops_count_their_steps() -> None:
    loops = "".join(f"{{% for {name} in range(64) %}}" for name in "abcd")
    with pytest.raises(FamilyError, match=f"more steps than MAX_STEPS = {MAX_STEPS}"):
        family_of(with_claim(f'"{loops}{"{% endfor %}" * 4}{{{{ J.at() }}}} >= half"'))


@pytest.mark.parametrize(
    "source",
    [
        "{% if n > 2 %}a{% elif n == 2 %}b{% else %}c{% endif %}",
        "{% if n > 2 %}a{% elif n == 1 %}b{% else %}c{% endif %}",
        "{% if n != 2 %}a{% endif %}d",
        "{% for t in ts %}{{ loop.index }}{{ loop.index0 }}{{ t }}"
        "{% if not loop.last %}, {% endif %}{% else %}none{% endfor %}",
        "{% for t in ts if t != 'b' %}{{ t }}{% else %}none{% endfor %}{{ n }}",
        "{% for t in ts[3:] %}{{ t }}{% else %}none{% endfor %}",
        "{% for x, (y, z) in [('p', ('q', 'r')), ('s', 'tu')] %}{{ x ~ y ~ z }}{% endfor %}",
        "{% for n in range(2, 9, 3) %}{% for t in ts %}{{ n ~ t }}{% endfor %}{% endfor %}{{ n }}",
        "{{ ts[0] }}{{ ts[-1] }}{{ ts[::-1] | join(',') }}{{ ts | first }}{{ ts | length }}",
        "{{ 'x' if n in (1, 2) and not flag else 'y' }}",
        "{{ n + 3 - 1 }}{{ -n }}{{ 'x' + 'y' }}{{ 1 < n <= 2 and 'between' or 'outside' }}",
        "{{ (n not in (3, 4)) and (0 or 'zero') }}{{ ts | join(between) }}",
    ],
)
def test_templates_mean_what_they_mean_to_jinja(source: str) -> None:
    names = {"n": 2, "ts": ("a", "b", "c"), "between": "; ", "flag": ""}
    ours = TextTemplate(source).render({**names, "range": counted})
    assert ours == Environment(autoescape=False).from_string(source).render(names).strip()


def test_a_text_that_is_too_long_leaves_the_law_out() -> None:
    claim = "{% for a in range(64) %}{% for b in range(64) %}1 + {% endfor %}{% endfor %} 1 >= half"
    laws = family_of(with_claim(f'"{claim}"'))
    law = laws["doubled_kl"]
    assert isinstance(law, NotApplicable)
    limit = f"MAX_OUTPUT_CHARACTERS = {MAX_OUTPUT_CHARACTERS}"
    assert law.reason == f"its statement is too large: the text exceeds {limit}"


def test_what_templates_reach_gives_texts_numbers_and_tuples() -> None:
    view = ObjectiveView(ASSUMED)
    arguments = {
        "at": ("kl", "0"), "values": ("kl",), "fresh": ("mix",), "each": (("kl",), "2 * {}"),
        "not_linear": ("kl",), "not_alone": ("kl",), "not_at": ("kl", 0), "degree": ("kl",),
        "is_polynomial": ("kl",), "slope": ("kl",), "is_nonnegative": ("kl",),
        "is_nonpositive": ("kl",), "is_number": ("kl",), "names": ("kl",), "terms_in": ("kl",),
        "is_blend": ("beta",), "coefficient": ("kl",), "left_at": ("kl", 1), "without": ("kl",),
        "apart_from": ("kl",), "summands": ("kl + 1",), "total": (("kl", "1"),),
        "simplified": ("kl + 0",), "power": ("kl", 2), "size": ("kl",),
        "signed": ("kl", "positive"), "replaced": ("kl", "kl", "0"), "folded": ("kl",),
        "between": ("mix", "a", "b"),
    }  # fmt: skip

    def is_plain(value: object) -> bool:
        if isinstance(value, tuple):
            return all(map(is_plain, value))
        return type(value) in (str, int, float, bool)

    for name in PUBLIC:
        reached = getattr(view, name)
        assert is_plain(reached(*arguments.get(name, ())) if callable(reached) else reached), name


def test_every_family_of_the_package_is_listed_and_well_formed() -> None:
    names = [*STANDARD, *other_names()]
    assert {f"{name}.toml" for name in names} == {file.name for file in FOLDER.glob("*.toml")}
    assert len(STANDARD) >= 12
    for name in names:
        family = read_family(FOLDER / f"{name}.toml")  # which checks all templates
        assert family.name == name
        assert family.words


def test_the_other_families_make_sense_of_the_whole_catalog() -> None:
    families = [packaged(name) for name in other_names()]
    stated = set()
    for spec in catalog.catalog():
        for law in all_laws(spec.objective, spec.laws, families):
            if isinstance(law, Law) and law.family in other_names():
                law.hypotheses(spec.objective)
                problem_of(spec.objective, law)
                stated.add(law.family)
            elif isinstance(law, NotApplicable):
                assert law.reason
    # No objective of the catalog is quadratic in a weight.
    assert set(other_names()) - stated == {"strongly_convex_weight", "vertex_weight"}


def test_families_of_weights_apply_where_a_weight_is_quadratic() -> None:
    objective = Objective("j", "loss + (w - 1)**2", ["w"])
    families = asked_families(["vertex_weight", "strongly_convex_weight"])
    laws = {law.name: law for law in all_laws(objective, families=families)}
    vertex, convex = laws["vertex_w"], laws["strongly_convex_w"]
    assert isinstance(vertex, Law) and isinstance(convex, Law)
    assert str(vertex.claim) == "j(w=vertex) <= j()"
    assert str(vertex.assume[0]) == "j(w=vertex + 1) == j(w=vertex - 1)"
    assert convex.forall == ("w1", "w2", "mix", "modulus")


def test_a_removed_file_is_missed_by_its_own_family_alone(tmp_path: Path) -> None:
    folder = tmp_path / "families"
    folder.mkdir()
    for file in FOLDER.glob("*.toml"):
        shutil.copy(file, folder)
    assert standard_families(ASSUMED, folder) == standard_families(ASSUMED)
    other = tmp_path / "others"
    shutil.copytree(folder, other)
    (other / "gap.toml").unlink()
    missing = NotApplicable("gap", "gap", "its file gap.toml is gone")
    expected = [missing if law.family == "gap" else law for law in standard_families(ASSUMED)]
    assert list(standard_families(ASSUMED, other)) == expected


# Where families come from.


@pytest.fixture
def laws(tmp_path: Path) -> Path:
    """A directory with two families."""
    directory = tmp_path / "laws"
    directory.mkdir()
    (directory / "doubled.toml").write_text(DOUBLED)
    (directory / "tripled.toml").write_text(changed('"doubled"', '"tripled"'))
    return directory


def names(families: object) -> list[str]:
    return [family.name for family in families]  # type: ignore[attr-defined]


def test_families_are_named_by_directory_file_name_and_pattern(laws: Path) -> None:
    assert names(asked_families(laws)) == ["doubled", "tripled"]
    assert names(asked_families([laws / "doubled.toml", str(laws)])) == ["doubled", "tripled"]
    assert names(asked_families("symmetric")) == ["symmetric"]
    assert names(asked_families("convex_*")) == ["convex_term", "convex_weight"]
    assert names(asked_families("*")) == [*other_names()]  # standard ones are derived anyway
    assert names(asked_families(["gap", "implied"])) == []


def test_what_names_no_family_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FamilyError, match="did you mean 'symmetric'"):
        asked_families("symetric")
    with pytest.raises(FamilyError, match=r"there are no families \(\*.toml\)"):
        asked_families(tmp_path)
    with pytest.raises(FamilyError, match="not UTF-8"):
        asked_families(write(tmp_path / "latin.toml", b"name = '\xe9'"))
    with pytest.raises(FamilyError, match="MAX_FAMILY_BYTES"):
        asked_families(write(tmp_path / "large.toml", b"#" * 100_000))
    with pytest.raises(TypeError, match="not by a value of type int"):
        asked_families([3])  # type: ignore[list-item]


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_two_families_of_one_name_are_refused_with_both_files(laws: Path) -> None:
    second = laws / "second.toml"
    second.write_text(DOUBLED)
    with pytest.raises(FamilyError) as raised:
        asked_families(laws)
    assert str(laws / "doubled.toml") in str(raised.value)
    assert str(raised.value).startswith(f"{second}:1: ")
    second.write_text(changed('"doubled"', '"gap"'))
    with pytest.raises(FamilyError, match="also the name of a standard family"):
        asked_families(laws)


def test_two_laws_of_one_name_are_refused(laws: Path) -> None:
    second = laws / "second.toml"
    second.write_text(changed('"doubled"', '"second"\nstem = "mono"'))
    with pytest.raises(FamilyError, match="a law 'mono_recon' of j, and so has") as raised:
        all_laws(ASSUMED, families=asked_families(laws))
    assert raised.value.line == 2


def test_the_project_names_its_families(laws: Path) -> None:
    project = laws.parent / "pyproject.toml"
    project.write_text('[tool.pybridge]\nfamilies = ["laws/", "symmetric"]\n')
    assert names(configured_families(laws.parent)) == ["doubled", "tripled", "symmetric"]
    assert names(configured_families(laws)) == ["doubled", "tripled", "symmetric"]  # above it
    project.write_text('[tool.pybridge]\nfamilies = ["lwas/"]\n')
    with pytest.raises(FamilyError, match=r"pyproject.toml: families: 'lwas/' is no such file"):
        configured_families(laws)
    project.write_text('[tool.pybridge]\nfamilies = "laws/"\n')
    with pytest.raises(FamilyError, match="is a list"):
        configured_families(laws)
    project.write_text("[tool.other]\n")
    assert configured_families(laws) == ()


def test_a_family_that_is_configured_and_named_counts_once(laws: Path) -> None:
    both = (*asked_families(laws), *asked_families(laws / "doubled.toml"))
    assert names(distinct_families(both)) == ["doubled", "tripled"]


def test_a_package_brings_families(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "lab_laws"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "doubled.toml").write_text(DOUBLED)
    info = tmp_path / "lab-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: lab\nVersion: 1\n")
    (info / "entry_points.txt").write_text(f"[{GROUP}]\nlab = lab_laws\ngone = no_such_module\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert names(asked_families("lab")) == ["doubled"]
    with pytest.raises(FamilyError, match="the entry point gone = 'no_such_module': cannot be"):
        asked_families("gone")
    sys.modules.pop("lab_laws", None)
