"""
The words that company names are made of: places, lines of trade, legal forms, jurisdictions, and what people are called.

What is left of a name without them is what tells one company from another. Names of places and forms of companies are
facts of public record; lines of trade are the common ones of goods that are traded across borders.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_PLACES: Final = """
    北京beijing 上海shanghai 天津tianjin 重庆chongqing 广东guangdong 广州guangzhou 深圳shenzhen 东莞dongguan 佛山foshan
    中山zhongshan 珠海zhuhai 惠州huizhou 江门jiangmen 汕头shantou 潮州chaozhou 揭阳jieyang 湛江zhanjiang 茂名maoming
    肇庆zhaoqing 清远qingyuan 韶关shaoguan 河源heyuan 梅州meizhou 阳江yangjiang 顺德shunde 南海nanhai 浙江zhejiang
    杭州hangzhou 宁波ningbo 温州wenzhou 绍兴shaoxing 金华jinhua 义乌yiwu 台州taizhou 嘉兴jiaxing 湖州huzhou 衢州quzhou
    丽水lishui 舟山zhoushan 余姚yuyao 慈溪cixi 永康yongkang 诸暨zhuji 海宁haining 桐乡tongxiang 瑞安ruian 乐清yueqing
    江苏jiangsu 南京nanjing 苏州suzhou 无锡wuxi 常州changzhou 南通nantong 扬州yangzhou 镇江zhenjiang 泰州taizhou
    盐城yancheng 徐州xuzhou 连云港lianyungang 淮安huaian 宿迁suqian 昆山kunshan 张家港zhangjiagang 常熟changshu
    江阴jiangyin 宜兴yixing 太仓taicang 丹阳danyang 靖江jingjiang 福建fujian 福州fuzhou 厦门xiamen 泉州quanzhou
    漳州zhangzhou 莆田putian 宁德ningde 三明sanming 南平nanping 龙岩longyan 晋江jinjiang 石狮shishi 山东shandong
    济南jinan 青岛qingdao 烟台yantai 威海weihai 潍坊weifang 淄博zibo 临沂linyi 日照rizhao 济宁jining 德州dezhou
    聊城liaocheng 泰安taian 枣庄zaozhuang 东营dongying 滨州binzhou 菏泽heze 莱芜laiwu 寿光shouguang 河北hebei
    石家庄shijiazhuang 唐山tangshan 保定baoding 廊坊langfang 沧州cangzhou 邯郸handan 邢台xingtai 秦皇岛qinhuangdao
    张家口zhangjiakou 承德chengde 衡水hengshui 安平anping 任丘renqiu 河南henan 郑州zhengzhou 洛阳luoyang 开封kaifeng
    新乡xinxiang 安阳anyang 许昌xuchang 焦作jiaozuo 南阳nanyang 商丘shangqiu 平顶山pingdingshan 濮阳puyang 漯河luohe
    信阳xinyang 周口zhoukou 驻马店zhumadian 湖北hubei 武汉wuhan 宜昌yichang 襄阳xiangyang 荆州jingzhou 黄石huangshi
    十堰shiyan 孝感xiaogan 黄冈huanggang 湖南hunan 长沙changsha 株洲zhuzhou 湘潭xiangtan 衡阳hengyang 岳阳yueyang
    常德changde 郴州chenzhou 浏阳liuyang 四川sichuan 成都chengdu 绵阳mianyang 德阳deyang 宜宾yibin 自贡zigong
    泸州luzhou 江西jiangxi 南昌nanchang 九江jiujiang 景德镇jingdezhen 赣州ganzhou 宜春yichun 上饶shangrao 萍乡pingxiang
    安徽anhui 合肥hefei 芜湖wuhu 蚌埠bengbu 马鞍山maanshan 安庆anqing 滁州chuzhou 阜阳fuyang 宣城xuancheng
    黄山huangshan 辽宁liaoning 沈阳shenyang 大连dalian 鞍山anshan 抚顺fushun 营口yingkou 丹东dandong 锦州jinzhou
    吉林jilin 长春changchun 黑龙江heilongjiang 大庆daqing 哈尔滨harbin 山西shanxi 太原taiyuan 大同datong 运城yuncheng
    临汾linfen 陕西shaanxi 西安xian 咸阳xianyang 宝鸡baoji 甘肃gansu 兰州lanzhou 云南yunnan 昆明kunming 大理dali
    贵州guizhou 贵阳guiyang 遵义zunyi 广西guangxi 南宁nanning 柳州liuzhou 桂林guilin 北海beihai 海南hainan 海口haikou
    三亚sanya 宁夏ningxia 银川yinchuan 青海qinghai 西宁xining 新疆xinjiang 内蒙古neimenggu
