//! The nearest known name to a misspelt one.

/// The known name that is at most a third of its letters away, the nearest first, ties in the given order.
pub fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let mut best: Option<(usize, &'k str)> = None;
    for candidate in known {
        let distance = distance(name, candidate);
        let allowed = (candidate.chars().count().max(name.chars().count()) / 3).max(1);
        if distance <= allowed && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, name)| name)
}

/// The known name that is meant: the nearest, however wide its letters are, or the one a Chinese word stands for.
pub fn meant<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let plain: String = name.chars().map(narrow).collect();
    nearest(&plain, known).or_else(|| {
        let (_, word) = CHINESE.iter().find(|(chinese, _)| *chinese == plain.trim())?;
        known.iter().find(|known| *known == word).copied()
    })
}

/// `ｒ` as `r`: what a Chinese keyboard writes in its wide mode.
fn narrow(letter: char) -> char {
    match letter {
        '！'..='～' => char::from_u32(letter as u32 - '！' as u32 + '!' as u32).unwrap_or(letter),
        letter => letter,
    }
}

/// What people write in Chinese where a record has an English word.
const CHINESE: [(&str, &str); 20] = [
    ("万元", "wan"),
    ("万", "wan"),
    ("元", "yuan"),
    ("收入", "revenue"),
    ("支出", "expenditure"),
    ("借入", "financing_in"),
    ("偿还", "financing_out"),
    ("预算", "plan"),
    ("决算", "actual"),
    ("年度", "year"),
    ("年份", "year"),
    ("名称", "name"),
    ("标题", "title"),
    ("日期", "date"),
    ("金额", "amount"),
    ("本金", "principal"),
    ("备注", "note"),
    ("贷款", "loan"),
    ("银行", "bank"),
    ("科目", "account"),
];

/// Letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.chars().take(64).collect();
    let right: Vec<char> = right.chars().take(64).collect();
    let width = right.len() + 1;
    let mut table: Vec<usize> = vec![0; (left.len() + 1) * width];
    for row in 0..=left.len() {
        table[row * width] = row;
    }
    for (column, cell) in table.iter_mut().take(width).enumerate() {
        *cell = column;
    }
    for row in 1..=left.len() {
        for column in 1..=right.len() {
            let cost = usize::from(left[row - 1] != right[column - 1]);
            let mut least = (table[(row - 1) * width + column] + 1)
                .min(table[row * width + column - 1] + 1)
                .min(table[(row - 1) * width + column - 1] + cost);
            let swapped =
                row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
            if swapped {
                least = least.min(table[(row - 2) * width + column - 2] + 1);
            }
            table[row * width + column] = least;
        }
    }
    table[left.len() * width + right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_nearest_name() {
        let known = ["received", "required", "principal", "date"];
        for (typed, expected) in
            [("recieved", Some("received")), ("princpal", Some("principal")), ("dat", Some("date")), ("colour", None)]
        {
            assert_eq!(nearest(typed, &known), expected, "{typed}");
        }
    }
}
