### The columns of a portfolio's files: how they are recognised, and the page that asks about them.

## Recognising sheets and columns. also-…: other names accepted, with bars between.

tab-clients = Clients
also-tab-clients = Client | Customers | Businesses | Portfolio
tab-invoices = Invoices
also-tab-invoices = Invoice | Bills | Expenses | Purchases | Supplier invoices
column-client = Client
also-client = Customer | File
column-name = Client’s name
also-name = Client name | Company name | Business name | Name | Customer name | Company | Business | Firm
also-clients-name = Account | Account name
column-code = Client’s code
also-code = Client code | Client number | Client ID | Client reference | Customer number | Customer ID | Client no | Code
also-clients-code = Ref | Client ref | File ref | File no | File number | Account code | Account number
column-siren = SIREN or SIRET
also-siren = SIREN | SIRET | SIREN number | SIRET number | Company number

also-legal_form = Legal status | Form | Type of business
word-legal_form = client | business | company
also-french_tax_resident = French tax resident | Tax resident | Tax residence | Tax resident in France | French tax residence
word-french_tax_resident = business | company | client
also-registered = Registered | RCS or RM | Registered RCS RM | Registered RCS or RM | Registered in the trade register | On RCS or RM | Registered RCS
word-registered = business | company | client
also-activity_start = Activity start | Start of activity | Start date | Started on | Business started | Activity started | Business started on | Trading since | In business since | Started trading | Trading start | Trading started | Began trading | Commenced trading | Start of trading | Activity started on | Started business
word-activity_start = business | company | date
also-accommodation = Hotel | Accommodation | Hotel or accommodation | Hotel or B&B | Hotel, B&B | Hotel or lodging | Lodging | Hotel lodging
word-accommodation = business | main | activity
also-closed_to_public = Closed to the public | Closed to public | Had to close | Had to close to the public | Closed by decree | Closed by order | Ordered to close | Forced to close | Required to close | Had to close to public | Closed to customers by decree | Banned from receiving the public | Forced closure | Compulsory closure | Mandatory closure | Forced to shut
word-closed_to_public = November | October | second lockdown | from | oct | nov | order | decree | by | since | business | to
also-headcount = Employees | Staff | Number of employees | Average headcount | Average employees | Avg employees | Average number of employees | Average staff | Employees on average
word-headcount = year | average | annual | business | company | avg | mean
also-turnover = Annual turnover | Revenue | Sales | Turnover excluding VAT | Sales net of VAT | Annual sales | Turnover net of VAT
word-turnover = year | annual | business | company | last | total | financial
also-balance_sheet_total = Balance sheet | Total balance sheet | Total assets
word-balance_sheet_total = year | business | company | last | total
also-subject_to_commercial_tax = Subject to commercial taxes | Pays commercial taxes
also-tax_and_social_up_to_date = Up to date | Taxes up to date | Taxes and social contributions up to date | Tax and social contributions up to date | Tax and social up to date | Taxes and contributions up to date | Up to date with tax and social | Tax and social clear | Taxes and social charges up to date | Tax and URSSAF up to date | Taxes and URSSAF up to date | Up to date with taxes and social charges | Tax and social charges paid up | Taxes and social charges paid | Taxes and social charges paid up
word-tax_and_social_up_to_date = certificate | business | company | with | charges | contributions | clear
also-in_liquidation = In liquidation | Liquidation
word-in_liquidation = business | company | client
also-full_time_contract = Full-time contract | Full-time job
also-already_applied = Already applied | Applied before | Already filed | Already claimed | Previous claim | Previous application | Claimed before | Claimed already
word-already_applied = business | company | client | aid | this | grant
also-filing_date = Filed on | Date of filing | Application date | Claim filed on | Claim date | Date of claim | Date claim filed | Claim submitted on

