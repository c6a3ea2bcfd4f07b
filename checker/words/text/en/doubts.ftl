### What stays uncertain. concern-…: in a line, for the dossier concerned. doubt-…: in full (the others are in rules.ftl).

doubts-title = What stays uncertain for you

concern-fiscal_residence = Declaring income in France was not enough for fiscal residence.
concern-which_accommodation = Holiday cottage, guest room or campsite: did they count as accommodation?
concern-associations_and_registers = An association in no register: the decree rules it out, and yet provides for its case.
concern-payment_plan = Did a payment plan count as being up to date?
concern-turnover_only_elsewhere = The portal looked only at turnover, and wanted it below 2 million.
concern-young_business = A recent business: its turnover was worked out otherwise.
concern-half_employee = Less than one whole employee in an association: was it enough?
concern-rejected_filing = Did a first application that was rejected count?
concern-unlisted_expenses = An expense outside the list: aide500 does not count it.
concern-online_advertising = Online advertising: allowed by one source only, not official.
concern-advice_themes = Advice: the guide does not mention it, the decree allows it on a condition.
concern-name_on_invoice = An invoice in the manager’s own name or a trade name: did it count?
concern-deposit_invoices = A deposit invoice, or one not paid: did it count?
concern-guide_deadline = For your invoices from before 28 January 2021, the guide’s time limit is not the law’s.
concern-mixed_invoices = Invoices from before and after 28 January 2021: which deadline for them all?
concern-order_day = Filed on 2 April 2021: did the order published that day apply already?
concern-last_day = Filed on 31 July 2021: “before the 31st” by the decree, “included” by the ASP.
concern-transition = Filed before 10 May 2021, decided after: which text applied?
concern-economic_activity = The decree of 6 May 2021 required a person “carrying on an economic activity”.
concern-overseas = Overseas: some territories were left out.
concern-de_minimis = The total of small public aids received was capped.

doubt-fiscal_residence = Fiscal residence is defined by article 4 B of the French tax code (CGI), not by where income is declared. The guide asks it of natural persons only, the decrees of everyone. aide500 goes by your answer.
doubt-half_employee = The text says “at least one employee” without saying how to count part time, and does not refer to the headcount rule. aide500 asks for one whole employee. No source found settles it.
doubt-rejected_filing = Only one application was allowed per business. We found nobody who says whether a first one that was rejected counted. aide500 goes by your answer.
doubt-online_advertising = The texts say “internet visibility”. One source only, not official, includes online advertising, and none speaks of advertising billed from another country of the European Union. aide500 goes by the type of expense you choose.
doubt-advice_themes = The order allows advice by a person listed on the aid’s portal. The guide does not mention it. Sources disagree on one point: did the advice have to be about one of the eleven themes? A diagnosis by a person not listed was not allowed.
doubt-name_on_invoice = The invoice had to be in the applicant’s name. No text found says whether the manager’s own name or a trade name was enough. aide500 goes by your answer.
doubt-order_day = The order of 31 March was published on 2 April 2021. Did it apply that day or the next? We have not read the order. aide500 applies it from 2 April on.
doubt-economic_activity = The second decree adds, for natural persons, “carrying on an economic activity”. aide500 does not put this question to a sole trader.
