### The portfolio: many clients at once, in a workbook or in CSV files.

## Faults

fault-at = { $address }: { $message }
fault-not-among-choices = “{ $typed }” is not one of the answers. Choose: { $choices }.
fault-neither-yes-nor-no = “{ $typed }” is neither yes nor no. Write yes, no, or leave the cell empty.
fault-column-twice = Several columns give “{ $title }”. None is read: keep one.
fault-row-shifted = The row has more cells than there are headers: a separator within a text or a number may have moved them. Only the client is read. Put quotes around that text.
fault-formula-without-value = The cell holds a formula without a value, or an error. Open the workbook in your spreadsheet, correct it, save it.
fault-credit-note = A negative amount is likely a credit note. Deduct it from the invoice it corrects, then delete this row.
fault-invoice-of-nobody = The invoice does not say whose it is. It is in no total.
fault-orphan-invoice = This name is not in the column “{ $column }” of “{ $sheet }”. The invoice is in no total.
fault-orphan-of-nameless = The clients of “{ $sheet }” have no name that is recognised. The invoice is in no total.
fault-client-without-name = The row has no client name. It is judged, but no invoice can be joined to it.
fault-client-says-nothing = The row holds nothing but a name. If it is a client, everything is still to be found out; if it is a heading or a note, delete the row.
fault-client-twice = This client appears several times, in rows { $rows }. Each row is judged with all its invoices.
fault-client-repeated = This client appears several times. Each row is judged with all its invoices.

## Files refused

fault-no-clients = No sheet of clients was recognised in { $files }. It takes a row of titles with a “Client” column and at least one column of the template.
fault-client-column-twice = In “{ $sheet }”, several columns are called “{ $title }”. Keep one: it joins the clients to their invoices.
fault-empty-file = The file { $file } is empty.
fault-too-many-columns = The file { $file } has { $columns } columns. At most { $most } can be read: delete those of no use.
fault-too-many-cells = The file { $file } stretches over more than { $most } cells, nearly all empty. Copy your data into a new workbook.
fault-zip-bomb = The file { $file } would unpack to more than { $most } MB. Save the clients and the invoices as CSV.
fault-encrypted-workbook = The workbook { $file } is protected by a password. Open it, remove the password, save it.
fault-old-workbook = The file { $file } is not a workbook that we can read (.xlsx, .xls, .ods). Open it in your spreadsheet and save it as .xlsx.
fault-file-is-pdf = The file { $file } is a PDF, from which no table is read. Ask your software for the same list as .xlsx or .csv.
fault-file-is-html = The file { $file } is a web page (HTML), even if its name says otherwise. Open it in your spreadsheet and save it as .xlsx.
fault-file-is-xml = The file { $file } is XML. Open it in your spreadsheet and save it as .xlsx, or ask for an export as .csv.
fault-file-is-json = The file { $file } is JSON, not a table. Ask for an export as .xlsx or .csv.
fault-file-is-image = The file { $file } is a picture. The table itself is needed: a workbook (.xlsx), or an export as .csv.
fault-file-is-numbers = The file { $file } is a workbook of Apple’s Numbers. In Numbers, choose “File”, “Export To”, “Excel”, then send the .xlsx file.
fault-file-is-text = The file { $file } is a text document, of Word or another program. Copy its table to a workbook and save that as .xlsx.
fault-file-is-slides = The file { $file } is a presentation. Copy its table to a workbook and save that as .xlsx.
fault-file-is-archive = The file { $file } is an archive. Open it, and send the files inside, as .xlsx or .csv.
fault-file-is-mail = The file { $file } is an e-mail. Save its attachment, and send that.
fault-file-is-works = The file { $file } is an old workbook, of Works or Lotus. Open it in LibreOffice and save it as .xlsx.
fault-file-is-aligned = The file { $file } aligns its columns with spaces, without a separator. Open it in your spreadsheet with “Fixed width”, then save it as .xlsx.
fault-broken-workbook = The workbook { $file } is damaged and cannot be read. Open it in your spreadsheet, let it repair it, save it.
fault-output-ending = The result { $file } must have a name in .xlsx or .csv.
fault-output-is-input = The result { $file } would overwrite a file that is read. Give it another name.
fault-too-many-rows = A workbook holds at most { $most } rows. Take the result as CSV.
fault-no-memory = The computer’s memory is not enough. Split the clients into several files.
fault-no-file = Choose a workbook (.xlsx, .xls, .ods) or .csv files, forty at most.
fault-upload-too-large = The files are larger than { $most } MB. On your own computer, the command aide500 screen has no such limit.
fault-too-many-portfolios = Too many portfolios are being worked on. Try again in a minute.
fault-interrupted = The work was interrupted. Send your files again.
fault-displaced = Your result had to make room for those of others: the server keeps only so many. Send your files again.
fault-unexpected = The work failed on our side. Your files were not kept. Try again, or send CSV files.
fault-reading-time = The work took more than { $most } seconds and was stopped. Split the clients into several files, or send CSV files.
fault-reading-memory = The work needed more than { $most } MB of memory and was stopped. Delete the empty rows and columns far from your data, or save your sheets as CSV.
fault-reading-too-much = The result is larger than { $most } MB. Split the clients into several files.
fault-failure-of-ours = aide500 failed, by our own fault: { $reason }. Nothing is written. Tell us of it, with this line.
fault-reading-died = The reading stopped short: a file is damaged, or is not what its name says. Open it in your spreadsheet, save it as CSV and send it again.
fault-reading-garbled = The reading gave nothing that can be used. Open your files in your spreadsheet, save them as CSV and send them again.

