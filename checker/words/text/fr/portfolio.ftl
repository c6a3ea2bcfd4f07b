### Le portefeuille : plusieurs clients à la fois, dans un classeur ou des fichiers CSV.

## Défauts

fault-at = { $address } : { $message }
fault-not-among-choices = « { $typed } » n’est pas une réponse prévue. Choisissez : { $choices }.
fault-neither-yes-nor-no = « { $typed } » ne dit ni oui ni non. Écrivez oui, non, ou laissez la case vide.
fault-column-twice = Plusieurs colonnes donnent « { $title } ». Aucune n’est lue : gardez-en une.
fault-row-shifted = La ligne a plus de cases que de titres : un séparateur dans un texte ou dans un nombre les a peut-être décalées. Seul le client est lu. Entourez ce texte de guillemets.
fault-formula-without-value = La case contient une formule sans valeur, ou en erreur. Ouvrez le classeur dans votre tableur, corrigez, enregistrez.
fault-credit-note = Un montant négatif est sans doute un avoir. Déduisez-le de la facture qu’il corrige, puis supprimez cette ligne.
fault-invoice-of-nobody = La facture ne dit pas de quel client elle est. Elle n’entre dans aucun total.
fault-orphan-invoice = Ce nom n’est pas dans la colonne « { $column } » de « { $sheet } ». La facture n’entre dans aucun total.
fault-orphan-of-nameless = Les clients de « { $sheet } » n’ont pas de nom reconnu. La facture n’entre dans aucun total.
fault-client-without-name = La ligne n’a pas de nom de client. Elle est jugée, mais ses factures ne peuvent pas lui être jointes.
fault-client-says-nothing = La ligne ne porte qu’un nom. Si c’est un client, tout reste à préciser ; si c’est un titre ou une note, supprimez la ligne.
fault-client-twice = Ce client figure plusieurs fois, lignes { $rows }. Chaque ligne est jugée avec toutes ses factures.
fault-client-repeated = Ce client figure plusieurs fois. Chaque ligne est jugée avec toutes ses factures.

## Fichiers refusés

