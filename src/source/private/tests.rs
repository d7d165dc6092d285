//! What is found and what is not, one line each.

use super::*;

fn found(text: &str) -> String {
    let hits: Vec<String> =
        scan(text).iter().map(|hit| format!("{:?} {}", hit.kind, &text[hit.start..hit.end])).collect();
    hits.join("; ")
}

#[test]
fn numbers_of_persons_are_found() {
    let cases = [
        ("身份证999999199003071234。", "ResidentId 999999199003071234"),
        ("999999-19900307-1234", "ResidentId 999999-19900307-1234"),
        ("９９９９９９１９９００３０７１２３４", "ResidentId ９９９９９９１９９００３０７１２３４"),
        ("tel: 13800138000", "Mobile 13800138000"),
        ("电话138 0013 8000。", "Mobile 138 0013 8000"),
        ("+86 138-0013-8000", "Mobile 86 138-0013-8000"),
        ("一三八零零一三八零零零", "Mobile 一三八零零一三八零零零"),
        ("①13800138000", "Mobile 13800138000"),
        ("张三,13800138000,500", "Mobile 13800138000"),
        ("510199 900307 123", "LegacyId 510199 900307 123"),
        ("6210000000000000009", "BankCard 6210000000000000009"),
        ("6210 0000 0000 0000 009", "BankCard 6210 0000 0000 0000 009"),
        ("账号：1009988776655", "Account 1009988776655"),
        ("联系 zhangsan@qq.com 领取", "Email zhangsan@qq.com"),
        ("微信号：zhang_san88", "Chat zhang_san88"),
        ("QQ 123456789", "Chat 123456789"),
        ("护照号 E12345678", "Passport E12345678"),
        ("车牌川A·12345", "Plate 川A·12345"),
        ("30.657420, 104.065840", "Position 30.657420, 104.065840"),
        ("张*三因残疾领取补贴", "Condition 张*三"),
        ("村民张三、残疾", "Condition 张三"),
    ];
    for (text, expected) in cases {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn ordinary_figures_are_not() {
    let cases = [
        "13800138000.00",
        "¥13800138000",
        "13800138000元",
        "028-5550 0100",
        "0913-2345678",
        "12345",
        "400-800-8820",
        "510199103205",
        "91350100M000100Y43",
        "石府发〔2024〕7号",
        "HT-2024-0315-002",
        "2024-03-15 2024-03-20",
        "a13800138000f2b4c6d8e0a13800138000f2b4c6",
        "2024-03-15 10:30",
        "开户日期 2024-03-15 10:30",
        "账户余额 123456789",
        "微信公众号：anlancunwu",
        "logo@2x.png",
        "office@example.org",
        "京A级景区",
        "低保户3户",
        "残疾人补贴",
        "村民代表会议讨论低保名单",
        "999999199013071234",
        "999999199003071235",
    ];
    for text in cases {
        assert_eq!(found(text), "", "{text}");
    }
}

#[test]
fn what_is_hidden_keeps_its_shape_and_places() {
    let line = "电话 138 0013 8000，９９９９９９１９９００３０７１２３４ 村";
    let masked = mask(line);
    assert_eq!(masked.text, "电话 138 **** **00，９９９*************３４ 村");
    let place = |word: &str| line.find(word).expect("it is there");
    assert_eq!(&masked.text[masked.offset(place("村"))..], "村");
    assert_eq!(&masked.text[masked.offset(place("138"))..masked.offset(place("，"))], "138 **** **00");
    assert_eq!(mask("actual: 186000.00").text, "actual: 186000.00");
}

#[test]
fn the_common_form_is_one() {
    for text in
        ["13800138000", "138 0013 8000", "+86 138-0013-8000", "１３８００１３８０００", "一三八零零一三八零零零"]
    {
        assert_eq!(normal(Kind::Mobile, text), "13800138000", "{text}");
    }
    assert_eq!(normal(Kind::ResidentId, "99999919900307123x"), "99999919900307123X");
    assert_eq!(normal(Kind::Email, "Zhang@QQ.com"), "zhang@qq.com");
}
