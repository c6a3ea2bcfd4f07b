### Les faits : une entrée par fait de rules/facts.py, dans l’ordre des questions.
### Valeur : le nom court. .question, .hint, .help : la page où on le demande.
### .holds, .fails, .requirement : ce qui suit « Il faut … ».

## L’entreprise

legal_form = Forme juridique
    .question = Quelle est la forme juridique de l’entreprise ?
    .hint = Une seule réponse. La forme figure sur vos statuts ou sur votre avis de situation Insee.
    .help = Société : vous avez des statuts et la société existe à part de vous. Entrepreneur individuel : vous exercez en votre nom, y compris comme micro-entrepreneur, artisan ou profession libérale. L’aide était réservée au secteur privé et aux personnes : une commune ou un établissement public n’y avait pas droit.
    .requirement = être { $choices }
legal_form-company = Société
    .hint = SARL, EURL, SAS, SASU, SCI, coopérative… ou autre personne morale privée, sauf association.
    .noun = une société
legal_form-association = Association
    .hint = Association loi de 1901, association d’Alsace-Moselle.
    .noun = une association
legal_form-sole_trader = Entrepreneur individuel
    .hint = Micro-entrepreneur, artisan ou commerçant en nom propre, profession libérale.
    .noun = un entrepreneur individuel
legal_form-public_body = Organisme public
    .hint = Commune, régie, établissement public, hôpital public.
    .noun = un organisme public

french_tax_resident = Résidence fiscale française
    .question = Êtes-vous résident fiscal français ?
    .hint = Oui si l’entreprise, ou vous-même en nom propre, déclare ses revenus en France.
    .help = Le guide ne pose cette condition qu’aux entrepreneurs individuels, les décrets à tous. Outre-mer : en mai 2021, le portail officiel de l’aide admettait toutes les entreprises ultramarines, sauf celles de Nouvelle-Calédonie, de Polynésie française et de Wallis-et-Futuna. Nous n’avons pas trouvé ce qu’il en disait avant.
    .holds = être résident fiscal français
    .fails = ne pas être résident fiscal français

registered = Inscription au registre
    .question = L’entreprise est-elle inscrite au RCS ou au répertoire des métiers ?
    .hint = RCS : le registre du commerce et des sociétés. Répertoire des métiers : celui des artisans.
    .help = Commerçants et sociétés : l’inscription au RCS se lit sur l’extrait Kbis (ou l’extrait K, en nom propre). Artisans : elle se lit sur l’extrait D1. Une association n’est en général inscrite ni à l’un ni à l’autre : répondez alors non, et lisez l’avertissement que nous donnons avec le résultat.
    .holds = être inscrit au registre du commerce ou au répertoire des métiers
    .fails = n’être inscrit ni au registre du commerce ni au répertoire des métiers

## L’activité

activity_start = Début d’activité
    .question = Quel jour l’activité a-t-elle commencé ?
    .hint = Par exemple 15/03/2012.
    .help = C’est le jour où l’activité a réellement débuté. Il peut différer du jour d’inscription au registre ou de la date de création. Le décret parle de début d’activité ; l’organisme payeur de l’aide, lui, parlait de date de création. Si ces dates tombent de part et d’autre du 30 octobre 2020, gardez une preuve de la vôtre.
    .requirement = une activité commencée { $limit }
    .day = jour du début d’activité
    .later = dernier jour des { $months } mois qui suivent le début d’activité
    .after = { $months } mois après le début d’activité

accommodation = Hôtel ou hébergement
    .question = Votre activité principale est-elle l’hôtellerie ou l’hébergement ?
    .hint = L’activité principale seulement : un restaurant qui loue deux chambres répond non.
    .help = Les hôtels étaient dispensés de prouver leur fermeture au public. Le guide parle d’« hôtels et d’hébergements », le décret d’« hôtels et hébergements similaires », ce qui est plus étroit. Pour un gîte, une chambre d’hôtes ou un camping, aucun texte trouvé ne tranche : en cas d’hésitation, répondez « je ne sais pas ».
    .holds = avoir pour activité principale l’hôtellerie ou l’hébergement
    .fails = ne pas avoir pour activité principale l’hôtellerie ou l’hébergement

