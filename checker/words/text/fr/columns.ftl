### Les colonnes des fichiers d’un portefeuille : comment elles sont reconnues, et la page qui les demande.

## Reconnaître les feuilles et les colonnes. also-… : d’autres noms admis, séparés par une barre, dans n’importe quel ordre
## de leurs mots ; word-… : des mots qui ne changent rien au titre d’une colonne.

tab-clients = Clients
also-tab-clients = Client | Entreprises | Portefeuille | Liste des clients | Dossiers | Fichier clients
tab-invoices = Factures
also-tab-invoices = Facture | Dépenses | Liste des factures | Achats | Pièces | Factures fournisseurs
column-client = Client
also-client = Dossier | Libellé dossier | Adhérent
column-name = Nom du client
also-name = Nom de votre entreprise | Nom client | Raison sociale | Dénomination | Dénomination sociale | Entreprise | Société | Nom | Nom de l’entreprise | Nom de la société | Nom du dossier | Nom commercial | Enseigne | Libellé client | Établissement | Dénomination unité légale | Nom / Raison sociale | Nom ou raison sociale | Raisoc | Nom / Dénomination
also-clients-name = Intitulé | Tiers | Association | Bénéficiaire | Intitulé du compte
column-code = Code du client
also-code = Code client | Code | N° client | Numéro client | Numéro de client | Identifiant client | ID client | Réf client | Référence client | N° dossier | Numéro de dossier | Code dossier | Référence dossier | Réf dossier | Matricule | N° adhérent | Compte client | Code tiers client
also-clients-code = Code tiers | Compte tiers | N° tiers
column-siren = SIREN ou SIRET
also-siren = SIREN | SIRET | N° SIREN | N° SIRET | Numéro SIREN | Numéro SIRET | SIREN client | SIRET client | SIREN du client | SIRET du client | N° SIREN client | SIREN SIRET | SIRET SIREN | Code SIREN | Identifiant SIREN | N° SIREN / SIRET | SIREN de l’entreprise | SIRET siège | SIRET du siège

