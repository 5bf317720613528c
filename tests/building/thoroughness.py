"""How much the suite tries out: each run a part of the made-up examples; with `TEST_THOROUGHLY=1` all of them."""

import math
import os

_SHARE = 1.0 if os.environ.get("TEST_THOROUGHLY") == "1" else 0.4


def examples(number: int) -> int:
    """Return how many of so many made-up examples of one property are tried in this run."""
    return math.ceil(number * _SHARE)