also-label = Label | Description | Details
column-number = Invoice number
also-number = Invoice no | Number | Invoice | Reference | Invoice reference
column-supplier = Supplier
also-supplier = Provider | Vendor | Supplier name
also-date = Invoice date | Date of invoice | Issued on
also-amount_incl_tax = Gross amount | Amount including VAT | Amount incl VAT | Total including VAT | Total incl VAT | Amount incl. tax | Gross | Gross total | Total gross | Inc VAT | Total inc VAT | Amount inc VAT | Total with VAT
word-amount_incl_tax = total | invoice
column-amount = Amount, with or without VAT
also-amount = Amount | Total | Sum | Price | Invoice amount | Invoice total
word-amount = total | invoice
column-amount_excl_tax = Amount excluding VAT
also-amount_excl_tax = Net amount | Amount excl VAT | Amount excluding tax | Total excluding VAT | Net | Ex VAT | Total ex VAT | Amount ex VAT | Net total
word-amount_excl_tax = total | invoice
column-vat_amount = Amount of VAT
also-vat_amount = VAT | VAT amount | Tax | Tax amount
word-vat_amount = total
column-vat_rate = Rate of VAT
also-vat_rate = VAT rate
column-currency = Currency
also-currency = Invoice currency
column-state = What the document is (invoice, credit note, quote…)
also-state = Status | Document type | Invoice status
also-category = Category | Type | Expense | Nature | Expense type | Type of expense | Spend type | Type of spend | Kind of expense | What for
column-in_claimant_name = Made out to the client
also-in_claimant_name = In the client’s name | In the applicant’s name | In the company’s name | In the business’s name | Addressed to client | Made out to client | In client’s name | Invoiced to client | Invoiced to the client | Invoiced to the business | Invoiced to the company | Billed to client | Billed to the client | Addressed to the client | Made out to the client | Invoice in client’s name | Invoice in business name | Invoice in the business’s name | In business name | In company name | Invoice in company name
also-provider_in_eu = Provider in the EU | EU provider | EU supplier
also-listed_consultant = Listed | Listed adviser

also-legal_form-company = Ltd | Limited company | Corporation
also-legal_form-association = Non-profit | Charity
also-legal_form-sole_trader = Self-employed | Sole proprietor
also-legal_form-public_body = Public | Local authority
also-category-website = Web site | Online shop | E-commerce website | E-commerce site | Promotional website | Business website | Company website
also-category-content = Content
also-category-online_payment = Online payment
also-category-marketplace = Marketplace
also-category-online_visibility = Online visibility | SEO
also-category-stock_orders_delivery = Stock management | Order management | Delivery management
word-category = digital | invoice
also-category-advice = Consulting | Consultancy
also-category-other = Other | Hardware
also-category-emailing = Newsletter | Email newsletter | Newsletters | Emailing software
also-category-booking = Online booking | Booking system | Booking software | Appointment booking | Online appointments
also-category-point_of_sale = Point of sale | POS | POS software | Point of sale software | Till software
also-category-customer_relations = CRM
also-category-hosting_and_security = Web hosting | Domain name | Cybersecurity | Website hosting | Hosting and domain name | Web hosting and domain name

## Two words together: one says that it is software (says-software) or the web (says-online), the other the kind.

says-software = software | tool | solution | app | module
says-online = online | web | internet
core-category-website = website
core-category-online_payment = payment
core-category-booking = booking | appointment
core-category-stock_orders_delivery = stock | order | delivery | inventory
core-category-point_of_sale = till | pos
core-category-emailing = newsletter | mailing
core-category-hosting_and_security = backup | cybersecurity

## A word or a supplier brings a kind of expense to mind: suggested, never counted unless accepted.

suggest-website = site | website
suggest-content = content | photo | video
suggest-online_payment = payment
suggest-marketplace = marketplace
suggest-online_visibility = visibility | advertising
suggest-booking = booking | appointment
suggest-stock_orders_delivery = stock | orders | delivery
suggest-point_of_sale = till
suggest-hosting_and_security = hosting | domain | backup
suggest-customer_relations = customer relations
suggest-emailing = mailing

## Titles near a question, that do not quite ask it: asked about, never read unless accepted.

near-activity_start = Creation date | Date of creation | Incorporation date | Registration date
near-closed_to_public = Closed
near-accommodation = Activity | Sector
near-headcount = People | Team
near-in_liquidation = Insolvency proceedings
near-tax_and_social_up_to_date = Tax and social situation | Tax and social | Tax and social standing
near-turnover = Receipts | Income | Budget
near-amount_incl_tax = Debit | Credit | Balance
near-filing_date = Sent on
near-client = Billed to | Account

## The contrary of a question, where yes means no.

column-not_already_applied = No application filed before
column-not_french_tax_resident = Tax residence outside France
column-not_registered = Not in the register
column-not_accommodation = Neither hotel nor accommodation
column-not_closed_to_public = Open to the public
column-not_subject_to_commercial_tax = Exempt from commercial taxes
column-not_tax_and_social_up_to_date = Taxes or contributions overdue
column-not_in_liquidation = Not in liquidation
column-not_full_time_contract = No full-time job
column-not_in_claimant_name = In another name
column-not_provider_in_eu = Provider outside Europe
column-not_listed_consultant = Consultant not listed

