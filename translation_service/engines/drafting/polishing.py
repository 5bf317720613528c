"""Questions to an engine put as it knows such texts, and its answers given the manners of their source."""

import re
from collections.abc import Sequence
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.finding import find_values
from translation_service.domain.values.hour_ranges import with_hours_counted
from translation_service.domain.values.rendering import render_values
from translation_service.domain.values.short_weekdays import with_days_before_hours, with_days_in_full
from translation_service.domain.values.shorthand import written_out
from translation_service.domain.values.suffixes_of_names import misfits_of_names
from translation_service.domain.values.turkish_suffixes import refitted, with_agreeing_suffixes
from translation_service.domain.values.weekdays import with_turkish_days_said, with_weekdays_named
from translation_service.engines.dates.about_times import with_times_about
from translation_service.engines.dates.around_the_clock import with_all_hours_said, with_all_hours_told
from translation_service.engines.dates.blank_dates import with_blank_dates
from translation_service.engines.dates.english_dates import with_days_said, with_deadlines_kept
from translation_service.engines.drafting.asking import Question
from translation_service.engines.drafting.job import DraftingJob
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.formulas.formulas import with_known_asides
from translation_service.engines.guards.faults import mended
from translation_service.engines.names.addresses import address_there, with_streets_in_full
from translation_service.engines.names.addresses_in_sentences import with_streets_as_written
from translation_service.engines.names.apostrophes import with_apostrophes
from translation_service.engines.names.companies import is_company
from translation_service.engines.names.copied import copied_names, is_city, with_copied, without_dots_of_turkish
from translation_service.engines.names.countries import with_countries_named, with_countries_raised
from translation_service.engines.names.excellencies import with_excellencies
from translation_service.engines.names.finding import is_name_of_person, names_in
from translation_service.engines.names.forms_of_address import with_address_of, with_known_address
from translation_service.engines.names.listed import given_names
from translation_service.engines.names.listed_languages import with_languages_listed
from translation_service.engines.names.names_alone import are_names_alone
from translation_service.engines.names.respelling import is_respelt_name
from translation_service.engines.names.signs import LANGUAGES
from translation_service.engines.names.spelling import with_people_as_written, with_words_as_written
from translation_service.engines.names.states import with_kingdoms_of_countries
from translation_service.engines.names.towns import with_provinces_spelt, with_towns_named
from translation_service.engines.phrases.additions import without_additions
from translation_service.engines.phrases.applications import with_applications_handed_in
from translation_service.engines.phrases.conditions import with_open_conditions
from translation_service.engines.phrases.defined_names import with_names_held, with_names_said
from translation_service.engines.phrases.endings import with_ends_made
from translation_service.engines.phrases.fragments import without_me
from translation_service.engines.phrases.honours import with_honour_done, with_honour_plain
from translation_service.engines.phrases.known_words import in_known_words, with_words_meant
from translation_service.engines.phrases.law_references import (
    with_articles_in_plural,
    with_references_in_turkish,
    with_references_told,
)
from translation_service.engines.phrases.numbered_events import with_events_numbered
from translation_service.engines.phrases.parties import with_parties_quiet, with_parties_raised
from translation_service.engines.phrases.plainer import plainly_said
from translation_service.engines.phrases.polite_forms import with_polite_forms
from translation_service.engines.phrases.quoted_titles import with_titles_raised
from translation_service.engines.phrases.turkish_words import with_agenda_items_said, with_votes_said
from translation_service.engines.phrases.union_acts import with_acts_as_laws, with_acts_named
from translation_service.engines.rendering import best_text
from translation_service.engines.values.amounts_in_words import with_amounts_in_words
from translation_service.engines.values.flights import with_flights_joined, with_flights_parted
from translation_service.engines.values.lost_units import with_units
from translation_service.engines.values.parcels import with_parcels_in_short, with_parcels_said
from translation_service.engines.values.pounds import with_pounds_named, with_pounds_sterling_quiet
from translation_service.engines.values.reference_signs import with_reference_signs
from translation_service.engines.values.repair import repaired
from translation_service.engines.values.thousandths import with_thousandths
from translation_service.engines.words.casing import (
    in_capitals,
    in_case_of,
    is_heading_in_capitals,
    raised,
    small_in_english,
    with_first_raised,
    without_capitals,
)
from translation_service.engines.words.edges import with_ends_of
from translation_service.engines.words.foreign_words import (
    abbreviations_as_written,
    name_as_written,
    restored,
    without_marks,
)
from translation_service.engines.words.signs import with_signs_of
from translation_service.engines.words.turkish_spelling import with_nouns_bent
from translation_service.engines.words.words_in_capitals import (
    is_hardly_changed,
    is_word_in_capitals,
    label_of,
    with_label_raised,
)

