"""Genders of nouns as their endings show them: la mairie, der Ausschuss; nothing where they do not."""

from functools import lru_cache
from typing import Final, Literal

from glossary.languages.german_nouns import noun_of
from glossary.stop_words import words_of

Gender = Literal["masculine", "feminine", "neuter", ""]

# The longest ending that a noun has decides: le musée in spite of -ée. Whole words begin with a sign: =page, un stage.
_ENDINGS: Final[dict[str, dict[Gender, frozenset[str]]]] = {
    "de": {
        "masculine": words_of("""
            er ling ismus or ist ant ig ich absatz antrag artikel ausweis ausschuss bau berg bescheid betrag bezirk
            brief bund bus dienst entwurf erlass fall fluss fonds grund haushalt hof irrtum konsul kreis kurs lohn
            magistrat markt name nachweis ort park pass plan platz preis punkt rat raum reichtum saal satz schluss
            schutz senat sitz spruch staat stempel tag teil termin text titel urlaub verband verein verkehr vertrag
            vorstand wald weg wert zug zuschuss beitrag
        """),
        "feminine": words_of("""
            ung heit keit schaft ion tät ei ik ur enz anz in e arbeit bank dauer erlaubnis fahrt feier firma frau
            frist gebühr gewalt hand heirat kammer kenntnis befugnis kraft kunft macht mauer mutter nacht nummer
            person pflicht schrift sicht stadt steuer tochter tür uhr wahl wand welt zahl zeit ziffer
        """),
        "neuter": words_of("""
            chen lein ment um ma nis abkommen amt angebot archiv bad bild blatt buch budget büro direktorat dorf
            fenster fest gebiet gebäude geld gericht gesetz gut haus heim jahr kind komitee konsulat land
            ministerium mitglied muster netz programm projekt protokoll recht referat register schloss schreiben
            siegel stück system theater treffen ufer unternehmen verfahren viertel wasser werk wesen wort zentrum
            zeugnis ziel zimmer
        """),
    },
    "es": {
        "masculine": words_of("o aje ar er or ón én al el il és ma mapa día ete camión avión"),
        "feminine": words_of("a ía ión dad tad tud umbre ez mano foto ley sede calle cama forma firma norma suma"),
    },
    "fr": {
        "masculine": words_of("""
            a b c ct d f g h i k l m n o p q r s t u x y z é ège ème ôme ôle âne ape aume graphe gramme
            mètre phone scope logue crate cide cycle drome isme asme age eau aire ible able uble eble oble
            emble cle ple tre dre bre type exe axe texte igme iste aste geste vice cice fice dice uge inge
            phe sexe stère nôme arrêté cadastre cimetière comité comté traité député délégué côté été pâté
            maire ministère musée lycée trophée laboratoire territoire répertoire observatoire
            conservatoire accessoire auditoire interrogatoire réfectoire moratoire incendie génie permis
            plan programme registre service titre visa garçon maçon soupçon hameçon citoyen accord chef
            centre membre guide acte ordre cadre siège groupe code mode épisode exode contrôle rôle
            protocole pétrole symbole monopole binôme diplôme fleuve échange mélange linge éloge terme
            uniforme domaine magazine patrimoine risque manque disque chèque masque cirque kiosque casque
            dialogue catalogue monde reste poste modèle parallèle style régime crime légume volume costume
            compte comte conte verre parterre lierre homme gendarme juge capitaine père frère caractère
            mystère critère cratère hémisphère repère scandale intervalle dédale stade grade jade coude
            portefeuille foie parapluie rez-de-chaussée squelette évêque moine chanoine murmure derrière
            =arrière silence million camion avion espion champion bastion lion scorpion pion emploi convoi
            envoi tournoi dossier ver fer hiver enfer cancer prétexte contexte principe manège collège
            piège privilège stratège sortilège cortège arpège florilège nombre arbre marbre timbre chiffre
            sucre fantôme royaume trône cône câble angle rectangle triangle ongle siècle article véhicule
            crépuscule calcul module formulaire commissaire salaire horaire itinéraire inventaire
            propriétaire locataire secrétaire partenaire bénéficiaire titulaire fonctionnaire
            universitaire honoraire commentaire dictionnaire anniversaire questionnaire sommaire notaire
            libraire centenaire intermédiaire exemplaire préavis avis devis parc quartier beurre tonnerre
            concombre décombre désastre astre gouffre souffle peuple genre cidre rythme algorithme atome
            baptême barème carême poème problème système thème stratagème dilemme doute sourire signe
            =rire rêve prince dimanche vide empire cadavre calme navire automne =ange drame luxe =large
            cuivre poète mensonge =pouce commerce coffre vertige buste torse tube =hôte délire délice
            bronze liquide mérite caprice =rite prestige massacre scrupule organe culte =asile =règne
            remède supplice tumulte domicile =cube globe divorce mythe verbe =change armistice phénomène
            =âge prélude interlude préambule bidule crocodile vote =site gymnase folklore =invité =exempté
            tête-à-tête poison cierge cigare insecte vestibule songe prodige contraste enthousiasme
            congrès accès succès procès décès progrès intérêt arrêt prêt forfait bienfait musc socle
            équilibre calibre charme automate aromate ingrédient plâtre monastère presbytère phare square
            dispensaire théâtre temple couple exemple bénévole sable érable meuble immeuble ensemble
            double trouble comble
        """),
        "feminine": words_of("""
            e ée ie tion sion xion ion aison ison oison té tié erté euse trice ance ence esse ette ille
            ise ade ude asse isse ousse aille eille ouille elle lle nne aine ine oire que ure ue uie table
            fable étable chambre ombre pénombre lettre fenêtre rencontre montre vitre huître guêtre poutre
            outre cendre foudre poudre =gare guerre =terre pierre serre équerre affaire grammaire chaire
            glaire paire molaire cible bible étoffe offre ceinture règle épingle tringle sangle boucle
            =page plage =image =cage =rage =nage police notice justice malice épice avarice cicatrice
            milice lice coulisse grange orange louange vendange méthode période commode =ode école parole
            =fin =main =faim =soif =nuit =dent =mort forêt =part plupart =clé =clef =mer =cour chair =loi
            =foi paroi fourmi =eau =peau voix croix paix noix toux faux chaux perdrix souris brebis =fois
            cuiller =soeur =sœur =fleur couleur chaleur valeur saveur faveur douleur odeur peur sueur
            terreur erreur horreur hauteur longueur largeur grandeur profondeur épaisseur lenteur rigueur
            vigueur fureur rumeur humeur tumeur vapeur lueur pudeur candeur splendeur ardeur ampleur
            teneur primeur demeure fraîcheur blancheur langueur stupeur torpeur puanteur senteur liqueur
            vertu tribu glu bru dot =nef oasis =vis jument maison saison raison chanson boisson leçon
            façon rançon moisson cloison prison trahison garnison liaison société charte commune enquête
            fête aide adresse affiche liste salle ville note =place unité région taxe demande santé sûreté
            cité qualité liberté beauté bonté majesté propriété anxiété variété souveraineté volonté
            difficulté faculté amitié moitié pitié télé photo moto radio auto dynamo météo firme
            plateforme réforme norme forme plate-forme armée usine vigne ligne montagne campagne consigne
            =rive =lime estime énigme époque banque marque barque attaque réplique boutique musique
            politique caution pluie voie =joie =soie =proie monnaie baie craie plaie haie raie agora villa
            caméra saga algèbre fièvre lèvre chèvre oeuvre œuvre manœuvre couleuvre encre ancre nacre
            gaufre balafre fibre victime =cime =rime prime maxime crèche brèche tâche interface surface
            face trace race grâce glace ressource source course bourse force division syllabe étape nappe
            trappe grappe soupape catastrophe paume barrière piste maman tôle clameur ferveur pâleur
            tiédeur laideur douceur cape véranda star circulaire =aire briété priété copie série zone
            couche douche touche bouche souche ruche cruche autruche perruche tempête bête dette
        """),
    },
    "it": {
        "masculine": words_of("o ore ale ame iere ema amma comune"),
        "feminine": words_of("a zione sione gione tà tù ice udine mano legge parte rete"),
    },
    "pt": {
        "masculine": words_of("""
            o or al el il ar er ês ém im ema ama dia mapa ão camião avião cirurgião guardião tabelião espião
        """),
        "feminine": words_of("a ção ião são stão idão razão dade agem tude ez mão lei sede parte cama"),
    },
}
_KEPT: Final = 2_000


@lru_cache(maxsize=_KEPT)
def gender_of(term: str, language: str) -> Gender:
    """Return the gender of the noun that a term is about; nothing where its ending leaves it open."""
    words = term.split()
    if language not in _ENDINGS or not words:
        return ""
    capital = (word for word in words if word[0].isupper())
    noun = next(capital, words[-1]) if language == "de" else words[0]
    listed = noun_of(noun) if language == "de" else None
    if listed is not None:
        return listed.gender
    said = f"={noun.lower()}"
    lengths = {
        gender: max((len(ending) for ending in endings if said.endswith(ending)), default=0)
        for gender, endings in _ENDINGS[language].items()
    }
    longest = max(lengths.values())
    return next((gender for gender, length in lengths.items() if length == longest), "") if longest else ""
