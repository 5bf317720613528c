"""`models`: what machine translation models are installed, and adding more."""

import re
from pathlib import Path
from typing import Final

import click

from translation_service.cli.speaking import say
from translation_service.cli.surroundings import settings_of_environment
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_
from translation_service.engines.catalogue import fetch_model
from translation_service.engines.models import InstalledModel, import_model, install_starter_models, installed_models

_PAIR: Final = re.compile(r"([a-z]{2,3})-([a-z]{2,3})")
_MEGABYTE: Final = 1_000_000


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def models() -> None:
    """List, install and import machine translation models."""


@models.command("list")
def list_models() -> None:
    """Show every installed model: engine, pair, version, size, source, licence."""
    installed = installed_models(settings_of_environment().models)
    if not installed:
        say(N_("No model is installed. Install one with “models install pt-en”."))
    for model in installed:
        click.echo(_line(model))


@models.command()
@click.argument("pair", metavar="SRC-TRG")
def install(*, pair: str) -> None:
    """Install a model: from the starter models that came along, or from Mozilla's catalogue."""
    settings = settings_of_environment()
    wanted = _pair(pair)
    starter = (model for model in install_starter_models(settings.models) if model.pair == wanted)
    model = next(starter, None) or fetch_model(wanted, settings.models, timeout=settings.model_fetch_timeout)
    _report(model)


@models.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
def import_from(*, path: Path) -> None:
    """Install a model from an .argosmodel file or a folder of Firefox model files."""
    _report(import_model(path, settings_of_environment().models))


@models.command("starter")
@click.option("--with", "pairs", metavar="SRC-TRG", multiple=True, help="Also try to fetch this pair.")
def install_starters(*, pairs: tuple[str, ...]) -> None:
    """Install the models that came along, and try to fetch others without insisting."""
    settings = settings_of_environment()
    for model in install_starter_models(settings.models):
        _report(model)
    present = {model.pair for model in installed_models(settings.models)}
    for pair in pairs:
        if _pair(pair) not in present and not _is_fetched(pair):
            break


def _is_fetched(pair: str) -> bool:
    """Fetch a model; where the catalogue cannot be reached, say how to add it later."""
    settings = settings_of_environment()
    try:
        model = fetch_model(_pair(pair), settings.models, timeout=settings.model_fetch_timeout)
    except TemporarilyUnavailable:
        say(
            N_(
                "The model catalogue cannot be reached, so %(pair)s is not installed. "
                "Add it later with “translation-service models install %(pair)s” or “models import FILE”."
            ),
            pair=pair,
        )
        return False
    _report(model)
    return True


def _report(model: InstalledModel) -> None:
    say(N_("Installed: %(model)s"), model=_line(model))


def _line(model: InstalledModel) -> str:
    size = f"{model.size / _MEGABYTE:.0f} MB"
    return f"{model.engine:8} {model.pair!s:7} {model.version:14} {size:>7}  {model.origin}  ({model.licence})"


def _pair(text: str) -> LanguagePair:
    match = _PAIR.fullmatch(text)
    if match is None:
        template = N_("A pair of languages is written like pt-en, not %(text)s.")
        raise RequestRefused("pair", template, text=text)
    return LanguagePair(source=match[1], target=match[2])
