"""The container files, read as values: the Dockerfile by the few rules it uses, the others as YAML and lines."""

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from tests.building.repository import text_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """One instruction of a Dockerfile: `FROM`, and `python:3.11 AS build`; `stage` counts from 0."""

    name: str
    text: str
    stage: int

    @property
    def words(self) -> list[str]:
        """The words after the flags; those of the JSON form where it is used."""
        if self.text.startswith("["):
            return [str(word) for word in json.loads(self.text)]
        return [word for word in shlex.split(self.text) if not word.startswith("--")]

    @property
    def flags(self) -> dict[str, str]:
        return dict(re.findall(r"--([a-z-]+)=(\S+)", self.text))


@cache
def dockerfile() -> tuple[Instruction, ...]:
    """Return the instructions of the Dockerfile in their order."""
    return tuple(_instructions())


def instructions(name: str, *, is_final: bool = False) -> list[Instruction]:
    """Return every instruction of a name; with `is_final`, those of the image that runs."""
    last = dockerfile()[-1].stage
    return [one for one in dockerfile() if one.name == name and (not is_final or one.stage == last)]


def image_environment() -> dict[str, str]:
    """Return what the image sets for every process in it."""
    return dict(word.split("=", 1) for one in instructions("ENV", is_final=True) for word in one.words)


@cache
def compose() -> dict[str, Any]:
    """Return compose.yaml with its anchors resolved."""
    read: dict[str, Any] = yaml.safe_load(text_of("compose.yaml"))
    return read


def compose_services(*, ours: bool) -> dict[str, dict[str, Any]]:
    """Return the services that run our image, or the others."""
    return {name: service for name, service in compose()["services"].items() if ("build" in service) is ours}


def kept_by_dockerignore() -> set[str]:
    """Return what .dockerignore lets through by name."""
    return {line[1:] for line in text_of(".dockerignore").splitlines() if line.startswith("!")}


def _instructions() -> Iterator[Instruction]:
    stage = -1
    for line in _joined_lines():
        name, _, text = line.partition(" ")
        stage += name == "FROM"
        yield Instruction(name=name, text=text.strip(), stage=stage)


def _joined_lines() -> Iterator[str]:
    lines = (line for line in text_of("Dockerfile").splitlines() if not line.lstrip().startswith("#"))
    for line in "\n".join(lines).replace("\\\n", " ").splitlines():
        if line.strip():
            yield re.sub(r"\s+", " ", line.strip())
