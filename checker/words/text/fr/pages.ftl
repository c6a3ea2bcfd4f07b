### Les pages : ce qui entoure les questions, le résultat et les erreurs.

site-title = aide500
skip = Aller au contenu
footer-unofficial = aide500 n’est pas un site de l’État. Seule l’administration décide.
footer-private = Vos réponses restent sur ce serveur, chiffrées, et s’effacent { $days } jours après la dernière.

## Phrases

yes = oui
no = non
unknown = Je ne sais pas
not-known-yet = pas encore connu
semicolon =  ;{" "}
observed = { $fact } : { $value }
explain = { $observed }. Il fallait { $requirement }.
explain-not-applicable = Ne vous concerne pas. { $observed }.
requirement-and = , et{" "}
requirement-and-close = {" "}et{" "}
requirement-or = , ou{" "}
requirement-either = soit { $requirement }
requirement-or-else = soit { $requirement }
requirement-for = { $requirement } pour { $guard }
requirement-not = que ceci ne soit pas le cas : { $requirement }
required = il fallait { $requirement }
limit-under = moins de { $quantity }
limit-at-most = { $quantity } au plus
limit-at-least = au moins { $quantity }
limit-over = plus de { $quantity }
limit-day-under = avant le { $day }
limit-day-at-most = jusqu’au { $day }
limit-day-at-least = à partir du { $day }
limit-day-over = après le { $day }
limit-day-between = du { $first } au { $last } inclus
day-reminded = { $day } ({ $reminder })
at-least-total = au moins { $least }
total-between = entre { $least } et { $most }
window = du { $first } au { $last }
line-number = ligne { $number }
row-and-field = Facture { $row }, { $field }

## Statuts

status-met = Remplie
status-parted = Deux réponses
status-not_met = Non remplie
status-unknown = À préciser
status-not_applicable = Sans objet
counted-true = Comptée
counted-false = Non comptée
counted-unknown = À préciser

## Première page

home-title = Remplissiez-vous les conditions ?
home-lead = En 2021, l’État a versé 500 € aux très petites entreprises qui s’étaient équipées pour vendre ou gérer en ligne. Répondez à quelques questions : vous saurez si vous remplissiez les conditions, pourquoi, et que faire aujourd’hui.
home-closed = Cette aide a fermé le 31 juillet 2021 : on ne peut plus la demander. La vérification sert encore en cas de contrôle, ou pour comprendre un refus.
home-start = Commencer
home-resume = Reprendre où j’en étais
home-start-hint = Une question à la fois, environ 5 minutes.
home-everything = Tout remplir sur une page
home-everything-hint = Si vous avez vos papiers sous la main.
home-get = Ce que vous obtenez
home-get-verdict = Une réponse claire, selon le guide publié en 2021 et selon la loi : conditions remplies, non remplies, ou ce qui manque pour le dire.
home-get-reasons = Chaque condition, votre réponse en regard, et la phrase du texte dont elle vient.
home-get-next = Quand la demande pouvait être déposée, et que faire en cas de contrôle ou après un refus.
home-need = Ce qu’il vous faut
home-need-papers = Vos factures de dépenses numériques, les derniers comptes clos avant la demande, le nombre de salariés de l’année précédente. S’il vous manque une réponse, vous pouvez toujours choisir « Je ne sais pas ».
home-no-account = Pas de compte, pas d’adresse à donner.

## Exemples

home-examples = Trois exemples à ouvrir
example-eligible = Un restaurant, 4 salariés
    .gist = Remplissait les conditions : 480 € de réservation en ligne.
    .note = Ceci est un exemple : un restaurant de 4 salariés, avec une facture de 480 €.
example-not_eligible = Une boutique, 2 salariés
    .gist = Ne les remplissait pas : il manquait 60 € de factures.
    .note = Ceci est un exemple : une boutique de 2 salariés, dont une facture n’est pas comptée.
example-undetermined = Une association sans salarié
    .gist = À préciser : on ne sait pas si elle payait des impôts commerciaux.
    .note = Ceci est un exemple : une association sans salarié, à qui il manque une réponse.
example-start = Vérifier mon entreprise
example-back = Revenir à la première page

## Sections

