"""The grammar of the Turkish noun as tables written by hand, none of it by the code under test.

A class of nouns is the harmony of its suffixes (`ı`, `i`, `u`, `ü`) and what it ends in: a vowel, a voiced or a
voiceless consonant. ENDINGS holds the endings of each class in the order of FORMS. NOUNS holds the nouns of a class as
they stand before a consonant and, behind a slash, before a vowel where that differs.
"""

NAMES_OF_FORMS = """
    accusative dative locative ablative genitive instrumental equative
    plural plural.accusative plural.dative plural.locative plural.ablative plural.genitive plural.instrumental
    1sg 2sg 3sg 1pl 2pl 3pl
    3sg.accusative 3sg.dative 3sg.locative 3sg.ablative 3sg.genitive 3sg.instrumental 3sg.equative
    1pl.accusative 1pl.dative 1pl.locative 1pl.ablative 1pl.genitive 1pl.instrumental 1pl.equative
    plural.1pl plural.1pl.dative plural.2pl.genitive plural.3sg.locative
    locative.ki 1pl.locative.ki 3sg.locative.ki genitive.ki dir
"""
FORMS = NAMES_OF_FORMS.split()

ENDINGS = {
    ("ı", "vowel"): """
        yı ya da dan nın yla ca  lar ları lara larda lardan ların larla  m n sı mız nız ları
        sını sına sında sından sının sıyla sınca  mızı mıza mızda mızdan mızın mızla mızca
        larımız larımıza larınızın larında  daki mızdaki sındaki nınki dır
    """,
    ("ı", "voiced"): """
        ı a da dan ın la ca  lar ları lara larda lardan ların larla  ım ın ı ımız ınız ları
        ını ına ında ından ının ıyla ınca  ımızı ımıza ımızda ımızdan ımızın ımızla ımızca
        larımız larımıza larınızın larında  daki ımızdaki ındaki ınki dır
    """,
    ("ı", "voiceless"): """
        ı a ta tan ın la ça  lar ları lara larda lardan ların larla  ım ın ı ımız ınız ları
        ını ına ında ından ının ıyla ınca  ımızı ımıza ımızda ımızdan ımızın ımızla ımızca
        larımız larımıza larınızın larında  taki ımızdaki ındaki ınki tır
    """,
    ("i", "vowel"): """
        yi ye de den nin yle ce  ler leri lere lerde lerden lerin lerle  m n si miz niz leri
        sini sine sinde sinden sinin siyle since  mizi mize mizde mizden mizin mizle mizce
        lerimiz lerimize lerinizin lerinde  deki mizdeki sindeki ninki dir
    """,
    ("i", "voiced"): """
        i e de den in le ce  ler leri lere lerde lerden lerin lerle  im in i imiz iniz leri
        ini ine inde inden inin iyle ince  imizi imize imizde imizden imizin imizle imizce
        lerimiz lerimize lerinizin lerinde  deki imizdeki indeki inki dir
    """,
    ("i", "voiceless"): """
        i e te ten in le çe  ler leri lere lerde lerden lerin lerle  im in i imiz iniz leri
        ini ine inde inden inin iyle ince  imizi imize imizde imizden imizin imizle imizce
        lerimiz lerimize lerinizin lerinde  teki imizdeki indeki inki tir
    """,
    ("u", "vowel"): """
        yu ya da dan nun yla ca  lar ları lara larda lardan ların larla  m n su muz nuz ları
        sunu suna sunda sundan sunun suyla sunca  muzu muza muzda muzdan muzun muzla muzca
        larımız larımıza larınızın larında  daki muzdaki sundaki nunki dur
    """,
    ("u", "voiced"): """
        u a da dan un la ca  lar ları lara larda lardan ların larla  um un u umuz unuz ları
        unu una unda undan unun uyla unca  umuzu umuza umuzda umuzdan umuzun umuzla umuzca
        larımız larımıza larınızın larında  daki umuzdaki undaki unki dur
    """,
    ("u", "voiceless"): """
        u a ta tan un la ça  lar ları lara larda lardan ların larla  um un u umuz unuz ları
        unu una unda undan unun uyla unca  umuzu umuza umuzda umuzdan umuzun umuzla umuzca
        larımız larımıza larınızın larında  taki umuzdaki undaki unki tur
    """,
    ("ü", "vowel"): """
        yü ye de den nün yle ce  ler leri lere lerde lerden lerin lerle  m n sü müz nüz leri
        sünü süne sünde sünden sünün süyle sünce  müzü müze müzde müzden müzün müzle müzce
        lerimiz lerimize lerinizin lerinde  deki müzdeki sündeki nünki dür
    """,
    ("ü", "voiced"): """
        ü e de den ün le ce  ler leri lere lerde lerden lerin lerle  üm ün ü ümüz ünüz leri
        ünü üne ünde ünden ünün üyle ünce  ümüzü ümüze ümüzde ümüzden ümüzün ümüzle ümüzce
        lerimiz lerimize lerinizin lerinde  deki ümüzdeki ündeki ünki dür
    """,
    ("ü", "voiceless"): """
        ü e te ten ün le çe  ler leri lere lerde lerden lerin lerle  üm ün ü ümüz ünüz leri
        ünü üne ünde ünden ünün üyle ünce  ümüzü ümüze ümüzde ümüzden ümüzün ümüzle ümüzce
        lerimiz lerimize lerinizin lerinde  teki ümüzdeki ündeki ünki tür
    """,
}

