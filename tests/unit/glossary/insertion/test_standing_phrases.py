"""Nouns in standing phrases, in time, by their means, and whose verb stands elsewhere than the first one."""

import pytest

from tests.building.inserting import form_in


@pytest.mark.parametrize(
    ("language", "marked", "source", "target", "wanted"),
    [
        ("fr", "Sous la [présidence] du maire, le conseil vote.", "présidence", "başkanlık", "başkanlığında"),
        ("es", "Bajo la [supervisión] del arquitecto siguen las obras.", "supervisión", "gözetim", "gözetiminde"),
        ("de", "Unter der [Leitung] des Direktors tagt der Rat.", "Leitung", "yönetim", "yönetiminde"),
        ("ru", "Под [руководством] директора работает отдел.", "руководство", "yönetim", "yönetiminde"),
        ("it", "A [nome] del sindaco vi ringrazio.", "nome", "ad", "adına"),
        ("de", "Im [Namen] der Stadt danke ich Ihnen.", "Name", "ad", "adına"),
        ("ru", "От [имени] города благодарю вас.", "имя", "ad", "adına"),
        ("de", "Zur [Förderung] des Sports zahlt die Stadt.", "Förderung", "destekleme", "desteklemesi"),
        ("pt", "A proposta foi aprovada por [unanimidade].", "unanimidade", "oy birliği", "oy birliğiyle"),
        ("es", "Se envía por [correo].", "correo", "posta", "postayla"),
        ("it", "I lavori iniziano a [marzo].", "marzo", "mart", "martta"),
        ("it", "Il museo resta chiuso il [lunedì].", "lunedì", "pazartesi", "pazartesi"),
        ("es", "La casa está fuera de la [ciudad].", "ciudad", "şehir", "şehrin"),
        ("fr", "Il joint une copie à sa [demande].", "demande", "başvuru", "başvurusuna"),
        ("it", "Alla domanda va allegata la [ricevuta] del pagamento.", "ricevuta", "makbuz", "makbuzu"),
        ("pt", "Quantos votos obteve o [candidato]?", "candidato", "aday", "aday"),
        ("es", "¿Qué [documentos] hacen falta?", "documento", "belge", "belgeler"),
        ("pt", "Os alunos que não têm [passe] pagam.", "passe", "abonman", "abonmanı"),
        ("de", "Die Abschrift der [Urkunde] ist beizufügen.", "Urkunde", "belge", "belgenin"),
        ("ru", "Вода меняется каждую [неделю].", "неделя", "hafta", "hafta"),
        ("ru", "Мусор вывозится по [вторникам].", "вторник", "salı", "salı"),
        ("ru", "Заседание состоится в [пятницу].", "пятница", "cuma", "cuma"),
        ("ru", "Просим прийти к семи [часам].", "час", "saat", "saat"),
        ("ru", "Заявление подается через [представителя].", "представитель", "temsilci", "temsilci"),
        ("ru", "[Родителей] просят прийти на собрание.", "родитель", "veli", "velilerden"),
        ("ru", "Договор действует с момента подписания [сторонами].", "сторона", "taraf", "taraflar"),
        ("ru", "Представлены работы двадцати [художников].", "художник", "sanatçı", "sanatçının"),
        ("ar", "يلتزم [الطرفان] بتنفيذ العقد.", "طرف", "taraf", "taraflar"),
        ("ar", "نشكركم على دعوتكم ونؤكد [مشاركتنا] في المعرض.", "مشاركة", "katılım", "katılımımızı"),
        ("ar", "نؤكد مشاركتنا في [المعرض].", "معرض", "fuar", "fuara"),
        ("ar", "يتكون [الوفد] من خمسة أعضاء.", "وفد", "heyet", "heyet"),
        ("ar", "قبل [انتهائه] يفسخ العقد.", "انتهاء", "bitiş", "bitişinden"),
        ("ar", "وقد تسببت [الأمطار] في أضرار.", "مطر", "yağmur", "yağmurlar"),
        ("ar", "ألغت المحكمة القرار الصادر عن [البلدية].", "بلدية", "belediye", "belediye"),
        ("ar", "هل يمكنني تجديد [الرخصة] هنا؟", "رخصة", "ruhsat", "ruhsatı"),
    ],
)  # fmt: skip
def test_phrases_and_places_tell_the_form(language: str, marked: str, source: str, target: str, wanted: str) -> None:
    form = form_in(language, marked, source, target)

    assert form == wanted


