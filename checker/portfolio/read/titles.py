"""What the title of a column says: what it holds, in which unit. Nothing it adds is dropped unless it changes nothing.

A title that adds what is not understood is in doubt: its column is asked about, not read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise

from checker.dossier.written_days import plain
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of
from rules.expressions import Day, Fact, Money, YesNo
from rules.facts import FACTS, INVOICE_FACTS, Activity, Invoice, Size, Standing

CLIENT = "client"
KEYS = (CLIENT, "name", "code", "siren")
"""What a client may be known by, as it is shown: the surest name first."""
CORRECTED = "corrected_by_hand"
"""What a person corrected of a row, and what stood there before: nothing else of the row casts doubt on it then."""
HELPERS = ("number", "supplier", "amount_excl_tax", "vat_amount", "vat_rate", "currency", "state", CORRECTED)
"""What an invoice's columns hold besides its facts, and what its facts are read with."""
AMOUNT = "amount"
"""An amount that says neither that it includes VAT nor that it does not."""
CONTRARIES: Mapping[str, Fact] = {f"not_{fact.id}": fact for fact in (*FACTS, *INVOICE_FACTS) if isinstance(fact, YesNo)}
"""Columns in which yes means no: never taken for that unless a person says so."""
MEANINGS: Mapping[str, Fact | None] = {
    **dict.fromkeys(KEYS),
    **{fact.id: fact for fact in (*FACTS, *INVOICE_FACTS)},
    **CONTRARIES,
    **dict.fromkeys((*HELPERS, AMOUNT)),
}
MOST_LETTERS = 200
"""Of a title: what is longer says nothing, and is not looked at."""
ASKED_YEARS = (2020, 2021)
"""Every application was filed in 2021, upon the closure of 2020."""
LONGEST_TITLE = 8
"""Words: what is longer is a sentence, not a name with something added."""
STOP = frozenset(re.findall(r"\w+", "de du des d la les l un une ou et votre vos of the your or and"))


@dataclass(frozen=True)
class Unit:
    """How the cells of a column are to be understood. Each part at its default says nothing particular."""

    scale: int = 1
    """1, 1,000 or 1,000,000 euros."""
    months: int = 1
    """12 where an amount is a month's."""
    tax: str = ""
    """``excl`` or ``incl``; or the rate that turns what excludes VAT into what includes it: ``20``, ``10``, ``5.5``."""
    order: str = ""
    """``day`` or ``month``: which comes first in a day in figures; empty: the day, unless the column says otherwise."""
    kinds: str = ""
    """``accept`` where the kinds of expense that words suggest are accepted."""
    brackets: bool = False
    """Whether a figure may be INSEE's code of a bracket of employees: the title says so, and nobody is asked."""
    contrary: bool = False
    """Whether yes means no: a person said so (``CONTRARIES``)."""
    groups: str = ""
    """The sign that parts thousands in a column of amounts, where one of them shows it: ``2,400,000``."""
    month: str = ""
    """Of a column that gives the day alone: the month, ``2021-01``, that its sheet is called by."""

    @property
    def factor(self) -> int:
        """What the figures of the column are multiplied by."""
        return self.scale * self.months


@dataclass(frozen=True)
class Sense:
    """What a title says. ``doubt`` is the code of why its column may not be read as that; ``added``: it says more, harmless."""

    meaning: str = ""
    unit: Unit = Unit()
    year: int = 0
    added: bool = False
    doubt: str = ""


NOTHING = Sense()

