### Le FEC : les achats d’une entreprise, lus dans ses écritures comptables.

## Fichiers refusés

fault-fec-too-large = Le fichier { $file } dépasse { $most } Mo. Demandez à votre logiciel un FEC d’un seul exercice.
fault-fec-workbook = Le fichier { $file } est un classeur ou une archive, pas un FEC. Un FEC est un fichier texte : demandez-le tel quel à votre logiciel comptable.
fault-fec-pdf = Le fichier { $file } est un PDF, pas un FEC. Un FEC est un fichier texte : demandez-le tel quel à votre logiciel comptable.
fault-fec-not-text = Le fichier { $file } n’est pas un fichier texte, ou il n’a pas de fins de ligne. Demandez de nouveau le FEC à votre logiciel comptable.
fault-fec-xml = Le fichier { $file } est un FEC au format XML, qui n’est pas lu ici. Demandez à votre logiciel comptable le FEC en texte, avec des tabulations.
fault-fec-no-header = La première ligne de { $file } ne nomme pas les colonnes (JournalCode, EcritureNum, EcritureDate, CompteNum…). Demandez de nouveau le FEC, avec sa ligne de titres.
fault-fec-separator = Dans { $file }, les lignes ne se découpent pas en autant de cases que de titres. Le séparateur doit être partout le même (tabulation ou barre droite), et n’être dans aucun montant.
fault-fec-columns = Dans { $file }, il manque des colonnes : { $columns }. Demandez de nouveau le FEC, avec toutes ses colonnes.
fault-fec-column-twice = Dans { $file }, des colonnes portent le même nom : { $columns }. Demandez de nouveau le FEC à votre logiciel comptable.
fault-fec-two = À la ligne { $line } de { $file } commence un second FEC. Donnez un fichier par entreprise et par exercice : rien ne dit à qui sont ces lignes.
fault-fec-without-rows = Le fichier { $file } n’a que sa ligne de titres : aucune écriture.
fault-fec-scattered = Dans { $file }, plus de { $most } lignes attendent le reste de leur écriture. Demandez un FEC trié par écriture.
fault-fec-output-ending = Le résultat { $file } doit porter un nom en .xlsx.

## Lignes et écritures non lues comme des achats

fault-fec-row-width = La ligne n’a pas autant de cases que la ligne de titres. Elle n’est pas lue.
fault-fec-cut-off = La dernière ligne est incomplète : le fichier a sans doute été coupé. Demandez de nouveau le FEC.
fault-fec-amount = « { $typed } » n’est pas un montant, ou n’a ni débit ni crédit. La ligne n’est pas lue.
fault-fec-day = « { $typed } » n’est pas une date du calendrier sous la forme AAAAMMJJ. La ligne n’est pas lue.
fault-fec-account = La ligne n’a pas de numéro de compte. Elle n’est pas lue.
fault-fec-unbalanced = L’écriture n’est pas équilibrée : ses débits et ses crédits diffèrent. Regardez la facture.
fault-fec-credit-note = C’est un avoir du fournisseur. Déduisez-le de la facture qu’il corrige.
fault-fec-uneven = Le fournisseur n’est pas crédité du prix entier avec la TVA : un acompte, peut-être, ou une partie payée autrement. Regardez la facture.
fault-fec-several-suppliers = L’écriture porte sur plusieurs fournisseurs. Regardez les factures.
fault-fec-several-pieces = L’écriture réunit plusieurs pièces d’un fournisseur, sans dire ce que chacune a coûté. Regardez les factures.
fault-fec-paid-directly = Dépense payée directement, sans compte de fournisseur. S’il y a une facture, recopiez la ligne dans la première feuille.
fault-fec-foreign = La facture est en monnaie étrangère ({ $currency }) : le montant en euros est celui des comptes. Regardez la facture, et où son prestataire est établi.

## Remarques

