import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.guards.faults import doubts_about, mended

EN_TR = LanguagePair(source="en", target="tr")
TR_EN = LanguagePair(source="tr", target="en")
PT_EN = LanguagePair(source="pt", target="en")
EN_PT = LanguagePair(source="en", target="pt")


def doubts(source: str, target: str, pair: LanguagePair = TR_EN) -> list[str]:
    return list(doubts_about(source, target, pair))


def test_an_echo_is_taken_away() -> None:
    assert mended("Hello", "Merhaba Merhaba") == "Merhaba"
    assert mended("Thank you.", "Teşekkür ederim. Teşekkür ederim.") == "Teşekkür ederim."


def test_what_the_source_says_twice_stays_twice() -> None:
    assert mended("Não, não", "No, no") == "No, no"


def test_html_entities_the_source_does_not_have_are_read() -> None:
    assert mended("Atlanta's “win” & more", "Atlanta&#39;nın &quot;galibiyeti&quot; &amp; daha") == (
        'Atlanta\'nın "galibiyeti" & daha'
    )
    assert mended("Write &amp; here", "Buraya &amp; yazın") == "Buraya &amp; yazın"


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("the city", "şehir şehir şehir", EN_TR),
        ("a number of things in it", "of the city of the city of the city", TR_EN),
        ("2004 Olympic medallist Amir Khan", "2004 2004 2004 2004 Olimpiyat madalyası Amir Khan", EN_TR),
        ("judges, solicitors and lawyers", "yargıçlar, avukatlar, avukatlar ve savcılar", EN_TR),
        ("with an Attention Deficit Disorder", "Dikkat Eksikliği Bozukluk Bozukluk", EN_TR),
        ("Norveçli biri", "A Norwegian Norwegian person", TR_EN),
        ("passed in a similar form by the Senate", "Senato tarafından Senato tarafından benzer biçimde", EN_TR),
        (
            "ships designed to travel underwater, and remain there for an extended amount of time",
            "sualtı seyahat etmek için tasarlanmış ve uzun süre orada kalmak için tasarlanmış gemidir",
            EN_TR,
        ),
        ("to stimulate the brain", "to stimulate their brains in order to stimulate their brains", TR_EN),
        (
            "Fred is the strongest cyclone recorded and only the third major hurricane",
            "Fred, kaydedilen en güçlü tropikal siklon ve doğuda kaydedilen en güçlü tropikal siklondur",
            EN_TR,
        ),
        (
            "MetroPlus daha rahat ve daha az kalabalıktır ancak biraz daha pahalıdır.",
            "MetroPlus is more comfortable and less expensive, but a little more expensive, but still expensive.",
            TR_EN,
        ),
        ("The members elect the board and vice versa.", "Üyeler üyeler kurulu seçer, kurul da üyeleri.", EN_TR),
        ("Hurricanes took out the trees and the boards", "Kasırgalar ağaçları söktü Kasırgalar ağaçları söktü", EN_TR),
    ],
)
def test_words_said_again_without_cause_are_seen(source: str, target: str, pair: LanguagePair) -> None:
    assert "repeated-words" in doubts(source, target, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("He often walked slowly through the park.", "Parkta sık sık yavaş yavaş yürüdü.", EN_TR),
        ("President Rodrigo Arias says he was ill.", "Başkan Rodrigo Arias, Arias'ın hasta olduğunu söyledi.", EN_TR),
        (
            "Giriş onaylayan tarafından reddedildiğinde onaylayan bunu söyler.",
            "When the entry is rejected by the approver, the approver says so.",
            TR_EN,
        ),
        (
            "Yeni listenin adını ve teklifin adını kullanabilirsiniz.",
            "You can use the name of the new price list and the name of the quote.",
            TR_EN,
        ),
        ("Şehir yeni, o yüzden sana yeni.", "The city is new, so it is new to you, you're right.", TR_EN),
        (
            'Sovyetler Birliği\'nin en büyük onuru olan "Sovyetler Birliği Kahramanı" nı aldı.',
            'He received the "Hero of the Soviet Union", the Soviet Union\'s highest honor.',
            TR_EN,
        ),
        ("He says anybody can sue anybody.", "Diz que qualquer pessoa pode processar qualquer pessoa.", EN_PT),
        ("New York, New York is a fine song.", "New York, New York güzel bir şarkıdır.", EN_TR),
        ("Kimi zaman güneş, kimi zaman yağmur vardır.", "Sometimes it is sun, sometimes it is rain.", TR_EN),
        ("The voter's card is lost, and the voter waits.", "A ficha do eleitor se perdeu, o eleitor espera.", EN_PT),
        ("It held for thousands and thousands of years.", "Durou milhares e milhares de anos.", EN_PT),
        (
            "Its physical state changes, its chemical state stays.",
            "Seu estado físico muda, seu estado químico fica.",
            EN_PT,
        ),
        (
            "The fleet is poorly maintained both for civil and military operations.",
            "A frota é mal mantida tanto para as operações civis quanto para as operações militares.",
            EN_PT,
        ),
        (
            "Permits are free for owners who have shown us that they hold a permit.",
            "As licenças de obras são gratuitas para proprietários que nos mostraram ter licenças de obras.",
            EN_PT,
        ),
        (
            "Samples came from pets that died after consuming contaminated pet food.",
            "As amostras eram de animais de estimação que morreram de ração para animais de estimação.",
            EN_PT,
        ),
        (
            "The Dominican Republic (Spanish: República Dominicana) is a country.",
            "A República Dominicana (em espanhol: República Dominicana) é um país.",
            EN_PT,
        ),
        (
            "Çamlık Belediyesi ile Thornbury Belediyesi arasındaki protokol 2029'da sona erecektir.",
            "The protocol between the Municipality of Çamlık and the Municipality of Thornbury will end in 2029.",
            TR_EN,
        ),
        (
            "Karacabey Belediyesi, Sunderland Belediyesine teşekkür eder.",
            "The Municipality of Karacabey thanks the Municipality of Sunderland.",
            TR_EN,
        ),
    ],
)
def test_words_said_again_with_a_cause_are_no_fault(source: str, target: str, pair: LanguagePair) -> None:
    assert doubts(source, target, pair) == []


