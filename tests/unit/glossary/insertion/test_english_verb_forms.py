import pytest

from glossary.insertion.drafts import fitting_form
from glossary.insertion.insertion import likely_form
from tests.building.terms import a_term

DEMOLISH = a_term("to demolish", "yıkmak", source_language="en", target_language="tr", forbidden=("parçalamak",))


def _place(marked: str) -> tuple[str, int, int]:
    before, surface, behind = marked.replace("]", "[").split("[")
    return before + surface + behind, len(before), len(before) + len(surface)


@pytest.mark.parametrize(
    ("marked", "over", "form"),
    [
        ("The building was [demolished].", "", "yıkıldı"),
        ("The building was [demolished].", "parçalanmıştır", "yıkılmıştır"),
        ("It will be [demolished] in May.", "parçalanacaktır", "yıkılacaktır"),
        ("It will not be [demolished].", "", "yıkılmayacak"),
        ("We will [demolish] it.", "", "yıkacağız"),
        ("They [demolished] it.", "", "yıktı"),
        ("We [demolished] it.", "", "yıktık"),
        ("It must be [demolished].", "", "yıkılmalıdır"),
        ("It must be [demolished].", "gerekir", "yıkılması"),
        ("It can be [demolished].", "", "yıkılabilir"),
        ("It cannot be [demolished].", "", "yıkılamaz"),
        ("You may not [demolish] it.", "", "yıkamazsınız"),
        ("The municipality [demolishes] illegal buildings.", "", "yıkar"),
        ("Illegal buildings are [demolished].", "boyanmaktadır", "yıkılmaktadır"),
        ("They are being [demolished].", "", "yıkılıyor"),
        ("If it is [demolished], we pay.", "", "yıkılırsa"),
        ("Unless it is [demolished], we pay.", "", "yıkılmazsa"),
        ("When it is [demolished], we pay.", "", "yıkıldığında"),
        ("The firm that [demolished] it was fined.", "", "yıkan"),
        ("The house which was [demolished] was old.", "", "yıkılan"),
        ("The houses [demolished] by the municipality were old.", "", "yıkılan"),
        ("The [demolished] house was old.", "", "yıkılan"),
        ("They decided to [demolish] it.", "", "yıkmaya"),
        ("They refused to [demolish] it.", "", "yıkmayı"),
        ("They want to [demolish] it.", "", "yıkmak"),
        ("The mayor announced that it will be [demolished].", "", "yıkılacağını"),
        ("It is known that it was [demolished].", "", "yıkıldığını"),
        ("The court ruled that it be [demolished].", "", "yıkılmasını"),
        ("They saved time by [demolishing] it.", "", "yıkarak"),
        ("They left without [demolishing] it.", "", "yıkmadan"),
        ("Before it is [demolished], remove the furniture.", "", "yıkılmadan"),
        ("[Demolishing] it is forbidden.", "", "yıkmak"),
        ("[Demolish] the wall.", "", "yıkınız"),
        ("We have [demolished] ten houses.", "", "yıktık"),
        ("It has to be [demolished].", "", "yıkılmalıdır"),
        ("The owner hasn't [demolished] it.", "", "yıkmadı"),
        ("The wall didn't get [demolished].", "", "yıkılmadı"),
        ("It was never [demolished].", "", "yıkılmadı"),
        ("If we [demolish] it, they sue.", "", "yıkarsak"),
    ],
)
def test_a_turkish_verb_has_voice_tense_and_person_of_the_english_one(marked: str, over: str, form: str) -> None:
    text, start, end = _place(marked)

    assert likely_form(text, start=start, end=end, term=DEMOLISH, over=over) == form


@pytest.mark.parametrize(
    "marked",
    [
        "The cost of [demolishing] it is high.",
        "It would be [demolished].",
        "They went home to [demolish].",
        "The [demolishment] began.",
        "[Demolishing]",
    ],
)
def test_a_form_that_nobody_can_tell_is_the_dictionary_form(marked: str) -> None:
    text, start, end = _place(marked)

    assert likely_form(text, start=start, end=end, term=DEMOLISH) == "yıkmak"


def test_a_draft_tells_the_form_of_a_verb() -> None:
    text, start, end = _place("The house was [demolished].")

    assert fitting_form(text, start=start, end=end, term=DEMOLISH, drafts=["Ev parçalanmış."]) == "yıkılmış"
