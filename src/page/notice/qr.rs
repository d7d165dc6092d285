//! The code a telephone reads off the paper: a page's public address as a QR code, drawn as one path.

use std::fmt::Write as _;

use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::{Color, EcLevel, bits, ec};
use serde::Serialize;

/// The white border a reader needs around the code, in modules (ISO/IEC 18004).
const QUIET: usize = 4;

/// A QR code as a shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QrView {
    /// Modules a side, the border included: the side of its view box.
    pub side: usize,
    /// The dark modules, row by row.
    pub path: String,
}

/// The QR code of an address; `None` for no address and for one too long to be read off paper. A quarter of a worn code
/// may be illegible.
///
/// Readers take any of the eight masks of the standard. Scoring all of them for the one that looks best was a fifth of
/// what a whole site takes; an address is never so regular that a fixed one shows large even fields.
pub fn of(address: &str) -> Option<QrView> {
    if address.is_empty() {
        return None;
    }
    let bits = bits::encode_auto(address.as_bytes(), EcLevel::Q).ok()?;
    let version = bits.version();
    let width = usize::try_from(version.width()).ok()?;
    // From here on a module is smaller than half a millimetre.
    if width + 2 * QUIET > 88 {
        return None;
    }
    let (data, correction) = ec::construct_codewords(&bits.into_bytes(), version, EcLevel::Q).ok()?;
    let mut canvas = Canvas::new(version, EcLevel::Q);
    canvas.draw_all_functional_patterns();
    canvas.draw_data(&data, &correction);
    canvas.apply_mask(MaskPattern::Meadow);
    let colours = canvas.into_colors();
    let mut path = String::new();
    for (y, row) in colours.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|colour| **colour == Color::Dark).count();
            if run > 0 {
                write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET).expect("memory takes everything");
            }
            x += run.max(1);
        }
    }
    Some(QrView { side: width + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::{QrView, of};

    /// What an independent reader makes of a drawn code, eight dots a module.
    fn read(view: &QrView) -> String {
        let dots = view.side * 8;
        let mut dark = vec![false; view.side * view.side];
        for run in view.path.split('M').skip(1) {
            let (start, rest) = run.split_once('h').expect("a run has a length");
            let (x, y) = start.split_once(' ').expect("a run has a place");
            let length: usize = rest.split('v').next().and_then(|it| it.parse().ok()).expect("a length");
            let (x, y): (usize, usize) = (x.parse().expect("a place"), y.parse().expect("a place"));
            dark[y * view.side + x..y * view.side + x + length].fill(true);
        }
        let shade = |x: usize, y: usize| if dark[y / 8 * view.side + x / 8] { 0 } else { 255 };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(dots, dots, shade);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "one code is found");
        grids[0].decode().expect("it can be read").1
    }

    #[test]
    fn what_is_drawn_can_be_read() {
        for address in [
            "https://accounts.example.org/shiqiao/qinghe/notice-2024-Q4.html",
            "https://example.org/",
            "https://accounts.a-county-with-a-long-name.gov.example/villages/en/a-township/another-village/notice-2024-Q4.html",
        ] {
            assert_eq!(read(&of(address).expect("a code")), address);
        }
    }

    #[test]
    fn nothing_has_no_code() {
        assert_eq!(of(""), None);
        assert_eq!(of(&"https://example.org/".repeat(40)), None);
    }
}
