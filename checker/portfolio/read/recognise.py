"""What each column of a sheet holds: by its title, and as far as the cells below bear it out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from checker.dossier.reading import Misread
from checker.portfolio.read.caption import caption
from checker.portfolio.read.cells import cell_value, in_its_words, is_silent, years_of
from checker.portfolio.read.choices import choice_in
from checker.portfolio.read.headers import DECLARED, MEANT, Header, Meanings, Role, Rows, cells_under, header, readable
from checker.portfolio.read.sirens import siren_in
from checker.portfolio.read.titles import (
    CLIENT,
    CONTRARIES,
    CORRECTED,
    HELPERS,
    KEYS,
    MEANINGS,
    Sense,
    Unit,
    bare,
    hinted,
    named,
    names,
)
from checker.portfolio.read.written_days import DAY_FIRST, MIXED, run_together
from rules.expressions import Day, Fact, Money, Text
from rules.facts import Business, Invoice, Size, Standing

HEADCOUNT_YEAR = 2020
"""The text asks for the average over the calendar year before the application; all applications were filed in 2021."""
OLDEST_YEAR = 2019
"""The last year closed before the first applications may be this one still."""
FIGURES = (Size.headcount.id, Size.turnover.id, Size.balance_sheet_total.id)
"""What is told of a year: one that was closed before the application."""
SCALED = frozenset({Size.turnover.id, Size.balance_sheet_total.id})
SMALL = 10_000
"""Euros: no portfolio's turnovers are all below it."""
APE, LONGEST_APE = re.compile(r"[0-9]{2}\.?[0-9]{2} ?[A-Za-z]"), 7
"""The code of an activity, as INSEE gives it."""
IN_WORDS = frozenset({Standing.tax_and_social_up_to_date.id, Standing.in_liquidation.id})
"""Questions whose answers in words say which question they answer."""
PAIR, IN_LETTERS = 2, re.compile(r"[A-Za-zÀ-ÿ]{3}")
"""A name has three letters together somewhere in its column; codes may have none."""
PROOF = 3
"""So many cells that all say something else than the title cast doubt on it."""


