### Les achats repris de la comptabilité, pour les factures d’un dossier.

books-link = Reprendre des factures de la comptabilité
books-link-hint = Avec le FEC, le fichier que tout logiciel comptable sait produire.
books-title = Reprendre des achats de la comptabilité
books-lead = Donnez le FEC de 2020 et celui de 2021 : les achats qui peuvent être numériques vous seront proposés. Rien n’en compte avant que vous l’ayez choisi.
books-files = Les FEC de l’entreprise
books-files-hint = Un fichier texte par exercice, nommé en général SIREN, « FEC », puis la date de clôture. { $most } Mo au plus en tout.
books-submit = Lire les achats
books-private = Les fichiers ne sont pas gardés. Les achats lus sont chiffrés, et s’effacent une fois choisis, ou au bout d’un jour.
books-working = Lecture des FEC
books-list-title = { $count ->
    [0] Aucun achat n’est proposé
    [one] { $count } achat proposé
   *[other] { $count } achats proposés
  }
books-list-lead = Cochez ceux qui sont numériques. Vous les compléterez ensuite.
books-others = { $count ->
    [one] L’autre achat des mêmes dates
   *[other] Les { $count } autres achats des mêmes dates
  }
books-more = Les { $most } premiers sont montrés. La commande « aide500 invoices » les donne tous dans un classeur.
books-left = Hors des dates : { $outside }. Non lus comme des achats : { $unread }.
books-told = À regarder
books-suggested = Suggestion : { $kind }
books-account = Compte { $accounts }
books-undated = sans date
books-complete = Compléter les achats cochés
books-other-files = Lire d’autres FEC
books-back = Retour aux factures
books-complete-title = { $count ->
    [one] Compléter cet achat
   *[other] Compléter ces { $count } achats
  }
books-complete-lead = Regardez chaque facture : dites de quel type elle est, et si elle est au nom de l’entreprise. Videz toutes les cases d’une facture pour ne pas la prendre.
books-keep = Ajouter au dossier
fault-no-purchase-ticked = Cochez au moins un achat.
fault-fec-not-one-company = Ces FEC sont de plusieurs entreprises : { $sirens }. Ce dossier est celui d’une seule ; pour plusieurs, vérifiez un portefeuille.
