"""`models`: what machine translation models there are and could be; adding, removing and passing them on."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import click

from translation_service.application.models.errands import take_model_away
from translation_service.bootstrap import build, build_catalogue
from translation_service.cli.model_lines import DownloadLine, line_of_installed, line_of_offer
from translation_service.cli.speaking import say, say_error
from translation_service.cli.surroundings import settings_here, settings_of_environment
from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_, sentence
from translation_service.engines.catalogue.catalogue import ModelCatalogue, WantedModel
from translation_service.engines.catalogue.mirroring import write_mirror
from translation_service.engines.catalogue.offers import SOURCE_NAMES, SourceAnswer
from translation_service.engines.catalogue.troubles import SourceAway
from translation_service.engines.models.installed import install_starter_models
from translation_service.engines.models.manifest import InstalledModel
from translation_service.engines.models.starter_wheel import STARTER

_PAIR: Final = re.compile(r"([a-z]{2,3})-([a-z]{2,3})")
_LARGER_LATER: Final = N_(
    "%(pair)s has the small model that came along; add a larger one later with “translation-service models install"
    " %(pair)s” or “models import FILE” (docs/models.md)."
)
_LATER: Final = N_(
    "Add %(pair)s later with “translation-service models install %(pair)s” or “models import FILE” (docs/models.md)."
)

_engine = click.option("--engine", default="", help="Only a model for this engine: firefox or argos.")
_source = click.option("--source", default="", help="Only from this source: starter, folder, mirror, mozilla, argos.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def models() -> None:
    """List, install, import, remove and pass on machine translation models."""


@models.command("list")
def list_models() -> None:
    """Show every installed model: engine, pair, version, size, sum, source, licence."""
    installed = _catalogue().installed()
    if not installed:
        say(N_("No model is installed. Install one with “models install pt-en”."))
    for model in installed:
        click.echo(line_of_installed(model))


@models.command()
@click.argument("pairs", metavar="[SRC-TRG]…", nargs=-1)
@_source
def available(*, pairs: tuple[str, ...], source: str) -> None:
    """Show what the sources offer: all of it, or for some pairs; + marks what is installed."""
    catalogue, wanted = _catalogue(), {_pair(pair) for pair in pairs}
    installed = {(model.engine, model.pair, model.version) for model in catalogue.installed()}
    for answer in catalogue.look([source] if source else ()):
        _report_trouble(answer)
        for offer in answer.offers:
            if not wanted or offer.pair in wanted:
                mark = "+" if (offer.engine, offer.pair, offer.version) in installed else " "
                click.echo(f"{mark} {line_of_offer(offer)}")


@models.command()
@click.argument("pair", metavar="SRC-TRG")
@_engine
@_source
def install(*, pair: str, engine: str, source: str) -> None:
    """Install a model from the first source that has one for a pair; begun downloads go on where they stopped."""
    with DownloadLine() as line:
        model = _catalogue().order(WantedModel(pair=_pair(pair), engine=engine, source=source), line.show)
    _report(model)


@models.command("import")
@click.argument("path", metavar="FILE-or-FOLDER", type=click.Path(path_type=Path))
def import_from(*, path: Path) -> None:
    """Install a model from an .argosmodel file or a folder of Firefox model files."""
    _report(_catalogue().import_from(path))


@models.command()
@click.argument("pair", metavar="SRC-TRG")
@_engine
def remove(*, pair: str, engine: str) -> None:
    """Remove the installed models of a pair, unless documents are being drafted with them."""
    wanted = _pair(pair)
    found = [model for model in _catalogue().installed() if model.pair == wanted and engine in {"", model.engine}]
    if not found:
        raise RequestRefused("model_unknown", N_("No model for %(pair)s is installed."), pair=pair)
    for model in found:
        _take_away(model)
        say(N_("Removed: %(model)s"), model=line_of_installed(model))


@models.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.argument("pairs", metavar="[SRC-TRG]…", nargs=-1)
def mirror(*, folder: Path, pairs: tuple[str, ...]) -> None:
    """Write the installed models into a folder that other machines can install from.

    With pairs: bring these from the sources into the folder, without installing them here. The folder may be served by
    any web server (TRANSLATION_MODEL_MIRROR) or be carried on a stick (TRANSLATION_MODEL_FOLDER).
    """
    held = write_mirror(_catalogue().installed(), folder) if not pairs else _mirror_offers(folder, map(_pair, pairs))
    for model in held:
        click.echo(line_of_installed(model))
    say(N_("Models in the mirror %(folder)s: %(count)s"), count=len(held), folder=str(folder))


@models.command("starter")
@click.option("--with", "pairs", metavar="SRC-TRG", multiple=True, help="Also try to fetch this pair.")
def install_starters(*, pairs: tuple[str, ...]) -> None:
    """Try to fetch models without insisting, and install those that came along for pairs that have none."""
    catalogue = _catalogue()
    present = {model.pair for model in catalogue.installed()}
    wanted = [pair for pair in map(_pair, pairs) if pair not in present]
    missed = _try_to_fetch(catalogue, wanted) if wanted else []
    starters = install_starter_models(settings_of_environment().models, again=True)
    for model in starters:
        _report(model)
    for pair in missed:
        say(_LARGER_LATER if pair in {model.pair for model in starters} else _LATER, pair=str(pair))


def _try_to_fetch(catalogue: ModelCatalogue, pairs: Iterable[LanguagePair]) -> list[LanguagePair]:
    """Fetch models from the sources that can be reached; say why where that fails, and return the pairs missed."""
    answers = [answer for answer in catalogue.look() if answer.source != STARTER]
    for answer in answers:
        _report_trouble(answer)
    return [pair for pair in pairs if not _is_fetched(catalogue, pair, answers)]


def _is_fetched(catalogue: ModelCatalogue, pair: LanguagePair, answers: Sequence[SourceAnswer]) -> bool:
    try:
        with DownloadLine() as line:
            _report(catalogue.install(catalogue.find(WantedModel(pair=pair), answers), line.show))
    except (RequestRefused, SourceAway) as trouble:
        say_error(trouble.sentence)
        return False
    return True


def _mirror_offers(folder: Path, pairs: Iterable[LanguagePair]) -> tuple[InstalledModel, ...]:
    settings = settings_of_environment()
    settings.models.mkdir(parents=True, exist_ok=True)
    # Beside the models folder, on its disk, since a model may be large; /tmp may be small.
    with TemporaryDirectory(dir=settings.models, prefix=".mirroring-") as aside, DownloadLine() as line:
        catalogue = build_catalogue(settings, models_folder=Path(aside))
        brought = [catalogue.order(WantedModel(pair=pair), line.show) for pair in pairs]
        return write_mirror(brought, folder)


def _take_away(model: InstalledModel) -> None:
    settings = settings_here()
    if settings.database_url or (settings.data_folder / "translation.db").exists():
        take_model_away(build(settings).services, model)
    else:
        _catalogue().remove(model)


def _catalogue() -> ModelCatalogue:
    return build_catalogue(settings_of_environment())


def _report(model: InstalledModel) -> None:
    say(N_("Installed: %(model)s"), model=line_of_installed(model))


def _report_trouble(answer: SourceAnswer) -> None:
    if answer.problem is not None:
        name = sentence(SOURCE_NAMES[answer.source])
        say_error(sentence(N_("Not asked – %(source)s: %(problem)s"), source=name, problem=answer.problem))


def _pair(text: str) -> LanguagePair:
    match = _PAIR.fullmatch(text)
    if match is None:
        template = N_("A pair of languages is written like pt-en, not %(text)s.")
        raise RequestRefused("pair", template, text=text)
    return LanguagePair(source=match[1], target=match[2])
