### What to do now, by where one stands. Nothing beyond what the sources say.

situation-title = What to do now
situation-lead = Where do you stand today?
situation-paid = I received the aid
situation-refused = My application was refused
situation-filed = I filed, with no answer to this day
situation-not_filed = I did not file
situation-change = Change
situation-change-of = Change where you stand
situation-all = Advising someone? All four situations

advice-paid = { $standing ->
    [doubtful] Taken literally, a condition was not met. But it is open to doubt, and no source we found settles it. Keep your proofs.
    [eligible] By the text that an inspection applies, you met the conditions checked here. Keep what shows it.
    [not_eligible] By the text that an inspection applies, at least one condition was not met. The aid may be claimed back, but not before you have been heard.
   *[undetermined] Answers are still missing to tell what an inspection would find. Complete them if you can.
  }
advice-refused = { $standing ->
    [doubtful] Taken literally, a condition was not met. But it is open to doubt, and no source we found settles it.
    [eligible] By the text in force that day, you met the conditions checked here. The refusal may have had another cause: the money set aside was limited.
    [not_eligible] By the text in force that day, at least one condition was not met. That is enough to explain a refusal.
   *[undetermined] Answers are still missing to tell whether the conditions explain the refusal.
  }
advice-filed = { $standing ->
    [doubtful] Taken literally, a condition was not met. But it is open to doubt, and no source we found settles it.
    [eligible] By the text in force that day, you met the conditions checked here. That did not guarantee the aid.
    [not_eligible] By the text in force that day, at least one condition was not met.
   *[undetermined] Answers are still missing to tell whether you met the conditions.
  }
advice-not_filed = { $standing ->
    [doubtful] Taken literally, a condition was not met, and it is open to doubt. But applications are closed: there is nothing for you to do.
    [eligible] You met the conditions checked here, but it is too late to apply. There is nothing for you to do.
    [not_eligible] At least one condition was not met, and applications are closed. There is nothing for you to do.
   *[undetermined] Applications are closed: there is nothing for you to do. Answering the rest would only tell whether you met the conditions.
  }

point-hearing = Before any decision to take the aid back, you must be heard.
point-no_limit = If a condition was not met, the aid can be taken back without time limit.
point-ruling = A grant is yours only if its conditions are met. Otherwise it can be taken back without time limit. The ruling was about another grant: applying it to this aid is our deduction.
point-proofs = Keep what proves each condition on the day of filing.
point-proofs_list = Invoices, register extract, headcount of the calendar year before, accounts closed before filing, tax and Urssaf certificates, proof of closure to the public. This list is ours: no text gives it.
point-retention = For how many years must these proofs be kept? We found no text that says. As the aid can be taken back without time limit, keep them.
point-court = In court, a refusal could be disputed within two months of its notification. For a sum of money, a claim and its answer were needed first.
point-unstated = If the refusal did not state this limit, it cannot be held against you.
point-reasonable = Even then, you had to act within a reasonable time: one year, as a rule.
point-too_late = It is, as a rule, too late to dispute a refusal of 2021 in court.
point-claim = You may always make a claim to the administration. Nothing obliges it to reopen the file.
point-second_filing = Did a first application that was rejected count as the only one allowed? We found nobody who says.
point-recovers = The Agence de services et de paiement (ASP) claims back sums wrongly paid and handles complaints.
point-closed = It is no longer possible to apply: applications closed on 31 July 2021. The online help answered until 1 October 2021.
point-because = In more detail
point-source = { $source } – { $sure }

sure-text_read = text read
sure-official_site = official site
sure-secondary = secondary source
sure-derived = our deduction
sure-not_found = no source found
