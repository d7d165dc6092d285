// Opens the built sample portal in a real browser and checks every kind of page in both languages.
//
//     CHROMIUM=/usr/bin/chromium node run.mjs SITE_FOLDER [THE_SAME_FROM_RIGHT_TO_LEFT]
//
// The second site is the same portal with a language that runs from right to left, `ar`.
//
// Builds nothing. Prints what fails and a closing line `N passed, N failed`; fails where anything failed.

import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

import { cut, overflow } from './measure.mjs';
import { cuts, searched } from './search.mjs';

const need = createRequire(import.meta.url);
const axe = readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8');
const site = resolve(process.argv[2] ?? process.env.SITE ?? '');
if (!existsSync(join(site, 'index.html'))) {
  console.error(`no built site in ${site}: give its folder`);
  process.exit(2);
}
const started = Date.now();

// --- What is checked -------------------------------------------------------------------------------------------------

const LANGUAGES = { zh: '', en: 'en/' };

/** Kinds of page by their address without the language. Of each kind the fullest page is checked. */
const KINDS = {
  home: /^index\.html$/,
  township: /^[^/]+\/index\.html$/,
  village: /^[^/]+\/[^/]+\/index\.html$/,
  budget: /\/budget\.html$/,
  'budget-year': /\/budget-\d+\.html$/,
  debts: /\/debts\.html$/,
  debt: /\/debts\/[^/]+\.html$/,
  decisions: /\/decisions\.html$/,
  decision: /\/decisions\/[^/]+\.html$/,
  duties: /\/duties\.html$/,
  people: /\/people\.html$/,
  trends: /\/trends\.html$/,
  checks: /^[^/]+\/[^/]+\/checks\.html$/,
  notice: /\/notice-[^/]+\.html$/,
  read: /\/read-[^/]+\.html$/,
  ask: /\/ask\.html$/,
  changes: /^[^/]+\/[^/]+\/changes\.html$/,
  assets: /\/assets\.html$/,
  contracts: /\/contracts\.html$/,
  supervision: /\/supervision\.html$/,
  relief: /\/relief\.html$/,
  search: /^search\.html$/,
  'area-changes': /^[^/]+\/changes\.html$/,
  'area-checks': /^[^/]+\/checks\.html$/,
  indicators: /^indicators\/index\.html$/,
  indicator: /^indicators\/(?!index\.)[^/]+\.html$/,
  about: /^about\.html$/,
  404: /^404\.html$/,
};

/** Bytes: what a page may weigh at most, what most pages stay under, and a first view with its style sheet. */
const PAGE_AT_MOST = 64 * 1024;
const PAGE_TYPICAL = 24 * 1024;
const FIRST_VIEW = 40 * 1024;
const FIRST_PAGES = /^(?:en\/)?(?:[^/]+\/){0,2}index\.html$/;
/** Of files that many pages share; the script of the search is loaded by its page alone. */
const AT_MOST = [[/style-[^/]*\.css$/, 15 * 1024], [/enhance-[^/]*\.js$/, 3584], [/search-[^/]*\.js$/, 12 * 1024]];

// --- Passing and failing ---------------------------------------------------------------------------------------------

let passed = 0;
let failed = 0;
function check(what, troubles) {
  const list = [troubles].flat().filter(Boolean);
  if (list.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`FAIL ${what}`);
  for (const trouble of list.slice(0, 8)) console.log(`     ${trouble}`);
  if (list.length > 8) console.log(`     and ${list.length - 8} more`);
}

// --- The site --------------------------------------------------------------------------------------------------------

function walk(folder, under = '') {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under ? `${under}/${entry.name}` : entry.name;
    return entry.isDirectory() ? walk(folder, path) : [path];
  });
}
const files = walk(site);
const html = files.filter((path) => path.endsWith('.html'));
const ofLanguage = (language) => {
  const own = LANGUAGES[language];
  const others = Object.values(LANGUAGES).filter((other) => other && other !== own);
  return html.filter((path) => path.startsWith(own) && !others.some((other) => path.startsWith(other)));
};

