# en: The password was right, and the second factor held
# zh: 密码对了，两步验证守住了
#
# en: Somebody has Wang Fang's password. Six times in ten minutes her phone asks whether it is she, at half past one in
# en: the night, and six times she says no. Nobody got in, nothing was changed, and yet something must be done today:
# en: half of the key is in other hands. The answer is neither yes nor an all-clear.
# zh: 有人拿到了王芳的密码。夜里一点半，十分钟之内她的手机六次询问“是您本人登录吗？”，她六次都点了拒绝。
# zh: 没有人进来，什么也没有改动，但今天仍然必须处理：钥匙的一半已经在别人手里。
# zh: 结论既不是“被盗”，也不是“平安无事”。

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
let knocker who=wang.fang@acme.test ip=203.0.113.99 agent="Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"

habit as=lin from=2026-03-02 to=2026-03-20 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-03-02 to=2026-03-20 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-03-02 to=2026-03-20 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-03-02 to=2026-03-20 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-03-02 to=2026-03-20 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-03-02 to=2026-03-20 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-03-02 to=2026-03-20 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"

2026-03-17 17:30:05 failed as=knocker error=AuthenticationFailedDuringStrongAuthenticationRequest password_right=yes factor=password protocol=browser
2026-03-17 17:31:50 failed as=knocker error=AuthenticationFailedDuringStrongAuthenticationRequest password_right=yes factor=password protocol=browser
2026-03-17 17:33:41 failed as=knocker error=AuthenticationFailedDuringStrongAuthenticationRequest password_right=yes factor=password protocol=browser
2026-03-17 17:35:30 failed as=knocker error=AuthenticationFailedDuringStrongAuthenticationRequest password_right=yes factor=password protocol=browser
2026-03-17 17:37:18 failed as=knocker error=AuthenticationFailedDuringStrongAuthenticationRequest password_right=yes factor=password protocol=browser
2026-03-17 17:39:44 failed as=knocker error=AuthenticationFailedDuringStrongAuthenticationRequest password_right=yes factor=password protocol=browser

expect wang.fang@acme.test cannot_tell|no
expect lin.jing@acme.test no
expect finding password_known account=wang.fang@acme.test severity>=high
expect no finding password_guessing
expect no finding success_after_guessing
expect action reset_password account=wang.fang@acme.test
