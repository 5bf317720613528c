"""Words that no engine is asked for: formulas of letters, and labels with the values or names behind their colon.

What forms and letters call their parts stands without a sentence, so that engines guess; behind a label they do better
with the rest alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from glossary.folding import fold
from glossary.formulas import formula_in
from glossary.labels import label_in
from glossary.patterns import lazily
from glossary.senses import sense_of
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.domain.values.finding import find_values
from translation_service.domain.values.months import ANY_MONTH
from translation_service.domain.values.rendering import PLAIN_STYLE, ValueStyle, can_be_rendered, render_alone
from translation_service.engines.formulas.addresses_told import address_told_there
from translation_service.engines.formulas.apostilles import apostille_there
from translation_service.engines.formulas.both_languages import halves_of, label_twice
from translation_service.engines.formulas.bracketed_amounts import bracketed_amount
from translation_service.engines.formulas.declarants import declarant_there
from translation_service.engines.formulas.greetings import greeting_there
from translation_service.engines.formulas.label_rows import rows_of
from translation_service.engines.formulas.labels import (
    LONGEST_LABEL,
    is_all_said,
    label_there,
    labels_there,
    ruled_label_there,
)
from translation_service.engines.formulas.letters_meant import letter_there
from translation_service.engines.formulas.neighbours import (
    asks_for_name,
    is_like_name,
    is_named_so,
    name_there,
    place_with_date,
    told_by_colons,
    told_by_neighbours,
)
from translation_service.engines.formulas.people import people_there, titled_there
from translation_service.engines.formulas.quoted_mails import quoted_mail_there
from translation_service.engines.formulas.standing import standing_there
from translation_service.engines.formulas.timetables import timetable_there
from translation_service.engines.formulas.told_values import told_value
from translation_service.engines.names.addresses import address_there, country_there, is_row_of_places
from translation_service.engines.names.companies import is_company
from translation_service.engines.names.finding import is_name_of_person
from translation_service.engines.names.institutions import institution_there
from translation_service.engines.names.missions import mission_there
from translation_service.engines.names.signs import LANGUAGES
from translation_service.engines.phrases.defined_names import called_hereafter, names_hereafter
from translation_service.engines.tags.neighbours import spoken
from translation_service.engines.tags.projection import probes, project
from translation_service.engines.values.amounts_in_words import amount_alone
from translation_service.engines.words.casing import in_capitals, in_case_of
from translation_service.engines.words.edges import lead_of
from translation_service.engines.words.foreign_words import folded
from translation_service.engines.words.words_in_capitals import is_abbreviation

# `Kadın – erkek eşitliği` begins with no label; before a dash a number has to tell that `Madde 5 – …` does.
_LABELLED: Final = lazily(r"(?P<label>[^:\n–—]{1,70}?)(?P<border>\s?:\s+| :|:(?=\d{1,2}[./]\d)| [–—-] )(?=\S)")
# `Madde 5- Taraflar …`, `Article 4.1. The Parties …`, `MADDE 5 The …`
_COUNTED_LABEL: Final = lazily(
    r"(?P<label>(?:[^\W\d_]{2,12} ){1,2}(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,6}))"
    rf"(?! {ANY_MONTH} )(?P<border>\.?\s*[-–—]\s*|\.?\s+)(?=[\"“„«'‘(\[]?[A-ZÇĞİÖŞÜ]|\(\d)"
)
# `Madde 5- Amaç`, `Article 5. Purpose`
_ARTICLE: Final = lazily(r"(?P<label>[^\W\d_]{2,12} \d{1,3})(?P<border>[-–.]{1,2}\s+)(?P<rest>[^\W\d_].*)")
_HOLDS_NUMBER: Final = lazily(r"\d|\b[IVX]+\b")
_FEWEST_BEFORE_DASH: Final = 3
_ANSWERED: Final = {
    "en": lazily(r"(?:(?:Re|RE|Fwd?|FWD?|Fw): ){1,5}(?=\S)"),
    "tr": lazily(r"(?:(?:Ynt|YNT|İlt|İLT): ){1,5}(?=\S)"),
}
# One `Re:` alone is a label among the others.
_FEWEST_SIGNS: Final = {"en": 2, "tr": 1}
_ANSWERS: Final = {
    "en": (
        ("RE:", "YNT:"),
        ("Re:", "Ynt:"),
        ("FWD:", "İLT:"),
        ("FW:", "İLT:"),
        ("Fwd:", "İlt:"),
        ("Fw:", "İlt:"),
    ),
    "tr": (("YNT:", "RE:"), ("Ynt:", "Re:"), ("İLT:", "FW:"), ("İlt:", "Fw:")),
}
# `Deniz Yalın <deniz.yalin@besiktas.example>`
_MAILED: Final = lazily(r"(?P<name>[^<>]{2,60}) <[^<>@\s]{1,64}@[^<>@\s]{1,90}>")
_SIGNS_BEHIND: Final = " \u00a0:;,*…"
# What is confidential on a paper.
_ON_SCREENS: Final = {"gizli": "hidden"}
_PROMPT: Final = lazily("[a-z]/[A-Z]")
# Not those of a placeholder: `%(email)s`.
_BRACKETS: Final = lazily(r"(?<!%)\(([^()]{2,90})\)")
# A label right behind another: `Dağıtım: Gereği: Zabıta Müdürlüğü`.
_LABEL_BEHIND: Final = lazily(r"[^:\n]{1,40}:\s+(?=\S)")
# What the label says already: `Esas No: 2026/412 Esas`.
_WITH_KIND: Final = lazily(r"(?P<number>\d{4}/\d{1,6}) (?P<kind>Esas|Karar|ESAS|KARAR)")
# Behind these in Turkish stands something counted: `3. Kat`.
_COUNTED: Final = lazily(r"(?:\(?(?:\d{1,3}|[^\W\d_])(?:\.\d{1,3})*\s?[.)–-]+|[A-Z](?:\.\d{1,2}){1,2})\s+(?=\S)")
_WORDS: Final = lazily(r"[^\W\d_]+")
_ACRONYM: Final = lazily(r"[^\W\d_]{2,8}")
_WITH_LABELS: Final = frozenset({"en", "tr"})
_ENGLISH_TURKISH: Final = LanguagePair(source="en", target="tr")
_TURKISH_ENGLISH: Final = LanguagePair(source="tr", target="en")
_SAID_OF_VOTES: Final = {"kabul": "in favour", "ret": "against", "çekimser": "abstaining"}
_VOTE: Final = lazily(rf"(\d{{1,3}}) ({'|'.join(_SAID_OF_VOTES)})(?: oyu?)?")
_VOTES: Final = lazily(rf"{_VOTE.pattern}(?:(?:,| ve) {_VOTE.pattern}){{1,2}}")
# Beside a `Yes`, an English `No` is no number.
_NO: Final = "Hayır"
_BOXES: Final = " \u00a0\t□☐☑☒◻▢()[]"
# `From: 1 June` tells of days and `To: Ahmet Yılmaz` of people.
_OF_DAYS: Final = {"from": "Başlangıç", "to": "Bitiş"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The label that a text begins with, border included, and what the target language writes there."""

    source: str = ""
    said: str = ""


