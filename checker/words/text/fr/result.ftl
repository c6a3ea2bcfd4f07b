### Le résultat : ce que disent les deux textes, pourquoi, ce qui reste incertain.

## Les textes, dans une phrase

said-guide = le guide
said-decree-2021-69 = le décret du 27 janvier 2021
said-order-2021-03-31 = l’arrêté du 31 mars 2021
said-decree-2021-555 = le décret du 6 mai 2021
said-official = le texte alors en vigueur
said-in-force = { $name }, en vigueur le { $day }

## Les réponses

answer-eligible = Vous remplissiez les conditions
answer-not_eligible = Vous ne remplissiez pas les conditions
answer-undetermined = Il manque des réponses
answer-by = Selon { $names }
answer-and = {" "}et selon{" "}
answer-no-day = { $by }. Sans jour de dépôt, on ne sait pas quel texte officiel s’appliquait.
answer-doubt = Un doute demeure. { $doubt }
answer-parting = La différence : { $conditions }.
answer-more = { $count ->
    [one] une autre condition
   *[other] { $count } autres conditions
  }
answer-stands = { $condition } ({ $status })
answer-absent = { $condition } (pas demandé)
stands-met = remplie
stands-not_met = non remplie
stands-unknown = à préciser
stands-not_applicable = sans objet
answers-two = Deux textes, deux réponses
answers-two-lead = Le guide résumait les règles. Un contrôle applique l’autre texte, la loi.

## Pourquoi

reason-counted = { $total } de factures comptées, pour un minimum de { $minimum }.
reason-brief = { $observed }.
reason-short = { $counted } de factures comptées : il manquait { $lacking } pour atteindre { $minimum }.
reason-short-at-most = Au plus { $counted } de factures comptées : il manquait au moins { $lacking } pour atteindre { $minimum }.
reason-none-counted = Aucune de vos factures ne comptait. Il en fallait pour { $minimum }.
reason-no-invoice = Vous n’aviez aucune facture. Il en fallait pour { $minimum }.
reason-late = Le { $day }, il était trop tard : avec ces factures, le dernier jour était le { $last }.
reason-early = Le { $day }, il était trop tôt : avec ces factures, le premier jour était le { $first }.
reason-late-for-all = Le { $day }, il était trop tard pour ces factures.
reason-early-for-all = Le { $day }, il était trop tôt pour ces factures.
reason-other-day = Le { $day }, ces factures ne suffisaient pas. Il fallait déposer { $days }.
reason-missing = À trouver : { $facts }.
reason-missing-more = { $count ->
    [one] À trouver : { $facts }, et une autre réponse.
   *[other] À trouver : { $facts }, et { $count } autres réponses.
  }
reason-more = { $count ->
    [one] Une autre condition n’était pas remplie : voyez plus bas.
   *[other] { $count } autres conditions n’étaient pas remplies : voyez plus bas.
  }
reason-only = Selon { $name } seulement. { $reason }
reason-of = Selon { $name } : { $reason }
notice-so-far = { $count ->
    [one] Selon { $names }, une condition n’était pas remplie : { $conditions }.
   *[other] Selon { $names }, { $count } conditions n’étaient pas remplies : { $conditions }.
  }

## Ce que dit l’autre texte

there = Selon { $name } : { $status }. { $why }
there-repealed = Selon { $name } : cette condition n’existait pas.
there-counts = Selon { $name }, elle comptait.
there-counts-not = Selon { $name }, elle ne comptait pas. { $why }
there-open = Selon { $name }, il manque une réponse pour le dire. { $why }
texts-compare-with = Comparer avec { $name }
texts-read-by = Relire tout selon { $name }

## Le reste de la page

result-in-full = À regarder de près
result-folded = { $count ->
    [0] Les autres conditions
    [one] Une condition remplie
   *[other] { $count } conditions remplies
  }
result-days = Quand vos factures suffisaient
result-about = Limites, textes et dates
days-by = Selon { $name } : { $days }.
days-none = aucun jour
days-unknown = on ne peut pas le dire, car il manque des réponses sur les factures
try-title = Essayer un autre jour de dépôt

## L’API

api-situation = Où en est la personne aujourd’hui. Jamais jugé : cela choisit les conseils.
api-in-force = Les mêmes faits selon le texte en vigueur le jour du dépôt ; null si ce jour n’est pas connu, ou si l’édition est official.
api-differs = Les conditions qui séparent les deux textes : l’un les tient pour non remplies, ou ouvertes, et l’autre non. D’abord celles du dossier, puis celles des factures.
api-doubts = Ce que les textes laissent incertain et qui concerne ce dossier.