const pages = [];
for (const language of Object.keys(LANGUAGES)) {
  for (const [kind, address] of Object.entries(KINDS)) {
    const found = ofLanguage(language)
      .filter((path) => address.test(path.slice(LANGUAGES[language].length)))
      .sort((a, b) => statSync(join(site, b)).size - statSync(join(site, a)).size || (a < b ? -1 : 1));
    check(`${kind} ${language}: there is such a page`, found.length ? [] : 'none in the site');
    if (found.length) pages.push({ kind, language, path: found[0], name: `${kind} ${language} (${found[0]})` });
  }
}

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.json': 'application/json', '.csv': 'text/csv; charset=utf-8',
};
const server = createServer((request, response) => {
  let path = decodeURIComponent(new URL(request.url, 'http://site').pathname).slice(1);
  if (path === '' || path.endsWith('/')) path += 'index.html';
  const there = existsSync(join(site, path)) && statSync(join(site, path)).isFile();
  // As most hosts do: whatever is not there is answered with the root's 404.html, at the address that was asked for.
  if (!there) path = '404.html';
  response.writeHead(there ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
  response.end(readFileSync(join(site, path)));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}/`;

// --- Files: no browser needed ----------------------------------------------------------------------------------------

function checkFiles() {
  const text = new Map(html.map((path) => [path, readFileSync(join(site, path), 'utf8')]));
  const ids = new Map();
  const idsOf = (path) => {
    if (!ids.has(path)) {
      ids.set(path, new Set([...text.get(path).matchAll(/\sid=(?:"([^"]*)"|([^\s>]+))/g)].map((m) => m[1] ?? m[2])));
    }
    return ids.get(path);
  };
  const astray = [];
  const empty = [];
  for (const [path, source] of text) {
    // A 404 page is shown at any address: its links are checked where it is shown.
    const at404 = path.endsWith('404.html');
    for (const [, quoted, bare] of source.matchAll(/\s(?:href|src)=(?:"([^"]*)"|([^\s>]+))/g)) {
      const href = (quoted ?? bare).replaceAll('&amp;', '&');
      if (at404 || /^[a-z]+:/.test(href) || href === '#') continue;
      const [to, fragment] = href.split('#');
      const target = to === '' ? path : decodeURIComponent(new URL(to, `http://site/${path}`).pathname.slice(1));
      const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
      if (!text.has(file) && !existsSync(join(site, file))) astray.push(`${path}: ${href}`);
      else if (fragment && text.has(file) && !idsOf(file).has(decodeURIComponent(fragment))) {
        astray.push(`${path}: ${href} (nothing of that id)`);
      }
    }
    const bare = source.match(/<[a-z][^>]*?\s(?:class|data-v|lang|href|data-k|style|id)=(?:""|(?=[\s>]))[^>]*>/);
    if (bare) empty.push(`${path}: ${bare[0]}`);
  }
  check('every link leads to a page and place of the site', astray);
  check('no attribute is empty', empty);

  const heavy = html.filter((path) => statSync(join(site, path)).size > PAGE_AT_MOST);
  check(`no page over ${PAGE_AT_MOST} bytes`, heavy.map((path) => `${path}: ${statSync(join(site, path)).size}`));
  const sizes = html.map((path) => statSync(join(site, path)).size).sort((a, b) => a - b);
  const nine = sizes[Math.floor(sizes.length * 0.85)];
  check(`85 of 100 pages under ${PAGE_TYPICAL} bytes`, nine <= PAGE_TYPICAL ? [] : `the 85th weighs ${nine}`);
  for (const [name, most] of AT_MOST) {
    const found = files.filter((path) => path.startsWith('static/') && name.test(path));
    check(`${name.source} is there`, found.length ? [] : 'no such file');
    const over = found.filter((path) => statSync(join(site, path)).size > most);
    check(`${name.source} weighs at most ${most} bytes`, over.map((path) => `${path}: ${statSync(join(site, path)).size}`));
  }
  const style = files.filter((path) => /^static\/style-/.test(path)).map((path) => statSync(join(site, path)).size)[0] ?? 0;
  const first = html.filter((path) => FIRST_PAGES.test(path)).filter((path) => statSync(join(site, path)).size + style > FIRST_VIEW);
  check(`first views weigh at most ${FIRST_VIEW} bytes with their style sheet`, first.map((path) => `${path}: ${statSync(join(site, path)).size + style}`));

  // Words as people read them.
  const typed = [];
  const latin = [];
  const gaps = [];
  for (const [path, source] of text) {
    const main = source.replace(/<(pre|script|style|code)\b[\s\S]*?<\/\1>/g, '<i>·');
    const own = path.startsWith(LANGUAGES.en) ? 'en' : 'zh';
    const runs = main.split(/<[^>]*>/).map((run) => run.replace(/&[a-z#0-9]+;/g, '·'));
    for (const run of runs) {
      if (own === 'zh') {
        const spaced = run.match(/.{0,8}(?:[\u4e00-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u4e00-\u9fff]).{0,8}/);
        // Telephone numbers and times keep their distance.
        if (spaced && !/ \d+[-:]\d/.test(run)) typed.push(`${path}: ${spaced[0]}`);
        const half = run.match(/.{0,8}[\u4e00-\u9fff][,;?!:](?![0-9]).{0,8}/);
        if (half) latin.push(`${path}: ${half[0]}`);
      } else {
        const gap = run.trim().match(/.{0,12}[^\s.]( {2,}| [,.;:!?](?=\s|$)|\.\.(?!\.)).{0,12}/);
        if (gap) gaps.push(`${path}: ${gap[0]}`);
      }
    }
  }
  check('no space typed between Han and Latin in Chinese', typed);
  check('no half-width punctuation after Han', latin);
  check('no double space, no stray full stop in English', gaps);
}
checkFiles();
check('search: the script cuts as the index does', cuts());

// --- HTML as the standard has it -------------------------------------------------------------------------------------

/** What vnu reports on correct pages, with the reason. */
const FALSE_ALARMS = [
  // CSS alternative text for generated content and `text-autospace` are newer than vnu's CSS; both have a fallback.
  /^CSS: /,
  // vnu does not know the policy's two directives on trusted types (validator/validator#1124). It names them where
  // `http-equiv` stands before `content`, and only the attribute where it stands behind, as minified templates have it;
  // therefore the rest of the policy is asked about alone, below.
  /^Bad value “Content-Security-Policy” for attribute “http-equiv” on element “meta”\.$/,
  /: Unrecognised directive-name: "require-trusted-types-for"\. Unrecognised directive-name: "trusted-types"\.\s*$/,
];

/** A page with nothing but the policy of another, less what vnu does not know. */
function policyAlone(html) {
  const policy = html.match(/<meta [^>]*?content="(default-src[^"]*)"/)[1];
  const known = policy.split(';').filter((directive) => !/^ *(require-trusted-types-for|trusted-types) /.test(directive));
  return `<!DOCTYPE html><html lang="en"><head><title>Policy</title><meta http-equiv="Content-Security-Policy" content="${known.join(';')}"></head><body></body></html>`;
}

function validated() {
  if (spawnSync('java', ['-version']).error) {
    console.log('no java: the pages are not held against the HTML standard (apt-get install default-jre-headless)');
    return Promise.resolve();
  }
  const jar = join(need.resolve('vnu-jar/package.json'), '..', 'build/dist/vnu.jar');
  const args = ['-Xss1m', '-Xmx512m', '-jar', jar, '--format', 'json', '--errors-only', '--stdout', '--exit-zero-always'];
  const policy = join(mkdtempSync(join(tmpdir(), 'policy-')), 'policy.html');
  writeFileSync(policy, policyAlone(readFileSync(join(site, pages[0].path), 'utf8')));
  const vnu = spawn('java', [...args, policy, ...pages.map((page) => join(site, page.path))]);
  const out = [];
  vnu.stdout.on('data', (data) => out.push(data));
  return new Promise((done) => {
    vnu.on('close', () => {
      let messages = null;
      try {
        ({ messages } = JSON.parse(Buffer.concat(out).toString('utf8')));
      } catch {
        check('vnu reads the pages', 'it gave no report');
        return done();
      }
      const wrong = messages.filter((it) => it.type === 'error' && (it.url ?? '').endsWith('/policy.html'));
      check('the policy of the pages is one', wrong.map((it) => it.message));
      rmSync(dirname(policy), { recursive: true });
      for (const page of pages) {
        const own = messages
          .filter((it) => it.type === 'error' && (it.url ?? '').endsWith(`/${page.path}`))
          .filter((it) => decodeURI(it.url) === pathToFileURL(join(site, page.path)).href || it.url === `file:${join(site, page.path)}`)
          .filter((it) => !FALSE_ALARMS.some((alarm) => alarm.test(it.message)));
        check(`${page.name}: valid HTML`, own.map((it) => `${it.message} — ${(it.extract ?? '').trim().slice(0, 120)}`));
      }
      done();
    });
  });
}

// --- In the browser --------------------------------------------------------------------------------------------------

const flags = (more = []) => ({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  headless: true,
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', ...more,
  ],
});
const browser = await chromium.launch(flags());
// A browser whose reader has set letters of twice the usual size.
const magnified = await chromium.launch(flags(['--blink-settings=defaultFontSize=32,defaultFixedFontSize=26']));

