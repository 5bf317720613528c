"""`translate` and `inspect`: files without a database."""

import errno
import json
import os
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from translation_service.application.file_translation import (
    IncomingText,
    TranslatedFile,
    translate_file,
    warning_sentences,
)
from translation_service.application.readable_files import make_readable
from translation_service.cli.copied_process import as_copy
from translation_service.cli.file_faults import unreadable, unwritable
from translation_service.cli.speaking import say, say_error, spoken
from translation_service.cli.surroundings import day_in, settings_of_environment
from translation_service.cli.whole_files import write_whole
from translation_service.collecting import rarely_collecting
from translation_service.documents.limits import limits_in
from translation_service.documents.process.ending import interrupted_when_asked_to_end
from translation_service.documents.process.sandbox import DocumentWorkshop
from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LANGUAGES, LanguagePair
from translation_service.domain.segments import Notice, ParsedDocument, Segment
from translation_service.domain.sentences import N_, Sentence, sentence
from translation_service.domain.values.rendering import ValueStyle
from translation_service.engines.choosing import choose_engines
from translation_service.integrations.loading import for_good
from translation_service.settings import Settings

if TYPE_CHECKING:
    from glossary.keeping import CompiledGlossary

DETECT: Final = "detect"
_FILE: Final = click.Path(path_type=Path)


_password_option = click.option(
    "--password",
    prompt=True,
    prompt_required=False,
    hide_input=True,
    help="The password of the file; asks for it when none is given.",
)


@click.command()
@click.argument("file", metavar="IN", type=_FILE)
@click.option("--from", "source", default=DETECT, show_default=True, help="The language of the file.")
@click.option("--to", "target", required=True, help="The wanted language.")
@click.option("--engine", help="Use this engine only: firefox, argos or pseudo.")
@click.option("--glossary", type=_FILE, help="A CSV, TSV, TBX or XLSX file of terms.")
@click.option("--out", type=_FILE, help="Where to write; beside IN when not given.")
@click.option("--report", type=_FILE, help="Write a JSON report here.")
@_password_option
@interrupted_when_asked_to_end()
@rarely_collecting()
def translate(
    *,
    file: Path,
    source: str,
    target: str,
    engine: str | None,
    glossary: Path | None,
    out: Path | None,
    report: Path | None,
    password: str | None,
) -> None:
    """Translate a file by glossary and engine, without a database."""
    _refuse_missing_folders(out, report)
    _refuse_missing_glossary(glossary)
    settings = settings_of_environment()
    workshop = _workshop(settings)
    incoming = IncomingText(
        name=file.name,
        content=_opened(file, password, workshop),
        source_language="" if source == DETECT else _language(source),
        target_language=_language(target),
        glossary=partial(_glossary, glossary, settings) if glossary else None,
    )
    done = translate_file(
        incoming,
        workshop=workshop,
        engines=choose_engines([engine] if engine else settings.engines, settings.models, settings.engine_terms),
        style=ValueStyle(english_hours=settings.english_hours, names_months=settings.english_months),
    )
    out = out or file.with_name(f"{file.stem}.{target}{done.document.extension}")
    _write(out, done.document.content)
    if report:
        _write(report, _as_json(_report(done)))
    _summarise(done, out)


