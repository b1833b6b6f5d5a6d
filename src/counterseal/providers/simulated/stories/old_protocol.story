# en: The back door that knows no second factor
# zh: 不认两步验证的后门
#
# en: Everybody in the company has a second factor, and browsers ask for it. IMAP does not. A guessing program tries
# en: the names of the season over the old protocols until Xu Li's password fits, and copies her mailbox: bills of
# en: lading, consignees, amounts. Nothing is changed in it. Only the protocol and the place are new.
# zh: 公司每个人都开了两步验证，浏览器登录时会问，IMAP 却不问。猜密码的程序通过旧协议一个个地试，
# zh: 直到试中徐丽的密码，随后把她的邮箱整个拷走：提单、收货人、金额。邮箱里什么都没有改动，
# zh: 新的只有协议和地点。

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
network 203.0.113.128/26 country=BR asn=64499 name="Example Cable Sao Paulo"

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let guesser ip=203.0.113.150
let copier who=xu.li@acme.test ip=203.0.113.150 agent="Client=IMAP4"

habit as=lin from=2026-03-02 to=2026-03-20 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-03-02 to=2026-03-20 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-03-02 to=2026-03-20 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-02 to=2026-03-20 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-20 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-03-02 to=2026-03-20 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-02 to=2026-03-20 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-12 21:00:05 failed as=guesser who=chen.ming@acme.test protocol=imap factor=password
2026-03-12 21:00:41 failed as=guesser who=it@acme.test protocol=imap factor=password
2026-03-12 21:01:12 failed as=guesser who=lin.jing@acme.test protocol=imap factor=password
2026-03-12 21:01:48 failed as=guesser who=wang.fang@acme.test protocol=imap factor=password
2026-03-12 21:02:20 failed as=guesser who=xu.li@acme.test protocol=imap factor=password
2026-03-12 21:02:55 failed as=guesser who=zhou.wei@acme.test protocol=imap factor=password
2026-03-12 21:40:10 failed as=guesser who=lin.jing@acme.test protocol=imap factor=password
2026-03-12 21:40:52 failed as=guesser who=wang.fang@acme.test protocol=imap factor=password
2026-03-12 21:41:30 signin as=guesser who=xu.li@acme.test protocol=imap factor=password
2026-03-12 21:43:15 access as=copier act=sync folder=Inbox
2026-03-12 21:51:40 access as=copier act=sync folder="Sent Items"
2026-03-12 22:04:08 access as=copier act=sync folder=提单
2026-03-13 21:30:02 signin as=guesser who=xu.li@acme.test protocol=imap factor=password
2026-03-13 21:30:40 access as=copier act=sync folder=Inbox

expect xu.li@acme.test yes since="2026-03-12 21:41" cause=guessed state=signed_in ip=203.0.113.150
expect lin.jing@acme.test no
expect wang.fang@acme.test no
expect zhou.wei@acme.test no
expect finding password_spray
expect finding success_after_guessing account=xu.li@acme.test severity>=high
expect finding new_protocol account=xu.li@acme.test
expect action reset_password account=xu.li@acme.test
expect action close_protocol
expect no action remove_rule
