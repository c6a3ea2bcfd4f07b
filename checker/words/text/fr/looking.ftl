### Un portefeuille d’un coup d’œil : ce qui est compté, dessiné et dit, sur la page et dans le classeur.

look-title = Vue d’ensemble
out-looking = Vue d’ensemble
look-lead = Chaque nombre ouvre la liste des clients qu’il compte.
look-by-text = Réponses selon chaque texte
look-text = Texte
look-clients = Clients
look-clients-counted = { $count ->
    [one] { $count } client
   *[other] { $counted } clients
  }
look-refusing = Ce qui écarte le plus de clients
look-condition = Condition non remplie
look-months = Montants des factures, mois par mois
look-months-lead = Une facture pouvait compter si elle était datée du { $first } au { $last }. Les montants sont TTC.
look-month = Mois
look-month-counted = Comptées
look-month-not_counted = Non comptées
look-month-open = À préciser
look-month-outside = hors des dates
look-elsewhere = { $amount } de factures d’autres mois, ou sans date, ne sont pas dessinés.
look-months-words = Les mêmes montants en tableau
look-single = Une seule réponse qui manque
look-single-lead = À ces clients, une seule réponse manque : la demander suffit pour décider.
look-single-fact = À demander à tous
look-single-none = Aucun client à préciser ne serait décidé par une seule réponse.
look-single-decided = { $count ->
    [one] { $count } client décidé
   *[other] { $counted } clients décidés
  }
look-filtered = Seuls sont listés : { $what }.
look-filter-there = { $edition }, { $verdict }
look-filter-refused = { $condition } non rempli
look-filter-month = facture datée de { $month }
look-filter-only = seule réponse qui manque, { $fact }
look-filter-off = Lister tous les clients