section-of = Section { $number } sur { $count }
section-business = L’entreprise
section-activity = Son activité
section-size = Sa taille
section-standing = Sa situation
section-invoice = Les factures
section-application = La demande

## Questions

page-title = { $question } – { $section } – aide500
page-title-error = Erreur : { $title }
continue = Continuer
back = Retour
how-to-answer = Comment répondre
why-we-ask = Pourquoi cette question ?
why-we-ask-conditions = Votre réponse sert à vérifier :
help = Aide
day-confirmed = Ce jour est le bon
answered-unknown = Vous avez choisi « Je ne sais pas ». Vous pouvez répondre maintenant.
notice-result = Voir le résultat maintenant
notice-go-on = Vous pouvez aussi continuer : les autres conditions seront vérifiées.
errors-title = { $count ->
    [one] Une réponse est à revoir
   *[other] { $count } réponses sont à revoir
  }
error-prefix = Erreur :
optional = facultatif
choose = Choisir

## Factures

invoices-title = Vos factures de dépenses numériques
invoices-lead = Entrez chaque facture. Nous disons aussitôt si elle compte, et sinon pourquoi.
invoices-none = Aucune facture pour l’instant.
invoices-list = Factures entrées
invoices-add = Ajouter une facture
invoices-add-save = Ajouter cette facture
invoices-add-another = Ajouter une ligne de facture
invoices-continue-hint = « Continuer » enregistre aussi la facture que vous venez de remplir.
invoices-none-hint = Pas de facture sous la main ? Choisissez « Je ne sais pas » : le total restera à préciser.
invoices-edit = Modifier
invoices-edit-of = Modifier : { $invoice }
invoices-remove = Retirer
invoices-remove-of = Retirer : { $invoice }
invoices-save = Enregistrer
invoice-number = Facture { $number }
invoice-edit-title = Modifier la facture
running-total = Total compté : { $total } (minimum : { $minimum }).
running-total-unknown = Total pas encore connu (minimum : { $minimum }).
counts-if-filed = Comptait pour une demande déposée { $when }.
not-in-books = Achats absents du FEC { $file }
not-in-books-why = Un FEC ne montre ni les achats d’un autre exercice, ni ceux que le dirigeant a payés lui-même. Demandez s’il y en a eu ; sinon, retirez cette ligne.
counts-once-known = Pour savoir si elle compte, il manque : { $facts }.
category-help = Des exemples pour chaque type de dépense

## Tout sur une page

everything-title = Toutes les questions sur une page
everything-lead = Laissez vide ce que vous ne savez pas : ce sera compté comme inconnu.
everything-spared = { $fact } : sans objet d’après vos réponses.
everything-submit = Voir le résultat

## Récapitulatif

review-title = Vos réponses
review-lead = Vérifiez, modifiez si besoin, puis voyez le résultat.
review-change = Modifier
review-change-of = Modifier : { $fact }
review-open = Répondre aux questions restantes
review-unknown = Non connu
review-result = Voir le résultat

## Résultat

result-title = Résultat
verdict-eligible = Éligible
verdict-not_eligible = Non éligible
verdict-undetermined = À préciser
result-the-text = Le texte
result-guide-says = Le guide :
result-unclear = Ce qui n’est pas clair
result-invoices = Vos factures
result-more-to-find-out = { $count ->
    [one] Une autre question
   *[other] { $count } autres questions
  }
result-more-invoices = { $count ->
    [one] Une autre facture
   *[other] { $count } autres factures
  }
result-no-invoices = Aucune facture entrée : leur total n’est pas connu.
result-invoice-details = Les conditions de cette facture
result-to-find-out = Ce qui reste à préciser
result-to-find-out-lead = Ces réponses peuvent encore changer le résultat.
result-unchecked = Ce que nous n’avons pas vérifié
result-rule = La règle en entier
result-answer = Répondre
result-change = Modifier vos réponses
result-new = Ouvrir un nouveau dossier
result-final = Ce point ne pouvait pas se corriger.
result-mend = Ce qui aurait suffi
result-mend-and-text = Ce qui aurait suffi, et le texte
remedy = Il aurait fallu, avant le dépôt, { $wanted }.
remedy-invoice = { $invoice } : il aurait fallu { $wanted }.
remedy-spend = Il manquait { $lacking } de factures comptées, datées { $dated }.
remedy-filing_date = Un dépôt le { $day } aurait été à temps.
missing-invoices = Vos factures
missing-of-invoice = { $fact } (facture { $number })

