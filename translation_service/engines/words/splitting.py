"""Sentences too long for an engine, or with signs it cannot read, cut and put together again.

Neural engines are trained on sentences of about a hundred words and silently drop the rest of longer ones.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from glossary.patterns import lazily
from glossary.stop_words import words_of
from translation_service.engines.words.casing import lowered

_LONGEST: Final = 480
# With a capital they are in no name but `The Hague`.
_SMALL: Final = {
    "en": words_of(
        "the a an this these that those it its he she they we his her their our in on at of by with from to for and or "
        "but as if when where who which there"
    ),
    "tr": words_of("bu şu o ve veya ya ile ama ancak bir her bunun bunu bunlar onun onu onlar biz bizim"),
}
_SENTENCE_ENDS: Final = lazily(r"[.!?…。！？]+[\"”»)]*\s+")
_CLAUSE_ENDS: Final = lazily(r"[;:؛；]\s+|\s+[–—-]\s+")
_COMMAS: Final = lazily(r"[,،]\s+|[、，]")
_SPACES: Final = lazily(r"\s+")
_SENTENCE_ENDED: Final = lazily(r"[.!?…:][\"”»)'’]*$")
_FIRST_WORD: Final = lazily(r"[^\W\d_]+(?!['’])")
# Middle dots and bullets, arrows, boxes and shapes, pictures, and the signs of fonts that have nothing but signs.
_SIGNS: Final = r"(?:[·•∙‣⁃←-⇿─-➿⬀-⯿\uf000-\uf0ff\U0001f300-\U0001faff]\ufe0f?)++"
_SIGNS_APART: Final = lazily(rf"((?:^|(?<!\s)\s++){_SIGNS}(?:\s++{_SIGNS})*+(?:\s++|$))")


def translate_in_parts(
    sentences: Sequence[str],
    translate: Callable[[list[str]], list[str]],
    *,
    parts_of: Callable[[str], list[str]] | None = None,
) -> list[str]:
    """Translate sentences with the overlong ones cut; one answer a sentence, parts joined with a space."""
    parts = [(parts_of or split_long)(sentence) for sentence in sentences]
    translated = iter(translate([part for several in parts for part in several]))
    return [_joined(next(translated) for _ in several) for several in parts]


def translate_between_signs(sentences: Sequence[str], translate: Callable[[list[str]], list[str]]) -> list[str]:
    """Translate what stands between signs that models drop or make letters of: `Tel. · Fax`, `☐ Yes ☐ No`.

    The signs and the spaces around them stay. One answer a sentence, "" where one of its parts got none.
    """
    parted = [_SIGNS_APART.split(sentence) for sentence in sentences]
    translated = iter(translate([words for parts in parted for words in parts[::2]]))
    return [_between_signs(parts, [next(translated) for _ in parts[::2]]) for parts in parted]


def split_long(text: str, longest: int = _LONGEST) -> list[str]:
    """Cut a text into parts of at most `longest` characters, near the middle and at the strongest border there is."""
    if len(text) <= longest:
        return [text]
    at = _cut(text)
    return [*split_long(text[:at].rstrip(), longest), *split_long(text[at:].lstrip(), longest)]


def with_parts_joined(answers: Sequence[str], language: str) -> str:
    """Join what an engine said to the parts of a sentence; "" where one has no answer.

    A small word that begins within the sentence is written small, as an engine does not know it to stand there.
    """
    if not all(answers):
        return ""
    said = [answers[0].strip()]
    for answer in map(str.strip, answers[1:]):
        first = _FIRST_WORD.match(answer)
        small = lowered(first[0], language) if first else ""
        is_within = small in _SMALL.get(language, ()) and _SENTENCE_ENDED.search(said[-1]) is None
        said.append(small + answer[len(small) :] if is_within else answer)
    return " ".join(said)


def beginnings(text: str, parts: Iterable[str]) -> list[int]:
    """Return where in a text each of the parts begins that it was cut into."""
    found: list[int] = []
    at = 0
    for part in parts:
        found.append(text.find(part, at))
        at = found[-1] + len(part)
    return found


def _between_signs(parts: list[str], said: list[str]) -> str:
    if any(words and not answer for words, answer in zip(parts[::2], said, strict=True)):
        return ""
    return "".join(map(str.__add__, said, [*parts[1::2], ""]))


def _cut(text: str) -> int:
    for border in (_SENTENCE_ENDS, _CLAUSE_ENDS, _COMMAS, _SPACES):
        near = [found.end() for found in border.finditer(text) if _is_inner(found.end(), len(text))]
        if near:
            return min(near, key=lambda at: abs(at - len(text) // 2))
    return len(text) // 2


def _is_inner(at: int, length: int) -> bool:
    return length // 5 <= at <= length - length // 5


def _joined(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)
