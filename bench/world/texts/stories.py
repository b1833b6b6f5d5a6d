"""What newsletters and shops fill their pages with: headlines and short texts, products, addresses of social pages."""

from __future__ import annotations

STORIES: dict[str, tuple[str, ...]] = {
    "en": (
        "# {Freight|Container rates}: {what to expect in <month>|calm before the peak}\n{Rates from <port> to <dest> {fell|rose} by <n> percent.|Carriers cancel sailings after the holiday.} {We explain|Read} {what that means for your orders|when to book}. [Read more](main)",
        "# {Customer story|Case study}: <otherfirm>\n{How a family company|How <otherfirm>} {cut returns by <percent>%|moved its stock to one warehouse|found new customers in <place>}. {\"We should have done it earlier,\" says <othername>.|The project took <n> months.} [Full story](main)",
        "# {Tip of the month|Good to know}\n{Write the order number on every document.|Keep a list of your suppliers' phone numbers and call before paying to a new account.|Take photos while the container is loaded.|Ask for the test report before you pay the balance.} [All tips](main)",
        "# New: <goods>\n{Now in stock|Available from <later>}: <goods> {in <n> colours|with <n> years warranty}, {from <price>|ask for a sample}. [See details](main)",
        "# {Dates|Events}\n{<later>: online seminar on customs|<due>: deadline for early bird tickets|<later>: open day in <themcity>}. {Places are limited.|Entry is free.} [Register](main)",
        "# {Security corner|Stay safe}\n{Criminals send mails in the name of parcel services and banks.|Never enter your password on a page that you reached by a mail.} {We never ask for your password or card number by mail.|If in doubt, call us.} [How to recognise fake mails](main)",
        "# {Team news|People}\n{<othername> is our new contact for <place>.|We are looking for an accountant and a sales manager.} {Welcome!|Apply now.} [More](main)",
        "# {Numbers|Chart of the week}\n{<percent> percent of importers expect higher prices|Exports of <goods> grew by <n> percent}, {says a survey of <otherfirm>|according to customs}. [See the chart](main)",
    ),
    "zh": (
        "# {海运|汇率|原料}：{<month>走势|后市怎么看}\n{<port>到<dest>运价本周{上涨|下跌}<n>%。|船公司节后停航。}{建议提前两周订舱。|对出口企业的影响请看。}[阅读全文](main)",
        "# {客户案例|行业观察}：<otherfirm>\n{把退货率降低<percent>%|三个月打开<place>市场|仓储成本下降<n>成}，{他们是怎么做到的|负责人<othername>这样说}。[查看详情](main)",
        "# {小贴士|外贸课堂}\n{合同里写明收款账户，变更必须电话核实。|付尾款前先看检测报告。|装柜时拍照留底。|单据上都写订单号。}[更多技巧](main)",
        "# 新品：<goods>\n{现货供应|<later>上市}，{多色可选|质保<n>年}，{<price>起|欢迎索样}。[了解详情](main)",
        "# {活动|日程}\n{<later>线上公开课|<due>早鸟票截止|<later>工厂开放日}，{名额有限|免费参加}。[立即报名](main)",
        "# {安全提醒|防骗专栏}\n{谨防冒充快递、银行的邮件。|不要在邮件链接的页面输入密码。}{我们不会索要密码和验证码。|有疑问请拨打客服电话。}[如何识别](main)",
        "# {人物|招聘}\n{<othername>担任<place>区负责人。|诚聘外贸业务员、会计。}[查看职位](main)",
        "# {数据|图说}\n{<percent>%的企业预计成本上升|<goods>出口同比增长<n>%}，{来源：海关统计|调查显示}。[查看图表](main)",
    ),
    "de": ("# {Aus der Branche|Markt}\n{Die Frachtraten sind um <n> Prozent gefallen.|Der Verband rechnet mit weniger Aufträgen.} [Weiterlesen](main)", "# {Tipp|Gut zu wissen}\n{Prüfen Sie neue Bankverbindungen immer telefonisch.|Bewahren Sie Lieferscheine zehn Jahre auf.} [Alle Tipps](main)", "# {Termine|Messe}\n{Besuchen Sie uns in Halle <n>.|Webinar am <later>.} [Anmelden](main)"),
    "es": ("# {Sector|Mercado}\n{Los fletes bajaron un <n> por ciento.|Sube el precio del acero.} [Leer más](main)", "# {Consejo|Sabías que}\n{Verifique siempre por teléfono un cambio de cuenta.|Guarde los albaranes.} [Más consejos](main)", "# Agenda\n{Seminario en línea el <later>.|Le esperamos en el pabellón <n>.} [Inscribirse](main)"),
    "fr": ("# {Marché|Secteur}\n{Les taux de fret ont baissé de <n> %.|Les prix de l'acier remontent.} [Lire](main)", "# {Conseil|Le saviez-vous ?}\n{Vérifiez par téléphone tout changement de RIB.|Conservez vos bons de livraison.} [Tous les conseils](main)", "# Agenda\n{Webinaire le <later>.|Retrouvez-nous hall <n>.} [S'inscrire](main)"),
    "pt": ("# {Mercado|Setor}\n{O frete caiu <n> por cento.|O preço do aço subiu.} [Leia mais](main)", "# Dica\n{Confirme por telefone qualquer mudança de conta.|Guarde os comprovantes.} [Mais dicas](main)"),
    "ja": ("# {業界ニュース|市況}\n{海上運賃が<n>%下落しました。|原材料価格が上昇しています。}[続きを読む](main)", "# {豆知識|ご案内}\n{振込先変更の連絡は必ず電話で確認しましょう。|<later>にオンラインセミナーを開催します。}[詳しく見る](main)"),
}  # fmt: skip
SHELF: dict[str, str] = {
    "en": "| <shopitem> | {was <small>, |}now <small2> | {-<percent>%|new|bestseller}", "zh": "| <shopitem> | {原价<small> |}到手<small2> | {新品|热卖|立减<nn>元}", "de": "| <shopitem> | {statt <small> |}nur <small2> | -<percent>%", "es": "| <shopitem> | {antes <small> |}ahora <small2> | -<percent>%",
    "fr": "| <shopitem> | <small2> | -<percent> %", "pt": "| <shopitem> | {de <small> |}por <small2> | -<percent>%", "ja": "| <shopitem> | <small2> | {新着|<percent>%OFF}",
}  # fmt: skip
SOCIAL = (
    "https://www.facebook.com/{}",
    "https://www.instagram.com/{}",
    "https://www.linkedin.com/company/{}",
    "https://x.com/{}",
    "https://www.youtube.com/@{}",
    "https://weibo.com/{}",
)
