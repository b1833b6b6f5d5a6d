"""Words for gaps, by language: goods, ports, ships, devices, greetings, closings. Bars part them; what is missing is English."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "goods": "LED panel lights|stainless steel hinges|ball valves|cotton T-shirts|bamboo cutting boards|USB-C cables|brake pads|office chairs|ceramic tiles|PP woven bags|hand tool sets|water pumps|plush toys|solar street lights|aluminium profiles|nitrile gloves|kitchen faucets|power adapters|garden hoses|bearing units|yoga mats|packing tape|silicone moulds|cordless drills|steel wire rope|pet beds|glass jars|PCB assemblies|laser cutting machines|food containers",
        "item": "{HX|TL|KD|BF|SR|M|A}-{108|220|3015|45|618|77B|902}|{model|item|art. no.} {G|K|W}{12|24|36|48|150}",
        "pack": "{carton|export carton|inner box|pallet|poly bag|colour box}",
        "port": "Shenzhen|Ningbo|Shanghai|Qingdao|Xiamen|Guangzhou|Tianjin",
        "dest": "Hamburg|Rotterdam|Felixstowe|Los Angeles|New York|Sydney|Durban|Jebel Ali|Nhava Sheva|Lagos Apapa|Mombasa|Santos|Valencia|Le Havre|Antwerp|Gdansk",
        "term": "FOB|CIF|EXW|FCA|CFR|DAP",
        "vessel": "EVER {GOLDEN|GRACE|LIVELY}|MSC {ALMA|NERISSA|TERRA}|COSCO {STAR|HARMONY}|CMA CGM {RIO|NORMA}|ONE {ORPHEUS|HAMMER}|MAERSK {ESSEN|HIDALGO}",
        "carrier": "Maersk|MSC|COSCO|CMA CGM|Hapag-Lloyd|ONE|Evergreen|OOCL",
        "pay": "30% deposit, 70% {against copy of B/L|before shipment}|T/T 30 days|L/C at sight|50% in advance, balance before delivery|{T/T|TT} in advance|net 30|net 45 days",
        "place": "Germany|Poland|South Africa|the UK|Canada|Chile|Kenya|the UAE|India|Australia|Spain|Mexico|Turkey|Ireland|Denmark",
        "device": "Chrome on Windows|Safari on iPhone|Firefox on Linux|Edge on Windows|Chrome on Android|Safari on Mac|iPhone 15|MacBook Pro|Windows 11 PC",
        "town": "Leeds, United Kingdom|Dublin, Ireland|Toronto, Canada|Hamburg, Germany|Sydney, Australia|Chicago, United States|Shenzhen, China|Madrid, Spain|Warsaw, Poland",
        "weekday": "Monday|Tuesday|Wednesday|Thursday|Friday",
        "product": "{Team|Pro|Business|Starter|Standard} plan|workspace subscription|{annual|monthly} licence|cloud storage {2 TB|500 GB}|domain renewal|email hosting",
        "shopitem": "{black|grey|navy} {running shoes|backpack|rain jacket}|{wireless|gaming} mouse|coffee {grinder|maker}|desk lamp|water bottle 0.75 l|{bluetooth|in-ear} headphones|{cotton|linen} bed sheets|toner cartridge {CF259|TN-2420}|{paperback|hardcover} \"The {Long|Quiet|Last} {Road|Summer|Harbour}\"|dog food 12 kg|phone case|cordless vacuum",
        "topic": "{Q3|Q4|Q1|the annual|the monthly} {review|report|figures|forecast|plan|budget}|{supplier|customer} {list|meeting|survey}|{price list|packaging design|test report|production plan|trade fair} {2025|2026|}",
        "doc": "{contract|quotation|price list|offer|drawing|minutes|presentation|packing list|test report|budget|forecast|supplier agreement|NDA} {v2|v3|final|2025|2026|draft|}",
        "street": "{Mill|High|Church|Station|Park|Harbour} {Street|Road|Lane}",
        "dept": "Finance|Logistics|Purchasing|Human Resources|IT|Sales|Quality",
        "hotel": "{Hotel|Residence|Inn} {Park|Harbour|Central|Riverside|Castle|Meridian}",
        "flight": "{LH|BA|AF|KL|CX|SQ|EK} {101|204|438|557|782|905}",
        "airports": "{London Heathrow|Frankfurt|Paris CDG|Hong Kong|Shanghai Pudong|Singapore|Dubai} to {Amsterdam|Guangzhou|Madrid|New York JFK|Munich|Milan}",
        "hi": "{Dear|Hi|Hello} <me>,|Dear {Sir or Madam|Sirs|all|team|customer},|{Good day|Good morning|Good afternoon} <me>,|{Hi|Hello},|Dear {Mr. |Ms. |}<myname>,|<me>,|{Good day|Hello there},|{Hi|Dear} <me>, {hope you are well.|how are you?|I hope this finds you well.|nice day!|thanks for your mail.}",
        "bye": "{Best|Kind|Warm|} {regards|wishes},|{Best regards|BR|Rgds},|Kind regards|{Thanks|Thank you|Many thanks} {and|&} {best regards|regards},|{Yours|Sincerely yours|Yours faithfully|Yours sincerely},|Cheers,|{Thanks|Thank you},|{Thanks|Thank you} {in advance|for your help|again},|Best,|Regards",
    },
    "zh": {
        "goods": "LED面板灯|不锈钢合页|球阀|纯棉T恤|竹砧板|数据线|刹车片|办公椅|瓷砖|编织袋|手动工具套装|水泵|毛绒玩具|太阳能路灯|铝型材|丁腈手套|水龙头|电源适配器|园林水管|轴承座|瑜伽垫|封箱胶带|硅胶模具|电动扳手|钢丝绳|宠物窝|玻璃罐|线路板|激光切割机|保鲜盒",
        "item": "{HX|TL|KD|BF|SR}-{108|220|3015|45|618}|{G|K|W}{12|24|36|48}型|{304|316|201}不锈钢款",
        "port": "深圳盐田|宁波|上海洋山|青岛|厦门|广州南沙|天津新港", "dest": "汉堡|鹿特丹|洛杉矶|悉尼|德班|迪拜|那瓦西瓦|拉各斯|桑托斯|安特卫普",
        "term": "FOB|CIF|EXW|CFR", "pay": "30%定金，{发货前付清尾款|见提单复印件付70%}|月结30天|款到发货|月结60天|电汇",
        "place": "德国|波兰|南非|英国|加拿大|智利|阿联酋|印度|澳大利亚|西班牙|墨西哥|越南|泰国",
        "device": "Windows 电脑|iPhone|安卓手机|Chrome 浏览器|Edge 浏览器|华为手机|MacBook", "town": "广东深圳|浙江杭州|上海|江苏苏州|北京|福建厦门|四川成都|湖北武汉",
        "weekday": "周一|周二|周三|周四|周五", "product": "{企业版|专业版|标准版|团队版}{套餐|订阅|}|企业邮箱{|续费}|云服务器{包年|包月}|域名续费|短信包",
        "shopitem": "{纯棉|男士|女士}{T恤|运动鞋|双肩包}|{蓝牙|有线}耳机|{不锈钢|玻璃}保温杯|台灯|洗衣液3kg|{猫粮|狗粮}10kg|数据线两条装|{图书|小说}一册|电饭煲|打印机硒鼓",
        "topic": "{三季度|四季度|年度|月度|本周}{复盘|报表|预算|计划|总结}|{供应商|客户}{名单|会议|回访}|{价格表|包装设计|检测报告|排产计划|展会}{方案|安排|资料}",
        "doc": "{采购合同|报价单|价目表|图纸|会议纪要|装箱单|检测报告|预算表|排期表|框架协议|保密协议}{V2|V3|终稿|2025版|修订版|}",
        "dept": "财务部|物流部|采购部|人力资源部|信息部|销售部|品质部",
        "hotel": "{全季|维也纳|锦城|滨江|国际}{酒店|大酒店|宾馆}", "flight": "{CA|MU|CZ|HU|ZH}{1301|5137|3102|7706|9812}", "airports": "{深圳宝安|上海虹桥|北京首都|广州白云}-{成都天府|青岛胶东|西安咸阳|杭州萧山}",
        "hi": "您好！|您好，|<myfamily>{总|经理|先生|女士|工}，{您好！|你好！|}|{Hi|Hello} <me>，|尊敬的{客户|先生/女士|贵司}：|各位{同事|领导|}好，|<me>，{你好！|早上好，|下午好，}|Dear <me>，|贵司{财务|采购|}，您好：|你好，",
        "bye": "{顺祝商祺！|祝商祺！|谢谢！|此致\n敬礼|祝好！|祝工作顺利！|谢谢，祝好！|祝生意兴隆！|以上，谢谢。|祝您一切顺利！|顺颂商祺|谢谢配合！|辛苦了，谢谢！|祝周末愉快！}",
    },
    "de": {
        "goods": "LED-Leuchten|Edelstahlscharniere|Kugelhähne|Bürostühle|Bremsbeläge|Wasserpumpen|Handwerkzeuge|Aluprofile|Verpackungsband|Netzteile",
        "shopitem": "{Laufschuhe|Rucksack|Regenjacke}|{Kaffeemühle|Wasserkocher}|Schreibtischlampe|Kopfhörer|Tonerkartusche|Bettwäsche|Hundefutter 12 kg", "device": "Chrome unter Windows|Safari auf dem iPhone|Firefox unter Linux",
        "town": "Hamburg, Deutschland|Wien, Österreich|Köln, Deutschland|Zürich, Schweiz", "product": "{Team|Business|Basis}-Tarif|Domainverlängerung|Webhosting|Jahreslizenz", "topic": "Quartalsbericht|Budgetplanung|Messevorbereitung|Lieferantenliste",
        "doc": "{Angebot|Vertrag|Preisliste|Protokoll|Prüfbericht|Budget} {v2|final|2025|}", "weekday": "Montag|Dienstag|Mittwoch|Donnerstag|Freitag",
        "hi": "{Guten Tag|Hallo} {Herr|Frau} <myfamily>,|Sehr geehrte Damen und Herren,|Hallo <me>,|Guten Morgen,|Sehr geehrte{r Herr| Frau} <myfamily>,", "bye": "{Mit freundlichen Grüßen|Viele Grüße|Freundliche Grüße|Beste Grüße|MfG}",
        "hotel": "Hotel {am Park|Central|zur Post}", "flight": "LH {204|438|905}", "airports": "Frankfurt nach {Madrid|Mailand}", "dept": "Buchhaltung|Einkauf|Logistik|IT|Personal",
    },
    "es": {
        "goods": "luminarias LED|válvulas de bola|sillas de oficina|pastillas de freno|bombas de agua|herramientas manuales|cintas de embalaje", "shopitem": "{zapatillas|mochila|chaqueta impermeable}|molinillo de café|lámpara de mesa|auriculares|tóner|sábanas",
        "device": "Chrome en Windows|Safari en iPhone", "town": "Madrid, España|Sevilla, España|Bogotá, Colombia|Monterrey, México", "product": "plan {Básico|Profesional|Empresa}|renovación de dominio|alojamiento web", "topic": "informe trimestral|presupuesto|lista de proveedores",
        "doc": "{presupuesto|contrato|lista de precios|acta|informe} {v2|final|2025|}", "weekday": "lunes|martes|miércoles|jueves|viernes",
        "hi": "{Buenos días|Buenas tardes|Hola} <me>:|Estimado{s señores|/a cliente|a <myname>}:|Hola:|Buenos días,", "bye": "{Un saludo|Saludos cordiales|Saludos|Atentamente|Quedo a su disposición},", "hotel": "Hotel {Central|del Puerto|Plaza}", "flight": "IB {3170|2601}", "airports": "Madrid a {París|Lisboa}", "dept": "Contabilidad|Compras|Logística|Informática|RR. HH.",
    },
    "fr": {
        "goods": "luminaires LED|vannes à bille|chaises de bureau|plaquettes de frein|pompes à eau|outillage à main|rubans adhésifs", "shopitem": "{baskets|sac à dos|veste de pluie}|moulin à café|lampe de bureau|casque audio|cartouche de toner|parure de lit",
        "device": "Chrome sous Windows|Safari sur iPhone", "town": "Lyon, France|Lille, France|Bruxelles, Belgique", "product": "formule {Essentiel|Pro|Équipe}|renouvellement de domaine|hébergement web", "topic": "rapport trimestriel|budget|liste des fournisseurs",
        "doc": "{devis|contrat|tarif|compte rendu|rapport} {v2|final|2025|}", "weekday": "lundi|mardi|mercredi|jeudi|vendredi",
        "hi": "Bonjour{| Madame| Monsieur| <me>},|Madame, Monsieur,|Cher client,", "bye": "{Cordialement|Bien cordialement|Bien à vous|Salutations distinguées|Bonne journée},", "hotel": "Hôtel {du Parc|Central|de la Gare}", "flight": "AF {1148|7620}", "airports": "Paris CDG vers {Milan|Nantes}", "dept": "Comptabilité|Achats|Logistique|Informatique|RH",
    },
    "pt": {
        "goods": "luminárias LED|válvulas esfera|cadeiras de escritório|pastilhas de freio|bombas de água|ferramentas manuais", "shopitem": "{tênis|mochila|jaqueta}|moedor de café|luminária de mesa|fone de ouvido|toner|jogo de cama",
        "device": "Chrome no Windows|Safari no iPhone", "town": "Lisboa, Portugal|Porto, Portugal|São Paulo, Brasil|Curitiba, Brasil", "product": "plano {Básico|Profissional|Empresa}|renovação de domínio|hospedagem", "topic": "relatório trimestral|orçamento|lista de fornecedores",
        "doc": "{orçamento|contrato|tabela de preços|ata|relatório} {v2|final|2025|}", "weekday": "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira",
        "hi": "{Bom dia|Boa tarde|Olá} <me>,|Prezado{s senhores|(a) cliente},|Caro(a) <myname>,", "bye": "{Atenciosamente|Cumprimentos|Com os melhores cumprimentos|Abraços|Obrigado},", "hotel": "Hotel {Central|do Porto|Atlântico}", "flight": "TP {442|1013}", "airports": "Lisboa para {Madrid|São Paulo}", "dept": "Financeiro|Compras|Logística|TI|RH",
    },
    "it": {"device": "Chrome su Windows|Safari su iPhone", "town": "Milano, Italia|Torino, Italia", "product": "piano {Base|Professionale}", "doc": "{preventivo|contratto|fattura|listino} {v2|2025|}", "shopitem": "scarpe da corsa|cuffie|zaino", "weekday": "lunedì|martedì|mercoledì|giovedì|venerdì", "hi": "{Buongiorno|Gentile cliente|Gentile <myname>},", "bye": "{Cordiali saluti|Distinti saluti|Saluti},"},
    "nl": {"device": "Chrome op Windows|Safari op iPhone", "town": "Rotterdam, Nederland|Utrecht, Nederland", "product": "{Basis|Zakelijk} abonnement", "doc": "{offerte|contract|factuur|prijslijst} {v2|2025|}", "shopitem": "hardloopschoenen|koptelefoon|rugzak", "weekday": "maandag|dinsdag|woensdag|donderdag|vrijdag", "hi": "{Geachte klant|Beste <me>|Geachte heer/mevrouw},", "bye": "{Met vriendelijke groet|Vriendelijke groeten|Hoogachtend},"},
    "ja": {
        "goods": "LED照明|ステンレス蝶番|ボールバルブ|事務用椅子|ブレーキパッド|電源アダプター", "shopitem": "{ランニングシューズ|リュックサック}|コーヒーミル|デスクライト|イヤホン|トナーカートリッジ|寝具セット", "device": "Windows の Chrome|iPhone の Safari", "town": "東京都|大阪府|愛知県", "product": "{ビジネス|スタンダード}プラン|ドメイン更新|レンタルサーバー",
        "topic": "四半期報告|予算計画|展示会準備", "doc": "{見積書|契約書|価格表|議事録|検査報告書}{（改訂版）|2025年版|}", "weekday": "月曜日|火曜日|水曜日|木曜日|金曜日", "hi": "<myfamily>様|お客様各位|いつもお世話になっております。|<myname> 様\n\nいつもお世話になっております。", "bye": "{よろしくお願いいたします。|何卒よろしくお願い申し上げます。|以上、よろしくお願いいたします。}",
        "hotel": "ホテル{セントラル|パーク}", "flight": "{NH|JL}{205|731}", "airports": "羽田→{福岡|新千歳}", "dept": "経理部|購買部|物流部|情報システム部|人事部",
    },
}  # fmt: skip
INSIDE = {
    "en": "{Hi|Hello|Hey|Morning} <me>,|<me>,|Hi,|{Hi|Hello} all,|Dear <me>,|Hello,|Good morning,",
    "zh": "<me>，|<me>，{你好|早上好|下午好}，|{各位好|大家好}，|<myfamily>{工|经理|姐|哥}，|你好，|Hi <me>，",
    "de": "{Hallo|Hi|Moin} <me>,|Guten Morgen,|Hallo zusammen,", "es": "Hola <me>:|Buenos días:|Hola a todos:", "fr": "Bonjour <me>,|Bonjour à tous,|Salut <me>,", "ja": "<myfamily>さん|各位|お疲れさまです。",
}  # fmt: skip
"""Greetings among colleagues."""
WORDS["zh-hant"] = {
    **WORDS["zh"], "goods": "LED面板燈|不鏽鋼鉸鏈|球閥|純棉T恤|辦公椅|電源供應器|水泵|手工具組", "port": "深圳鹽田|寧波|高雄|香港", "dest": "漢堡|鹿特丹|洛杉磯|雪梨",
    "hi": "您好，|<myfamily>{先生|小姐|經理}您好：|Dear <me>，|敬啟者：", "bye": "{敬祝商祺|謝謝！|順頌商祺|祝好}", "topic": "季度報表|年度預算|供應商名單", "doc": "{報價單|合約|價目表|會議記錄}{修訂版|2025|}",
    "place": "德國|英國|加拿大|澳洲", "device": "Windows 電腦|iPhone", "town": "香港|台北", "product": "{企業版|專業版}方案|網域續約", "shopitem": "運動鞋|藍牙耳機|保溫杯", "pay": "30%訂金，{出貨前付清尾款|見提單副本付70%}|月結30天", "dept": "財務部|物流部|採購部|人力資源部",
}  # fmt: skip
