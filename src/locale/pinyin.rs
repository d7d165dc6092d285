//! How Chinese names sound, in Latin letters without tones: what people type where they cannot type Chinese.

use pinyin::ToPinyinMulti;

/// How many ways of reading a name are kept at most.
const READINGS: usize = 6;

/// The ways a name can be read, syllable by syllable, the usual one first: 石桥 gives `shi qiao` and `dan qiao`.
///
/// Many characters have several sounds, and names keep rare ones (番禺 is pān yú). Every other sound of one character is
/// offered with the usual sounds of the rest; signs that have no sound are left out.
pub fn readings(name: &str) -> Vec<Vec<&'static str>> {
    let sounds: Vec<Vec<&'static str>> = name
        .to_pinyin_multi()
        .flatten()
        .map(|sounds| {
            let mut out: Vec<&'static str> = Vec::new();
            for sound in sounds {
                if !out.contains(&sound.plain()) {
                    out.push(sound.plain());
                }
            }
            out
        })
        .collect();
    if sounds.is_empty() {
        return Vec::new();
    }
    let usual: Vec<&'static str> = sounds.iter().map(|sounds| sounds[0]).collect();
    let mut out = vec![usual.clone()];
    for (at, sounds) in sounds.iter().enumerate() {
        for other in &sounds[1..] {
            let mut reading = usual.clone();
            reading[at] = other;
            out.push(reading);
        }
    }
    out.truncate(READINGS);
    out
}

/// The first letters of a reading: `qh` of `qing he`.
pub fn initials(reading: &[&str]) -> String {
    reading.iter().filter_map(|syllable| syllable.chars().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::{initials, readings};

    #[test]
    fn names_are_read_in_every_usual_way() {
        let joined = |name: &str| readings(name).iter().map(|it| it.join(" ")).collect::<Vec<_>>();
        assert_eq!(joined("清河村")[0], "qing he cun");
        assert!(joined("番禺").contains(&"pan yu".to_owned()), "{:?}", joined("番禺"));
        assert!(joined("长乐").contains(&"chang le".to_owned()), "{:?}", joined("长乐"));
        assert_eq!(joined("North Hill"), [""; 0]);
        assert_eq!(joined("清河A区")[0], "qing he qu");
        assert!(joined("行重长乐会单参差").len() <= 6);
    }

    #[test]
    fn initials_are_first_letters() {
        assert_eq!(initials(&["qing", "he", "cun"]), "qhc");
        assert_eq!(initials(&[]), "");
    }
}
