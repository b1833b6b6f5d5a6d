# en: Ninety mails to strangers, all of them expected
# zh: 九十封发给陌生人的信，封封都有人等
#
# en: After the fair Zhou Wei writes to everybody who left a card: ninety mails in two afternoons, by his mail program, nearly
# en: alike, to people he never wrote to before, and a third of them bounce or answer at once. He did the same after the autumn
# en: fair and after the one in February. It looks just like what a thief does with a mailbox, and it is what the mailbox is for.
# zh: 展会之后，周伟给每一位留过名片的人写信：两个下午九十封，用邮件客户端发，内容大同小异，收信人从前都没联系过，
# zh: 有三分之一立刻退回或回复。秋季展会和二月那场之后他也是这么做的。看上去和窃贼利用邮箱一模一样，而邮箱本来就是干这个用的。

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
let zhou-smtp as=office who=zhou.wei@acme.test protocol=smtp

habit as=lin from=2026-02-02 to=2026-03-20 hours=08:40-17:50 signins=2 reads=3 receives=2 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=zhou from=2026-02-02 to=2026-03-20 hours=09:00-18:10 signins=1 reads=2 receives=1 sends=2 partners=buyer@harbourtools.test,info@nordbeschlag.test subjects="Samples {n}|Booth plan {n}|报价 {n} 拉手"
habit as=wang from=2026-02-02 to=2026-03-20 hours=08:30-17:20 signins=1 reads=2 receives=1 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=xu from=2026-02-02 to=2026-03-20 hours=08:30-17:30 signins=1 reads=2 receives=1 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-02-02 to=2026-03-20 hours=20:00-22:30 signins=1 reads=2 sends=1 partners=mueller@rheinwerk.test subjects="Visit in {n}|Price list {n}"
habit as=zheng from=2026-02-02 to=2026-03-20 hours=09:00-17:30 signins=1 reads=1 receives=1 sends=1 partners=support@example.com subjects="Ticket {n}"
habit as=zhou-smtp from=2026-02-09 to=2026-02-10 hours=13:00-17:30 signins=0 sends=40 partners=einkauf@olivestreet.test,einkauf@cedarstreet.test,einkauf@walnutstreet.test,einkauf@maplestreet.test,einkauf@hazelstreet.test,einkauf@birchstreet.test,einkauf@alderstreet.test,einkauf@aspenstreet.test,einkauf@poplarstreet.test,einkauf@willowstreet.test,einkauf@juniperstreet.test,einkauf@laurelstreet.test,einkauf@myrtlestreet.test,einkauf@acaciastreet.test,einkauf@lindenstreet.test,einkauf@olivecorner.test,einkauf@cedarcorner.test,einkauf@walnutcorner.test,einkauf@maplecorner.test,einkauf@hazelcorner.test,einkauf@birchcorner.test,einkauf@aldercorner.test,einkauf@aspencorner.test,einkauf@poplarcorner.test,einkauf@willowcorner.test,einkauf@junipercorner.test,einkauf@laurelcorner.test,einkauf@myrtlecorner.test,einkauf@acaciacorner.test,einkauf@lindencorner.test,einkauf@olivegarden.test,einkauf@cedargarden.test,einkauf@walnutgarden.test,einkauf@maplegarden.test,einkauf@hazelgarden.test,einkauf@birchgarden.test,einkauf@aldergarden.test,einkauf@aspengarden.test,einkauf@poplargarden.test,einkauf@willowgarden.test subjects="Our meeting at the fair, catalogue {n}|Your enquiry at our booth {n}"
habit as=zhou-smtp from=2026-03-17 to=2026-03-18 hours=13:00-17:30 signins=0 sends=45 partners=einkauf@nordsee-bau.test,einkauf@alpenrand-bau.test,einkauf@rheinbogen-bau.test,einkauf@donauquelle-bau.test,einkauf@isartal-bau.test,einkauf@mainufer-bau.test,einkauf@weserland-bau.test,einkauf@oderbruch-bau.test,einkauf@spreewald-bau.test,einkauf@saarberg-bau.test,einkauf@lahnhof-bau.test,einkauf@innsteg-bau.test,einkauf@emsdorf-bau.test,einkauf@havelsee-bau.test,einkauf@neckartor-bau.test,einkauf@nordsee-holz.test,einkauf@alpenrand-holz.test,einkauf@rheinbogen-holz.test,einkauf@donauquelle-holz.test,einkauf@isartal-holz.test,einkauf@mainufer-holz.test,einkauf@weserland-holz.test,einkauf@oderbruch-holz.test,einkauf@spreewald-holz.test,einkauf@saarberg-holz.test,einkauf@lahnhof-holz.test,einkauf@innsteg-holz.test,einkauf@emsdorf-holz.test,einkauf@havelsee-holz.test,einkauf@neckartor-holz.test,einkauf@nordsee-eisen.test,einkauf@alpenrand-eisen.test,einkauf@rheinbogen-eisen.test,einkauf@donauquelle-eisen.test,einkauf@isartal-eisen.test,einkauf@mainufer-eisen.test,einkauf@weserland-eisen.test,einkauf@oderbruch-eisen.test,einkauf@spreewald-eisen.test,einkauf@saarberg-eisen.test,einkauf@lahnhof-eisen.test,einkauf@innsteg-eisen.test,einkauf@emsdorf-eisen.test,einkauf@havelsee-eisen.test,einkauf@neckartor-eisen.test subjects="Our meeting at the fair, catalogue {n}|Your enquiry at our booth {n}"

