"""
What names of companies are put together from: words, endings, and the syllables of Chinese.

Two names that differ by one letter may be one name and its imitation, or two companies: `hengtai` and `hongtai` are both
good names, `hengtai` and `hegtai` are not. A name that falls apart into such pieces is taken for a name of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

DECEPTIVE: Final = frozenset(
    "account accounts accounting audit customs delivery delivered package packages parcel parcels redelivery security server tracking unlock locked escrow escrows funds legal refunds settlement settlements treasury wiring tender tenders bid mailing swift admin alert alerts app auth authenticate bank banking bill billing bills care careers "
    "claim cloud com confirm connect contract contracts customer customers desk doc docs document documents download email "
    "ebanking file files finance financial form helpdesk help helpline hr id info invoice invoices invoicing jobs login "
    "logon mail mails message messages my myaccount net notice notification notifications office official online order "
    "orders owa pay payable payables payment payments payroll pdf po portal purchase quote quotes receipt refund remit "
    "remittance reset rfq safe sale sales secure secured security server service services share shared shipment shipping "
    "signin site sso status statement support tax team track tracking transfer update updates upgrade vendor vendors "
    "verification verify wallet web webmail website wire wires www real get go the try use your join new old now one "
    "hub platform digital plus pro direct dept department center centre".split()
)
"""Words that are put before or behind a name to ask for money or a password. They are never part of a company's name alone."""

CORPORATE: Final = frozenset(
    "ag asia au be br bv ca ch china chn cn cncn co company corp corporate corporation dach de dubai emea es eu euro europe "
    "export exports factory fr france fze germany gmbh global gr group grp grupo gruppe hk holding holdings hongkong hq inc "
    "incorporated india inter international intl int it italia jp jt kft kg korea kr latam limited llc llp ltd ltda me mena "
    "mfg mx my nl nordic overseas pl plc pte pty ru sa sales sas sarl se sg shanghai shenzhen shop singapore spa sro srl "
    "store tech trade trading tw uae uk us usa vn world worldwide zao".split()
)
"""Legal forms, places and kinds of business that a group puts behind its name, and so do those who imitate it."""

TRADE: Final = {
    word: words[0]
    for words in (
        line.split()
        for line in (
            "trading trade trd traders", "technology tech technologies technic teknoloji technik",
            "electronics electronic elec electro electronica", "electric electrical electrics", "international intl inter internation",
            "industry industrial industries ind indus industria", "logistics logistic logist", "machinery machine machines mach",
            "manufacturing manufacture manufacturers mfg manufact", "importexport impexp impex importsexports expimp exportimport",
            "import imports imp", "export exports exp", "chemical chemicals chem chemie", "textile textiles text tex",
            "group grp groupe gruppe grupo", "company co comp", "limited ltd", "corporation corp", "solutions solution sol",
            "systems system sys", "equipment equip equipments", "engineering eng engineers", "pharma pharmaceutical pharmaceuticals pharm",
            "furniture furnitures furn", "metals metal", "plastics plastic plast", "packaging packing pack packs", "products product prod",
            "enterprise enterprises ent", "supply supplies", "tools tool", "parts part", "foods food", "fabrics fabric", "garments garment",
            "hardware hardwares hdw", "lighting lights light", "materials material mat", "motors motor", "components component comp",
            "global globe", "partners partner", "instruments instrument", "valves valve", "pumps pump", "cables cable", "shipping ship",
            "freight frt", "services service svc svcs", "developments development dev", "investments investment invest", "precision prec",
            "optics optic optical opto", "medical med medic", "auto automotive automobile", "energy energies", "steel steels",
            "paper papers", "toys toy", "marine marines", "foodstuff foodstuffs", "consulting consult consultants", "labs lab laboratories",
        )
    )
    for word in words
}  # fmt: skip
"""Kinds of business, each with the word that all its forms stand for."""

BUSINESS: Final = frozenset("export exports factory import mfg shipping tech trade trading".split())
"""Of the words that a group adds to its name those that other companies have in theirs as well."""

