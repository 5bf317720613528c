"""What courts and councils decide most: who pays whom how much, what is accepted, rejected, postponed or annulled."""

import re
from collections.abc import Callable
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import ValueStyle, render_alone
from translation_service.domain.values.spelling_out import spelled_out
from translation_service.engines.words.casing import lowered

_Said = Callable[[str], str]

# In the genitive.
_WHAT: Final = {
    "asıl davanın": "the main action", "tapu kaydının": "the land register entry",
    "davacının itirazının": "the plaintiff's objection", "ihbar tazminatı isteminin": "the claim for notice pay",
    "ihbar tazminatı talebinin": "the claim for notice pay", "kıdem tazminatı isteminin": "the claim for severance pay",
    "kıdem tazminatı talebinin": "the claim for severance pay",
    "maddi tazminat isteminin": "the claim for pecuniary damages",
    "maddi tazminat talebinin": "the claim for pecuniary damages",
    "manevi tazminat isteminin": "the claim for non-pecuniary damages",
    "manevi tazminat talebinin": "the claim for non-pecuniary damages", "nafaka talebinin": "the claim for maintenance",
    "velayet talebinin": "the claim for custody", "kira sözleşmesinin": "the lease", "bütçenin": "the budget",
    "davacının tazminat isteminin": "the plaintiff's claim for damages",
    "davacının tazminat talebinin": "the plaintiff's claim for damages",
    "ihale şartnamesinin": "the tender specifications", "imar planı değişikliğinin": "the zoning plan amendment",
    "iş yerinin": "the business", "plan değişikliğinin": "the plan amendment", "protokolün": "the protocol",
    "tarifenin": "the tariff", "tasarının": "the draft", "taşınmazın": "the property", "yapının": "the building",
    "yönetmeliğin": "the regulation", "başvurunun": "the application", "bilirkişi raporunun": "the expert report",
    "hapis cezasının": "the prison sentence", "birleşen davanın": "the joined action", "birleşimin": "the sitting",
    "borçlunun itirazının": "the debtor's objection", "cezanın": "the penalty",
    "dava dilekçesinin": "the statement of claim", "davacının davasının": "the plaintiff's action",
    "davacının talebinin": "the plaintiff's claim", "davalının itirazının": "the defendant's objection",
    "davanın": "the action", "dosyanın": "the file", "haczin": "the attachment",
    "icra takibinin": "the enforcement proceedings", "ihalenin": "the tender",
    "ihtiyati haczin": "the precautionary attachment", "ihtiyati tedbirin": "the interim injunction",
    "istemin": "the claim", "istinaf başvurusunun": "the appeal", "itirazın": "the objection",
    "itirazların": "the objections", "işlemin": "the administrative act", "kararın": "the decision",
    "karşı davanın": "the counterclaim", "komisyon raporunun": "the report of the commission",
    "oturumun": "the sitting", "önergenin": "the motion", "önerinin": "the proposal", "para cezasının": "the fine",
    "raporun": "the report", "sözleşmenin": "the contract", "talebin": "the claim", "taleplerin": "the claims",
    "takibin": "the enforcement proceedings", "tarafların": "the parties", "tanığın": "the witness",
    "tanıkların": "the witnesses", "teklifin": "the proposal", "temyiz isteminin": "the appeal",
    "tekliflerin": "the proposals", "toplantının": "the meeting", "yürütmenin": "the execution",
}  # fmt: skip
# In the dative.
_BECOMES: Final = {
    "açık artırma ile satışına": "be sold by public auction",
    "anlaşmalı olarak boşanmalarına": "be divorced by mutual consent", "kamulaştırılmasına": "be expropriated",
    "kapatılmasına": "be closed", "kiraya verilmesine": "be leased",
    "komisyondan geldiği şekliyle kabulüne": "be accepted as it came from the commission",
    "mühürlenmesine": "be sealed", "satılmasına": "be sold", "satışına": "be sold", "yıkılmasına": "be demolished",
    "yıkımına": "be demolished", "yıktırılmasına": "be demolished", "yürürlüğe konulmasına": "be put into force",
    "boşanmalarına": "be divorced", "boşanmasına": "be divorced", "devamına": "continue", "dinlenmesine": "be heard",
    "dinlenmelerine": "be heard", "durdurulmasına": "be stayed", "ertelenmesine": "be postponed",
    "esastan reddine": "be rejected on the merits", "feshine": "be terminated", "geri bırakılmasına": "be postponed",
    "geri çekilmesine": "be withdrawn", "gündeme alınmasına": "be put on the agenda",
    "gündemden çıkarılmasına": "be removed from the agenda", "iptaline": "be annulled",
    "iptal edilmesine": "be annulled", "kabulüne": "be accepted", "kabul edilmesine": "be accepted",
    "kısmen kabulüne": "be accepted in part",
    "kısmen kabulü ile kısmen reddine": "be accepted in part and rejected in part",
    "kısmen kabulüne, kısmen reddine": "be accepted in part and rejected in part",
    "kısmen reddine": "be rejected in part", "komisyona havalesine": "be referred to the commission",
    "komisyona gönderilmesine": "be referred to the commission", "komisyona sevkine": "be referred to the commission",
    "onanmasına": "be upheld", "onaylanmasına": "be approved", "reddine": "be rejected",
    "reddedilmesine": "be rejected", "taraflara tebliğine": "be served on the parties",
    "taraflara tebliğ edilmesine": "be served on the parties", "usulden reddine": "be rejected on procedural grounds",
    "yenilenmesine": "be renewed", "adli para cezasına çevrilmesine": "be converted into a judicial fine",
    "görevli mahkemeye gönderilmesine": "be sent to the competent court",
    "yetkili mahkemeye gönderilmesine": "be sent to the competent court",
    "bir sonraki celsede dinlenmesine": "be heard at the next hearing",
    "bir sonraki duruşmada dinlenmesine": "be heard at the next hearing",
    "gelecek celse dinlenmesine": "be heard at the next hearing",
}  # fmt: skip
_PARTIES: Final = {
    "alacaklı": "the creditor", "borçlu": "the debtor", "davacı": "the plaintiff", "davalı": "the defendant",
    "davalı işveren": "the defendant employer", "davalı idare": "the defendant administration",
    "davalı şirket": "the defendant company", "davalılar": "the defendants", "işveren": "the employer",
    "karşı taraf": "the other party", "kiracı": "the tenant", "sanık": "the accused", "yüklenici": "the contractor",
}  # fmt: skip
_THINGS: Final = {
    "alacak": "owed", "avukatlık ücreti": "in attorney's fees", "cezai şart": "in contractual penalties",
    "fazla mesai alacağı": "in overtime pay", "ihbar tazminatı": "in notice pay",
    "iştirak nafakası": "in child maintenance", "kıdem tazminatı": "in severance pay", "kira alacağı": "in rent",
    "kira bedeli": "in rent", "maddi tazminat": "in pecuniary damages", "mahkeme masrafı": "in court costs",
    "manevi tazminat": "in non-pecuniary damages", "nafaka": "in maintenance", "tazminat": "in damages",
    "tedbir nafakası": "in interim maintenance", "vekâlet ücreti": "in attorney's fees",
    "vekalet ücreti": "in attorney's fees", "yargılama gideri": "in court costs",
    "yargılama giderleri": "in court costs", "yoksulluk nafakası": "in spousal maintenance",
}  # fmt: skip
_FINED: Final = {
    "ilgiliye": "the person concerned", "işletmeciye": "the operator", "yapı sahibine": "the owner of the building",
    "yükleniciye": "the contractor", "müteahhide": "the contractor", "iş yeri sahibine": "the owner of the business",
}  # fmt: skip
_CLAIMS: Final = {
    "haczin": "the attachment", "ihtiyati tedbirin": "the interim injunction", "kira bedelinin": "the rent",
    "nafakanın": "maintenance", "tedbirin": "the injunction",
}  # fmt: skip
_CHANGED: Final = {
    "artırılması": "increased", "azaltılması": "reduced", "indirilmesi": "reduced", "kaldırılması": "lifted",
    "tespiti": "determined",
}  # fmt: skip