@dataclass(frozen=True)
class Layout:
    """A sheet understood: where its headers are, and what each column is."""

    role: Role
    header_row: int
    titles: tuple[str, ...]
    client: int
    """The column that names the client, from 0; -1 where the sheet is one client's own."""
    facts: Mapping[str, int]
    """The column of each fact that has one, from 0."""
    twice: Mapping[str, tuple[int, ...]]
    """The facts that several columns claim: none of these is read."""
    qualified: tuple[str, ...] = ()
    """The facts whose column was recognised only without what its title adds: ``Effectif moyen 2019``."""
    keys: Mapping[str, int] = field(default_factory=dict)
    """The columns that a client may be known by: ``KEYS``."""
    helpers: Mapping[str, int] = field(default_factory=dict)
    """The columns that facts of invoices are read with: ``HELPERS``."""
    units: Mapping[str, Unit] = field(default_factory=dict)
    """How the cells of a fact or a helper are to be understood, where that is not plain."""
    doubtful: Mapping[int, Sense] = field(default_factory=dict)
    """The columns that are not read because it is not sure what they hold."""
    trade: int = -1
    """The column of the names that clients trade under, beside those of their companies."""
    years: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Of ``twice``, the figures of 2019 and of 2020: what both say alike is read."""

    @property
    def carried(self) -> tuple[int, ...]:
        """The columns carried through as they are: neither the client, nor a fact, nor what was corrected by hand. What
        invoices are called by, for want of a label, is carried too.
        """
        borrowed = {at for helper, at in self.helpers.items() if helper != CORRECTED}
        facts = {at for fact, at in self.facts.items() if fact != Invoice.label.id or at not in borrowed}
        taken = {self.client, *facts, self.helpers.get(CORRECTED)}
        return tuple(at for at in range(len(self.titles)) if at not in taken)

    @property
    def read(self) -> frozenset[int]:
        """The columns that are read as something."""
        return frozenset({*self.keys.values(), *self.facts.values(), *self.helpers.values()})


def layout(rows: Rows, role: Role) -> tuple[float, Layout] | None:
    """How well the sheet fits the role, and how it is laid out; None where no row names a client column."""
    found = header(rows, role)
    if found is None or not found.known:
        return None
    laid = laid_out(found, role)
    return (found.merit, laid) if laid.client >= 0 else None


def laid_out(found: Header, role: Role) -> Layout:
    """What each column of the sheet is, as far as that is sure."""
    told = dict(found.known)
    whole = {fact.id for fact in DECLARED[role]} <= {said.meaning for said in told.values()}  # our template asks in euros
    for at, said in list(told.items()):
        cells = cells_under(found.below, at)
        if said.doubt == "title-near" and _says_otherwise(said.meaning, cells):
            del told[at]
            continue
        if said.doubt == "title-near" and _in_its_words(said.meaning, cells):
            told[at] = replace(said, doubt="", added=True)
            continue
        if not said.doubt and _says_otherwise(said.meaning, cells):
            told[at] = replace(said, doubt="contents-say-otherwise")
        elif not said.doubt and (order := _run_together(said, cells)):
            doubt = "days-run-together" if order == MIXED else ""
            told[at] = replace(said, doubt=doubt, unit=replace(said.unit, order=DAY_FIRST))
        elif not said.doubt and _is_of_another_year(said, told.values()):
            told[at] = replace(said, doubt="title-other-year")
        elif not said.doubt and not whole and (above := _by_heading(said, found, cells)):
            told[at] = above
        elif not (said.doubt or whole) and said.meaning in SCALED and said.unit == Unit() and _are_small(cells):
            told[at] = replace(said, doubt="unit-not-said")
    told = _as_other_days(told)
    if role is Role.CLIENTS:
        told |= _shared_codes(found, told)
    told |= _by_contents(found, told, role)
    sure = {said.meaning for said in told.values() if not said.doubt}
    told = {at: said for at, said in told.items() if not said.doubt or said.meaning not in sure}  # it may say another thing
    told |= _by_words(found, told, role)
    if (total := _total(found, told)) is not None:
        told[total] = replace(told[total], doubt="")
    return _resolved(found, told, role)


def _run_together(said: Sense, cells: list[str]) -> str:
    """Which part comes first of days written as six figures, ``150321``."""
    fact = MEANINGS[said.meaning]
    return run_together(cells, years_of(fact)) if isinstance(fact, Day) and not said.unit.order else ""


def _shared_codes(found: Header, told: Meanings) -> dict[int, Sense]:
    """Codes that are not the clients' own: of their activity, of who works for them. Clients of several names share one."""
    places = {said.meaning: at for at, said in told.items() if not said.doubt}
    name, code = places.get("name", places.get(CLIENT)), places.get("code")
    if name is None or code is None:
        return {}
    pairs = {(row[code].strip(), named(row[name])) for row in found.below if max(name, code) < len(row) and row[code].strip()}
    bearing = Counter(code for code, _ in pairs)
    shared = sum(count for count in bearing.values() if count > 1)
    activity = bool(pairs) and all(len(code) <= LONGEST_APE and APE.fullmatch(code) for code, _ in pairs)
    return (
        {code: Sense("code", doubt="contents-say-otherwise")}
        if activity or (shared >= PROOF and 4 * shared > len(pairs))
        else {}
    )


def _as_other_days(told: Meanings) -> dict[int, Sense]:
    """Days of six figures that may be read in two ways are written as those of another column that may not."""
    days = [said for said in told.values() if isinstance(MEANINGS[said.meaning], Day)]
    if not any(said.unit.order == DAY_FIRST and not said.doubt for said in days):
        return dict(told)
    return {at: replace(said, doubt="") if said.doubt == "days-run-together" else said for at, said in told.items()}


def _is_of_another_year(said: Sense, others: Iterable[Sense]) -> bool:
    """Whether a figure is of a year long past, and no other column gives it; or of one that no application could know."""
    if said.year > HEADCOUNT_YEAR and said.meaning in FIGURES:
        return True
    return 0 < said.year < OLDEST_YEAR and sum(said.meaning == other.meaning for other in others) == 1


def _by_heading(said: Sense, found: Header, cells: list[str]) -> Sense | None:
    """What the lines above the titles make of a figure whose own title does not say it; None where they say nothing of it."""
    above, money = caption(found.above), isinstance(MEANINGS[said.meaning], Money)
    if above.foreign and money:
        return replace(said, doubt="title-currency")
    if above.year and not said.year and said.meaning in FIGURES and not OLDEST_YEAR <= above.year <= HEADCOUNT_YEAR:
        return replace(said, doubt="title-other-year")
    if above.scale == 1 or said.unit.scale > 1 or not money or (above.of and said.meaning not in above.of):
        return None
    if said.meaning in SCALED and _are_small(cells):
        return replace(said, added=True, unit=replace(said.unit, scale=above.scale))
    return replace(said, doubt="unit-above")


