"""What agreements call those who make them from there on, in brackets: `(hereinafter the "Landlord")`, `(the "Buyer")`.

Engines lose such brackets or what they say; a name in marks that is of their own language they leave: `("Kiracı")`.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.phrases.parties import party_called

_NAME: Final = r"[\"“'‘](?:[Tt]he )?(?P<name>[^\"“”'‘’()]{2,40})[\"”'’]"
_HEREAFTER: Final = {
    "en": lazily(
        r"(?P<hereafter>here(?:in)?after(?: (?:individually|(?P<all>collectively|jointly|together)))?"
        rf"(?: (?:referred to|called|known|defined|designated))?(?: as)?:? )?(?:the )?{_NAME}",
        re.IGNORECASE,
    ),
    "tr": lazily(
        rf"(?:(?P<hereafter>bundan (?:böyle|sonra))(?: kısaca)?(?P<all> birlikte)? )?{_NAME}"
        r"(?: olarak| diye)?(?: (?:anılacak|anılan|adlandırılacak|ifade edilecek)(?:tır|tir)?)?\.?",
        re.IGNORECASE,
    ),
}
_BRACKETS: Final = lazily(r"\(([^()]{4,90})\)", needs="(")
_MARKED: Final = lazily('"[^"]+"', needs='"')


def called_hereafter(aside: str, pair: LanguagePair) -> str:
    """Return what stands in brackets where an agreement names a party: `hereinafter "the City"`; "" of others."""
    hereafter = _HEREAFTER.get(pair.source)
    found = hereafter.fullmatch(aside) if hereafter is not None and pair.target in _HEREAFTER else None
    if found is None:
        return ""
    said = party_called(found["name"], pair)
    if not found["hereafter"]:
        return f'"{said}"' if said and found["name"][0].isupper() else ""
    if pair.target == "tr":
        return f'bundan böyle {"birlikte " if found["all"] else ""}"{said or found["name"]}" olarak anılacaktır'
    all_of_them = "collectively " if found["all"] else ""
    return f'hereinafter {all_of_them}referred to as "{f"the {said}" if said else found["name"]}"'


def with_names_held(text: str, pair: LanguagePair) -> str:
    """Return a text with nothing but the name in the brackets where it names a party, as the other language has it."""
    return _BRACKETS.sub(lambda found: f"({_held(found[1], pair) or found[1]})", text) if _may_name(text) else text


def with_names_said(answer: str, source: str, pair: LanguagePair) -> str:
    """Return an answer to such a text with what stands in those brackets as agreements of the other language say it."""
    asides = (found[1] for found in _BRACKETS.finditer(source)) if _may_name(source) else ()
    for aside in asides:
        held = _held(aside, pair)
        there = re.search(rf"\([\"“”]?{re.escape(held[1:-1])}[\"“”]?\)", answer) if held else None
        if there is not None:
            answer = f"{answer[: there.start()]}({called_hereafter(aside, pair)}){answer[there.end() :]}"
    return answer


def names_hereafter(text: str, pair: LanguagePair) -> dict[str, str]:
    """Return the names that a text gives in brackets, and what each is called in the other language."""
    asides = (found[1] for found in _BRACKETS.finditer(text)) if pair.source in _HEREAFTER and _may_name(text) else ()
    named = ((_HEREAFTER[pair.source].fullmatch(aside), _held(aside, pair)) for aside in asides)
    return {found["name"]: held[1:-1] for found, held in named if found is not None and held}


def _may_name(text: str) -> bool:
    """Tell whether brackets stand behind words; alone they are a text of their own."""
    return "(" in text and not text.startswith("(")


def _held(aside: str, pair: LanguagePair) -> str:
    """Return the name in marks that is said in brackets; "" of brackets that name nobody."""
    called = called_hereafter(aside, pair)
    named = _MARKED.search(called)
    return named[0].replace('"the ', '"') if named is not None else ""
