"""Which terms are verbs."""

import re
from typing import Final

from glossary.languages.infinitives import is_infinitive
from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS, any_of, words_of
from glossary.terms import Term
from glossary.turkish.verbs import ends_in_infinitive

# Behind these stands a noun: la porte, una casa; the same word is a verb elsewhere: il porte, se casa.
_DETERMINERS: Final = {
    "fr": words_of(
        "le la les un une des du au aux ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs"
    ),
    "es": words_of("el la los las un una unos unas del al este esta estos estas su sus mi mis nuestro nuestra"),
    "pt": words_of("o a os as um uma uns umas do da dos das no na nos nas ao à aos às este esta seu sua nosso nossa"),
    "it": words_of(
        "il lo la i gli le un uno una del della dello dei degli delle al alla nel nella sul sulla questo questa"
    ),
}
# Behind a subject the same words are objects, and a verb follows: il les remet, nous la signons.
_SUBJECTS: Final = {
    "fr": words_of("il elle on nous vous ils elles je tu qui ne y"),
    "es": words_of("que no se me te nos quien"),
    "pt": words_of("que não se quem"),
    "it": words_of("che non si chi"),
}
_BEHIND_OBJECT: Final = {
    language: lazily(rf"(?:\b{any_of(words)}\s+|\bn['’])(?:l[aeo]s?|[oa]s?|li|gli)\s+$", re.IGNORECASE)
    for language, words in _SUBJECTS.items()
}
_BEHIND_DETERMINER: Final = {
    language: lazily(rf"(?:\b{any_of(words)}\s+|\b[dl]['’])$", re.IGNORECASE)
    for language, words in _DETERMINERS.items()
}
# They look like verbs, and hardly ever are: acht Tage, para todos.
_NO_VERBS: Final = {
    "de": STOP_WORDS["de"] | words_of("acht achte"),
    "es": words_of("bajo como entre nada para sobre"),
    "fr": STOP_WORDS["fr"],
    "it": words_of("come entro sopra sotto"),
    "pt": STOP_WORDS["pt"] | words_of("nada"),
}
_BEGINS: Final = lazily(r"(?:^|[.!?:;\n–])[\s\d.)\"„“»«(]*$")


def is_no_verb(text: str, start: int, surface: str, term: Term) -> bool:
    """Tell whether a word that looks like a form of a verb of the glossary is another: die Stelle, la porte."""
    language = term.source_language
    if language in {"tr", "en"} or " " in surface or not is_verb(term):
        return False
    if surface.lower() in _NO_VERBS.get(language, ()):
        return True
    if language == "de":
        return (
            term.source[0].islower()
            and surface[0].isupper()
            and not surface.isupper()
            and _BEGINS.search(text[:start]) is None
        )
    # A noun that looks like an infinitive is one in the plural: les usagers, i titolari.
    is_itself = surface.lower().startswith(term.source.lower()) or surface.lower() == f"{term.source[:-1].lower()}i"
    return (
        not is_itself
        and language in _BEHIND_DETERMINER
        and _BEHIND_DETERMINER[language].search(text[:start]) is not None
        and _BEHIND_OBJECT[language].search(text[:start]) is None
    )


def is_verb(term: Term) -> bool:
    """Tell whether either side of a term says that it is a verb: yürürlüğe girmek, to ratify, einreichen."""
    return _says_so(term.source_language, term.source) or _says_so(term.target_language, term.target)


def _says_so(language: str, text: str) -> bool:
    if language == "tr":
        return ends_in_infinitive(text)
    return (language == "en" and text.startswith("to ")) or is_infinitive(text, language)
