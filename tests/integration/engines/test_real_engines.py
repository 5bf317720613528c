"""Real models on real municipal sentences."""

import shutil
import threading
from pathlib import Path

import pytest

from tests.building.tagged_segments import segment, segments
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft
from translation_service.engines.argos.engine import ArgosEngine
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.firefox import FirefoxEngine
from translation_service.engines.routing import EngineRoom

PT_EN = LanguagePair(source="pt", target="en")
EN_TR = LanguagePair(source="en", target="tr")

MUNICIPAL = {
    "A Câmara Municipal convida V. Exa. para a cerimónia de assinatura do protocolo.": ["invites", "protocol"],
    "O acordo de geminação foi celebrado entre as duas cidades em 1998.": ["agreement", "two cities", "1998"],
    "O presidente da câmara visitará Istambul no próximo mês de setembro.": ["visit", "Istanbul", "September"],
    "A delegação será composta por oito pessoas.": ["delegation", "eight"],
    "Solicitamos a confirmação da vossa presença até 30 de abril de 2026.": ["confirm", "30", "2026"],
    "O projeto é financiado pela União Europeia.": ["project", "European Union"],
    "A reunião terá lugar no salão nobre dos Paços do Concelho.": ["meeting"],
    "Agradecemos a hospitalidade demonstrada durante a nossa visita.": ["hospitality", "visit"],
    "Os cidadãos estrangeiros podem pedir o certificado de residência no balcão.": ["foreign citizens", "certificate"],
    "O orçamento aprovado ascende a 1.250.000 euros.": ["budget", "1,250,000"],
    "A biblioteca municipal está aberta de segunda a sexta-feira.": ["library", "Monday", "Friday"],
    "O serviço de transportes públicos será alargado aos bairros periféricos.": ["public transport"],
    "As ruas do centro histórico estarão fechadas ao trânsito.": ["streets", "traffic"],
    "O relatório anual sobre a qualidade da água foi publicado.": ["report", "water"],
    "A recolha de resíduos sólidos efetua-se três vezes por semana.": ["waste", "week"],
    "O conselho municipal deliberou por unanimidade.": ["council", "unanimously"],
    "A proposta foi apresentada pelo vereador da cultura.": ["proposal", "culture"],
    "O prazo para a apresentação de candidaturas termina na sexta-feira.": ["deadline", "Friday"],
    "Junto enviamos o programa da visita.": ["program", "visit"],
    "A exposição ficará patente ao público durante dois meses.": ["exhibition", "public"],
    "Os custos de alojamento serão suportados pelo município anfitrião.": ["accommodation", "host"],
    "O festival internacional de música realiza-se no verão.": ["festival", "music", "summer"],
    "Qualquer alteração ao contrato deve ser feita por escrito.": ["contract", "writing"],
    "O presente acordo entra em vigor na data da sua assinatura.": ["agreement", "into force"],
    "As partes comprometem-se a promover o intercâmbio de jovens.": ["parties", "exchange"],
    "A cooperação abrange as áreas do ambiente, do turismo e da educação.": ["environment", "tourism", "education"],
    "O novo parque urbano tem uma área de doze hectares.": ["park", "hectares"],
    "A licença de construção foi concedida em 12 de maio.": ["granted", "12"],
    "Ficamos ao dispor para qualquer esclarecimento.": ["clarification"],
    "Com os melhores cumprimentos.": ["with", "best"],
}


@pytest.fixture(scope="module")
def room(models_folder: Path) -> EngineRoom:
    return EngineRoom([FirefoxEngine(models_folder), ArgosEngine(models_folder)])


def drafts(room: EngineRoom, pair: LanguagePair, *sources: str) -> list[Draft]:
    found = [draft for draft in draft_segments(segments(*sources), pair, room) if draft is not None]
    assert len(found) == len(sources)
    return found


def test_signs_that_a_model_makes_letters_or_hyphens_of_stay(room: EngineRoom) -> None:
    english = drafts(room, PT_EN, "☐ Sim ☐ Não", "Praça de Bocage, Setúbal · Tel. +351 265 541 500")

    assert english[0].target == "☐ Yes ☐ No"
    assert english[1].target.endswith(" · Tel. +351 265 541 500")


def test_thirty_municipal_sentences_come_out_in_english(room: EngineRoom) -> None:
    english = drafts(room, PT_EN, *MUNICIPAL)

    faulty = [
        draft.target
        for draft, words in zip(english, MUNICIPAL.values(), strict=True)
        if not all(word.lower() in draft.target.lower() for word in words)
    ]
    assert len(faulty) <= 3, faulty
    assert not [draft.target for draft in english if draft.doubts]


def test_values_the_engine_garbles_arrive_whole(room: EngineRoom) -> None:
    [draft] = drafts(room, PT_EN, "Contacte <1>geral@cm-lisboa.pt</1> ou <2>https://www.cm-lisboa.pt/pt/a?b=1</2>.")

    assert draft.target == "Contact <1>geral@cm-lisboa.pt</1> or <2>https://www.cm-lisboa.pt/pt/a?b=1</2>."
    assert draft.doubts == ()


