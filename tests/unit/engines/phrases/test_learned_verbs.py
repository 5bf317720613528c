"""Verbs of offices that models do not know, asked for by those they know."""

import pytest

from translation_service.engines.phrases.learned_verbs import in_plain_verbs, with_verbs_meant


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The council endorses the plan.", "The council supports the plan."),
        ("Endorsed by the council on 5 May", "Supported by the council on 5 May"),
        ("Neither party shall divulge or relinquish it.", "Neither party shall disclose or abandon it."),
        ("The fee was waived.", "The fee was cancelled."),
        ("They waive the right of appeal.", "They abandon the right of appeal."),
        ("The guests were received at noon.", "The guests were greeted at noon."),
        ("He will welcome the two delegations.", "He will greet the two delegations."),
        ("The land was acquired in 2019.", "The land was purchased in 2019."),
        ("We shall endeavour to help and we pledge to pay.", "We shall try to help and we undertake to pay."),
        ("They drafted a protocol and abstained.", "They prepared a protocol and remained neutral."),
        ("It is subsidised, and obstructing it is an offence.", "It is supported, and preventing it is an offence."),
        ("The work commenced on 5 May.", "The work started on 5 May."),
        ("The wreath was laid by the mayor.", "The wreath was placed by the mayor."),
        ("He may not assign the agreement.", "He may not transfer the agreement."),
        ("The agenda was circulated and the motion tabled.", "The agenda was distributed and the motion tabled."),
        ("They handed out leaflets and hoisted the flag.", "They distributed leaflets and raised the flag."),
        ("A complaint was lodged with the court.", "A complaint was submitted to the court."),
        ("The tax is levied on tourists.", "The tax is collected on tourists."),
        ("Customs seized the goods.", "Customs cancelled the goods."),
        ("He misplaced it, so the traffic was diverted.", "He lost it, so the traffic was redirected."),
        ("He applied.", "He applied."),
    ],
)
def test_learned_verbs_become_plain_ones_in_the_same_form(text: str, plain: str) -> None:
    assert in_plain_verbs(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "The mayor received a letter from the ambassador.",
        "The draft was sent to the Commission, which accepted the challenge.",
        "You are welcome to bring your children.",
        "She acquired the nationality of her husband.",
        "The repeal of the law and the dispatch of the goods are late.",
        "The members are appointed for two years.",
        "A foster family takes care of the child.",
        "He was assigned to the fire brigade, and the table was laid.",
        "They assigned the right person.",
        "The cupboard contains a fire extinguisher.",
        "Objections to the fee were raised.",
        "The council seized the opportunity.",
        "They lodge with a family, and the lodge is open.",
        "Scrap metal stands on the shelves.",
        "The motion was carried out of the hall on a granted leave.",
    ],
)
def test_the_same_words_in_another_sense_stay(text: str) -> None:
    assert in_plain_verbs(text) == text


@pytest.mark.parametrize(
    ("answer", "source", "meant"),
    [
        ("Mallar iptal edildi.", "The goods were seized.", "Mallar müsadere edildi."),
        ("Araç iptal edildi.", "The car was impounded.", "Araç alıkonuldu."),
        ("Meclis yeni bir üye seçti.", "The council appointed a new member.", "Meclis yeni bir üye atadı."),
        ("Beş yıl için seçilen üyeler", "The members appointed for five years", "Beş yıl için atanan üyeler"),
        (
            "Mahkeme bir bilirkişi seçecektir.",
            "The court shall appoint an expert.",
            "Mahkeme bir bilirkişi atayacaktır.",
        ),
        ("Saldırıyı eleştiriyoruz.", "We condemn the attack.", "Saldırıyı kınıyoruz."),
        ("Satın alınan arsa", "The expropriated plot", "Kamulaştırılan arsa"),
        ("İki üye tarafsız kaldı.", "Two members abstained.", "İki üye çekimser kaldı."),
        ("Heyeti selamlayabilir.", "He may welcome the delegation.", "Heyeti karşılayabilir."),
        ("Meclis yeni bir üye seçti.", "The council elected a new member.", "Meclis yeni bir üye seçti."),
    ],
)
def test_an_answer_says_the_verb_that_another_stood_in_for(answer: str, source: str, meant: str) -> None:
    assert with_verbs_meant(answer, source) == meant
