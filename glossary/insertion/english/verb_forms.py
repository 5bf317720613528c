"""What an English sentence asks of the form of a Turkish verb: will be demolished, yıkılacak."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from glossary.languages.english_verbs import forms_read
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.turkish.conjugation import VerbForm
from glossary.turkish.suffixes import Ending

_BE: Final = words_of("am is are was were be been being get gets got getting")
_TO: Final = "to "
_DENYING: Final = words_of("not never cannot hardly")
_AUXILIARIES: Final = _BE | words_of("""
    has have had having will would shall should can cannot could may might must do does did to need needs ought going
""")
_BETWEEN: Final = _DENYING | words_of("also already just now still then both all soon ever always often")
_WORD: Final = lazily(r"[^\W\d_]+(?:['’]\w+)?")
_CLAUSE: Final = lazily(r"[.;:!?,()]")
_CONTRACTED: Final = {"'ll": " will", "'ve": " have", "'re": " are", "n't": " not", "'d": " would"}
_RELATIVE: Final = words_of("who which that")
_PAST, _FUTURE, _PRESENT, _MUST = "DI", "(y)AcAk", "r", "mAlI"
# The tense that the first of several auxiliaries says.
_TENSES: Final = {
    **dict.fromkeys(words_of("was were did has have had"), _PAST),
    **dict.fromkeys(words_of("will shall going"), _FUTURE),
    **dict.fromkeys(words_of("must should need needs ought"), _MUST),
    **dict.fromkeys(words_of("am is are do does can cannot could may might get gets"), _PRESENT),
}
_OBLIGING: Final = words_of("has have had need needs ought")
_POSSIBLE: Final = words_of("can cannot could may might")
_PERSONS: Final = {
    "we": {_PAST: "DIk", _FUTURE: "(y)AcAğIz", _PRESENT: "rIz", _MUST: "mAlIyIz", "Iyor": "IyorIz"},
    "i": {_PAST: "DIm", _FUTURE: "(y)AcAğIm", _PRESENT: "rIm", _MUST: "mAlIyIm", "Iyor": "IyorIm"},
    "you": {_PAST: "DInIz", _FUTURE: "(y)AcAksInIz", _PRESENT: "rsInIz", _MUST: "mAlIsInIz", "Iyor": "IyorsInIz"},
}
_IS_SO: Final = "rsA"
_IF: Final = {"we": "rsAk", "i": "rsAm", "you": "rsAnIz"}
_OWNERS: Final = {"we": "our", "i": "my", "you": "your-plural"}
# In what other ways Turkish says a tense: yıkıldı, yıkılmıştır.
_SAID_AS: Final = {
    _PAST: ("mIştIr", "mIş", "DIlAr", "mIşlArdIr"),
    _FUTURE: ("(y)AcAktIr", "(y)AcAklAr", "(y)AcAklArdIr"),
    _PRESENT: ("Iyor", "Iyorlar", "mAktAdIr", "mAktA", "mAktAdIrlAr", "rlAr"),
    _MUST: ("mAlIdIr", "mAlI", "mAlIdIrlAr"),
    "Iyor": ("mAktAdIr", "Iyorlar", "mAktA"),
}
# Behind these words of a Turkish sentence the deed is a noun: yıkılması gerekir.
_NEEDED: Final = lazily(r"gerek\w*|lazım\w*|şart\w*|zorunlu\w*|mecburi\w*")
_SHAPES: Final = {"A": "[ae]", "I": "[ıiuü]", "D": "[dt]"}
# What makes of a deed a clause of another, and the form of its verb there.
_CLAUSES: Final[dict[str, tuple[str, Ending | None]]] = {
    "if": (_IS_SO, None),
    "unless": (_IS_SO, None),
    "while": ("rken", None),
    "before": ("mAdAn", None),
    "after": ("DIk", ("ablative",)),
    "when": ("DIk", ("its", "locative")),
    "because": ("DIk", ("its",)),
    "until": ("(y)An", ("dative",)),
}
_LEADING: Final = lazily(rf"\b({'|'.join(_CLAUSES)})\b(?:(?!\b(?:who|which|that)\b)[^.;:!?,()])*$", re.IGNORECASE)
_REPORTED: Final = lazily(
    r"\b(?:\w+ed|says?|said|states?|find|found|confirms?|announces?|know|known|knew|told|hold|held|decides?) that\b"
    r"[^.;:!?,()]*$",
    re.IGNORECASE,
)
# By doing something, without it, and the like.
_DOING: Final[dict[str, tuple[str, Ending | None]]] = {
    "by": ("(y)ArAk", None),
    "without": ("mAdAn", None),
    "before": ("mAdAn", None),
    "after": ("DIk", ("ablative",)),
}
_TOWARDS: Final = words_of("""
    agreed allowed authorised authorized began begin begins begun continue continues continued decided decides entitled
    permitted prepared ready started starts try tries tried