fault-no-clients = Aucune feuille de clients reconnue dans { $files }. Il faut une ligne de titres avec une colonne « Client » et au moins une colonne du modèle.
fault-client-column-twice = Dans « { $sheet } », plusieurs colonnes s’appellent « { $title } ». Gardez-en une : elle relie les clients à leurs factures.
fault-empty-file = Le fichier { $file } est vide.
fault-too-many-columns = Le fichier { $file } a { $columns } colonnes. Il en faut { $most } au plus : supprimez celles qui ne servent pas.
fault-too-many-cells = Le fichier { $file } s’étend sur plus de { $most } cases, presque toutes vides. Copiez vos données dans un classeur neuf.
fault-zip-bomb = Le fichier { $file } dépasserait { $most } Mo une fois décompressé. Enregistrez les clients et les factures en CSV.
fault-encrypted-workbook = Le classeur { $file } est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe, enregistrez-le.
fault-old-workbook = Le fichier { $file } n’est pas un classeur que nous savons lire (.xlsx, .xls, .ods). Ouvrez-le dans votre tableur et enregistrez-le au format .xlsx.
fault-file-is-pdf = Le fichier { $file } est un PDF, où l’on ne lit pas de tableau. Demandez à votre logiciel la même liste en .xlsx ou en .csv.
fault-file-is-html = Le fichier { $file } est une page web (HTML), même si son nom dit autre chose. Ouvrez-le dans votre tableur et enregistrez-le au format .xlsx.
fault-file-is-xml = Le fichier { $file } est au format XML. Ouvrez-le dans votre tableur et enregistrez-le au format .xlsx, ou demandez un export .csv.
fault-file-is-json = Le fichier { $file } est au format JSON, ce n’est pas un tableau. Demandez un export .xlsx ou .csv.
fault-file-is-image = Le fichier { $file } est une image. Il faut le tableau lui-même : un classeur .xlsx, ou un export .csv.
fault-file-is-numbers = Le fichier { $file } est un classeur Numbers, d’Apple. Dans Numbers, choisissez « Fichier », « Exporter vers », « Excel », puis envoyez le fichier .xlsx.
fault-file-is-text = Le fichier { $file } est un document de texte, de Word ou d’un autre. Copiez son tableau dans un classeur et enregistrez-le au format .xlsx.
fault-file-is-slides = Le fichier { $file } est une présentation. Copiez son tableau dans un classeur et enregistrez-le au format .xlsx.
fault-file-is-archive = Le fichier { $file } est une archive. Ouvrez-la et envoyez les fichiers qu’elle contient, en .xlsx ou en .csv.
fault-file-is-mail = Le fichier { $file } est un e-mail. Enregistrez sa pièce jointe, et envoyez celle-ci.
fault-file-is-works = Le fichier { $file } est un ancien classeur, de Works ou de Lotus. Ouvrez-le dans LibreOffice et enregistrez-le au format .xlsx.
fault-file-is-aligned = Le fichier { $file } aligne ses colonnes par des espaces, sans séparateur. Ouvrez-le dans votre tableur avec « Largeur fixe », puis enregistrez-le au format .xlsx.
fault-broken-workbook = Le classeur { $file } est abîmé et ne peut pas être lu. Ouvrez-le dans votre tableur, laissez-le réparer, enregistrez-le.
fault-output-ending = Le résultat { $file } doit porter un nom en .xlsx ou en .csv.
fault-output-is-input = Le résultat { $file } écraserait un fichier lu. Donnez-lui un autre nom.
fault-too-many-rows = Un classeur tient { $most } lignes au plus. Prenez le résultat en CSV.
fault-no-memory = La mémoire de l’ordinateur ne suffit pas. Partagez les clients en plusieurs fichiers.
fault-no-file = Choisissez un classeur (.xlsx, .xls, .ods) ou des fichiers .csv, quarante au plus.
fault-upload-too-large = Les fichiers dépassent { $most } Mo. Sur votre ordinateur, la commande aide500 screen n’a pas cette limite.
fault-too-many-portfolios = Trop de portefeuilles sont en cours de traitement. Réessayez dans une minute : rien n’a été gardé.
fault-interrupted = Le traitement a été interrompu. Envoyez de nouveau vos fichiers.
fault-displaced = Votre résultat a dû laisser la place à ceux d’autres personnes : le serveur en garde un nombre limité. Envoyez de nouveau vos fichiers.
fault-unexpected = Le traitement a échoué de notre fait. Vos fichiers n’ont pas été gardés. Réessayez, ou envoyez des CSV.
fault-reading-time = Le traitement a duré plus de { $most } secondes et a été arrêté. Partagez les clients en plusieurs fichiers, ou envoyez des CSV.
fault-reading-memory = Le traitement a demandé plus de { $most } Mo de mémoire et a été arrêté. Supprimez les lignes et les colonnes vides loin de vos données, ou enregistrez vos feuilles en CSV.
fault-reading-too-much = Le résultat dépasse { $most } Mo. Partagez les clients en plusieurs fichiers.
fault-failure-of-ours = aide500 a échoué, de notre fait : { $reason }. Rien n’est écrit. Signalez-le-nous avec cette ligne.
fault-reading-died = La lecture s’est arrêtée net : un fichier est abîmé, ou n’est pas ce que dit son nom. Ouvrez-le dans votre tableur, enregistrez-le en CSV et envoyez-le de nouveau.
fault-reading-garbled = La lecture n’a rien donné qui puisse servir. Ouvrez vos fichiers dans votre tableur, enregistrez-les en CSV et envoyez-les de nouveau.

## Remarques

fault-macros-left-out = Le classeur { $file } contient des macros. Elles n’ont été ni lues ni lancées.
fault-sheet-left-out = La feuille « { $sheet } » n’est ni celle des clients ni celle des factures : elle n’est pas lue.
fault-template-lines-left-out = { $count ->
    [one] Une ligne d’indication du modèle a été laissée de côté dans « { $sheet } ».
   *[other] { $count } lignes d’indication du modèle ont été laissées de côté dans « { $sheet } ».
}
fault-title-read-as = Dans « { $sheet } », la colonne « { $title } » est lue comme « { $facts } ».
fault-totals-left-out = Dans « { $sheet } », des lignes de total ne sont pas comptées comme des clients ni comme des factures : { $rows }.
fault-joined-loosely = { $count ->
    [one] { $count } facture est jointe à un client dont le nom s’écrit autrement : « { $written } » pour « { $client } ».
   *[other] { $count } factures sont jointes à un client dont le nom s’écrit autrement, par exemple « { $written } » pour « { $client } ».
}
fault-no-invoices = Aucune feuille de factures : les factures de tous les clients restent à préciser.
fault-csv-of-results = { $file } est un résultat d’aide500 en CSV : il dit ce qui a été corrigé, sans les réponses elles-mêmes. Tout y est donc à préciser. Pour reprendre un résultat, donnez son classeur (.xlsx).
fault-columns-absent = Colonnes absentes de « { $sheet } », donc à préciser : { $facts }.

## Avancement et totaux