/** A tab that notes every error, every request and every breach of the content policy. */
async function tab(options = {}, where = browser) {
  const context = await where.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const noted = { errors: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/.test(message.text())) noted.errors.push(message.text());
  });
  page.on('pageerror', (error) => noted.errors.push(String(error)));
  page.on('requestfailed', (request) => noted.errors.push(`failed: ${request.url()}`));
  page.on('request', (request) => noted.requests.push(request.url()));
  return { context, page, noted };
}

/** Sets the window's width and lets the page answer it. */
async function resize(page, width) {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const readable = () => {
  const copy = document.body.cloneNode(true);
  for (const extra of copy.querySelectorAll('[data-find] > label, [data-find] > [role=status], noscript, #search > *')) extra.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
};

async function checkPage({ kind, language, path, name }) {
  const { context, page, noted } = await tab();
  // A 404 page is shown where nothing is, at any depth.
  const address = kind === '404' && language === 'zh' ? `${base}shiqiao/no/such/page.html` : base + path;
  await page.goto(address);
  check(`${name}: speaks its language`, (await page.getAttribute('html', 'lang')).startsWith(language) ? [] : 'lang');
  check(`${name}: one h1`, (await page.locator('h1').count()) === 1 ? [] : 'not one');
  check(`${name}: has its style sheet`, await page.evaluate(() => getComputedStyle(document.body).marginTop === '0px') ? [] : 'unstyled');

  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 360]) {
      await resize(page, width);
      const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      check(`${name}: axe, ${width} px, ${colorScheme}`, found.violations.flatMap((violation) =>
        violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${node.html.slice(0, 130)} — ${(node.failureSummary ?? '').split('\n').pop().trim()}`)));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });

  for (const width of [320, 360, 768, 1280]) {
    await resize(page, width);
    check(`${name}: fits ${width} px`, await page.evaluate(overflow));
    if (width !== 320) check(`${name}: no figure cut at ${width} px`, await page.evaluate(cut));
  }
  // Larger text: the site's own.
  await page.evaluate(() => document.documentElement.classList.add('large'));
  for (const width of [360, 1280]) {
    await resize(page, width);
    check(`${name}: larger text fits ${width} px`, await page.evaluate(overflow));
  }
  const script = await page.evaluate(readable);
  // What only the missing page's own status says is no error of the page.
  const errors = noted.errors.filter((text) => !(kind === '404' && /status of 404/.test(text)));
  check(`${name}: no error in the console`, errors);
  check(`${name}: asks nothing of another host`, noted.requests.filter((url) => !url.startsWith(base) && !url.startsWith('data:')));
  await context.close();

  const big = await tab({ viewport: { width: 360, height: 900 } }, magnified);
  await big.page.goto(address);
  check(`${name}: letters of twice the size are so`, await big.page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize) >= 32) ? [] : 'they are not');
  for (const width of [360, 1280]) {
    await resize(big.page, width);
    check(`${name}: text at 200 % fits ${width} px`, await big.page.evaluate(overflow));
  }
  await big.context.close();

  const plain = await tab({ javaScriptEnabled: false });
  await plain.page.goto(address);
  const without = await plain.page.evaluate(readable);
  check(`${name}: the same text without JavaScript`, script === without ? [] : difference(script, without));
  await plain.context.close();

  // As a folder on a disk or a stick.
  const local = await tab({ viewport: { width: 360, height: 900 } });
  await local.page.goto(pathToFileURL(join(site, path)).href);
  const root = pathToFileURL(site).href;
  if (kind !== '404') {
    check(`${name}: opened as a file, styled`, await local.page.evaluate(() => getComputedStyle(document.body).marginTop === '0px') ? [] : 'unstyled');
    check(`${name}: opened as a file, no error`, local.noted.errors);
    check(`${name}: opened as a file, asks nothing elsewhere`, local.noted.requests.filter((url) => !url.startsWith(root)));
  }
  await local.context.close();
}

/** A page of the language that runs from right to left: its head column, scrolling tables and margins are mirrored. */
async function checkRightToLeft(folder, kind, path) {
  const name = `${kind} ar (${path})`;
  const { context, page, noted } = await tab();
  await page.goto(pathToFileURL(join(folder, path)).href);
  check(`${name}: runs from right to left`, await page.evaluate(() => getComputedStyle(document.body).direction === 'rtl') ? [] : 'it does not');
  for (const width of [320, 360, 768, 1280]) {
    await resize(page, width);
    check(`${name}: fits ${width} px`, await page.evaluate(overflow));
    if (width !== 320) check(`${name}: no figure cut at ${width} px`, await page.evaluate(cut));
  }
  check(`${name}: row heads begin at the right`, await page.evaluate(() => [...document.querySelectorAll('table')].filter((table) => {
    const row = table.querySelector('tbody tr:not(.grp):has(td)');
    const [head, cell] = [row?.querySelector('th'), row?.querySelector('td:last-child')].map((it) => it?.getBoundingClientRect());
    return head && cell && head.left < cell.left;
  }).map((table) => table.caption?.textContent)));
  // Years in charts run as those of the tables beside them do; the letters in them are not turned.
  check(`${name}: years in charts run from right to left`, await page.evaluate(() => {
    const troubles = [];
    for (const chart of document.querySelectorAll('.chart, .spark, .bar, .multi svg')) {
      if (getComputedStyle(chart).scale !== '-1 1') troubles.push(`${chart.getAttribute('class')} runs from the left`);
    }
    for (const text of document.querySelectorAll('.chart text')) {
      if (text.getScreenCTM().a < 0) troubles.push(`${text.textContent} is turned`);
    }
    const places = [...document.querySelectorAll('.chart text')].filter((it) => /^20\d\d$/.test(it.textContent))
      .map((it) => [Number(it.textContent), it.getBoundingClientRect()]);
    places.forEach(([year, box], at) => {
      const [before, other] = places[at - 1] ?? [];
      if (year === before + 1 && box.top === other.top && box.left >= other.left) troubles.push(`${year} stands right of ${before}`);
    });
    return troubles;
  }));
  check(`${name}: no error in the console`, noted.errors);
  await context.close();
}

function difference(a, b) {
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return `with: …${a.slice(at - 20, at + 40)}… without: …${b.slice(at - 20, at + 40)}…`;
}

/** Tab reaches every link and control once, in view, with a ring around it. */
async function checkKeyboard({ name, path }) {
  const { context, page } = await tab({ viewport: { width: 360, height: 700 } });
  await page.goto(base + path);
  const stops = await page.evaluate(() => {
    window.seen = [];
    const shown = (el) => el.checkVisibility();
    document.addEventListener('focusin', ({ target }) => {
      const style = getComputedStyle(target);
      const box = target.getBoundingClientRect();
      window.seen.push({
        what: `<${target.localName}> ${target.textContent.trim().slice(0, 30)}`,
        ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        index: window.all.indexOf(target),
      });
    });
    window.all = [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(shown);
    return window.all.length;
  });
  for (let press = 0; press < stops; press += 1) await page.keyboard.press('Tab');
  const { seen, missed } = await page.evaluate(() => ({
    seen: window.seen,
    missed: window.all.filter((_, index) => !window.seen.some((stop) => stop.index === index)).map((el) => el.outerHTML.slice(0, 100)),
  }));
  check(`${name}: the keyboard reaches everything`, missed);
  check(`${name}: what has the focus has a ring`, seen.filter((stop) => !stop.ring).map((stop) => stop.what));
  check(`${name}: what has the focus is in view`, seen.filter((stop) => !stop.inView).map((stop) => stop.what));
  await context.close();
}

/** On paper: no navigation, everything else, and no total twice. */
async function checkPrint({ name, path }) {
  const { context, page } = await tab({ viewport: { width: 690, height: 1000 } });
  await page.goto(base + path);
  await page.emulateMedia({ media: 'print' });
  check(`${name}: prints without navigation`, await page.evaluate(() =>
    [...document.querySelectorAll('.tabs, .crumb, .tools, .skip, .hint')].filter((el) => el.checkVisibility()).map((el) => el.className)));
  check(`${name}: prints on a sheet's width`, await page.evaluate(overflow));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = Number(/\/Count (\d+)/.exec(pdf)?.[1] ?? 0);
  check(`${name}: prints on few sheets`, sheets >= 1 && sheets <= 14 ? [] : `${sheets}`);
  await context.close();
}

/** Sheets for the notice board: one page of A4 or two, as many as the tool reckoned, in letters that can be read off a wall. */
async function checkSheets(language) {
  const { context, page } = await tab({ viewport: { width: 695, height: 1047 } });
  const troubles = [];
  for (const path of ofLanguage(language).filter((it) => /\/(?:notice|read)-[^/]+\.html$/.test(it))) {
    await page.goto(base + path);
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = Number(/\/Count (\d+)/.exec(pdf)?.[1] ?? 0);
    const reckoned = await page.evaluate(() => (document.querySelector('.again') ? 2 : 1));
    if (/notice-/.test(path) ? sheets !== reckoned : sheets < 1 || sheets > 2) troubles.push(`${path}: ${sheets} pages, not ${reckoned}`);
    const small = await page.evaluate(() => [...document.querySelectorAll('.sheet *')]
      .filter((el) => el.checkVisibility() && [...el.childNodes].some((it) => it.nodeType === 3 && it.textContent.trim()))
      .filter((el) => parseFloat(getComputedStyle(el).fontSize) < 14.4 * 96 / 72)
      .map((el) => `${el.localName} of ${getComputedStyle(el).fontSize}`));
    if (small.length) troubles.push(`${path}: ${small[0]}`);
    const large = await page.evaluate(() => [...document.querySelectorAll('.big td:not(.none)')].map((el) => parseFloat(getComputedStyle(el).fontSize)));
    if (large.some((size) => size < 24.9 * 96 / 72)) troubles.push(`${path}: a figure of ${Math.min(...large)} px`);
    // The white border is part of the drawing: without it the code itself is as wide.
    const qr = await page.evaluate(() => {
      const code = document.querySelector('.qr');
      return code ? code.getBoundingClientRect().width * (1 - 8 / code.viewBox.baseVal.width) : null;
    });
    if (qr !== null && qr < 34 / 25.4 * 96 - 1) troubles.push(`${path}: a QR code of ${Math.round(qr)} px`);
  }
  check(`sheets ${language}: print in large letters on one page or two`, troubles);
  await context.close();
}

/** The finder, sorting and larger text: what the script adds. */
async function checkScript() {
  for (const [language, own] of Object.entries(LANGUAGES)) {
    const { context, page } = await tab({ viewport: { width: 360, height: 900 } });
    await page.goto(`${base}${own}index.html`);
    const box = page.locator('[data-find] input');
    const status = page.locator('[data-find] [role=status]');
    const items = page.locator('[data-find] li:not([hidden])');
    const all = await page.locator('[data-find] li').count();
    for (const [query, most] of [['qinghe', 1], ['清河', 1], [' QINGHE ', 1]]) {
      await box.fill(query);
      check(`home ${language}: the finder finds ${query}`, (await items.count()) === most ? [] : `${await items.count()} of ${all}`);
      const said = await status.textContent();
      const want = language === 'zh' ? /[\u4e00-\u9fff]/ : /[a-z]/;
      check(`home ${language}: it says how many, in words`, /1/.test(said) && want.test(said) && !/[{}$]/.test(said) ? [] : said);
    }
    await box.fill('zzzz');
    check(`home ${language}: it says that there is none`, (await status.textContent()) === (await page.locator('[data-find]').getAttribute('data-none')) ? [] : await status.textContent());
    await box.fill('');
    check(`home ${language}: emptied, it shows all`, (await items.count()) === all && (await status.textContent()) === '' ? [] : `${await items.count()} of ${all}`);

    // Sorting: smallest first, then largest; words for missing values stay last, the total stays where it is.
    const sortable = page.locator('table.sort').first();
    check(`home ${language}: a table can be sorted`, (await sortable.count()) ? [] : 'none');
    if (await sortable.count()) {
      const column = await sortable.evaluate((table) => {
        const rows = [...table.tBodies[0].rows];
        for (let at = 1; at < rows[0].cells.length; at += 1) if (rows.every((row) => !row.cells[at].querySelector('svg'))) return at;
        return 1;
      });
      const values = () => sortable.evaluate((table, at) => [...table.tBodies[0].rows].map((row) =>
        Number((row.cells[at].dataset.v ?? row.cells[at].textContent).replace(/[,%+]/g, '').replace('\u2212', '-'))), column);
      const button = sortable.locator('thead th').nth(column).locator('button');
      await button.click();
      const up = (await values()).filter((value) => !Number.isNaN(value));
      check(`home ${language}: sorts upwards`, up.every((value, at) => at === 0 || up[at - 1] <= value) ? [] : up.join(' '));
      check(`home ${language}: says so`, (await sortable.locator('[aria-sort=ascending]').count()) === 1 ? [] : 'no aria-sort');
      await button.click();
      const down = (await values()).filter((value) => !Number.isNaN(value));
      check(`home ${language}: sorts downwards`, down.every((value, at) => at === 0 || down[at - 1] >= value) ? [] : down.join(' '));
    }

    // Larger text: remembered on the next page; by the plain link without a script.
    const size = (where) => where.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    const before = await size(page);
    await page.click('.bigger');
    await page.goto(`${base}${own}about.html`);
    check(`about ${language}: larger text is remembered`, (await size(page)) > before ? [] : 'not larger');
    await page.click('.std');
    check(`about ${language}: and taken back`, (await size(page)) === before ? [] : 'still larger');
    await context.close();
    const plain = await tab({ javaScriptEnabled: false });
    await plain.page.goto(`${base}${own}about.html#large`);
    check(`about ${language}: larger text without JavaScript`, (await size(plain.page)) > before ? [] : 'not larger');
    await plain.context.close();
  }

  // A page that is not there leads back to the site from any depth.
  const { context, page } = await tab();
  for (const address of ['nowhere', 'a/b/c/d.html']) {
    await page.goto(base + address);
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => a.href).filter((href) => !href.includes('#')));
    const astray = [];
    for (const link of links) {
      const answer = await page.request.get(link).catch(() => null);
      if (!answer?.ok()) astray.push(link);
    }
    check(`404 at /${address}: its links lead to pages`, links.length ? astray : 'it has no link');
  }
  await context.close();
}

