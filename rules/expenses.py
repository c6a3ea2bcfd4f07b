"""The kinds of expense, each with the guide's own line.

Source: the first list of the guide, which renders the arrêté of 27 January 2021 (art. 3 of décret n° 2021-69).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Expense:
    """A kind of expense; ``quote`` is the guide's line, empty where the guide has none."""

    id: str
    quote: str = ""


SOLUTIONS = (
    Expense("website", "Création d’un site Ecommerce ou promotionnel"),
    Expense("content", "Création de contenus"),
    Expense("online_payment", "Mise en place du paiement en ligne"),
    Expense("marketplace", "Mise en place des places de marché"),
    Expense("online_visibility", "Solution de visibilité internet"),
    Expense("booking", "Solution de gestion de réservations et prise de rendez-vous"),
    Expense("stock_orders_delivery", "Solution de gestion des stocks, des commandes et des livraisons"),
    Expense("point_of_sale", "Solution de gestion de caisse"),
    Expense(
        "hosting_and_security",
        "Solution de gestion d’hébergement, de stockage des données, gestion de nom de domaine et de cybersécurité",
    ),
    Expense("customer_relations", "Solution de gestion de relation clients"),
    Expense("emailing", "Solution d’envoi et de gestion des courriers électroniques, de lettres d’information"),
)
"""The eleven of the guide, in its order."""

ADVICE = Expense("advice")
"""Guidance by a consultant: unknown to the guide; the decree pays for it where the consultant is listed."""

OTHER = Expense("other")
"""Anything else: hardware, office software, training."""

EXPENSES = (*SOLUTIONS, ADVICE, OTHER)
