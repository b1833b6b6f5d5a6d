# en: The newsletter goes out
# zh: 群发新品通讯
#
# en: Once a month Lin Jing writes to ninety customers, one by one, and shares the new catalogue with a link that
# en: anybody may open. The month before she did the same. Out-of-office answers are thrown away by a rule, the
# en: purchasing department's old mailbox forwards to its successor, and a calendar is shared with everybody. A first
# en: sight of any of it would look like a stolen mailbox; the second sight is what history is for.
# zh: 林静每月给九十位客户逐一发信，并用任何人都能打开的链接分享新目录，上个月也是如此。自动回复由一条规则丢掉，
# zh: 采购部的旧邮箱转发给接任者，日历向全员共享。只看第一眼，每一件都像邮箱被盗；
# zh: 历史记录正是用来看第二眼的。

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
person purchasing@acme.test name="Purchasing" role="shared mailbox, replaced by xu.li"

let office ip=198.51.100.7
let lin as=office who=lin.jing@acme.test device=ACME-NB-11 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
let zhou as=office who=zhou.wei@acme.test device=ACME-NB-12 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0"
let wang as=office who=wang.fang@acme.test device=ACME-PC-03 agent="Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19426; Pro)"
let xu as=office who=xu.li@acme.test device=ACME-PC-07 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0"
let chen who=chen.ming@acme.test ip=198.51.100.140 device=ACME-MAC-01 agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
let chen-phone who=chen.ming@acme.test ip=192.0.2.20 agent="Outlook-iOS/2.0"
let zheng as=office who=it@acme.test device=ACME-PC-01 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"

habit as=lin from=2026-02-24 to=2026-03-27 hours=08:40-17:50 signins=2 reads=6 sends=3 mistypes=1 partners=mueller@rheinwerk.test,ap@rheinwerk.test,orders@harbourtools.test
habit as=zhou from=2026-02-24 to=2026-03-27 hours=09:00-18:10 signins=1 reads=5 sends=3 partners=buyer@harbourtools.test,info@nordbeschlag.test
habit as=wang from=2026-02-24 to=2026-03-27 hours=08:30-17:20 signins=1 syncs=4 sends=1 partners=settlement@example-bank.test,ap@rheinwerk.test subjects="对账单 {n}|Balance confirmation {n}|Re: 发票 {n}"
habit as=xu from=2026-02-24 to=2026-03-27 hours=08:30-17:30 signins=1 reads=4 sends=2 partners=docs@dockline.test subjects="B/L draft {n}|Re: shipping marks {n}|报关资料 {n}"
habit as=chen from=2026-02-24 to=2026-03-27 hours=20:00-22:30 signins=1 reads=4 sends=1 partners=mueller@rheinwerk.test
habit as=chen-phone from=2026-02-24 to=2026-03-27 days=mon-sat hours=07:20-19:00 signins=1 reads=3
habit as=zheng from=2026-02-24 to=2026-03-27 hours=09:00-17:30 signins=1 reads=2 sends=1 partners=support@example.com subjects="Ticket {n}"

