# en: Two hundred false invoices before breakfast
# zh: 早饭前发出的几百封假发票
#
# en: Xu Li's password was for sale. Whoever bought it reads nothing and changes nothing: a program hands three hundred
# en: messages to the company's own mail server in two hours, all with an invoice nobody asked for, to people she has never
# en: written to. The program keeps no copies, so her folder of sent mail looks as always. The server is on block lists by noon.
# zh: 徐丽的密码早被人挂出来卖。买家什么也不看，什么也不改：一个程序两小时内通过公司自己的服务器发出三百封信，
# zh: 都附着没人要过的发票，收信人她从未联系过。程序不留副本，所以她的“已发送”看上去一切如常。到中午，服务器已被列入黑名单。

platform dovecot
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
network 203.0.113.192/27 country=VN asn=64509 name="Example Hosting Hanoi" kind=hosting city=越南

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let xu as=office who=xu.li@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 protocol=browser agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let zheng as=office who=it@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let mailer who=xu.li@acme.test ip=203.0.113.200 protocol=smtp

habit as=lin from=2026-03-02 to=2026-03-27 hours=08:40-17:50 signins=2 reads=3 receives=2 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=zhou from=2026-03-02 to=2026-03-27 hours=09:00-18:10 signins=1 reads=2 receives=1 sends=2 partners=buyer@harbourtools.test,info@nordbeschlag.test subjects="Samples {n}|Booth plan {n}|报价 {n} 拉手"
habit as=wang from=2026-03-02 to=2026-03-27 hours=08:30-17:20 signins=1 reads=2 receives=1 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=xu from=2026-03-02 to=2026-03-27 hours=08:30-17:30 signins=1 reads=2 receives=1 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-27 hours=20:00-22:30 signins=1 reads=2 sends=1 partners=mueller@rheinwerk.test subjects="Visit in {n}|Price list {n}"
habit as=zheng from=2026-03-02 to=2026-03-27 hours=09:00-17:30 signins=1 reads=1 receives=1 sends=1 partners=support@example.com subjects="Ticket {n}"

# Four wrong passwords, then the right one: a list of stolen ones.
2026-03-23 18:58:10 failed as=mailer
2026-03-23 18:58:40 failed as=mailer
habit as=mailer from=2026-03-24 to=2026-03-24 hours=03:00-05:00 signins=0 sends=300 kept=no partners=office@olivestreet.test,office@cedarstreet.test,office@walnutstreet.test,office@maplestreet.test,office@hazelstreet.test,office@birchstreet.test,office@alderstreet.test,office@aspenstreet.test,office@poplarstreet.test,office@willowstreet.test,office@juniperstreet.test,office@laurelstreet.test,office@myrtlestreet.test,office@acaciastreet.test,office@lindenstreet.test,office@olivecorner.test,office@cedarcorner.test,office@walnutcorner.test,office@maplecorner.test,office@hazelcorner.test,office@birchcorner.test,office@aldercorner.test,office@aspencorner.test,office@poplarcorner.test,office@willowcorner.test,office@junipercorner.test,office@laurelcorner.test,office@myrtlecorner.test,office@acaciacorner.test,office@lindencorner.test subjects="Invoice {n} overdue|Payment reminder {n}|Invoice copy {n}"

expect xu.li@acme.test yes|likely ip=203.0.113.200
expect lin.jing@acme.test no
expect zhou.wei@acme.test no
expect wang.fang@acme.test no
expect chen.ming@acme.test no
expect it@acme.test no
expect finding mass_mailing account=xu.li@acme.test severity>=medium
expect action reset_password account=xu.li@acme.test
expect action warn_partners account=xu.li@acme.test