progress-send = Envoi
progress-read = Lecture
progress-judge = Vérification
progress-write = Écriture
rows-accounted = { $count ->
    [0] Aucun client.
    [one] 1 client : { $sound } jugé, { $faulty } jugé avec des défauts.
   *[other] { $clients } clients : { $sound ->
        [one] { $sound } jugé
       *[other] { $sound } jugés
    }, { $faulty ->
        [one] { $faulty } jugé
       *[other] { $faulty } jugés
    } avec des défauts.
}
summary-title = Synthèse du portefeuille
summary-clients = Clients
summary-verdicts = Réponses
summary-failing = Conditions non remplies
summary-failing-count = Clients concernés
summary-share = Part
summary-invoices = Factures lues
summary-orphans = Factures sans client
summary-faults = Défauts
summary-aid = Aide totale des clients éligibles
summary-remarks = Remarques

## Le classeur rendu

out-summary = Synthèse
out-clients = Clients
out-answers = Réponses lues
out-invoices = Factures
out-faults = Défauts
out-text = Texte
out-verdict = Réponse
out-amount = Aide
out-counted_total_least = Total compté, au moins
out-counted_total_most = Total compté, au plus
out-shortfall = Manque
out-last_filing_day = Dernier jour de dépôt
out-reasons = Pourquoi
out-to_ask = À demander
out-faults-of-client = Défauts
out-edition = Texte
out-counted = Comptée ?
out-where = Case
out-fault = Défaut
out-typed = Ce qui est écrit
out-go-to = Voir la case
out-nameless = Sans nom
out-no-client = Client introuvable
out-condition = Condition
out-status-of = Condition : { $condition }
out-requirement = Ce qui est demandé
out-source = Source
out-fingerprint = Empreinte

## Le modèle

template-name = modele-aide500.xlsx
template-explanations = Mode d’emploi
template-client-hint = Un nom ou un numéro, le même dans les deux feuilles.
template-client-example = EXEMPLE (à remplacer)
template-fact = Colonne
template-meaning = Que mettre
template-values = Réponses admises
template-lead = Une ligne par client dans « Clients », une ligne par facture dans « Factures ». La colonne « Client » relie les deux.
template-not-known = Ce que vous ne savez pas : laissez la case vide, ou mettez « ? ». Une case vide ne vaut ni oui, ni non, ni zéro.
template-no-invoices = Un client sans facture : ses factures restent à préciser.
template-extra = Vous pouvez ajouter des colonnes, en changer l’ordre et en retirer. Les vôtres sont rendues telles quelles.
template-line = Les lignes d’indication et d’exemple sont laissées de côté, même si vous ne les effacez pas.
template-a-day = Une date, par exemple 15/03/2021.
template-a-number = Un nombre, par exemple 3,5.
template-an-amount = Un montant en euros, par exemple 1 234,56.
template-a-text = Un texte.
template-or-nothing = { $values }, ou rien.
template-example-label = F-2021-014

## Les pages

