"""
Brands that phishing imitates, in the world and in China, with their own domains: our own compilation.

Facts of general knowledge, as of November 2026. A line is `name; other names; domains`. A mark `?` behind a name says that
it is also a word, a place or a person, so it counts only where it is used as a brand (`mail.brands`). A domain is here if
the brand sends mail from it or links to it; a missing one makes a genuine mail look foreign, a wrong one hides a false.
"""

from __future__ import annotations

from typing import Final

TABLE: Final = """
Microsoft; Microsoft 365, Office 365, Office365, Microsoft Outlook, OneDrive, SharePoint, Microsoft Teams, Hotmail, Azure?, O365, Outlook?, Exchange Online, Xbox, 微软; microsoft.com office.com office365.com outlook.com live.com hotmail.com microsoftonline.com sharepoint.com sharepointonline.com onedrive.com azure.com windows.com msn.com skype.com microsoft365.com office.net aka.ms xbox.com windowsazure.com microsoft.net cloud.microsoft outlook.de outlook.fr hotmail.fr hotmail.co.uk live.cn 1drv.ms bing.com microsoftstream.com powerbi.com dynamics.com sfx.ms microsoftstoreemail.com microsoftemail.com lync.com
Google; Gmail, Google Drive, Google Workspace, Google Docs, Google Pay, YouTube?, Google Cloud, 谷歌; google.com gmail.com googlemail.com youtube.com google.co.uk google.de google.fr google.com.hk goo.gl googleapis.com gstatic.com withgoogle.com google.cn google.co.jp google.ca google.com.au google.es google.it youtu.be android.com chromium.org g.co googlesource.com
Apple; Apple ID, iCloud, iTunes, App Store, Apple Pay, Apple?, 苹果, Apple Support; apple.com icloud.com me.com mac.com itunes.com apple.co apple.news
Amazon; Amazon Prime, Amazon Pay, Amazon Web Services, Amazon?, 亚马逊, アマゾン; amazon.com amazon.de amazon.co.uk amazon.fr amazon.it amazon.es amazon.co.jp amazon.cn amazon.in amazon.ca amazon.com.au amazon.com.br amazon.com.mx amazon.nl amazon.se amazon.pl amazon.ae amazon.sa amazon.sg amazon.com.tr amazon.com.be awsapps.com a.co amzn.to primevideo.com media-amazon.com audible.com amazon.dev aws.dev
PayPal; 贝宝; paypal.com paypal.me paypal.de paypal.co.uk paypal.fr paypal-communication.com paypalobjects.com xoom.com paypal-prepaid.com paypal-business.com paypal-notify.com
Netflix; 网飞; netflix.com netflix.net nflxext.com nflximg.net nflxso.net
Facebook; Meta Business, Meta Platforms, Messenger?, Facebook Ads, 脸书; facebook.com facebookmail.com fb.com fb.me meta.com messenger.com fbcdn.net metamail.com workplace.com fb.watch business.fb.com
Instagram; 照片墙; instagram.com cdninstagram.com ig.me
WhatsApp; Whats App; whatsapp.com whatsapp.net wa.me
LinkedIn; Linked In, 领英; linkedin.com lnkd.in licdn.com linkedin.cn
Twitter; 推特, X (formerly Twitter); twitter.com x.com t.co twimg.com
TikTok; 抖音, Douyin, 字节跳动; tiktok.com douyin.com tiktokcdn.com bytedance.com tiktokv.com
Telegram; Telegram?, Telegram Messenger; telegram.org t.me telegram.me
Snapchat; ; snapchat.com snap.com
Pinterest; ; pinterest.com pin.it pinimg.com
Discord; Discord?; discord.com discordapp.com discord.gg
Spotify; ; spotify.com scdn.co
Zoom; Zoom Video, Zoom?, Zoom Meeting; zoom.us zoom.com zoom.com.cn zoomgov.com
Slack; Slack?; slack.com slack-edge.com
Webex; Cisco Webex; webex.com cisco.com
Dropbox; Drop Box, HelloSign, Dropbox Sign; dropbox.com dropboxmail.com hellosign.com db.tt
Box; Box.com, Box?; box.com app.box.com boxcdn.net
WeTransfer; We Transfer; wetransfer.com wetransfer.net we.tl
DocuSign; Docu Sign, Docusign eSignature; docusign.com docusign.net docusign.eu
Adobe; Adobe Sign, Acrobat Sign, Adobe Acrobat, Creative Cloud, Adobe Document Cloud; adobe.com adobesign.com echosign.com adobe.io adobesystems.com adobe.ly behance.net adobecc.com
Dochub; ; dochub.com
PandaDoc; ; pandadoc.com pandadoc.net
SignNow; ; signnow.com airslate.com
e签宝; eSignBao, 法大大, 上上签; esign.cn tsign.cn fadada.com bestsign.cn
GoDaddy; Go Daddy; godaddy.com
Namecheap; ; namecheap.com
IONOS; 1&1, 1und1; ionos.com ionos.de 1and1.com 1und1.de ionos.co.uk ionos.fr ionos.es
Strato; STRATO AG; strato.de strato.com
OVH; OVHcloud; ovh.com ovh.net ovhcloud.com ovh.co.uk
Gandi; Gandi.net; gandi.net
Cloudflare; ; cloudflare.com cloudflare.net
Hostinger; ; hostinger.com
HostGator; ; hostgator.com
Bluehost; ; bluehost.com
Wix; Wix.com; wix.com wixemails.com wixpress.com
WordPress; Word Press; wordpress.com wordpress.org automattic.com
Squarespace; ; squarespace.com sqsp.net
Shopify; ; shopify.com shopifyemail.com
Mailchimp; Intuit Mailchimp; mailchimp.com mailchi.mp
SendGrid; ; sendgrid.com twilio.com
cPanel; cPanel Webmail; cpanel.net
Roundcube; Roundcube Webmail; roundcube.net
Zimbra; ; zimbra.com synacor.com
Yahoo; Yahoo Mail, Yahoo Japan; yahoo.com yahoo.co.jp yahoo.de yahoo.fr yahoo.co.uk ymail.com yahoo-inc.com yahoo.com.tw yahoo.com.hk yahooinc.com rocketmail.com
AOL; AOL Mail; aol.com aol.de aol.co.uk aim.com
GMX; ; gmx.net gmx.de gmx.com gmx.at gmx.ch
WEB.DE; ; web.de
T-Online; Telekom Deutschland; t-online.de telekom.de telekom.com telekom-dienste.de
Mail.ru; VK Mail; mail.ru vk.com vk.company corp.mail.ru
Yandex; Яндекс; yandex.ru yandex.com yandex.net ya.ru
Proton; Proton?, ProtonMail, Proton Mail; proton.me protonmail.com protonmail.ch
Zoho; Zoho Mail; zoho.com zohomail.com zoho.eu zohocorp.com zoho.in
Alibaba; Alibaba.com, 阿里巴巴, Alibaba Group, 阿里, Alibaba Cloud, 阿里云, Aliyun; alibaba.com alibaba-inc.com aliyun.com alibabacloud.com service.alibaba.com alicdn.com alibabagroup.com alibaba.cn mail.aliyun.com
阿里邮箱; Alimail, 阿里企业邮箱, 阿里云邮箱; aliyun.com alibaba-inc.com mxhichina.com qiye.aliyun.com alibabacloud.com
AliExpress; 全球速卖通, 速卖通; aliexpress.com aliexpress.ru aliexpress.us alibaba.com
1688; 1688.com, 阿里巴巴1688; 1688.com alibaba.com alibaba-inc.com
Taobao; 淘宝, 天猫, Tmall; taobao.com tmall.com tmall.hk alibaba-inc.com taobao.org
Alipay; 支付宝, AntGroup, Ant Group, 蚂蚁集团; alipay.com antgroup.com alipay.hk alipayplus.com alipayobjects.com antfin.com
WeChat; 微信, Weixin, WeChat Pay, 微信支付, 企业微信, WeCom; weixin.qq.com qq.com wechat.com tencent.com wechatpay.com weixin.com
Tencent; 腾讯, QQ Mail, QQ邮箱, 腾讯云, 腾讯邮箱; qq.com tencent.com foxmail.com exmail.qq.com qcloud.com tencentcloud.com qcloudmail.com tencent-cloud.com
腾讯企业邮; 腾讯企业邮箱, Tencent Exmail, Exmail; qq.com exmail.qq.com tencent.com qcloudmail.com
NetEase; 网易, 163邮箱, 126邮箱, 网易邮箱, 网易企业邮箱, 网易免费邮; 163.com 126.com yeah.net 188.com netease.com vip.163.com qiye.163.com ym.163.com
Sina; 新浪, 新浪邮箱, 微博, Weibo; sina.com sina.cn sina.com.cn weibo.com weibo.cn
Sohu; 搜狐; sohu.com
139邮箱; 中国移动, China Mobile; 139.com 10086.cn chinamobile.com
China Telecom; 中国电信, 189邮箱; 189.cn chinatelecom.com.cn chinatelecom.cn ctyun.cn
China Unicom; 中国联通; chinaunicom.cn 10010.com wo.cn chinaunicom.com.cn
Coremail; 论客, CACTER; coremail.cn coremail.com icoremail.net cacter.com lunkr.cn
263企业邮箱; 263邮箱, 263 Mail; 263.net 263.com
35互联; 三五互联; 35.com 35.cn
新网; Xinnet; xinnet.com
西部数码; West.cn; west.cn
DingTalk; 钉钉; dingtalk.com alibaba-inc.com dingtalk.io
Feishu; 飞书, Lark Suite; feishu.cn larksuite.com bytedance.com feishu.net larkoffice.com
Huawei; 华为, 华为云; huawei.com huaweicloud.com hicloud.com huawei.cn vmall.com
Xiaomi; 小米; mi.com xiaomi.com xiaomi.net
Baidu; 百度; baidu.com baidu.cn baidubce.com
JD.com; 京东, 京东物流; jd.com jd.hk jdcloud.com joybuy.com jdl.com jdl.cn jdwl.com
Pinduoduo; 拼多多, Temu; pinduoduo.com temu.com yangkeduo.com temuemail.com
SHEIN; 希音; shein.com
Meituan; 美团; meituan.com dianping.com
Ctrip; 携程, Trip.com; ctrip.com trip.com
Made-in-China; Made in China.com, Made-in-China.com, 中国制造网; made-in-china.com made-in-china.cn focuschina.com
Global Sources; 环球资源, GlobalSources; globalsources.com
DHgate; 敦煌网; dhgate.com
TradeIndia; ; tradeindia.com
IndiaMART; ; indiamart.com
EC21; ; ec21.com
Kompass; Kompass?; kompass.com
TradeKey; ; tradekey.com
Thomasnet; ; thomasnet.com
Canton Fair; 广交会, China Import and Export Fair; cantonfair.org.cn
中国银行; Bank of China, BOC; boc.cn bankofchina.com bochk.com
工商银行; 中国工商银行, ICBC, Industrial and Commercial Bank of China; icbc.com.cn icbc.com icbcasia.com
建设银行; 中国建设银行, China Construction Bank, CCB; ccb.com ccb.cn asia.ccb.com
农业银行; 中国农业银行, Agricultural Bank of China; abchina.com abchina.com.cn
交通银行; Bank of Communications, BOCOM; bankcomm.com bankcomm.com.hk
招商银行; China Merchants Bank, CMB; cmbchina.com cmbchina.net
中信银行; China CITIC Bank; citicbank.com ecitic.com
浦发银行; 上海浦东发展银行, SPD Bank, SPDB; spdb.com.cn
民生银行; 中国民生银行, China Minsheng Bank; cmbc.com.cn
兴业银行; Industrial Bank Co; cib.com.cn
平安银行; Ping An Bank, 中国平安; pingan.com pingan.com.cn bank.pingan.com
光大银行; 中国光大银行, China Everbright Bank; cebbank.com
华夏银行; Hua Xia Bank; hxb.com.cn
广发银行; China Guangfa Bank; cgbchina.com.cn
邮储银行; 中国邮政储蓄银行, Postal Savings Bank of China, PSBC; psbc.com
宁波银行; Bank of Ningbo; nbcb.com.cn nbcb.cn
UnionPay; 银联, 中国银联, China UnionPay; unionpay.com 95516.com unionpayintl.com
LianLian; 连连支付, LianLian Global; lianlianpay.com lianlianglobal.com lianlianpay.cn
PingPong; PingPong Payments; pingpongx.com
XTransfer; ; xtransfer.com xtransfer.cn
WorldFirst; World First, 万里汇; worldfirst.com worldfirst.com.cn worldfirst.cn
Airwallex; 空中云汇; airwallex.com
Payoneer; 派安盈; payoneer.com
中国海关; 海关总署, China Customs, General Administration of Customs; customs.gov.cn singlewindow.cn
国家税务总局; 国家税务局, State Taxation Administration, 电子税务局; chinatax.gov.cn
国家外汇管理局; 外汇管理局; safe.gov.cn
中国信保; Sinosure, 中国出口信用保险; sinosure.com.cn
社保局; 人力资源和社会保障部, 人社部; mohrss.gov.cn 12333.gov.cn
顺丰; 顺丰速运, SF Express, SF Holding; sf-express.com sf-international.com
中国邮政; China Post, EMS中国, 邮政速递; chinapost.com.cn ems.com.cn 11183.com.cn 11185.cn
中通快递; ZTO Express; zto.com
圆通速递; YTO Express; yto.net.cn
申通快递; STO Express; sto.cn
韵达; Yunda Express; yundaex.com
HSBC; 汇丰, 汇丰银行; hsbc.com hsbc.com.hk hsbc.co.uk hsbc.com.cn hsbcnet.com hsbc.fr us.hsbc.com hsbcemail.com hsbc.com.sg
Hang Seng Bank; 恒生银行, Hang Seng; hangseng.com
Standard Chartered; 渣打, 渣打银行, Standard Chartered Bank; sc.com standardchartered.com standardchartered.com.cn
DBS; DBS Bank, 星展银行, POSB; dbs.com dbs.com.sg dbs.com.hk posb.com.sg
OCBC; 华侨银行, OCBC Bank; ocbc.com
UOB; United Overseas Bank, 大华银行; uobgroup.com uob.com.sg
BEA; BEA?, Bank of East Asia, 东亚银行; hkbea.com
Maybank; ; maybank.com maybank2u.com.my maybank.com.my
CIMB; CIMB Bank; cimb.com cimbclicks.com.my
Bangkok Bank; ; bangkokbank.com
Kasikornbank; KBank; kasikornbank.com
Vietcombank; ; vietcombank.com.vn
Bank Mandiri; ; bankmandiri.co.id
BCA; Bank Central Asia, KlikBCA; bca.co.id klikbca.com
SBI; State Bank of India; sbi.co.in onlinesbi.sbi onlinesbi.com
HDFC Bank; HDFC; hdfcbank.com hdfcbank.net
ICICI Bank; ICICI; icicibank.com
Axis Bank; ; axisbank.com axisbank.co.in
MUFG; 三菱UFJ銀行, 三菱UFJ, Mitsubishi UFJ; mufg.jp bk.mufg.jp
SMBC; 三井住友銀行, 三井住友カード, Sumitomo Mitsui; smbc.co.jp vpass.ne.jp smbc-card.com smbcgroup.com
Mizuho; みずほ銀行, Mizuho Bank; mizuhobank.co.jp mizuhogroup.com mizuho-fg.co.jp
Rakuten; 楽天, 楽天カード, 楽天市場; rakuten.co.jp rakuten.com rakuten-card.co.jp rakuten-bank.co.jp rakuten-sec.co.jp
Mercari; メルカリ; mercari.com mercari.jp
JCB; JCBカード; jcb.co.jp jcb.com jcb.jp
ETC利用照会; ETC利用照会サービス; etc-meisai.jp
えきねっと; Eki-net; eki-net.com jreast.co.jp
国税庁; e-Tax; nta.go.jp
ヤマト運輸; Yamato Transport, クロネコヤマト; kuronekoyamato.co.jp yamato-hd.co.jp
佐川急便; Sagawa Express; sagawa-exp.co.jp
日本郵便; Japan Post, ゆうちょ銀行; japanpost.jp jp-bank.japanpost.jp
NTT Docomo; docomo, ドコモ; docomo.ne.jp nttdocomo.co.jp nttdocomo.com
Naver; 네이버; naver.com navercorp.com
Kakao; 카카오, KakaoTalk, Daum; kakao.com kakaocorp.com daum.net hanmail.net
KB Kookmin Bank; KB국민은행, 국민은행; kbstar.com kbfg.com
Shinhan Bank; 신한은행; shinhan.com shinhanbank.com
Chase; JPMorgan Chase, JP Morgan, J.P. Morgan, Chase Bank, Chase?, Chase Online; chase.com jpmorgan.com jpmorganchase.com jpmchase.com
Bank of America; BofA; bankofamerica.com bofa.com ml.com ealerts.bankofamerica.com
Wells Fargo; WellsFargo; wellsfargo.com wf.com wellsfargoemail.com
Citibank; Citi Bank, Citi?, Citigroup; citi.com citibank.com citibankonline.com citigroup.com citibank.com.hk citicards.com
Capital One; CapitalOne; capitalone.com
American Express; AmEx, AmericanExpress; americanexpress.com aexp.com amex.com
Discover; Discover Card, Discover Bank, Discover?; discover.com discovercard.com
U.S. Bank; US Bank, USBank; usbank.com
PNC; PNC Bank; pnc.com
TD Bank; TD Canada Trust; td.com tdbank.com
Truist; ; truist.com
USAA; ; usaa.com
Navy Federal; Navy Federal Credit Union; navyfederal.org
Regions Bank; ; regions.com
Fifth Third; Fifth Third Bank; 53.com
KeyBank; ; key.com keybank.com
M&T Bank; ; mtb.com
Citizens Bank; ; citizensbank.com
Charles Schwab; Schwab; schwab.com
Fidelity; Fidelity Investments, Fidelity?; fidelity.com fmr.com
Vanguard; Vanguard?; vanguard.com
Zelle; ; zellepay.com zelle.com
Venmo; ; venmo.com
Cash App; CashApp; cash.app square.com squareup.com
Square; Square?, Square Inc; squareup.com square.com
Stripe; Stripe?; stripe.com
Visa; Visa?, Visa Card, Verified by Visa; visa.com visa.co.uk visa.de visaeurope.com
Mastercard; Master Card; mastercard.com mastercard.us
Western Union; WesternUnion; westernunion.com westernunion.de wu.com
MoneyGram; Money Gram; moneygram.com
Wise; TransferWise, Wise?; wise.com transferwise.com
Revolut; ; revolut.com
N26; N26 Bank; n26.com
Klarna; ; klarna.com klarna.de klarna.se
Afterpay; ; afterpay.com
Skrill; ; skrill.com
Neteller; ; neteller.com
Intuit; QuickBooks, Quick Books, TurboTax; intuit.com quickbooks.com turbotax.com qbo.intuit.com
Xero; ; xero.com
Sage; Sage?, Sage Accounting; sage.com sage.co.uk
SAP; SAP Ariba, SAP Concur, Ariba; sap.com ariba.com concur.com
Coupa; ; coupa.com coupahost.com
ADP; ADP Payroll; adp.com
Paychex; ; paychex.com
Workday; Workday?; workday.com myworkday.com
Bill.com; ; bill.com hq.bill.com
Barclays; Barclaycard; barclays.co.uk barclays.com barclaycard.co.uk barclays.net
Lloyds Bank; Lloyds; lloydsbank.com lloydsbank.co.uk lloydsbanking.com
NatWest; ; natwest.com rbs.co.uk natwest.co.uk
Halifax; Halifax?, Halifax Bank; halifax.co.uk halifax-online.co.uk
Nationwide; Nationwide?, Nationwide Building Society; nationwide.co.uk
Monzo; ; monzo.com
Santander; Banco Santander; santander.com santander.co.uk santander.es santander.com.br santander.com.mx bancosantander.es santander.cl
BBVA; BBVA Bancomer; bbva.com bbva.es bbva.mx bbva.com.co bbva.pe
CaixaBank; La Caixa?; caixabank.es caixabank.com
Banco Sabadell; BancSabadell; bancsabadell.com bancosabadell.com
Bankinter; ; bankinter.com
Deutsche Bank; ; db.com deutsche-bank.de deutsche-bank.es
Commerzbank; ; commerzbank.de commerzbank.com comdirect.de
Sparkasse; Sparkassen, S-Finanzgruppe, Stadtsparkasse; sparkasse.de dsgv.de s-finanzgruppe.de finanzportal.de
Volksbank; Volksbanken Raiffeisenbanken, VR Bank, VR-Bank, Volksbank Raiffeisenbank; vr.de volksbank.de atruvia.de vr-bank.de
Postbank; ; postbank.de
DKB; Deutsche Kreditbank; dkb.de
ING; ING DiBa, ING-DiBa, ING Bank; ing.de ing.com ing.nl ing-diba.de ing.be
ABN AMRO; ; abnamro.nl abnamro.com
Rabobank; ; rabobank.nl rabobank.com
bunq; ; bunq.com
KBC; KBC Bank; kbc.be kbc.com
Belfius; ; belfius.be
BNP Paribas; BNP Paribas Fortis; bnpparibas.com bnpparibas bnpparibasfortis.be mabanque.bnpparibas bnpparibas.net
Société Générale; Societe Generale; societegenerale.fr societegenerale.com sg.fr socgen.com
Crédit Agricole; Credit Agricole; credit-agricole.fr credit-agricole.com ca-paris.fr
Crédit Mutuel; Credit Mutuel; creditmutuel.fr creditmutuel.com cmut.fr
La Banque Postale; Banque Postale; labanquepostale.fr
La Poste; Colissimo, Chronopost; laposte.fr laposte.net colissimo.fr chronopost.fr laposte.info
Boursorama; BoursoBank; boursorama.fr boursorama.com boursobank.com
Intesa Sanpaolo; Intesa San Paolo; intesasanpaolo.com
UniCredit; Uni Credit; unicredit.it unicreditgroup.eu unicredit.eu hypovereinsbank.de
Poste Italiane; PosteItaliane, BancoPosta, PostePay; poste.it posteitaliane.it postepay.it
Nexi; ; nexi.it
BPER; BPER Banca; bper.it bancobpm.it
Credit Suisse; ; credit-suisse.com
UBS; UBS Bank; ubs.com
PostFinance; Post Finance; postfinance.ch
Swiss Post; Die Schweizerische Post, La Poste Suisse; post.ch swisspost.ch
Swisscom; ; swisscom.ch swisscom.com bluewin.ch
Raiffeisen; Raiffeisenbank; raiffeisen.ch raiffeisen.at rbinternational.com raiffeisen.ru raiffeisen.hu
Erste Bank; Erste Group; erstebank.at erstegroup.com sparkasse.at
Nordea; ; nordea.com nordea.fi nordea.se nordea.dk nordea.no
Danske Bank; ; danskebank.com danskebank.dk
Swedbank; ; swedbank.se swedbank.com
Handelsbanken; ; handelsbanken.se handelsbanken.com
DNB; DNB Bank; dnb.no dnb.com
PKO BP; PKO Bank Polski, iPKO; pkobp.pl ipko.pl
mBank; ; mbank.pl mbank.cz mbank.sk
Allegro; Allegro?; allegro.pl
InPost; ; inpost.pl inpost.eu
Sberbank; Сбербанк, Сбер; sberbank.ru sberbank.com sber.ru
VTB; ВТБ; vtb.ru vtb.com
Tinkoff; Т-Банк, Тинькофф; tinkoff.ru tbank.ru
Госуслуги; Gosuslugi; gosuslugi.ru
Akbank; ; akbank.com
Garanti BBVA; Garanti; garantibbva.com.tr garanti.com.tr
Ziraat Bankası; Ziraat Bank; ziraatbank.com.tr
Türkiye İş Bankası; İş Bankası, Isbank; isbank.com.tr
Emirates NBD; ; emiratesnbd.com
First Abu Dhabi Bank; FAB Bank; bankfab.com
Al Rajhi Bank; مصرف الراجحي; alrajhibank.com.sa
QNB; Qatar National Bank; qnb.com
Emirates Post; ; emiratespost.ae epg.gov.ae
Aramex; ; aramex.com
Standard Bank; ; standardbank.co.za standardbank.com
Absa; ; absa.co.za absa.africa
FNB; First National Bank; fnb.co.za
Nedbank; ; nedbank.co.za
GTBank; Guaranty Trust Bank; gtbank.com
Zenith Bank; ; zenithbank.com
Banco do Brasil; ; bb.com.br
Itaú; Itau, Itaú Unibanco, Banco Itaú; itau.com.br itau.com.ar itau.com
Bradesco; ; bradesco.com.br bradesco.com
Caixa; Caixa?, Caixa Econômica Federal, Caixa Economica; caixa.gov.br
Nubank; ; nubank.com.br nu.com.mx
Mercado Libre; MercadoLibre, Mercado Livre, Mercado Pago, MercadoPago; mercadolibre.com mercadolivre.com mercadolivre.com.br mercadopago.com mercadopago.com.br mercadolibre.com.mx mercadolibre.com.ar
Correios; Correios?; correios.com.br
Receita Federal; ; gov.br receita.fazenda.gov.br
Banorte; ; banorte.com
Bancolombia; ; bancolombia.com grupobancolombia.com bancolombia.com.co
Interac; Interac e-Transfer; interac.ca
RBC; RBC Royal Bank, Royal Bank of Canada; rbc.com rbcroyalbank.com royalbank.com
Scotiabank; ; scotiabank.com
BMO; Bank of Montreal; bmo.com
CIBC; ; cibc.com
Desjardins; ; desjardins.com
Canada Post; Postes Canada; canadapost.ca canadapost-postescanada.ca postescanada.ca
Canada Revenue Agency; CRA Canada; canada.ca cra-arc.gc.ca
Commonwealth Bank; CommBank; commbank.com.au cba.com.au
Westpac; ; westpac.com.au westpac.co.nz
ANZ; ANZ Bank; anz.com anz.com.au anz.co.nz
NAB; National Australia Bank; nab.com.au
Australia Post; AusPost; auspost.com.au
myGov; ATO Australia, Australian Taxation Office; my.gov.au ato.gov.au
Telstra; ; telstra.com telstra.com.au bigpond.com
Optus; ; optus.com.au
DHL; DHL Express, DHL Parcel, DHL Global Forwarding, Deutsche Post, 敦豪; dhl.com dhl.de deutschepost.de dhl.fr dhl.co.uk dhl.it dhl.nl dhl.es dhl.pl dpdhl.com dhlparcel.nl deutsche-post.de dhl-news.com dhl.com.cn dpwn.de
FedEx; Fed Ex, Federal Express, 联邦快递, TNT Express; fedex.com tnt.com tnt.it fedex.com.cn
UPS; United Parcel Service, UPS My Choice; ups.com upsemail.com
USPS; U.S. Postal Service, US Postal Service, United States Postal Service; usps.com usps.gov
Royal Mail; RoyalMail; royalmail.com royalmail.co.uk parcelforce.com
DPD; DPD Group; dpd.com dpd.de dpd.co.uk dpd.fr dpdgroup.com
GLS; GLS Group, GLS Paket; gls-group.com gls-group.eu gls-pakete.de gls-spain.es gls-italy.com
Hermes; Hermes?, myHermes, Hermes Paket; myhermes.de hermesworld.com evri.com hermes-europe.co.uk
PostNL; Post NL; postnl.nl postnl.com postnl.be
bpost; ; bpost.be bpostgroup.com
Correos; Correos?, Correos Express; correos.es correosexpress.com
CTT; CTT Correios; ctt.pt
Österreichische Post; Austrian Post; post.at
PostNord; Post Nord; postnord.se postnord.dk postnord.com postnord.no
Posten Norge; Posten Bring; posten.no bring.com
Posti; ; posti.fi posti.com
An Post; ; anpost.ie anpost.com
Singapore Post; SingPost; singpost.com
Hongkong Post; 香港邮政, 香港郵政; hongkongpost.hk hongkongpost.com
India Post; ; indiapost.gov.in
Purolator; ; purolator.com
Maersk; Maersk Line, A.P. Moller, 马士基; maersk.com maerskline.com sealandmaersk.com
MSC; Mediterranean Shipping Company, MSC Shipping, 地中海航运; msc.com medlog.com
CMA CGM; CMA-CGM, 达飞; cma-cgm.com cmacgm-group.com
COSCO; COSCO Shipping, 中远海运, 中远; coscoshipping.com cosco.com coscon.com oocl.com
Hapag-Lloyd; Hapag Lloyd, 赫伯罗特; hlag.com hapag-lloyd.com hlag.cloud
Evergreen Line; Evergreen Marine, 长荣海运; evergreen-line.com evergreen-marine.com shipmentlink.com
ONE Line; Ocean Network Express; one-line.com
OOCL; 东方海外; oocl.com
Yang Ming; Yang Ming Line, 阳明海运; yangming.com
HMM; HMM?, Hyundai Merchant Marine; hmm21.com
ZIM; ZIM Integrated Shipping, ZIM Line; zim.com
Kuehne+Nagel; Kuehne Nagel, Kühne + Nagel; kuehne-nagel.com
DB Schenker; Schenker; dbschenker.com
DSV; DSV Panalpina; dsv.com
Sinotrans; 中国外运; sinotrans.com
Expeditors; ; expeditors.com
IRS; Internal Revenue Service; irs.gov treasury.gov
HMRC; HM Revenue, HM Revenue & Customs; hmrc.gov.uk gov.uk
GOV.UK; DVLA, TV Licensing; gov.uk tvlicensing.co.uk
SSA; SSA?, Social Security Administration; ssa.gov
ELSTER; ELSTER Portal, Bundeszentralamt für Steuern; elster.de bzst.de bund.de
DGFiP; Impots.gouv, impots.gouv.fr, Direction générale des Finances publiques; impots.gouv.fr dgfip.finances.gouv.fr
Ameli; Assurance Maladie, L'Assurance Maladie, Carte Vitale; ameli.fr assurance-maladie.fr
Agenzia delle Entrate; ; agenziaentrate.it agenziaentrate.gov.it
Agencia Tributaria; AEAT; agenciatributaria.es agenciatributaria.gob.es
Belastingdienst; DigiD, MijnOverheid; belastingdienst.nl digid.nl overheid.nl mijnoverheid.nl
WIPO; World Intellectual Property Organization; wipo.int
Interpol; Europol; interpol.int europol.europa.eu
eBay; ; ebay.com ebay.de ebay.co.uk ebay.fr ebay.it ebay.es ebay.com.au ebayinc.com ebay.ca
Walmart; ; walmart.com walmart.ca
Costco; ; costco.com costco.ca costco.co.uk
Target; Target?, Target Circle; target.com
Best Buy; BestBuy, Geek Squad, GeekSquad; bestbuy.com geeksquad.com emailinfo.bestbuy.com
Home Depot; The Home Depot; homedepot.com
Lowe's; Lowes; lowes.com
Kohl's; Kohls; kohls.com
CVS; CVS Pharmacy; cvs.com
Walgreens; ; walgreens.com
Sam's Club; Sams Club; samsclub.com
Ace Hardware; ; acehardware.com
Harbor Freight; ; harborfreight.com
Starbucks; ; starbucks.com
Lidl; ; lidl.de lidl.com lidl.fr lidl.co.uk lidl.es
Aldi; ; aldi.com aldi-sued.de aldi-nord.de aldi.co.uk aldi.us
IKEA; ; ikea.com
MediaMarkt; Media Markt; mediamarkt.de mediamarkt.com mediamarktsaturn.com
mobile.de; ; mobile.de
Kleinanzeigen; eBay Kleinanzeigen; kleinanzeigen.de ebay-kleinanzeigen.de
Netto; Netto?, Netto Marken-Discount; netto-online.de netto.de
Zalando; ; zalando.de zalando.com zalando.fr
OTTO; OTTO?, OTTO Versand; otto.de
Bol.com; ; bol.com
Decathlon; ; decathlon.com decathlon.fr decathlon.de
Leroy Merlin; ; leroymerlin.fr leroymerlin.com
Carrefour; ; carrefour.com carrefour.fr
Booking.com; Booking com; booking.com
Airbnb; ; airbnb.com airbnb.de airbnb.fr
Expedia; Hotels.com; expedia.com hotels.com expediamail.com
Uber; Uber Eats; uber.com ubereats.com
Norton; Norton LifeLock, NortonLifeLock, Norton 360; norton.com nortonlifelock.com lifelock.com gendigital.com
McAfee; ; mcafee.com
Kaspersky; ; kaspersky.com kaspersky.ru
Avast; ; avast.com avg.com
Bitdefender; ; bitdefender.com
TotalAV; ; totalav.com
LastPass; ; lastpass.com
1Password; ; 1password.com agilebits.com
Okta; ; okta.com
Duo Security; ; duosecurity.com duo.com
Coinbase; ; coinbase.com
Binance; 币安; binance.com binance.us
Kraken; Kraken?, Kraken Exchange; kraken.com
MetaMask; Meta Mask; metamask.io consensys.net consensys.io
Trust Wallet; TrustWallet; trustwallet.com
Ledger; Ledger?, Ledger Live, Ledger Wallet; ledger.com
Trezor; ; trezor.io
Blockchain.com; ; blockchain.com
Crypto.com; ; crypto.com
OKX; 欧易; okx.com
Bitpanda; ; bitpanda.com
OpenSea; ; opensea.io
Robinhood; ; robinhood.com
eToro; ; etoro.com
AT&T; ATT Mail, Att.net; att.com att.net att-mail.com sbcglobal.net
Verizon; ; verizon.com verizonwireless.com vzw.com verizon.net
T-Mobile; TMobile; t-mobile.com t-mobile.de t-mobile.nl
Comcast; Xfinity; comcast.net xfinity.com comcast.com
Spectrum; Spectrum?, Charter Communications; spectrum.com charter.com charter.net spectrum.net
Vodafone; ; vodafone.de vodafone.com vodafone.co.uk vodafone.it vodafone.es
O2; O2 Deutschland; o2online.de o2.co.uk telefonica.de o2.de
Orange; Orange?, Orange Bank, France Telecom; orange.fr orange.com orange.es orange.pl wanadoo.fr
SFR; ; sfr.fr sfr.net
Bouygues Telecom; ; bouyguestelecom.fr
Free Mobile; Freebox; free.fr
Telefónica; Movistar, Telefonica; movistar.es telefonica.com telefonica.es movistar.com
TIM; TIM?, Telecom Italia; tim.it telecomitalia.it
British Telecom; BT Group, BTinternet, BT Internet; bt.com btinternet.com
EE; EE?, EE Limited; ee.co.uk
Sky; Sky?, Sky Deutschland; sky.com sky.de sky.it
Disney+; Disney Plus, DisneyPlus; disneyplus.com disney.com
Hulu; ; hulu.com hulumail.com
Paramount+; Paramount Plus; paramountplus.com
Steam; Steam?, Steam Support; steampowered.com steamcommunity.com valvesoftware.com
Roblox; ; roblox.com
Epic Games; ; epicgames.com
PlayStation; ; playstation.com sony.com
Nintendo; ; nintendo.com nintendo.net
Samsung; 三星; samsung.com
GitHub; ; github.com githubusercontent.com
GitLab; ; gitlab.com
Atlassian; Jira Software, Confluence Cloud; atlassian.com atlassian.net
Trello; ; trello.com
Notion; Notion?; notion.so notion.com
Canva; ; canva.com
Figma; ; figma.com
HubSpot; ; hubspot.com hubspotemail.net
Salesforce; Sales force; salesforce.com exacttarget.com
ShareFile; Citrix ShareFile; sharefile.com citrix.com
Egnyte; ; egnyte.com
Proofpoint; ; proofpoint.com ppops.net urldefense.com pphosted.com
Mimecast; ; mimecast.com
Barracuda; Barracuda Networks, Barracuda?; barracuda.com barracudanetworks.com
RingCentral; Ring Central; ringcentral.com ringcentral.co.uk
eFax; ; efax.com j2.com
Xerox; ; xerox.com
Shell; Shell?; shell.com
Allianz; ; allianz.de allianz.com
AXA; ; axa.com axa.fr axa.de
Aetna; ; aetna.com
UnitedHealthcare; United Healthcare, UnitedHealth; uhc.com unitedhealthgroup.com
Blue Cross; Blue Cross Blue Shield; bcbs.com anthem.com
State Farm; ; statefarm.com
AARP; ; aarp.org
AAA; AAA?, AAA Membership; aaa.com
Delta Air Lines; Delta Airlines; delta.com
Southwest Airlines; ; southwest.com
Lufthansa; ; lufthansa.com miles-and-more.com
Emirates; Emirates Airline, Emirates?; emirates.com
Deutsche Bahn; DB Bahn; bahn.de deutschebahn.com
SNCF; ; sncf.com sncf-connect.com oui.sncf
Indeed; Indeed?; indeed.com
Dun & Bradstreet; 邓白氏, D&B; dnb.com dandb.com dnbi.com huaxiadnb.com
TÜV; TUV Rheinland, TUV SUD; tuv.com tuvsud.com tuv.at
SGS; SGS Group, 通标; sgs.com sgsgroup.com.cn
Bureau Veritas; 必维; bureauveritas.com
Intertek; 天祥; intertek.com
ISO; ISO?, International Organization for Standardization; iso.org
Sinopec; 中国石化, 中石化; sinopec.com sinopec.com.cn
CNPC; 中国石油, PetroChina; cnpc.com.cn petrochina.com.cn
State Grid; 国家电网; sgcc.com.cn
12306; 铁路12306; 12306.cn rails.com.cn
CNNIC; 中国互联网络信息中心; cnnic.cn cnnic.net.cn
万网; HiChina, 中国万网; hichina.com net.cn aliyun.com
"""