also-legal_form = Structure | Régime juridique | Régime jur | Statut de l’entreprise | Forme | Statut juridique | Type d’entreprise | Forme jur | Statut | Catégorie juridique | Nature juridique | FJ | Type de structure | Code forme juridique | Type société | Catégorie juridique unité légale | CJ
word-legal_form = client | entreprise | société
also-french_tax_resident = Domicile fiscal en France | Domicile fiscal France | Résident fiscal français | Résident fiscal | Résidence fiscale | Résident fiscal France | Résident français | Résidence fiscale France | Résidence fiscale en France | Domicilié fiscalement en France | Résident fiscal FR | Rés. fiscal | Rés. fiscale | Résident fiscal en France
word-french_tax_resident = entreprise | société | client
also-registered = Registre | Inscrit au registre | Inscrit RCS | Inscrit RCS RM | RCS RM | RCS ou RM | Immatriculé | Inscrit au RCS ou au RM | Immatriculation RCS RM | Inscription RCS RM | Immatriculé RCS RM | Immatriculé RCS | Immatriculé au RCS ou RM | Immatriculé au RCS | Inscrit au RCS | Inscription RCS | Inscrit RCS ou RM | RCS | RCS répertoire des métiers | Inscrit au RCS ou au répertoire des métiers | Inscrit au RM | Immatriculé RM | Inscrit RM | Inscrit au répertoire des métiers
word-registered = entreprise | société | client
also-activity_start = Commencé votre activité | Date commencé activité | Date de début d’activité | Début activité | Date début activité | Date début d’activité | Activité depuis | Début d’activité | Date de commencement d’activité | Commencement activité | Date début exploitation | Début d’exploitation | Activité depuis le | Activité débutée le | Début d’activité le | En activité depuis
word-activity_start = entreprise | société
also-accommodation = Activité principale hôtellerie ou hébergement | Hôtel | Hôtellerie ou hébergement | Hôtellerie | Secteur hébergement | Activité hébergement | Activité d’hébergement | Hôtel ou hébergement | Hôtel hébergement | Hébergeur | Hébergement touristique | Hébergeur touristique | Activité hôtel | Hôtel ou gîte | Hôtel gîte | Hôtel, camping, hébergement | Hôtel camping
word-accommodation = principale
also-closed_to_public = Public interdit | Fermé au public | Fermé au public le 30/10/2020 | Interdit d’accueil du public | Interdiction d’accueil du public | Fermeture administrative | Fermeture au public | Fermé administrativement | Fermé au 30/10/2020 | Fermeture 30/10/2020 | Fermé le 30/10/2020 | Fermeture COVID | Fermé COVID | Interdiction d’accueil | Interdiction accueil public | Fermé au public au 30/10/2020 | Fermé au 30/10 | Fermé public | Fermée au public | Établissement fermé au public | Interdit au public | Interdit public | Fermé au public depuis le 30/10/2020 | Interdit d’accueil | Fermé par décret | Tenu de fermer | Obligé de fermer | Dû fermer | Accueil du public interdit | Avoir dû fermer au public | Établissement fermé par décret | Fermé sur décret | Fermeture sur décret | Contraint de fermer | Fermeture imposée | Fermeture obligatoire
word-closed_to_public = à | au | le | 29 | 30 | 10 | public | novembre | nov | octobre | oct | second confinement | deuxième confinement | 2e confinement | décret | partir | soumis | sur | covid | pendant | établissement | en
also-headcount = Effectifs | Effectif moyen | Salariés | Nb salariés | Nombre de salariés | Nb de salariés | Effectif salarié | Effectif moyen annuel | ETP | Effectif ETP | Nbre de salariés | Nbre salariés | Effectif moyen ETP | Nombre salariés | Effectif au sens de la sécurité sociale | Moyenne salariés | Tranche effectif | Tranche d’effectif | Tranche effectifs unité légale | Employés | Nombre de salariés en moyenne | Salariés ETP moyen | Nombre moyen de salariés | Équipe ETP | Équipe en ETP
word-headcount = moyen | annuel | annuelle | année | civile | entreprise | société | exercice | moyenne
also-turnover = CA | CA HT | CA annuel | CA annuel HT | Chiffre d’affaires HT | Chiffre d’affaires annuel | Chiffre d’affaires annuel HT | Chiffres d’affaires | Chiffre affaires | Chiffre affaire | Chiffre d’affaire | CAHT | Chiffre d’affaires net | CA net | Montant du CA | Montant CA
word-turnover = exercice | annuel | annuelle | année | dernier | clos | net | entreprise | société | total | montant
also-balance_sheet_total = Total bilan | Bilan | Total du bilan | Total actif | Total de l’actif | Total bilan actif | Montant total du bilan
word-balance_sheet_total = exercice | dernier | clos | net | entreprise | société | montant | total | annuel
also-subject_to_commercial_tax = Soumis aux impôts commerciaux | Assujetti aux impôts commerciaux | Impôts commerciaux | Assujettie aux impôts commerciaux | Association fiscalisée | Fiscalisée | Asso fiscalisée
also-tax_and_social_up_to_date = Situation fiscale et sociale à jour | À jour | À jour impôts et cotisations | À jour des impôts et cotisations | À jour fiscal et social | À jour fiscal social | À jour fiscalement et socialement | À jour impôts cotisations | À jour obligations fiscales et sociales | À jour de ses obligations | Régularité fiscale et sociale | À jour impôts URSSAF | À jour des obligations fiscales et sociales | À jour fisc/soc | À jour fisc. et soc. | À jour fisc soc | Fiscal et social OK | Fiscal + social OK | À jour de vos impôts et cotisations sociales | À jour impôts et cotisations sociales | À jour impôts et social | À jour fiscal et URSSAF | Impôts et URSSAF à jour | Situation à jour
word-tax_and_social_up_to_date = attestation | obligation | entreprise | société | client | à
also-in_liquidation = En liquidation | En liquidation judiciaire | Liquidation | Liquidation judiciaire | LJ | Procédure de liquidation | En LJ | Liquid. judiciaire | Liquid. jud. | Liquid
word-in_liquidation = entreprise | société | client
also-full_time_contract = Contrat à temps complet | Contrat temps plein | Emploi à temps plein | CDI temps plein du dirigeant | Contrat de travail temps complet
also-already_applied = Déjà demandé aide | Déjà demandé l’aide | Déjà demandé | Demande déposée | Aide déjà demandée | Déjà demandée | Aide demandée | Demande déjà faite | Aide numérique déjà demandée | Déjà bénéficiaire | Demande déjà déposée | Aide déjà obtenue | Déjà bénéficié | Déjà bénéficié de l’aide | Avez-vous déjà déposé une demande | Demande précédente | Demande antérieure | Aide déjà perçue | Aide déjà reçue | Aide déjà sollicitée | Déjà déposé | Déjà déposée | Aide numérique déjà perçue | Demande faite | Demande déjà déposée pour cette aide | Déjà une demande | Déjà aidé | Déjà aidée | Aide déjà touchée | Déjà touché | Déjà touchée | Demande antér.
word-already_applied = entreprise | société | client
also-filing_date = Déposé votre demande | Date du dépôt | Date de la demande | Dépôt le | Date de dépôt | Dépôt | Date de dépôt de la demande | Demande déposée le | Date demande | Date dépôt | Date dépôt demande | Dépôt demande | Déposée le | Date dépôt dossier | Déposé le | Dossier déposé le | Déposé en date du | Demande du | Demande le | Date de votre demande | Date de la demande déposée | Date de demande déposée