portfolio-title = Vérifier un portefeuille de clients
portfolio-lead = Un classeur avec vos clients et leurs factures suffit. Vous saurez lesquels remplissaient les conditions, pourquoi, que demander à qui, et jusqu’à quel jour ils pouvaient déposer.
portfolio-home = Vous suivez plusieurs entreprises ?
portfolio-home-link = Vérifier tout un portefeuille
portfolio-template = Télécharger le modèle (.xlsx)
portfolio-template-hint = Vos propres colonnes conviennent aussi : nous vous demanderons ce que contiennent celles dont nous ne sommes pas sûrs.
portfolio-files = Vos fichiers
portfolio-files-hint = Un ou plusieurs fichiers : .xlsx, .xls, .ods ou .csv, avec vos clients et leurs factures. Un FEC (.txt) peut s’y ajouter : ses achats vont au client du SIREN que porte son nom. 50 Mo au plus en tout.
portfolio-drop = Vous pouvez aussi déposer vos fichiers ici.
portfolio-edition = Texte à appliquer
portfolio-submit = Vérifier
portfolio-private = Le résultat est chiffré. Il s’efface au bout d’un jour, ou dès que vous le demandez. Si vous fermez le navigateur, sa clé est perdue.
portfolio-see-result = Revoir mon dernier résultat
portfolio-replaces = Envoyer d’autres fichiers remplace ce résultat, et efface ses fiches.
portfolio-working = Vérification en cours
portfolio-working-hint = Cette page se met à jour seule. Vous pouvez la laisser ouverte.
portfolio-refresh = Mettre à jour
portfolio-failed = La vérification n’a pas pu se faire
workbook-failed = Le classeur n’a pas pu être écrit
portfolio-again = Envoyer d’autres fichiers
portfolio-results-title = Résultat du portefeuille
portfolio-download-xlsx = Télécharger le classeur (.xlsx)
portfolio-download-csv = Télécharger le CSV
portfolio-delete = Effacer maintenant
portfolio-delete-hint = Le résultat sera effacé du serveur.
portfolio-text = Texte appliqué : { $edition }
portfolio-table = Les clients
portfolio-filter-verdict = Réponse
portfolio-filter-all = Toutes
portfolio-filter-text = Chercher un client
portfolio-filter-faults = Avec défauts seulement
portfolio-filter = Filtrer
portfolio-found = { $count ->
    [0] Aucun client ne répond à ces critères.
    [one] { $count } client.
   *[other] { $counted } clients.
}
portfolio-sort-by = Trier par { $column }
portfolio-column-client = Client
portfolio-column-verdict = Réponse
portfolio-column-total = Total compté
portfolio-column-last = Dernier jour
portfolio-column-why = Ce qui bloque ou manque
portfolio-label-end = {" :"}
portfolio-no-day = aucun
portfolio-without-name = Sans nom (ligne { $row })
portfolio-page = Page { $page } sur { $pages }
portfolio-previous = Précédente
portfolio-next = Suivante
portfolio-to-ask = À demander : { $facts }
portfolio-not-met = Non rempli : { $conditions }
portfolio-and-more = { $shown }, et { $count } de plus
portfolio-faulty = { $count ->
    [one] { $count } défaut
   *[other] { $count } défauts
}
portfolio-faults = Les défauts
portfolio-faults-more = { $count } autres défauts sont dans le classeur à télécharger.
portfolio-of-client = Client : { $client }
portfolio-back = Retour au portefeuille
portfolio-take-over = Reprendre ce dossier dans le questionnaire
portfolio-take-over-hint = Ses réponses remplaceront celles du dossier en cours.

## Les fiches

sheets-title = Les fiches en PDF
sheets-lead = Une fiche par client, à imprimer ou à envoyer : le verdict, chaque condition et sa source, ce qu’il reste à faire.
sheets-column = Fiche
sheets-tick = Fiche de { $client }
sheets-shape = Sous quelle forme ?
sheets-shape-pdf = Un seul PDF, avec un signet par client
    .ready = Un seul PDF, avec un signet par client.
sheets-shape-zip = Un PDF par client, dans un fichier .zip
    .ready = Un PDF par client, dans un fichier .zip.
sheets-of-ticked = Préparer les fiches cochées
sheets-of-found = { $count ->
    [one] Préparer la fiche trouvée
   *[other] Préparer les { $counted } fiches trouvées
}
sheets-hint = Cochez des clients sur cette page du tableau, ou prenez tous ceux que le filtre a trouvés. { $most } fiches au plus à la fois.
sheets-see = Revoir les fiches préparées
sheets-working = Préparation des fiches
progress-set = Mise en page
sheets-failed = Les fiches n’ont pas pu être préparées
sheets-ready = { $count ->
    [one] La fiche est prête
   *[other] Les { $counted } fiches sont prêtes
}
sheets-download-pdf = Télécharger le PDF
sheets-download-zip = Télécharger le .zip
sheets-file-name = fiches-aide500
sheets-left-out = { $count ->
    [one] Un client est laissé de côté : sans date de dépôt, aucun texte ne le régit encore.
   *[other] { $counted } clients sont laissés de côté : sans date de dépôt, aucun texte ne les régit encore.
}
sheets-left-out-more = { $count ->
    [one] Et un autre.
   *[other] Et { $count } autres.
}
sheets-private = Les fiches sont chiffrées comme le résultat, et s’effacent avec lui.
fault-no-client-ticked = Aucun client n’est coché. Cochez-en dans le tableau, ou prenez tous ceux que le filtre a trouvés.
fault-no-sheet-without-filing-date = Aucun texte ne régit encore ces clients : leur date de dépôt manque. Ajoutez-la à votre fichier et envoyez-le de nouveau.
fault-too-many-sheets = { $count } fiches sont demandées ; il s’en prépare { $most } au plus à la fois. Filtrez les clients, ou cochez-en quelques-uns.
fault-no-shape = Choisissez un seul PDF, ou un PDF par client.
fault-sheets-interrupted = La préparation des fiches a été interrompue. Demandez-les de nouveau.
fault-sheets-displaced = Vos fiches ont dû laisser la place à celles d’autres personnes : le serveur en garde un nombre limité. Demandez-les de nouveau.
fault-sheets-unexpected = La préparation des fiches a échoué de notre fait. Demandez-les de nouveau, ou moins à la fois.
