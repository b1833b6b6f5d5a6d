"""Chinese mail inside a company and around it, and a few automatic answers in other languages."""

from __future__ import annotations

ZH: dict[str, tuple[str, ...]] = {
    "hr_notice": (
        "{关于|}{<month>工资发放|发薪日调整}的通知\n{各位同事|全体员工}：\n\n{因节假日|本月}工资{提前到<soon>|于<soon>}发放，{工资条在OA查看|如有疑问请联系人事}。{请知悉。|}",
        "{工资卡|银行卡}信息变更{说明|流程提醒}\n{提醒大家|各位}：变更工资卡须{本人持身份证到人事部办理|在HR系统提交}，{不接受邮件、微信申请|我们会电话核实}。{近期外面有冒充员工改卡的骗局，请留意。|}",
        "{国庆|春节|五一}{放假|值班}安排\n{根据国家规定|经公司研究决定}，放假时间为<soon>至<later>，{共<n>天|<later>正常上班}。{值班表见附件。|请各部门做好交接，注意防火防盗。}",
        "{年度体检|社保基数申报|个税专项附加扣除}{安排|提醒}\n{请各位同事|请大家}于<due>前{到前台登记|在系统中确认}，{体检地点：市二医院|逾期影响下月扣款}。{有问题找<colleague>。|}",
        "{新员工|人事任命|岗位调整}通知\n{欢迎|即日起}<othername>{加入销售部|任品质部主管}，{请大家多支持|原工作交接给<colleague>}。{试用期三个月。|}",
        "{培训|团建|年会}通知（<later>）\n{<later><time>|本月底}在{<n>楼会议室|<hotel>}举行{安全生产培训|团建活动|年会}，{请准时参加|参加的同事在群里接龙}。{请假需部门经理批准。|}",
        "{劳动合同|离职证明|在职证明}{续签|办理}\n<me>，您的劳动合同将于<due>到期，{请本周到人事部续签|附件为续签意向书，请填写}。{带上身份证复印件。|}",
    ),
    "it_notice": (
        "{邮箱|域账号}密码{策略|规则}调整{通知|}\n各位同事：\n\n自<later>起，{开机密码|邮箱密码}须满12位，{请在电脑上按Ctrl+Alt+Del修改|在公司内网修改}。{信息部不会通过邮件索要密码。|有问题拨打分机8110。}",
        "{系统维护|停机}通知：{ERP|邮件|OA}<soon>{升级|}\n{<soon>晚20:00-23:00|本周六}{ERP|OA}升级，{期间无法使用|请提前保存单据}，{无需任何操作|给大家带来不便请谅解}。信息部",
        "{密码到期|密码过期}提醒（还有<n>天）\n<myname>，您的{Windows域密码|电脑登录密码}将于<soon>到期，请{在公司电脑上按Ctrl+Alt+Del修改|连接VPN后修改}，{请勿点击任何邮件里的链接修改|}。信息部 分机8110",
        "{工单|报修}<ticket>{已处理|已受理}\n您提交的{打印机故障|电脑卡顿|申请U盘权限|邮箱扩容}{已处理完成|已派给<colleague>}，{如未解决请回复|欢迎评价}。",
        "{垃圾邮件|隔离邮件}{摘要|通知}<today>\n<myaddress>今日被拦截<n>封：\n\n| news@<themdomain> | 促销\n| <theyaddress> | {报价|对账}\n\n{如需放行请登录网关|请联系信息部放行}，{30天后自动删除。|}",
        "{网络安全|办公软件}{检查|正版化}通知\n{<soon>起|下周}信息部{逐台检查电脑|统一安装杀毒软件}，{请配合|不在座位的请提前说}。{不要自行安装来历不明的软件。|}",
    ),
    "boss_request": (
        "{有空|方便时}{来一下|回个电话}\n<me>，{忙完来我办公室一下|有空给我打个电话}，{说一下<topic>的事|不急}。",
        "<topic>\n<me>，{把<topic>的数据|资料}{今天下班前发我|发我一份}，{明天开会用|客户要看}。{谢谢。|}",
        "{<weekday>|明天}{客户来访|开会}\n<otherfirm>的{人|客户}<soon>{到公司|来看厂}，{订<n>楼会议室|安排一下车和午饭}，{样品摆好|叫上品质部}。",
        "{付款|<inv>}{审批|}\n<me>，<them>的<inv>{我已经在OA批了|审批通过了}，{按流程付就行|这周安排}，{账户按系统里的|先和对方核对一下发票}。",
        "回复：<topic>\n{可以。|同意。|先这样。}{跟<colleague>说一声。|<later>之后再做。}",
        "{出差|行程}安排\n<me>，{帮我订|订一下}<later>{去<uscity>的高铁|机票}，{回程<n>天后|住上次那家}，{票订好发我|抄送<colleague>}。",
        "{合同|盖章}<contract>\n{合同我看了|没什么问题}，{第<n>条付款方式改一下|找法务过一遍}再{盖章|发客户}。{我下午在外面。|急的话打我电话。}",
    ),
    "colleague": (
        "{问一下|请问}<po>{发了吗|的进度}\n{客户在催|业务问}，<po>{什么时候能出|仓库有货吗}？{系统里没看到。|回我一下。}",
        "{会议纪要|纪要}：<topic>\n{今天会议纪要见附件|整理如下}：\n\n* <colleague>：{<soon>前出报价|联系<otherfirm>}\n* <me>：{更新排产|查<goods>库存}\n\n{有遗漏请补充。|}",
        "{转发：|FW: }{客户|<otherfirm>}{询价|投诉}\n{转给你跟一下|请看下面邮件}，{今天回复客户|我已告诉对方<weekday>回}。",
        "<goods>{库存|备货}\n{还有<qty>|库存<qty>}，{够到<later>|要不要下单}？{交期<nn>天。|促销还要<qty2>。}",
        "{中午|下班}{一起吃饭|聚餐}\n{<time>楼下集合|新开了一家湘菜}，{去的回我|AA}。",
    ),
    "freight": (
        "{到港通知|到货通知}提单<bl>\n您好，{以下货物预计到港|贵司货物即将到港}：\n\n| 提单号 | <bl>\n| 船名航次 | <vessel> <voyage>\n| 柜号 | <container>\n| ETA | <due>\n\n{请准备正本换单|免柜期7天}，{有问题联系我|及时安排清关}。",
        "{订舱确认|放舱通知}<port>-<dest>\n{舱位已放|订舱成功}：\n\n| 船名 | <vessel> <voyage>\n| 截关 | <soon>\n| 截单 | <soon>\n| 开船 | <due>\n\n{请及时补料|VGM别忘了报}。",
        "{海运报价|运价}<port>到<dest>（<month>）\n{40HQ|小柜20GP}：USD {2|3|1}<nn>0，{有效期至<due>|周班}，航程<nn>天，{含THC|起运港费用另计}。{需要拖车报关也可以做。|}",
        "{海运费|港杂费}账单{确认|}<bl>\n提单<bl>费用{请确认|明细见附件}，合计<cny>，{确认后开票|请在放单前付清}。\n\n@pay",
        "{柜子|箱子}{超期|滞港}提醒<container>\n{免箱期到<soon>|柜子还没提}，{之后每天USD <nn>|请尽快提柜}。{提箱密码<ref>。|}",
        "{报关|清关}{资料|查验}<container>\n{海关布控查验|资料不全}，请{补品牌和申报要素|提供装箱单}，{预计<soon>放行|船期可能受影响}。",
    ),
    "bank_advice": (
        "{入账通知|到账提醒}：<amount>\n尊敬的客户：\n\n贵公司尾号<last4>账户{入账|收到汇款}：\n\n| 金额 | <amount>\n| 付款人 | <them>\n| 日期 | <today>\n\n{详情请登录网银查询。|如需回单请到柜台或网银打印。}",
        "{水单|SWIFT报文|MT103}-<inv>\n{附件是|请查收}<amount>的{汇款水单|报文}，{起息日<today>|费用共同承担}。{请注意查收。|}",
        "{结汇|外汇}{牌价|申报}提醒\n{贵司有一笔待申报款项|今日美元结汇价{7.1|7.2}<nn>}，{请于5个工作日内完成申报|如需结汇请联系客户经理}，{网银路径：国际业务-申报|}。",
        "{电子回单|对账单}（<lastmonth>）{已生成|}\n{贵司|您}账户<lastmonth>{余额对账单|电子回单}{已生成|可在网银下载}，{请于<due>前完成对账|按时对账是您的义务}。",
    ),
    "auto_reply": (
        "自动回复：<topic>\n{您好，|}{邮件已收到|来信收到}，{我在休假|正在出差}，<due>回来，{急事请打<mobile>|会尽快回复您}。",
        "自动回复：{您好，您的邮件已收到|来信已收到}\n{您好，您的来信我已收到|这是一封自动回复邮件}，{我会尽快回复|谢谢}。",
        "{已读|回执}：<topic>\n这是邮件收条，{您发送的邮件|主题<topic>的邮件}已{在收件人的电脑上显示|被阅读}。时间：<today> <clock>",
        "{离职|联系人变更}自动回复\n{我已于<past>离职|本人不再负责此业务}，{业务请联系<othername>|新的联系人<othername>}，{电话<phone>|邮箱info@<themdomain>}。",
    ),
    "bounce": (
        "{退信|系统退信|邮件投递失败}：<topic>\n{抱歉，您的邮件被退回来了|很抱歉您发送的邮件被退回}，{以下是该邮件的相关信息|原因如下}：\n\n收件人：<theyaddress>\n{550 User not found|552 Mailbox quota exceeded|554 Spam|对方邮箱不存在}\n\n{建议您检查地址后重新发送|您可以用其他方式联系收件人}。",
    ),
    "digest": (
        "{论坛|外贸圈}{每日精选|周报}：<n>个新帖\n{热门帖子|本周热帖}：\n\n* {<place>客户要求付到私人账户，靠谱吗|收到说换账户的邮件，差点被骗}\n* {<goods>怎么报价|海运费又涨了}\n\n[[{查看全部|进入论坛}]]",
    ),
    "awareness": (
        "{安全提醒|防骗提醒}：{警惕冒充供应商变更账户|钓鱼邮件高发}\n{各位同事|财务同事}：\n\n近期{频繁出现|收到多封}{诈骗|钓鱼}邮件，{常见话术|例如}：\n\n> {“我司账户审计，请付到新账户”|“邮箱容量已满，点击扩容”|“请扫码领取劳动补贴”|“加QQ群，有项目款要付”}\n\n{请勿点击、勿扫码|遇到这类邮件不要操作}，{转发给信息部|先打电话核实}。",
        "{如何识别|一图看懂}{钓鱼邮件|电信诈骗}\n{注意以下特征|请记住}：\n\n* {发件人地址差一个字母|用个人邮箱冒充领导}\n* {催得急、要保密|索要密码、验证码}\n* {附件带解压密码|要求改收款账户}\n\n{拿不准就打分机8110。|涉及付款一律电话回拨确认。}",
        "{钓鱼演练|安全演练}{结果通报|总结}\n{上周|<past>}发送了主题为“{工资补贴申领|邮箱密码到期|快递滞留}”的演练邮件，{<percent>%的人点击|<n>人填写了密码}，{请中招的同事参加<soon>培训|感谢及时上报的同事}。",
        "{致客户|敬告}：{有人冒用我司名义|谨防假冒邮件}\n尊敬的客户：\n\n{近期发现|有不法分子}{冒充我司|使用相似邮箱}发送{更改账户|催款}邮件，{我司账户未变更|请勿付款}，{如收到请致电核实|请以合同账户为准}。",
        "{反诈宣传|银行提醒}<month>\n{骗子冒充|谨防冒充}{公检法|银行客服|税务局}，{以“账户异常”“退税”为由|要求}{索要验证码|转账到安全账户}。{我行不会索要密码。|凡是让你转账的一律挂断。}",
    ),
}  # fmt: skip
MORE: dict[str, dict[str, tuple[str, ...]]] = {
    "de": {"auto_reply": ("{Automatische Antwort|Abwesenheitsnotiz}: <topic>\n{Vielen Dank für Ihre Nachricht.|Guten Tag,} ich bin {bis zum <due>|ab dem <due> wieder} {nicht im Büro|erreichbar}. {In dringenden Fällen: <phone>.|Ihre E-Mail wird nicht weitergeleitet.}",), "awareness": ("{Warnung|Achtung}: {gefälschte Rechnungen|Phishing-Mails} im Umlauf\n{Liebe Kolleginnen und Kollegen,|} {derzeit kommen E-Mails wie|wir erhalten Mails mit dem Text}:\n\n> {\"Unsere Bankverbindung hat sich geändert.\"|\"Ihr Paket konnte nicht zugestellt werden.\"}\n\n{Bitte nicht anklicken und der IT melden.|Rufen Sie im Zweifel den bekannten Kontakt an.}",), "hr_notice": ("{Betriebsferien|Gehaltsabrechnung|Urlaubsplanung} <year>\n{Liebe Kolleginnen und Kollegen,|Hallo zusammen,}\n\n{die Abrechnung für <month> liegt im Portal|bitte tragt euren Urlaub bis <due> ein}. {Fragen an <colleague>.|}",)},
    "es": {"auto_reply": ("{Respuesta automática|Fuera de la oficina}: <topic>\nGracias por su mensaje. Estaré {fuera hasta el <due>|de vacaciones}. {Para urgencias: <othername>, <phone>.|Responderé a mi vuelta.}",), "awareness": ("{Aviso|Alerta}: correos falsos\n{Están circulando correos como|Hemos recibido mensajes que dicen}:\n\n> {\"Su paquete está retenido, pague 2,99 EUR\"|\"Hemos cambiado de banco\"}\n\n{No pulse el enlace|No pague}; {avise a Informática|llame al contacto conocido}.",)},
    "fr": {"auto_reply": ("{Réponse automatique|Absence du bureau} : <topic>\nMerci pour votre message. Je suis absent {jusqu'au <due>|cette semaine}. {En cas d'urgence : <othername>, <phone>.|Je vous répondrai à mon retour.}",), "awareness": ("{Attention|Alerte} : {faux virements|hameçonnage}\n{Des courriels frauduleux circulent|Nous avons reçu des messages du type} :\n\n> {« Notre RIB a changé »|« Votre colis est bloqué »}\n\n{Ne cliquez pas|Ne payez pas} et {prévenez l'informatique|appelez votre contact habituel}.",)},
    "pt": {"auto_reply": ("{Resposta automática|Fora do escritório}: <topic>\nObrigado pela mensagem. Estou ausente {até <due>|de férias}. {Urgências: <othername>, <phone>.|}",)},
    "ja": {"auto_reply": ("{自動返信|不在のお知らせ}：<topic>\n{ご連絡ありがとうございます。|}<due>まで{休暇をいただいております|出張しております}。{お急ぎの場合は<phone>までお願いいたします。|戻り次第ご連絡いたします。}",), "awareness": ("{注意喚起|なりすましメールにご注意}\n{当社を装った|最近}不審なメールが{届いています|確認されています}。例：\n\n> {「振込先口座が変更になりました」|「お荷物をお届けできませんでした」}\n\n{リンクを開かず|返信せず}、{情報システム部までご連絡ください|電話でご確認ください}。",)},
}  # fmt: skip
