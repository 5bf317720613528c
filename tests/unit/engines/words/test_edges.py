"""Short texts, such as headings and cells, keep the edges and the casing of their source."""

import pytest

from tests.building.machine_engines import PT_EN, PhraseBook, room_with
from tests.building.tagged_segments import segment
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.drafting.job import DraftingJob
from translation_service.engines.drafting.polishing import polished
from translation_service.engines.values.reference_signs import with_reference_signs
from translation_service.engines.words.edges import with_ends_of


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
        ("en-tr", "(Written by Ada Lovelace.)", "(Ada Lovelace'ın yazısı.)", "(Ada Lovelace'ın yazısı.)"),
        ("en-tr", 'He said "It is ours."', '"Bizim" dedi.', '"Bizim" dedi.'),
        ("en-tr", 'He said "It is ours."', '"Bizim" dedi', '"Bizim" dedi.'),
        (
            "en-tr",
            "By Maria Rossi for the Gazette",
            "Gazette için Maria Rossi'nin haberi",
            "Gazette için Maria Rossi'nin haberi",
        ),
        ("tr-en", "Adı Soyadı:", "Name and surname.", "Name and Surname:"),
        ("tr-en", "T.C.", "Turkish Republic", "Turkish Republic"),
        ("en-tr", "Mon–Fri until 5 p.m.", "Pzt–Cum 17.00'ye kadar", "Pzt–Cum 17.00'ye kadar"),
        ("en-tr", "He lives in HK.", "HK'de yaşıyor", "HK'de yaşıyor."),
        ("tr-en", "toplantı saati 15.00", "meeting time 3 p.m.", "meeting time 3 p.m."),
        ("tr-en", "(devamı)", "continued", "(continued)"),
        ("en-tr", "“Green City”", "yeşil şehir", "“Yeşil Şehir”"),
        ("en-tr", "“Green City”", "'Yeşil şehir\"", "'Yeşil Şehir\""),
        ("de-en", "2. Sitzung", "2nd session", "2nd session"),
        ("en-tr", "district", "İlçe.", "ilçe"),
        ("tr-en", "iletişim", "Contact", "contact"),
        ("tr-en", "pazartesi", "Monday", "Monday"),
        ("tr-en", "türkçe", "Turkish", "Turkish"),
        ("tr-en", "istanbul", "Istanbul", "Istanbul"),
        ("tr-en", "beşiktaş belediyesi", "Beşiktaş Municipality", "Beşiktaş Municipality"),
        ("tr-de", "adres", "Adresse", "Adresse"),
        ("en-tr", "LIGHT IN THE DISTRICT", "İlçede ışık.", "İLÇEDE IŞIK"),
        ("pt-en", "ARTIGO 5.º", "Article 5", "ARTICLE 5"),
        ("pt-en", "nome completo", "Full Name", "full name"),
        ("pt-en", "atas da UE", "EU Minutes", "EU Minutes"),
        ("en-pt", "UNESCO", "da Unesco", "UNESCO"),
        ("en-pt", "John Smith", "John Smith (em inglês)", "John Smith"),
        ("en-pt", "Unit price (€)", "Preço unitário (em inglês)", "Preço unitário (€)"),
        ("tr-en", "Birim fiyat (₺)", "Unit price", "Unit price (₺)"),
        ("en-pt", "2nd quarter", "2o trimestre", "2.º trimestre"),
        ("pt-en", "Valor de US $ 45", "Value of $45", "Value of $45"),
        ("en-pt", 'They wave, saying "hello."', 'Acenam, dizendo "olá"', 'Acenam, dizendo "olá."'),
        ("en-tr", "They wave (as friends do).", "El sallarlar (dostlar gibi)", "El sallarlar (dostlar gibi)."),
        ("en-de", "She said “no”", "Sie sagte „nein“", "Sie sagte „nein“"),
    ],
)
def test_a_short_text_keeps_the_style_of_its_source(languages: str, source: str, answer: str, wanted: str) -> None:
    assert style_of(source, answer, languages) == wanted


