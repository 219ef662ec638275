"""Training objectives whose laws are proved, or broken with numbers, by the Lean kernel.

In a notebook or a script:

    from pybridge import Objective, verify

    beta_vae = Objective("beta_vae", "recon + beta * kl", weights=["beta"], assume=["kl >= 0"])
    report = verify(beta_vae)
    report["mono_beta"].verdict                         # proved
    report.ok                                           # whether all that is required is
    verify(beta_vae, "beta_vae(beta=0) == recon")       # a claim of your own
    verify("dpo", only="mono_*")                        # some laws of one in the catalog
    compare(beta_vae, "vae", assume=["beta >= 1"])      # proved >=, and where they differ

What there is; `help(pybridge.verify)` and so on say more about each:

    verify                  prove or disprove laws; gives a Report
    Objective, Law          a formula with its weights and assumptions; what should hold for it
    Spec, read_spec         both, as a TOML file has them
    objective               the decorator that says so of a function: verify(f), assert_laws(f)
    from_function, from_module      what a function, or a PyTorch module, computes, as an Objective
    vector                  a parameter of known length: def loss(x: vector(3), beta): ...
    catalog                 published objectives: catalog.names(), catalog.load("beta_vae")
    Report, LawResult, Verdict      what came out
    compare, ObjectiveComparison    whether two objectives are equal, or ordered, and where not
    assert_equivalent       the same in tests: fails unless they are equal
    same_as                 holds yours against a published one: same_as(mine, "vae", kl="kl_term")
    assert_matches          holds a function's values against one, as far as rounding goes
    Expression, Relation    formulas and what compares two of them; made of
    Variable, variables     names: recon, kl, beta = variables("recon kl beta")
    maximum, minimum        of formulas and numbers
    Limits                  how hard the prover tries: verify(..., limits=Limits.of_effort(2))
    prove_interactively, InteractiveProof       tactic by tactic, with LeanDojo
    FormulaError, LawError, ObjectiveError, SpecError, TracingError, VerifyError
                            a mistake, with its remedy
    FailedLawsError         report.raise_for_failures() raises it; report.ok says whether it would
    LeanError               Lean cannot be used
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pybridge.comparison.comparing import assert_equivalent, compare
    from pybridge.comparison.matching import assert_matches
    from pybridge.comparison.same import same_as
    from pybridge.expression import (
        Expression,
        FormulaError,
        Relation,
        Variable,
        maximum,
        minimum,
        variables,
    )
    from pybridge.lean.errors import LeanError
    from pybridge.leandojo.interactive import InteractiveProof, prove_interactively
    from pybridge.objectives import catalog
    from pybridge.objectives.errors import LawError, ObjectiveError
    from pybridge.objectives.law import Law
    from pybridge.objectives.objective import Objective
    from pybridge.objectives.spec import Spec, SpecError, read_spec
    from pybridge.prover import Limits
    from pybridge.report.comparisons import ObjectiveComparison
    from pybridge.report.results import FailedLawsError, LawResult, Report, Verdict
    from pybridge.tracing.decorator import from_function, objective
    from pybridge.tracing.errors import TracingError
    from pybridge.tracing.modules import from_module
    from pybridge.tracing.vectors import vector
    from pybridge.verification.errors import VerifyError
    from pybridge.verification.verify import verify

__all__ = [
    "Expression",
    "FailedLawsError",
    "FormulaError",
    "InteractiveProof",
    "Law",
    "LawError",
    "LawResult",
    "LeanError",
    "Limits",
    "Objective",
    "ObjectiveComparison",
    "ObjectiveError",
    "Relation",
    "Report",
    "Spec",
    "SpecError",
    "TracingError",
    "Variable",
    "Verdict",
    "VerifyError",
    "assert_equivalent",
    "assert_matches",
    "catalog",
    "compare",
    "from_function",
    "from_module",
    "maximum",
    "minimum",
    "objective",
    "prove_interactively",
    "read_spec",
    "same_as",
    "variables",
    "vector",
    "verify",
]

# Nothing is loaded before it is used, so that starting up takes little time; and `help(pybridge)`
# shows the overview above, instead of all that these names have.
_HOME = {
    "Expression": "pybridge.expression",
    "FailedLawsError": "pybridge.report.results",
    "FormulaError": "pybridge.expression",
    "InteractiveProof": "pybridge.leandojo.interactive",
    "Law": "pybridge.objectives.law",
    "LawError": "pybridge.objectives.errors",
    "LawResult": "pybridge.report.results",
    "LeanError": "pybridge.lean.errors",
    "Limits": "pybridge.prover",
    "Objective": "pybridge.objectives.objective",
    "ObjectiveComparison": "pybridge.report.comparisons",
    "ObjectiveError": "pybridge.objectives.errors",
    "Relation": "pybridge.expression",
    "Report": "pybridge.report.results",
    "Spec": "pybridge.objectives.spec",
    "SpecError": "pybridge.objectives.spec",
    "TracingError": "pybridge.tracing.errors",
    "Variable": "pybridge.expression",
    "Verdict": "pybridge.report.results",
    "VerifyError": "pybridge.verification.errors",
    "assert_equivalent": "pybridge.comparison.comparing",
    "assert_matches": "pybridge.comparison.matching",
    "catalog": "pybridge.objectives",
    "compare": "pybridge.comparison.comparing",
    "from_function": "pybridge.tracing.decorator",
    "from_module": "pybridge.tracing.modules",
    "maximum": "pybridge.expression",
    "minimum": "pybridge.expression",
    "objective": "pybridge.tracing.decorator",
    "prove_interactively": "pybridge.leandojo.interactive",
    "read_spec": "pybridge.objectives.spec",
    "same_as": "pybridge.comparison.same",
    "variables": "pybridge.expression",
    "vector": "pybridge.tracing.vectors",
    "verify": "pybridge.verification.verify",
}


def __getattr__(name: str) -> Any:
    """Load a name of this package, or its version, when it is used."""
    from importlib import import_module, metadata

    if name == "__version__":
        return metadata.version("lean-pybridge")
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = import_module(_HOME[name])
    return getattr(home, name, None) or import_module(f"{_HOME[name]}.{name}")
