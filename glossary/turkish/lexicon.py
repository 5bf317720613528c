"""The nouns that rules alone get wrong: short lists, open to additions."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# şehir, şehri: the last vowel falls before a vowel. Compounds follow (büyükşehir, büyükşehri).
VOWEL_DROPPING: Final = _words("""
    ağız ahit akıl akis akit alın asıl asır azil azim bağır bahis beniz beyin boyun burun cebir cisim cürüm defin
    devir emir fasıl fesih fetih fikir geniz göğüs gönül hacim haciz hapis hasım hışım hizip hüküm ilim isim izin
    kabir kadir karın kasıt kavim kavis kayıp kayıt kesir keşif keyif kısım kutup küfür lahit lütuf mehil metin meyil
    mühür nabız nakil nakit nefis nehir nesil nesir nutuk oğul omuz ömür rahim rehin resim ritim sabır satıh seyir
    şahıs şehir şekil tavır ufuk uzuv vakıf vakit vezin zehir zihin zikir zulüm özür şükür sihir kahır kasır
    rızık vasıf lafız nakış hayır kabız remiz vehim kibir hazım gasıp atıf batın beyit böğür cezir ecir ehil fecir
    feyiz fıkıh fuhuş gusül hatim haşir hıfız hiciv hüsün hüzün ıtır kavil kutur misil nazım nehiy neşir nezir öşür
    panzehir recim rükün sadır vahiy vecit vitir zeyil zülüf önkayıt
""")
# kayıt, kaydı: the last consonant softens as the vowel falls.
SOFTENED_AND_DROPPED: Final = {
    "ahit": "ahd", "akit": "akd", "hizip": "hizb", "kayıp": "kayb", "kayıt": "kayd", "kutup": "kutb",
    "lahit": "lahd", "vecit": "vecd", "önkayıt": "önkayd", "gasıp": "gasb", "nakit": "nakd",
}  # fmt: skip

# hak, hakkı: the last consonant doubles before a vowel.
DOUBLING: Final = {
    "hak": "hakk", "hat": "hatt", "his": "hiss", "ret": "redd", "tıp": "tıbb", "af": "aff", "zam": "zamm",
    "had": "hadd", "zan": "zann", "haz": "hazz", "fen": "fenn", "şer": "şerr", "cet": "cedd", "rab": "rabb",
    "sır": "sırr", "üs": "üss", "zıt": "zıdd", "şık": "şıkk", "hac": "hacc", "mahal": "mahall",
    "fek": "fekk", "müstahak": "müstahakk", "suizan": "suizann", "hüsnüzan": "hüsnüzann", "nas": "nass",
}  # fmt: skip

# One syllable, and yet the last consonant softens: borç, borcu. Other short words keep theirs: at, atı.
SOFTENING_SHORT: Final = _words("""
    ant art bant bent borç burç but celp cenk cep cilt çok darp denk dert dip dört felç fert garp gasp genç gök grup
    güç harç harp kalp kap klip kurt linç mert renk taç tat tunç uç vinç yurt cezp derç frank grip hamt hınç hurç konç
    lort öç plak skeç stant stat sulp teyp ut fent rint
""")
# Longer words keep a final t (adalet, adaleti), except these: senet, senedi.
SOFTENING_T: Final = _words("""
    adet ahfat anayurt armut asit avrat azat bent cellat cihat damat ebat ecdat efrat etüt evlat feryat fesat geçit
    hasat hudut icat iktisat imdat inat isnat istibdat istidat istinat itikat itimat içtihat irşat kanat kağıt kilit
    levent mabet mabut mahdut maksat mescit mesnet metot mevcut mevlit murat mücahit müfit mürit müteahhit periyot
    piramit reşit senet simit standart söğüt taahhüt tahdit takyit tecrit tehdit temdit temerrüt tenkit tereddüt
    tevhit teyit tezat umut vaat vahit vücut yiğit yoğurt zahit öğüt ümit şahit şehit şerit ağıt ahit akort altgeçit
    amut anot avurt babayiğit bozkurt ceset çeşit dioksit diyot elektrot haset haydut hemoroit hinterlant inikat irat
    istirdat itiyat iyot karbondioksit karbonmonoksit katot kement kiremit kükürt küşat lacivert likit marmelat medet
    mevlüt miat milat monoksit mucit muit mutemet mücerret mürşit namzet nalbant nohut oksit palamut peksimet peroksit
    rasat raunt resmigeçit sadet serenat seyit taaddüt taammüt taklit tarassut teceddüt tecvit tekit tekaüt tevellüt
    tiroit tülbent üstat üstgeçit cömert velet veliaht vermut zait zilyet zümrüt