_SYLLABLES: Final = frozenset(
    "ai an ao cai ze zhe gu duan shou ba bai ban bang bao bei ben bi bin bing bo bu cao chan chang chao chen cheng chi chong chu chuan chuang chun "
    "cong da dai dang dao de deng di ding dong du duo fa fan fang fei feng fo fu gang gao gong guan guang gui guo hai han "
    "hang hao he heng hong hou hu hua huan huang hui huo ji jia jian jiang jiao jie jin jing jiu ju juan jun kai kang ke "
    "kong kuan kun lai lan le lei leng li lian liang liao lin ling liu long lou lu luo lv ma mai man mao mei men meng mi "
    "min ming mo mu na nan neng ni nian ning pan pei peng pin ping pu qi qian qiang qiao qin qing qiu qu quan qun ren ri "
    "rong ru rui run ruo san sen sha shan shang shao she shen sheng shi shu shuang shui shun si song su sui sun tai tan "
    "tang tao teng tian tie ting tong tu wan wang wei wen wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue xun ya "
    "yan yang yao ye yi yin ying yong you yu yuan yue yun zeng zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zi zong "
    "zou zu zuo".split()
)
_CITIES: Final = (
    "shenzhen guangzhou ningbo qingdao dongguan hangzhou suzhou wenzhou tianjin xiamen foshan yiwu beijing shanghai hongkong nanjing "
    "wuxi zhejiang jiangsu guangdong fujian shandong dalian taizhou changzhou zhongshan zhuhai quanzhou jinhua chengdu wuhan "
    "chongqing changsha hefei jinan zhengzhou taiwan taipei".split()
)
_WORDS: Final = frozenset(
    "abbey acorn act active adam adept aero africa agate agri agro aim air albion alder alfa all alley alliance allied alloy alma aloe alpha "
    "alpine alps alta aluminium aluminum amaze amber america american amp ample anchor andes angel angle apex apollo apparel apple appliance "
    "appliances april aqua arbor arc arch arctic area arena argo argon aries arm army array arrow art artisan ascend ascot ash asian aspen aster "
    "astra astro atlantic atlas atom aura aurora avalon avant aviation avon award axiom axis azalea azur azure back bag bags bake balance ball "
    "balsa baltic bamboo band bank banner barn baron barrel basalt base basin bass bath battery bay beacon beam bean bear bearing bearings beat "
    "beauty beaver bee beech beet bell belt bench bend berg berry best bet beta bid big bike bill bind bio biotech birch bird bit bite black "
    "blade blast blaze blend blink block bloom blow blue boar board boat boats body bold bolt bolts bond bone book boom boost boot border boreal "
    "boss bow bowl box brain bran brand brass brave bread breeze brick bride bridge brief bright brim bring brink brisk british broad bronco "
    "bronze brook brown brush bubble buck bud buffalo build builder building buildings bulb bull bump burn bus bush business buy cabin cactus "
    "cage cairn cake calder call calm camel camp can canal candle cane canton canvas canyon cap cape capital car carbon card cardinal care cargo "
    "carol cart carter cascade case cash cast casting castings castle cat cause cave cedar cell cent central century ceramic ceramica ceramics "
    "chain chair chalk champion charm chart chase chat check cheer chef cherry chess chest chief child chime chin china chip choice chord cider "
    "cinder circle citadel city civic clan class claw clay clear clever click cliff climb clip clock cloth cloud clover club clue coach coal "
    "coast coastal coat coating coatings cobalt cobra coco cod code coffee coil coin cold cole color colour column comb come comet compass "
    "concept concord cone construction container continental cook cookware cool copper coral cord core cork corn corner corps cosmetics cosmo "
    "cost cot cotton count country court cove cover cow crab craft crafts crag crane crate crater craw cream creek crest crew crimson crisp crop "
    "cross crow crown cruise crush crystal cube cup curl current curve cut cyan cycle dairy daisy dale dance dane dart dash data date dawn day "
    "deal dean deck deep deer delight delta den denali denim dental depth derby desert design desk dew dex dial diamond dice digital dip dish "
    "display dive dock dog doll dolphin dome donor door doors dose dot double dove down draft dragon draw dream drift drill drive drop drum dry "
    "duck duke dune dusk dust dynamic eagle earl early earn earth ease east eastern easy echo eco eden edge edit eel egg elbow elder electron elf "
    "elite elk elm ember emerald empire end engine environmental envoy epsilon equator era essex even event ever evergreen exact excel expert "
    "express extra eye fab fable face fact fair faith falcon fall fame fan fancy fang far farm farmer fashion fast fastener fasteners feast "
    "feather fellow fence fern ferry fiber field fig file fill film filter filters fin finch find fine fir fire firm first fish fishery fishing "
    "fit fitness five flag flair flake flame flash flat flax fleet flex flint float flock flood floor flooring flora flour flow flower fluid fly "
    "foam focus fog foil folk font foot footwear force ford fore forest forestry forge forging form fort fortune forward foss fossil foundry "
    "fountain four fox frame free fresh frog front frontier frost fruit fuel full fun fur fusion future gain galaxy gale gallery gallop game "
    "gamma gap garden garnet gas gate gaze gear gem gen gene general genius gent genx ghost giant gift gifts gilt ginger girl give glacier glade "
    "glance glare glass glassware glaze gleam glen glide globe glory glove gloves glow glue goal goat gold golden good goose gorge gown grace "
    "grain gram grand granite grape graph grasp grass gravel gravity great green grey grid grill grip groom ground group grove grow guard guest "
    "guide gulf gull gust habit hail hair half hall ham hammer hand handle happy harbor harbour hard hare hark harp harvest hat hatch haven hawk "
    "hay haze hazel head heal health heap heart heat heaven heavy hedge hen herb herd hermes hero heron hide high hike hill hint hit hive hold "
    "hole hollow holly home honest honor hood hook hoop hop hope horizon horn horse host hot hotel hour house hub hudson hull hum hunter hut hyde "
    "hydraulic hydraulics hydro ice icon idea ideal ides imperial inch index indigo infra ink inn inner inno innova innovation iota iris iron "
    "island isle ivory jack jade jam jar jasper jay jazz jet jewel jewelry jolly joy judge juice jump june jungle juniper jupiter keel keen keep "
    "kept kernel key keystone kid kin kind king kingdom kiss kit kitchen kite kiwi knee knight knit knitwear knob knot lab label labels lace "
    "ladder lady lagoon lake lamb lamp lamps lance land lane lap larch large lark laser laurel lava lawn lay laze lead leader leaf lean leap "
    "learn leather leathers led ledge lees left leg legend lemon lens let level lex liberty lid life lift light lilac lily limb lime limit linden "
    "line linen link lion lip list lit lite live load loaf lobby lobster local lock locks lodge loft log logic long look loom loop loose lord "
    "loss lot lotus loud love low luck lucky lumber lumen luna lunar lunch lush lux lynx mace made magic magna magnet maid mail main major make "
    "maker male mall malt mane manor mantle map maple marble march mare mark market mars marsh mask mass mast master mat match mate matrix max "
    "maze mead meadow meal mean meat media meet mega melon melt mend menu mercury meridian merit mesa mesh mess meter metro mex mice micro mid "
    "middle mile milk mill mills mime mind mine mineral minerva mini mining mink minor mint mirror miss mist mite mix moat mobile mobility mode "
    "modern mold mole monk mono mood moon moor moose moral more morning moss moth motif motto mould mound mount mountain mouse mouth move much "
    "mud mug multi muse music must myth nail name nano narrow nation national natural nature nave navi navy near neat neck need neo neon neptune "
    "nerve nest net network new next nice nickel night nile nine noble node nook nord norm north northern nose note nova novo nut nuts oak oasis "
    "oat oath ocean oceanic odd oem offer offset oil oils olive olympus omega omni one onyx opal open optical orbit orchid ore organic orient "
    "oriental origin orion osprey otter our out outdoor oval oven over owl own oxford pace pacific pack pad page pail paint paints pair palace "
    "pale palm pan panda panel panels pant papa parade paragon park part pass past paste patch path pave paw pea peace peach peak pearl pebble "
    "peel peer pegasus pen penguin pepper perch perfect pet pets phoenix pick pie pier pig pike pile pill pillar pilot pin pine pink pint pioneer "
    "pipe pit pitch place plain plan planet plant plate platinum play plaza plot plough plum plumbing plume plus ply plywood pod poem poet point "
    "polar pole poll poly polymer polymers pond pool pop poppy porch port pose post pot pottery pouch poultry pound pour powder power prairie "
    "premier premium press prestige prim prima prime prince print printing prism prize process profile progress promo proof proud prove puff pull "
    "pulse pump pumps punch pupil pure push quail quality quantum quarry quartz quay queen quest quick quill quilt quit quota rabbit race rack "
    "radar radio raft rag rail rain rainbow rake ram ramp ranch range rank rapid rare rate raven ray reach read real realm reap rear red reed "
    "reef reel refrigeration regal regent rent resin rest rex rhine ribbon rice rich ride ridge rift right rim rind ring ripe rise rite river "
    "rivet road roar robe robin robo robot robotics rock role roll roof room roost root rope ropes rose rosy rote rotor rough round route row "
    "royal rub rubber ruby rug rule rum run rush rust saddle safe saffron saga sage sail sake sale salon salt same san sand sap sapphire sash "
    "satin saturn save saw scale scan scarlet scene scent scope score scout screen sea seafood seal season seat sector security sedge seed seek "
    "select self sell semi semiconductor send senior sense sensor sensors serve set seven sew shack shade shaft shake shale shall shape shark "
    "sharp shear sheep sheet shelf shell shield shift shine ship shire shirt shoal shock shoe shoes shop shore short shot show shower shrub side "
    "sierra sight sigma sign signal silicone silk sill silver simple sink sip sirius sit site six size skill skin sky skyline slab slam slate "
    "slice slide slim slip slope slot small smart smile smith smoke smooth snap snow soak soap soar social sock sofa soft software soil solar "
    "sole solid solutions song sonic soon sort soul sound soup source south southern sow spa space spade spam span spare spark spear spec "
    "spectrum speed sphere spice spices spin spire spirit split spoke sport sports spot spray spread spring sprint spruce spur squad square "
    "stable stack staff stag stage stainless stair stake stamp stamping stand standard star start state station stave stay steam stellar stem "
    "step stern stick still stitch stock stone stones stop store stork storm story stove strand straw streak stream street stride strike string "
    "strip strong studio style sub sugar suit sum summit sun super sure surf swallow swamp swan sway sweep sweet swift swim swing sword symbol "
    "synergy tab table tag tail tale talk tall tame tan tank tap tape target tart task taste tawny tax tea teak teal team tear tec tek telecom "
    "tell tempest tempo ten tend tent term terra test tex texas text theta thick thin thistle thorn thread three thrift thrive throne thumb "
    "thunder tick tide tidy tie tiger tile tiles tilt timber time tin tint tip tire titan toast toll tone tooling toolings top topaz torch total "
    "touch tour tower town toy trace track tractor trade trail train tram trans trap travel tray treat tree trek trench trend tri trick trim trio "
    "trip trix tron troop trout truck trucks true trunk trust try tub tube tubes tuck tulip tuna tundra tune turbine turbo turf turn tusk twig "
    "twin twist two tyres ultra umber umbrella uni uniform union unique unit united universal universe urban urn use vacuum vail vale valley "
    "value van vane vantage vase vast vault vector vega veil vein velo velvet vent ventura venture venus vera verb verdant verde verge vertex "
    "very vest vesta vet vice victor victory video vie view vigor viking villa ville vine vintage violet vision visit vista vita vital viva vivid "
    "vole volt vote vow wade wafer wage wagon waist wait wake walk wall walnut wand want ward ware warm wash wasp watch water wave wax way wealth "
    "weave web wed wedge weed weir weld welding well wend went west western whale wharf wheat wheel whip white wide wife wild willow wills win "
    "wind window wine wing wink winner winter wipe wire wireless wires wise wish wit woke wolf wonder wood wool word work works world worth wrap "
    "wren yacht yak yam yard yarn yarrow year yellow yes yew yield yoke york young zebra zen zenith zero zest zeta zinc zipper zone zoom".split()
)  # fmt: skip
PRODUCTS: Final = frozenset(
    "abrasives acrylics additives adhesives aerosols alloys anchors antennas apparel appliances aquatics armatures audio awnings bags balls "
    "bandages barrels baskets batteries beads bearings beds bells belts beverages bicycles bikes blades blankets blinds blocks boards boats bolts "
    "books boots bottles bowls boxes brackets brakes bricks brushes buckets bulbs buttons cabinets cables cameras candles candy caps carpets cars "
    "cartons carts casings castings castors cement ceramics chains chairs chemicals chips chocolate circuits clamps clips clocks clothes clothing "
    "coatings cocoa coffee coils colors compressors computers concrete conductors connectors containers controls converters conveyors copper "
    "cosmetics cotton couplings covers cranes crystals cups curtains cushions cutlery cylinders dental detectors devices diamonds diapers dies "
    "diesel dishes displays doors dresses drills drives drones drugs drums ducts dyes earphones elastics elevators enamel engines envelopes "
    "eyewear fabrics fans fasteners faucets feathers fences fertilizers fiber fibers filaments films filters fish fittings fixtures flags flanges "
    "flavors floors flour flowers foams foils foods forgings forklifts frames freezers freight fruit fruits furs fuses games garments gases "
    "gaskets gears gems generators gifts ginger glasses gloves glues gold grains granite graphite grinders grinding guitars hair hammers handbags "
    "handles hangers hardware harness hats headsets heaters helmets herbs hides hinges honey hooks hoses hosiery hydraulics incense injection "
    "inks instruments insulation inverters iron jackets jars jeans jewelry jewels joints juices jute ketchup kettles keyboards keys kitchens "
    "knitting knives labels laces lacquer ladders laminates lamps lanterns lasers latex leathers lens lenses lids lifts lighters linens liners "
    "liquids lithium locks looms lubricants luggage machines magnets marbles masks mats mattress meats medals membranes meters mills minerals "
    "mirrors modules molds monitors mops motors moulds mugs mushrooms music nails napkins needles nets noodles nozzles nuts oils optics organs "
    "ovens packs pads paints pallets panels pans pants papers parcels pearls pencils pens perfume pets phones photo pianos pigments pillows pins "
    "pipes pistons plants plastics plates plugs plywood polish polyester polymers pots pottery poultry powders presses printers printing prints "
    "probes profiles protein pulleys pulp pumps purses quilts racks radiators radios rails reactors reels refractories relays resins ribbons rice "
    "rims rings rivets robots rods rollers roofing ropes rubbers rugs saddles safes salts sauces saws scaffolding scales scarves scooters screens "
    "screws seafood sealants seals seats seeds semiconductors sensors shafts sheets shelves shirts shoes shovels showers shutters signs silicones "
    "silks silver sinks skins skirts slippers soaps socks sofas solder solvents spares speakers spices spindles spoons springs sprockets stamps "
    "stands starch stationery steels stickers stones stools stoves straps straws strings sugars suits surfactants switches swords tables tanks "
    "tapes tarps teas tents terminals textiles threads tiles timber tins tires tobacco tokens tools torches towels toys tractors trailers "
    "transformers trays trimmings trousers trucks tubes turbines tyres umbrellas uniforms utensils vacuum valves vanities vans varnish veneers "
    "ventilation vents vitamins wafers walls wardrobes wares washers watches waters wax waxes welders wheels whisky wigs windows wines wipes "
    "wires wiring wood woods wool yarns zinc zippers".split()
)  # fmt: skip
"""What companies make and trade, as it stands at the end of their names."""

