"""The mutants that change nothing, each with the reason why."""

EDGE = "a day at the edge of a window is itself the nearest"
CACHE = "a cache of another size gives the same, sooner or later"
SHORT = "what one invoice's days would be without it is found without looking: the long way comes to the same"
CUT = "one cut more: runs of days that touch are joined again"

ASKED = "its condition asks the same again: not to ask of those that are settled only saves time"
UNREAD = "a condition that does not read a fact leaves it open nowhere: not to ask only saves time"
NAME = "a name that is only ever asked for by what gave it"
REASONS = {
    "last_days.: 4000000 → 4000001": "any number above that of the days tells clients apart",
    "last_days.: 1000000 → 1000001": "it is added, and taken away again",
    "last_days._last_days: 1 → 2 (2)": "a client's last row but one too: no later than its last, of which the latest is taken",
    "conditions.Judgement.unsettled: self.status is Status.UNKNOWN → True": ASKED,
    "doubts.OF_CONDITIONS.guide_deadline: Invoice.date < DESK_OPENS → Invoice.date <= DESK_OPENS": (
        "four months after the day that the desk opened, the days of early invoices were over"
    ),
    "filing.windows_without_each: len(case.invoices or ()) < 2 → False": SHORT,
    "compiled.judge_of: 256 → 257": CACHE,
    "filing._windows: 4096 → 4097": CACHE,
    "filing._windows_of_invoice.read: fact is not FILING → True": "each window has a filing day of its own: one more key",
    "expressions.Later.after: 4096 → 4097": CACHE,
    "compiled._Writer._new: 'name_' → 'name_x'": NAME,
    "compiled._Writer._fact: 'fact_' → 'fact_x'": NAME,
    "compiled_columns.standing_of: ' stands' → ' standsx'": NAME,
    "compiled_columns.dtype: 18 → 19": "one digit more than any amount has",
    "columns._missing_of_invoices.tests: fact in c.facts → True": UNREAD,
    "columns._missing: fact in c.facts → True": UNREAD,
    "columns.within_bounds.ranged: fact in RANGED → True": "nobody asks for the bounds of what is no number",
    "assess._asked: 1 → 2": "the dossier's own facts come before the first invoice's, whatever stands for them",
    "assess.assess_invoice: isinstance(amount, Decimal) → True": "an amount is a Decimal or is not known",
    "remedies.nearest_day: first <= filing_date <= last → first < filing_date <= last": EDGE,
    "remedies.nearest_day: first <= filing_date <= last → first <= filing_date < last": EDGE,
    "remedies._distance: 0 → 1": "two changes of no day are as near as each other, whatever that is",
    "remedies.mend: 1 → 2 (2)": "as many changes as there are facts failed: one more changes a fact twice",
    "filing._windows.starts: period.first < turn <= period.last → period.first <= turn <= period.last": CUT,
    "filing._windows.turns: border.fact is FILING → True": CUT,
    "last_days._spans: True → False": "the one fact that the spans hang on is the date, and no invoice counts without",
    "last_days._spans.hangs_on: fact is not FILING → True": "the filing date may be told apart too: more spans, the same days",
}
