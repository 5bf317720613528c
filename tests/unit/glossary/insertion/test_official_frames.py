import pytest

from glossary.insertion.insertion import likely_form
from tests.building.inserting import form_in
from tests.building.terms import a_term
from tests.unit.glossary.insertion.test_insertion import asked


@pytest.mark.parametrize(
    ("text", "said", "target", "wanted"),
    [
        ("It is valid for a period of three [years].", "year", "yıl", "yıl"),
        ("A fine of 500 [euros] is imposed.", "euro", "avro", "avro"),
        ("A part of the payment for each [day] of delay is withheld.", "day", "gün", "gün"),
        ("Dogs bark all [night] in the shelter.", "night", "gece", "gece"),
        ("They agree to hold a [forum] in Bursa.", "forum", "forum", "forum"),
        ("The town has a [festival].", "festival", "festival", "festivali"),
        ("Within the [framework] of this agreement, they meet.", "framework", "çerçeve", "çerçevesinde"),
        ("It is paid by the [end] of the month.", "end", "son", "sonuna"),
        ("They give a dinner in [honour] of the guests.", "honour", "onur", "onuruna"),
        ("The [winner] will be notified by letter.", "winner", "kazanan", "kazanana"),
        ("They meet on the [occasion] of the fair.", "occasion", "vesile", "vesilesiyle"),
        ("They meet under the [chairmanship] of the mayor.", "chairmanship", "başkanlık", "başkanlığında"),
        ("The fee is paid in [instalments].", "instalment", "taksit", "taksitlerle"),
        ("It is drawn up in two original [copies].", "copy", "nüsha", "nüsha"),
        ("It is handed over against [payment] of the fee.", "payment", "ödeme", "ödemesi"),
        ("Two councillors abstained from the [vote].", "vote", "oylama", "oylamada"),
        ("It remains the [property] of the town.", "property", "mülkiyet", "mülkiyetinde"),
        ("We ask them to inform the family of the [prisoner].", "prisoner", "tutuklu", "tutuklunun"),
        ("We ask them to inform the family of the [accident].", "accident", "kaza", "kazayı"),
        ("Your [citizen] Ms Elena Popa was received.", "citizen", "vatandaş", "vatandaşınız"),
        ("The mother is a Polish [citizen].", "citizen", "vatandaş", "vatandaşıdır"),
        ("They must prove their [income] in writing.", "income", "gelir", "gelirlerini"),
        ("They came with their two [children].", "child", "çocuk", "çocuğuyla"),
        ("Number of [visitors]", "visitor", "ziyaretçi", "ziyaretçi"),
        ("Request for [quotations]", "quotation", "fiyat teklifi", "fiyat teklifi"),
        ("Table 2. Visitors by [month]", "month", "ay", "aya"),
        ("They criticised the increase in ticket [prices].", "price", "fiyat", "fiyatlarındaki"),
        ("I would like to know which [documents] I must submit.", "document", "belge", "belgeleri"),
        ("From which [platform] does the train leave?", "platform", "peron", "perondan"),
        ("Which [office] does the village belong to?", "office", "daire", "daireye"),
        ("I have been waiting for an [answer] to my letter.", "answer", "cevap", "cevap"),
        ("It would be an honour for our [city] to receive them.", "city", "şehir", "şehrimiz"),
        ("A certificate issued by the [registry] is enclosed.", "registry", "sicil", "sicil"),
        ("[Consortia] may take part.", "consortium", "konsorsiyum", "konsorsiyumlar"),
        ("[Traders] pay the tax.", "trader", "esnaf", "esnaf"),
        ("It requires the consent of both [owners].", "owner", "malik", "malikin"),
        ("It requires the [consent] of both owners.", "consent", "rıza", "rızasını"),
        ("The goods are delivered to the warehouse in a single [shipment].", "shipment", "sevkiyat", "sevkiyatta"),
        ("The [document] must be sent three days before the deadline for bids.", "document", "belge", "belge"),
        ("It must reach us three days before the [election] for the council.", "election", "seçim", "seçimden"),
    ],
)
def test_frames_of_official_nouns_are_told(text: str, said: str, target: str, wanted: str) -> None:
    start, end = text.index("["), text.index("]") - 1

    term = a_term(said, target, source_language="en", target_language="tr")
    form = likely_form(text.replace("[", "").replace("]", ""), start=start, end=end, term=term)

    assert form == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The canteen serves the municipal council.", "belediye meclisine"),
        ("A tenant sued the municipal council.", "belediye meclisine"),
        ("They waived the municipal council.", "belediye meclisinden"),
        ("They expressed satisfaction with the municipal council.", "belediye meclisinden"),
        ("In exchange for the municipal council they give land.", "belediye meclisi"),
        ("They must compensate for the municipal council.", "belediye meclisini"),
        ("It is forbidden to dump rubble in the municipal council.", "belediye meclisine"),
        ("Display the emblem of the Union on the municipal council.", "belediye meclisinde"),
        ("Cars parked on the municipal council are removed.", "belediye meclisine"),
        ("It will be announced on the municipal council.", "belediye meclisinde"),
        ("Visitors cannot enter the municipal council.", "belediye meclisine"),
        ("Six members, including one child sitting in the municipal council, left.", "belediye meclisinde"),
        ("They safeguard municipal council.", "belediye meclisini"),
        ("Cyclists are endangered by the municipal council.", "belediye meclisi"),
    ],
)
def test_verbs_and_phrases_govern_what_turkish_has(text: str, wanted: str) -> None:
    term = a_term("municipal council", "belediye meclisi", source_language="en", target_language="tr")

    assert asked(text, term, "municipal council") == wanted