""")
# Longer words soften a final k, ç or p (ortak, ortağı), except these: hukuk, hukuku. And none in -lk, -rk, -vk.
KEEPING: Final = _words("""
    ahlak emlak erzak evrak helak hukuk idrak ilhak iltisak infak infilak intibak irtifak istihkak istihlak istimlak
    ittifak iştirak kartop laptop mahluk malik melik merak misak müttefik müşterek nifak prototip tahakkuk tahkik
    tahrik tasdik tatbik tazyik tebrik tedarik tefrik temlik tetkik tevfik tevsik teşrik teşvik ufuk workshop firak
    iltihak imsak metreküp mihrak mikroçip saik sandviç sinagog talak vesaik yarıçap izotop merkezkaç kapkaç otostop
""")

# adet, adedi, but âdet, âdeti.
KEEPING_AS_WRITTEN: Final = _words("âdet")

# saat, saati: front suffixes after a back vowel. Of other words in FRONT_HARMONY_ENDINGS, a text may show either.
FRONT_HARMONY: Final = _words("""
    ahval alkol amiral ampul atol bandrol belagat bemol benzol celal cemaat cemal cerahat dijital dikkat emlak emsal
    eşkal federal feragat festival final fiskal general global gol had hakikat hal harf harp hayal helak helal hilal
    hol icmal ideal idol idrak ihlal ihmal ihtilal ihtimal ikbal ikmal ilmihal imal integral intikal iptal istidlal
    istihlak istihlal istihsal istikbal istiklal istimlak istirahat itaat ithal işgal iştigal iştirak kabahat kabul
    kalp kanaat kapital katedral kemal kolesterol kontrol kriminal kristal kıraat liberal liyakat lokal lügat mahal
    mahsul makbul makul mareşal materyal meal menfaat menkul mentol mesul metal metropol meçhul meşgul mineral misal
    monopol moral muhal muvafakat nasihat normal orijinal oryantal petrol protokol radikal refakat resul rol saat
    sadakat santral sembol seyahat sinyal sosyal spiral sual sürat sıhhat terminal timsal total usul vaat vebal vokal
    zeval ziraat şefaat şefkat bilal seul nihal iclal meral bristol nepal senegal akropol arzuhal başrol beraat bienal
    diyagonal ekol emval enternasyonal etanol faul formol gassal golf hasbıhal imsak infial intihal irtihal isal ishal
    itidal kardinal karambol kefal legal illegal maktul malul mamul mecal methal meşakkat minval müzikal müzikhol
    münhal nominal parabol pastoral resital riyal şarampol şevval şümul takat termal trol tuval turnusol üful valf
    vals
""")
FRONT_HARMONY_ENDINGS: Final = ("al", "ol", "ul")

# katalog, kataloğu, which many write katalogu.
SOFTENING_G: Final = ("log", "agog")

# A consonant that appears before a vowel and is no buffer letter of the rules: su, suyu.
IRREGULAR: Final = {"su": "suy", "atıksu": "atıksuy", "ne": "ney", "zabıt": "zapt"}

# Words of their own that look like a shorter word with a suffix: kurum is not kur + my, için not iç + genitive.
LOOK_ALIKES: Final = _words("""
    adam adım adına akım akın almanca altmış altın arapça bilgin birim boyun derin dilim doğum ekim etkin
    fransızca gözde hakkında hanende hanım harici hatta ilan ile ilim ilke ingilizce için içinde içindekiler
    kaba kadın kanun karınca kazan konum kurulum kurum onun ortam oysa oyun resmi rusça sayım sayın sorun sundu türkçe
    verim yani yapım
    yara yarın yasama yayım yayın yazım yazın yaşam yerine yetkin yine yüzde ölçüm ölüm önce üstün
""")

# A last consonant that is no longer written counts before a vowel: merci, mercii. Others may leave it: camii, camisi.
UNWRITTEN: Final = _words("merci mevki mevzi")
UNWRITTEN_AT_WILL: Final = _words("cami")

# Nouns that are roots of verbs too.
VERB_ROOTS: Final = _words("""
    acı ağrı aç al at bağır boya bur çak çal çat çek çık çim çöz dam değ del dik dil din diz don döv düş düşün
    ek em er eski geç gel ger gez gir git giy göç gör göz gül gür iç in kaç kal kan kap kar kat kay kaz kes kır
    kız kok kon koş kuru kur kurul kus ol on ov öp ört öt öv sal san sar sat saç say sez sık sıva sol sor sök
    sön söz sun sür tat tara taş tut tüt uç un uy ver vur yağ yak yan yap yar yaz ye yer yet yık yol yor yum yut
    yüz gider gelir et kas koy dal oy soy bit büyü
