# en: One theft, told four times
# zh: 同一次盗用，四种说法
#
# en: Lin Jing's password is known to somebody in Lagos: the first try fits. He reads for two nights, in a browser and
# en: with a mail program, then hides the customer's mail by a rule, forwards everything to himself, and on Thursday puts
# en: a new bank account into the running thread about order 4417. The copy is deleted, the customer's question never
# en: reaches the inbox. The company's mail could be at Microsoft, at Google, at Tencent or in its own cellar: each tells
# en: it in other words and leaves other things out, and the answer has to be the same.
# zh: 拉各斯有人知道林静的密码，第一次就登录成功。他用浏览器和邮件客户端看了两个晚上的信，随后用一条规则藏起客户的来信，
# zh: 把所有邮件转发给自己，周四又在订单 4417 的往来邮件里换上新的收款账户。已发送的副本被删除，客户的追问也进不了收件箱。
# zh: 公司的邮箱可能在微软、谷歌、腾讯，也可能在自家机房：各家说法不同，遗漏的也不同，但结论必须一样。

platform m365 dovecot google exmail
company acme.test name="Acme Hardware Co., Ltd., Ningbo" zone=Asia/Shanghai
person lin.jing@acme.test name="林静 Lin Jing" role="export sales, Europe"
person wang.fang@acme.test name="王芳 Wang Fang" role="finance"
person xu.li@acme.test name="徐丽 Xu Li" role="shipping documents"
person chen.ming@acme.test name="陈明 Chen Ming" role="owner and general manager"

network 198.51.100.0/28 country=CN asn=64496 name="Example Telecom Zhejiang, the office" city=浙江省宁波市
network 198.51.100.128/25 country=CN asn=64497 name="Example Broadband, homes in Ningbo" city=浙江省宁波市
network 192.0.2.0/26 country=CN asn=64498 name="Example Mobile China" city=浙江省宁波市
network 203.0.113.0/26 country=NG asn=64508 name="Example Hosting Lagos" kind=hosting city=尼日利亚

let office ip=198.51.100.7 protocol=browser
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 protocol=browser device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let thief who=lin.jing@acme.test ip=203.0.113.21 protocol=browser agent="Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0" session=thief
let copier who=lin.jing@acme.test ip=203.0.113.21 protocol=imap

# Three weeks of ordinary work, and the week of the theft, in which all of them work on.
habit as=lin from=2026-03-02 to=2026-03-27 hours=08:40-17:50 signins=2 reads=3 receives=2 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=wang from=2026-03-02 to=2026-03-27 hours=08:30-17:20 signins=1 reads=2 receives=1 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=xu from=2026-03-02 to=2026-03-27 hours=08:30-17:30 signins=1 reads=2 receives=1 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-27 hours=20:00-22:30 signins=1 reads=2 sends=1 partners=mueller@rheinwerk.test subjects="Visit in {n}|Price list {n}"

# The thread that he will step into.
2026-03-18 09:12:40 message act=received who=mueller@rheinwerk.test account=lin.jing@acme.test sender=mueller@rheinwerk.test recipients=lin.jing@acme.test message_id=<po-4417-a@rheinwerk.test> subject="PO 4417 balance payment"
2026-03-19 02:05:11 message as=lin act=sent message_id=<po-4417-b@acme.test> recipients=mueller@rheinwerk.test subject="Re: PO 4417 balance payment" text="thank you for your order 4417. The balance is EUR 18,600.00, payable before shipment.|Beneficiary: Acme Hardware Co., Ltd.|IBAN: DE89 3704 0044 0532 0130 00|BIC: COBADEFFXXX"

# Sunday night, a quarter to three in Ningbo.
2026-03-22 18:41:18 signin as=thief factor=password
2026-03-22 18:43:20 access as=thief act=read folder=Inbox count=18
2026-03-22 18:59:05 access as=thief act=read folder="Sent Items" count=27
# The next night, with a mail program, everything there is.
2026-03-23 19:05:30 signin as=copier
2026-03-23 19:06:12 access as=copier act=read folder=Inbox count=96
2026-03-23 19:09:47 access as=copier act=read folder="Sent Items" count=60

# He knows what to wait for now. A rule named by a speck, and a copy of everything for himself.
2026-03-24 18:48:55 signin as=thief factor=password
2026-03-24 19:02:37 rule as=thief name="." words=4417,付款,bank senders=mueller@rheinwerk.test,ap@rheinwerk.test moves_to="RSS Feeds" marks_read=yes stops=yes
2026-03-24 19:06:15 forward as=thief to=lin.jing.acme@freepost.test keeps_copy=yes

# Thursday, 06:58 in the morning in Duesseldorf: the mail itself, and then its traces.
2026-03-26 05:51:20 signin as=thief factor=password
2026-03-26 05:58:02 message as=thief act=sent message_id=<bank-change@acme.test> recipients=mueller@rheinwerk.test,ap@rheinwerk.test subject="Re: PO 4417 balance payment" attachments=PI-4417-revised.pdf in_reply_to=<po-4417-a@rheinwerk.test> text="please note that our account is changing this month because of a tax audit. Do not pay to the old one.|Beneficiary: Acme Hardware Co., Ltd.|IBAN: GB29 NWBK 6016 1331 9268 19|BIC: NWBKGB2L|Send us the bank slip as soon as it is paid."
2026-03-26 05:59:10 access as=thief act=delete folder="Sent Items" items=bank-change
2026-03-26 05:59:31 access as=thief act=purge folder="Deleted Items" items=bank-change
# The customer asks back. The rule hides the question; the thief answers it and deletes his answer too.
2026-03-26 08:15:30 message act=received who=ap@rheinwerk.test account=lin.jing@acme.test sender=ap@rheinwerk.test recipients=lin.jing@acme.test message_id=<po-4417-c@rheinwerk.test> subject="Re: PO 4417 balance payment" in_reply_to=<bank-change@acme.test>
2026-03-26 08:21:44 signin as=thief factor=password
2026-03-26 08:26:09 message as=thief act=sent message_id=<bank-confirm@acme.test> recipients=ap@rheinwerk.test subject="Re: PO 4417 balance payment" in_reply_to=<po-4417-c@rheinwerk.test>
2026-03-26 08:26:40 access as=thief act=purge folder="Sent Items" items=bank-confirm

expect lin.jing@acme.test yes ip=203.0.113.21
expect wang.fang@acme.test no
expect xu.li@acme.test no
expect chen.ming@acme.test no
expect finding rule_hides_mail account=lin.jing@acme.test severity>=high
expect finding forward_outside account=lin.jing@acme.test severity>=medium
expect on=dovecot finding payment_change_sent account=lin.jing@acme.test severity>=high shows=doubt
expect action hold_payments account=lin.jing@acme.test
expect action reset_password account=lin.jing@acme.test
expect action end_sessions account=lin.jing@acme.test
expect action remove_rule account=lin.jing@acme.test
expect on=m365,dovecot,exmail action remove_rule target=. account=lin.jing@acme.test
expect action remove_forward account=lin.jing@acme.test
expect action warn_partners account=lin.jing@acme.test
