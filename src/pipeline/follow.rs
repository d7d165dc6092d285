//! What is written beside the pages: tables as data, feeds, calendars, and the files a site has once.

use super::out::Out;
use super::{Failure, Run};
use crate::model::Area;
use crate::page::data::{self, package};
use crate::page::{Cx, Regional, VillageCx, agenda, feed, names};
use crate::render;
use crate::site::{headers, sitemap};

impl Run<'_> {
    /// A village's tables as CSV and as JSON with their description, its feed and its calendar.
    pub(super) fn write_beside(&self, out: &Out, of: &VillageCx) -> Result<(), Failure> {
        let place = &of.village.path;
        let tables = data::of_village(of);
        for table in &tables {
            out.file(&table.path, &render::table::csv(table))?;
        }
        self.write_package(out, place, &of.village.name, &tables, Vec::new())?;
        (0..self.site.locales.len()).try_for_each(|language| {
            let cx = Cx::new(self.site, language, names::feed(place));
            out.file(&cx.from, &render::feed::atom(&feed::village(&cx, of)))?;
            let cx = Cx::new(self.site, language, format!("{place}/calendar.ics"));
            out.file(&cx.from, &render::ics::ics(&agenda::village(&cx, of)))
        })
    }

    /// The same of an area, which has no calendar.
    pub(super) fn write_beside_area(&self, out: &Out, region: &Regional, area: &Area) -> Result<(), Failure> {
        let tables = data::of_area(region, area);
        for table in &tables {
            out.file(&table.path, &render::table::csv(table))?;
        }
        let mut more = Vec::new();
        if area.path.is_empty() {
            let cx = Cx::new(self.site, 0, "");
            more.extend(data::indicator_heads().map(|table| package::describe(&cx, &table, &data::folder(""))));
        }
        self.write_package(out, &area.path, &area.name, &tables, more)?;
        (0..self.site.locales.len()).try_for_each(|language| {
            let cx = Cx::new(self.site, language, names::feed(&area.path));
            out.file(&cx.from, &render::feed::atom(&feed::area(&cx, region, area)))
        })
    }

    /// An indicator's table, as CSV and as JSON.
    pub(super) fn write_indicator(&self, out: &Out, table: data::DataTable) -> Result<(), Failure> {
        let json = format!("{}json", table.path.strip_suffix("csv").unwrap_or(&table.path));
        out.file(&table.path, &render::table::csv(&table))?;
        out.file(&json, &render::table::json(&[table]))
    }

    /// Tables of a place as one file of JSON, and what is in them.
    fn write_package(
        &self,
        out: &Out,
        place: &str,
        name: &crate::model::Text,
        tables: &[data::DataTable],
        more: Vec<package::Described>,
    ) -> Result<(), Failure> {
        let folder = data::folder(place);
        out.file(&format!("{folder}tables.json"), &render::table::json(tables))?;
        let cx = Cx::new(self.site, 0, "");
        let described = tables.iter().map(|table| package::describe(&cx, table, &folder)).chain(more).collect();
        let text = package::package(&cx, place, &cx.name(name), described);
        out.file(&format!("{folder}datapackage.json"), &text)
    }

    /// What a site has once, when every page is written.
    pub(super) fn write_once(&self, out: &Out) -> Result<(), Failure> {
        let base = self.site.base_url.as_deref();
        out.file("_headers", headers::text().as_bytes())?;
        out.file("robots.txt", headers::robots(base).as_bytes())?;
        let (Some(base), Some(stage)) = (base, self.stage) else { return Ok(()) };
        let mut paths = stage.paths();
        paths.extend(self.share.pages().cloned());
        paths.sort_unstable();
        let pages = paths.iter().map(String::as_str).filter(|path| sitemap::is_page(path));
        sitemap::files(base, pages).iter().try_for_each(|(path, text)| out.file(path, text.as_bytes()))
    }
}
