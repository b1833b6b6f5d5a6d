# en: The way home leads through Singapore
# zh: 绕道新加坡
#
# en: The company rents a VPN because some customers' pages do not open from China. Whoever switches it on comes out in
# en: Singapore, in a data centre, and ten minutes later is in Ningbo again. Lin Jing does it nearly every day, Zhou Wei when he
# en: has to, the administrator to see whether it works; Wang Fang uses it this week for the first time.
# zh: 有些客户的网站在国内打不开，公司租了 VPN。一打开，人就“到了”新加坡的机房，十分钟后又回到宁波。
# zh: 林静几乎天天用，周伟需要时才用，管理员时不时试一下通不通；王芳这周第一次用。

platform m365 dovecot google exmail
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
network 203.0.113.32/28 country=SG asn=64510 name="Example VPN Singapore" kind=hosting city=新加坡

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let xu as=office who=xu.li@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 protocol=browser agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let zheng as=office who=it@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let lin-vpn as=lin ip=203.0.113.40
let zhou-vpn as=zhou ip=203.0.113.40
let zheng-vpn as=zheng ip=203.0.113.40
let wang-vpn as=wang ip=203.0.113.40

habit as=lin from=2026-02-23 to=2026-03-20 hours=08:40-17:50 signins=2 reads=3 receives=2 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=zhou from=2026-02-23 to=2026-03-20 hours=09:00-18:10 signins=1 reads=2 receives=1 sends=2 partners=buyer@harbourtools.test,info@nordbeschlag.test subjects="Samples {n}|Booth plan {n}|报价 {n} 拉手"
habit as=wang from=2026-02-23 to=2026-03-20 hours=08:30-17:20 signins=1 reads=2 receives=1 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=xu from=2026-02-23 to=2026-03-20 hours=08:30-17:30 signins=1 reads=2 receives=1 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-02-23 to=2026-03-20 hours=20:00-22:30 signins=1 reads=2 sends=1 partners=mueller@rheinwerk.test subjects="Visit in {n}|Price list {n}"
habit as=zheng from=2026-02-23 to=2026-03-20 hours=09:00-17:30 signins=1 reads=1 receives=1 sends=1 partners=support@example.com subjects="Ticket {n}"
habit as=lin-vpn from=2026-02-23 to=2026-03-20 days=mon,tue,thu,fri hours=10:00-16:00 signins=1 reads=1
habit as=zhou-vpn from=2026-02-24 to=2026-03-20 days=tue,fri hours=13:00-17:00 signins=1 reads=1
habit as=zheng-vpn from=2026-02-25 to=2026-03-20 days=wed hours=14:00-16:00 signins=1

2026-03-18 02:10:20 signin as=wang-vpn
2026-03-18 02:14:05 access as=wang-vpn act=read folder=Inbox count=6
2026-03-18 02:21:44 signin as=wang
2026-03-19 02:40:11 signin as=wang-vpn
2026-03-19 02:52:37 message as=wang-vpn act=sent recipients=settlement@example-bank.test subject="对账单 7741"

expect calm