""")
# Of these, words that take no suffix: `resmini` is the picture of somebody, not `resmi`.
UNBENT_LOOK_ALIKES: Final = _words(
    "adına hakkında harici hatta için içinde ile önce onun resmi sayın yani yerine yine yüzde"
)
# Behind the apostrophe of an abbreviation these make words of it that still name it: CHP'li, AB'ci.
MADE_OF_NAMES: Final = _words("li lı lu lü lik lık luk lük ci cı cu cü çi çı çu çü siz sız suz süz")

# What describes the bare noun behind it and does not bend there: kardeş şehir protokolü, not kardeşi şehir protokolü.
DESCRIBING: Final = _words("""
    açık aday alt ana arka atık büyük dış eski genel iç kapalı kardeş komşu konuk küçük lider misafir ortak orta ön
    öncü özel partner pilot stajyer uzman üst üye yan yedek yeni
""")

# Nouns in a vowel and s: meclisi is meclis + its, dairesi is daire + its.
NOUNS_IN_S: Final = tuple(
    _words("""
        adres atlas büs elmas ekspres esas hadis hapis heves husus iflas ihtisas kampüs kıyas
        konsolos kongres kümes makas mahsus meclis miras mühendis namus nefes nüfus ofis otobüs polis pres
        proses reis servis stres tahsis takas temas tenis teras tesis ulus virüs
    """)
)
# renk, rengi: before a vowel the k becomes g. Others keep their g: miting, mitingi.
NOUNS_IN_NK: Final = _words("ahenk çelenk cenk denk kepenk mihenk renk tüfenk")

# Nouns that end as if they had a case: belediye, kanun, sanayi.
LOOKING_CASED: Final = _words("""
    adliye arbede askeriye asliye aydın bakiye baskın belediye belirgin benzin bilgin bitkin dahiliye dalgın disiplin
    dizgin durgun düzgün ergin gergin hanedan hariciye hediye hikaye himaye iade ifade insülin irade itfaiye işgaliye
    kaide kamuoyu kanun keskin kumandan kuvayımilliye magazin mahalle maliye mersiye mümkün müsaade nahiye olgun pişkin
    salgın sanayi sermaye seçkin tahliye tahmin takviye tasfiye tavsiye taziye taşkın telkin temkin terbiye tesviye
    türkiye uygun vitamin yangın yaygın yayla yetkin yorgun zengin ziyade üstün şehzade
""")

# Nouns that end in a close vowel of their own, so that `resmî yazı` carries no possessive as `belediye meclisi` does.
CLOSE_VOWEL_NOUNS: Final = _words("""
    adli ahali akademi aksu akıntı algı ali altyapı alındı alıntı anadolu arazi arkeoloji arı asgari askeri askı
    ateşli avni ayrıntı ayı azami ağrı aşı aşırı bahçeli bakımlı baskı batı bayi bağlantı bağımlı başvuru behçeti
    beklenti beri bildiri bilgi bitki biyoloji boru borçlu bulgu bursalı bürokrasi büyü cezmi dabi dayı delhi
    demokrasi dergi deri dini diplomasi diri dizi dolgu dolu donatı doğu duygu duyu duyuru döngü ebedi ekoloji
    ekonomi eleştiri elli emekli endüstri enerji engelli eski etki fahri fevzi galeri gandhi gazi gemi gezi girdi
    giysi gizli gönüllü görevli görgü görüntü gösteri güney hacı haiti hakiki halı hamdi hamsi hayri helsinki
    hemşehri hemşeri hilmi hobi hukuki hükümlü hüsnü idari ideoloji ilgi ilgili ilmi insani inönü iri jeoloji jüri
    kalori kalıntı kamu kanuni kapalı kapı karasu kategori kati katkı kaygı kazı kedi kenedi kesinti kirli kişi
    koku koli komedi komşu konu korku koru kredi kroki kumru kurgu kutu kuyu kuzu köprü kıyı lobi lütfi lütfü
    mahalli mali mavi medeni mehdi menü mesai meteoroloji metodoloji metroloji mevlevi mevzi milli müftü mülki naci
    nairobi nakdi necati nuri olgu onaylı ordu parti pazartesi peri psikoloji pusu rahmi rakı remzi resmi ruhani
    rüştü rıfkı sabri sadi saldırı salgı sami sanayi sargı sarı saygı sayı sergi seri sevgi seyfi sigortalı sorgu
    soru sosyoloji strateji suphi suçlu söylenti sözleşmeli sürgü sürü sıkı sıkıntı sınai tabi tahiti taksi tali
    tanı tapu tatlı tedavi teknoloji teori tepki tepsi terapi terminoloji ticari toplantı tutuklu türkü vadi vali
    vasfi vehbi veli vergi veri vurgu yalı yankı yapı yaralı yargı yarı yazı yaşlı yeni yergi yerli yetki yetkili
    yolcu zeki zirai çalgı çarşı çatı çağrı çeviri çizgi çıktı ölçü ölü öneri öngörü örgü örtü övgü öykü ülkü
    üniversiteli üstyapı üzüntü şahsi şarkı şevki
