import pytest

from glossary.insertion.insertion import likely_form
from tests.building.terms import a_term
from tests.unit.glossary.suggestions.marked import replaced


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("أمانة", "بلدية", "أُرسلت الرسالة إلى [الأمانة|البلدية]."),
        ("عمدة", "رئيس البلدية", "نتوجه بالشكر [للعمدة|لرئيس البلدية]."),
        ("رئيس البلدية", "عمدة", "كانت كلمة [رئيس البلدية|العمدة] طويلة."),
        ("مجلس المدينة", "مجلس بلدي", "اجتمع [مجلس المدينة|المجلس البلدي]."),
        ("تصريح بناء", "رخصة بناء", "صدر [تصريح البناء|رخصة البناء]."),
        ("تصريح بناء", "رخصة بناء", "طلب [تصريح بناء|رخصة بناء]."),
        ("تصريح بناء", "رخصة بناء", "صدرت [تصاريح البناء|رخص البناء]."),
        ("رسم بيئي", "ضريبة بيئية", "ارتفع [الرسم البيئي|الضريبة البيئية]."),
        ("موازنة", "ميزانية", "[موازنة|ميزانية] البلدية"),
        ("بلدة", "مدينة", "في [بلدتنا|مدينتنا]"),
        ("منتزه", "حديقة", "[منتزهان|حديقتان]"),
        ("منتزه", "حديقة", "في [منتزهين|حديقتين]"),
        ("تظلم", "شكوى", "تم استلام [تظلمكم|شكواكم]."),
        ("مدفن", "مقبرة", "في [مدافننا|مقابرنا]"),
        ("خريطة", "مخطط تنظيمي", "عُرضت [الخرائط|المخططات التنظيمية]."),
        ("برلمان", "مجلس بلدي", "قُدّم [للبرلمان|للمجلس البلدي]."),
        ("قسم", "إدارة", "اتصل [بالقسم|بالإدارة]"),
        ("خادمة", "ممرضة", "نشكر [الخادمات|الممرضات]."),
        ("ونش", "رافعة", "تم تركيب [الونش الجديد|الرافعة الجديدة]."),
        ("رافعة", "ونش", "في [رافعة قديمة|ونش قديم]"),
        ("ونش", "رافعة", "[الونش|الرافعة] جديد"),
    ],
)
def test_an_arabic_term_has_the_article_number_and_owner_of_its_place(old: str, new: str, marked: str) -> None:
    written, wanted = replaced(marked, old=old, new=new, language="ar")

    assert written == wanted


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("عامل", "موظف", "[عمال|موظفو] البلدية"),
        ("مستخدم", "موظف", "أضرب [مستخدمو|موظفو] البلدية."),
        ("مراقب", "مفتش", "زار [المراقبون|المفتشون] السوق."),
        ("ساكن", "مستأجر", "حقوق [السكان|المستأجرين]"),
        ("ساكن", "مستأجر", "اشتكى [السكان|المستأجرون]."),
        ("حاضر", "مشارك", "وصل [الحاضرون|المشاركون]."),
        ("مراقب", "مفتش", "تقرير [المراقبين|المفتشين]"),
        ("ساكن", "مواطن", "تقديم الخدمات [للسكان|للمواطنين]"),
    ],
)
def test_a_plural_of_people_has_the_case_of_its_place(old: str, new: str, marked: str) -> None:
    written, wanted = replaced(marked, old=old, new=new, language="ar")

    assert written == wanted


@pytest.mark.parametrize(
    ("source_language", "source", "target", "marked", "form"),
    [
        ("en", "library", "مكتبة", "Visitors to the [library] read.", "المكتبة"),
        ("en", "library", "مكتبة", "A [library] was opened.", "مكتبة"),
        ("en", "library", "مكتبة", "Our [library] is open.", "مكتبتنا"),
        ("en", "playground", "ملعب", "The [playgrounds] are closed.", "الملاعب"),
        ("en", "bridge", "جسر", "We repaired two [bridges].", "جسرين"),
        ("tr", "vergi", "ضريبة", "[Vergiler] arttı.", "الضرائب"),
        ("tr", "vergi", "ضريبة", "Yeni bir [vergi] kondu.", "ضريبة"),
        ("tr", "itfaiye", "إطفاء", "[İtfaiye] geldi.", "الإطفاء"),
    ],
)
def test_the_source_tells_the_article_and_number_of_a_missing_arabic_term(
    source_language: str, source: str, target: str, marked: str, form: str
) -> None:
    term = a_term(source, target, source_language=source_language, target_language="ar")
    start, end = marked.index("["), marked.index("]") - 1

    assert likely_form(marked.replace("[", "").replace("]", ""), start=start, end=end, term=term) == form


@pytest.mark.parametrize(
    ("source", "surface", "term", "noun", "expected"),
    [
        ("Gönüllüler eğitildi.", "Gönüllüler", "gönüllü", "متطوع", "المتطوعين"),
        ("Gönüllüler törene katıldı.", "Gönüllüler", "gönüllü", "متطوع", "المتطوعون"),
        ("Gönüllüler toplandı.", "Gönüllüler", "gönüllü", "متطوع", "المتطوعون"),
        ("Gönüllüler geldi. Onlar eğitildi.", "Gönüllüler", "gönüllü", "متطوع", "المتطوعون"),
        ("Mültecilere yardım ettik.", "Mültecilere", "mülteci", "لاجئ", "اللاجئين"),
        ("Mülteciler bekliyor.", "Mülteciler", "mülteci", "لاجئ", "اللاجئون"),
        ("Sosyal çalışmacılar rapor yazdı.", "Sosyal çalışmacılar", "sosyal çalışmacı", "أخصائي اجتماعي",
         "الأخصائيون الاجتماعيون"),
        ("Ölçüm aletleri pahalı.", "Ölçüm aletleri", "ölçüm aleti", "عداد", "العدادات"),
        ("Sığınaklar dolu.", "Sığınaklar", "sığınak", "ملجأ", "الملاجئ"),
    ],
)  # fmt: skip
def test_people_who_do_nothing_have_the_case_of_an_object(
    source: str, surface: str, term: str, noun: str, expected: str
) -> None:
    said = a_term(term, noun, target_language="ar")

    assert likely_form(source, start=0, end=len(surface), term=said) == expected