NOUNS = {
    ("ı", "vowel"): "imza yapı masa fatura sayı katkı anlaşma kampanya",
    ("ı", "voiced"): """
        başkan karar akıl/akl asıl/asl nabız/nabz sabır/sabr zam/zamm plan
        toplam iskân kâr
    """,
    ("ı", "voiceless"): """
        kitap/kitab hesap/hesab ortak/ortağ sokak/sokağ ağaç/ağac ihtiyaç/ihtiyac araç/arac kâğıt/kâğıd kanat/kanad
        şart sanat mevzuat ruhsat avukat inşaat ahlak evrak ittifak merak irtifak kayıt/kayd vakıf/vakf hak/hakk
        hat/hatt af/aff tıp/tıbb zıt/zıdd imdat/imdad içtihat/içtihad şahıs/şahs harç/harc taç/tac
    """,
    ("i", "vowel"): "belediye üye daire vergi proje ilçe mahalle resmî bildiri çevre",
    ("i", "voiced"): """
        şehir/şehr büyükşehir/büyükşehr nehir/nehr isim/ism izin/izn resim/resm metin/metn kesim bilim demir birim
        soyisim/soyism
        bienal resital itidal gassal zihin/zihn nesil/nesl mahal/mahall hâl festival ihmal terminal değer eğitim
    """,
    ("i", "voiceless"): """
        meclis adres ekip/ekib talep/taleb sebep/sebeb sahip/sahib belediyecilik/belediyeciliğ bilet adalet hizmet
        senet/sened tehdit/tehdid şehit/şehid renk/reng denk/deng ahenk/aheng genç/genc his/hiss ret/redd
        saat dikkat hakikat harf kalp/kalb harp/harb kanaat seyahat vaat/vaad teşvik tasdik tebrik iştirak emlak
        çeşit/çeşid ceset/cesed mucit/mucid mutemet/mutemed zilyet/zilyed grip/grib fek/fekk beraat takat
        kent hapis/haps nefis/nefs keşif/keşf akit/akd nakit/nakd vakit/vakt heves ofis
    """,
    ("u", "vowel"): "konu başvuru soru kutu radyo banyo büro duyuru foto",
    ("u", "voiced"): "konsol sorun okul yol kurum toplum kurul komisyon oğul/oğl boyun/boyn burun/burn yorum",
    ("u", "voiceless"): """
        mektup/mektub grup/grub sonuç/sonuc borç/borc uç/uc hukuk tahakkuk çocuk/çocuğ koltuk/koltuğ kurs
        konç/konc akort/akord ufuk/ufk nutuk/nutk yurt/yurd konut nüfus umut/umud mevcut/mevcud kutup/kutb
    """,
    ("ü", "vowel"): "köprü ölçü örtü ülkü sürü",
    ("ü", "voiced"): "müdür gün ürün hüküm/hükm ömür/ömr rol kontrol protokol petrol usul kabul göl gönül/gönl",
    ("ü", "voiceless"): """
        müdürlük/müdürlüğ kulüp/kulüb güç/güc gök/göğ büyük/büyüğ otobüs üs/üss göğüs/göğs küçük/küçüğ
        taahhüt/taahhüd taammüt/taammüd öç/öc golf metreküp ölçüt söğüt/söğüd yük mülk
    """,
}

