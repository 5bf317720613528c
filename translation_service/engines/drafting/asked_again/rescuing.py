"""Sentences whose first translation is at fault, asked for in other ways; the best answer is kept."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from translation_service.domain.fallbacks import Fallback, Mended
from translation_service.domain.quality.exchanged_values import exchanged_values
from translation_service.domain.quality.negation import denies
from translation_service.domain.values.comparing import Comparison
from translation_service.domain.values.finding import Value, find_values
from translation_service.engines.doubts import (
    LENGTH_UNUSUAL,
    NAME_CHANGED,
    REPEATED_WORDS,
    UNTRANSLATED_WORDS,
    VALUE_RESTORED,
)
from translation_service.engines.drafting.asking import ALTERNATIVES, Question
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import as_asked, polished, with_values_at_home
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.guards.faults import doubts_about
from translation_service.engines.guards.leftovers import is_padded, mends_no_word, says_nothing_new
from translation_service.engines.names.countries import lost_countries
from translation_service.engines.names.lost import lost_names, with_events_on_streets
from translation_service.engines.names.standing_in import stood_in, with_originals
from translation_service.engines.rendering import Rendering, best_text
from translation_service.engines.values.asides import lost_asides, with_asides
from translation_service.engines.values.lost_units import with_units
from translation_service.engines.values.protection import masked, unmasked
from translation_service.engines.values.restoring import put_back, with_misread_values
from translation_service.engines.values.stretches import whole_ranges
from translation_service.engines.words.linking import is_in_place
from translation_service.engines.words.splitting import split_long, with_parts_joined

_SHORTEST_PARTED: Final = 60
_MOST_PARTS: Final = 6
_TIMES_PUT_BACK: Final = 2
# One number more may be what a word of the source says.
_LOST_ITS_WAY: Final = 2
# Behind other names a long sentence costs more than it gains.
_LONGEST_WITH_NAMES: Final = 200
# A word an engine does not know it does not know in a shorter sentence either.
_ENDS: Final = (".", ",", ";", ":", "!", "?", "…", "–", "—", "-", "”", '"', ")", "»")
# By so much another answer may be less likely than one with a single fault: an engine that is sure of a short answer
# has said it all, and what it is not sure of in the place of a word that was left is often no word.
_LESS_LIKELY: Final = {LENGTH_UNUSUAL: 0.12, UNTRANSLATED_WORDS: 0.2, REPEATED_WORDS: 0.1}
_MUCH_LONGER: Final = 1.5
# By so much parts are longer than a sentence that has lost one of them.
_LONGER_IN_PARTS: Final = 4 / 3


def with_values_restored(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Mend a sentence that lost or doubled a value, or came with several that its source does not have.

    One the engine misread is written over what became of it. For others the sentence is asked for once more, with
    placeholders, or the value is put back where it fits.
    """
    faults = job.compare(sentence.plain, sentence.target)
    if not sentence.target or not (faults.faults or len(faults.foreign) >= _LOST_ITS_WAY):
        return sentence
    reread = with_misread_values(sentence.target, faults)
    if reread is not None and (again := _as_restored(sentence, reread, job)) is not None:
        return again
    completed = yield from _with_asides(sentence, faults, job)
    if completed is not None:
        return completed
    mask = masked(sentence.plain, _to_be_carried(sentence.plain, faults, job.names))
    [answers] = yield [Question(text=as_asked(mask.text, job))]
    return _with_values(sentence, [unmasked(one.text, mask.originals) or "" for one in answers], job)


