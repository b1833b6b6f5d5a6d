"""More English templates of the families that matter most: lures and frauds, and the honest mail that comes near them."""

from __future__ import annotations

EN: dict[str, tuple[str, ...]] = {
    "security_alert": (
        "{Did you just sign in?|Sign-in from a new location}\n{Someone signed in to|There was a login to} <myaddress> {from <town>|using <device>} at <clock>. {If it was you, great.|Recognise this? Nothing to do.}\n\n[[{Yes, it was me|This wasn't me}]]\n\n{You get this mail because you turned on alerts.|}",
        "{Your account recovery options|Recovery email} {need a review|confirmed}\n{It has been a while since you checked|Keep it up to date:} {your recovery phone ends in <last4>|recovery address o***@<usdomain>}. {Still right? Then you're done.|You can change it in settings.}\n\n[[Review options]]",
        "{We blocked|Blocked}: {sign-in attempt|suspicious login} {to your <brand> account|}\n{Someone knew your password|A login was tried} {from <town>|on an unknown device}, {and we stopped it|but it was blocked}. {Change your password when you next sign in.|We recommend a new password.}\n\n[[{Check activity|See details}]]",
    ),
    "password_reset": (
        "<brand>: {set a new password|finish resetting your password}\n{Hi,|Hello <me>,} {click below to set a new password|you forgot your password, that happens}.\n\n[[Set new password]]\n\n{The request came from <ip> (<device>).|Only the newest link works.} {Ignore this if you did not ask.|}",
        "{Magic link|Your sign-in link} for <brand>\n{Here is the link you asked for.|Click to sign in.} {It works once and expires in 15 minutes.|}\n\n[[{Sign in|Log in to}]]",
        "{Action needed: |}{your password|<brand> password} {expires|will expire} {in <n> days|on <due>}\n{Your organisation's policy asks for a new password every 90 days.|This is a reminder from your identity provider.} {Sign in and choose a new one|You will be asked at your next sign-in}.\n\n[[{Change password|Open account portal}]]",
    ),
    "shared_document": (
        "{<they> invited you to edit|Invitation to collaborate}: {Budget|Price list|Roadmap} <year>\n{<theyname> has invited you to edit|You can now edit} the following spreadsheet:\n\n{Budget|Price list|Roadmap} <year>\n\n[[Open in Sheets]]\n\n{If you don't want to receive files from this person, block the sender.|}",
        "{Your storage is <full>% full|Storage almost full}\n{You have used <full>% of your storage.|Files stop syncing when it is full.} {Delete files or get more space.|}\n\n[[{Manage storage|Get more storage}]]",
        "{A file request was fulfilled|<they> uploaded files to} \"<topic>\"\n<theyname> {added|uploaded} <n> {files|photos} to \"<topic>\".\n\n[[View folder]]",
    ),
    "courier": (
        "{Your order from <otherfirm> is with us|We've got your parcel}\n{Great news|Good news}, {we have your parcel|<otherfirm> handed us your parcel}. {Choose a safe place or neighbour|Not at home? Pick a parcel shop} {in the app|}.\n\n[[{Track my parcel|Manage delivery}]]\n\nNo. <track>",
        "{Import VAT|Duty} invoice <inv> - shipment <track>\n{We advanced the import duties|The customs charges} for {your shipment|<track>}: <small>. {It was added to your monthly account.|The invoice is attached, due <due>.}",
    ),
    "receipt": (
        "{Payment method|Your card} {expires soon|is about to expire}\n{The card ending <last4>|Your Visa ending <last4>} {expires at the end of <month>|is about to expire}. {To avoid interruption of <product>|}, {add a new one in settings|please update it when you have a moment}.\n\n[[{Update card|Billing settings}]]",
        "{Trial ending|Your trial of <product>} {in <n> days|ends on <due>}\n{Your free trial ends on <due>.|} {After that you will be charged <small> per month.|Choose a plan to keep your data.} {Cancel any time.|}\n\n[[{Choose plan|Manage subscription}]]",
        "{Suspension notice|Invoice overdue}: <product>\n{Invoice <inv> is unpaid since <past>.|We did not receive payment for <inv>.} {The service will be suspended on <due>.|Please pay in the customer portal.}\n\n[[{Pay invoice|Open billing}]]\n\n{Customer number <last4><n>|Questions? Call <phone>.}",
    ),
    "promotion": (
        "{Final call|Only hours left|Don't miss out}: {gift with every order|double points}\n# {Tick tock|Going, going...}\n\n{Order before midnight|In the next <n> hours} and {get a free <shopitem>|collect double points}. {Offer expires tonight.|No code needed.}\n\n[[{Order now|Claim your gift}]]",
        "{Congratulations|You've unlocked} {Gold status|a reward}, <me>!\n{You reached|Welcome to} {Gold|Silver} {level|member status}. {Claim your <small> voucher before it expires on <due>.|Your perks are active.}\n\n[[{Claim voucher|See perks}]]",
        "{Price drop|Back in stock}: <shopitem>\n{An item on your wish list|Something you looked at} is {now <small>|available again}. {Hurry, only <n> left.|Sizes go fast.}\n\n[[{Buy now|View item}]]",
    ),
    "it_notice": (
        "{New|} {sign-in page|single sign-on} {from <soon>|for the ERP}\n{From <soon> you log in|Starting <soon> everyone signs in} {with your Windows account|over the new page}: open the intranet and choose 'ERP'. {Your password stays the same.|Problems? Ext. 110.}",
        "{Password self-service|Your password expires on <soon>}\n{Hi <me>,|Hello,} your password expires {on <soon>|in <n> days}. {Change it at|Use the self-service page:}\n\n[[{Change my password|Self-service portal}]]\n\n{or press Ctrl+Alt+Del in the office.|Ext. 4400 helps.} {<usshort> IT|IT Service Desk}",
        "{Voicemail|Missed call} from {ext. {110|231|408}|<phone>} ({0:12|0:41|1:03})\n{You have a voice message|New voicemail} from {<colleague>|<phone>}, {length 0:41|received <clock>}. {It is attached as WAV.|Dial *97 to listen.}",
        "{Scan from|Message from} {MFP-<n>|Printer <dept>|KM_C{258|308}}\n{Your scan is attached.|Scanned at <clock>, <n> pages, 300 dpi.}\n\nDevice: {MFP-<n>|KM_C308}, {2nd|3rd} floor",
    ),
    "hr_notice": (
        "{Year-end bonus|Salary review} {letters|information} <year>\n{The letters are handed out by your team lead|You receive your letter in person} {between <soon> and <due>|next week}. {Please treat it as confidential.|Nothing is sent by mail.}",
        "{Survey|Vote}: {canteen|summer party|team lunch} {menu|date}\n{Please vote by <soon>|Tell us what you think}: [form](main). {Takes one minute.|Results on <weekday>.}",
    ),
    "boss_request": (
        "{Urgent|Need this today}: {offer for <otherfirm>|numbers}\n{<me>, drop everything please,|Sorry for the rush,} {the customer wants the offer by <time>|I need the margin of <po> in 30 minutes}. {Call me if unclear.|I'm at my desk.}",
        "{Transfer|Bank} {release|approval} {waiting|today}\n{Two payments wait for the second signature in online banking.|Please prepare the payment run, I release it at <time>.} {Just the usual suppliers.|<inv> can wait until <weekday>.}",
        "{Gift|Flowers|Present} for {<colleague>|our customer}\n{<colleague> has her 10-year jubilee|Christmas is near}. {Please order flowers up to 50 on the company card|Can you organise wine for <otherfirm>}? {Receipt to accounting as usual.|Budget as last year.}",
    ),
    "bank_advice": (
        "{Your payment|Foreign payment} {is pending|needs documents}: <amount>\n{To execute|Before we can execute} the payment to <them> {we need|please upload} {the invoice|the contract} {in online banking|}. {Your adviser: <theyname>, <phone>.|Cut-off today 15:00.}",
        "{Returned payment|Payment returned}: <amount>\n{The beneficiary bank returned|We got back} your transfer to <them>. {Reason: account closed.|Reason: name and account do not match.} {Please check the details with the beneficiary by phone.|The amount was credited to your account.}",
    ),
    "honest_change": (
        "{Please verify|Verification}: {bank details of <them>|our bank details} {in your system|}\n{Fraud with changed accounts is common,|You asked us to confirm our account in writing;} {so please call me|our CFO will also call you} {on the number in the contract|before the first payment}:\n\n@pay\n\n{This is the account you have been paying for years.|Nothing changes; this is only for your annual check.}",
        "{Notice|Announcement}: our bank {merges|was taken over} - {new BIC|new IBAN} from <later>\n{Our bank was taken over;|Following the merger of our bank} {account numbers get a new IBAN|the BIC changes} on <later>:\n\n@pay\n\n{The bank forwards payments to the old IBAN for 12 months.|Old details work until the end of next year.} {Please compare with the letter from our bank and call us to confirm.|Do verify this with us by phone, as for every change.}",
    ),
    "phish_password": (
        "{Sign-in blocked|Access restricted} for <myaddress>\n{We could not validate your last sign-in.|Too many failed attempts.} {Confirm that you own this mailbox|Unlock it} {before <time>|within 6 hours}, {or mail will be returned to sender|otherwise it is purged}.\n\n[[{Unlock mailbox|I own this mailbox}]]",
        "{Office 365|Microsoft} {licence|subscription} {expired|renewal failed} {for <usdomain>|}\n{Your Microsoft 365 licence could not be renewed.|The plan for <usdomain> has expired.} {Data will be deleted in <n> days.|Sign in to keep your files.}\n\n[[{Renew licence|Sign in}]]",
        "{Confirm|Verify} {it's you|your recovery details}, <me>\n{A change of your recovery phone was requested.|Someone asked to remove your phone number.} {Did you do it?|If not, act at once.}\n\n[[{No, secure account|Cancel change}]]\n\n{Case <ticket>|Reference <ref>}",
        "{Domain|Hosting} {suspension|renewal} notice: <usdomain>\n{Your domain <usdomain> is suspended|The renewal payment of <usdomain> failed}. {Website and mail stop today.|Pay <small> now to keep it.}\n\n[[{Renew domain|Update billing}]]",
    ),
    "phish_document": (
        "{Statement|Overdue statement} {from <themshort>|<ref>}\n{Your statement is ready for review.|<theyname> has sent a statement of account.} {View it with your work account.|Opens in secure viewer.}\n\n[[{View statement|Open in viewer}]]",
        "{Final|Signed} {contract|agreement} - {encrypted|protected} {file|}\n{<theyname> used secure share to send you:|A protected file is waiting.}\n\nContract_final_<ref>.pdf (1.2 MB)\n\n[[{Unlock file|Get document}]]\n\n{Your identity will be verified.|Enter your mail password to unlock.}",
        "{Teams|New messages}: {<n> unread|<colleague> tried to reach you}\n{You have <n> unread messages in Teams.|<colleague> mentioned you in a chat.}\n\n[[{Reply in Teams|View messages}]]\n\n{Install the app to stay up to date.|}",
        "{Tender|Bid invitation|Proposal}: {project <ref>|<topic>}\n{You are invited to bid.|<otherfirm> invites you to a tender.} {Download the bid documents|Access the proposal} {with your email|here}. {Deadline <soon>.|}\n\n[[{Access proposal|Download bid package}]]",
    ),
    "phish_bank": (
        "{New device|New phone} {registered|added} to {mobile banking|your app}\n{A new device was registered on <today>.|Was this you?} {If not, remove it immediately.|Otherwise payments can be made without you.}\n\n[[{Remove device|This was not me}]]",
        "{Secure message|Important message} from your bank\n{You have 1 new secure message.|A document about your account needs attention.} {Log on to read it.|It will be deleted in 48 hours.}\n\n[[{Read message|Log on}]]",
        "{Statement|Refund} {ready|of <small> pending}\n{A refund of <small> could not be credited.|Your account shows a pending credit.} {Confirm card and expiry date|Verify your details} {to receive it|}.\n\n[[{Accept refund|Verify}]]",
    ),
    "phish_parcel": (
        "{Your item|A package} {has a delivery problem|was returned to the depot}\n{Wrong house number.|The courier did not find your address.} {Update it and pay the redelivery fee of 1.45.|Free redelivery until <soon>, card needed for verification.}\n\n[[{Update address|Book redelivery}]]",
        "{Status update|Notification} <track>: {stopped at the distribution centre|awaiting instructions}\n{Dear client, your parcel has arrived and waits for your instructions.|Choose how you want it delivered.}\n\n[[{Give instructions|Continue}]]",
    ),
    "fraud_change_thread": (
        "{regarding|about} {the payment|balance} <pi>\n{Thank you for your patience.|Thanks for the quick answer.} {Kindly hold the payment for now,|One more thing before you pay:} {our account with the bank has reached its annual limit|the bank is upgrading our account}. {My boss decided to use|We will use} {the account of our sister company|our Europe account} {for this order|until next month}. {Details below.|}\n\n@pay\n\n{Sorry for the trouble and please send the slip.|The invoice with these details is attached.}",
        "{swift copy|payment slip} <pi>?\n{Did the payment go out?|Has the transfer been made?} {If it was sent to the old account please recall it|Recall it from your bank if already sent}, {because that account is no longer active|we cannot access that account}. {Send it to|Use} {this one|the correct one}:\n\n@pay\n\n{I wait for your positive answer.|Reply by mail, I'm on the road.}",
        "{Re: |}{final documents|BL and invoice} <inv>\n{Documents are ready.|Please see the final invoice.} {Note the bank on the invoice changed|Note that we now bank with another branch}; {use only the new one|ignore the bank on the PI}.\n\n@pay\n\n{We release the BL after payment.|Telex release follows on receipt of the slip.}",
        "{small change|one correction} {for|to} <po>\n{Our tax office requires|Due to VAT rules} {that payments from abroad go to|we must use} {an offshore account|our agent's account}. {It is safe and approved by management.|Other customers did it already.}\n\n@pay\n\n{Please keep this between us and the finance.|Can I tell the boss it will be paid today?}",
    ),
    "fraud_boss": (
        "{Follow up|Pending}: {invoice|consultant}\n{<me>, did you get my mail?|Any reason this is not paid yet?} {The consultant must be paid now|The vendor called me again}. {Set it up and send me the confirmation.|Amount <amount>, details below.}\n\n@pay",
        "{Are you around|Can you handle} {this|something} {for me|now}?\n{I need something done quietly.|I have a task for you.} {Email me back as soon as you get this.|Just reply here, my phone is off.}",
        "{NDA|Code name}: {Falcon|Horizon|Delta}\n{You were recommended by our chairman.|As a trusted person you will help close a deal.} {From now on communicate only via my private mail.|A lawyer, <othername>, will send instructions.} {Expect a payment of <amount> today.|Our auditors know.}",
    ),
    "callback": (
        "{Membership|Service} {confirmation|renewed} {<ref>|}\n{We are glad to inform you that your plan auto-renewed.|Thank you for staying with us for another year.} {Charged:|Total:} <dollar>. {You have 24 hours to cancel.|Didn't want it?} {Reach|Ring} our {billing desk|cancellation line}: <tollfree>.",
        "{Your|} {crypto|Bitcoin} purchase {receipt|of <dollar>}\n{You bought 0.0<nn> BTC for <dollar>.|The purchase was charged to your wallet.} {If this is a mistake, speak to us at|To dispute call} <tollfree> {(24x7)|before it is final}.",
    ),
    "extortion": (
        "{Last warning|I am watching|Read this carefully}\n{You don't know me, but I know you.|This is not a joke.} {Your router was vulnerable and I got in.|I bought your login on the dark web.} {I copied your photos, chats and browsing history.|I have split-screen recordings.} {The price of silence is|I want} <nn>00 USD {in BTC|}: <btc>. {You have two days.|Time is running since you opened this.}",
        "{We have your files|Data of <us> was downloaded}\n{We exfiltrated|Our team copied} {<nn> GB|your accounting and customer data}. {Proof on request.|We publish it on our blog.} {Pay <n> BTC to <btc>|Contact us over the portal} {in 72 hours|}. {Do not involve police or recovery firms.|}",
    ),
}  # fmt: skip
