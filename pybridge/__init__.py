"""Training objectives whose laws are proved, or broken with numbers, by the Lean kernel.

    from pybridge import Law, Objective, verify

    beta_vae = Objective("beta_vae", "recon + beta * kl", weights=["beta"], assume=["kl >= 0"])
    report = verify(beta_vae)
    report["mono_beta"].verdict    # proved
"""

from importlib.metadata import version as _version

from pybridge import catalog
from pybridge.expression import Expression, FormulaError, Relation
from pybridge.interactive import InteractiveProof, prove_interactively
from pybridge.law import Law, LawError
from pybridge.objective import Objective, ObjectiveError
from pybridge.spec import Spec, SpecError, read_spec
from pybridge.verdict import LawResult, Report, Verdict
from pybridge.verify import verify

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

__version__ = _version("lean-pybridge")