def _are_small(cells: list[str]) -> bool:
    """Whether these yearly figures are all so small that they may be thousands of euros, or millions, that nobody said."""
    figures = [value for cell in cells if (value := _figure(cell)) is not None]
    return len(figures) >= PROOF and max(figures) < SMALL and any(figures)


def _total(found: Header, told: Meanings) -> int | None:
    """An amount that does not say that it includes VAT, where every row shows it: it is what the two others come to."""
    places = {said.meaning: at for at, said in told.items() if not said.doubt}
    unsaid = [at for at, said in told.items() if said.doubt == "tax-not-said"]
    if len(unsaid) != 1 or not {"amount_excl_tax", "vat_amount"} <= places.keys():
        return None
    columns = (places["amount_excl_tax"], places["vat_amount"], unsaid[0])
    rows = [[_figure(row[at]) if at < len(row) else None for at in columns] for row in found.below]
    whole = [(net, vat, total) for net, vat, total in rows if net is not None and vat and total is not None]
    return unsaid[0] if whole and all(net + vat == total for net, vat, total in whole) else None


def _figure(cell: str) -> Decimal | None:
    """The amount in a cell; None where it holds none."""
    try:
        value = cell_value(Size.turnover, cell)
    except Misread:
        return None
    return value if isinstance(value, Decimal) else None


def _resolved(found: Header, told: Meanings, role: Role) -> Layout:
    claims: dict[str, list[int]] = defaultdict(list)
    for at, said in told.items():
        claims[said.meaning].append(at)
    own = [fact.id for fact in DECLARED[role]]
    sure = {meaning: _surest(meaning, places, told) for meaning, places in claims.items()}
    trade = _trade_name(sure, found.titles)
    _set_codes_apart(sure, found)
    _settle_label(sure, told)
    twice = {meaning: places for meaning, places in sure.items() if len(places) > 1}
    one = {meaning: places[0] for meaning, places in sure.items() if len(places) == 1}
    keys = {key: one[key] for key in KEYS if key in one}
    taken = {*one.values(), *(at for places in twice.values() for at in places)}
    doubtful = {
        at: said
        for at, said in told.items()
        if at not in taken and said.doubt and said.meaning not in sure and said.meaning in (*MEANT[role], *HELPERS)
    }
    facts = {fact: one[fact] for fact in own if fact in one}
    return Layout(
        role,
        found.number,
        found.titles,
        keys[next(iter(keys))] if keys else -1,
        facts,
        {meaning: places for meaning, places in twice.items() if meaning in own or meaning in KEYS},
        tuple(fact for fact in facts if told[facts[fact]].added),
        keys,
        {helper: one[helper] for helper in HELPERS if helper in one},
        {meaning: told[at].unit for meaning, at in one.items() if told[at].unit != Unit()},
        doubtful,
        trade,
        {meaning: years for meaning, places in twice.items() if (years := _both_years(meaning, places, told))},
    )


def _both_years(meaning: str, places: tuple[int, ...], told: Meanings) -> tuple[int, int] | None:
    """The two columns of a figure, one for each year that may have been the last one closed, in euros as they stand."""
    of = {told[at].year: at for at in places if told[at].unit == Unit()}
    if meaning not in SCALED or len(places) != len(of) or of.keys() != {OLDEST_YEAR, HEADCOUNT_YEAR}:
        return None
    return of[OLDEST_YEAR], of[HEADCOUNT_YEAR]


def _trade_name(sure: dict[str, tuple[int, ...]], titles: Sequence[str]) -> int:
    """Of several columns of names, that of the sign above the door: the client is called by the name of the company."""
    called = {bare(name) for name in names("trade-name-title")}
    trade = [at for at in sure.get("name", ()) if bare(titles[at]) in called]
    if len(trade) != 1 or len(sure["name"]) == 1:
        return -1
    sure["name"] = tuple(at for at in sure["name"] if at not in trade)
    return trade[0]


