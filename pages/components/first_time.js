// What every page does in the browser: its hint and its key, the theme, tables that scroll, and
// the focus, which Streamlit drops whenever what had it is drawn anew.
const TYPED = 'input, textarea, select, [contenteditable="true"], [role="dialog"] *';
const USED = 'button, input, textarea, select, a[href], summary, [tabindex="0"]';
const SOON = 150; // ms in which one drawing of a page is over

function hinted(note, data, store, opener) {
  const name = 'hint: ' + data.screen;
  note.querySelector('p').textContent = data.says;
  note.hidden = !data.says || store.getItem(name) !== null;
  note.querySelector('button').onclick = () => {
    store.setItem(name, 'told');
    note.hidden = true;
    opener()?.focus();
  };
}

// A key is taken only where it types nothing, and where the button it stands for can be seen.
function asked(event, opener) {
  if (event.key !== '?' || event.target.closest?.(TYPED) || !opener()?.checkVisibility()) return;
  event.preventDefault();
  opener().click();
}

// What stands over the page stands outside the app, and follows its theme only where it is told to.
function themed(host, app) {
  host.documentElement.style.colorScheme = getComputedStyle(app).colorScheme;
}

// A table that is wider than its place is moved sideways by key, once the focus can be on it.
function reachable(host) {
  host.querySelectorAll('[data-testid="stMain"] table, [role="dialog"] table').forEach((table) => {
    let box = table.parentElement;
    while (box && !['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) box = box.parentElement;
    if (!box || box.matches('.plain-table, [data-testid="stMain"], [role="dialog"]')) return;
    if (box.scrollWidth > box.clientWidth + 1) {
      box.tabIndex = 0;
      box.setAttribute('role', 'region');
      box.setAttribute('aria-label', table.caption?.textContent || 'Table');
    } else if (box.tabIndex === 0) {
      ['tabindex', 'role', 'aria-label'].forEach((name) => box.removeAttribute(name));
    }
  });
}

const called = (e) =>
  e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.innerText || e.name || '';

// Where the focus goes that was on something which is there no more: to what is called the same,
// nearest to where it stood; else to what has come into its place.
function successor(host, lost) {
  const over = [...host.querySelectorAll('[role="dialog"]')].pop();
  const within = over || host.querySelector('[data-testid="stMain"]');
  const all = [...within.querySelectorAll(USED)].filter((e) => e.checkVisibility() && !e.disabled);
  const far = (e) => Math.abs(e.getBoundingClientRect().top - lost.top);
  const same = all.filter((e) => e.tagName === lost.tag && called(e) === lost.name);
  return (same.length ? same : all).sort((a, b) => far(a) - far(b))[0];
}

export default function ({ data, parentElement }) {
  const host = parentElement.ownerDocument, view = host.defaultView;
  const app = host.querySelector('[data-testid="stApp"]');
  const opener = () => host.querySelector('.st-key-help button');
  let lost = null, byKey = false, waiting = 0;
  hinted(parentElement.querySelector('[role="note"]'), data, view.localStorage, opener);

  const pressed = (event) => { byKey = true; asked(event, opener); };
  const pointed = () => { byKey = false; };
  const focused = ({ target }) => {
    const { top } = target.getBoundingClientRect();
    lost = { node: target, tag: target.tagName, name: called(target), top };
  };
  const drawn = () => {
    themed(host, app);
    reachable(host);
    const isDropped = host.activeElement === host.body && lost && !lost.node.isConnected;
    if (!isDropped || !byKey || app.dataset.testScriptState !== 'notRunning') return;
    successor(host, lost)?.focus({ preventScroll: true });
  };
  const later = () => { view.clearTimeout(waiting); waiting = view.setTimeout(drawn, SOON); };
  const sizes = new ResizeObserver(later), parts = new MutationObserver(later);
  const heard = { keydown: pressed, pointerdown: pointed, focusin: focused };
  Object.entries(heard).forEach(([name, does]) => host.addEventListener(name, does, true));
  sizes.observe(app);
  parts.observe(host.body, { childList: true, subtree: true });
  parts.observe(app, { attributes: true, attributeFilter: ['class', 'data-test-script-state'] });
  drawn();
  return () => {
    Object.entries(heard).forEach(([name, does]) => host.removeEventListener(name, does, true));
    [sizes, parts].forEach((watch) => watch.disconnect());
    view.clearTimeout(waiting);
  };
}
