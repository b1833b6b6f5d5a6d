# en: The week of the trade fair
# zh: 参展的一周
#
# en: Zhou Wei is at the fair in Cologne: his own laptop in the hotel and in the hall, his phone over the network at
# en: home, work on Sunday, and a mistyped password at midnight. Meanwhile the administrator moves two colleagues to a
# en: new Outlook, which copies whole mailboxes in one morning, and makes a mailbox for the fair that two of them open.
# en: A new country, public networks, odd hours, bulk copying and full access, and all of it is work.
# zh: 周伟去科隆参展：在酒店和展馆用自己的笔记本，手机走国内漫游网络，周日也在工作，半夜还输错过一次密码。
# zh: 与此同时，管理员给两位同事换了新版 Outlook，一个上午就把整个邮箱同步下来；又建了一个展会专用邮箱，由两个人共用。
# zh: 新国家、公共网络、反常时间、批量同步、完全访问权限——这一切都只是工作。

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
person fair2026@acme.test name="Fair 2026" role="shared mailbox for enquiries from the fair"
network 203.0.113.64/27 country=DE asn=64500 name="Example Hotel Wi-Fi Cologne"
network 203.0.113.96/27 country=DE asn=64501 name="Example Fair Hall Wi-Fi"

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou-laptop who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let hotel as=zhou-laptop ip=203.0.113.75
let hall as=zhou-laptop ip=203.0.113.110
let zhou-phone who=zhou.wei@acme.test ip=192.0.2.33 agent="Outlook-Android/2.0"
let lin-outlook as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu-outlook as=office who=xu.li@acme.test device=ACME-PC-07 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"

# The week of the Spring Festival is free.
habit as=lin from=2026-02-02 to=2026-02-27 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test except=2026-02-16,2026-02-17,2026-02-18,2026-02-19,2026-02-20,2026-02-21,2026-02-23
habit as=zhou from=2026-02-02 to=2026-02-27 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test except=2026-02-16,2026-02-17,2026-02-18,2026-02-19,2026-02-20,2026-02-21,2026-02-23
habit as=wang from=2026-02-02 to=2026-02-27 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}" except=2026-02-16,2026-02-17,2026-02-18,2026-02-19,2026-02-20,2026-02-21,2026-02-23
habit as=xu from=2026-02-02 to=2026-02-27 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}" except=2026-02-16,2026-02-17,2026-02-18,2026-02-19,2026-02-20,2026-02-21,2026-02-23
habit as=chen from=2026-02-02 to=2026-02-27 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test except=2026-02-16,2026-02-17,2026-02-18,2026-02-19,2026-02-20,2026-02-21,2026-02-23
habit as=chen-phone from=2026-02-02 to=2026-02-27 days=mon-sat hours=07:20-19:00 signins=1 reads=3 except=2026-02-16,2026-02-17,2026-02-18,2026-02-19,2026-02-20,2026-02-21,2026-02-23
habit as=zheng from=2026-02-02 to=2026-02-27 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}" except=2026-02-16,2026-02-17,2026-02-18,2026-02-19,2026-02-20,2026-02-21,2026-02-23
habit as=zhou-phone from=2026-02-02 to=2026-03-06 days=mon-sat hours=08:00-20:00 signins=1 reads=2 except=2026-02-16,2026-02-17,2026-02-18,2026-02-19,2026-02-20,2026-02-21,2026-02-23
habit as=lin from=2026-03-02 to=2026-03-06 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=wang from=2026-03-02 to=2026-03-06 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-02 to=2026-03-06 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-06 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-03-02 to=2026-03-06 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-02 to=2026-03-06 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"

# Sunday: he lands, works in the hotel, mistypes once. Cologne is seven hours behind Ningbo.
2026-03-01 20:41:10 interrupted as=hotel error=UserStrongAuthClientAuthNRequiredInterrupt factor=password protocol=browser
2026-03-01 20:41:55 signin as=hotel protocol=browser
2026-03-01 20:44:02 access as=hotel act=read folder=Inbox count=12
2026-03-01 21:30:18 message as=hotel act=sent subject="Meeting at our booth, hall 3.1" recipients=buyer@harbourtools.test
2026-03-02 22:58:40 failed as=hotel factor=password protocol=browser
2026-03-02 22:59:03 signin as=hotel factor=password protocol=browser
# Days in the hall, evenings in the hotel (15:00 to 00:30 by the clock in Ningbo).
habit as=hall from=2026-03-02 to=2026-03-06 hours=16:00-23:30 signins=1 reads=6 sends=4 partners=info@nordbeschlag.test,einkauf@kontor-baubedarf.test
2026-03-03 21:10:20 signin as=hotel
2026-03-03 21:15:44 access as=hotel act=read folder=Inbox count=9
2026-03-04 21:22:07 signin as=hotel
2026-03-04 21:31:30 access as=hotel act=read folder=Inbox count=14
2026-03-05 21:05:59 signin as=hotel
2026-03-05 21:07:12 access as=hotel act=read folder=Inbox count=5

# A mailbox for the fair, opened to two colleagues by the administrator of many years.
2026-02-27 02:10:30 change as=zheng what=mailbox.created target=fair2026@acme.test name="Fair 2026" shared=yes
2026-02-27 02:12:05 delegate as=zheng account=fair2026@acme.test to=lin.jing@acme.test right=full_access
2026-02-27 02:12:41 delegate as=zheng account=fair2026@acme.test to=zhou.wei@acme.test right=full_access
2026-02-27 02:13:20 delegate as=zheng account=fair2026@acme.test to=lin.jing@acme.test right=send_as
2026-03-04 02:30:00 access as=lin account=fair2026@acme.test act=read folder=Inbox count=22

# New Outlook for two colleagues, in the office: it copies everything once.
2026-03-03 01:30:12 signin as=lin-outlook
2026-03-03 01:31:05 access as=lin-outlook act=sync folder=Inbox
2026-03-03 01:34:40 access as=lin-outlook act=sync folder="Sent Items"
2026-03-03 01:39:02 access as=lin-outlook act=sync folder='Customers\Rheinwerk'
2026-03-03 01:41:27 access as=lin-outlook act=sync folder='Customers\Harbour'
2026-03-03 01:44:50 access as=lin-outlook act=sync folder="Deleted Items"
2026-03-03 02:05:33 signin as=xu-outlook
2026-03-03 02:06:10 access as=xu-outlook act=sync folder=Inbox
2026-03-03 02:09:48 access as=xu-outlook act=sync folder="Sent Items"
2026-03-03 02:13:15 access as=xu-outlook act=sync folder=提单

# Others enrol the second factor that was asked for this month: interrupted, not refused.
2026-03-03 01:02:10 interrupted as=wang error=UserStrongAuthEnrollmentRequiredInterrupt factor=password
2026-03-03 01:05:41 factor as=wang what=added method=PhoneAppNotification
2026-03-03 01:06:20 signin as=wang
2026-03-04 01:01:30 failed as=xu factor=password
2026-03-04 01:01:58 signin as=xu factor=password

expect quiet