COMPOUNDS = {
    "belediye meclisi": """
        meclisini meclisine meclisinde meclisinden meclisinin meclisiyle meclisince  meclisleri meclislerini
        meclislerine meclislerinde meclislerinden meclislerinin meclisleriyle  meclisim meclisin meclisi meclisimiz
        meclisiniz meclisleri meclisini meclisine meclisinde meclisinden meclisinin meclisiyle meclisince meclisimizi
        meclisimize meclisimizde meclisimizden meclisimizin meclisimizle meclisimizce  meclislerimiz meclislerimize
        meclislerinizin meclislerinde  meclisindeki meclisimizdeki meclisindeki meclisininki meclisidir
    """,
    "fen işleri müdürlüğü": """
        müdürlüğünü müdürlüğüne müdürlüğünde müdürlüğünden müdürlüğünün müdürlüğüyle müdürlüğünce  müdürlükleri
        müdürlüklerini müdürlüklerine müdürlüklerinde müdürlüklerinden müdürlüklerinin müdürlükleriyle  müdürlüğüm
        müdürlüğün müdürlüğü müdürlüğümüz müdürlüğünüz müdürlükleri müdürlüğünü müdürlüğüne müdürlüğünde
        müdürlüğünden müdürlüğünün müdürlüğüyle müdürlüğünce müdürlüğümüzü müdürlüğümüze müdürlüğümüzde
        müdürlüğümüzden müdürlüğümüzün müdürlüğümüzle müdürlüğümüzce  müdürlüklerimiz müdürlüklerimize
        müdürlüklerinizin müdürlüklerinde  müdürlüğündeki müdürlüğümüzdeki müdürlüğündeki müdürlüğününki müdürlüğüdür
    """,
    "meclis üyesi": """
        üyesini üyesine üyesinde üyesinden üyesinin üyesiyle üyesince  üyeleri üyelerini üyelerine üyelerinde
        üyelerinden üyelerinin üyeleriyle  üyem üyen üyesi üyemiz üyeniz üyeleri üyesini üyesine üyesinde üyesinden
        üyesinin üyesiyle üyesince üyemizi üyemize üyemizde üyemizden üyemizin üyemizle üyemizce  üyelerimiz
        üyelerimize üyelerinizin üyelerinde  üyesindeki üyemizdeki üyesindeki üyesininki üyesidir
    """,
    "nüfus kaydı": """
        kaydını kaydına kaydında kaydından kaydının kaydıyla kaydınca  kayıtları kayıtlarını kayıtlarına kayıtlarında
        kayıtlarından kayıtlarının kayıtlarıyla  kaydım kaydın kaydı kaydımız kaydınız kayıtları kaydını kaydına
        kaydında kaydından kaydının kaydıyla kaydınca kaydımızı kaydımıza kaydımızda kaydımızdan kaydımızın kaydımızla
        kaydımızca  kayıtlarımız kayıtlarımıza kayıtlarınızın kayıtlarında  kaydındaki kaydımızdaki kaydındaki
        kaydınınki kaydıdır
    """,
    "içme suyu": """
        suyunu suyuna suyunda suyundan suyunun suyuyla suyunca  suları sularını sularına sularında sularından sularının
        sularıyla  suyum suyun suyu suyumuz suyunuz suları suyunu suyuna suyunda suyundan suyunun suyuyla suyunca
        suyumuzu suyumuza suyumuzda suyumuzdan suyumuzun suyumuzla suyumuzca  sularımız sularımıza sularınızın sularında
        suyundaki suyumuzdaki suyundaki suyununki suyudur
    """,
    "iş birliği protokolü": """
        protokolünü protokolüne protokolünde protokolünden protokolünün protokolüyle protokolünce  protokolleri
        protokollerini protokollerine protokollerinde protokollerinden protokollerinin protokolleriyle  protokolüm
        protokolün protokolü protokolümüz protokolünüz protokolleri protokolünü protokolüne protokolünde protokolünden
        protokolünün protokolüyle protokolünce protokolümüzü protokolümüze protokolümüzde protokolümüzden
        protokolümüzün protokolümüzle protokolümüzce  protokollerimiz protokollerimize protokollerinizin
        protokollerinde  protokolündeki protokolümüzdeki protokolündeki protokolününki protokolüdür
    """,
}
"""Heads of compounds in the order of FORMS; the words before them stand as they are."""

