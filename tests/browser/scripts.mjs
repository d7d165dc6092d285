// Writes programs into every text of the sample records, builds the site, and opens it in a real browser: none may run.
//
//     CHROMIUM=/usr/bin/chromium node scripts.mjs OPENVILLAGE_PROGRAM CONTENT_FOLDER
//
// What the program refuses to take into a record is put back as it was, and counted. In the built pages no payload may run,
// no element may hold a handler, and the content policy must have nothing to stop: it is the second wall, not the first.
// The control: the same payloads written into a bare page do run, and do not under the policy alone.

import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

import { payloads } from './payloads.mjs';

const [program, sample] = process.argv.slice(2).map((path) => resolve(path));
if (!program || !sample) {
  console.error('name the program and the folder of the records');
  process.exit(2);
}
const started = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'programs-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, 'content');
const site = join(folder, 'site');
cpSync(sample, content, { recursive: true });

let failed = 0;
function check(what, troubles) {
  if (troubles.length === 0) return;
  failed += 1;
  console.log(`FAIL ${what}`);
  for (const trouble of troubles.slice(0, 8)) console.log(`     ${trouble}`);
  if (troubles.length > 8) console.log(`     and ${troubles.length - 8} more`);
}
const walk = (under) => readdirSync(under, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));

// --- Records that carry programs --------------------------------------------------------------------------------------