## Autres textes

texts-compare = Comparer les deux textes

## Échéances

timeline-dossier = Le dossier
timeline-title = Le calendrier de votre dossier
timeline-legend = Point : date de la facture. Barre : jours où un dépôt la faisait compter. Trait : jour du dépôt.
timeline-table = Les mêmes dates en tableau
timeline-invoice = Facture
timeline-dated = Datée du
timeline-last = Dernier jour de dépôt
timeline-without = Sans cette facture
timeline-none = ne comptait aucun jour
filing-until = dépôt possible jusqu’au { $day }
filing-no-day = le minimum n’était pas atteint
desk-closed = Le { $day }, aucune demande ne pouvait être déposée selon ce texte. { $desk }
try-label = Jour de dépôt à essayer
try-submit = Essayer
try-on = Essai avec un dépôt le { $day }. Votre dossier n’est pas modifié.
try-keep = Garder ce jour
try-leave = Revenir à mon dossier

## Issue d'un refus

way-out-open = { $count ->
    [one] Ce point pouvait se corriger. Voyez comment plus bas.
   *[other] Ces points pouvaient se corriger. Voyez comment plus bas.
  }
way-out-none = On ne peut plus rien y changer, et nous en sommes désolés. Vérifiez tout de même vos réponses.
way-out-mixed = Pouvaient se corriger : { $mendable }. Ne le pouvaient pas : { $final }.

## Trois dates

dates-edition = { $count ->
    [one] Texte appliqué
   *[other] Textes appliqués
}
dates-filed = Dépôt de la demande
dates-made = Vérification faite le
dates-unknown = non indiqué
dates-fingerprint = Empreinte des règles
dates-fingerprint-hint = Elle change dès qu’une condition ou un chiffre change. Elle permet de retrouver les règles exactes de ce résultat.

## Pages des règles

nav-rules = Les règles
rules-title = Les règles
rules-lead = Chaque condition, avec ses chiffres, les mots du texte et notre degré de certitude.
rules-editions = Les textes
rules-amends = Ce texte modifie le précédent : { $name }.
rules-required = Il fallait { $requirement }.
rules-unless = Sauf { $case }.
rules-when = Seulement { $case }.
rules-case = dans ce cas : { $requirement }
rules-added = Ajoutée par ce texte
rules-replaced = Modifiée par ce texte
rules-repealed = Supprimées par ce texte : { $conditions }.
rules-sure = Certitude
rules-open = Ce qu’aucun texte trouvé ne dit
rules-categories = Les types de dépenses
compare-title = Comparer deux textes
compare-before = Premier texte
compare-after = Second texte
compare-submit = Comparer
compare-absent = Cette condition n’existe pas dans ce texte.
compare-same = Identiques dans les deux : { $conditions }.
compare-none = Ces deux textes sont identiques.

## Règles, en console

rules-of-dossier = Conditions de l’entreprise et de sa demande
rules-of-invoice = Conditions de chaque facture

## Pages d'erreur

error-page-not-found = Cette page n’existe pas
    .text = L’adresse est peut-être mal recopiée. Vos réponses, elles, sont intactes.
error-page-too-large = L’envoi est trop volumineux
    .text = Revenez en arrière et envoyez moins à la fois. Ce qui était enregistré l’est toujours.
error-page-too-slow = L’envoi a été trop lent
    .text = Rien n’a été enregistré. Essayez de nouveau, avec une meilleure connexion si possible.
error-page-busy = Le serveur est très occupé
    .text = Attendez une minute, puis essayez de nouveau.
error-page-too-many = Trop de demandes à la fois
    .text = Attendez une minute, puis réessayez. Vos réponses sont intactes.
error-page-bad-request = Cette demande n’a pas été comprise
    .text = Revenez en arrière et réessayez. Ce qui était enregistré l’est toujours.
error-page-failure = Quelque chose n’a pas marché chez nous
    .text = Ce n’est pas de votre fait. Réessayez dans un instant : ce qui était enregistré l’est toujours.
error-page-home = Revenir à la première page
error-page-resume = Reprendre mes réponses
