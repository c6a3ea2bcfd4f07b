"""What may show that a purchase is digital: accounts, suppliers, words. Each is one entry here, and nowhere else.

No account means "digital" in the French chart of accounts: these put a purchase on the shortlist, and no more. A kind of expense
stands beside a supplier or a phrase only where it leaves no doubt; one vague word never does ("livraisons" is a parcel,
"hébergement" a hotel, "caisse" a till or a crate). Online advertising is not settled by the texts: it has no kind.
"""

from __future__ import annotations

from collections.abc import Mapping

ACCOUNTS: Mapping[str, str] = {
    "205": "software",
    "2183": "equipment",
    "604": "services",
    "611": "services",
    "613": "rental",
    "6156": "maintenance",
    "6226": "fees",
    "623": "advertising",
    "626": "telecom",
    "651": "licences",
}
"""Prefixes of accounts, and what is booked there; the longest that fits counts."""
NOT_DIGITAL_ACCOUNTS = ("6132", "6131", "6234", "6237", "6238")
"""Rents of premises, gifts to customers, printed matter, tips and donations: within the above, and not digital."""
EQUIPMENT = "equipment"

SUPPLIERS: Mapping[str, str | None] = {
    # sites and shops on line
    "wix": "website", "wix com": "website", "shopify": "website", "squarespace": "website", "webflow": "website",
    "jimdo": "website", "wizishop": "website", "prestashop": "website", "automattic": "website", "e monsite": "website",
    "oxatis": "website", "weebly": "website",
    # names, hosting, storage, security
    "ovh": "hosting_and_security", "ovhcloud": "hosting_and_security", "gandi": "hosting_and_security",
    "ionos": "hosting_and_security", "o2switch": "hosting_and_security", "infomaniak": "hosting_and_security",
    "planethoster": "hosting_and_security", "hostinger": "hosting_and_security", "godaddy": "hosting_and_security",
    "scaleway": "hosting_and_security", "lws": "hosting_and_security", "ex2": "hosting_and_security",
    "dropbox": "hosting_and_security", "kaspersky": "hosting_and_security", "bitdefender": "hosting_and_security",
    "eset": "hosting_and_security", "norton": "hosting_and_security", "dashlane": "hosting_and_security",
    # payment on line
    "stripe": "online_payment", "payplug": "online_payment", "mollie": "online_payment", "paygreen": "online_payment",
    # booking
    "zenchef": "booking", "planity": "booking", "treatwell": "booking", "doctolib": "booking", "lafourchette": "booking",
    "thefork": "booking", "calendly": "booking", "guestonline": "booking", "resengo": "booking", "kiute": "booking",
    # tills as software
    "zelty": "point_of_sale", "lightspeed": "point_of_sale", "innovorder": "point_of_sale", "popina": "point_of_sale",
    "hiboutik": "point_of_sale", "cashpad": "point_of_sale", "tiller systems": "point_of_sale",
    # customers
    "hubspot": "customer_relations", "salesforce": "customer_relations", "pipedrive": "customer_relations",
    "zendesk": "customer_relations", "freshworks": "customer_relations",
    # letters by e-mail
    "mailchimp": "emailing", "sendinblue": "emailing", "brevo": "emailing", "mailjet": "emailing", "sarbacane": "emailing",
    "mailerlite": "emailing", "mailpro": "emailing",
    # they sell several kinds, or things that do not count: seen, never guessed
    "sumup": None, "zettle": None, "izettle": None, "square": None, "smile pay": None, "paypal": None, "google": None,
    "facebook": None, "meta platforms": None, "linkedin": None, "microsoft": None, "adobe": None, "apple": None,
    "canva": None, "solocal": None, "pagesjaunes": None, "linkeo": None, "booking com": None, "airbnb": None,
    "etsy": None, "ankorstore": None, "uber eats": None, "deliveroo": None, "just eat": None, "amazon web services": None,
    "axonaut": None, "sellsy": None, "odoo": None, "zoho": None, "orange business": None, "lemonway": None,
    "laddition": None, "tiller": None, "slack": None, "zoom": None, "notion": None, "pennylane": None, "ebp": None,
    "ciel": None, "sage": None, "cegid": None, "quickbooks": None,
}  # fmt: skip
"""Names as they stand in a supplier's name or a line, without case, accents and signs; and the kind they sell, where it is one."""

PHRASES: Mapping[str, str | None] = {
    "site internet": "website", "site web": "website", "site vitrine": "website", "site e commerce": "website",
    "site ecommerce": "website", "site marchand": "website", "boutique en ligne": "website", "refonte du site": "website",
    "creation de site": "website", "creation site": "website", "hebergement": None,
    "redaction web": "content", "contenus web": "content", "photos pour site": "content",
    "paiement en ligne": "online_payment", "paiements en ligne": "online_payment",
    "place de marche": "marketplace", "marketplace": "marketplace",
    "referencement naturel": "online_visibility", "referencement web": "online_visibility",
    "referencement internet": "online_visibility", "visibilite internet": "online_visibility",
    "reservation en ligne": "booking", "reservations en ligne": "booking", "prise de rendez vous": "booking",
    "prise de rdv": "booking", "logiciel de reservation": "booking", "click and collect": None, "click collect": None,
    "gestion des stocks": "stock_orders_delivery", "logiciel de stock": "stock_orders_delivery",
    "gestion des commandes": "stock_orders_delivery", "gestion des livraisons": "stock_orders_delivery",
    "logiciel de caisse": "point_of_sale", "logiciel caisse": "point_of_sale",
    "nom de domaine": "hosting_and_security", "noms de domaine": "hosting_and_security",
    "hebergement web": "hosting_and_security", "hebergement site": "hosting_and_security",
    "hebergement du site": "hosting_and_security", "hebergement internet": "hosting_and_security",
    "certificat ssl": "hosting_and_security", "antivirus": "hosting_and_security", "cybersecurite": "hosting_and_security",
    "sauvegarde en ligne": "hosting_and_security", "stockage en ligne": "hosting_and_security",
    "relation client": "customer_relations", "logiciel crm": "customer_relations", "crm": "customer_relations",
    "newsletter": "emailing", "newsletters": "emailing", "emailing": "emailing", "e mailing": "emailing",
    "internet": None, "web": None, "logiciel": None, "logiciels": None, "software": None, "saas": None, "cloud": None,
    "digital": None, "digitale": None, "digitalisation": None, "numerique": None, "numerisation": None, "en ligne": None,
    "e commerce": None, "ecommerce": None, "webmaster": None, "seo": None, "adwords": None, "google ads": None,
    "reseaux sociaux": None, "community management": None, "caisse enregistreuse": None, "informatique": None,
    "ordinateur": EQUIPMENT, "ordinateurs": EQUIPMENT, "imprimante": EQUIPMENT, "tablette": EQUIPMENT, "ipad": EQUIPMENT,
    "tablettes": EQUIPMENT, "terminal de paiement": EQUIPMENT, "smartphone": EQUIPMENT, "ecran": EQUIPMENT,
}  # fmt: skip
"""Words of the lines and of the accounts' names, as above; and the kind they mean, where it is one."""

CONTRARY = frozenset((
    "hotel", "nuitee", "nuitees", "chambre", "chronopost", "colissimo", "colis", "transport", "telephone", "telephonie",
    "mobile", "adsl", "fibre", "formation", "stage", "repas", "restaurant", "loyer", "assurance", "impression",
    "flyers", "cadeau", "entretien",
))  # fmt: skip
"""With one of these words in its lines, a purchase is given no kind."""