"""
_PAIR: Final = re.compile(r"([\u4e00-\u9fff]+)([a-z]+)")
CHINESE_PLACES: Final[Mapping[str, str]] = dict(_PAIR.findall(_PLACES))
"""Provinces and cities of mainland China by their Chinese name, in pinyin."""
PLACES: Final = frozenset(CHINESE_PLACES.values())
PLACE_KINDS: Final = frozenset("city province county district town shi sheng qu".split())

CHINESE_LANDS: Final[Mapping[str, str]] = {
    "香港": "hk", "澳门": "mo", "台湾": "tw", "新加坡": "sg", "英属维京群岛": "vg", "开曼": "ky", "塞舌尔": "sc",
    "萨摩亚": "ws", "美国": "us", "英国": "gb", "德国": "de", "法国": "fr", "日本": "jp", "韩国": "kr", "中国": "cn",
    "马来西亚": "my", "泰国": "th", "越南": "vn", "印度尼西亚": "id", "印尼": "id", "印度": "in", "迪拜": "ae",
    "阿联酋": "ae", "澳大利亚": "au", "加拿大": "ca", "俄罗斯": "ru", "土耳其": "tr", "墨西哥": "mx", "巴西": "br",
}  # fmt: skip
LANDS: Final[Mapping[str, str]] = {
    word: code
    for code, words in {
        "hk": "hk hongkong hk(sar)", "mo": "macau macao", "tw": "taiwan", "sg": "singapore sg", "cn": "china prc",
        "vg": "bvi britishvirginislands", "ky": "cayman caymanislands", "sc": "seychelles", "ws": "samoa",
        "mh": "marshallislands", "bz": "belize", "pa": "panama", "mu": "mauritius", "cy": "cyprus", "mt": "malta",
        "ae": "dubai uae unitedarabemirates sharjah", "gb": "uk unitedkingdom england", "us": "usa unitedstates",
        "de": "germany deutschland", "fr": "france", "it": "italy italia", "es": "spain espana", "pt": "portugal",
        "nl": "netherlands nederland holland", "be": "belgium", "pl": "poland polska", "cz": "czech", "tr": "turkey turkiye",
        "ru": "russia", "jp": "japan", "kr": "korea", "in": "india", "pk": "pakistan", "bd": "bangladesh",
        "my": "malaysia", "th": "thailand", "vn": "vietnam", "id": "indonesia", "ph": "philippines", "au": "australia",
        "nz": "newzealand", "ca": "canada", "mx": "mexico", "br": "brazil brasil", "ar": "argentina", "cl": "chile",
        "co": "colombia", "pe": "peru", "za": "southafrica", "ng": "nigeria", "ke": "kenya", "eg": "egypt",
        "sa": "saudiarabia", "ch": "switzerland schweiz suisse", "at": "austria", "ie": "ireland", "se": "sweden sverige",
        "no": "norway norge", "dk": "denmark danmark", "fi": "finland", "gr": "greece hellas", "hu": "hungary",
        "ro": "romania", "bg": "bulgaria", "ua": "ukraine", "il": "israel",
    }.items()
    for word in words.split()
}  # fmt: skip
"""Countries and places of registration by name, as one word in lower case."""

_FORMS: Final = {
    "limited": "ltd|limited|co ltd|company limited|co limited|company ltd|corp ltd|corporation limited|ltd co|limited company|coltd|ltd company",
    "pte": "pte ltd|pte limited|pte", "pty": "pty ltd|pty limited|pty", "pvt": "pvt ltd|pvt limited|private limited|p ltd",
    "inc": "inc|incorporated|co inc", "corp": "corp|corporation", "company": "co|company|cie|compagnie", "plc": "plc",
    "llc": "llc|l l c", "llp": "llp", "lp": "lp", "gmbh": "gmbh|mbh|ges mbh|gesmbh", "gmbh_kg": "gmbh co kg|gmbh u co kg|gmbh und co kg",
    "ag": "ag", "kg": "kg", "ohg": "ohg", "ug": "ug|ug haftungsbeschrankt", "ek": "e k|ek", "ev": "ev|e v", "se": "se",
    "sa": "sa|s a|societe anonyme|sociedad anonima", "sas": "sas|s a s|sasu", "sarl": "sarl|s a r l|s arl", "eurl": "eurl",
    "snc": "snc", "srl": "srl|s r l", "spa": "spa|s p a", "sl": "sl|s l|slu|s l u|sociedad limitada", "sau": "sau",
    "sa_cv": "sa de cv|s a de c v", "srl_cv": "s de rl de cv|s de r l de c v", "ltda": "ltda|limitada", "eireli": "eireli",
    "lda": "lda", "bv": "bv|b v", "nv": "nv|n v", "vof": "vof", "oy": "oy", "oyj": "oyj", "ab": "ab", "as": "as|a s", "asa": "asa",
    "aps": "aps", "ehf": "ehf", "kft": "kft", "zrt": "zrt", "doo": "doo|d o o", "sro": "sro|s r o", "zoo": "sp zoo|sp z oo|spzoo|sp z o o",
    "ooo": "ooo|ооо", "oao": "oao|оао", "zao": "zao|зао", "ao": "ao|ао", "pao": "pao|пао", "ip": "ип", "too": "too|тоо", "tov": "tov|тов",
    "jsc": "jsc|joint stock company", "pjsc": "pjsc", "kk": "kk|k k|kabushiki kaisha|株式会社", "gk": "godo kaisha|合同会社",
    "bhd": "bhd|berhad", "sdn": "sdn bhd|sendirian berhad", "pt": "pt", "tbk": "tbk", "fze": "fze|fz e", "fzco": "fzco|fzc|fz co", "fzllc": "fz llc|fzllc",
    "wll": "wll|w l l", "sti": "ltd sti|limited sirketi", "kr": "주식회사",
}  # fmt: skip
FORMS: Final[Mapping[tuple[str, ...], str]] = {
    tuple(phrase.split()): form for form, phrases in _FORMS.items() for phrase in phrases.split("|")
}
"""Legal forms by the words they are written in."""
FORM_WORDS: Final = max(map(len, FORMS))
LEADING_FORMS: Final = frozenset({"pt", "ooo", "oao", "zao", "ao", "pao", "ip", "too", "tov", "kk", "kr"})
"""Those that stand before the name."""

CHINESE_FORMS: Final = (
    ("股份有限公司", "joint_stock"), ("有限责任公司", "limited"), ("有限公司", "limited"), ("株式会社", "kk"),
    ("集团公司", "company"), ("分公司", "branch"), ("个体工商户", "sole"), ("合伙企业", "partnership"),
    ("公司", "company"), ("经营部", "sole"), ("工作室", "sole"), ("商行", "sole"), ("工厂", "factory"),
    ("厂", "factory"), ("店", "sole"),
)  # fmt: skip
"""Endings of Chinese names and what they make of a company, the longer first."""
CHINESE_TRADES: Final = tuple(
    sorted(
        """
        电子商务 进出口 供应链 国际 电子 科技 技术 贸易 实业 集团 工业 制造 机械 设备 机电 电器 电气 五金 塑胶 塑料 模具 包装 印刷 纺织 服装
        服饰 鞋业 皮具 箱包 家具 家居 建材 陶瓷 玻璃 化工 新材料 材料 医药 医疗 器械 食品 农业 水产 汽车 汽配 零部件 配件 照明 光电 灯饰
        玩具 礼品 工艺品 珠宝 首饰 能源 新能源 环保 电源 电池 通信 通讯 网络 信息 软件 智能 自动化 仪器 仪表 精密 金属 钢铁 铝业 不锈钢
        物流 货运 代理 运输 航运 船务 报关 仓储 投资 控股 咨询 管理 服务 发展 企业 商贸 外贸 经贸 文化 传媒 广告 设计 装饰 工程 建筑 橡胶
        线缆 电缆 阀门 轴承 泵业 光学 体育 用品 日用品 化妆品 生物 制药 造纸 纸业 木业 渔业 矿业 石油 石化 天然气
        """.split(),
        key=len,
        reverse=True,
    )
)  # fmt: skip
CHINESE_COMPANY: Final = re.compile(
    "公司|集团|有限|企业|银行|工厂|商行|经营部|中心|事务所|学校|医院|协会|株式会社|주식회사|厂$"
)

_TRADES: Final = """
    electronics:electronic,electron,elec electrical:electric,elect technology:technologies,tech,technical,techno trading:trade,trader,traders
    import:imp,imports export:exp,exports,exporters industry:industries,industrial,ind,indl manufacturing:manufacture,manufacturer,mfg,mfr,manufactory
    international:intl,int,internacional,internationale group:grp,groupe,gruppo,grupo,gruppe,groups holding:holdings,hldg,hldgs enterprise:enterprises,ent,enterprice
    logistics:logistic,logistik,logistica freight forwarding:forwarder,forwarders shipping:shipment,ship transport:transportation,transports,transporte,trans
    machinery:machine,machines,machineries,mach maschinenbau:maschinen equipment:equip,equipments hardware:hardwares plastics:plastic packaging:package,packing,pack
    printing:print,printed textile:textiles garment:garments apparel:apparels clothing:clothes footwear:shoes,shoe leather furniture:furnitures home:homes
    building:buildings construction:constructions,const materials:material,mat ceramics:ceramic glass chemical:chemicals,chem,chemie,chimie pharmaceutical:pharmaceuticals,pharma,pharm
    medical:med food:foods agriculture:agricultural,agri seafood:seafoods automotive:auto,automobile parts:part,components,component,fittings,fitting
    lighting:light,lights optoelectronics:optoelectronic,opto toys:toy gifts:gift crafts:craft,handicrafts,arts jewelry:jewellery energy:energies,energie power
    battery:batteries communication:communications,comm,telecom,telecommunication network:networks information:info software:softwares,soft intelligent:smart
    automation:automatic instrument:instruments precision:precise metal:metals steel:steels,stainless aluminium:aluminum supply:supplies,supplier,suppliers chain
    service:services,svc,serv solution:solutions system:systems,sys product:products,prod development:dev,developments investment:investments,invest
    consulting:consultants,consultancy,consult management:mgmt,mgt commerce:commercial,comercial business:biz marketing design:designs engineering:engineers,eng,engg
    works:work factory:factories,fty plant cable:cables wire:wires valve:valves bearing:bearings pump:pumps tools:tool rubber mould:mold,moulds,molds,die
    bank:banque,banco,banca,bk sports:sport goods:good agency:agencies company store shop global:worldwide overseas foreign general importadora:importacao,importaciones
    exportadora:exportacao,exportaciones handel:handels,handelsgesellschaft vertrieb:vertriebs dienstleistungen:dienstleistung ticaret:tic sanayi:san distribution:distributor,distributors
    wholesale retail marine:maritime aviation:air,airlines express:courier fisheries:fishery mining:mines oil gas petroleum:petro paper wood:timber
