//! Addresses of mail and chat, passports, plates, positions, and names beside what nobody should read about a person.

use super::digits::{Run, fold};
use super::{Hit, Kind};

/// Surnames common enough to make the characters behind `村民` a name. Those that begin everyday words are left out.
const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴钟汪姜范姚谭廖邹熊陆郝孔崔康邱秦史顾侯邵孟钱汤尹黎";
/// More of them, where a sign of masking follows and no everyday word can be meant.
const MASKED_SURNAMES: &str =
    "高方安何马石江田夏龙雷段万任于白毛金常温成平明文易武乔赖龚庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向";
/// Words a private person's name follows.
const CALLED: [&str; 12] =
    ["村民", "户主", "姓名", "五保户", "低保户", "贫困户", "脱贫户", "学生", "儿童", "老人", "居民", "患者"];
/// What must not stand beside a private person's name.
const CONDITIONS: [&str; 21] = [
    "残疾",
    "精神",
    "病",
    "癌",
    "低保",
    "五保",
    "特困",
    "孤儿",
    "刑满",
    "社区矫正",
    "吸毒",
    "未成年",
    "智力",
    "艾滋",
    "贫困户",
    "救助",
    "disab",
    "illness",
    "disease",
    "orphan",
    "convict",
];
/// How far beside (characters).
const BESIDE: usize = 12;
/// First characters of number plates.
const PLATES: &str = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
/// Domains nobody lives at (RFC 2606), and endings of file names that look like domains.
const NO_MAIL: [&str; 12] = [
    "example.org",
    "example.com",
    "example.net",
    ".example",
    ".invalid",
    ".test",
    ".png",
    ".jpg",
    ".jpeg",
    ".webp",
    ".svg",
    ".gif",
];

/// Whether [`at`] looks at a character of ASCII.
pub(super) fn may_begin(byte: u8) -> bool {
    matches!(byte, b'@' | b'w' | b'W' | b'q' | b'Q' | b'p' | b'P' | b'*')
}

/// What begins at a character that is no digit.
pub(super) fn at(text: &str, at: usize, ch: char, hits: &mut Vec<Hit>) {
    match ch {
        '@' | '＠' => email(text, at, ch, hits),
        '微' | 'w' | 'W' | 'q' | 'Q' => chat(text, at, hits),
        '护' | 'p' | 'P' => passport(text, at, hits),
        '经' | '纬' => labelled_position(text, at, hits),
        '*' | '＊' | '某' | '×' | '○' => masked_name(text, at, hits),
        '村' | '户' | '姓' | '五' | '低' | '贫' | '脱' | '学' | '儿' | '老' | '居' | '患' => {
            called(text, at, hits);
        }
        ch if is_han(ch) => plate(text, at, ch, hits),
        _ => {}
    }
}

fn push(hits: &mut Vec<Hit>, kind: Kind, start: usize, end: usize) {
    hits.push(Hit { kind, start, end, labelled: false });
}

/// An address of mail around its `@`.
fn email(text: &str, at: usize, sign: char, hits: &mut Vec<Hit>) {
    let local = |ch: &char| ch.is_ascii_alphanumeric() || "._%+-".contains(*ch);
    let start = at - text[..at].chars().rev().map(fold).take_while(local).count();
    let start = if text.is_char_boundary(start) { start } else { at };
    let behind = at + sign.len_utf8();
    let host = text[behind..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b".-".contains(byte)).count();
    let host = text[behind..behind + host].trim_end_matches(['.', '-']);
    let Some((name, top)) = host.rsplit_once('.') else { return };
    let fits = start < at && !name.is_empty() && top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_alphabetic());
    let lower = host.to_ascii_lowercase();
    let none = NO_MAIL.iter().any(|end| lower.ends_with(end) || lower == *end);
    if fits && !none {
        push(hits, Kind::Email, start, behind + host.len());
    }
}