_ENGLISH_TURKISH: Final = LanguagePair(source="en", target="tr")
_TURKISH_ENGLISH: Final = LanguagePair(source="tr", target="en")
# Engines take it for the opposite of yes: `Permit No.`
_NUMBER_IN_SHORT: Final = lazily(
    r"No\.(?=:?$)(?:(?<=\w ...)|(?<=\w\. ...))|no\.(?:(?=:$)(?<=\w ...)|(?=:?$)(?<=\w\. ...))"
)
_SHORTENED: Final = lazily(r"\b(excl|incl|approx)\. ?(?=[\w€$£])", re.IGNORECASE)
_IN_FULL: Final = {"excl": "excluding ", "incl": "including ", "approx": "approximately "}
# `(No. 101148822)` in a longer text is no answer either.
_NUMBERED: Final = lazily(r"(?<!\w)No\.? ?\d", needs="N")
_NO_OF_NUMBER: Final = lazily(r"(?<!\w)Hayır[.,]?(?= ?\d)")
# What a Turkish letter refers to is no interest, but `yoğun ilgi başvuruları artırdı` tells of one.
_REFERRED_TO: Final = lazily(
    r"\b[İi]lgi (?:(\([^\W\d_]\)) )?(?=(?:yazı|dilekçe|e-posta|başvuru)(?!l[ae]r(?![ıi][nm][ıi]z))\w)"
)
# `denetimi (IAM)'ı` stays: no vowel follows another.
_SUFFIX_BEHIND_BRACKETS: Final = lazily(
    r"(?<=\w)(?<![aeıioöuü](?= \([^()]{1,60}\)['’][aeıioöuü]))( \([^()]{1,60}\))(['’][a-zçğıöşü]{1,7})(?!\w)", needs="("
)
# `12 Ekim 2026'nın 12'sinde`
_SAME_DAY_AGAIN: Final = lazily(
    r"(?<!\d)((\d{1,2}) [^\W\d_]{3,8} \d{4})['’]n?[ıiuü]n \2['’](?:[sy]?[ıiuü]n?)?d[ae](?!\w)", needs="0"
)
_NAME_WITH_I: Final = lazily(r"(?<!\w)I[a-z]{2,}(?!\w)", needs="I")
# Of these begins none with a dot.
_TOWN_WITHOUT_DOT: Final = lazily(r"(?<!\w)İ(?=sparta|SPARTA|hlara|HLARA|ğdır|ĞDIR|lgaz|LGAZ|lgın|LGIN)", needs="İ")
# A sign has no plural.
_LIRAS: Final = lazily(r"(?:(?<=\d )|(?<=llion )|(?<=thousand ))TLs(?!\w)")
_ONE_OF: Final = lazily(r"(?<![\w.,:/–-])1 (day|hour|minute|month|week|year)s(?![\w’'])", needs="0")
# Of a scheme with a capital, engines make a word.
_SCHEME: Final = lazily(r"(?<!\w)H(?:TTPS?|ttps?)(?=://)", needs=":")
_LABEL_OF_NUMBER: Final = lazily(r"(?!(?:And|But|Oh|Or|Say|Vote) )[A-Z][^\W\d_]+ no\.:?")


