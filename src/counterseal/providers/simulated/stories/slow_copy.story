# en: The cellar server gives its mail away, a little every night
# zh: 自家机房的服务器每晚漏一点邮件
#
# en: The mail server stands in the company's own cellar, and so does its log. For four nights somebody tries one password
# en: a night on every mailbox; the fourth fits Xu Li's. From then on a mail program in Sao Paulo takes twenty or thirty
# en: messages each night, never more, from three addresses in turn. Nothing is changed, nothing is sent, nobody is locked
# en: out. Only the log of the server tells it: a new place, at an hour at which nobody works, every night.
# zh: 邮件服务器就在公司机房里，日志也在那里。有人连续四个晚上对每个邮箱各试一个密码，第四个恰好是徐丽的。
# zh: 此后，圣保罗的一个邮件客户端每晚取走二三十封信，从不多取，三个地址轮流使用。什么都没有改动，什么也没有发出，
# zh: 没有人被锁定。只有服务器日志能看出来：一个新的地点，在没有人上班的钟点，夜夜如此。

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
network 203.0.113.128/26 country=BR asn=64499 name="Example Cable Sao Paulo" city=巴西

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let xu as=office who=xu.li@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 protocol=browser agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let zheng as=office who=it@acme.test protocol=browser agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let guesser ip=203.0.113.150 protocol=imap
let copier who=xu.li@acme.test protocol=imap

habit as=lin from=2026-03-02 to=2026-03-27 hours=08:40-17:50 signins=2 reads=3 receives=2 sends=3 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test subjects="PO {n} delivery date|Packing list for order {n}|Quotation {n} hinges and handles|询价 {n} 合页"
habit as=zhou from=2026-03-02 to=2026-03-27 hours=09:00-18:10 signins=1 reads=2 receives=1 sends=2 partners=buyer@harbourtools.test,info@nordbeschlag.test subjects="Samples {n}|Booth plan {n}|报价 {n} 拉手"
habit as=wang from=2026-03-02 to=2026-03-27 hours=08:30-17:20 signins=1 reads=2 receives=1 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}"
habit as=xu from=2026-03-02 to=2026-03-27 hours=08:30-17:30 signins=1 reads=2 receives=1 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-27 hours=20:00-22:30 signins=1 reads=2 sends=1 partners=mueller@rheinwerk.test subjects="Visit in {n}|Price list {n}"
habit as=zheng from=2026-03-02 to=2026-03-27 hours=09:00-17:30 signins=1 reads=1 receives=1 sends=1 partners=support@example.com subjects="Ticket {n}"

# One password a night for everybody.
2026-03-12 20:02:11 failed as=guesser who=chen.ming@acme.test protocol=imap
2026-03-12 20:03:11 failed as=guesser who=it@acme.test protocol=imap
2026-03-12 20:04:11 failed as=guesser who=lin.jing@acme.test protocol=imap
2026-03-12 20:05:11 failed as=guesser who=wang.fang@acme.test protocol=imap
2026-03-12 20:06:11 failed as=guesser who=xu.li@acme.test protocol=imap
2026-03-12 20:07:11 failed as=guesser who=zhou.wei@acme.test protocol=imap
2026-03-13 20:07:11 failed as=guesser who=chen.ming@acme.test protocol=imap
2026-03-13 20:08:11 failed as=guesser who=it@acme.test protocol=imap
2026-03-13 20:09:11 failed as=guesser who=lin.jing@acme.test protocol=imap
2026-03-13 20:10:11 failed as=guesser who=wang.fang@acme.test protocol=imap
2026-03-13 20:11:11 failed as=guesser who=xu.li@acme.test protocol=imap
2026-03-13 20:12:11 failed as=guesser who=zhou.wei@acme.test protocol=imap
2026-03-14 20:04:11 failed as=guesser who=chen.ming@acme.test protocol=smtp
2026-03-14 20:05:11 failed as=guesser who=it@acme.test protocol=smtp
2026-03-14 20:06:11 failed as=guesser who=lin.jing@acme.test protocol=smtp
2026-03-14 20:07:11 failed as=guesser who=wang.fang@acme.test protocol=smtp
2026-03-14 20:08:11 failed as=guesser who=xu.li@acme.test protocol=smtp
2026-03-14 20:09:11 failed as=guesser who=zhou.wei@acme.test protocol=smtp
2026-03-15 20:09:11 failed as=guesser who=chen.ming@acme.test protocol=imap
2026-03-15 20:10:11 failed as=guesser who=it@acme.test protocol=imap
2026-03-15 20:11:11 failed as=guesser who=lin.jing@acme.test protocol=imap
2026-03-15 20:12:11 failed as=guesser who=wang.fang@acme.test protocol=imap
2026-03-15 20:13:11 signin as=guesser who=xu.li@acme.test
2026-03-15 20:14:11 failed as=guesser who=zhou.wei@acme.test protocol=imap

# A little every night.
2026-03-16 18:10:20 signin as=copier ip=203.0.113.150
2026-03-16 18:12:05 access as=copier ip=203.0.113.150 act=read folder=Inbox count=18
2026-03-17 18:11:20 signin as=copier ip=203.0.113.151
2026-03-17 18:13:05 access as=copier ip=203.0.113.151 act=read folder=Inbox count=21
2026-03-18 18:12:20 signin as=copier ip=203.0.113.152
2026-03-18 18:14:05 access as=copier ip=203.0.113.152 act=read folder=Inbox count=24
2026-03-19 18:13:20 signin as=copier ip=203.0.113.150
2026-03-19 18:15:05 access as=copier ip=203.0.113.150 act=read folder=Inbox count=27
2026-03-20 18:14:20 signin as=copier ip=203.0.113.151
2026-03-20 18:16:05 access as=copier ip=203.0.113.151 act=read folder=Inbox count=30
2026-03-21 18:15:20 signin as=copier ip=203.0.113.152
2026-03-21 18:17:05 access as=copier ip=203.0.113.152 act=read folder=Inbox count=33
2026-03-22 18:16:20 signin as=copier ip=203.0.113.150
2026-03-22 18:18:05 access as=copier ip=203.0.113.150 act=read folder=Inbox count=19
2026-03-23 18:17:20 signin as=copier ip=203.0.113.151
2026-03-23 18:19:05 access as=copier ip=203.0.113.151 act=read folder=Inbox count=22
2026-03-24 18:18:20 signin as=copier ip=203.0.113.152
2026-03-24 18:20:05 access as=copier ip=203.0.113.152 act=read folder=Inbox count=25
2026-03-25 18:19:20 signin as=copier ip=203.0.113.150
2026-03-25 18:21:05 access as=copier ip=203.0.113.150 act=read folder=Inbox count=28
2026-03-26 18:20:20 signin as=copier ip=203.0.113.151
2026-03-26 18:22:05 access as=copier ip=203.0.113.151 act=read folder=Inbox count=31

expect xu.li@acme.test yes|likely cause=guessed ip=203.0.113.150
expect lin.jing@acme.test no
expect zhou.wei@acme.test no
expect wang.fang@acme.test no
expect chen.ming@acme.test no
expect it@acme.test no
expect finding password_spray severity>=medium
expect finding success_after_guessing account=xu.li@acme.test severity>=high
expect action reset_password account=xu.li@acme.test
expect action end_sessions account=xu.li@acme.test
expect no action reset_password account=lin.jing@acme.test