fault-fec-without-siren = Le nom du fichier ne commence pas par un SIREN suivi de « FEC » : la colonne « Client » reste à remplir.
fault-fec-siren = Le numéro { $siren }, dans le nom du fichier, n’est pas un SIREN : un chiffre est sans doute faux. Il est gardé tel quel.
fault-fec-year-differs = Le nom du fichier annonce un exercice clos le { $closing } ; ses écritures vont du { $first } au { $last }.
fault-fec-paid-directly-count = Dépenses payées sans compte de fournisseur : { $count }. Elles sont à part dans le classeur, et ne sont pas proposées.
fault-fec-other-year = Aucun achat du { $from } au { $to }, seuls jours admis pour une facture : les écritures vont du { $first } au { $last }. C’est sans doute le FEC d’un autre exercice.
fault-fec-no-purchases = Aucun achat auprès d’un fournisseur (comptes 401 et 404) n’est lu dans ce fichier.
fault-fec-more-faults = Autres lignes à regarder : { $count }. Elles sont toutes dans le classeur.
fault-fec-several-companies = Ces FEC sont de { $count } entreprises : { $sirens }. Chaque facture porte le numéro de la sienne.
fault-fec-as-invoices = { $count ->
    [one] Les achats de { $file } sont joints au client de ce SIREN, s’il est dans votre liste, comme des factures dont le type reste à préciser. Rien n’en compte d’avance.
   *[other] Les achats de { $file } sont joints au client du SIREN de chacun, s’il est dans votre liste, comme des factures dont le type reste à préciser. Rien n’en compte d’avance.
}
fault-fec-of-nobody = Le nom de { $file } ne commence pas par un SIREN suivi de « FEC » : ses achats ne peuvent être joints à aucun client. Renommez le fichier.
fec-summary = Achats proposés : { $proposed }. Autres achats dans les dates : { $others }. Achats hors des dates : { $outside }. Non lus comme des achats : { $unread }.

## Le classeur

fec-tab-others = Autres achats
fec-tab-outside = Hors des dates
fec-tab-unread = Non lus comme achats
fec-column-siren = N° SIREN du FEC
fec-column-supplier = Nom du fournisseur
fec-column-accounts = Comptes
fec-column-texts = Libellés des écritures
fec-column-reasons = Pourquoi
fec-column-suggested = Suggestion
fec-column-notes = À regarder
fec-column-lines = Lignes du FEC
fec-reason-account = compte { $account } ({ $meaning })
fec-reason-supplier = fournisseur connu : « { $name } »
fec-reason-word = mots « { $word } »
fec-reason-equipment = mots « { $word } » : le matériel ne comptait pas
fec-account-software = logiciels, sites, brevets
fec-account-equipment = matériel informatique, qui ne comptait pas
fec-account-services = prestations, sous-traitance
fec-account-rental = locations
fec-account-maintenance = maintenance
fec-account-fees = honoraires
fec-account-advertising = publicité
fec-account-telecom = poste et télécommunications
fec-account-licences = licences, noms de domaine
fec-note-undated = La pièce n’a pas de date : c’est celle de l’écriture.
fec-note-with-more = La facture comprend autre chose que des achats : une consigne, peut-être, ou une avance.

fec-explained-choose = Rien de ce qui est proposé ne compte par soi-même. Pour chaque facture, choisissez le type de dépense, dites si elle est au nom de l’entreprise, et supprimez les lignes qui n’ont rien de numérique.
fec-explained-suggested = La colonne « Suggestion » n’est pas lue. Elle n’est remplie que si les mots ne laissent pas de doute ; regardez la facture.
fec-explained-equipment = Le matériel (ordinateur, imprimante, terminal) ne comptait pas.
fec-explained-proposed = « Factures » : les achats du { $first } au { $last } qu’un compte, un fournisseur ou un mot fait remarquer.
fec-explained-others = « Autres achats » : tous les autres achats de ces dates. Si l’un d’eux est numérique, recopiez sa ligne dans « Factures ».
fec-explained-outside = « Hors des dates » : les achats qu’aucun texte n’admet, vu leur date.
fec-explained-unread = « Non lus comme achats » : avoirs, écritures qui ne s’équilibrent pas ou qui mêlent plusieurs factures, dépenses payées directement, lignes illisibles.
fec-explained-back = Complété, ce classeur se donne avec celui des clients : seule la feuille « Factures » est lue. La colonne « Client » relie les deux.