def rescued(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Look at an answer; where it is at fault ask with other names, for alternatives, with another end, in parts."""
    present = _looked_at(sentence, job) if sentence.target else sentence
    for fallback, way in _WAYS.items():
        if present.target and _is_worth_asking(present.faults, fallback):
            for answer in (yield from way(present, job)):
                present = _better(present, answer, fallback, job)
        present = _without_guesses(present, job)
    return present


def _is_worth_asking(faults: Sequence[str], fallback: Fallback) -> bool:
    """Tell whether a way may help: what an engine makes of a name, it makes of it in its other answers, too."""
    return bool(faults) and (fallback is Fallback.PLACEHOLDERS or set(faults) != {NAME_CHANGED})


def _with_asides(sentence: DraftedSentence, faults: Comparison, job: DraftingJob) -> Talk[DraftedSentence | None]:
    """Ask for what was lost in brackets alone, where that is all that was; the rest of the sentence is well."""
    asides = lost_asides(sentence.plain, sentence.target, faults.missing)
    if not asides or faults.doubled:
        return None
    answers = yield [Question(text=as_asked(aside.text, job)) for aside in asides]
    said = [polished(aside.text, best_text(answer), job) for aside, answer in zip(asides, answers, strict=True)]
    target = with_asides(sentence.target, asides, said)
    if not job.compare(sentence.plain, target).is_kept:
        return None
    mended = (Mended(fault=VALUE_RESTORED, fallback=Fallback.PARTS),)
    return replace(sentence, target=target, mended=mended, rendering=None)


def _to_be_carried(source: str, faults: Comparison, names: frozenset[str]) -> list[Value]:
    """Return the values of a source to go behind placeholders: all where an engine lost its way among their digits."""
    present = find_values(source, names)
    if len(faults.foreign) > len(faults.missing):
        others = (one for one in faults.missing if all(one.end <= it.start or it.end <= one.start for it in present))
        return [*present, *others]
    twice = faults.doubled
    doubled = (one for one in present if any(map(one.equals, twice)))
    return whole_ranges(source, dict.fromkeys((*faults.missing, *doubled)))


def _with_values(sentence: DraftedSentence, answers: Iterable[str], job: DraftingJob) -> DraftedSentence:
    """Take the likeliest answer that holds every value and none besides, or put values back into the best there is."""
    again = (polished(sentence.plain, answer, job) for answer in answers if answer)
    best = min((sentence.target, *filter(None, again)), key=lambda target: _damage(sentence.plain, target, job))
    if job.compare(sentence.plain, best).is_kept:
        mended = (Mended(fault=VALUE_RESTORED, fallback=Fallback.PLACEHOLDERS),) if best != sentence.target else ()
        return replace(sentence, target=best, mended=mended, rendering=None if mended else sentence.rendering)
    return _put_back(replace(sentence, target=best), job)


def _damage(source: str, target: str, job: DraftingJob) -> tuple[int, int]:
    faults = job.compare(source, target)
    return faults.faults, len(faults.foreign)


def _put_back(sentence: DraftedSentence, job: DraftingJob) -> DraftedSentence:
    """Put values back, and once more where writing them in the target language made others of them."""
    for _ in range(_TIMES_PUT_BACK):
        written = put_back(sentence.plain, sentence.target, job.compare_values, job.pair.target)
        sentence = _restored(sentence, written, job)
        if job.compare(sentence.plain, sentence.target).is_kept:
            break
    return sentence


def _as_restored(sentence: DraftedSentence, target: str, job: DraftingJob) -> DraftedSentence | None:
    """Return a sentence with its values put back, if that gave it all of them."""
    again = _restored(sentence, target, job)
    return again if job.compare(sentence.plain, again.target).is_kept else None


def _restored(sentence: DraftedSentence, target: str, job: DraftingJob) -> DraftedSentence:
    best = with_units(with_values_at_home(sentence.plain, target, job), sentence.plain, job.pair)
    return replace(sentence, target=best, faults=(VALUE_RESTORED,), rendering=None)


def _looked_at(sentence: DraftedSentence, job: DraftingJob) -> DraftedSentence:
    """Tell all that may be at fault, a word among it that is perhaps a name."""
    doubts = tuple(doubts_about(sentence.plain, sentence.target, job.pair, job.names))
    lose = (lost_names, lost_countries)
    if NAME_CHANGED not in doubts and any(lost(sentence.plain, sentence.target, job.pair) for lost in lose):
        doubts = (*doubts, NAME_CHANGED)
    return replace(sentence, faults=(*sentence.faults, *doubts)) if doubts else sentence


def _without_guesses(sentence: DraftedSentence, job: DraftingJob) -> DraftedSentence:
    """Leave out a name that was only guessed to be one: that was worth one question, and is no finding."""
    if NAME_CHANGED not in sentence.faults:
        return sentence
    lost = lost_names(sentence.plain, sentence.target, job.pair)
    if any(name.is_certain for name in lost) or lost_countries(sentence.plain, sentence.target, job.pair):
        return sentence
    return replace(sentence, faults=tuple(fault for fault in sentence.faults if fault != NAME_CHANGED))


def _better(present: DraftedSentence, answer: str, fallback: Fallback, job: DraftingJob) -> DraftedSentence:
    """Return another answer where it has fewer faults and no value less; remember what it mended."""
    target = polished(present.plain, answer, job)
    if not target or says_nothing_new(present.plain, target) or not job.compare(present.plain, target).is_kept:
        return present
    if _mends_nothing(present, target, job) or _turns_round(present, target, job):
        return present
    again = _looked_at(replace(present, target=target, faults=(), rendering=None), job)
    # A guess counts where it was asked about; of `present` it was left out since.
    again = again if fallback is Fallback.PLACEHOLDERS else _without_guesses(again, job)
    if len(again.faults) >= len(present.faults):
        return present
    mended = (Mended(fault=fault, fallback=fallback) for fault in present.faults if fault not in again.faults)
    return replace(again, mended=(*present.mended, *mended))


def _mends_nothing(present: DraftedSentence, target: str, job: DraftingJob) -> bool:
    """Tell whether another answer takes a fault away by a space or a sign, or together with the word it is about."""
    match present.faults:
        case (code,) if code == UNTRANSLATED_WORDS:
            return mends_no_word(present.target, target, is_left=True)
        case (code,) if code == LENGTH_UNUSUAL:
            is_same = mends_no_word(present.target, target, is_left=False)
            return is_same or is_padded(present.target, target, job.pair.target)
        case _:
            return False


def _turns_round(present: DraftedSentence, target: str, job: DraftingJob) -> bool:
    """Tell whether another answer denies what one affirms, or exchanges two values, unlike the source."""
    if exchanged_values(present.plain, target, job.pair) is not None:
        return True
    other = denies(target, job.pair.target)
    return denies(present.target, job.pair.target) != other != denies(present.plain, job.pair.source)


def _among_alternatives(sentence: DraftedSentence, job: DraftingJob) -> Talk[Sequence[str]]:
    """Ask for what else the engine had in mind, where it tells."""
    if not job.route.gives_alternatives:
        return []
    [several] = yield [Question(text=as_asked(sentence.plain, job), alternatives=ALTERNATIVES)]
    return [one.text for one in several[1:] if _is_likely(one, several[0], sentence)]


def _is_likely(other: Rendering, first: Rendering, sentence: DraftedSentence) -> bool:
    """Tell whether an engine may as well have meant another answer, or that says much more than its first."""
    fault = sentence.faults[0] if len(sentence.faults) == 1 else ""
    if fault not in _LESS_LIKELY or other.score is None or first.score is None:
        return True
    is_longer = len(other.text) >= _MUCH_LONGER * len(first.text)
    is_free = fault == LENGTH_UNUSUAL and (is_longer or not _is_shortened(sentence))
    return is_free or first.score - other.score <= _LESS_LIKELY[fault]


def _with_another_end(sentence: DraftedSentence, job: DraftingJob) -> Talk[Sequence[str]]:
    """Ask with a full stop where there was none, and without where there was one: short texts come out otherwise.

    So do long ones that stutter.
    """
    text = sentence.plain
    if len(text) >= _SHORTEST_PARTED and REPEATED_WORDS not in sentence.faults:
        return []
    changed = text[:-1] if text.endswith(".") else f"{text}."
    [answer] = yield [Question(text=as_asked(changed, job))]
    return [best_text(answer)]


def _in_parts(sentence: DraftedSentence, job: DraftingJob) -> Talk[Sequence[str]]:
    """Ask for parts of a sentence that came out too short, cut at its clauses; nothing for what is short already.

    Parts do not stutter, but they are no sentence either: a person mends a word said twice sooner.
    """
    parts = _parts(sentence.plain, job.pair.target) if LENGTH_UNUSUAL in sentence.faults else []
    if not parts:
        return []
    answers = yield [Question(text=as_asked(part, job)) for part in parts]
    said = with_parts_joined([best_text(answer) for answer in answers], job.pair.target)
    is_whole = not _is_shortened(sentence) or len(said) >= _LONGER_IN_PARTS * len(sentence.target)
    return [said] if is_whole else []


def _is_shortened(sentence: DraftedSentence) -> bool:
    return len(sentence.target) <= len(sentence.plain)


def _parts(text: str, target: str) -> list[str]:
    """Cut a text; into Turkish at its signs alone, since that begins where English ends, within a clause, too."""
    if len(text) < _SHORTEST_PARTED:
        return []
    parts = split_long(text, max(_SHORTEST_PARTED, len(text) // 2 + 1))
    is_whole = target != "tr" or all(part.endswith(_ENDS) for part in parts[:-1])
    return parts if is_whole and len(parts) <= _MOST_PARTS else []


def _with_names_held(sentence: DraftedSentence, job: DraftingJob) -> Talk[Sequence[str]]:
    """Ask with names that the engine knows in the place of those it changed; it says the rest better, too."""
    if len(sentence.plain) > _LONGEST_WITH_NAMES:
        return []
    lost = lost_names(sentence.plain, sentence.target, job.pair)
    asked = as_asked(sentence.plain, job)
    is_same = is_in_place(asked, sentence.plain)
    stood = stood_in(asked if is_same else sentence.plain, lost, job.pair.source)
    if not lost or stood is None:
        return []
    [answer] = yield [Question(text=stood.text if is_same else as_asked(stood.text, job))]
    named = with_originals(best_text(answer), stood, job.pair)
    return [with_events_on_streets(named) if job.pair.target == "en" else named]


_WAYS: Final[Mapping[Fallback, Callable[[DraftedSentence, DraftingJob], Talk[Sequence[str]]]]] = {
    Fallback.PLACEHOLDERS: _with_names_held,
    Fallback.ALTERNATIVE: _among_alternatives,
    Fallback.OTHER_END: _with_another_end,
    Fallback.PARTS: _in_parts,
}
