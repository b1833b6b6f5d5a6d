# en: Two nights at the door, and nobody gets in
# zh: 两夜敲门，无人得入
#
# en: The same few passwords are tried on all six mailboxes, two nights running, from rented machines that change their
# en: address. None fits, one account is locked for a while. On Monday morning Lin Jing and Xu Li mistype theirs, in
# en: the office, as people do on Mondays. The right answer is six times no, a word about the attempt, and a second
# en: factor for everybody: whoever resets six passwords now has lost a day to somebody who never got in.
# zh: 连续两个夜里，有人从不断更换地址的租用服务器上，对六个邮箱试同样几个密码，一个都没中，有个账号被临时锁定。
# zh: 周一早上，林静和徐丽在办公室输错了自己的密码——周一常有的事。
# zh: 正确的结论是六个“否”，说明有人试过，并建议所有人启用两步验证；若此时给六个人全部改密码，就白白浪费了一天。

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
network 203.0.113.64/26 country=NL asn=64509 name="Example Cloud Amsterdam" kind=hosting

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let first ip=203.0.113.70 agent="python-requests/2.32.3"
let second ip=203.0.113.71 agent="python-requests/2.32.3"

habit as=lin from=2026-03-02 to=2026-03-24 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-03-02 to=2026-03-24 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-03-02 to=2026-03-24 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-02 to=2026-03-24 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-24 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-03-02 to=2026-03-24 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-02 to=2026-03-24 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-14 19:12:01 failed as=first who=chen.ming@acme.test protocol=ropc factor=password
2026-03-14 19:12:09 failed as=first who=it@acme.test protocol=ropc factor=password
2026-03-14 19:12:16 failed as=first who=lin.jing@acme.test protocol=ropc factor=password
2026-03-14 19:12:25 failed as=first who=wang.fang@acme.test protocol=ropc factor=password
2026-03-14 19:12:33 failed as=first who=xu.li@acme.test protocol=ropc factor=password
2026-03-14 19:12:40 failed as=first who=zhou.wei@acme.test protocol=ropc factor=password
2026-03-15 20:30:44 failed as=second who=chen.ming@acme.test protocol=ropc factor=password
2026-03-15 20:30:52 failed as=second who=it@acme.test protocol=ropc factor=password
2026-03-15 20:31:00 failed as=second who=lin.jing@acme.test protocol=ropc factor=password
2026-03-15 20:31:07 failed as=second who=wang.fang@acme.test protocol=ropc error=IdsLocked
2026-03-15 20:31:15 failed as=second who=xu.li@acme.test protocol=ropc factor=password
2026-03-15 20:31:23 failed as=second who=zhou.wei@acme.test protocol=ropc factor=password

# Monday morning in the office.
2026-03-16 00:36:10 failed as=lin factor=password
2026-03-16 00:36:31 failed as=lin factor=password
2026-03-16 00:36:52 signin as=lin factor=password
2026-03-16 00:29:15 failed as=xu factor=password
2026-03-16 00:29:40 signin as=xu factor=password

expect lin.jing@acme.test no
expect zhou.wei@acme.test no
expect wang.fang@acme.test no
expect xu.li@acme.test no
expect chen.ming@acme.test no
expect it@acme.test no
expect finding password_spray severity>=medium shows=attempt
expect no finding success_after_guessing
expect no finding new_country
expect no action reset_password
expect no action end_sessions
expect action require_second_factor