_EURO = r"(?:€|\beuros?\b|\beur\b)"
SCALES = (
    (1000, rf"(?:\ben )?(?:\bk ?€|\bk ?eur(?:os?)?\b|\bmilliers?\b(?: d ?{_EURO})?|\bkilo ?euros?\b|\bthousands?\b)"),
    (10**6, rf"(?:\ben )?(?:\bm ?€|\bm ?eur(?:os?)?\b|\bmillions?\b(?: d ?{_EURO})?)"),
)
_RATE_OF_VAT = re.compile(r"(?:taux )?(?:de )?(?:tva|vat) ?\(?%\)?|% ?(?:de )?(?:tva|vat)")
_MORE = re.compile(
    r"\bprevu|\bprevi|\bbudget|\bestim|\bobjectif|\bcumul|\bprorata|\btrimestr|\bquarter|\bsemestr|\bhebdo|\bsemaine|\bpar jour"
    r"|\bjournalier|\bhors\b|\bsans\b|\bnon\b|\bpas\b|\bjamais\b|\bexcept\b|\bnot\b|\bnever\b|%|(?<!net )\ba payer\b"
)
_CONTRARY = re.compile(
    r"\b(?:non|hors|jamais|pas|sans|not|never|no|without|ouverte?s?|open|dettes?|debts?|retards?|arrears|overdue|impayes?|dues?"
    r"|1ere|premiere|first|autorise\w*|allowed|etrang\w*|foreign)\b"
)
"""Words by which yes may mean no."""
_ASKS_WHETHER = re.compile(r"(?:est|etes|avez|a|ont|is|are|was|has|have|does|do)\b.*\?$")
"""A question of yes or no, which names nobody: « Est-ce une société ? »."""
_CURRENCY = re.compile(r"\b(?:usd|chf|gbp|dollars?|livres?|francs?|cad|jpy|yen)\b|[$£¥]")
_EXCL = re.compile(r"\b(?:ht|hors taxes?|hors tva|h\.t\.?|ex(?:cl?)?\.? ?(?:vat|tax)|excluding (?:vat|tax))(?!\w)")
_INCL = re.compile(
    r"\b(?:ttc|t\.t\.c\.?|toutes taxes comprises|taxes comprises|incl?\.? ?(?:vat|tax)|including (?:vat|tax))(?!\w)"
)
_MONTHLY = re.compile(r"\b(?:mensuel(?:le)?|par mois|monthly)\b|/ ?mois\b")
_YEAR = re.compile(
    r"\b(?:au |le |fin |en |exercice |annee |exo )?(?:[0-3]?[0-9]/[01]?[0-9]/)?((?:19|20)[0-9]{2})(?:[/-](?:20)?[0-9]{2})?\b"
)
_SHORT_DAY = re.compile(r"\b([0-3]?[0-9])/([01]?[0-9])/([0-9]{2})\b")
"""``30/10/20``: the year without its century."""
_RELATIVE = re.compile(r"\bn ?- ?[1-9]\b|\(n\)|\bexercice n\b|\bprecedente?\b|\bprevious\b")
_CURRENT = re.compile(r"\bn\W*$")
_OTHER_DAY = re.compile(
    r"\becheance|\breglement|\bpaiement|\bpaye|\bdue\b|\bpayment|\bsaisie|\bcomptab|\blivraison|\bedition|\bvaleur|\breception"
    r"|\bnaissance|\bcloture|\bfin\b|\bcommande|\bdevis"
)
_YES_NO = re.compile(r"\(?\b(?:o ?/ ?n|oui ?/ ?non|y ?/ ?n|yes ?/ ?no|0 ?/ ?1)\b\)?")
_EUROS = re.compile(rf"\b(?:en|in) {_EURO}|{_EURO}")


def bare(written: str) -> str:
    """A name without case, accents, spaces or signs."""
    return "".join(letter for letter in plain(written) if letter.isalnum())


def named(written: str) -> str:
    """A name without what the same name is written with or without: small words, plurals, signs."""
    return "".join(tokens_of(plain(written)))


def tokens_of(text: str) -> list[str]:
    """The words that tell something of a text that ``plain`` made, each written out and in the singular."""
    words = re.sub(r"[^\w]+", " ", text.replace("_", " ")).split()
    known = _short()
    if text.rstrip().endswith("?"):
        pairs = [*pairwise([*words, ""])]
        words = [word for word, after in pairs if word not in _asking() or (word, after) == ("a", "jour")]  # « à jour »
    singular = ((word, word[:-1] if len(word) > 3 and word.endswith("s") else word) for word in words if word not in STOP)
    return [known.get(word) or known.get(one, one) for word, one in singular]


@cache
def _asking() -> frozenset[str]:
    """The words that make a question of a name, and nothing else of it."""
    return frozenset(re.findall(r"\w+", " ".join(map(plain, names("asking-title")))))


def _bag(tokens: Iterable[str]) -> str:
    """Words in no order."""
    return " ".join(sorted({*tokens}))


@cache
def _of_results() -> tuple[str, ...]:
    """How the titles of statuses begin in a result of ours that is given in again."""
    return tuple(plain(words_of(lang)("out-status-of", condition="")).rstrip() for lang in LANGUAGES)


@cache
def _short() -> Mapping[str, str]:
    """Words as exports shorten or bend them, each with the word that stands for all of these."""
    return dict(plain(pair).split() for pair in names("short-title"))


@lru_cache(maxsize=4096)
def sense(title: str, meanings: tuple[str, ...]) -> Sense:
    """What a title says, among these meanings."""
    if not title.strip() or len(title) > MOST_LETTERS:
        return NOTHING
    known = _names(meanings)
    title = _SHORT_DAY.sub(r"\1/\2/20\3", title)
    if plain(title).startswith(_of_results()):
        return NOTHING
    if meaning := known.get(bare(title)) or known.get(named(title)):
        if meaning in KEYS and _ASKS_WHETHER.match(plain(title)):
            return NOTHING
        return _settled(Sense(meaning), plain(title))
    if "vat_amount" in meanings and _RATE_OF_VAT.fullmatch(plain(title)):
        return Sense("vat_rate")
    if meaning := _names(meanings, "near").get(named(title)):
        return _or_contrary(Sense(meaning, doubt="title-near"), plain(title))
    return _qualified(plain(title).replace("_", " "), known)


