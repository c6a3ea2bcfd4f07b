### Garder son dossier, en changer d’appareil, l’effacer ; ce qui n’a pas pu s’enregistrer ; l’API.

## Deux pages ouvertes sur un même dossier

changed-elsewhere = Une autre page a changé cette réponse entre-temps. Elle vaut maintenant : { $answer }. Envoyez de nouveau pour la remplacer par la vôtre.
changed-elsewhere-invoices = Une autre page a changé vos factures entre-temps. Envoyez de nouveau pour les remplacer par celles de cette page.
changed-elsewhere-invoice = Cette facture a été changée ou retirée dans une autre page. Rien n’a été touché. Vérifiez la liste.

## La page du dossier

keeping-title = Votre dossier
keeping-lead = Il n’a ni compte ni mot de passe. Seul cet appareil peut l’ouvrir, et ceux à qui vous donnez le lien ci-dessous.
keeping-none = Aucune réponse n’est enregistrée pour l’instant. Votre dossier commencera avec la première.
keeping-until = Il s’effacera le { $day } si vous ne le changez pas d’ici là.
keeping-device = Continuer sur un autre appareil
keeping-device-text = Ouvrez ce lien sur l’autre appareil, ou photographiez le code avec lui.
keeping-device-path = Sur l’autre appareil, ouvrez l’adresse de ce site, et ajoutez-y ce qui suit, sans espace.
keeping-link = Lien secret vers votre dossier
keeping-code = Code à photographier : il ouvre votre dossier
keeping-secret = Qui a ce lien peut lire et changer vos réponses. Ne l’envoyez qu’à vous-même ou à une personne de confiance.
keeping-file = Garder une copie
keeping-file-text = Le fichier contient vos réponses, lisibles par qui l’ouvre. Il se reprend ici, et d’autres programmes savent le lire.
keeping-export = Télécharger le dossier (JSON)
keeping-import = Reprendre un dossier enregistré
keeping-import-text = Le fichier remplacera les réponses de ce dossier.
keeping-import-field = Fichier du dossier (.json)
keeping-import-do = Reprendre ce fichier
keeping-import-faults = Ce fichier n’a pas été repris. Vos réponses n’ont pas changé.
keeping-erase = Tout effacer
keeping-erase-text = Vos réponses disparaissent aussitôt de ce serveur, ainsi que le portefeuille que vous avez envoyé, son résultat et ses fiches.
keeping-erase-link = Le lien ci-dessus ne s’ouvrira plus.
keeping-erase-do = Tout effacer
footer-keeping = Votre dossier
footer-until = Vos réponses restent sur ce serveur, chiffrées. Sans nouvelle réponse, elles s’effaceront le { $day }.
erased-title = Tout est effacé
erased-text = Ce serveur ne garde plus aucune de vos réponses, ni portefeuille, ni fiches. Cet appareil les a oubliés.
confirm-open = Remplacer le dossier ouvert ici ?
    .text = Cet appareil a déjà un dossier ouvert. Le lien en ouvre un autre à sa place. Le dossier d’ici n’est pas effacé, mais vous ne le retrouverez qu’avec son propre lien. Si ce lien ne vient pas de vous, restez ici.
    .do = Ouvrir le dossier du lien
    .stay = Rester sur mon dossier
confirm-erase = Tout effacer ?
    .text = Vos réponses, vos factures, et le portefeuille si vous en avez envoyé un, disparaîtront de ce serveur, sans retour possible. Le lien secret ne s’ouvrira plus.
    .do = Oui, tout effacer
    .stay = Garder mon dossier
confirm-new = Effacer ce dossier et en commencer un autre ?
    .text = Les réponses et les factures de ce dossier seront effacées, sans retour possible. Pour les garder, téléchargez d’abord le dossier.
    .do = Oui, effacer et recommencer
    .stay = Garder mon dossier
confirm-remove = Retirer « { $invoice } » ?
    .text = Cette facture sortira du dossier. Vous pourrez l’entrer de nouveau.
    .do = Oui, la retirer
    .stay = Garder cette facture

## Ce qui n’a pas marché

fault-unfit-days = Réglage { $variable } : « { $typed } » ne convient pas. Il faut un nombre de jours, de 1 à 3650.
fault-unfit-megabytes = Réglage { $variable } : « { $typed } » ne convient pas. Il faut un nombre entier de mégaoctets, de 100 à 1000000.
fault-unfit-proxies = Réglage { $variable } : « { $typed } » ne convient pas. Il faut un nombre entier, de 0 à 10.
fault-unfit-networks = Réglage { $variable } : « { $typed } » ne convient pas. Il faut des adresses ou des réseaux séparés par des espaces, par exemple 192.0.2.7 ou 198.51.100.0/24.
fault-unfit-hosts = Réglage { $variable } : « { $typed } » ne convient pas. Il faut des noms d’hôte séparés par des espaces, par exemple aide.exemple.fr.
fault-unfit-framers = Réglage { $variable } : « { $typed } » ne convient pas. Il faut none ou self entre apostrophes droites, ou des sites séparés par des espaces, par exemple https://www.exemple.fr.
fault-unfit-rate = Réglage { $variable } : « { $typed } » ne convient pas. Il faut par exemple « 600 per minute ».
fault-unfit-contact = Réglage { $variable } : « { $typed } » ne convient pas. Il faut une adresse électronique ou l’adresse https:// d’un formulaire, par exemple accessibilite@exemple.fr.
fault-unfit-rate-storage = Réglage { $variable } : cette adresse ne convient pas, ou le paquet Python qu’elle demande n’est pas installé. Il faut memory:// ou, par exemple, redis://127.0.0.1:6379.
fault-unfit-database = Réglage { $variable } : cette adresse ne convient pas. Il faut sqlite:////dossier/fichier ou postgresql://utilisateur@hôte/base.
fault-unfit-instance = Réglage { $variable } : impossible d’écrire dans le dossier { $typed } ({ $reason }).
fault-unfit-secret = Réglage { $variable } : trop court. Il faut au moins 8 caractères au hasard.
fault-unfit-secret-file = Réglage { $variable } : le fichier { $typed } est vide, trop court ou illisible. Remettez celui d’une sauvegarde, ou effacez-le : un autre sera créé.
fault-serve-no-driver = DATABASE_URL désigne une base PostgreSQL, et le module qui lui parle n’est pas installé. Installez-le : pip install { $reason }
fault-serve-too-new = La base de données est d’une version plus récente d’aide500 : { $reason }
fault-serve-occupied = L’adresse ne peut pas être ouverte : { $reason }