also-label = Libellé | Désignation | Objet | Description | Libellé écriture | Libellé de la pièce | Intitulé de la facture | Détail | Prestation | Libellé facture
column-number = Numéro de facture
also-number = N° pièce | Numéro de pièce | N° facture | N° de facture | Numéro de facture | Numéro | Facture | Réf facture | N° | Réf pièce | Pièce | Référence | Référence facture | Référence pièce | Réf | Facture n°
column-supplier = Fournisseur
also-supplier = Prestataire | Nom du fournisseur | Tiers | Nom fournisseur | Émetteur | Raison sociale fournisseur | Vendeur | Fournisseur de la facture
also-date = Date pièce | Date de pièce | Date de la pièce | Date facture | Date de la facture | Date de facture | Facturé le | Date d’émission | Date émission | Date de facturation | Date fact | Émise le | Date document | Facture du | Facture datée du | Datée du
also-amount_incl_tax = TTC | Total TTC | Montant total TTC | Montant facture TTC | Montant TTC facture | Prix TTC | Net à payer TTC | Total facture TTC | Mt TTC | Mnt TTC | Somme TTC | Combien TTC | Facture TTC
word-amount_incl_tax = montant | total | facture | net
column-amount = Montant, sans dire HT ni TTC
also-amount = Montant | Montant facture | Total | Total facture | Prix | Somme | Mt | Mnt | Montant total | Net à payer | Montant pièce | Montant de la facture
word-amount = montant | total | facture
column-amount_excl_tax = Montant hors taxe (HT)
also-amount_excl_tax = HT | Total HT | Montant HT | Montant facture HT | Prix HT | Base HT | Mt HT | Mnt HT | Montant total HT | Montant HT facture | Net HT | Facture HT
word-amount_excl_tax = montant | total | facture | net
column-vat_amount = Montant de la TVA
also-vat_amount = TVA | Montant TVA | Montant de TVA | Total TVA | Dont TVA | Mt TVA
word-vat_amount = montant | total
column-vat_rate = Taux de TVA
also-vat_rate = Taux TVA | Taux de la TVA | Taux
column-currency = Monnaie
also-currency = Devise | Code devise | Devise facture | Devise de facturation
column-state = État de la pièce (facture, avoir, devis…)
also-state = Statut facture | État | Type de pièce | Type pièce | Type de document | Type document | État facture | Statut de la facture | Nature pièce | Nature de la pièce | Type facture | Type de facture | Statut | Statut pièce | Statut du document | État de la facture
also-category = Catégorie | Nature | Type | Dépense | Nature de la dépense | Catégorie de dépense | Type de dépense | Nature dépense | Nature achat | Catégorie dépense | Poste | Rubrique | Nature de l’achat | Objet de la dépense | Nature de l’objet
column-in_claimant_name = Facture au nom du client
also-in_claimant_name = Facture au nom du client | Au nom du client | Au nom du demandeur | Au nom de l’entreprise | Libellée au nom du client | Facture au nom de l’entreprise | Nom du client sur facture | Au nom de la société | À son nom | Facture à son nom | À votre nom | Établie au nom de l’entreprise | Établie au nom du client | Facture établie au nom du client | Au nom du tiers | Au nom de l’association | Nom du client sur la facture | La facture est-elle à votre nom | Nom conforme | Au bon nom | Facture au bon nom | Libellé au nom du client | Libellé au nom de l’entreprise | Nom OK | Nom sur facture OK | Nom sur facture conforme | Nom facture conforme | Facturé au client | Facturée au client | Facturé au nom du client | Facturée au nom du client | Facturé au nom de l’entreprise | Facture adressée au client | Adressée au client | Au nom du dossier | Nom facture OK | Nom sur la facture OK
also-provider_in_eu = Prestataire UE | Fournisseur UE | Prestataire en France ou UE | Fournisseur européen | Prestataire France UE | Prestataire européen | Fournisseur établi UE
also-listed_consultant = Consultant référencé | Conseil référencé | Activateur France Num

also-legal_form-company = SARL | SAS | SASU | EURL | SA | SCI | SNC | SELARL | SELARLU | SELAS | SELASU | SCOP | SARL unipersonnelle | SARL à associé unique | SCP | SCM | SCA | SCS | GIE | EARL | GAEC | SCEA | SCIC | SEL | Société à responsabilité limitée | Société par actions simplifiée | Société par actions simplifiée unipersonnelle | Société anonyme | Société en nom collectif | Société civile | Société civile immobilière | SAS unipersonnelle | Entreprise unipersonnelle à responsabilité limitée | Groupement d’intérêt économique | Société coopérative | Société d’exercice libéral à responsabilité limitée | SAS, société par actions simplifiée | SARL, société à responsabilité limitée | Société à responsabilité limitée unipersonnelle | SARL familiale | SARL de famille
also-legal_form-association = Asso | Association loi 1901 | Association déclarée | Assoc | Association loi de 1901 | Association loi 1901 déclarée
also-legal_form-sole_trader = EI | EIRL | Auto-entrepreneur | Micro-entrepreneur | Micro-entreprise | Entreprise individuelle | Indépendant | Entrepreneur individuel | Auto-entreprise | Micro | AE | EI à responsabilité limitée | Exploitant individuel | Entrepreneur individuel à responsabilité limitée | Affaire personnelle personne physique
also-legal_form-public_body = Collectivité | Commune | Établissement public | EPIC | EPA | Collectivité territoriale | Établissement public local
also-category-website = Site web | Site e-commerce ou promotionnel | Site e-commerce | Site vitrine | Site internet | Création de site internet | Création site internet | Création site web | Site marchand | Boutique en ligne | Création site e-commerce | Site ecommerce | Site promotionnel | Site internet promotionnel | Site marchand ou promotionnel | Site de vente en ligne
also-category-content = Contenus | Création de contenu | Contenu web
also-category-online_payment = Paiement en ligne | Solution de paiement en ligne
also-category-marketplace = Place de marché | Places de marché | Marketplace
also-category-online_visibility = Visibilité internet | Visibilité web | Référencement internet | Référencement web | Publicité en ligne | SEO
also-category-stock_orders_delivery = Gestion des stocks, des commandes, des livraisons | Gestion des stocks | Gestion des commandes | Gestion des livraisons | Logiciel de gestion des stocks
word-category = facture | numérique
also-category-advice = Conseil | Accompagnement | Conseil numérique | Accompagnement numérique
also-category-other = Autre | Autres | Matériel | Hors sujet | Matériel informatique | Non éligible
also-category-emailing = E-mailing | Newsletter | Outil de gestion en masse des courriers électroniques, de lettres d’information | Emailing | Lettres d’information | Envoi de lettres d’information | Envoi de newsletters
also-category-booking = Prise de RDV en ligne | Prise de RDV | Réservation et prise de RDV | RDV en ligne | Réservation en ligne | Solution de réservation, prise de rendez-vous | Logiciel de réservation | Prise de rendez-vous en ligne | Réservation et prise de rendez-vous | Gestion de réservations | Gestion des réservations et rendez-vous | Gestion des rendez-vous | Réservations en ligne | Prise de rendez-vous
also-category-point_of_sale = Gestion de caisse | Logiciel de caisse enregistreuse | Caisse connectée | Solution de caisse
also-category-customer_relations = CRM | Relation client | Gestion clients | Gestion de la relation client | Gestion de relation clients
also-category-hosting_and_security = Hébergement et sécurité | Hébergement et cybersécurité | Hébergement et nom de domaine | Nom de domaine | Cybersécurité | Hébergement web | Hébergement de site | Hébergement internet | Hébergement site internet | Hébergement du site | Sauvegarde en ligne | Hébergement, stockage de données, gestion du nom de domaine, outils de cybersécurité | Stockage de données | Hébergement de données | Outils de cybersécurité | Nom de domaine et hébergement

