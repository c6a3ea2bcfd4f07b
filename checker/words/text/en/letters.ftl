### The letters to a portfolio’s clients: their text, their pages, and who judged.

## The letter

letter-dated = { $day }
letter-greeting = Dear Sir or Madam,
letter-subject-label = Subject:
letter-subject = €500 digital aid of 2021, your answers by { $day }
letter-subject-refused = €500 digital aid of 2021, what we found
letter-your-business = your business
letter-lead = We are checking, for { $name }, whether the conditions of the €500 digital aid of 2021 were met.
letter-asked = { $count ->
    [one] One answer is missing. Without it, we cannot tell you whether you met the conditions.
   *[other] { $count } answers are missing. Without them, we cannot tell you whether you met the conditions.
  }
letter-why = Why: { $reason }
letter-mend = What would have been enough, for “{ $condition }”: { $way }
letter-ask-date = what is its date?
letter-ask-amount_incl_tax = what is its amount, VAT included?
letter-ask-category = what did you buy?
letter-ask-in_claimant_name = is it in the name of your business?
letter-ask-provider_in_eu = was the seller established in France or in the European Union?
letter-ask-listed_consultant = was the consultant listed on the aid’s portal?
letter-until = Please answer by { $day }. You can write on this letter and send it back to us.
letter-not-known = If you cannot find something, write “I don’t know” rather than guess: that is already a useful answer.
letter-ours = This check is ours. Only the administration decides.
letter-refused = By { $names }, you did not meet the conditions. There is nothing to send us. Here is why:
letter-situation = { $case }: { $advice }
letter-case-paid = If you received the aid
letter-case-refused = If your application was refused
letter-case-filed = If you applied, and have had no answer
letter-case-not_filed = If you did not apply
trail-judged = Checked by { $program } on { $day }, by { $edition }, fingerprint { $fingerprint }.

## The mail merge

merge-sheet = E-mails
merge-client = client
merge-address = courriel
merge-subject = objet
merge-message = message
also-address = email address | e-mail address | contact email

## The pages

letters-title = Letters to clients
letters-link = Write to the clients
letters-link-hint = A letter to each client with answers missing, under your letterhead.
letters-lead = { $count ->
    [0] The filter found no client.
    [one] The filter found one client. If answers are missing, by either text, the letter says which, for which invoice, why, and by when.
   *[other] The filter found { $counted } clients. Those with answers missing, by either text, get a letter: it says which, for which invoice, why, and by when.
  }
letters-letterhead = Letterhead
    .hint = The name of your practice, its address, its telephone. { $most } lines at most.
letters-signature = Signature
    .hint = Your name, your position. { $most } lines at most.
letters-by = Answer wanted by
    .hint = For example 15/12/2026.
letters-language = Language of the letters
letters-shape = In which form?
letters-shape-pdf = One PDF, with a bookmark for each client
letters-shape-zip = A PDF for each client, in a .zip file
letters-shape-xlsx = A workbook for a mail merge (.xlsx)
letters-shape-csv = A file for a mail merge (.csv)
letters-to-refused = Also write to clients whose refusal is certain
    .hint = Nothing is asked of them. The letter says why, and what can still be done.
letters-make = Make the letters
letters-kept = Letterhead and signature are kept only with the letters. They are erased with the result.
letters-see = See the letters already made
letters-again = Change these letters
letters-working = Making the letters
letters-failed = The letters could not be made
letters-ready = { $count ->
    [one] The letter is ready
   *[other] The { $counted } letters are ready
  }
letters-nothing-asked = { $count ->
    [0] Each client found has a letter.
    [one] One client found has no letter: there is nothing to ask.
   *[other] { $counted } clients found have no letter: there is nothing to ask.
  }
letters-download = Download (.{ $ending })
letters-file-name = aide500-letters
fault-no-letter = There is nothing to ask of these clients.
fault-no-letter-shape = Choose a form: PDF, .zip, or a file for a mail merge.
fault-no-letter-language = Choose the language of the letters.
fault-answer-day-past = This day has passed. Give a day to come, from { $first } to { $last }.
fault-answer-day-wanted = Give the day by which you want the answers.
fault-too-many-lines = { $lines } lines: give { $most } at most.
fault-too-many-letters = { $count } letters are asked for; { $most } at most are made at a time. Filter the clients.
fault-letters-interrupted = Making the letters was interrupted. Ask for them again.
fault-letters-unexpected = Making the letters failed on our side. Ask for them again, or for fewer at a time.
fault-letters-displaced = Your letters had to make room for what others asked for: the server keeps only so much. Ask for them again.
fault-not-a-letters-file = Name the result .pdf, .zip, .xlsx or .csv.

## What was done

out-trail = What was done
trail-who = Who checked, by which text, on which day
trail-files = Files read
trail-columns = { $count ->
    [one] Columns of “{ $sheet }” (one row): what they were taken for
   *[other] Columns of “{ $sheet }” ({ $count } rows): what they were taken for
  }
trail-carried = Carried through as it is, not judged
trail-twice = Not read: another column gives “{ $fact }” too
trail-untitled = (no title)
trail-corrections = Corrections made by hand
trail-no-correction = None.
trail-no-remark = None.
