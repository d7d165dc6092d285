//! The words of generated records.

/// The same in Chinese and English.
pub struct Both(pub &'static str, pub &'static str);

/// A name in Chinese and English.
pub struct Name {
    pub zh: String,
    pub en: String,
}

const FIRST: [Both; 24] = [
    Both("清", "Qing"),
    Both("白", "Bai"),
    Both("石", "Shi"),
    Both("柳", "Liu"),
    Both("高", "Gao"),
    Both("南", "Nan"),
    Both("东", "Dong"),
    Both("西", "Xi"),
    Both("北", "Bei"),
    Both("金", "Jin"),
    Both("双", "Shuang"),
    Both("龙", "Long"),
    Both("凤", "Feng"),
    Both("松", "Song"),
    Both("竹", "Zhu"),
    Both("桃", "Tao"),
    Both("梅", "Mei"),
    Both("新", "Xin"),
    Both("永", "Yong"),
    Both("长", "Chang"),
    Both("平", "Ping"),
    Both("安", "An"),
    Both("兴", "Xing"),
    Both("莲", "Lian"),
];

const SECOND: [Both; 24] = [
    Both("河", "he"),
    Both("溪", "xi"),
    Both("桥", "qiao"),
    Both("湾", "wan"),
    Both("坪", "ping"),
    Both("山", "shan"),
    Both("岭", "ling"),
    Both("塘", "tang"),
    Both("泉", "quan"),
    Both("井", "jing"),
    Both("庄", "zhuang"),
    Both("店", "dian"),
    Both("坝", "ba"),
    Both("沟", "gou"),
    Both("园", "yuan"),
    Both("林", "lin"),
    Both("渡", "du"),
    Both("口", "kou"),
    Both("坡", "po"),
    Both("台", "tai"),
    Both("寨", "zhai"),
    Both("关", "guan"),
    Both("村", "cun"),
    Both("田", "tian"),
];

const THIRD: [Both; 9] = [
    Both("", ""),
    Both("上", "shang"),
    Both("下", "xia"),
    Both("前", "qian"),
    Both("后", "hou"),
    Both("大", "da"),
    Both("小", "xiao"),
    Both("内", "nei"),
    Both("外", "wai"),
];

fn name(number: usize, zh: &str, en: &str) -> Name {
    let first = &FIRST[number % FIRST.len()];
    let second = &SECOND[(number / FIRST.len() + number) % SECOND.len()];
    let third = &THIRD[(number / (FIRST.len() * SECOND.len())) % THIRD.len()];
    Name {
        zh: format!("{}{}{}{zh}", first.0, third.0, second.0),
        en: format!("{}{}{} {en}", first.1, third.1, second.1),
    }
}

/// The name of a township.
pub fn township(number: usize) -> Name {
    name(number * 7 + 3, "镇", "Town")
}

/// The name of a village.
pub fn village(number: usize) -> Name {
    name(number, "村", "Village")
}

/// The name of a person.
pub fn person(number: u64) -> Name {
    const FAMILY: [Both; 8] = [
        Both("王", "Wang"),
        Both("李", "Li"),
        Both("张", "Zhang"),
        Both("刘", "Liu"),
        Both("陈", "Chen"),
        Both("杨", "Yang"),
        Both("赵", "Zhao"),
        Both("孙", "Sun"),
    ];
    const GIVEN: [Both; 9] = [
        Both("建国", "Jianguo"),
        Both("秀兰", "Xiulan"),
        Both("志强", "Zhiqiang"),
        Both("德发", "Defa"),
        Both("敏", "Min"),
        Both("芳", "Fang"),
        Both("立", "Li"),
        Both("海燕", "Haiyan"),
        Both("文军", "Wenjun"),
    ];
    let family = &FAMILY[(number % 8) as usize];
    let given = &GIVEN[(number / 8 % 9) as usize];
    Name { zh: format!("{}{}", family.0, given.0), en: format!("{} {}", family.1, given.1) }
}

/// What a decision is about: the end of its id, its title, its matter, its procedure.
pub const DECISIONS: [(&str, Both, &str, &str); 6] = [
    ("road", Both("组道路硬化", "Paving of the group road"), "public_works", "four_two"),
    ("water", Both("自来水管网改造", "Renewal of the water mains"), "public_works", "four_two"),
    ("lease", Both("果园重新发包", "Letting the orchard again"), "land_contracting", "representatives"),
    ("lamps", Both("安装太阳能路灯", "Solar street lamps"), "public_works", "four_two"),
    (
        "meals",
        Both("老人助餐点运行办法", "Running the meal table for the elderly"),
        "other_reserved",
        "representatives",
    ),
    ("budget", Both("下年度收支预算", "Budget of the coming year"), "budget", "representatives"),
];