## Deux mots ensemble : l’un dit qu’il s’agit de logiciel (says-software) ou d’internet (says-online), l’autre le type.

says-software = solution | logiciel | logicielle | outil | application | appli | module | gestion | numérique | informatisé | informatisée
says-online = en ligne | internet | web
core-category-website = site | promotionnel | e-commerce | ecommerce
core-category-online_payment = paiement
core-category-booking = réservation | rendez-vous | rdv | prise de rendez-vous | prise de rdv
core-category-stock_orders_delivery = stock | commande | livraison
core-category-point_of_sale = caisse | encaissement
core-category-emailing = mailing | newsletter | e-mailing
core-category-hosting_and_security = stockage | sauvegarde | cybersécurité

## Un mot, un fournisseur, font penser à un type de dépense : proposé, jamais compté sans accord.

suggest-website = site | wix | wordpress | webflow | prestashop | shopify | squarespace | e-monsite | jimdo
suggest-content = contenu | photo | video | redaction | canva
suggest-online_payment = paiement | stripe | payplug | paypal | mollie | lyra
suggest-marketplace = marketplace | amazon | etsy | ankorstore | cdiscount
suggest-online_visibility = visibilite | referencement | adwords | google ads | facebook | instagram | pages jaunes | solocal
suggest-booking = reservation | rendez-vous | zenchef | thefork | lafourchette | doctolib | planity | calendly | booking
suggest-stock_orders_delivery = stock | stocks | commande | commandes | livraison | livraisons | click and collect | deliveroo | uber eats
suggest-point_of_sale = caisse | sumup | zettle | izettle | tiller | lightspeed | zelty | cashpad
suggest-hosting_and_security = hebergement | domaine | antivirus | sauvegarde | ovh | ovhcloud | gandi | ionos | o2switch | dropbox | norton | kaspersky
suggest-customer_relations = relation client | hubspot | salesforce | sellsy | axonaut | pipedrive
suggest-emailing = mailing | lettre d’information | mailchimp | sendinblue | brevo | mailjet

## Des titres proches d’une question, qui ne la posent pas tout à fait : demandés, jamais lus sans accord.

near-activity_start = Date de création | Création | Date création | Date d’immatriculation | Date immatriculation | Immatriculée le | Créée le | Date de création de l’entreprise | Date création entreprise | Date création société | Ancienneté | Date inscription RCS | Ouvert depuis | Existe depuis | Date création unité légale | Date début | Date de début | Début
near-closed_to_public = Fermé | Fermeture | ERP fermé | Établissement fermé | Fermé confinement | Fermé pendant le confinement | Fermé pendant confinement
near-accommodation = Hébergement | Activité | Secteur
near-headcount = Nombre de personnes | Nb personnes | Personnel | Équipe
near-turnover = Recettes | Recettes annuelles | Ressources | Ressources annuelles | Produits | Budget annuel
near-in_liquidation = Procédure collective | Procédure | Procédures collectives | Procédure en cours | Procédure judiciaire | RJ LJ | Sauvegarde RJ LJ | Situation judiciaire | LJ RJ
near-tax_and_social_up_to_date = Situation fiscale et sociale | Situation fiscale sociale | Fiscal et social | Fiscal social | Situation fisc. et soc. | Obligations fiscales et sociales | Régularité
near-amount_incl_tax = Débit | Crédit | Solde | À payer
near-filing_date = Date dossier | Envoyé le | Transmis le | Date envoi demande | Date d’envoi de la demande | Demande envoyée le
near-client = Payeur | Facturé à | Destinataire | Compte

