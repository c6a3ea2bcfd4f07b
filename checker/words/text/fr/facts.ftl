### Les faits : une entrée par fait de rules/facts.py, dans l’ordre des questions.
### Valeur : le nom court. .question, .hint, .help : la page où on le demande.
### .holds, .fails, .requirement : ce qui suit « Il faut … ».

## L’entreprise

legal_form = Forme juridique
    .question = Quelle était la forme juridique de l’entreprise ?
    .hint = Celle du jour du dépôt. Elle figure sur les statuts ou sur l’avis de situation Insee.
    .help = Société : elle avait des statuts et existait à part de vous. Entrepreneur individuel : vous exerciez en votre nom, y compris comme micro-entrepreneur, artisan ou profession libérale. L’aide était réservée au secteur privé : une commune ou un établissement public n’y avait pas accès.
    .requirement = être { $choices }
    .case = pour { $choices }
legal_form-company = Société
    .hint = SARL, EURL, SAS, SASU, SCI, coopérative… ou autre personne morale privée, sauf association.
    .noun = une société
legal_form-association = Association
    .hint = Association loi de 1901, association d’Alsace-Moselle. « L’entreprise » désigne alors l’association.
    .noun = une association
legal_form-sole_trader = Entrepreneur individuel
    .hint = Micro-entrepreneur, artisan ou commerçant en nom propre, profession libérale.
    .noun = un entrepreneur individuel
legal_form-public_body = Organisme public
    .hint = Commune, régie, établissement public, hôpital public.
    .noun = un organisme public

french_tax_resident = Résidence fiscale française
    .question = L’entreprise était-elle résidente fiscale française ?
    .hint = Le jour du dépôt. En nom propre, c’est de vous qu’il s’agit.
    .help = Pour une personne, la résidence fiscale est définie par l’article 4 B du code général des impôts : déclarer des revenus en France n’y suffit pas. Le guide ne pose cette condition qu’aux entrepreneurs individuels, les décrets à tous. Outre-mer : en mai 2021, le portail officiel de l’aide admettait toutes les entreprises, sauf celles de Nouvelle-Calédonie, de Polynésie française et de Wallis-et-Futuna. Nous n’avons pas trouvé ce qu’il en disait avant.
    .holds = être résident fiscal français
    .fails = ne pas être résident fiscal français

registered = Inscription au registre
    .question = L’entreprise était-elle inscrite au RCS ou au répertoire des métiers ?
    .hint = Le jour du dépôt. RCS : registre du commerce et des sociétés. Répertoire des métiers : celui des artisans.
    .help = Commerçants et sociétés : l’inscription au RCS se lisait sur l’extrait Kbis (extrait K, en nom propre). Artisans : elle se lisait sur l’extrait D1. Depuis le 1er janvier 2023, le registre national des entreprises (RNE) a remplacé le répertoire des métiers : c’est le registre d’alors qui compte. Une association n’était en général inscrite ni à l’un ni à l’autre : répondez alors non. Le résultat dit ce que les textes laissent en doute.
    .holds = être inscrit au registre du commerce ou au répertoire des métiers
    .fails = n’être inscrit ni au registre du commerce ni au répertoire des métiers

## L’activité

activity_start = Début d’activité
    .question = Quel jour l’activité a-t-elle commencé ?
    .hint = Jour, mois, année. Par exemple 15/03/2012 ou 15 mars 2012.
    .help = C’est le jour où l’activité a réellement débuté. Il peut différer du jour d’inscription au registre ou de la date de création. Vous ne connaissez que le mois, ou l’année ? Donnez-en le dernier jour, s’il tombe avant le 30 octobre 2020 ; sinon, choisissez « Je ne sais pas ». Le décret parle de début d’activité ; l’organisme qui payait l’aide, lui, parlait de date de création. Si ces dates tombent de part et d’autre du 30 octobre 2020, gardez une preuve de la vôtre.
    .requirement = une activité commencée { $limit }
    .day = jour du début d’activité
    .later = dernier jour des { $months } mois suivant le début d’activité
    .after = { $months } mois après le début d’activité

