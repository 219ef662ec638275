"""Every bound on what families may be, by name."""

SCHEDULE_LENGTH = 4
"""How many values of the weight the law about a schedule has."""

MAX_NAMES = 128
"""How many names an objective may have for standard laws to be derived.  There are several laws for
each name, and every one of them is about all names."""

MAX_LAWS = 256
"""How many laws a family may have for one objective; one about pairs of terms could have more."""

MAX_FAMILY_BYTES = 64_000
"""Size of a family's file."""

MAX_FAMILIES = 256
"""How many files of families a directory may have."""

MAX_TEMPLATE_CHARACTERS = 2_000
"""Length of one template."""

MAX_TEMPLATES = 32
"""How many templates a list in a family's file may have, or names it may introduce."""

MAX_OUTPUT_CHARACTERS = 10_000
"""Length of what one template makes; no formula may be longer."""

MAX_RANGE = 64
"""How many numbers `range` counts in a template."""

MAX_STEPS = 100_000
"""How many steps the loops of a template may take in a use; a turn takes one for each part."""
