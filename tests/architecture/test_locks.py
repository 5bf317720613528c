"""The lock files hold what every Python and processor we promise needs: pip refuses a lock that leaves one out."""

import re
from importlib.metadata import PackageNotFoundError, requires
from typing import cast

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.building.repository import text_of

_PYTHONS = ("3.11.0", "3.11.3", "3.12.0", "3.13.0")
_PROCESSORS = ("x86_64", "aarch64")


@pytest.mark.parametrize(("lock", "extras"), [("requirements.lock", ()), ("requirements-dev.lock", ("dev",))])
@pytest.mark.parametrize("python", _PYTHONS)
@pytest.mark.parametrize("processor", _PROCESSORS)
def test_nothing_a_package_needs_is_missing(lock: str, extras: tuple[str, ...], python: str, processor: str) -> None:
    pinned = {canonicalize_name(name) for name in re.findall(r"^([\w.-]+)==", text_of(lock), re.MULTILINE)}
    environment = cast("dict[str, str]", default_environment()) | {
        "python_version": python.rpartition(".")[0],
        "python_full_version": python,
        "platform_machine": processor,
    }
    assert _needed("translation-desk", extras, environment) - pinned == set()


def _needed(package: str, extras: tuple[str, ...], environment: dict[str, str]) -> set[str]:
    """Return the names of all packages that a package needs, and that those need, as far as they are installed."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    waiting = [(package, extras)]
    while waiting:
        name, chosen = one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += _needs(name, chosen, environment)
    return {name for name, _ in seen} - {package}


def _needs(name: str, extras: tuple[str, ...], environment: dict[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    try:
        lines = requires(name) or []
    except PackageNotFoundError:
        return []
    wanted = (Requirement(line) for line in lines)
    return [
        (canonicalize_name(one.name), tuple(sorted(one.extras)))
        for one in wanted
        if one.marker is None or any(one.marker.evaluate(environment | {"extra": extra}) for extra in ("", *extras))
    ]
