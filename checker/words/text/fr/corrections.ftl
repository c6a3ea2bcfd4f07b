### Un client corrigé à la main.

column-corrected_by_hand = Corrigé à la main
correction = { $fact } : { $after } (avant : { $before })
correction-nothing = pas de réponse
correction-confirmed = Confirmée telle quelle
correction-added = Ajoutée à la main
correction-removed = Facture retirée : { $invoice }
correction-of-invoice = { $invoice }, { $change }

correct-title = Corriger ses réponses
correct-lead = Ce que vous corrigez remplace ce que dit le fichier. Le client est vérifié de nouveau, et les totaux suivent.
correct-save = Enregistrer la correction
correct-made = Corrigé à la main
correct-mark = corrigé à la main
correct-this = Corriger
correct-failed = La correction n’a pas été enregistrée
fault-portfolio-replaced = Un autre portefeuille a remplacé celui-ci dans ce navigateur. Rien n’y a été changé.
correct-beside = Clients voisins
correct-previous = Client précédent
correct-next = Client suivant
correct-invoices = { $count ->
    [0] Ajouter une facture
    [one] Sa facture
   *[other] Ses { $count } factures
  }
correct-more-faults = { $count ->
    [one] Un autre défaut
   *[other] { $count } autres défauts
  }
correct-one-more = Ajouter une facture
correct-remove = Une facture dont vous videz toutes les cases est retirée.
correct-too-many = Ce client a plus de { $most } factures, trop pour une page. Corrigez-les dans le classeur (.xlsx) du résultat, puis envoyez-le de nouveau. Ses autres réponses se corrigent ici.
correct-perhaps-title = { $count ->
    [one] Une facture qui est peut-être la sienne
   *[other] { $count } factures qui sont peut-être les siennes
  }
correct-perhaps-is = { $invoice } : est-elle de ce client ?
correct-perhaps-unnamed = Facture sans libellé
correct-perhaps-written = client écrit dans le fichier : « { $written } »
correction-its = Facture dite la sienne : { $invoice }
correction-not-its = Facture dite d’un autre : { $invoice }
correction-whose = (client écrit : « { $written } »)
correct-perhaps = { $count ->
    [one] Une facture de plus est peut-être la sienne. Nommez son client dans le fichier, puis envoyez-le de nouveau.
   *[other] { $count } factures de plus sont peut-être les siennes. Nommez leur client dans le fichier, puis envoyez-le de nouveau.
  }
correct-others = { $count ->
    [one] Son autre réponse
   *[other] Ses { $count } autres réponses
  }
made-before-correction = Depuis, des réponses ont été corrigées à la main. Refaites ce fichier pour en tenir compte.
