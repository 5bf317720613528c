import pytest

from translation_service.engines.names.copied import copied_names
from translation_service.engines.words.casing import (
    in_capitals,
    in_case_of,
    is_heading_in_capitals,
    lowered,
    starts_raised,
    with_first_raised,
    without_capitals,
)


def test_turkish_letters_keep_their_dots() -> None:
    assert lowered("IŞIK İZİ", "tr") == "ışık izi"
    assert in_capitals("ışık izi", "tr") == "IŞIK İZİ"
    assert in_capitals("izi", "en") == "IZI"


@pytest.mark.parametrize("text", ["NATO", "Câmara", "12345", ""])
def test_abbreviations_and_ordinary_text_are_no_headings_in_capitals(text: str) -> None:
    assert not is_heading_in_capitals(text)


def test_a_heading_in_capitals_is_written_as_a_sentence_with_its_codes_kept() -> None:
    assert without_capitals("PROCESSO E-123 DA CÂMARA", "pt") == "Processo E-123 da câmara"


def test_the_first_letter_is_raised_behind_an_opening_quote() -> None:
    assert with_first_raised("“istanbul”", "tr") == "“İstanbul”"
    assert with_first_raised("1. madde", "tr") == "1. madde"


def test_a_text_that_begins_with_a_number_does_not_start_raised() -> None:
    assert starts_raised("(Madde 1)")
    assert not starts_raised("1 Madde")


@pytest.mark.parametrize(
    ("source", "target", "language", "wanted"),
    [
        ('"%s" não usa %%C mas "%s" usa %%C', '"%s" does not use %%C but "%s" uses %%C', "en", ""),
        ("Gösterilecek GdkPixbufAnimation", "GdkPixbufAnimation to display", "en", ""),
        ("The iOS system", "iOS sistemi", "tr", ""),
        ("Write to info@cm-lisboa.pt", "info@cm-lisboa.pt adresine yazın", "tr", ""),
        ("See www.kadikoy.bel.tr", "www.kadikoy.bel.tr'ye bakın", "tr", ""),
        ("MP2 audio", "áudio MP2", "pt", ""),
        ("Expected 'to' command", "'to' komutu bekleniyor", "tr", ""),
        ("Send it to git-fetch-pack", "git-fetch-pack'a gönder", "tr", ""),
        ("Tarayıcı için GdkScreen", "GdkScreen for browser", "en", ""),
        ("Bölünmüşler içindeki pikseller", "pixels in splits", "en", "Pixels in splits"),
        ("georgiano (mkhedruli)", "Georgian (mkhedruli)", "en", ""),
        ("persa antigo", "Old Persian", "en", ""),
        ("mudar relógio", "Change Clock", "en", "change clock"),
        ("Blocked by Firefox", "Firefox tarafından engellendi", "tr", ""),
        ("Enter TAN", "TAN girin", "tr", ""),
        ("Mayor of Bergen", "Bergen belediye başkanı", "tr", "Bergen Belediye Başkanı"),
        ("Geçiş Süresi (ms)", "transition time (ms)", "en", "Transition Time (ms)"),
        ("Issues on macOS", "macOS'ta sorunlar", "tr", ""),
        ("Extract a useCounter Hook", "bir useCounter hook'u çıkar", "tr", "Bir useCounter Hook'u Çıkar"),
        ("macOS'ta sorunlar", "Issues on macOS", "en", ""),
        ("Select File(s)", "dosya(lar) seç", "tr", "Dosya(lar) Seç"),
        ("Specify name=main", "name=main belirtin", "tr", ""),
        ("Yıllık Faaliyet Raporu", "annual activity report", "en", "Annual Activity Report"),
    ],
)
def test_capitals_follow_the_source_but_those_of_names_and_signs(
    source: str, target: str, language: str, wanted: str
) -> None:
    assert in_case_of(source, target, language) == (wanted or target)


def test_ordinals_of_a_heading_in_capitals_lose_them_too() -> None:
    assert without_capitals("MINUTES OF THE 3RD MEETING", "en") == "Minutes of the 3rd meeting"


@pytest.mark.parametrize(
    ("heading", "quiet"),
    [
        ("EUROCITIES YILLIK KONFERANSI", "Eurocities yıllık konferansı"),
        ("MICROSOFT VE WINDOWS EĞİTİMİ", "Microsoft ve windows eğitimi"),
        ("DIŞİŞLERİ BAKANLIĞI TIBBİ KOMİSYONLARI", "Dışişleri bakanlığı tıbbi komisyonları"),
        ("HALKIMIZIN İHTİYAÇLARI VE KIRMIZI IŞIK", "Halkımızın ihtiyaçları ve kırmızı ışık"),
        ("TURIZM MERKEZI", "Turizm merkezi"),
        ("INTERNATIONAL OFFICE VE BRITISH COUNCIL", "International office ve british council"),
        ("IRMAK ISLAHI VE ISI YALITIMI", "Irmak ıslahı ve ısı yalıtımı"),
    ],
)
def test_turkish_capitals_get_their_dots_back_where_the_word_needs_them(heading: str, quiet: str) -> None:
    assert without_capitals(heading, "tr") == quiet


def test_names_that_turkish_copies_keep_their_letters() -> None:
    heading = "MICROSOFT AND LINKEDIN AT THE BERLIN FESTIVAL"

    assert copied_names(heading, "Berlin Festival'de Microsoft ve Linkedin") == ["MICROSOFT", "LINKEDIN"]
    assert copied_names(heading, "Berlin Festival'de yazılım") == []


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("GIZLILIK VE BILGI GÜVENLIĞI SÖZLEŞMESI", "Gizlilik ve bilgi güvenliği sözleşmesi"),
        ("2025 YILI FAALIYET RAPORU", "2025 yılı faaliyet raporu"),
        ("SINIR ÖTESI IŞBIRLIĞI", "Sınır ötesi işbirliği"),
        ("DIŞ ILIŞKILER", "Dış ilişkiler"),
        ("ÇIKIŞ SAATLARI", "Çıkış saatları"),
        ("KIRK YIL DİLİMİ", "Kırk yıl dilimi"),
    ],
)
def test_turkish_headings_that_were_written_without_dots_get_them_back(heading: str, words: str) -> None:
    assert without_capitals(heading, "tr") == words