/// A name in WeChat or a number in QQ behind the word.
fn chat(text: &str, at: usize, hits: &mut Vec<Hit>) {
    if text[..at].ends_with(|ch: char| ch.is_ascii_alphanumeric()) {
        return;
    }
    let begins = |word: &str| text[at..].get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word));
    let Some(word) = ["微信", "wechat", "weixin", "qq"].into_iter().find(|word| begins(word)) else { return };
    let rest = &text[at + word.len()..];
    let mut behind = rest.trim_start_matches([' ', '_']);
    for more in ["号码", "号", "ID", "id", "number", "no."] {
        behind = behind.strip_prefix(more).unwrap_or(behind);
    }
    let name = behind.trim_start_matches([' ', ':', '：', '是', '为', '"', '\'', '“', '|', '\t', '+']);
    let length = name.bytes().take_while(|it| it.is_ascii_alphanumeric() || b"-_".contains(it)).count();
    let name_text = &name[..length];
    let fits = match word {
        "qq" => (5..=11).contains(&length) && name_text.bytes().all(|it| it.is_ascii_digit()),
        _ => {
            (6..=20).contains(&length)
                && name_text.bytes().any(|it| it.is_ascii_digit() || b"-_".contains(&it))
                && behind.len() > name.len()
                || (6..=20).contains(&length) && behind.len() > name.len() && behind.starts_with([':', '：'])
        }
    };
    if fits {
        let start = text.len() - name.len();
        push(hits, Kind::Chat, start, start + length);
    }
}

/// A passport's number behind the word.
fn passport(text: &str, at: usize, hits: &mut Vec<Hit>) {
    let begins = |word: &str| text[at..].get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word));
    let Some(word) = ["护照", "passport"].into_iter().find(|word| begins(word)) else { return };
    let rest = &text[at + word.len()..];
    let letter = |ch: char| ch.is_ascii_uppercase();
    let window = rest.char_indices().take(BESIDE).take_while(|(_, ch)| *ch != '\n');
    for (from, _) in window.filter(|(_, ch)| letter(*ch)) {
        let number = &rest[from..];
        let letters = number.bytes().take_while(u8::is_ascii_uppercase).count();
        let digits = number[letters..].bytes().take_while(u8::is_ascii_digit).count();
        if letters <= 2 && (7..=8).contains(&digits) {
            let start = text.len() - number.len();
            return push(hits, Kind::Passport, start, start + letters + digits);
        }
    }
}

/// A number plate: 川A·12345.
fn plate(text: &str, at: usize, ch: char, hits: &mut Vec<Hit>) {
    let rest = &text[at + ch.len_utf8()..];
    if !rest.starts_with(|ch: char| ch.is_ascii_uppercase() && ch != 'I' && ch != 'O') || !PLATES.contains(ch) {
        return;
    }
    let number = rest[1..].trim_start_matches(['·', '•', '.', ' ', '-']);
    let length = number.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let number_text = &number[..length];
    let fits = (5..=6).contains(&length)
        && rest.len() - 1 - number.len() <= 3
        && number_text.bytes().all(|it| it.is_ascii_digit() || it.is_ascii_uppercase())
        && number_text.bytes().filter(u8::is_ascii_digit).count() >= 3;
    if fits {
        let end = text.len() - number.len() + length;
        push(hits, Kind::Plate, at, end);
    }
}

/// Latitude and longitude, each with four decimals or more, the first beginning with the last group of a run.
pub(super) fn position(text: &str, run: &Run, hits: &mut Vec<Hit>) {
    let first = &run.digits[run.bounds[run.bounds.len() - 2]..];
    let start = first[0].start;
    if text[..start].ends_with('.') {
        return;
    }
    let Some((degrees, end)) = decimal(text, start, 4) else { return };
    let rest = &text[end..];
    let gap = rest.chars().take(4).take_while(|ch| " ,，;；/、NnSs°-".contains(*ch)).map(char::len_utf8).sum::<usize>();
    if gap == 0 {
        return;
    }
    let Some((other, end)) = decimal(text, end + gap, 4) else { return };
    if degrees <= 180 && other <= 180 && degrees.min(other) <= 90 {
        push(hits, Kind::Position, start, end);
    }
}