@pytest.mark.parametrize(
    ("language", "marked", "source", "target", "wanted"),
    [
        ("es", "El escrito fue trasladado al [departamento].", "departamento", "birim", "birime"),
        ("es", "Tenemos el honor de invitarle a la [recepción].", "recepción", "resepsiyon", "resepsiyona"),
        ("es", "El camino lleva de la [estación] a la orilla.", "estación", "gar", "gardan"),
        ("es", "Por [acuerdo] del pleno se fijan las tarifas.", "acuerdo", "karar", "kararıyla"),
        ("es", "La superficie es de cien [hectáreas].", "hectárea", "hektar", "hektar"),
        ("it", "Un guasto ha lasciato il [quartiere] senza corrente.", "quartiere", "mahalle", "mahalleyi"),
        ("it", "Sono state fissate le nuove [tariffe].", "tariffa", "tarife", "tarifeler"),
        ("it", "La strada porta dalla [stazione] alla riva.", "stazione", "gar", "gardan"),
        ("pt", "O castelo data do [século] XII.", "século", "yüzyıl", "yüzyıldan"),
        ("pt", "Todos os [sábados] há uma excursão.", "sábado", "cumartesi", "cumartesi"),
        ("pt", "Estão sujeitos a [controlo] periódico.", "controlo", "denetim", "denetime"),
        ("fr", "Les [enfants] de moins de six ans entrent.", "enfant", "çocuk", "çocuklar"),
        ("fr", "Les riverains ont recueilli des [signatures].", "signature", "imza", "imzalar"),
        ("fr", "L'adjointe représentait le maire à la [cérémonie].", "cérémonie", "tören", "törende"),
        ("fr", "Le couple habite un [appartement] loué.", "appartement", "daire", "dairede"),
        ("fr", "Combien de places y a-t-il dans la [salle] ?", "salle", "salon", "salonda"),
        ("de", "Jeden [Samstag] gibt es einen Ausflug.", "Samstag", "cumartesi", "cumartesi"),
        ("de", "Er erhält die [Schlüssel].", "Schlüssel", "anahtar", "anahtarları"),
        ("de", "Wie viele Plätze hat der [Saal]?", "Saal", "salon", "salonun"),
        ("de", "Wir bestätigen die Teilnahme unserer Delegation an der [Messe].", "Messe", "fuar", "fuara"),
        ("de", "Die [Gültigkeit] meines Passes ist abgelaufen.", "Gültigkeit", "geçerlilik", "geçerliliği"),
        ("fr", "L'infraction est punie d'une [amende].", "amende", "para cezası", "para cezasıyla"),
        ("fr", "Le document contient des [erreurs].", "erreur", "hata", "hatalar"),
        ("fr", "Il est conseillé aux habitants du [quartier] de faire attention.", "quartier", "mahalle", "mahallenin"),
        ("ar", "يعاقب كل من يخالف [القانون].", "قانون", "kanun", "kanuna"),
        ("ar", "تمنح الجائزة لأفضل [طالب].", "طالب", "öğrenci", "öğrenciye"),
        ("ru", "Крепость построена в XII [веке].", "век", "yüzyıl", "yüzyılda"),
        ("ru", "[Решением] совета установлены тарифы.", "решение", "karar", "kararıyla"),
        ("ru", "Дети, потерявшие [родителей], получают помощь.", "родитель", "veli", "velileri"),
        ("ru", "Изучив [дело], комиссия отклонила жалобу.", "дело", "dosya", "dosyayı"),
        ("ru", "Туристка, потерявшая [паспорт], пришла к нам.", "паспорт", "pasaport", "pasaportu"),
        ("ar", "من يتحمل [تكاليف] الترجمة؟", "تكلفة", "masraf", "masraflarını"),
        ("ar", "السيد الخطيب، مدير المتحف، استقبل [الضيوف].", "ضيف", "misafir", "misafirleri"),
        ("ar", "أقيم [الاحتفال] في القصر.", "احتفال", "kutlama", "kutlama"),
        ("ar", "أقيم الاحتفال تحت [رعاية] رئيس الجمهورية.", "رعاية", "himaye", "himayesinde"),
        ("ar", "الأطفال الذين هم هنا يدخلون [المسبح].", "مسبح", "havuz", "havuza"),
        ("ar", "بعد دراسة الملف رفضت [الهيئة] الاعتراض.", "هيئة", "kurul", "kurul"),
        ("ar", "لا يسمح بدخول [الكلاب] إلى الشاطئ.", "كلب", "köpek", "köpeklerin"),
    ],
)  # fmt: skip
def test_verbs_and_their_places_tell_the_form(
    language: str, marked: str, source: str, target: str, wanted: str
) -> None:
    form = form_in(language, marked, source, target)

    assert form == wanted
