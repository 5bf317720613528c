"""What letters begin and end with, word by word the same for everybody: `Yours sincerely`, `Gereğini arz ederim`.

No language says such a formula in the words of another, so engines are no help with it.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily

_SIGNS: Final = lazily(r"(?P<words>.*?)(?P<number> \d{1,3}(?:/[^\W\d_])?)?(?P<end>[\s.,:;!،؛]*)", re.DOTALL)
_ARABIC_SIGNS: Final = {",": "،", ";": "؛"}
# Of letters and signs; to try where the signs at the end of a text begin is the square of its length.
_LONGEST: Final = 160
# With what an agreement ends, before the names of those who sign it.
_WITNESSED: Final = tuple(
    {
        "en": "|".join(
            f"In witness whereof{comma} the undersigned{duly} have signed this {english}"
            for comma in (",", "")
            for duly in ("", ", being duly authorised,", ", duly authorised,", ", being duly authorised thereto,")
        ),
        "tr": f"Yukarıdaki hususları teyiden, aşağıda imzası bulunanlar bu {turkish} imzalamışlardır",
    }
    for english, turkish in (
        ("Agreement", "Anlaşmayı"),
        ("Protocol", "Protokolü"),
        ("Contract", "Sözleşmeyi"),
        ("Memorandum of Understanding", "Mutabakat Zaptını"),
        ("Memorandum", "Mutabakat Zaptını"),
    )
)
# What is written first stands for the rest in its language.
_LETTERS: Final = (
    {
        "en": "Yours sincerely|Sincerely yours|Sincerely|Yours faithfully|Yours truly|Very truly yours|Respectfully"
        "|Respectfully yours|Yours respectfully|With respect",
        "tr": "Saygılarımla|Saygılarımızla|Saygıyla|Saygı ile|Saygılar|Saygılar sunarım|Saygılarımı sunarım"
        "|Saygılarımızı sunarız|En derin saygılarımla|Selam ve saygılarımla",
        "de": "Mit freundlichen Grüßen|Mit freundlichem Gruß|Freundliche Grüße|Hochachtungsvoll",
        "fr": "Veuillez agréer l'expression de mes salutations distinguées|Cordialement|Respectueusement",
        "pt": "Atenciosamente|Com os melhores cumprimentos|Respeitosamente|Cordialmente",
        "es": "Atentamente|Le saluda atentamente|Respetuosamente|Cordialmente",
        "ru": "С уважением",
        "ar": "وتفضلوا بقبول فائق الاحترام|مع فائق الاحترام",
    },
    {
        "en": "Kind regards|Best regards|Regards|Warm regards|With kind regards|With best regards|With warm regards"
        "|Best wishes|With best wishes",
        "tr": "En iyi dileklerimle|En iyi dileklerimizle|İyi dileklerimle|Sevgi ve saygılarımla|İyi çalışmalar dilerim"
        "|İyi çalışmalar|İyi günler dilerim|Sevgilerimle",
        "de": "Mit besten Grüßen|Beste Grüße|Viele Grüße",
        "fr": "Bien cordialement|Meilleures salutations",
        "pt": "Com os melhores cumprimentos|Cumprimentos|Melhores cumprimentos",
        "es": "Un cordial saludo|Saludos cordiales|Saludos",
        "ru": "С наилучшими пожеланиями",
        "ar": "مع أطيب التحيات",
    },
    {
        "en": "Dear Sir or Madam|Dear Sir/Madam|Dear Madam or Sir|Dear Sir|Dear Madam|Dear Sirs",
        "tr": "Sayın Yetkili|Sayın Yetkililer|Sayın İlgili|Sayın İlgililer",
        "de": "Sehr geehrte Damen und Herren",
        "fr": "Madame, Monsieur",
        "pt": "Exmo. Senhor ou Exma. Senhora|Excelentíssimos Senhores|Exmos. Senhores",
        "es": "Estimado señor o estimada señora|Estimados señores|Muy señores míos",
        "ru": "Уважаемые дамы и господа",
        "ar": "السادة المحترمون|السيدات والسادة المحترمون",
    },
    {
        "en": "To whom it may concern",
        "tr": "İlgili makama|İlgili makamlara|İlgili kişiye|İlgililere|İlgilinin dikkatine",
        "de": "An die zuständige Stelle",
        "fr": "À qui de droit",
        "pt": "A quem possa interessar",
        "es": "A quien corresponda|A quien pueda interesar",
        "ru": "По месту требования",
        "ar": "إلى من يهمه الأمر",
    },
    {
        "en": "I take this opportunity to express my highest respect"
        "|I take this opportunity to extend my deepest respect",
        "tr": "Bu vesileyle en derin saygılarımı sunarım|Bu vesileyle saygılarımı sunarım"
        "|Bu vesile ile saygılarımı sunarım|Bu vesile ile en derin saygılarımı sunarım",
    },
    {
        "en": "We take this opportunity to express our highest respect",
        "tr": "Bu vesileyle en derin saygılarımızı sunarız|Bu vesileyle saygılarımızı sunarız"
        "|Bu vesile ile saygılarımızı sunarız",
    },
    {"en": "Dear colleagues|Dear colleague", "tr": "Değerli meslektaşlarım|Değerli çalışma arkadaşlarım"},
    {"en": "Dear citizens|Dear residents|Dear citizen", "tr": "Değerli vatandaşlarımız|Sayın vatandaşlarımız"},
    {"en": "Ladies and gentlemen", "tr": "Hanımefendiler, beyefendiler|Sayın hanımefendiler, sayın beyefendiler"},
    {
        "en": "Thank you for your understanding|Thank you for your patience and understanding",
        "tr": "Anlayışınız için teşekkür ederiz|Anlayışınız için teşekkür ederim|Anlayışınıza teşekkür ederiz",
    },
    {
        "en": "Thank you for your cooperation|Thank you for your co-operation",
        "tr": "İş birliğiniz için teşekkür ederiz|İşbirliğiniz için teşekkür ederiz|İş birliğiniz için teşekkür ederim",
    },
    {
        "en": "Thank you for your attention",
        "tr": "İlginiz için teşekkür ederiz|İlginiz için teşekkür ederim|İlginize teşekkür ederiz",
    },
    {"en": "Thank you in advance|Thanking you in advance", "tr": "Şimdiden teşekkür ederiz|Şimdiden teşekkür ederim"},
    {
        "en": "I look forward to hearing from you|I look forward to your reply|Looking forward to hearing from you"
        "|I look forward to your response",
        "tr": "Yanıtınızı bekliyorum|Cevabınızı bekliyorum|Yanıtınızı beklerim",
    },
    {
        "en": "We look forward to hearing from you|We look forward to your reply|We look forward to your response",
        "tr": "Yanıtınızı bekliyoruz|Cevabınızı bekliyoruz|Yanıtınızı bekleriz",
    },
    {
        "en": "Please do not hesitate to contact us|Please do not hesitate to contact us if you have any questions"
        "|Should you have any questions, please do not hesitate to contact us",
        "tr": "Sorularınız olursa bizimle iletişime geçmekten çekinmeyiniz"
        "|Sorularınız için bizimle iletişime geçebilirsiniz",
    },
    {
        "en": "We look forward to welcoming you|We look forward to welcoming you to our city"
        "|We look forward to welcoming you in our city|We look forward to welcoming you soon",
        "tr": "Sizi şehrimizde ağırlamaktan mutluluk duyacağız|Sizleri şehrimizde ağırlamaktan mutluluk duyacağız"
        "|Sizi ağırlamaktan mutluluk duyacağız",
    },
    {
        "en": "I look forward to welcoming you|I look forward to welcoming you to our city",
        "tr": "Sizi şehrimizde ağırlamaktan mutluluk duyacağım|Sizleri şehrimizde ağırlamaktan mutluluk duyacağım",
    },
    {"en": "We look forward to seeing you|Looking forward to seeing you", "tr": "Sizi aramızda görmeyi umuyoruz"},
    {"en": "We look forward to your participation", "tr": "Katılımınızı bekliyoruz|Katılımlarınızı bekliyoruz"},
    {"en": "We thank you for your support|Thank you for your support", "tr": "Desteğiniz için teşekkür ederiz"},
    {
        "en": "I certify that this is a true translation of the original|I certify that the translation is true to the"
        " original|I hereby certify that this is a true and accurate translation of the original",
        "tr": "Tercümenin aslına uygun olduğunu onaylarım|Çevirinin aslına uygun olduğunu onaylarım"
        "|Bu tercümenin aslına uygun olduğunu onaylarım|Bu çevirinin aslına uygun olduğunu onaylarım"
        "|Tercümenin aslına uygun olduğunu tasdik ederim|Çevirinin aslına uygun olduğunu tasdik ederim",
    },
    {
        "en": "Have agreed as follows|Have agreed on the following|Hereby agree as follows|Agree as follows",
        "tr": "Aşağıdaki hususlarda anlaşmışlardır|Aşağıdaki hususlarda mutabık kalmışlardır",
    },
    {
        "en": "The Parties have agreed as follows|The Parties agree as follows"
        "|Now, therefore, the Parties have agreed as follows|Now therefore the Parties have agreed as follows"
        "|Now, therefore, the Parties agree as follows|Now therefore, the Parties agree as follows",
        "tr": "Taraflar aşağıdaki hususlarda anlaşmışlardır|Taraflar aşağıdaki hususlarda mutabık kalmışlardır",
    },
    *_WITNESSED,
    {
        "en": "Both texts being equally authentic|Both texts are equally authentic",
        "tr": "Her iki metin de eşit derecede geçerlidir",
    },
    {
        "en": "The meeting was adjourned|The meeting was closed"
        "|There being no further business, the meeting was closed",
        "tr": "Toplantıya son verilmiştir|Toplantı sona ermiştir",
    },
    {"en": "Hereby certified|I hereby certify", "tr": "Onaylanır"},
    {
        "en": "With my best wishes for your work|I wish you success in your work",
        "tr": "Çalışmalarınızda başarılar dilerim",
    },
)
# What is counted behind a letter: `Ek 2` is no "additional 2".
_NUMBERED: Final = (
    {
        "en": "Annex|Appendix",
        "tr": "Ek",
        "de": "Anlage|Anhang",
        "fr": "Annexe",
        "pt": "Anexo",
        "es": "Anexo",
        "ru": "Приложение",
    },
)
# With these verbs an office hands a matter to a higher one (arz), to a lower one (rica), or to both.
_SUBMITTING: Final = r"(?:(?P<verb>arz|rica|arz ve rica) (?:ederim|ederiz|olunur|olunmaktadır)|sunar[ıi][mz]|sunulur)"
_RESPECT: Final = r"(?:saygılarımla|saygılarımızla|saygıyla|saygı ile)"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Purpose:
    """What a matter is handed on for: `turkish` is a pattern of it, `handed` and `asked` what Turkish writes then."""

    turkish: str
    english: str
    handed: str
    asked: str = ""
    request: str = ""

    @property
    def requested(self) -> str:
        """What an office writes to a lower one in English."""
        return self.request or f"Submitted {self.english}"


_PURPOSES: Final = (
    # `Rica ederim` alone says “you are welcome”.
    _Purpose(turkish="", english="", handed="Saygılarımla"),
    _Purpose(
        turkish="bilgi(?:niz|leriniz|lerin)[ei]",
        english="for your information",
        handed="Bilgilerinize",
        asked="Bilgilerinizi",
    ),
    _Purpose(
        turkish="(?:gereğini|gereğinin yapılmasını)",
        english="for your necessary action",
        handed="Gereğini",
        asked="Gereğini",
        request="Please take the necessary action",
    ),
    _Purpose(
        turkish="(?:bilgi(?:(?:niz|leriniz|lerin)[ei])? ve gereğini|gereğini bilgi(?:niz|leriniz)[ei])",
        english="for your information and necessary action",
        handed="Bilgi ve gereğini",
        asked="Bilgi ve gereğini",
    ),
    _Purpose(
        turkish="(?:gereğini )?takdir(?:iniz|leriniz)[ei]",
        english="for your consideration",
        handed="Takdirlerinize",
        asked="Takdirlerinizi",
    ),
    _Purpose(
        turkish="(?:onay(?:ınız|larınız)[aı]|olur(?:unuz|larınız)[aıu])",
        english="for your approval",
        handed="Onaylarınıza",
        asked="Onaylarınızı",
    ),
    _Purpose(
        turkish="görüş(?:ünüz|leriniz)[eiü]",
        english="for your opinion",
        handed="Görüşlerinize",
        asked="Görüşlerinizi",
    ),
    _Purpose(turkish="makam(?:ınız|larınız)a", english="to your office", handed="Makamınıza", asked="Makamınıza"),
)


def formula_in(text: str, source: str, target: str) -> str | None:
    """Return how a language says a text that is a formula of letters and nothing else, with the signs at its end.

    None for anything else, and where the language is not known to have one.
    """
    parts = _SIGNS.fullmatch(text) if len(text) <= _LONGEST else None
    words = " ".join(parts["words"].split()) if parts is not None else ""
    number = parts["number"] if parts is not None else None
    said = _said(source, target, is_numbered=bool(number)).get(fold(words, source))
    said = said or (None if number else _submitted(words, source, target))
    return f"{said}{number or ''}{_end(parts['end'], target)}" if said and parts is not None else None


def _end(signs: str, target: str) -> str:
    for sign, arabic in _ARABIC_SIGNS.items():
        signs = signs.replace(sign, arabic) if target == "ar" else signs.replace(arabic, sign)
    return signs


@cache
def _said(source: str, target: str, *, is_numbered: bool) -> dict[str, str]:
    """Return the first way of the target language for every way of the source."""
    both = [one for one in (_NUMBERED if is_numbered else _LETTERS) if source in one and target in one]
    ways = chain.from_iterable(
        ((fold(way, source), one[target].partition("|")[0]) for way in one[source].split("|")) for one in reversed(both)
    )
    submissions = _submissions() if (source, target) == ("en", "tr") and not is_numbered else {}
    return {**dict(ways), **submissions}


def _submitted(words: str, source: str, target: str) -> str | None:
    """Return in English with what a Turkish letter is handed on: `Gereğini saygılarımla arz ederim`."""
    if (source, target) != ("tr", "en"):
        return None
    folded = fold(words, "tr")
    found = ((_submission(purpose.turkish).fullmatch(folded), purpose) for purpose in _PURPOSES)
    return next((_in_english(one["verb"], purpose) for one, purpose in found if one is not None), None)


def _in_english(verb: str | None, purpose: _Purpose) -> str | None:
    if verb == "rica":
        return purpose.requested if purpose.asked else None
    return f"Respectfully submitted {purpose.english}".rstrip()


@cache
def _submission(purpose: str) -> re.Pattern[str]:
    around = rf"(?:{_RESPECT} )?{purpose} (?:{_RESPECT} )?" if purpose else rf"(?:{_RESPECT} )?"
    return re.compile(around + _SUBMITTING)


def _submissions() -> dict[str, str]:
    """Return in Turkish with what an English letter is handed on."""
    asked = {one.requested.lower(): f"{one.asked} rica ederim" for one in _PURPOSES if one.asked}
    handed = {f"respectfully submitted {one.english}".rstrip(): f"{one.handed} arz ederim" for one in _PURPOSES}
    return asked | handed
