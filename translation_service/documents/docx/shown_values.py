"""Values kept beside a text that its fields show: Word says them again whenever it writes a field anew."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from translation_service.documents.docx.field_runs import FieldRuns, fields_called
from translation_service.documents.docx.settings import settings_part
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package

_VARIABLE: Final = "DOCVARIABLE"
_PROPERTY: Final = "DOCPROPERTY"
# What Word calls a property, and what the file calls it. Title and subject are texts of their own.
_CALLED: Final = {"comments": "description"}
_OF_THEIR_OWN: Final = {"KEYWORDS": "keywords", "COMMENTS": "description"}
_PARTS: Final = frozenset({"core-properties", "extended-properties"})
_CUSTOM: Final = "custom-properties"
_TEXT: Final = names.word("t")
_KEPT: Final = names.word("docVar")
_NAME: Final = names.word("name")
_OF_ITS_OWN: Final = frozenset({"title", "subject"})

# Whether it is a variable, and its name as Word compares names.
Key = tuple[bool, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A value where it is kept: the text of an element, or an attribute of it."""

    part: str
    key: Key
    element: Element
    attribute: str = ""

    @property
    def value(self) -> str:
        return (self.element.get(self.attribute) if self.attribute else self.element.text) or ""

    def say(self, words: str) -> None:
        if self.attribute:
            self.element.set(self.attribute, words)
        else:
            self.element.text = words


def shown_values(stories: Iterable[Story]) -> dict[Key, str]:
    """Return what the fields of stories show of the values kept beside them."""
    shown: dict[Key, str] = {}
    for story in stories:
        for found in fields_called(story, _VARIABLE, _PROPERTY, *_OF_THEIR_OWN):
            if (key := _key(found.instruction)) is not None:
                shown.setdefault(key, _said(found))
    return shown


def follow_fields(package: Package, before: Mapping[Key, str], after: Mapping[Key, str]) -> None:
    """Have the values say what their fields show now, where they said what these showed before."""
    changed = {key: after[key] for key, said in before.items() if said and after.get(key, said) != said}
    for kept in _kept(package) if changed else ():
        if kept.key in changed and " ".join(kept.value.split()) == before[kept.key]:
            kept.say(changed[kept.key])
            package.touch(kept.part)


def _key(instruction: str) -> Key | None:
    kind, _, rest = instruction.strip().partition(" ")
    if kind.upper() in _OF_THEIR_OWN:
        return False, _OF_THEIR_OWN[kind.upper()]
    rest = rest.strip()
    name = rest[1:].partition('"')[0] if rest.startswith('"') else rest.partition(" ")[0]
    is_variable, name = kind.upper() == _VARIABLE, name.casefold()
    if not name or (not is_variable and name in _OF_ITS_OWN):
        return None
    return is_variable, name if is_variable else _CALLED.get(name, name)


def _said(found: FieldRuns) -> str:
    texts = (inner.text or "" for run in found.runs for inner in run if inner.tag in _TEXT)
    return " ".join("".join(texts).split())


def _kept(package: Package) -> Iterator[_Kept]:
    for part, kind in [(found.target, found.kind) for found in package.relationships("")]:
        for element in package.root(part) if kind in _PARTS else ():
            yield _Kept(part=part, key=(False, names.local(element).casefold()), element=element)
        for value in (value for one in package.root(part) for value in one) if kind == _CUSTOM else ():
            yield _Kept(part=part, key=(False, _name_around(value)), element=value)
    settings = settings_part(package)
    for variable in () if settings is None else package.root(settings).iter(*_KEPT):
        key = (True, (names.attribute(variable, _NAME) or "").casefold())
        yield _Kept(part=settings or "", key=key, element=variable, attribute=names.sibling(variable, "val"))


def _name_around(value: Element) -> str:
    around = value.getparent()
    return "" if around is None else around.get("name", "").casefold()
