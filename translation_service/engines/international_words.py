"""Words that Turkish and its neighbours write alike: in a translation as in its source, they are no leftovers."""

from typing import Final

_WRITTEN_ALIKE: Final = """
    algoritma alarm album albüm amblem anons arena armada asfalt atlas avatar balkon banda bandana bank bar baraj
    basketbol bazar beton bikini blog blok bluetooth bomba bonus boutique bronz brunch bungalow burger cafe
    camping caravan cargo casino cello charter chat chip club cocktail computer container coupon criteria data
    definitive demo dental depot design diesel digital diplomat disk diva dollar domain donor drone duplex editor
    ekran elite email espresso euro expert export express fabrika fair fast federal feta fiber film final finish
    flash flora focus folklor format form forum foto fresco futbol gala garage gazebo general genre global golf
    graffiti gram grip guru gym hacker halal hamburger hardware helikopter hobby horizon hostel hotel humor ideal
    idol imam import index influenza inox internet interval investor islam jeans jeep jargon jazz judo kamera kanal kano
    karaoke karate karbon kart kayak kebab ketchup kilogram kilometre kimono koala kod koma kredi kriter laptop laser
    latin legal lens limit linear link lira liter litre lobby logo luna magazine manga manifesto mantra maraton marina
    market mart master matador media medium mega memorandum mentor menu metal meteor metre metro mikro minerals mini
    minibus mobil modem modern modul momentum monitor monopol montaj moral mortgage motel motif motor museum muslim
    naive national natural neon network neutron nitrogen nominal normal notebook objektif ofis online opera
    operator oral orbit organ origami original oscar oval ozon paella panda panel panorama parfum park parka part
    partner patent pedal personel piano pilot piston pizza plak plan planet plaza podcast podium polen poliester polis
    polo pop port portal poster potansiyel prestige prim problem program proje propaganda proton protein protokol
    prototip puma quiz radar radio radyo rafting rally ramadan rapor reform rehber rekor ritim ritüel robot rock rodeo
    roman rota rugby salon samba sandal sandviç sauna schema seminar senator septum serum servis sezon shampoo
    shop show sigma silo simit sinema skate sofa software solar solo sorbet spam spiral sponsor spor sport spray
    standard standart start station statu status stereo stop studio suite suşi sushi symposium tablet taekwondo
    taksi talk tandem tango tank tanker taxi tekstil telegram telefon tempo tenis tenor terminal terminology test
    tiger titan toner ton tornado torpedo total tour tractor traktor trafo tram tramvay transfer transit
    transistor trend trio tropik trust tsunami tunnel turbo turizm turnike ultra underground unicorn uranium urban
    vakum valiz vals vampir vanilla ventilator veranda verb versus veto vikipedi villa vinil violin virus visa visual
    vista vitamin vize volcano volt voucher watt waffle website webinar weekend wifi workshop yoga yoghurt zebra zen
    zona zoom
"""
INTERNATIONAL: Final = frozenset(_WRITTEN_ALIKE.split())
