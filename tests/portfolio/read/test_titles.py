"""Titles that an accountant may write, and what is taken without a word of doubt: nothing, of those that mean another thing."""

import pytest

from checker.portfolio.read.headers import MEANT, Role
from checker.portfolio.read.titles import sense
from tests.portfolio.files import INVOICE, as_csv, rows, screened

pytestmark = pytest.mark.long

OF_CLIENTS = (
    "Est-ce une société ? | Êtes-vous une entreprise ? | Is it a company? | "
    "Date de clôture d'activité | Date de fin d'activité | Date de cessation d'activité | Date arrêt activité | "
    "Date de reprise d'activité | Date de changement d'activité | Date de début d'activité du conjoint | "
    "Date de début d'activité salariée | Début d'activité prévu | Début d'activité secondaire | "
    "Date de début d'exercice | Début exercice | Début d'exercice comptable | Date de début de mission | "
    "Date de début du contrat | Début de la lettre de mission | Date de début de fermeture | "
    "Date d'activité partielle | Activité partielle depuis | Début activité partielle | Activité partielle | "
    "Activité saisonnière | Activité principale | Début de l'activité hôtelière | CA HT export | CA export | "
    "CA HT étranger | CA prévisionnel | CA HT prévisionnel | CA perdu | Perte de CA | Baisse de CA | "
    "CA novembre 2020 | CA octobre | CA T1 | CA trimestriel | CA 1er semestre | CA en ligne | CA click and collect | "
    "CA e-commerce | CA marchandises | CA services | CA groupe | CA consolidé | CA du dirigeant | CA moyen mensuel | "
    "CA moyen | CA par salarié | CA net mensuel | CA annuel N-1 | CA N-2 | CA exercice précédent | Variation CA | "
    "% CA | Évolution du CA | CA / salarié | CA cible | Seuil CA | CA inférieur à 2 M€ | CA < 2 M€ | CA TTC | "
    "CA estimé | CA franchise de TVA | CA mai | CA moyen par client | CA exonéré | CA HT (12 derniers mois) | "
    "CA HT 6 mois | CA total groupe | Effectif cadres | Effectif N-1 | Effectif femmes | Effectif moyen cadres | "
    "Effectif total groupe | Effectif apprentis | Effectif intérimaires | Effectif au chômage partiel | "
    "Effectif maximum | Effectif CDD | Effectif physique | Effectif entrées | Effectif début exercice | "
    "Effectif dirigeant | Salariés en activité partielle | Salariés en CDI | Salariés à temps plein | "
    "Salariés du client | Salariés absents | Masse salariale | Salaires | Date d'entrée du premier salarié | "
    "Seuil effectif | Effectif < 11 | Effectif inférieur à 11 | Moins de 11 salariés | Effectif moins de 11 | "
    "Montant salarié | Dernier salarié | Total salariés | Date de création du dossier | Date du dossier | "
    "Date d'ouverture du dossier | Date de dépôt des comptes | Date de dépôt du bilan | Dépôt de bilan | "
    "Dépôt des comptes | Date de dépôt de la liasse | Date de dépôt TVA | Date dépôt déclaration | "
    "Date de dépôt de garantie | Dépôt de garantie | Date de demande d'acompte | Date de demande de pièces | "
    "Date demande PGE | Date demande de devis | Date de la demande de renseignements | Demande du client | "
    "Demande en cours | Demande fonds de solidarité | Date demande fonds de solidarité | "
    "Date de demande de recours | Date limite de dépôt | Date limite de demande | Date prévue de dépôt | "
    "Date de refus de la demande | Date de paiement de l'aide | Date de réponse à la demande | Demande déposée par | "
    "Date de dépôt prévue | Dépôt prévu le | Date de dernier dépôt | Date de la dernière demande | "
    "Date de première demande | Aide déjà demandée par le dirigeant | Aide demandée (montant) | "
    "Montant de l'aide demandée | Aide demandée en € | Aide région déjà demandée | Aide à l'embauche demandée | "
    "Aide PGE demandée | Aide fonds de solidarité déjà obtenue | Déjà client | Déjà bénéficiaire d'une autre aide | "
    "Déjà demandé des pièces | Relance déjà demandée | SIREN du dirigeant | SIREN holding | SIREN fournisseur | "
    "SIREN maison mère | SIRET établissement secondaire | SIREN comptable | SIREN ancien | SIREN de la holding | "
    "SIREN du cabinet | Ancien SIREN | Nom du dirigeant | Nom du gérant | Nom de l'interlocuteur | "
    "Nom du collaborateur | Nom du comptable | Nom du cabinet | Client du cabinet depuis | Client depuis | "
    "Client depuis le | Code client facturation | Code APE | Code postal | Code NAF client | Code collaborateur | "
    "Nom du conjoint | Nom du fichier | Société mère | Société holding | Société du groupe | Entreprise dominante | "
    "Entreprise individuelle | Bilan prévisionnel | Bilan carbone | Date du bilan | Bilan signé | Bilan déposé | "
    "Total bilan passif | Total passif | Total bilan N-1 | Honoraires bilan | Liquidation de TVA | "
    "Liquidation de l'IS | Date de liquidation | Liquidation amiable | Liquidation du stock | "
    "Clôture de liquidation | Sortie de liquidation | LJ clôturée | Risque de liquidation | "
    "Redressement judiciaire | Date LJ | Fermé le lundi | Jour de fermeture | Fermé en août | Dossier fermé | "
    "Fermé définitivement | Fermé dimanche | Fermeture annuelle | Fermeture comptable | Fermeture définitive | "
    "Dossier fermé au 30/10/2020 | Fermé au 30/06/2020 | Fermé au public en mars 2020 | "
    "Fermé au public pendant le confinement | Fermeture confinement | Closed to the public in lockdown | "
    "Fermé au public au 1er confinement | Fermé au public (mars-mai 2020) | Fermé au public en partie | "
    "Fermé public partiellement | Interdit bancaire | Interdit d'exercer | Interdit de gérer | "
    "Interdit de licenciement | Ouvert au public | Ouvert au public depuis | Reçoit du public | Recevant du public | "
    "Non fermé au public | Hébergement web | Hébergement du site | Hébergement des données | Hébergement comptable | "
    "Hébergeur web | Hébergeur site | Hôtel des impôts | Hôtel d'entreprises | Nuits d'hôtel | Frais d'hôtel | "
    "RCS radié | Radié du RCS | Ville RCS | Greffe RCS | N° RCS | Date RCS | Date d'inscription au RCS | "
    "Inscrit à la newsletter | Inscrit Pôle emploi | Inscrit URSSAF | Inscrit à l'Ordre | Inscrit RNA | "
    "Inscrit au répertoire SIRENE | Immatriculé TVA | Immatriculé à l'étranger | Immatriculation véhicule | "
    "Résident fiscal étranger | Non résident fiscal | Résident fiscal du dirigeant | Résidence du dirigeant | "
    "Résident fiscal belge | Résidence principale | Résidence secondaire | Résidence de tourisme | "
    "À jour des honoraires | À jour de TVA | À jour de paiement | À jour cotisations Ordre | À jour dossier | "
    "À jour fiscal | À jour social | À jour URSSAF | À jour impôts | À jour impôts 2019 | À jour au 31/12/2018 | "
    "À jour DSN | Mise à jour | Date de mise à jour | Mise à jour fiscale | Pas à jour | Non à jour | Impôts | "
    "Impôts dus | Impôts à payer | Cotisations | Attestation fiscale | Attestation de régularité demandée | "
    "Obligations | Obligation comptable | Impôts et cotisations dus | Impôts et cotisations à payer | "
    "Retard impôts et cotisations | Échéancier impôts et cotisations | Impôts commerciaux dus | "
    "Impôts commerciaux payés | Statut du dossier | Statut social | Statut social du dirigeant | Statut TVA | "
    "Statut relance | Forme du contrat | Forme de la mission | Forme juridique du fournisseur | "
    "Forme juridique de la holding | Ancienne forme juridique | Forme juridique antérieure | Type | "
    "Type d'imposition | Type d'entreprise cliente | Contrat à temps complet des salariés | "
    "Contrat temps plein signé | Emploi à temps plein créés | Temps plein | Contrat | Secteur | "
    "Association de gestion agréée | Association sportive | Établissement principal | Établissement bancaire | "
    "Établissement secondaire | Fiscalisée depuis | Bénéficiaire effectif | Compte bancaire | "
    "Dernier exercice clos | Montant client | Annuel | Turnover rate | Staff turnover | Export turnover | "
    "Group headcount | Headcount target | Activity end date | Filing date of accounts | "
    "Annual accounts filing date | VAT filing date | Tax filing date | Application deadline | Closed on Sundays | "
    "Closed deal | Account closed | Registered address | Registered for VAT | Not registered | Company secretary | "
    "Tax year | Tax code | Company car | Client manager | Client since | Name of director | Date of birth | "
    "Previous legal form | Parent company | Liquidation value | Applied discount | Already paid | "
    "Balance sheet date | Hotel nights"
)

