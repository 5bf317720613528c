"""The Turkish catalogue: whole, true to its places, and Turkish."""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.frontend import parse_keywords
from babel.messages.pofile import read_po
from babel.util import pathmatch

from tests.building.marked_sentences import filled_sentences
from tests.building.repository import ROOT, committed_files, modules, nodes_of, text_of

LOCALE = "translation_service/locale"
FOLDERS = ("translation_service", "glossary")
KEYWORDS = ("lazy_gettext", "_l", "_NoTerm:2", "UnreadableGlossary:2", "_counted:1,2")
"""What marks a visible sentence besides what Babel knows by itself: `_`, `gettext`, `ngettext`, `N_`."""

SAME_IN_TURKISH: frozenset[str] = frozenset({"Risk"})

PLACE = re.compile(r"%\(\w+\)[a-z]|\{\w+\}")
HANGING_SUFFIX = re.compile(r"(?:%\(\w+\)[a-z]|\{\w+\})['’]?[^\W\d_]")

MAKE_MESSAGES = "run `make messages`, then write the Turkish into translation_service/locale/tr/LC_MESSAGES/messages.po"


def test_every_visible_sentence_has_its_turkish() -> None:
    untranslated = [
        _name(extracted) for extracted in extracted_messages() if not _is_translated(turkish().get(extracted.id))
    ]

    assert not untranslated, advice(MAKE_MESSAGES, untranslated)


def test_no_sentence_hides_in_a_format_string() -> None:
    hidden = [
        f"{path}:{call.lineno}"
        for path in modules(*FOLDERS)
        for string in nodes_of(path)
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in DEFAULT_KEYWORDS
        if any(isinstance(argument, ast.Constant) for argument in call.args)
    ]

    assert not hidden, advice("take these out: Python 3.11 shows Babel no calls in an f-string", hidden)


def test_what_is_said_of_a_file_of_terms_is_no_variable_that_nobody_extracts() -> None:
    marking = {"_NoTerm", "UnreadableGlossary"}
    hidden = [
        f"{path}:{call.lineno}"
        for path in modules("glossary")
        for call in nodes_of(path)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in marking
        if isinstance(call.args[1], ast.Name) and not call.args[1].id.isupper()
    ]

    assert not hidden, advice("write the sentence into the call, where Babel finds it", hidden)


def test_no_translation_is_a_guess() -> None:
    fuzzy = [_name(message) for message in turkish_messages() if message.fuzzy]

    assert not fuzzy, advice("read these, mend them and take “fuzzy” away", fuzzy)


def test_the_catalogue_holds_nothing_that_nobody_says() -> None:
    said = {_name(extracted) for extracted in extracted_messages()}
    unsaid = [name for message in turkish_messages() if (name := _name(message)) not in said]

    assert not unsaid, advice("run `make messages`: it leaves these out", unsaid)


def test_make_messages_looks_for_the_same_marks() -> None:
    recipe = text_of("Makefile").partition("\nmessages:")[2].partition("\n\n")[0]
    missing = [f"-k {keyword}" for keyword in KEYWORDS if f"-k {keyword}" not in recipe]

    assert not missing, advice("say these to `pybabel extract` in the target `messages` of the Makefile", missing)


def test_both_languages_have_the_same_places() -> None:
    different = [
        f"{_name(message)} → {text}"
        for message in turkish_messages()
        for text in _texts(message)
        if _differs(message, text)
    ]

    assert not different, advice("write every %(name)s of the English sentence into the Turkish one", different)


def test_every_translation_can_be_filled() -> None:
    lonely = [
        text
        for message in turkish_messages()
        if message.python_format
        for text in (*_ids(message), *_texts(message))
        if not _can_be_filled(text)
    ]

    assert not lonely, advice("write %% for a per cent sign that stands for itself", lonely)


