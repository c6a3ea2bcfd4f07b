### The rules: conditions, texts, doubts, degrees of certainty, documents, and what is not checked.

## Conditions. Value: the title. .plain: what it is about, in one sentence.

condition-beneficiary = Legal form and tax residence
    .plain = The aid was for the private sector: companies, associations, sole traders. There was also a condition of tax residence.
condition-headcount = Number of employees
    .plain = The aid was only for very small businesses: the average headcount had to stay under a ceiling.
condition-activity_start = Start of the activity
    .plain = The business had to be running already when shops were closed in the autumn of 2020.
condition-public_closure = Closure to the public
    .plain = The aid was first meant for businesses no longer allowed to receive the public during the second lockdown. Hotels were excused.
condition-registration = Entry in a register
    .plain = The business had to be in the trade and companies register (RCS) or in the trades register (RM), which is for craftspeople.
condition-tax_and_social_standing = Taxes and contributions up to date
    .plain = To receive this public money, you had to be up to date with your taxes and social contributions.
condition-no_liquidation = No judicial liquidation
    .plain = A business put into liquidation by a court, which means that it is being wound up, could not receive the aid.
condition-size = Turnover or balance sheet
    .plain = Another measure of small size: annual turnover without VAT or the balance-sheet total had to stay within a ceiling, and either was enough.
condition-association = The association’s economic activity
    .plain = An association also had to pay commercial taxes or employ at least one person: either was enough.
condition-single_application = One application only
    .plain = A business could apply for the aid only once, however many establishments it had.
condition-minimum_spend = Total of the invoices
    .plain = The aid covered real spending: together, the counted invoices had to reach a minimum, VAT included.
condition-eligible_expense = Type of expense
    .plain = The aid paid for going digital: the invoice had to belong to a set list of expenses.
condition-in_claimant_name = Invoice in your name
    .plain = The invoice had to be in the name of the business applying, not of a relative or another company.
condition-invoice_date = Date of the invoice
    .plain = The aid covered the spending of a set period: the invoice had to be dated within it.
condition-filed_in_time = Time limit for filing
    .plain = The application had to be filed no earlier than the day of the invoice, and before a time limit ran out.
condition-provider = Country of the provider
    .plain = The digital solution had to be bought from a provider established in France or another country of the European Union.
condition-no_full_time_contract = No full-time job
    .plain = The second decree ruled out a sole trader or majority manager who held a full-time employment contract. With at least one employee in the business, it did not.

## Texts

edition-guide = The guide
    .summary = A guide published when the aid was launched, which sums up the first rules, those for shops closed to the public.
    .desk = The guide says neither when applications opened nor when they closed: only that you had four months from the date of each invoice.
edition-decree-2021-69 = Decree of 27 January 2021
    .summary = The text that created the aid, for small businesses forbidden to receive the public and for hotels.
    .desk = Applications opened on 28 January 2021. This text governed applications filed up to 1 April 2021.
edition-order-2021-03-31 = Order of 31 March 2021
    .summary = It extended the aid, for the same businesses, to invoices dated up to 30 June 2021.
    .desk = This text governed applications filed from 2 April to 9 May 2021.
edition-decree-2021-555 = Decree of 6 May 2021
    .summary = It opened the aid to every sector, with no closure or registration required, but ruled out managers without staff who held a full-time job.
    .desk = This text governed applications filed from 10 May 2021. Applications closed on 31 July 2021.
edition-official = The text in force on the filing day
    .summary = Whichever of the three official texts applied on the day the application was, or would have been, filed.
    .desk = Applications were open from 28 January to 31 July 2021.

## Doubts about one condition

doubt-which_accommodation = The guide excuses “hotels and accommodation” from the condition of closure, the decree only “hotels and similar accommodation”. For a gîte, a guest house or a campsite, we found no text that settles it. aide500 goes by your answer.
doubt-associations_and_registers = The decree required an entry in the RCS or the trades register without excusing associations, which are usually in neither, and yet it provided for them. No text we found says how the Agence de services et de paiement (ASP), which paid the aid, settled this contradiction. aide500 applies the condition as it is written.
doubt-payment_plan = No text we found says whether being on a payment plan amounted to being up to date, or on what day you had to be. aide500 goes by your answer. If you were on a plan, keep the written agreement of the tax office or Urssaf.
doubt-turnover_only_elsewhere = The official portal spoke only of turnover, which had to be below the ceiling. The decree accepts turnover or the balance-sheet total, ceiling included. aide500 follows the decree: if only the balance sheet lets you in, or you are exactly at the ceiling, keep your accounts as proof.
doubt-young_business = For a business created after 30 October 2019 with no closed accounts by 30 October 2020, the decree starts from average monthly turnover, without saying that it is multiplied by twelve. That is the natural reading, but no source confirms it. aide500 takes the figure you give: keep your working.
doubt-unlisted_expenses = Training, accounting and office software are in no list, and a single unofficial source rules out hardware: aide500 does not count them. Online advertising is accepted only by an unofficial source: aide500 goes by the type of expense you choose.
doubt-deposit_invoices = The texts speak only of invoices. No text says whether a deposit invoice, or one not yet paid, counted. aide500 judges the invoice by its date and amount: keep the final invoice and proof of payment.
doubt-guide_deadline = The guide counts the time limit from the date of the invoice in every case. For an invoice from before 28 January 2021, the administration counted it from 28 January, so the guide may call late an invoice that was not. The text in force on the filing day says how it was.
doubt-mixed_invoices = Where an application joined invoices from before and after 28 January 2021, no text we found says which time limit governed the whole. aide500 applies to each invoice its own. According to a secondary source, the administration counted from the latest one.
doubt-last_day = The decree says “before 31 July 2021”; the Agence de services et de paiement (ASP) said “31 July 2021 included”. aide500 accepts the 31st, as the administration did. Applications could also close earlier, once the budget was spent.

## Doubts for everyone

doubt-overseas = In May 2021 the official portal accepted businesses overseas, except in New Caledonia, French Polynesia, and Wallis and Futuna. We have not found what applied before. aide500 does not check where the business was.
doubt-de_minimis = The decree cites the European “de minimis” rule, which limits the total of small public aids one business may receive. A secondary source gives a ceiling of €200,000; we found nothing that says whether it was checked for this aid. aide500 does not check it.
doubt-retention = We found no text that says how many years to keep the documents of this aid. The Agence de services et de paiement (ASP) can claim back sums paid in error. Keep the invoices and proofs of payment with your accounts.
doubt-transition = The decree of 6 May 2021 says nothing of applications filed before it and still being examined. We have not found which rules were applied to them. aide500 uses the text in force on the filing day.

## Degrees of certainty

confidence-text_read = text read
    .plain = We have read the official text itself.
confidence-official_site = official site
    .plain = We have not read the official text itself on this point; a site of the administration sets it out.
confidence-secondary = secondary source
    .plain = We have not read the official text itself on this point; unofficial sources report it, in very similar words.

## What the result does not check

unchecked-funds = Money available. The aid was paid within the limits of a budget: meeting the conditions did not guarantee it.
unchecked-documents = The documents. aide500 has seen no invoice: it does not know whether they are genuine, or whether they were paid.
unchecked-declarations = Your answers. aide500 takes them as true; the administration can ask for proof and claim back sums paid in error.
