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
    .hint = Qui a rempli le dossier avec vous, et dans quelle maison.
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
sheet-filing = Quand le dépôt était possible
sheet-mend-line = { $condition } : { $remedy }
sheet-code = Ce code rouvre le dossier dans aide500 : qui l’a en main peut le lire et le changer.
    .alt = Code QR qui rouvre le dossier dans aide500
sheet-unchecked = Ce qui n’a pas été vérifié
sheet-questions = À rapporter, réponses écrites
sheet-questions-lead = Ces réponses peuvent encore changer le verdict. Notez-les ici, ou laissez vide ce que vous ne trouvez pas.
sheet-question = Question
sheet-answer = Votre réponse
sheet-question-of-invoice = { $invoice } : { $question }
sheet-question-invoices = Quelles factures numériques avez-vous reçues ? Pour chacune : sa date, son montant TTC, ce qui a été acheté, et à quel nom elle est faite.
sheet-more-questions = { $count ->
    [one] Et une autre question, dans aide500.
   *[other] Et { $count } autres questions, dans aide500.
  }

## Le formulaire

form-title = La fiche à imprimer
form-lead = Une page à garder ou à remettre : le verdict, chaque condition et sa source, les factures, ce qui reste incertain, que faire maintenant.
form-optional = Ce que la fiche peut porter en tête
form-optional-hint = Rien n’est obligatoire. Ces mentions sont seulement recopiées sur la fiche.
form-save = Enregistrer ces mentions
form-saved = Mentions enregistrées. La fiche les porte.
form-pdf = Ouvrir le PDF
form-without-code = Sans le code qui rouvre le dossier
    .hint = La fiche porte un code à photographier, pour qu’un conseiller reprenne le dossier. Qui a la fiche peut alors le lire et le changer.
form-back = Revenir au résultat
result-sheet = Imprimer ou garder

## La déclaration d’accessibilité

nav-access = Accessibilité
access-title = Accessibilité
access-lead = aide500 vise les WCAG 2.2, niveau AA, et le RGAA 4.1. Nous disons ici ce qui a été essayé, comment, et ce qui ne l’a pas été.
access-tested = Ce qui est essayé
access-tested-lead = Ces essais sont des programmes. Ils tournent à chaque changement d’aide500, dans un vrai navigateur (Chromium).
access-rules = Chaque page passe les règles automatiques d’axe-core, en clair et en sombre, en français et en anglais.
access-tree = Le résultat est relu tel qu’un lecteur d’écran le dirait : ce texte est conservé, et tout écart arrête l’essai.
access-keyboard = Tout le parcours se fait au clavier seul, de la première page à la fiche, sans piège ni étape cachée.
access-narrow = À 320 pixels de large, et avec un zoom de 200 %, aucune page ne défile de côté.
access-errors = Une erreur est annoncée en tête de page, reliée à son champ, et ce qui a été tapé reste là.
access-contrast = Avec les couleurs forcées du système, le verdict, les statuts et les boutons se distinguent encore.
access-motion = Rien ne bouge de soi-même ; ce qui bouge s’arrête si le système le demande.
access-script = Tout marche sans JavaScript.
access-sheet = La fiche en PDF est balisée pour les lecteurs d’écran (PDF/UA-1) : langue, titre, titres de parties, en-têtes de tableaux.
access-lacking = Ce qui manque
access-lacks-people = Personne qui use chaque jour d’un lecteur d’écran ou d’un autre outil n’a encore essayé aide500 pour nous.
access-lacks-audit = Aucun audit RGAA n’a été mené par un tiers : nous ne nous déclarons donc pas « conforme ».
access-lacks-pdf = Dans la fiche en PDF, un caractère hors des alphabets d’Europe devient un carré vide. La page, elle, le montre.
access-lacks-charts = Le calendrier dessiné n’est pas lu : les mêmes dates sont données en phrases, et en tableau.
access-report = Un obstacle ?
access-report-text = Dites-le à qui vous a donné l’adresse de ce site, avec la page et l’outil que vous utilisez. Si une réponse ne vient pas, le Défenseur des droits peut être saisi.