def _qualified(text: str, known: Mapping[str, str]) -> Sense:
    """A name that stands among what says its unit, its year, or what we do not understand."""
    found = NOTHING
    rest = text
    for scale, pattern in SCALES:
        rest, seen = re.subn(pattern, " ", rest)
        found = replace(found, unit=replace(found.unit, scale=scale)) if seen else found
    for tax, said in (("excl", _EXCL), ("incl", _INCL)):
        rest, seen = said.subn(" ", rest)
        found = replace(found, unit=replace(found.unit, tax=tax)) if seen else found
    rest, foreign = _CURRENCY.subn(" ", rest)
    rest, monthly = _MONTHLY.subn(" ", rest)
    rest, relative = _RELATIVE.subn(" ", rest)
    if year := _YEAR.search(rest):
        rest, found = _YEAR.sub(" ", rest), replace(found, year=int(year[1]))
    rest, euros = _EUROS.subn(" ", _YES_NO.sub(" ", rest))
    meaning, leftover = _meant(_CURRENT.sub(" ", rest), known)
    if not meaning:
        return NOTHING
    found = replace(found, meaning=meaning, added=True, unit=replace(found.unit, months=12 if monthly else 1))
    if isinstance(MEANINGS[meaning], Day) and (_OTHER_DAY.search(text) or leftover):
        return NOTHING if _OTHER_DAY.search(text) else replace(found, doubt="title-says-more")
    doubts = (
        (foreign, "title-currency"),
        (monthly, "title-monthly"),
        (relative, "title-relative-year"),
        (_is_stale(meaning, found.year), "title-other-year"),
        (euros and not _is_money(meaning), "title-says-more"),
        (leftover or _MORE.search(text), "title-says-more"),
    )
    doubt = next((code for said, code in doubts if said), "")
    return _or_contrary(_settled(replace(found, doubt=doubt), text), text)


def hinted(title: str, meaning: str) -> Sense:
    """What a title that we do not know may ask all the same, by one of its words; nothing where none brings it to mind."""
    text = plain(title)
    if len(title) > MOST_LETTERS or (isinstance(MEANINGS[meaning], Day) and _OTHER_DAY.search(text)):
        return NOTHING
    roots = tuple(map(plain, names(f"hint-{meaning}")))
    if not any(token.startswith(roots) for token in re.findall(r"\w+", text)):
        return NOTHING
    return _or_contrary(Sense(meaning, doubt="title-near"), text)


def _or_contrary(found: Sense, text: str) -> Sense:
    """Of a question of yes or no, the contrary of it, where a word says that yes may mean no: asked about."""
    if isinstance(MEANINGS[found.meaning], YesNo) and _CONTRARY.search(text):
        return Sense(f"not_{found.meaning}", doubt="title-contrary")
    return found


def _is_stale(meaning: str, year: int) -> bool:
    """Whether what is asked of the time of the application is told of another: what stood in 2018 says nothing of it."""
    return bool(year) and isinstance(MEANINGS[meaning], YesNo) and year not in ASKED_YEARS


def _is_money(meaning: str) -> bool:
    return isinstance(MEANINGS[meaning], Money) or meaning in ("amount_excl_tax", "vat_amount", AMOUNT)


def _meant(rest: str, known: Mapping[str, str]) -> tuple[str, list[str]]:
    """The meaning of what is left of a title, and the words that say something more about it."""
    unbracketed = re.sub(r"[()\[\]]", " ", rest)
    for text in (rest, unbracketed):
        if meaning := known.get(named(text)) or known.get(bare(text)):
            return meaning, []
    tokens = tokens_of(unbracketed)
    if meaning := known.get(_bag(tokens)):
        return meaning, []
    for meaning in dict.fromkeys(known.values()):
        telling = [token for token in tokens if token not in _harmless(meaning)]
        if meaning in (known.get("".join(telling)), known.get(_bag(telling))):
            return meaning, []
    best, kept = "", list[str]()
    if len(tokens) > LONGEST_TITLE:
        return best, kept
    for start in range(len(tokens)):
        for end in range(len(tokens), start, -1):
            name = "".join(tokens[start:end])
            if len(name) > max(1, len("".join(kept))) and known.get(name, CLIENT) not in KEYS:
                best, kept = known[name], tokens[start:end]
    return best, [token for token in tokens if token not in kept and token not in _vocabulary(best)]