_PIECES: Final = _WORDS | CORPORATE | DECEPTIVE | PRODUCTS | TRADE.keys()
_LONGEST: Final = max(map(len, _PIECES))
MOST: Final = 6
"""Pieces of one name, and no more."""


@lru_cache(maxsize=4096)
def a_name(name: str) -> bool:
    """Whether a name without hyphens falls apart into syllables of Chinese, words, or syllables with words behind."""
    return len(name) <= 40 and _falls(name.strip("0123456789"), MOST, chinese=True)


def chosen(name: str) -> bool:
    """Whether somebody chose a name though it may look thrown together: a name, or one with its country before or behind."""
    plain = name.replace("-", "")
    for country in ("cn", "zh", "hk", "china"):
        if len(plain) - len(country) >= 4:
            if plain.startswith(country) and _chinese(plain[len(country) :]):
                return True
            if plain.endswith(country) and _chinese(plain[: -len(country)]):
                return True
    return a_name(plain)


def _chinese(name: str) -> bool:
    return syllables(name) > 0 or a_name(name)


def _falls(rest: str, pieces: int, *, chinese: bool) -> bool:
    if not rest:
        return True
    if not pieces:
        return False
    if chinese:
        for end in range(min(len(rest), 6), 1, -1):
            if rest[:end] in _SYLLABLES and _falls(rest[end:], pieces - 1, chinese=True):
                return True
    for end in range(min(len(rest), _LONGEST), 2, -1):
        if rest[:end] in _PIECES and _falls(rest[end:], pieces - 1, chinese=False):
            return True
    return rest in CORPORATE


