# en: Nobody was in the mailbox, and the money is in danger all the same
# zh: 没有人进过邮箱，货款却同样危险
#
# en: Finance is about to pay a steel mill in Germany. The mill's own mailbox is the stolen one, or somebody forwarded a mail too
# en: many: a stranger knows the thread. He registers stahlh0f.test with a zero, answers in the running thread from
# en: buchhaltung@stahlh0f.test, and names another bank. No foreign sign-in, no rule, nothing changed at Acme, because nobody
# en: was there. The right answer is not "stolen". It is: this mailbox is being defrauded from outside.
# zh: 财务正要给德国一家钢厂付款。被盗的是钢厂的邮箱，或者有人多转发了一封信：一个陌生人知道了这串往来邮件。
# zh: 他注册了 stahlh0f.test（其中是数字零），用 buchhaltung@stahlh0f.test 接着原来的邮件往下回，并给出另一家银行。
# zh: Acme 这边没有境外登录，没有规则，什么都没改，因为根本没有人进来过。正确的结论不是“被盗”，而是：有人在外面针对这个邮箱行骗。

platform dovecot google
company acme.test name="Acme Hardware Co., Ltd., Ningbo" zone=Asia/Shanghai
person lin.jing@acme.test name="林静 Lin Jing" role="export sales, Europe"
person zhou.wei@acme.test name="周伟 Zhou Wei" role="export sales, overseas fairs"
person wang.fang@acme.test name="王芳 Wang Fang" role="finance"
person xu.li@acme.test name="徐丽 Xu Li" role="shipping documents"
person chen.ming@acme.test name="陈明 Chen Ming" role="owner and general manager"
person it@acme.test name="郑浩 Zheng Hao" role="the one IT person"

network 198.51.100.0/28 country=CN asn=64496 name="Example Telecom Zhejiang, the office" city=浙江省宁波市
network 198.51.100.128/25 country=CN asn=64497 name="Example Broadband, homes in Ningbo" city=浙江省宁波市
network 192.0.2.0/26 country=CN asn=64498 name="Example Mobile China" city=浙江省宁波市

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let xu as=office who=xu.li@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 protocol=browser agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let zheng as=office who=it@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"

habit as=lin from=2026-03-02 to=2026-03-27 hours=08:40-17:50 signins=2 reads=3 receives=2 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=zhou from=2026-03-02 to=2026-03-27 hours=09:00-18:10 signins=1 reads=2 receives=1 sends=2 partners=buyer@harbourtools.test,info@nordbeschlag.test subjects="Samples {n}|Booth plan {n}|报价 {n} 拉手"
habit as=wang from=2026-03-02 to=2026-03-27 hours=08:30-17:20 signins=1 reads=2 receives=1 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=xu from=2026-03-02 to=2026-03-27 hours=08:30-17:30 signins=1 reads=2 receives=1 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-27 hours=20:00-22:30 signins=1 reads=2 sends=1 partners=mueller@rheinwerk.test subjects="Visit in {n}|Price list {n}"
habit as=zheng from=2026-03-02 to=2026-03-27 hours=09:00-17:30 signins=1 reads=1 receives=1 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-02 08:10:12 message act=received who=buchhaltung@stahlhof.test account=wang.fang@acme.test sender=buchhaltung@stahlhof.test recipients=wang.fang@acme.test message_id=<s-1@stahlhof.test> subject="Order confirmation 3301" text="please find our order confirmation 3301 for 12 t of galvanized wire.|Terms: 30 % in advance, the balance before shipment.|Beneficiary: Stahlhof Draht GmbH|IBAN: DE89 3704 0044 0532 0130 00|BIC: COBADEFFXXX"
2026-03-03 02:11:40 message as=wang act=sent message_id=<s-2@acme.test> recipients=buchhaltung@stahlhof.test subject="Re: Order confirmation 3301"
2026-03-09 09:22:05 message act=received who=buchhaltung@stahlhof.test account=wang.fang@acme.test sender=buchhaltung@stahlhof.test recipients=wang.fang@acme.test message_id=<s-3@stahlhof.test> subject="Invoice 3301 steel wire" text="please find invoice 3301 for the steel wire, balance EUR 41,850.00, due on 2026-03-23.|Beneficiary: Stahlhof Draht GmbH|IBAN: DE89 3704 0044 0532 0130 00|BIC: COBADEFFXXX"
2026-03-10 03:15:31 message as=wang act=sent message_id=<s-4@acme.test> recipients=buchhaltung@stahlhof.test subject="Re: Invoice 3301 steel wire"
2026-03-16 10:02:47 message act=received who=buchhaltung@stahlhof.test account=wang.fang@acme.test sender=buchhaltung@stahlhof.test recipients=wang.fang@acme.test message_id=<s-5@stahlhof.test> subject="Re: Invoice 3301 steel wire" in_reply_to=<s-4@acme.test>
2026-03-19 09:48:13 message act=received who=buchhaltung@stahlh0f.test account=wang.fang@acme.test sender=buchhaltung@stahlh0f.test recipients=wang.fang@acme.test message_id=<x-1@stahlh0f.test> subject="Re: Invoice 3301 steel wire - new bank account" text="our account at the old bank is being audited, so please do not send the balance of invoice 3301 there.|Kindly pay EUR 41,850.00 to our new account and send us the bank slip today.|Beneficiary: Stahlhof Draht GmbH|IBAN: GB29 NWBK 6016 1331 9268 19|BIC: NWBKGB2L" in_reply_to=<s-4@acme.test> references=<s-3@stahlhof.test>,<s-4@acme.test>
2026-03-20 02:30:55 message as=wang act=sent message_id=<s-6@acme.test> recipients=buchhaltung@stahlh0f.test subject="Re: Invoice 3301 steel wire - new bank account" in_reply_to=<x-1@stahlh0f.test>

expect wang.fang@acme.test no state=outside
expect lin.jing@acme.test no
expect zhou.wei@acme.test no
expect xu.li@acme.test no
expect chen.ming@acme.test no
expect it@acme.test no
expect on=dovecot finding payment_fraud_received account=wang.fang@acme.test severity>=high shows=outside
expect action hold_payments account=wang.fang@acme.test
expect no action reset_password account=wang.fang@acme.test
