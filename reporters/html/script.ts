/**
 * Extras for a browser that runs scripts: the theme, filters, copying, opening what a link points at, and opening what is
 * broken before it is printed. The page says everything without it.
 */
export const script = `'use strict';
(() => {
  const root = document.documentElement;
  const $ = (selector, from = document) => [...from.querySelectorAll(selector)];
  const stored = (value) => {
    try {
      return value === undefined ? localStorage.getItem('scim-conformance-theme') : localStorage.setItem('scim-conformance-theme', value);
    } catch { return null; }
  };

  const theme = document.getElementById('theme');
  const isDark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const nameTheme = () => { theme.textContent = isDark() ? 'Light theme' : 'Dark theme'; };
  const saved = stored();
  if (saved === 'dark' || saved === 'light') root.dataset.theme = saved;
  theme.hidden = false;
  nameTheme();
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    stored(root.dataset.theme);
    nameTheme();
  });

  const open = (element) => {
    for (let e = element; e; e = e.parentElement) if (e.tagName === 'DETAILS') e.open = true;
  };
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest('[hidden]')) reset();
    open(target);
    target.scrollIntoView();
    const summary = target.querySelector(':scope > summary');
    if (summary) summary.focus({ preventScroll: true });
  };

  const filter = document.getElementById('filter');
  const checks = $('.check');
  const texts = new Map(checks.map((check) => {
    const head = check.querySelector(':scope > summary') || check;
    return [check, head.textContent.toLowerCase()];
  }));
  const toggles = filter ? $('[data-show]', filter) : [];
  const area = document.getElementById('filter-area');
  const words = document.getElementById('filter-text');
  const count = document.getElementById('filter-count');
  const nothing = document.getElementById('nothing');
  const apply = () => {
    const statuses = toggles.filter((toggle) => toggle.getAttribute('aria-pressed') === 'true').map((toggle) => toggle.dataset.show);
    const terms = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const filtered = statuses.length > 0 || terms.length > 0;
    let shown = 0;
    for (const section of $('.area')) {
      const isArea = area.value === '' || section.id === 'area-' + area.value.replace(/[^A-Za-z0-9]+/g, '-');
      let visible = 0;
      for (const check of $('.check', section)) {
        const text = texts.get(check);
        const fits = isArea && (statuses.length === 0 || statuses.includes(check.dataset.status)) && terms.every((term) => text.includes(term));
        check.hidden = !fits;
        if (fits) visible += 1;
      }
      for (const group of $('.group', section)) {
        const any = group.querySelector('.check:not([hidden])') !== null;
        group.hidden = !any;
        group.open = any && filtered;
      }
      section.hidden = visible === 0;
      shown += visible;
    }
    nothing.hidden = shown > 0;
    count.textContent = shown === checks.length ? '' : shown + ' of ' + checks.length + ' checks';
  };
  const reset = () => {
    for (const toggle of toggles) toggle.setAttribute('aria-pressed', 'false');
    area.value = '';
    words.value = '';
    apply();
  };
  if (filter) {
    filter.hidden = false;
    filter.addEventListener('submit', (event) => event.preventDefault());
    for (const toggle of toggles) toggle.addEventListener('click', () => {
      toggle.setAttribute('aria-pressed', String(toggle.getAttribute('aria-pressed') !== 'true'));
      apply();
    });
    area.addEventListener('change', apply);
    words.addEventListener('input', apply);
    // A reload may keep what was typed.
    apply();
  }

  for (const button of $('.copy')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = button.nextElementSibling.textContent;
      const done = await navigator.clipboard.writeText(text).then(() => true, () => false);
      if (!done) getSelection().selectAllChildren(button.nextElementSibling);
      button.textContent = done ? 'Copied' : 'Selected: press Ctrl+C';
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
  }

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = $('#findings details:not([open]), .card:not([open]), .group:not([open])');
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => { for (const details of opened) details.open = false; });

  addEventListener('hashchange', follow);
  if (location.hash) follow();
})();
`;