accommodation = Hôtel ou hébergement
    .question = L’activité principale était-elle l’hôtellerie ou l’hébergement ?
    .hint = L’activité principale seulement. Un restaurant avec deux chambres à louer : répondez non.
    .help = Les hôtels n’avaient pas à prouver leur fermeture au public. Le guide parle d’« hôtels et d’hébergements », le décret d’« hôtels et hébergements similaires », ce qui est plus étroit. Pour un gîte, une chambre d’hôtes ou un camping, aucun texte trouvé ne tranche : si vous hésitez, choisissez « Je ne sais pas ».
    .holds = avoir pour activité principale l’hôtellerie ou l’hébergement
    .fails = ne pas avoir pour activité principale l’hôtellerie ou l’hébergement
    .case = pour une activité principale d’hôtellerie ou d’hébergement

closed_to_public = Fermeture au public
    .question = Vous était-il interdit de recevoir du public à partir du 30 octobre 2020 ?
    .hint = Répondez oui aussi si vous n’aviez droit qu’au retrait de commandes, à la livraison ou à la vente à emporter.
    .help = C’est l’interdiction du deuxième confinement, fixée par le décret du 29 octobre 2020, qui comptait, pas le code APE. Le portail officiel citait les bars et restaurants, les boutiques de vêtements et de chaussures, les librairies et les fleuristes ; une source secondaire ajoute les musées, les salles de danse et de jeux. Les sources que nous avons lues ne citent pas les coiffeurs, les salles de sport ni les cinémas : fiez-vous à ce qui vous était imposé. Avoir fermé par choix, ou faute de clients, n’était pas une interdiction.
    .holds = avoir été interdit d’accueil du public à partir du 30 octobre 2020
    .fails = ne pas avoir été interdit d’accueil du public à partir du 30 octobre 2020

## La taille

headcount = Effectif
    .question = Combien de salariés, en moyenne, l’année d’avant le dépôt ?
    .hint = L’année civile d’avant : 2020 pour un dépôt en 2021. Par exemple 4 ou 3,5. Aucun salarié : 0.
    .help = Faites la moyenne des effectifs de chaque mois de cette année-là, en laissant de côté les mois sans salarié. Un temps plein compte pour 1, un temps partiel au prorata. Si la toute première embauche a eu lieu l’année même du dépôt, prenez l’effectif au dernier jour du mois de cette embauche. Certains contrats ne comptent pas : un comptable saura lesquels.
    .requirement = employer { $limit }
    .case = avec { $limit }

turnover = Chiffre d’affaires
    .question = Quel était le chiffre d’affaires annuel de l’entreprise ?
    .hint = Dans les derniers comptes clos avant le dépôt, hors taxes (HT), en euros. Par exemple 85 000 ou 84 950,50.
    .help = C’est le total des ventes sur un an, sans la TVA. Le texte dit « annuel » sans nommer l’année : prendre les derniers comptes clos avant le dépôt est notre lecture. Entreprise créée après le 30 octobre 2019, sans comptes clos au 30 octobre 2020 : partez de la moyenne des mois entre la création et cette date, et multipliez-la par 12 (la multiplication n’est pas écrite dans le texte, mais c’est la lecture naturelle).
    .requirement = un chiffre d’affaires annuel de { $limit }

balance_sheet_total = Total du bilan
    .question = Quel était le total du bilan ?
    .hint = Dans les derniers comptes clos avant le dépôt, en euros. Pas de bilan ? Vous pouvez ne pas répondre.
    .help = Le bilan est le tableau de ce que l’entreprise possède et de ce qu’elle doit, en fin d’exercice. Le total est sur sa dernière ligne, le même à l’actif et au passif. Il suffisait que le chiffre d’affaires ou le bilan respecte le plafond : l’un des deux peut manquer.
    .requirement = un total de bilan de { $limit }

## La situation

subject_to_commercial_tax = Impôts commerciaux
    .question = L’association était-elle soumise aux impôts commerciaux ?
    .hint = Le jour du dépôt. Impôt sur les sociétés, TVA ou contribution économique territoriale (CET).
    .help = Ce sont les impôts que paient les entreprises. Une association sans activité lucrative n’y est en général pas soumise. Si la vôtre en payait, ses avis d’imposition ou ses déclarations de TVA le montrent. À défaut, employer un salarié suffisait pour cette condition.
    .holds = être soumis aux impôts commerciaux
    .fails = ne pas être soumis aux impôts commerciaux

