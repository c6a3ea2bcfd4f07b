"""The decrees and the order: what each repeals, replaces and adds, and from which filing day.

A further text is one more entry in ``OFFICIAL``: it amends the one before it, names what it changes, and leaves the rest.
Sources: LAW.md, sections 1.12, 2, 3 and 4.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from rules.conditions import Condition, Confidence, Edition, Quotation, Source
from rules.expenses import ADVICE, SOLUTIONS
from rules.expressions import Fact, Test, Text
from rules.facts import FACTS, INVOICE_FACTS, Application, Business, Invoice, Size, Standing
from rules.guide import (
    ARTICLE_2_URL,
    ASP,
    ASP_URL,
    CLOSURE_DAY,
    DECREE,
    DECREE_URL,
    EXPENSES_ORDER,
    EXPENSES_ORDER_URL,
    FILING_PERIOD,
    GUIDE,
    SECOND_DECREE,
    SECOND_DECREE_URL,
)

DESK_OPENS = date(2021, 1, 28)
EARLY_INVOICES_UNTIL = date(2021, 5, 28)
DESK_CLOSES = date(2021, 7, 31)
LAST_INVOICE_DAY = date(2021, 6, 30)

PORTAL_FAQ_URL = "https://cheque.francenum.gouv.fr/ecom/faq"

EARLY_INVOICES = (
    Quotation(
        "à compter du 28 janvier 2021, dans un délai de quatre mois pour les factures datées avant le 28 janvier 2021",
        f"{DECREE}, art. 5, d’après capeb09.fr",
        DECREE_URL,
        Confidence.SECONDARY,
    ),
    Quotation("4 mois à partir du 28 janvier 2021", ASP, ASP_URL, Confidence.OFFICIAL_SITE),
)
"""The rule for invoices older than the desk: no one quotes the decree's own words for it but at second hand."""


def _filed(in_time: Test) -> Test:
    """Filed once the desk is open, not before the invoice; for an invoice older than the desk, by 28 May 2021.

    ``in_time`` is the deadline of the other invoices.
    """
    filing_date, invoice_date = Application.filing_date, Invoice.date
    return (
        (filing_date >= DESK_OPENS)
        & (filing_date >= invoice_date)
        & (((invoice_date < DESK_OPENS) & (filing_date <= EARLY_INVOICES_UNTIL)) | ((invoice_date >= DESK_OPENS) & in_time))
    )


DECREE_2021_69 = GUIDE.amended(
    "decree-2021-69",
    replaces=(
        Condition(
            "beneficiary",
            Business.legal_form.one_of("company", "association", "sole_trader") & Business.french_tax_resident,
            Source(
                f"{DECREE}, art. 2",
                ARTICLE_2_URL,
                Confidence.TEXT_READ,
                law="les personnes morales de droit privé et personnes physiques résidentes fiscales françaises",
            ),
            doubts=("fiscal_residence",),
        ),
        Condition(
            "eligible_expense",
            Invoice.category.one_of(*(expense.id for expense in SOLUTIONS))
            | (Invoice.category.one_of(ADVICE.id) & Invoice.listed_consultant),
            Source(
                EXPENSES_ORDER,
                EXPENSES_ORDER_URL,
                Confidence.OFFICIAL_SITE,
                law="achat ou abonnement à des solutions numériques",
                also=(
                    Quotation(
                        "accompagnement à la numérisation par une personne physique ou morale de droit privé […] référencée "
                        "sur le téléservice",
                        "arrêté du 27 janvier 2021, d’après relanceindustrie-cticpde.fr",
                        EXPENSES_ORDER_URL,
                        Confidence.SECONDARY,
                    ),
                ),
            ),
            doubts=("unlisted_expenses", "online_advertising", "advice_themes"),
        ),
        Condition(
            "filed_in_time",
            _filed(in_time=Application.filing_date <= Invoice.date + FILING_PERIOD),
            Source(
                f"{DECREE}, art. 5, cité par le {SECOND_DECREE}",
                SECOND_DECREE_URL,
                Confidence.TEXT_READ,
                law="dans un délai de quatre mois suivant la date de la facture pour les factures datées à compter du "
                "28 janvier 2021",
                also=EARLY_INVOICES,
            ),
            doubts=("mixed_invoices",),
        ),
    ),
    adds=(
        Condition(
            "provider",
            Invoice.provider_in_eu,
            Source(
                EXPENSES_ORDER,
                EXPENSES_ORDER_URL,
                Confidence.OFFICIAL_SITE,
                law="auprès d’une entreprise de services du numérique établie en France ou dans un Etat membre de l’Union "
                "européenne",
            ),
            unless=Invoice.category.one_of(ADVICE.id),
        ),
    ),
)