/// One decimal behind 经度 or 纬度.
fn labelled_position(text: &str, at: usize, hits: &mut Vec<Hit>) {
    if !["经度", "纬度"].iter().any(|word| text[at..].starts_with(word)) {
        return;
    }
    let behind = at + "经度".len();
    let gap: usize = text[behind..].chars().take(3).take_while(|ch| " :：为".contains(*ch)).map(char::len_utf8).sum();
    if let Some((degrees, end)) = decimal(text, behind + gap, 4)
        && degrees <= 180
    {
        push(hits, Kind::Position, behind + gap, end);
    }
}

/// The whole part and the end of a number with that many decimals at least.
fn decimal(text: &str, at: usize, decimals: usize) -> Option<(u32, usize)> {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let whole = digits(at);
    let point = at + whole;
    if !(1..=3).contains(&whole) || bytes.get(point) != Some(&b'.') {
        return None;
    }
    let fraction = digits(point + 1);
    let degrees = text[at..point].parse().ok()?;
    (fraction >= decimals).then_some((degrees, point + 1 + fraction))
}

/// `张*三`, `李某`: a masked name, where something stands beside it that would tell who is meant and how they are.
fn masked_name(text: &str, at: usize, hits: &mut Vec<Hit>) {
    let Some(surname) = text[..at].chars().next_back() else { return };
    if !SURNAMES.contains(surname) && !MASKED_SURNAMES.contains(surname) {
        return;
    }
    let start = at - surname.len_utf8();
    let sign = |ch: &char| "*＊某×○".contains(*ch);
    let signs: usize = text[at..].chars().take(2).take_while(sign).map(char::len_utf8).sum();
    let last: usize = text[at + signs..].chars().take(1).filter(|ch| is_han(*ch)).map(char::len_utf8).sum();
    // A character behind 某 is the next word; behind a star it is the end of the name.
    let last = if text[at..].starts_with('某') { 0 } else { last };
    beside(text, start, at + signs + last, hits);
}

/// A name behind 村民, 户主 and the like.
fn called(text: &str, at: usize, hits: &mut Vec<Hit>) {
    let Some(word) = CALLED.iter().find(|word| text[at..].starts_with(**word)) else { return };
    let behind = text[at + word.len()..].trim_start_matches([':', '：', ' ']);
    let mut chars = behind.chars();
    let Some(surname) = chars.next().filter(|ch| SURNAMES.contains(*ch)) else { return };
    let start = text.len() - behind.len();
    let mut end = start + surname.len_utf8();
    let mut given = 0;
    for ch in chars {
        if given > 0 && (!is_han(ch) || "等因患系、属享".contains(ch)) {
            return beside(text, start, end, hits);
        }
        if given == 2 || !is_han(ch) {
            return;
        }
        given += 1;
        end += ch.len_utf8();
    }
    if given > 0 {
        beside(text, start, end, hits);
    }
}

/// A name is found where a condition stands beside it, in the same sentence.
fn beside(text: &str, start: usize, end: usize, hits: &mut Vec<Hit>) {
    let stop = |ch: &char| !"\n。；;！？".contains(*ch);
    let before: String = text[..start].chars().rev().take_while(stop).take(BESIDE).collect();
    let before: String = before.chars().rev().collect();
    let after: String = text[end..].chars().take_while(stop).take(BESIDE).collect();
    let near = [before.to_ascii_lowercase(), after.to_ascii_lowercase()];
    if CONDITIONS.iter().any(|word| near.iter().any(|text| text.contains(word))) {
        push(hits, Kind::Condition, start, end);
    }
}

fn is_han(ch: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&ch)
}
