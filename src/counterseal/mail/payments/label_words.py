"""
The words of which labels beside bank details are made, in fourteen languages.

Not labels but their parts: "Beneficiary's Bank Account No." is `whom` + `bank` + `account` + `number`, and so is
收款银行账号. What a label made of such parts asks for is said once, in `labels.py`, instead of once for every wording.
Written without accents, as `normal.folded` leaves them, in small letters; collected from the languages' banking usage,
from national payment forms and from invoices' habits.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

WORDS: Final[dict[str, str]] = {
    # ------------------------------------------------------------------------------------------------ whose account
    "whom": """
        beneficiary; beneficiary's; beneficiarys; beneficiaries; beneficary; benificiary; beneficiery; benefeciary; beneficiary customer; bene; benef; ben
        payee; payee's; receiver; receiver's; recipient; recipient's; creditor; remit to; remittance to; remit payment to; please remit to; make payment to; payment to; payments to; send payment to; wire to; wire transfer to; pay to; paying to; payable to; paid to; make payable to; final beneficiary
        ultimate beneficiary; beneficiario; beneficiaria; del beneficiario; destinatario; begunstigter; begunstigte; begunstigten; beguenstigter; empfanger; empfaenger; empfangers
        zahlungsempfanger; zahlungsempfaenger; beneficiaire; destinataire; favorecido; recebedor; получатель; получателя; получателю; бенефициар; бенефициара; бенефициару
        المستفيد; مستفيد; للمستفيد; 受取人; お受取人; 受益者; 振込先; お振込先; 수취인; 수익자; 예금주명; beneficiario del bonifico; nguoi thu huong; nguoi huong thu; don vi thu huong; ben thu huong; nguoi nhan; don vi nhan
        alici; alicinin; lehdar; lehtar; faydalanici; 收款人; 收款方; 收款单位; 收款單位; 收款公司; 收款企业; 收款者; 收款; 受益人; 受益方; 受款人; 受款方; 收方; 受款; 收款人全称; 收款人名
        beneficiary party; remittee; field 59; 59a
    """,
    "name": """
        name; names; name(s); holder; holder's; holders; owner; owner's; title; nombre; titular; del titular; nom; nome; inhaber; titulaire; intestatario; intestazione; имя; наименование; название
        владелец; اسم; صاحب; 名義; 名義人; 名称; 名稱; 全称; 全稱; 名前; 氏名; 이름; 성명; ten; ad; adi; unvan; unvani; sahibi; 姓名; 抬头; 抬頭; full name; ragione sociale; razon social; razao social; raison sociale
        denominacion; denominazione; фио; nominativo
    """,
    "holder": """
        account name; a/c name; acct name; acc name; acc. name; acct. name; accountname; account title; a/c title; account holder; account holder's name; account holders name; accountholder; account owner; account in the name of; account beneficiary; name of account; name of the account; name on account
        name on the account; name of account holder; name of the account holder; name of beneficiary; name of the beneficiary; beneficiary name; beneficiary's name; kontoinhaber; kontobezeichnung; kontoinhaberin; inhaber des kontos; titular de la cuenta; titular da conta; titular de cuenta; nombre de la cuenta; nome da conta
        titulaire du compte; nom du compte; intitule du compte; intestatario del conto; intestatario conto; intestatario c/c; владелец счета; اسم الحساب; صاحب الحساب; اسم صاحب الحساب; اسم المستفيد; 口座名義; 口座名義人; 口座名; 口座人名義; 名義人名
        예금주; 계좌주; 계좌명; 예금자; 예금자명; 계좌 명의; chu tai khoan; ten tai khoan; chu tk; ten tk; ctk; hesap sahibi; hesap adi; hesap unvani; hesabin sahibi; 账户名称; 帐户名称; 賬戶名稱; 帳戶名稱; 账户名; 帐户名; 賬戶名; 帳戶名; 账号名称; 帐号名称; 账号名; 户口名称; 戶口名稱; 帳號名稱; 开户名称; 开户名; 開戶名稱; 開戶名
        户名; 戶名; 户名全称; 收款户名; 收款戶名; 受款人戶名; 收款账户名称; 收款账户名; 收款人户名; 收款人名称; 收款人姓名; 收款方名称; 受益人名称; 受益人姓名; 账户持有人; 賬戶持有人; 帳戶持有人; 开户人; 開戶人; 开户单位; 持卡人; 持卡人姓名; 戶口持有人; 账户全称; 戶口名
    """,
    "for": "in the name of; im namen von; a nombre de; au nom de; em nome de; a nome di; на имя; intestato a; intestata a; intestato; in favour of; in favor of; favouring; favoring; in the favour of; in the favor of; for credit of; for the account of; for account of; a favor de; zugunsten; zu gunsten von; zugunsten von; au profit de; en faveur de; a l'ordre de; em favor de; a favore di; в пользу; لصالح; لفائدة",
    "weak": "company name; company; name of company; firm; firma; firmenname; seller; the seller; supplier; vendor; exporter; shipper/exporter; 单位名称; 單位名稱; 公司名称; 公司名稱; 企业名称; 购方名称; 销售方; 供应商; 供應商; 卖方; 賣方; 公司; 开票名称; 发票抬头; empresa; societe; azienda; компания; организация; 会社名; 회사명; cong ty; firma adi",
    # -------------------------------------------------------------------------------------------------- the account
    "account": """
        account; accounts; account's; a/c; a/c.; a/cs; acct; acct.; acc; acc.; ac; accountno; a / c; conto; konto; konto-nr; kto; kto.; ktonr; cuenta; cta; cta.; compte; cpte; conta; c/c; cc; c/a; c/corrente; conto corrente; n. conto; счет; счета; счете; сч; р/с; р/сч; р/счет; р.с; حساب; الحساب; حسابنا
        口座; 계좌; 계좌로; tai khoan; tk; hesap; hesabi; hesabimiz; ucet; ucet c; cislo uctu; uctu; rachunek; rachunku; nr rachunku; numer rachunku; rekening; rekeningnummer; bankrekening; rekeningnr; 账号; 帐号; 賬號; 帳號; 账户; 帐户; 賬戶; 帳戶; 户口; 戶口; 帐号/卡号; account nr; 户口号码; 戶口號碼
    """,
    "bankaccount": """
        bank account; bank accounts; bank a/c; bank acct; bank acc; bankaccount; company account; corporate account; business account; current account; checking account; chequing account; checking a/c; savings account; saving account; deposit account; beneficiary account; beneficiary's account; beneficiary a/c; beneficiary acct
        payee account; account iban; bankkonto; bankkontonummer; kontonummer; kontonr; konto-nummer; konto nr; konto-nr.; kto-nr; kto.-nr; kto nr; cuenta bancaria; cuenta corriente; n de cuenta; numero de cuenta; no de cuenta; compte bancaire; numero de compte; n de compte; compte courant; conta corrente; conta bancaria; cta. cte; cta cte; cta.cte; c/cte; cta. corriente;  conta-corrente; numero da conta; no da conta; n. da conta; n da conta; conto bancario; conto corrente; numero di conto; numero conto
        расчетный счет; расчетный счет #; расчетного счета; расч. счет; р/счет; р / с; номер счета; # счета; счет получателя; счет бенефициара; лицевой счет; банковский счет; валютный счет; транзитный счет; رقم الحساب; حساب البنك; الحساب البنكي; حساب بنكي; رقم حساب; 口座番号; 銀行口座; 振込口座; 普通預金; 当座預金; 普通; 当座; 普通口座; 계좌번호; 은행계좌; 입금계좌; 입금 계좌; 송금계좌; 통장번호; 계좌 번호
        so tai khoan; so tk; stk; tai khoan ngan hang; tai khoan so; so tai khoan ngan hang; banka hesabi; hesap no; hesap numarasi; hesap numaramiz; banka hesap no; 银行账号; 银行帐号; 銀行賬號; 銀行帳號; 银行账户; 银行帐户; 銀行賬戶; 銀行帳戶; 收款账号; 收款帐号; 收款賬號; 收款帳號; 收款账户; 收款帐户; 收款帳戶; 收款賬戶; 对公账户; 对公账号; 对公帐户; 对公帐号; 对公账号; 公账; 公户; 公司账号; 公司账户; 公司帐户; 公司帐号
        基本户; 一般户; 基本账户; 开户账号; 开户帐号; 開戶帳號; 收款人账号; 收款人帐号; 收款人账户; 受益人账号; 受益人帐号; 收款方账号; 汇款账号; 汇款账户; 匯款帳號; 匯款帳戶; 打款账号; 打款账户; 付款账号; 付款账户; 离岸账户; 离岸账号; 人民币账户; 人民币账号; 美元账户; 美元账号; 美金账户; 美金账号; 美金帐号; 美元帐号; 欧元账户; 欧元账号; 港币账户; 港币账号; 外币账户; 外币账号; 银行户口; 銀行戶口; 户口号码; 戶口號碼; 银行账号/卡号; 账户号; 账户号码; 帐户号码; 賬戶號碼; 帳戶號碼; 账号号码; 汇款帐号; 匯入帳號; 轉帳帳號; 转账账号; 存摺帳號; 银行账户号码; nra账号; nra账户; osa账号; osa账户; 离岸帐号
    """,
    "card": "card number; card no; bank card; debit card; bank card number; 卡号; 卡號; 银行卡号; 银行卡; 銀行卡; 銀行卡號; 收款卡号; 储蓄卡; 借记卡; 储蓄卡号; 借记卡号; номер карты; номер банковской карты; karta; so the; 카드번호",
    "iban": "iban; i.b.a.n; i.b.a.n.; iban no; iban code; iban number; iban nr; iban-nr; iban numarasi; iban nummer; iban-nummer; code iban; codigo iban; codice iban; 国际银行账号; 國際銀行帳號; 国际银行帐号; الايبان; ايبان; رقم الايبان; الآيبان; آيبان; рсч iban",
    "number": "number; numbers; numero; nummer; numarasi; numara; номер; رقم; 番号; 번호; 号码; 號碼; 号; 號",
    # ----------------------------------------------------------------------------------------------------- the bank
    "bank": """
        bank; bank's; banks; banker; bankers; banker's; banking; banco; bancos; banque; banca; bankname; bankname:; bank name; bank-name; name of bank; name of the bank; beneficiary bank; beneficiary's bank; beneficiarys bank; beneficiary bank name; beneficiary's bank name; receiving bank; receiver's bank; recipient bank; recipient's bank; payee bank; payee's bank; account bank; opening bank; bank of deposit; deposit bank; advising bank; bene bank; remitting to bank; field 57; 57a; 57d
        account with; account with bank; account with institution; a/c with; a/c with bank; acc. with; account with bank name; name des kreditinstituts; kreditinstitut; geldinstitut; hausbank; bank des empfangers; empfangerbank; bankinstitut; institut; bankverbindung; dati bancari; coordinate bancarie; coordonnees bancaires; datos bancarios; dados bancarios; domiciliation; domiciliation bancaire; etablissement; etablissement bancaire; nom de la banque; nombre del banco; entidad bancaria; entidad; banco beneficiario; banco del beneficiario; nome do banco; instituicao; instituicao financeira; nome della banca; istituto; istituto bancario; istituto di credito; банк; банка; банке; в банке; наименование банка; банк получателя; банк бенефициара; банка получателя
        بنك; البنك; مصرف; المصرف; اسم البنك; اسم المصرف; بنك المستفيد; 銀行; 銀行名; 金融機関; 金融機関名; 取引銀行; 은행; 은행명; 입금은행; 수취은행; 거래은행; ngan hang; ten ngan hang; tai ngan hang; nh; ngan hang thu huong; banka; bankasi; banka adi; alici banka; alici bankasi; 银行; 开户行; 開戶行; 开户银行; 開戶銀行; 开户行名称; 开户行名; 开户银行名称; 开户机构; 开户网点; 收款银行; 收款銀行; 收款行; 收款行名称; 收款银行名称; 收款人开户行; 收款人银行; 收款方开户行; 受益人银行; 受益人銀行; 受益银行; 受款銀行; 解款行; 入账行; 汇入行; 匯入行; 账户行; 账户银行; 帐户银行; 帳戶銀行; 银行名称; 銀行名稱; 银行名; 银行全称; 收款人开户银行; 开户银行全称; 户口银行; 往来银行; 往來銀行; 所属银行; 所在银行; 汇入银行; 匯入銀行; 银行信息; 開戶行名稱
    """,
    "address": "address; address:; addresses; add; add.; addr; addr.; address of; direccion; domicilio; adresse; anschrift; bankadresse; bankanschrift; endereco; indirizzo; адрес; адрес банка; عنوان; العنوان; 住所; 주소; dia chi; adres; adresi; 地址; 住址; 银行地址; 銀行地址; 开户行地址; 公司地址; 收款人地址; 收款行地址; location; city; ciudad; ville; ort; город; 所在地; 開戶行地址",
    "branch": "branch; branch name; branchname; sub-branch; sub branch; subbranch; branch office; sucursal; filiale; zweigstelle; agence; agencia; agenzia; филиал; отделение; فرع; الفرع; 支店; 支店名; 지점; 지점명; chi nhanh; sube; subesi; sube adi; 支行; 分行; 分行名称; 分行名稱; 支行名称; 网点; 网点名称; 分理处; 支行名",
    "swift": "swift; swift/bic; bic/swift; bic; swiftcode; swift code; swift-code; swift no; swift number; swift address; swift add; swift id; swift bic; bic code; bic-code; bic swift; bic (swift); swift (bic); s.w.i.f.t; s.w.i.f.t.; codigo swift; code swift; codice swift; codice bic; code bic; codigo bic; свифт; swift-код; swift код; бик swift; سويفت; السويفت; كود السويفت; رمز السويفت; 스위프트; 스위프트코드; 스위프트 코드; スウィフト; スイフト; スイフトコード; ma swift; ma so swift; swift kodu; bic kodu; swift代码; swift代碼; swift号; swift号码; 国际代码; 国际代码; 银行国际代码; 銀行國際代碼; 国际汇款代码; 银行识别码; 銀行識別碼; 电汇代码; 国际电汇代码; swift编码; swift 代码; swift行号; telex; telegraphic",
    "code": "code; code no; codes; kod; kodu; код; コード; 코드; ma; رمز; 代码; 代碼; 代號; 代号; 编码; 編碼; codice; id",
    "bankcode": "bank code; bankcode; bank no; bank number; bank id; codigo de banco; codigo del banco; codigo banco; codigo do banco; code banque; codice banca; abi; blz; bankleitzahl; 銀行コード; 金融機関コード; 은행코드; ma ngan hang; banka kodu; 银行代码; 銀行代碼; 银行编号; 銀行編號; 银行代号; 銀行代號; 银行编码; clearing code; clearing no; clearing number; bank clearing; nsc; национальный клиринговый код; clearing; 結算代碼",
    "branchcode": "branch code; branch no; branch number; branchcode; branch id; codigo de agencia; numero da agencia; code guichet; code agence; cab; 支店番号; 支店コード; 店番; 店番号; 지점코드; sube kodu; sube no; 分行代码; 分行代碼; 分行編號; 分行编号; 分行號; 支行代码; 分行号; transit number; transit no; transit; agencia no",
    "bik": "бик; бик банка; bic (ru); bik (ru); russian bic; bik; bik code; российский бик; bik:",
    "aba": "aba; aba no; aba number; aba#; aba code; aba routing; aba rtn; routing; routing no; routing number; routing code; routing transit; routing transit number; aba routing number; ach; ach routing; ach routing number; wire routing; wire routing number; wire transfer routing; wire routing transit number; aba/routing; routing/aba; routing (aba); rtn; rtn/aba; fedwire; fed wire; fw; fedaba; bank routing; bank routing number; aba/ach; fedwire routing; domestic wire routing; aba routing no; ach aba; aba nr; 美国清算号; 路由号码; 路由号; 汇款路线号码",
    "sort": "sort; sort code; sortcode; sort-code; sort code no; sort code number; bank sort code; sort codes; uk sort code; sc; s/c; 分类代码; 英国清算号; 银行分类代码",
    "cnaps": "cnaps; cnaps code; cnaps no; cnaps number; cnaps id; cnaps code no; cnap; cnap code; 联行号; 聯行號; 行号; 行號; 大额行号; 支付行号; 大额支付行号; 大额支付系统行号; 大额支付号; 支付系统行号; 现代化支付系统行号; 清算行号; 电子联行号; 行联号; 开户行行号; 开户行号; 开户银行行号; 银行行号; 收款行行号; 收款行号; 银行联行号; 开户行联行号; 12位联行号; 人行支付行号; 支付号; 支付联行号; 人行行号; 跨行清算号; 12位行号; 人民银行支付系统行号; 银行联号; 联号; 聯號; 开户行联号; cips; cips id; cnaps代码; cnaps号; cnaps行号",
    "ifsc": "ifsc; ifsc code; ifs code; ifsc no; rtgs/neft ifsc code; rtgs/ifsc code; neft/ifsc; neft/rtgs; rtgs/neft; neft/rtgs/ifsc; rtgs ifsc; ifsc/rtgs; neft ifsc; neft; rtgs; imps",
    "bsb": "bsb; bsb no; bsb number; bsb code; bsb#; bank state branch; bsb no.",
    "clabe": "clabe; clabe interbancaria; cuenta clabe; clabe bancaria; clabe no; no. clabe; numero clabe; clabe number; spei; cuenta clabe interbancaria",
    "cbu": "cbu; c.b.u.; cbu no; cbu n; nro cbu; numero de cbu; cvu; clave bancaria uniforme; cbu/cvu; numero cbu; cbu numero; cbu number",
    "pix": "pix; chave pix; chave do pix; pix key; chave; chave pix cnpj; chave pix (cnpj); pix cnpj; pix cpf; pix chave; pix celular; pix e-mail; pix email; pix copia e cola; tipo de chave",
    "between": """
        intermediary; intermediary's; intermediate; intermediary bank; intermediary bank name; intermediate bank; intermediary institution; correspondent; correspondent bank; correspondence bank; corresponding bank; correspondent's; corr. bank; corr bank; corr.bank; correspondent bank name; usd correspondent; usd correspondent bank; eur correspondent bank; agent bank; reimbursing bank; clearing bank; cover bank; through bank; via bank; via; 56a; 56d; 54a; field 56; field 54; banco intermediario; banco intermediaria; intermediario; banco corresponsal; corresponsal; korrespondenzbank; zwischenbank; zwischengeschaltete bank; vermittelnde bank; banque intermediaire; banque correspondante; correspondant; intermediaire; banco correspondente; correspondente; banco intermediador; банк-корреспондент; банк корреспондент; банка-корреспондента; корреспондент; банк-посредник; البنك المراسل; البنك الوسيط; بنك وسيط; بنك مراسل; 中継銀行; 経由銀行; コルレス銀行; コルレス先; 중개은행; 경유은행; 중계은행; 환거래은행; banca intermediaria; banca corrispondente; corrispondente; ngan hang trung gian; ngan hang dai ly; araci banka; muhabir banka; araci bankasi
        中转行; 中轉行; 中转银行; 中轉銀行; 代理行; 代理银行; 代理銀行; 中间行; 中間行; 中间银行; 中間銀行; 中介行; 中介银行; 转汇行; 轉匯行; 转汇银行; 轉匯銀行; 账户行之代理行; 中间代理行; 境外代理行; 清算行; 中轉銀行名稱; 中间行名称; 中转行名称
    """,
    "final": "for further credit; for further credit to; further credit; further credit to; ffc; f/f/c; for final credit; for credit to; final credit; credit to; beneficiary details; payee details",
    # ---------------------------------------------------------------------------------------------- what to pay, for what
    "currency": "currency; ccy; curr; curr.; moneda; divisa; wahrung; waehrung; devise; monnaie; moeda; валюта; العملة; عملة; 通貨; 통화; valuta; loai tien; tien te; para birimi; doviz cinsi; 币种; 幣種; 货币; 貨幣; 幣別; 币别; 账户币种; account currency; currency of account",
    "amount": "amount; amt; amt.; sum; importe; monto; cantidad; betrag; summe; montant; valor; quantia; сумма; المبلغ; مبلغ; 金額; 金额; 금액; importo; so tien; tutar; tutari; miktar; 价税合计; 合计金额; 款项; 小写; 大写; 金额(大写); 金额(小写); 货款; 貨款",
    "due": "balance payment; balance payment of; payment of; amount of; the sum of; sum of; deposit of; balance of; total of; a total of; total amount; amount due; total due; balance due; amount payable; total payable; grand total; invoice amount; amount to pay; amount to be paid; payment amount; remittance amount; transfer amount; total invoice value; invoice total; invoice value; total amount due; deposit amount; total; total value; balance amount; importe total; total a pagar; monto total; gesamtbetrag; rechnungsbetrag; zahlbetrag; zu zahlender betrag; endbetrag; uberweisungsbetrag; montant total; montant a payer; total ttc; net a payer; valor total; valor a pagar; сумма к оплате; итого; итого к оплате; всего к оплате; المبلغ الإجمالي; المبلغ المستحق; ご請求金額; 請求金額; 合計金額; 振込金額; 청구금액; 합계금액; 총금액; 송금액; totale; importo totale; totale da pagare; tong cong; tong tien; tong so tien; toplam; toplam tutar; genel toplam; odenecek tutar; 合计; 总金额; 總金額; 总额; 總額; 总计; 總計; 合計; 应付金额; 應付金額; 付款金额; 付款金額; 汇款金额; 匯款金額; 转账金额; 本次付款金额; 本次付款; 应付款; 发票金额; 發票金額; 合同金额; 总价; 總價; 应付总额; 应付款项; 定金金额; 尾款金额; 定金; 尾款; 价税合计; 付款总额; 金额合计",
    "reference": "reference; field 70; crediting account; for crediting account; references; ref; ref.; payment reference; payment ref; remittance reference; our reference; our ref; your ref; reference no; reference number; ref no; ref. no; remark; remarks; memo; payment details; details of payment; payment detail; remittance information; purpose; purpose of payment; payment purpose; narrative; message to beneficiary; message; invoice no; invoice no.; invoice number; invoice #; invoice ref; invoice; inv; inv.; inv no; inv. no; inv no.; inv#; invoice nr; proforma invoice no; proforma invoice; proforma no; pi no; pi no.; p/i no; pi number; pi#; pi; ci no; commercial invoice no; bill no; bill number; s/c no; contract no; contract number; quote; please quote; referencia; concepto; factura; factura no; no. de factura; numero de factura; verwendungszweck; zahlungsreferenz; rechnungsnummer; rechnungsnr; rechnung nr; rechnung; rechnungs-nr; referenz; betreff zahlung; reference de paiement; facture; numero de facture; facture no; libelle; motif; objet du paiement; motif du paiement; referencia do pagamento; fatura; numero da fatura; nota fiscal; descricao; назначение платежа; основание; счет-фактура; инвойс; номер инвойса; المرجع; رقم الفاتورة; الفاتورة; غرض التحويل; 請求書番号; 請求番号; 備考; 摘要; 参照番号; 청구서번호; 송장번호; 인보이스 번호; 참조; 적요; 비고; causale; causale del bonifico; fattura; numero fattura; fattura n; riferimento; noi dung; noi dung chuyen khoan; noi dung thanh toan; so hoa don; hoa don so; hoa don; ma hoa don; aciklama; referans; fatura no; fatura numarasi; fatura; 附言; 汇款附言; 匯款附言; 付款附言; 转账附言; 备注; 備註; 摘要; 用途; 汇款用途; 付款用途; 匯款用途; 发票号; 发票号码; 發票號; 發票號碼; 发票编号; 形式发票号; 形式发票; 形式發票; 合同号; 合同编号; 合約編號; 合同號; 订单号; 订单编号; 訂單號; 訂單號碼; 訂單編號; pi号; 参考号; 付款参考; 汇款备注; 付款备注; 款项用途; 交易附言; 转账备注; 单号",
    "country": "country; country of bank; bank country; country/region; country code; pais; land; pays; страна; الدولة; البلد; دولة; 国名; 국가; paese; quoc gia; ulke; 国家; 國家; 国别; 國別; 国家/地区; 国家地区; 國家/地區; bankland; pais del banco; pays de la banque; beneficiary country; 银行所在国; 开户行所在国家; 收款人国家; 所在国家",
    "cur:USD": "usd; us$; us dollar; us dollars; u.s. dollar; dollars; usd$; 美元; 美金; 米ドル; доллар; доллары; долл; долларовый; dolares; dolar; 달러",
    "cur:EUR": "eur; euro; euros; 欧元; 歐元; евро; يورو; ユーロ; 유로",
    "cur:CNY": "cny; rmb; cnh; renminbi; yuan; 人民币; 人民幣; 元人民币; 人民元; 위안",
    "cur:HKD": "hkd; hk$; hk dollar; hong kong dollar; 港币; 港幣; 港元; 港纸",
    "cur:GBP": "gbp; pound sterling; pounds sterling; sterling; 英镑; 英鎊",
    "cur:JPY": "jpy; yen; japanese yen; 日元; 日圆; 日圓; 円",
    "cur:AUD": "aud; australian dollar; 澳元; 澳币",
    "cur:SGD": "sgd; singapore dollar; 新币; 新加坡元",
    "cur:CAD": "cad; canadian dollar; 加元; 加币",
    "cur:CHF": "chf; swiss franc; 瑞士法郎",
    "cur:TWD": "twd; ntd; nt$; 新台币; 新台幣; 台币; 台幣",
    "cur:KRW": "krw; won; 韩元; 원화",
    "cur:INR": "inr; indian rupee; rupees",
    "cur:RUB": "rub; rur; рубль; рублевый; рублевый счет; руб; 卢布",
    "cur:TRY": "try; turkish lira; lira",
    "cur:BRL": "brl; reais",
    "cur:MXN": "mxn; mxp; pesos mexicanos",
    "cur:AED": "aed; dirham; درهم",
    "cur:SAR": "sar; riyal",
    "cur:VND": "vnd; vnđ",
    "cur:THB": "thb; 泰铢",
    "cur:NZD": "nzd; new zealand dollar",
    "cur:PLN": "pln",
    "cur:SEK": "sek",
    "cur:DKK": "dkk",
    "cur:NOK": "nok",
    "cur:ZAR": "zar",
    "multi": "multi-currency; multicurrency; multi currency; 多币种; all currencies; foreign currency; 外币; 外幣",
    # ---------------------------------------------------------------------------------------- what is no bank detail
    "stop": """
        phone; telephone; tel; tel.; tel no; tele; mobile; cell; cell phone; cellphone; mob; fax; fax no; fax no.; facsimile; whatsapp; wechat; skype; viber; telegram; line id; qq; email; e-mail; e-mail address; mail; website; web; url; http; https; contact; contact person; attn; attention; contact us; contact no; contact number; hotline; phone number; telefon; telefono; telefone; telefono:; telephone no; movil; handy; mobil; portable; celular; телефон; тел; тел.; моб; факс; почта; эл. почта; هاتف; الهاتف; جوال; فاكس; بريد; 電話; 電話番号; 전화; 전화번호; 휴대폰; 팩스; 이메일; dien thoai; so dien thoai; sdt; dt; telefon no; cep telefonu; cep; faks; 电话; 電話; 电话号码; 手机; 手機; 手机号; 手机号码; 传真; 傳真; 邮箱; 郵箱; 电子邮件; 邮件; 微信; 微信号; 联系人; 聯絡人; 联系电话; 联系方式; 网址; 网站; 邮编; 郵編
        tax; tax id; tax no; tax number; vat; vat no; vat number; vat id; vat reg; vat registration; gst; gstin; gst no; pan no; pan; tin; ein; fein; ust-id; ust-idnr; ust.-id; ustid; uid; ust id; steuernummer; steuer-nr; st.-nr; nif; cif; nie; rfc; rut; cuit; cuil; siret; siren; tva; n tva; no tva; cnpj; cpf; инн; кпп; огрн; окпо; ooo; p.iva; p. iva; partita iva; codice fiscale; c.f.; mst; ma so thue; vergi no; vergi numarasi; vergi dairesi; vkn; tckn; mersis; 税号; 稅號; 税务登记号; 纳税人识别号; 納稅人識別號; 纳税识别号; 统一社会信用代码; 统一信用代码; 社会信用代码; 信用代码; 統一編號; 统一编号; 税务登记证号; 纳税人; 身份证; 身份证号; 身份证号码; id card; id no; id number; identity card; passport; passport no; passport number; 护照号; 사업자등록번호; 사업자번호; 등록번호; 登録番号; 法人番号; 注册号; 营业执照; registration no; registration number; reg no; reg. no; company no; company number; company registration; company reg; crn; br no; cr no; lei; lei code; eori; duns; d-u-n-s; abn; acn; nzbn; uen; roc no
        order; order no; order number; order #; order id; po; p.o.; po no; p.o. no; po number; po#; purchase order; sales order; so no; so#; customer no; customer number; customer id; client id; client no; customer code; kundennummer; kunden-nr; kdnr; auftragsnummer; auftrag; bestellnummer; numero de pedido; pedido; commande; bon de commande; заказ; номер заказа; 注文番号; 주문번호; ma don hang; siparis no; tracking; tracking no; tracking number; tracking #; awb; awb no; hawb; mawb; waybill; airway bill; b/l; b/l no; bl no; bill of lading; container; container no; container number; cntr; seal no; seal; booking; booking no; booking number; vessel; voyage; hs code; hs; hscode; h.s. code; hts; htsus; ean; upc; gtin; barcode; sku; part no; p/n; item no; item; model; model no; serial; serial no; serial number; s/n; sn; batch; batch no; lot no; lot; imei; mac; qty; quantity; unit price; price; unit; weight; g.w.; n.w.; cbm; measurement; 快递单号; 运单号; 物流单号; 提单号; 柜号; 箱号; 封号; 序列号; 型号; 数量; 单价; 单位; 重量; 条码; 商品编码; 批号; 海关编码; 客户编号; 客户号; 快遞單號; 送货单号; 追跡番号; 伝票番号; 運送状番号; 운송장번호
        date; invoice date; due date; date of invoice; issue date; issued; due; payment due; valid until; validity; fecha; datum; rechnungsdatum; fallig; falligkeit; faelligkeit; data; echeance; дата; срок; تاريخ; التاريخ; 日付; 発行日; 支払期限; 날짜; ngay; tarih; vade; 日期; 开票日期; 到期日; 付款日期; 时间; 交货期; 有效期; time; delivery; delivery time; terms; payment terms; payment term; terms of payment; payment method; method of payment; incoterms; trade terms; port; port of loading; destination; origin; country of origin; 付款方式; 付款条件; 付款期限; 原产地; 贸易条款; from; to; subject; sent; cc:; bcc; buyer; consignee; notify; notify party; customer; fob; cif; exw; fca; dap; ddp; cfr; shipper; bill to; ship to; sold to; messrs; applicant; payer; remitter; sender; ordering customer; 买方; 付款人; 汇款人; 收货人; 客户; 客户名称; 买方名称; signature; signed; stamp; 签名; 签字; 盖章; zip; zip code; postal code; postcode; post code; plz; cep:; код города; password; username; user; user id; login; pin; otp; verification code; 密码; 用户名; 验证码; ticket; ticket no; case; case no; case id; version; build; bug; commit; hash; branch:; note; notes; nb; p.s.; ps; 注; 注意; 说明; important; 税率; 税额; freight; insurance; discount; subtotal; sub-total; shipping; 运费; 小计; charges; bank charges; 手续费; charge; fee; fees; 姓名电话; type; account type; type of account; kontoart; tipo de cuenta; tipo de conta; type de compte; тип счета; نوع الحساب; 口座種別; 種別; 預金種目; 예금종류; loai tai khoan; hesap turu; 账户类型; 账号类型; 账户性质; 賬戶類型; 户口类别; 户口類別
        корреспондентский счет; корреспондентский счет банка; corr. acc; corr acc; corr. account; corr account; correspondent account; correspondent account no; corresp. acc; corresp. account; к/счет; кор/счет; корр/счет; корр счет; корреспондентский счет #; корр. сч; корр.сч; кор. сч;  корр.счет; кор. счет; кор.счет; корсчет; к/с; к/сч; кор/сч; к.с; код бик/кс
        customer account; customer account number; client account no; user account; email account; e-mail account; mail account; your account; your accounts; login account; github account; google account; member account; membership; member no; account id; account email; account manager; account login; aws account; paypal account; apple account; microsoft account; amazon account; office account; account executive; account director; account team; account password; account balance; accounting; accounts department; accounts dept; accounts payable; accounts receivable; qq账号; qq号; 微信账号; 邮箱账号; 邮箱帐号; 登录账号; 用户账号; 登陆账号; 支付宝账号; 您的账号; 您的账户; 你的账号; 用户帐号; 账号密码; 游戏账号; 会员账号; 会员卡号; 会员号; 员工号; 工号; credit card; credit card number; 信用卡; 信用卡号; gift card; your card; sim card; id card no; kreditkarte; tarjeta; carte bancaire; debit account; 付款人账号; 付款人账户; 付款账号后四位; gl account; g/l account; ledger account; account code; nostro account
        customer reference; booking reference
    """,
    "pay": "payment; payments; remittance; transfer; wire; wire transfer; tt; t/t; bank transfer; 付款; 汇款; 匯款; 转账; 轉帳; 电汇; 電匯; pago; zahlung; uberweisung; paiement; virement; pagamento; перевод; оплата; التحويل; お振込; 입금; 송금; thanh toan; chuyen khoan; odeme; havale; bonifico",
    "glue": "及; 和; 与; 與; 及其; 的; の; 及び; 或; information; details; detail; particulars; 我司; 我公司; 新; 新的; 我们的; 本公司; 公司新; 指定; 信息; 资料; 資料; 資訊; 銀行資料; 情報; 国内; 境内; 境外",
}
"""Each part of a label and its words, parted by semicolons."""
SMALL: Final = """
    of the s our my this that de del della dell di du des da do dal der den la le el il los las und and y et e i и ve o or ou oder va info please as full in for
    new новыи neue neues nuevo nueva novo nova nouveau no nos nr num n number so id cod with на в к
""".split()
"""Words too small to look for in every text: they are seen only between and behind others. Some say `number`."""


def words() -> dict[str, str]:
    """Each word and the part of a label that it is; where two parts have one word, the earlier has it."""
    found: dict[str, str] = {}
    for part, listed in WORDS.items():
        for word in listed.replace("\n", ";").split(";"):
            if plain := word.strip().rstrip(":"):
                for one in _spread(plain):
                    found.setdefault(one, part)
    return found


def _spread(word: str) -> Iterator[str]:
    """A word, and if it is a short Chinese one, as it is spread to the width of the labels around it."""
    yield word
    if 2 <= len(word) <= 3 and all("\u4e00" <= letter <= "\u9fff" for letter in word):
        for width in range(1, 9):
            yield (" " * width).join(word)
