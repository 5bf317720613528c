"""What courts and councils decide is told clause by clause, and said as English says it."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import PLAIN_STYLE
from translation_service.engines.phrases.decided_clauses import clause_known
from translation_service.engines.phrases.decisions import clause_said, decision_in, is_missaid

DEDUCTED = "of the 7.50 TL due in court fees, the 2 TL paid in advance be deducted and the remaining 5.50 TL"
CONTACT = "a contact arrangement between the child and the mother"
TR_EN = LanguagePair(source="tr", target="en")


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Davanın reddine karar verildi.", ("Davanın reddine",)),
        ("Davanın kısmen kabulüne, dosyanın iadesine ve aracın satılmasına karar verilmiştir.",
         ("Davanın kısmen kabulüne", "dosyanın iadesine", "aracın satılmasına")),
        ("İtirazın iptali ile takibin devamına hükmedildi.", ("İtirazın iptaline", "takibin devamına")),
        ("5 TL'nin davalıdan tahsili ile davacıya verilmesine karar verildi.",
         ("5 TL'nin davalıdan tahsili ile davacıya verilmesine",)),
        ("Ailenize yardım yapılması kararlaştırılmıştır.", ("Ailenize yardım yapılmasına",)),
    ],
)  # fmt: skip
def test_a_decision_has_clauses(text: str, clauses: tuple[str, ...]) -> None:
    decision = decision_in(text, TR_EN)

    assert decision is not None
    assert decision.clauses == clauses


@pytest.mark.parametrize("text", ["Mehmet'e karar verildi.", "Dava reddedildi.", "Buna, Ayşe'ye karar verildi."])
def test_other_sentences_decide_nothing(text: str) -> None:
    assert decision_in(text, TR_EN) is None
    assert decision_in("Davanın reddine karar verildi.", LanguagePair(source="tr", target="de")) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Davanın reddine karar verildi.", "It was decided that A."),
        ("Mahkemece, davanın reddine karar verildi.", "The court decided that A."),
        ("Davanın reddine oy birliği ile karar verildi.", "It was decided unanimously that A."),
        ("Encümenimizce davanın reddine oy çokluğuyla karar verildi.",
         "Our executive committee decided by a majority of votes that A."),
    ],
)  # fmt: skip
def test_who_decided_and_how_is_said(text: str, said: str) -> None:
    decision = decision_in(text, TR_EN)

    assert decision is not None
    assert decision.said(["that A"]) == said
    assert decision.said(["that A", "to B", "that C"]) == said.replace("that A", "that A, to B, and that C")


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("Davanın kısmen kabulüne", "that the action be accepted in part"),
        ("söz konusu teklifin reddine", "that the proposal in question be rejected"),
        ("45.000 TL maddi tazminatın davalıdan alınarak davacıya verilmesine",
         "that the defendant pay the plaintiff 45,000 TL in pecuniary damages"),
        ("bakiye 552,60 TL'nin davalıdan tahsiline", "that the defendant pay the remaining 552.60 TL"),
        ("aylık 4.000 TL iştirak nafakasının davalıdan tahsiline",
         "that the defendant pay 4,000 TL a month in child maintenance"),
        ("davacı kendisini vekille temsil ettirdiğinden 9 TL vekâlet ücretinin davalıdan alınmasına",
         "that, as the plaintiff was represented by counsel, the defendant pay 9 TL in attorney's fees"),
        ("alınması gereken 7,50 TL harcından peşin alınan 2 TL'nin mahsubu ile kalan 5,50 TL'nin davalıdan tahsiline",
         f"that, {DEDUCTED} be collected from the defendant"),
        ("müşterek çocuk Elif'in velayetinin anneye verilmesine",
         "that custody of the joint child Elif be given to the mother"),
        ("çocuk ile anne arasında her ayın ikinci hafta sonu kişisel ilişki kurulmasına",
         f"that {CONTACT} be established on the second weekend of each month"),
        ("duruşmanın 14.03.2026 günü saat 10.20'ye bırakılmasına",
         "that the hearing be adjourned to 10:20 on 14 March 2026"),
        ("davalıya iki hafta süre verilmesine", "that the defendant be given two weeks"),
        ("sanığın 1 yıl 8 ay hapis cezası ile cezalandırılmasına",
         "that the accused be sentenced to 1 year 8 months of imprisonment"),
        ("yapı sahibine 5.000 TL para cezası verilmesine", "that the owner of the building be fined 5,000 TL"),
        ("davacının soyadının Yıldırım olarak düzeltilmesine", "that the surname be corrected to Yıldırım"),
        ("ailenize üç ay süreyle ayda 2.500 TL nakdi yardım yapılmasına",
         "that your family be given 2,500 TL a month in cash aid for three months"),
        ("kardeş şehir protokolünün imzalanması için Başkana yetki verilmesine",
         "that the Mayor be authorised to sign the twinning protocol"),
        ("Belediye Başkanına yetki verilmesine", "that the Mayor be authorised"),
        ("yargılama giderlerinin davacı üzerinde bırakılmasına", "that the plaintiff bear the court costs"),
        ("davalı şirketin davacıya 120.000 TL tazminat ödemesine",
         "that the defendant company pay the plaintiff 120,000 TL in damages"),
        ("nafakanın kaldırılması talebinin reddine", "that the claim to have maintenance lifted be rejected"),
        ("duruşmanın 5 Mayıs 2026 gününe bırakılmasına", "that the hearing be adjourned to 5 May 2026"),
        ("kıdem tazminatı isteminin kabulüne", "that the claim for severance pay be accepted"),
        ("9 TL'nin davalı işverenden alınarak davacıya verilmesine",
         "that the defendant employer pay the plaintiff 9 TL"),
        ("çocukla baba arasında yatılı kişisel ilişki kurulmasına",
         "that a contact arrangement with overnight stays between the child and the father be established"),
        ("tapu kaydının iptaline", "that the land register entry be annulled"),
        ("sanığın beraatine", "that the accused be acquitted"),
        ("köprünün boyanmasına", ""),
    ],
)  # fmt: skip
def test_a_clause_is_known(clause: str, said: str) -> None:
    assert clause_known(clause, TR_EN, PLAIN_STYLE) == said


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("It was decided to paint the bridge.", "to paint the bridge"),
        ("It was decided that the bridge was painted.", "that the bridge be painted"),
        ("The bridge was decided to paint.", ""),
        ("The bridge was painted.", ""),
    ],
)
def test_what_an_engine_says_was_decided(answer: str, said: str) -> None:
    assert clause_said(answer) == said


def test_who_is_decided_to_do_something_is_missaid() -> None:
    assert is_missaid("The debtor was decided to continue.")
    assert not is_missaid("It was decided to continue.")
