"""More letters of trade, and first invoices and notices in other languages."""

from __future__ import annotations

EN: dict[str, tuple[str, ...]] = {
    "trade_reminder": (
        "<inv> {now due|is due today|falls due tomorrow}\n{Just a heads-up|For your planning}: invoice <inv> of <amount> {is due|will be due} on <soon>. {No action needed if it is already scheduled.|Thank you for paying on time as always.}\n\n@pay",
        "{Dunning|Payment} {letter|reminder} level {1|2} - customer {no.|} <ticket>\nDear customer,\n\nthe following items are overdue:\n\n| <inv> | <past> | <amount>\n| <inv2> | <past2> | <amount2>\n\nPlease transfer the total by <due>. {If your payment crossed with this letter, please disregard it.|Questions: <phone>.}\n\n@pay",
    ),
    "trade_proforma": (
        "{Revised|Corrected} PI <pi>\n{Sorry for the mistake|Sorry, I forgot the freight}. {The corrected PI is attached|Please use this one and delete the old one}; {only the quantity of <item> changed|the total is now <amount>}. {The bank details are the same.|Bank details are not changed.}\n\n@pay",
        "{Your order|Order} {at|with} <themshort>: {how to pay|payment information}\n{You can pay|Please pay} by {bank transfer|T/T} {or L/C|}:\n\n@pay\n\n{Once the money is here|After receipt} we {ship|produce} within <nn> days. {Or would you rather pay through Alibaba Trade Assurance?|We also accept Trade Assurance orders.}",
    ),
    "first_invoice": (
        "{Membership fee|Annual fee|Subscription} <year> - invoice <inv>\n{Dear member,|Dear exhibitor,}\n\n{your|the} {membership|stand} fee for <year> is <amount>. {Please transfer it by|Payment is due} <due>.\n\n@pay",
        "{Credit note and invoice|Invoice correction} <inv>\n{Our first bill had a wrong address, sorry.|As you asked we corrected the company name.} {The new invoice is attached.|New invoice attached, please destroy the old one.} {The amount and the account are the same.|Amount unchanged: <amount>.}\n\n@pay",
        "{Rent|Storage|Warehouse} invoice <month>\n{Attached|Herewith} the {invoice|bill} for <month>: <amount>. {Direct transfer please.|Please transfer within 10 days.}\n\n@pay\n\nUtilities will be {charged|billed} at year end.",
    ),
    "trade_statement": (
        "{Month-end|Quarter-end} {reconciliation|balance} <usshort>\n{Hi, to close the books|We are closing <lastmonth>}: we show <amount> open, {you show|your list says} <amount2>. {The difference is|I think it is} {our credit note <inv>|the freight of <po>}. {Can you check?|Please book it.}",
        "{Re: |}remittance advice <inv>\n{Thanks|Thank you} for the remittance advice. {We allocated|I matched} the payment to <inv> and <inv2>. {After that|Now} <amount> remains {open|unpaid}, due <due>. {Account unchanged|Same account as always}:\n\n@pay",
        "{Invoices|Copies of invoices} you asked for\n{As requested|Here are} the {copies|PDFs} of <inv>, <inv2> and <inv3>. {They were sent by post too.|Please confirm that they are booked.} {Payment terms|Terms} are {net 30|net 45}.\n\n@pay",
    ),
    "honest_change": (
        "{Second account|Additional account} in {EUR|GBP} {available|from <later>}\n{For customers in Europe|To save you fees} we {opened|now have} a second account. {You may keep paying to the old one.|The present account stays valid.}\n\n@pay\n\n{Please check this with me by phone before first use|Call me on the number you always use and I read it to you}. {We know that account mails are often fake.|Please be as careful as your policy demands.}",
        "{Your form|Supplier master data form} - {returned|bank details}\n{Attached is|We return} your {supplier data change form|bank change form}, signed by our {CFO|director}, with the bank's letter. {We understand|Of course} you will call {back|<othername>} {on the number in your system|at our switchboard} {before it is activated|first}.\n\n@pay",
    ),
}  # fmt: skip
ZH: dict[str, tuple[str, ...]] = {
    "zh_statement": (
        "{年度|季度}{对账|往来核对}通知\n{年底了|季度末}，请{各供应商|贵司}于<due>前{将对账单发到本邮箱|提交对账单}，{逾期顺延到下月付款|以便安排付款}。{格式见附件。|注明订单号和发票号。}",
        "{对账结果|差异说明}-<month>\n核对结果：我司账面<cny>，贵司<cny2>，差<small>。{原因是|应为}{运费未入|退货未冲}。{请调整后重发。|没问题就按我司数据。}",
        "{送货单|收货}{回签|确认}<po>\n{本月|<lastmonth>}{送货单已整理|签收单见附件}，共<n2>份，{缺<n>份|有一份没签字}，麻烦{补一下|找仓库补签}，{财务等着对账|月底要结}。",
    ),
    "zh_invoice_info": (
        "回复：{开票信息|发票}\n{我司开票信息没变|还是原来的信息}，{再发一遍|如下}：\n\n@pay\n\n{发票请开<cny>，注明合同号<contract>。|邮寄地址：<themcity>，收件人<theyname>，<mobile>。}",
        "{数电票|电子发票}推送：<inv>\n{您有一张|贵公司收到一张}{数电发票|电子发票}，开票方<them>，价税合计<cny>，{附件为PDF和OFD|请下载附件}。{如有疑问请联系开票方<phone>。|请勿直接回复。}",
        "{发票|专票}{什么时候|几号}能开\n{款已经付了|<cny>上周付的}，{票还没收到|麻烦尽快开票}，{25号前要认证|财务要入账}。开票信息：\n\n@pay",
    ),
    "zh_payment_notice": (
        "{付款|打款}{信息确认|前确认}-<contract>\n{准备付<cny>给贵司|本周五付款}，{付款前核对一下账户|请确认以下信息无误}：\n\n@pay\n\n{如有变动请书面盖章并电话通知。|无误请回复“确认”。}",
        "{退款|保证金退还}通知\n{贵司的|}{投标保证金|押金|质保金}<cny>{将于<soon>退还|审批完成}，{退回原账户|请确认收款账户与缴纳时一致}。{5个工作日内到账。|请开具收据。}",
        "{报销|差旅费}打款{通知|}\n您<past>提交的报销单<ticket>{已审核|已通过}，金额<small>{将打到工资卡|本周到账}。{有疑问联系<dept>。|请留意查收。}",
    ),
    "trade_reminder": (
        "{到期提醒|账期提醒}<inv>\n{温馨提醒|例行提醒}，<inv>金额<cny>将于<soon>到期，{请提前安排|按时付款即可}，{感谢一直以来的配合|谢谢}。\n\n@pay",
        "Re: {付款|货款}时间\n{上周说这周付的|您说<weekday>付}，{今天看还没到|财务查了没有}。{是不是卡在审批了？|能给个准确日期吗？}{下一批货已经在排了。|年底了大家都不容易，请帮忙催一下。}",
    ),
    "first_invoice": (
        "{会费|年费|认证费}缴纳通知<year>\n{贵单位|贵司}<year>年度{会费|年审费}为<cny>，请于<due>前{缴纳|汇至以下账户}：\n\n@pay\n\n{缴费后开具财政票据。|汇款请注明单位名称。}",
        "{展位费|广告费}{结算|发票}-<contract>\n{贵司的|}{展位|广告位}已{预留|确认}，费用<cny>，{预付50%|开展前付清}。\n\n@pay\n\n{发票随后开具。|发票信息请回复。}",
    ),
}  # fmt: skip
OTHERS: dict[str, dict[str, tuple[str, ...]]] = {
    "de": {
        "first_invoice": (
            "Rechnung {Nr. |}<inv>\n{anbei|im Anhang} {erhalten|finden} Sie {unsere|die} Rechnung <inv> über <amount>{, zahlbar bis <due>|, Zahlungsziel 14 Tage}.\n\n@pay\n\n{Vielen Dank für Ihren Auftrag.|Bei Fragen erreichen Sie mich unter <phone>.}",
            "{Ihre Bestellung|Auftragsbestätigung} <po>\n{vielen Dank für Ihre Bestellung|wir bestätigen Ihren Auftrag} vom <past>. {Liefertermin|Voraussichtliche Lieferung}: <later>. {Wir bitten um Vorkasse auf|Bitte überweisen Sie <amount> auf} folgendes Konto:\n\n@pay",
        ),
        "trade_reminder": (
            "{Zahlungserinnerung|Freundliche Erinnerung} Rechnung <inv>\n{sicher ist es Ihrer Aufmerksamkeit entgangen|möglicherweise haben Sie übersehen}, dass {unsere Rechnung|die Rechnung} <inv> über <amount> seit dem <past> {offen|fällig} ist. {Sollten Sie bereits bezahlt haben, betrachten Sie dieses Schreiben als gegenstandslos.|Bitte überweisen Sie bis <due>.}\n\n@pay",
        ),
        "trade_inquiry": ("{Anfrage|Preisanfrage} <goods>\nwir {suchen|benötigen} <qty> Stück <goods>. {Bitte nennen Sie uns|Können Sie uns} Preis und Lieferzeit{ nennen|}{?|.} {Gibt es Muster?|Ein Datenblatt wäre hilfreich.}",),
        "honest_change": ("{Neue Bankverbindung|Änderung unserer Bankverbindung} {ab|zum} <later>\n{da unsere Bank die Filiale schließt|wegen eines Bankwechsels} gilt ab <later>:\n\n@pay\n\n{Bitte ändern Sie nichts allein aufgrund dieser E-Mail|Bitte prüfen Sie das}, sondern rufen Sie Ihren bekannten Ansprechpartner unter der Ihnen vorliegenden Nummer an. {Das unterschriebene Schreiben kommt per Post.|Bis dahin gilt das alte Konto.}",),
    },
    "es": {
        "first_invoice": ("Factura {n.º |}<inv>\n{adjunto|le envío} la factura <inv> por {importe de |}<amount>{, con vencimiento el <due>|, a 30 días}.\n\n@pay\n\n{Gracias por su confianza.|Cualquier duda, quedo a su disposición en el <phone>.}", "{Confirmación de pedido|Su pedido} <po>\n{confirmamos su pedido|hemos recibido su pedido} del <past>. {Plazo de entrega|Entrega prevista}: <later>. {Para el anticipo de <amount>|Pueden hacer la transferencia a}:\n\n@pay"),
        "trade_reminder": ("{Recordatorio de pago|Factura pendiente} <inv>\n{según nuestros registros|hemos visto que} la factura <inv> de <amount>, vencida el <past>, {sigue pendiente|no consta pagada}. {Si ya la han pagado, disculpen.|¿Podrían indicarnos la fecha de pago?}\n\n@pay",),
        "trade_inquiry": ("{Solicitud de precio|Consulta} de <goods>\n{estamos interesados|nos interesa} en <qty> unidades de <goods>. {¿Nos pueden pasar precio y plazo?|Agradecemos cotización con transporte.}",),
    },
    "fr": {
        "first_invoice": ("Facture {n° |}<inv>\n{veuillez trouver ci-joint|vous trouverez en pièce jointe} {notre|la} facture <inv> d'un montant de <amount>{, à régler avant le <due>|, payable à 30 jours}.\n\n@pay\n\n{Merci de votre confiance.|Je reste à votre disposition au <phone>.}",),
        "trade_reminder": ("{Relance|Rappel} facture <inv>\n{sauf erreur de notre part|à ce jour}, la facture <inv> de <amount>, échue le <past>, {reste impayée|n'est pas encore réglée}. {Si votre règlement est parti, merci de ne pas tenir compte de ce message.|Pouvez-vous nous indiquer la date du virement ?}\n\n@pay",),
        "trade_inquiry": ("{Demande de prix|Demande de devis} : <goods>\nnous {cherchons|avons besoin de} <qty> pièces de <goods>. {Merci de nous envoyer votre meilleur prix|Pouvez-vous nous faire un devis} {et vos délais|livraison comprise}.",),
    },
    "pt": {
        "first_invoice": ("{Fatura|Nota fiscal} <inv>\n{segue em anexo|enviamos em anexo} a fatura <inv> no valor de <amount>{, com vencimento em <due>|}.\n\n@pay\n\n{Obrigado pela preferência.|Qualquer dúvida, ligue para <phone>.}",),
        "trade_reminder": ("{Lembrete|Aviso} de pagamento <inv>\n{verificamos que|consta em aberto} a fatura <inv> de <amount>, vencida em <past>{, ainda não foi paga|}. {Caso já tenha pago, desconsidere.|Poderia confirmar a data do pagamento?}\n\n@pay",),
    },
    "zh-hant": {
        "trade_proforma": ("{形式發票|PI} <pi> {請確認|}\n{感謝下單|謝謝訂購}，附上 PI <pi>，總額 <amount>，{請核對後簽回|請簽回}。\n\n@pay\n\n{收到訂金後開始生產。|匯款後煩請提供水單。}",),
        "trade_shipment": ("{出貨通知|船期通知} <po>\n貴司訂單 <po> 已{裝櫃|出貨}，船名 <vessel>，櫃號 <container>，{預計<later>到港|ETA <later>}。{文件隨後寄出。|提單副本如附件。}",),
        "trade_statement": ("{<month>對帳單|月結單}\n附上{本月|<month>}對帳單，合計 <amount>，{請核對|麻煩核對後回簽}。{帳戶不變|匯款帳號同前}：\n\n@pay",),
    },
    "ja": {
        "first_invoice": ("{請求書|ご請求書}送付の{件|ご案内}（<inv>）\n{平素よりお世話になっております。|この度はご発注ありがとうございます。}\n{請求書|ご請求書}（<inv>、<amount>）を添付いたします。{お支払期限は<due>です。|<due>までにお振込みをお願いいたします。}\n\n@pay\n\n{ご確認のほどお願いいたします。|ご不明な点は<phone>までご連絡ください。}",),
        "trade_inquiry": ("<goods>の{見積依頼|お見積りのお願い}\n<goods>を<qty>個{検討しております|購入したいと考えております}。{価格と納期をご教示ください。|お見積りをお願いいたします。}",),
    },
}  # fmt: skip