## Words that bring a question to mind: the column is asked about, never read unless accepted. Beginnings of words.

hint-legal_form = legal | form | status | structure
hint-french_tax_resident = resid
hint-registered = regist | rcs
hint-activity_start = start | began | trading | opened | since
hint-accommodation = hotel | accommod | lodging | bnb
hint-closed_to_public = close | closing | public | open
hint-headcount = staff | employee | headcount
hint-turnover = turnover | sales | revenue
hint-balance_sheet_total = balance | asset
hint-subject_to_commercial_tax = commercial
hint-tax_and_social_up_to_date = tax | social | arrears | debt
hint-in_liquidation = liquidat | insolven
hint-already_applied = already | applied | applic | before
hint-filing_date = filed | filing | applic | applied
hint-full_time_contract = full
hint-in_claimant_name = name | addressed
hint-category = what | expense | type | kind
hint-date = date | issued
hint-amount_incl_tax = gross | amount | total | price

half-taxes = tax | taxe | fiscal
half-social = social | contribution
some-lockdown = lockdown
second-lockdown = second | 2nd | November | Nov | October | Oct

also-unknown = n/a | not known | not available | not provided | to be confirmed | to check | tbc | tbd | pending
caption-turnover = turnover | sales | revenue
caption-balance_sheet_total = balance | assets
also-day-alone = Day | Day of month
also-repeated = same | same as above | as above
also-yes-tax_and_social_up_to_date = up to date
also-no-tax_and_social_up_to_date = overdue | in arrears | late | not up to date | behind | in debt
tax-names = vat | tax | taxes | social | charges | of | months
also-yes-registered = registered
also-no-registered = not registered | struck off
also-yes-french_tax_resident = in france | french
also-no-french_tax_resident = abroad
also-total-line = total | totals | subtotal | grand total | total clients | total invoices | sum | average
also-note-line = number of files | count | number of clients | number of invoices | note | source | printed on | remark | end | page
also-state-void = cancelled | void | draft | disputed
also-state-quote = quote | quotation | proforma | purchase order | order | estimate
also-state-credit = credit note | refund
remarks-title = Comment | Comments | Remark | Remarks | Note | Notes
remark-state-void = cancelled | canceled | void | disputed | in dispute | draft | duplicate
remark-state-quote = quote | quotation | pro forma | proforma | not invoiced
remark-state-credit = credit note | refunded
also-yes = ✓ | ✔ | ☑ | ok
also-no = ✗ | ✘ | ☐ | ko
also-yes-in_liquidation = liquidation | in liquidation
also-no-in_liquidation = none | in administration | receivership
trade-name-title = Trade name | Trading name | Trading as
asking-title = what | is | are | was | were | do | did | does | have | has | had | you | it | how | many | when | this | that | been | in | to
bracket-title = bracket | band
short-title = amt amount | inv invoice | supp supplier | emp employees | began start | started start | commenced start | closure closed | close closed | shut closed | staff employees

## Faults of cells and rows

fault-cell-in-doubt = “{ $typed }” states a doubt: the cell is not read. Write what is sure, or leave it empty.
fault-foreign-currency = “{ $typed }” is not in euros: the amount is not known. Write it in euros.
fault-cents-or-euros = “{ $typed }” is padded with zeros: it may be in cents. Write the amount in euros, with a point.
fault-range-decides-nothing = “{ $typed }” may mean several numbers. Write the exact number.
fault-range-open = This range does not settle it: is it { $limit }? Write the exact number, or a narrower range.
range-over = { $least } or more
range-between = { $least } to { $most }
fault-month-decides-nothing = “{ $typed }” does not say the day, and the day decides. Write the day.
fault-day-or-month = “{ $typed }” can be read in two ways: another day of your files has its month first. Say the order on the page of columns, or write 2021-03-15.
fault-run-together = “{ $typed }” is written without separators, and may be read in several ways. Write the day as 15/03/2021.
fault-thousand-or-decimals = “{ $typed }” may be thousands or a fraction. Write two decimals at most.
fault-unit-twice = “{ $typed }” has a unit, and so does the column’s title. Keep one.
fault-category-suggested = “{ $typed }” brings “{ $kind }” to mind, without saying so. The type of expense remains to be found out: accept it on the page of columns, or write it.
fault-category-elsewhere = “{ $typed }” names a type of expense, but outside the column of types. It remains to be found out: accept it on the page of columns, or write it.
fault-broken-letters = Letters of this name were lost when the file was saved. It is compared as it stands: write it in full.
fault-invoice-credit = The line is a credit note. What it lowers is not known: take it off its invoice, then delete the line.
fault-invoice-quote = The line is a quote or an order, not an invoice. It does not count: give the invoice.
fault-invoice-void = The line is cancelled, disputed or a draft. It does not count while it says so.
fault-invoice-twice = The invoice already stands above: the same number and supplier, or the same day and amount. One is counted; delete the other, or give it its number.
fault-invoice-of-several = Several clients may be meant here. The invoice is counted for none: add the SIREN or the code.
fault-invoice-perhaps-of = No client has exactly this name; one has a name close to it. The invoice is counted for nobody until you say so.
fault-rows-disagree = The rows of this client contradict each other: { $facts }. The answer remains to be found out.
fault-client-twice-differing = This client appears several times, in rows { $rows }, with different answers. Those that differ remain to be found out: two businesses, or one? The SIREN would tell.
fault-not-a-mapping = The file { $file } does not say what the columns are. Give the one that this app saved.

