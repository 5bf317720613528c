"""How sure the reading of pictures was: what a reviser should compare with the original."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from typing import Final

from translation_service.documents.ocr.tesseract import SeenPage, SeenWord
from translation_service.domain.segments import Notice
from translation_service.domain.sentences import N_, Sentence, sentence

SURE: Final = 60
"""From here on a page is taken as it was read, in percent of sureness."""
_DOUBTFUL: Final = 65
_MOST_WORDS: Final = 15
_MOST_PAGES: Final = 30
_LONGEST: Final = 20_000
_BOTH: Final = "%(before)s, %(after)s"


def notices(pages: Mapping[int, SeenPage]) -> Iterator[Notice]:
    """Say which pages (counted from 0) were read from pictures, how surely, and which words with doubt."""
    if unread := [number for number, page in sorted(pages.items()) if page.is_unread]:
        template = N_(
            "These pages were not read, as they show no text that can be recognised, or far too much of it: %(pages)s."
            " If there is text on them, please hand in a clearer scan."
        )
        values = {"pages": _listed([str(number + 1) for number in unread[: _MOST_PAGES + 1]])}
        yield Notice(code="ocr-unread-pages", sentence=sentence(template, **values))
    pages = {number: page for number, page in pages.items() if not page.is_unread}
    if not pages:
        return
    read = N_("The text of %(count)s pages was read from pictures: %(pages)s. Please compare it with the original.")
    yield Notice(code="ocr", sentence=sentence(read, count=len(pages), pages=_how_surely(pages)))
    if doubtful := list(_doubtful(pages)):
        template = N_("Words that were read with doubt, by page: %(words)s.")
        # All of them, for the editor, which marks them where they stand.
        marked = " ".join(
            dict.fromkeys(_bare(word.text) for page in pages.values() for word in page.words if _is_doubtful(word))
        )
        values = {"words": _listed(doubtful, between="; "), "marked": marked[:_LONGEST]}
        yield Notice(code="ocr-doubtful-words", sentence=sentence(template, **values))


def _how_surely(pages: Mapping[int, SeenPage]) -> Sentence:
    """Return the pages with their sureness, which each language writes in its own way."""
    page_read = N_("%(page)s (%(percent)s %%)")
    said = [
        sentence(page_read, page=number + 1, percent=sureness(page.words)) for number, page in sorted(pages.items())
    ]
    more = [sentence("…")] if len(said) > _MOST_PAGES else []
    return reduce(lambda before, after: sentence(_BOTH, before=before, after=after), [*said[:_MOST_PAGES], *more])


def _doubtful(pages: Mapping[int, SeenPage]) -> Iterator[str]:
    for number, page in sorted(pages.items()):
        words = [word.text for word in page.words if _is_doubtful(word)]
        if words:
            shown = ", ".join(words[:_MOST_WORDS]) + (", …" if len(words) > _MOST_WORDS else "")
            yield f"{number + 1}: {shown}"


def _is_doubtful(word: SeenWord) -> bool:
    return word.confidence < _DOUBTFUL and any(map(str.isalnum, word.text))


def _bare(text: str) -> str:
    return text.strip("\"'.,;:!?()[]“”‘’«»")


def sureness(words: Sequence[SeenWord]) -> int:
    """Return how sure words are in percent, long ones counting more; 0 for none."""
    letters = sum(len(word.text) for word in words)
    return round(sum(word.confidence * len(word.text) for word in words) / letters) if letters else 0


def _listed(parts: Sequence[str], *, between: str = ", ") -> str:
    return between.join([*parts[:_MOST_PAGES], *(["…"] if len(parts) > _MOST_PAGES else [])])
