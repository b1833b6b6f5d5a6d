# en: The owner is abroad, and so is the thief
# zh: 老板在国外，贼也在国外
#
# en: Chen Ming visits a factory in Vietnam: hotel, then the factory's line, his own computer and his own phone all the
# en: while. On the second evening he types his password into a false page. Half an hour later somebody signs in from
# en: Johannesburg. Two countries are new in one week; one of them is the owner. A programme that calls every journey a
# en: theft would lock him out of his mailbox in the middle of a negotiation.
# zh: 陈明去越南看工厂：先是酒店，再是工厂的网络，用的始终是自己的电脑和手机。第二天晚上，他在一个假页面上输入了密码；
# zh: 半小时后，有人从约翰内斯堡登录。一周之内出现了两个新国家，其中一个就是本人。
# zh: 如果把每次出差都当成被盗，就会在谈判当中把他锁在自己的邮箱外面。

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
network 203.0.113.64/27 country=VN asn=64500 name="Example Hotel Hai Phong"
network 203.0.113.96/27 country=VN asn=64501 name="Example Telecom Vietnam"
network 203.0.113.192/27 country=ZA asn=64511 name="Example VPS Johannesburg" kind=hosting

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let hotel as=chen ip=203.0.113.70
let factory as=chen ip=203.0.113.101
let thief who=chen.ming@acme.test ip=203.0.113.210 agent="Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36" session=thief

habit as=lin from=2026-03-02 to=2026-03-13 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-03-02 to=2026-03-13 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-03-02 to=2026-03-13 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-02 to=2026-03-13 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-13 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-03-02 to=2026-03-13 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-02 to=2026-03-13 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"
# His colleagues work on in Ningbo, and his phone comes out at home wherever he is: that is how roaming works.
habit as=lin from=2026-03-16 to=2026-03-20 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-03-16 to=2026-03-20 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-03-16 to=2026-03-20 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-16 to=2026-03-20 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen-phone from=2026-03-16 to=2026-03-20 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-16 to=2026-03-20 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"

# Monday to Friday in Hai Phong (one hour behind Ningbo), evenings in the hotel, days in the factory.
habit as=hotel from=2026-03-16 to=2026-03-20 hours=19:30-23:00 signins=1 reads=5 sends=1 partners=mueller@rheinwerk.test
habit as=factory from=2026-03-17 to=2026-03-20 hours=10:00-16:00 signins=1 reads=4 sends=2 partners=sales@haiphongdie.test
2026-03-17 12:58:15 message act=received who=calendar@meet-invite.test account=chen.ming@acme.test sender=calendar@meet-invite.test recipients=chen.ming@acme.test subject="Voice message from 139****2207" verdict=phish ip=203.0.113.211
2026-03-17 13:44:30 signin as=thief protocol=browser factor=password
2026-03-17 13:45:52 access as=thief act=read folder=Inbox count=70
2026-03-17 13:58:40 access as=thief act=read folder=合同 count=25
2026-03-17 14:07:03 rule as=thief name="," words=contract,合同,付款,deposit forwards_to=chen.ming.cm@freepost.test
2026-03-18 13:30:29 signin as=thief protocol=browser
2026-03-18 13:31:00 access as=thief act=read folder=Inbox count=19

expect chen.ming@acme.test yes|likely cause=phished ip=203.0.113.210
expect lin.jing@acme.test no
expect it@acme.test no
expect finding new_country account=chen.ming@acme.test about=ZA severity>=high
expect finding rule_forwards_outside account=chen.ming@acme.test severity>=high
expect no finding new_country account=chen.ming@acme.test about=VN
expect action remove_rule target="," account=chen.ming@acme.test
expect action reset_password account=chen.ming@acme.test
