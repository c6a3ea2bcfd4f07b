### Un client corrigé à la main.

column-corrected_by_hand = Corrigé à la main
correction = { $fact } : { $after } (avant : { $before })
correction-nothing = pas de réponse
correction-confirmed = Confirmée telle quelle
correction-added = Ajoutée à la main
correction-removed = Facture retirée : { $invoice }
correction-of-invoice = { $invoice }, { $change }
