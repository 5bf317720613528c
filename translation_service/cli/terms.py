"""`terms`: terms found, checked and inflected, and glossaries exchanged, without a database."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final

import click

from glossary.checking.checking import check_pair, find_all
from glossary.checking.steadiness import Sentence, find_early_abbreviations, find_unsteady
from glossary.exchange.csv_files import ReadTerms
from glossary.exchange.differences import Difference, filled_in, find_differences, find_said_again
from glossary.exchange.nameless import UNDETERMINED
from glossary.finding.matching import Hit
from glossary.serving import terms_serving
from glossary.terms import Term
from glossary.turkish.generation import UnknownForm, inflect
from glossary.turkish.grammar import Case, Inflection, Possessive
from glossary.turkish.reading_aloud import read_unit
from translation_service.cli.compiled_glossaries import compiled
from translation_service.cli.glossary_files import (
    complain_of_contradictions,
    complain_of_rows,
    known_language,
    read_glossary,
    read_text,
    save_glossary,
)
from translation_service.cli.speaking import say, say_error, spoken
from translation_service.cli.surroundings import day_in, settings_of_environment
from translation_service.cli.term_findings import Entries, described, described_early, described_unsteady
from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_, sentence
from translation_service.integrations.loading import for_good

_FILE: Final = click.Path(path_type=Path)
_GLOSSARY: Final = click.option("--glossary", type=_FILE, required=True, help="A CSV, TSV, TBX or XLSX file of terms.")
_DAY: Final = click.option(
    "--day",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=lambda _context, _option, chosen: chosen.date() if chosen else _today(),
    help="The day on which the terms are in force; today unless given.",
)
_CASES: Final = [each.value for each in Case]
_NONE_IN_FORCE: Final = N_("%(file)s has no term for %(languages)s that is in force on %(day)s.")
_LANGUAGES_UNSAID: Final = N_("%(why)s Of two columns that say nothing, --from and --to tell the languages.")
# An empty line ends a paragraph; no term reaches across it.
_PARAGRAPH: Final = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def terms() -> None:
    """Find, check and inflect terms; exchange glossaries."""


@terms.command()
@click.option("--language", required=True, help="The language of the text.")
@_GLOSSARY
@_DAY
@click.argument("file", metavar="FILE", type=_FILE)
def find(*, language: str, glossary: Path, day: date, file: Path) -> None:
    """Print the terms in a text: line, start, end, surface, term; tabs between, places counted from 1.

    FILE may be -, standard input.
    """
    code, text = known_language(language), read_text(file)
    with for_good():
        known = compiled(glossary, (code, UNDETERMINED), day, partial(_of_language, language=code), text=text)
        finder, entries = known.finder, Entries(known.entries)
    if not known.terms:
        say_error(sentence(_NONE_IN_FORCE, file=glossary.name, languages=code, day=day.isoformat()))
    starts = _line_starts(text)
    for paragraph in _PARAGRAPH.finditer(text):
        for hit in _once_a_place(finder.find(paragraph.group())):
            term = entries.written(hit.term, hit.term.source, code)
            click.echo(_line(hit, term, starts, paragraph.start() + hit.start))


@terms.command()
@click.argument("pairs", metavar="PAIRS", type=_FILE)
@click.option("--from", "source", required=True, help="The language of the first column.")
@click.option("--to", "target", required=True, help="The language of the second column.")
@click.option("--doubtful", is_flag=True, help="Print what the source may mean otherwise too, marked as doubtful.")
@_GLOSSARY
@_DAY
def check(*, pairs: Path, source: str, target: str, glossary: Path, day: date, doubtful: bool) -> None:
    """Print what translations do not keep of the glossary, a JSON line a finding; PAIRS is tab separated.

    PAIRS may be -, standard input. The pairs are read as one document: last come terms rendered in several ways, and
    abbreviations before their long forms.
    """
    source, target = known_language(source), known_language(target)
    _refuse_one_language(source, target)
    read = [Sentence(number=row, source=said, target=done) for row, (said, done) in enumerate(_pairs(pairs), start=1)]
    with for_good():
        serving = partial(terms_serving, source_language=source, target_language=target)
        sources = "\n".join(pair.source for pair in read)
        known = compiled(glossary, (source, target), day, serving, text=sources)
        finder, entries = known.finder, Entries(known.entries)
    if not known.terms:
        languages = f"{source}–{target}"
        say_error(sentence(_NONE_IN_FORCE, file=glossary.name, languages=languages, day=day.isoformat()))
    found = find_all if doubtful else check_pair
    for pair in read:
        for finding in found(source=pair.source, target=pair.target, source_finder=finder, target_language=target):
            _print_json(described(finding, pair, entries, finder))
    for unsteady in find_unsteady(read, finder=finder, target_language=target):
        _print_json(described_unsteady(unsteady, read, language=target))
    for early in find_early_abbreviations(read, terms=known.terms, target_language=target):
        _print_json(described_early(early))


@terms.command("inflect")
@click.argument("term", metavar="TERM")
@click.option("--plural", is_flag=True, help="More than one.")
@click.option("--possessive", type=click.Choice([each.value for each in Possessive]), help="Whose it is.")
@click.option("--case", type=click.Choice(_CASES), default=_CASES[0], help="In which case it stands.")
@click.option("--ki", is_flag=True, help="With -ki, behind a locative or genitive.")
@click.option("--dir", "is_statement", is_flag=True, help="With -dir.")
@click.option("--pronunciation", default="", help="How a foreign word is read, in Turkish letters.")
def inflect_term(
    *, term: str, plural: bool, possessive: str | None, case: str, ki: bool, is_statement: bool, pronunciation: str
) -> None:
    """Write a Turkish term in a form."""
    form = Inflection(
        is_plural=plural,
        possessive=Possessive(possessive) if possessive else None,
        case=Case(case),
        is_relative=ki,
        is_statement=is_statement,
    )
    if not any(sign.isalnum() for sign in term) and not read_unit(term):
        raise RequestRefused(
            "no-word", N_("“%(term)s” has no letter and no digit that could take a suffix."), term=term
        )
    try:
        click.echo(inflect(term, form, pronunciation=pronunciation))
    except UnknownForm as error:
        raise RequestRefused("form", N_("A Turkish noun cannot take these suffixes one behind another.")) from error


@terms.command("import")
@click.argument("file", metavar="FILE", type=_FILE)
@_GLOSSARY
@click.option("--from", "source", help="The language of the first column, where FILE does not say.")
@click.option("--to", "target", help="The language of the second column, where FILE does not say.")
@click.option("--empty", "empties", is_flag=True, help="Empty what FILE leaves empty; otherwise it stays.")
def import_into(*, file: Path, glossary: Path, source: str | None, target: str | None, empties: bool) -> None:
    """Take the terms of FILE into a glossary file, which is made where there is none."""
    known = read_glossary(glossary).terms if glossary.exists() else ()
    read = _read_for(file, source, target)
    complain_of_rows(find_said_again(read), file)
    differences = find_differences(known, filled_in(known, read, empties=empties))
    changed = {each.before: each.term for each in differences if each.kind == "changed" and each.before}
    added = [each.term for each in differences if each.kind == "added"]
    taken = [*(changed.get(term, term) for term in known), *added]
    save_glossary(taken, glossary)
    complain_of_contradictions(taken)
    say(
        N_("%(added)s terms added, %(changed)s changed: %(file)s"),
        added=len(added),
        changed=len(changed),
        file=str(glossary),
    )


@terms.command("export")
@click.argument("file", metavar="FILE", type=_FILE)
@_GLOSSARY
def export_to(*, file: Path, glossary: Path) -> None:
    """Write a glossary to FILE, in the format its name ends in."""
    exported = read_glossary(glossary).terms
    save_glossary(exported, file)
    say(N_("%(count)s terms written: %(file)s"), count=len(exported), file=str(file))


@terms.command()
@click.argument("old", metavar="OLD", type=_FILE)
@click.argument("new", metavar="NEW", type=_FILE)
def diff(*, old: Path, new: Path) -> None:
    """Print what changed between two glossaries, a JSON line a difference."""
    for difference in find_differences(read_glossary(old).terms, read_glossary(new).terms):
        _print_json(_difference(difference))


def _refuse_one_language(source: str, target: str) -> None:
    if source == target:
        raise RequestRefused("one-language", N_("A text and its translation are in two languages."))


def _read_for(file: Path, source: str | None, target: str | None) -> ReadTerms:
    """Read a glossary that may leave its languages to these."""
    if source and target:
        languages = (known_language(source), known_language(target))
        _refuse_one_language(*languages)
        return read_glossary(file, languages)
    try:
        return read_glossary(file)
    except RequestRefused as refusal:
        if refusal.code != "columns-missing":
            raise
        raise RequestRefused(refusal.code, _LANGUAGES_UNSAID, why=spoken(refusal.sentence)) from refusal


def _today() -> date:
    return day_in(settings_of_environment())


def _of_language(known: tuple[Term, ...], language: str) -> Iterator[Term]:
    """Yield the terms that serve this language as source, in either column."""
    pairs = {(term.source_language, term.target_language) for term in known}
    others = {code for pair in pairs if language in pair for code in pair if code != language}
    for other in sorted(others):
        yield from terms_serving(known, source_language=language, target_language=other, are_all=True)


def _once_a_place(hits: tuple[Hit, ...]) -> Iterator[Hit]:
    """Yield each place once with each wording of the glossary, however many renderings it has."""
    yield from {(hit.start, hit.term.source): hit for hit in hits}.values()


def _line(hit: Hit, term: str, line_starts: list[int], start: int) -> str:
    number = bisect_right(line_starts, start)
    column = start - line_starts[number - 1] + 1
    end = column + len(hit.surface)
    return "\t".join((str(number), str(column), str(end), " ".join(hit.surface.split()), " ".join(term.split())))


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        source, tab, target = line.rstrip("\r").partition("\t")
        if not tab and line.strip():
            template = N_("Line %(line)d of the file %(file)s has no tab between source and translation.")
            raise RequestRefused("no-tab", template, line=number, file=path.name)
        yield source, target


def _print_json(values: dict[str, Any]) -> None:
    click.echo(json.dumps(values, ensure_ascii=False, default=str))


def _difference(difference: Difference) -> dict[str, Any]:
    before = asdict(difference.before) if difference.before else {}
    after = asdict(difference.term)
    return {
        "kind": difference.kind,
        "source": difference.term.source,
        "target": difference.term.target,
        "changed": {name: [before[name], after[name]] for name in difference.changed},
    }
