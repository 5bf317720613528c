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


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("رافق القنصل العام [الوفد].", "وفد", "heyet", "heyete"),
        ("تم إلغاء [المشروع].", "مشروع", "proje", "proje"),
        ("لا علاقة [للتقرير] بهذا الموضوع.", "تقرير", "rapor", "raporun"),
        ("أرجو الموافقة على [طلبي].", "طلب", "dilekçe", "dilekçemi"),
        ("ردا على [رسالتكم] نفيدكم بما يلي.", "رسالة", "mektup", "mektubunuza"),
        ("فقدت [جواز سفري].", "جواز سفر", "pasaport", "pasaportumu"),
        ("يقع المتحف بالقرب من [الميناء].", "ميناء", "liman", "limanın"),
        ("[للمدينة] تاريخ طويل.", "مدينة", "şehir", "şehrin"),
        ("لدى [البلدية] عشر حافلات.", "بلدية", "belediye", "belediyenin"),
        ("ليس لدي [عقد إيجار].", "عقد إيجار", "kira sözleşmesi", "kira sözleşmem"),
        ("زرنا [المدارس] الجديدة.", "مدرسة", "okul", "okulları"),
        ("وزعت البلدية الطرود على [الأسر].", "أسرة", "aile", "ailelere"),
        ("أشاد رئيس البلدية [بالمعلمين].", "معلم", "öğretmen", "öğretmenleri"),
        ("هنأ السفير [رئيس البلدية].", "رئيس بلدية", "belediye başkanı", "belediye başkanını"),
        ("طالبت البلدية [المقاول] بالتعويض.", "مقاول", "yüklenici", "yükleniciden"),
        ("قام المقاول بإصلاح [الجسر].", "جسر", "köprü", "köprüyü"),
        ("قام [المقاول] بإصلاح الجسر.", "مقاول", "yüklenici", "yüklenici"),
        ("غادر الوفد [أنقرة] مساء.", "أنقرة", "Ankara", "Ankara'dan"),
        ("والي [أنقرة] استقبل الوفد.", "أنقرة", "Ankara", "Ankara"),
        ("أبرمت المدينتان [مذكرة تفاهم].", "مذكرة تفاهم", "mutabakat zaptı", "mutabakat zaptı"),
        ("عملا [بمذكرة التفاهم] تتبادل المدينتان الخبرات.", "مذكرة تفاهم", "mutabakat zaptı", "mutabakat zaptı"),
        ("لمدينتنا ست [مدن شقيقة].", "مدينة شقيقة", "kardeş şehir", "kardeş şehri"),
        ("نرجو منكم إرسال [التقرير] في أقرب وقت.", "تقرير", "rapor", "raporu"),
        ("أرفقت بطلبي صورة من [العقد].", "عقد", "sözleşme", "sözleşmenin"),
        ("أقيم المعرض بدعم من [المؤسسة].", "مؤسسة", "vakıf", "vakfın"),
        ("يحق للمستأجر فسخ [العقد].", "عقد", "sözleşme", "sözleşmeyi"),
    ],
)
def test_arabic_says_the_form_by_owner_phrase_and_deed(text: str, source: str, target: str, wanted: str) -> None:
    assert form_in("ar", text, source, target) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("У [города-побратима] новый мэр.", "город-побратим", "kardeş şehir", "kardeş şehrin"),
        ("Заведующая [детским садом] выступила с речью.", "детский сад", "anaokulu", "anaokulunun"),
        (
            "[Меморандум о взаимопонимании] подписали мэры двух городов.",
            "меморандум о взаимопонимании",
            "mutabakat zaptı",
            "mutabakat zaptını",
        ),
        ("Гости осмотрели [очистные сооружения].", "очистные сооружения", "arıtma tesisi", "arıtma tesisini"),
        ("Мы были в [Санкт-Петербурге] весной.", "Санкт-Петербург", "Sankt-Peterburg", "Sankt-Peterburg'da"),
        ("Гости из [Санкт-Петербурга] прибыли утром.", "Санкт-Петербург", "Sankt-Peterburg", "Sankt-Peterburg'dan"),
        (
            "Перед [городской библиотекой] установят памятник.",
            "городская библиотека",
            "şehir kütüphanesi",
            "şehir kütüphanesinin",
        ),
        ("Строительство библиотеки финансирует [город-побратим].", "город-побратим", "kardeş şehir", "kardeş şehir"),
        ("Конкурс выиграл [подрядчик] из Анкары.", "подрядчик", "yüklenici", "yüklenici"),
        ("Рядом с [полигоном] живут люди.", "полигон", "düzenli depolama sahası", "düzenli depolama sahasının"),
        ("По просьбе [генерального консула] встреча перенесена.", "генеральный консул", "başkonsolos", "başkonsolosun"),
        ("В городе работает [детский сад].", "детский сад", "anaokulu", "anaokulu"),
        ("[Договор] подписал мэр.", "договор", "sözleşme", "sözleşmeyi"),
        ("[Отчёт] подготовила комиссия.", "отчёт", "rapor", "raporu"),
        ("Средства выделило [министерство].", "министерство", "bakanlık", "bakanlık"),
        ("Перед [заседанием] мэр встретился с послом.", "заседание", "toplantı", "toplantıdan"),
        ("В соответствии с [договором] работы начаты.", "договор", "sözleşme", "sözleşmeye"),
        ("Вместе с [делегацией] приедет министр.", "делегация", "heyet", "heyetle"),
        ("Независимо от [решения], оплата обязательна.", "решение", "karar", "karardan"),
        ("Дорога от музея до [парка] закрыта.", "парк", "park", "parka"),
        ("Дорога от [музея] до парка закрыта.", "музей", "müze", "müzeden"),
        ("Мой [паспорт] утерян.", "паспорт", "pasaport", "pasaportum"),
        ("Я потерял свой [паспорт].", "паспорт", "pasaport", "pasaportumu"),
        ("Гражданин потерял свой [паспорт].", "паспорт", "pasaport", "pasaportunu"),
        ("Город славится своими [музеями].", "музей", "müze", "müzeleriyle"),
        ("Губернатор проверил его [работу].", "работа", "çalışma", "çalışmasını"),
        ("У нас нет [переводчика].", "переводчик", "tercüman", "tercümanımız"),
        ("Комиссия из пяти [экспертов] изучила проект.", "эксперт", "uzman", "uzmandan"),
        ("Прошу рассмотреть моё [заявление] в установленный срок.", "заявление", "dilekçe", "dilekçemi"),
        ("Договор [аренды] заключён сроком на три года.", "аренда", "kira", "kira"),
        ("Мы ознакомились с вашим [предложением].", "предложение", "teklif", "teklifinizi"),
        ("Просим заполнить анкету и отправить её [секретарю].", "секретарь", "sekreter", "sekretere"),
        ("Губернатор [Анкары] приехал.", "Анкара", "Ankara", "Ankara"),
        ("Фермеры получили [субсидии].", "субсидия", "sübvansiyon", "sübvansiyonları"),
    ],
)
def test_russian_says_the_form_by_order_phrase_and_owner(text: str, source: str, target: str, wanted: str) -> None:
    assert form_in("ru", text, source, target) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("[Школы] закрыты на карантин.", "школа", "okul", "okullar"),
        ("Из-за [аварии] улица закрыта.", "авария", "kaza", "kaza"),
        ("[Комиссии] рассмотрели заявки.", "комиссия", "komisyon", "komisyonlar"),
        ("Для [школы] купили автобус.", "школа", "okul", "okul"),
        ("Наши [школы] открыты.", "школа", "okul", "okullarımız"),
        ("Новые [школы] открыты.", "школа", "okul", "okullar"),
        ("Две [школы] закрыты.", "школа", "okul", "okul"),
        ("[Комиссии] поручено подготовить отчёт.", "комиссия", "komisyon", "komisyona"),
    ],
)
def test_many_in_front_look_like_one_of_theirs_in_russian(text: str, source: str, target: str, wanted: str) -> None:
    assert form_in("ru", text, source, target) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("Посольство просит [полицию] охранять здание.", "полиция", "polis", "polisten"),
        ("Он вправе обжаловать штраф в [суд].", "суд", "mahkeme", "mahkemeye"),
        ("Он не внёс плату в [срок].", "срок", "süre", "sürede"),
        ("Виза истекает через [месяц].", "месяц", "ay", "ay"),
        ("Города обмениваются [студентами].", "студент", "öğrenci", "öğrencileri"),
        ("Они поощряют обмен [врачами].", "врач", "doktor", "doktor"),
        ("Жители просят построить [школу].", "школа", "okul", "okul"),
        ("Нотариус разглашает [сведения].", "сведение", "bilgi", "bilgileri"),
        ("[Гостей] встретил мэр.", "гость", "misafir", "misafirleri"),
        ("Дети пришли с [цветами].", "цветок", "çiçek", "çiçeklerle"),
        ("Указанные в [приложении] документы необходимо сдать.", "приложение", "ek", "ekte"),
        ("Для гостей проводятся [экскурсии].", "экскурсия", "gezi", "geziler"),
    ],
)
def test_russian_says_whom_somebody_asks_and_when(text: str, source: str, target: str, wanted: str) -> None:
    assert form_in("ru", text, source, target) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("على المالك أن يدفع [الرسوم].", "رسم", "harç", "harçları"),
        ("من المهم أن يحضر [المدير].", "مدير", "müdür", "müdürün"),
        ("في اليوم الأول من [الشهر]", "شهر", "ay", "ayın"),
        ("أرفق [صورتين] بالطلب.", "صورة", "fotoğraf", "fotoğraf"),
        ("حضر [ممثلو] الجمعيات.", "ممثل", "temsilci", "temsilcileri"),
        ("بحضور [ممثلي] الجمعيات", "ممثل", "temsilci", "temsilcilerinin"),
        ("عليه إبلاغ [الشرطة] فوراً.", "شرطة", "polis", "polise"),
        ("شكراً على دعم [المهرجان].", "مهرجان", "festival", "festivale"),
        ("يرغب الوفد في زيارة [المتحف].", "متحف", "müze", "müzeyi"),
        ("لا يجوز وضع الكراسي على [الرصيف].", "رصيف", "kaldırım", "kaldırıma"),
        ("منح المجلس الطلاب [منحة].", "منحة", "burs", "burs"),
        ("مُدد العقد لمدة [سنة].", "سنة", "yıl", "yıl"),
        ("نشهد بأن الموظف المذكور أعلاه قد أنهى [الدورة].", "دورة", "kurs", "kursu"),
        ("أُحيل [طلبكم] إلى المحكمة.", "طلب", "talep", "talebiniz"),
        ("لا يجوز إفشاء أسرار [العملاء].", "عميل", "müşteri", "müşterilerin"),
        ("يطالب السكان ببناء [جسر].", "جسر", "köprü", "köprü"),
        ("بدعوة من الوالي زار [السياح] القلعة.", "سائح", "turist", "turistler"),
        ("البيت الذي دمره [الزلزال] قديم.", "زلزال", "deprem", "depremin"),
    ],
)
def test_arabic_says_who_is_to_do_what(text: str, source: str, target: str, wanted: str) -> None:
    assert form_in("ar", text, source, target) == wanted
