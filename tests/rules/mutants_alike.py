"""The mutants that change nothing, each with the reason why."""

EDGE = "a day at the edge of a window is itself the nearest"
CACHE = "a cache of another size gives the same, sooner or later"
SHORT = "what one invoice's days would be without it is found without looking: the long way comes to the same"
CUT = "one cut more: runs of days that touch are joined again"

ASKED = "its condition asks the same again: not to ask of those that are settled only saves time"
REASONS = {
    "last_days._last_days.steps: 4000000 → 4000001": "any number above that of the days tells clients apart",
    "last_days._last_days: 1 → 2": "a client's last row but one besides: no later than its last, of which the latest is taken",
    "conditions.Judgement.unsettled: self.status is Status.UNKNOWN → True": ASKED,
    "doubts.OF_CONDITIONS.guide_deadline: Invoice.date < DESK_OPENS → Invoice.date <= DESK_OPENS": (
        "four months after the day that the desk opened, the days of early invoices were over"
    ),
    "filing.windows_without_each: len(case.invoices or ()) < 2 → False": SHORT,
    "compiled.judge_of: 256 → 257": CACHE,
    "filing._windows: 4096 → 4097": CACHE,
    "remedies.nearest_day: first <= filing_date <= last → first < filing_date <= last": EDGE,
    "remedies.nearest_day: first <= filing_date <= last → first <= filing_date < last": EDGE,
    "remedies._distance: 0 → 1": "two changes of no day are as near as each other, whatever that is",
    "remedies.mend: 1 → 2 (2)": "as many changes as there are facts failed: one more changes a fact twice",
    "filing._windows.starts: period.first < turn <= period.last → period.first <= turn <= period.last": CUT,
    "filing._windows.turns: border.fact is FILING → True": CUT,
    "last_days._spans: True → False": "the one fact that the spans hang on is the date, and no invoice counts without",
    "last_days._spans.hangs_on: fact is not FILING → True": "the filing date may be told apart too: more spans, the same days",
}
