import pytest

from tests.building.inserting import form_in


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("أجاب [المتحدث] عن السؤال.", "متحدث", "sözcü", "sözcü"),
        ("أجاب المتحدث عن [أسئلة] الصحفيين.", "سؤال", "soru", "sorularına"),
        ("استفاد [المزارعون] من الدعم.", "مزارع", "çiftçi", "çiftçiler"),
        ("تُصدَّر المنتجات إلى خمس [دول].", "دولة", "ülke", "ülkeye"),
        ("المتحف مغلق أمام [الزوار].", "زائر", "ziyaretçi", "ziyaretçilere"),
        ("يلتزم المستأجر بدفع [الإيجار].", "إيجار", "kira", "kirayı"),
        ("ناقش الأعضاء [الميزانية].", "ميزانية", "bütçe", "bütçeyi"),
        ("القرار الذي اتخذته [اللجنة] غير قانوني.", "لجنة", "komisyon", "komisyonun"),
        ("أكد المدير أن [الشركة] ستدفع غداً.", "شركة", "şirket", "şirketin"),
        ("تم توقيع [الاتفاقية] في القصر.", "اتفاقية", "anlaşma", "anlaşma"),
        ("بعد الزلزال أُغلقت [المدرسة] لمدة أسبوع.", "مدرسة", "okul", "okul"),
        ("قدم المحامي [شكوى] إلى المحكمة.", "شكوى", "şikâyet", "şikâyet"),
        ("رفض القاضي [طلب] المدعي.", "طلب", "talep", "talebini"),
        ("تقع [المدرسة] بجانب المستشفى.", "مدرسة", "okul", "okul"),
    ],
)
def test_arabic_says_the_form_by_verb_doer_and_object(text: str, source: str, target: str, wanted: str) -> None:
    assert form_in("ar", text, source, target) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("Мэр поблагодарил [пожарных].", "пожарный", "itfaiyeci", "itfaiyecilere"),
        ("Договор, который подписал [директор], недействителен.", "директор", "müdür", "müdürün"),
        ("Решение, которое принял [суд], вступило в силу.", "суд", "mahkeme", "mahkemenin"),
        ("Он сообщил, что [правительство] готовит закон.", "правительство", "hükümet", "hükümetin"),
        ("Тренер доволен [командой].", "команда", "takım", "takımdan"),
        ("Бюджет был утверждён [советом] вчера.", "совет", "meclis", "meclis"),
        ("Министр ответил на [вопросы] журналистов.", "вопрос", "soru", "sorularına"),
        ("[Жители] района жалуются.", "житель", "sakin", "sakinleri"),
        ("Поезд задержался на четыре [часа].", "час", "saat", "saat"),
        ("Они выплатили компенсацию [владельцу].", "владелец", "malik", "malike"),
        ("Мы благодарим [министра].", "министр", "bakan", "bakana"),
        ("Больница нуждается в [врачах].", "врач", "doktor", "doktorlara"),
        ("[Жители] жалуются на шум.", "житель", "sakin", "sakinler"),
        ("Он платит до пятого числа каждого [месяца].", "месяц", "ay", "ayın"),
        ("Комиссия рассмотрела [заявление].", "заявление", "başvuru", "başvuruyu"),
        ("Комиссия рассмотрела заявление [гражданина].", "гражданин", "vatandaş", "vatandaşın"),
    ],
)
def test_russian_says_the_form_by_verb_and_clause(text: str, source: str, target: str, wanted: str) -> None:
    assert form_in("ru", text, source, target) == wanted
