//! Numbers that stay in one line with what they count: `27人`, `2026年10月9日`, `028-5550 0109`.

/// Units of two letters; of any other the first letter stays with its number.
const LONG: [&str; 6] = ["小时", "万元", "人次", "个月", "亿元", "公里"];

/// Escaped HTML in which no line ends between a number and the Han letters of its unit, nor inside a date or a telephone
/// number. Languages without Han letters lose nothing: their numbers end at a space.
pub fn kept(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 64);
    let mut rest = html;
    while let Some(at) = start(rest) {
        let (before, from) = rest.split_at(at);
        let run = run(from);
        out.push_str(before);
        if from[..run].contains(|ch: char| !ch.is_ascii_digit()) {
            out.push_str("<span class=\"nb\">");
            out.push_str(&from[..run]);
            out.push_str("</span>");
        } else {
            out.push_str(&from[..run]);
        }
        rest = &from[run..];
    }
    out.push_str(rest);
    out
}

/// Where the next number begins, outside of tags and of character references.
fn start(html: &str) -> Option<usize> {
    let mut closing = None;
    let mut before = ' ';
    for (at, ch) in html.char_indices() {
        match (closing, ch) {
            (Some(end), _) if ch == end => closing = None,
            (Some(_), _) => {}
            (None, '<') => closing = Some('>'),
            (None, '&') => closing = Some(';'),
            (None, '0'..='9') if !before.is_ascii_alphanumeric() => return Some(at),
            _ => {}
        }
        before = ch;
    }
    None
}

/// The length of a number with its unit, and of what follows it of a date or a telephone number.
fn run(text: &str) -> usize {
    let digit = |at: usize| text[at..].starts_with(|ch: char| ch.is_ascii_digit());
    let mut at = 0;
    let mut phone = false;
    loop {
        while digit(at) {
            at += 1;
        }
        let Some(ch) = text[at..].chars().next() else { return at };
        let after = at + ch.len_utf8();
        match ch {
            '.' | ',' | ':' | '-' | '–' if digit(after) => {
                phone |= ch == '-';
                at = after;
            }
            ' ' if phone && digit(after) => at = after,
            '%' => return after,
            '年' | '月' if digit(after) => at = after,
            _ if ('\u{4e00}'..'\u{a000}').contains(&ch) => {
                let long = LONG.iter().find(|unit| text[at..].starts_with(**unit));
                return at + long.map_or(ch.len_utf8(), |unit| unit.len());
            }
            _ => return at,
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_stay_with_their_units() {
        let check = |text: &str, expected: &str| {
            let marked = super::kept(text).replace("<span class=\"nb\">", "[").replace("</span>", "]");
            assert_eq!(marked, expected, "{text}");
        };
        check("到会27人，赞成23票。", "到会[27人]，赞成[23票]。");
        check("<b>12月28日：</b>通过", "<b>[12月28日]：</b>通过");
        check("2026年10月9日", "[2026年10月9日]");
        check("全年7,513小时：56.5%", "全年[7,513小时]：[56.5%]");
        check("每天8:30–17:30，028-5550 0109。", "每天[8:30–17:30]，[028-5550 0109]。");
        check("Room 12, Qinghe &#39;3&#39; <a href=\"1月\">7</a>", "Room 12, Qinghe &#39;3&#39; <a href=\"1月\">7</a>");
        check("23 of 27 voted, 1,200.50.", "23 of 27 voted, [1,200.50].");
        check("A4纸", "A4纸");
    }
}
