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
    .hint = Who filled in the dossier with you, and for which organisation.
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
sheet-filing = When your invoices were enough
sheet-mend-line = { $condition }: { $remedy }
sheet-code = This code opens the dossier again in aide500: whoever holds it can read and change it.
    .alt = QR code that opens the dossier again in aide500
sheet-unchecked = What was not checked
sheet-questions = Questions to answer and bring back
sheet-questions-lead = These answers can still change the verdict. Write them here, or leave blank what you cannot find.
sheet-question = Question
sheet-answer = Your answer
sheet-question-of-invoice = { $invoice }: { $question }
sheet-question-invoices = Which invoices for digital expenses did you receive? For each: its date, its amount including VAT, what was bought, and in whose name it is made out.
sheet-more-questions = { $count ->
    [one] And one more question, in aide500.
   *[other] And { $count } more questions, in aide500.
  }

## The form

form-title = The sheet to print
form-lead = A sheet to keep or hand over: the verdict, each condition and its source, the invoices, what stays uncertain, what to do now.
form-optional = What can stand at the top of the sheet
form-optional-hint = Nothing is required. These lines are only copied onto the sheet.
form-save = Save these lines
form-saved = Saved. The lines are on the sheet.
form-pdf = Download the sheet (PDF)
form-without-code = Without the code that opens the dossier again
    .hint = The sheet has a code to photograph, so that an adviser can open the dossier again. Whoever has the sheet can then read and change it.
form-back = Back to the result
form-keep = To find your answers again later, or on another device:
result-sheet = Print or keep
