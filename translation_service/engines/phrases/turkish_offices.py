"""What Turkish councils, contracts and notices write, in words that models know.

A sitting that is ended was given at 17:20, `on binde beş` became fifteen thousandths, and a visit at somebody's office
one in his authority.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from translation_service.engines.phrases.turkish_endings import BACK, FRONT, NUMBER, NUMBERS

_PARTS: Final[Mapping[str, int]] = {"on": 100, "yüz": 1000}
_ENDED: Final = "(?:di|miştir|ecektir|mesine)"
_PERIOD: Final = "(?:gün|hafta|ay|yıl)"
_LATER: Final[Mapping[str, str]] = {"ecek": "acak", "di": "dı", "miş": "mış"}
_SPOKEN: Final[Mapping[str, str]] = {
    "dı": "tu", "dılar": "tular", "mıştır": "muştur", "mışlardır": "muşlardır", "an": "an", "anlar": "anlar",
    "arak": "arak", "mak": "mak",
}  # fmt: skip
_PERSON: Final[Mapping[str, str]] = {"ahıs": "işi", "ahsın": "işinin", "ahsa": "işiye", "ahsı": "işiyi"}


def _per_cent(found: re.Match[str]) -> str:
    """Write so many in ten or a hundred thousand as that part of a hundred."""
    said = found["number"]
    number = int(said) if said.isdigit() else NUMBERS[said]
    return f"%{number / _PARTS[found['base'].lower()]:.5f}".rstrip("0").replace(".", ",")


def _tendered(found: re.Match[str]) -> str:
    ending = found["ending"]
    return f"işinin ihalesi{found['rest']}yapıl{_LATER[ending]}{found['more'].translate(BACK)}"


def _at_office(found: re.Match[str]) -> str:
    return ("O" if found["stem"] == "M" else "o") + "fisinde "


def _named_above(found: re.Match[str]) -> str:
    return f"{found['begin']}ukarıda adı geçen {'K' if found['first'] == 'Ş' else 'k'}{_PERSON[found['ending']]}"


def _over(found: re.Match[str]) -> str:
    return f"{found['what']}{found['when']}sona er{found['ending']}"


def _cancelled(found: re.Match[str]) -> str:
    return f"{found[1]} iptal edil{found['ending'].translate(FRONT)}"


def _spoke(found: re.Match[str]) -> str:
    return ("K" if found["first"] == "S" else "k") + f"onuş{_SPOKEN[found['ending']]}"


def _planted(found: re.Match[str]) -> str:
    return f"dikil{found['ending'].translate(FRONT)}"


# As `_TURKISH` of `turkish_words`: a word that stands in all that a pattern finds, the pattern, and what is said.
TURKISH_OFFICES: Final[Sequence[tuple[str, str, str | Callable[[re.Match[str]], str]]]] = (
    (
        " binde ",
        rf"(?P<base>[Oo]n|[Yy]üz) binde (?P<number>{NUMBER}|\d{{1,2}})(?:['’]?[sy]?[ıiuü](?!\w))?(?= (?:oran|nispet))",
        _per_cent,
    ),
    (
        "ihale edil",
        r"işi(?P<rest> (?:[^.;:]|[.:](?=\d)){0,90}?| )ihale edil(?P<ending>ecek|di|miş)(?P<more>tir|)(?!\w)",
        _tendered,
    ),
    (
        "yeter sayısı",
        (
            r"[Tt]oplantı yeter sayısının (?:bulunduğu|olduğu|sağlandığı|mevcut olduğu) "
            r"(?:anlaşıldığından|görüldüğünden|tespit edildiğinden|anlaşılarak|görülerek),?"
        ),
        "Yeterli sayıda üye geldiği için",
    ),
    (
        "söz almak",
        r"gündem dışı söz almak isteyen (?:üye )?(?:olup olmadığı|bulunup bulunmadığı|var mı)",
        "gündem dışında konuşmak isteyen kimse olup olmadığı",
    ),
    (
        "son veril",
        (
            rf"(?P<what>[Oo]turum|[Tt]oplantı|[Bb]irleşim|[Gg]örüşme|[Ss]özleşme|[Üü]yeli[kğ])(?:y?[ae]|ler[ei])"
            rf"(?P<when> saat [\d.:]+['’]?\w* | )son veril(?P<ending>{_ENDED})"
        ),
        _over,
    ),
    ("öz al", rf"(?<!d[ae]n )(?P<first>[Ss])öz al(?P<ending>{'|'.join(_SPOKEN)})(?!\w| ol)", _spoke),
    ("işlemden kaldırıl", r"([Bb]aşvuru\w*) işlemden kaldırıl(?P<ending>\w+)", _cancelled),
    (
        "lgi yazı",
        r"(?P<first>[İi])lgi yazınız(?:ın)? ekinde (?:gönderilen|yer alan|sunulan|iletilen|bulunan) ",
        lambda found: ("Y" if found["first"] == "İ" else "y") + "azınızla birlikte gönderilen ",
    ),
    ("akamında ", r"(?P<stem>[Mm])akamında (?=ziyaret|kabul|ağırla)", _at_office),
    (
        "karıda ",
        (
            r"(?P<begin>[Yy])ukarıda (?:açık )?kimliği (?:yazılı|belirtilen|açıklanan) (?P<first>[Şş])"
            r"(?P<ending>ahıs|ahsın|ahsa|ahsı)(?!\w)"
        ),
        _named_above,
    ),
    (
        "a bir ",
        rf"(?<!her )(?<!Her )((?:{NUMBER}|\d{{1,2}}) {_PERIOD}d[ae] bir )(?=\w)",
        r"her \1",
    ),
    ("buluştur", r"toprakla buluşturul(?P<ending>du|muştur|acaktır|du|arak)(?!\w)", _planted),
    (
        "mahkemesinde ",
        r"(\w+ mahkemesinde (?:iptal davası|dava)) açılabilir(?=[.;]|$)",
        r"\1 açma hakkınız vardır",
    ),
    (
        "can kaybı",
        (
            r"(?P<what>[Yy]angın|[Kk]aza|[Dd]eprem|[Ss]el|[Pp]atlama)(?P<ending>(?:s[ıi])?n?d[ae]) can kaybı "
            r"(?:yaşan|ol|meydana gel)m[ae](?:d|m[ıi]şt)[ıi]r?"
        ),
        r"\g<what>\g<ending> kimse ölmedi",
    ),
    (
        "belgesi",
        r"(\w+ belgesi)(?:nin)? (?:tarafıma )?(?:düzenlenmesini|verilmesini) (?=ist|talep ed)",
        r"\1 ",
    ),
    (
        "ava muhalefeti",
        r"(?P<first>[Hh])ava muhalefeti (?=nedeniyle|sebebiyle|dolayısıyla)",
        lambda found: ("K" if found["first"] == "H" else "k") + "ötü hava koşulları ",
    ),
    ("geçerli", rf"((?:{NUMBER}|\d{{1,2}}) {_PERIOD}) (?:süreyle|boyunca) geçerlidir", r"\1 yürürlükte kalır"),
    (
        " zam ",
        (
            r"(?P<what>\w+l[ae]r(?:[ıi](?=n[ae] ))?)(?:[ae]|n[ae])(?P<rest> (?:[^.;:]|[.:](?=\d)){0,60}?"
            r"(?:yüzde |% ?)[\d.,]+(?: oranında)?) zam (?:yapıl|gel)"
            r"(?P<ending>d[ıi]|m[ıi]ştir|m[ıi]ştır|[ae]c[ae]k(?:t[ıi]r)?)(?!\w)"
        ),
        lambda found: f"{found['what']}{found['rest']} artırıl{found['ending'].translate(BACK)}",
    ),
    ("ereği", r"(?P<first>[Gg])ereğinin yapılması", r"\g<first>erekli çalışmaların yapılması"),
    ("ereği", r"(?P<first>[Gg])ereği yapılmak üzere", r"\g<first>erekli çalışmalar için"),
    ("bildirimi", r"bildirimi(?:nd)e bulunmadığı (?:takdirde|durumda|h[aâ]lde)", "bildiriminde bulunmadıkça"),
)
