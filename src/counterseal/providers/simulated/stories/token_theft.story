# en: One session in two countries
# zh: 一个会话，两个国家
#
# en: What looks like a scan from the copier takes the cookies of Wang Fang's browser. Her password stays her own, and
# en: so does her phone; what is stolen is the session, which has passed both already. Half an hour later it is used on
# en: a Linux machine in Toronto, while she works on and sees nothing. A new password does not end a session, so ending
# en: the sessions comes first, and her computer must be looked at.
# zh: 一封貌似复印机扫描件的邮件，偷走了王芳浏览器里的 Cookie。密码还是她的，手机也还是她的；
# zh: 被偷走的是已经通过了这两关的登录会话。半小时后，这个会话出现在多伦多的一台 Linux 机器上，而她照常工作，毫无察觉。
# zh: 改密码不会结束已有会话，所以第一步是结束全部会话，并检查她的电脑。

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
network 203.0.113.224/27 country=CA asn=64508 name="Example Hosting Toronto" kind=hosting

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let wang-web as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let thief who=wang.fang@acme.test ip=203.0.113.230 agent="Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36" session=stolen

habit as=lin from=2026-03-02 to=2026-03-20 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-03-02 to=2026-03-20 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-03-02 to=2026-03-20 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-02 to=2026-03-20 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-20 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-03-02 to=2026-03-20 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-02 to=2026-03-20 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"
habit as=wang-web from=2026-03-02 to=2026-03-20 days=tue,thu hours=10:00-16:00 signins=1 reads=2

2026-03-18 03:02:30 message act=received who=scan@copier-center.test account=wang.fang@acme.test sender=scan@copier-center.test recipients=wang.fang@acme.test subject="扫描件 0318 发票" verdict=malware ip=203.0.113.231
2026-03-18 03:20:14 signin as=wang-web session=stolen protocol=browser
2026-03-18 03:21:02 access as=wang-web session=stolen act=read folder=Inbox count=2
2026-03-18 03:32:47 signin as=thief
2026-03-18 03:33:30 access as=thief act=read folder=Inbox count=55
2026-03-18 03:47:12 access as=thief act=read folder=付款 count=38
2026-03-18 03:58:05 rule as=thief name=".." words=付款,汇款,bank moves_to="Conversation History" marks_read=yes
2026-03-19 02:10:20 access as=thief act=read folder="Conversation History" count=4
2026-03-19 02:31:02 message as=thief act=sent subject="Re: 供应商货款 收款账户变更" recipients=ap@rheinwerk.test

expect wang.fang@acme.test yes possible_since="2026-03-18 03:32" cause="infected device|phished" state=signed_in ip=203.0.113.230
expect lin.jing@acme.test no
expect chen.ming@acme.test no
expect finding one_session_two_networks account=wang.fang@acme.test severity>=high
expect finding rule_hides_mail account=wang.fang@acme.test severity>=high
expect action end_sessions account=wang.fang@acme.test
expect action remove_rule account=wang.fang@acme.test