let next = 0;
const used = new Set();
function payload() {
  const text = payloads[next++ % payloads.length];
  used.add(text);
  return text;
}
/** Files as they were, by line, and as they are. */
const records = new Map();
for (const path of walk(content).filter((path) => /\.(yaml|md)$/.test(path))) {
  const before = readFileSync(path, 'utf8').split('\n');
  let fences = 0;
  const after = before.map((line) => {
    if (path.endsWith('.md') && line.trim() === '---') fences += 1;
    else if (path.endsWith('.md') && fences >= 2) return line.trim() ? `${line} ${payload()}` : line;
    // Texts of one language in braces, and plain texts that are words: those with Chinese signs or with a space.
    const within = line.replace(/\b(zh|en): (?:"[^"]*"|[^,}"\n]+)(?=[,}])/g, (_, key) => `${key}: ${JSON.stringify(payload())}`);
    if (within !== line) return within;
    return line.replace(/^(\s*(?:- )?[a-z_]+: )([^{["'#&*|>-].*)$/, (whole, key, value) =>
      (/[\u4e00-\u9fff]|[A-Za-z]{2} [A-Za-z]/.test(value) ? key + JSON.stringify(payload()) : whole));
  });
  const written = after.filter((line, at) => line !== before[at]).length;
  if (written) records.set(path, { before, after });
}
const written = next;
const save = () => {
  for (const [path, { after }] of records) writeFileSync(path, after.join('\n'));
};
save();

/** Puts back what is refused, until nothing is. */
let refused = 0;
for (let round = 0; ; round += 1) {
  const told = spawnSync(program, ['check', '--content', content, '--as-of', '2026-11-20', '--output-format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const findings = JSON.parse(told.stdout).findings.filter((it) => it.severity === 'error');
  if (findings.length === 0) break;
  let restored = 0;
  for (const finding of findings) {
    for (const place of [finding.place, ...finding.related.map((it) => it.place ?? it)].filter((it) => it?.path)) {
      const found = records.get(resolve(place.path));
      if (!found) continue;
      const { before, after } = found;
      const put = (at) => {
        if (after[at] === before[at]) return;
        after[at] = before[at];
        restored += 1;
      };
      const line = (place.line ?? 1) - 1;
      if (after[line] !== before[line]) put(line);
      // A finding of the whole record does not say which text it means: all of them are put back.
      else before.forEach((_, at) => put(at));
    }
  }
  refused += restored;
  if (restored === 0 || round > 12) {
    check('the records are taken once what is refused is put back', findings.map((it) => JSON.stringify(it).slice(0, 300)));
    break;
  }
  save();
}
const built = spawnSync(program, ['build', '--content', content, '--out', site, '--as-of', '2026-11-20', '--quiet'], { encoding: 'utf8' });
if (built.status !== 0) {
  console.log(built.stderr.slice(-2000));
  process.exit(1);
}
const lines = [...records.values()].flatMap(({ before, after }) => after.filter((line, at) => line !== before[at])).join('\n');
const carried = payloads.filter((text) => lines.includes(text) || lines.includes(JSON.stringify(text).slice(1, -1)));
const everywhere = walk(site);
check('no template calculates what a record says', everywhere.filter((path) => readFileSync(path).includes('1127710472')));

// --- In the browser ---------------------------------------------------------------------------------------------------

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.json': 'application/json', '.xml': 'application/xml' };
const server = createServer((request, response) => {
  const path = join(site, decodeURIComponent(new URL(request.url, 'http://site').pathname));
  try {
    const bytes = readFileSync(path);
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

/** A tab whose dialogs are noted, with every breach of a policy. */
async function tab() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.ran = [];
    window.breaches = [];
    for (const name of ['alert', 'confirm', 'prompt']) window[name] = (number) => void window.top.ran.push(number);
    document.addEventListener('securitypolicyviolation', (event) => window.breaches.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  return page;
}

/** What of a page could run, whether it did or not. Clicks and focuses what can be. */
const tried = () => {
  const found = [];
  const mine = /^(https?|mailto|tel|webcal|file):$/;
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === 'style' || name === 'srcdoc') found.push(`${element.tagName} ${name}=${value}`.slice(0, 160));
    }
    const address = element.href?.baseVal ?? element.href ?? element.src ?? element.action;
    if (typeof address === 'string' && address && !mine.test(new URL(address, document.baseURI).protocol) && element.tagName !== 'IMG') found.push(`${element.tagName} ${address}`.slice(0, 160));
    if (['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE'].includes(element.tagName) && !element.src?.startsWith(`${location.origin}/static/`) && element.type !== 'application/ld+json') found.push(element.outerHTML.slice(0, 160));
    if (element.type === 'application/ld+json') JSON.parse(element.textContent);
  }
  for (const element of document.querySelectorAll('summary, button, input, a[href^="#"]')) {
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    element.focus?.();
    element.click?.();
  }
  return { found, ran: window.ran, breaches: window.breaches };
};

/** Some pages of every kind, and every page that has a payload no page before it had. */
const kinds = new Map();
const shown = new Set();
const pages = everywhere.filter((path) => path.endsWith('.html')).map((path) => path.slice(site.length + 1)).filter((path) => {
  const kind = path.split('/').map((part, at, all) => (at + 1 < all.length ? '*' : part.replace(/\d.*/, ''))).join('/');
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const numbers = [...readFileSync(join(site, path), 'utf8').matchAll(/(?:alert|confirm|prompt)(?:\(|&#40;)(\d+)/g)].map((it) => it[1]);
  const fresh = numbers.filter((number) => !shown.has(number));
  for (const number of fresh) shown.add(number);
  return fresh.length > 0 || kinds.get(kind) <= 2;
});
const wrong = [];
let seen = 0;
let at = 0;
async function work() {
  const page = await tab();
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error}`));
  while (at < pages.length) {
    const path = pages[at++];
    await page.goto(base + path.split('/').map(encodeURIComponent).join('/'), { waitUntil: 'domcontentloaded' });
    const { found, ran, breaches } = await page.evaluate(tried);
    wrong.push(...found.map((it) => `${path}: could run: ${it}`), ...ran.map((it) => `${path}: ran ${it}`), ...breaches.map((it) => `${path}: policy: ${it}`));
    seen += 1;
  }
  await page.context().close();
}
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
check('no payload runs, none could, and the policy has nothing to stop', wrong);

// Feeds, calendars and data are read by other programs.
const reader = await tab();
await reader.goto('about:blank');
const torn = [];
for (const path of everywhere.filter((path) => /\.(xml|json|ics)$/.test(path))) {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) JSON.parse(text);
  else if (path.endsWith('.ics')) {
    if (/^(BEGIN:VALARM|ATTACH)/m.test(text)) torn.push(`${path}: a record speaks calendar`);
  } else if (await reader.evaluate((xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror, script') !== null, text)) torn.push(path);
}
check('feeds, calendars and data are whole', torn);
await reader.context().close();

// --- The control ------------------------------------------------------------------------------------------------------

const policy = readFileSync(join(site, 'index.html'), 'utf8').match(/<meta [^>]*?content="(default-src[^"]*)"/)[1];
const bare = payloads.filter((_, number) => number % 8 === 0);
const ran = { without: 0, under: 0 };
for (const way of ['without', 'under']) {
  const page = await tab();
  for (const text of bare) {
    const head = way === 'under' ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '';
    await page.route('**/control', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>x</title>${head}<p>${text}</p>` }));
    await page.goto(`${base}control`, { waitUntil: 'load' }).catch(() => {});
    await page.waitForTimeout(15);
    ran[way] += (await page.evaluate(() => window.ran.length).catch(() => 0)) > 0 ? 1 : 0;
    await page.unroute('**/control');
  }
  await page.context().close();
}
check('the control runs: at least 20 payloads in a bare page', ran.without >= 20 ? [] : [`${ran.without} of ${bare.length}`]);
check('the policy alone stops all of them', ran.under === 0 ? [] : [`${ran.under} ran`]);
check('at least 400 payloads, most of them taken by some record', payloads.length >= 400 && carried.length >= 300 ? [] : [`${payloads.length}, ${carried.length} taken`]);

await browser.close();
server.close();
console.log(`${payloads.length} payloads written ${written} times, ${refused} lines refused, ${carried.length} payloads taken; ${seen} of ${everywhere.filter((path) => path.endsWith('.html')).length} pages opened, ${shown.size} payloads on them; `
  + `control: ${ran.without} of ${bare.length} ran in a bare page, ${ran.under} under the policy; ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
process.exit(failed ? 1 : 0);
