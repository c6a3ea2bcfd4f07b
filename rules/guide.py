"""The aid as the guide states it: its figures, then its conditions, in the guide's order.

Source: guide.fr.txt, "Comment bénéficier de l'aide au numérique de 500 euros ? Toutes les réponses". Each condition bears
the guide's own sentence and, from LAW.md, the article it renders, in that article's words where they were seen.
"""

from datetime import date
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from rules.conditions import Condition, Confidence, Edition, Quotation, Source
from rules.expenses import SOLUTIONS
from rules.facts import Activity, Application, Business, Computed, Invoice, Size, Standing

AID = Decimal("500.00")
HEADCOUNT_CEILING = Decimal(11)
SIZE_CEILING = Decimal("2000000.00")
MINIMUM_SPEND = Decimal("450.00")
CLOSURE_DAY = date(2020, 10, 30)
LAST_INVOICE_DAY = date(2021, 3, 31)
FILING_PERIOD = relativedelta(months=4)

DECREE = "décret n° 2021-69 du 27 janvier 2021"
DECREE_URL = "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000043059724"
ARTICLE_2_URL = "https://legal.tricoteuses.fr/articles/LEGIARTI000043070829"
EXPENSES_ORDER_URL = "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000043059753"
OFFICIAL_SHEET = "service-public.fr, fiche F35606, lue sur son miroir floure.fr"
OFFICIAL_SHEET_URL = "https://www.floure.fr/service-public-entreprises/?xml=F35606"
EXPENSES_ORDER = "arrêté du 27 janvier 2021 fixant la liste des dépenses éligibles, d’après le portail de l’aide"
SECOND_DECREE = "décret n° 2021-555 du 6 mai 2021"
SECOND_DECREE_URL = "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043482453"
ASP = "Agence de services et de paiement (ASP), page de l’aide"
ASP_URL = "https://www.asp-public.fr/node/675"


def _article_2(point: str, *, quote: str, law: str) -> Source:
    """A point of article 2 of the decree, which was read whole."""
    return Source(f"{DECREE}, art. 2{point}", ARTICLE_2_URL, Confidence.TEXT_READ, quote, law)


