//! Money: a whole number of minor units (fen, cents), read from text by one grammar.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// An amount in minor units of the portal's currency. `Money(18_600_000)` is 186,000.00 yuan.
///
/// Single amounts stay below 10^13 minor units (check ACC-20), so that the sums of one village fit 64 bits
/// with room to spare; sums over many villages are made in 128 bits (`aggregate`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(pub i64);

/// The largest amount a record may hold, in minor units (exclusive): 10^13, that is 10^11 yuan.
pub const LIMIT: i64 = 10_000_000_000_000;

/// Why a text is not an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotMoney {
    /// Not of the grammar; what to write instead, where that can be guessed.
    Grammar(Option<String>),
    /// More decimals than the currency has (how many it has).
    Decimals(u32),
    /// Beyond [`LIMIT`].
    TooLarge,
}

impl Money {
    /// Nothing, a true zero.
    pub const ZERO: Money = Money(0);

    /// Reads an amount in whole units with at most `decimals` decimals, times ten to the power `shift`
    /// (4 where the file says `unit: wan`).
    ///
    /// Grammar: `-?(0|[1-9]\d*|[1-9]\d{0,2}(,\d{3})+)(\.\d{1,n})?`. Full-width digits, exponents,
    /// underscores, a comma as decimal mark and units inside the value are refused, with the form to write.
    pub fn parse(text: &str, decimals: u32, shift: u32) -> Result<Money, NotMoney> {
        Money::read(text, decimals, shift).map_err(|why| match why {
            NotMoney::Grammar(_) => NotMoney::Grammar(suggestion(text, shift)),
            other => other,
        })
    }

    /// [`Money::parse`] without a guess at what was meant.
    fn read(text: &str, decimals: u32, shift: u32) -> Result<Money, NotMoney> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (digits, None),
        };
        let whole = plain_whole(whole).ok_or(NotMoney::Grammar(None))?;
        let fraction = fraction.unwrap_or("");
        if digits.contains('.') && fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotMoney::Grammar(None));
        }
        let places = (decimals + shift) as usize;
        if fraction.len() > places {
            return Err(NotMoney::Decimals(decimals + shift));
        }
        let mut value: i64 = 0;
        let padded = fraction.bytes().chain(std::iter::repeat_n(b'0', places - fraction.len()));
        for byte in whole.bytes().chain(padded) {
            value = value * 10 + i64::from(byte - b'0');
            if value >= LIMIT {
                return Err(NotMoney::TooLarge);
            }
        }
        Ok(Money(if negative { -value } else { value }))
    }

    /// The amount as plain text with all its decimals and no grouping: `-186000.00`. What data files carry.
    pub fn plain(self, decimals: u32) -> String {
        plain_number(i128::from(self.0), decimals)
    }

    /// The amount with groups of three, for messages: `186,000.00`.
    pub fn grouped(self, decimals: u32) -> String {
        let plain = self.plain(decimals);
        let (sign, rest) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
        let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(whole, part)| (whole, Some(part)));
        let mut out = String::from(sign);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                out.push(',');
            }
            out.push(digit);
        }
        if let Some(fraction) = fraction {
            out.push('.');
            out.push_str(fraction);
        }
        out
    }

    /// The distance from zero.
    pub fn abs(self) -> Money {
        Money(self.0.abs())
    }

    /// Whether the amount is exactly zero.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }
}

/// A number of minor units as plain text: `-186000.00`.
pub fn plain_number(value: i128, decimals: u32) -> String {
    let mut rest = value.unsigned_abs();
    let mut buffer = [b'0'; 41];
    let mut start = buffer.len();
    let least = buffer.len() - 1 - decimals as usize;
    while rest > 0 || start > least {
        start -= 1;
        // 64 bits, where they do, divide ten times faster than 128.
        let digit = match u64::try_from(rest) {
            Ok(small) => {
                rest = u128::from(small / 10);
                small % 10
            }
            Err(_) => {
                let digit = (rest % 10) as u64;
                rest /= 10;
                digit
            }
        };
        buffer[start] = b'0' + digit as u8;
    }
    let point = buffer.len() - decimals as usize;
    let mut out = String::with_capacity(buffer.len() - start + 2);
    if value < 0 {
        out.push('-');
    }
    out.extend(buffer[start..point].iter().map(|digit| char::from(*digit)));
    if decimals > 0 {
        out.push('.');
        out.extend(buffer[point..].iter().map(|digit| char::from(*digit)));
    }
    out
}

