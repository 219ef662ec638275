"""Training objectives whose laws are proved, or broken with numbers, by the Lean kernel.

In a notebook or a script:

    from pybridge import Law, Objective, verify

    beta_vae = Objective("beta_vae", "recon + beta * kl", weights=["beta"], assume=["kl >= 0"])
    report = verify(beta_vae)
    report["mono_beta"].verdict    # proved
"""

from typing import TYPE_CHECKING, Any

from pybridge.expression import Expression, FormulaError, Relation
from pybridge.objectives import catalog
from pybridge.objectives.errors import LawError, ObjectiveError
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec, SpecError, read_spec
from pybridge.report.results import LawResult, Report, Verdict
from pybridge.verification.verify import verify

if TYPE_CHECKING:
    from pybridge.leandojo.interactive import InteractiveProof, prove_interactively

__all__ = [
    "Expression",
    "FormulaError",
    "InteractiveProof",
    "Law",
    "LawError",
    "LawResult",
    "Objective",
    "ObjectiveError",
    "Relation",
    "Report",
    "Spec",
    "SpecError",
    "Verdict",
    "catalog",
    "prove_interactively",
    "read_spec",
    "verify",
]

_INTERACTIVE = ("InteractiveProof", "prove_interactively")


def __getattr__(name: str) -> Any:
    """Load on first use what takes long to import: the version and the LeanDojo interface."""
    if name == "__version__":
        from importlib.metadata import version

        return version("lean-pybridge")
    if name in _INTERACTIVE:
        from pybridge.leandojo import interactive

        return getattr(interactive, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
