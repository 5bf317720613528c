"""Loading what stays, without looking for rubbish meanwhile or among what was loaded afterwards."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def loaded(module: str) -> ModuleType:
    """Import a module; what came with it stays, and need not be looked through again and again."""
    with for_good():
        return import_module(module)


@contextmanager
def for_good() -> Iterator[None]:
    """Make what stays until the end, as the terms of a large glossary do; in one thread."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