ORDER_2021_03_31 = DECREE_2021_69.amended(
    "order-2021-03-31",
    filed_from=date(2021, 4, 2),
    replaces=(
        Condition(
            "invoice_date",
            (Invoice.date >= CLOSURE_DAY) & (Invoice.date <= LAST_INVOICE_DAY),
            Source(
                "arrêté du 31 mars 2021, d’après la FAQ du portail de l’aide",
                PORTAL_FAQ_URL,
                Confidence.OFFICIAL_SITE,
                law="Les factures datées entre le 30 octobre 2020 et le 30 juin 2021 sont désormais acceptées.",
            ),
            doubts=("deposit_invoices", "order_day"),
        ),
    ),
)

DECREE_2021_555 = ORDER_2021_03_31.amended(
    "decree-2021-555",
    filed_from=date(2021, 5, 10),
    repeals=("public_closure", "registration"),
    replaces=(
        Condition(
            "beneficiary",
            DECREE_2021_69.by_id["beneficiary"].test,
            Source(
                f"{SECOND_DECREE}, modifiant l’art. 2",
                SECOND_DECREE_URL,
                Confidence.TEXT_READ,
                law="personnes physiques exerçant une activité économique, résidentes fiscales françaises",
                also=(Quotation("personnes morales de droit privé", f"{DECREE}, art. 2", ARTICLE_2_URL, Confidence.TEXT_READ),),
            ),
        ),
        Condition(
            "filed_in_time",
            _filed(in_time=Application.filing_date <= DESK_CLOSES),
            Source(
                f"{SECOND_DECREE}, modifiant l’art. 5",
                SECOND_DECREE_URL,
                Confidence.TEXT_READ,
                law="avant le 31 juillet 2021 pour les factures datées à compter du 28 janvier 2021 sous réserve des crédits "
                "disponibles",
                also=(Quotation("31 juillet 2021 inclus", ASP, ASP_URL, Confidence.OFFICIAL_SITE), *EARLY_INVOICES),
            ),
            doubts=("last_day", "mixed_invoices"),
        ),
    ),
    adds=(
        Condition(
            "no_full_time_contract",
            ~Standing.full_time_contract,
            Source(
                f"{SECOND_DECREE}, créant l’art. 2, 1° bis",
                SECOND_DECREE_URL,
                Confidence.TEXT_READ,
                law="Elles ne sont pas titulaires, ou, pour les personnes morales, leur dirigeant majoritaire n’est pas "
                "titulaire, depuis le 30 octobre 2020, d’un contrat de travail à temps complet, sauf si l’effectif salarié de "
                "l’entreprise au sens de l’article L. 130-1 […] est supérieur ou égal à un",
            ),
            unless=Size.headcount >= Decimal(1),
        ),
    ),
)

OFFICIAL = (DECREE_2021_69, ORDER_2021_03_31, DECREE_2021_555)
"""The texts that were in force, in order: each governs the applications filed from its day until the next one's."""

EDITIONS: Mapping[str, Edition] = {edition.id: edition for edition in (GUIDE, *OFFICIAL)}
"""Every edition by id. The guide comes first: it is the default."""


def refuse_idle_questions(facts: Iterable[Fact], editions: Iterable[Edition]) -> None:
    """Nobody is asked what no condition reads. A text is only shown back; an invoice's amount counts in their total.

    Raises ``ValueError`` that names the facts.
    """
    read = {Invoice.amount_incl_tax, *(fact for edition in editions for fact in edition.facts)}
    if idle := [fact.id for fact in facts if fact not in read and not isinstance(fact, Text)]:
        raise ValueError(f"asked, but read by no condition of any text: {', '.join(idle)}")


refuse_idle_questions((*FACTS, *INVOICE_FACTS), EDITIONS.values())


class Period(NamedTuple):
    """An edition, and the filing days it governs, both included."""

    edition: Edition
    first: date
    last: date


def always(edition: Edition) -> tuple[Period, ...]:
    """An edition chosen by name governs every day."""
    return (Period(edition, Application.filing_date.least, Application.filing_date.most),)


def _in_force() -> tuple[Period, ...]:
    """Each official text until the day before the next. The first one also governs the days before it: it refuses them."""
    starts = [edition.filed_from or Application.filing_date.least for edition in OFFICIAL]
    ends = [*(start - timedelta(days=1) for start in starts[1:]), Application.filing_date.most]
    return tuple(map(Period, OFFICIAL, starts, ends))


IN_FORCE = _in_force()
"""The official texts and the filing days each governs: no gap, no overlap."""


def in_force_on(filing_date: date) -> Edition:
    """The text in force for an application filed that day."""
    return next(period.edition for period in IN_FORCE if period.first <= filing_date <= period.last)
