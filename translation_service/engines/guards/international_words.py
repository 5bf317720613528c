"""Words that Turkish and its neighbours write alike: in a translation as in its source, they are no leftovers."""

from typing import Final

_WRITTEN_ALIKE: Final = """
    adapter agora aktif alarm album albüm algoritma alternatif amblem amfora amper anons arena argon armada
    asfalt atlas atrium avatar avokado bagaj balkon balon banda bandana bank banner baraj barbunya barikat
    bariyer baro basilica basket basketbol baton bazalt bazar bazilika bere bergamot beton biftek bikini bilet
    blazer blender blog blogger blok bluetooth bluz bobin bodrum body boks bolero bomba bonus botanik boutique
    bowling boxer branding bravo brifing briket brokoli bronz browser brunch bungalov bungalow burger burjuva
    butik buton byte cafe camping caravan card cargo casino cast casting catering cello charter chat cheddar
    cheesecake chef chip cips click club coaster cocktail cola computer container cookie coupon criteria curling curry
    dans data definitive demo demokrat denim dental depo depot design designer desktop diesel digital diplomat
    disk disko diva dizel doktor dollar dolmen domain donor doping download drama drone duet duplex edit editor
    ekran elit elite email embargo emir emoji enzim epik episode espresso etik etnik euro expert export express
    fabrika fair falafel fast fauna federal festival feta fiber filament film filter final finish firewall
    fitness flash flora focus folklor follower fondue font form forma format formula forum forvet foto frank
    freelance fresco fresk futbol gala game gamer gangster garage gastronom gastronomi gazebo general genetik
    genre gigabyte global golf gotik graffiti grafik gram granit granola grip grup guru hacker halal halo
    hamburger hamster handikap hangi hardware hashtag helikopter hello hertz hobby hokey holding horizon hormon
    host hostel hosting hotel html http https humor humus hybrid ideal idol iframe ikon imaj imam import inbox
    indeks index influenza info inox insulin internet interval intranet investor islam jargon java jazz jean
    jeans jeep jeton jockey joker joule judo jumbo jury kaban kafe kafeterya kaktüs kalsiyum kamera kampus
    kamyonet kanal kano kanton kapital kapitol karaoke karate karavan karbon karbonat karma kart karton kask
    kasko katalog katana katedral kayak kebab kebap ketchup kilobyte kilogram kilometre kilowatt kimono klan
    klima klinik klor kloz koala kobalt kobra koda kokain kokteyl kolon koloni koma kombo komposto konsept
    konser kontrol konvoy kopya korner korse kortizol krater kredi kriket kristal kriter kule kupon kurs kuru
    kuvars laptop laser latin latte lavanta lazanya lazer leasing legal legging lens liberal lider lifting limit
    limon linear link lira liter litre lobby lobi login logo logout lokal lokomotif loto luna magazine magma
    makro maksi maksimum malware manager manga mangan mango manifesto manken mantra maraton marina marker market
    marketing mart mask master matador maun media medium medya mega megabyte megahertz megawatt melodi melon
    memo memorandum mentol mentor menu mesaj metal meteor metre metro meyve mikro miligram milimetre mineral
    minerals mini minibus minimum minivan mirket mist miting mobil mobile mocha modem modern modul modül molekül
    momentum monitor mono monolog monopol montaj monte moral mortgage motel motif moto motor mouse mozaik
    mozzarella museum muslim muson mutant nacho naive nano napalm narkoz national natural negatif neon network
    neutron newton nikel nikotin nitrogen nokta nominal normal nota notebook nova objektif offline offset ofis
    oksijen okul ombudsman online opera operator optik optimum oral orbit organ organik origami original
    orijinal oscar otel oval ozon paella pagoda palto panda panel panik panorama pansiyon papaya paraf parametre
    pardon pareo parfum parfüm park parka parking part parti partner pasaj pascal pasif password pasta pastel
    patent patron pedal peeling penguen penis personel phishing piano pide piercing piknik pilaf pilot pinpon
    piramit piston pixel pizza plak plaket plan planet plastik platin plato plaza plazma plugin plural podcast
    podium podyum poker polen poliester polis polo popcorn popup porno port portal portik post poster postmodern
    potansiyel potas pozitif prens prestige prim print printer problem program proje propaganda prospektus
    protein protokol proton prototip proxy puding pulsar puma pump puro puzzle quiz radar radikal radio radon
    radyo radyum rafting rakun rally ramadan ramen ranking rapor rasta raster rating reaktör reform reggae
    rehber rekor rektör resim resort retweet rezidans ring risk ritim ritüel rizotto robot rock rodeo roket
    roller roman rota router rugby rulet safari salam salata salep salon saloon salsa samba sandal sandviç
    sangria santimetre sari satir sauna savana scanner schema scroll sedan selfie seminar senator sensor septum
    serum server servis sezon shampoo shop show sigma silikon silo simit sinema sistem sitemap skate skor slang
    smartphone smokin smoothie snippet snob sodyum sofa software solar solo sonar sorbet sosyal soya spam spiker
    spin spiral sponsor spor sport spray sprint squash stadyum standard standart stant start startup station
    statu status stereo steril sterol sticker stok stop stream streaming stres striptiz studio suite surfing
    sushi suşi swing symposium süit süper tablet tabu taco taekwondo taksi talk tampon tandem tango tank tanker
    tapir tart taxi tayt tekstil telefon telegram template tempo tenis tenor terabyte terapi terminal
    terminology termos terör test ticket tiger tiramisu titan titanyum tofu token toner tonik tornado torpedo
    torpido tortilla tost total tour tractor trafo trainer traktor tram tramvay transfer transistor transit
    transport travers trekking trend tribün trio trol troll tropik trust tsunami tuba tundra tuner tungsten
    tunik tunnel turban turbo turist turizm turkuaz turnike tweet türban ultra underground unicorn unisex update
    upgrade upload uranium uranyum urban user username vagon vakum valf valiz vals vampir vanilla vanilya vegan
    vektör ventilator veranda verb versus vertikal veto video vikipedi villa vinil vinç violin viral virgül
    virus visa vista visual vitamin vitrin vize vizyon vodka volcano voleybol volt voucher waffle watt webinar
    website weekend whisky widget wifi wiki windsurf workshop yoga yoghurt zebra zombi zona zoom
"""
INTERNATIONAL: Final = frozenset(_WRITTEN_ALIKE.split())
