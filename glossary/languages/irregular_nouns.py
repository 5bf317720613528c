"""Nouns that no table of endings explains, with all their forms, and plurals that are words of their own."""

from typing import Final


def rows_of(table: str) -> tuple[tuple[str, ...], ...]:
    """Read a table: a row a line, endings apart by spaces, `-` for none."""
    return tuple(tuple(ending.strip("-") for ending in row.split()) for row in table.strip().splitlines())


# Too short or too odd for a row: all forms of a word a line.
ALONE: Final = {
    "en": rows_of("""
        man men
        child children
        foot feet
        tooth teeth
        person people persons
        quiz quizzes
        mouse mice
        louse lice
        goose geese
        ox oxen
        die dice dies
        penny pence pennies
        genus genera
        corpus corpora corpuses
        schema schemata schemas
        stigma stigmata stigmas
    """),
    "de": rows_of("""
        herz herzen herzens
        name namen namens
        wille willen willens
        glaube glauben glaubens
        gedanke gedanken gedankens
        buchstabe buchstaben buchstabens
        friede frieden friedens
        bus busse bussen busses
    """),
    "fr": rows_of("""
        au aux
        eau eaux
        jeu jeux
        feu feux
        bail baux
        oeil yeux
        beau bel belle beaux belles
        vieux vieil vieille vieilles
        bijou bijoux
        caillou cailloux
        chou choux
        genou genoux
        hibou hiboux
        pneu pneus
        ciel cieux ciels
        aïeul aïeux aïeuls
        monsieur messieurs
        madame mesdames
        mademoiselle mesdemoiselles
    """),
    "pt": rows_of("""
        pão pães
        cão cães
        mão mãos
        sol sóis
        rol róis
        arquiteto arquiteta arquitetos arquitetas
        cônsul consulesa cônsules consulesas
        juiz juíza juízes juízas
        médico médica médicos médicas
        ministro ministra ministros ministras
    """),
    "it": rows_of("""
        uomo uomini
        osso ossa ossi
        uovo uova
        dito dita
        muro mura muri
        braccio braccia bracci
        ginocchio ginocchia ginocchi
        labbro labbra labbri
        lenzuolo lenzuola lenzuoli
        migliaio migliaia
        centinaio centinaia
        paio paia
        miglio miglia
        sindaco sindaca sindaci sindache
        addetto addetta addetti addette
        architetto architetta architetti architette
        medico medica medici mediche
        ministro ministra ministri ministre
        notaio notaia notai notaie
        prefetto prefetta prefetti prefette
        arbitro arbitra arbitri arbitre
    """),
    "es": rows_of("""
        árbitro árbitra árbitros árbitras
        alcalde alcaldesa alcaldes alcaldesas
        ciudadano ciudadana ciudadanos ciudadanas
        concejal concejala concejales concejalas
        cónsul cónsula cónsules cónsulas
        juez jueza jueces juezas
        médico médica médicos médicas
        ministro ministra ministros ministras
        síndico síndica síndicos síndicas
        vecino vecina vecinos vecinas
        carácter caracteres
    """),
    "ru": rows_of("""
        день дня дню днем дне дни дней дням днями днях
        окно окна окну окном окне окон окнам окнами окнах
        письмо письма письму письмом письме писем письмам письмами письмах
        ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях
        имя имени именем имена имен именам именами именах
        судно судна судну судном судне суда судов судам судами судах
        дерево дерева дереву деревом дереве деревья деревьев деревьям деревьями деревьях
        лед льда льду льдом льде льды льдов льдам льдами льдах
        лист листа листу листом листе листья листьев листьям листьями листьях
        брат брата брату братом брате братья братьев братьям братьями братьях
        мать матери матерью матерей матерям матерями матерях
        дочь дочери дочерью дочерей дочерям дочерьми дочерях
        заем займа займу займом займе займы займов займам займами займах
        человек человека человеку человеком человеке люди людей людям людьми людях
        друг друга другу другом друге друзья друзей друзьям друзьями друзьях
        сын сына сыну сыном сыне сыновья сыновей сыновьям сыновьями сыновьях
        муж мужа мужу мужем муже мужья мужей мужьям мужьями мужьях
        стул стула стулу стулом стуле стулья стульев стульям стульями стульях
        крыло крыла крылу крылом крыле крылья крыльев крыльям крыльями крыльях
        звено звена звену звеном звене звенья звеньев звеньям звеньями звеньях
        перо пера перу пером пере перья перьев перьям перьями перьях
        хозяин хозяина хозяину хозяином хозяине хозяева хозяев хозяевам хозяевами хозяевах
        господин господина господину господином господине господа господ господам господами господах
        ухо уха уху ухом ухе уши ушей ушам ушами ушах
        яйцо яйца яйцу яйцом яйце яиц яйцам яйцами яйцах
        церковь церкви церковью церквей церквам церквями церквах церквям церквях
        цветок цветка цветку цветком цветке цветы цветов цветам цветами цветах
        ребро ребра ребру ребром ребре ребер ребрам ребрами ребрах
        сосед соседа соседу соседом соседе соседи соседей соседям соседями соседях
    """),
}
# In English these are no plurals, or mean another thing than their singular: news is not new + s, customs not custom.
ONLY_PLURAL: Final = {
    "en": frozenset(
        word
        for row in rows_of("""
            arms athletics clothes customs damages earnings economics ethics goods headquarters mathematics means
            minutes news odds physics politics premises proceeds riches savings series species spirits statistics thanks
        """)
        for word in row
    )
}
