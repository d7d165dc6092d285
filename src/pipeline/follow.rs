//! What is written beside the pages: tables as data, feeds, calendars, and the files a site has once.

use super::{Failure, Run};
use crate::model::Area;
use crate::page::data::{self, package};
use crate::page::{Cx, Regional, VillageCx, agenda, feed, names};
use crate::render;
use crate::site::{headers, sitemap};

impl Run<'_> {
    /// A village's tables as CSV and as JSON with their description, its feed and its calendar.
    pub(super) fn write_beside(&self, of: &VillageCx) -> Result<(), Failure> {
        let place = &of.village.path;
        let tables = data::of_village(of);
        for table in &tables {
            self.write(&table.path, &render::table::csv(table))?;
        }
        self.write_package(place, &of.village.name, &tables, Vec::new())?;
        (0..self.site.locales.len()).try_for_each(|language| {
            let cx = Cx::new(self.site, language, names::feed(place));
            self.write(&cx.from, &render::feed::atom(&feed::village(&cx, of)))?;
            let cx = Cx::new(self.site, language, format!("{place}/calendar.ics"));
            self.write(&cx.from, &render::ics::ics(&agenda::village(&cx, of)))
        })
    }

    /// The same of an area, which has no calendar.
    pub(super) fn write_beside_area(&self, region: &Regional, area: &Area) -> Result<(), Failure> {
        let tables = data::of_area(region, area);
        for table in &tables {
            self.write(&table.path, &render::table::csv(table))?;
        }
        let mut more = Vec::new();
        if area.path.is_empty() {
            let cx = Cx::new(self.site, 0, "");
            for table in data::of_indicators(region) {
                self.write(&table.path, &render::table::csv(&table))?;
                let json = format!("{}json", table.path.strip_suffix("csv").unwrap_or(&table.path));
                more.push(package::describe(&cx, &table, &data::folder("")));
                self.write(&json, &render::table::json(&[table]))?;
            }
        }
        self.write_package(&area.path, &area.name, &tables, more)?;
        (0..self.site.locales.len()).try_for_each(|language| {
            let cx = Cx::new(self.site, language, names::feed(&area.path));
            self.write(&cx.from, &render::feed::atom(&feed::area(&cx, region, area)))
        })
    }

    /// Tables of a place as one file of JSON, and what is in them.
    fn write_package(
        &self,
        place: &str,
        name: &crate::model::Text,
        tables: &[data::DataTable],
        more: Vec<package::Described>,
    ) -> Result<(), Failure> {
        let folder = data::folder(place);
        self.write(&format!("{folder}tables.json"), &render::table::json(tables))?;
        let cx = Cx::new(self.site, 0, "");
        let described = tables.iter().map(|table| package::describe(&cx, table, &folder)).chain(more).collect();
        let text = package::package(&cx, place, &cx.name(name), described);
        self.write(&format!("{folder}datapackage.json"), &text)
    }

    /// What a site has once, when every page is written.
    pub(super) fn write_once(&self) -> Result<(), Failure> {
        let base = self.site.base_url.as_deref();
        self.write("_headers", headers::text().as_bytes())?;
        self.write("robots.txt", headers::robots(base).as_bytes())?;
        let (Some(base), Some(stage)) = (base, self.stage) else { return Ok(()) };
        let paths = stage.paths();
        let is_page = |path: &&str| path.ends_with(".html") && *path != "404.html" && !path.ends_with("/404.html");
        let pages = paths.iter().map(String::as_str).filter(is_page);
        sitemap::files(base, pages).iter().try_for_each(|(path, text)| self.write(path, text.as_bytes()))
    }
}
