### The pages: what surrounds the questions, the result and the errors.

site-title = aide500
skip = Skip to content
footer-unofficial = aide500 is not a government site. Only the administration decides.
footer-private = Your answers stay on this server, encrypted, and are erased { $days } days after the last one.

## Phrases

yes = yes
no = no
unknown = I don’t know
not-known-yet = not known yet
semicolon = ;{" "}
observed = { $fact }: { $value }
explain = { $observed }. Required: { $requirement }.
explain-not-applicable = Does not concern you. { $observed }.
requirement-and = , and{" "}
requirement-and-close = {" "}and{" "}
requirement-or = , or{" "}
requirement-either = either { $requirement }
requirement-or-else = or { $requirement }
requirement-for = { $requirement } for { $guard }
requirement-not = that this is not so: { $requirement }
required = required: { $requirement }
limit-under = fewer than { $quantity }
limit-at-most = { $quantity } at most
limit-at-least = at least { $quantity }
limit-over = more than { $quantity }
limit-day-under = before { $day }
limit-day-at-most = up to { $day }
limit-day-at-least = from { $day }
limit-day-over = after { $day }
limit-day-between = from { $first } to { $last } included
day-reminded = { $day } ({ $reminder })
at-least-total = at least { $least }
total-between = between { $least } and { $most }
window = from { $first } to { $last }
line-number = line { $number }
row-and-field = Invoice { $row }, { $field }

## Statuses

status-met = Met
status-parted = Two answers
status-not_met = Not met
status-unknown = To be confirmed
status-not_applicable = Does not apply
counted-true = Counted
counted-false = Not counted
counted-unknown = To be confirmed

## First page

home-title = Did you meet the conditions?
home-lead = In 2021 the French state paid €500 to very small businesses that had equipped themselves to sell or manage online. Answer a few questions: you will know whether you met the conditions, why, and what to do today.
home-closed = This aid closed on 31 July 2021: you can no longer apply for it. The check still helps if you are inspected, or to understand a refusal.
home-start = Start
home-resume = Go on where I left off
home-start-hint = One question at a time, about 5 minutes.
home-everything = Fill in everything on one page
home-everything-hint = If you have your papers at hand.
home-get = What you get
home-get-verdict = A clear answer, by the guide published in 2021 and by the law: conditions met, not met, or what is missing to tell.
home-get-reasons = Each condition, your answer beside it, and the sentence of the text it comes from.
home-get-next = When filing was possible, and what to do if inspected or after a refusal.
home-need = What you need
home-need-papers = Invoices for digital expenses, the last accounts closed before filing, the previous year’s headcount. If an answer is missing, you can always choose “I don’t know”.
home-no-account = No account, no address to give.

## Examples

home-examples = Three examples to open
example-eligible = A restaurant, 4 employees
    .gist = Met the conditions: €480 of online booking.
    .note = This is an example: a restaurant with 4 employees and an invoice of €480.
example-not_eligible = A shop, 2 employees
    .gist = Did not meet them: €60 of invoices was missing.
    .note = This is an example: a shop with 2 employees, one of whose invoices is not counted.
example-undetermined = An association without employees
    .gist = To be confirmed: it is not known whether it paid commercial taxes.
    .note = This is an example: an association without employees that lacks one answer.
example-start = Check my business
example-back = Back to the first page

## Sections

section-of = Section { $number } of { $count }
section-business = The business
section-activity = Its activity
section-size = Its size
section-standing = Its standing
section-invoice = The invoices
section-application = The application

## Questions

page-title = { $question } – { $section } – aide500
page-title-error = Error: { $title }
continue = Continue
back = Back
how-to-answer = How to answer
why-we-ask = Why do we ask?
why-we-ask-conditions = We use your answer to check:
help = Help
day-confirmed = This day is right
answered-unknown = You chose “I don’t know”. You can answer now.
notice-result = See the result now
notice-go-on = You can also go on: the other conditions will be checked.
errors-title = { $count ->
    [one] One answer needs another look
   *[other] { $count } answers need another look
  }
error-prefix = Error:
optional = optional
choose = Choose

## Invoices

invoices-title = Your invoices for digital expenses
invoices-lead = Enter each invoice. We say at once whether it counts, and if not why.
invoices-none = No invoice yet.
invoices-list = Invoices entered
invoices-add = Add an invoice
invoices-add-save = Add this invoice
invoices-add-another = Add a row for an invoice
invoices-continue-hint = “Continue” also saves the invoice you have just filled in.
invoices-none-hint = No invoice at hand? Choose “I don’t know”: the total will be left to confirm.
invoices-edit = Change
invoices-edit-of = Change: { $invoice }
invoices-remove = Remove
invoices-remove-of = Remove: { $invoice }
invoices-save = Save
invoice-number = Invoice { $number }
invoice-edit-title = Change the invoice
running-total = Total counted: { $total } (minimum: { $minimum }).
running-total-unknown = Total not yet known (minimum: { $minimum }).
counts-if-filed = Counted for an application filed { $when }.
not-in-books = Purchases not in the FEC { $file }
not-in-books-why = A FEC shows neither the purchases of another year nor those that the owner paid in person. Ask whether there were any; if not, remove this line.
counts-once-known = To tell whether it counts, we still need: { $facts }.
category-help = Examples for each kind of expense

