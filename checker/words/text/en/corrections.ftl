### A client corrected by hand.

column-corrected_by_hand = Corrected by hand
correction = { $fact }: { $after } (before: { $before })
correction-nothing = no answer
correction-confirmed = Confirmed as it stands
correction-added = Added by hand
correction-removed = Invoice removed: { $invoice }
correction-of-invoice = { $invoice }, { $change }

correct-title = Correct its answers
correct-lead = What you correct replaces what the file says. The client is checked again, and the totals follow.
correct-save = Save the correction
correct-made = Corrected by hand
correct-mark = corrected by hand
correct-this = Correct
correct-failed = The correction was not saved
fault-portfolio-replaced = Another portfolio has replaced this one in this browser. Nothing was changed in it.
correct-beside = Clients beside this one
correct-previous = Previous client
correct-next = Next client
correct-invoices = { $count ->
    [0] Add an invoice
    [one] Its invoice
   *[other] Its { $count } invoices
  }
correct-more-faults = { $count ->
    [one] One more fault
   *[other] { $count } more faults
  }
correct-one-more = Add an invoice
correct-remove = An invoice whose boxes you all empty is removed.
correct-too-many = This client has more than { $most } invoices, too many for a page. Correct them in the workbook (.xlsx) of the result, then send it again. Its other answers are corrected here.
correct-perhaps-title = { $count ->
    [one] An invoice that may be this client’s
   *[other] { $count } invoices that may be this client’s
  }
correct-perhaps-is = { $invoice }: is it this client’s?
correct-perhaps-unnamed = Invoice without a label
correct-perhaps-written = client written in the file: “{ $written }”
correction-its = Invoice said to be this client’s: { $invoice }
correction-not-its = Invoice said to be another’s: { $invoice }
correction-whose = (client written: “{ $written }”)
correct-perhaps = { $count ->
    [one] One more invoice may be this client’s. Name its client in the file, then send it again.
   *[other] { $count } more invoices may be this client’s. Name their client in the file, then send it again.
  }
correct-others = { $count ->
    [one] Its other answer
   *[other] Its { $count } other answers
  }
made-before-correction = Since then, answers were corrected by hand. Make this file again to include them.
