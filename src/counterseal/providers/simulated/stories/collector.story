# en: Another mailbox fetches the mail of this one
# zh: 另一个邮箱在代收这个邮箱的信
#
# en: Somebody guesses Zhou Wei's password in the page, switches POP on, and signs out for good. Since then a free mail
# en: service collects his mail every three hours into a mailbox of its own, as it does for thousands of honest people who
# en: keep two addresses in one place. No rule, no forwarding: who looks only at those finds nothing.
# zh: 有人在网页上猜中了周伟的密码，开启 POP 后便退出，再没有登录过。从那以后，一家免费邮箱服务每三小时代收一次他的邮件，
# zh: 就像它替成千上万把两个地址合在一处的老实人所做的那样。没有规则，没有转发：只查这两样的人什么也发现不了。

platform dovecot exmail
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
network 203.0.113.128/26 country=ZA asn=64511 name="Example VPS Johannesburg" kind=hosting city=南非
network 203.0.113.64/26 country=US asn=64509 name="Example Free Mail, collectors" kind=hosting city=美国

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let xu as=office who=xu.li@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 protocol=browser agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let zheng as=office who=it@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let thief who=zhou.wei@acme.test ip=203.0.113.140 protocol=browser agent="Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36"
let collector who=zhou.wei@acme.test ip=203.0.113.70 protocol=pop

