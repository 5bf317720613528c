"""Words that begin and end no term."""

from collections.abc import Iterable
from typing import Final


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, for lists that a person reads."""
    return frozenset(text.split())


def any_of(words: Iterable[str]) -> str:
    """Return a part of a pattern that matches any of some words, the longest first."""
    return rf"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


STOP_WORDS: Final = {
    "tr": words_of("""
        acaba dün bugün yarın hafta altında ama ancak ara arada arasında artık asla aslında aynı ayrı ayrıca az
        bana bazı belki ben benim beri bile bilhassa bir biraz birçok biri birkaç birlikte biz bizim böyle bu
        buna bunlar bunu bunun bütün çok çünkü da daha dahil dair de defa değil dek diğer diye doğru dolayı en
        eğer fakat gereği gereğince gerek gibi göre hakkında halde hangi hatta hem henüz her herhangi herkes hiç
        hususunda için içinde içindeki iki ile ilgili ilişkin ise işbu itibaren itibarıyla iyi kadar karşı
        karşılık kendi kez ki kim kimi konusunda konulu mi mı mu mü münasebetiyle nasıl ne neden nedeniyle o
        olan olarak oldu olduğu olduğunu olsa olup on ona onlar onu onun oysa önce önceki öyle özel pek rağmen
        sadece sanki sayesinde sayılı sayın sıra sonra sonunda süre süresince şey şu tarafından tarihli
        tarihinde tüm tıpkı uyarınca üç üzere üzerinde üzerine var ve veya ya yani yeni yer yıl yılı yılında
        yine yok yönelik yüzünden zaman zaten olan yapılan edilen alınan verilen bulunan gelen ocak şubat mart
        nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma
        cumartesi pazar konu konusu değerli saygıdeğer saygılarımla saygılar gün günü ilk son büyük küçük yapan
        eden ilgi
    """),
    "en": words_of("""
        a about above across after again against all also am an and any are as at be because been before being
        below between both but by can could did do does doing down during each few for from further had has have
        having he her here hers him his how however i if in into is it its itself just kindly may me more most
        must my no nor not now of off on once only or other our ours out over own per please regarding same
        shall she should so some such than that the their them then there these they this those through thus to
        too under until up upon very was we were what when where which while who whom why will with within would
        you your yours yesterday today january february march april june july august september october november
        december monday tuesday wednesday thursday friday saturday sunday told met went came said gave took
        tomorrow new every one two three first last dear sincerely said held made given taken
    """),
    "de": words_of("""
        ab aber alle als also am an auch auf aus bei bis da damit dann das dass dem den der des die dies diese
        dieser dieses doch du durch ein eine einem einen einer eines er es für gegen hat haben hatte ihr ihre im
        in ist ja jede jeder kann kein keine können mit muss nach nicht noch nur ob oder ohne sein seine sich
        sie sind so soll über um und uns unser unsere unter vom von vor war waren was wegen weil wenn werden wie
        wir wird wurde wurden zu zum zur zwischen sehr geehrte geehrter
    """),
    "fr": words_of("""
        a afin ai ainsi au aucun aux avant avec avoir car ce ceci cela ces cet cette chaque ci comme d dans de
        depuis des donc dont du elle elles en entre est et être eu fait il ils j je l la le les leur leurs lors
        lui m ma mais me même mes moi mon n ne nos notre nous on ont ou où par pas pendant plus pour qu que quel
        quelle qui s sa sans se sera ses si son sont sous sur ta te tes toi ton tous tout toute toutes très tu
        un une vers vos votre vous y à été
    """),
    "pt": words_of("""
        a ao aos as com como da das de do dos e em entre era essa esse esta este eu foi há isso já lhe mais mas
        me meu minha na nas não no nos nós o os ou para pela pelas pelo pelos por que quem se sem ser seu seus
        só sua suas são também um uma à às é
    """),
}  # fmt: skip
