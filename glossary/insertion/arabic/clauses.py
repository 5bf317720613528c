"""What an Arabic noun does in its clause: a verb stands first, then who does something, then what it is done to."""

from dataclasses import dataclass
from typing import Final

from glossary.insertion.arabic.words import ARTICLE, BESIDE, COUNT, PREPOSITIONS, bound_by, is_verb
from glossary.insertion.governing import table_of
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.turkish.grammar import Case

# A clause of its own begins behind these: what is told, what is said of a noun before it, a time, a ground.
_TELLING: Final = words_of("ان بان وان")
_RELATIVE: Final = words_of("الذي التي الذين اللذين اللواتي")
_OPENING: Final = words_of("لان حيث عندما اذا لكن ولكن كما بينما بعدما فيما لو كي لكي ما ثم")
_TIMES: Final = words_of("بعد قبل منذ دون")
_LEADING: Final = words_of("بعد قبل منذ عند عقب خلال اثناء")
# So many words say that it is so that: من المهم ان.
_OF_IT: Final = 2
# The doer is in the verb: we, they.
_DONE_BY_THEM: Final = lazily(r"\w{2,}(?:نا|وا)(?:ه|ها|هم|كم)?|[وف]?س?ي(?!\w*(?:كون|عاون)$)\w{2,}ون|[وف]?س?ن\w{3,}")
# And we do something else: ونوكد, which begins like نسخة.
_AND_WE: Final = lazily(r"[وف]س?ن\w{3,}")
_WE_DO: Final = words_of("ندعو نقدر نثمن نهني")
_WAS: Final = words_of("كان كانت")
_ALREADY: Final = words_of("قد وقد لقد ولقد")
_HAS_OBJECT: Final = lazily(r"\w{3,}(?:ه|ها|هم)")
# These only say that something is done: the contract was signed, تم توقيع العقد.
_IS_DONE: Final = lazily(r"[وف]?س?[يت]?تم|تمت|جري|يجري|جرت")
# By invitation of somebody, with his help: بدعوة, بمساعدة.
_LED_IN: Final = lazily(r"[وف]?ب\w{2,}ة")
_PREPOSED: Final = lazily(r"[وف]?(?:بال|لل)\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArabicClause:
    """The words of a clause before a noun, the word that opens it and those before that."""

    words: tuple[str, ...]
    opening: str
    before: tuple[str, ...]

    @property
    def ahead(self) -> str:
        """The word before the one that opens it, "" for none."""
        return (self.before or ("",))[-1]

    @property
    def _verb(self) -> int | None:
        """Where the verb stands: first, or behind who does something."""
        places = [place for place, word in enumerate(self.words) if word not in BESIDE]
        first = self.words[places[0]] if places else ""
        is_of_it = self.opening in _RELATIVE and _HAS_OBJECT.fullmatch(first) is not None
        is_was = first in _WAS and not _ALREADY.isdisjoint(self.words)
        if is_of_it or (places and not is_was and is_verb(first, is_first=True)):
            return places[0]
        done = next((place for place in places if not _ALREADY.isdisjoint(self.words[place - 1 : place])), None)
        if done is not None:
            return done
        later = (place for place in places[1:] if self.words[place - 1] not in PREPOSITIONS)
        return next((place for place in later if is_verb(self.words[place], is_first=False)), None)

    @property
    def ends_in_noun(self) -> bool:
        """Whether a noun stands right before."""
        last = len(self.words) - 1
        return last >= 0 and last != self._verb and self.words[last] not in BESIDE

    def case_of_annexed(self, *, is_deed: bool) -> str:
        """Return the case of a noun that another one is of: the report of the commission, by paying the rent."""
        if is_deed:
            return Case.ACCUSATIVE
        is_only_done = len(self.words) > 1 and _IS_DONE.fullmatch(self.words[-2]) is not None
        return "" if is_only_done else Case.GENITIVE

    def case_at_end(self, *, is_mine: bool = False) -> str:
        """Return the case of a noun by what the verb before it does: who does it, or what it is done to."""
        verb = self._verb
        if self._is_of_some():
            return Case.GENITIVE
        if verb is None:
            is_told_of = self.opening in _TELLING and self.ahead not in _TIMES and not self.words
            return Case.GENITIVE if is_told_of else ""
        said = self.words[verb]
        if self.opening in _RELATIVE:
            if _HAS_OBJECT.fullmatch(said) and verb == len(self.words) - 1:
                return Case.GENITIVE
            is_done = True
        else:
            is_known = said in table_of("ar")["verbs done"] and said not in _WE_DO
            is_by_us = _DONE_BY_THEM.fullmatch(said) is not None and not is_known
            is_by_me = is_mine and said.endswith("ت")
            is_done = is_by_us or is_by_me or self._is_to_do(verb) or self._stands_before(verb)
        if is_done or self._names_somebody(self.words[verb + 1 :]):
            return bound_by((said,), "") or Case.ACCUSATIVE
        return Case.GENITIVE if self.opening in _TELLING and self.ahead not in _TIMES else ""

    def _is_of_some(self) -> bool:
        """Tell whether a verb at the end says what somebody did to some whom nobody knows: خبراء دعاهم المنظم."""
        *_, before, last = ("", "", *self.words)
        is_said = _HAS_OBJECT.fullmatch(last) is not None and is_verb(last, is_first=False)
        is_known = ARTICLE.fullmatch(before) or before in BESIDE or before in PREPOSITIONS
        return is_said and bool(before) and not is_known

    def _stands_before(self, verb: int) -> bool:
        """Tell whether somebody does something before a verb, and no phrase opens: بعد دراسة الملف رفضت."""
        return self.words[0] not in _LEADING and self._names_somebody(self.words[:verb])

    def _is_to_do(self, verb: int) -> bool:
        """Tell whether somebody named before is to do it: the tenant has to pay, على المستأجر ان يدفع."""
        is_named = self.before and not (self.ahead in _TIMES or is_verb(self.ahead, is_first=len(self.before) == 1))
        is_said_of_it = len(self.before) == _OF_IT and self.before[0] == "من"
        return self.opening == "ان" and verb == 0 and bool(is_named) and not is_said_of_it

    def _names_somebody(self, words: tuple[str, ...]) -> bool:
        """Tell whether a noun without a preposition stands among some words: who does what the verb says."""
        last = ""
        for place, word in enumerate(words):
            is_led_in = place == 0 and _LED_IN.fullmatch(word) is not None
            is_of_preposition = is_led_in or last in PREPOSITIONS or _PREPOSED.fullmatch(word) is not None
            if not (word in BESIDE or word in PREPOSITIONS or is_of_preposition or COUNT.fullmatch(word)):
                return True
            last = word
        return False


def clause_of(words: list[str]) -> ArabicClause:
    """Return the last clause of some words."""
    opens = _TELLING | _RELATIVE | _OPENING
    at = next((place for place in range(len(words) - 1, -1, -1) if words[place] in opens), -1)
    own = (place for place in range(len(words) - 1, max(at, 0), -1) if _AND_WE.fullmatch(words[place]))
    verb = next((place for place in own if is_verb(words[place], is_first=False)), None)
    if verb is not None:
        return ArabicClause(words=tuple(words[verb:]), opening="", before=())
    return ArabicClause(
        words=tuple(words[at + 1 :]),
        opening=words[at] if at >= 0 else "",
        before=tuple(words[:at]) if at > 0 else (),
    )
