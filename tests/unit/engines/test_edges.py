"""Short texts, such as headings and cells, keep the edges and the casing of their source."""

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.job import DraftingJob
from translation_service.engines.drafting.polishing import polished


def style_of(source: str, answer: str, languages: str) -> str:
    pair = LanguagePair(source=languages[:2], target=languages[3:])
    room = room_with(PhraseBook(pairs=frozenset({pair})))
    route = room.route(pair)
    assert route is not None
    return polished(source, answer, DraftingJob(room=room, route=route, pair=pair, names=frozenset(), letters=None))


@pytest.mark.parametrize(
    ("languages", "source", "answer", "wanted"),
    [
        ("en-tr", "Approved?", "onaylandı", "Onaylandı?"),
        ("en-tr", "More...", "daha fazla", "Daha fazla..."),
        ("tr-en", "Adı Soyadı:", "Name and surname.", "Name and Surname:"),
        ("tr-en", "T.C.", "Turkish Republic", "Turkish Republic"),
        ("tr-en", "toplantı saati 15.00", "meeting time 3 p.m.", "meeting time 3 p.m."),
        ("tr-en", "(devamı)", "continued", "(continued)"),
        ("en-tr", "“Green City”", "yeşil şehir", "“Yeşil Şehir”"),
        ("en-tr", "“Green City”", "'Yeşil şehir\"", "'Yeşil Şehir\""),
        ("en-tr", "• Interest", "ilgi", "• İlgi"),
        ("en-tr", "a) budget", "A) Bütçe", "a) bütçe"),
        ("en-tr", "2) Budget", "Bütçe", "2) Bütçe"),
        ("de-en", "2. Sitzung", "2nd session", "2nd session"),
        ("en-tr", "district", "İlçe.", "ilçe"),
        ("tr-en", "iletişim", "Contact", "contact"),
        ("tr-en", "pazartesi", "Monday", "Monday"),
        ("tr-en", "türkçe", "Turkish", "Turkish"),
        ("tr-en", "istanbul", "Istanbul", "Istanbul"),
        ("tr-en", "beşiktaş belediyesi", "Beşiktaş Municipality", "Beşiktaş Municipality"),
        ("tr-de", "adres", "Adresse", "Adresse"),
        ("en-tr", "LIGHT IN THE DISTRICT", "İlçede ışık.", "İLÇEDE IŞIK"),
    ],
)
def test_a_short_text_keeps_the_style_of_its_source(languages: str, source: str, answer: str, wanted: str) -> None:
    assert style_of(source, answer, languages) == wanted
