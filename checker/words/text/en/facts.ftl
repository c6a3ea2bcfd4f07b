### The facts: one entry for each fact of rules/facts.py, in the order of the questions.
### Value: the short name. .question, .hint, .help: the page that asks it.
### .holds, .fails, .requirement: what follows "Required: …".

## The business

legal_form = Legal form
    .question = What was the legal form of the business?
    .hint = On the day of filing. See the articles of association or the Insee certificate.
    .help = Company: it had articles of association and existed apart from you. Sole trader: you traded in your own name, including as a micro-entrepreneur, a craftsperson or a member of a profession. The aid was for the private sector: a municipality or other public body could not have it.
    .requirement = being { $choices }
    .case = for { $choices }
legal_form-company = Company
    .hint = SARL, EURL, SAS, SASU, SCI, cooperative… or any other private legal entity except an association.
    .noun = a company
legal_form-association = Association
    .hint = Under the law of 1901, or the local law of Alsace-Moselle. “The business” then means the association.
    .noun = an association
legal_form-sole_trader = Sole trader
    .hint = Micro-entrepreneur, craftsperson or shopkeeper in their own name, independent professional.
    .noun = a sole trader
legal_form-public_body = Public body
    .hint = Municipality, public undertaking, public institution, public hospital.
    .noun = a public body

french_tax_resident = French tax residence
    .question = Was the business resident in France for tax purposes?
    .hint = On the day of filing. If you traded in your own name, this means you.
    .help = For a person, tax residence is defined by article 4 B of the French tax code (code général des impôts): declaring income in France is not enough. The guide asks this only of sole traders, the decrees of everyone. Overseas France: in May 2021 the aid’s official portal accepted all businesses except those of New Caledonia, French Polynesia, and Wallis and Futuna. We have not found what it said earlier.
    .holds = being resident in France for tax
    .fails = not being resident in France for tax

registered = Registration
    .question = Was the business in the RCS or the trades register?
    .hint = On the day of filing. RCS: the trade and companies register. Trades register (RM): for craftspeople.
    .help = Shopkeepers and companies: the extrait Kbis (extrait K for a sole trader) showed the RCS entry. Craftspeople: the extrait D1 showed the trades register entry. Since 1 January 2023 the national business register (RNE) has replaced the trades register: the register of the time is what counts. An association was usually in neither: answer no. The result says what the texts leave in doubt.
    .holds = an entry in the trade register (RCS) or the trades register (RM)
    .fails = no entry in the trade register (RCS) or the trades register (RM)

## The activity

activity_start = Start of activity
    .question = On what day did the activity begin?
    .hint = Day, month, year. For example 15/03/2012 or 15 March 2012.
    .help = This is the day the activity really began. It may differ from the day of registration or of creation. If you know only the month or the year, give its last day, if that is before 30 October 2020; otherwise choose “I don’t know”. The decree speaks of the start of activity; the agency that paid the aid spoke of the date of creation. If these fall on either side of 30 October 2020, keep proof of yours.
    .requirement = an activity begun { $limit }
    .day = the day the activity began
    .later = the last day of the { $months } months after the activity began
    .after = { $months } months after the activity began

accommodation = Hotel or accommodation
    .question = Was the main activity running a hotel or accommodation?
    .hint = The main activity only. A restaurant with two rooms to let: answer no.
    .help = Hotels did not have to show that they had been closed to the public. The guide says “hotels and accommodation”; the decree says “hotels and similar accommodation”, which is narrower. For a gîte, a guest house or a campsite, no text we found settles it: if you hesitate, choose “I don’t know”.
    .holds = hotels or accommodation as the main activity
    .fails = a main activity other than hotels or accommodation
    .case = where the main activity was hotels or accommodation

closed_to_public = Closed to the public
    .question = Were you forbidden to open to the public from 30 October 2020?
    .hint = Answer yes too if you were allowed only order collection, delivery or take-away.
    .help = What counted was the ban of the second lockdown, made by the decree of 29 October 2020, not the APE activity code. The official portal named bars and restaurants, clothes and shoe shops, bookshops and florists; a secondary source adds museums, dance halls and games rooms. The sources we read do not mention hairdressers, gyms or cinemas: go by what was imposed on you. Closing by choice, or for want of customers, was not a ban.
    .holds = having been closed to the public by decree from 30 October 2020
    .fails = not having been closed to the public by decree from 30 October 2020

## Size

