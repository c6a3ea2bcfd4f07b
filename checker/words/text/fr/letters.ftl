### Les lettres aux clients d’un portefeuille : leur texte, leurs pages, et qui a jugé.

## La lettre

letter-dated = Le { $day }
letter-greeting = Madame, Monsieur,
letter-subject-label = Objet :
letter-subject = aide numérique de 500 € de 2021, vos réponses au plus tard le { $day }
letter-subject-refused = aide numérique de 500 € de 2021, le résultat de notre vérification
letter-your-business = votre entreprise
letter-lead = Nous vérifions, pour { $name }, si les conditions de l’aide numérique de 500 € de 2021 étaient remplies.
letter-asked = { $count ->
    [one] Il nous manque une réponse. Sans elle, nous ne pouvons pas vous dire si vous remplissiez les conditions.
   *[other] Il nous manque { $count } réponses. Sans elles, nous ne pouvons pas vous dire si vous remplissiez les conditions.
  }
letter-why = Pourquoi : { $reason }
letter-mend = Ce qui aurait suffi, pour « { $condition } » : { $way }
letter-ask-date = quelle est sa date ?
letter-ask-amount_incl_tax = quel est son montant, TVA comprise ?
letter-ask-category = qu’avez-vous acheté ?
letter-ask-in_claimant_name = est-elle au nom de votre entreprise ?
letter-ask-provider_in_eu = le vendeur était-il établi en France ou dans l’Union européenne ?
letter-ask-listed_consultant = le consultant figurait-il sur le portail de l’aide ?
letter-until = Merci de nous répondre au plus tard le { $day }. Vous pouvez écrire sur cette lettre et nous la renvoyer.
letter-not-known = Si vous ne trouvez pas, écrivez « je ne sais pas » plutôt que de deviner : c’est déjà une réponse utile.
letter-ours = Cette vérification est la nôtre. Seule l’administration décide.
letter-refused = Selon { $names }, vous ne remplissiez pas les conditions. Vous n’avez rien à nous envoyer. Voici pourquoi :
letter-situation = { $case } : { $advice }
letter-case-paid = Si vous avez reçu l’aide
letter-case-refused = Si votre demande a été refusée
letter-case-filed = Si vous avez déposé une demande, sans réponse à ce jour
letter-case-not_filed = Si vous n’avez rien déposé
trail-judged = Vérifié par { $program } le { $day }, selon { $edition }, empreinte { $fingerprint }.

## Le publipostage

merge-sheet = Courriels
merge-client = client
merge-address = courriel
merge-subject = objet
merge-message = message
also-address = courriel | courriels | email | e-mail | mail | adresse mail | adresse e-mail | adresse courriel | adresse électronique

## Les pages

letters-title = Lettres aux clients
letters-link = Écrire aux clients
letters-link-hint = Une lettre à chaque client à qui il manque des réponses, avec votre en-tête.
letters-lead = { $count ->
    [0] Le filtre n’a trouvé aucun client.
    [one] Le filtre a trouvé un client. S’il lui manque des réponses, selon l’un ou l’autre texte, sa lettre dit lesquelles, pour quelle facture, pourquoi, et pour quand.
   *[other] Le filtre a trouvé { $counted } clients. Ceux à qui il manque des réponses, selon l’un ou l’autre texte, ont une lettre : elle dit lesquelles, pour quelle facture, pourquoi, et pour quand.
  }
letters-letterhead = En-tête
    .hint = Le nom de votre cabinet, son adresse, son téléphone. { $most } lignes au plus.
letters-signature = Signature
    .hint = Votre nom, votre fonction. { $most } lignes au plus.
letters-by = Réponse au plus tard le
    .hint = Par exemple 15/12/2026.
letters-language = Langue des lettres
letters-shape = Sous quelle forme ?
letters-shape-pdf = Un seul PDF, avec un signet par client
letters-shape-zip = Un PDF par client, dans un fichier .zip
letters-shape-xlsx = Un classeur pour le publipostage (.xlsx)
letters-shape-csv = Un fichier pour le publipostage (.csv)
letters-to-refused = Écrire aussi aux clients dont le refus est sûr
    .hint = Rien ne leur est demandé. La lettre dit pourquoi, et ce qui peut encore se faire.
letters-make = Préparer les lettres
letters-kept = L’en-tête et la signature ne sont gardés qu’avec les lettres. Ils s’effacent avec le résultat.
letters-see = Revoir les lettres préparées
letters-again = Changer ces lettres
letters-working = Préparation des lettres
letters-failed = Les lettres n’ont pas pu être préparées
letters-ready = { $count ->
    [one] La lettre est prête
   *[other] Les { $counted } lettres sont prêtes
  }
letters-nothing-asked = { $count ->
    [0] Chaque client trouvé a sa lettre.
    [one] Un client trouvé n’a pas de lettre : il n’y a rien à lui demander.
   *[other] { $counted } clients trouvés n’ont pas de lettre : il n’y a rien à leur demander.
  }
letters-download = Télécharger (.{ $ending })
letters-file-name = lettres-aide500
fault-no-letter = Il n’y a rien à demander à ces clients.
fault-no-letter-shape = Choisissez une forme : PDF, .zip, ou fichier pour le publipostage.
fault-no-letter-language = Choisissez la langue des lettres.
fault-answer-day-past = Ce jour est passé. Donnez un jour à venir, du { $first } au { $last }.
fault-answer-day-wanted = Donnez le jour où vous attendez les réponses.
fault-too-many-lines = { $lines } lignes : il en faut { $most } au plus.
fault-too-many-letters = { $count } lettres sont demandées ; il s’en prépare { $most } au plus à la fois. Filtrez les clients.
fault-letters-interrupted = La préparation des lettres a été interrompue. Demandez-les de nouveau.
fault-letters-unexpected = La préparation des lettres a échoué de notre fait. Demandez-les de nouveau, ou moins à la fois.
fault-letters-displaced = Vos lettres ont dû laisser la place aux demandes d’autres personnes : le serveur en garde un nombre limité. Demandez-les de nouveau.
fault-not-a-letters-file = Le résultat doit porter un nom en .pdf, .zip, .xlsx ou .csv.

## Ce qui a été fait

out-trail = Ce qui a été fait
trail-who = Qui a vérifié, selon quel texte, quel jour
trail-files = Fichiers lus
trail-columns = { $count ->
    [one] Colonnes de « { $sheet } » (une ligne) : ce qu’elles ont été prises pour
   *[other] Colonnes de « { $sheet } » ({ $count } lignes) : ce qu’elles ont été prises pour
  }
trail-carried = Rendue telle quelle, non jugée
trail-twice = Non lue : une autre colonne donne aussi « { $fact } »
trail-untitled = (sans titre)
trail-corrections = Corrections faites à la main
trail-no-correction = Aucune.
trail-no-remark = Aucune.
