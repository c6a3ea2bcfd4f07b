"""Twenty files more, made afresh as another practice would keep them, after the first ones were read well."""

from __future__ import annotations

from checker.portfolio.read.titles import Unit
from tests.portfolio.files import as_csv, as_workbook
from tests.portfolio.read.real_exports.made import E, Export, N, U

HEAD = [
    "Nom",
    "Statut juridique",
    "Résidence fiscale",
    "Immatriculé RCS/RM",
    "Activité depuis",
    "Hôtellerie",
    "Interdiction d'accueil du public",
    "Nb de salariés",
    "Chiffre d'affaires HT 2020",
    "À jour impôts et cotisations",
    "Liquidation judiciaire",
    "Aide déjà demandée",
    "Demande déposée le",
]
BILLS = ["Nom", "Date pièce", "TTC", "Nature de la dépense", "Au nom de l'entreprise"]


def client(
    name,
    form="SAS",
    resident="O",
    registered="O",
    since="12/05/2014",
    hotel="N",
    closed="O",
    staff=3,
    turnover=180000,
    sound="O",
    wound="N",
    asked="N",
    filed="02/03/2021",
):
    return [name, form, resident, registered, since, hotel, closed, staff, turnover, sound, wound, asked, filed]


def bill(name, day="04/02/2021", amount=612.5, kind="Logiciel de caisse", own="O"):
    return [name, day, amount, kind, own]


def book(name, true, sheets, answers=None):
    return Export(name, {f"{name}.xlsx": as_workbook(**sheets)}, true, answers or {})


def plain(name, true, clients, bills, answers=None, head=HEAD, bill_head=BILLS):
    return book(name, true, {"Portefeuille": [head, *clients], "Dépenses": [bill_head, *bills]}, answers)


HELD_OUT: tuple[Export, ...] = (
    plain(
        "usual",
        {"Le Zinc": E, "Atelier Vert": N},
        [client("Le Zinc"), client("Atelier Vert", staff=11)],
        [bill("Le Zinc"), bill("Atelier Vert")],
    ),
    plain("with-dots", {"Le Zinc": E}, [client("Le Zinc", form="S.A.R.L.")], [bill("LE ZINC")]),
    plain(
        "times",
        {"Le Zinc": E, "Nid": N},
        [client("Le Zinc"), client("Nid")],
        [bill("Le Zinc", "2021-02-04 10:12:00"), bill("Nid", "2020-10-29 23:59:59")],
    ),
    plain("x-and-blank", {"Le Zinc": U}, [client("Le Zinc", wound=None)], [bill("Le Zinc")]),
    plain(
        "k",
        {"Le Zinc": E, "Nid": N},
        [client("Le Zinc", turnover="180 k€"), client("Nid", turnover="180 k€", registered="KO")],
        [bill("Le Zinc"), bill("Nid")],
    ),
    plain(
        "planned",
        {"Le Zinc": U},
        [client("Le Zinc")],
        [bill("Le Zinc")],
        head=[h if not h.startswith("Chiffre") else "CA prévisionnel" for h in HEAD],
    ),
    plain(
        "quarter",
        {"Le Zinc": U, "Nid": N},
        [client("Le Zinc"), client("Nid", staff=20)],
        [bill("Le Zinc"), bill("Nid")],
        head=[h if not h.startswith("Chiffre") else "CA HT (trimestriel)" for h in HEAD],
    ),
    plain(
        "net-column",
        {"Le Zinc": E, "Nid": N},
        [client("Le Zinc"), client("Nid")],
        [[*bill("Le Zinc", amount=400)[:3], 80, *bill("Le Zinc")[3:]], [*bill("Nid", amount=360)[:3], 72, *bill("Nid")[3:]]],
        bill_head=["Nom", "Date pièce", "HT", "TVA", "Nature de la dépense", "Au nom de l'entreprise"],
    ),
    plain(
        "paid-day",
        {"Le Zinc": U},
        [client("Le Zinc")],
        [bill("Le Zinc")],
        bill_head=["Nom", "Date de règlement", "TTC", "Nature de la dépense", "Au nom de l'entreprise"],
    ),
    plain(
        "booking-day",
        {"Le Zinc": U},
        [client("Le Zinc")],
        [bill("Le Zinc")],
        bill_head=["Nom", "Date de comptabilisation", "TTC", "Nature de la dépense", "Au nom de l'entreprise"],
    ),
    plain("refund", {"Le Zinc": U}, [client("Le Zinc")], [bill("Le Zinc"), bill("Le Zinc", "09/02/2021", "(612,50)")]),
    plain("twice-in-two", {"Le Zinc": U}, [client("Le Zinc")], [bill("Le Zinc", amount=240), bill("le zinc", amount=240)]),
    plain("hotel-on-bill", {"Le Zinc": U}, [client("Le Zinc")], [bill("Le Zinc", kind="Hébergement")]),
    plain(
        "over",
        {"Le Zinc": N, "Nid": E},
        [client("Le Zinc", staff="> 10,99"), client("Nid", staff="3 ou 4")],
        [bill("Le Zinc"), bill("Nid")],
    ),
    plain("francs", {"Le Zinc": U}, [client("Le Zinc")], [bill("Le Zinc", amount="612,50 CHF")]),
    plain(
        "sum-line",
        {"Le Zinc": E, "Nid": N},
        [client("Le Zinc"), client("Nid")],
        [bill("Le Zinc"), bill("Nid", amount=100), [None, None, 712.5, None, None]],
    ),
    book(
        "quarters",
        {"Le Zinc": E, "Nid": N},
        {
            "Portefeuille": [["Mise à jour : mars 2021"], [], HEAD, client("Le Zinc"), client("Nid")],
            "T4 2020": [BILLS, bill("Le Zinc", "20/12/2020", 300)],
            "T1 2021": [BILLS, bill("Le Zinc", amount=150), bill("Nid", amount=449.99)],
        },
    ),
    book(
        "turned",
        {"Le Zinc": E, "Nid": N},
        {
            "Portefeuille": [list(row) for row in zip(HEAD, client("Le Zinc"), client("Nid", closed="N"), strict=True)],
            "Dépenses": [BILLS, bill("Le Zinc"), bill("Nid")],
        },
    ),
    Export(
        "one-csv",
        {
            "suivi.csv": as_csv(
                [
                    [*HEAD, *BILLS[1:]],
                    [*client("Le Zinc"), *bill("Le Zinc", amount="300,00")[1:]],
                    [*client("Le Zinc"), *bill("Le Zinc", "05/02/2021", "150,00")[1:]],
                    [*client("Nid"), *bill("Nid", amount="449,99")[1:]],
                ]
            )
        },
        {"Le Zinc": E, "Nid": N},
    ),
    plain(
        "created",
        {"Le Zinc": E},
        [client("Le Zinc")],
        [bill("Le Zinc")],
        {"Créée le": ("activity_start", Unit())},
        head=[h if h != "Activité depuis" else "Créée le" for h in HEAD],
    ),
    plain("same-two", {"Le Zinc": U}, [client("Le Zinc"), client("LE ZINC", staff=14)], [bill("Le Zinc")]),
)