READ_ALOUD = {
    "accusative dative locative ablative genitive instrumental dir": """
        AB'yi AB'ye AB'de AB'den AB'nin AB'yle AB'dir
        ABD'yi ABD'ye ABD'de ABD'den ABD'nin ABD'yle ABD'dir
        TBMM'yi TBMM'ye TBMM'de TBMM'den TBMM'nin TBMM'yle TBMM'dir
        UNESCO'yu UNESCO'ya UNESCO'da UNESCO'dan UNESCO'nun UNESCO'yla UNESCO'dur
        TİKA'yı TİKA'ya TİKA'da TİKA'dan TİKA'nın TİKA'yla TİKA'dır
        AFAD'ı AFAD'a AFAD'da AFAD'dan AFAD'ın AFAD'la AFAD'dır
        UNICEF'i UNICEF'e UNICEF'te UNICEF'ten UNICEF'in UNICEF'le UNICEF'tir
        BOTAŞ'ı BOTAŞ'a BOTAŞ'ta BOTAŞ'tan BOTAŞ'ın BOTAŞ'la BOTAŞ'tır
        STK'yi STK'ye STK'de STK'den STK'nin STK'yle STK'dir
        UCLG'yi UCLG'ye UCLG'de UCLG'den UCLG'nin UCLG'yle UCLG'dir
        TOKİ'yi TOKİ'ye TOKİ'de TOKİ'den TOKİ'nin TOKİ'yle TOKİ'dir
        5393'ü 5393'e 5393'te 5393'ten 5393'ün 5393'le 5393'tür
        2026'yı 2026'ya 2026'da 2026'dan 2026'nın 2026'yla 2026'dır
        2024'ü 2024'e 2024'te 2024'ten 2024'ün 2024'le 2024'tür
        10'u 10'a 10'da 10'dan 10'un 10'la 10'dur
        20'yi 20'ye 20'de 20'den 20'nin 20'yle 20'dir
        30'u 30'a 30'da 30'dan 30'un 30'la 30'dur
        40'ı 40'a 40'ta 40'tan 40'ın 40'la 40'tır
        90'ı 90'a 90'da 90'dan 90'ın 90'la 90'dır
        100'ü 100'e 100'de 100'den 100'ün 100'le 100'dür
        10.000'i 10.000'e 10.000'de 10.000'den 10.000'in 10.000'le 10.000'dir
        9'u 9'a 9'da 9'dan 9'un 9'la 9'dur
        COP28'i COP28'e COP28'de COP28'den COP28'in COP28'le COP28'dir
        Beşiktaş'ı Beşiktaş'a Beşiktaş'ta Beşiktaş'tan Beşiktaş'ın Beşiktaş'la Beşiktaş'tır
        Türkiye'yi Türkiye'ye Türkiye'de Türkiye'den Türkiye'nin Türkiye'yle Türkiye'dir
        Zonguldak'ı Zonguldak'a Zonguldak'ta Zonguldak'tan Zonguldak'ın Zonguldak'la Zonguldak'tır
        Üsküdar'ı Üsküdar'a Üsküdar'da Üsküdar'dan Üsküdar'ın Üsküdar'la Üsküdar'dır
        Erasmus+'yı Erasmus+'ya Erasmus+'da Erasmus+'dan Erasmus+'nın Erasmus+'yla Erasmus+'dır
    """,
}
"""What stands before an apostrophe keeps its spelling: Zonguldak'ı."""
