### La fiche qu’on tend par-dessus la table : imprimée, en PDF, et le formulaire qui la précède.

sheet-name = Fiche de vérification
sheet-subject = Aide numérique de 500 €
sheet-title = { $name } – Fiche de vérification de l’aide numérique de 500 €
sheet-title-plain = Fiche de vérification de l’aide numérique de 500 €
sheet-title-many = Fiches de vérification de l’aide numérique de 500 €
sheet-page = page { $number } sur { $count }

reference-name = Nom de l’entreprise
    .hint = Comme au registre, ou comme on l’appelle.
reference-siren = SIREN
    .hint = 9 chiffres. Il est vérifié, et n’est envoyé nulle part.
reference-adviser = Conseiller
    .label = Conseillère ou conseiller
    .hint = Qui a rempli le dossier avec vous, et pour quel organisme.
reference-note = Note
    .hint = Ce qui a été dit et qu’il faut garder. Quelques lignes.

sheet-conditions = Les conditions
sheet-condition = Condition
sheet-observed = Votre réponse
sheet-required = Ce qu’il fallait
sheet-status = Verdict
sheet-source = Source
sheet-invoices = Les factures
sheet-invoice = Facture
sheet-dated = Date
sheet-amount = Montant TTC
sheet-category = Dépense
sheet-why = Pourquoi
sheet-filing = Quand vos factures suffisaient
sheet-mend-line = { $condition } : { $remedy }
sheet-code = Ce code rouvre le dossier dans aide500 : qui l’a en main peut le lire et le changer.
    .alt = Code QR qui rouvre le dossier dans aide500
sheet-unchecked = Ce qui n’a pas été vérifié
sheet-questions = Questions à remplir et à rapporter
sheet-questions-lead = Ces réponses peuvent encore changer le verdict. Notez-les ici, ou laissez vide ce que vous ne trouvez pas.
sheet-question = Question
sheet-answer = Votre réponse
sheet-question-of-invoice = { $invoice } : { $question }
sheet-question-invoices = Quelles factures de dépenses numériques avez-vous reçues ? Pour chacune : sa date, son montant TTC, ce qui a été acheté, et à quel nom elle est faite.
sheet-more-questions = { $count ->
    [one] Et une autre question, dans aide500.
   *[other] Et { $count } autres questions, dans aide500.
  }

## Le formulaire

form-title = La fiche à imprimer
form-lead = Une fiche à garder ou à remettre : le verdict, chaque condition et sa source, les factures, ce qui reste incertain, que faire maintenant.
form-optional = Ce qui peut figurer en tête de la fiche
form-optional-hint = Rien n’est obligatoire. Ces mentions sont seulement recopiées sur la fiche.
form-save = Enregistrer ces mentions
form-saved = Mentions enregistrées. Elles figurent sur la fiche.
form-pdf = Télécharger la fiche (PDF)
form-without-code = Sans le code qui rouvre le dossier
    .hint = La fiche porte un code à photographier, avec lequel un conseiller rouvre le dossier. Qui a la fiche peut alors le lire et le changer.
form-back = Revenir au résultat
form-keep = Pour retrouver vos réponses plus tard, ou sur un autre appareil :
result-sheet = Imprimer ou garder