habit as=lin from=2026-03-02 to=2026-03-27 hours=08:40-17:50 signins=2 reads=3 receives=2 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=zhou from=2026-03-02 to=2026-03-27 hours=09:00-18:10 signins=1 reads=2 receives=1 sends=2 partners=buyer@harbourtools.test,info@nordbeschlag.test subjects="Samples {n}|Booth plan {n}|报价 {n} 拉手"
habit as=wang from=2026-03-02 to=2026-03-27 hours=08:30-17:20 signins=1 reads=2 receives=1 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=xu from=2026-03-02 to=2026-03-27 hours=08:30-17:30 signins=1 reads=2 receives=1 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-27 hours=20:00-22:30 signins=1 reads=2 sends=1 partners=mueller@rheinwerk.test subjects="Visit in {n}|Price list {n}"
habit as=zheng from=2026-03-02 to=2026-03-27 hours=09:00-17:30 signins=1 reads=1 receives=1 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-18 19:26:00 failed as=thief
2026-03-18 19:27:37 failed as=thief
2026-03-18 19:28:14 failed as=thief
2026-03-18 19:30:51 failed as=thief
2026-03-18 19:31:28 failed as=thief
2026-03-18 19:32:05 failed as=thief
2026-03-18 19:34:42 failed as=thief
2026-03-18 19:35:19 failed as=thief
2026-03-18 19:36:56 failed as=thief
2026-03-18 19:38:33 failed as=thief
2026-03-18 19:39:10 failed as=thief
2026-03-18 19:40:47 failed as=thief
2026-03-18 19:42:24 failed as=thief
2026-03-18 19:43:01 failed as=thief
2026-03-18 19:49:58 signin as=thief
2026-03-18 19:52:12 access as=thief act=read folder=Inbox count=14
2026-03-18 19:55:20 protocol as=thief name=pop enabled=yes
2026-03-19 01:12:03 signin as=collector
2026-03-19 01:12:09 access as=collector act=download count=2
2026-03-19 04:12:04 signin as=collector
2026-03-19 04:12:10 access as=collector act=download count=3
2026-03-19 07:12:05 signin as=collector
2026-03-19 07:12:11 access as=collector act=download count=4
2026-03-19 10:12:06 signin as=collector
2026-03-19 10:12:12 access as=collector act=download count=5
2026-03-19 13:12:07 signin as=collector
2026-03-19 13:12:13 access as=collector act=download count=2
2026-03-19 16:12:08 signin as=collector
2026-03-19 16:12:14 access as=collector act=download count=3
2026-03-19 19:12:09 signin as=collector
2026-03-19 19:12:15 access as=collector act=download count=4
2026-03-19 22:12:10 signin as=collector
2026-03-19 22:12:16 access as=collector act=download count=5
2026-03-20 01:12:03 signin as=collector
2026-03-20 01:12:09 access as=collector act=download count=3
2026-03-20 04:12:04 signin as=collector
2026-03-20 04:12:10 access as=collector act=download count=4
2026-03-20 07:12:05 signin as=collector
2026-03-20 07:12:11 access as=collector act=download count=5
2026-03-20 10:12:06 signin as=collector
2026-03-20 10:12:12 access as=collector act=download count=2
2026-03-20 13:12:07 signin as=collector
2026-03-20 13:12:13 access as=collector act=download count=3
2026-03-20 16:12:08 signin as=collector
2026-03-20 16:12:14 access as=collector act=download count=4
2026-03-20 19:12:09 signin as=collector
2026-03-20 19:12:15 access as=collector act=download count=5
2026-03-20 22:12:10 signin as=collector
2026-03-20 22:12:16 access as=collector act=download count=2
2026-03-21 01:12:03 signin as=collector
2026-03-21 01:12:09 access as=collector act=download count=4
2026-03-21 04:12:04 signin as=collector
2026-03-21 04:12:10 access as=collector act=download count=5
2026-03-21 07:12:05 signin as=collector
2026-03-21 07:12:11 access as=collector act=download count=2
2026-03-21 10:12:06 signin as=collector
2026-03-21 10:12:12 access as=collector act=download count=3
2026-03-21 13:12:07 signin as=collector
2026-03-21 13:12:13 access as=collector act=download count=4
2026-03-21 16:12:08 signin as=collector
2026-03-21 16:12:14 access as=collector act=download count=5
2026-03-21 19:12:09 signin as=collector
2026-03-21 19:12:15 access as=collector act=download count=2
2026-03-21 22:12:10 signin as=collector
2026-03-21 22:12:16 access as=collector act=download count=3
2026-03-22 01:12:03 signin as=collector
2026-03-22 01:12:09 access as=collector act=download count=5
2026-03-22 04:12:04 signin as=collector
2026-03-22 04:12:10 access as=collector act=download count=2
2026-03-22 07:12:05 signin as=collector
2026-03-22 07:12:11 access as=collector act=download count=3
2026-03-22 10:12:06 signin as=collector
2026-03-22 10:12:12 access as=collector act=download count=4
2026-03-22 13:12:07 signin as=collector
2026-03-22 13:12:13 access as=collector act=download count=5
2026-03-22 16:12:08 signin as=collector
2026-03-22 16:12:14 access as=collector act=download count=2
2026-03-22 19:12:09 signin as=collector
2026-03-22 19:12:15 access as=collector act=download count=3
2026-03-22 22:12:10 signin as=collector
2026-03-22 22:12:16 access as=collector act=download count=4
2026-03-23 01:12:03 signin as=collector
2026-03-23 01:12:09 access as=collector act=download count=2
2026-03-23 04:12:04 signin as=collector
2026-03-23 04:12:10 access as=collector act=download count=3
2026-03-23 07:12:05 signin as=collector
2026-03-23 07:12:11 access as=collector act=download count=4
2026-03-23 10:12:06 signin as=collector
2026-03-23 10:12:12 access as=collector act=download count=5
2026-03-23 13:12:07 signin as=collector
2026-03-23 13:12:13 access as=collector act=download count=2
2026-03-23 16:12:08 signin as=collector
2026-03-23 16:12:14 access as=collector act=download count=3
2026-03-23 19:12:09 signin as=collector
2026-03-23 19:12:15 access as=collector act=download count=4
2026-03-23 22:12:10 signin as=collector
2026-03-23 22:12:16 access as=collector act=download count=5
2026-03-24 01:12:03 signin as=collector
2026-03-24 01:12:09 access as=collector act=download count=3
2026-03-24 04:12:04 signin as=collector
2026-03-24 04:12:10 access as=collector act=download count=4
2026-03-24 07:12:05 signin as=collector
2026-03-24 07:12:11 access as=collector act=download count=5
2026-03-24 10:12:06 signin as=collector
2026-03-24 10:12:12 access as=collector act=download count=2
2026-03-24 13:12:07 signin as=collector
2026-03-24 13:12:13 access as=collector act=download count=3
2026-03-24 16:12:08 signin as=collector
2026-03-24 16:12:14 access as=collector act=download count=4
2026-03-24 19:12:09 signin as=collector
2026-03-24 19:12:15 access as=collector act=download count=5
2026-03-24 22:12:10 signin as=collector
2026-03-24 22:12:16 access as=collector act=download count=2
2026-03-25 01:12:03 signin as=collector
2026-03-25 01:12:09 access as=collector act=download count=4
2026-03-25 04:12:04 signin as=collector
2026-03-25 04:12:10 access as=collector act=download count=5
2026-03-25 07:12:05 signin as=collector
2026-03-25 07:12:11 access as=collector act=download count=2
2026-03-25 10:12:06 signin as=collector
2026-03-25 10:12:12 access as=collector act=download count=3
2026-03-25 13:12:07 signin as=collector
2026-03-25 13:12:13 access as=collector act=download count=4
2026-03-25 16:12:08 signin as=collector
2026-03-25 16:12:14 access as=collector act=download count=5
2026-03-25 19:12:09 signin as=collector
2026-03-25 19:12:15 access as=collector act=download count=2
2026-03-25 22:12:10 signin as=collector
2026-03-25 22:12:16 access as=collector act=download count=3
2026-03-26 01:12:03 signin as=collector
2026-03-26 01:12:09 access as=collector act=download count=5
2026-03-26 04:12:04 signin as=collector
2026-03-26 04:12:10 access as=collector act=download count=2
2026-03-26 07:12:05 signin as=collector
2026-03-26 07:12:11 access as=collector act=download count=3
2026-03-26 10:12:06 signin as=collector
2026-03-26 10:12:12 access as=collector act=download count=4
2026-03-26 13:12:07 signin as=collector
2026-03-26 13:12:13 access as=collector act=download count=5
2026-03-26 16:12:08 signin as=collector
2026-03-26 16:12:14 access as=collector act=download count=2
2026-03-26 19:12:09 signin as=collector
2026-03-26 19:12:15 access as=collector act=download count=3
2026-03-26 22:12:10 signin as=collector
2026-03-26 22:12:16 access as=collector act=download count=4
2026-03-27 01:12:03 signin as=collector
2026-03-27 01:12:09 access as=collector act=download count=2
2026-03-27 04:12:04 signin as=collector
2026-03-27 04:12:10 access as=collector act=download count=3
2026-03-27 07:12:05 signin as=collector
2026-03-27 07:12:11 access as=collector act=download count=4
2026-03-27 10:12:06 signin as=collector
2026-03-27 10:12:12 access as=collector act=download count=5
2026-03-27 13:12:07 signin as=collector
2026-03-27 13:12:13 access as=collector act=download count=2
2026-03-27 16:12:08 signin as=collector
2026-03-27 16:12:14 access as=collector act=download count=3
2026-03-27 19:12:09 signin as=collector
2026-03-27 19:12:15 access as=collector act=download count=4
2026-03-27 22:12:10 signin as=collector
2026-03-27 22:12:16 access as=collector act=download count=5

expect zhou.wei@acme.test yes|likely
expect lin.jing@acme.test no
expect wang.fang@acme.test no
expect xu.li@acme.test no
expect chen.ming@acme.test no
expect it@acme.test no
expect on=dovecot zhou.wei@acme.test yes|likely cause=guessed ip=203.0.113.140
expect action reset_password account=zhou.wei@acme.test
expect action end_sessions account=zhou.wei@acme.test