headcount = Headcount
    .question = How many employees, on average, in the year before filing?
    .hint = The calendar year before: 2020 if you filed in 2021. For example 4 or 3.5. None: 0.
    .help = Average the headcount of each month of that year, leaving out the months with no employee. A full-time employee counts as 1, a part-time one in proportion. If the very first hire was made in the year of filing itself, take the headcount on the last day of the month of that hire. Some contracts do not count: an accountant will know which.
    .requirement = { $limit }
    .case = with { $limit }

turnover = Turnover
    .question = What was the annual turnover of the business?
    .hint = In the last accounts closed before filing, without VAT (HT on French accounts), in euros. For example 85,000 or 84950.50.
    .help = This is the total of sales over a year, without VAT. The text says “annual” without naming the year: taking the last accounts closed before filing is our reading. If the business was created after 30 October 2019 and had closed no accounts by 30 October 2020, take the average of the months from its creation to that date and multiply it by 12 (the text does not spell out the multiplication; it is the natural reading).
    .requirement = an annual turnover of { $limit }

balance_sheet_total = Balance-sheet total
    .question = What was the balance-sheet total?
    .hint = In the last accounts closed before filing, in euros. No balance sheet? You need not answer.
    .help = The balance sheet (bilan) is the table of what the business owns and owes at the end of its financial year. The total is on its last line, the same for assets (actif) and liabilities (passif). It was enough that the turnover or the balance sheet was within the ceiling, so one of the two may be missing.
    .requirement = a balance-sheet total of { $limit }

## Standing

subject_to_commercial_tax = Commercial taxes
    .question = Was the association subject to commercial taxes?
    .hint = On the day of filing. Corporate tax, VAT or the local business contribution (CET).
    .help = These are the taxes that businesses pay. An association without profit-making activity is usually not subject to them. If yours was, its tax notices or VAT returns show it. Failing that, one employee was enough for this condition.
    .holds = being subject to commercial taxes
    .fails = not being subject to commercial taxes

tax_and_social_up_to_date = Taxes and contributions
    .question = Were you up to date with your taxes and social contributions?
    .hint = On the day of filing: returns made and amounts due paid, to the tax office and to Urssaf or your fund.
    .help = The guide speaks of “social bodies”; the decree, of the one that collects employers’ contributions, usually Urssaf. No text we found says on what day you had to be up to date, or whether a payment plan was enough. If you were on one, choose “I don’t know” and keep the written agreement.
    .holds = being up to date with your taxes and social contributions
    .fails = not being up to date with your taxes and social contributions

in_liquidation = Judicial liquidation
    .question = Was the business in judicial liquidation on the day of filing?
    .hint = Liquidation only. Receivership (redressement) or safeguard (sauvegarde): answer no.
    .help = Judicial liquidation (liquidation judiciaire) is the procedure by which a court winds the business up. Redressement and sauvegarde aim to keep it alive, and the decree does not exclude them.
    .holds = being in judicial liquidation on the day of filing
    .fails = not being in judicial liquidation on the day of filing

full_time_contract = Full-time job
    .question = Had you been under a full-time employment contract since 30 October 2020?
    .hint = On the day of filing. You yourself as a sole trader; for a company, its majority manager.
    .help = This means a full-time job as an employee, in the business or elsewhere. The majority manager is usually the one who holds more than half of the shares; the decree does not define it. It says “since 30 October 2020” without settling the case of a contract begun or ended later: then choose “I don’t know”. The question matters only for an application filed from 10 May 2021, where the business had fewer than one employee.
    .holds = holding a full-time employment contract, you or the majority manager
    .fails = no full-time employment contract held by you or the majority manager

## Each invoice

label = Number or supplier
    .question = Which number, or which supplier?
    .hint = For example F-2021-014. A label for you, without effect on the result.
    .help = A label for finding the invoice again in the result. It plays no part in the answer.

date = Date
    .question = What date is on the invoice?
    .hint = Day, month, year. For example 15/01/2021 or 15 January 2021.
    .help = This is the date printed on the invoice, not that of payment or of the quote. A quote is not an invoice. For a deposit invoice, no text we found says whether it counted.
    .requirement = an invoice dated { $limit }
    .day = the day of the invoice
    .later = the last day of the { $months } months after the invoice
    .after = { $months } months after the invoice

amount_incl_tax = Amount with VAT
    .question = What is its amount including VAT?
    .hint = TTC on French invoices, in euros. For example 480 or 1060.50.
    .help = The TTC amount includes VAT: it is the total to pay. If the invoice bears no VAT, take its total. If it mixes several types of expense, make one line for each type, with its share of the amount.
    .requirement = an amount including VAT of { $limit }

