"""Words of offices and courts are asked for in others, which a model does not take in another sense."""

import pytest

from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.engines.phrases.official_words import in_plain_english
from translation_service.engines.phrases.requests import asked_kindly
from translation_service.engines.phrases.turkish_words import in_plain_turkish, with_agenda_items_said, with_votes_said


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Tenders submitted by e-mail", "Bids submitted by e-mail"),
        ("Deadline for receipt of tenders", "Deadline for receipt of bids"),
        ("Tenderers may not submit more than one tender.", "Bidders may not submit more than one bid."),
        ("The motion was carried by 21 votes to 9.", "The proposal was accepted by 21 votes to 9."),
        ("The hearing has been adjourned.", "The court hearing has been adjourned."),
        ("She has never been convicted of any criminal offence.", "She was not found guilty of any crime."),
        ("valid from the date of issue", "valid from the date it was issued"),
        ("If you fail to appear", "If you do not come"),
        ("Can we move it to Friday at 3 p.m.?", "Can we move it to Friday, 3 p.m.?"),
        ("Confirm no later than noon.", "Confirm by noon."),
        ("This is to certify that she lived here.", "We hereby certify that she lived here."),
        ("Failed to send message.", "Failed to send message."),
        ("Pay within 14 days of receipt.", "Pay within 14 days after it is received."),
        ("It upheld the decision.", "It approved the decision."),
        ("He came and discharged on 6 May", "He came and left the hospital on 6 May"),
        ("She was discharged from hospital on Monday.", "She left the hospital on Monday."),
        ("The risk is borne by the buyer.", "The risk belongs to the buyer."),
        ("Let us have your opinion.", "Send us your opinion."),
        ("All costs shall be borne by the host.", "All costs shall be met by the host."),
        (
            "The premises are to be vacated; the Tenant shall vacate the premises.",
            "The property is to be vacated; the Tenant shall leave the property.",
        ),
        ("It enters into force upon signature.", "It enters into force on the date of signature."),
        ("A delegation headed by the Deputy Mayor", "A delegation chaired by the Deputy Mayor"),
        (
            "by giving the other Party sixty (60) days' written notice.",
            "by giving sixty (60) days' written notice to the other Party.",
        ),
        ("Upon 30 days’ prior written notice to the Tenant", "By giving 30 days’ written notice to the Tenant"),
        ("unless otherwise agreed in writing", "unless the Parties agree otherwise in writing"),
        ("The obligations under Article 5 end.", "The obligations arising from Article 5 end."),
        ("A permit issued under Section 3 is free.", "A permit issued in accordance with Section 3 is free."),
        ("A permit issued under the bridge is free.", "A permit issued under the bridge is free."),
        ("Rent is payable monthly in advance.", "Rent is payable every month in advance."),
        ("The board meets quarterly and reports weekly.", "The board meets every three months and reports every week."),
        ("We submitted quarterly reports.", "We submitted quarterly reports."),
        (
            "He will be unable to attend owing to prior commitments.",
            "He will not be able to come because of other commitments.",
        ),
        ("He was unable to attend the fair.", "He was unable to attend the fair."),
        ("Call me should you have questions.", "Call me if you have questions."),
        (
            "A copy of the minutes is here; it took ten minutes.",
            "A copy of the meeting record is here; it took ten minutes.",
        ),
        ("Please find below the draft programme.", "The draft programme is given below."),
        ("Lunch hosted by the Mayor", "Lunch given by the Mayor"),
        ("The city hosted by far the most guests.", "The city hosted by far the most guests."),
        ("Certificates are issued upon request.", "Certificates are issued if requested."),
        ("The holder is entitled to use buses.", "The holder may use buses."),
        ("The building is listed and old.", "The building is under protection and old."),
        ("The prices are listed below.", "The prices are listed below."),
        ("The fair will run until May.", "The fair will last until May."),
        (
            "half on signature and the balance after the report",
            "half on signature and the remaining amount after the report",
        ),
        ("the sound management of the lead partner", "the good management of the lead partner"),
        (
            "The application must be accompanied by proof of income.",
            "Proof of income must be attached to the application.",
        ),
        ("This is to confirm that he works here.", "We hereby confirm that he works here."),
        ("His gross monthly salary amounts to 3,450 euros.", "His monthly gross salary is 3,450 euros."),
        ("What he says amounts to nothing.", "What he says amounts to nothing."),
        ("Minor repairs upon moving out", "Small repairs when leaving"),
        ("The pupil moves up to class 8.", "The student passes to class 8."),
        ("Leave to remain expires in June.", "Residence permit expires in June."),
        ("Overstaying may lead to a ban.", "Staying longer than permitted may lead to a ban."),
        (
            "He bears all living expenses; they bear all living expenses.",
            "He bears all living expenses; they pay all living costs.",
        ),
        ("The holder may work; the holder must sign.", "The owner of the permit may work; the holder must sign."),
        ("Her blood type is A Rh negative.", "Her blood group is A Rh(-)."),
        ("The wound was cleaned and dressed.", "The wound was cleaned and bandaged."),
        ("He should refrain from heavy lifting.", "He should not lift heavy objects."),
        ("The patient was referred to a cardiologist.", "The patient was directed to a cardiologist."),
        ("The matter was referred to a committee.", "The matter was referred to a committee."),
        ("He failed two subjects and must resit the exams.", "He failed in two courses and must take the exams again."),
        ("The degree was conferred in May.", "The diploma was given in May."),
        ("damage beyond fair wear and tear", "damage except normal wear"),
        (
            "The security deposit is returned when the lease ends.",
            "The deposit paid for the flat is returned when the lease ends.",
        ),
        ("The security deposit is returned.", "The security deposit is returned."),
        ("Utilities are not included.", "Water, electricity and gas are not included."),
        (
            "The street light outside my house has been out for a week.",
            "The street light in front of my house has not worked for a week.",
        ),
        ("The bin men missed our street.", "The rubbish collectors did not come to our street."),
        ("I waited for over a month.", "I waited for more than a month."),
        ("The baby was stillborn.", "The baby was born dead."),
        ("The groom was represented by proxy.", "The husband was represented by proxy."),
        ("His remains were cremated.", "His body was burned."),
        ("She underwent surgery on her knee.", "She was operated on her knee."),
        ("The cut was stitched.", "The cut was sewn."),
        ("Her marks have improved.", "Her grades have improved."),
        ("The tenant is in arrears.", "The tenant has unpaid rent debt."),
        ("Please fix the swing.", "Please repair the swing."),
        ("They park in my space.", "They park in my parking place."),
        ("I was overcharged for parking.", "Too much money was taken from me for parking."),
        ("If you disagree with this, object.", "If you do not agree with this, object."),
        ("The board may disagree with him.", "The board may not agree with him."),
        ("They disagree with the plan.", "They disagree with the plan."),
        ("Should the house be found unsafe, leave it.", "If the house is found to be unsafe, leave it."),
        ("Should goods be found defective, return them.", "Should goods be found defective, return them."),
        ("The keys should be found soon, we hope.", "The keys should be found soon, we hope."),
        ("Thank you for sorting this out.", "Thank you for solving this."),
        ("You are required to sign.", "You must sign."),
        ("She passed all her exams with distinction.", "She passed all her exams with very good grades."),
        ("My bin has not been emptied.", "My rubbish bin has not been emptied."),
        ("The bar next door is loud.", "The neighbouring bar is loud."),
        ("The fee is waived for pensioners.", "Pensioners do not pay the fee."),
        ("He pays maintenance of 480 euros.", "He pays child maintenance of 480 euros."),
        ("The maintenance of 12 roads", "The maintenance of 12 roads"),
        ("The car was deregistered.", "The car was removed from the register."),
        ("Pay it, quoting the number.", "Pay it, stating the number."),
        ("She resides at this address.", "She lives at this address."),
        ("A child born out of wedlock", "A child born outside marriage"),
        ("Please look into this matter.", "Please examine this matter."),
        ("Please look into the box.", "Please look into the box."),
        ("Please queue here.", "Please wait in line here."),
        ("It is concluded for an indefinite period.", "It is signed for an indefinite period."),
        ("renewed for further periods of two years", "renewed for periods of two years"),
        ("All rights shall be vested in the city.", "All rights shall belong to the city."),
        ("Done in two originals; the visiting party pays.", "Done in two copies; the visiting side pays."),
        (
            "In the event of a tie, the chair has the casting vote.",
            "If the votes are equal, the vote of the chair decides.",
        ),
        ("She is allergic to penicillin.", "She has an allergy to penicillin."),
        ("He has been resident in Germany since 2015.", "He has lived in Germany since 2015."),
        ("a balance of 5 as at 31 December 2025", "a balance of 5 on 31 December 2025"),
        ("He sees them every other weekend.", "He sees them every two weeks at the weekend."),
        ("Applicants must be over 18 and live here.", "Applicants must be over 18 years old and live here."),
        ("The price is over 18 euros.", "The price is over 18 euros."),
        ("certified and legalised with an apostille", "certified and bear an apostille"),
        ("Failure to comply with the rules", "Violation of the rules"),
        ("It is refunded less any damage.", "It is refunded after any damage is deducted."),
        ("I have the honour to inform you", "I am pleased to inform you"),
        ("We would like to take this opportunity to thank you.", "We would like to thank you."),
        (
            "He paid a courtesy visit and paid a visit to the school.",
            "He made a courtesy visit and visited the school.",
        ),
    ],
)
def test_english_is_plain(text: str, plain: str) -> None:
    assert in_plain_english(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Call for tenders",
        "a tender steak",
        "The motion of the ship was slow.",
        "A public hearing was held.",
        "It was carried by four men.",
        "He said the said.",
        "The council taxes them.",
        "Come to us on Friday at 3 p.m.",
        "He was born in May and bears the cost.",
        "The committee is headed by the mayor.",
        "They post a letter and claim a prize.",
    ],
)
def test_other_senses_stay(text: str) -> None:
    assert in_plain_english(text) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("2026 yılı I. taksit borcunuz", "2026 yılı birinci taksit borcunuz"),
        ("I. Murat ve II. Bölge", "I. Murat ve II. Bölge"),
        ("21 kabul, 9 ret ve 2 çekimser oyla", "21 olumlu, 9 olumsuz ve 2 çekimser oyla"),
        ("Encümenimizce 1.500 TL ceza için karar verilmiştir.", "Encümenimiz 1.500 TL ceza için karar vermiştir."),
        ("Belediye Meclisince kabulüne karar verildi.", "Belediye Meclisi kabulüne karar verdi."),
        ("Belediyemizce onarıldı; karar verilmiştir.", "Belediyemizce onarıldı; karar verilmiştir."),
        ("Kendilerince karar verilmiştir.", "Kendilerince karar verilmiştir."),
        ("Hastaya istirahat verilmiştir.", "Hastaya dinlenmesi söylenmiştir."),
        ("Talimatınız yerine getirilmiştir.", "Talimatınız gerçekleştirilmiştir."),
        ("Yakın ilginize teşekkür ederim.", "Yakın ilginiz için teşekkür ederim."),
        ("Ekibinize teşekkür ederim.", "Ekibinize teşekkür ederim."),
        ("Bilgi verilmesi hususunda gereğini arz ederim.", "Bilgi verilmesini rica ederim."),
        ("Söz konusu talebiniz", "Bu talebiniz"),
        ("Söz konusu protokol", "Söz konusu protokol"),
        ("Süresinde ödenmeyen ve süresinde kalan", "Zamanında ödenmeyen ve süresinde kalan"),
        ("Katılımınızdan onur duyarız.", "Katılımınız bizi onurlandırır."),
        ("Davetiye iki kişiliktir.", "Davetiye iki kişi içindir."),
        ("Tercüman temin edilecektir.", "Tercüman sağlanacaktır."),
        ("Plan askıya çıkarılmıştır.", "Plan ilan edilmiştir."),
        ("Hesabınıza 500 TL yatırılmıştır.", "Hesabınıza 500 TL ödenmiştir."),
        ("Sanığın beraatine karar verilmiştir.", "Sanık beraat etmiştir."),
        ("Tarafıma yapılan tebligat", "Bana yapılan tebligat"),
        ("Bordro aslı gibidir.", "Bordro aslının aynısıdır."),
        ("Aslı gibidir.", "Aslı gibidir."),
        ("Disiplin cezası almamıştır.", "Disiplin cezası yoktur."),
        ("Vekil taşınmaz satmaya yetkilidir.", "Vekil gayrimenkul satmaya yetkilidir."),
        ("Eşimin vefatı nedeniyle aylık bağlanmasını isterim.", "Eşim vefat ettiği için aylık verilmesini isterim."),
        ("Oğlum Mehmet Kaya hastadır.", "Benim oğlum Mehmet Kaya hastadır."),
        ("Adı geçenin bekâr olduğu", "Adı geçen kişinin bekâr olduğu"),
        ("salı ve perşembe 17.00-18.30 arası", "salı ve perşembe günleri 17.00-18.30 arası"),
        ("Duruşma 14.15'e bırakılmıştır.", "Duruşma 14.15'e ertelenmiştir."),
        ("Belge muhtara bırakılmıştır.", "Belge muhtara bırakılmıştır."),
    ],
)
def test_turkish_is_plain(text: str, plain: str) -> None:
    assert in_plain_turkish(text) == plain