## Remarks on the reading

fault-rounded = { $count ->
    [one] In “{ $sheet }”, column “{ $title }”, an amount is rounded to the cent: { $typed }.
   *[other] In “{ $sheet }”, column “{ $title }”, { $count } amounts are rounded to the cent, for example { $typed }.
}
fault-truncated = { $count ->
    [one] In “{ $sheet }”, column “{ $title }”, a headcount is cut to the hundredth, as article R. 130-1 asks: { $typed }.
   *[other] In “{ $sheet }”, column “{ $title }”, { $count } headcounts are cut to the hundredth, as article R. 130-1 asks, for example { $typed }.
}
fault-range-read = { $count ->
    [one] In “{ $sheet }”, column “{ $title }”, a range is enough where all its numbers give the same answer: “{ $typed }”.
   *[other] In “{ $sheet }”, column “{ $title }”, { $count } ranges are enough where all their numbers give the same answer, for example “{ $typed }”.
}
fault-both-years = In “{ $sheet }”, “{ $title-before }” and “{ $title-last }” give “{ $facts }” of two years: that is enough where both give the same answer.
fault-month-read = { $count ->
    [one] In “{ $sheet }”, column “{ $title }”, a month without a day is read as its first day, since all its days give the same answer: “{ $typed }”.
   *[other] In “{ $sheet }”, column “{ $title }”, { $count } months without a day are read as their first day, since all their days give the same answer, for example “{ $typed }”.
}
fault-tax-added = { $count ->
    [one] In “{ $sheet }”, an invoice’s amount with VAT is worked out from “{ $title }” and the VAT.
   *[other] In “{ $sheet }”, the amounts with VAT of { $count } invoices are worked out from “{ $title }” and the VAT.
}
fault-repeated-read = { $count ->
    [one] In “{ $sheet }”, column “{ $title }”, a ditto mark repeats the cell above: “{ $typed }”.
   *[other] In “{ $sheet }”, column “{ $title }”, { $count } ditto marks repeat the cell above, for example “{ $typed }”.
}
fault-encoding-repaired = In “{ $sheet }”, column “{ $title }”, broken accents are put right, for example “{ $typed }”.
fault-kinds-accepted = { $count ->
    [one] In “{ $sheet }”, column “{ $title }”, a suggested kind of expense is accepted: “{ $typed }”.
   *[other] In “{ $sheet }”, column “{ $title }”, { $count } suggested kinds of expense are accepted, for example “{ $typed }”.
}
fault-column-in-doubt = In “{ $sheet }”, the column “{ $title }” is not read: { $why } Is it “{ $meaning }”?
fault-hidden-sheet-read = The hidden sheet “{ $sheet }” is read: no visible sheet holds clients.
fault-hidden-sheet-left-out = The hidden sheet “{ $sheet }” is not read.
fault-flat-sheet = The sheet “{ $sheet }” gives clients and their invoices row by row: each client is counted once.
fault-filled-down = { $count ->
    [one] In “{ $sheet }”, a row without a client is taken for the client above.
   *[other] In “{ $sheet }”, { $count } rows without a client are taken for the client above.
}
fault-notes-left-out = In “{ $sheet }”, lines below the table are notes, neither clients nor invoices: { $rows }.
fault-names-near = { $count ->
    [one] 1 invoice has a name close to a client’s, but not the same: “{ $written }”, “{ $client }”. It is counted for nobody.
   *[other] { $count } invoices have names close to a client’s, but not the same, for example “{ $written }” and “{ $client }”. They are counted for nobody.
}
fault-invoices-of-several = { $count ->
    [one] 1 invoice may belong to several clients: it is counted for none.
   *[other] { $count } invoices may belong to several clients: they are counted for none.
}
fault-invoices-of-nobody = { $count ->
    [one] 1 invoice does not say its client: it may be anybody’s, and their totals stay open.
   *[other] { $count } invoices do not say their client: they may be anybody’s, and their totals stay open.
}
fault-invoices-twice = { $count ->
    [one] 1 invoice is there twice: it is counted once.
   *[other] { $count } invoices repeat another: each is counted once.
}

