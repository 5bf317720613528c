"""Verbs whose forms follow no rule: souscrit of souscrire, redatto of redigere, выдадут of выдать."""

from collections.abc import Iterator
from typing import Final


def _table(rows: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    read = (row.split() for row in rows.strip().splitlines())
    return tuple((infinitive, tuple(endings)) for infinitive, *endings in read)


# What an infinitive ends in, and what the other forms end in instead; the first row that fits counts.
_IRREGULAR: Final = {
    "fr": _table("""
        mettre met mets mettent mis mise mises mettant mettait mettra mettront
        prendre prend prends prennent pris prise prises prenant prenait prendra prendront
        uire uit uits uite uites uisent uisant uisait uira uiront
        crire crit crits crite crites crivent crivant crivait crira criront
        lire lu lus lue lues lit lisent lisant lisait lira liront
        vrir vert verts verte vertes vre vrent vrant vrait vrira vriront
        frir fert ferts ferte fertes fre frent frant frait frira friront
        cevoir çu çus çue çues çoit çoivent cevant cevait cevra cevront
        prévoir prévu prévus prévue prévues prévoit prévoient prévoyant prévoyait prévoira prévoiront
        tenir tenu tenus tenue tenues tient tiennent tenant tenait tiendra tiendront
        venir venu venus venue venues vient viennent venant venait viendra viendront
        indre int ints inte intes ignent ignant ignait indra indront
        inclure inclus incluse incluses inclut incluent incluant inclura
        clure clu clus clue clues clut cluent cluant cluait clura cluront
        soudre solu solus solue solues sout solvent solvant soudra
        quérir quis quise quises quiert quièrent quérant querra
        suivre suivi suivis suivie suivies suit suivent suivant suivra suivront
        battre battu battus battue battues bat battent battant battra battront
        connaître connu connus connue connues connaît connaissent connaissant connaîtra
        faire fait faits faite faites fait font faisant faisait fera feront
        dire dit dits dite dites dit disent disant disait dira diront
    """),
    "es": _table("""
        hacer hecho hecha hechos hechas hace hacen haga hagan hizo hicieron hará harán
        poner puesto puesta puestos puestas pone ponen ponga pongan puso pusieron pondrá pondrán
        tener tiene tienen tenga tengan tuvo tuvieron tendrá tendrán
        venir viene vienen venga vengan vino vinieron vendrá vendrán
        decir dicho dicha dichos dichas dice dicen diga digan dijo dijeron
        scribir scrito scrita scritos scritas
        solver suelto suelta sueltos sueltas suelve suelven suelva suelvan
        volver vuelto vuelta vueltos vueltas vuelve vuelven vuelva vuelvan
        abrir abierto abierta abiertos abiertas
        cubrir cubierto cubierta cubiertos cubiertas
        romper roto rota rotos rotas
        prever previsto prevista previstos previstas prevé prevén
        ducir duce ducen duzca duzcan dujo dujeron
        traer trae traen traiga traigan trajo trajeron traído traída
        seguir sigue siguen siga sigan siguió siguieron
        egir ige igen ija ijan igió igieron
    """),
    "pt": _table("""
        fazer feito feita feitos feitas faz fazem faça façam fez fizeram fará farão
        por posto posta postos postas põe põem ponha ponham pôs puseram porá porão
        bter btém btêm btenha btenham bteve btiveram btido btida btidos btidas
        nter ntém ntêm ntenha ntenham nteve ntiveram ntido ntida ntidos ntidas
        dizer dito dita ditos ditas diz dizem diga digam disse disseram
        screver scrito scrita scritos scritas
        brir berto berta bertos bertas
        duzir duz duzem
        prever previsto prevista previstos previstas prevê preveem previu previram
        pagar pago paga pagos pagas
    """),
    "it": _table("""
        scrivere scritto scritta scritti scritte scrisse scrissero
        mettere messo messa messi messe mise misero
        endere eso esa esi ese esero
        chiedere chiesto chiesta chiesti chieste chiese chiesero
        udere uso usa usi use usero
        idere iso isa isi ise isero
        cedere cesso cessa cessi cesse
        porre posto posta posti poste pone pongono ponga pongano pose posero porrà porranno
        durre dotto dotta dotti dotte duce ducono duca ducano dusse dussero
        trarre tratto tratta tratti tratte trae traggono tragga trasse
        fare fatto fatta fatti fatte fa fanno faccia facciano fece fecero farà faranno
        dire detto detta detti dette dice dicono dica dicano disse dissero
        prire perto perta perti perte
        correre corso corsa corsi corse corsero
        eggere etto etta etti ette esse essero
        olgere olto olta olti olte olse olsero
        solvere solto solta solti solte solse
        rompere rotto rotta rotti rotte ruppe
        primere presso pressa pressi presse
        stringere stretto stretta stretti strette
        ingere into inta inti inte inse insero
        rimanere rimasto rimasta rimasti rimaste rimane rimangono rimanga rimase rimasero rimarrà rimarranno
        venire viene vengono venga vengano venne vennero verrà
        tenere tiene tengono tenga tengano tenne tennero terrà
        cogliere colto colta colti colte coglie colgono
        scegliere scelto scelta scelti scelte sceglie scelgono
        sciogliere sciolto sciolta sciolti sciolte scioglie sciolgono
        spondere sposto sposta sposti sposte
        muovere mosso mossa mossi mosse
        sumere sunto sunta sunti sunte
        digere datto datta datti datte
        rigere retto retta retti rette resse
        cutere cusso cussa cussi cusse
        vincere vinto vinta vinti vinte vinse
    """),
    "ru": _table("""
        дать дам дашь даст дадим дадите дадут дал дала дало дали дан дана дано даны данный данные дай дайте
        принять приму примет примут принял приняла приняло приняли принят принята принято приняты принятый принятые
        прийти приду придет придут пришел пришла пришло пришли пришедший пришедшие
        йти йду йдет йдут шел шла шло шли шедший шедшие
        нять ниму нимет нимут йму ймет ймут нял няла няло няли нят нята нято няты нятый нятые
        писать пишу пишет пишут пишите писал писала писали писан писана писано писаны писанный писанные
    """),
}


def irregular_forms(verb: str, language: str) -> Iterator[str]:
    """Yield the forms of a verb in small letters that are not those of its ending; none of most verbs."""
    for infinitive, endings in _IRREGULAR.get(language, ()):
        if verb.endswith(infinitive):
            stem = verb.removesuffix(infinitive)
            yield from (stem + ending for ending in endings)
            return