2026-03-19 07:11:21 message act=received who=einkauf@alpenrand-bau.test account=zhou.wei@acme.test sender=einkauf@alpenrand-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-18 08:12:22 message act=received who=einkauf@rheinbogen-bau.test account=zhou.wei@acme.test sender=einkauf@rheinbogen-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-19 06:13:23 message act=received who=einkauf@donauquelle-bau.test account=zhou.wei@acme.test sender=einkauf@donauquelle-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-18 07:14:24 message act=received who=einkauf@isartal-bau.test account=zhou.wei@acme.test sender=einkauf@isartal-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-19 08:15:25 message act=received who=einkauf@mainufer-bau.test account=zhou.wei@acme.test sender=einkauf@mainufer-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-18 06:10:26 message act=received who=einkauf@weserland-bau.test account=zhou.wei@acme.test sender=einkauf@weserland-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-19 07:11:27 message act=received who=einkauf@oderbruch-bau.test account=zhou.wei@acme.test sender=einkauf@oderbruch-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-18 08:12:28 message act=received who=einkauf@spreewald-bau.test account=zhou.wei@acme.test sender=einkauf@spreewald-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-19 06:13:29 message act=received who=einkauf@saarberg-bau.test account=zhou.wei@acme.test sender=einkauf@saarberg-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-18 07:14:20 message act=received who=einkauf@lahnhof-bau.test account=zhou.wei@acme.test sender=einkauf@lahnhof-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-19 08:15:21 message act=received who=einkauf@innsteg-bau.test account=zhou.wei@acme.test sender=einkauf@innsteg-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-18 06:10:22 message act=received who=einkauf@emsdorf-bau.test account=zhou.wei@acme.test sender=einkauf@emsdorf-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-19 07:11:23 message act=received who=einkauf@havelsee-bau.test account=zhou.wei@acme.test sender=einkauf@havelsee-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-18 08:12:24 message act=received who=einkauf@neckartor-bau.test account=zhou.wei@acme.test sender=einkauf@neckartor-bau.test recipients=zhou.wei@acme.test subject="Our visit to your booth"
2026-03-19 06:13:25 message act=received who=einkauf@nordsee-holz.test account=zhou.wei@acme.test sender=einkauf@nordsee-holz.test recipients=zhou.wei@acme.test subject="Our visit to your booth"

expect calm