closed_to_public = Fermeture au public
    .question = Vous était-il interdit de recevoir du public à partir du 30 octobre 2020 ?
    .hint = Oui aussi si vous ne pouviez faire que du retrait de commandes, de la livraison ou de la vente à emporter.
    .help = C’est l’interdiction du deuxième confinement, fixée par le décret du 29 octobre 2020, qui compte, pas votre code APE. Le portail officiel citait les bars et restaurants, les boutiques de vêtements et de chaussures, les librairies et les fleuristes ; une source secondaire ajoute les musées, les salles de danse et de jeux. Les sources que nous avons lues ne citent pas les coiffeurs, les salles de sport ni les cinémas : fiez-vous à ce qui vous a été imposé à l’époque. Avoir fermé par choix, ou faute de clients, n’est pas une interdiction.
    .holds = avoir eu interdiction de recevoir du public lors du deuxième confinement
    .fails = ne pas avoir eu interdiction de recevoir du public lors du deuxième confinement

## La taille

headcount = Effectif
    .question = Combien de salariés l’entreprise employait-elle, en moyenne ?
    .hint = Moyenne de l’année civile précédant la demande, par exemple 4 ou 3,5. Aucun salarié : 0.
    .help = Pour une demande de 2021, faites la moyenne des effectifs de chaque mois de 2020, en laissant de côté les mois sans salarié. Un temps plein compte pour 1, un temps partiel au prorata. Si la toute première embauche a eu lieu dans l’année de la demande, prenez l’effectif au dernier jour du mois de cette embauche. Certains contrats ne comptent pas : votre comptable vous le dira.
    .requirement = employer { $limit }

turnover = Chiffre d’affaires
    .question = Quel est le chiffre d’affaires annuel de l’entreprise ?
    .hint = Hors taxes (HT), en euros. Par exemple 85 000 ou 84 950,50.
    .help = C’est le total de vos ventes sur un an, sans la TVA. Le texte dit « annuel » sans nommer l’année : le dernier exercice clos est le choix le plus simple. Entreprise créée après le 30 octobre 2019, sans exercice clos au 30 octobre 2020 : partez de la moyenne des mois entre la création et cette date, et multipliez-la par 12 (la multiplication n’est pas écrite dans le texte, mais c’est la lecture naturelle).
    .requirement = un chiffre d’affaires annuel de { $limit }

balance_sheet_total = Total du bilan
    .question = Quel est le total du bilan ?
    .hint = En euros. Par exemple 85 000 ou 84 950,50. Pas de bilan : laissez vide.
    .help = Le bilan est le tableau de ce que l’entreprise possède et de ce qu’elle doit, en fin d’exercice. Le total est sur sa dernière ligne, le même à l’actif et au passif. Selon le décret, il suffit que le chiffre d’affaires ou le bilan respecte le plafond : l’un des deux peut manquer.
    .requirement = un total de bilan de { $limit }

## La situation

subject_to_commercial_tax = Impôts commerciaux
    .question = L’association est-elle soumise aux impôts commerciaux ?
    .hint = Impôt sur les sociétés, TVA ou contribution économique territoriale (CET).
    .help = Ce sont les impôts que paient les entreprises. Une association sans activité lucrative n’y est en général pas soumise. Si la vôtre en paie, ses avis d’imposition ou ses déclarations de TVA le montrent. À défaut, employer un salarié suffit pour cette condition.
    .holds = être soumis aux impôts commerciaux
    .fails = ne pas être soumis aux impôts commerciaux

tax_and_social_up_to_date = Impôts et cotisations
    .question = Êtes-vous à jour de vos impôts et de vos cotisations sociales ?
    .hint = Déclarations déposées et sommes dues payées, aux impôts comme à l’Urssaf ou à votre caisse.
    .help = Le guide parle des « organismes sociaux » ; le décret, de celui qui recouvre les cotisations patronales, l’Urssaf le plus souvent. Aucun texte trouvé ne dit à quelle date il faut être à jour, ni si un échéancier de paiement suffit. Si vous en suivez un, répondez « je ne sais pas » et gardez l’accord écrit.
    .holds = être à jour de vos impôts et de vos cotisations sociales
    .fails = ne pas être à jour de vos impôts et de vos cotisations sociales