""")
_OBJECTING: Final = words_of(
    "declines declined forgot offers offered plans planned promised proposes proposed refuses refused"
)
_DETERMINERS: Final = words_of("the a an this that these those our your its their his her all any every no")
_BY: Final = lazily(r"\s+by\b")
_NOUN: Final = lazily(r"\s+[a-z]{3,}")
_IMPERATIVE: Final = "(y)InIz"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A verb in its clause: which forms of it stand there, what makes its tense, who does it, and all before it."""

    names: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    is_denied: bool
    subject: str
    before: str

    @property
    def is_passive(self) -> bool:
        return "participle" in self.names and self.auxiliaries[-1:] != () and self.auxiliaries[-1] in _BE

    @property
    def first(self) -> str:
        return self.auxiliaries[0] if self.auxiliaries else ""


def verb_form_in_english(text: str, start: int, end: int, verb: str, *, over: str = "") -> VerbForm | None:
    """Return the form that `text[start:end]` asks of a Turkish verb, none where that does not tell.

    `over` is the word of a Turkish target that says what is done; its tense is taken where the source has no other.
    """
    said = _said(text, start, end, verb)
    if said is None:
        return None
    if not said.auxiliaries and "participle" in said.names and _is_attribute(said, text[end:]):
        return VerbForm(True, False, False, "(y)An", ())  # noqa: FBT003 - a row of marks
    made = _as_part(said) or _as_clause(said)
    if made is not None:
        return made
    tense = _tense(said)
    if tense == _MUST and _NEEDED.fullmatch(over.lower()):
        return _form(said, "mA", ("its",))
    return _form(said, _as_said_there(said, tense, over)) if tense else None


def _said(text: str, start: int, end: int, verb: str) -> _Said | None:
    names = forms_read(text[start:end], verb)
    if not names:
        return None
    # Its `to` may belong to the term.
    start += len(_TO) if text[start : start + len(_TO)].lower() == _TO else 0
    before = text[:start].lower().replace("’", "'")
    for short, long in _CONTRACTED.items():
        before = before.replace(short, long)
    words = _WORD.findall(_CLAUSE.split(before)[-1])
    at = len(words)
    while at and (words[at - 1] in _AUXILIARIES | _BETWEEN or words[at - 1].endswith("ly")):
        at -= 1
    chain = words[at:]
    return _Said(
        names=names,
        auxiliaries=tuple(word for word in chain if word in _AUXILIARIES),
        is_denied=not _DENYING.isdisjoint(chain),
        subject=words[at - 1] if at else "",
        before=before,
    )


def _is_attribute(said: _Said, behind: str) -> bool:
    """Tell whether a participle describes a noun: the sealed building, the kiosk sealed by the police."""
    return _BY.match(behind) is not None or (said.subject in _DETERMINERS and _NOUN.match(behind) is not None)


