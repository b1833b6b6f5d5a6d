"""Honest letters of every day: no signal about words speaks up against them, and together they weigh next to nothing."""

import pytest

from counterseal.desk import things
from counterseal.judge import Signal
from tests.signals.content.words import HOUSE, scene

SIGNALS = [
    one
    for one in things("signals", Signal)
    if not one.innocent and one.function.__module__.startswith("counterseal.signals.content.")
]
LOUD = 0.35
"""No single signal is clearer than this."""
TOGETHER = 0.8
"""All of them are not clearer than this together."""
LETTERS = {
    "An overdue invoice of a supplier": scene(
        "Dear Bo,\n\naccording to our records invoice 2041 of 4 March is overdue. Please arrange payment by the end of the week. Our bank details remain unchanged.\nIf you have already paid, please disregard this reminder.\n\nAnn Lee",
        "Payment reminder: invoice 2041",
        files=("statement.pdf",),
    ),
    "A statement of account": scene(
        "Dear Sir or Madam,\nplease find attached the statement of account for May. Kindly confirm the balance.\nAccounts department",
        "Statement of account May",
        files=("soa.pdf",),
    ),
    "An order confirmation": scene(
        "Thank you for your order 3001. We will send you a message when it is shipped. Track your order here. If you have questions, call us at +49 30 555 0199.",
        "Your order 3001",
        links=(HOUSE,),
    ),
    "A shipping notice": scene(
        "Hi Bo, your package has been shipped and will arrive on Tuesday. Tracking number: 1Z999. Track it here.",
        "Your package is on its way",
        links=(HOUSE,),
    ),
    "A failed delivery of the courier": scene(
        "We tried to deliver your parcel today and nobody was at home. Choose another day here.",
        "We missed you",
        links=(HOUSE,),
    ),
    "A newsletter": scene(
        "Our summer sale: up to 50% off, only this week. Shop now. You receive this mail because you are a customer. Unsubscribe at any time.",
        "Summer sale",
        links=(HOUSE,),
    ),
    "A password reset that was asked for": scene(
        "Hello Bo,\nsomebody asked to reset the password of your account. Click here to reset your password; the link expires in 24 hours. If it was not you, ignore this mail.",
        "Reset your password",
        links=(HOUSE,),
    ),
    "A notice of a sign-in": scene(
        "Hello Bo,\nthere was a new sign-in to your account from Firefox on Linux. If this was you, there is nothing to do. Review activity.",
        "New sign-in",
        links=(HOUSE,),
    ),
    "A code for signing in": scene(
        "Your verification code is 123456. It expires in ten minutes. We will never ask you for your password.",
        "Your code",
    ),
    "A security awareness mail": scene(
        "Dear colleagues,\nwe see more phishing mails these days. They say that your mailbox is full, that your account will be suspended, or that bank details have changed. Do not click on links in them, never enter your password, and report suspicious mails to us.\nYour IT team",
        "Phishing awareness",
    ),
    "A notice of a bank": scene(
        "Dear Bo Chen, your account statement for May is ready. Sign in by the app to read it. We will never ask for your password by mail.",
        "Your statement is ready",
        links=(HOUSE,),
    ),
    "A chat notice": scene(
        "Ann Lee mentioned you in the channel Sales: could you look at the quotation? Reply in the app. Unsubscribe from these notices.",
        "Ann mentioned you",
        links=(HOUSE,),
    ),
    "A code review": scene(
        "@bo commented on this pull request: the account is locked before the lock is taken, please verify that the test fails without it. View it online or unsubscribe.",
        "Re: [shop/app] Lock order (#12)",
        links=(HOUSE,),
    ),
    "A shared file of a house that shares": scene(
        "Ann Lee shared a file with you: prices 2025.xlsx. Open file",
        "Ann shared prices 2025.xlsx with you",
        links=(HOUSE,),
    ),
    "A meeting": scene(
        "Are you available on Thursday at ten? We should talk about the fair before Ann leaves. I will be in a meeting until noon.",
        "Thursday",
        quoted="When shall we meet about the fair?",
    ),
    "A quotation in a thread": scene(
        "Dear Bo,\nattached is our quotation for 500 pieces; delivery takes four weeks, payment 30 days net. Please let me know as soon as possible whether you agree.\nAnn",
        "Re: inquiry",
        files=("quotation.pdf",),
        quoted="Could you please send a quotation for 500 pieces and tell us the delivery time?",
    ),
    "A remittance advice": scene(
        "Dear Ann, we have paid your invoices 11 and 12 today by bank transfer. The remittance advice is attached.",
        "Remittance advice",
        files=("advice.pdf",),
        quoted="Please find the invoices attached.",
    ),
    "A resignation of a bank told by phone": scene(
        "Dear Bo, as Ann told you by phone, please check by phone before you pay anybody who claims that our bank details have changed.",
        "Fraud",
    ),
    "Chinese: an order": scene(
        "王经理，您好：\n订单 3001 已发货，预计周五到港，提单扫描件见附件。如有问题请随时联系。\n李安",
        "订单 3001 发货通知",
        files=("bl.pdf",),
    ),
    "Chinese: a reminder": scene(
        "王经理，您好：\n发票 2041 的货款已到期，请安排付款。我司收款账户不变，付款前如有疑问请电话核实。如已付款请忽略。\n李安",
        "付款提醒",
    ),
    "Chinese: a warning": scene(
        "各位同事：\n近期出现冒充领导要求转账的诈骗邮件，请提高警惕，不要点击陌生链接，不要泄露密码。\n信息部",
        "谨防钓鱼邮件",
    ),
    "Chinese: a footer": scene(
        "好的，周三见。\n\n本邮件及其附件含有保密信息，仅限于收件人使用。如您误收本邮件，请立即通知发件人并删除。",
        "回复：周三",
    ),
    "German: a reminder": scene(
        "Guten Tag Frau Chen,\nsicher haben Sie übersehen, dass unsere Rechnung 2041 noch offen ist. Bitte überweisen Sie den Betrag bis Freitag auf das bekannte Konto. Unsere Bankverbindung hat sich nicht geändert.\nAnn Lee",
        "Zahlungserinnerung 2041",
        files=("rechnung.pdf",),
    ),
    "French: an order": scene(
        "Bonjour Madame Chen,\nvotre commande 3001 a été expédiée ce jour. Vous trouverez la facture en pièce jointe.\nAnn Lee",
        "Commande 3001",
        files=("facture.pdf",),
    ),
    "Spanish: an invoice": scene(
        "Estimada Bo:\nadjunto encontrará la factura 2041. El pago vence a los 30 días.\nAnn Lee",
        "Factura 2041",
        files=("factura.pdf",),
    ),
    "A true change of bank, told to be checked": scene(
        "Dear Bo,\nour bank closes its branch, so our account will change on 1 September. Please change nothing because of this mail alone: call the number you have on file, we will confirm by phone. The letter with stamp comes by post.\nAnn Lee",
        "Announcement",
    ),
    "A notice of payroll by the personnel office": scene(
        "Dear colleagues,\nthe pay slips for May are in the portal. Changes of your bank account are made there by yourself and never by mail. Questions: Ann Lee, room 7.",
        "Pay slips May",
    ),
    "An inquiry of a known customer": scene(
        "Dear Bo,\nthank you for the samples. Please let us have your price for 2000 pieces as last year, delivery in May. The drawing is attached.\nAnn Lee",
        "Re: samples",
        files=("drawing.pdf",),
        quoted="The samples were sent today. Please tell us whether they fit your machine.",
    ),
    "An invitation of a partner to a fair": scene(
        "Dear Bo,\nwe will be at the fair in Hanover again, hall 4, stand 20. Would you have an hour on Tuesday afternoon? I would like to show you the new frame.\nAnn Lee",
        "Fair in Hanover",
    ),
    "A quotation sent after the fair": scene(
        "Dear Bo,\nit was good to meet you at the fair. Here is the price that we spoke of: 4.20 per piece from 1000 pieces, four weeks from order.\nAnn Lee",
        "Price as discussed",
        files=("quotation.pdf",),
    ),
    "A customs broker asks for papers": scene(
        "Dear Bo,\nfor the clearance of container MSKU 123 we still need the packing list and the certificate of origin. The vessel arrives on Friday.\nAnn Lee, customs department",
        "Documents for clearance",
    ),
    "A forwarder announces a vessel": scene(
        "Dear Bo,\nthe vessel is delayed by three days and will berth on 12 June. Free time starts then.\nAnn Lee",
        "Delay of vessel",
    ),
    "A bank advises a credit": scene(
        "We credited your account with EUR 4,200.00 today. Ordering customer: Partner GmbH. Details are in online banking, to which you sign in as usual.",
        "Credit advice",
    ),
    "Chinese: a dunning letter": scene(
        "王经理，您好：\n截至五月底，贵司尚有三笔货款未付，明细见附件。请核对后安排付款，账户与合同一致。\n李安",
        "催款函",
        files=("mingxi.xlsx",),
        quoted="三月对账单已确认无误，谢谢。",
    ),
    "Chinese: a statement of account": scene(
        "王经理，您好：\n附件是五月对账单，请核对盖章后回传。如有差异请告知。\n李安",
        "五月对账单",
        files=("duizhang.xlsx",),
    ),
    "Chinese: data for an invoice": scene(
        "李经理，您好：\n我司开票资料如下：名称、税号、地址电话、开户行及账号与去年相同。请开增值税专用发票，寄到公司前台。\n王博",
        "开票资料",
    ),
    "Chinese: a true change of a branch of the bank": scene(
        "王经理，您好：\n我司开户支行迁址，账号不变，仅行号变更。盖章函原件已寄出，请与原业务员电话确认后再更新。\n李安",
        "开户行迁址说明",
    ),
    "Chinese: an invitation to a customers' day": scene(
        "王经理，您好：\n六月十日我司新厂房启用，想请您来看看，当天有车接送。方便的话请告诉我人数。\n李安",
        "新厂房启用",
    ),
    "Chinese: money was sent": scene(
        "李经理，您好：\n五月货款今天下午已转出，请查收。收到请回复。\n王博",
        "货款已付",
    ),
    "Chinese: a boss asks a colleague to call": scene(
        "小王，有空给我回个电话，说说展会的事，不急。",
        "展会",
    ),
}


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_honest_letters_stay_quiet(letter):
    found = {one.name: sign.strength for one in SIGNALS if (sign := one(letter)) is not None}

    assert max(found.values(), default=0.0) <= LOUD, found
    assert sum(found.values()) <= TOGETHER, found