def words_only(name: str) -> bool:
    """Whether a name falls apart into words, or is empty."""
    return len(name) <= 40 and _falls(name, MOST, chinese=False)


def syllables(name: str) -> int:
    """How many syllables of Chinese a name is made of, the fewest; 0 if it is not."""
    best = {0: 0}
    for at in range(len(name)):
        if at in best:
            for end in range(at + 1, min(at + 6, len(name)) + 1):
                if name[at:end] in _SYLLABLES:
                    best[end] = min(best.get(end, 99), best[at] + 1)
    return best.get(len(name), 0)


@lru_cache(maxsize=4096)
def common(name: str) -> bool:
    """Whether a name is a single word of every day, or two syllables: many companies are called so."""
    return name in _WORDS or 0 < syllables(name) <= 2


def word(name: str) -> bool:
    """Whether it is a word that names are made of."""
    return name in _WORDS or name in TRADE or name in CORPORATE or name in PRODUCTS


def city(name: str, at: int) -> bool:
    """Whether the letter at a place is in the name of a city of China: who spoils that has no other name in mind."""
    return any((start := name.find(one)) >= 0 and start <= at < start + len(one) for one in _CITIES)


def syllable(name: str) -> bool:
    """Whether it is a syllable of Chinese."""
    return name in _SYLLABLES