def _as_part(said: _Said) -> VerbForm | None:
    """Return the form of what is no verb of a clause in Turkish: sealed by, who sealed, by sealing, to seal."""
    if said.subject in _RELATIVE and said.first != "to" and "gerund" not in said.names:
        is_future = _TENSES.get(said.first) == _FUTURE
        return _form(said, "(y)AcAk" if is_future else "(y)An", ())
    if "gerund" in said.names and not said.auxiliaries and said.subject in _DOING:
        return _form(said, *_DOING[said.subject])
    if said.first == "to":
        return _form(said, *_infinitive_behind(said.subject))
    return None


def _infinitive_behind(word: str) -> tuple[str, Ending]:
    """Return the form of a verb behind another and `to`: kapatmaya karar verdi, kapatmayı reddetti."""
    if word in _TOWARDS:
        return "mA", ("dative",)
    return ("mA", ("accusative",)) if word in _OBJECTING else ("mAk", ())


def _as_clause(said: _Said) -> VerbForm | None:
    """Return the form of a verb in a clause that another leads in: if it is sealed, that it was sealed."""
    if _REPORTED.search(said.before):
        tense = _tense(said)
        is_wished = tense == _MUST or said.auxiliaries[:1] == ("be",)
        ending = "mA" if is_wished else "(y)AcAk" if tense == _FUTURE or said.first == "would" else "DIk"
        return _form(said, ending, _owned(said, ("its", "accusative")))
    leading = _LEADING.search(said.before)
    if leading is None or "gerund" in said.names:
        return None
    ending, suffixes = _CLAUSES[leading[1].lower()]
    ending = _IF.get(said.subject, ending) if ending == _IS_SO else ending
    form = _form(said, ending, _owned(said, suffixes) if suffixes else suffixes)
    is_denied = form.is_denied != (leading[1].lower() == "unless")
    return form._replace(is_denied=is_denied and ending != "mAdAn", is_possible=False)


def _owned(said: _Said, suffixes: Ending) -> Ending:
    return tuple(_OWNERS.get(said.subject, name) if name == "its" else name for name in suffixes)


def _form(said: _Said, ending: str, suffixes: Ending | None = None) -> VerbForm:
    is_possible = said.first in _POSSIBLE and suffixes is None
    return VerbForm(said.is_passive, is_possible, said.is_denied, ending, suffixes)


def _tense(said: _Said) -> str:
    """Return the ending of the tense that a verb is said in, "" where nobody can tell."""
    if said.auxiliaries[1:2] == ("to",):
        return _MUST if said.first in _OBLIGING else ""
    if "going" in said.auxiliaries:
        return _FUTURE
    if ("gerund" in said.names or "being" in said.auxiliaries) and said.first in {"am", "is", "are"}:
        return "Iyor"
    return _TENSES.get(said.first, "") if said.auxiliaries else _plain_tense(said)


def _plain_tense(said: _Said) -> str:
    if "past" in said.names:
        return _PAST
    if "bare" in said.names and not said.subject:
        return _IMPERATIVE
    return "" if said.names == ("gerund",) else _PRESENT


def _as_said_there(said: _Said, tense: str, over: str) -> str:
    """Return the ending of a tense for who does it, or as the target has it."""
    word = over.lower()
    if said.subject in _PERSONS and tense in _PERSONS[said.subject] and not said.is_passive:
        return _PERSONS[said.subject][tense]
    if tense == _MUST:
        return _MUST if word.endswith(("malı", "meli")) else "mAlIdIr"
    others = sorted(_SAID_AS.get(tense, ()), key=len, reverse=True)
    return next((ending for ending in others if _ends_in(ending).search(word)), tense)


@cache
def _ends_in(ending: str) -> re.Pattern[str]:
    shapes = "".join(_SHAPES.get(sign, sign) for sign in ending.removeprefix("(y)"))
    return re.compile(rf"\w{{2}}{shapes}$")
