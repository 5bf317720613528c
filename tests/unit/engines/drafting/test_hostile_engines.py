"""Values through engines that drop, double, reorder and reformat them: right in the draft, or a finding says so."""

import re
from collections.abc import Callable
from typing import Final

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare
from translation_service.engines.doubts import VALUE_RESTORED
from translation_service.engines.drafting.drafting import draft_segments

VALUES: Final = """
    12.05.2026 | 12/05/2026 | 2026-05-12 | 12 Mayıs 2026 | 12–14 Mayıs 2026 | 05/2026 | 14.30 | 14:30
    1.234,56 TL | ₺1.234,56 | 1.234,56 € | 2,3 milyar dolar | %25 | %12,5 | yüzde 25 | +90 212 319 00 00
    0212 319 00 00 | 0 (212) 319 00 00 | 444 0 455 | TR33 0006 1005 1978 6457 8413 26 | 10000000146
    E-12345678-903.07.02-456 | 5393 sayılı | 2015/120 | 34 ABC 123 | 41°02′N | 34357 | No: 12/3 | 1.250
    100-250 | 100 ila 250 | 1/2 | 2,5 km | 20 °C | v2.1.3 | {ad} | {{ kişi.ad }} | %(sayı)s | %s | ${AD}
    bilgi@belediye.example | https://belediye.example/a?b=1 | ISO 9001 | A4 | 3 Haziran – 5 Temmuz 2024
    -5 | 1.000.000 | 0,5 | 10.00-12.30 | 17 | 2026
"""
WORDS: Final = "Toplantı için {} bilgisi yarın salonda ayrıca duyurulur."
DIGITS: Final = re.compile(r"\d[\d.,:/-]*\d|\d|[{$%]\S+|\S+@\S+")


def dropping(text: str) -> str:
    return DIGITS.sub("", text, count=1)


def doubling(text: str) -> str:
    return DIGITS.sub(lambda found: f"{found[0]} {found[0]}", text, count=1)


def reordering(text: str) -> str:
    return " ".join(reversed(text.split()))


def reformatting(text: str) -> str:
    return DIGITS.sub(lambda found: found[0].replace(".", " . ").replace("-", " - "), text)


def counting_on(text: str) -> str:
    return DIGITS.sub(lambda found: re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), found[0]), text)


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "ar"])
@pytest.mark.parametrize("engine", [dropping, doubling, reordering, reformatting, counting_on])
def test_a_value_is_right_in_the_draft_or_a_finding_says_so(engine: Callable[[str], str], language: str) -> None:
    pair = LanguagePair(source="tr", target=language)
    sources = [WORDS.format(value.strip()) for line in VALUES.strip().splitlines() for value in line.split("|")]
    room = room_with(PhraseBook(otherwise=engine, pairs=frozenset({pair}), batch_size=500))

    drafts = draft_segments(segments(*sources), pair, room)

    lost = [
        (source, draft.target)
        for source, draft in zip(sources, drafts, strict=True)
        if draft is not None and VALUE_RESTORED not in draft.doubts and not compare(source, draft.target, pair).is_kept
    ]
    assert lost == []