@lru_cache(maxsize=4096)
def head(name: str) -> str:
    """The part of a name that is the company's own: without words for its business or its legal form behind."""
    for length in range(min(len(name) - 2, _LONGEST), 1, -1):
        end = name[-length:]
        if end in TRADE or end in CORPORATE or end in PRODUCTS:
            return name[:-length]
    return name


def kinds(name: str) -> str | None:
    """
    A name whose words for the kind of business are brought to one form and order; None if it has no such word, or if
    what remains is a name of everybody.

    `zwintech`, `zwintechnology` and `technologyzwin` are one.
    """
    found: list[str] = []
    for _ in range(2):
        for length in _TRADE_ENDS.get(name[-2:], ()):
            if length <= len(name) - 4 and (kind := TRADE.get(name[-length:])) is not None:
                name = name[:-length]
                break
        else:
            for length in _TRADE_STARTS.get(name[:2], ()):
                if length <= len(name) - 4 and (kind := TRADE.get(name[:length])) is not None:
                    name = name[length:]
                    break
            else:
                break
        found.append(kind)
    return f"{name} {' '.join(sorted(found))}" if found and not common(name) else None


def by_two(words: Iterable[str], *, ends: bool) -> dict[str, tuple[int, ...]]:
    """Lengths of words, the longest first, by their last (else first) two letters: most names have none of them there."""
    found: dict[str, set[int]] = {}
    for one in words:
        found.setdefault(one[-2:] if ends else one[:2], set()).add(len(one))
    return {two: tuple(sorted(lengths, reverse=True)) for two, lengths in found.items()}


_TRADE_ENDS: Final = by_two(TRADE, ends=True)
_TRADE_STARTS: Final = by_two(TRADE, ends=False)
