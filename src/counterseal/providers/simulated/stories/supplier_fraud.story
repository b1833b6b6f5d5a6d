# en: The customer is told to pay elsewhere
# zh: 客户被告知把货款付到别处
#
# en: On a Sunday night somebody in Lagos tries two passwords on every mailbox of a hardware exporter in Ningbo.
# en: The second fits Lin Jing's. For three nights nobody notices anything, because nothing is changed: he reads.
# en: Then a rule hides the customer's mail, everything is forwarded, and on Thursday, one hour before the customer's
# en: bookkeeper comes to work, a new bank account goes out in a running thread. It is deleted at once. The owner of
# en: the mailbox works on all the time. Nobody's password but hers was right; the five others have nothing to fear.
# zh: 周日深夜，有人从拉各斯对宁波一家五金出口企业的每个邮箱各试了两个密码，第二个恰好是林静的。
# zh: 头三个晚上什么都没有改动，所以没有人察觉：他只是在看信。随后一条规则藏起客户的来信，所有邮件被转发出去；
# zh: 周四，在客户会计上班前一小时，一封更改收款账户的邮件在往来邮件中发出，随即被删除。
# zh: 这期间邮箱本人一直照常工作。其余五人的密码都没有被猜中，不必惊慌。

company acme.test name="Acme Hardware Co., Ltd., Ningbo" zone=Asia/Shanghai
person lin.jing@acme.test name="林静 Lin Jing" role="export sales, Europe"
person zhou.wei@acme.test name="周伟 Zhou Wei" role="export sales, overseas fairs"
person wang.fang@acme.test name="王芳 Wang Fang" role="finance"
person xu.li@acme.test name="徐丽 Xu Li" role="shipping documents"
person chen.ming@acme.test name="陈明 Chen Ming" role="owner and general manager"
person it@acme.test name="郑浩 Zheng Hao" role="the one IT person"

network 198.51.100.0/28 country=CN asn=64496 name="Example Telecom Zhejiang, the office"
network 198.51.100.128/25 country=CN asn=64497 name="Example Broadband, homes in Ningbo"
network 192.0.2.0/26 country=CN asn=64498 name="Example Mobile China"
network 203.0.113.0/26 country=NG asn=64508 name="Example Hosting Lagos" kind=hosting

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let sprayer ip=203.0.113.9 agent="python-requests/2.32.3"
let thief who=lin.jing@acme.test ip=203.0.113.21 agent="Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0" session=thief

# Three weeks of ordinary work, and the week of the theft, in which all of them work on.
habit as=lin from=2026-03-02 to=2026-03-27 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-03-02 to=2026-03-27 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-03-02 to=2026-03-27 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-02 to=2026-03-27 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-27 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-03-02 to=2026-03-27 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-02 to=2026-03-27 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"

# Sunday night, two o'clock in Ningbo: two passwords for everybody, a few minutes apart, so that nobody is locked.
2026-03-22 18:02:11 failed as=sprayer who=chen.ming@acme.test protocol=ropc error=InvalidUserNameOrPassword factor=password
2026-03-22 18:02:19 failed as=sprayer who=it@acme.test protocol=ropc error=InvalidUserNameOrPassword factor=password
2026-03-22 18:02:26 failed as=sprayer who=lin.jing@acme.test protocol=ropc error=InvalidUserNameOrPassword factor=password
2026-03-22 18:02:34 failed as=sprayer who=wang.fang@acme.test protocol=ropc error=InvalidUserNameOrPassword factor=password
2026-03-22 18:02:41 failed as=sprayer who=xu.li@acme.test protocol=ropc error=InvalidUserNameOrPassword factor=password
2026-03-22 18:02:49 failed as=sprayer who=zhou.wei@acme.test protocol=ropc error=InvalidUserNameOrPassword factor=password
2026-03-22 18:41:03 failed as=sprayer who=chen.ming@acme.test protocol=ropc error=InvalidUserNameOrPassword factor=password
2026-03-22 18:41:10 failed as=sprayer who=it@acme.test protocol=ropc error=InvalidUserNameOrPassword factor=password
2026-03-22 18:41:18 signin as=sprayer who=lin.jing@acme.test protocol=ropc factor=password
2026-03-22 18:41:25 failed as=sprayer who=wang.fang@acme.test protocol=ropc error=InvalidUserNameOrPassword factor=password
2026-03-22 18:41:33 failed as=sprayer who=xu.li@acme.test protocol=ropc error=InvalidUserNameOrPassword factor=password
2026-03-22 18:41:40 failed as=sprayer who=zhou.wei@acme.test protocol=ropc error=InvalidUserNameOrPassword factor=password