## Le contraire d’une question, là où oui veut dire non.

column-not_already_applied = Aucune demande déposée avant
column-not_french_tax_resident = Résidence fiscale hors de France
column-not_registered = Absence du registre
column-not_accommodation = Ni hôtel ni hébergement
column-not_closed_to_public = Ouverture au public
column-not_subject_to_commercial_tax = Exonération des impôts commerciaux
column-not_tax_and_social_up_to_date = Impôts ou cotisations en retard
column-not_in_liquidation = Pas de liquidation judiciaire
column-not_full_time_contract = Pas d’emploi à temps complet
column-not_in_claimant_name = À un autre nom
column-not_provider_in_eu = Prestataire hors d’Europe
column-not_listed_consultant = Consultant non référencé

## Des mots qui font penser à une question : la colonne est demandée, jamais lue sans accord. Des racines : « liquid » vaut
## pour « liquidation » et « liquidée ».

hint-legal_form = forme | statut | structure | régime | juridique
hint-french_tax_resident = résid | domicil
hint-registered = rcs | rm | inscri | immatric | registre | répertoire
hint-activity_start = début | débuté | commenc | créat | ouvert | démarr
hint-accommodation = hôtel | héberg | gîte | camping | chambre
hint-closed_to_public = ferm | interdi | accueil | ouvert | décret | public | autoris
hint-headcount = effectif | salarié | etp | employé
hint-turnover = ca | chiffre | vente
hint-balance_sheet_total = bilan | actif
hint-subject_to_commercial_tax = fiscalis | lucrati | assujet
hint-tax_and_social_up_to_date = jour | dette | retard | urssaf | fiscal | social | impôt | cotis
hint-in_liquidation = liquid | lj | procédure | redress
hint-already_applied = déjà | aide | demand | jamais
hint-filing_date = dépôt | dépos | demand
hint-full_time_contract = plein | complet | cdi
hint-in_claimant_name = nom | libell | établi
hint-category = dépense | quoi | achat | nature | type | objet
hint-date = date | jour | émis
hint-amount_incl_tax = ttc | montant | prix | total

half-taxes = fiscal | impôt | taxe | dgfip | tva | fiscalité
half-social = social | soc | cotisation | urssaf | charge
some-lockdown = confinement
second-lockdown = second | deuxième | 2e | novembre | nov | octobre | oct

also-unknown = n/a | na | n/c | nc | n/d | nd | n/r | nr | - | -- | – | — | inconnue | non connu | non communiqué | non renseigné | à préciser | à compléter | ne sait pas | à vérifier | à voir | à confirmer | en attente | en cours | à demander | non précisé | non défini | indéterminé | ras | vide | à déterminer
caption-turnover = ca | affaires
caption-balance_sheet_total = bilan | actif
also-day-alone = Jour | Jours | J | Quantième | Le | Jour du mois | Jour facture
also-repeated = idem | dito | ditto | même | id | ibid
also-total-line = total | totaux | total général | totaux généraux | total clients | total factures | sous-total | somme | moyenne | cumul | report | à reporter | solde | ensemble | récapitulatif | total client | total du mois | total mois | total ttc | total ht | sous totaux | cumul général
also-note-line = nombre de dossiers | nb dossiers | nombre de lignes | nb lignes | nombre d’entreprises | nb entreprises | nombre de pièces | nombre total | nb total | effectif total | compte | comptage | nb clients | nombre de clients | nombre de factures | nb factures | note | nota | nb | nota bene | source | édité le | imprimé le | date d’édition | légende | commentaire | remarque | fin | fin de liste | page
also-state-void = annulée | annulé | annulation | brouillon | supprimée | refusée | en litige | provisoire | à annuler
also-state-quote = devis | dev | pro | proforma | pro forma | facture proforma | bon de commande | commande | estimation | offre | bon de livraison
also-state-credit = avoir | av | avoir fournisseur | note de crédit | remboursement | credit note | facture d’avoir
remarks-title = Observation | Observations | Obs | Remarque | Remarques | Rem | Commentaire | Commentaires | Note | Notes | Annotation | Annotations | À noter | Précisions
remark-state-void = annulé | annulée | annulation | à annuler | en litige | litige | brouillon | doublon | à ne pas prendre
remark-state-quote = devis | proforma | pro forma | facture à venir | non facturé
remark-state-credit = avoir reçu | avoir à recevoir | avoir partiel | avoir total | remboursé | remboursée | avoir émis
also-yes = ✓ | ✔ | ☑ | ok
also-no = ✗ | ✘ | ☐ | ko
also-yes-french_tax_resident = france | fr | français | française | en france | métropole | france métropolitaine
also-no-french_tax_resident = étranger | hors de france | hors france
also-yes-registered = rcs | rm | rcs rm | rcs et rm | inscrit | inscrite | immatriculé | immatriculée
also-no-registered = non inscrit | non inscrite | non immatriculé | radié | radiée | aucun
also-yes-tax_and_social_up_to_date = à jour | régulier | régulière | en règle
also-no-tax_and_social_up_to_date = retard | en retard | dette | dettes | pas à jour | non à jour | impayés | impayé | en dette | retards | en retard de paiement | débiteur | débitrice | pas à jour du tout | non réglé | en défaut
tax-names = urssaf | tva | impot | impots | cotisation | cotisations | cfe | is | ir | fiscal | fiscale | social | sociale | sociales | fisc | dgfip | cipav | ssi | rsi | msa | de | d’impot | dont | et | en cours | mois
also-yes-in_liquidation = lj | liquidation | liquidation judiciaire | en liquidation | en liquidation judiciaire
also-no-in_liquidation = néant | aucune | aucun | rj | redressement | redressement judiciaire | en redressement | sauvegarde | plan de sauvegarde | in bonis | aucune procédure | pas de procédure | sans procédure
asking-title = le | la | les | l | quel | quelle | quels | quelles | est | elle | il | êtes | etes | es | avez | ont | vous | tu | combien | cette | ce | cet | ces | a | au | aux | en | dû | du | été | c | qu | que | t | était | étaient | entreprise | société | pour | y
trade-name-title = Enseigne | Nom commercial | Établissement | Nom d’enseigne
bracket-title = tranche | tranches
short-title = dt date | mt montant | mnt montant | mtt montant | nb nombre | nbr nombre | nbre nombre | jud judiciaire | jur juridique | fac facture | fact facture | pce pièce | deb début | act activité | eff effectif | ech échéance | four fournisseur | fourn fournisseur | frs fournisseur | lib libellé | cat catégorie | dep dépôt | imm inscrit | dos dossier | dem demandé | moy moyen | moyenne moyen | fermée fermé | fermeture fermé | ferm fermé | interdite interdit | interdiction interdit | inscrite inscrit | inscription inscrit | immatriculé inscrit | immatriculée inscrit | immatriculation inscrit | débuté début | débutée début | commencement début | démarrage début | activ activité | soumise soumis | assujetti soumis | assujettie soumis | adm administratif | administrative administratif | administrativement administratif | fisc fiscal | fiscale fiscal | fiscalement fiscal | fiscaux fiscal | sociale social | socialement social | sociaux social | employé salarié | heberg hébergement | pdt pendant | asso association | établie établi | libellée établi | immat inscrit | liq liquidation | admin administratif | sollicitée demandé | sollicité demandé | hebgt hébergement | hebergt hébergement | etab établissement | étabt établissement | res résident | resid résident | résidence résident | quand date | inscr inscrit | pub public | sal salarié | soc social | exo exercice | ex exercice | jurid juridique | creat création | crea création | denom dénomination | cotis cotisation | nat nature | tot total | catég catégorie | regl règlement | règl règlement | sit situation | oblig obligation | doc document | établ établissement | etabl établissement | aff affaires | commencée début | commencé début | lancement début | obligation tenu | obligé tenu | contraint tenu | contrainte tenu | obligée tenu | tenue tenu | datée date