def formulas_among(
    segments: Iterable[Segment],
    pair: LanguagePair,
    style: ValueStyle = PLAIN_STYLE,
    *,
    around: Sequence[Segment] = (),
) -> dict[int, Draft]:
    """Return the drafts of segments that are formulas or labels, with values or names behind them, by number.

    `around` are all segments of their text.
    """
    known = tuple(segments)
    told = told_by_colons(around, pair) | told_by_neighbours(known, pair, style)
    answer = _NO if pair == _ENGLISH_TURKISH and any(_bare(one) == "yes" for one in known) else ""
    drafts = ((one, _known(one, told.get(one.number, ""), answer, pair, style)) for one in known)
    return {one.number: draft for one, draft in drafts if draft is not None}


def _known(segment: Segment, told: str, answer: str, pair: LanguagePair, style: ValueStyle) -> Draft | None:
    """Draft a segment by what its neighbours told of it, as an answer of yes or no, or as a formula."""
    if told:
        return _drafted(segment, told, {})
    return _said(segment, answer) if answer and _bare(segment) == "no" else _formula(segment, pair, style)


def _drafted(segment: Segment, said: str, probes: Mapping[str, str]) -> Draft:
    projection = project(segment, said, probes)
    return Draft(target=projection.target, origin=Origin.GLOSSARY, doubts=projection.doubts)


