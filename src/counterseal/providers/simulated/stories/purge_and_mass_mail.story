# en: Sixty letters in twenty minutes, and a swept room
# zh: 二十分钟六十封信，然后清扫现场
#
# en: This thief wants no payment; he wants more mailboxes. From Lin Jing's account he writes to everybody she ever
# en: wrote to, with a link, and deletes what he sent and what comes back, so that the warnings of her own customers
# en: never reach her. What is lost is counted in partners to be called, not in money.
# zh: 这个贼要的不是付款，而是更多邮箱。他用林静的账号给她联系过的每个人发带链接的信，
# zh: 再把发出的和退回的全部删除，使客户的提醒永远到不了她眼前。损失要按必须打电话的往来方来算，而不是按金额。

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
network 203.0.113.128/26 country=BR asn=64509 name="Example Cloud Sao Paulo" kind=hosting

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let thief who=lin.jing@acme.test ip=203.0.113.160 agent="Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36" session=thief

habit as=lin from=2026-03-02 to=2026-03-20 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-03-02 to=2026-03-20 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-03-02 to=2026-03-20 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-02 to=2026-03-20 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-20 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-03-02 to=2026-03-20 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-02 to=2026-03-20 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-16 06:11:20 message act=received who=office@harbourtools.test account=lin.jing@acme.test sender=office@harbourtools.test recipients=lin.jing@acme.test subject="Harbour Tools sent you a secure document" verdict=phish ip=203.0.113.161
2026-03-17 16:20:09 signin as=thief protocol=browser factor=password
2026-03-17 16:21:30 access as=thief act=read folder=Contacts count=1
2026-03-17 16:24:02 rule as=thief name=x deletes=yes stops=yes marks_read=yes
# Sixty of these, twenty seconds apart.
2026-03-17 16:28:05 message as=thief act=sent subject="Acme Hardware: secure document 7100" recipients=contact01@rheinwerk.test
2026-03-17 16:28:26 message as=thief act=sent subject="Acme Hardware: secure document 7101" recipients=contact02@harbourtools.test
2026-03-17 16:28:49 message as=thief act=sent subject="Acme Hardware: secure document 7102" recipients=contact03@nordbeschlag.test
2026-03-17 16:29:14 message as=thief act=sent subject="Acme Hardware: secure document 7103" recipients=contact04@dockline.test
2026-03-17 16:29:36 message as=thief act=sent subject="Acme Hardware: secure document 7104" recipients=contact05@northline.test
2026-03-17 16:30:00 message as=thief act=sent subject="Acme Hardware: secure document 7105" recipients=contact06@kontor.test
2026-03-17 16:30:21 message as=thief act=sent subject="Acme Hardware: secure document 7106" recipients=contact07@rheinwerk.test
2026-03-17 16:30:44 message as=thief act=sent subject="Acme Hardware: secure document 7107" recipients=contact08@harbourtools.test
2026-03-17 16:31:09 message as=thief act=sent subject="Acme Hardware: secure document 7108" recipients=contact09@nordbeschlag.test
2026-03-17 16:31:31 message as=thief act=sent subject="Acme Hardware: secure document 7109" recipients=contact10@dockline.test
2026-03-17 16:31:55 message as=thief act=sent subject="Acme Hardware: secure document 7110" recipients=contact11@northline.test
2026-03-17 16:32:16 message as=thief act=sent subject="Acme Hardware: secure document 7111" recipients=contact12@kontor.test
2026-03-17 16:32:39 message as=thief act=sent subject="Acme Hardware: secure document 7112" recipients=contact13@rheinwerk.test
2026-03-17 16:33:04 message as=thief act=sent subject="Acme Hardware: secure document 7113" recipients=contact14@harbourtools.test
2026-03-17 16:33:26 message as=thief act=sent subject="Acme Hardware: secure document 7114" recipients=contact15@nordbeschlag.test
2026-03-17 16:33:50 message as=thief act=sent subject="Acme Hardware: secure document 7115" recipients=contact16@dockline.test
2026-03-17 16:34:11 message as=thief act=sent subject="Acme Hardware: secure document 7116" recipients=contact17@northline.test
2026-03-17 16:34:34 message as=thief act=sent subject="Acme Hardware: secure document 7117" recipients=contact18@kontor.test
2026-03-17 16:34:59 message as=thief act=sent subject="Acme Hardware: secure document 7118" recipients=contact19@rheinwerk.test
2026-03-17 16:35:21 message as=thief act=sent subject="Acme Hardware: secure document 7119" recipients=contact20@harbourtools.test
2026-03-17 16:35:45 message as=thief act=sent subject="Acme Hardware: secure document 7120" recipients=contact21@nordbeschlag.test
2026-03-17 16:36:06 message as=thief act=sent subject="Acme Hardware: secure document 7121" recipients=contact22@dockline.test
2026-03-17 16:36:29 message as=thief act=sent subject="Acme Hardware: secure document 7122" recipients=contact23@northline.test
2026-03-17 16:36:54 message as=thief act=sent subject="Acme Hardware: secure document 7123" recipients=contact24@kontor.test
2026-03-17 16:37:16 message as=thief act=sent subject="Acme Hardware: secure document 7124" recipients=contact25@rheinwerk.test
2026-03-17 16:37:40 message as=thief act=sent subject="Acme Hardware: secure document 7125" recipients=contact26@harbourtools.test
2026-03-17 16:38:01 message as=thief act=sent subject="Acme Hardware: secure document 7126" recipients=contact27@nordbeschlag.test
2026-03-17 16:38:24 message as=thief act=sent subject="Acme Hardware: secure document 7127" recipients=contact28@dockline.test
2026-03-17 16:38:49 message as=thief act=sent subject="Acme Hardware: secure document 7128" recipients=contact29@northline.test
2026-03-17 16:39:11 message as=thief act=sent subject="Acme Hardware: secure document 7129" recipients=contact30@kontor.test
2026-03-17 16:39:35 message as=thief act=sent subject="Acme Hardware: secure document 7130" recipients=contact31@rheinwerk.test
2026-03-17 16:39:56 message as=thief act=sent subject="Acme Hardware: secure document 7131" recipients=contact32@harbourtools.test
2026-03-17 16:40:19 message as=thief act=sent subject="Acme Hardware: secure document 7132" recipients=contact33@nordbeschlag.test
2026-03-17 16:40:44 message as=thief act=sent subject="Acme Hardware: secure document 7133" recipients=contact34@dockline.test
2026-03-17 16:41:06 message as=thief act=sent subject="Acme Hardware: secure document 7134" recipients=contact35@northline.test
2026-03-17 16:41:30 message as=thief act=sent subject="Acme Hardware: secure document 7135" recipients=contact36@kontor.test
2026-03-17 16:41:51 message as=thief act=sent subject="Acme Hardware: secure document 7136" recipients=contact37@rheinwerk.test
2026-03-17 16:42:14 message as=thief act=sent subject="Acme Hardware: secure document 7137" recipients=contact38@harbourtools.test
2026-03-17 16:42:39 message as=thief act=sent subject="Acme Hardware: secure document 7138" recipients=contact39@nordbeschlag.test
2026-03-17 16:43:01 message as=thief act=sent subject="Acme Hardware: secure document 7139" recipients=contact40@dockline.test
2026-03-17 16:43:25 message as=thief act=sent subject="Acme Hardware: secure document 7140" recipients=contact41@northline.test
2026-03-17 16:43:46 message as=thief act=sent subject="Acme Hardware: secure document 7141" recipients=contact42@kontor.test
2026-03-17 16:44:09 message as=thief act=sent subject="Acme Hardware: secure document 7142" recipients=contact43@rheinwerk.test
2026-03-17 16:44:34 message as=thief act=sent subject="Acme Hardware: secure document 7143" recipients=contact44@harbourtools.test
2026-03-17 16:44:56 message as=thief act=sent subject="Acme Hardware: secure document 7144" recipients=contact45@nordbeschlag.test
2026-03-17 16:45:20 message as=thief act=sent subject="Acme Hardware: secure document 7145" recipients=contact46@dockline.test
2026-03-17 16:45:41 message as=thief act=sent subject="Acme Hardware: secure document 7146" recipients=contact47@northline.test
2026-03-17 16:46:04 message as=thief act=sent subject="Acme Hardware: secure document 7147" recipients=contact48@kontor.test
2026-03-17 16:46:29 message as=thief act=sent subject="Acme Hardware: secure document 7148" recipients=contact49@rheinwerk.test
2026-03-17 16:46:51 message as=thief act=sent subject="Acme Hardware: secure document 7149" recipients=contact50@harbourtools.test
2026-03-17 16:47:15 message as=thief act=sent subject="Acme Hardware: secure document 7150" recipients=contact51@nordbeschlag.test
2026-03-17 16:47:36 message as=thief act=sent subject="Acme Hardware: secure document 7151" recipients=contact52@dockline.test
2026-03-17 16:47:59 message as=thief act=sent subject="Acme Hardware: secure document 7152" recipients=contact53@northline.test
2026-03-17 16:48:24 message as=thief act=sent subject="Acme Hardware: secure document 7153" recipients=contact54@kontor.test
2026-03-17 16:48:46 message as=thief act=sent subject="Acme Hardware: secure document 7154" recipients=contact55@rheinwerk.test
2026-03-17 16:49:10 message as=thief act=sent subject="Acme Hardware: secure document 7155" recipients=contact56@harbourtools.test
2026-03-17 16:49:31 message as=thief act=sent subject="Acme Hardware: secure document 7156" recipients=contact57@nordbeschlag.test
2026-03-17 16:49:54 message as=thief act=sent subject="Acme Hardware: secure document 7157" recipients=contact58@dockline.test
2026-03-17 16:50:19 message as=thief act=sent subject="Acme Hardware: secure document 7158" recipients=contact59@northline.test
2026-03-17 16:50:41 message as=thief act=sent subject="Acme Hardware: secure document 7159" recipients=contact60@kontor.test
2026-03-17 16:52:40 access as=thief act=purge folder="Sent Items" count=60
2026-03-17 16:53:31 access as=thief act=purge folder="Deleted Items" count=71
2026-03-18 00:05:12 access as=thief act=purge folder="Deleted Items" count=9

expect lin.jing@acme.test yes|likely cause=phished ip=203.0.113.160
expect zhou.wei@acme.test no
expect chen.ming@acme.test no
expect finding rule_hides_mail account=lin.jing@acme.test severity>=high
expect finding rule_hiding_name account=lin.jing@acme.test
expect action remove_rule target=x account=lin.jing@acme.test
expect action reset_password account=lin.jing@acme.test
expect action warn_partners account=lin.jing@acme.test