OF_INVOICES = (
    "Montant TTC restant dû | Restant dû TTC | Montant TTC payé | Montant TTC réglé | Montant TTC à payer | "
    "Montant TTC acompte | Acompte TTC | Total TTC payé | Montant TTC lettré | Montant TTC commande | "
    "Montant TTC devis | Montant TTC remisé | Remise TTC | Montant de la remise | Montant acompte | Montant avoir | "
    "Montant TTC avoir | Montant TTC en devise | Montant TTC (USD) | Montant TTC unitaire | Prix unitaire TTC | "
    "Prix unitaire | Prix TTC au m2 | Montant TTC remboursé | Montant TTC éligible | Montant TTC hors frais | "
    "Montant TTC cumulé | Montant TTC mensuel | Abonnement mensuel TTC | Montant TTC annuel | Montant aide | "
    "Montant subvention | Montant retenu | Montant TTC retenu | Total TTC client | Total TTC année | Total client | "
    "Total annuel TTC | Total exercice TTC | Dernier montant TTC | Montant TVA récupérée | Solde TTC | "
    "Montant HT remisé | TTC N-1 | Net à payer | Net comptable | Montant net | Montant total | Date de paiement | "
    "Date de règlement | Date d'échéance | Date de commande | Date de devis | Date de livraison | "
    "Date de réception | Date de saisie | Date de comptabilisation | Date valeur | Date d'envoi | Date de relance | "
    "Date de mise en ligne | Date de mise en service | Date de début d'abonnement | Date de fin d'abonnement | "
    "Date d'abonnement | Date de signature | Date du contrat | Date de prestation | Date prestation | "
    "Date d'acompte | Date facture d'acompte | Date avoir | Date d'avoir | Date de l'avoir | "
    "Date de la facture d'origine | Date facture client | Date dernière facture | Date première facture | "
    "Date de facture de solde | Date de remboursement | Date d'exécution | Date réelle | Date de prélèvement | "
    "Date de virement | Date pièce comptable | Date de la pièce de règlement | Date de dépôt | Date d'impression | "
    "Date d'achat | Date d'effet | Date de transmission | Date période | Date facture (échéance) | Date annuelle | "
    "Date année | Date société | Date client | Date total | Date nette | Date actuelle | Date exercice | Date clos | "
    "Catégorie fournisseur | Catégorie client | Catégorie fiscale | Catégorie comptable | Type de paiement | "
    "Type client | Type de TVA | Nature du paiement | Nature juridique | Nature client | Type d'achat immobilisé | "
    "Type d'entreprise | Type d'abonnement | Rubrique comptable | Poste budgétaire | Poste occupé | "
    "Dépense refusée | Dépense éligible | Nature du bien | Au nom du fournisseur | Au nom du gérant | "
    "Au nom du dirigeant | Facture au nom du dirigeant | Au nom personnel | Au nom de | Facture à son nom propre | "
    "Facture au nom du client final | Fournisseur client | Nom du client final | Client final | Client facturé | "
    "Client du fournisseur | SIREN fournisseur | Code fournisseur | Code client chez le fournisseur | "
    "Numéro client fournisseur | Prestataire UE hors France | Prestataire hors UE | Fournisseur non UE | "
    "Fournisseur UE seulement | Fournisseur étranger | Prestataire France | Non référencé | Référencé Google | "
    "Conseil référencement | Invoice due date | Payment date | Delivery date | Order date | Date of payment | "
    "Amount paid | Amount due | Amount outstanding | Balance due | Unit price | Discount | Total paid incl. VAT | "
    "Category of supplier | Expense claim | In director's name | Supplier in EU | Non-EU supplier | "
    "État du fournisseur | Statut fournisseur | Type de document client | Devise du fournisseur | TVA récupérable | "
    "Montant TVA déductible | Taux de change | Taux de remise"
)