## Remarks

fault-macros-left-out = The workbook { $file } holds macros. They were neither read nor run.
fault-sheet-left-out = The sheet “{ $sheet }” is neither that of the clients nor that of the invoices: it is not read.
fault-template-lines-left-out = { $count ->
    [one] One guiding line of the template was left out in “{ $sheet }”.
   *[other] { $count } guiding lines of the template were left out in “{ $sheet }”.
}
fault-title-read-as = In “{ $sheet }”, the column “{ $title }” is read as “{ $facts }”.
fault-totals-left-out = In “{ $sheet }”, rows of totals are counted neither as clients nor as invoices: { $rows }.
fault-joined-loosely = { $count ->
    [one] 1 invoice is joined to a client whose name is written otherwise: “{ $written }” for “{ $client }”.
   *[other] { $count } invoices are joined to a client whose name is written otherwise, for instance “{ $written }” for “{ $client }”.
}
fault-no-invoices = No sheet of invoices: every client’s invoices are still to be found out.
fault-csv-of-results = { $file } is a result of aide500 as CSV: it says what was corrected, without the answers themselves. So everything in it is still to be found out. To go on from a result, give its workbook (.xlsx).
fault-columns-absent = Columns absent from “{ $sheet }”, so still to be found out: { $facts }.

## Progress and totals

progress-send = Sending
progress-read = Reading
progress-judge = Checking
progress-write = Writing
rows-accounted = { $count ->
    [0] No client.
    [one] 1 client: { $sound } judged, { $faulty } judged with faults.
   *[other] { $clients } clients: { $sound } judged, { $faulty } judged with faults.
}
summary-title = Portfolio summary
summary-clients = Clients
summary-verdicts = Answers
summary-failing = Conditions not met
summary-failing-count = Clients concerned
summary-share = Share
summary-invoices = Invoices read
summary-orphans = Invoices of no client
summary-faults = Faults
summary-aid = Total aid of the eligible clients
summary-remarks = Remarks

## The workbook given back

out-summary = Summary
out-clients = Clients
out-answers = Answers as read
out-invoices = Invoices
out-faults = Faults
out-text = Text
out-verdict = Answer
out-amount = Aid
out-counted_total_least = Total counted, at least
out-counted_total_most = Total counted, at most
out-shortfall = Lacking
out-last_filing_day = Last filing day
out-reasons = Why
out-to_ask = To ask
out-faults-of-client = Faults
out-edition = Text
out-counted = Counted?
out-where = Cell
out-fault = Fault
out-typed = What is written
out-go-to = See the cell
out-nameless = No name
out-no-client = No such client
out-condition = Condition
out-status-of = Condition: { $condition }
out-requirement = What is required
out-source = Source
out-fingerprint = Fingerprint

## The template

template-name = aide500-template.xlsx
template-explanations = How to fill it in
template-client-hint = A name or a number, the same on both sheets.
template-client-example = EXAMPLE (to be replaced)
template-fact = Column
template-meaning = What to put
template-values = Answers accepted
template-lead = One row a client on “Clients”, one row an invoice on “Invoices”. The column “Client” joins the two.
template-not-known = What you do not know: leave the cell empty, or put “?”. An empty cell means neither yes, nor no, nor zero.
template-no-invoices = A client without an invoice: its invoices are still to be found out.
template-extra = You may add columns, change their order and remove some. Yours are given back as they are.
template-line = The lines of hints and of the example are left out, even if you do not delete them.
template-a-day = A date, for example 15/03/2021.
template-a-number = A number, for example 3.5.
template-an-amount = An amount in euros, for example 1,234.56.
template-a-text = A text.
template-or-nothing = { $values }, or nothing.
template-example-label = F-2021-014

## The pages

