### The FEC: a company’s purchases, read in its accounting entries.

## Files refused

fault-fec-too-large = The file { $file } is over { $most } MB. Ask your program for the FEC of a single year.
fault-fec-workbook = The file { $file } is a workbook or an archive, not a FEC. A FEC is a text file: ask your accounting program for it as it is.
fault-fec-pdf = The file { $file } is a PDF, not a FEC. A FEC is a text file: ask your accounting program for it as it is.
fault-fec-not-text = The file { $file } is not a text file, or it has no line ends. Ask your accounting program for the FEC again.
fault-fec-xml = The file { $file } is a FEC in XML, which is not read here. Ask your accounting program for the FEC as text, with tabs.
fault-fec-no-header = The first line of { $file } does not name the columns (JournalCode, EcritureNum, EcritureDate, CompteNum…). Ask for the FEC again, with its line of titles.
fault-fec-separator = In { $file }, the lines do not split into as many cells as there are titles. The separator must be the same everywhere (tab or bar), and appear in no amount.
fault-fec-columns = In { $file }, columns are missing: { $columns }. Ask for the FEC again, with all its columns.
fault-fec-column-twice = In { $file }, columns have the same name: { $columns }. Ask your accounting program for the FEC again.
fault-fec-two = At line { $line } of { $file }, a second FEC begins. Give one file for each company and year: nothing says whose these lines are.
fault-fec-without-rows = The file { $file } has nothing but its line of titles: no entry.
fault-fec-scattered = In { $file }, more than { $most } lines wait for the rest of their entry. Ask for a FEC sorted by entry.
fault-fec-output-ending = The result { $file } must have a name that ends in .xlsx.

## Lines and entries not read as purchases

fault-fec-row-width = The line does not have as many cells as the line of titles. It is not read.
fault-fec-cut-off = The last line is incomplete: the file was probably cut off. Ask for the FEC again.
fault-fec-amount = “{ $typed }” is not an amount, or is neither debit nor credit. The line is not read.
fault-fec-day = “{ $typed }” is not a day of the calendar written as YYYYMMDD. The line is not read.
fault-fec-account = The line has no account number. It is not read.
fault-fec-unbalanced = The entry does not balance: its debits and credits differ. Look at the invoice.
fault-fec-credit-note = This is a credit note from the supplier. Deduct it from the invoice that it corrects.
fault-fec-uneven = The supplier is not credited with the whole price and its VAT: a deposit, perhaps, or a part paid in another way. Look at the invoice.
fault-fec-several-suppliers = The entry concerns several suppliers. Look at the invoices.
fault-fec-several-pieces = The entry joins several invoices of one supplier, without saying what each cost. Look at the invoices.
fault-fec-paid-directly = An expense paid directly, without a supplier’s account. If there is an invoice, copy the row to the first sheet.
fault-fec-foreign = The invoice is in a foreign currency ({ $currency }): the amount in euros is that of the books. Look at the invoice, and at where its provider is established.

## Remarks

fault-fec-without-siren = The file’s name does not begin with a SIREN followed by “FEC”: the column “Client” is left for you to fill in.
fault-fec-siren = The number { $siren }, in the file’s name, is not a SIREN: one of its digits is probably wrong. It is kept as it is.
fault-fec-year-differs = The file’s name says that the year closed on { $closing }; its entries run from { $first } to { $last }.
fault-fec-paid-directly-count = Expenses paid without a supplier’s account: { $count }. They stand apart in the workbook, and are not proposed.
fault-fec-other-year = No purchase from { $from } to { $to }, the only days that an invoice could be dated: the entries run from { $first } to { $last }. It is probably the FEC of another year.
fault-fec-no-purchases = No purchase from a supplier (accounts 401 and 404) is read in this file.
fault-fec-more-faults = Other lines to look at: { $count }. They are all in the workbook.
fault-fec-several-companies = These FECs are of { $count } companies: { $sirens }. Each invoice carries the number of its own.
fault-fec-as-invoices = { $count ->
    [one] The purchases of { $file } are joined to the client of that SIREN, if your list has one, as invoices whose kind is still to be found out. None of them counts in advance.
   *[other] The purchases of { $file } are joined each to the client of its SIREN, if your list has one, as invoices whose kind is still to be found out. None of them counts in advance.
}
fault-fec-of-nobody = The name of { $file } does not begin with a SIREN followed by “FEC”: its purchases can be joined to no client. Rename the file.
fec-summary = Purchases proposed: { $proposed }. Other purchases within the dates: { $others }. Purchases outside the dates: { $outside }. Not read as purchases: { $unread }.

## The workbook

fec-tab-others = Other purchases
fec-tab-outside = Outside the dates
fec-tab-unread = Not read as purchases
fec-column-siren = SIREN of the FEC
fec-column-supplier = Name of the supplier
fec-column-accounts = Ledger accounts
fec-column-texts = Words of the entries
fec-column-reasons = Why
fec-column-suggested = Suggestion
fec-column-notes = To look at
fec-column-lines = Lines of the FEC
fec-reason-account = account { $account } ({ $meaning })
fec-reason-supplier = known supplier: “{ $name }”
fec-reason-word = words “{ $word }”
fec-reason-equipment = words “{ $word }”: hardware did not count
fec-account-software = software, sites, patents
fec-account-equipment = computer hardware, which did not count
fec-account-services = services, subcontracting
fec-account-rental = rentals
fec-account-maintenance = maintenance
fec-account-fees = fees
fec-account-advertising = advertising
fec-account-telecom = post and telecommunications
fec-account-licences = licences, domain names
fec-note-undated = The invoice has no date: this is the entry’s.
fec-note-with-more = The invoice includes something other than purchases: a deposit on goods, perhaps, or an advance.

fec-explained-choose = Nothing proposed counts by itself. For each invoice, choose the kind of expense, say whether it is made out to the business, and delete the rows that are not digital at all.
fec-explained-suggested = The column “Suggestion” is not read. It is filled in only where the words leave no doubt; look at the invoice.
fec-explained-equipment = Hardware (computer, printer, terminal) did not count.
fec-explained-proposed = “Invoices”: the purchases from { $first } to { $last } that an account, a supplier or a word makes stand out.
fec-explained-others = “Other purchases”: all other purchases of these dates. If one of them is digital, copy its row to “Invoices”.
fec-explained-outside = “Outside the dates”: the purchases that no text admits, by their date.
fec-explained-unread = “Not read as purchases”: credit notes, entries that do not balance or that mix several invoices, expenses paid directly, lines that cannot be read.
fec-explained-back = Once completed, this workbook is given together with that of the clients: only the sheet “Invoices” is read. The column “Client” joins the two.
