# en: Xu Li is on holiday, and a colleague looks after her mail
# zh: 徐丽休假，同事代看邮件
#
# en: Before she leaves she sets an automatic answer, which her program sends to everybody who writes; she lets Lin Jing look
# en: into her mailbox, and forwards nothing. From the beach she looks in once, over a hotel's network in Sanya, because she
# en: cannot let it be. The address of the answers, the new delegate and the new place all belong to a holiday.
# zh: 走之前她设了自动回复，谁来信都会收到；又让林静代看她的邮箱，没有设转发。到了海边还是放不下，
# zh: 用三亚酒店的网络看了一眼。自动回复、新的代理人、新的地点，都只是休假的一部分。

platform dovecot google exmail
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
network 203.0.113.64/27 country=CN asn=64502 name="Example Hotel Wi-Fi Sanya" city=海南省三亚市

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let xu as=office who=xu.li@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 protocol=browser agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let zheng as=office who=it@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let xu-beach as=xu ip=203.0.113.70

habit as=lin from=2026-02-23 to=2026-03-20 hours=08:40-17:50 signins=2 reads=3 receives=2 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=zhou from=2026-02-23 to=2026-03-20 hours=09:00-18:10 signins=1 reads=2 receives=1 sends=2 partners=buyer@harbourtools.test,info@nordbeschlag.test subjects="Samples {n}|Booth plan {n}|报价 {n} 拉手"
habit as=wang from=2026-02-23 to=2026-03-20 hours=08:30-17:20 signins=1 reads=2 receives=1 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=chen from=2026-02-23 to=2026-03-20 hours=20:00-22:30 signins=1 reads=2 sends=1 partners=mueller@rheinwerk.test subjects="Visit in {n}|Price list {n}"
habit as=zheng from=2026-02-23 to=2026-03-20 hours=09:00-17:30 signins=1 reads=1 receives=1 sends=1 partners=support@example.com subjects="Ticket {n}"
habit as=xu from=2026-02-23 to=2026-03-13 hours=08:30-17:30 signins=1 reads=2 receives=1 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|shipping marks {n}|报关资料 {n}"

2026-03-13 08:40:15 change as=xu what=vacation.set target=xu.li@acme.test after="I am on holiday until 23 March. Please write to Lin Jing. 本人休假至 3 月 23 日，请联系林静。"
2026-03-13 08:48:30 delegate as=xu account=xu.li@acme.test to=lin.jing@acme.test
2026-03-16 06:20:10 message act=received who=docs@dockline.test account=xu.li@acme.test sender=docs@dockline.test recipients=xu.li@acme.test subject="B/L draft 5120"
2026-03-16 06:20:14 message as=xu act=sent recipients=docs@dockline.test subject="Re: B/L draft 5120" auto=yes kept=no
2026-03-17 07:01:10 message act=received who=docs@dockline.test account=xu.li@acme.test sender=docs@dockline.test recipients=xu.li@acme.test subject="B/L draft 5133"
2026-03-17 07:01:15 message as=xu act=sent recipients=docs@dockline.test subject="Re: B/L draft 5133" auto=yes kept=no
2026-03-18 12:31:40 signin as=xu-beach
2026-03-18 12:33:02 access as=xu-beach act=read folder=Inbox count=7

expect calm
