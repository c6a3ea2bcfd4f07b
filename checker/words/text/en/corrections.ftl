### A client corrected by hand.

column-corrected_by_hand = Corrected by hand
correction = { $fact }: { $after } (before: { $before })
correction-nothing = no answer
correction-confirmed = Confirmed as it stands
correction-added = Added by hand
correction-removed = Invoice removed: { $invoice }
correction-of-invoice = { $invoice }, { $change }
