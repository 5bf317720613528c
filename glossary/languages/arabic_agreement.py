"""The adjective behind an Arabic noun, as another noun in its place has it: الونش الجديد, الرافعة الجديدة."""

from typing import Final, NamedTuple

from glossary.languages.arabic_nouns import ARTICLE, FEMININE, is_adjective
from glossary.patterns import lazily

_NEXT: Final = lazily(r"\s+[ء-ي]{3,}")
_TO_THE: Final = "لل"


class Behind(NamedTuple):
    """What to write behind a noun up to `end`, its space included."""

    end: int
    written: str


def adjective_behind(text: str, end: int, form: str, *, old: str, new: str) -> Behind | None:
    """Return the adjective at `text[end:]` as it is beside the form of a new noun; None where it stays as it is.

    Told of single nouns, said of one thing, whose endings show that one is feminine and the other is not.
    """
    found = _NEXT.match(text, end)
    nouns = [term.removeprefix(ARTICLE) for term in (old, new)]
    genders = [noun.endswith(FEMININE) for noun in nouns]
    is_told = found is not None and form.endswith(nouns[1]) and genders[0] != genders[1]
    if found is None or not is_told or any(" " in noun for noun in nouns):
        return None
    word = found[0].lstrip()
    bare = word.removeprefix(ARTICLE)
    is_known = form.startswith(ARTICLE) or _TO_THE in form[:3]
    if (bare != word) != is_known or not is_adjective(bare, nouns[0]) or bare.endswith(FEMININE) != genders[0]:
        return None
    written = f"{bare}{FEMININE}" if genders[1] else bare.removesuffix(FEMININE)
    return Behind(found.end(), f" {ARTICLE if is_known else ''}{written}")