# An hour later a person comes, with a browser, and reads until morning; then again on the next two nights.
2026-03-22 19:37:52 signin as=thief protocol=browser factor=password
2026-03-22 19:38:20 access as=thief act=read folder=Inbox count=18
2026-03-22 19:44:05 access as=thief act=read folder=Inbox count=32
2026-03-22 19:52:41 access as=thief act=read folder="Sent Items" count=27
2026-03-22 20:10:13 access as=thief act=read folder='Customers\Rheinwerk' count=41
2026-03-23 19:05:30 signin as=thief protocol=browser
2026-03-23 19:06:12 access as=thief act=read folder='Customers\Rheinwerk' count=22
2026-03-23 19:31:47 access as=thief act=read thing=file items=PI-4417.xlsx
2026-03-23 19:32:08 access as=thief act=download thing=file items=PI-4417.xlsx
2026-03-24 18:48:55 signin as=thief protocol=browser
2026-03-24 18:50:02 access as=thief act=read folder=Inbox count=15

# He knows what to wait for now. A rule named by a speck, and a copy of everything for himself.
2026-03-24 19:02:37 rule as=thief name="." words=付款,invoice,bank senders=mueller@rheinwerk.test,ap@rheinwerk.test moves_to="RSS Feeds" marks_read=yes stops=yes
2026-03-24 19:06:15 forward as=thief to=lin.jing.acme@freepost.test keeps_copy=yes
# A way in that survives a new password.
2026-03-24 19:11:48 app_password as=thief what=set

# Thursday, 06:58 in the morning in Duesseldorf: the mail itself, and then its traces.
2026-03-26 05:51:20 signin as=thief protocol=browser
2026-03-26 05:54:33 access as=thief act=read folder="RSS Feeds" count=3
2026-03-26 05:58:02 message as=thief act=sent message_id=<bank-change@acme.test> subject="Re: Re: PO 4417 balance payment - our new bank account" attachments=PI-4417-revised.pdf recipients=mueller@rheinwerk.test,ap@rheinwerk.test
2026-03-26 05:59:10 access as=thief act=delete folder="Sent Items" items=bank-change
2026-03-26 05:59:31 access as=thief act=purge folder="Deleted Items" items=bank-change
# The customer asks back. The rule hides the question; the thief answers it and deletes his answer too.
2026-03-26 08:21:44 access as=thief act=read folder="RSS Feeds" count=1
2026-03-26 08:26:09 message as=thief act=sent message_id=<bank-confirm@acme.test> subject="Re: Re: Re: PO 4417 balance payment - our new bank account" recipients=ap@rheinwerk.test
2026-03-26 08:26:40 access as=thief act=purge folder="Sent Items" items=bank-confirm

expect lin.jing@acme.test yes since="2026-03-22 18:41" cause=guessed state=signed_in ip=203.0.113.21
expect zhou.wei@acme.test no
expect wang.fang@acme.test no
expect xu.li@acme.test no
expect chen.ming@acme.test no
expect it@acme.test no
expect finding password_spray severity>=medium
expect finding success_after_guessing account=lin.jing@acme.test severity>=high
expect finding rule_hides_mail account=lin.jing@acme.test severity>=high
expect finding rule_hiding_name account=lin.jing@acme.test
expect finding forward_outside account=lin.jing@acme.test severity>=medium
expect no finding success_after_guessing account=zhou.wei@acme.test
expect action remove_app_password account=lin.jing@acme.test
expect action hold_payments account=lin.jing@acme.test
expect action reset_password account=lin.jing@acme.test
expect action end_sessions account=lin.jing@acme.test
expect action remove_rule target=. account=lin.jing@acme.test
expect action remove_forward account=lin.jing@acme.test
expect action warn_partners account=lin.jing@acme.test
expect no action reset_password account=wang.fang@acme.test
