"""Loading a part of the program, without looking for rubbish meanwhile or among what was loaded afterwards."""

import gc
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def loaded(module: str) -> ModuleType:
    """Import a module; what came with it stays, and need not be looked through again and again."""
    gc.disable()
    try:
        return import_module(module)
    finally:
        gc.freeze()
        gc.enable()