tax_and_social_up_to_date = Impôts et cotisations
    .question = Étiez-vous à jour de vos impôts et de vos cotisations sociales ?
    .hint = Le jour du dépôt : déclarations faites et sommes dues payées, aux impôts comme à l’Urssaf ou à votre caisse.
    .help = Le guide parle des « organismes sociaux » ; le décret, de celui qui recouvre les cotisations patronales, l’Urssaf le plus souvent. Aucun texte trouvé ne dit à quelle date il fallait être à jour, ni si un échéancier de paiement suffisait. Si vous en suiviez un, choisissez « Je ne sais pas » et gardez l’accord écrit.
    .holds = être à jour de vos impôts et de vos cotisations sociales
    .fails = ne pas être à jour de vos impôts et de vos cotisations sociales

in_liquidation = Liquidation judiciaire
    .question = L’entreprise était-elle en liquidation judiciaire le jour du dépôt ?
    .hint = La liquidation seulement. Redressement judiciaire ou sauvegarde : répondez non.
    .help = La liquidation judiciaire est la procédure par laquelle le tribunal met fin à l’entreprise. Le redressement et la sauvegarde cherchent à la maintenir : le décret ne les exclut pas.
    .holds = être en liquidation judiciaire le jour du dépôt
    .fails = ne pas être en liquidation judiciaire le jour du dépôt

full_time_contract = Emploi à temps complet
    .question = Aviez-vous, depuis le 30 octobre 2020, un contrat de travail à temps complet ?
    .hint = Le jour du dépôt. En nom propre, vous-même ; pour une société, son dirigeant majoritaire.
    .help = Il s’agit d’un emploi salarié à temps plein, dans l’entreprise ou ailleurs. Le dirigeant majoritaire est en général celui qui détient plus de la moitié des parts ; le décret ne le définit pas. Il dit « depuis le 30 octobre 2020 », sans régler le cas d’un contrat commencé ou terminé ensuite : choisissez alors « Je ne sais pas ». La question ne compte que pour une demande déposée à partir du 10 mai 2021, si l’entreprise employait moins d’un salarié.
    .holds = avoir un contrat de travail à temps complet, vous ou le dirigeant majoritaire
    .fails = ne pas avoir de contrat de travail à temps complet, ni vous ni le dirigeant majoritaire

## Chaque facture

label = Numéro ou fournisseur
    .question = Quel numéro, ou quel fournisseur ?
    .hint = Par exemple F-2021-014. Un repère, sans effet sur le résultat.
    .help = Un repère pour retrouver la facture dans le résultat. Il n’entre pas dans le calcul.

date = Date
    .question = Quelle date porte la facture ?
    .hint = Jour, mois, année. Par exemple 15/01/2021 ou 15 janvier 2021.
    .help = C’est la date imprimée sur la facture, pas celle du paiement ni celle du devis. Un devis n’est pas une facture. Pour une facture d’acompte, aucun texte trouvé ne dit si elle comptait.
    .requirement = une facture datée { $limit }
    .day = jour de la facture
    .later = dernier jour des { $months } mois suivant la facture
    .after = { $months } mois après la facture

amount_incl_tax = Montant TTC
    .question = Quel est son montant TTC ?
    .hint = Toutes taxes comprises, en euros. Par exemple 480 ou 1 060,50.
    .help = Le montant TTC comprend la TVA : c’est le total à payer. Si la facture ne porte pas de TVA, prenez son total. Si elle mêle des dépenses de types différents, faites une ligne pour chaque type, avec sa part du montant.
    .requirement = un montant TTC de { $limit }

category = Type de dépense
    .question = Qu’est-ce qui a été acheté ?
    .hint = Choisissez ce qui décrit le mieux l’achat.
    .help = Fiez-vous au détail de la facture plus qu’au nom du fournisseur. Si rien ne correspond, choisissez « Autre dépense ».
    .requirement = une dépense pour { $choices }
    .many = une dépense de l’un des { $count } types de la liste
    .case = pour { $choices }
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
    .hint = Référencement, fiche d’établissement, annuaire en ligne. Publicité : une source non officielle la disait admise, rien d’officiel ne le confirme.
    .noun = la visibilité sur internet
