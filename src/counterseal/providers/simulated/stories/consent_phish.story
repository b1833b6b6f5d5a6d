# en: An application is let in, and no password was ever asked
# zh: 放进来的是一个应用，密码从未泄露
#
# en: A colleague of a partner "shares a document". Zhou Wei clicks, Microsoft's own page asks whether DocuSlgn Viewer
# en: may read his mail, and he says yes: from his desk, with his computer, after his own second factor. From that
# en: minute a machine in Amsterdam reads his mailbox through the application. A new password would change nothing;
# en: what has to go is the consent.
# zh: “合作方同事分享了一份文件”。周伟点开后，微软自己的页面询问是否允许 DocuSlgn Viewer 读取邮件，他点了“接受”：
# zh: 在自己的工位、用自己的电脑、通过了自己的两步验证。从那一分钟起，阿姆斯特丹的一台机器就通过这个应用读他的邮箱。
# zh: 改密码毫无用处，必须撤销的是这项授权。

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
network 203.0.113.64/26 country=NL asn=64509 name="Example Cloud Amsterdam" kind=hosting

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let reader who=zhou.wei@acme.test ip=203.0.113.88 agent="Client=REST;;" app=docuslgn-viewer

habit as=lin from=2026-03-02 to=2026-03-20 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-03-02 to=2026-03-20 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-03-02 to=2026-03-20 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-02 to=2026-03-20 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-20 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-03-02 to=2026-03-20 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-02 to=2026-03-20 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-17 02:14:05 message act=received who=anna.klein@nordbeschlag.test account=zhou.wei@acme.test sender=anna.klein@nordbeschlag.test recipients=zhou.wei@acme.test subject="Anna Klein shared \"Frame contract 2026\" with you" verdict=phish ip=203.0.113.90
2026-03-17 02:31:40 signin as=zhou protocol=browser
2026-03-17 02:32:18 grant as=zhou app=docuslgn-viewer app_name="DocuSlgn Viewer" scopes=Mail.ReadWrite,Mail.Send,Contacts.Read,offline_access,User.Read
2026-03-17 02:36:09 access as=reader act=read folder=Inbox count=90
2026-03-17 02:38:31 access as=reader act=read folder=Inbox count=100
2026-03-17 02:41:02 access as=reader act=read folder="Sent Items" count=100 throttled=yes
2026-03-18 02:36:11 access as=reader act=read folder=Inbox count=24
2026-03-19 02:36:08 access as=reader act=read folder=Inbox count=31

expect zhou.wei@acme.test yes|likely cause="app consent"
expect lin.jing@acme.test no
expect it@acme.test no
expect finding app_consent_to_mail account=zhou.wei@acme.test severity>=high
expect finding lookalike_app
expect finding read_by_app account=zhou.wei@acme.test
expect action revoke_grant
expect action end_sessions account=zhou.wei@acme.test
expect no finding new_country
