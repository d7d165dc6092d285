//! Currencies by their ISO 4217 code, with the number of decimals the standard gives them.

/// A currency of ISO 4217.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency {
    /// The three letters.
    pub code: &'static str,
    /// Decimals of one unit: 2 for most, 0 for the yen, 3 for the dinar.
    pub decimals: u32,
}

impl Currency {
    /// The currency of that code (capitals).
    pub fn find(code: &str) -> Option<Currency> {
        let found = |list: &'static str, decimals| {
            list.split_whitespace().find(|known| *known == code).map(|code| Currency { code, decimals })
        };
        found(TWO, 2).or_else(|| found(NONE, 0)).or_else(|| found(THREE, 3)).or_else(|| found(FOUR, 4))
    }

    /// Every code of the list, in no particular order: for the nearest name to a misspelt one.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        [TWO, NONE, THREE, FOUR].into_iter().flat_map(str::split_whitespace)
    }
}

// ISO 4217, list one, active codes; funds and metals left out.
const NONE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
const THREE: &str = "BHD IQD JOD KWD LYD OMR TND";
const FOUR: &str = "CLF UYW";
const TWO: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP \
CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS \
KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN \
PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS \
UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_decimals_of_the_standard() {
        for (code, decimals) in [("CNY", 2), ("JPY", 0), ("IDR", 2), ("KWD", 3), ("CLF", 4)] {
            assert_eq!(Currency::find(code).map(|currency| currency.decimals), Some(decimals), "{code}");
        }
        assert_eq!(Currency::find("RMB"), None);
    }
}