category = Type of expense
    .question = What was bought?
    .hint = Choose what best describes the purchase.
    .help = Go by the lines of the invoice rather than the supplier’s name. If nothing fits, choose “Other expense”.
    .requirement = an expense for { $choices }
    .many = an expense of one of the { $count } types in the list
    .case = for { $choices }
category-website = Website
    .hint = Creation of a showcase site or online shop, subscription to a tool for building one.
    .noun = a website
category-content = Web content
    .hint = Photos of your products, videos, texts or visuals for your site and pages.
    .noun = web content
category-online_payment = Online payment
    .hint = Payment module for your site, payment links, subscription to an online payment service.
    .noun = online payment
category-marketplace = Online marketplace
    .hint = Subscription to a site where several shops sell, putting your catalogue on it.
    .noun = an online marketplace
category-online_visibility = Visibility on the internet
    .hint = Search-engine ranking, business listing, online directory. Advertising: one unofficial source said it was covered; nothing official confirms it.
    .noun = visibility on the internet
category-booking = Booking and appointments
    .hint = Table or room reservations, online appointment diary.
    .noun = a booking or appointment tool
category-stock_orders_delivery = Stock, orders, deliveries
    .hint = Stock software, order taking, click and collect, delivery tracking.
    .noun = stock, order or delivery management
category-point_of_sale = Till software
    .hint = Subscription or licence for till software. Hardware did not count, according to a secondary source.
    .noun = till software
category-hosting_and_security = Hosting, storage, security
    .hint = Website hosting, domain name, online storage or backup, antivirus, firewall.
    .noun = hosting, storage, a domain name or cybersecurity
category-customer_relations = Customer management
    .hint = Customer file, customer relations software (CRM), online loyalty card.
    .noun = customer management
category-emailing = Emails and newsletters
    .hint = Bulk email tool, newsletter. The official wording means bulk sending, not an ordinary mailbox.
    .noun = sending emails and newsletters
category-advice = Guidance by a consultant
    .hint = Diagnosis, advice, recommendations. Not in the guide; accepted by the official texts if the consultant was listed on the aid’s portal.
    .noun = guidance by a consultant
category-other = Other expense
    .hint = Hardware (computer, tablet, printer), office or accounting software, training.
    .noun = another expense

in_claimant_name = In your name
    .question = Was the invoice in your name?
    .hint = In the name of the business that applied for the aid.
    .help = The invoice had to bear the name of the business that applied: the company name, or your own if you were a sole trader. If it was in the name of a relative, a partner or another company, answer no.
    .holds = an invoice made out in your name
    .fails = an invoice made out in a name other than yours

provider_in_eu = Provider in the EU
    .question = Was the provider established in France or the European Union?
    .hint = Look at the address of whoever issued the invoice.
    .help = Ireland and Luxembourg are in the European Union; Switzerland, the United Kingdom and the United States are not. Some American services bill from Ireland: their address did not exclude them, but no text we found deals with their case. The guide does not set this condition.
    .holds = a provider established in France or elsewhere in the European Union
    .fails = a provider established outside the European Union

listed_consultant = Listed consultant
    .question = Was the consultant listed on the aid’s portal?
    .hint = Only for guidance by a consultant.
    .help = For this type of expense, the consultant had to appear in the list on the portal cheque.francenum.gouv.fr. They may have kept proof of it. A software publisher did not have to be listed.
    .holds = a consultant listed on the aid’s portal
    .fails = a consultant not listed on the aid’s portal

## The application

already_applied = Earlier application
    .question = Had the business already filed another application for this aid?
    .hint = Leave out the one you are checking here.
    .help = Only one application was allowed for each business, that is, for each SIREN number (9 digits). Several establishments of one business are one business. Count an application filed by someone else for you, such as your accountant. Did a first application that was rejected count? No text we found says.
    .holds = another application already filed
    .fails = no other application

filing_date = Filing date
    .question = On what day was the application filed?
    .hint = For example 15/03/2021. Never filed? Give the day you would have. Applications were open from 28 January to 31 July 2021.
    .help = This day decides which text applied, and the time limits. If you never filed, give the day you would have.
    .requirement = filing { $limit }
    .day = the filing day
    .later = the last day of the { $months } months after filing
    .after = { $months } months after filing

## What the rules work out

counted_total = Total counted
    .help = This is the sum, including VAT, of the invoices that meet all their conditions. The others are left out.
    .requirement = { $limit } of counted invoices

## Units

unit-employee = { $n ->
    [one] { $n } employee
   *[other] { $n } employees
}
