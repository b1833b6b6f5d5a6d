# en: The intruder makes himself administrator
# zh: 入侵者自封管理员
#
# en: Zheng Hao's account is opened from abroad at three in the morning. In half an hour there are two more
# en: administrators, one of them called adrnin, a group that can hold roles, an account whose doings are no longer
# en: written down, and at last the log itself is switched off. Closing the first account now would change nothing.
# zh: 凌晨三点，郑浩的账号从境外被打开。半小时内多出两个管理员，其中一个叫 adrnin；多出一个可以持有角色的组；
# zh: 一个账号的操作不再被记录；最后连日志本身也被关闭。这时只封第一个账号，什么也改变不了。

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
person adrnin@acme.test name="Administrator" role="made by the intruder"
person scanner@acme.test name="Scanner" role="the copier on the second floor, unused for a year"
network 203.0.113.0/26 country=NG asn=64508 name="Example Hosting Lagos" kind=hosting

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let thief who=it@acme.test ip=203.0.113.40 agent="Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" session=thief
let rogue who=adrnin@acme.test ip=203.0.113.40 agent="Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" session=rogue

habit as=lin from=2026-03-02 to=2026-03-20 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-03-02 to=2026-03-20 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-03-02 to=2026-03-20 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-02 to=2026-03-20 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-20 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-03-02 to=2026-03-20 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-02 to=2026-03-20 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-17 19:02:40 signin as=thief protocol=browser factor=password
2026-03-17 19:08:11 change as=thief what=user.created target=adrnin@acme.test name=Administrator
2026-03-17 19:10:25 change as=thief what=role.granted target=adrnin@acme.test role="Global Administrator"
2026-03-17 19:11:03 change as=thief what=role.granted target=adrnin@acme.test role="Exchange Administrator"
2026-03-17 19:13:47 change as=thief what=role.granted target=scanner@acme.test role="Global Administrator"
2026-03-17 19:14:30 change as=thief what=password.reset account=scanner@acme.test target=scanner@acme.test
2026-03-17 19:17:52 change as=thief what=group.created target="Exchange Security" role_assignable=yes mail=exchange.security@acme.test
2026-03-17 19:18:20 change as=thief what=group.member_added target=scanner@acme.test group="Exchange Security"
2026-03-17 19:22:05 change as=thief what=audit.bypassed target=adrnin@acme.test
2026-03-17 19:26:38 signin as=rogue protocol=browser factor=password
2026-03-17 19:31:00 change as=rogue what=audit.disabled target=Set-AdminAuditLogConfig

expect it@acme.test yes|likely since="2026-03-17 19:02"
expect adrnin@acme.test yes|likely state=rogue
expect scanner@acme.test yes|likely|cannot_tell
expect lin.jing@acme.test no
expect wang.fang@acme.test no
expect finding lookalike_account severity>=high
expect finding backdoor_account severity>=high
expect finding role_granted severity>=high
expect finding role_group
expect finding audit_switched_off severity>=high
expect action remove_account
expect action remove_role
expect action turn_on_audit
expect action reset_password account=it@acme.test