""")

# Behind these an apostrophe stands, as names of laws, places, days and works; institutions have none.
NAMED_HEADS: Final = _words("""
    adaları adası afrika amerika anayasası anlaşması antlaşması anıtı asya avrupa barajı bayramı beyannamesi
    bildirgesi bildirisi boğazı bulvarı bölgesi caddesi camii camisi cumhuriyeti dağları dağı deklarasyonu denizi
    devletleri devrimi dükalığı emirlikleri endeksi eyaleti festivali garı genelgesi geçidi gölleri gölü günü haftası
    hamamı hanı hattı havaalanı havalimanı iskelesi istasyonu kapısı kervansarayı konağı koyu körfezi kışlası limanı
    medresesi mezarlığı ormanı otoyolu plajı sarnıcı stadyumu surları tepesi yalısı çarşısı çeşmesi
    imparatorluğu kalesi kanunu kararnamesi kilisesi konvansiyonu krallığı kulesi köprüsü körfezi köşkü mahallesi
    marşı mevkii meydanı mutabakatı müzesi nehri ovası parkı planı prensliği programı projesi protokolü sarayı
    savaşı sokağı sultanlığı sözleşmesi tebliği tüneli türbesi türkiye tüzüğü vadisi yarımadası yasası yaylası
    yönergesi yönetmeliği yılı zirvesi ödülü ırmağı şartı
""")
# Written with a capital these stand for one institution and take no apostrophe: Belediyenin, Valiliğe.
# What people of rank are called, in the plural and of them, or in that of the person spoken to.
HONORIFICS: Final = _words("ekselansları majesteleri altesleri haşmetmeapları zatıalileri kutsiyetleri")
HONORIFICS_OF_YOU: Final = _words("zatıaliniz ekselansınız majesteniz altesiniz zatınız")
INSTITUTIONS: Final = _words("""
    amir antrenör avukat başhekim başmimar başmühendis hekim kaptan komutan mimar mühendis öğretmen
    ajans ataşe bakan bakanlık banka başkan başkanlık başkonsolos belediye belge birim birlik büyükelçi
    büyükelçilik büyükşehir daire danışman dekan delegasyon delege divan encümen enstitü fon form genel gösterge
    hakim heyet idare kanun kararname kaymakam kaymakamlık komisyon komite komiser kongre konsey konsolos
    konsolosluk kurul kurulu kurum mahkeme meclis merkez memur muavin muhtar müdür müdürlük müfettiş müsteşar
    müsteşarlık müşavir nota oda ofis olur ortak rapor rehber rektör rektörlük savcı sekreter sekreterlik
    sekretarya sertifika sözleşme şef şube tebliğ temsilci teşkilat tutanak uzman üniversite üye vakıf vali valilik
    yardımcı yazı yönerge yönetici yönetmelik zabıta danıştay sayıştay yargıtay
""")
# Words made of names take no apostrophe: Türkçeye.
LANGUAGE_NAMES: Final = _words("""
    almanca arapça arnavutça azerice boşnakça bulgarca çince danca ermenice farsça felemenkçe fransızca gürcüce ibranice
    ingilizce ispanyolca italyanca japonca korece kürtçe latince lehçe macarca makedonca norveççe osmanlıca portekizce
    romence rumca rusça sırpça türkçe ukraynaca yunanca
""")
# Behind these parts of places an apostrophe stands: Kuşadası'na, Adapazarı'nda.
NAMED_COMPOUNDS: Final = (
    "adası", "pazarı", "köyü", "ağzı", "hisarı", "tepesi", "burnu", "düzü", "feneri", "kulesi", "oğlu",
)  # fmt: skip
# Behind these too, where they stand alone (Boğaziçi'nde, Nişantaşı'na), but for what is no place of its own.
NAMED_ALONE: Final = (
    "dağı", "yolu", "taşı", "suyu", "içi", "yeri", "yurdu", "bağı", "ağacı", "alanı", "limanı", "yüzü", "konağı",
    "çiftliği", "yatağı", "kavağı", "başı", "önü",
)  # fmt: skip
COMMON_COMPOUNDS: Final = _words("""
    atıksuyu aybaşı demiryolu denizyolu gökyüzü havaalanı havalimanı havayolu içmesuyu işbaşı işyeri karayolu kentiçi
    kilometretaşı mihenktaşı otoyolu şehiriçi yeryüzü yurtiçi yılbaşı
""")
PARTICLES: Final = _words("""
    af al am av bin da das de degli dei del della dello den der des di do dos du el el- en ibn ile la las le les lo los
    of ten ter the van ve von y zu zum zur
""")
