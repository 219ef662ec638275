"""The operations of the language, one file each.

Each file makes a row (`pybridge.expression.operation.Operation`), or a family of rows, and is
registered here. What else has to be done for a new one says `CONTRIBUTING.md`.
"""

from pybridge.expression.operations.absolute import ABSOLUTE
from pybridge.expression.operations.add import ADD
from pybridge.expression.operations.clip import CLIP
from pybridge.expression.operations.divide import DIVIDE
from pybridge.expression.operations.exponential import EXPONENTIAL
from pybridge.expression.operations.hyperbolic_tangent import TANH
from pybridge.expression.operations.log_sum_exp import LOG_SUM_EXP, LOG_SUM_EXP_OF_SEVERAL
from pybridge.expression.operations.logarithm import LOGARITHM
from pybridge.expression.operations.maximum import MAXIMUM
from pybridge.expression.operations.minimum import MINIMUM
from pybridge.expression.operations.multiply import MULTIPLY
from pybridge.expression.operations.negate import NEGATE
from pybridge.expression.operations.power import POWER
from pybridge.expression.operations.relu import RELU
from pybridge.expression.operations.several import MAXIMUM_OF_SEVERAL, MINIMUM_OF_SEVERAL
from pybridge.expression.operations.sigmoid import SIGMOID
from pybridge.expression.operations.softplus import SOFTPLUS
from pybridge.expression.operations.square_root import SQUARE_ROOT
from pybridge.expression.operations.subtract import SUBTRACT

REGISTERED = (
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    POWER,
    NEGATE,
    MAXIMUM,
    MINIMUM,
    MAXIMUM_OF_SEVERAL,
    MINIMUM_OF_SEVERAL,
    ABSOLUTE,
    RELU,
    CLIP,
    EXPONENTIAL,
    LOGARITHM,
    SQUARE_ROOT,
    SIGMOID,
    SOFTPLUS,
    TANH,
    LOG_SUM_EXP,
    LOG_SUM_EXP_OF_SEVERAL,
)
"""All of them; the functions among them are named in this order where they are listed."""
