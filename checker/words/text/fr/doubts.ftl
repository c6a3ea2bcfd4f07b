### Ce qui reste incertain. concern-… : en une ligne, pour le dossier concerné. doubt-… : en entier (les autres sont dans rules.ftl).

doubts-title = Ce qui reste incertain pour vous

concern-fiscal_residence = Déclarer ses revenus en France ne suffisait pas à la résidence fiscale.
concern-which_accommodation = Gîte, chambre d’hôtes ou camping : comptaient-ils comme hébergement ?
concern-associations_and_registers = Association hors registre : le décret l’écarte, et prévoit pourtant son cas.
concern-payment_plan = Un échéancier de paiement valait-il d’être à jour ?
concern-turnover_only_elsewhere = Le portail ne regardait que le chiffre d’affaires, et l’exigeait inférieur à 2 millions.
concern-young_business = Entreprise récente : son chiffre d’affaires se calculait autrement.
concern-half_employee = Moins d’un salarié entier dans une association : cela suffisait-il ?
concern-rejected_filing = Une première demande rejetée comptait-elle ?
concern-unlisted_expenses = Une dépense hors de la liste : aide500 ne la compte pas.
concern-online_advertising = La publicité en ligne : admise par une seule source, non officielle.
concern-advice_themes = L’accompagnement : le guide n’en parle pas, le décret l’admet sous condition.
concern-name_on_invoice = Facture au nom du dirigeant ou au nom commercial : comptait-elle ?
concern-deposit_invoices = Facture d’acompte ou non payée : comptait-elle ?
concern-guide_deadline = Pour vos factures d’avant le 28 janvier 2021, le délai du guide n’est pas celui de la loi.
concern-mixed_invoices = Des factures d’avant et d’après le 28 janvier 2021 : quel délai pour l’ensemble ?
concern-order_day = Dépôt le 2 avril 2021 : l’arrêté publié ce jour-là s’appliquait-il déjà ?
concern-last_day = Dépôt le 31 juillet 2021 : « avant le 31 » selon le décret, « inclus » selon l’ASP.
concern-transition = Dépôt avant le 10 mai 2021, décision après : quel texte s’appliquait ?
concern-economic_activity = Le décret du 6 mai 2021 exigeait une personne « exerçant une activité économique ».
concern-overseas = Outre-mer : certains territoires étaient exclus.
concern-de_minimis = Le total des petites aides publiques reçues était plafonné.

doubt-fiscal_residence = La résidence fiscale est définie par l’article 4 B du code général des impôts, et non par le lieu où l’on déclare ses revenus. Le guide ne la demande qu’aux personnes physiques, les décrets à tous. aide500 suit votre réponse.
doubt-half_employee = Le texte dit « au moins un salarié » sans dire comment compter un temps partiel, ni renvoyer à la règle de l’effectif. aide500 demande un salarié entier. Aucune source trouvée ne tranche.
doubt-rejected_filing = Une seule demande était permise par entreprise. Nous n’avons trouvé personne qui dise si une première demande rejetée comptait. aide500 suit votre réponse.
doubt-online_advertising = Les textes disent « visibilité internet ». Une seule source, non officielle, y range la publicité en ligne, et aucune ne parle de celle facturée depuis un autre pays de l’Union européenne. aide500 s’en tient au type de dépense que vous choisissez.
doubt-advice_themes = L’arrêté admet l’accompagnement par une personne référencée sur le portail de l’aide. Le guide n’en parle pas. Les sources ne s’accordent pas sur un point : l’accompagnement devait-il porter sur l’un des onze thèmes ? Un diagnostic par une personne non référencée n’était pas admis.
doubt-name_on_invoice = La facture devait être au nom du demandeur. Aucun texte trouvé ne dit si le nom du dirigeant ou le nom commercial suffisait. aide500 suit votre réponse.
doubt-order_day = L’arrêté du 31 mars a été publié le 2 avril 2021. S’appliquait-il ce jour-là ou le lendemain ? Nous n’avons pas lu l’arrêté. aide500 l’applique dès le 2 avril.
doubt-economic_activity = Le second décret ajoute, pour les personnes physiques, « exerçant une activité économique ». aide500 ne pose pas cette question à un entrepreneur individuel.