def test_what_is_on_an_agenda_is_an_item() -> None:
    assert with_agenda_items_said("Article 3 of the agenda and Article 5") == "Item 3 of the agenda and Article 5"


def test_votes_are_in_favour_and_against() -> None:
    source = "21 kabul, 9 ret ve 2 çekimser oyla kabul edildi."

    said = with_votes_said("It was adopted by 21 positive, 9 negative and 2 abstentions.", source)

    assert said == "It was adopted by 21 in favour, 9 against and 2 abstentions."
    assert (
        with_votes_said("2 positive and 3 negative tests", "2 olumlu, 3 olumsuz test")
        == "2 positive and 3 negative tests"
    )


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("We should be most grateful if you could send it.", "We kindly ask you to send it."),
        ("I would very much appreciate it if you would come.", "I kindly ask you to come."),
        ("We would be grateful if your office could help.", "We kindly request your office to help."),
        ("It would be appreciated if the City of Bonn could help.", "We kindly request the City of Bonn to help."),
        ("Would you be so kind as to send it?", "Could you please send it?"),
        ("We would be grateful if you could not smoke.", "We would be grateful if you could not smoke."),
        ("We are grateful if it rains.", "We are grateful if it rains."),
    ],
)
def test_what_one_would_be_grateful_for_is_asked_for(text: str, asked: str) -> None:
    assert asked_kindly(text) == asked


def test_what_is_short_in_turkish_capitals_is_asked_for_in_full() -> None:
    assert drafts("en-tr", "İNCL. 5 persons", asked="including 5 persons", answer="5 kişi dahil") == ["5 kişi dahil"]