"""  # fmt: skip


def _trades() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _TRADES.split():
        word, _, others = entry.partition(":")
        for each in (word, *filter(None, others.split(","))):
            found.setdefault(each, word)
    return found


TRADES: Final[Mapping[str, str]] = _trades()
"""Words for what a company does, each with the word that stands for all its spellings."""
LINKING: Final = frozenset("and the of for y et und e de la le les del di der die das & by".split())

SURNAMES: Final = frozenset(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng
    deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lv lu ding ren yao shen zhong jia xia fu
    fang zou xiong bai meng qin qiu hou yin xue lei long tao he gu mao hao gong shao wan qian dai yan mo kong xiang
    chang wen shi yi ni niu ou ouyang situ sima chan wong cheung leung lam ng kwok lau tsang chow cheng ho yip
    nguyen tran le pham hoang phan vu dang bui do ngo kim lee park choi jung kang cho yoon jang lim
    """.split()
)
CHINESE_SURNAMES: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺顾毛郝龚邵万覃武钱戴严莫孔向常"
)
GIVEN_NAMES: Final = frozenset(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark paul
    steven andrew kenneth george joshua kevin brian edward ronald timothy jason jeffrey ryan gary jacob nicholas eric
    stephen jonathan larry justin scott frank brandon benjamin samuel gregory patrick alexander jack peter simon martin
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
    emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen anna maria julia emma olivia sophia
    hans klaus jurgen wolfgang dieter stefan andreas christian sebastian florian markus tobias ursula monika petra
    sabine claudia jean pierre jacques michel philippe alain nicolas francois marie nathalie isabelle sylvie catherine
    jose juan antonio francisco manuel carlos luis miguel javier pedro jorge diego carmen ana lucia joao paulo
    fernando rafael marcos giuseppe giovanni mario luigi marco francesco paolo roberto giulia ivan sergey sergei dmitry
    dmitri alexey aleksey vladimir andrey nikolay olga elena natalia tatiana svetlana mohammed mohamed muhammad ahmed
    ali hassan hussein omar ibrahim khalid fatima aisha mehmet mustafa ahmet ayse rajesh sanjay amit priya sunil anil
    vijay suresh ramesh arjun hiroshi takashi kenji yuki akira tony jerry kelly cindy vivian jacky alice bob eva
    """.split()
)
TITLES: Final = frozenset("mr mrs ms miss dr prof herr frau monsieur madame mme sr sra senor senora mister".split())

_SIMPLER: Final = (
    "電电華华國国東东廣广貿贸實实業业機机興兴聯联鴻鸿億亿達达騰腾飛飞龍龙鳳凤寶宝豐丰萬万貝贝銀银金金錦锦鋼钢鐵铁鋁铝銅铜塑塑膠胶環环進进際际際际圖图資资訊讯"
    "網网絡络腦脑軟软體体訊讯訪访設设備备儀仪錶表車车輪轮輸输運运倉仓儲储貨货報报關关稅税務务財财產产權权證证責责壓压縮缩織织紡纺綢绸絲丝線线纜缆綠绿級级約约紙纸"
    "紅红純纯紀纪結结維维編编緣缘總总繼继續续纖纤罐罐義义習习聖圣聲声職职聽听腸肠膚肤臺台舊旧藝艺葉叶蘇苏藥药蘭兰處处號号補补裝装製制複复見见規规視视親亲覺觉觀观"
    "計计訂订記记許许評评詞词試试話话該该詳详語语說说調调請请論论諾诺謝谢識识護护讓让豬猪負负貢贡貴贵買买費费賀贺賓宾賣卖質质賬账賴赖購购贊赞趙赵躍跃軍军軒轩載载輝辉"
    "農农邁迈還还選选遠远適适遺遗鄉乡鄭郑醫医釋释針针釣钓鈣钙鈦钛鉛铅鋒锋鋰锂錢钱錫锡鍋锅鎂镁鎮镇鏈链鏡镜鐘钟長长門门開开間间閔闵閣阁閥阀陳陈陸陆陽阳隊队階阶隨随險险"
    "隱隐雙双雜杂難难雲云電电靈灵韓韩響响頂顶項项順顺預预領领頭头題题額额顏颜願愿類类顧顾風风館馆養养餘余馬马馳驰駿骏騏骐驗验體体鮮鲜魚鱼麗丽麥麦黃黄齊齐龐庞偉伟備备"
    "傑杰傳传傢家優优僑侨儀仪劉刘劍剑勁劲動动勝胜勞劳勵励勳勋區区協协單单卻却厭厌參参員员問问啟启喬乔嘉嘉團团園园圍围圓圆場场壇坛壘垒壯壮壽寿夢梦奧奥婦妇媽妈嬌娇孫孙學学"
    "寧宁寬宽審审對对導导將将專专尋寻層层嶺岭島岛峽峡嶄崭幣币師师帳账帶带廈厦廠厂廳厅張张強强彈弹彥彦後后從从徠徕復复徵征恆恒惠惠愛爱態态慶庆憲宪應应懷怀戰战戲戏"
    "擇择擔担據据攝摄數数斂敛斷断時时晉晋晝昼暢畅曆历書书會会東东條条來来楊杨楓枫榮荣構构槍枪樂乐樓楼標标樣样樹树橋桥機机櫻樱權权歐欧歡欢歲岁歷历氣气決决沖冲淨净淺浅湯汤滅灭滙汇"
    "溫温滿满漢汉潔洁潤润澤泽濟济濱滨瀾澜灣湾無无煉炼煒炜煙烟熱热燈灯燦灿爍烁爐炉爾尔獅狮獎奖獨独獲获現现瑪玛環环瓊琼畫画當当發发皇皇監监盤盘碼码確确礦矿禮礼積积穩稳穎颖窯窑"
    "筆笔節节築筑簡简籃篮糧粮匯汇"
)
SIMPLER: Final[Mapping[int, str]] = {
    ord(old): new for old, new in zip(_SIMPLER[::2], _SIMPLER[1::2], strict=False) if old != new
}
"""Traditional letters of company names and their simplified ones."""