/// Sentences a decision's text is made of.
pub const SENTENCES: [Both; 12] = [
    Both(
        "三组出村的1.2公里还是砂石路，雨天三轮车进不去，菜要背出来卖。",
        "The 1.2 km out of group 3 are still gravel; on rainy days no tricycle gets through and vegetables are carried out by hand.",
    ),
    Both(
        "村委会提出硬化成3.5米宽、18厘米厚的水泥路，县里补助一部分，村里自筹一部分。",
        "The committee proposes a concrete road 3.5 m wide and 18 cm thick; the county pays a part, the village the rest.",
    ),
    Both(
        "施工方公开比选，三家报价，取最低；报价清单贴在公开栏，任何一户都可以查看。",
        "The contractor is chosen in public from three offers, the lowest is taken, and the offers hang on the notice board.",
    ),
    Both(
        "代表们提了两点：一是路边两处低洼要留过水；二是错车道不少于三处。都写进了合同。",
        "The representatives asked for two culverts at the low places and for at least three passing bays; both stand in the contract.",
    ),
    Both(
        "监委会全程参加验收，发现一处厚度不足，施工方已返工，没有增加费用。",
        "The supervision committee took part in the inspection; one stretch was too thin and was done again at no cost.",
    ),
    Both(
        "所需资金在年度预算内列支，不新增债务；如有超出，另行提请代表会议决定。",
        "The money is in the year's budget and no debt is made; anything beyond it goes back to the representatives.",
    ),
    Both(
        "租期五年，租金逐年支付，每年三月底前交清；逾期一个月，村里有权收回。",
        "The lease runs five years, the rent is paid each year by the end of March, and after a month's delay the village may end it.",
    ),
    Both(
        "六十五岁以上老人每餐交三元，低保户免交；差额由集体收入补足，每季度公布一次账目。",
        "People over 65 pay three yuan a meal and those on relief nothing; the rest comes from collective income, with accounts each quarter.",
    ),
    Both(
        "会上有两户提出路基要占自家菜地，经协商每平方米补偿二十五元，双方签字确认。",
        "Two households lose a strip of their gardens; they agreed to twenty-five yuan a square metre and signed.",
    ),
    Both(
        "灯杆间距四十米，共装六十八盏，由村民小组长负责日常看护，坏灯三日内报修。",
        "Sixty-eight lamps stand forty metres apart; the group heads look after them and report a broken one within three days.",
    ),
    Both(
        "施工期间由村里安排便道，农忙前必须通车，逾期每天扣工程款的千分之一。",
        "A side track is kept open, the road must be usable before the harvest, and each late day costs a thousandth of the price.",
    ),
    Both(
        "预算按上年实际收支和已知的增减因素编制，先征求各组意见，再提交代表会议讨论。",
        "The budget follows last year's accounts and the changes known so far; the groups are heard first, then the representatives vote.",
    ),
];

/// What a duty is: its id, its title, its list, its nature, who sends it.
pub const DUTIES: [(&str, Both, &str, &str, &str); 20] = [
    ("accounts", Both("账务与季度公开", "Accounts and quarterly disclosure"), "self_governance", "standing", "village"),
    ("mediation", Both("调解邻里纠纷", "Settling disputes"), "self_governance", "standing", "village"),
    ("water-upkeep", Both("自来水管护", "Water supply upkeep"), "self_governance", "standing", "village"),
    (
        "roads-lights",
        Both("道路、沟渠和路灯", "Roads, drains and street lights"),
        "self_governance",
        "standing",
        "village",
    ),
    ("meal-table", Both("老人助餐点", "Meal table for the elderly"), "self_governance", "standing", "village"),
    ("leases", Both("集体资产出租与收租", "Letting collective property"), "self_governance", "standing", "village"),
    (
        "household-survey",
        Both("农户信息采集", "Household data collection"),
        "assist_government",
        "temporary",
        "township",
    ),
    ("pension", Both("养老保险认证", "Pension checks"), "assist_government", "standing", "county"),
    ("medical", Both("医保缴费动员", "Health insurance drive"), "assist_government", "standing", "county"),
    ("fire", Both("森林防火巡查", "Forest fire patrols"), "assist_government", "central", "township"),
    ("flood", Both("防汛值守", "Flood watch"), "assist_government", "temporary", "township"),
    ("census", Both("经济普查登记", "Economic census"), "assist_government", "temporary", "country"),
    ("sanitation", Both("人居环境整治", "Cleaning up the village"), "assist_government", "standing", "township"),
    ("straw", Both("秸秆禁烧", "Straw-burning ban"), "assist_government", "temporary", "county"),
    ("meetings", Both("党员学习与主题党日", "Party study days"), "party_building", "standing", "township"),
    ("members", Both("党员发展与管理", "Party membership"), "party_building", "standing", "township"),
    ("aged-visits", Both("走访独居老人", "Visits to people living alone"), "service", "standing", "township"),
    ("errands", Both("代办服务", "Errands for residents"), "service", "standing", "township"),
    ("residence", Both("开具居住证明", "Residence certificates"), "certificate", "auxiliary", "county"),
    ("inspection", Both("迎检资料整理", "Papers for inspections"), "negative", "auxiliary", "township"),
];
