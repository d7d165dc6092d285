/* Search without a server: docs/search.md. Parts of the index are style sheets, linked when a query needs them. */
(function () {
  var doc = document, box = doc.getElementById('search'), data = JSON.parse(box.dataset.index), words = data.words, base = data.base, kinds = data.kinds, parts = {}, turn = 0;
  var ESCAPED = { t: '~', q: '"', b: '\\', p: '|', s: ';' };
  var SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

  /* Cutting, as src/render/search/cut.rs cuts. */
  var HAN = '\\u3005\\u3007\\u3040-\\u31ff\\u3400-\\u9fff\\uac00-\\ud7ff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
  var RUNS = new RegExp('[' + HAN + ']+|[a-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff]+', 'gu');
  var isHan = new RegExp('^[' + HAN + ']', 'u');
  function runs(s) { return s.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f]/g, '').match(RUNS) || []; }
  function terms(run) {
    var c = Array.from(run), n = c.length, out = [], i;
    if (!isHan.test(run)) return [c.slice(0, [12, 9, 6].find(function (l) { return l <= n; })).join('')];
    if (n < 2) return [run];
    for (i = 0; i < n - 1; i += 2) out.push(c[i] + c[i + 1]);
    return n % 2 ? out.concat(c[n - 2] + c[n - 1]) : out;
  }
  function hash(s) {
    for (var h = 0x811c9dc5, i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
    return h >>> 0;
  }

  /* Reading. */
  function part(name, dir) {
    return parts[name] = parts[name] || new Promise(function (done, fail) {
      var link = doc.createElement('link');
      link.rel = 'stylesheet';
      link.href = (dir || base + 'search/') + name + '.css?' + data.version;
      link.onload = function () {
        done(getComputedStyle(doc.getElementById('shard')).getPropertyValue('--' + name.replace('/', '')).trim().slice(1, -1));
        link.remove();
      };
      link.onerror = function () { parts[name] = null; link.remove(); fail(name); };
      doc.head.appendChild(link);
    });
  }
  async function records(name) {
    var before = [];
    return (await part(name)).split(';').slice(0, -1).map(function (line) {
      return before = line.split('|').concat('', '', '', '').slice(0, 5).map(function (f, i) {
        return i && !f ? before[i] : f.replace(/~(.)/g, function (_, c) { return ESCAPED[c]; });
      });
    });
  }
  function units(s) {
    var out = new Set(), next = 0, n = 0, f = 1, i, v, b;
    for (i = 0; s && i < s.length; i++) {
      v = SIGNS.indexOf(s[i]);
      if (s[0] === '.') { for (b = 0; b < 6; b++) if (v >> b & 1 && i) out.add(i * 6 - 6 + b); }
      else if (v > 31) { n += (v - 32) * f; f *= 32; }
      else { next += n + v * f; out.add(next++); n = 0; f = 1; }
    }
    return out;
  }
  async function lists(term) { /* which places have it in entries, in their name, as its beginning, in the areas above */
    var text = ';' + await part('t' + hash(term) % data.terms), at = text.indexOf(';' + term + ',') + 1;
    var line = at ? text.slice(at, text.indexOf(';', at)).split(',') : [];
    return [1, 2, 3, 4].map(function (i) { return units(line[i]); });
  }
  function both(a, b) { return new Set(Array.from(a).filter(b.has, b)); }
  async function place(u) { return (await records('n' + (u >> 6)))[u & 63]; }

  /* Places a query leads to, and those whose entries are to be read: [number, score, words that the place answers]. */
  async function plan(words) {
    var exact = await lists('=' + hash(words.join(' ')).toString(36)), left = 8, found = { places: [], read: [], words: words };
    var asked = await Promise.all(words.map(async function (run) {
      var own = terms(run).slice(0, left), all;
      left -= own.length;
      all = await Promise.all(own.map(lists));
      function of(i) { return all.map(function (l) { return l[i]; }).reduce(both); }
      return all[0] && { entry: of(0), name: of(1), begin: isHan.test(run) ? both(of(1), all[0][2]) : all[0][2], above: of(3) };
    }));
    asked = asked.filter(Boolean);
    var first = asked[0];
    new Set(first ? [...first.begin, ...first.name, ...first.above, ...first.entry] : []).forEach(function (u) {
      var score = 0, mask = 0, own, entries;
      var fits = asked.every(function (q, i) {
        var p = q.begin.has(u) ? 3 : q.name.has(u) ? 2 : q.above.has(u) ? 1 : 0, e = q.entry.has(u);
        score += p; own = own || p > 1; entries = entries || e;
        if (p) mask |= 1 << i;
        return p || e;
      });
      if (!fits) return;
      if (own && mask + 1 === 1 << asked.length) found.places.push([u, score + 50 * exact[1].has(u)]);
      if (entries) found.read.push([u, score + 50 * exact[0].has(u), mask]);
    });
    [found.places, found.read].forEach(function (list) { list.sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; }); });
    return found;
  }
  /* Chinese is typed without gaps: where nothing fits, a place and a subject are looked for in one word. */
  async function search(words) {
    var found = await plan(words), c = Array.from(words[0] || ''), n = words.length === 1 && isHan.test(c[0]) ? Math.min(c.length, 12) - 2 : 0;
    for (; n > 1 && !found.places.length && !found.read.length; n--) found = await plan([c.slice(0, n).join(''), c.slice(n).join('')]);
    return found;
  }
  async function entries(found, it) {
    var q = found.words.join(' ');
    return (await records('v/' + it[0])).map(function (e) {
      var title = runs(e[0]).join(' '), all = ' ' + [title].concat(runs(kinds[e[1]]), e[3]).join(' '), said = 0;
      var fits = found.words.every(function (w, i) {
        var has = all.indexOf((isHan.test(w) ? '' : ' ') + w) > -1;
        said += has;
        return has || it[2] >> i & 1;
      });
      return [fits && said ? 1 + said + 20 * (title === q) + 10 * (title.indexOf(q) === 0) : 0, e];
    }).filter(function (e) { return e[0]; }).sort(function (a, b) { return b[0] - a[0]; });
  }
  async function coded(q) { /* pages of that code: two may share one */
    var code = q.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'), n = +data.codes, out = [];
    if (!/^[0-9A-HJKMNP-TV-Z]{8}$/.test(code)) return out;
    var rest = code.slice(n), text = await part('k' + code.slice(0, n).toLowerCase(), data.shared).catch(String);
    for (var line of text.split(';')) if (line.indexOf(rest) === 0) {
      var u = units(line.slice(rest.length)).values().next().value;
      (await records('v/' + u)).forEach(function (e) { if (e[4] === code) out.push([u, e]); });
    }
    return out;
  }

  /* Showing. */
  function add(to, tag, text, href) {
    var el = to.appendChild(doc.createElement(tag));
    el.textContent = text || '';
    if (href) el.href = href;
    return el;
  }
  function group(to, title, href) {
    var head = add(to, 'h2', href ? '' : title), list = add(to, 'ul');
    if (href) add(head, 'a', title, href);
    list.className = 'rows';
    return list;
  }
  function row(list, text, href, note) {
    var li = add(list, 'li');
    add(add(li, 'p'), 'a', text, href);
    add(li, 'p', note.filter(function (s) { return s && s !== '-'; }).join(' · ')).className = 'sm soft';
  }
  function page(p, e) { /* a row of a page is found by its words, where the browser can */
    var row = /[lu]/.test(e[1]) ? (e[2].indexOf('#') < 0 ? '#' : '') + ':~:text=' + encodeURIComponent(e[0]) : '';
    return base + p[1] + '/' + e[2].replace(/(?=#|$)/, '.html') + row;
  }
  function kind(e) { return e[1] === 'y' ? '' : kinds[e[1]]; }
  async function show(typed) {
    var now = ++turn, fresh = doc.createElement('div'), asked = runs(typed), list, told = 0, villages = 0, placed = 0, read = 0;
    if (!asked.length) { out.textContent = status.textContent = ''; return; }
    try {
      var codes = await coded(typed), found = codes.length ? { places: [], read: [] } : await search(asked);
      list = codes.length && group(fresh, words.coded);
      for (var c of codes) { var at = await place(c[0]); row(list, c[1][0], page(at, c[1]), [at[0], at[3]]); }
      list = found.places.length && group(fresh, words.places);
      await further(10, 6);
      if (now !== turn) return;
      out.textContent = '';
      out.appendChild(fresh);
    } catch (e) { if (now === turn) status.textContent = words.failed; }

    async function further(names, most) {
      for (var p of await Promise.all(found.places.slice(placed, placed += names).map(function (it) { return place(it[0]); })))
        row(list, p[0] + (p[2] === '-' ? '' : ' ' + p[2]), base + p[1] + '/index.html', [p[3]]);
      for (var n = 0; n < most && read < found.read.length && (told < 60 || n === 0);) {
        var some = found.read.slice(read, read += 3), all = await Promise.all(some.map(function (it) { return entries(found, it); }));
        for (var i = 0; i < some.length; i++) if (all[i].length) {
          var v = await place(some[i][0]), rows = group(fresh, v[0] + (v[3] === '-' ? '' : ' · ' + v[3]), base + v[1] + '/index.html'), few = found.read.length > 2 ? 8 : 200;
          all[i].slice(0, few).forEach(function (e) { row(rows, e[1][0], page(v, e[1]), [kind(e[1]), e[1][3]]); });
          if (all[i].length > few) row(rows, words.all.replace('#', all[i].length), base + 'search.html?q=' + encodeURIComponent(v[0] + ' ' + typed), []);
          told += all[i].length; villages++; n++;
        }
      }
      var left = Math.max(0, found.read.length - read), said = [];
      if (found.places.length) said.push(words['places-found'].replace('#', found.places.length));
      if (told) said.push(words['records-found'].replace('#', told).replace('#', villages));
      if (left) said.push(words.left.replace('#', left));
      if (codes.length) said.push(words.coded);
      if (now === turn) status.textContent = said.length ? said.join(words.gap) : words.none;
      if (left || placed < found.places.length) {
        var more = add(fresh, 'button', words.more);
        more.type = 'button';
        more.onclick = async function () {
          var links = fresh.getElementsByTagName('a'), before = list ? list.lastChild : null, count = links.length;
          more.remove();
          await further(30, 12);
          var first = before && before.nextSibling ? before.nextSibling.querySelector('a') : links[count];
          if (first) first.focus();
        };
      }
    }
  }

  var label = add(box, 'label', words.label), field = add(label, 'input'), status = add(box, 'p'), out = add(box, 'div'), timer;
  field.type = 'search';
  field.autocomplete = 'off';
  status.className = 'sm';
  status.setAttribute('role', 'status');
  out.className = 'stack';
  field.addEventListener('input', function (e) {
    clearTimeout(timer);
    if (!e.isComposing) timer = setTimeout(function () {
      show(field.value);
      try { history.replaceState(null, '', field.value ? '?q=' + encodeURIComponent(field.value) : location.pathname); } catch (x) {} /* from a folder */
    }, 150);
  });
  field.addEventListener('compositionend', function () { field.dispatchEvent(new Event('input')); });
  if ((field.value = new URLSearchParams(location.search).get('q') || '')) show(field.value);
}());
