# en: The new password keeps nobody out
# zh: 改了密码也没把人挡在外面
#
# en: Somebody who knows Wang Fang's password signs in from Moscow and makes a password for one mail program, called iPhone.
# en: Next morning she cannot explain a warning, the administrator sets a new password, and everybody is relieved. But the
# en: password for the program lives on: an IMAP client in Moscow goes on reading for a week. The list of such passwords is
# en: on a page of the settings that nobody has ever opened.
# zh: 有人知道王芳的密码，从莫斯科登录后新建了一个名为 iPhone 的客户端专用密码。第二天早上她收到一条说不清的提醒，
# zh: 管理员给她重置了密码，大家都松了口气。但客户端专用密码仍然有效：莫斯科的一个 IMAP 客户端又读了一个星期的信。
# zh: 而专用密码的列表在设置页里，从来没有人打开看过。

platform m365 exmail
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
network 203.0.113.128/26 country=RU asn=64510 name="Example Servers Moscow" kind=hosting city=俄罗斯

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let xu as=office who=xu.li@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 protocol=browser agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let zheng as=office who=it@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let thief who=wang.fang@acme.test ip=203.0.113.140 protocol=browser agent="Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0" session=thief
let phone who=wang.fang@acme.test ip=203.0.113.140 protocol=imap

habit as=lin from=2026-03-02 to=2026-03-27 hours=08:40-17:50 signins=2 reads=3 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=zhou from=2026-03-02 to=2026-03-27 hours=09:00-18:10 signins=1 reads=2 sends=2 partners=buyer@harbourtools.test,info@nordbeschlag.test subjects="Samples {n}|Booth plan {n}|报价 {n} 拉手"
habit as=wang from=2026-03-02 to=2026-03-27 hours=08:30-17:20 signins=1 reads=2 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=xu from=2026-03-02 to=2026-03-27 hours=08:30-17:30 signins=1 reads=2 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-27 hours=20:00-22:30 signins=1 reads=2 sends=1 partners=mueller@rheinwerk.test subjects="Visit in {n}|Price list {n}"
habit as=zheng from=2026-03-02 to=2026-03-27 hours=09:00-17:30 signins=1 reads=1 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-16 18:20:11 signin as=thief factor=password
2026-03-16 18:24:02 access as=thief act=read folder=Inbox count=31
2026-03-16 18:31:40 app_password as=thief name=iPhone
2026-03-17 01:20:00 change as=zheng what=password.reset account=wang.fang@acme.test target=wang.fang@acme.test
2026-03-17 01:24:10 signin as=wang factor=password
2026-03-17 18:02:33 signin as=phone
2026-03-17 18:03:10 access as=phone act=read folder=Inbox count=44
2026-03-18 18:05:41 signin as=phone
2026-03-18 18:06:10 access as=phone act=read folder=付款 count=61
2026-03-20 18:01:22 signin as=phone
2026-03-20 18:01:59 access as=phone act=read folder=Inbox count=25
2026-03-23 18:03:04 signin as=phone
2026-03-23 18:03:44 access as=phone act=read folder=Inbox count=38

expect wang.fang@acme.test yes|likely ip=203.0.113.140
expect lin.jing@acme.test no
expect zhou.wei@acme.test no
expect xu.li@acme.test no
expect chen.ming@acme.test no
expect it@acme.test no
expect action remove_app_password account=wang.fang@acme.test
expect action reset_password account=wang.fang@acme.test
expect action end_sessions account=wang.fang@acme.test
