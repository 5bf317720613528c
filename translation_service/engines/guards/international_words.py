"""Words that Turkish and its neighbours write alike: in a translation as in its source, they are no leftovers."""

from typing import Final

_WRITTEN_ALIKE: Final = """
    adapter adrenalin agora aikido akademi aktif alarm albüm album algoritma alpaka alternatif alto amblem
    amfora amino amper analog anime anons antijen arena argon armada asfalt atlas atrium avatar avokado ayran bagaj
    bağlama baklava bakteri balkon balon banda bandana bank banker banner banyan baobab baraj barbunya barikat
    bariton bariyer baro barter basilica basket basketbol baton bazalt bazar bazilika bere bergamot beton biftek
    bikini bilet blazer blender blog blogger blok blues bluetooth bluz bobin bodrum body boks bolero bomba bonus
    börek bossa botanik boutique bowling boxer boza branding bravo brifing briket brokoli bronz browser brunch
    bulgur bungalov bungalow burger burjuva bütan butik buton byte cacık cafe camping cappuccino caravan card cargo
    casino cast casting catering cello charter chat cheddar cheesecake chef chic chip cips click club coaster cocktail
    cola computer container cookie coupon criteria curling curry dans dansöz data davul definitive dekar delta
    demo demokrat denim dental depo depot derbi desibel design designer desktop diesel digital diploma diplomat
    disk disko diva diyabet dizel doktor dollar dolma dolmen dolmuş domain döner donor doping double download
    drama drone duet duplex ebru edit editor efendi ekran elit elite email embargo embriyo emir emoji enstitü
    enzim epik episode espresso etan etik etnik euro expert export express fabrika fado fair fakülte falafel
    fasıl fast fauna federal festival feta fetus fiber filament film filter final finish firewall fitness
    flamenco flash flora focus folk folklor follower fondue font form forma format formula forum forvet foto
    frank freelance fresco fresk futbol gala game gamer gangster garage gastronom gastronomi gazebo gecko
    general genetik genre germ gigabit gigabyte global gluten golden golf gotik graffiti grafik gram granit granola
    grip grup guru habitat hackathon hacker haiku halal halay halo hamburger hamster handikap hangi hanım
    hardware hashtag hektar helikopter hello helva helyum hertz hobby hoca hokey holding horizon hormon horon
    host hostel hosting hotel html http https humor humus hybrid ideal idol iframe ikon imaj imam imece implant
    import inbox indeks index influenza info inox insulin internet interval intranet investor islam jaguar
    jargon java jazz jean jeans jeep jeton jockey joker joule judo jumbo jury kaban kadayıf kafe kafeterya
    kaktüs kalsiyum kamera kampus kamyonet kanal kano kanton kanun kapital kapitol karaoke karate karavan karbon
    karbonat karma kart karton kask kasko katalog katana katedral kava kayak kebab kebap kefir kemençe keşkek
    ketchup kilim kilo kilobit kilobyte kilogram kilohertz kilometre kilowatt kimono kiosk kiwi klan klima
    klinik klor kloz koala kobalt kobra koda köfte kokain kokteyl kolej kolon koloni koma kombo komposto konsept
    konser kontrol konvansiyon konvoy kopya koral korner korse kortizol kortizon kota krater kredi kriket
    kripton kristal kriter kule künefe kupon kurs kuru kuruş kuvars lahmacun lama laptop laser latin latte
    lavanta lazanya lazer leasing legal legging lemur lens liberal lider lifting limit limon linear link lira
    lise liter litre lobby lobi login logo logout lokal lokomotif lokum loto luna magazine magma makam makro
    maksi maksimum malware mamba manager mandolin manga mangan mango manifesto manken mantı mantra maraton
    mariachi marina marker market marketing mart mask master matador maun media medium medya mega megabit
    megabyte megahertz megawatt melodi melon meme memo memorandum mentol mentor menu merengue mesaj metal metan
    meteor metre metro mevlevi meyhane meyve meze mezzo mikro miligram mililitre milimetre mineral minerals mini
    minibus minimum minivan mirket mist miting mobil mobile mocha model modem modern modul modül molekül
    momentum monitor mono monolog monopol montaj monte moral mortgage motel motif moto motor mouse mozaik
    mozzarella muhtar museum muslim muson mutant nacho naive nano napalm narkoz national natural negatif neon
    network neutron newton nikel nikotin nitrogen nokta nominal normal nota notebook nouveau nova objektif
    offline offset ofis ofsayt oksijen okul ombudsman online opera operator optik optimum opus oral orbit organ
    organik origami original orijinal orka ortodontist oscar otel oval ozon paella pagoda palto panda panel
    panik panorama pansiyon papaya paraf parametre pardon pareo parfüm parfum park parka parking part parti
    partner paşa pasaj pasaport pascal pasif paskal password pasta pastel patent patron pedal peeling penguen
    penis personel petrol phishing piano pide piercing piknik pilaf pilav pilot pinpon piramit piston pixel
    pizza plak plaket plan planet plasenta plastik platform platin plato plaza plazma plugin plural podcast
    podium podyum poker polen poliester polis polka polo popcorn popup porno port portal portik post poster
    postmodern potansiyel potas pozitif prens prestige prim print printer problem profesör program proje
    propaganda propan prospektus protein protokol proton prototip proxy puding pulsar puma pump punk puro puzzle
    quiz radar radikal radio radon radyo radyum rafting rakı rakun rally ramadan ramen ranking rapor rasta
    raster rating reaktör referandum reform reggae rehber rekor rektör resim resort retriever retro retweet
    rezidans rhesus ring risk ritim ritüel rizotto robot rock rodeo roket roller roman rota router rövanş rugby
    rulet rumba safari salam salata salep salon saloon salsa samba sandal sandviç sangria santimetre sari sarma
    sashimi satir sauna savana scanner schema scroll sedan sediment selfie sema seminar seminer senato senator
    sensor septum serum server servis sezon shampoo shop show sigma silikon silo simit sinema siren sistem
    site sitemap skate skor slalom slang smartphone smokin smoothie snippet snob snowboard soda sodyum sofa software
    solar solist solo sonar soprano sorbet sosyal soya spam sperm spiker spin spiral sponsor spor sport spray
    sprint squash stadyum standard standart stant start startup station statu status stereo steril sterol
    sticker stok stop stream streaming stres striptiz studio süit suite sultan sumo süper surfing sushi suşi
    swing symposium tablet tabu taco taekwondo taksi talk tampon tandem tango tank tanker tapir tarhana tart
    taxi tayt techno tekst tekstil telefon telegram template tempo tempura tenis tenor terabit terabyte terapi
    terminal terminology termos terör test ticket tiger tiramisu titan titanyum tofu token toner tonik torii
    tornado torpedo torpido tortilla tost total tour tractor trafo trainer traktor tram tramvay transfer
    transistor transit transport travers trekking trend tribün trio triple trol troll tropik trust tsunami tuba
    tulum tundra tuner tungsten tunik tunnel turban türban turbo turist turizm turkuaz turnike tweet ukulele
    ultra underground unicorn unisex update upgrade upload uranium uranyum urban user username vagon vakum valf
    valiz vals vampir vanilla vanilya vegan vektör ventilator veranda verb versus vertikal veto video vikipedi
    villa vinç vinil vintage violin viral virgül virus visa vista visual vitamin vitrin viyola vize vizyon vodka
    volcano voleybol volt voucher waffle watt webinar website weekend whisky widget wifi wiki windsurf workshop
    yoga yoghurt yogurt zebra zeybek zombi zona zoom zurna
"""
# What joins the parts of names.
_IN_NAMES: Final = frozenset({"van", "von", "der", "den", "del", "dos", "bin"})
INTERNATIONAL: Final = frozenset(_WRITTEN_ALIKE.split()) | _IN_NAMES