in_liquidation = Liquidation judiciaire
    .question = L’entreprise est-elle en liquidation judiciaire le jour de la demande ?
    .hint = La liquidation seulement. Redressement judiciaire ou sauvegarde : répondez non.
    .help = La liquidation judiciaire est la procédure par laquelle le tribunal met fin à l’entreprise. Le redressement et la sauvegarde cherchent à la maintenir : le décret ne les exclut pas. C’est la situation au jour de la demande qui compte.
    .holds = être en liquidation judiciaire le jour de la demande
    .fails = ne pas être en liquidation judiciaire le jour de la demande

full_time_contract = Emploi à temps complet
    .question = Depuis le 30 octobre 2020, avez-vous un contrat de travail à temps complet ?
    .hint = Vous-même en nom propre. Pour une société, le dirigeant majoritaire.
    .help = Il s’agit d’un emploi salarié à temps plein, ici ou chez un autre employeur. Le dirigeant majoritaire est en général celui qui détient plus de la moitié des parts ; le décret ne le définit pas. Il dit « depuis le 30 octobre 2020 », sans régler le cas d’un contrat commencé ou terminé ensuite : dans ce cas, répondez « je ne sais pas ». La question ne compte que pour les demandes déposées à partir du 10 mai 2021, si l’entreprise employait moins d’un salarié.
    .holds = avoir un contrat de travail à temps complet, vous ou le dirigeant majoritaire
    .fails = ne pas avoir de contrat de travail à temps complet, ni vous ni le dirigeant majoritaire

## Chaque facture

label = Numéro ou fournisseur
    .question = Numéro ou fournisseur
    .hint = Facultatif. Par exemple F-2021-014.
    .help = Un repère pour retrouver la facture dans le résultat. Il n’entre pas dans le calcul.

date = Date
    .question = Date de la facture
    .hint = Par exemple 15/01/2021.
    .help = C’est la date imprimée sur la facture, pas celle du paiement ni celle du devis. Un devis n’est pas une facture. Pour une facture d’acompte, aucun texte trouvé ne dit si elle compte.
    .requirement = une facture établie { $limit }
    .day = jour de la facture
    .later = dernier jour des { $months } mois qui suivent la facture
    .after = { $months } mois après la facture

amount_incl_tax = Montant TTC
    .question = Montant TTC
    .hint = Toutes taxes comprises, en euros. Par exemple 480 ou 1 060,50.
    .help = Le montant TTC comprend la TVA : c’est ce que vous avez payé en tout. Si la facture ne porte pas de TVA, prenez son total. Si elle mêle des dépenses de types différents, faites une ligne pour chaque type, avec sa part du montant.
    .requirement = un montant TTC de { $limit }

category = Type de dépense
    .question = Type de dépense
    .hint = Choisissez ce qui décrit le mieux l’achat.
    .help = Fiez-vous au détail de la facture plus qu’au nom du fournisseur. Si rien ne correspond, choisissez « Autre dépense ».
    .requirement = une dépense pour { $choices }
    .many = une dépense de l’une des { $count } catégories de la liste
category-website = Site internet
    .hint = Création d’un site vitrine ou d’une boutique en ligne, abonnement à un outil pour en créer un.
    .noun = un site internet
category-content = Contenus pour le web
    .hint = Photos de vos produits, vidéos, textes ou visuels pour votre site et vos pages.
    .noun = des contenus pour le web
category-online_payment = Paiement en ligne
    .hint = Module de paiement pour votre site, lien de paiement, abonnement à un service de paiement en ligne.
    .noun = le paiement en ligne
category-marketplace = Place de marché en ligne
    .hint = Abonnement à un site où vendent plusieurs commerçants, mise en ligne de votre catalogue.
    .noun = une place de marché en ligne
category-online_visibility = Visibilité sur internet
    .hint = Référencement, fiche d’établissement, annuaire en ligne. Publicité : une source non officielle la dit admise, rien d’officiel ne le confirme.
    .noun = la visibilité sur internet
category-booking = Réservation et rendez-vous
    .hint = Réservation de tables ou de chambres, agenda de rendez-vous en ligne.
    .noun = un outil de réservation ou de prise de rendez-vous
category-stock_orders_delivery = Stocks, commandes, livraisons
    .hint = Logiciel de stock, prise de commandes, retrait en magasin, suivi des livraisons.
    .noun = la gestion des stocks, des commandes ou des livraisons
