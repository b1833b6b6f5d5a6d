"""
English phrases about money between companies, and of those who speak as a boss. Lures are in `en_lures`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "urgency": listed("""
        ?urgent | ?urgently | ?as soon as possible | ?asap | ?immediately | ?right away | ?at your earliest convenience | ?at once | ?promptly
        immediate (action/attention/response) * (required/needed/requested) | (urgent/immediate) (action/attention) | act (now/fast/quickly/immediately/today)
        action (required/needed) | action is (required/needed) | (very/extremely/really/quite/most) urgent | this is urgent | utmost urgency | matter of urgency | time sensitive
        without (delay/further delay/any delay) | urgent (request/matter/payment/reply/response/attention/notice/notification/update/task)
        (need/want/needs) * done (today/asap/now/immediately/urgently) | (respond/reply/pay/confirm/act) (immediately/urgently/promptly/asap/at once/right away)
        before (close of business/the close of business/end of day/the end of the day) | ?by (close of business/end of day/cob/eod) | same day payment
        final (notice/warning/reminder/alert/notification) | last (warning/chance/reminder/notice) | ?second (reminder/notice) | don't delay | do not delay | do not ignore this
        (requires/needs/require/need) your (immediate/urgent/prompt) | your (immediate/urgent/prompt) (response/attention/action/reply) | high (priority/importance) | ?top priority
        (treat/handle) * (urgent/urgently/priority) | hurry up | ?hurry | ?time is running out | running out of time | ?quick response | attention required | response required | urgent!
    """),
    "deadline": listed("""
        within (the next/24/48/72/12/two/three/seven/6) (hours/hrs/days/24/48/72/business days/working days)
        (in/within) (less than/under) (24/48/12/72) hours | (24/48/72/12) (hours/hrs) (to/of/from/before/left/notice) | in the next (24/48/72/12) (hours/hrs)
        (expires/expire/expiring/expired) (today/tomorrow/soon/in/on/within) | will expire | about to expire | set to expire | is expiring | has expired | before it expires
        before it is too late | before it's too late | ?no later than | not later than | ?by the deadline | deadline is (today/tomorrow) | ends (today/tonight/tomorrow)
        (failure/failing/fail) to (comply/respond/act/verify/update/confirm/do so) | if you do not (respond/verify/confirm/update/act/comply/take action)
        if (not/no) (verified/confirmed/updated/renewed/paid/action/action is taken/response) | you have (24/48/72/12/one/two/three/7/3/2) (hours/days/hour/day) (to/left)
        today is the last day | only (24/48) hours | expiration notice | expiry notice | final deadline | grace period
    """),
    "secrecy": listed("""
        ?confidential | strictly confidential | (keep/treat/hold/handle) * (confidential/secret/discreet/private/discreetly) | keep this between us | between (you and me/us only/the two of us)
        (do not/don't) (tell/inform/discuss/mention/share/disclose) * (anyone/anybody/colleagues/others/staff/team/it with/this with) | (tell/inform) (no one/nobody)
        (not/never) * (discuss/mention/disclose) this | not a word to | keep it (quiet/secret/to yourself/private/discreet) | keep this (quiet/secret/to yourself/private/discreet/confidential)
        utmost (confidentiality/secrecy/discretion) | (absolute/total/complete/strict) (confidentiality/secrecy/discretion) | ?confidentiality | (confidential/secret/discreet) (transaction/deal/acquisition/business/proposal/matter/task/request/operation/project)
        (non disclosure/not to be disclosed) | top secret | for your eyes only | (only/just) (communicate/reply/write/respond/correspond) (by/to/through/via/with me) * (email/mail/address/privately)
        i trust your discretion | counting on your discretion | your discretion | discretion is | (until/before) * (public announcement/publicly announced/is announced/made public)
        (only/just) you and (i/me) | without (informing/telling/notifying) (anyone/anybody/others) | no one else (should/must/needs to/is to) know | do not (copy/cc/include) (anyone/others/any) | reply to this (private/personal) email
    """),
    "account_change": listed("""
        (changed/changing/updated/switched/moved) (our/the/my/its/their) (bank/banking/bank account/account details/account information/payment details/payee/beneficiary/remittance/beneficiary bank)
        (change/update/amendment/modification/revision) (of/to/in) (our/the/my/all/) (bank/banking/payment/beneficiary/remittance/account/payee) (account/details/information/instructions/particulars/data)
        (change/update/changing/changes) (of/to/in) (our/the/my/) (bank/beneficiary bank) (account/details/information/accounts)
        !(our/the/my) (bank/banking/bank account/beneficiary/account/payment/remittance) (account/details/information/instructions/particulars) (has/have) (been/recently/now/just) (changed/updated/amended/revised/modified/replaced/been changed/been updated)
        !(our/the) (bank/banking/bank account/beneficiary/account) (account/details/information/number/) (has/have) changed
        !(new/updated/revised/amended/latest) (bank/banking/wire/remittance/beneficiary/payee/ach/swift) (account/details/information/instructions/particulars/coordinates/account details/account information/account number)
        (new/updated/revised/alternative/alternate/different) (payment instructions/payment details/payment account/account details/wiring instructions/wire instructions/receiving account/account information/iban)
        (use/using) (the/our/this/these) (new/following/below/updated/other/alternative/attached/subsidiary) * (account/bank details/banking details/banking information/bank account/bank information) (for/instead/below/to)
        (pay/transfer/remit/send/wire/deposit/direct/make/route) * (to/into/in) (our/this/the) (new/other/different/updated/alternative/alternate/subsidiary/second/overseas/offshore) (account/bank/bank account/banking)
        !(do not/don't/no longer/not/stop) (use/pay to/pay into/send to/remit to/transfer to/using) * (old/previous/former/usual/existing/other) (account/bank/bank account/bank details/banking details/details)
        (no longer/stopped) (using/use/operate/operating/accept/accepting) * (old/previous/former/usual/existing/current) (account/bank/bank account)
        (old/previous/former/usual/existing/current) (account/bank account/bank) (is/has been/was/will be) (closed/closing/no longer/suspended/deactivated/blocked/frozen/invalid/inactive/not in use/unavailable)
        (changed/switched/moved/migrated/switching/moving/migrating) (to a new/our bank/bank to/banks/to a different/to another) (bank/account/banking)
        (changed/switched/changing/switching/moved) banks | (all/future/any/upcoming/subsequent/further) (payments/payment/remittances/invoices/transfers) (should/must/will/to/shall/are to/need to) be (made/sent/paid/remitted/directed/transferred/wired) (to/into) (the/our/this) (new/following/below/attached)
        (forward/send) you (our/the) (new/updated/revised) (bank/banking/account/payment) | (provide/send/forward/share) * (new/updated/revised) (bank/banking/wire/ach/account) (details/information/instructions) (for/to)
        (update/change/amend/replace) (our/your/my/the) (records/system/files/file/vendor file/vendor profile/vendor records) * (new/bank/banking/account)
        kindly (update/change/amend/note) * (bank/banking/account) (details/information/change/account) | (ach/wire/bank) (information/details/account) (update/change) (form/request/notice/notification/letter)
        (our/the) (company/corporate/business/receivables) account (has/is) (changed/been changed/being changed) | new (beneficiary/payee/receiving/remittance) (bank/account/details)
        the account (on/in) the (invoice/pi/proforma/contract) * (not/invalid/closed/wrong/changed/frozen) | (disregard/ignore) the (bank/account/banking/payment) (details/information/account/instructions) (on/in)
        (different/another/alternative/alternate) (bank account/account number/beneficiary/account details) | change of (bank/account/banking/beneficiary/payee/remittance)
        bank (change/details change/account change) | (account/banking/bank) details (have/has) changed
    """),
    "payment_request": listed("""
        (process/make/initiate/arrange/effect/release/execute/complete/expedite) (a/the/this/an/your/our/payment for) (payment/wire/transfer/wire transfer/bank transfer/remittance/outgoing payment)
        (arrange/process/effect/release/make/expedite) (payment/the balance/the deposit/remittance/the remittance) | !wire (transfer/the money/the funds/payment/out) | ?wire transfer | ?bank transfer
        (transfer/remit/wire/send) (the/a/an/) (sum/amount/funds/money/balance/deposit/outstanding amount/total) (of/to) | kindly (pay/remit/transfer/wire/arrange/process)
        please (pay/remit/transfer the/wire/arrange payment/arrange the payment/process payment/process the payment/settle) | (need/want/would like/require) you to (pay/wire/transfer the/transfer a/transfer some/process a payment/make a payment/make a transfer/send a payment/process a wire/process an)
        (send/provide/forward/share) (me/us) (the/a/) (swift copy/payment slip/bank slip/payment confirmation/proof of payment/remittance slip/wire confirmation/transfer slip/mt103/tt copy/remittance copy)
        ?(payment/remittance) (advice/instruction/instructions) | (when/how soon) (can/will/could) (you/the) * (payment/transfer/wire/remittance) be (made/sent/processed/done/released)
        (when/what day) (will/can/are) you (make/send/process/pay/remit/release) * payment | (payment/transfer/wire) (must/should/needs to/has to) be (made/sent/done/completed/processed/received) (today/immediately/now/urgently/before/by)
        (outgoing/domestic/international/ach/same day) (wire/wire payment/transfer/ach payment) | (set up/add) * (new vendor/new payee/new beneficiary) | make a (transfer/wire/payment) (of/to/for)
        (tt/t t) (the/payment/copy/balance) | ?pay (now/today/immediately/online/here) | pay (this/the attached/your) (bill/invoice) | (settle/clear) (the/this/your) (outstanding/balance/invoice/bill/payment)
    """),
    "overdue": listed("""
        ?overdue | past due | (outstanding/unpaid/pending/overdue/due/open) (invoice/invoices/balance/payment/payments/bill/bills/amount/amounts/debt) | ?outstanding | ?unpaid | late (payment/fee/fees)
        (payment/invoice/balance/account) (is/was/remains/is now) (overdue/past due/outstanding/due/unpaid/late) | (have not/haven't/not yet/did not) * received (your/the/any) payment | payment (is/was) (declined/rejected/failed/unsuccessful)
        ?statement of account | ?account statement | ?payment reminder | (second/third/final/last/friendly) (payment reminder/reminder * payment) | debt (collection/collector) | collection agency | in arrears | (delinquent/delinquency)
        (declined/failed/rejected/unsuccessful) (payment/payments/transaction/charge) | (your/the) (last/recent/latest) payment (was/has been/could not/failed/did not) | (unable/failed/couldn't/could not/trouble) (to/) (process/charge/bill/collect) (your/the) (payment/card/last payment/recent payment/monthly)
        (problem/issue/issues/trouble) with your (payment/billing/payment method/card/payment information) | (payment/billing) (method/information/details) (has expired/was declined/has been declined/expired/declined/needs/is invalid/update) | update your (payment/billing) (method/details/information)
        (membership/subscription/account/license/plan/protection/antivirus/storage) (has/is/have/) (expired/expires/expiring/expire/ended/lapsed/renew/renewal) | renew (your/now/today) (membership/subscription/account/plan/license/protection)
    """),
    "phone_broken": listed("""
        (my/the/our) (phone/cell/mobile/cell phone/telephone/cellphone) (is/was/got/has been/has) (broken/damaged/off/out of order/not working/faulty/switched off/bad/stolen/lost/dead/acting up/cracked/spoilt/spoiled)
        (can't/cannot/can not/unable to/won't be able to/not able to/couldn't/could not) (talk/call/speak/take calls/take a call/receive calls/answer calls/be reached by phone/pick up/answer the phone/receive calls or/take any calls/make or receive calls)
        ?(in/into/at/entering) (a/an/the/another/this) (meeting/conference/board meeting/conference meeting/conference call/closed meeting/important meeting/session) | (stuck/tied up/busy) in (a/meetings/meeting/an) | (in/going into/heading into/about to enter) (meetings/a meeting) (all day/right now/now/at the moment/and)
        (no/limited/poor/bad) (phone access/calls/call access/phone calls/access to phone/phone signal/network for calls) | (only/just) (reach/reachable/contact/reached/reach me) (by/via/through/on) (email/e mail/mail)
        (reply/respond/contact/reach/write) (me/back/to me/only/here/) (by/via/through/with) (email/e mail/mail) only | calls are not | ?don't call | do not call (me/my/us) | (phone/telephone) lines are (down/out/not) | (lost/broke/damaged/misplaced) my (phone/cell/mobile) | can only (email/text/reply by/communicate by/respond by)
        (email/text) (is/works) (best/better/fine) (for me/right now/at the moment) | (new/temporary) (number/cell/phone number) * (lost/broke/text me) | (mic/microphone/speaker) (is/isn't/not) (broken/working/bad) | (no/don't have) reception | (boarding/on a flight/on the plane/mid flight)
        (send/give/drop/share) (me/) your (cell/mobile/personal/whatsapp/phone/cell phone) (number/phone number/no)
    """),
    "gift_card": listed("""
        ?gift (card/cards) | ?(giftcard/giftcards) | !(purchase/buy/get/pick up/procure/obtain) (some/a few/a couple/me some/several/the/us some/) * (gift cards/gift card/giftcards)
        !(itunes/steam/google play/amazon/apple/ebay/vanilla/razer/walmart/target/visa/amex/sephora/nike/best buy) (gift card/gift cards/giftcard/giftcards/cards)
        !(scratch/scratching) (the/off/them/it/out) * (back/code/codes/pin/silver/card/cards) | !(photo/photos/picture/pictures/pics/snapshot/image/images) of (the/each/both/all) (back/codes/card/cards/code/gift)
        !(send/text/email) (me/) (the/) (codes/code/pins/pin) (on/at/from/of) the (back/cards/card) | card codes | (gift/surprise) (for/some) (the/our/some of the/few) (staff/employees/clients/team/colleagues/staffs)
        (voucher/vouchers/prepaid card/prepaid cards/store card/store cards) (for/and send/codes) | (reimburse/refund/pay) you (back/later/today/before/by the end/once/after) | (i'll/i will/i shall) reimburse you | denominations of | (face/card) value of | in (100/200/500/$100/$200/$500) denominations
    """),
    "payroll": listed("""
        ?payroll | !(change/update/switch/changing/updating/amend/modify/replace) (my/the/) * (direct deposit/payroll/paycheck/salary account/payroll account/pay check/dd information/salary bank)
        ?direct deposit | (my/the) (direct deposit/payroll/paycheck/salary) (information/details/account/info/bank) * (change/changed/update/updated/new) | (before/for/effective) (the/my/) (next/upcoming/current) (pay/payroll/paycheck/pay period/pay day/payday/pay date/pay cycle)
        (deposit/pay/paid/send/credited) (my/) (salary/wages/paycheck/pay) (to/into) (a/my/the) (new/different/other) | (switched/changed/opened/recently changed) (my/a new/to a new/) (bank/banks/bank account) | my (new/current) (bank details/bank account/banking details/banking information/account for)
        (voided/void) (check/cheque) | ?(salary/wage/pay) (increase/adjustment/raise/review) | (employee/staff) (benefits/handbook/appraisal/evaluation) (update/document/form) | salary (slip/notification) | pay (stub/slip) | w2 (forms/form/copies/of all)
    """),
    "tax_audit_excuse": listed("""
        (account/bank/accounts/banks) (is/are/was/were/being/has been/currently) (currently/under/being/undergoing/on/) * (audit/audited/auditing) | (annual/tax/ongoing/yearly/internal/routine/general/financial) audit (of/in/on/by/process/at/and)
        due to (tax/audit/an audit/auditing/the audit/taxation/government/new regulations/regulatory/international/foreign exchange/sanctions/covid/restrictions) (reasons/issues/purposes/process/problem/problems/policy/regulations/matters/issue/restrictions/audit)
        (account/bank) (is/has been/was/are) (temporarily/currently/) (frozen/blocked/restricted/on hold/under review/under maintenance/limited/suspended by) | (bank/account) (freeze/restriction/restrictions) | under (audit/auditing/investigation by/inspection)
        (tax/vat) (issue/issues/problem/problems/inspection/clearance/evasion/avoidance/reasons/reason) | (too much/high) tax | (exceeded/reached) (the/its/our/) (limit/annual limit/quota) | (cannot/can't/unable to/can not/not able to) (receive/accept) (payment/payments/funds/money/foreign/international/any)
        (problem/problems/issue/issues) with our (bank/account/bank account/banks) | our (bank/account) (has/is having/is facing) (problem/problems/issue/issues/some) | (merger/restructuring/acquisition) of our (bank/company) | foreign (exchange/currency) (control/restriction/regulation)
        (cannot/can't/no longer/unable to) be (used/credited) (to receive/for receiving/at the moment/for now/because/due)
    """),
    "order_altered": listed("""
        (change/changed/changing/amend/amended/revise/update) (of/to/in/the/our/) (the/our/) (delivery address/shipping address/consignee/notify party/ship to address/port of discharge/destination port/delivery location/ship to)
        new (delivery address/shipping address/consignee/ship to address/notify party/warehouse address) | (deliver/ship/send) (the/these/all/) * (goods/order/items/shipment/cargo/container) to (this/the following/a different/another/the new/the below) (address/warehouse/location/consignee)
        (revised/amended/updated/corrected/modified) (proforma/pi/invoice/purchase order/po/order/contract/quotation/proforma invoice/commercial invoice) | (different/alternate) (delivery/shipping) address | (redirect/reroute/re route/divert) the (shipment/goods/container/cargo)
        (disregard/ignore/cancel/discard) (the/our/my/) (previous/earlier/last/old/first) (invoice/pi/proforma/order/email/mail/po/attachment) | (replace/replaces/supersede/supersedes) (the/our/) (previous/earlier/old) (invoice/pi/order/one)
    """),
    "boss_voice": listed("""
        (what/tell me/send me/confirm) * (account balance/available balance/balance of the account/balance in) | (how much/what) * (balance/funds) (do we have/available/in the account) | (aging/ageing) report | accounts (receivable/payable) aging
        are you (available/at your desk/in the office/free/busy/less busy/around/there/at work/at the office/in office) | (let me know/reply/tell me) (if/when) you are (available/free/around/at your desk/less busy/on seat/in the office) | available (now/at the moment/right now/today)
        (need/want/require/needs) you to (do/handle/complete/take care/run/carry out/help/assist/get/execute/attend) | (i/you) (have a/to handle a/to run a/to do a/to complete a) (quick/little/small/important/urgent/personal/discreet/special/brief) (task/errand/favor/favour/job/assignment/request)
        (quick/small/urgent/personal/little) (task/errand/favor/favour/request) | i need (a/your/an) (favor/favour/quick favor/quick favour/urgent favor/personal favor/cell/mobile/assistance/help with/urgent assistance) | do (me/this for me/something for me) (a favor/a favour/asap/urgently/now)
        (get/come) back to me (asap/immediately/as soon/once/when you/urgently/quickly/now) | (i want/i need) (this/it) (done/handled/completed) | (can/could/will) you (handle/take care of/get this done/help me) (this/for me/now/today/asap/discreetly/right away/out)
        (get/have) (this/it) done (for me/today/asap/now/immediately/right away/before) | do you have (a moment/a minute/a second/some time/time) (for/to/right/?) | got a (minute/moment/second) | have you got a (minute/moment) | you there? | are you there | i'll be (tied up/busy/in a meeting/in meetings/unavailable)
        (i am/i'm) (tied up/in a meeting/in meetings/busy/boarding/travelling/traveling/currently in a/currently busy/heading into/going into) | reply (as soon as you get this/once you get this/when you get this/with your cell/with your mobile) | (send/text/give) me your (cell/mobile/personal/whatsapp/phone/number) | need your (assistance/help/attention/input) (on/with) (something/a task/an)
        kindly (reply/respond/email me back/get back to me/confirm if you) (asap/once/immediately/if/when) | respond once you get this | at your desk | handle (it/this) (for me/personally/discreetly/yourself) | (i need/i want) something (done/handled) | count on you (to/for)
    """),
}