portfolio-title = Check a portfolio of clients
portfolio-lead = A workbook with your clients and their invoices is enough. You will know which met the conditions, why, what to ask whom, and until which day they could file.
portfolio-home = Do you look after several businesses?
portfolio-home-link = Check a whole portfolio
portfolio-template = Download the template (.xlsx)
portfolio-template-hint = Your own columns will do, too: we will ask you about those we are not sure of.
portfolio-files = Your files
portfolio-files-hint = One or more files: .xlsx, .xls, .ods or .csv, with your clients and their invoices. A FEC (.txt) may go with them: its purchases go to the client of the SIREN in its name. 50 MB at most in all.
portfolio-drop = You can also drop your files here.
portfolio-edition = Text to apply
portfolio-submit = Check
portfolio-private = The result is encrypted. It is erased after a day, or as soon as you ask. If you close the browser, its key is lost.
portfolio-see-result = See my last result again
portfolio-replaces = Sending other files replaces this result, and erases its sheets.
portfolio-working = Checking
portfolio-working-hint = This page updates by itself. You can leave it open.
portfolio-refresh = Update
portfolio-failed = The check could not be done
workbook-failed = The workbook could not be written
portfolio-again = Send other files
portfolio-results-title = Portfolio result
portfolio-download-xlsx = Download the workbook (.xlsx)
portfolio-download-csv = Download the CSV
portfolio-delete = Delete now
portfolio-delete-hint = The result will be erased from the server.
portfolio-text = Text applied: { $edition }
portfolio-table = The clients
portfolio-filter-verdict = Answer
portfolio-filter-all = All
portfolio-filter-text = Find a client
portfolio-filter-faults = Only with faults
portfolio-filter = Filter
portfolio-found = { $count ->
    [0] No client fits.
    [one] 1 client.
   *[other] { $counted } clients.
}
portfolio-sort-by = Sort by { $column }
portfolio-column-client = Client
portfolio-column-verdict = Answer
portfolio-column-total = Total counted
portfolio-column-last = Last day
portfolio-column-why = What stands in the way or is missing
portfolio-label-end = {":"}
portfolio-no-day = none
portfolio-without-name = No name (row { $row })
portfolio-page = Page { $page } of { $pages }
portfolio-previous = Previous
portfolio-next = Next
portfolio-to-ask = To ask: { $facts }
portfolio-not-met = Not met: { $conditions }
portfolio-and-more = { $shown }, and { $count } more
portfolio-faulty = { $count ->
    [one] 1 fault
   *[other] { $count } faults
}
portfolio-faults = The faults
portfolio-faults-more = { $count } other faults are in the workbook to download.
portfolio-of-client = Client: { $client }
portfolio-back = Back to the portfolio
portfolio-take-over = Go on with this dossier in the questionnaire
portfolio-take-over-hint = Its answers will replace those of the dossier in hand.

## The sheets

sheets-title = The sheets as PDF
sheets-lead = A sheet for each client, to print or to send: the verdict, each condition and its source, what remains to be done.
sheets-column = Sheet
sheets-tick = Sheet of { $client }
sheets-shape = In what form?
sheets-shape-pdf = One PDF, with a bookmark for each client
    .ready = One PDF, with a bookmark for each client.
sheets-shape-zip = A PDF for each client, in a .zip file
    .ready = A PDF for each client, in a .zip file.
sheets-of-ticked = Prepare the ticked sheets
sheets-of-found = { $count ->
    [one] Prepare the sheet found
   *[other] Prepare the { $counted } sheets found
}
sheets-hint = Tick clients on this page of the table, or take all those that the filter found. { $most } sheets at most at a time.
sheets-see = See the sheets prepared before
sheets-working = Preparing the sheets
progress-set = Laying out
sheets-failed = The sheets could not be prepared
sheets-ready = { $count ->
    [one] The sheet is ready
   *[other] The { $counted } sheets are ready
}
sheets-download-pdf = Download the PDF
sheets-download-zip = Download the .zip
sheets-file-name = aide500-sheets
sheets-left-out = { $count ->
    [one] One client is left out: without a filing date, no text governs it yet.
   *[other] { $counted } clients are left out: without a filing date, no text governs them yet.
}
sheets-left-out-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
sheets-private = The sheets are encrypted like the result, and are erased with it.
fault-no-client-ticked = No client is ticked. Tick some in the table, or take all those that the filter found.
fault-no-sheet-without-filing-date = No text governs these clients yet: their filing date is missing. Add it to your file and send it again.
fault-too-many-sheets = { $count } sheets are asked for; { $most } at most are prepared at a time. Filter the clients, or tick some.
fault-no-shape = Choose one PDF, or a PDF for each client.
fault-sheets-interrupted = Preparing the sheets was interrupted. Ask for them again.
fault-sheets-displaced = Your sheets had to make room for those of others: the server keeps only so many. Ask for them again.
fault-sheets-unexpected = Preparing the sheets failed on our side. Ask for them again, or for fewer at a time.
