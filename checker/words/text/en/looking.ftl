### A portfolio at a glance: what is counted, drawn and said, on the page and in the workbook.

look-title = At a glance
out-looking = At a glance
look-lead = Each number opens the list of the clients it counts.
look-by-text = Answers by each text
look-text = Text
look-clients = Clients
look-clients-counted = { $count ->
    [one] 1 client
   *[other] { $counted } clients
  }
look-refusing = What rules out most clients
look-condition = Condition not met
look-months = Invoice amounts, month by month
look-months-lead = An invoice could count if it was dated from { $first } to { $last }. Amounts include VAT.
look-month = Month
look-month-counted = Counted
look-month-not_counted = Not counted
look-month-open = To be found out
look-month-outside = outside the dates
look-elsewhere = { $amount } of invoices of other months, or without a date, are not drawn.
look-months-words = The same amounts as a table
look-single = A single answer missing
look-single-lead = For these clients a single answer is missing: asking for it is enough to decide.
look-single-fact = To ask of all
look-single-none = No undecided client would be decided by a single answer.
look-single-decided = { $count ->
    [one] 1 client decided
   *[other] { $counted } clients decided
  }
look-filtered = Listed: only { $what }.
look-filter-there = { $edition }, { $verdict }
look-filter-refused = { $condition } not met
look-filter-month = invoice dated { $month }
look-filter-only = the one answer missing, { $fact }
look-filter-off = List all clients
