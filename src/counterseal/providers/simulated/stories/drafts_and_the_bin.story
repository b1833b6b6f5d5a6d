# en: A draft nobody wrote, and answers in the bin
# zh: 没人写过的草稿，和垃圾箱里的回信
#
# en: The intruder works in Lin Jing's own mailbox and cleans up after himself. What he sends leaves no copy; what the
# en: customer answers goes unread into the bin, because a rule named by two dots puts it there. He forgot one thing: a draft of
# en: the next mail, with the new bank account, saved by the page while he typed. The server's log and the customer's answers
# en: tell of the messages that are no longer there.
# zh: 入侵者就在林静自己的邮箱里动手，事后打扫干净：他发出的信不留副本；客户的回信被一条名为两个点的规则未读就移进了垃圾箱。
# zh: 他忘了一样东西：下一封信的草稿，写着新的收款账户，是他打字时网页自动保存的。
# zh: 服务器日志和客户的回信，说出了那些已经不在的邮件。

platform dovecot
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
network 203.0.113.0/26 country=NG asn=64508 name="Example Hosting Lagos" kind=hosting city=尼日利亚

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let xu as=office who=xu.li@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 protocol=browser agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let zheng as=office who=it@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let thief who=lin.jing@acme.test ip=203.0.113.21 protocol=browser agent="Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0"

habit as=lin from=2026-03-02 to=2026-03-27 hours=08:40-17:50 signins=2 reads=3 receives=2 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=zhou from=2026-03-02 to=2026-03-27 hours=09:00-18:10 signins=1 reads=2 receives=1 sends=2 partners=buyer@harbourtools.test,info@nordbeschlag.test subjects="Samples {n}|Booth plan {n}|报价 {n} 拉手"
habit as=wang from=2026-03-02 to=2026-03-27 hours=08:30-17:20 signins=1 reads=2 receives=1 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=xu from=2026-03-02 to=2026-03-27 hours=08:30-17:30 signins=1 reads=2 receives=1 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-27 hours=20:00-22:30 signins=1 reads=2 sends=1 partners=mueller@rheinwerk.test subjects="Visit in {n}|Price list {n}"
habit as=zheng from=2026-03-02 to=2026-03-27 hours=09:00-17:30 signins=1 reads=1 receives=1 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-17 09:40:12 message act=received who=ap@rheinwerk.test account=lin.jing@acme.test sender=ap@rheinwerk.test recipients=lin.jing@acme.test message_id=<pi-88-a@rheinwerk.test> subject="PI 8817 payment"
2026-03-18 03:02:40 message as=lin act=sent message_id=<pi-88-b@acme.test> recipients=ap@rheinwerk.test subject="Re: PI 8817 payment" text="thank you. We confirm proforma invoice 8817, USD 23,400.00.|Please pay as always to:|Beneficiary: Acme Hardware Co., Ltd.|IBAN: DE89 3704 0044 0532 0130 00|BIC: COBADEFFXXX"
2026-03-19 18:35:08 signin as=thief
2026-03-19 18:37:20 access as=thief act=read folder=Inbox count=36
2026-03-19 18:58:51 access as=thief act=read folder="Sent Items" count=20
2026-03-20 18:22:03 signin as=thief
2026-03-20 18:31:19 rule as=thief name=".." senders=rheinwerk.test moves_to="Deleted Items"
2026-03-23 06:02:11 signin as=thief
2026-03-23 06:11:45 message as=thief act=sent message_id=<pi-88-c@acme.test> kept=no recipients=ap@rheinwerk.test subject="Re: PI 8817 payment" in_reply_to=<pi-88-a@rheinwerk.test> text="please note that our account is changing this month because of a tax audit. Do not pay to the old one.|Beneficiary: Acme Hardware Co., Ltd.|IBAN: GB29 NWBK 6016 1331 9268 19|BIC: NWBKGB2L|Send us the bank slip as soon as it is paid."
2026-03-23 09:12:30 message act=received who=ap@rheinwerk.test account=lin.jing@acme.test sender=ap@rheinwerk.test recipients=lin.jing@acme.test message_id=<pi-88-d@rheinwerk.test> subject="Re: PI 8817 payment" in_reply_to=<pi-88-c@acme.test>
2026-03-23 09:31:02 signin as=thief
2026-03-23 09:40:27 message as=thief act=sent message_id=<pi-88-e@acme.test> kept=no recipients=ap@rheinwerk.test subject="Re: PI 8817 payment" in_reply_to=<pi-88-d@rheinwerk.test>
2026-03-24 09:20:10 message act=received who=ap@rheinwerk.test account=lin.jing@acme.test sender=ap@rheinwerk.test recipients=lin.jing@acme.test message_id=<pi-88-f@rheinwerk.test> subject="Re: PI 8817 payment" in_reply_to=<pi-88-e@acme.test>
2026-03-24 18:44:09 signin as=thief
2026-03-24 18:52:36 message as=thief act=drafted message_id=<pi-90-a@acme.test> recipients=orders@harbourtools.test subject="PI 9004 our new bank account" text="for PI 9004 please use our new bank account from now on.|Beneficiary: Acme Hardware Co., Ltd.|IBAN: GB29 NWBK 6016 1331 9268 19|BIC: NWBKGB2L"

expect lin.jing@acme.test yes|likely ip=203.0.113.21
expect zhou.wei@acme.test no
expect wang.fang@acme.test no
expect xu.li@acme.test no
expect chen.ming@acme.test no
expect it@acme.test no
expect finding rule_hides_mail account=lin.jing@acme.test severity>=high
expect on=dovecot finding payment_change_sent account=lin.jing@acme.test severity>=high shows=doubt
expect action remove_rule target=.. account=lin.jing@acme.test
expect action hold_payments account=lin.jing@acme.test
expect action warn_partners account=lin.jing@acme.test
expect action reset_password account=lin.jing@acme.test