def _any(words: dict[str, str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_IN_WORDS: Final = {spelled_out(number, "tr"): number for number in range(1, 61)}
_MONEY: Final = r"(?P<{}>\d[\d.,]*\d|\d) ?(?P<{}_unit>TL|Türk lirası|lira|avro|euro|EUR|dolar|USD|€|\$|₺)"
_OF: Final = r"['’]?n?[ıiuü]n"
_AMOUNT: Final = (
    r"(?:(?P<payer>davacı|davalı) tarafından yapılan )?(?:toplam )?(?P<rest>bakiye |kalan )?(?P<each>aylık |ayda )?"
    rf"{_MONEY.format('amount', 'amount')}(?:{_OF}| (?:tutarındaki )?(?P<thing>{_any(_THINGS)})n?[ıiuü]n)"
)
_AS_REPRESENTED: Final = (
    r"(?:(?P<represented>davacı|davalı) kendisini (?:bir )?vekil(?:le| ile) temsil ettirdiğinden,? )?"
)
_FROM: Final = rf"(?P<by>{_any(_PARTIES)})(?:dan|den|tan|ten)"
_TO: Final = rf"(?P<to>{_any(_PARTIES)})y?[ae]"
_PAID: Final = lazily(
    rf"{_AS_REPRESENTED}(?:(?P<child>(?:müşterek |ortak )?çocuk) için )?{_AMOUNT} {_FROM} "
    rf"(?:(?:alınarak|alınıp|tahsil edilerek|tahsili ile|tahsiliyle) {_TO} (?:verilmesine|ödenmesine|iadesine)"
    r"|(?:tahsiline|alınmasına|tahsil edilmesine))",
    needs="0",
)
_PAYS: Final = lazily(
    rf"(?P<by>{_any(_PARTIES)})n?[ıiuü]n (?:(?P<to>{_any(_PARTIES)})y?[ae] )?(?:toplam )?(?P<each>aylık |ayda )?"
    rf"{_MONEY.format('amount', 'amount')}(?: (?P<thing>{_any(_THINGS)}))? ödemesine",
    needs="0",
)
_CLAIMED: Final = lazily(
    rf"(?P<what>{_any(_CLAIMS)}) (?P<done>{_any(_CHANGED)}) (?:talebinin|isteminin|davasının) "
    rf"(?P<becomes>{_any(_BECOMES)})"
)
_FEES: Final = lazily(
    rf"alınması gereken {_MONEY.format('due', 'due')} (?:karar |karar ve ilam )?harcından,? peşin (?:alınan|yatırılan) "
    rf"{_MONEY.format('paid', 'paid')}(?:{_OF}| harc[ıi]n) mahsubu (?:ile|yapılarak),? (?:bakiye|kalan|geri kalan) "
    rf"{_MONEY.format('open', 'open')}(?:{_OF}| harc[ıi]n) {_FROM} (?:tahsiline|alınmasına|tahsili ile .*irat kaydına)",
    needs="0",
)
_CHILD: Final = (
    r"(?:(?:müşterek|ortak) çocu(?:k|ğu|kları) (?P<name>[A-ZÇĞİÖŞÜ]\w+)['’][ıiuü]n|(?:müşterek |ortak )?çocuğun)"
)
_CUSTODY: Final = lazily(
    rf"(?:tarafların )?{_CHILD} velayetinin (?:davacı |davalı )?(?P<parent>anne|baba)(?:ye|ya|sine|sına) "
    r"(?:verilmesine|bırakılmasına)"
)
_ORDINALS: Final = {
    "birinci": "first", "1.": "first", "ikinci": "second", "2.": "second", "üçüncü": "third", "3.": "third",
    "dördüncü": "fourth", "4.": "fourth",
}  # fmt: skip
_ORDINAL: Final = "|".join(re.escape(word) for word in _ORDINALS)
_CONTACT: Final = lazily(
    r"(?:müşterek |ortak )?(?:çocukla|çocuk(?:lar)? (?:ile|ve)) (?:davacı |davalı )?"
    r"(?P<parent>anne|baba)(?:sı|si)? arasında "
    rf"(?:her ayın (?P<first>{_ORDINAL})(?: ve (?P<second>{_ORDINAL}))? hafta sonu(?:ları)? )?"
    r"(?P<nights>yatılı )?(?:kişisel|şahsi) ilişki (?:kurulmasına|tesisine)"
)
_HEARING: Final = lazily(
    r"duruşmanın (?:bu nedenle )?(?P<date>\d{1,2}(?:[./]\d{1,2}[./]| \w+ )\d{4})(?: gün(?:ü|üne)| tarihin[ed]e?)?"
    r",?(?: saat (?P<time>\d{1,2}[.:]\d\d)(?:['’]\w{1,3})?)? (?:bırakılmasına|ertelenmesine|talikine)",
    needs="0",
)
_TIME: Final = lazily(
    rf"(?:(?P<whom>taraflar|{_any(_PARTIES)})y?a )?(?P<why>(?:rapora karşı )?beyanda bulun(?:mak|maları) için )?"
    rf"(?P<number>\d{{1,3}}|{'|'.join(_IN_WORDS)}) (?P<unit>gün|hafta|ay)(?:lük|lık)? (?:kesin )?süre verilmesine"
)
_AID: Final = lazily(
    rf"(?P<who>ailenize|size|aileye|{'|'.join(_FINED)}) (?:(?P<number>\d{{1,3}}|{'|'.join(_IN_WORDS)}) "
    rf"(?P<unit>gün|hafta|ay|yıl) (?:süreyle|süre ile|boyunca),? )?(?P<each>aylık |ayda |her ay )?"
    rf"{_MONEY.format('amount', 'amount')} (?:tutarında )?(?P<cash>nakdi |nakdî |nakit )?yardım "
    r"(?:yapılmasına|verilmesine)",
    needs="0",
)
_PRISON: Final = lazily(
    r"sanığın (?:(?P<years>\d{1,2}) yıl ?)?(?:(?P<months>\d{1,2}) ay ?)?(?:(?P<days>\d{1,2}) gün ?)?"
    r"hapis cezası(?:yla| ile) cezalandırılmasına"
)
_FINE: Final = lazily(
    rf"(?P<who>{'|'.join(_FINED)}) (?:{_MONEY.format('amount', 'amount')} )?(?:tutarında )?(?:idari )?para cezası "
    r"(?:verilmesine|kesilmesine|uygulanmasına)"
)
_NAMED: Final = lazily(
    r"(?:davacının )?(?P<what>adının|soyadının|doğum yerinin|doğum tarihinin) "
    r"[\"“]?(?P<name>[A-ZÇĞİÖŞÜ\d][\w.]*)[\"”]? olarak (?:düzeltilmesine|değiştirilmesine|tashihine)"
)
_SIGNED: Final = {
    "anlaşma": "the agreement", "kardeş şehir protokolü": "the twinning protocol", "protokol": "the protocol",
    "sözleşme": "the contract",
}  # fmt: skip
_AUTHORISED: Final = lazily(
    rf"(?:(?P<what>{_any(_SIGNED)})(?:n?[ıiuü]n imzalanması (?:için|hususunda|konusunda)"
    r"|[yn]?[ıiuü] imzalamak üzere) )?(?:[Bb]elediye )?[Bb]aşkan(?:ın)?a yetki verilmesine"
)
_LEFT_TO: Final = lazily(
    r"(?:yargılama|mahkeme) (?:gider|masraf)l[ae]r[ıi]n[ıi]n (?P<who>davacı|davalı) üzerinde bırakılmasına"
)
_ABOUT: Final = lazily(rf"(?P<that>söz konusu |anılan )?(?P<what>{_any(_WHAT)}) (?P<becomes>{_any(_BECOMES)})")
_FIXED: Final = {
    "kiralananın tahliyesine": "the leased property be vacated", "taşınmazın tahliyesine": "the property be vacated",
    "ceza infaz kurumundan koşullu salıverilmesine": "the convict be released on parole",
    "koşullu salıverilmesine": "the convict be released on parole",
    "davacı adına tesciline": "it be registered in the name of the plaintiff",
    "taşınmazın davacı adına tesciline": "the property be registered in the name of the plaintiff",
    "mirasçılık belgesi verilmesine": "a certificate of inheritance be issued",
    "ruhsatsız yapının yıktırılmasına": "the building without a permit be demolished",
    "ruhsatsız yapının yıkılmasına": "the building without a permit be demolished",
    "sanığın beraatine": "the accused be acquitted", "sanığın tahliyesine": "the accused be released",
    "sanığın tutukluluk hâlinin devamına": "the accused remain in custody",
    "tutukluluk hâlinin devamına": "detention continue",
}  # fmt: skip
_RENAMED: Final = {
    "adının": "the name", "soyadının": "the surname", "doğum yerinin": "the place of birth",
    "doğum tarihinin": "the date of birth",
}  # fmt: skip
_PARENTS: Final = {"anne": "mother", "baba": "father"}
_SPANS: Final = {"gün": "day", "hafta": "week", "ay": "month", "yıl": "year"}
_AIDED: Final = {"ailenize": "your family", "size": "you", "aileye": "the family"}
_UNITS: Final = {"avro": "euros", "euro": "euros", "lira": "liras", "Türk lirası": "TL", "dolar": "dollars"}


def clause_known(clause: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return in English, behind `that`, a Turkish clause of a decision that ends in the dative; "" of others."""

    def value(text: str) -> str:
        return render_alone(text, pair, style)

    text = lowered(clause[:1], "tr") + clause[1:]
    if fixed := _FIXED.get(text) or _FIXED.get(clause):
        return f"that {fixed}"
    for pattern, said in _KNOWN:
        if (found := pattern.fullmatch(text)) is not None:
            return f"that {said(found, value)}".replace(" ,", ",", 1)
    return ""


def _money(found: re.Match[str], group: str, value: _Said) -> str:
    unit = found[f"{group}_unit"]
    return f"{value(found[group])} {_UNITS.get(unit, unit)}"


def _paid(found: re.Match[str], value: _Said) -> str:
    who = found["represented"]
    lead = f", as {_PARTIES[who]} was represented by counsel, " if who else ""
    the = "the remaining " if found["rest"] else "the " if found["payer"] else ""
    amount = f"{the}{_money(found, 'amount', value)}{' a month' if found['each'] else ''}"
    amount += f" {_THINGS[found['thing']]}" if found["thing"] else ""
    amount += f" incurred by {_PARTIES[found['payer']]}" if found["payer"] else ""
    amount += " for the child" if found["child"] else ""
    to = f" {_PARTIES[found['to']]}" if found["to"] else ""
    return f"{lead}{_PARTIES[found['by']]} pay{to} {amount}"


def _pays(found: re.Match[str], value: _Said) -> str:
    to = f" {_PARTIES[found['to']]}" if found["to"] else ""
    amount = f"{_money(found, 'amount', value)}{' a month' if found['each'] else ''}"
    return f"{_PARTIES[found['by']]} pay{to} {amount}{' ' + _THINGS[found['thing']] if found['thing'] else ''}"


def _claimed(found: re.Match[str], _value: _Said) -> str:
    return f"the claim to have {_CLAIMS[found['what']]} {_CHANGED[found['done']]} {_BECOMES[found['becomes']]}"


def _fees(found: re.Match[str], value: _Said) -> str:
    due, paid, rest = (_money(found, group, value) for group in ("due", "paid", "open"))
    deducted = f", of the {due} due in court fees, the {paid} paid in advance be deducted"
    return f"{deducted} and the remaining {rest} be collected from {_PARTIES[found['by']]}"


def _custody(found: re.Match[str], _value: _Said) -> str:
    child = f"the joint child {found['name']}" if found["name"] else "the child"
    return f"custody of {child} be given to the {_PARENTS[found['parent']]}"


def _contact(found: re.Match[str], _value: _Said) -> str:
    days = [_ORDINALS[day] for day in (found["first"], found["second"]) if day]
    when = f" on the {' and '.join(days)} weekend of each month" if days else ""
    nights = " with overnight stays" if found["nights"] else ""
    return f"a contact arrangement{nights} between the child and the {_PARENTS[found['parent']]} be established{when}"


def _hearing(found: re.Match[str], value: _Said) -> str:
    time = f"{value(found['time'].replace('.', ':'))} on " if found["time"] else ""
    return f"the hearing be adjourned to {time}{value(found['date'])}"


def _time(found: re.Match[str], _value: _Said) -> str:
    whom = _PARTIES.get(found["whom"], "the parties")
    why = found["why"] or ""
    number = int(found["number"]) if found["number"].isdecimal() else _IN_WORDS[found["number"]]
    about = " to make a statement on the report" if "rapor" in why else " to make a statement" if why else ""
    return f"{whom} be given {spelled_out(number, 'en')} {_SPANS[found['unit']]}{'s' * (number != 1)}{about}"


def _aid(found: re.Match[str], value: _Said) -> str:
    who = _AIDED.get(found["who"]) or _FINED[found["who"]]
    amount = f"{_money(found, 'amount', value)}{' a month' if found['each'] else ''}"
    number = found["number"] and (int(found["number"]) if found["number"].isdecimal() else _IN_WORDS[found["number"]])
    span = f" for {spelled_out(number, 'en')} {_SPANS[found['unit']]}{'s' * (number != 1)}" if number else ""
    return f"{who} be given {amount} in {'cash ' if found['cash'] else ''}aid{span}"


def _prison(found: re.Match[str], _value: _Said) -> str:
    spans = [(found[unit], unit) for unit in ("years", "months", "days") if found[unit]]
    term = " ".join(f"{number} {unit if number != '1' else unit[:-1]}" for number, unit in spans)
    return f"the accused be sentenced to {f'{term} of ' if term else ''}imprisonment"


def _fine(found: re.Match[str], value: _Said) -> str:
    amount = f" {_money(found, 'amount', value)}" if found["amount"] else ""
    return f"{_FINED[found['who']]} be fined{amount}"


def _named(found: re.Match[str], value: _Said) -> str:
    return f"{_RENAMED[found['what']]} be corrected to {value(found['name'])}"


def _authorised(found: re.Match[str], _value: _Said) -> str:
    what = found["what"]
    return f"the Mayor be authorised to sign {_SIGNED[what]}" if what else "the Mayor be authorised"


def _left_to(found: re.Match[str], _value: _Said) -> str:
    return f"{_PARTIES[found['who']]} bear the court costs"


def _about(found: re.Match[str], _value: _Said) -> str:
    what = _WHAT[found["what"]] + (" in question" if found["that"] else "")
    return f"{what} {_BECOMES[found['becomes']]}"


_KNOWN: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Said], str]], ...]] = (
    (_ABOUT, _about),
    (_PAID, _paid),
    (_PAYS, _pays),
    (_CLAIMED, _claimed),
    (_FEES, _fees),
    (_CUSTODY, _custody),
    (_CONTACT, _contact),
    (_HEARING, _hearing),
    (_TIME, _time),
    (_AID, _aid),
    (_PRISON, _prison),
    (_FINE, _fine),
    (_NAMED, _named),
    (_AUTHORISED, _authorised),
    (_LEFT_TO, _left_to),
)
