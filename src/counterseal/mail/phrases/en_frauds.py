"""
English phrases of payment fraud that say it sideways, of strangers who begin softly, and of charges to be called off.

Who wants money on another account seldom writes "our account has changed": the old one is under audit, the invoice had
a slip, the payment is to be held, the payer shall use a sister company.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "account_change": listed("""
        !notice of assignment | assignment of (the/our/all/its/their/accounts/) (receivables/accounts receivable/receivable/invoices/debts/debt) | !(has/have) (assigned/sold/transferred) (all/its/their/the/our) * (receivables/accounts receivable/debts) | discharge (your/the) (debt/obligation/liability) | (payment/payments) * will not be (recognised/recognized/accepted) | ?factoring (company/agreement/facility/partner) | !(only/exclusively/solely) (to/into) the (following/new/below) (account/bank account)
        (account/bank account/bank details/account details/account number/banking details/iban/bank information) (on/in) (the/our/that/your) * (was/is/were/are) (wrong/incorrect/outdated/old/not correct/not valid/a mistake)
        (wrong/incorrect/outdated/old) (account/bank account/bank details/account number/banking details/account details/iban) (on/in/was/were/in the/on the)
        (correct/right/corrected/valid/active) (account/bank account/bank details/banking details/account number/account details) (is/are/below/attached/as follows/for)
        (pay/remit/transfer/send/wire/deposit/settle/direct/forward) * (to/into/via/through) our (hong kong/europe/european/singapore/dubai/uk/us/overseas/offshore/foreign/secondary/backup/temporary/alternate) (account/office/branch/company/bank/entity/subsidiary)
        (use/using/pay/remit/transfer/through/via/into/to) (our/the) (subsidiary/subsidiary's/sister company/sister company's/parent company/parent company's/agent/agent's/affiliate/affiliate's/partner company/group company/financial partner/factoring partner/trading partner) (account/bank/bank account/accounts)
        (our/the) (subsidiary/sister company/affiliate/agent/factoring partner/parent company)'s (account/bank account) | (our/my) (europe/hong kong/singapore/overseas/offshore/dubai) (account/bank account) (instead/until/for now/for this/this time)
        (payment/payments/remittance/invoices/transfers/funds) (should/must/will/to/are to/need to/has to/have to) (now/henceforth/be/go/be made/be sent/be paid/be remitted) * (below/following/new/attached/agent's/this) (account/bank/bank details/details/banking details)
        ?(hold/stop/suspend/withhold/pause/postpone) (on/the/any/this/your/all) (payment/payments/transfer/remittance/wire) | (put/keep) the (payment/transfer/wire) on hold | (recall/cancel/stop/reverse/retract) (it/the payment/the transfer/the wire) (from your bank/with your bank/at your bank/if already/immediately)
        (we/i) (will/shall/would) (provide/send/advise/share/forward/give) (you/you with/to you) * (another/other/alternative/alternate/different/secondary) (bank/account/bank account/bank details/banking details)
        (procedure/process/form/requirement/requirements/information do you need/documents do you need/do you require/do you need) (for/to) (change/changing/update/updating) * (bank/banking/account/payment/direct deposit)
        (can/could/may/would like to/want to/wish to/need to) (we/i/you/) (change/update/redirect/switch/amend) (the/our/my) (payment/bank/banking/bank account/remittance/ach/account on file/payment method)
        (ach/electronic/eft/wire) (payment/payments/transfer) (instead of/rather than) (check/checks/cheque/cheques/paper) | (stop mailing/stop sending/no longer accept/no longer accepting/not accept/no longer issue) (checks/cheques/paper checks) | (set up/enroll/switch) * (ach/eft) (payment/payments/instead/going)
        (account on file/bank details on file/details on file/account you have/details you have) * (no longer/closed/changed/not valid/invalid/outdated/should not) | (we/our company) (now/currently) (bank/bank with/receive payments/receive payment/receive funds/accept payments) (with/in/through/via/only)
        (have/has) (changed/switched/moved) (our/to/to a/from) * (bankers/bank/banking partner/financial institution) | (bank/account) (migration/transition/switch/changeover) | (effective/starting) (immediately/today/from) * (payments/remittances/remit/pay) (to/into/should/must)
        (kindly/please) (use/find/note/refer) * (updated/new/revised/amended) (bank/banking/account/payment/remittance) | (new/updated/revised) (ach/wire/bank/account) (form/letter/details/information) (is/are) (attached/enclosed/below)
        (details/account/bank) (stated/shown/given/mentioned/indicated/appearing) (below/attached) (instead/only/not the) | (not/never) (to/into/the) (the/) (account/bank) (on/in) (the/our) (old/previous/former/original/earlier) (invoice/pi/contract)
    """),
    "tax_audit_excuse": listed("""
        (usual/regular/main/current/normal/primary/corporate/usd/euro/eur/dollar/local/company) (account/bank account/bank) (cannot/can not/can't/is not able to/is unable to/could not/not able to/is temporarily/does not/will not) (receive/accept/get/be/work/unavailable/process)
        (account/bank/accounts) (is/are/was) (being/currently being/now/temporarily/currently) (upgraded/upgrading/merged/merging/restructured/reviewed/verified/reconciled/migrated/under maintenance/dormant/inaccessible/unavailable/limited)
        (account/accounts/bank) (is/are) (in/undergoing/going through/under) (an/a/the/our/annual/yearly/) (audit/review/reconciliation/maintenance/upgrade/verification/compliance)
        (cannot/can not/can't/could not/unable to/not able to/no longer) (access/use/operate) (that/this/our/the) (account/bank account/bank)
        (tax office/tax authority/auditors/auditor/our bank/accountant/our auditors/compliance) (requires/require/asked us/advised us/demands/has asked/have asked/instructed) (that/us/to) * (payment/payments/account/funds)
        (foreign/international/overseas/incoming) (transfers/payments/funds/remittances/wires) (are/is/were/will be) (blocked/rejected/returned/not accepted/delayed/restricted/sent back)
        (payment/transfer/funds) (was/were/has been/have been/got/will be) (returned/rejected/bounced/sent back) (by/to/from/because/due)
        (reached/exceeded/over) (our/the/its/this year's) (annual/yearly/quarterly/monthly/receiving/transaction/account) (limit/quota/ceiling/turnover) | (avoid/save/reduce) (the/bank/high/extra/too much) (tax/taxes/bank charges/charges on)
    """),
    "payment_request": listed("""
        (kindly/please) (process/settle/wire/effect/clear/pay/remit) (today/same day/asap/immediately/it/this/the attached/attached/below/now/at once/for payment)
        (any reason/why) * (not paid/unpaid/not been paid/still pending) | (set this up/set it up/get it out/push it out/send it out/get this out/wire it/wire this) (today/now/and/before/as/asap/immediately/for)
        (needs to/must/has to/should/have to) (go out/be wired/be paid/clear/be cleared/leave) (today/now/before/this/by/immediately/first thing) | code (it/this) to | (same day/rush) (payment/processing/wire) | process * (same day/as urgent/as priority)
        (as/already/been) approved by | (was/has been/is/already) (approved/pre approved) (for payment/by the/by our/by mr/by me) | before (the/our/your) (cut off/wire cut/bank closes/banks close) | (paperwork/supporting documents/backup/documentation/invoice) (will/later/to follow/on monday/tomorrow/will follow)
        (send/let) me (know/the confirmation/confirmation/the slip) (when/once/as soon) * (paid/done/sent/wired/gone/completed/transferred) | (confirm/advise) (once/when) (wired/paid/done/sent/transferred/remitted)
        (has/have) (the/your/this) (payment/transfer/wire/remittance) been (made/sent/done/processed/released/initiated/paid) | (when/what time/what date) (will/can/should) (the/your/this) (payment/transfer/remittance) * (made/sent/done/released/arrive)
        (discount/rebate) (if/for/when) * (paid/pay/payment) (today/now/before/this week/immediately) | (release/ship/dispatch) (the/your/goods) * (once paid/when paid/after payment/upon payment/at once) | !(retainer/consulting fee/legal fee) * (wire/transfer/today/confidential)
    """),
    "secrecy": listed("""
        (communicate/talk/speak/discuss/correspond) (only/exclusively/solely) (with/through/by/via) (me/my/this/email/mail) | (only/solely) (discuss/speak/talk) (with/to) me | do not talk to (anyone/anybody) | (no one/nobody) (else/but you/in the office) (knows/should/must/is to/may)
        (must/should/has to) (stay/remain) between us | (confidential/sensitive/private) (engagement/matter/assignment/acquisition) | (sensitive/delicate) (matter/transaction/acquisition/operation) | (until/before) the announcement | do not (involve/contact/inform/alert/police) (the/police/anyone/authorities) | keep (it/this) off (email/the record/the books)
        (discreetly/quietly/under wraps) | via my (private/personal) (mail/email/e mail/address) | (my/on my) (private/personal) (email/e mail/mail/line/number) (only/from now)
    """),
    "phone_broken": listed("""
        (phone/phones/line/lines) (is/are) (down/out/dead/out of service/out of order) (today/now/at the moment/so) | (reply/write/answer/contact me) (by/via) (mail/email/e mail) only | (cannot/can't/can not) (be reached/be called) (by phone/by telephone/on phone/today/now)
        (no/without) phone (access/signal/service) | (do not/don't) (call/phone) (me/us/my/the office/back)
    """),
    "boss_voice": listed("""
        (send/get/forward/email/provide/give) (me/) (a/the/our/an updated/an/your/) (list/copy/report/pdf/excel/spreadsheet/breakdown/summary) of (all/our/the/every/) (customers/clients/unpaid/outstanding/overdue/employees/receivables/debtors)
        (aging/ageing/receivables/debtors) report (as/in/for/today/now/with/please) | list of (customers/clients/debtors) (with/who/and) * (unpaid/outstanding/open/owe/overdue)
        how much * (do we have/is available/in the account/in our account/as of this morning/as of today) | (what is/what's/send me/confirm) (the/our/your) (current/available/account/closing/cash) (balance/bank balance) | account balance (today/as of/on)
        i (have/need to make/want to make) (a/an urgent/some) (payment/payments/wire) (that/to/which/i need) (must/needs/has/be/go/make) | (i have/have been/you have been/you were) (selected/chosen/recommended) (you/for/by) (for/a/our/the/this)
        (our/the) (lawyer/attorney/legal counsel/law firm/consultant) (will/is going to/shall) (contact/call/reach/send/email/provide) (you/out/instructions/the) | a lawyer * will (send/contact/call)
        (finalising/finalizing/closing/completing/conducting) (an/the/our) (acquisition/merger/takeover) | (acquisition/merger/takeover) of a (foreign/company/competitor/chinese/new)
        (are/will) you (in/at work/around/be) (the office/today/right now/for a) (today/now/quick/task/chat/minute) | (reply/respond/revert) (as soon as/once/when) you (see/get/read/receive) this
        can (we/you) (talk/chat/do) * (whatsapp/text/personal email) | i need (you/something) (to/from you) (take care of/pick up/get done/run an/handle) | (what's/what is/send me) your (cell/mobile/personal number/whatsapp/direct number)
        did you (get/see/receive) my (mail/email/message/text/request) | (the/a) (vendor/consultant/supplier/partner) (called/is waiting/must be paid/is chasing/needs to be) (me/again/now/for/paid)
    """),
    "gift_card": listed("""
        !(physical/e) gift cards | (buy/purchase/get/pick up) * (cards/vouchers) (at/from) (the/a/any) (store/shop/nearest/supermarket) | (surprise/reward/appreciate) (the/our/some) (staff/employees/team/clients) (with/by)
    """),
    "payroll": listed("""
        !(pay/deposit/send/transfer/credit) my (salary/wages/pay/paycheck) (to/into/in) | my (salary/wages/pay check/paycheck/payroll) (account/bank/should/to be/to a/into/this month/for this)
        my (card/bank card/debit card) (was/is/got/has been) (stolen/lost/blocked/hacked/compromised) | (can't/cannot/can not/unable to/not able to) (reach/access/log in to/log into/get into/open) the (portal/hr portal/payroll/employee/self service/system)
        (portal/hr system) (shows/gives/has/returns) an error | (what/which) (information/details/do) (do/you/are) (you/need/need from me/needed) to (update/change/switch) my | (take/takes/effective) (effect/for/from) * (next/upcoming/this) (pay/payroll/salary)
        (change/update/switch) (where/the account/the bank account/my account) * (salary/paid/wages/paycheck/get paid)
    """),
    "callback": listed("""
        if (you/this/it) (did not/didn't/don't/do not/was not/wasn't/is not) (recognise/recognize/authorise/authorize/make/place/order/request/want/you/made by/authorized by/authorised by/approve) (it/this/the/you/these/,) | (don't/didn't/do not/did not) (recognise/recognize) (it/this/the) (order/purchase/payment/charge/transaction/please/call/,)
        (to cancel/to stop/to dispute/to decline/to refuse/to get a refund/for a refund/for changes/for cancellation) * (call/contact/speak/ring/dial/phone/reach/text)
        (wasn't you/was not you/a mistake/not you/not authorized/not authorised), (call/contact/speak/ring/dial/phone/reach)
        (call/ring/text) our (cancellation/fraud/billing/refund/helpdesk/help desk/helpline/specialist/hotline/support/customer care) | (contact/dial/reach/phone/speak to/speak with/talk to) (our/the/us at/us on/your/a/) (cancellation/fraud/billing/refund/support/helpdesk/help desk/helpline/specialist/hotline/toll free/security/account/customer care/dispute) (line/desk/department/team/support/care/service/at/on/number/center/specialist/+1/now)
        (speak/talk) (to/with) (us/a specialist/our specialist/an agent/our agent/a representative/our/our experts) (at/on/+1/now) | (your/the) (account/card/wallet/bank account) (will be/has been/have been/was/is going to be) (charged/debited/billed) | (charged/debited/billed) (to/from) your (account/card/wallet/bank/credit card)
        (order/purchase/payment/charge/transaction) (of/for) * (was/has been/is being/been) (placed/authorised/authorized/processed/made/approved/completed) | you (bought/purchased) * (btc/bitcoin/crypto) | (was/has been) (placed/made/purchased) from your account | (stop/cancel) the (shipment/order/charge/renewal/payment) * (call/speak/ring/contact/reach)
        (will/is going to/set to) (auto renew/renew automatically/be auto renewed/be automatically) | (thank you/thanks) for (staying/renewing/subscribing/your subscription) | (we noticed/unauthorised/unauthorized/suspicious) (a/order/purchase/charge/payment/an) (laptop/of/for/iphone/macbook/from/in)
        didn't want it | (yearly/annual) (plan/subscription/renewal) (has/was/for/is/of/will) | your (subscription/plan) (renewal/is renewed/was renewed)
    """),
    "genuine_reminder": listed("""
        (call/phone/ring/telephone) (us/me) * number (you/that you) (already/) (have/know/use) | (continue/keep) (to/) (pay/paying/using/use) * account you have
        (call/phone/ring) * (number/contact) (you/that you) (have/already have/have had/know/used) | (verify/confirm/check) (this/it/them/the change/any change/all changes) * (by phone/by telephone/with your usual contact/with your contact/over the phone/by calling)
        (for your safety/for your security/for your protection), (please/call/verify/do) | before you (change/update) (anything/your records/our records/your system) | (will/shall) (call/phone/ring) you to (confirm/verify) | call us to (confirm/verify/check) | (compare/check) with the letter | stay payable to the old | (old/present/existing) account (stays/remains) (open/valid/active)
    """),
    "extortion": listed("""
        (recorded/captured/filmed/watched) your (screen/webcam/camera/activity) | (bought/got/found/obtained) your (login/password/credentials/data) (on/in/from) the (dark/deep) web | dark web
        (exfiltrated/downloaded/copied/stolen/stole) * (gb/tb/gigabytes/of your data/your database/your files/your data/customer data) | (we/our team) (publish/will publish/leak/will leak/sell/will sell) (it/them/your/all/the) (on/data/files/to/in) | proof on request
        (recovery firms/police/authorities/law enforcement) (will not/won't/cannot) help | (do not/don't) (involve/contact/go to/call/inform) (the police/police/law enforcement/authorities/the authorities)
        (network/website/site/server/servers) will be (attacked/taken down/ddosed/offline) | (price/amount/fee) (doubles/will double/increases/will increase) | (hired/paid/ordered) to (kill/hurt/harm) you | (bomb/explosive) (is/in/has been/device)
        i (know/am watching/have been watching) (everything about/about you) | (you don't/you do not) know me | split screen | cut to the chase | our little secret | (placed/put/setup/set up) a (virus/malware/trojan) | (gained/obtained/got) (access/full access/complete access) to your (devices/device/accounts/email/computer/contacts/system)
        (within/in) (one/two/48/24/72) (day/days/hours) * (otherwise/or/or else) (i/we/your/everyone) (will/video/contacts)
    """),
}