def _settled(found: Sense, text: str) -> Sense:
    """The meaning of an amount by what is said of VAT; what only amounts of money may have, kept from the rest."""
    tax, doubt = found.unit.tax, found.doubt
    meaning = found.meaning
    if meaning == AMOUNT:
        meaning = "amount_excl_tax" if tax == "excl" else Invoice.amount_incl_tax.id
        doubt = doubt or ("" if tax else "tax-not-said")
    if meaning == Size.turnover.id and (tax == "incl" or _INCL.search(text)):
        doubt = doubt or "turnover-incl-tax"
    if meaning == Invoice.amount_incl_tax.id and tax == "excl":
        doubt = doubt or "title-says-more"
    if ("%" in text and meaning != "vat_rate") or ((found.unit.scale > 1 or tax) and not _is_money(meaning)):
        doubt = doubt or "title-says-more"
    if meaning == Standing.tax_and_social_up_to_date.id and _says_half(text):
        doubt = doubt or "title-half"
    if meaning == Activity.closed_to_public.id and _says_some_lockdown(text):
        doubt = doubt or "title-says-more"
    return replace(found, meaning=meaning, doubt=doubt, unit=replace(found.unit, tax=""))


def _says_half(text: str) -> bool:
    """Whether a title speaks of taxes alone, or of social contributions alone: the question asks for both."""
    tokens = set(tokens_of(text))
    taxes, social = (tokens & {*map(plain, names(id))} for id in ("half-taxes", "half-social"))
    return bool(taxes) != bool(social)


def _says_some_lockdown(text: str) -> bool:
    """Whether a title speaks of a lockdown and not of which: who had to close in spring 2020 need not have in November."""
    tokens = set(tokens_of(text))
    some, second = (tokens & {*map(plain, names(id))} for id in ("some-lockdown", "second-lockdown"))
    return bool(some) and not second


@lru_cache(maxsize=64)
def _names(meanings: tuple[str, ...], kind: str = "") -> Mapping[str, str]:
    """Every name of these meanings: the first of two that bear one name has it. Of a ``kind``: those near them."""
    found: dict[str, str] = {}
    bags: dict[str, set[str]] = defaultdict(set)
    for meaning in meanings:
        if meaning in CONTRARIES:
            continue
        ids = (f"{kind}-{meaning}",) if kind else _ids(meaning, of_clients=Size.headcount.id in meanings)
        for name in (*(() if kind else (meaning,)), *names(*ids)):
            for form in (bare(name), named(name)):
                found.setdefault(form, meaning)
            bags[_bag(tokens_of(plain(name)))].add(meaning)
    return {**{bag: one for bag, (one, *others) in bags.items() if not others}, **found}


def _ids(meaning: str, *, of_clients: bool = True) -> tuple[str, ...]:
    """The messages that name a meaning. Some words name a client only where the sheet's rows are clients."""
    return (
        meaning,
        f"column-{meaning}",
        f"{meaning}.question",
        f"also-{meaning}",
        *((f"also-clients-{meaning}",) * of_clients),
    )


@cache
def _vocabulary(meaning: str) -> frozenset[str]:
    """The words that a title of this meaning may add without saying more: those of its other names."""
    ids = (meaning, f"column-{meaning}", f"also-{meaning}")
    return _harmless(meaning) | {token for name in names(*ids) for token in tokens_of(plain(name))}


@cache
def _harmless(meaning: str) -> frozenset[str]:
    """The words that change nothing of a title of this meaning, whatever they would do to another's."""
    return frozenset(token for name in names(f"word-{meaning}") for token in tokens_of(plain(name)))


def names(*ids: str) -> Iterator[str]:
    """The names that the words give, in every language and in small letters; several in one message stand between bars."""
    for id in ids:
        for words in map(words_of, LANGUAGES):
            if words.has(id):
                yield from (name.strip().casefold() for name in words(id).split("|"))


def says_brackets(title: str) -> bool:
    """Whether a title speaks of brackets, whose figures may be codes."""
    return any(word in bare(title) for word in map(bare, names("bracket-title")))


def plainly(meaning: str) -> Sense:
    """What a person says that a column means: of the contrary of a question, the question, with yes for no."""
    fact = CONTRARIES.get(meaning)
    return Sense(meaning) if fact is None else Sense(fact.id, Unit(contrary=True))


def shown(found: Sense) -> Sense:
    """As it is shown and kept: the inverse of ``plainly``."""
    if not found.unit.contrary:
        return found
    return replace(found, meaning=f"not_{found.meaning}", unit=replace(found.unit, contrary=False))


def rate_of(tax: str) -> Decimal | None:
    """The rate of VAT that a unit gives, in per cent; None where it gives none."""
    return Decimal(tax) if tax and tax[0].isdigit() else None