// Two at a time: a village's machine has two cores.
const jobs = [
  ...pages.map((page) => () => checkPage(page)),
  ...pages.filter((page) => page.language === 'en').map((page) => () => checkKeyboard(page)),
  ...pages.filter((page) => page.language === 'zh').map((page) => () => checkPrint(page)),
  checkScript,
  ...Object.keys(LANGUAGES).map((language) => () => checkSheets(language)),
  ...Object.entries(LANGUAGES).map(([language, own]) => async () =>
    check(`search ${language}: what is typed is found`, await searched({ tab, site, base, language, own }))),
  ...mirrored(process.argv[3]),
];
function mirrored(folder) {
  if (!folder) {
    console.log('no second site: right to left is not looked at');
    return [];
  }
  const site = resolve(folder);
  const own = walk(site).filter((path) => path.startsWith('ar/'));
  return Object.entries(KINDS).filter(([kind]) => kind !== '404').map(([kind, address]) => async () => {
    const [path] = own.filter((it) => address.test(it.slice(3))).sort((a, b) => statSync(join(site, b)).size - statSync(join(site, a)).size);
    check(`${kind} ar: there is such a page`, path ? [] : 'none in the site');
    if (path) await checkRightToLeft(site, kind, path);
  });
}
async function worker() {
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    await job().catch((error) => check('the check itself', String(error.stack ?? error)));
  }
}
const vnu = validated();
await Promise.all([worker(), worker()]);
await vnu;
await browser.close();
await magnified.close();
server.close();

console.log(`${pages.length} pages of ${Object.keys(KINDS).length} kinds, ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
