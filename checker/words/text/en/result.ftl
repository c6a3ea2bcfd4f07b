### The result: what the two texts say, why, and what stays uncertain.

## The texts, within a sentence

said-guide = the guide
said-decree-2021-69 = the decree of 27 January 2021
said-order-2021-03-31 = the order of 31 March 2021
said-decree-2021-555 = the decree of 6 May 2021
said-official = the text then in force
said-in-force = { $name }, in force on { $day }

## The answers

answer-eligible = You met the conditions
answer-not_eligible = You did not meet the conditions
answer-undetermined = More answers are needed
answer-by = By { $names }
answer-and = {" "}and by{" "}
answer-no-day = { $by }. Without a filing day, we cannot tell which official text applied.
answer-doubt = A doubt remains. { $doubt }
answer-parting = The difference: { $conditions }.
answer-more = { $count ->
    [one] one more condition
   *[other] { $count } more conditions
  }
answer-stands = { $condition } ({ $status })
answer-absent = { $condition } (not asked for)
stands-met = met
stands-not_met = not met
stands-unknown = to be confirmed
stands-not_applicable = not concerned
answers-two = Two texts, two answers
answers-two-lead = The guide summed up the rules. An inspection applies the other text, the law.

## Why

reason-counted = { $total } of invoices counted, for a minimum of { $minimum }.
reason-brief = { $observed }.
reason-short = { $counted } of invoices counted, { $lacking } short of { $minimum }.
reason-short-at-most = At most { $counted } of invoices counted, at least { $lacking } short of { $minimum }.
reason-none-counted = No invoice of yours counted. You needed { $minimum } of them.
reason-no-invoice = You had no invoice. You needed { $minimum } of them.
reason-late = { $day } was too late: with these invoices, the last day was { $last }.
reason-early = { $day } was too early: with these invoices, the first day was { $first }.
reason-late-for-all = { $day } was too late for these invoices.
reason-early-for-all = { $day } was too early for these invoices.
reason-other-day = On { $day }, these invoices were not enough. You had to file { $days }.
reason-missing = To find: { $facts }.
reason-missing-more = { $count ->
    [one] To find: { $facts }, and one more answer.
   *[other] To find: { $facts }, and { $count } more answers.
  }
reason-more = { $count ->
    [one] One more condition was not met: see below.
   *[other] { $count } more conditions were not met: see below.
  }
reason-only = By { $name } only. { $reason }
reason-of = By { $name }: { $reason }
notice-so-far = { $count ->
    [one] By { $names }, one condition was not met: { $conditions }.
   *[other] By { $names }, { $count } conditions were not met: { $conditions }.
  }

## What the other text says

there = By { $name }: { $status }. { $why }
there-repealed = By { $name }: this condition did not exist.
there-counts = By { $name }, it counted.
there-counts-not = By { $name }, it did not count. { $why }
there-open = By { $name }, one answer is still missing. { $why }
texts-compare-with = Compare with { $name }
texts-read-by = Read it all by { $name }

## The rest of the page

result-in-full = What needs a closer look
result-folded = { $count ->
    [0] The other conditions
    [one] One condition met
   *[other] { $count } conditions met
  }
result-days = When your invoices were enough
result-about = Limits, texts and dates
days-by = By { $name }: { $days }.
days-none = on no day
days-unknown = we cannot tell: answers about the invoices are missing
try-title = Try another filing day

## The API

api-situation = Where the person stands today. Never judged: it chooses the advice.
api-in-force = The same facts by the text in force on the filing day; null where that day is not known, or where the edition is official.
api-differs = The conditions that part the two texts: one holds them not met, or open, and the other does not. First those of the dossier, then those of invoices.
api-doubts = What the texts leave uncertain and concerns this dossier.