## Défauts des cases et des lignes

fault-cell-in-doubt = « { $typed } » dit un doute : la case n’est pas lue. Écrivez ce qui est sûr, ou laissez-la vide.
fault-foreign-currency = « { $typed } » n’est pas en euros : le montant n’est pas connu. Écrivez-le en euros.
fault-cents-or-euros = « { $typed } » est complété par des zéros : ce sont peut-être des centimes. Écrivez le montant en euros, avec une virgule.
fault-range-decides-nothing = « { $typed } » peut vouloir dire plusieurs nombres. Écrivez le nombre exact.
fault-range-open = Cette tranche ne suffit pas : est-ce { $limit } ? Écrivez le nombre exact, ou une tranche plus étroite.
range-over = { $least } ou plus
range-between = { $least } à { $most }
fault-month-decides-nothing = « { $typed } » ne dit pas le jour, et il en décide. Écrivez le jour.
fault-day-or-month = « { $typed } » peut être lu de deux façons : un autre jour de vos fichiers a le mois en premier. Dites l’ordre sur la page des colonnes, ou écrivez 2021-03-15.
fault-run-together = « { $typed } » est écrit sans séparateur, et peut être lu de plusieurs façons. Écrivez le jour ainsi : 15/03/2021.
fault-thousand-or-decimals = « { $typed } » peut être des milliers ou une fraction. Écrivez deux décimales au plus.
fault-unit-twice = « { $typed } » porte une unité, et le titre de la colonne aussi. Gardez-en une.
fault-category-suggested = « { $typed } » fait penser à « { $kind } », sans le dire. Le type de dépense reste à préciser : acceptez-le sur la page des colonnes, ou écrivez-le.
fault-category-elsewhere = « { $typed } » nomme un type de dépense, mais hors de la colonne des types. Il reste à préciser : acceptez-le sur la page des colonnes, ou écrivez-le.
fault-broken-letters = Des lettres de ce nom ont été perdues à l’enregistrement. Il est comparé tel quel aux autres : écrivez-le en entier.
fault-invoice-credit = La ligne est un avoir. Ce qu’il diminue n’est pas connu : déduisez-le de sa facture, puis supprimez la ligne.
fault-invoice-quote = La ligne est un devis ou une commande, non une facture. Elle ne compte pas : indiquez la facture.
fault-invoice-void = La ligne est annulée, en litige ou provisoire. Elle ne compte pas tant que cela reste écrit.
fault-invoice-twice = La facture figure déjà plus haut : même numéro et même fournisseur, ou même jour et même montant. Une seule est comptée ; supprimez l’autre, ou donnez-lui son numéro.
fault-invoice-of-several = Plusieurs clients peuvent être désignés ici. La facture n’est attribuée à aucun : ajoutez le SIREN ou le code.
fault-invoice-perhaps-of = Aucun client ne porte exactement ce nom ; un autre en est proche. La facture n’est attribuée à personne tant que vous ne l’avez pas dit.
fault-rows-disagree = Les lignes de ce client se contredisent : { $facts }. La réponse reste à préciser.
fault-client-twice-differing = Ce client figure plusieurs fois, lignes { $rows }, avec des réponses différentes. Celles qui diffèrent restent à préciser : deux entreprises, ou une seule ? Le SIREN les distinguerait.
fault-not-a-mapping = Le fichier { $file } ne dit pas ce que sont les colonnes. Donnez celui que cette application a enregistré.