category-booking = Réservation et rendez-vous
    .hint = Réservation de tables ou de chambres, agenda de rendez-vous en ligne.
    .noun = un outil de réservation ou de prise de rendez-vous
category-stock_orders_delivery = Stocks, commandes, livraisons
    .hint = Logiciel de stock, prise de commandes, retrait en magasin, suivi des livraisons.
    .noun = la gestion des stocks, des commandes ou des livraisons
category-point_of_sale = Logiciel de caisse
    .hint = Abonnement ou licence d’un logiciel de caisse. Le matériel ne comptait pas, selon une source secondaire.
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
    .hint = Diagnostic, conseils, recommandations. Absent du guide ; admis par les textes officiels si le consultant était référencé sur le portail de l’aide.
    .noun = un accompagnement par un consultant
category-other = Autre dépense
    .hint = Matériel (ordinateur, tablette, imprimante), bureautique, comptabilité, formation.
    .noun = une autre dépense

in_claimant_name = À votre nom
    .question = La facture était-elle à votre nom ?
    .hint = Au nom de l’entreprise qui demandait l’aide.
    .help = La facture devait porter le nom de l’entreprise qui demandait l’aide : la raison sociale pour une société, votre nom si vous exerciez en nom propre. Au nom d’un proche, d’un associé ou d’une autre société, répondez non.
    .holds = une facture à votre nom
    .fails = une facture à un autre nom que le vôtre

provider_in_eu = Prestataire européen
    .question = Le prestataire était-il établi en France ou dans l’Union européenne ?
    .hint = Regardez l’adresse de celui qui a émis la facture.
    .help = L’Irlande et le Luxembourg sont dans l’Union européenne ; la Suisse, le Royaume-Uni et les États-Unis n’y sont pas. Certains services américains facturent depuis l’Irlande : leur adresse ne les excluait pas, mais aucun texte trouvé ne traite leur cas. Le guide ne pose pas cette condition.
    .holds = un prestataire établi en France ou dans l’Union européenne
    .fails = un prestataire établi hors de l’Union européenne

listed_consultant = Consultant référencé
    .question = Le consultant était-il référencé sur le portail de l’aide ?
    .hint = Seulement pour un accompagnement par un consultant.
    .help = Pour ce type de dépense, le consultant devait figurer dans la liste du portail cheque.francenum.gouv.fr. Il peut en avoir gardé la preuve. Un éditeur de logiciel, lui, n’avait pas besoin d’y figurer.
    .holds = un consultant référencé sur le portail de l’aide
    .fails = un consultant non référencé sur le portail de l’aide

## La demande

already_applied = Demande déjà déposée
    .question = L’entreprise avait-elle déjà déposé une autre demande pour cette aide ?
    .hint = Sans compter celle que vous examinez ici.
    .help = Une seule demande était possible par entreprise, c’est-à-dire par numéro SIREN (9 chiffres). Plusieurs établissements d’une même entreprise ne font qu’une entreprise. Comptez aussi une demande déposée par un tiers, votre comptable par exemple. Une première demande rejetée comptait-elle ? Aucun texte trouvé ne le dit.
    .holds = avoir déjà déposé une autre demande
    .fails = n’avoir déposé aucune autre demande

filing_date = Date de dépôt
    .question = Quel jour la demande a-t-elle été déposée ?
    .hint = Par exemple 15/03/2021. Rien déposé ? Donnez le jour où vous l’auriez fait. Le guichet était ouvert du 28 janvier au 31 juillet 2021.
    .help = Ce jour décide du texte qui s’appliquait et des délais. Si vous n’avez rien déposé, donnez le jour où vous l’auriez fait.
    .requirement = déposer la demande { $limit }
    .day = jour du dépôt
    .later = dernier jour des { $months } mois suivant le dépôt
    .after = { $months } mois après le dépôt

## Ce que le calcul établit

counted_total = Total compté
    .help = C’est la somme, TVA comprise, des factures qui remplissent toutes leurs conditions. Les autres n’y entrent pas.
    .requirement = { $limit } de factures comptées

## Unités

unit-employee = { $n ->
    [one] { $n } salarié
   *[other] { $n } salariés
}
