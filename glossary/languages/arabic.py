"""What stands before and behind an Arabic word without being part of it, and plurals that change the word inside."""

from collections.abc import Iterator
from typing import Final

from glossary.languages.arabic_plurals import listed_singulars
from glossary.patterns import lazily
from glossary.places import Index, Place
from glossary.stop_words import words_of

# And, so; by, for, as; the article: wa-l-baladiyya, li-l-baladiyya.
_PROCLITICS: Final = lazily(r"[وف]?(?:[بك]?ال|لل|[بلك])?")
_WITH_ARTICLE: Final = lazily(r"[وف]?(?:[بك]?ال|لل)")
_LONGEST_PROCLITICS: Final = 4
_SHORTEST_STEM: Final = 3
_ENCLITICS: Final = ("نا", "ها", "هم", "كم", "هما", "ه", "ك")
_ARTICLE: Final = "ال"

# Folded, as all words here: every alef plain, ى as ي. Plurals that no pattern below explains.
_SINGULARS: Final = {
    "مدن": "مدينة", "روساء": "رئيس", "رؤساء": "رئيس", "احياء": "حي", "خطط": "خطة", "برامج": "برنامج", "اطباء": "طبيب",
    "شواطي": "شاطئ", "شواطئ": "شاطئ", "حقوق": "حق", "قضاة": "قاض", "محامون": "محام", "محامين": "محام", "حدود": "حد",
    "نساء": "امراة", "شبان": "شاب", "شباب": "شاب", "مباني": "مبني", "طرق": "طريق", "سبل": "سبيل", "مدراء": "مدير",
    "مهام": "مهمة", "قري": "قرية", "شكاوي": "شكوي", "اراضي": "ارض", "اراض": "ارض", "ايام": "يوم", "اسس": "اساس",
    "ابار": "بئر", "ميادين": "ميدان", "مواد": "مادة", "مياه": "ماء", "اشهر": "شهر", "كتب": "كتاب",
    "مواني": "ميناء", "موانئ": "ميناء", "رجال": "رجل", "جبال": "جبل", "بحار": "بحر", "بلاد": "بلد",
    "ذوي": "ذو", "ذوو": "ذو", "ذي": "ذو", "ذات": "ذو", "ذوات": "ذو",
    "كلاب": "كلب", "رياح": "ريح", "جرحي": "جريح", "مرضي": "مريض", "قتلي": "قتيل", "اسري": "اسير",
}  # fmt: skip
# These end in ي behind the article, and with no ending without it: al-qāḍī, qāḍin.
_DEFECTIVE: Final = words_of("داع راع قاض محام مفت ناد وال")
# How a plural that changes within is built, and of what: majālis of majlis, qawānīn of qānūn, wuzarāʾ of wazīr.
_L: Final = "([ء-ي])"
_BROKEN: Final = tuple(
    (lazily(plural.replace("L", _L)), singulars)
    for plural, singulars in (
        ("مLاLL", ("م{0}{1}{2}", "م{0}{1}{2}ة")),
        ("مLاLيL", ("م{0}{1}و{2}", "م{0}{1}ا{2}")),
        ("مواLL", ("مو{0}{1}", "م{0}{1}")),
        ("اLLاL", ("{0}{1}{2}", "{0}{1}{2}ة", "{0}{1}ي{2}")),
        ("LLوL", ("{0}{1}{2}",)),
        ("LLاL", ("{0}{1}{2}ة", "{0}{1}ي{2}", "{0}ا{1}{2}")),
        ("LواLL", ("{0}ا{1}{2}", "{0}ا{1}{2}ة")),
        ("LواLيL", ("{0}ا{1}و{2}",)),
        ("LLاLيL", ("{0}{1}{2}و{3}", "{0}{1}{2}ا{3}", "{0}{1}{2}ي{3}")),
        ("LLاLL", ("{0}{1}{2}{3}", "{0}{1}{2}{3}ة")),
        ("LLائL", ("{0}{1}ي{2}ة", "{0}{1}ا{2}ة", "{0}{1}ي{2}")),
        ("LLL", ("{0}{1}{2}ة", "{0}{1}ي{2}ة")),
        ("LLLاء", ("{0}{1}ي{2}", "{0}ا{1}{2}")),
        ("اLLLاء", ("{0}{1}ي{2}",)),
        ("اLLLة", ("{0}{1}ا{2}", "{0}{1}ا{2}ة", "{0}{1}ي{2}")),
        ("اLLية", ("{0}{1}اء",)),
        ("اLLاء", ("{0}{1}و", "{0}{1}ي")),
        ("تLاLيL", ("ت{0}{1}ي{2}",)),
    )
)
# These look like plurals and say what somebody does: duḫūl is entering, no plural of daḫl.
_NO_PLURALS: Final = words_of("دخول خروج وصول حصول حضور شعور مرور نزول صعود ظهور وجود وقوف عبور رجوع جلوس بحر")
# Who does something: of these a plural before an owner ends in ي, muwaẓẓafī l-baladiyya; qānūnī is an adjective.
_PERSON: Final = lazily("م[ء-ي]{3,}|[ء-ي]ا[ء-ي]{2}")
_FEMININE: Final = "ة"
# Of other nouns what ends in ة is another thing: maktab, an office, and maktaba, a library.
_PEOPLE: Final = words_of("""
    امين رئيس زعيم سفير سكرتير شريك صحفي طالب طبيب عامل عضو قنصل كاتب لاجئ مالك مترجم متطوع محافظ محام محامي مختار
    مدرس مدير مراقب مستاجر مستشار معلم مفتش مقاول ممثل مندوب منسق مهاجر مهندس مواطن موظف نائب وزير وكيل
""")
# Before an owner a plural in -ā is written with its vowel: aʿḍāʾuhu, aʿḍāʾihi.
_BEFORE_OWNERS: Final = lazily("(?<=ا)[ؤئ]$")