OTHERS = [
    (role, title)
    for role, titles in ((Role.CLIENTS, OF_CLIENTS), (Role.INVOICES, OF_INVOICES))
    for title in titles.split(" | ")
]


@pytest.mark.parametrize(("role", "title"), OTHERS)
def test_a_title_that_means_another_thing_is_not_read_without_doubt(role, title):
    said = sense(title, MEANT[role])
    assert not said.meaning or said.doubt


@pytest.mark.parametrize(
    ("title", "meaning"),
    [
        ("Effectif moyen annuel de l’entreprise", "headcount"),
        ("Nombre moyen de salariés", "headcount"),
        ("CA HT du dernier exercice clos", "turnover"),
        ("Total du bilan (dernier exercice)", "balance_sheet_total"),
        ("Forme juridique du client", "legal_form"),
        ("À jour fisc. et soc.", "tax_and_social_up_to_date"),
        ("À jour impôts et URSSAF", "tax_and_social_up_to_date"),
        ("Fermé au public (décret du 29/10)", "closed_to_public"),
        ("Interdit au public à partir du 30/10/2020", "closed_to_public"),
        ("Immat. RCS/RM", "registered"),
        ("RCS / répertoire des métiers", "registered"),
        ("Hôtel, camping, hébergement", "accommodation"),
        ("Êtes-vous en liquidation judiciaire ?", "in_liquidation"),
        ("Combien de salariés avez-vous en moyenne ?", "headcount"),
        ("Quel est votre chiffre d’affaires annuel HT ?", "turnover"),
        ("Avez-vous dû fermer au public à partir du 30 octobre 2020 ?", "closed_to_public"),
        ("Quel est le nom de votre entreprise ?", "name"),
        ("How many employees do you have?", "headcount"),
        ("Are you registered?", "registered"),
    ],
)
def test_a_title_that_means_it_is_read(title, meaning):
    said = sense(title, MEANT[Role.CLIENTS])
    assert (said.meaning, said.doubt) == (meaning, "")


