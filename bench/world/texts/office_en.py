"""English mail inside a company and around it: HR, IT, bosses, colleagues, forwarders, banks, lists, warnings about lures."""

from __future__ import annotations

EN: dict[str, tuple[str, ...]] = {
    "hr_notice": (
        "{Payroll|Salary} {calendar|dates} <year>\n{Dear colleagues,|All,}\n\n{salaries for <month> will be paid|payday in <month> is} on <soon>{ because of the holiday|}. {Payslips are in the HR portal as usual.|Your payslip will be in your tray.} {Questions to <colleague>.|}",
        "{Bank details for payroll|Payroll master data}: {how to change them|reminder}\n{A reminder:|Please note that} changes of your {salary account|bank details} {are only accepted|can only be made} {in person at HR|in the HR portal, never by e-mail}. {We will call you back to confirm.|HR verifies each change by phone.} {There were fake requests at other firms.|}",
        "{Open enrolment|Benefits|Health insurance} {<year>|starts <soon>}\n{You can choose|Please choose} your {health plan|benefits} {from <soon> to <due>|until <due>} {in the portal you know|on the intranet}. {Info session|Q&A}: <weekday> <time>, {canteen|room <n>}.",
        "{Holiday|Leave} {planning|requests} <year>\n{Please enter|Kindly send} your {leave|holiday} {wishes|requests} {by <due>|before <due>}. {Team leads approve by <later>.|Remaining days expire in March.}",
        "{Welcome|Farewell}: <othername>\n{Please welcome|I am happy to announce that} <othername> {joins|starts in} our {sales|finance|quality} team {on <soon>|today}. {Previously|Before} {she|he} worked {at <otherfirm>|in logistics}. {Come by and say hello.|There is cake at <time>.}",
        "{Your|} {contract extension|annual review|training certificate}\n{Hi <me>,|}\n\n{your|please find your} {contract extension|certificate} {is attached|in the attachment}. {Please sign both copies|Sign it} and {bring it to HR|drop it at reception} {by <due>|}.",
        "{Office|Company} {event|party|outing} on <later>\n{Save the date!|It is that time of year:} {summer party|team outing|Christmas dinner} on <later> at <time>. {Please tell <colleague> by <soon> if you join.|Families are welcome.}",
    ),
    "it_notice": (
        "{Password policy|New password rules} {from <later>|update}\n{Dear all,|Hello,}\n\n{from <later>|starting <later>} passwords must have {12|14} characters. {Windows will ask you at the next sign-in.|You change it with Ctrl+Alt+Del, there is no link in this mail.} {IT never asks for your password.|Questions: extension {110|4400}.}",
        "{Planned maintenance|Maintenance window}: {mail|VPN|ERP} {on <soon>|this weekend}\n{On <soon> between 20:00 and 23:00|This Saturday} {the mail server|our ERP} {will be down|is not available} {for updates|}. {No action is needed.|Please log off before you leave.}",
        "{Your password will expire in <n> days|Password expiry reminder}\n{Hello <me>,|Dear <myname>,}\n\n{your Windows password|the password of your domain account} expires on <soon>. {Press Ctrl+Alt+Del and choose 'Change a password'.|Please change it at your PC in the office or over VPN.} {Do not use links in mails for this.|}\n\n{IT Service Desk, ext. 110|Your IT team}",
        "{Multi-factor|MFA} {rollout|enrolment} {for <dept>|}\n{Next week|On <soon>} we {enable|switch on} MFA for {all accounts|<dept>}. {Bring your phone to room <n> or follow the guide on the intranet.|Our colleague <colleague> will visit you.} {Takes five minutes.|}",
        "{Ticket|[IT-<last4>]} <ticket>: {resolved|received|waiting for you}\n{Hello,|Hi <me>,}\n\nyour ticket \"{Printer on floor <n> offline|Excel crashes|New laptop for <colleague>|Mailbox full}\" {has been resolved|was received and assigned to <colleague>}. {Reopen it by replying within 5 days.|We answer within one working day.}",
        "{Mailbox|Quota}: {<full>% used|please archive}\n{Your mailbox is <full>% full.|This is an automatic reminder.} {Please archive old mail or empty the deleted items folder.|If you need more space, open a ticket.} {You do not need to log in anywhere.|}",
        "{Quarantine|Spam} {digest|summary} for <myaddress>\n{The following messages were held|<n> messages in quarantine} since <yesterday>:\n\n| newsletter@<themdomain> | {Big sale|Win a phone}\n| <theyaddress> | {Offer|Invoice <inv>}\n\n[[{Review in quarantine|Open quarantine}]]\n\n{They are deleted after 30 days.|}",
    ),
    "boss_request": (
        "{Call me|Quick call|Can you call me?}\n{<me>, can you call me|Please call me} {when you have a minute|after lunch|before <time>}? {It is about <topic>.|Nothing urgent.}",
        "<topic>\n{<me>,|Hi <me>,} {can you send me|please send} the {numbers|latest file} for <topic> {today|by <time>}? {I need it for the meeting with <otherfirm>.|Thanks!}",
        "{Are you in the office|Are you in} {tomorrow|on <weekday>}?\n{Would like to discuss|Let's talk about} <topic>. {30 minutes is enough.|I am free from <time>.}",
        "{Payment|Invoice} <inv> {<them>|}\n{<me>, please pay|Can you pay} <inv> {this week|with the next run}, {I approved it in the system|the approval is in the workflow}. {Usual process.|No rush, due <due>.}",
        "{Urgent: |}{customer visit|visit of <otherfirm>} {tomorrow|on <soon>}\n{Please book|Can you book} {a table for <n>|room <n>} {at <time>|}. {They arrive at <time>.|And prepare samples of <goods>.} {Sorry for the short notice.|}",
        "Re: <topic>\n{Fine with me.|OK, go ahead.|Agreed.} {Please inform <colleague>.|Let's do it after <later>.}",
        "{Travel|Trip} to <place>\n{<me>, please book|Could you arrange} {flights|a flight and hotel} to <place>, <later> {for <n> nights|}. {Same hotel as last time.|Send me the options first.}",
        "{Signature|Contract} {needed|<contract>}\n{The contract with <otherfirm> is on your desk|I left the contract with reception}, {please check page <n>|please have it stamped}. {I'm out until <time>.|Back on <weekday>.}",
    ),
    "colleague": (
        "{Lunch|Coffee}?\n{Anyone|Who is} {up for|in for} {lunch at <time>|coffee}? {New place on <street>.|}",
        "{Question about|Re:} <po>\n{Do you know|Can you check} {if|whether} <po> {was shipped|is invoiced}? {Customer is asking.|<colleague> says yes, ERP says no.}",
        "{Minutes|Notes} <topic>\n{Attached the minutes|Here are my notes} of {today's|yesterday's} meeting. {Open points:|To do:}\n\n* <colleague>: {price list by <soon>|talk to <otherfirm>}\n* <me>: {update the forecast|check stock of <goods>}\n\n{Corrections welcome.|Shout if I forgot something.}",
        "{Key|Parking|Meeting room} {change|booked}\n{I moved our meeting to|We are now in} room <n>. {<time> stays.|Please bring the samples.}",
        "FW: {inquiry|order|complaint} from <otherfirm>\n{FYI.|Yours, I think.|Can you take this?} {I told them they get an answer by <weekday>.|Please answer today.}",
        "{Stock|Forecast} <goods>\n{We have|There are} <qty> pcs {left|in stock}, {enough until <later>|reorder now?}. {<colleague> wants <qty2> for the promotion.|Lead time is <nn> days.}",
    ),
    "freight": (
        "{Arrival notice|Pre-arrival notice} {B/L|HBL} <bl>\n{Dear customer|Dear consignee},\n\n{please be informed of|we advise} the arrival of your {shipment|cargo}:\n\n| B/L | <bl>\n| Vessel | <vessel> <voyage>\n| Container | <container>\n| ETA <dest> | <due>\n| Gross weight | <kg> kg\n\n{Please send original B/L or telex release.|Free time: 5 days, then demurrage applies.}",
        "{Booking confirmation|Booking} {no.|} <ref> <port> - <dest>\n{Booking is confirmed|We confirm your booking}:\n\n| Carrier | <carrier>\n| Vessel | <vessel> <voyage>\n| CY closing | <soon>\n| ETD | <due>\n\n{SI cut-off two days before.|Please send VGM in time.}",
        "{Freight quotation|Rates} <port> - <dest> {<month>|}\n{As requested|Thanks for your request}: {ocean freight|rate} USD {2|3|1}<nn>0 per 40HQ, {valid until <due>|validity <month>}. {THC at origin extra.|Transit time <nn> days.}",
        "{Freight|Local charges} invoice <inv> - <bl>\n{Please find attached|Attached is} our invoice for {ocean freight|local charges} of B/L <bl>: <amount>. {Payment before release|Due on <due>}.\n\n@pay",
        "{Customs clearance|Clearance} {documents|status} <container>\n{We need|For clearance please send} {commercial invoice, packing list|the HS codes and invoice}. {Duty is charged to your deferment account.|Customs selected the container for X-ray.} {ETA stays <due>.|}",
        "{Demurrage|Storage} {warning|reminder} <container>\n{Free time ends on <soon>.|Your container is still at the terminal.} {After that|From then} USD <nn> per day. {Please arrange pick-up.|Pick-up code: <ref>.}",
    ),
    "bank_advice": (
        "{Credit advice|Incoming payment|Payment received}: <amount>\n{Dear customer,|}\n\n{we have credited your account|an incoming payment was booked}:\n\n| Amount | <amount>\n| Ordering party | <them>\n| Value date | <today>\n| Reference | <inv>\n\n{See details in online banking.|This advice is generated automatically.}",
        "{SWIFT|MT103} copy - <inv>\n{Please find attached|As requested here is} the SWIFT copy of {our payment|your transfer} of <amount>. {Value date|Sent on} <today>. {Charges: SHA.|UETR: <ref>.}",
        "{Statement|Account statement} {<month>|no. <nn>} is available\n{Your statement|The account statement} for account ending <last4> is {ready in online banking|available}. {Log in as usual to read it.|We do not send links to the login page.}",
        "{Outgoing transfer|Payment order} {executed|accepted}: <amount>\n{Your payment order was executed.|The following transfer was sent.}\n\n| Beneficiary | <them>\n| Amount | <amount>\n| Execution | <today>\n\n{If you did not order this, call your adviser.|}",
        "{L/C|Letter of credit} {advice|<ref>}\n{We advise|Please be advised of} the {issuance|amendment} of L/C <ref> in your favour, {applicant <them>|issued by a bank in <place>}, amount <amount>, expiry <later>. {Documents to be presented within 21 days.|Original can be collected at our counter.}",
    ),
    "auto_reply": (
        "{Automatic reply|Out of office|Auto:}: <topic>\n{Thank you for your mail.|Hello,} {I am out of the office|I'm on leave} {until <due>|from <today> to <due>}. {In urgent cases contact <othername>, <phone>.|Your mail will not be forwarded.}",
        "{Automatic reply|Out of Office Re}: {PO <po>|<inv>}\n{I am travelling|I'm at a trade fair} {this week|until <soon>} with limited access to e-mail. {Please write to <theyaddress>.|I will answer when I am back.}",
        "{We received your message|Ticket <ticket> created|Thank you for contacting us}\n{Thank you for contacting <them>.|Hello,} {we have received your request|your request has number <ticket>} and {will answer within 24 hours|our team looks at it}. {Please keep the number in the subject.|This is an automatic answer.}",
        "{Read|Gelesen|Read receipt}: <topic>\nYour message\n\nTo: <theyname>\nSubject: <topic>\nSent: <past>\n\nwas read on <today>.",
        "{I have left|No longer with} <them>\n{I no longer work for <them>.|Since <past> I am not with the company.} {Please contact <othername>|My successor is <othername>}, {sales@<themdomain>|info@<themdomain>}.",
    ),
    "bounce": (
        "{Undelivered Mail Returned to Sender|Delivery Status Notification (Failure)|Mail delivery failed: returning message to sender|Undeliverable: <topic>}\n{This is the mail system at host mx.<themdomain>.|A message that you sent could not be delivered to one or more of its recipients.|Your message to <theyaddress> couldn't be delivered.}\n\n{I'm sorry to have to inform you that your message could not be delivered.|This is a permanent error.}\n\n<<theyaddress>>: {550 5.1.1 User unknown|552 5.2.2 Mailbox full|550 5.7.1 Message rejected as spam by content filter|host mx.<themdomain> said: 554 delivery error}",
        "{Delayed Mail (still being retried)|Delivery delayed: <topic>|Warning: message still undelivered after 4 hours}\n{Your message could not be delivered yet.|This is a warning message only, you do not need to resend.} {It will be retried until it is 5 days old.|The queue keeps trying.}\n\n<<theyaddress>>: {connect to mx.<themdomain>:25: Connection timed out|451 4.7.1 Greylisted, try again later}",
    ),
    "list_post": (
        "[{pytools|mail-dev|erp-users|linux-help|freight-talk}] {How to|Problem with|Question about} {<ref> option|version <n>.<nn>|CSV import|UTF-8 in subject}\n{Hi list,|Hello all,}\n\n{since the upgrade to <n>.<nn>|on Debian} {the import fails|I get a warning} with\n\nError: {unexpected token at line <nn>|no such table}\n\n{Any idea?|What am I doing wrong?} {Config attached.|I tried to reinstall.}",
        "Re: [{pytools|mail-dev|erp-users|linux-help}] {patch|release <n>.<nn>|RFC}: {cleanup|parser|docs}\n{On <past> <othername> wrote:|<othername> writes:}\n> {I think we should drop the old parser.|Could someone review this?}\n\n{+1 from me.|I disagree, people depend on it.} {The tests pass here on <n>.<nn>.|Needs a changelog entry.}",
        "[{PATCH|PATCH v2}] {fs|net|docs}: {fix typo in comment|check return value|remove unused variable}\n{Signed-off-by|Reported-by}: <theyname>\n\n---\n\n {lib/parse.c|docs/index.rst|src/main.py} | <n> +-\n 1 file changed\n\n-{int ret;|x = None}\n+{int ret = 0;|x = 0}",
        "[{announce|erp-users}] {Version|Release} <n>.<nn> {released|is out}\n{The team is happy to announce|We have released} version <n>.<nn>. {Highlights:|Changes since the last release:}\n\n* {faster start|fewer dependencies}\n* {security fix for archives|new translations}\n\n{Download as usual, checksums below.|Thanks to all contributors.}\n\nsha256: <ref><ref2><ref3>",
        "[{freight-talk|exporters}] {Experiences with|Warning about} {a forwarder in <place>|fake change-of-bank mails}\n{Has anybody worked with|I'd like to hear about} <otherfirm>? {They ask for 100% in advance.|Got a mail with a new account and called them: it was fake.} {Thanks for any hint.|Be careful out there.}",
    ),
    "digest": (
        "{Digest|[exporters] Digest, Vol <nn>, Issue <n>|Forum digest}: {<n> new posts|new topics}\n{Today's Topics:|New since your last visit:}\n\n1. {Which Incoterm for <place>? (<othername>)|Supplier does not answer (<othername>)}\n2. {Re: Payment terms for new customers (<othername2>)|Customer wants to pay to my private account? (<othername2>)}\n\n---\n\n{Message: 1|From <othername>:}\n\n{I always use FCA with containers.|Send a registered letter.}\n\n{Message: 2|From <othername2>:}\n\n{30% deposit is normal here.|Never do that, ask for a company account.}",
        "{Your daily digest|Weekly summary} from {the forum|<themshort> community}\n# {Popular this week|Unread}\n\n* {How do you check a supplier in <place>?|Phishing mail with our logo}\n* {Freight rates <month>|Best label printer}\n\n[[{Visit forum|Read more}]]",
    ),
    "awareness": (
        "{Security awareness|Phishing warning|Beware}: {fake DHL mails|mails about changed bank accounts|gift card fraud}\n{Dear colleagues,|Hello all,}\n\n{at the moment|these days} many {fake mails|phishing mails} {are going around|reach our company}. {They say for example:|A typical text:}\n\n> {\"Your parcel is on hold, pay 1.99 to release it.\"|\"We have changed our bank, please pay to the new account.\"|\"I'm in a meeting, can you buy gift cards?\"|\"Your password expires today, click here to keep it.\"}\n\n{Do not click|Never pay or click}, {forward such mails to IT|use the report button} and {call the sender on a known number|ask a colleague}.",
        "{How to spot|Five signs of} {phishing|CEO fraud}\n{Look out for|Check}:\n\n* {sender address that is almost right|free mail addresses}\n* {urgency: 'today', 'immediately', 'account will be closed'|secrecy: 'do not tell anyone'}\n* {links that lead elsewhere|a new bank account by mail}\n* {requests for passwords or codes|attachments with a password}\n\n{In doubt call IT, ext. 110.|Thank you for your attention!}",
        "{Result of the phishing test|Phishing simulation} {<month>|}\n{Last week|On <past>} we sent a test mail \"{Mailbox full - upgrade now|Shared document: bonus list|Voicemail from unknown}\". <percent>% {clicked|opened the link}, {<n> people typed their password|nobody typed a password}. {Training: <weekday> <time>.|Thanks to the <nn> colleagues who reported it.}",
        "{Customer notice|Important}: {someone misuses our name|fake invoices in our name}\nDear {customers|partners},\n\n{criminals|unknown persons} send {mails|invoices} {in our name|with our logo} and {ask for payment to another account|claim that our bank changed}. {Our account is unchanged.|We never announce such changes by e-mail.} {Please call us if in doubt|In case of doubt ring your usual contact}.",
        "{Scam alert|Fraud news} {from your bank|<month>}\n{Fraudsters call and pretend|Criminals write and pretend} to be {the bank|police|tax office}. {They ask you to confirm a payment or give a code.|They say 'your account is blocked'.} {We will never ask you for a PIN or TAN|Hang up and call the number on your card}.",
    ),
}  # fmt: skip
