"""Chinese frauds without a link, and a few in other languages: changed accounts, bosses, wages, blackmail."""

from __future__ import annotations

ZH: dict[str, tuple[str, ...]] = {
    "fraud_change_thread": (
        "{关于付款|账户}<pi>\n{请注意|特别提醒}，{我司原账户|之前的账户}{正在审计|被银行冻结|因税务问题暂停使用}，{暂时不能收款|请勿再付到原账户}。{本次尾款<amount>|这笔货款}请付到{新账户|以下账户}：\n\n@pay\n\n{付好发我水单。|麻烦今天安排。}",
        "{回复：|}{尾款|货款}<po>\n{款付了吗？如果还没付|先别付}，{财务说|刚接到通知}{公司账户年检|原账户额度满了}，{改付到子公司账户|请付到香港公司}：\n\n@pay\n\n{更新的PI见附件|新的合同附上}。{我手机坏了，有事邮件联系。|在外出差，电话不方便，邮件回复即可。}",
        "{紧急|急}：{收款账号|账户}更新\n{即日起|从今天开始}我司{启用|使用}{以下|新的}收款账户，{原账户停用|旧账户已注销}，{请更新系统|请立即更改}：\n\n@pay\n\n{造成不便请谅解。|收到请确认，并告知付款时间。}",
        "更正：<inv>{账户|收款信息}\n{不好意思，昨天发的PI账户写错了|刚发现合同上的账号有误}，{以这封邮件为准|请以附件为准}：\n\n@pay\n\n{客户那边催得急，今天能付吗？|今天付可以优惠2%。}",
        "{货款|付款}催办<inv>\n{货已备好|船期快到了}，{款项<amount>|余款}{请今天付|务必今天安排}。{因公司避税需要|因外汇管制}，请付到{法人|财务}个人账户：\n\n@pay\n\n{付完截图给我。|收到款马上发货。}",
    ),
    "fraud_change_cold": (
        "{账户变更|收款信息变更}{通知|函}-<them>\n贵司财务：\n\n{我司已变更开户银行|因业务调整，我司更换收款账户}，{即日起生效|自<today>起}，{所有货款|未付款项}请付至：\n\n@pay\n\n{付至原账户的款项将被退回|原账户已停用，付错我司概不负责}。{请回复确认。|请告知下次付款时间和金额。}",
        "{关于|}{更换收款账户|付款账户调整}的函\n{各合作单位|尊敬的客户}：\n\n{原账户因审计暂停|银行系统升级}，{临时|现}启用新账户，{请财务尽快更新|本周付款请按新账户}：\n\n@pay\n\n{如有疑问请回复本邮件。|电话线路维护中，请邮件联系。}",
    ),
    "fraud_invoice": (
        "{服务费|咨询费|居间费}{付款|结算}-{急|<inv>}\n<me>，{<colleague>让我把发票发你|王总已经同意}，{费用<cny>|金额<cny>}，{今天付一下|请马上安排}：\n\n@pay\n\n{合同后补。|先付，手续明天走。}",
        "{商标|域名|年鉴}{续展|续费|登记}{通知|缴费}<ref>\n贵司{商标|中文域名|企业名录}{即将到期|被他人抢注}，{请在3日内缴费<cny>|逾期将被注销}：\n\n@pay\n\n{费用到账后发证书。|联系人：<othername>}",
        "转发：{货款|付款}{请处理|审批通过}\n{已批，付了吧。|同意，今天付掉。} {付款凭证发我。|款项比较急。}\n\n@pay\n\n金额：<cny>",
    ),
    "fraud_boss": (
        "{在吗|在公司吗|收到回复}\n<me>，{在公司吗？|现在方便吗？}{有个款要急付|安排一笔付款}，{我在开会不方便接电话|在见客户，别打电话}，{看到回我邮件|邮件联系}。",
        "{工作群|通知}：{加一下QQ群|建个群}\n{<me>，|}{请你|你}{建一个QQ群|用QQ加群}<nn>{8820|3391}6，{把财务和出纳拉进来|进群后改实名备注}，{有工作安排|有项目款要在群里说}。{收到请回复。|尽快办理。}",
        "{急：|}{转账|付款}<cny>\n{<me>，马上|现在}付一笔<cny>给{合作方|保证金}，{合同回来补|我已经和对方谈好}：\n\n@pay\n\n{付完把回单发给我。|不要跟别人说，项目保密。}",
        "{公司账户|余额}{情况|}\n<me>，{查一下|统计一下}{公司各账户余额|对公账户可用资金}{发我|截图给我}，{有笔投标保证金|有个收购项目}{今天要付|急用}。{先不要声张。|这件事只有你知道。}",
        "{通讯录|人员名单|员工信息}{整理|}\n{<me>，|}把{公司通讯录|全体员工的手机和QQ|财务人员名单}{整理一份|}{发我邮箱|马上发给我}，{领导要用|上级检查}。{半小时内。|收到请回复。}",
    ),
    "fraud_payroll": (
        "{工资卡|银行卡}{更换|变更}\n<me>，{你好|您好}，我的{工资卡丢了|原来的卡注销了}，{这个月工资|从本月起}请打到新卡：\n\n@pay\n\n{谢谢！|麻烦改一下，赶在发工资前。}",
        "{更改工资|薪资}账户{申请|}\n{您好，|HR你好，}{我办了新卡|原账户冻结}，{需要走什么流程|直接发你卡号可以吗}？{OA登不上去|人在外地}，{请本月就改|急}。\n\n@pay",
    ),
    "extortion": (
        "{你的账号已被入侵|我有你的视频|付款通知}\n{你好。|不要觉得是玩笑。}{我是黑客|我已控制你的设备}，{<n>个月前|上个月}{在你电脑植入木马|获取了你的通讯录和摄像头}，{录下了你看成人网站的视频|有你的隐私照片}。{48小时内|收到邮件起两天内}{向以下钱包支付<nn>00美元比特币|转比特币}：<btc>\n\n{收到后我会删除|付款后互不打扰}，{否则发给你所有联系人|否则公开}。{不要报警，没用的。|不用回复这封邮件。}",
        "{数据泄露|律师函}：{<us>|贵司}\n{我们掌握了贵司全部客户数据|你公司的数据库在我手里}，{<soon>前支付<n>个比特币|转账到}<btc>，{否则出售给竞争对手|否则网站瘫痪}。",
    ),
    "advance_fee": (
        "{合作|遗产|投资}{意向|事宜}\n{您好，我是<place>某银行审计|我是律师<othername>}，{一位已故客户|有一笔无人认领的资金}{<n>50万美元|<nn>0万}{需要境外合作人|想请您作受益人}，{分成四成|事后分您40%}。{请回复姓名、电话。|绝对合法保密。}",
        "{中奖|幸运用户}通知<ref>\n{恭喜|尊敬的用户}，您的邮箱被抽中{二等奖|幸运奖}，{奖金<nn>万|笔记本电脑一台}，{请先缴纳手续费<small>|回复个人信息领取}。{逾期作废。|请勿泄露验证码<code>。}",
    ),
}  # fmt: skip
MORE: dict[str, dict[str, tuple[str, ...]]] = {
    "es": {
        "fraud_change_thread": ("{cambio de cuenta|datos bancarios} <inv>\n{Le informamos que|Por favor tenga en cuenta que} nuestra cuenta {está en auditoría|ha sido bloqueada por el banco}; {no pague a la anterior|la anterior ya no es válida}. {El pago de <amount>|Las próximas transferencias} {debe hacerse|hágalas} a:\n\n@pay\n\n{Confirme y envíe el justificante hoy.|Quedo a la espera del comprobante.}",),
        "fraud_boss": ("{Urgente|¿Está disponible?}\n{<me>, ¿está en la oficina?|Necesito que haga} {una transferencia|un pago} {hoy|confidencial}. {Estoy en una reunión, no puedo hablar|Solo por correo}. {¿Cuál es el saldo disponible?|Dígame cuánto tarda.}",),
        "extortion": ("{Su cuenta ha sido pirateada|Tengo sus datos}\n{Hola.|} {Hace <n> meses} {obtuve acceso a sus dispositivos|instalé un troyano}. {Grabé un vídeo suyo|Tengo sus contactos}. {Envíe|Pague} <nn>00 USD en Bitcoin a <btc> en 48 horas. {Si no, lo enviaré a todos.|No avise a la policía.}",),
    },
    "de": {
        "fraud_change_thread": ("{Neue Bankverbindung|Zahlung} <inv>\n{bitte beachten Sie|wir möchten Sie informieren}, dass unser Konto {wegen einer Prüfung|aus steuerlichen Gründen} {nicht verfügbar ist|gesperrt wurde}. {Überweisen Sie|Bitte zahlen Sie} <amount> {ab sofort|heute noch} auf:\n\n@pay\n\n{Bestätigen Sie den Erhalt und senden Sie den Beleg.|Telefonisch bin ich heute nicht erreichbar.}",),
        "fraud_boss": ("{Dringend|Sind Sie im Büro?|Überweisung}\n{Frau <myfamily>, sind Sie erreichbar?|Ich brauche Ihre Hilfe} {bei einer vertraulichen Zahlung|für eine Auslandsüberweisung}. {Ich bin in einer Besprechung, nur per Mail.|Bitte sprechen Sie mit niemandem darüber.} {Wie hoch ist der Kontostand?|Wann kann es raus?}",),
        "extortion": ("{Ihr Konto wurde gehackt|Zahlungsaufforderung}\n{Guten Tag.|} {Vor <n> Monaten} {habe ich Zugriff auf Ihre Geräte erhalten|wurde Ihr Rechner infiziert}. {Ich habe Sie gefilmt.|Ich besitze alle Kontakte.} {Überweisen Sie|Senden Sie} <nn>00 USD in Bitcoin an <btc> {innerhalb von 48 Stunden|}. {Sonst geht das Video an alle.|}",),
    },
    "fr": {
        "fraud_change_thread": ("{Changement de RIB|Nouvelles coordonnées bancaires} <inv>\n{Veuillez noter|Nous vous informons} que notre compte {est en cours d'audit|a été clôturé}. {Merci de régler <amount>|Le paiement de <amount> est à faire} {désormais |}sur :\n\n@pay\n\n{Merci de confirmer et d'envoyer l'avis de virement.|Je suis injoignable par téléphone.}",),
        "fraud_boss": ("{Urgent|Êtes-vous disponible ?}\n{Êtes-vous au bureau ?|J'ai besoin de vous} {pour une opération confidentielle|pour un virement urgent}. {Je suis en réunion, uniquement par mail.|N'en parlez à personne.} {Quel est le solde du compte ?|Notre avocat vous contactera.}",),
        "advance_fee": ("{Don|Héritage} {de|:} <n> millions\n{Je suis Madame <othername>|Maître <othername>, notaire}, {atteinte d'une maladie grave|un client est décédé sans héritier}. {Je souhaite vous faire un don|Vous êtes bénéficiaire} de <n> 000 000 EUR. {Répondez avec vos coordonnées.|Contactez mon notaire.}",),
    },
    "pt": {"fraud_change_thread": ("{Alteração de conta|Novos dados bancários} <inv>\n{Informamos que|Favor notar que} nossa conta {está em auditoria|foi encerrada}. {O pagamento de <amount>|Os próximos pagamentos} {deve ser feito|devem ir} para:\n\n@pay\n\n{Confirme e envie o comprovante hoje.|Não ligue, estou em viagem.}",)},
    "ja": {"extortion": ("{あなたのアカウントは侵害されました|重要なお知らせ}\n{こんにちは。|}{<n>か月前にあなたの端末に侵入しました|ウイルスをインストールしました}。{動画を録画しました。|連絡先を入手しました。}48時間以内に<nn>00ドル相当のビットコインを次に送ってください：<btc>\n\n{送金がない場合、全員に公開します。|警察に連絡しないでください。}",)},
}  # fmt: skip