@pytest.mark.parametrize(
    ("title", "contrary"),
    [
        ("Dettes fiscales ou sociales", "tax_and_social_up_to_date"),
        ("Retard URSSAF et impôts", "tax_and_social_up_to_date"),
        ("Non inscrit RCS", "registered"),
        ("Hors liquidation", "in_liquidation"),
        ("Resté ouvert au public", "closed_to_public"),
        ("Aide jamais demandée", "already_applied"),
        ("Résident fiscal hors France", "french_tax_resident"),
        ("Never applied", "already_applied"),
        ("Not registered", "registered"),
    ],
)
def test_a_title_that_may_mean_the_contrary_is_asked_about_as_that(title, contrary):
    found = screened(_table(title, contrary))
    [told] = [remark.variables for remark in found.portfolio.remarks if remark.code == "column-in-doubt"]
    assert (told["title"], told["meaning"], told["why"]) == (title, f"not_{contrary}", "title-contrary")
    assert found.portfolio.clients.frame.get_column(contrary).to_list() == [None, None]


def _table(title, instead):
    table = rows({"client": "A"}, {"client": "B"})
    at = table[0].index(instead)
    return as_csv([[*table[0][:at], title, *table[0][at + 1 :]], *table[1:]])


@pytest.mark.parametrize("year", ["2016", "2018"])
def test_a_figure_of_a_year_long_past_is_asked_about_where_no_other_column_gives_it(year):
    table = rows({"client": "A"})
    titles = {"headcount": f"Effectif {year}", "turnover": f"CA {year}"}
    found = screened(
        as_csv([[titles.get(cell, cell) for cell in table[0]], *table[1:]]), as_csv(rows({"client": "A"}, of=INVOICE))
    )
    told = [remark.variables["why"] for remark in found.portfolio.remarks if remark.code == "column-in-doubt"]
    assert told == ["title-other-year"] * 2
