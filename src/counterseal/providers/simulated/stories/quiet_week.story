# en: An ordinary week
# zh: 平常的一周
#
# en: Nothing happens, in all the ways in which nothing happens: newsletters are filed away, invoices go into a folder
# en: called 发票, a password is forgotten and reset, a new colleague starts, the owner buys a new phone and enrols it,
# en: somebody mistypes, somebody works late at home. Whoever finds anything here would wake a tired person for nothing.
# zh: 什么事也没发生——以各种方式“什么也没发生”：订阅邮件被归档，发票进了名为“发票”的文件夹，有人忘了密码并重置，
# zh: 新同事入职，老板换了新手机并重新登记两步验证，有人输错密码，有人在家加班。
# zh: 谁在这里报出疑点，谁就是无缘无故半夜把人叫醒。

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
person zhao.min@acme.test name="赵敏 Zhao Min" role="export sales, started on 16 March"

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let wang-home who=wang.fang@acme.test ip=198.51.100.177 device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let zhao as=office who=zhao.min@acme.test device=ACME-NB-13 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let chen-new-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-Android/2.0"
let exchange who="NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)"
let registration who=ServicePrincipal_5b2f0c1e-0000-4000-8000-0000000000d5

habit as=lin from=2026-02-24 to=2026-03-20 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-02-24 to=2026-03-20 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-02-24 to=2026-03-20 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-02-24 to=2026-03-20 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-02-24 to=2026-03-20 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=zheng from=2026-02-24 to=2026-03-20 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"
habit as=chen-phone from=2026-02-24 to=2026-03-17 days=mon-sat hours=07:20-19:00 signins=1 reads=3

# Rules as honest people make them.
2026-03-16 01:22:40 rule as=lin name=Newsletters senders=news@industry-weekly.test,newsletter@hannover-fair.test moves_to=Newsletters marks_read=yes
2026-03-16 01:55:03 rule as=wang name=发票 words=发票,invoice moves_to=发票
2026-03-17 06:40:18 rule as=xu name="B/L to team" words=提单 forwards_to=lin.jing@acme.test

# A new colleague: account, licence, and the shared calendar. She signs in from the office on her first morning.
2026-03-16 00:52:10 change as=zheng what=user.created target=zhao.min@acme.test name="赵敏 Zhao Min"
2026-03-16 00:53:02 change as=zheng what=other operation="Change user license." target=zhao.min@acme.test
2026-03-16 01:10:33 interrupted as=zhao error=UserStrongAuthEnrollmentRequiredInterrupt factor=password protocol=browser
2026-03-16 01:14:20 factor as=zhao what=added method=PhoneAppNotification
2026-03-16 01:15:05 signin as=zhao protocol=browser
habit as=zhao from=2026-03-16 to=2026-03-20 hours=09:30-17:30 signins=1 reads=5 sends=1 partners=orders@harbourtools.test

# Xu Li forgot her password over the week-end; the administrator sets one, and she changes it.
2026-03-16 00:33:12 failed as=xu factor=password
2026-03-16 00:33:50 failed as=xu factor=password
2026-03-16 00:34:41 failed as=xu factor=password
2026-03-16 00:50:15 change as=zheng what=password.reset account=xu.li@acme.test target=xu.li@acme.test
2026-03-16 00:56:30 signin as=xu factor=password protocol=browser
2026-03-16 00:57:48 change as=xu what=password.changed target=xu.li@acme.test

# The owner's new phone: the old method goes, the new one comes, and the programme changes.
2026-03-18 10:02:14 factor as=chen what=added method=PhoneAppNotification
2026-03-18 10:05:50 factor as=chen what=removed method=OneWaySms
2026-03-18 10:12:00 change as=registration actor_kind=app account=chen.ming@acme.test what=device.registered target="Chen's phone" user=chen.ming@acme.test
2026-03-18 10:14:27 signin as=chen-new-phone
habit as=chen-new-phone from=2026-03-19 to=2026-03-20 hours=07:20-19:00 signins=1 reads=3

# Quarter's end: finance works at home in the evening.
2026-03-19 12:10:41 signin as=wang-home
2026-03-19 12:12:08 access as=wang-home act=sync folder=Inbox
2026-03-19 13:40:55 access as=wang-home act=sync folder=发票

# What the provider does by itself, every night.
2026-03-17 21:13:33 change as=exchange actor_kind=system what=mailbox.changed account=lin.jing@acme.test target=lin.jing@acme.test after=RecoverableItemsQuota
2026-03-18 21:13:34 change as=exchange actor_kind=system what=mailbox.changed account=wang.fang@acme.test target=wang.fang@acme.test after=RecoverableItemsQuota
2026-03-18 21:14:02 change as=exchange actor_kind=system what=audit.enabled target=Set-AdminAuditLogConfig

expect quiet
