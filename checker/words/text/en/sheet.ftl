### The sheet handed over the table: printed, as a PDF, and the form before it.

sheet-name = Check sheet
sheet-subject = €500 digital aid
sheet-title = { $name } – Check sheet for the €500 digital aid
sheet-title-plain = Check sheet for the €500 digital aid
sheet-title-many = Check sheets for the €500 digital aid
sheet-page = page { $number } of { $count }

reference-name = Name of the business
    .hint = As in the register, or as people call it.
reference-siren = SIREN
    .hint = 9 digits. It is checked, and sent nowhere.
reference-adviser = Adviser
    .label = Adviser
    .hint = Who filled in the dossier with you, and for which body.
reference-note = Note
    .hint = What was said and should be kept. A few lines.

sheet-conditions = The conditions
sheet-condition = Condition
sheet-observed = Your answer
sheet-required = What was required
sheet-status = Finding
sheet-source = Source
sheet-invoices = The invoices
sheet-invoice = Invoice
sheet-dated = Date
sheet-amount = Amount incl. VAT
sheet-category = Expense
sheet-why = Why
sheet-filing = When filing was possible
sheet-mend-line = { $condition }: { $remedy }
sheet-code = This code opens the dossier again in aide500: whoever holds it can read and change it.
    .alt = QR code that opens the dossier again in aide500
sheet-unchecked = What was not checked
sheet-questions = To bring back, answered
sheet-questions-lead = These answers can still change the verdict. Write them here, or leave blank what you cannot find.
sheet-question = Question
sheet-answer = Your answer
sheet-question-of-invoice = { $invoice }: { $question }
sheet-question-invoices = Which digital invoices did you receive? For each: its date, its amount including VAT, what was bought, and in whose name it is made out.
sheet-more-questions = { $count ->
    [one] And one more question, in aide500.
   *[other] And { $count } more questions, in aide500.
  }

## The form

form-title = The sheet to print
form-lead = One page to keep or hand over: the verdict, each condition and its source, the invoices, what stays uncertain, what to do now.
form-optional = What the sheet can bear at its head
form-optional-hint = Nothing is required. These lines are only copied onto the sheet.
form-save = Save these lines
form-saved = Saved. The sheet bears them.
form-pdf = Download the sheet (PDF)
form-without-code = Without the code that opens the dossier again
    .hint = The sheet bears a code to photograph, so that an adviser can take the dossier up again. Whoever has the sheet can then read and change it.
form-back = Back to the result
result-sheet = Print or keep
