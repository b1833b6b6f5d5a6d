# en: Finance has a new computer
# zh: 财务换了新电脑
#
# en: Wang Fang keeps her mail in a program that fetches it by POP and leaves it on the server. On Wednesday the old computer is
# en: carried out and a new one is set up: it fetches four years of mail before noon. The administrator tries the password
# en: wrong twice, Xu Li's program asks every ten minutes as it always did, and nobody is somewhere else than usual.
# zh: 王芳用 POP 方式收信，服务器上保留副本。周三旧电脑搬走，换上新的：一个上午就把四年的邮件全部收了下来。
# zh: 管理员配置时输错了两次密码；徐丽的客户端照旧每十分钟收一次信。所有人都在平时的地方。

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

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let xu as=office who=xu.li@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 protocol=browser agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let zheng as=office who=it@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let wang-pop as=office who=wang.fang@acme.test protocol=pop
let xu-pop as=office who=xu.li@acme.test protocol=pop
let wang-smtp as=office who=wang.fang@acme.test protocol=smtp

habit as=lin from=2026-02-23 to=2026-03-20 hours=08:40-17:50 signins=2 reads=3 receives=2 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=zhou from=2026-02-23 to=2026-03-20 hours=09:00-18:10 signins=1 reads=2 receives=1 sends=2 partners=buyer@harbourtools.test,info@nordbeschlag.test subjects="Samples {n}|Booth plan {n}|报价 {n} 拉手"
habit as=chen from=2026-02-23 to=2026-03-20 hours=20:00-22:30 signins=1 reads=2 sends=1 partners=mueller@rheinwerk.test subjects="Visit in {n}|Price list {n}"
habit as=zheng from=2026-02-23 to=2026-03-20 hours=09:00-17:30 signins=1 reads=1 receives=1 sends=1 partners=support@example.com subjects="Ticket {n}"
habit as=wang-pop from=2026-02-23 to=2026-03-17 hours=08:30-17:20 signins=8 reads=4
habit as=wang-smtp from=2026-02-23 to=2026-03-20 hours=08:30-17:20 signins=0 receives=1 sends=2 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=xu-pop from=2026-02-23 to=2026-03-20 hours=08:30-17:30 signins=40 reads=6

2026-03-18 01:12:20 failed as=wang-pop
2026-03-18 01:13:05 failed as=wang-pop
2026-03-18 01:14:40 signin as=wang-pop
2026-03-18 01:15:10 access as=wang-pop act=download count=2480
habit as=wang-pop from=2026-03-19 to=2026-03-20 hours=08:30-17:20 signins=8 reads=4

expect calm