def test_a_very_long_sentence_is_not_cut_off(room: EngineRoom) -> None:
    clause = "A cidade é bonita e o presidente, que nasceu no Porto, visitou a escola"

    [draft] = drafts(room, PT_EN, f"{'; '.join([clause] * 20)}.")

    assert draft.target.lower().count("school") == 20


def test_everyday_sentences_come_out_in_turkish(room: EngineRoom) -> None:
    turkish = drafts(room, EN_TR, "Where is the cat?", "Thank you very much.", "I love <1>you</1>.")

    assert turkish[0].target == "Kedi nerede?"
    assert "teşekkür" in turkish[1].target.lower()
    assert "<1>" in turkish[2].target


def test_portuguese_reaches_turkish_through_english(room: EngineRoom) -> None:
    [draft] = drafts(room, LanguagePair(source="pt", target="tr"), "Onde está o gato?")

    assert draft.target == "Kedi nerede?"
    assert draft.detail == "firefox pt-en 1693087646 → argos en-tr 0.1"


@pytest.mark.parametrize(("engine", "pair", "name"), [("firefox", PT_EN, "lex.*"), ("argos", EN_TR, "model.bin")])
def test_a_model_whose_files_have_changed_is_not_used(
    tmp_path: Path, models_folder: Path, engine: str, pair: LanguagePair, name: str
) -> None:
    shutil.copytree(models_folder / engine, tmp_path / engine)
    for file in (tmp_path / engine).rglob(name):
        content = file.read_bytes()
        file.write_bytes(content[:-100] + bytes(100))

    with pytest.raises(TemporarilyUnavailable):
        (FirefoxEngine if engine == "firefox" else ArgosEngine)(tmp_path).translate(["um"], pair)


def test_several_threads_share_the_engines(room: EngineRoom) -> None:
    answers: list[str] = []

    def work() -> None:
        answers.append(drafts(room, LanguagePair(source="pt", target="tr"), "Onde está o gato?")[0].target)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers == ["Kedi nerede?"] * 3


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("Página <1/> de <2/>", "Page <1/> of <2/>"),
        ("Figura <1/>. Mapa do concelho", "Figure <1/>. Map of the county"),
        ("Ver a secção <3/> na página <1/>.", "See section <3/> on page <1/>."),
        ("Lisboa, <4/>", "Lisbon, <4/>"),
    ],
)
def test_fields_stand_where_the_engine_put_what_they_read_as(room: EngineRoom, source: str, english: str) -> None:
    fields = {1: "3", 2: "12", 3: "2.1", 4: "12 de maio de 2026"}

    [draft] = draft_segments([segment(source, spoken=fields)], PT_EN, room)

    assert draft is not None
    assert (draft.target, draft.doubts) == (english, ())


@pytest.mark.parametrize("shown", ["", "1", "‹#›"])
def test_page_numbers_that_show_nothing_or_all_the_same_stand_where_a_reader_expects_them(
    room: EngineRoom, shown: str
) -> None:
    footers = {
        "Página <1/> de <2/>": "Page <1/> of <2/>",
        "Página <3><1/></3> de <4><2/></4>": "Page <3><1/></3> of <4><2/></4>",
        "- <1/> -": "- <1/> -",
        "Fig. <1/>: Mapa da cidade": "Fig. <1/>: Map of the city",
        "Relatório anual | <1/>": "Annual report | <1/>",
    }
    written = [segment(source, number, spoken={1: shown, 2: shown}) for number, source in enumerate(footers, start=1)]

    assert [draft and draft.target for draft in draft_segments(written, PT_EN, room)] == [*footers.values()]


def test_a_raised_ordinal_ending_stays_raised(room: EngineRoom) -> None:
    [draft] = drafts(room, PT_EN, "O 2.<1>º</1> trimestre de 2026")

    assert (draft.target, draft.doubts) == ("The 2<1>nd</1> quarter of 2026", ())


FOREIGN = {
    "Örnek Belediyesi agradece a vossa visita.": ["Örnek Belediyesi", "visit"],
    "A cerimónia terá lugar na Atatürk Meydanı, em Kadıköy.": ["ceremony", "Atatürk Meydanı", "Kadıköy"],
    "O Sr. Çağatay Yıldız será acompanhado pela Sra. Gülşen Öztürk.": ["Çağatay Yıldız", "Gülşen Öztürk"],
    "A cidade de Łódź e o município de Kraków participam no projeto.": ["Łódź", "Kraków", "project"],
    "O autor Žižek falou em Škofja Loka sobre a Europa.": ["Žižek", "Škofja Loka", "Europe"],
    "Şişli, Beşiktaş e Üsküdar são parceiros.": ["Şişli", "Beşiktaş", "Üsküdar", "partners"],
    "O encontro em Malmö contou com a presença de Åsa Lindström.": ["Malmö", "Åsa Lindström"],
    "ÖRNEK BELEDİYESİ E TURISMO": ["ÖRNEK BELEDİYESİ", "TOURISM"],
}


def test_foreign_names_arrive_letter_for_letter(room: EngineRoom) -> None:
    english = drafts(room, PT_EN, *FOREIGN)

    for draft, words in zip(english, FOREIGN.values(), strict=True):
        assert [word for word in words if word not in draft.target] == [], draft.target
        assert draft.doubts == ()
