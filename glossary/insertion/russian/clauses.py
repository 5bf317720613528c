"""What a Russian noun does in its clause: who does something, or what it is done to, which may come first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from glossary.insertion.russian.nouns import head_of, is_body, is_many_in_dictionary, is_person, may_own, shows_doer
from glossary.insertion.russian.words import (
    ACCUSATIVE,
    ADJECTIVE,
    DATIVE,
    GENITIVE,
    NOMINATIVE,
    OTHERS,
    PREPOSITIONS,
    WE_DO,
    bound_by,
    has_no_doer,
    has_no_object,
    is_verb,
)
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.terms import Term

# In a clause of its own who does something is an owner in Turkish: that the mayor signed, which the council took.
_TELLING: Final = words_of("что чтобы ли")
_WHICH: Final = lazily(r"котор(ый|ая|ое|ые)")
# How a verb ends whose doer it cannot be.
_DONE_BY_OTHER: Final = {
    "ый": ("ла", "ло", "ли"),
    "ая": ("л", "ло", "ли"),
    "ое": ("л", "ла", "ли"),
    "ые": ("л", "ла", "ло"),
}
_OF_WHICH: Final = lazily(r"котор(?:ого|ую|ым|ом|ой|ых|ыми|ому)")
# How a verb ends that many do, and one; by the end of a noun how it ends where that one does not do it.
_MANY_DO: Final = lazily(r".+(?:ли|[уюая]т)(?<!ает)(?<!яет)")
_ONE_DOES: Final = lazily(r".+(?:л[ао]?|[еи]т)")
_ANOTHER_DOES: Final = ((lazily(r".*[бвгджзйклмнпрстфхцчшщ]"), ("ла", "ло")), (lazily(r".*[ое]"), ("л", "ла")))
# Before the noun that comes first may stand these: и, также.
_BESIDE: Final = words_of("и а но также этот это эти данный")
_PRONOUNS: Final = words_of("я мы он она они вы ты кто")
_SAID_OF: Final = lazily(r".*(?:с[яь]|[аеяо]н[аоы]?|[иыяу]т[аоы]?)|есть|нет|был[аои]?|будет")
_SMALL: Final = OTHERS | set(PREPOSITIONS)
# An adjective of one, and what is said without somebody who does it: комиссии поручено.
_OF_ONE: Final = lazily(r".*(?:ой|ей)")
_OF_NOBODY: Final = lazily(r".*(?:но|то|ло)|нет|не|следует|надо")
_ORDERED: Final = lazily(r"(?!нужно|необходимо|можно).*[аеи](?:но|то)")
_TO_BE_DONE: Final = lazily(
    r"нужно|необходимо|надо|следует|предстоит|можно|нельзя|стоит|прид[её]тся|приш[лё]\w+|приходит\w+"
)
# What is said of many: организованы, проводятся; asking somebody, and what he is to do.
_SAID_OF_MANY: Final = lazily(
    r".{3,}(?:[ое]ван|[влщжчшднр]ен|[дзлт]ан|[вкп]рыт|нят)ы|.*[уюая]тся|.*(?:[аеиыоуя]|ш)лись"
)
_ASKING: Final = lazily(r"(?:по)?про[сш]\w+|(?:по)?требу\w+|попросил\w*")
_INFINITIVE: Final = lazily(r".+(?:ть|ти|чь)(?:ся)?")
# Whom something is given to, and a noun that may be what is given.
_RECEIVER: Final = lazily(r".{3,}[ая]м|.{2,}(?:тел|ар)ю|.{2,}(?:ник|ист|тор|ент)у")
_NOUN_BEHIND: Final = lazily(r".{3,}[ыиую]")
_FAR: Final = 6
_NEXT: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class RussianClause:
    """A noun, the cases that its ending may show, the words before it and its adjectives, and those behind it."""

    term: Term
    cases: frozenset[int]
    ahead: Sequence[str]
    behind: Sequence[str]
    is_plural: bool = False

    def is_doer_of_clause(self) -> bool:
        """Tell whether it does something in a clause of its own: что мэр подписал, который подписал директор."""
        if NOMINATIVE not in self.cases or not self.ahead:
            return False
        first = self.ahead[1] if self.ahead[0] in PREPOSITIONS and self.ahead[1:] else self.ahead[0]
        if len(self.ahead) == 1 and (first in _TELLING or _WHICH.fullmatch(first)):
            return True
        which = _WHICH.fullmatch(first)
        is_other = which is not None and self.ahead[-1].endswith(_DONE_BY_OTHER[which[1]])
        return _OF_WHICH.fullmatch(first) is not None or is_other or (which is not None and shows_doer(self.term))

    def is_object(self) -> bool:
        """Tell whether the verb right before does something to it; a person looks as in the genitive there."""
        verb = self._verb_before()
        if not is_verb(verb) or has_no_object(verb):
            return False
        is_ours = len(self.ahead) == 1 and WE_DO.fullmatch(verb) is not None
        is_ours = is_ours or has_no_doer(verb)
        is_alike = NOMINATIVE in self.cases and (is_ours or (len(self.ahead) > 1 and not self._does(verb)))
        return is_alike or not self.cases.isdisjoint({ACCUSATIVE, GENITIVE})

    def _verb_before(self) -> str:
        """Return the word before it, or before whom something is given to: вручил музыкантам награды."""
        *_, before, last = ("", "", *self.ahead)
        is_given = _RECEIVER.fullmatch(last) is not None and not any(map(_NOUN_BEHIND.fullmatch, self.behind[:1]))
        is_woman = head_of(self.term)[-1:] in {"а", "я"}
        return before if is_given and (is_woman or not self.cases.isdisjoint({ACCUSATIVE, NOMINATIVE})) else last

    def are_objects(self) -> bool:
        """Tell whether many things of a woman's noun, which look like one in the genitive, are done: дали субсидии."""
        is_alike = (
            head_of(self.term)[-1:] in {"а", "я", "е"}
            and GENITIVE in self.cases
            and not is_many_in_dictionary(self.term)
        )
        is_denied = "не" in self.ahead[-2:]
        return is_alike and self.is_object() and not is_denied and bound_by([self._verb_before()], "") is None

    def are_many_in_front(self, near: Sequence[str]) -> bool:
        """Tell whether many of a woman's noun, which look like one in the genitive, come first: школы закрыты."""
        is_alike = head_of(self.term)[-1:] in {"а", "я", "ь"} and GENITIVE in self.cases
        is_of_one = any(map(_OF_ONE.fullmatch, near)) or any(map(_OF_NOBODY.fullmatch, self.behind[:1]))
        return is_alike and not self.ahead and not is_of_one

    def are_said_behind(self) -> bool:
        """Tell whether many of a woman's noun stand behind what is said of them: организованы экскурсии."""
        is_alike = head_of(self.term)[-1:] in {"а", "я", "ь", "о", "е"} and GENITIVE in self.cases
        return is_alike and any(map(_SAID_OF_MANY.fullmatch, self.ahead[-1:]))

    def is_asked(self) -> bool:
        """Tell whether somebody is asked to do something: просит мэрию оказать содействие, родителей просят прийти."""
        is_in_front = not self.ahead and self._is_somebody() and any(map(_ASKING.fullmatch, self.behind[:1]))
        is_asking = is_in_front or any(map(_ASKING.fullmatch, self.ahead[-1:]))
        return is_asking and any(map(_INFINITIVE.fullmatch, self.behind[: _NEXT + is_in_front]))

    def is_told(self) -> bool:
        """Tell whether somebody is told, allowed or obliged to do something: комиссии поручено подготовить отчет."""
        return not self.ahead and DATIVE in self.cases and any(map(_ORDERED.fullmatch, self.behind[:1]))

    def is_to_do(self) -> bool:
        """Tell whether somebody has to, may or may not do something: жителям следует обратиться."""
        return not self.ahead and DATIVE in self.cases and any(map(_TO_BE_DONE.fullmatch, self.behind[:_NEXT]))

    def _does(self, verb: str) -> bool:
        """Tell whether it does what the verb before it says: проект поддержал городской совет."""
        is_only_body = is_body(head_of(self.term)) and not any(map(_may_do, self.ahead[:-1]))
        return shows_doer(self.term) or (is_only_body and not _MANY_DO.fullmatch(verb))

    def is_object_in_front(self) -> bool:
        """Tell whether it comes first and others do something to it behind it: договор подписали мэры."""
        if NOMINATIVE not in self.cases or not _BESIDE.issuperset(self.ahead) or shows_doer(self.term):
            return False
        ends = (at for at, word in enumerate(self.behind[:_FAR]) if is_verb(word) or _SAID_OF.fullmatch(word))
        at = next(ends, None)
        if at is None or not is_verb(self.behind[at]) or has_no_object(self.behind[at]):
            return False
        return self._cannot_do(self.behind[at]) or self._is_done_by_somebody(self.behind[at + 1 :])

    def is_somebody_in_front(self) -> bool:
        """Tell whether somebody, who looks as in the genitive, comes first and something is done: гостей встретили."""
        is_further = any(word in PREPOSITIONS or may_own(word) for word in self.behind[:1])
        verb = next(filter(is_verb, self.behind[: _FAR if is_further else 1]), "")
        is_done = is_verb(verb) and not has_no_object(verb) and _OF_NOBODY.fullmatch(verb) is None
        return self._is_somebody() and not self.ahead and is_done

    def _is_somebody(self) -> bool:
        return GENITIVE in self.cases and NOMINATIVE not in self.cases and is_person(head_of(self.term))

    def _cannot_do(self, verb: str) -> bool:
        if self.is_plural or is_many_in_dictionary(self.term):
            return _ONE_DOES.fullmatch(verb) is not None
        # Of an abbreviation nobody sees what agrees with it: ЮНЕСКО.
        head = "" if self.term.source.isupper() else head_of(self.term)
        is_other = any(noun.fullmatch(head) and verb.endswith(ends) for noun, ends in _ANOTHER_DOES)
        return is_other or _MANY_DO.fullmatch(verb) is not None

    def _is_done_by_somebody(self, words: Sequence[str]) -> bool:
        if is_body(head_of(self.term)):
            return False
        near = words[:_NEXT]
        noun = next((at for at, word in enumerate(near) if not ADJECTIVE.fullmatch(word)), len(near) - 1)
        return any(map(_may_do, near[: noun + 1])) and not _SMALL.intersection(near[:noun])


def _may_do(word: str) -> bool:
    return word in _PRONOUNS or is_person(word) or is_body(word)
