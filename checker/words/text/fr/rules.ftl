### La règle : conditions, textes, doutes, degrés de certitude, pièces, et ce qui n’est pas vérifié.

## Les conditions. Valeur : le titre. .plain : de quoi il s’agit, en une phrase.

condition-beneficiary = Forme juridique et résidence fiscale
    .plain = L’aide s’adressait au secteur privé : sociétés, associations, entrepreneurs individuels. Une condition de résidence fiscale s’y ajoutait.
condition-headcount = Nombre de salariés
    .plain = L’aide était réservée aux très petites entreprises : l’effectif moyen devait rester sous un plafond.
condition-activity_start = Début de l’activité
    .plain = L’entreprise devait déjà être en activité quand les commerces ont été fermés, à l’automne 2020.
condition-public_closure = Fermeture au public
    .plain = L’aide visait d’abord les entreprises qui n’avaient plus le droit de recevoir du public pendant le deuxième confinement. Les hôtels en étaient dispensés.
condition-registration = Inscription au registre
    .plain = L’entreprise devait être inscrite au registre du commerce et des sociétés (RCS) ou au répertoire des métiers (RM), celui des artisans.
condition-tax_and_social_standing = Impôts et cotisations à jour
    .plain = Pour recevoir cet argent public, il fallait être à jour de ses impôts et de ses cotisations sociales.
condition-no_liquidation = Absence de liquidation judiciaire
    .plain = Une entreprise mise en liquidation, c’est-à-dire dont le tribunal organise la fin, ne pouvait pas recevoir l’aide.
condition-size = Chiffre d’affaires ou bilan
    .plain = Autre mesure de la petite taille : le chiffre d’affaires annuel hors taxes ou le total du bilan devait rester dans un plafond, et l’un des deux suffisait.
condition-association = Activité économique de l’association
    .plain = Une association devait en plus payer des impôts commerciaux ou employer au moins un salarié : l’un des deux suffisait.
condition-single_application = Une seule demande
    .plain = L’aide ne se demandait qu’une fois par entreprise, quel que soit le nombre d’établissements.
condition-minimum_spend = Total des factures
    .plain = L’aide couvrait une dépense réelle : ensemble, les factures comptées devaient atteindre un minimum, TVA comprise.
condition-eligible_expense = Type de dépense
    .plain = L’aide finançait le passage au numérique : la facture devait relever d’une liste précise de dépenses.
condition-in_claimant_name = Facture à votre nom
    .plain = La facture devait être au nom de l’entreprise qui demandait l’aide, pas d’un proche ni d’une autre société.
condition-invoice_date = Date de la facture
    .plain = L’aide couvrait les dépenses d’une période fixée : la facture devait être datée de cette période.
condition-filed_in_time = Délai de dépôt
    .plain = La demande devait être déposée au plus tôt le jour de la facture, et avant la fin d’un délai.
condition-provider = Pays du prestataire
    .plain = La solution numérique devait être achetée auprès d’un prestataire établi en France ou dans un autre pays de l’Union européenne.
condition-no_full_time_contract = Absence d’emploi à temps complet
    .plain = Le second décret écartait l’entrepreneur, ou le dirigeant majoritaire, qui avait un contrat de travail à temps complet. Avec au moins un salarié dans l’entreprise, il n’était pas écarté.

## Les textes

edition-guide = Le guide
    .summary = Un guide paru au lancement de l’aide, qui résume la première règle, celle des commerces fermés au public.
    .desk = Le guide ne dit ni quand le guichet ouvrait, ni quand il fermait : seulement qu’on avait quatre mois à compter de la date de chaque facture.
edition-decree-2021-69 = Décret du 27 janvier 2021
    .summary = Le texte qui a créé l’aide, pour les petites entreprises interdites d’accueil du public et pour les hôtels.
    .desk = Le guichet a ouvert le 28 janvier 2021. Ce texte valait pour les demandes déposées jusqu’au 1er avril 2021.
edition-order-2021-03-31 = Arrêté du 31 mars 2021
    .summary = Il a prolongé l’aide, pour les mêmes entreprises, aux factures datées jusqu’au 30 juin 2021.
    .desk = Ce texte valait pour les demandes déposées du 2 avril au 9 mai 2021.
edition-decree-2021-555 = Décret du 6 mai 2021
    .summary = Il a ouvert l’aide à tous les secteurs, sans condition de fermeture ni d’inscription au registre, mais en a écarté les dirigeants sans salarié qui avaient un emploi à temps complet.
    .desk = Ce texte valait pour les demandes déposées à partir du 10 mai 2021. Le guichet a fermé le 31 juillet 2021.
edition-official = Le texte en vigueur le jour du dépôt
    .summary = Celui des trois textes officiels qui valait le jour où la demande a été, ou aurait été, déposée.
    .desk = Le guichet est resté ouvert du 28 janvier au 31 juillet 2021.

## Les doutes liés à une condition

