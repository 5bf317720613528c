import gc
from collections.abc import Iterator

import pytest

from tests.building.repository import tree_of


@pytest.fixture(scope="package", autouse=True)
def trees() -> Iterator[None]:
    """Hold the syntax trees of all modules, none of which is garbage, until the last test has read them."""
    gc.disable()
    yield
    tree_of.cache_clear()
    gc.enable()
