// What is measured inside a page: these functions run in the browser.

/** What sticks out of the window sideways, besides what stands in a scrolling table. */
export const overflow = () => {
  const root = document.documentElement;
  const room = root.clientWidth;
  if (root.scrollWidth <= room && document.body.scrollWidth <= room) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((el) => {
    if (el.closest('.wrap, pre, .skip') && !el.matches('.wrap, pre')) return false;
    const box = el.getBoundingClientRect();
    return box.width > 0 && box.right > room + 1;
  });
  return [`${root.scrollWidth} px in a window of ${room}`].concat(wide.slice(0, 4).map((el) =>
    `<${el.localName} class="${el.getAttribute('class') ?? ''}"> ${el.textContent.trim().slice(0, 40)}`));
};

/** Cells whose words run over into the next column, and figures covered by the head column or cut by the edge. */
export const cut = () => {
  const out = [];
  for (const cell of document.querySelectorAll('td, thead th')) {
    const box = cell.getBoundingClientRect();
    if (!box.width || !cell.textContent.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(cell);
    const text = range.getBoundingClientRect();
    if (text.left < box.left - 1.5 || text.right > box.right + 1.5) {
      const caption = cell.closest('table').querySelector('caption b');
      out.push(`${caption?.textContent}: "${cell.textContent.trim().slice(0, 30)}" (${Math.round(text.width)} in ${Math.round(box.width)} px)`);
    }
  }
  // At the resting place of a scrolling table, the column at the edge is whole or not there.
  for (const wrap of document.querySelectorAll('.wrap.cols')) {
    if (wrap.scrollWidth <= wrap.clientWidth + 1) continue;
    const edge = wrap.getBoundingClientRect();
    const row = wrap.querySelector('tbody tr:not(.grp)');
    const head = row?.querySelector('th')?.getBoundingClientRect();
    for (const cell of row ? row.querySelectorAll('td') : []) {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const text = range.getBoundingClientRect();
      // The head column stays at the side where lines begin.
      const rtl = getComputedStyle(wrap.querySelector('table')).direction === 'rtl';
      const left = head && !rtl ? head.right : edge.left;
      const right = head && rtl ? head.left : edge.right;
      const seen = Math.min(text.right, right) - Math.max(text.left, left);
      if (seen > 3 && seen < text.width - 2) {
        out.push(`${wrap.querySelector('caption b')?.textContent}: "${cell.textContent.trim()}" shows ${Math.round(seen)} of ${Math.round(text.width)} px`);
      }
    }
  }
  return out;
};
