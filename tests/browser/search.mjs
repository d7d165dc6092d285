// The search as people use it: typed words, from a server and from a folder, and how its script cuts them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is typed, and the page its first link of that kind must lead to; none where nothing is to be found. */
const QUERIES = {
  zh: [['清河', 'shiqiao/qinghe/index.html'], ['qh', 'shiqiao/qinghe/index.html'], ['清河 三组道路', 'decisions/2024-03-20-group-3-road.html'], ['鲸鱼鲸鱼', null]],
  en: [['qinghe', 'shiqiao/qinghe/index.html'], ['qinghe flood repair', 'debts/flood-loan-2023.html'], ['xyzzyx', null]],
};

/** Holds the script to the cases of the index: `runs` and `asked` of tests/search/cut.json. As it is written: the published one has short names. */
export function cuts() {
  const source = readFileSync(new URL('../../themes/default/static/search.js', import.meta.url), 'utf8');
  const from = source.indexOf('/* Cutting');
  const to = source.indexOf('/* Reading. */');
  if (from < 0 || to < from) return ['the script says no longer where it cuts'];
  const { runs, terms } = new Function(`${source.slice(from, to)}; return { runs: runs, terms: terms };`)();
  const cases = JSON.parse(readFileSync(new URL('../search/cut.json', import.meta.url), 'utf8'));
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  return cases.flatMap(({ text, runs: want, asked }) => [
    same([...runs(text)], want) ? [] : `${text}: runs ${JSON.stringify([...runs(text)])}`,
    same([...runs(text)].flatMap(terms), asked) ? [] : `${text}: asks for ${JSON.stringify([...runs(text)].flatMap(terms))}`,
  ]).flat();
}

/** Types into the search of a language and looks where the results lead. */
export async function searched({ tab, site, base, language, own }) {
  const wrong = [];
  for (const address of [`${base}${own}search.html`, pathToFileURL(join(site, `${own}search.html`)).href]) {
    const { context, page, noted } = await tab({ viewport: { width: 360, height: 800 } });
    await page.goto(address);
    const box = page.locator('#search input');
    const said = page.locator('#search [role=status]');
    const type = async (text) => {
      await box.fill('');
      await page.waitForFunction(() => document.querySelector('#search [role=status]').textContent === '');
      await box.fill(text);
      await page.waitForFunction(() => document.querySelector('#search [role=status]').textContent !== '', null, { timeout: 15000 });
    };
    for (const [text, target] of QUERIES[language]) {
      await type(text);
      const links = await page.locator('#search a').evaluateAll((all) => all.map((a) => decodeURIComponent(a.href)));
      if (target === null ? links.length : !links.slice(0, 12).some((href) => href.split(/[#?]/)[0].endsWith(target))) {
        wrong.push(`${address}: “${text}” leads to ${links.slice(0, 3).join(', ') || 'nothing'}; says “${await said.textContent()}”`);
      }
    }
    // The code that a sheet of paper bears.
    const sheet = await context.newPage();
    await sheet.goto(address.replace('search.html', 'shiqiao/qinghe/notice-2025.html'));
    const [code] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await sheet.locator('.sheet').textContent()) ?? ['no code'];
    await type(code.toLowerCase());
    const coded = await page.locator('#search a').evaluateAll((all) => all.map((a) => a.href.split(/[#?]/)[0]));
    if (!coded.some((href) => href.endsWith('shiqiao/qinghe/notice-2025.html'))) wrong.push(`${address}: ${code} leads to ${coded[0]}`);
    if (noted.errors.length) wrong.push(`${address}: ${noted.errors[0]}`);
    await context.close();
    // An address with words in it is a search of its own.
    const linked = await tab();
    await linked.page.goto(`${address}?q=${encodeURIComponent(QUERIES[language][0][0])}`);
    await linked.page.waitForFunction(() => document.querySelector('#search a'), null, { timeout: 15000 }).catch(() => wrong.push(`${address}?q=: nothing`));
    await linked.context.close();
  }
  return wrong;
}
