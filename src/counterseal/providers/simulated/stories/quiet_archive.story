# en: Everything is kept twice, and the newsletters are not read
# zh: 样样存两份，订阅邮件没人看
#
# en: The company archives its mail. For two mailboxes a copy of everything goes to a server of its own, archive.acme.test; for a
# en: third it goes, from this week on, to an archive that the company pays for. Lin Jing files newsletters away, Zhou
# en: Wei throws one of them into the bin unread, and the house sends a newsletter of its own to forty customers.
# zh: 公司做邮件归档：两个邮箱的所有信件都抄一份到自己的服务器 archive.acme.test，第三个从本周起抄送到付费的归档服务。
# zh: 林静把订阅邮件归到一个文件夹，周伟把其中一种直接移进已删除；公司自己也给四十位客户发了一期通讯。

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

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let xu as=office who=xu.li@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 protocol=browser agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let zheng as=office who=it@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"

2026-02-20 02:11:20 forward as=lin to=lin.jing@archive.acme.test keeps_copy=yes
2026-02-20 02:15:41 forward as=wang to=wang.fang@archive.acme.test keeps_copy=yes
habit as=lin from=2026-02-23 to=2026-03-20 hours=08:40-17:50 signins=2 reads=3 receives=2 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=zhou from=2026-02-23 to=2026-03-20 hours=09:00-18:10 signins=1 reads=2 receives=1 sends=2 partners=buyer@harbourtools.test,info@nordbeschlag.test subjects="Samples {n}|Booth plan {n}|报价 {n} 拉手"
habit as=wang from=2026-02-23 to=2026-03-20 hours=08:30-17:20 signins=1 reads=2 receives=1 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=xu from=2026-02-23 to=2026-03-20 hours=08:30-17:30 signins=1 reads=2 receives=1 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-02-23 to=2026-03-20 hours=20:00-22:30 signins=1 reads=2 sends=1 partners=mueller@rheinwerk.test subjects="Visit in {n}|Price list {n}"
habit as=zheng from=2026-02-23 to=2026-03-20 hours=09:00-17:30 signins=1 reads=1 receives=1 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-17 02:30:20 forward as=xu to=c1042@journal.safekeep.test keeps_copy=yes
2026-03-02 01:40:00 rule as=lin name=Newsletters senders=news@industry-weekly.test,newsletter@fair-cologne.test moves_to=Newsletters
2026-03-11 01:52:08 rule as=zhou name=Adverts senders=offers@rack-and-shelf.test moves_to="Deleted Items" marks_read=yes
2026-03-03 06:00:11 message act=received who=news@industry-weekly.test account=lin.jing@acme.test sender=news@industry-weekly.test recipients=lin.jing@acme.test subject="Hardware this week 3" bulk=yes
2026-03-03 06:01:11 message act=received who=offers@rack-and-shelf.test account=zhou.wei@acme.test sender=offers@rack-and-shelf.test recipients=zhou.wei@acme.test subject="Racks cheaper today 3" bulk=yes
2026-03-05 06:00:11 message act=received who=news@industry-weekly.test account=lin.jing@acme.test sender=news@industry-weekly.test recipients=lin.jing@acme.test subject="Hardware this week 5" bulk=yes
2026-03-05 06:01:11 message act=received who=offers@rack-and-shelf.test account=zhou.wei@acme.test sender=offers@rack-and-shelf.test recipients=zhou.wei@acme.test subject="Racks cheaper today 5" bulk=yes
2026-03-10 06:00:11 message act=received who=news@industry-weekly.test account=lin.jing@acme.test sender=news@industry-weekly.test recipients=lin.jing@acme.test subject="Hardware this week 10" bulk=yes
2026-03-10 06:01:11 message act=received who=offers@rack-and-shelf.test account=zhou.wei@acme.test sender=offers@rack-and-shelf.test recipients=zhou.wei@acme.test subject="Racks cheaper today 10" bulk=yes
2026-03-12 06:00:11 message act=received who=news@industry-weekly.test account=lin.jing@acme.test sender=news@industry-weekly.test recipients=lin.jing@acme.test subject="Hardware this week 12" bulk=yes
2026-03-12 06:01:11 message act=received who=offers@rack-and-shelf.test account=zhou.wei@acme.test sender=offers@rack-and-shelf.test recipients=zhou.wei@acme.test subject="Racks cheaper today 12" bulk=yes
2026-03-17 06:00:11 message act=received who=news@industry-weekly.test account=lin.jing@acme.test sender=news@industry-weekly.test recipients=lin.jing@acme.test subject="Hardware this week 17" bulk=yes
2026-03-17 06:01:11 message act=received who=offers@rack-and-shelf.test account=zhou.wei@acme.test sender=offers@rack-and-shelf.test recipients=zhou.wei@acme.test subject="Racks cheaper today 17" bulk=yes
2026-03-19 06:00:11 message act=received who=news@industry-weekly.test account=lin.jing@acme.test sender=news@industry-weekly.test recipients=lin.jing@acme.test subject="Hardware this week 19" bulk=yes
2026-03-19 06:01:11 message act=received who=offers@rack-and-shelf.test account=zhou.wei@acme.test sender=offers@rack-and-shelf.test recipients=zhou.wei@acme.test subject="Racks cheaper today 19" bulk=yes
2026-02-26 03:10:22 message as=lin act=sent subject="Acme news, winter 2026" recipients=buyer@olivestreet.test,buyer@cedarstreet.test,buyer@walnutstreet.test,buyer@maplestreet.test,buyer@hazelstreet.test,buyer@birchstreet.test,buyer@alderstreet.test,buyer@aspenstreet.test,buyer@poplarstreet.test,buyer@willowstreet.test,buyer@juniperstreet.test,buyer@laurelstreet.test,buyer@myrtlestreet.test,buyer@acaciastreet.test,buyer@lindenstreet.test,buyer@olivecorner.test,buyer@cedarcorner.test,buyer@walnutcorner.test,buyer@maplecorner.test,buyer@hazelcorner.test,buyer@birchcorner.test,buyer@aldercorner.test,buyer@aspencorner.test,buyer@poplarcorner.test,buyer@willowcorner.test,buyer@junipercorner.test,buyer@laurelcorner.test,buyer@myrtlecorner.test,buyer@acaciacorner.test,buyer@lindencorner.test,buyer@olivegarden.test,buyer@cedargarden.test,buyer@walnutgarden.test,buyer@maplegarden.test,buyer@hazelgarden.test,buyer@birchgarden.test,buyer@aldergarden.test,buyer@aspengarden.test
2026-03-19 03:00:40 message as=lin act=sent subject="Acme news, spring 2026" recipients=buyer@olivestreet.test,buyer@cedarstreet.test,buyer@walnutstreet.test,buyer@maplestreet.test,buyer@hazelstreet.test,buyer@birchstreet.test,buyer@alderstreet.test,buyer@aspenstreet.test,buyer@poplarstreet.test,buyer@willowstreet.test,buyer@juniperstreet.test,buyer@laurelstreet.test,buyer@myrtlestreet.test,buyer@acaciastreet.test,buyer@lindenstreet.test,buyer@olivecorner.test,buyer@cedarcorner.test,buyer@walnutcorner.test,buyer@maplecorner.test,buyer@hazelcorner.test,buyer@birchcorner.test,buyer@aldercorner.test,buyer@aspencorner.test,buyer@poplarcorner.test,buyer@willowcorner.test,buyer@junipercorner.test,buyer@laurelcorner.test,buyer@myrtlecorner.test,buyer@acaciacorner.test,buyer@lindencorner.test,buyer@olivegarden.test,buyer@cedargarden.test,buyer@walnutgarden.test,buyer@maplegarden.test,buyer@hazelgarden.test,buyer@birchgarden.test,buyer@aldergarden.test,buyer@aspengarden.test,buyer@poplargarden.test,buyer@willowgarden.test

expect calm