def as_asked(text: str, job: DraftingJob) -> str:
    """Return a text as engines know such texts: no capitals, `No.` or `5.ª-feira`, and no foreign letters."""
    held = with_names_held(with_acts_as_laws(text) if job.pair == _ENGLISH_TURKISH else text, job.pair)
    quiet = with_parties_quiet(_quiet(held, job.pair.source), job.pair.source)
    quiet = with_days_in_full(quiet, job.pair.source)
    quiet = plainly_said(_SCHEME.sub(lambda found: found[0].lower(), quiet), job.pair)
    quiet = with_all_hours_told(quiet, job.pair.source)
    quiet = _number_written_out(written_out(quiet, job.pair.source)) if job.pair.source == "en" else quiet
    quiet = (
        with_honour_plain(with_streets_in_full(with_hours_counted(with_pounds_sterling_quiet(quiet))))
        if job.pair == _ENGLISH_TURKISH
        else quiet
    )
    quiet = _REFERRED_TO.sub(_as_said, with_days_before_hours(quiet)) if job.pair.source == "tr" else quiet
    quiet = with_flights_joined(with_parcels_in_short(with_known_address(quiet, job.pair), job.pair.source))
    quiet = with_weekdays_named(quiet) if job.pair.source == "pt" else quiet
    quiet = without_marks(quiet, job.letters, job.names) if job.letters is not None else quiet
    return in_known_words(quiet, job.pair) if job.route.knows_few_words else quiet


def answer_to(text: str, job: DraftingJob) -> Talk[str]:
    """Ask for a text as engines know such texts; return the best answer as it came, "" where there is none."""
    [answers] = yield [Question(text=as_asked(text, job))]
    return best_text(answers)


def _as_said(found: re.Match[str]) -> str:
    said = f"bu {found[1]} " if found[1] else "söz konusu "
    return with_first_raised(said, "tr") if found[0][0] == "İ" else said


def _number_written_out(text: str) -> str:
    text = _SHORTENED.sub(lambda found: _IN_FULL[small_in_english(found[1])], text)
    is_label = _LABEL_OF_NUMBER.fullmatch(text) is not None
    return text.replace(" no.", " number") if is_label else _NUMBER_IN_SHORT.sub("number", text)


def _quiet(text: str, language: str) -> str:
    """Return a heading, a word that stands alone or the words before a colon without their capitals."""
    if is_heading_in_capitals(text) or is_word_in_capitals(text, language):
        return _without_capitals(text, language)
    label = label_of(text, language)
    return _without_capitals(label, language) + text[len(label) :] if label else text


def _without_capitals(text: str, language: str) -> str:
    quiet = without_capitals(text, language)
    for name in names_in(text, language) if len(quiet) == len(text) else ():
        quiet = quiet[: name.start] + name.text + quiet[name.end :]
    return with_countries_raised(quiet, text, language) if language in LANGUAGES else quiet


def polished(source: str, answer: str, job: DraftingJob) -> str:
    """Give an engine's answer the manners of its source: no echo, its values, its ends and capitals."""
    if not answer.strip():
        return ""
    if _stays(source, job.pair):
        return source
    if address := address_there(source, job.pair):
        return address
    read = with_names_said(_read(answer), source, job.pair)
    if job.pair == _ENGLISH_TURKISH:
        read = with_references_in_turkish(read)
    if job.pair == _TURKISH_ENGLISH:
        read = with_references_told(with_events_numbered(read, source), source)
    written = with_signs_of(source, without_additions(source, read), job.pair.target)
    written = with_acts_named(with_parcels_said(written, source, job.pair), source, job.pair)
    written = with_flights_parted(written, source)
    written = _NO_OF_NUMBER.sub("No.", written) if _NUMBERED.search(source) else written
    written = with_all_hours_said(written, source, job.pair)
    target = repaired(mended(source, written), source, find_values(source, job.names))
    target = restored(_in_style_of(source, target, job.pair), source, job.foreign_words(source))
    target = abbreviations_as_written(name_as_written(target, source), source)
    target = with_ends_made(with_nouns_bent(target)) if job.pair.target == "tr" and job.pair.source != "tr" else target
    target = with_parties_raised(target, source, job.pair)
    if is_respelt_name(source, target, job.pair.source):
        return without_dots_of_turkish(source) if job.pair.target == "en" else source
    target = with_towns_named(with_words_as_written(target, source, job.pair), source, job.pair)
    target = with_countries_named(with_kingdoms_of_countries(target, source, job.pair), source, job.pair)
    target = with_address_of(with_people_as_written(target, source, job.pair.source), source, job.pair)
    target = with_titles_raised(with_excellencies(target, source, job.pair), source, job.pair.target)
    target = with_units(with_values_at_home(source, target, job), source, job.pair)
    target = with_pounds_named(with_thousandths(target, source, job.pair), source, job.pair)
    target = without_dots_of_turkish(target) if job.pair.target == "en" else target
    target = with_known_asides(source, with_amounts_in_words(target, source, job.pair), job.pair)
    if job.pair == _ENGLISH_TURKISH:
        target = with_languages_listed(with_streets_as_written(target, source), source)
        target = with_times_about(with_applications_handed_in(without_me(target, source), source), source)
        target = with_open_conditions(target, source)
    return with_blank_dates(with_reference_signs(target, source, job.pair.target), source, job.pair)


