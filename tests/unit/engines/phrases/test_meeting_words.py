"""Words of councils, buyers, courts and hosts in both languages, asked for in plain ones."""

import pytest

from translation_service.engines.phrases.official_words import in_plain_english
from translation_service.engines.phrases.turkish_words import in_plain_turkish


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Late tenders will be returned.", "Late bids will be returned."),
        ("They may not submit a tender.", "They may not submit a bid."),
        ("Tenders shall remain valid.", "Bids shall remain valid."),
        ("You are cordially invited.", "You are invited."),
        ("Tuition fees are due.", "Education fees are due."),
        (
            "He shall not sublet the flat without consent.",
            "He shall not rent out the flat to others without consent.",
        ),
        ("Failure to comply leads to a fine.", "Non-compliance leads to a fine."),
        ("Failure to attend a meeting ends it.", "Not attending a meeting ends it."),
        ("Failure to provide proof ends it.", "Not providing proof ends it."),
        ("She has neither been expelled nor suspended.", "She has not been expelled and has not been suspended."),
        ("It was neither signed nor dated.", "It was not signed and was not dated."),
        ("no later than 21 days after the date", "within 21 days of the date"),
        ("no later than ten days before the event", "at least ten days before the event"),
        ("approved subject to one correction", "approved on condition of one correction"),
        ("Any motion not reached is adjourned.", "Any proposal not reached is adjourned."),
        ("I hereby authorise my brother, Mr Jan Novak, to sign.", "I authorise my brother Jan Novak to sign."),
        ("5 per thousand of the price", "5‰ of the price"),
        ("She cannot attend in person.", "She cannot attend personally."),
        ("The claim is dismissed.", "The claim is rejected."),
        ("The worker was dismissed.", "The worker was dismissed."),
        ("The court ordered the respondent to pay.", "The court ordered the defendant to pay."),
        ("The court finds in favour of the tenant.", "The court decided in favour of the tenant."),
        ("It was lodged out of time.", "It was submitted after the deadline."),
        ("The sentence was reduced on appeal.", "The penalty was reduced after the appeal."),
        ("He pleaded guilty to both counts.", "He accepted both charges."),
        ("She was sworn in and cross-examined.", "She was questioned under oath."),
        ("Judgment was handed down.", "The decision was announced."),
        ("The marriage was dissolved by divorce.", "The marriage ended with divorce."),
        ("The body may be transported abroad.", "The funeral may be transported abroad."),
        ("The body may be tired.", "The body may be tired."),
        ("The plot is free of encumbrances.", "There is no mortgage or restriction on the plot."),
        ("The title deed was handed over.", "The land title was handed over."),
        (
            "Liquidated damages amount to 5 euros per day of delay.",
            "The delay penalty is 5 euros for each day of delay.",
        ),
        ("The respondent did not attend.", "The defendant did not attend."),
        ("The respondent did not like the survey.", "The respondent did not like the survey."),
        ("They reached a settlement before trial.", "They reached an agreement before the court hearing."),
        ("He was remanded in custody.", "He was arrested."),
        ("He was released on bail.", "He was released on condition of a guarantee."),
        ("The prosecution dropped the charges.", "The prosecutor withdrew the accusations."),
        ("The building is due for demolition.", "The building will be demolished."),
        ("The mayors exchanged gifts.", "The mayors gave each other presents."),
        ("The tribunal upheld the complaint.", "The tribunal accepted the complaint."),
        ("The council will sit on Monday.", "The council will hold a meeting on Monday."),
        ("The proposal was tabled.", "The proposal was presented."),
        ("It was terminated for cause.", "It was terminated for a valid reason."),
        ("The budget shows a deficit.", "The budget has a deficit."),
        ("Please confirm your attendance.", "Please confirm your participation."),
        ("The motion was defeated.", "The proposal was rejected."),
        ("The enemy was defeated.", "The enemy was defeated."),
        ("Councillor Brown abstained from voting.", "Councillor Brown abstained."),
        ("They abstain from any comment.", "They refrain from any comment."),
        ("Disputes shall be settled amicably.", "Disputes shall be settled in a friendly way."),
        ("The meeting was not quorate.", "There was not enough majority at the meeting."),
        ("Apologies for absence were received from Ann.", "Ann said that they could not attend."),
        ("The concert will be followed by a dinner.", "After the concert there will be a dinner."),
        ("It is with great pleasure that I invite you.", "I am very pleased to invite you."),
        ("The show runs until May.", "The show will continue until May."),
    ],
)
def test_english_is_plain(text: str, plain: str) -> None:
    assert in_plain_english(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "The call for tenders was cancelled.",
        "the tender documents",
        "the motion of the planets",
        "the body of the report",
        "The bus runs until midnight.",
        "no later than 12 June 2026",
        "You may attend in person.",
        "The scheme is subject to change of the law.",
    ],
)
def test_other_senses_stay(text: str) -> None:
    assert in_plain_english(text) == text.replace("is subject to change", "may be changed")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Mahkemece, davanın reddine karar verildi.", "Mahkeme, davanın reddine karar verdi."),
        ("Encümence iptaline karar verilmiştir.", "Encümen iptaline karar vermiştir."),
        ("Bedelin davalıdan tahsiline", "Bedelin davalı tarafından ödenmesine"),
        ("Davacı vekili geldi.", "Davacının avukatı geldi."),
        ("davalı vekilinin itirazı", "davalının avukatının itirazı"),
        ("Sanık müdafii geldi.", "Sanığın avukatı geldi."),
        ("Yargılama giderlerinin", "Mahkeme masraflarının"),
        ("Adı geçen, memurdur.", "Söz konusu kişi, memurdur."),
        ("Birleşime saat 15.40'ta ara verildi.", "Oturuma saat 15.40'ta ara verildi."),
        ("İki maddenin birleşimi açıklandı.", "İki maddenin birleşimi açıklandı."),
        ("bedelin binde 5'i", "bedelin ‰5'i"),
        ("Müteveffanın eşi ve müteveffa", "Ölen kişinin eşi ve ölen kişi"),
        ("görevsizlik kararıyla", "yetkisizlik kararıyla"),
        ("Muayene ücreti alınmaz.", "Doktor muayenesi ücreti alınmaz."),
        ("Araç muayene ücreti alınır.", "Araç muayene ücreti alınır."),
    ],
)
def test_turkish_is_plain(text: str, plain: str) -> None:
    assert in_plain_turkish(text) == plain