## Why a column is not read

why-title-currency = its title speaks of a currency other than the euro.
why-title-monthly = its title says that its amounts are monthly.
why-title-relative-year = its title does not say which year it is about.
why-title-says-more = its title says more than we understand.
why-title-half = its title speaks of taxes alone, or of contributions alone: the question asks for both.
why-title-other-year = its title speaks of another year than the one asked for.
why-title-contrary = a word of its title may mean the contrary of the question.
why-days-run-together = its days are six figures each, and may be read in two ways.
why-title-near = its title is not quite that of the question.
why-unit-above = a line above the titles speaks of thousands or millions of euros, and nothing says whether it holds for this one.
why-unit-not-said = its amounts are all so small that they may be thousands of euros.
why-tax-not-said = its title does not say whether VAT is included.
why-turnover-incl-tax = the turnover asked for excludes VAT.
why-tax-rate-unknown = its amounts exclude VAT, and the rate of VAT is not given.
why-contents-say-otherwise = what is written below does not answer the question.
why-contents-siren = it holds SIRENs, but its title does not say so.
why-contents-legal-form = it holds legal forms, but its title does not say so.
why-contents-kinds = it holds kinds of expense, but its title does not say so.
why-kinds-suggested = it suggests kinds of expense, which count only if you accept them.
why-names-nobody = no column that we recognise names the clients, and their invoices cannot be joined to them.
why-column-twice = several columns give the same thing.

## The page of columns

columns-title = What do these columns hold?
columns-lead = { $count ->
    [one] We are not sure of one column. Say what it holds: what you do not say remains to be found out.
   *[other] We are not sure of { $count } columns. Say what they hold: what you do not say remains to be found out.
}
columns-names-title = Are these the same clients?
columns-names-lead = These invoices have a name close to a client’s. They count only if you say so.
columns-near = “{ $written }” on an invoice, “{ $client }” among the clients
columns-near-yes = It is the same client
columns-near-no = No, or I do not know
columns-sheet = Sheet “{ $sheet }”
columns-sure = All is clear here: { $holds }
columns-holds = It holds
holds-clients = clients
holds-invoices = invoices
holds-both = clients and their invoices, row by row
holds-nothing = nothing to read
columns-down = Where the client’s cell is empty
columns-down-unsaid = I do not know
columns-down-yes = it is the client above
columns-down-no = the client is not said
columns-column = Column
columns-values = Values
columns-means = What it holds
columns-carried = Something else: do not read it
columns-suggested = Is it “{ $meaning }”?
columns-submit = Check with these columns
columns-names-submit = Check with these answers
columns-download = Save what the columns mean (.json)
columns-private = Your files wait here, encrypted. They are erased with the result, after a day at the latest.
columns-given = I have already said what my columns hold
columns-given-label = File of columns (.json), saved here
unit-of-scale = Unit
unit-scale-1 = euros
unit-scale-1000 = thousands of euros
unit-scale-1000000 = millions of euros
unit-of-tax = VAT
unit-tax-none = as the choice says
unit-tax-20 = excluding VAT at 20%
unit-tax-10 = excluding VAT at 10%
unit-tax-5-5 = excluding VAT at 5.5%
unit-tax-0 = without VAT
unit-of-months = Period
unit-months-1 = the year
unit-months-12 = a month (× 12)
unit-of-order = Order
unit-order-none = day, then month, unless shown otherwise
unit-order-day = day, then month
unit-order-month = month, then day
unit-of-kinds = Suggested types
unit-kinds-none = to be found out
unit-kinds-accept = I accept them

## What is said at the top, and of invoices

portfolio-changing = To know before you read the answers
portfolio-day-unknown = not known
refused-invoice = Invoice { $invoice } of { $day }
refused-invoice-undated = Invoice { $invoice }
refused-invoice-why = { $invoice }: { $why }
refused-invoices-more = { $count ->
    [one] And another invoice that did not count.
   *[other] And { $count } other invoices that did not count.
}
