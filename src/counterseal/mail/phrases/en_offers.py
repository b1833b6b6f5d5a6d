"""
English phrases of those who write to everybody: proposals without a matter, offers, leads, loans, fortunes and easy work.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "proposal": listed("""
        (business/investment/important/lucrative/mutual/interesting/profitable/favourable/favorable/beneficial/urgent/private) (proposal/proposition/transaction/information) (for/to/that/which/i/with/of)
        i have (a/an/some) (business/important/urgent/interesting/lucrative/serious/private/confidential/vital/brief) (proposal/proposition/deal/offer/message/matter/information/issue/discussion/project/opportunity)
        (something/matter/issue/message/information) * (important/urgent/confidential/vital/personal/private/beneficial) to (discuss/share/tell/you) | something (important/urgent/private/personal) (to/i)
        (important/urgent/vital) (that/for us/we) (we/to) (discuss/talk) | (contact/get back to/reply/respond to/write/email/write back to) me (for/on/at/so) (more/further/details/full/i/my/we)
        did you (get/receive/see/read) my (last/previous/first/earlier/other/recent/past) (mail/email/e mail/message/letter/proposal) | (sent/wrote/mailed) you (a/an/this/my/several) (mail/email/e mail/message/letter/messages) (but/last/before/without/and/earlier/some)
        is this (email/e mail/address/mailbox/email address/mail) (still/) (active/valid/yours/in use/working) | why (no/have you not/haven't you) (response/reply/replied/responded/answered) | (can/may/could) i (trust you/confide in you/talk to you/speak with you)
        (i/we) (need/seek/request/solicit/crave) your (partnership/cooperation/co operation/consent/trust/indulgence/kind/honest/urgent/sincere) | (seeking/soliciting/requesting) (for/) your (help/assistance/partnership/cooperation/consent/advice/advise)
        (for/with) (more/further) (details/information) * (reply/respond/contact/get back) | (details/information) (upon/on/after) (your/receipt of your/hearing from) (reply/response/you) | (i/we) (await/am waiting/are waiting/wait) (for/) your (urgent/kind/prompt/positive) (reply/response/answer)
        (get/getting/like) to know you | (sorry/forgive me/pardon me/apologies) (to/for) (disturb you with/contacting you/intruding/the intrusion) | i (got/found/obtained) your (contact/email/address/profile) | please (respond/reply/answer) (if/for) (interested/more/details/further)
        (kindly/please) (indicate/confirm/show/express) your (interest/willingness/readiness) | i would like to (discuss/share/propose) (a/an/something) | (let me know/reply) if you (got/received/are interested/can handle)
        ?(looking forward to/waiting for/await) your (reply/response) | seek for your
    """),
    "contact_move": listed("""
        (contact/reach/reply/write/respond/message/email/text) (me/us/him/her/back) * (private/personal/alternative/direct) (email/e mail/mail/mailbox/address/number)
        (contact/reach/text/add/message/chat/call/reply/write) (me/us/with me/him/her/to me) (on/via/through/by/at/with) (whatsapp/whats app/wechat/telegram/signal/skype/line/hangouts/hangout/viber/my personal/my private)
        (add/save/use) my (whatsapp/wechat/telegram/personal/private/new) (number/id/email/account/mobile/address) | my (whatsapp/telegram/wechat/private email/personal email/private mail/private number) (is/:/number/address)
        (continue/proceed/discuss/move/talk/chat) (this/our conversation/further/) (on/via/over) (whatsapp/telegram/wechat/private/personal) | (send/give/drop) * your (whatsapp/telegram/wechat/private/personal) (number/id/email/contact)
        !(reply/respond/answer) (only/) to (my/this/the) (private/personal/alternative) | new (email/number/mail) (as/because/for) (my/the) (old/other) | (this is/here is) my (new/private/personal) (email/e mail/number/mobile/address/phone)
        whatsapp (only/me/us) | (text/whatsapp) me (at/on)
    """),
    "advance_fee": listed("""
        (claim/collect/receive/release of) (your/the/this/these) (funds/fund/inheritance/compensation/grant/donation/winning/winnings/atm card/estate)
        (atm/visa/debit) card (loaded/worth/valued/of/containing/with your) | loaded (on/in/into) (an/a/your) (atm/visa/debit) | (unclaimed/abandoned/dormant/inactive) (funds/fund/account/estate/money/deposit/inheritance/sum)
        (donate/donation/donated/donating/giving out/give) * (dollars/euros/usd/eur/million/pounds) (to/for/through) (you/charity/the poor/orphans/ten/five/random/lucky) | (my/our) foundation (gives/donates/wants) | donation (to you/of/from)
        (widow/woman) (with/suffering from/dying of/diagnosed with) (cancer/terminal/an illness) | (diagnosed/suffering) (with/from) * cancer | (cancer/illness/disease) * (doctor/days to live/months to live/last wish)
        (audit/auditor/branch manager/account officer/operations manager/chief auditor/bank official/bank auditor) (of/at/with/in/from) (the/a/one/bank) | (died/passed away/deceased) (intestate/without/leaving/in a plane/in a car/along with/with no)
        (percent/percentage/ratio/%) (for you/to you/of the total/for your/will be) | your (share/percentage/part) (will be/is/of) | (60/40/50/50%/40%/30%/35%/45%) (for you/to you/share/and)
        (send/reply with/provide/forward) (me/us/) your (full name/full names/name/names/details/address/age/occupation/phone) * (passport/phone/address/country/telephone/age/occupation/copy)
        (i/we) (won/have won/just won) (the/a) (jackpot/lottery/powerball/mega millions/euromillions) | overdue (inheritance/fund/compensation/contract payment) | (united nations/imf/world bank/fbi/interpol/government) * (compensat+/approved/ordered/directed)
        (pay/send/need/only/the) * (processing/release/handling/clearance/courier/transfer/activation/registration) (fee/charge/charges/fees) | (processing/handling/clearance/release) fee of
        (working capital/business loan/business funding/line of credit/merchant cash advance/factoring/bridge loan/equity release) (up to/of/approved/available/offer/for/at/in) | pre approved for | (qualify/qualifies/qualified/eligible) for (up to/a loan/funding/financing/an unsecured/an advance)
        (bad/poor/no/low) credit (ok/okay/accepted/welcome/is fine/no problem/score) | no (collateral/credit check/guarantor/upfront) | (funds/cash/money/funding) in (24/48/your account) * (hours/today) | months of (bank/) statements
        (fund/funding/finance/financing/loan) (your/for your) (project/projects/business/startup/company/expansion) | (project/equity/debt/trade) (financing/finance/funding) (offer/available/from/with/and/solutions) | (bank instrument/bank instruments/bg/sblc/standby letter of credit) (provider/lease/monetization/for lease/leasing)
        (invest/investing/investment) (in/into) (your/any) (country/company/business/region/lucrative/project) | (investor/investors/sheikh/prince/family office) (looking/seeking/willing/ready/interested) (for/to/in)
        (escrow/security company/vault/diplomatic) (account/deposit/consignment/delivery/courier/bag) | consignment (box/boxes/of gold/deposited) | (military/army) (officer/personnel) (in/deployed) | un (peace keeping/peacekeeping)
    """),
    "refund_prize": listed("""
        your (email/address/email address/e mail) (won/has won/was selected/was chosen/was drawn/emerged) | (batch/winning/ticket/reference) number * (claim/agent) | (online/email/international) (lottery/promotion/draw/sweepstake) (award/winner/program/in)
    """),
    "job_lure": listed("""
        (part time/flexible/remote/freelance/home) (job/position/work/role/vacancy) (offer/for you/opportunity/from home/with our/in our/available/weekly) | (weekly/daily) (pay/salary/payment/income) (of/up to/guaranteed) | earn * (from/working) (home/anywhere/your phone)
        (spare/free) time (job/work/income/to earn) | (salary/earn/paid) (of/up to) * per (day/week/hour) | (recruiting/hiring) (agents/representatives/assistants/online/evaluators/shoppers) | (hr/recruiter/recruitment) (manager/team/department)? (of/from) * (indeed/linkedin/agency)
        (your/the) (resume/cv) (was/has been) (recommended/selected/shortlisted/reviewed/found) | (collect/receive/process) (payments/cheques/checks) (from/for/on behalf) (our/of our/the) (customers/clients/company)
    """),
    "bulk_sales": listed("""
        (boost/increase/improve/recover/skyrocket/raise/grow) (your/) (ranks/rankings/rank/seo/domain authority/ranking/online presence/google ranking/organic) | negative seo | (organic/targeted/website/web) traffic (to/from/plans/for/and/packages/at)
        (dofollow/do follow/da/dr/high da/quality/seo/white hat) (backlinks/links/backlink/link) | (da/dr) (and/50/40/60/values/score) | (link insertion/link insertions/link clean up/link exchange/link placement/link profile) | white label (seo/services/partner/development)
        (noticed/found/saw/spotted/identified) * (errors/issues/problems/mistakes/technical errors) * (on/in/with/of) (your/the) (site/website/web page) | (visited/checked/checking/reviewed/went through/looking at/was on) your (site/website/web site)
        (reply/answer/respond) (yes/with yes/for a free/for a quote/for samples/for pricing/for more) | free (audit/website audit/seo audit/site audit/analysis/consultation/quote/report) | (page 1/page one/first page/1st page) (of/in/on) (google/search)
        (acquiring/purchasing/reviewing) * (contacts/contact list/database/email list/leads/attendees list/attendee list/mailing list) | (contacts/contact) (list/database/lists/data) | sales and marketing (initiative/campaign/campaigns/efforts/initiatives)
        customize (the/your/this) list | (counts/count) and (pricing/cost/costs/price) | (attendees/attendee/visitors/exhibitors/decision makers/executives) (list/contacts/data/database) | each record | (opt in/verified) (contacts/emails/email/data)
        (years/years') (of/) (experience/manufacturing/expertise) (in/of/as/and) | oem (and odm/odm/is welcome/orders/service/available/welcome) | (high/good/best/top/superior/premium/excellent) quality (and/,/with/at) * (price/prices/delivery/service)
        any (interest/interests/inquiry/enquiry/inquiries/demand/need/needs/question/requirement/requirements/project) (,/please/pls/feel free/kindly) | if you (are interested/have any interest/have any need/have any inquiry/have any demand/need any/are in need)
        ?(new/latest/our) (catalogue/catalog/e catalog/price list/brochure) (is/for your/attached/and/to you) | (dollars/usd/\\$) per hour | hourly rate | (dedicated/offshore/remote/skilled) (developers/developer/team/resources/workers/welders) | outsourc+ (your/company/services/partner/of)
        (hire/hiring) (dedicated/our/a/skilled/an experienced) (developers/developer/team/experts/virtual) | (web/app/apps/software/website) (design/development) (at/company/services/service/agency/project/from)
        we (support/help/assist/work with/supply/provide/serve) (companies/businesses/clients/firms/manufacturers/brands/organizations/enterprises) (in/with/to/like/by/across/that/of) | (help/helping/helped/support/supporting) (companies/businesses/brands/firms/organizations) (like yours/to/reduce/save/grow/such as/increase)
        would (you/it) be (open/interested/worth) (to/in/a) (a/have/having/learning/exploring/discussing/purchasing/acquiring/quick/call/chat/see) | worth a (chat/quick/conversation/call) | (are you/would you be) open to (a/exploring/learning)
        (are/would) you (the/be the) (right/best) person | (point me/direct me/connect me/put me in touch) (to/with/in) * (right/person/department) | (introduce/introducing) (myself/ourselves/our company/my company/our factory)
        (we/this is) * (manufacturer/factory/supplier/exporter) (of/in/from/for/with/specialized/specializing/located/based) | (main/hot/our) products (are/include/including/is/:/range) | (our/the) (factory/company) (is/was/has been) (specialized/specializing/located/established/founded/engaged) | factory (price/direct/prices/with/of) | (manufacturer/factory/supplier) of * best price
        (establish/build/start/long term) * (business relationship/business cooperation/cooperation/business relations/partnership) with (you/your) | (cooperate/cooperation) with (you/your company) | (hope/wish/glad) to (cooperate/work/do business/establish) * with you | win win
        (viagra/cialis/levitra/kamagra/modafinil/ivermectin/tramadol) | (online/canadian) (pharmacy/drugstore) | (replica/luxury) (watches/bags) | (hair/skin) (removal/growth) (product/device)
        (customer service/customer support/technical support/tech support/help desk) (number/phone number/helpline/executives/executive/representative/representatives/experts) | (connect/get in touch/get connected) with (our/the) (experts/executives/technicians/professionals/team of/representatives/specialists)
        (facing/having/encounter/fix/resolve) (trouble/issues/any issue/problems/any problem/the issue) (with/from/in) (cash app/your printer/your email/yahoo/gmail/quickbooks/aol/facebook) | (villas/villa/apartments/plots/flats) (for sale/in/at/starting) | (luxury/residential) (villas/apartments/compound/project)
        (webinar/seminar/workshop/training/masterclass/course) (fee/registration/agenda/date/price/certificate/is designed/will cover) | (group discount/limited seats/seats are limited/limited spots) | (cpd/pdu) (points/certified/credits)
        (join/along with) * (people/members/traders) who (earn/make/profit) | minimum deposit | (earn/make money) (with our/automatically/on autopilot/with this) | (you can/start) earn (with/from) | (best/cheap/discount) (hosting/flights/price guarantee)
        (freight/shipping/logistics) (rates/rate/cost/service/services/quote/quotes/solutions/company/agent) (from/to/for/in) | (iso/ce/rohs) certificat+ (service/for your/consulting/available) | (trademark/domain) (registration/name) (service/for sale/dispute/conflict/in china)
    """),
    "rfq": listed("""
        (kindly/please) (quote/send quote/offer/advise price/give us quotation/send us quotation/quote us) | (quote/quotation) (for/on) the (attached/below/following/enclosed) | (attached/enclosed/following/below) (order list/items/product list/requirement/requirements/specification/specifications/sample/samples/drawing/order) * (quote/quotation/price/prices/confirm/review)
        (we/our company) (need/require/are in need of/urgently need/are sourcing/are looking for/want to import) * (product/products/item/items/goods/supplier/suppliers/quantity/quantities) | (product/purchase/order) inquiry | (sourcing/import) (new/of/from) (products/your/china)
        (samples/sample) (in/and/pictures/photos) (the//attached) (attachment/attached/file) | (your/the) (product/products) * (our market/our customers/our stores/our shops/our outlets) | net (30/60/90) (days/) (credit/payment terms/term/terms basis)
    """),
    "invoice_attached": listed("""
        (find/see/view/open/check) (your/the/our) (receipt/invoice/statement/bill/order/remittance/document/documents/file) (attached/in the attachment/in attachment/enclosed/below) | your (invoice/receipt/statement/order) is attached | (packing list/bill of lading/shipping documents/arrival notice/draft bl/bl draft/commercial invoice/awb/shipping document) (attached/for your/and/is/has been/as attached/enclosed)
        (confirm/acknowledge) receipt of (attached/the attached/the invoice/the packing list/the payment/the order/documents) | on behalf of our (customer/client/clients/customers) | (review/check/verify) and (confirm/revert/advise/sign) (the/if/your/our/receipt/back/same) | (attached/enclosed) * on behalf
    """),
    "survey_prize": listed("""
        (you have/you've) (been/) (selected/chosen/picked) (to/for/as) (a/an/the/receive/win/our) | (your/a) (name/number) (was/came up) (drawn/selected/up)
    """),
    "dating": listed("""
        (likes you and/wants to meet you/wants to chat with you) | (i am/i'm) (alone/bored/lonely/single) (and/at/tonight/now/girl/woman) | (saw/liked/found/viewed) your (profile/photo/picture) (and/on/i) | (meet/date/chat with) (ukrainian/russian/asian/single/local/beautiful/real) (ladies/girls/women/singles/woman)
    """),
    "investment": listed("""
        (crypto/forex/trading/investment/bitcoin) (opportunity/profits/profit/robot/bot/platform/expert/signals/broker/account manager) (with/for/:/weekly/daily/to/and/that/of) | (made/earned/earning/making) * (last week/per week/weekly/a week/every week/in a week/a day) | % (weekly/daily/monthly/per week/per month/per day/roi)
        (financial/stock/crypto) (advisor/adviser/group/channel/community/tips) (offers/join/on telegram/on whatsapp/free)
    """),
    "asked_for": listed("""
        (thank you/thanks/many thanks) for (your/the) (inquiry/enquiry/inquiries/interest in/request for/message/rfq) | (as requested/as per your request/as you requested/as you asked/as discussed/as agreed/as promised) | (regarding/about/concerning) your (inquiry/enquiry/question/request/rfq) | in (reply/response/answer) to your (inquiry/enquiry/request/rfq/question) | (nice/great/pleasure/good) (to meet/meeting) you (at/in/last) | (our/the) (quotation/offer/quote) (we sent/sent on/of last) | (following up/any news/checking in) (on/about) our (quotation/offer/quote)
    """),
}
