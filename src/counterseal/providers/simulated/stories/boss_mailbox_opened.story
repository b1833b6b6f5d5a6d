# en: The boss's mailbox is opened from inside
# zh: 老板的邮箱从内部被打开
#
# en: The stolen account is the administrator's. Within twenty minutes it makes a colleague who does not exist,
# en: chen.rning (two letters that the eye joins to one), lets it open the mailboxes of the owner and of finance, and
# en: lets it send as the owner. In their own sign-in histories nothing is to be seen: nobody signed in to them.
# en: Finance gets a mail from the boss, from inside, and it is not from the boss.
# zh: 被盗的是管理员账号。二十分钟之内，它造出一个并不存在的同事 chen.rning（r 和 n 连起来像 m），
# zh: 让这个账号可以打开老板和财务的邮箱，并可以以老板的名义发信。老板和财务自己的登录记录里什么也看不到，
# zh: 因为没有人登录过他们的账号。随后财务收到一封“老板”从公司内部发来的邮件，而那不是老板。

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
person chen.rning@acme.test name="陈明" role="made by the intruder"
network 203.0.113.128/26 country=RU asn=64510 name="Example Servers Moscow" kind=hosting

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let thief ip=203.0.113.140 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 OPR/123.0.0.0" session=thief
let rogue who=chen.rning@acme.test ip=203.0.113.140 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 OPR/123.0.0.0" session=rogue

habit as=lin from=2026-03-02 to=2026-03-20 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-03-02 to=2026-03-20 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-03-02 to=2026-03-20 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-02 to=2026-03-20 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-20 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-03-02 to=2026-03-20 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-02 to=2026-03-20 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-17 17:40:22 signin as=thief who=it@acme.test protocol=browser factor=password
2026-03-17 17:46:51 change as=thief who=it@acme.test what=user.created target=chen.rning@acme.test name=陈明
2026-03-17 17:47:30 change as=thief who=it@acme.test what=other operation="Change user license." target=chen.rning@acme.test
2026-03-17 17:55:04 delegate as=thief who=it@acme.test account=chen.ming@acme.test to=chen.rning@acme.test right=full_access
2026-03-17 17:56:12 delegate as=thief who=it@acme.test account=wang.fang@acme.test to=chen.rning@acme.test right=full_access
2026-03-17 17:57:40 delegate as=thief who=it@acme.test account=chen.ming@acme.test to=chen.rning@acme.test right=send_as
2026-03-17 18:10:33 signin as=rogue protocol=browser factor=password
2026-03-17 18:14:00 access as=rogue account=chen.ming@acme.test act=read folder=Inbox count=60
2026-03-17 18:31:25 access as=rogue account=wang.fang@acme.test act=read folder=Inbox count=44
2026-03-17 18:45:09 access as=rogue account=wang.fang@acme.test act=read folder=付款 count=12
2026-03-18 01:05:00 message as=rogue account=chen.ming@acme.test act=sent_as subject="今天务必付清模具款" recipients=wang.fang@acme.test

expect it@acme.test yes|likely
expect chen.rning@acme.test yes|likely state=rogue
expect chen.ming@acme.test yes|likely state=opened
expect wang.fang@acme.test yes|likely state=opened
expect lin.jing@acme.test no
expect finding lookalike_account severity>=high
expect finding backdoor_account severity>=high
expect finding mailbox_opened_to_other account=chen.ming@acme.test severity>=high
expect finding mailbox_opened_to_other account=wang.fang@acme.test severity>=high
expect finding send_as_granted account=chen.ming@acme.test
expect action remove_account
expect action remove_delegate account=chen.ming@acme.test
expect action reset_password account=it@acme.test
