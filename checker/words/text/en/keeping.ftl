### Keeping a dossier, moving it to another device, erasing it; what could not be saved; the API.

## Two pages open on one dossier

changed-elsewhere = Another page has changed this answer meanwhile. It is now: { $answer }. Send again to replace it with yours.
changed-elsewhere-invoices = Another page has changed your invoices meanwhile. Send again to replace them with those of this page.
changed-elsewhere-invoice = This invoice was changed or removed in another page. Nothing was touched. Please check the list.

## The page of the dossier

keeping-title = Your dossier
keeping-lead = It has no account and no password. Only this device can open it, and those to which you give the link below.
keeping-none = No answer is saved yet. Your dossier begins with the first one.
keeping-until = It will be erased on { $day } unless you change it before then.
keeping-device = Continue on another device
keeping-device-text = Open this link on the other device, or point its camera at the code.
keeping-device-path = On the other device, open the address of this site, and add what follows to it, without a space.
keeping-link = Secret link to your dossier
keeping-code = Code for a camera: it opens your dossier
keeping-secret = Whoever has this link can read and change your answers. Send it only to yourself or to someone you trust.
keeping-file = Keep a copy
keeping-file-text = The file holds your answers, readable by anyone who opens it. It can be loaded here again, and other programs can read it.
keeping-export = Download the dossier (JSON)
keeping-import = Load a saved dossier
keeping-import-text = The file will replace the answers of this dossier.
keeping-import-field = Dossier file (.json)
keeping-import-do = Load this file
keeping-import-faults = This file was not loaded. Your answers have not changed.
keeping-erase = Delete everything
keeping-erase-text = Your answers disappear from this server at once, and so do the portfolio you sent, its result and its sheets.
keeping-erase-link = The link above will no longer open.
keeping-erase-do = Delete everything
footer-keeping = Your dossier
footer-until = Your answers stay on this server, encrypted. Without a new answer, they will be erased on { $day }.
erased-title = Everything is deleted
erased-text = This server keeps none of your answers any more, no portfolio and no sheets. This device has forgotten them.
confirm-open = Replace the dossier open here?
    .text = This device already has a dossier open. The link opens another one in its place. The dossier here is not erased, but only its own link will find it again. If this link does not come from you, stay here.
    .do = Open the link’s dossier
    .stay = Stay with my dossier
confirm-erase = Delete everything?
    .text = Your answers, your invoices, and the portfolio if you sent one, will disappear from this server, for good. The secret link will no longer open.
    .do = Yes, delete everything
    .stay = Keep my dossier
confirm-new = Erase this dossier and start another?
    .text = The answers and invoices of this dossier will be erased, for good. To keep them, download the dossier first.
    .do = Yes, erase and start again
    .stay = Keep my dossier
confirm-remove = Remove “{ $invoice }”?
    .text = This invoice will leave the dossier. You can enter it again.
    .do = Yes, remove it
    .stay = Keep this invoice

## What did not work

fault-unfit-days = Setting { $variable }: “{ $typed }” does not fit. A number of days is expected, from 1 to 3650.
fault-unfit-megabytes = Setting { $variable }: “{ $typed }” does not fit. A whole number of megabytes is expected, from 100 to 1000000.
fault-unfit-proxies = Setting { $variable }: “{ $typed }” does not fit. A whole number is expected, from 0 to 10.
fault-unfit-networks = Setting { $variable }: “{ $typed }” does not fit. Addresses or networks separated by spaces are expected, for example 192.0.2.7 or 198.51.100.0/24.
fault-unfit-hosts = Setting { $variable }: “{ $typed }” does not fit. Host names separated by spaces are expected, for example aid.example.org.
fault-unfit-framers = Setting { $variable }: “{ $typed }” does not fit. Expected: none or self between straight apostrophes, or sites separated by spaces, for example https://www.example.org.
fault-unfit-rate = Setting { $variable }: “{ $typed }” does not fit. Expected, for example: “600 per minute”.
fault-unfit-contact = Setting { $variable }: “{ $typed }” does not fit. An e-mail address or the https:// address of a form is expected, for example accessibility@example.org.
fault-unfit-rate-storage = Setting { $variable }: this address does not fit, or the Python package it needs is not installed. Expected: memory:// or, for example, redis://127.0.0.1:6379.
fault-unfit-database = Setting { $variable }: this address does not fit. Expected: sqlite:////folder/file or postgresql://user@host/database.
fault-unfit-instance = Setting { $variable }: the folder { $typed } cannot be written ({ $reason }).
fault-unfit-secret = Setting { $variable }: too short. At least 8 random characters are expected.
fault-unfit-secret-file = Setting { $variable }: the file { $typed } is empty, too short or unreadable. Put back that of a backup, or remove it: another one will be made.
fault-serve-no-driver = DATABASE_URL names a PostgreSQL database, and the module that speaks to it is not installed. Install it: pip install { $reason }
fault-serve-too-new = The database is of a later release of aide500: { $reason }
fault-serve-occupied = The address cannot be opened: { $reason }