@pytest.mark.parametrize(
    ("languages", "source", "answer", "wanted"),
    [
        ("en-pt", "It is fast. Birds see it.", "É rápido.Aves veem isso.", "É rápido. Aves veem isso."),
        ("en-tr", "He is in his 20s. He left.", "20'li yaşlarda, 20.Gitti.", "20'li yaşlarda, 20. Gitti."),
        ("en-pt", "See Node.Js. Then go.", "Veja Node.Js. Depois vá.", "Veja Node.Js. Depois vá."),
        ("en-pt", "They paid – late – all.", "Pagaram - tarde - tudo.", "Pagaram – tarde – tudo."),
        ("en-pt", "Bears - and wolves - live.", "Ursos - e lobos - vivem.", "Ursos - e lobos - vivem."),
        ("en-pt", "70 km/h and/or more", "70 km / h e / ou mais", "70 km/h e/ou mais"),
        (
            "pt-en",
            "um mapa Fujitsu-Siemens, ou -",
            "a Fujitsu - Siemens map, or - this",
            "a Fujitsu-Siemens map, or - this",
        ),
        ("pt-en", "Substituições Pré-base", "Pre-base substitutions", "Pre-base Substitutions"),
        ("pt-en", "o parque da criança", "the child 's park", "the child's park"),
        ("en-tr", "He said “well done” twice.", 'İki kez " aferin " dedi.', "İki kez “aferin” dedi."),
        ("en-de", "He said “well done” twice.", 'Er sagte zweimal "gut".', "Er sagte zweimal „gut“."),
        ("tr-en", "git add [<yol-adı>...]", "git add [< path-name>..]", "git add [<path-name>...]"),
        ("tr-en", "Bekleyin...", "Wait....", "Wait..."),
        ("en-tr", "if a < b then wait", "a < b ise bekle", "a < b ise bekle"),
        ("en-tr", 'The 5" and 6" pipes.', '5" ve 6" borular.', '5" ve 6" borular.'),
    ],
)
def test_signs_and_their_spaces_are_those_of_the_source(languages: str, source: str, answer: str, wanted: str) -> None:
    assert style_of(source, answer, languages) == wanted


@pytest.mark.parametrize(
    ("language", "source", "answer", "wanted"),
    [
        ("pt", "Permit No. 4512/2026", "A licença no 4512/2026", "A licença n.º 4512/2026"),
        ("pt", "See the 3rd paragraph", "Ver o n.o 3", "Ver o n.º 3"),
        ("pt", "There are no 12 houses", "Estão no 12 andar", "Estão no 12 andar"),
        ("en", "N.º 7/DMU/2026", "No.o 7/DMU/2026", "No. 7/DMU/2026"),
        ("fr", "Law No. 5393", "Loi n ° 5393", "Loi n° 5393"),
        ("tr", "Processo N.º 12", "Dosya No.o 12", "Dosya No 12"),
        ("pt", "See § 4 and §§ 7–9", "Ver 4 e 7 a 9", "Ver § 4 e §§ 7 a 9"),
        ("en", "§ 5 Abs. 2", "Section 5, paragraph 2", "Section 5, paragraph 2"),
    ],
)
def test_signs_before_numbers_are_those_of_the_target(language: str, source: str, answer: str, wanted: str) -> None:
    assert with_reference_signs(answer, source, language) == wanted


def test_days_in_figures_are_asked_for_by_name() -> None:
    book = PhraseBook(phrases={"Na quinta-feira": "On Thursday"})
    [draft] = draft_segments([segment("Na 5.ª-feira")], PT_EN, room_with(book))

    assert draft is not None
    assert (draft.target, draft.doubts) == ("On Thursday", ())


def test_a_number_in_short_is_asked_for_as_a_number() -> None:
    pair = LanguagePair(source="en", target="pt")
    book = PhraseBook(phrases={"Ref. number:": "Ref. número:"}, pairs=frozenset({pair}))
    [draft] = draft_segments([segment("Ref. No.:")], pair, room_with(book))

    assert draft is not None
    assert draft.target == "Ref. número:"


def test_the_stop_of_letters_is_none_of_a_sentence() -> None:
    assert with_ends_of("Virgin Islands, U.S.", "Ilhas Virgens, EUA") == "Ilhas Virgens, EUA"


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("For a unit on a lot;", ", bir parseldeki birim için;", "bir parseldeki birim için;"),
        ("The list", "; Liste", "Liste"),
        ("…, and so on", ", ve benzeri", ", ve benzeri"),
        (".NET is used", ".NET kullanılır", ".NET kullanılır"),
        ("Version 2", ".5 sürümü", ".5 sürümü"),
    ],
)
def test_nothing_begins_with_a_comma_that_its_source_does_not(source: str, target: str, wanted: str) -> None:
    assert with_ends_of(source, target) == wanted