def test_no_suffix_hangs_on_a_place() -> None:
    hanging = [text for message in turkish_messages() for text in _texts(message) if HANGING_SUFFIX.search(text)]

    assert not hanging, advice("turn the sentence so that the suffix goes to a word of ours", hanging)


def test_marked_sentences_are_given_exactly_what_they_ask_for() -> None:
    wrong = [
        f"{filled.path}:{filled.line} {filled.template!r} is given {sorted(filled.names)}"
        for filled in filled_sentences()
        if _asked_for(filled.template) != filled.names
    ]

    assert not wrong, advice("give the sentence a value for each of its places, and no other", wrong)


def test_the_translations_of_marked_sentences_take_the_same_values() -> None:
    wrong = [
        f"{filled.path}:{filled.line} {text!r} is given {sorted(filled.names)}"
        for filled in filled_sentences()
        if (text := turkish_of(filled.template)) and _asked_for(text) != filled.names
    ]

    assert not wrong, advice("name in the Turkish sentence exactly the values it is given", wrong)


def test_the_turkish_is_turkish() -> None:
    same = [
        text
        for message in turkish_messages()
        for text in _texts(message)
        if text in _ids(message) and text not in SAME_IN_TURKISH and PLACE.sub("", text).strip()
    ]

    assert not same, advice("translate these, or list them in SAME_IN_TURKISH", same)


@cache
def turkish() -> Catalog:
    with (ROOT / LOCALE / "tr/LC_MESSAGES/messages.po").open("rb") as stream:
        return read_po(stream, locale="tr", abort_invalid=True)


def turkish_messages() -> Iterator[Message]:
    return (message for message in turkish() if message.id)


def turkish_of(template: str) -> str:
    message = turkish().get(template)
    return _texts(message)[0] if message is not None else ""


@cache
def extracted_messages() -> tuple[Message, ...]:
    """Return every message of the code, as `pybabel extract` finds them."""
    catalog = Catalog()
    keywords = DEFAULT_KEYWORDS | parse_keywords(KEYWORDS)
    for path, method in marked_files(keywords):
        for _, text, _, context in extract_from_file(method, ROOT / path, keywords=keywords):
            catalog.add(text, context=context)
    return tuple(message for message in catalog if message.id)


def marked_files(keywords: Iterable[str]) -> Iterator[tuple[Path, str]]:
    """Yield the files that may hold messages, with how Babel reads each: not modules in which nothing is marked."""
    mappings = tomllib.loads(text_of(f"{LOCALE}/extraction.toml"))["mappings"]
    mark = re.compile(rf"\b(?:{'|'.join(keywords)})\s*\(")
    for path in (path for path in committed_files() if path.parts[0] in FOLDERS):
        inside = path.relative_to(path.parts[0]).as_posix()
        method = next((one["method"] for one in mappings if pathmatch(one["pattern"], inside)), None)
        if method and (method != "python" or mark.search(text_of(path))):
            yield path, method


def advice(what_to_type: str, places: list[str]) -> str:
    return "\n".join([f"{what_to_type}:", *places])


def _name(message: Message) -> str:
    return _ids(message)[0]


def _ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _texts(message: Message) -> tuple[str, ...]:
    text = message.string or ""
    return (text,) if isinstance(text, str) else tuple(text)


def _is_translated(message: Message | None) -> bool:
    return message is not None and all(_texts(message))


def _differs(message: Message, text: str) -> bool:
    """Tell whether a translation has other places than its sentence; a singular may name the number in words."""
    found = set(PLACE.findall(text))
    return found not in [set(PLACE.findall(one)) for one in _ids(message)]


def _asked_for(template: str) -> frozenset[str]:
    return frozenset(re.findall(r"%\((\w+)\)", template))


def _can_be_filled(text: str) -> bool:
    samples = {name: 7 if kind == "d" else "seven" for name, kind in re.findall(r"%\((\w+)\)([a-z])", text)}
    try:
        return bool(text % samples)
    except (TypeError, ValueError):
        return False
