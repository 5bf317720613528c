"""How far imports and exports of the memory are, in words."""

from collections.abc import Iterable
from typing import Final

from translation_service.domain.exchanges import EXCHANGE_WORK, ExchangeKind, ExchangeState
from translation_service.domain.sentences import N_, Sentence, sentence
from translation_service.persistence.reading.exchanges import ExchangeLine
from translation_service.web.speaking import size, spoken

_PAUSE: Final = 1_500


def is_moving(line: ExchangeLine) -> bool:
    """Tell whether a machine is at it or is to be."""
    return line.state in EXCHANGE_WORK


def pause_before_refresh(lines: Iterable[ExchangeLine]) -> int:
    """Return the milliseconds until the page looks again; 0 when nothing moves."""
    return _PAUSE if any(map(is_moving, lines)) else 0


def progress_words(line: ExchangeLine) -> str:
    """Say what a machine is doing and how far it is."""
    return spoken(_progress(line))


def _progress(line: ExchangeLine) -> Sentence:
    if not line.is_held:
        return sentence(N_("waits for its turn"))
    if line.state is ExchangeState.UNDOING:
        return sentence(N_("%(done)d of %(total)d pairs taken out"), done=line.done, total=line.total)
    if line.kind is ExchangeKind.EXPORT:
        return sentence(N_("%(done)d of %(total)d pairs written"), done=line.done, total=line.total)
    done, total = size(line.done), size(line.total)
    if line.is_checked:
        return sentence(N_("%(done)s of %(total)s taken in"), done=done, total=total)
    return sentence(N_("%(done)s of %(total)s checked"), done=done, total=total)