## Everything on one page

everything-title = All the questions on one page
everything-lead = Leave empty what you do not know: it will count as not known.
everything-spared = { $fact }: does not concern you, by your answers.
everything-submit = See the result

## Review

review-title = Your answers
review-lead = Check them, change them if need be, then see the result.
review-change = Change
review-change-of = Change: { $fact }
review-open = Answer the remaining questions
review-unknown = Not known
review-result = See the result

## Result

result-title = Result
verdict-eligible = Eligible
verdict-not_eligible = Not eligible
verdict-undetermined = To be confirmed
result-the-text = The text
result-guide-says = The guide:
result-unclear = What is not clear
result-invoices = Your invoices
result-more-to-find-out = { $count ->
    [one] One more question
   *[other] { $count } more questions
  }
result-more-invoices = { $count ->
    [one] One more invoice
   *[other] { $count } more invoices
  }
result-no-invoices = No invoice entered: their total is not known.
result-invoice-details = The conditions of this invoice
result-to-find-out = What is still to be confirmed
result-to-find-out-lead = These answers can still change the result.
result-unchecked = What we did not check
result-rule = The rule in full
result-answer = Answer
result-change = Change your answers
result-new = Start a new dossier
result-final = This point could not be put right.
result-mend = What would have been enough
result-mend-and-text = What would have been enough, and the text
remedy = Before filing, this was needed: { $wanted }.
remedy-invoice = { $invoice }: this was needed: { $wanted }.
remedy-spend = { $lacking } of counted invoices was missing, dated { $dated }.
remedy-filing_date = Filing on { $day } would have been in time.
missing-invoices = Your invoices
missing-of-invoice = { $fact } (invoice { $number })

## Other texts

texts-compare = Compare the two texts

## Deadlines

timeline-dossier = The dossier
timeline-title = The calendar of your dossier
timeline-legend = Dot: date of the invoice. Bar: days on which filing made it count. Line: day of filing.
timeline-table = The same dates as a table
timeline-invoice = Invoice
timeline-dated = Dated
timeline-last = Last filing day
timeline-without = Without this invoice
timeline-none = counted on no day
filing-until = filing was possible until { $day }
filing-no-day = the minimum was not reached
desk-closed = On { $day }, no application could be filed under this text. { $desk }
try-label = Filing day to try
try-submit = Try
try-on = Trial with filing on { $day }. Your dossier is unchanged.
try-keep = Keep this day
try-leave = Back to my dossier

## The way out of a refusal

way-out-open = { $count ->
    [one] This point could be put right. See how below.
   *[other] These points could be put right. See how below.
  }
way-out-none = Sadly, this can no longer be changed. Do check your answers all the same.
way-out-mixed = Could have been put right: { $mendable }. Could not: { $final }.

## Three dates

dates-edition = { $count ->
    [one] Text applied
   *[other] Texts applied
}
dates-filed = Filing of the application
dates-made = Check made on
dates-unknown = not given
dates-fingerprint = Fingerprint of the rules
dates-fingerprint-hint = It changes whenever a condition or a figure does. It leads back to the very rules of this result.

## The pages of rules

nav-rules = The rules
rules-title = The rules
rules-lead = Each condition, with its figures, the words of the text, and how sure we are.
rules-editions = The texts
rules-amends = This text amends the one before: { $name }.
rules-required = Required: { $requirement }.
rules-unless = Except { $case }.
rules-when = Only { $case }.
rules-case = in this case: { $requirement }
rules-added = Added by this text
rules-replaced = Changed by this text
rules-repealed = Repealed by this text: { $conditions }.
rules-sure = How sure
rules-open = What no text we found says
rules-categories = The kinds of expense
compare-title = Compare two texts
compare-before = First text
compare-after = Second text
compare-submit = Compare
compare-absent = This condition does not exist in this text.
compare-same = The same in both: { $conditions }.
compare-none = These two texts are the same.

## Rules, on the console

rules-of-dossier = Conditions on the business and its application
rules-of-invoice = Conditions on each invoice

## Error pages

error-page-not-found = There is no such page
    .text = The address may be miscopied. Your answers are untouched.
error-page-too-large = The upload is too large
    .text = Go back and send less at a time. What was saved still is.
error-page-too-slow = The upload was too slow
    .text = Nothing was saved. Try again, on a better connection if you can.
error-page-busy = The server is very busy
    .text = Wait a minute, then try again.
error-page-too-many = Too many requests at once
    .text = Wait a minute, then try again. Your answers are untouched.
error-page-bad-request = This request was not understood
    .text = Go back and try again. What was saved still is.
error-page-failure = Something went wrong on our side
    .text = It is not your doing. Try again in a moment: what was saved still is.
error-page-home = Back to the first page
error-page-resume = Go on with my answers
