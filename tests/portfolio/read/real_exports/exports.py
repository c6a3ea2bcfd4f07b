"""Sixty and more files after what practices keep: exports of their programs, and what they make by hand."""

from __future__ import annotations

from checker.portfolio.read.titles import Unit
from tests.portfolio.read.real_exports.made import E, Export, N, U, book, clients, csv, invoices

A, B, C = {"client": "Alpha"}, {"client": "Bêta"}, {"client": "Gamma"}
BIG = {"headcount": "15"}
LOI_1901 = {"legal_form": "Association", "Impôts commerciaux": "non"}
ACCENTS = clients({"client": "Café Noël"}, activity_start="Début activité")
TWO = clients(A, {**B, **BIG})
BILLS = invoices(A, B)
FORM = [[None] * 13]


def on_two_lines(table):
    upper = ["Identité", *[None] * 6, "Chiffres", *[None] * 5]
    return [upper, *table]


def beside(left, right):
    blank = [None] * len(left[0])
    return [
        [*(left[at] if at < len(left) else blank), None, *(right[at] if at < len(right) else [])]
        for at in range(max(len(left), len(right)))
    ]


def turned(table):
    return [list(column) for column in zip(*table, strict=True)]


def flat(*rows):
    """Clients beside their invoices."""
    every = [clients(client)[1] + invoices(invoice)[1][1:] for client, invoice in rows]
    return [clients()[0] + invoices()[0][1:], *every]


def own(client, *bills):
    """A client's own sheet: its answers, then its invoices."""
    table = clients(client)
    return [["Fiche client"], [], *map(list, zip(*table, strict=True)), [], *[row[1:] for row in invoices(*bills)]]