# The February letter, ninety of it.
2026-02-26 06:00:10 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer01@rheinwerk.test
2026-02-26 06:00:34 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer02@harbourtools.test
2026-02-26 06:01:00 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer03@nordbeschlag.test
2026-02-26 06:01:28 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer04@dockline.test
2026-02-26 06:01:58 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer05@northline.test
2026-02-26 06:02:30 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer06@kontor.test
2026-02-26 06:02:55 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer07@rheinwerk.test
2026-02-26 06:03:22 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer08@harbourtools.test
2026-02-26 06:03:51 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer09@nordbeschlag.test
2026-02-26 06:04:22 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer10@dockline.test
2026-02-26 06:04:46 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer11@northline.test
2026-02-26 06:05:12 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer12@kontor.test
2026-02-26 06:05:40 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer13@rheinwerk.test
2026-02-26 06:06:10 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer14@harbourtools.test
2026-02-26 06:06:42 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer15@nordbeschlag.test
2026-02-26 06:07:07 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer16@dockline.test
2026-02-26 06:07:34 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer17@northline.test
2026-02-26 06:08:03 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer18@kontor.test
2026-02-26 06:08:34 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer19@rheinwerk.test
2026-02-26 06:08:58 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer20@harbourtools.test
2026-02-26 06:09:24 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer21@nordbeschlag.test
2026-02-26 06:09:52 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer22@dockline.test
2026-02-26 06:10:22 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer23@northline.test
2026-02-26 06:10:54 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer24@kontor.test
2026-02-26 06:11:19 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer25@rheinwerk.test
2026-02-26 06:11:46 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer26@harbourtools.test
2026-02-26 06:12:15 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer27@nordbeschlag.test
2026-02-26 06:12:46 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer28@dockline.test
2026-02-26 06:13:10 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer29@northline.test
2026-02-26 06:13:36 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer30@kontor.test
2026-02-26 06:14:04 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer31@rheinwerk.test
2026-02-26 06:14:34 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer32@harbourtools.test
2026-02-26 06:15:06 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer33@nordbeschlag.test
2026-02-26 06:15:31 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer34@dockline.test
2026-02-26 06:15:58 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer35@northline.test
2026-02-26 06:16:27 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer36@kontor.test
2026-02-26 06:16:58 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer37@rheinwerk.test
2026-02-26 06:17:22 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer38@harbourtools.test
2026-02-26 06:17:48 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer39@nordbeschlag.test
2026-02-26 06:18:16 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer40@dockline.test
2026-02-26 06:18:46 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer41@northline.test
2026-02-26 06:19:18 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer42@kontor.test
2026-02-26 06:19:43 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer43@rheinwerk.test
2026-02-26 06:20:10 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer44@harbourtools.test
2026-02-26 06:20:39 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer45@nordbeschlag.test
2026-02-26 06:21:10 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer46@dockline.test
2026-02-26 06:21:34 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer47@northline.test
2026-02-26 06:22:00 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer48@kontor.test
2026-02-26 06:22:28 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer49@rheinwerk.test
2026-02-26 06:22:58 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer50@harbourtools.test
2026-02-26 06:23:30 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer51@nordbeschlag.test
2026-02-26 06:23:55 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer52@dockline.test
2026-02-26 06:24:22 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer53@northline.test
2026-02-26 06:24:51 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer54@kontor.test
2026-02-26 06:25:22 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer55@rheinwerk.test
2026-02-26 06:25:46 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer56@harbourtools.test
2026-02-26 06:26:12 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer57@nordbeschlag.test
2026-02-26 06:26:40 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer58@dockline.test
2026-02-26 06:27:10 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer59@northline.test
2026-02-26 06:27:42 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer60@kontor.test
2026-02-26 06:28:07 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer61@rheinwerk.test
2026-02-26 06:28:34 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer62@harbourtools.test
2026-02-26 06:29:03 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer63@nordbeschlag.test
2026-02-26 06:29:34 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer64@dockline.test
2026-02-26 06:29:58 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer65@northline.test
2026-02-26 06:30:24 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer66@kontor.test
2026-02-26 06:30:52 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer67@rheinwerk.test
2026-02-26 06:31:22 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer68@harbourtools.test
2026-02-26 06:31:54 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer69@nordbeschlag.test
2026-02-26 06:32:19 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer70@dockline.test
2026-02-26 06:32:46 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer71@northline.test
2026-02-26 06:33:15 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer72@kontor.test
2026-02-26 06:33:46 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer73@rheinwerk.test
2026-02-26 06:34:10 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer74@harbourtools.test
2026-02-26 06:34:36 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer75@nordbeschlag.test
2026-02-26 06:35:04 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer76@dockline.test
2026-02-26 06:35:34 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer77@northline.test
2026-02-26 06:36:06 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer78@kontor.test
2026-02-26 06:36:31 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer79@rheinwerk.test
2026-02-26 06:36:58 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer80@harbourtools.test
2026-02-26 06:37:27 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer81@nordbeschlag.test
2026-02-26 06:37:58 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer82@dockline.test
2026-02-26 06:38:22 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer83@northline.test
2026-02-26 06:38:48 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer84@kontor.test
2026-02-26 06:39:16 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer85@rheinwerk.test
2026-02-26 06:39:46 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer86@harbourtools.test
2026-02-26 06:40:18 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer87@nordbeschlag.test
2026-02-26 06:40:43 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer88@dockline.test
2026-02-26 06:41:10 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer89@northline.test
2026-02-26 06:41:39 message as=lin act=sent subject="Acme Hardware news, February" recipients=buyer90@kontor.test
# The March letter, to the same people.
2026-03-25 06:01:32 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer01@rheinwerk.test
2026-03-25 06:01:56 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer02@harbourtools.test
2026-03-25 06:02:22 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer03@nordbeschlag.test
2026-03-25 06:02:50 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer04@dockline.test
2026-03-25 06:03:20 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer05@northline.test
2026-03-25 06:03:52 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer06@kontor.test
2026-03-25 06:04:17 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer07@rheinwerk.test
2026-03-25 06:04:44 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer08@harbourtools.test
2026-03-25 06:05:13 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer09@nordbeschlag.test
2026-03-25 06:05:44 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer10@dockline.test
2026-03-25 06:06:08 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer11@northline.test
2026-03-25 06:06:34 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer12@kontor.test
2026-03-25 06:07:02 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer13@rheinwerk.test
2026-03-25 06:07:32 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer14@harbourtools.test
2026-03-25 06:08:04 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer15@nordbeschlag.test
2026-03-25 06:08:29 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer16@dockline.test
2026-03-25 06:08:56 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer17@northline.test
2026-03-25 06:09:25 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer18@kontor.test
2026-03-25 06:09:56 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer19@rheinwerk.test
2026-03-25 06:10:20 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer20@harbourtools.test
2026-03-25 06:10:46 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer21@nordbeschlag.test
2026-03-25 06:11:14 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer22@dockline.test
2026-03-25 06:11:44 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer23@northline.test
2026-03-25 06:12:16 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer24@kontor.test
2026-03-25 06:12:41 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer25@rheinwerk.test
2026-03-25 06:13:08 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer26@harbourtools.test
2026-03-25 06:13:37 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer27@nordbeschlag.test
2026-03-25 06:14:08 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer28@dockline.test
2026-03-25 06:14:32 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer29@northline.test
2026-03-25 06:14:58 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer30@kontor.test
2026-03-25 06:15:26 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer31@rheinwerk.test
2026-03-25 06:15:56 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer32@harbourtools.test
2026-03-25 06:16:28 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer33@nordbeschlag.test
2026-03-25 06:16:53 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer34@dockline.test
2026-03-25 06:17:20 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer35@northline.test
2026-03-25 06:17:49 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer36@kontor.test
2026-03-25 06:18:20 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer37@rheinwerk.test
2026-03-25 06:18:44 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer38@harbourtools.test
2026-03-25 06:19:10 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer39@nordbeschlag.test
2026-03-25 06:19:38 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer40@dockline.test
2026-03-25 06:20:08 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer41@northline.test
2026-03-25 06:20:40 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer42@kontor.test
2026-03-25 06:21:05 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer43@rheinwerk.test
2026-03-25 06:21:32 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer44@harbourtools.test
2026-03-25 06:22:01 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer45@nordbeschlag.test
2026-03-25 06:22:32 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer46@dockline.test
2026-03-25 06:22:56 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer47@northline.test
2026-03-25 06:23:22 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer48@kontor.test
2026-03-25 06:23:50 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer49@rheinwerk.test
2026-03-25 06:24:20 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer50@harbourtools.test
2026-03-25 06:24:52 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer51@nordbeschlag.test
2026-03-25 06:25:17 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer52@dockline.test
2026-03-25 06:25:44 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer53@northline.test
2026-03-25 06:26:13 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer54@kontor.test
2026-03-25 06:26:44 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer55@rheinwerk.test
2026-03-25 06:27:08 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer56@harbourtools.test
2026-03-25 06:27:34 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer57@nordbeschlag.test
2026-03-25 06:28:02 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer58@dockline.test
2026-03-25 06:28:32 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer59@northline.test
2026-03-25 06:29:04 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer60@kontor.test
2026-03-25 06:29:29 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer61@rheinwerk.test
2026-03-25 06:29:56 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer62@harbourtools.test
2026-03-25 06:30:25 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer63@nordbeschlag.test
2026-03-25 06:30:56 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer64@dockline.test
2026-03-25 06:31:20 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer65@northline.test
2026-03-25 06:31:46 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer66@kontor.test
2026-03-25 06:32:14 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer67@rheinwerk.test
2026-03-25 06:32:44 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer68@harbourtools.test
2026-03-25 06:33:16 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer69@nordbeschlag.test
2026-03-25 06:33:41 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer70@dockline.test
2026-03-25 06:34:08 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer71@northline.test
2026-03-25 06:34:37 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer72@kontor.test
2026-03-25 06:35:08 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer73@rheinwerk.test
2026-03-25 06:35:32 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer74@harbourtools.test
2026-03-25 06:35:58 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer75@nordbeschlag.test
2026-03-25 06:36:26 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer76@dockline.test
2026-03-25 06:36:56 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer77@northline.test
2026-03-25 06:37:28 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer78@kontor.test
2026-03-25 06:37:53 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer79@rheinwerk.test
2026-03-25 06:38:20 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer80@harbourtools.test
2026-03-25 06:38:49 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer81@nordbeschlag.test
2026-03-25 06:39:20 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer82@dockline.test
2026-03-25 06:39:44 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer83@northline.test
2026-03-25 06:40:10 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer84@kontor.test
2026-03-25 06:40:38 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer85@rheinwerk.test
2026-03-25 06:41:08 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer86@harbourtools.test
2026-03-25 06:41:40 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer87@nordbeschlag.test
2026-03-25 06:42:05 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer88@dockline.test
2026-03-25 06:42:32 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer89@northline.test
2026-03-25 06:43:01 message as=lin act=sent subject="Acme Hardware news, March" recipients=buyer90@kontor.test
# The catalogue, for whoever has the link: to look at, not to change.
2026-02-26 05:40:12 access as=lin act=upload thing=file items=Catalogue-2026-02.pdf
2026-02-26 05:42:30 access as=lin act=share thing=file items=Catalogue-2026-02.pdf link=view with=anyone
2026-03-25 05:39:50 access as=lin act=upload thing=file items=Catalogue-2026-03.pdf
2026-03-25 05:41:28 access as=lin act=share thing=file items=Catalogue-2026-03.pdf link=view with=anyone
2026-03-25 05:44:01 access as=lin act=share thing=file items=Pricelist-2026-03.xlsx link=view with=people to=buyer@harbourtools.test
# Bounces and out-of-office answers go away; the old list is tidied up.
2026-02-26 05:30:00 rule as=lin name="Out of office" senders=mailer-daemon@rheinwerk.test,noreply@harbourtools.test deletes=yes
2026-03-25 08:50:44 access as=lin act=delete folder=Inbox count=24
# Work is passed on inside the company.
2026-03-23 02:20:15 forward as=zheng account=purchasing@acme.test to=xu.li@acme.test
2026-03-24 03:01:09 delegate as=chen account=chen.ming@acme.test to=lin.jing@acme.test right=folder folder=Calendar

expect quiet
