### Purchases taken from the books, for the invoices of a dossier.

books-link = Take invoices from the books
books-link-hint = With the FEC, the file that every French accounting program can make.
books-title = Take purchases from the books
books-lead = Give the FEC of 2020 and that of 2021: the purchases that may be digital are proposed to you. None counts before you have chosen it.
books-files = The company’s FECs
books-files-hint = One text file for each year, usually named SIREN, “FEC”, then the closing day. { $most } MB at most in all.
books-submit = Read the purchases
books-private = The files are not kept. The purchases read are encrypted, and are erased once chosen, or after a day.
books-working = Reading the FECs
books-list-title = { $count ->
    [0] No purchase is proposed
    [one] { $count } purchase proposed
   *[other] { $count } purchases proposed
  }
books-list-lead = Tick those that are digital. You will complete them next.
books-others = { $count ->
    [one] The other purchase of the same dates
   *[other] The { $count } other purchases of the same dates
  }
books-more = The first { $most } are shown. The command “aide500 invoices” gives all of them in a workbook.
books-left = Outside the dates: { $outside }. Not read as purchases: { $unread }.
books-told = To look at
books-suggested = Suggestion: { $kind }
books-account = Account { $accounts }
books-undated = no date
books-complete = Complete the purchases ticked
books-other-files = Read other FECs
books-back = Back to the invoices
books-complete-title = { $count ->
    [one] Complete this purchase
   *[other] Complete these { $count } purchases
  }
books-complete-lead = Look at each invoice: say of what kind it is, and whether it is in the business’s name. Empty every box of an invoice to leave it out.
books-keep = Add to the dossier
fault-no-purchase-ticked = Tick at least one purchase.
fault-fec-not-one-company = These FECs are of several companies: { $sirens }. This dossier is that of one; for several, check a portfolio.