@pytest.mark.parametrize(
    ("text", "said", "target", "wanted"),
    [
        ("The witnesses told the [truth].", "truth", "gerçek", "gerçeği"),
        ("The board recommends the [plan].", "plan", "plan", "planı"),
        ("They were confronted with the [problem].", "problem", "sorun", "sorunla"),
        ("The inscription on the [stone] is old.", "stone", "taş", "taştaki"),
        ("They mounted the [camera] on the wall.", "camera", "kamera", "kamerayı"),
        ("The law obliges the [owner] to pay.", "owner", "malik", "maliki"),
        ("They suffered a [loss].", "loss", "kayıp", "kayba"),
        ("They put an end to the [dispute].", "dispute", "anlaşmazlık", "anlaşmazlığa"),
        ("The department for [culture] moved.", "culture", "kültür", "kültür"),
        ("In the absence of the [mayor] the deputy presides.", "mayor", "başkan", "başkanın"),
        ("He was assigned as a [director].", "director", "müdür", "müdür"),
        ("He was suspected of [theft].", "theft", "hırsızlık", "hırsızlıktan"),
        ("The council passed the [resolution].", "resolution", "karar", "kararı"),
        ("The bus passes the [school].", "school", "okul", "okuldan"),
        ("He left the [bag] on the bus.", "bag", "çanta", "çantayı"),
        ("He left the [city] in May.", "city", "şehir", "şehirden"),
        ("They start the [engine] at eight.", "engine", "motor", "motoru"),
        ("They started the [work].", "work", "çalışma", "çalışmaya"),
        ("They served the [notice] on the owner.", "notice", "tebligat", "tebligatı"),
        ("The alternative to the [plan] was refused.", "plan", "plan", "planın"),
        ("The link to the [site] is broken.", "site", "site", "siteye"),
        ("The fire was linked to the [cable].", "cable", "kablo", "kabloyla"),
        ("The exit to the [street] is locked.", "street", "sokak", "sokağa"),
        ("The bill was paid in [cash].", "cash", "nakit", "nakit"),
        ("Interest in the [project] grows.", "project", "proje", "projeye"),
    ],
)
def test_no_verb_asks_for_a_case_that_its_noun_cannot_have(text: str, said: str, target: str, wanted: str) -> None:
    assert form_in("en", text, said, target) == wanted


@pytest.mark.parametrize(
    ("text", "said", "target", "wanted"),
    [
        ("The audit was made by an independent [firm].", "firm", "firma", "firma"),
        ("It is paid on the third day of the [month].", "month", "ay", "ayın"),
        ("You owe the [tax office] 1,240 euros.", "tax office", "vergi dairesi", "vergi dairesine"),
        ("The [refugees] were provided with blankets.", "refugee", "mülteci", "mültecilere"),
        ("The [refugees] who lost their cards shall be issued with new ones.", "refugee", "mülteci", "mültecilere"),
        ("They shall be issued with a temporary [card].", "card", "kart", "kart"),
        ("He found that the signature on the [deed] was forged.", "deed", "senet", "senetteki"),
        ("They came from neighbouring [provinces].", "province", "il", "illerden"),
        ("The trustee replaced the [mayor].", "mayor", "başkan", "başkanın"),
        ("The clerk shall record the statements in the [minutes].", "minutes", "tutanak", "tutanağa"),
        ("It is built in every [building] whose floor is large.", "building", "bina", "binada"),
        ("He may bring an action before the [court].", "court", "mahkeme", "mahkemeye"),
        ("She alleged that her [supervisor] had threatened her.", "supervisor", "amir", "amirinin"),
        ("It disturbs public [order].", "order", "düzen", "düzenini"),
        ("They walk in public [parks].", "park", "park", "parklarda"),
        ("They must act without [delay].", "delay", "gecikme", "gecikme"),
        ("The municipality provides [students] with transport.", "student", "öğrenci", "öğrencilere"),
        ("They helped the children with the [homework].", "homework", "ödev", "ödevde"),
        ("The [goods] were delivered.", "goods", "mal", "mallar"),
        ("Within the framework of this [project] it is free.", "project", "proje", "proje"),
        ("He waives the [right] to be heard.", "right", "hak", "hakkından"),
        ("The mayor promised the [residents] that it would stop.", "resident", "sakin", "sakinlere"),
        ("The [meeting] was chaired by the deputy mayor.", "meeting", "toplantı", "toplantıya"),
        ("He was sentenced to three [years] in prison.", "year", "yıl", "yıl"),
        ("The thief came through the [window].", "window", "pencere", "pencereden"),
        ("They link their museums and [archives].", "archive", "arşiv", "arşivlerini"),
        ("They renege on the [agreement].", "agreement", "anlaşma", "anlaşmadan"),
    ],
)
def test_clauses_and_tables_say_which_form_a_sentence_needs(text: str, said: str, target: str, wanted: str) -> None:
    assert form_in("en", text, said, target) == wanted
