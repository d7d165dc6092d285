//! The list of all pages for search engines. Its addresses must be absolute, so it exists only where the site's own
//! address is known. Languages are told by the pages themselves.

use std::fmt::Write as _;

/// How many addresses one file may hold, and how many bytes (sitemaps.org).
const ADDRESSES: usize = 50_000;
const BYTES: usize = 50 * 1024 * 1024;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

/// Whether a file is a page to be listed.
pub fn is_page(path: &str) -> bool {
    path.ends_with(".html") && path != "404.html" && !path.ends_with("/404.html")
}

/// The files of the map, by path: `sitemap.xml`, and where one is not enough, an index of that name and its parts.
pub fn files<'p>(base: &str, pages: impl Iterator<Item = &'p str>) -> Vec<(String, String)> {
    split(base, pages, ADDRESSES, BYTES)
}

fn split<'p>(
    base: &str,
    pages: impl Iterator<Item = &'p str>,
    addresses: usize,
    bytes: usize,
) -> Vec<(String, String)> {
    let close = "</urlset>\n";
    let open = || format!("{HEAD}<urlset {SPACE}>\n");
    let mut parts = vec![open()];
    let mut count = 0;
    for page in pages {
        let entry = format!("<url><loc>{base}{}</loc></url>\n", page);
        let last = parts.last().map_or(0, String::len);
        if count == addresses || last + entry.len() + close.len() > bytes {
            parts.push(open());
            count = 0;
        }
        if let Some(part) = parts.last_mut() {
            part.push_str(&entry);
        }
        count += 1;
    }
    parts.iter_mut().for_each(|part| part.push_str(close));
    if parts.len() == 1 {
        return parts.into_iter().map(|part| ("sitemap.xml".to_owned(), part)).collect();
    }
    let mut index = format!("{HEAD}<sitemapindex {SPACE}>\n");
    for number in 1..=parts.len() {
        writeln!(index, "<sitemap><loc>{base}sitemap-{number}.xml</loc></sitemap>")
            .expect("memory takes what it is given");
    }
    index.push_str("</sitemapindex>\n");
    let parts = parts.into_iter().zip(1..).map(|(part, number)| (format!("sitemap-{number}.xml"), part));
    [("sitemap.xml".to_owned(), index)].into_iter().chain(parts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_as_long_as_it_suffices() {
        let files = files("https://a.example/", ["index.html", "en/index.html"].into_iter());
        assert_eq!(files.len(), 1);
        assert!(files[0].1.contains("<loc>https://a.example/en/index.html</loc>"), "{}", files[0].1);
    }

    #[test]
    fn more_than_one_file_holds_is_split_under_an_index() {
        let pages = ["a.html", "b.html", "c.html", "d.html", "e.html"];
        let names = |files: &[(String, String)]| files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
        let by_count = split("https://a.example/", pages.into_iter(), 2, BYTES);
        assert_eq!(names(&by_count), ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
        assert_eq!(by_count[0].1.matches("<sitemap>").count(), 3);
        assert_eq!(by_count[1].1.matches("<url>").count(), 2);
        let by_size = split("https://a.example/", pages.into_iter(), 50, 250);
        assert!(by_size.len() > 2 && by_size[1..].iter().all(|(_, text)| text.len() <= 250));
        let told: usize = by_size[1..].iter().map(|(_, text)| text.matches("<url>").count()).sum();
        assert_eq!(told, 5, "none is lost");
    }
}