class ArabicForms:
    """Nouns by what is left without clitics, in the singular; words behind the first agree in gender too."""

    def __init__(self) -> None:
        self._words: Index = {}
        self._agreeing: Index = {}

    def learn(self, word: str, place: Place) -> str:
        bare = _without_article(word)
        _put(self._words, word, word)
        _put(self._words, bare, word)
        if bare.removesuffix("ي") in _DEFECTIVE:
            _put(self._words, bare.removesuffix("ي"), word)
            _put(self._words, f"{bare.removesuffix('ي')}ي", word)
        if place is Place.LAST:
            _put(self._agreeing, _agreeing(bare), word)
        return word

    @property
    def indexes(self) -> tuple[Index, ...]:
        return self._words, self._agreeing

    def names_of(self, word: str) -> tuple[str, ...]:
        return (word,)

    def lemmas(self, word: str) -> dict[str, int]:
        found: dict[str, int] = {}
        is_definite = _WITH_ARTICLE.match(word) is not None
        for form in bare_forms(word):
            for lemma in self._agreeing.get(_agreeing(form), ()):
                if not (is_definite and _ends_in_i(lemma)) or _ends_in_i(form):
                    found.setdefault(lemma, len(form) - 1)
            for lemma in self._words.get(form, ()):
                found[lemma] = max(found.get(lemma, 0), len(form))
        return found

    def is_suffix(self, text: str) -> bool:  # noqa: ARG002 - no such suffixes in this language
        return False


def _put(index: Index, form: str, word: str) -> None:
    words = index.setdefault(form, [])
    if word not in words:
        words.append(word)


def _agreeing(adjective: str) -> str:
    """Return what the forms of an adjective share: muʿdin is muʿdī behind an article, and muʿdiya in the feminine."""
    return adjective.removesuffix(_FEMININE).removesuffix("ي")


def _ends_in_i(word: str) -> bool:
    """Tell whether a word has the ending that is lost without an article alone: al-balad is not al-baladiyya."""
    return word.removesuffix(_FEMININE).endswith("ي")


def _without_article(word: str) -> str:
    return word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 1 else word


def is_person(noun: str) -> bool:
    """Tell whether a folded noun names who does something."""
    return noun in _PEOPLE


def bare_forms(word: str) -> set[str]:
    """Return a folded word, and what it may be without its clitics and its accusative alef, in the singular."""
    bare = {word, *_without_proclitics(word)}
    bare |= {shorter for form in bare for shorter in _without_enclitics(form)}
    bare |= {form.removesuffix("ا") for form in bare if len(form) > _SHORTEST_STEM}
    bare |= {singular for form in bare for singular in _singulars(form)}
    bare |= {form[:-1] for form in bare if form.endswith(_FEMININE) and form[:-1] in _PEOPLE}
    return bare | {singular for form in bare for singular in _broken(form)}


def _without_enclitics(word: str) -> Iterator[str]:
    """Yield a noun without whose it is: mīzāniyyatuhā is mīzāniyya, šakwāhum šakwā, by what ends turn into."""
    for ending in () if word in _PEOPLE else _ENCLITICS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            bare = word.removesuffix(ending)
            yield _BEFORE_OWNERS.sub("ء", bare)
            if bare.endswith("ت"):
                yield bare[:-1] + _FEMININE
            if bare.endswith("ا"):
                yield bare[:-1] + "ي"


def _singulars(word: str) -> Iterator[str]:
    """Yield the noun beneath a regular plural or dual: -ūn, -īn, -ān, -āt, and -ū, -ī before an owner."""
    if word.endswith(("ون", "ين", "ان", "ات")) and len(word) - 2 >= _SHORTEST_STEM:
        yield word[:-2]
    if word.endswith("ات") and len(word) > _SHORTEST_STEM:
        yield word[:-2] + _FEMININE
    if word.endswith(("تان", "تين")) and len(word) - 3 >= _SHORTEST_STEM:
        yield word[:-3] + _FEMININE
    # Two before what they are of, wizāratay: the alef goes with the other endings.
    if word.endswith(("تي", "تا")) and len(word) - 2 >= _SHORTEST_STEM:
        yield word[:-2] + _FEMININE
    if word.endswith(("و", "ي")) and _PERSON.fullmatch(word[:-1]):
        yield word[:-1]


def _broken(word: str) -> Iterator[str]:
    """Yield the nouns that a plural with other vowels within may be of."""
    if word in _SINGULARS:
        yield _SINGULARS[word]
    if word in listed_singulars():
        yield listed_singulars()[word]
    for plural, singulars in () if word in _NO_PLURALS else _BROKEN:
        if letters := plural.fullmatch(word):
            yield from (singular.format(*letters.groups()) for singular in singulars)


def _without_proclitics(word: str) -> Iterator[str]:
    for length in range(1, min(_LONGEST_PROCLITICS, len(word) - _SHORTEST_STEM) + 1):
        if _PROCLITICS.fullmatch(word[:length]):
            yield word[length:]
    # Behind the article a noun may be of two letters: al-ḥayy.
    article = _WITH_ARTICLE.match(word)
    if article and len(word) == article.end() + 2:
        yield word[article.end() :]