## Remarques sur la lecture

fault-rounded = { $count ->
    [one] Dans « { $sheet } », colonne « { $title } », un montant est arrondi au centime : { $typed }.
   *[other] Dans « { $sheet } », colonne « { $title } », { $count } montants sont arrondis au centime, par exemple { $typed }.
}
fault-truncated = { $count ->
    [one] Dans « { $sheet } », colonne « { $title } », un effectif est tronqué au centième, comme le veut l’article R. 130-1 : { $typed }.
   *[other] Dans « { $sheet } », colonne « { $title } », { $count } effectifs sont tronqués au centième, comme le veut l’article R. 130-1, par exemple { $typed }.
}
fault-range-read = { $count ->
    [one] Dans « { $sheet } », colonne « { $title } », une tranche suffit là où tous ses nombres donnent la même réponse : « { $typed } ».
   *[other] Dans « { $sheet } », colonne « { $title } », { $count } tranches suffisent là où tous leurs nombres donnent la même réponse, par exemple « { $typed } ».
}
fault-both-years = Dans « { $sheet } », « { $title-before } » et « { $title-last } » donnent « { $facts } » de deux années : cela suffit là où les deux donnent la même réponse.
fault-month-read = { $count ->
    [one] Dans « { $sheet } », colonne « { $title } », un mois sans jour est lu à son premier jour, car tous ses jours donnent la même réponse : « { $typed } ».
   *[other] Dans « { $sheet } », colonne « { $title } », { $count } mois sans jour sont lus à leur premier jour, car tous leurs jours donnent la même réponse, par exemple « { $typed } ».
}
fault-tax-added = { $count ->
    [one] Dans « { $sheet } », le montant TTC d’une facture est calculé à partir de « { $title } » et de la TVA.
   *[other] Dans « { $sheet } », le montant TTC de { $count } factures est calculé à partir de « { $title } » et de la TVA.
}
fault-repeated-read = { $count ->
    [one] Dans « { $sheet } », colonne « { $title } », un signe de répétition reprend la case du dessus : « { $typed } ».
   *[other] Dans « { $sheet } », colonne « { $title } », { $count } signes de répétition reprennent la case du dessus, par exemple « { $typed } ».
}
fault-encoding-repaired = Dans « { $sheet } », colonne « { $title } », des accents abîmés sont rétablis, par exemple « { $typed } ».
fault-kinds-accepted = { $count ->
    [one] Dans « { $sheet } », colonne « { $title } », un type de dépense proposé est accepté : « { $typed } ».
   *[other] Dans « { $sheet } », colonne « { $title } », { $count } types de dépense proposés sont acceptés, par exemple « { $typed } ».
}
fault-column-in-doubt = Dans « { $sheet } », la colonne « { $title } » n’est pas lue : { $why } Est-ce « { $meaning } » ?
fault-hidden-sheet-read = La feuille masquée « { $sheet } » est lue : aucune feuille visible ne contient de clients.
fault-hidden-sheet-left-out = La feuille masquée « { $sheet } » n’est pas lue.
fault-flat-sheet = La feuille « { $sheet } » donne les clients et leurs factures ligne à ligne : chaque client est compté une fois.
fault-filled-down = { $count ->
    [one] Dans « { $sheet } », une ligne sans client est rattachée à celui du dessus.
   *[other] Dans « { $sheet } », { $count } lignes sans client sont rattachées à celui du dessus.
}
fault-notes-left-out = Dans « { $sheet } », des lignes sous le tableau sont des notes, non des clients ni des factures : { $rows }.
fault-names-near = { $count ->
    [one] { $count } facture porte un nom proche de celui d’un client, sans être le sien : « { $written } », « { $client } ». Elle n’est attribuée à personne.
   *[other] { $count } factures portent un nom proche de celui d’un client, sans être le sien, par exemple « { $written } » et « { $client } ». Elles ne sont attribuées à personne.
}
fault-invoices-of-several = { $count ->
    [one] { $count } facture peut être celle de plusieurs clients : elle n’est attribuée à aucun.
   *[other] { $count } factures peuvent être celles de plusieurs clients : elles ne sont attribuées à aucun.
}
fault-invoices-of-nobody = { $count ->
    [one] { $count } facture ne dit pas son client : elle peut être celle de n’importe lequel, et leurs totaux restent ouverts.
   *[other] { $count } factures ne disent pas leur client : elles peuvent être celles de n’importe lequel, et leurs totaux restent ouverts.
}
fault-invoices-twice = { $count ->
    [one] { $count } facture figure deux fois : elle n’est comptée qu’une fois.
   *[other] { $count } factures en répètent une autre : chacune n’est comptée qu’une fois.
}

