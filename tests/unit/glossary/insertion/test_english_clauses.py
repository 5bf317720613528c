import pytest

from tests.building.inserting import form_in


@pytest.mark.parametrize(
    ("marked", "source", "target", "wanted"),
    [
        ("You are aware that [municipal staff] cannot go abroad.", "municipal staff", "personel", "personelin"),
        ("They regret that, for lack of time, the [mayor] cannot come.", "mayor", "başkan", "başkanın"),
        ("Note that the Ambassador's [term of office] will end.", "term of office", "görev süresi", "görev süresinin"),
        ("He suggested that the two [parcels] be merged.", "parcel", "parsel", "parselin"),
        ("It is odd that the two [municipalities] learned of it.", "municipality", "belediye", "belediyenin"),
        ("You asked how many stray dogs our [municipality] has fed.", "municipality", "belediye", "belediyemizin"),
        ("He sent the bill back, as the [Constitution] requires.", "constitution", "anayasa", "anayasanın"),
        ("It was so hot that the [council] was moved.", "council", "meclis", "meclis"),
    ],
)
def test_who_does_what_is_said_wished_or_stipulated_owns_it(marked: str, source: str, target: str, wanted: str) -> None:
    assert form_in("en", marked, source, target) == wanted


@pytest.mark.parametrize(
    ("marked", "source", "target", "wanted"),
    [
        ("The colony's first [governor] forbade dancing.", "governor", "vali", "valisi"),
        ("Our [fire brigade] wishes to give away a ladder.", "fire brigade", "itfaiye", "itfaiyemiz"),
        ("The duties of the [directorate] include archiving.", "directorate", "müdürlük", "müdürlüğün"),
        ("A mayor who has never left his [district] understands those.", "district", "ilçe", "ilçesinden"),
        ("It is read more than any other [human rights] treaty.", "human rights", "insan hakları", "insan hakları"),
        ("The law has no single written [constitution].", "constitution", "anayasa", "anayasası"),
        ("It is forbidden in twenty-three [districts].", "district", "ilçe", "ilçede"),
        ("The six-member [delegation] arrived.", "delegation", "heyet", "heyet"),
        ("They need a [bid bond] of not less than 3%.", "bid bond", "geçici teminat", "geçici teminata"),
        ("The protocol with the Union of [Municipalities] ended.", "municipality", "belediye", "belediyeler"),
        ("The minister of transport and [infrastructure] came.", "infrastructure", "altyapı", "altyapı"),
        ("The key of the house was given to the [consul].", "consul", "konsolos", "konsolosa"),
        ("They asked for the key of the house to the [consulate].", "consulate", "konsolosluk", "konsolosluğun"),
    ],
)
def test_verbs_numbers_and_offices_beside_a_noun_are_told_from_nouns(
    marked: str, source: str, target: str, wanted: str
) -> None:
    assert form_in("en", marked, source, target) == wanted


@pytest.mark.parametrize(
    ("marked", "source", "target", "wanted"),
    [
        ('"We shall stay," vowed the [mayor].', "mayor", "başkan", "başkan"),
        ("Six trams run again, reports the [embassy].", "embassy", "büyükelçilik", "büyükelçilik"),
        ("The town elected one of them [mayor].", "mayor", "başkan", "başkan"),
        ("They met the newly elected [mayor].", "mayor", "başkan", "başkanla"),
        ("The girl is now herself the [mayor].", "mayor", "başkan", "başkan"),
        ("Nobody knew to which [district] the rock belonged.", "district", "ilçe", "ilçeye"),
        ("They asked how many [refugees] a country can take.", "refugee", "mülteci", "mülteci"),
        ("We waited, and so was the [delegation].", "delegation", "heyet", "heyet"),
        ("The [delegation] was shown how it is done.", "delegation", "heyet", "heyete"),
        ("The [prize] was awarded last year.", "prize", "ödül", "ödül"),
        ("The [associations] should be consulted.", "association", "dernek", "derneklere"),
        ("They were called before the [court].", "court", "mahkeme", "mahkemeye"),
        ("It was sent to AFAD and the [municipality].", "municipality", "belediye", "belediyeye"),
        ("After one year the [municipality] pays for it.", "municipality", "belediye", "belediye"),
        ("At the top stands the [constitution].", "constitution", "anayasa", "anayasa"),
        ("Newly appointed [governors] attend a course.", "governor", "vali", "valiler"),
    ],
)
def test_speakers_offices_and_receivers_are_told_from_objects(
    marked: str, source: str, target: str, wanted: str
) -> None:
    assert form_in("en", marked, source, target) == wanted


@pytest.mark.parametrize(
    ("marked", "source", "target", "wanted"),
    [
        ("In view of the [agenda] it is urgent.", "agenda", "gündem", "gündemi"),
        ("You may act by means of a [proxy].", "proxy", "vekâletname", "vekâletnameyle"),
        ("It is closed, except in [emergencies].", "emergency", "acil durum", "acil durumlar"),
        ("He knows half the [district].", "district", "ilçe", "ilçenin"),
        ("They asked him for his [date of birth].", "date of birth", "doğum tarihi", "doğum tarihini"),
        ("Enter your [identity number] and press on.", "identity number", "kimlik numarası", "kimlik numaranızı"),
        ("An adviser on [smart cities] came.", "smart city", "akıllı şehir", "akıllı şehirler"),
        ("The allocation of places in [nurseries] is slow.", "nursery", "kreş", "kreşlerdeki"),
        ("Use your electronic or [mobile signature] now.", "mobile signature", "mobil imza", "mobil imzanızı"),
        ("[Personal data] shall be destroyed.", "personal data", "kişisel veri", "kişisel veriler"),
        ("[Regulations] for Libraries", "regulation", "yönetmelik", "yönetmelik"),
        ("The German [firefighters] came.", "firefighter", "itfaiyeci", "itfaiyeciler"),
    ],
)
def test_prepositions_things_written_and_plurals_of_their_own(
    marked: str, source: str, target: str, wanted: str
) -> None:
    assert form_in("en", marked, source, target) == wanted


@pytest.mark.parametrize(
    ("marked", "source", "target", "wanted"),
    [
        ("The visiting lecturer's [permit], for which we asked, is late.", "permit", "izin", "izni"),
        ("The forum brings together [mayors] and doctors.", "mayor", "başkan", "başkanları"),
        ("It took the [municipality] two years to persuade them.", "municipality", "belediye", "belediyenin"),
        ("He will present the [ambassador] with a scarf.", "ambassador", "büyükelçi", "büyükelçiye"),
        ("He asked to have the [speed bump] removed.", "speed bump", "hız kesici", "hız kesiciyi"),
        ("Had the [municipality] accepted it, we would know.", "municipality", "belediye", "belediye"),
        ("They heard that 1,103 [parcels] had been marked.", "parcel", "parsel", "parselin"),
        ("Do not forget that the first [council] in this town met here.", "council", "meclis", "meclisin"),
    ],
)
def test_owners_with_adjectives_and_what_is_let_done(marked: str, source: str, target: str, wanted: str) -> None:
    assert form_in("en", marked, source, target) == wanted