EXPORTS: tuple[Export, ...] = (
    # Sage, Cegid, EBP, Quadra, ACD, Pennylane: one table a file, codes, SIRENs, capital letters
    csv(
        "sage",
        {"ALPHA": E, "BETA": N},
        clients=clients({"client": "ALPHA", "Code client": "0012"}, {"client": "BETA", "Code client": "0013", **BIG}),
        factures=invoices({"client": "12"}, {"client": "13"}, client="Code client"),
    ),
    csv("sage-tab", {"Alpha": E, "Bêta": N}, separator="\t", encoding="utf-16", clients=TWO, factures=BILLS),
    csv(
        "cegid",
        {"Alpha": E, "Bêta": N},
        clients=clients({**A, "SIREN": "732 829 320"}, {**B, **BIG, "SIREN": "552 100 554"}),
        factures=invoices({"client": "73282932000074"}, {"client": "55210055400013"}, client="SIRET"),
    ),
    csv(
        "ebp",
        {"SARL ALPHA": E, "BETA SAS": N},
        clients=clients({"client": "SARL ALPHA"}, {"client": "BETA SAS", **BIG}),
        factures=invoices({"client": "Alpha"}, {"client": "Beta"}),
    ),
    book(
        "quadra",
        {"Alpha": E, "Bêta": N},
        Dossiers=[["QUADRA - Liste des dossiers"], ["Édité le 12/03/2021"], [], *TWO],
        Pieces=BILLS,
    ),
    book(
        "acd",
        {"Alpha": E, "Bêta": U},
        Dossiers=clients(A, {**B, "headcount": None}, client="Nom du dossier"),
        Achats=invoices(A, B, client="Dossier"),
    ),
    csv(
        "pennylane",
        {"Alpha": E, "Bêta": N},
        separator=",",
        encoding="utf-8",
        clients=TWO,
        supplier_invoices=invoices(
            {**A, "Fournisseur": "OVH", "N° facture": "FR1"},
            {**B, "Fournisseur": "Wix", "N° facture": "W2"},
            date="Date d’émission",
            amount_incl_tax="Total TTC",
        ),
    ),
    csv(
        "google-sheets",
        {"Alpha": E, "Bêta": N},
        separator=",",
        encoding="utf-8",
        clients=clients({**A, "registered": "TRUE"}, {**B, **BIG}),
        factures=BILLS,
    ),
    book(
        "totals",
        {"Alpha": E, "Bêta": N},
        Clients=[*TWO, ["TOTAL", *[None] * 6, "19", "700 000"]],
        Factures=[*BILLS, ["Total général", None, "960,00"]],
    ),
    # titles that say their unit
    book(
        "k-euros",
        {"Alpha": E, "Bêta": N},
        Clients=clients({**A, "turnover": 350}, {**B, "turnover": 2001, "Total bilan (K€)": 2500}, turnover="CA (K€)"),
        Factures=BILLS,
    ),
    book(
        "thousands",
        {"Alpha": E, "Bêta": N},
        Clients=clients(
            {**A, "turnover": 1999}, {**B, "turnover": 2001, "Total bilan": 3_000_000}, turnover="CA HT en milliers d’euros"
        ),
        Factures=BILLS,
    ),
    book(
        "millions",
        {"Alpha": E, "Bêta": N},
        Clients=clients({**A, "turnover": 1.9}, {**B, "turnover": 2.1, "Bilan (M€)": 2.2}, turnover="Chiffre d’affaires (M€)"),
        Factures=BILLS,
    ),
    book(
        "ht-with-rate",
        {"Alpha": E, "Bêta": N},
        Clients=clients(A, B),
        Factures=invoices(
            {**A, "amount_incl_tax": 400, "Taux TVA": "20 %"},
            {**B, "amount_incl_tax": 400, "Taux TVA": "5,5 %"},
            amount_incl_tax="Montant HT",
        ),
    ),
    book(
        "ht-with-vat",
        {"Alpha": E, "Bêta": N},
        Clients=clients(A, B),
        Factures=invoices(
            {**A, "amount_incl_tax": "375,00", "TVA": "75,00"},
            {**B, "amount_incl_tax": "374,99", "TVA": "75,00"},
            amount_incl_tax="Montant (HT)",
        ),
    ),
    book(
        "ht-beside",
        {"Alpha": E, "Bêta": N},
        Clients=clients(A, B),
        Factures=invoices(
            {**A, "amount_incl_tax": None, "Montant HT": "375,00", "TVA": "75,00"},
            {**B, "amount_incl_tax": "449,99", "Montant HT": "375,00", "TVA": "74,99"},
        ),
    ),
    book(
        "ht-alone",
        {"Alpha": E, "Bêta": N},
        {"Montant HT": ("amount_excl_tax", Unit(tax="20"))},
        Clients=clients(A, B),
        Factures=invoices({**A, "amount_incl_tax": 400}, {**B, "amount_incl_tax": 300}, amount_incl_tax="Montant HT"),
    ),
    book(
        "amount-unsaid",
        {"Alpha": E, "Bêta": N},
        {"Montant": ("amount_incl_tax", Unit())},
        Clients=clients(A, B),
        Factures=invoices({**A, "amount_incl_tax": 480}, {**B, "amount_incl_tax": 400}, amount_incl_tax="Montant"),
    ),
    book(
        "monthly",
        {"Alpha": E, "Bêta": N},
        {"CA (mensuel)": ("turnover", Unit(months=12))},
        Clients=clients(
            {**A, "turnover": 30_000}, {**B, "turnover": 200_000, "Total bilan": 2_500_000}, turnover="CA (mensuel)"
        ),
        Factures=BILLS,
    ),
    book(
        "last-year",
        {"Alpha": E, "Bêta": N},
        {"CA N-1": ("turnover", Unit())},
        Clients=clients(A, {**B, **BIG}, turnover="CA N-1"),
        Factures=BILLS,
    ),
    book(
        "two-years",
        {"Alpha": E, "Bêta": N},
        {"CA 2020": ("turnover", Unit()), "CA 2019": ("carried", Unit())},
        Clients=clients({**A, "CA 2019": 3_000_000}, {**B, **BIG, "CA 2019": 1}, turnover="CA 2020"),
        Factures=BILLS,
    ),
    book(
        "two-headcounts",
        {"Alpha": E, "Bêta": N},
        Clients=clients({**A, "Effectif 2019": 15}, {**B, **BIG, "Effectif 2019": 2}, headcount="Effectif 2020"),
        Factures=BILLS,
    ),
    book(
        "foreign-title",
        {"Alpha": E, "Bêta": N},
        {"CA (CHF)": ("carried", Unit())},
        Clients=clients({**A, "turnover": 1, "Total bilan": 90_000}, {**B, **BIG}, turnover="CA (CHF)"),
        Factures=BILLS,
    ),
    book(
        "due-dates",
        {"Alpha": E, "Bêta": N},
        Clients=clients(A, B),
        Factures=invoices({**A, "Date (échéance)": "15/11/2020"}, {**B, "date": "29/10/2020", "Date (échéance)": "15/01/2021"}),
    ),
    book(
        "creation-day",
        {"Alpha": E, "Bêta": N},
        {"Date de création": ("activity_start", Unit())},
        Clients=clients(A, {**B, "activity_start": "15/11/2020"}, activity_start="Date de création"),
        Factures=BILLS,
    ),
    book(
        "turnover-with-vat",
        {"Alpha": U, "Bêta": N},
        Clients=clients({**A, "turnover": 2_300_000}, {**B, **BIG}, turnover="CA TTC"),
        Factures=BILLS,
    ),
    # layouts
    book(
        "by-month",
        {"Alpha": E, "Bêta": N},
        Clients=clients(A, B),
        Janvier=invoices({**A, "amount_incl_tax": 300}),
        Fevrier=invoices({**A, "amount_incl_tax": 200, "date": "12/02/2021"}, {**B, "amount_incl_tax": 449}),
    ),
    csv(
        "by-year",
        {"Alpha": E},
        clients=clients(A),
        factures_2020=invoices({**A, "date": "15/12/2020", "amount_incl_tax": 200}),
        factures_2021=invoices({**A, "amount_incl_tax": 250}),
    ),
    book(
        "flat",
        {"Alpha": E, "Bêta": N},
        Suivi=flat(
            (A, {"amount_incl_tax": 300}), (A, {"amount_incl_tax": 200, "date": "16/01/2021"}), (B, {"amount_incl_tax": 200})
        ),
    ),
    book(
        "flat-merged",
        {"Alpha": E, "Bêta": N},
        Suivi=[
            row if at != 2 else [None] * 13 + row[13:]
            for at, row in enumerate(
                flat(
                    (A, {"amount_incl_tax": 300}),
                    (A, {"amount_incl_tax": 200, "date": "16/01/2021"}),
                    (B, {"amount_incl_tax": 200}),
                )
            )
        ],
    ),
    book(
        "filled-down",
        {"Alpha": E, "Bêta": N},
        Clients=clients(A, B),
        Factures=[
            row if at in (0, 1, 5) else [None, *row[1:]]
            for at, row in enumerate(
                invoices(
                    *({"amount_incl_tax": 120, "date": f"{day}/01/2021"} for day in (12, 13, 14, 15)),
                    *({**B, "amount_incl_tax": 20, "date": f"{day}/01/2021"} for day in (12, 13, 14)),
                )
            )
        ],
    ),
    book("own-sheets", {"Alpha": E, "Bêta": N}, Alpha=own(A, {"amount_incl_tax": 480}), Beta=own(B, {"amount_incl_tax": 300})),
    book("side-by-side", {"Alpha": E, "Bêta": N}, Tout=beside(TWO, BILLS)),
    book("stacked", {"Alpha": E, "Bêta": N}, Tout=[["Clients"], *TWO, [], ["Factures"], *BILLS]),
    book(
        "words-in-any-order",
        {"Alpha": E, "Bêta": N},
        Clients=clients(
            A,
            {**B, **BIG},
            registered="Inscrit au RM ou RCS",
            closed_to_public="Accueil du public interdit (nov. 2020)",
            activity_start="Activité débutée le",
            turnover="ca_2020",
            headcount="Nb salariés (moy.)",
        ),
        Factures=BILLS,
    ),
    csv(
        "same-title",
        {"Alpha": E, "Bêta": N},
        clients=clients({**A, "Code tiers": "ALP"}, {**B, **BIG, "Code tiers": "BET"}, client="Intitulé"),
        factures=invoices({"client": "ALP"}, {"client": "BET"}, client="Code tiers"),
    ),
    book(
        "numbered-invoices",
        {"Alpha": E, "Bêta": N},
        Clients=[
            clients()[0] + [f"Facture {at} : {title}" for at in (1, 2) for title in invoices()[0][1:]],
            clients(A)[1]
            + [cell for bill in invoices({"amount_incl_tax": 300}, {"date": "02/02/2021"})[1:] for cell in bill[1:]],
            clients(B)[1] + invoices({"amount_incl_tax": 300})[1][1:] + [None] * 4,
        ],
    ),
    book(
        "small-figures",
        {"Alpha": E, "Bêta": N, "Gamma": U},
        {"CA HT": ("turnover", Unit(scale=1000))},
        Clients=clients(A | {"turnover": 350}, B | {"turnover": 2650, "Total bilan": 2_400_000}, C | {"turnover": 3100}),
        Factures=invoices(A, B, C),
    ),
    book("turned", {"Alpha": E, "Bêta": N}, Clients=turned(TWO), Factures=BILLS),
    book("two-lines", {"Alpha": E, "Bêta": N}, Clients=on_two_lines(TWO), Factures=BILLS),
    book(
        "repeated-titles",
        {"Alpha": E, "Bêta": N, "Gamma": N},
        Clients=[*TWO, TWO[0], clients({**C, "registered": "non"})[1]],
        Factures=invoices(A, B, C),
    ),
    book(
        "far-titles",
        {"Alpha": E, "Bêta": N},
        Clients=[*[["Cabinet Durand"], [], ["Aide numérique"], []] * 4, *TWO],
        Factures=BILLS,
    ),
    book(
        "notes-below",
        {"Alpha": E, "Bêta": N},
        Clients=[*TWO, [], ["Nombre de clients : 2"], ["* effectif en ETP"]],
        Factures=[*BILLS, [], ["Source : export du 12/03/2021"]],
    ),
    book(
        "sub-totals",
        {"Alpha": N, "Bêta": N},
        Clients=clients(A, B),
        Factures=[
            *invoices({**A, "amount_incl_tax": 200}, {**A, "amount_incl_tax": 100, "date": "16/01/2021"}),
            ["Ensemble Alpha", None, "300,00"],
            *invoices({**B, "amount_incl_tax": 100})[1:],
            [None, None, "100,00"],
        ],
    ),
    book(
        "two-portfolios",
        {"Alpha": E, "Bêta": N},
        Portefeuille_Anne=clients(A),
        Portefeuille_Paul=clients({**B, **BIG}),
        Factures=BILLS,
    ),
    # joins
    book(
        "leading-nought",
        {"Alpha": E, "Bêta": N},
        Clients=clients({**A, "SIREN": "005520135"}, {**B, **BIG, "SIREN": "552100554"}),
        Factures=invoices({"client": 5520135}, {"client": 552100554}, client="SIREN"),
    ),
    book(
        "near-name",
        {"Boulangerie Dupont": E},
        same=(("Boulangerie Dupond", "Boulangerie Dupont"),),
        Clients=clients({"client": "Boulangerie Dupont"}),
        Factures=invoices({"client": "Boulangerie Dupond"}),
    ),
    book(
        "near-and-own",
        {"Boulangerie Dupont": E},
        same=(("Boulangerie Dupond", "Boulangerie Dupont"),),
        Clients=clients({"client": "Boulangerie Dupont"}),
        Factures=invoices(
            {"client": "Boulangerie Dupont", "amount_incl_tax": 300}, {"client": "Boulangerie Dupond", "amount_incl_tax": 200}
        ),
    ),
    book(
        "same-name-by-siren",
        {"Martin": U},
        Clients=clients({"client": "Martin", "SIREN": "732829320"}, {"client": "Martin", "SIREN": "552100554"}),
        Factures=invoices({"client": "Martin"}),
    ),
    book(
        "same-name-unsaid",
        {"Martin": U},
        Clients=clients({"client": "Martin"}, {"client": "Martin", "headcount": "15"}),
        Factures=invoices({"client": "Martin"}),
    ),
    book(
        "same-name-apart",
        {"Martin": E},
        Clients=clients({"client": "Martin", "SIREN": "732829320"}, {"client": "Martin", "SIREN": "552100554"}),
        Factures=invoices({"client": "Martin", "SIREN": "732829320"}, {"client": "Martin", "SIREN": "552100554"}),
    ),
    book(
        "of-nobody",
        {"Alpha": E, "Bêta": U},
        Clients=clients(A, B),
        Factures=invoices(A, {**B, "amount_incl_tax": 300}, {"client": None, "amount_incl_tax": 200}),
    ),
    book(
        "other-form",
        {"SARL Zénith": U},
        Clients=clients({"client": "SARL Zénith"}),
        Factures=invoices({"client": "Zénith SAS"}),
    ),
    # values
    book(
        "values",
        {"Alpha": E, "Bêta": N, "Gamma": E},
        Clients=clients(
            {**A, "turnover": "350 k€", "headcount": "6 salariés", "registered": "✓"},
            {**B, "turnover": "1,2 M€", "headcount": "11 à 19"},
            {**C, "headcount": "1 à 2", "in_liquidation": "KO"},
        ),
        Factures=invoices(A, B, C),
    ),
    book(
        "doubtful-values",
        {"Alpha": U, "Bêta": U, "Gamma": E},
        Clients=clients({**A, "registered": "à vérifier"}, {**B, "headcount": "10 à 12"}, {**C, "activity_start": "mars 2015"}),
        Factures=invoices(A, B, C),
    ),
    book(
        "ranges",
        {"Alpha": E, "Bêta": U, "Gamma": E, "Delta": U, "Epsilon": U},
        Clients=clients(
            {**A, "headcount": "< 11"},
            {**B, "headcount": "moins de 11", **LOI_1901},
            {**C, "headcount": "1 à 10", **LOI_1901},
            {"client": "Delta", "turnover": "1,9 à 2,1 M€"},
            {"client": "Epsilon"},
        ),
        Factures=invoices(A, B, C, {"client": "Delta"}, {"client": "Epsilon", "amount_incl_tax": "400 à 500"}),
    ),
    book(
        "brackets",
        {"Alpha": E, "Bêta": U, "Gamma": N, "Delta": E},
        Clients=clients(
            {**A, "headcount": "01"},
            {**B, "headcount": "11"},
            {**C, "headcount": "12"},
            {"client": "Delta", "headcount": "NN"},
            headcount="Tranche d’effectif",
        ),
        Factures=invoices(A, B, C, {"client": "Delta"}),
    ),
    csv(
        "padded-amounts",
        {"Alpha": U, "Bêta": N},
        clients=clients({**A, "activity_start": "01032015"}, {**B, "activity_start": "15112020"}),
        factures=invoices({**A, "amount_incl_tax": "00000004800"}, {**B, "amount_incl_tax": "00000048000"}),
    ),
    *(
        csv(name, {"Café Noël": E}, None, (), separator, encoding, clients=ACCENTS, factures=invoices({"client": "Café Noël"}))
        for name, separator, encoding in (
            ("dos-letters", ";", "cp850"),
            ("macintosh-letters", ";", "mac_roman"),
            ("utf-16-unsaid", "\t", "utf-16-le"),
        )
    ),
    csv(
        "short-titles",
        {"Alpha": E, "Bêta": N},
        clients=clients(
            A,
            {**B, **BIG},
            activity_start="Deb. act.",
            legal_form="Forme jur.",
            in_liquidation="Liquid. jud.",
            headcount="Eff.",
            filing_date="Dt dépôt",
        ),
        factures=invoices(A, B, date="Dt pce", amount_incl_tax="Mt TTC"),
    ),
    csv(
        "printed-pages",
        {"Alpha": E, "Bêta": N},
        clients=[
            ["Cabinet Durand", "Page 1"],
            *clients(A),
            ["A REPORTER", *[None] * 6, "4", "350 000"],
            ["Cabinet Durand", "Page 2"],
            *clients({**B, **BIG}),
        ],
        factures=BILLS,
    ),
    book(
        "run-together",
        {"Alpha": E, "Bêta": N},
        Clients=clients({**A, "activity_start": "20150301"}, {**B, "activity_start": "20201115"}),
        Factures=invoices({**A, "date": 20210115}, {**B, "date": 20210115}),
    ),
    book(
        "insee",
        {"Alpha": E, "Bêta": E, "Gamma": N},
        Clients=clients({**A, "legal_form": 5710}, {**B, "legal_form": "5499"}, {**C, "legal_form": 7210}),
        Factures=invoices(A, B, C),
    ),
    book(
        "forms",
        {"Alpha": E, "Bêta": E, "Gamma": E},
        Clients=clients({**A, "legal_form": "EIRL"}, {**B, "legal_form": "SELARL"}, {**C, "legal_form": "SCI"}),
        Factures=invoices(A, B, C),
    ),
    book(
        "truncated",
        {"Alpha": E, "Bêta": N},
        Clients=clients({**A, "headcount": 10.996}, {**B, "headcount": 11.004}),
        Factures=BILLS,
    ),
    book(
        "rounded",
        {"Alpha": E, "Bêta": N},
        Clients=clients(A, B),
        Factures=invoices({**A, "amount_incl_tax": 449.9963}, {**B, "amount_incl_tax": 449.9941}),
    ),
    book(
        "one-word-kinds",
        {"Alpha": U, "Bêta": U, "Gamma": U},
        Clients=clients(A, B, C),
        Factures=invoices({**A, "category": "Livraisons"}, {**B, "category": "Hébergement"}, {**C, "category": "Caisse"}),
    ),
    book(
        "supplier-suggests",
        {"Alpha": E, "Bêta": U},
        {"Fournisseur": ("supplier", Unit(kinds="accept"))},
        Clients=clients(A, B),
        Factures=invoices({**A, "Fournisseur": "OVH SAS"}, {**B, "Fournisseur": "Chronopost"}, category=None),
    ),
    book(
        "words-suggest",
        {"Alpha": E, "Bêta": U},
        {"Désignation": ("label", Unit(kinds="accept"))},
        Clients=clients(A, B),
        Factures=invoices(
            {**A, "category": None, "Désignation": "Nom de domaine alpha.fr"},
            {**B, "category": None, "Désignation": "Livraisons de janvier"},
        ),
    ),
    book(
        "accepted-kinds",
        {"Alpha": E},
        {"Catégorie": ("category", Unit(kinds="accept"))},
        Clients=clients(A),
        Factures=invoices({**A, "category": "Abonnement OVH"}),
    ),
    # what casts doubt
    book("dollars", {"Alpha": U, "Bêta": E}, Clients=clients(A, B), Factures=invoices({**A, "amount_incl_tax": "480 $"}, B)),
    book(
        "currency-column",
        {"Alpha": U, "Bêta": E},
        Clients=clients(A, B),
        Factures=invoices({**A, "Devise": "USD"}, {**B, "Devise": "EUR"}),
    ),
    book(
        "credit-notes",
        {"Alpha": U, "Bêta": U},
        Clients=clients(A, B),
        Factures=invoices(
            A,
            {**A, "amount_incl_tax": "-480", "date": "20/01/2021"},
            B,
            {**B, "amount_incl_tax": "50,00-", "date": "20/01/2021"},
        ),
    ),
    book(
        "credit-by-type",
        {"Alpha": U, "Bêta": E},
        Clients=clients(A, B),
        Factures=invoices(
            {**A, "Type de pièce": "Facture"},
            {**A, "Type de pièce": "Avoir", "date": "20/01/2021"},
            {**B, "Type de pièce": "Facture"},
        ),
    ),
    book(
        "quotes",
        {"Alpha": U, "Bêta": E},
        Clients=clients(A, B),
        Factures=invoices({**A, "N° pièce": "DEVIS 12"}, {**B, "N° pièce": "FA-13"}, **{"N° pièce": "N° pièce"}),
    ),
    book(
        "cancelled",
        {"Alpha": U, "Bêta": E},
        Clients=clients(A, B),
        Factures=invoices({**A, "Statut facture": "Annulée"}, {**B, "Statut facture": "Payée"}),
    ),
    book(
        "drafts",
        {"Alpha": U, "Bêta": E},
        Clients=clients(A, B),
        Factures=invoices({**A, "Statut": "Brouillon"}, {**B, "Statut": "À payer"}),
    ),
    book(
        "duplicates",
        {"Alpha": U, "Bêta": E},
        Clients=clients(A, B),
        Factures=invoices(
            {**A, "amount_incl_tax": 300},
            {**A, "amount_incl_tax": 300},
            {**B, "amount_incl_tax": 300, "N° facture": "1"},
            {**B, "amount_incl_tax": 300, "N° facture": "2"},
        ),
    ),
    book(
        "american-days",
        {"Alpha": U, "Bêta": U},
        Clients=clients(A, B),
        Factures=invoices({**A, "date": "02/25/2021"}, {**B, "date": "11/10/2020"}),
    ),
    book(
        "american-elsewhere",
        {"Alpha": U, "Bêta": U},
        Clients=clients(
            {**A, "activity_start": "12/31/2015", "filing_date": "04/03/2021"},
            {**B, "activity_start": "01/02/2015", "filing_date": "04/03/2021"},
        ),
        Factures=BILLS,
    ),
    csv(
        "american-in-the-other-file",
        {"Alpha": U, "Bêta": N},
        clients=clients({**A, "activity_start": "12/31/2015"}, {**B, "activity_start": "12/31/2015"}),
        factures=invoices({**A, "date": "01/02/2021"}, {**B, "date": "10/29/2020"}),
    ),
    csv(
        "american-said",
        {"Alpha": E, "Bêta": N},
        {"Date facture": ("date", Unit(order="month"))},
        clients=clients(A, B),
        factures=invoices({**A, "date": "02/25/2021"}, {**B, "date": "11/10/2020"}),
    ),
    csv(
        "mojibake",
        {"Café Zoé": E},
        encoding="utf-8",
        clients=clients({"client": "CafÃ© ZoÃ©"}),
        factures=invoices({"client": "Café Zoé"}),
    ),
    csv(
        "lost-letters",
        {"Caf\ufffd Zo\ufffd": U},
        encoding="utf-8",
        clients=clients({"client": "Caf\ufffd Zo\ufffd"}),
        factures=invoices({"client": "Café Zoé"}),
    ),
)
