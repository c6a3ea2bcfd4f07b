"""What may show that a purchase is digital: accounts, suppliers, words. Each is one entry here, and nowhere else.

No account means "digital" in the French chart of accounts: these put a purchase on the shortlist, and no more. A kind of
expense stands beside a supplier or a phrase only where it leaves no doubt; one vague word never does ("livraisons" is a parcel,
"hébergement" a hotel, "caisse" a till or a crate, "place de marché" a stall). Whether online advertising counts, the texts do
not say: it has no kind.
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


def _by_name(names: Mapping[str | None, str]) -> Mapping[str, str | None]:
    return {name: kind for kind, written in names.items() for name in written.split(" | ")}


_SOLD_BY: Mapping[str | None, str] = {
    "website": (
        "wix | wix com | shopify | squarespace | webflow | jimdo | wizishop | prestashop | automattic | e monsite | "
        "oxatis | weebly"
    ),
    "hosting_and_security": (
        "ovh | ovhcloud | gandi | ionos | o2switch | infomaniak | planethoster | hostinger | godaddy | scaleway | lws "
        "| dropbox | kaspersky | bitdefender | eset | nortonlifelock | dashlane"
    ),
    "online_payment": "stripe | payplug | mollie payments | paygreen",
    "booking": ("zenchef | planity | treatwell | doctolib | lafourchette | thefork | calendly | guestonline | resengo | kiute"),
    "point_of_sale": "zelty | lightspeed | innovorder | popina | hiboutik | cashpad | tiller systems",
    "customer_relations": "hubspot | salesforce | pipedrive | zendesk | freshworks",
    "emailing": "mailchimp | sendinblue | brevo | mailjet | sarbacane software | mailerlite | mailpro",
    None: (
        "sumup | zettle | izettle | squareup | mollie | sarbacane | smile pay | paypal | google | facebook | meta "
        "platforms | linkedin | microsoft | adobe | apple | canva | solocal | pagesjaunes | linkeo | booking com | "
        "airbnb | etsy | ankorstore | uber eats | deliveroo | just eat | amazon web services | axonaut | sellsy | "
        "odoo | zoho | orange business | lemonway | laddition | tiller | slack | zoom | pennylane | ebp | cegid | "
        "quickbooks"
    ),
}
SUPPLIERS = _by_name(_SOLD_BY)
"""Names as they stand in a supplier's name or a line, without case, accents and signs; each with the one kind it sells.

None: it sells several, or things that do not count.
"""

_MEANT_BY: Mapping[str | None, str] = {
    "website": (
        "site internet | site web | site vitrine | site e commerce | site ecommerce | site marchand | boutique en "
        "ligne | refonte du site | creation de site | creation site"
    ),
    "content": "redaction web | contenus web | photos pour site",
    "online_payment": "paiement en ligne | paiements en ligne",
    "marketplace": "place de marche en ligne",
    "online_visibility": "referencement naturel | referencement web | referencement internet | visibilite internet",
    "booking": ("reservation en ligne | reservations en ligne | prise de rendez vous | prise de rdv | logiciel de reservation"),
    "stock_orders_delivery": "gestion des stocks | logiciel de stock | gestion des commandes | gestion des livraisons",
    "point_of_sale": "logiciel de caisse | logiciel caisse",
    "hosting_and_security": (
        "nom de domaine | noms de domaine | hebergement web | hebergement site | hebergement du site | hebergement "
        "internet | certificat ssl | antivirus | cybersecurite | sauvegarde en ligne | stockage en ligne"
    ),
    "customer_relations": "relation client | logiciel crm | crm",
    "emailing": "newsletter | newsletters | emailing | e mailing",
    EQUIPMENT: "ordinateur | ordinateurs | imprimante | ipad | smartphone | tablette tactile",
    None: (
        "hebergement | marketplace | click and collect | click collect | internet | web | logiciel | logiciels | "
        "software | saas | cloud | digital | digitale | digitalisation | numerique | numerisation | en ligne | e "
        "commerce | ecommerce | webmaster | seo | adwords | google ads | reseaux sociaux | community management | "
        "caisse enregistreuse | informatique | terminal de paiement"
    ),
}
PHRASES = _by_name(_MEANT_BY)
"""Words of the lines and of the accounts' names, written in the same way; each with the kind it means beyond doubt, or None."""

CONTRARY = frozenset(
    [
        "hotel",
        "nuitee",
        "nuitees",
        "chambre",
        "chronopost",
        "colissimo",
        "colis",
        "transport",
        "telephone",
        "telephonie",
        "mobile",
        "adsl",
        "fibre",
        "formation",
        "stage",
        "repas",
        "loyer",
        "assurance",
        "impression",
        "flyers",
        "cadeau",
        "entretien",
    ]
)
"""With one of these words in its lines, a purchase is given no kind."""