## Pourquoi une colonne n’est pas lue

why-title-currency = son titre parle d’une autre monnaie que l’euro.
why-title-monthly = son titre dit que ses montants sont mensuels.
why-title-relative-year = son titre ne dit pas de quelle année il s’agit.
why-title-says-more = son titre dit plus que ce que nous comprenons.
why-title-half = son titre ne parle que des impôts, ou que des cotisations : la question demande les deux.
why-title-other-year = son titre parle d’une autre année que celle qui est demandée.
why-title-contrary = un mot de son titre peut vouloir dire le contraire de la question.
why-days-run-together = ses jours sont en six chiffres, et peuvent être lus de deux façons.
why-title-near = son titre n’est pas tout à fait celui de la question.
why-unit-above = une ligne au-dessus des titres parle de milliers ou de millions d’euros, et rien ne dit si cela vaut pour elle.
why-unit-not-said = ses montants sont tous si petits qu’ils peuvent être en milliers d’euros.
why-tax-not-said = son titre ne dit ni HT ni TTC.
why-turnover-incl-tax = le chiffre d’affaires demandé est hors taxe.
why-tax-rate-unknown = ses montants sont hors taxe, et le taux de TVA n’est pas donné.
why-contents-say-otherwise = ce qui est écrit dessous ne répond pas à la question.
why-contents-siren = elle contient des SIREN, mais son titre ne le dit pas.
why-contents-legal-form = elle contient des formes juridiques, mais son titre ne le dit pas.
why-contents-kinds = elle contient des types de dépense, mais son titre ne le dit pas.
why-kinds-suggested = elle propose des types de dépense, qui ne comptent que si vous les acceptez.
why-names-nobody = aucune colonne reconnue ne nomme les clients, et leurs factures ne peuvent pas leur être jointes.
why-column-twice = plusieurs colonnes donnent la même chose.

## La page des colonnes

columns-title = Que contiennent ces colonnes ?
columns-lead = { $count ->
    [one] Nous ne sommes pas sûrs d’une colonne. Dites ce qu’elle contient : ce que vous ne dites pas reste à préciser.
   *[other] Nous ne sommes pas sûrs de { $count } colonnes. Dites ce qu’elles contiennent : ce que vous ne dites pas reste à préciser.
}
columns-names-title = S’agit-il des mêmes clients ?
columns-names-lead = Ces factures portent un nom proche de celui d’un client. Elles ne comptent que si vous le dites.
columns-near = « { $written } » sur une facture, « { $client } » parmi les clients
columns-near-yes = C’est le même client
columns-near-no = Non, ou je ne sais pas
columns-sheet = Feuille « { $sheet } »
columns-holds = Elle contient
columns-sure = Tout y est clair : { $holds }
holds-clients = des clients
holds-invoices = des factures
holds-both = des clients et leurs factures, ligne à ligne
holds-nothing = rien à lire
columns-down = Quand la case du client est vide
columns-down-unsaid = je ne sais pas
columns-down-yes = c’est le client du dessus
columns-down-no = le client n’est pas dit
columns-column = Colonne
columns-values = Valeurs
columns-means = Ce qu’elle contient
columns-carried = Autre chose : ne pas lire
columns-suggested = Est-ce « { $meaning } » ?
columns-submit = Vérifier avec ces colonnes
columns-names-submit = Vérifier avec ces réponses
columns-download = Enregistrer la lecture des colonnes (.json)
columns-private = Vos fichiers attendent ici, chiffrés. Ils s’effacent avec le résultat, au plus tard au bout d’un jour.
columns-given = J’ai déjà dit ce que contiennent mes colonnes
columns-given-label = Fichier des colonnes (.json), enregistré ici
unit-of-scale = Unité
unit-scale-1 = euros
unit-scale-1000 = milliers d’euros
unit-scale-1000000 = millions d’euros
unit-of-tax = TVA
unit-tax-none = comme le dit le choix
unit-tax-20 = HT, TVA à 20 %
unit-tax-10 = HT, TVA à 10 %
unit-tax-5-5 = HT, TVA à 5,5 %
unit-tax-0 = HT, sans TVA
unit-of-months = Période
unit-months-1 = l’année
unit-months-12 = un mois (× 12)
unit-of-order = Ordre
unit-order-none = jour, puis mois, sauf preuve du contraire
unit-order-day = jour, puis mois
unit-order-month = mois, puis jour
unit-of-kinds = Types proposés
unit-kinds-none = à préciser
unit-kinds-accept = je les accepte

## Ce qui est dit en haut et des factures

portfolio-changing = À savoir avant de lire les réponses
portfolio-day-unknown = non connu
refused-invoice = Facture { $invoice } du { $day }
refused-invoice-undated = Facture { $invoice }
refused-invoice-why = { $invoice } : { $why }
refused-invoices-more = { $count ->
    [one] Et une autre facture qui ne comptait pas.
   *[other] Et { $count } autres factures qui ne comptaient pas.
}