def _set_codes_apart(sure: dict[str, tuple[int, ...]], found: Header) -> None:
    """Of two columns called as clients are, « Dossier » and « Libellé dossier », the one of codes: the other names them."""
    called = [(meaning, at) for meaning in (CLIENT, "name") for at in sure.get(meaning, ())]
    coded = [(meaning, at) for meaning, at in called if _are_codes(cells_under(found.below, at))]
    if len(called) == PAIR and len(coded) == 1 and not sure.get("code"):
        [(meaning, code)] = coded
        sure[meaning] = tuple(at for at in sure[meaning] if at != code)
        sure["code"] = (code,)


def _are_codes(cells: list[str]) -> bool:
    return len(cells) >= PAIR and not any(IN_LETTERS.search(cell) for cell in cells)


def _surest(meaning: str, places: list[int], told: Meanings) -> tuple[int, ...]:
    """The columns that say plainly that they hold it; of several years, the one that the text asks for."""
    sure = [at for at in places if not told[at].doubt]
    plainly = [at for at in sure if not told[at].added]
    if meaning == Size.headcount.id and len(sure) > 1 and not plainly:
        plainly = [at for at in sure if told[at].year == HEADCOUNT_YEAR]
    return tuple(plainly or sure)


def _settle_label(sure: dict[str, tuple[int, ...]], told: Meanings) -> None:
    """Drop what claims nothing; an invoice is called by its own label, by its supplier or by its number."""
    for meaning in [meaning for meaning, places in sure.items() if not places]:
        del sure[meaning]
    label = Invoice.label.id
    if label in sure:  # it is shown back and never judged
        sure[label] = sure[label][:1]
    for other in ("supplier", "number"):
        if label not in sure and len(sure.get(other, ())) == 1:
            sure[label] = sure[other]


def _in_its_words(meaning: str, cells: list[str]) -> bool:
    """Whether all that is read under a title that is near a question answers that very question, in words of its own."""
    fact = MEANINGS[meaning]
    if meaning not in IN_WORDS or fact is None:
        return False
    answers = [cell for cell in cells if not is_silent(cell) and readable(fact, cell)]
    return bool(answers) and all(in_its_words(fact, cell) for cell in answers)


def _says_otherwise(meaning: str, cells: list[str]) -> bool:
    """Whether no cell under a title says what the title promises."""
    fact = MEANINGS.get(meaning)
    if meaning == "siren":
        return len(cells) >= PROOF and not any(siren_in(cell) for cell in cells)
    if fact is None or isinstance(fact, Text) or len(cells) < PROOF:
        return False
    return not any(readable(fact, cell) for cell in cells)


def _by_contents(found: Header, told: Meanings, role: Role) -> dict[int, Sense]:
    """Columns whose title says nothing, and whose contents leave little doubt: SIRENs by their checksum, legal forms."""
    known, form, kind = {said.meaning for said in told.values()}, Business.legal_form.id, Invoice.category.id
    suggested = {}
    for at in range(len(found.titles)):
        cells = [] if at in told else cells_under(found.below, at)
        if len(cells) < PROOF:
            continue
        if "siren" not in known and all(siren_in(cell) for cell in cells):
            suggested[at] = Sense("siren", doubt="contents-siren")
        elif role is Role.CLIENTS and form not in known and all(choice_in(Business.legal_form, cell) for cell in cells):
            suggested[at] = Sense(form, doubt="contents-legal-form")
        elif role is Role.INVOICES and kind not in known and all(readable(Invoice.category, cell) for cell in cells):
            suggested[at] = Sense(kind, doubt="contents-kinds")
    return suggested


def _by_words(found: Header, told: Meanings, role: Role) -> dict[int, Sense]:
    """Columns whose title we do not know, but one of whose words brings a question to mind that no column answers, and whose
    cells answer it.
    """
    known = {CONTRARIES[said.meaning].id if said.meaning in CONTRARIES else said.meaning for said in told.values()}
    suggested = dict[int, Sense]()
    for at, title in enumerate(found.titles):
        if at in told or not title or not (cells := cells_under(found.below, at)):
            continue
        for fact in DECLARED[role]:
            if fact.id not in known and (said := hinted(title, fact.id)).meaning and _mostly_answer(fact, cells):
                suggested[at] = said
                break
    return suggested


def _mostly_answer(fact: Fact, cells: list[str]) -> bool:
    return 2 * sum(readable(fact, cell) for cell in cells) > len(cells)