/// The whole part without its group commas, or `None` where it is not of the grammar.
fn plain_whole(text: &str) -> Option<String> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b',') {
        return None;
    }
    if text.len() > 1 && text.starts_with('0') {
        return None;
    }
    if text.contains(',') {
        let mut groups = text.split(',');
        let first = groups.next().unwrap_or("");
        if first.is_empty() || first.len() > 3 || first == "0" || !groups.all(|group| group.len() == 3) {
            return None;
        }
    }
    Some(text.replace(',', ""))
}

/// What the writer probably meant, in our grammar: `１２，０００` gives `12,000`, `12万` gives `120000`, or `12` in a file
/// that counts in 万元 anyway.
fn suggestion(text: &str, shift: u32) -> Option<String> {
    // `100-` is how old programs print it; a sign in the middle is a sum or a range, and its digits must not be joined.
    let whole = text.trim();
    let turned = whole.strip_suffix(['-', '－', '−']).map(|number| format!("-{number}"));
    let plain = turned.as_deref().unwrap_or(whole);
    if plain.chars().skip(1).any(|ch| "+-－−—".contains(ch)) {
        return None;
    }
    let mut out = String::new();
    for ch in plain.chars() {
        match ch {
            '０'..='９' => out.push(char::from(b'0' + (ch as u32 - '０' as u32) as u8)),
            '，' | '_' | '\'' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{200b}' => {}
            '．' => out.push('.'),
            '－' | '−' | '—' | '‐' | '‑' | '负' => out.push('-'),
            '¥' | '￥' | '元' | '$' | '€' | '+' => {}
            other => out.push(other),
        }
    }
    if let Some(number) = out.strip_suffix('亿').filter(|_| shift == 0) {
        return Money::read(number, 8, 0).ok().filter(|value| value.0 >= 0).map(|value| value.0.to_string());
    }
    if let Some(number) = out.strip_suffix(['万', 'w', 'W']) {
        let value = Money::read(number, 4, 0).ok()?;
        if shift == 4 {
            return Some(number.to_owned());
        }
        return (value.0 >= 0).then(|| value.0.to_string());
    }
    if out.is_empty() {
        return None;
    }
    let trimmed = out.trim_start_matches('0');
    let out = if trimmed.is_empty() || trimmed.starts_with('.') { format!("0{trimmed}") } else { trimmed.to_owned() };
    (Money::read(&out, 4, 0).is_ok() && out != text).then_some(out)
}

impl Add for Money {
    type Output = Money;

    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Money;

    fn sub(self, other: Money) -> Money {
        Money(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Money;

    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        *self = *self - other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<i64, NotMoney>) {
        assert_eq!(Money::parse(text, 2, 0).map(|money| money.0), expected, "{text}");
    }

    #[test]
    fn reads_one_grammar() {
        check("186000", Ok(18_600_000));
        check("186000.5", Ok(18_600_050));
        check("186,000.00", Ok(18_600_000));
        check("-70", Ok(-7_000));
        check("0", Ok(0));
        check("0.05", Ok(5));
    }

    #[test]
    fn refuses_everything_else_with_what_to_write() {
        let instead = |text: &str| Err(NotMoney::Grammar(Some(text.to_owned())));
        check("１２", instead("12"));
        check("１２，０００", instead("12000"));
        check("12万", instead("120000"));
        check("1.5万", instead("15000"));
        check("1_000", instead("1000"));
        check("1.2亿", instead("120000000"));
        check("100-", instead("-100"));
        check("100+200", Err(NotMoney::Grammar(None)));
        check("100-200", Err(NotMoney::Grammar(None)));
        check("￥12", instead("12"));
        check("007", instead("7"));
        check(".5", instead("0.5"));
        check("1,00", Err(NotMoney::Grammar(None)));
        check("1e5", Err(NotMoney::Grammar(None)));
        check("10.999.99", Err(NotMoney::Grammar(None)));
        check("", Err(NotMoney::Grammar(None)));
        check("1.", Err(NotMoney::Grammar(None)));
        check("1.234", Err(NotMoney::Decimals(2)));
        check("100000000000", Err(NotMoney::TooLarge));
    }

    #[test]
    fn wan_shifts_by_four() {
        assert_eq!(Money::parse("12.3456", 2, 4), Ok(Money(12_345_600)));
        assert_eq!(Money::parse("12万元", 2, 4), Err(NotMoney::Grammar(Some("12".to_owned()))));
    }

    #[test]
    fn writes_what_it_reads() {
        for text in ["0.00", "-0.05", "186000.00", "99999999999.99"] {
            assert_eq!(Money::parse(text, 2, 0).expect("an amount").plain(2), text);
        }
        assert_eq!(Money(-123_456_789).grouped(2), "-1,234,567.89");
        assert_eq!(Money(123_456).grouped(0), "123,456");
    }
}