doubt-which_accommodation = Le guide dispense de la condition de fermeture le secteur « des hôtels et d’hébergements », le décret les seuls « hôtels et hébergements similaires ». Pour un gîte, une chambre d’hôtes ou un camping, nous n’avons trouvé aucun texte qui tranche. aide500 suit votre réponse.
doubt-associations_and_registers = Le décret exigeait l’inscription au RCS ou au répertoire des métiers sans dispenser les associations, qui n’y sont en général pas inscrites, et pourtant il prévoyait leur cas. Aucun texte trouvé ne dit comment l’Agence de services et de paiement (ASP), qui versait l’aide, réglait cette contradiction. aide500 applique la condition telle qu’elle est écrite.
doubt-payment_plan = Aucun texte trouvé ne dit si suivre un échéancier de paiement valait d’être à jour, ni à quelle date il fallait l’être. aide500 suit votre réponse. Si vous aviez un échéancier, gardez l’accord écrit des impôts ou de l’Urssaf.
doubt-turnover_only_elsewhere = Le portail officiel ne parlait que du chiffre d’affaires, qui devait être inférieur au plafond. Le décret admet le chiffre d’affaires ou le total du bilan, plafond compris. aide500 suit le décret : si seul le bilan vous admet, ou si vous êtes juste au plafond, gardez vos comptes à l’appui.
doubt-young_business = Pour une entreprise créée après le 30 octobre 2019 et sans comptes clos au 30 octobre 2020, le décret part du chiffre d’affaires mensuel moyen, sans écrire qu’il faut le multiplier par douze. C’est la lecture naturelle, mais aucune source ne la confirme. aide500 prend le chiffre que vous donnez : gardez votre calcul.
doubt-unlisted_expenses = La formation, la comptabilité et la bureautique ne figurent dans aucune liste, et une seule source, non officielle, écarte le matériel : aide500 ne les compte pas. La publicité en ligne n’est admise que par une source non officielle : aide500 s’en tient au type de dépense que vous choisissez.
doubt-deposit_invoices = Les textes ne parlent que de factures. Aucun ne dit si une facture d’acompte, ou une facture pas encore payée, comptait. aide500 juge la facture sur sa date et son montant : gardez la facture définitive et la preuve du paiement.
doubt-guide_deadline = Le guide fait courir le délai de la date de la facture dans tous les cas. Pour une facture d’avant le 28 janvier 2021, l’administration le faisait partir du 28 janvier : le guide peut donc juger hors délai une facture qui ne l’était pas. Le texte en vigueur le jour du dépôt dit ce qu’il en était.
doubt-mixed_invoices = Quand une demande réunissait des factures d’avant et d’après le 28 janvier 2021, aucun texte trouvé ne dit quel délai valait pour l’ensemble. aide500 applique à chaque facture le sien. Selon une source secondaire, l’administration comptait à partir de la plus récente.
doubt-last_day = Le décret dit « avant le 31 juillet 2021 », l’Agence de services et de paiement (ASP) disait « 31 juillet 2021 inclus ». aide500 admet le 31, comme le faisait l’administration. Le guichet pouvait aussi fermer plus tôt, une fois le budget épuisé.

## Les doutes qui valent pour tous

doubt-overseas = En mai 2021, le portail officiel admettait les entreprises d’outre-mer, sauf en Nouvelle-Calédonie, en Polynésie française et à Wallis-et-Futuna. Nous n’avons pas trouvé ce qui valait avant. aide500 ne vérifie pas où se trouvait l’entreprise.
doubt-de_minimis = Le décret cite la règle européenne « de minimis », qui limite le total des petites aides publiques reçues par une même entreprise. Une source secondaire donne un plafond de 200 000 € ; nous n’avons rien trouvé qui dise s’il était contrôlé pour cette aide. aide500 ne le vérifie pas.
doubt-retention = Nous n’avons trouvé aucun texte qui dise combien d’années garder les pièces de cette aide. L’Agence de services et de paiement (ASP) peut réclamer les sommes versées à tort. Gardez les factures et les preuves de paiement avec votre comptabilité.
doubt-transition = Le décret du 6 mai 2021 ne dit rien des demandes déposées avant lui et encore à l’étude. Nous n’avons pas trouvé quelle règle on leur appliquait. aide500 retient le texte en vigueur le jour du dépôt.

## Les degrés de certitude

confidence-text_read = texte lu
    .plain = Nous avons lu le texte officiel lui-même.
confidence-official_site = site officiel
    .plain = Nous n’avons pas lu le texte officiel lui-même sur ce point ; un site de l’administration l’expose.
confidence-secondary = source secondaire
    .plain = Nous n’avons pas lu le texte officiel lui-même sur ce point ; des sources non officielles le rapportent, en des termes très proches.

## Ce que le résultat ne vérifie pas

unchecked-funds = L’argent disponible. L’aide était versée dans la limite d’un budget : remplir les conditions ne suffisait pas à la garantir.
unchecked-documents = Les pièces. aide500 n’a vu aucune facture : il ne sait pas si elles sont authentiques, ni si elles ont été payées.
unchecked-declarations = Vos réponses. aide500 les tient pour vraies ; l’administration peut demander des preuves et réclamer les sommes versées à tort.