def _bare(segment: Segment) -> str:
    """Return the words of a segment without a box before them; the colon and the full stop of `No.` stay."""
    return fold(segment.plain.strip(_BOXES), "en")


def _said(segment: Segment, answer: str) -> Draft:
    """Draft an answer of one word with the capitals and the box of its source."""
    word = segment.plain.strip(_BOXES)
    language = _ENGLISH_TURKISH.target
    written = in_capitals(answer, language) if word.isupper() else in_case_of(word, answer, language)
    return _drafted(segment, segment.plain.replace(word, written), {})


def heading_of(text: str, pair: LanguagePair) -> Heading:
    """Return the label before the first colon or dash of a text, or who declares it; nothing where neither is known."""
    if {pair.source, pair.target} != _WITH_LABELS:
        return Heading()
    if twice := label_twice(text, pair):
        return Heading(source=twice, said=twice)
    declarant, named = declarant_there(text, pair)
    return Heading(source=declarant, said=named) if declarant else _label_before(text, pair)


def _label_before(text: str, pair: LanguagePair) -> Heading:
    answered = _ANSWERED[pair.source].match(text)
    if answered is not None and answered[0].count(":") >= _FEWEST_SIGNS[pair.source]:
        return Heading(source=answered[0], said=_as_answers(answered[0], pair.source))
    counted = _COUNTED_LABEL.match(text)
    if counted is not None and (said := label_there(counted["label"], "", pair)):
        return Heading(source=counted[0], said=f"{said}{counted['border']}")
    found = _LABELLED.match(text)
    if found is None or not (":" in found["border"] or _tells_before_dash(found["label"])):
        return Heading()
    lead = _lead(found["label"], pair)
    label = found["label"][len(lead) :]
    said = labels_there(label, ":" if ":" in found["border"] else "", pair)
    said = (_of_days(label, text[found.end() :]) if pair == _ENGLISH_TURKISH else "") or said
    said = said or (label if _abbreviates(label, text[found.end() :]) else "")
    if not said:
        return Heading()
    answered = _ANSWERED[pair.source].match(text, found.end())
    answers = answered[0] if answered is not None else ""
    said = f"{lead}{said}{found['border']}{_as_answers(answers, pair.source)}"
    behind = _heading_behind(text[found.end() :], pair) if ":" in found["border"] and not answers else Heading()
    return Heading(source=found[0] + answers + behind.source, said=said + behind.said)


def _heading_behind(text: str, pair: LanguagePair) -> Heading:
    """Return the label right behind another one: `Gereği: ` of `Dağıtım: Gereği: …`."""
    found = _LABEL_BEHIND.match(text)
    said = label_there(text.partition(":")[0], ":", pair) if found is not None else ""
    return (
        Heading(source=found[0], said=found[0].replace(text.partition(":")[0], said)) if found and said else Heading()
    )


def _as_answers(text: str, language: str) -> str:
    """Say of a letter answered several times, `Re: Re: `, what programs for mail write there."""
    for sign, said in _ANSWERS[language]:
        text = text.replace(sign, said)
    return text


def _tells_before_dash(label: str) -> bool:
    """Tell whether a dash can end a label: behind a number, or so many words that they pair with nothing else."""
    return bool(_HOLDS_NUMBER.search(label)) or len(label.split()) >= _FEWEST_BEFORE_DASH


def _of_days(label: str, rest: str) -> str:
    """Return how a label before a day or a time is called that would else be of a letter; "" for others."""
    first = find_values(rest)[:1] if label.lower() in _OF_DAYS else ()
    return _OF_DAYS[label.lower()] if first and first[0].kind in {"date", "number"} and is_all_said(rest) else ""