error-page-unsaved = Your answer is not saved yet
    .text = Our database does not answer. What you typed is kept in this page: send it again in a moment.
error-page-undone = Your request was not carried out
    .text = Our database does not answer. Send your request again in a moment.
error-page-unavailable = Your answers cannot be reached right now
    .text = Our database does not answer. Try again in a moment: what was saved still is.
error-page-broken = This dossier can no longer be read
    .text = It was damaged on our side. It is not your doing. You can begin another one.
error-page-link = This link opens no dossier
    .text = It may be miscopied, or the dossier was erased.
error-page-typed = What you typed
error-page-send-again = Send again
error-page-retry = Try again
error-page-keep-anew = Save in a new dossier
error-page-start-anew = Start a new dossier
error-page-reference = Reference of the incident, to quote if you write to us: { $reference }

## Backup

backup-written = Backup written: { $file } (dossiers: { $dossiers }, portfolios: { $portfolios }).
fault-no-backup = No backup was made: { $reason }
fault-backup-elsewhere = This command backs up the embedded database (SQLite). For PostgreSQL, use pg_dump and pg_restore.
fault-not-restored = The database was not replaced: { $reason }
fault-still-served = The database is still open: stop the server first.
restored = The backup is in place (dossiers: { $dossiers }, portfolios: { $portfolios }).
restored-left-out = { $count ->
    [one] One of them had been erased since this backup, and stays erased.
   *[other] { $count } of them had been erased since this backup, and stay erased.
  }
restored-dead = { $count ->
    [one] One of them had been erased since this backup, and is back.
   *[other] { $count } of them had been erased since this backup, and are back.
  }
restored-unknown = The earlier database cannot be read: what had been erased since this backup is back, and nothing tells which. Tell those who had asked you to erase something.
restored-before = The earlier database is kept here: { $file }. Erase it once all is well.

## The API

colon = :{" "}

problem-refused = { $count ->
    [one] One point does not fit.
   *[other] { $count } points do not fit.
  }
fault-line-too-long = The line is too long: { $most } bytes at most.
fault-not-a-dossier-file = Choose a file first.
api-title = Ask aide500 from a program
api-lead = A dossier goes in, its verdict comes out, as JSON. No key, no account. Nothing you send is kept.
api-host = Address: { $host }
api-requests = The requests
api-assess = The verdict on a dossier
    .text = A dossier in JSON. A key that is absent or null means: not known. A dossier that does not fit is refused whole, with everything that is wrong.
api-lines = Many dossiers at once
    .text = With the type { $type }, send one dossier a line: one answer a line comes back, in order, as you send. A refused line gives “errors” and does not stop the others.
api-rules = The rules of a text
    .text = The text as data: conditions, sources, parameters, kinds of expense. The source of a condition is here, by its “id”: a verdict does not repeat it.
api-openapi = This API in OpenAPI 3.1
api-edition = The text applied; “official” picks the one in force on the filing day.
api-200 = The result.
api-400 = The request was not understood.
api-413 = The request is too large.
api-422 = The dossier does not fit; “errors” names each fault by its path.
api-429 = Too many requests from this address; “Retry-After” says when to try again.
api-try = Try it
api-answer = The answer, without the list of conditions
api-errors = Errors
api-errors-text = An error is a “problem” (RFC 9457). This dossier has three faults:
api-errors-answer = The answer names them all:
api-statuses = Answer codes
api-code = Code
api-meaning = Meaning
api-facts = The keys of “facts”
api-invoices = The keys of each invoice
api-key = Key
api-type = Type
api-question = Question
api-type-yesno = true or false
api-type-choice = a choice
api-type-number = number
api-type-money = euros, to the cent
api-type-day = date
api-type-text = text