error-page-unsaved = Votre réponse n’est pas encore enregistrée
    .text = Notre base de données ne répond pas. Ce que vous avez tapé est gardé dans cette page : renvoyez-le dans un instant.
error-page-undone = Votre demande n’a pas abouti
    .text = Notre base de données ne répond pas. Renvoyez votre demande dans un instant.
error-page-unavailable = Vos réponses ne sont pas accessibles en ce moment
    .text = Notre base de données ne répond pas. Réessayez dans un instant : ce qui était enregistré l’est toujours.
error-page-broken = Ce dossier ne peut plus être lu
    .text = Il a été abîmé chez nous. Ce n’est pas de votre fait. Vous pouvez en commencer un autre.
error-page-link = Ce lien n’ouvre aucun dossier
    .text = Il est peut-être mal recopié, ou le dossier a été effacé.
error-page-typed = Ce que vous avez tapé
error-page-send-again = Envoyer de nouveau
error-page-retry = Réessayer
error-page-keep-anew = Enregistrer dans un nouveau dossier
error-page-start-anew = Commencer un nouveau dossier
error-page-reference = Référence de l’incident, à nous donner si vous nous écrivez : { $reference }

## Sauvegarde

backup-written = Sauvegarde écrite : { $file } (dossiers : { $dossiers }, portefeuilles : { $portfolios }).
fault-no-backup = Aucune sauvegarde n’a été faite : { $reason }
fault-backup-elsewhere = Cette commande sauvegarde la base intégrée (SQLite). Pour PostgreSQL, utilisez pg_dump et pg_restore.
fault-not-restored = La base n’a pas été remplacée : { $reason }
fault-still-served = La base est encore ouverte : arrêtez d’abord le serveur.
restored = La sauvegarde est en place (dossiers : { $dossiers }, portefeuilles : { $portfolios }).
restored-left-out = { $count ->
    [one] L’un d’eux avait été effacé depuis cette sauvegarde : il le reste.
   *[other] { $count } d’entre eux avaient été effacés depuis cette sauvegarde : ils le restent.
  }
restored-dead = { $count ->
    [one] L’un d’eux avait été effacé depuis cette sauvegarde : il est revenu.
   *[other] { $count } d’entre eux avaient été effacés depuis cette sauvegarde : ils sont revenus.
  }
restored-unknown = La base d’avant ne se lit plus : ce qui avait été effacé depuis cette sauvegarde est revenu, et rien ne dit quoi. Prévenez ceux qui vous avaient demandé un effacement.
restored-before = La base d’avant est gardée ici : { $file }. Effacez-la quand tout va bien.

## L’API

colon = {" "}:{" "}

problem-refused = { $count ->
    [one] Un point ne convient pas.
   *[other] { $count } points ne conviennent pas.
  }
fault-line-too-long = La ligne est trop longue : { $most } octets au plus.
fault-not-a-dossier-file = Choisissez d’abord un fichier.
api-title = Interroger aide500 depuis un programme
api-lead = Un dossier entre, son verdict sort, en JSON. Sans clé ni compte. Rien de ce que vous envoyez n’est enregistré.
api-host = Adresse : { $host }
api-requests = Les requêtes
api-assess = Le verdict d’un dossier
    .text = Un dossier en JSON. Une clé absente ou nulle veut dire : pas connu. Un dossier qui ne convient pas est refusé en entier, avec tout ce qui ne va pas.
api-lines = Beaucoup de dossiers à la fois
    .text = Avec le type { $type }, envoyez un dossier par ligne : une réponse par ligne revient, dans l’ordre, au fil de l’envoi. Une ligne refusée donne « errors » et n’arrête pas les autres.
api-rules = Les règles d’un texte
    .text = Le texte en données : conditions, sources, paramètres, types de dépense. C’est ici, par l’« id » d’une condition, que se trouve sa source : un verdict ne la répète pas.
api-openapi = Cette API en OpenAPI 3.1
api-edition = Le texte appliqué ; « official » choisit celui en vigueur le jour du dépôt.
api-200 = Le résultat.
api-400 = La requête n’a pas été comprise.
api-413 = La requête est trop volumineuse.
api-422 = Le dossier ne convient pas ; « errors » nomme chaque défaut par son chemin.
api-429 = Trop de requêtes depuis cette adresse ; « Retry-After » dit quand réessayer.
api-try = Essayer
api-answer = La réponse, sans la liste des conditions
api-errors = Les erreurs
api-errors-text = Une erreur est un « problem » (RFC 9457). Ce dossier a trois défauts :
api-errors-answer = La réponse les nomme tous :
api-statuses = Les codes de réponse
api-code = Code
api-meaning = Sens
api-facts = Les clés de « facts »
api-invoices = Les clés de chaque facture
api-key = Clé
api-type = Type
api-question = Question
api-type-yesno = true ou false
api-type-choice = un choix
api-type-number = nombre
api-type-money = euros, au centime
api-type-day = date
api-type-text = texte