def known_probes(segment: Segment, heading: Heading, pair: LanguagePair, style: ValueStyle) -> dict[str, str]:
    """Return what is said without an engine for the words that tell where the tags of a segment stand, the label too.

    "" stands for what an engine has to say.
    """
    label, said = spoken(heading.source), heading.said.rstrip(_SIGNS_BEHIND)
    named = names_hereafter(segment.plain, pair)
    return {
        one: said if one == label else named.get(one, "") or said_at_once(one, pair, style) for one in probes(segment)
    }


def said_at_once(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return what is known to be said for words without an engine: a formula, a label, values; "" for others."""
    said = formula_in(text, pair.source, pair.target)
    if said is not None:
        return in_capitals(said, pair.target) if text.isupper() else said
    if is_all_said(text):
        return label_there(text, "", pair) or (render_alone(text, pair, style) if can_be_rendered(text, pair) else "")
    if {pair.source, pair.target} != _WITH_LABELS:
        return ""
    if named := _named(text, pair, style):
        return named
    words = text.rstrip(_SIGNS_BEHIND)
    end = text[len(words) :]
    lead = _lead(words, pair)
    said = labels_there(words[len(lead) :], ":" if ":" in end else "", pair) or ruled_label_there(words, pair)
    return f"{lead}{said}{end}" if said else ""


def _named(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return amounts in words, countries, offices, hours, people and letters that stand alone; "" for others."""
    alone = amount_alone(text, pair) or country_there(text, pair) or institution_there(text, pair)
    alone = alone or mission_there(text, pair)
    alone = alone or timetable_there(text, pair, style) or quoted_mail_there(text, pair, style)
    alone = alone or greeting_there(text, pair) or apostille_there(text, pair, style)
    alone = alone or standing_there(text, pair, style) or address_told_there(text, pair)
    return alone or people_there(text, pair, style) or letter_there(text, _lead(text, pair), pair, style)


def _lead(text: str, pair: LanguagePair) -> str:
    """Return the bullet or number before a label; none where the number belongs to it: `1. Dönem`, `3. Kat`."""
    bullet = lead_of(text)
    found = _COUNTED.match(text[:LONGEST_LABEL])
    if bullet or found is None or label_in(text, pair.source, pair.target):
        return bullet
    is_ordinal = pair.source == "tr" and found[0].rstrip()[-1] == "." and " " not in text[found.end() :]
    return "" if is_ordinal and not text.endswith(("ler", "lar", "leri", "ları")) else found[0]


def _abbreviates(label: str, text: str) -> bool:
    """Tell whether a text says what the letters before its colon stand for: `TÜİK: Türkiye İstatistik Kurumu`."""
    words = [folded(word) for word in _WORDS.findall(text[:LONGEST_LABEL])]
    if not label.isupper() or not _ACRONYM.fullmatch(label) or not 1 < len(words) <= 3 * len(label) or text[-1:] == ".":
        return False
    letters, rest = folded(label), iter("".join(words))
    initials = [word[0] for word in words]
    is_begun = letters[0] in initials[:2] and text[:1].isupper()
    return (
        is_begun
        and 2 * sum(letter in initials for letter in letters) >= len(label)
        and all(letter in rest for letter in letters)
    )


def said_behind_label(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return what is known to be said behind a label, the name of a person and an address among it; "" for others."""
    if named := titled_there(text, pair):
        return named
    mailed = _MAILED.fullmatch(text)
    if mailed is not None and is_like_name(mailed["name"], pair):
        return text
    if (
        is_company(text)
        or is_row_of_places(text, pair.source)
        or (pair.target in LANGUAGES and is_name_of_person(text, pair.source))
    ):
        return text
    return address_there(text, pair) or said_at_once(text, pair, style)


def with_known_asides(source: str, target: str, pair: LanguagePair) -> str:
    """Write a label in brackets as it is known: `(excl. VAT)`; where as many brackets stand in source and target."""
    if "(" not in source or {pair.source, pair.target} != _WITH_LABELS:
        return target
    asides, there = _BRACKETS.findall(source), _BRACKETS.findall(target)
    if len(asides) != len(there):
        return target
    said = (_aside_there(aside, other, pair) for aside, other in zip(asides, there, strict=True))
    return _BRACKETS.sub(lambda _: f"({next(said)})", target)


def _aside_there(aside: str, answer: str, pair: LanguagePair) -> str:
    """Return what is said for a label in brackets, or what an engine answered.

    `(y/N)` says what happens where nothing is answered, and `US` is as good as `USA`. Capitals that an engine leaves
    as they are stand for other words than a label that has several: `(CEP)` for no `mobile phone`.
    """
    if called := called_hereafter(aside, pair):
        return called
    label = "" if _PROMPT.fullmatch(aside) else label_there(aside, "", pair) or _votes(aside, pair)
    label = label or bracketed_amount(aside, answer, pair)
    if answer == aside and is_abbreviation(aside) and " " in label:
        return answer
    is_as_good = answer.lower() in {label.lower(), _ON_SCREENS.get(aside.lower())}
    is_as_good = is_as_good or (answer.isupper() and label.startswith(answer))
    return answer if is_as_good else label or answer


def _votes(text: str, pair: LanguagePair) -> str:
    """Return what is said for votes counted in brackets: `27 kabul, 4 ret`; "" of anything else."""
    if pair != _TURKISH_ENGLISH or not _VOTES.fullmatch(text):
        return ""
    return _VOTE.sub(lambda found: f"{found[1]} {_SAID_OF_VOTES[found[2]]}", text.replace(" ve ", " and "))


def _formula(segment: Segment, pair: LanguagePair, style: ValueStyle) -> Draft | None:
    words = segment.plain
    heading = heading_of(words, pair)
    rest = words[len(heading.source) :]
    behind = _said_behind(heading.source, rest, pair, style) if heading.source else said_at_once(words, pair, style)
    said = heading.said + behind if behind else _series(words, pair, style) or _article(words, pair)
    if not said:
        return None
    return _drafted(segment, said, {**known_probes(segment, heading, pair, style), words: said, rest: behind})


def _said_behind(label: str, text: str, pair: LanguagePair, style: ValueStyle, near: Sequence[str] = ()) -> str:
    if halves := halves_of(label, pair):
        return next((said for half in halves if (said := _said_behind(half, text, pair, style, near))), "")
    numbered = _WITH_KIND.fullmatch(text)
    if numbered is not None and fold(numbered["kind"], "tr") in fold(label, "tr"):
        return numbered["number"]
    if asks_for_name(label, near, pair.source) and is_like_name(text, pair):
        return name_there(text, pair)
    if is_named_so(label, text, pair.source):
        return text
    told = told_value(label, text, pair, style) or place_with_date(label, text, pair, style)
    told = told or sense_of(text, [label], pair.source, pair.target)
    return told or said_behind_label(text, pair, style)


def _article(text: str, pair: LanguagePair) -> str:
    """Return the heading of an article whose words are known: `Madde 5- Amaç`; "" of others."""
    found = _ARTICLE.fullmatch(text[:LONGEST_LABEL]) if {pair.source, pair.target} == _WITH_LABELS else None
    if found is None or len(text) > LONGEST_LABEL:
        return ""
    label, rest = label_there(found["label"], "", pair), label_there(found["rest"], "", pair)
    return f"{label}{found['border']}{rest}" if label and rest else ""


def _series(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return what is said for labels one after the other with what is known behind each: `Kabul: 12, Ret: 3`."""
    rows = rows_of(text, pair) if {pair.source, pair.target} == _WITH_LABELS else ()
    return next((said for parts in rows if (said := _said_in_parts(parts, pair, style))), "")


def _said_in_parts(parts: Sequence[str], pair: LanguagePair, style: ValueStyle) -> str:
    headings = [heading_of(part, pair) for part in parts[::2]]
    if not all(heading.source for heading in headings):
        return ""
    near = [heading.source for heading in headings]
    rests = [part[len(label) :] for part, label in zip(parts[::2], near, strict=True)]
    spoken = [_said_behind(label, rest, pair, style, near) for label, rest in zip(near, rests, strict=True)]
    said = [f"{one.said}{rest}" for one, rest in zip(headings, spoken, strict=True)] if all(spoken) else []
    return "".join(map(str.__add__, said, [*parts[1::2], ""]))