category-point_of_sale = Logiciel de caisse
    .hint = Abonnement ou licence d’un logiciel de caisse. Le matériel ne compte pas, selon une source secondaire.
    .noun = un logiciel de caisse
category-hosting_and_security = Hébergement, stockage, sécurité
    .hint = Hébergement de site, nom de domaine, stockage ou sauvegarde en ligne, antivirus, pare-feu.
    .noun = l’hébergement, le stockage, un nom de domaine ou la cybersécurité
category-customer_relations = Gestion des clients
    .hint = Fichier clients, logiciel de relation client (CRM), carte de fidélité en ligne.
    .noun = la gestion des clients
category-emailing = E-mails et lettres d’information
    .hint = Outil d’envoi groupé d’e-mails, lettre d’information. Le texte officiel vise l’envoi en masse, pas une simple messagerie.
    .noun = l’envoi d’e-mails et de lettres d’information
category-advice = Accompagnement par un consultant
    .hint = Diagnostic, conseils, recommandations. Absent du guide ; admis par les textes si le consultant était référencé sur le portail de l’aide.
    .noun = un accompagnement par un consultant
category-other = Autre dépense
    .hint = Matériel (ordinateur, tablette, imprimante), bureautique, comptabilité, formation.
    .noun = une autre dépense

in_claimant_name = À votre nom
    .question = À votre nom
    .hint = Le nom de l’entreprise qui demande l’aide.
    .help = La facture doit porter le nom de l’entreprise qui demande l’aide : la raison sociale pour une société, votre nom si vous exercez en nom propre. Au nom d’un proche, d’un associé ou d’une autre société, répondez non.
    .holds = une facture à votre nom
    .fails = une facture à un autre nom que le vôtre

provider_in_eu = Prestataire européen
    .question = Prestataire établi en France ou dans l’Union européenne
    .hint = Regardez l’adresse de celui qui a émis la facture.
    .help = L’Irlande et le Luxembourg sont dans l’Union européenne ; la Suisse, le Royaume-Uni et les États-Unis n’y sont pas. Certains services américains facturent depuis l’Irlande : leur adresse ne les exclut pas, mais aucun texte trouvé ne traite leur cas. Le guide ne pose pas cette condition.
    .holds = un prestataire établi en France ou dans l’Union européenne
    .fails = un prestataire établi hors de l’Union européenne

listed_consultant = Consultant référencé
    .question = Consultant référencé sur le portail de l’aide
    .hint = Seulement pour un accompagnement par un consultant.
    .help = Pour ce type de dépense, le consultant devait figurer dans la liste du portail cheque.francenum.gouv.fr. Demandez-lui une preuve. Un éditeur de logiciel, lui, n’avait pas besoin d’y figurer.
    .holds = un consultant référencé sur le portail de l’aide
    .fails = un consultant non référencé sur le portail de l’aide

## La demande

already_applied = Demande déjà déposée
    .question = L’entreprise a-t-elle déjà déposé une autre demande pour cette aide ?
    .hint = Sans compter la demande que vous examinez ici.
    .help = Une seule demande était possible par entreprise, c’est-à-dire par numéro SIREN (9 chiffres). Plusieurs établissements d’une même entreprise ne font qu’une entreprise. Comptez aussi une demande déposée par un tiers, votre comptable par exemple.
    .holds = avoir déjà déposé une demande
    .fails = ne pas avoir déjà déposé de demande

filing_date = Date de dépôt
    .question = Quel jour la demande a-t-elle été, ou aurait-elle été, déposée ?
    .hint = Par exemple 15/03/2021. Une date passée convient.
    .help = Le guichet est fermé depuis le 31 juillet 2021 ; il avait ouvert le 28 janvier 2021. Donnez le jour du dépôt, ou celui où vous auriez déposé. Ce jour décide du texte applicable et des délais.
    .requirement = un dépôt { $limit }
    .day = jour du dépôt
    .later = dernier jour des { $months } mois qui suivent le dépôt
    .after = { $months } mois après le dépôt

## Ce que le calcul établit

counted_total = Total qui compte
    .help = C’est la somme, TVA comprise, des factures qui remplissent toutes leurs conditions. Les autres n’y entrent pas.
    .requirement = un total de { $limit } en factures qui comptent

## Unités

unit-employee = { $n ->
    [one] { $n } salarié
   *[other] { $n } salariés
}