def test_a_name_said_again_in_brackets_is_seen_where_the_source_has_none() -> None:
    target = "Bursa Büyükşehir Belediyesi (Bursa Büyükşehir Belediyesi) bu ücreti ödeyecektir."

    assert doubts("Bursa Metropolitan Municipality will have to pay this fee.", target, EN_TR) == ["repeated-words"]


def test_thousands_of_equal_words_are_looked_at_in_no_time() -> None:
    assert "repeated-words" in doubts("the same thing, and no more " * 3_000, "yine " * 18_000, EN_TR)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("short text", "y" * 100),
        ("a sentence that is long enough to tell", "short"),
        (
            "Bu durumda ampulün değiştirilmesi gerekmektedir. Ampulü değiştirirken dikkatli olmak gerekir.",
            "In this case, the bulb needs to be replaced, one may say.",
        ),
        ("Oylama ekim ayındaki toplantıda onaylanmalıdır.", "The vote must be ratified at the"),
    ],
)
def test_lost_and_runaway_text_has_an_unusual_length(source: str, target: str) -> None:
    assert doubts(source, target) == ["length-unusual"]


def test_a_short_sentence_at_the_end_is_missed() -> None:
    source = "Você pode executar isto em uma chave para uma lista de valores que você pode usar. Por exemplo:"
    lost = "You can run this on a key for a list of values that you can use:"

    assert doubts(source, lost, LanguagePair(source="pt", target="en")) == ["length-unusual"]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Evet", "Yes", TR_EN),
        ("8. Connection", "8. Conexão", LanguagePair(source="en", target="pt")),
        ("Abstract", "Resumo", LanguagePair(source="en", target="pt")),
        ("Yürürlük", "Entry into force", TR_EN),
        ("Kayıt şarttır. Bazı ülkelerde gerekir.", "It is required; in some countries, too.", TR_EN),
        (
            "If one letter in several thousand is wrong, the red blood cells turn into sickles.",
            "Binlerce harften biri yanlışsa alyuvarlar orağa dönüşür.",
            EN_TR,
        ),
        (
            "We are pleased to invite you to the opening ceremony.",
            "诚邀您出席开幕式。",
            LanguagePair(source="en", target="zh"),
        ),
    ],
)
def test_short_texts_and_dense_scripts_may_differ_in_length(source: str, target: str, pair: LanguagePair) -> None:
    assert doubts(source, target, pair) == []


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Çöller geceleri soğuk olabilir.", "The deserts can be cold geceleri.", TR_EN),
        ("It began as a scouting party", "Bir scouting partisi olarak başladı", EN_TR),
        ("Customer invoices were sent out.", "Customer invoices gönderildi.", EN_TR),
        ("A reunião é no parque municipal.", "The meeting is in the parque municipal.", PT_EN),
        ("The council met on Monday.", "Konsey on Понедельник toplandı.", EN_TR),
        ("Items on the agenda", "Items on the agenda", LanguagePair(source="en", target="fr")),
    ],
)
def test_words_left_as_they_were_are_seen(source: str, target: str, pair: LanguagePair) -> None:
    assert doubts(source, target, pair) == ["untranslated-words"]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("The normal test was on film and video.", "Normal test film ve video üzerindeydi: normal, test.", EN_TR),
        ("O total municipal e regional foi normal.", "The municipal and regional total was normal.", PT_EN),
        ("She ate a kilo of baklava and drank ayran.", "Bir kilo baklava yedi, ayran içti.", EN_TR),
        ("Bu fiyat bize dört kuruş bırakıyor.", "This price leaves us four kuruş.", TR_EN),
        ("Write to geceleri@bel.tr or see parkurlar.com.", "geceleri@bel.tr adresine yazın, parkurlar.com.", EN_TR),
        ("Москва is written “Москва”.", "Moskova “Москва” diye yazılır.", EN_TR),
        ("20 µm, 2.º", "20 µm, 2.º", PT_EN),
        ("We met Mayor Kim Doo-gyeom there.", "Orada Belediye Başkanı Kim Doo-gyeom'la buluştuk.", EN_TR),
        ("The mayor is Kim Doo-gyeom of Ulsan.", "Belediye Başkanı Ulsanlı Kim Doo-gyeom’dur.", EN_TR),
    ],
)
def test_words_both_languages_have_are_no_fault(source: str, target: str, pair: LanguagePair) -> None:
    assert doubts(source, target, pair) == []