def _stays(source: str, pair: LanguagePair) -> bool:
    """Tell whether a text is names that both languages write alike."""
    is_person = pair.target in LANGUAGES and is_name_of_person(source, pair.source)
    return is_company(source) or is_person or (pair == _TURKISH_ENGLISH and are_names_alone(source, "tr"))


def _read(answer: str) -> str:
    """Return an answer without the sign that stands for what an engine could not write."""
    return answer.replace("\ufffd", "").strip()


def with_values_at_home(source: str, target: str, job: DraftingJob) -> str:
    """Write values as the target language does, and Turkish suffixes as the values and names before them ask."""
    written = _with_own_values(source, target, job)
    return in_capitals(written, job.pair.target) if is_heading_in_capitals(source) else written


def _with_own_values(source: str, target: str, job: DraftingJob) -> str:
    target = with_words_meant(target, source, job.pair) if job.route.knows_few_words else target
    target = render_values(target, source, job.pair, job.style)
    if job.pair == _TURKISH_ENGLISH:
        target = with_articles_in_plural(target)
        said = with_agenda_items_said(with_days_said(_ONE_OF.sub(r"1 \1", _LIRAS.sub("TL", target))))
        return with_votes_said(with_deadlines_kept(said, source), source)
    if job.pair.target != "tr":
        return target
    target = _TOWN_WITHOUT_DOT.sub("I", with_provinces_spelt(target))
    target = _SAME_DAY_AGAIN.sub(r"\1'de", _with_suffixes_before_brackets(target))
    if job.pair.source == "en":
        target = with_honour_done(_with_undotted_names(target, source), source)
        target = target if job.is_among_friends else with_polite_forms(target, source)
    target = with_apostrophes(target, source, job.pair.source)
    target = with_turkish_days_said(refitted(target, misfits_of_names(target)))
    return with_agreeing_suffixes(target) if find_values(target) else target


def _with_undotted_names(target: str, source: str) -> str:
    """Write given names from abroad with their own first letter: `Ivan` is no `İvan`."""
    for name in given_names().intersection(_NAME_WITH_I.findall(source)):
        if name not in target:
            target = re.sub(rf"(?<!\w)İ{name[1:]}(?!\w)", name, target)
    return target


def _with_suffixes_before_brackets(target: str) -> str:
    """Write a Turkish suffix behind its word, not behind the brackets there: `2028'e (18 ay)`."""
    return _SUFFIX_BEHIND_BRACKETS.sub(r"\2\1", target)


def _in_style_of(source: str, target: str, pair: LanguagePair) -> str:
    """Give a text the ends and the capitals of its source."""
    rest = with_ends_of(_without_stop_of_number(source, pair.source), target)
    if is_hardly_changed(source, rest):
        return source
    if is_word_in_capitals(source, pair.source):
        return in_capitals(rest, pair.target)
    copied = copied_names(source, rest) if pair == _ENGLISH_TURKISH and is_heading_in_capitals(source) else ()
    rest = in_case_of(source, rest, pair.target)
    rest = _with_names_as_written(rest, source, copied, pair) if is_heading_in_capitals(source) else rest
    return with_label_raised(rest, source, pair.target) if label_of(source, pair.source) else rest


def _without_stop_of_number(text: str, language: str) -> str:
    """Return a label without the stop of its `No.`, which ends no sentence."""
    quiet = _quiet(text, language) if language == "en" and text[-2:] in {"o.", "O."} else ""
    return text[:-1] if quiet and _number_written_out(quiet) != quiet else text


def _with_names_as_written(target: str, source: str, copied: Sequence[str], pair: LanguagePair) -> str:
    """Write names of a heading in capitals by the letters of their own language: `SMITH` has no `İ`."""
    target = with_copied(target, copied)
    for name in names_in(source, pair.source):
        if pair != _ENGLISH_TURKISH or not is_city(name.text):
            target = target.replace(raised(name.text, pair.target), source[name.start : name.end])
    return target
