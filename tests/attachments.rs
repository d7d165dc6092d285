//! Links of texts and the files they lead to, in a whole site: every language, from its place, byte for byte.

mod shared;

use std::collections::BTreeMap;
use std::fs;

use shared::{Scratch, TODAY, build, copy, files, root};

/// The smallest portal with texts and attachments added, published.
fn site(added: &[(&str, &[u8])]) -> BTreeMap<String, Vec<u8>> {
    let scratch = Scratch::new("attachments");
    copy(&root().join("tests/portals/townships/content"), &scratch.join("content"));
    for (path, bytes) in added {
        let path = scratch.join("content").join(path);
        fs::create_dir_all(path.parent().expect("below the folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }
    build(&scratch.join("content"), &scratch.join("site"), TODAY);
    files(&scratch.join("site"))
}

/// The addresses of the links of a page whose words begin with `→`, in order.
fn links(site: &BTreeMap<String, Vec<u8>>, page: &str) -> Vec<String> {
    let text = std::str::from_utf8(&site[page]).expect("pages are UTF-8");
    let mut out = Vec::new();
    for (at, _) in text.match_indices(">→") {
        let tag = text[..at].rfind("<a href=\"").expect("a link") + "<a href=\"".len();
        out.push(text[tag..].split('"').next().expect("closed").to_owned());
    }
    out
}

const WELL: &str = "hexi/liuwan/decisions/2024-05-10-second-well";

#[test]
fn links_lead_from_every_page_to_every_file() {
    let pdf = b"%PDF-1.7\n".as_slice();
    let jpeg = b"\xff\xd8\xff\xe0".as_slice();
    let text = "# 关于\n\n## 费用\n\n[→](hexi/liuwan/decisions/2024-05-10-second-well.md) [→](#费用) [→](files/a.pdf) [→](help.md#a)\n";
    let sister = "[→](../../../about.md) [→](2024-05-10-second-well.en.md) ![→](../files/%E7%85%A7%E7%89%87%201.jpg) [→](files/b.pdf) [→](../../files/c.csv) [→](https://example.org/x)\n";
    let well = fs::read_to_string(root().join("tests/portals/townships/content").join(WELL.to_owned() + ".md"));
    let well = well.expect("it is there") + "\n" + sister;
    let site = site(&[
        ("about.md", text.as_bytes()),
        ("about.en.md", text.as_bytes()),
        ("help.md", b"# Help\n"),
        (&(WELL.to_owned() + ".md"), well.as_bytes()),
        (&(WELL.to_owned() + ".en.md"), sister.as_bytes()),
        ("files/a.pdf", pdf),
        ("hexi/files/c.csv", "项目,金额\n".as_bytes()),
        ("hexi/liuwan/files/照片 1.jpg", jpeg),
        ("hexi/liuwan/decisions/files/b.pdf", pdf),
    ]);
    let own = ["#text-%E8%B4%B9%E7%94%A8"];
    let about = |up: &str, pages: &str| {
        [format!("{WELL}.html"), own[0].to_owned(), format!("{up}files/a.pdf"), format!("{pages}help.html#text-a")]
    };
    assert_eq!(links(&site, "about.html"), about("", ""));
    assert_eq!(links(&site, "en/about.html"), about("../", ""));
    let well = |up: &str| {
        [
            "../../../about.html".to_owned(),
            "2024-05-10-second-well.html".to_owned(),
            format!("{up}hexi/liuwan/files/%E7%85%A7%E7%89%87%201.jpg"),
            format!("{up}hexi/liuwan/decisions/files/b.pdf"),
            format!("{up}hexi/files/c.csv"),
            "https://example.org/x".to_owned(),
        ]
    };
    assert_eq!(links(&site, &format!("en/{WELL}.html")), well("../../../../"));
    let near = ["../files/%E7%85%A7%E7%89%87%201.jpg", "files/b.pdf", "../../files/c.csv"];
    assert_eq!(links(&site, &format!("{WELL}.html"))[2..5], near);
    for (path, bytes) in [("files/a.pdf", pdf), ("hexi/liuwan/files/照片 1.jpg", jpeg)] {
        assert_eq!(site[path], bytes, "{path}");
        let manifest = site.iter().find(|(path, _)| path.contains("manifest")).expect("a site has one").1;
        assert!(String::from_utf8_lossy(manifest).lines().any(|line| line.ends_with(&format!("  {path}"))), "{path}");
    }
}