def test_names_that_stay_are_no_fault() -> None:
    source, target = "Yıllık geceleri faaliyeti", "The yearly geceleri event"

    assert list(doubts_about(source, target, TR_EN, frozenset({"geceleri"}))) == []
    assert list(doubts_about(source, target, TR_EN)) == ["untranslated-words"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("unable to set close-on-exec flag for %.250s", "%.250s için close-on-exec bayrağı ayarlanamadı"),
        ("git replace [-f] --edit <object>", "git replace [-f] --edit <object>"),
    ],
)
def test_what_a_program_knows_is_left_beside_its_signs(source: str, target: str) -> None:
    assert not list(doubts_about(source, target, LanguagePair(source="en", target="tr")))


@pytest.mark.parametrize(
    ("source", "target", "pair", "changed"),
    [
        ("Süre en fazla 30 gündür.", "The duration is at least 30 days.", TR_EN, True),
        ("En az 1.000, en fazla 5.000 TL", "At least 1,000, at least TRY 5,000", TR_EN, True),
        ("65 yaş ve üstü yolcular", "Passengers aged 65 and overnight", TR_EN, True),
        ("The share rose to more than 30%.", "Pay %30'a çıktı.", EN_TR, True),
        ("En fazla üç kişi başvurabilir.", "No more than three people may apply.", TR_EN, False),
        ("Azami 12 metre", "The height may not exceed 12 metres", TR_EN, False),
        ("Toplantıya 300'ü aşkın kişi katıldı.", "Over 300 people came.", TR_EN, False),
        ("At least two references", "En az iki referans", EN_TR, False),
        ("At most 12 people", "No máximo 12 pessoas", EN_PT, False),
    ],
)
def test_a_limit_that_is_lost_or_turned_round_is_seen(
    source: str, target: str, pair: LanguagePair, changed: bool
) -> None:
    assert ("limit-changed" in doubts(source, target, pair)) is changed