@click.command()
@click.argument("file", metavar="IN", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--from", "source", default="", help="The language of the file, for where its sentences end.")
@_password_option
@interrupted_when_asked_to_end()
def inspect(*, file: Path, as_json: bool, source: str, password: str | None) -> None:
    """Show the segments of a file with their tags, and what is worth knowing about it."""
    language = _language(source) if source and source != DETECT else ""
    workshop = _workshop(settings_of_environment())
    readable = make_readable(_opened(file, password, workshop), name=file.name, language=language, workshop=workshop)
    parsed = workshop.parse(readable.content, file_name=readable.name, source_language=language)
    notices = (*readable.notices, *parsed.notices)
    if as_json:
        click.echo(_as_json(_inspection(parsed, notices)))
        return
    for segment in parsed.segments:
        click.echo(f"{segment.number:5}  {segment.place.value:12}  {segment.source}")
    for notice in notices:
        say_error(notice.sentence)


def _inspection(parsed: ParsedDocument, notices: Sequence[Notice]) -> Mapping[str, Any]:
    return {
        "segments": [_described(segment) for segment in parsed.segments],
        "warnings": [_warning(notice.code, notice.sentence) for notice in notices],
    }


def _described(segment: Segment) -> Mapping[str, Any]:
    return {
        "number": segment.number,
        "place": segment.place.value,
        "source": segment.source,
        "plain": segment.plain,
    }


def _report(done: TranslatedFile) -> Mapping[str, Any]:
    return {
        "segments": done.segments,
        "words": done.words,
        "places": {place.value: words for place, words in done.places.items()},
        "untranslated": done.untranslated,
        "tags": {"all": done.tags, "kept": done.kept_tags},
        "warnings": [_located(*warning) for warning in warning_sentences(done)],
        "suggestions": [{"segment": number, "target": target} for number, target in done.suggestions.items()],
        "seconds": {**done.seconds, "total": round(sum(done.seconds.values()), 3)},
        "engine": done.engine,
        "from": done.pair.source,
        "to": done.pair.target,
    }


def _located(code: str, words: Sentence, number: int) -> Mapping[str, str | int]:
    if not number:
        return _warning(code, words)
    template = N_("Segment %(number)d: %(finding)s")
    said = sentence(template, number=number, finding=spoken(words))
    return {**_warning(code, said), "segment": number}


def _warning(code: str, words: Sentence) -> Mapping[str, str]:
    return {"code": code, "sentence": spoken(words)}


def _summarise(done: TranslatedFile, out: Path) -> None:
    say(
        N_("%(words)s words in %(segments)s segments by %(engine)s, %(untranslated)s untranslated: %(file)s"),
        words=done.words,
        segments=done.segments,
        engine=done.engine,
        untranslated=done.untranslated,
        file=str(out),
    )
    if done.warnings or done.notices:
        say(N_("%(count)s warnings; --report shows them."), count=len(done.warnings) + len(done.notices))


def _workshop(settings: Settings) -> DocumentWorkshop:
    return DocumentWorkshop(limits_in(settings), settings.programs, begin=as_copy)


def _opened(path: Path, password: str | None, workshop: DocumentWorkshop) -> bytes:
    content = _read(path)
    return workshop.unlock(content, password=password or "")


def _language(code: str) -> str:
    if code not in LANGUAGES:
        template = N_("The language %(language)s is not known; known are %(known)s.")
        raise RequestRefused("language", template, language=code, known=", ".join(LANGUAGES))
    return code


def _glossary(path: Path, settings: Settings, pair: LanguagePair) -> "CompiledGlossary":
    # Most files come without one.
    from glossary.serving import terms_serving  # noqa: PLC0415
    from translation_service.cli.compiled_glossaries import compiled  # noqa: PLC0415

    serve = partial(terms_serving, source_language=pair.source, target_language=pair.target)
    with for_good():
        return compiled(path, (pair.source, pair.target), day_in(settings), serve)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def _write(path: Path, content: bytes | str) -> None:
    write_whole(path, content if isinstance(content, bytes) else content.encode())


def _refuse_missing_folders(*wanted: Path | None) -> None:
    """Look before the work whether its results have a place."""
    for path in wanted:
        if path is not None and not path.absolute().parent.is_dir():
            raise unwritable(path, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))


def _refuse_missing_glossary(path: Path | None) -> None:
    """Look before the work whether there is a glossary to hold to."""
    if path is not None:
        from translation_service.cli.glossary_files import glossary_format  # noqa: PLC0415 - most files come without one

        glossary_format(path)
        _read(path)


def _as_json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
