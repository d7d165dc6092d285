//! What a browser is told beside a page: the content policy, said in every page and by servers that can, and the other
//! headers, for hosts that read `_headers` (Netlify, Cloudflare Pages). `docs/follow.md` has the same for other servers.

/// The content policy of every page: nothing from elsewhere, no script in a page, no style in a page, no form.
///
/// A page says it in a `meta` tag, because many hosts let nobody set headers.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
require-trusted-types-for 'script'; trusted-types 'none'";

/// What browsers heed in a header alone: nobody shows a page inside another.
const HEADER_ONLY: &str = "frame-ancestors 'none'";

/// The text of `_headers`. Rules that match the same address add up, so the policy stands in one of them only: of two
/// policies a browser would take what both allow.
pub fn text() -> String {
    format!(
        "/*\n  Content-Security-Policy: {POLICY}; {HEADER_ONLY}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Permissions-Policy: camera=(), geolocation=(), microphone=()\n  \
         Cross-Origin-Opener-Policy: same-origin\n\
         /static/*\n  Cache-Control: public, max-age=31536000, immutable\n\
         /files/*\n  Content-Disposition: attachment\n\
         /:area/files/*\n  Content-Disposition: attachment\n\
         /:area/:village/files/*\n  Content-Disposition: attachment\n\
         /:area/:village/decisions/files/*\n  Content-Disposition: attachment\n"
    )
}

/// The text of `robots.txt`: everybody may read everything.
pub fn robots(base: Option<&str>) -> String {
    let map = base.map_or_else(String::new, |base| format!("Sitemap: {base}sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{map}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_stands_once_and_no_line_is_too_long() {
        let text = text();
        let policies: Vec<&str> = text.lines().filter(|line| line.contains("Content-Security-Policy")).collect();
        assert_eq!(policies, [format!("  Content-Security-Policy: {POLICY}; frame-ancestors 'none'")]);
        assert!(text.lines().all(|line| line.len() < 2000), "Cloudflare reads no longer line");
    }

    #[test]
    fn robots_are_led_to_the_map_where_there_is_one() {
        assert_eq!(robots(None), "User-agent: *\nAllow: /\n");
        assert_eq!(
            robots(Some("https://a.example/")),
            "User-agent: *\nAllow: /\nSitemap: https://a.example/sitemap.xml\n"
        );
    }
}
