# en: A blind copy of the whole company
# zh: 全公司邮件的密件抄送
#
# en: One rule of the company instead of six of the mailboxes: whatever speaks of invoices, T/T or 付款 goes to an
# en: address outside, as a blind copy, and the rule's use is not written into the log. It is named like a part of the
# en: mail system. The administrator's password came from a false sign-in page; whoever has it needs nobody else's.
# zh: 不必在六个邮箱里各设一条规则，公司级的一条就够：凡是提到发票、T/T 或付款的邮件，都密送到外面的一个地址，
# zh: 而且这条规则的使用不写入日志，名字起得像邮件系统的一部分。管理员的密码来自一个假登录页；
# zh: 有了它，就不再需要任何别人的密码。

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
network 203.0.113.192/27 country=ZA asn=64511 name="Example VPS Johannesburg" kind=hosting

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let thief who=it@acme.test ip=203.0.113.201 agent="Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36" session=thief

habit as=lin from=2026-03-02 to=2026-03-20 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-03-02 to=2026-03-20 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-03-02 to=2026-03-20 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-02 to=2026-03-20 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-20 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-03-02 to=2026-03-20 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-02 to=2026-03-20 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-10 06:20:11 message act=received who=no-reply@acme-it-support.test account=it@acme.test sender=no-reply@acme-it-support.test recipients=it@acme.test subject="Your administrator password expires today" verdict=phish ip=203.0.113.200
2026-03-11 16:02:45 signin as=thief protocol=browser factor=password
2026-03-11 16:09:12 rule as=thief scope=tenant name="Mail Hygiene" words=invoice,T/T,付款,发票 copies_to=hygiene@acme-mailcheck.test unaudited=yes
2026-03-11 16:11:58 access as=thief act=read folder=Inbox count=12

expect it@acme.test yes|likely cause=phished
expect lin.jing@acme.test no
expect wang.fang@acme.test no
expect finding transport_rule_copies_mail severity>=high
expect finding audit_switched_off
expect action remove_transport_rule target="Mail Hygiene"
expect action reset_password account=it@acme.test
expect action end_sessions account=it@acme.test
