# en: The owner is abroad with a new telephone
# zh: 老板在国外，换了新手机
#
# en: Chen Ming is in Dubai for a week. The hotel's network, the airport's, a telephone bought there that copies the whole
# en: mailbox on its first evening, mail at four in the morning by the clock in Ningbo, a password mistyped on small keys.
# en: His notebook comes along, and his old telephone reads on over the mobile network at home until he switches it off.
# zh: 陈明在迪拜一周：酒店的网络、机场的网络、在当地买的新手机第一晚就把整个邮箱同步下来、宁波时间凌晨四点还在收发邮件、
# zh: 小键盘上输错了一次密码。笔记本电脑随身带着；旧手机走国内移动网络继续收信，直到他关机为止。

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
network 203.0.113.64/27 country=AE asn=64500 name="Example Hotel Wi-Fi Dubai" city=阿联酋
network 203.0.113.96/27 country=AE asn=64501 name="Example Airport Wi-Fi Dubai" city=阿联酋

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let xu as=office who=xu.li@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen device=ACME-MAC-01 who=chen.ming@acme.test ip=198.51.100.140 protocol=browser agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let zheng as=office who=it@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 protocol=imap
let hotel as=chen ip=203.0.113.70
let airport as=chen ip=203.0.113.110
let new-phone who=chen.ming@acme.test ip=203.0.113.70 protocol=imap

habit as=lin from=2026-02-23 to=2026-03-20 hours=08:40-17:50 signins=2 reads=3 receives=2 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=zhou from=2026-02-23 to=2026-03-20 hours=09:00-18:10 signins=1 reads=2 receives=1 sends=2 partners=buyer@harbourtools.test,info@nordbeschlag.test subjects="Samples {n}|Booth plan {n}|报价 {n} 拉手"
habit as=wang from=2026-02-23 to=2026-03-20 hours=08:30-17:20 signins=1 reads=2 receives=1 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=xu from=2026-02-23 to=2026-03-20 hours=08:30-17:30 signins=1 reads=2 receives=1 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|shipping marks {n}|报关资料 {n}"
habit as=zheng from=2026-02-23 to=2026-03-20 hours=09:00-17:30 signins=1 reads=1 receives=1 sends=1 partners=support@example.com subjects="Ticket {n}"
habit as=chen from=2026-02-23 to=2026-03-13 hours=19:00-22:30 signins=1 reads=3 receives=1 sends=2 partners=mueller@rheinwerk.test,orders@harbourtools.test subjects="Visit in {n}|Price list {n}"
habit as=chen-phone from=2026-02-23 to=2026-03-17 days=mon-sat hours=07:20-19:00 signins=2 reads=3

# Monday: he lands in the evening. Dubai is four hours behind Ningbo.
2026-03-16 15:20:40 signin as=airport
2026-03-16 15:24:12 access as=airport act=read folder=Inbox count=8
2026-03-16 18:05:31 failed as=hotel
2026-03-16 18:06:02 signin as=hotel
2026-03-16 18:20:45 message as=hotel act=sent recipients=orders@harbourtools.test subject="Arrived, meeting at ten"
habit as=hotel from=2026-03-17 to=2026-03-20 hours=12:00-23:50 signins=1 reads=4 receives=1 sends=2 partners=mueller@rheinwerk.test,orders@harbourtools.test subjects="Visit in {n}|Price list {n}"
# Tuesday evening: the new telephone.
2026-03-17 17:30:11 signin as=new-phone
2026-03-17 17:31:40 access as=new-phone act=read folder=Inbox count=640
2026-03-17 17:42:02 access as=new-phone act=read folder="Sent Items" count=310
habit as=new-phone from=2026-03-18 to=2026-03-20 hours=11:00-23:50 signins=2 reads=3

expect calm