CONDITIONS = (
    Condition(
        "beneficiary",
        Business.legal_form.one_of("company", "association")
        | (Business.legal_form.one_of("sole_trader") & Business.french_tax_resident),
        _article_2(
            "",
            quote="Le bénéficiaire doit être une personne morale de droit privé ou personne physique résidente fiscale",
            law="les personnes morales de droit privé et personnes physiques résidentes fiscales françaises",
        ),
        doubts=("fiscal_residence",),
    ),
    Condition(
        "headcount",
        Size.headcount < HEADCOUNT_CEILING,
        _article_2(", 1°", quote="Employer moins de 11 salariés", law="Elles emploient moins de onze salariés."),
    ),
    Condition(
        "activity_start",
        Activity.activity_start < CLOSURE_DAY,
        _article_2(
            ", 2°",
            quote="Avoir débuté l’activité avant le 30 Octobre 2020",
            law="Elles ont débuté leur activité avant le 30 octobre 2020",
        ),
    ),
    Condition(
        "public_closure",
        Activity.closed_to_public,
        _article_2(
            ", 3°",
            quote="Avoir fait l’objet d’une interdiction d’accueil du public à partir du 30 Octobre 2020 en application du "
            "décret du 29 Octobre 2020. Cette condition ne s’applique pas aux personnes et organisations qui exercent leur "
            "activité principale dans le secteur des hôtels et d’hébergements",
            law="Elles ont fait l’objet d’une interdiction d’accueil du public à partir du 30 octobre 2020 en application du "
            "décret du 29 octobre 2020 susvisé. Cette condition ne s’applique pas aux personnes qui exercent leur activité "
            "principale dans le secteur des hôtels et hébergements similaires",
        ),
        unless=Activity.accommodation,
        doubts=("which_accommodation",),
    ),
    Condition(
        "registration",
        Business.registered,
        _article_2(
            ", 4°",
            quote="Etre inscrit au registre du commerce et des sociétés ou au répertoire des métiers",
            law="Elles sont inscrites au registre du commerce et des sociétés ou au répertoire des métiers",
        ),
        doubts=("associations_and_registers",),
    ),
    Condition(
        "tax_and_social_standing",
        Standing.tax_and_social_up_to_date,
        _article_2(
            ", 5°",
            quote="Etre à jour de leurs obligations à l’égard de l’administration fiscale et des organismes sociaux",
            law="Elles sont à jour de leurs obligations à l’égard de l’administration fiscale et de l’organisme de "
            "recouvrement des cotisations patronales de sécurité sociale",
        ),
        doubts=("payment_plan",),
    ),
    Condition(
        "no_liquidation",
        ~Standing.in_liquidation,
        _article_2(
            ", 6°",
            quote="Ne pas être en procédure de Liquidation Judiciaire au jour de la demande d’aide",
            law="Elles n’ont pas été déclarées en situation de liquidation judiciaire au jour de la demande d’aide",
        ),
    ),
    Condition(
        "size",
        (Size.turnover <= SIZE_CEILING) | (Size.balance_sheet_total <= SIZE_CEILING),
        _article_2(
            ", 7°",
            quote="Avoir un C.A (Chiffre d’Affaires) ou un total de bilan n’excédant pas 2 Millions d’euros",
            law="Elles ont un chiffre d’affaires annuel ou un total de bilan n’excédant pas 2 millions d’euros HT",
        ),
        doubts=("turnover_only_elsewhere", "young_business"),
    ),
    Condition(
        "association",
        Standing.subject_to_commercial_tax | (Size.headcount >= Decimal(1)),
        _article_2(
            ", 8°",
            quote="Etre constitué sous forme d’association, assujetties aux impôts commerciaux ou employer au moins 1 salarié",
            law="Lorsqu’elles sont constituées sous forme d’association, elles sont assujetties aux impôts commerciaux ou "
            "elles emploient au moins un salarié",
        ),
        when=Business.legal_form.one_of("association"),
        doubts=("half_employee",),
    ),
    Condition(
        "single_application",
        ~Application.already_applied,
        Source(
            OFFICIAL_SHEET,
            OFFICIAL_SHEET_URL,
            Confidence.OFFICIAL_SITE,
            quote="Une seule demande par entreprise peut être déposée",
            law="une seule demande peut être faite par entreprise",
        ),
        doubts=("rejected_filing",),
    ),
    Condition(
        "minimum_spend",
        Computed.counted_total >= MINIMUM_SPEND,
        Source(
            f"{DECREE}, d’après support.ebp.com",
            DECREE_URL,
            Confidence.SECONDARY,
            quote="Les factures doivent atteindre au minimum 450€ TTC en une seule ou plusieurs factures",
            law="une ou plusieurs factures de dépenses éligibles, d’un montant total minimum de 450 euros TTC",
        ),
    ),
    Condition(
        "eligible_expense",
        Invoice.category.one_of(*(expense.id for expense in SOLUTIONS)),
        Source(
            EXPENSES_ORDER,
            EXPENSES_ORDER_URL,
            Confidence.OFFICIAL_SITE,
            quote="Les factures doivent correspondre à des dépenses éligibles "
            "(voir la liste en première partie de cet article)",
            law="achat ou abonnement à des solutions numériques",
        ),
        doubts=("unlisted_expenses", "online_advertising", "advice_themes"),
    ),
    Condition(
        "in_claimant_name",
        Invoice.in_claimant_name,
        Source(
            OFFICIAL_SHEET,
            OFFICIAL_SHEET_URL,
            Confidence.OFFICIAL_SITE,
            quote="Les factures doivent être établies au nom du demandeur",
            law="établies au nom du demandeur de l’aide",
        ),
        doubts=("name_on_invoice",),
    ),
    Condition(
        "invoice_date",
        (Invoice.date >= CLOSURE_DAY) & (Invoice.date <= LAST_INVOICE_DAY),
        Source(
            f"{DECREE}, d’après support.ebp.com",
            DECREE_URL,
            Confidence.SECONDARY,
            quote="Les factures doivent être datées entre le 30/10/2020 et le 31/03/2021 inclus",
            law="datées entre le 30 octobre 2020 inclus et une date fixée par arrêté du ministre chargé de l’économie",
            also=(Quotation("31 mars 2021", OFFICIAL_SHEET, OFFICIAL_SHEET_URL, Confidence.OFFICIAL_SITE),),
        ),
        doubts=("deposit_invoices",),
    ),
    Condition(
        "filed_in_time",
        (Invoice.date <= Application.filing_date) & (Application.filing_date <= Invoice.date + FILING_PERIOD),
        Source(
            f"{DECREE}, art. 5, cité par le {SECOND_DECREE}",
            SECOND_DECREE_URL,
            Confidence.TEXT_READ,
            quote="La demande d’aide doit être établie et déposée dans un délai de 4 mois suivant la date indiquée sur la "
            "facture",
            law="dans un délai de quatre mois suivant la date de la facture pour les factures datées à compter du 28 janvier "
            "2021",
        ),
        doubts=("guide_deadline",),
    ),
)

GUIDE = Edition("guide", CONDITIONS, AID)
