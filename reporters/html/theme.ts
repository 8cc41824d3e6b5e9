/** The colours of the page by what they are for; every text colour has a contrast of 4.5 or more on every ground that it meets. */
interface Theme {
  scheme: 'light' | 'dark';
  colours: Record<string, string>;
}

const light: Theme = {
  scheme: 'light',
  colours: {
    page: '#ffffff',
    panel: '#f6f7f8',
    line: '#e1e4e8',
    ink: '#171c24',
    soft: '#525c6b',
    link: '#0b57a4',
    good: '#14663f',
    'good-ground': '#e9f5ee',
    bad: '#b01f24',
    'bad-ground': '#fdf0ee',
    unsure: '#805300',
    'unsure-ground': '#fdf5e2',
    note: '#2a5f9e',
    blocked: '#5d4a9c',
    hit: '#fff0b8',
    'hit-edge': '#c98a00',
    'bar-pass': '#3f9b71',
    'bar-fail': '#c8373a',
    'bar-warn': '#e0a526',
    'bar-info': '#7ba6d6',
    'bar-skip': '#dfe3e8',
    'bar-p50': '#2f6cae',
    'bar-p95': '#b4cce6',
    cut: '#ffffff',
  },
};

const dark: Theme = {
  scheme: 'dark',
  colours: {
    page: '#12161c',
    panel: '#1a2028',
    line: '#2d3540',
    ink: '#e7eaee',
    soft: '#a3adba',
    link: '#86bbf5',
    good: '#74d3a3',
    'good-ground': '#12271e',
    bad: '#ff9a94',
    'bad-ground': '#2d1819',
    unsure: '#f1c566',
    'unsure-ground': '#2a2213',
    note: '#93c0f2',
    blocked: '#bcaef0',
    hit: '#43380f',
    'hit-edge': '#f1c566',
    'bar-pass': '#4fae83',
    'bar-fail': '#ec6660',
    'bar-warn': '#e3b04b',
    'bar-info': '#5d8ec4',
    'bar-skip': '#3a434f',
    'bar-p50': '#78b0ec',
    'bar-p95': '#31506f',
    cut: '#12161c',
  },
};

/** The variables of both themes: the reader's system decides, the toggle overrules it, and paper is always light. */
export function themeStyle(): string {
  const variables = ({ scheme, colours }: Theme) =>
    `color-scheme:${scheme};${Object.entries(colours)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')}`;
  return `:root,:root[data-theme=light]{${variables(light)}}
@media (prefers-color-scheme:dark){:root:not([data-theme]){${variables(dark)}}}
:root[data-theme=dark]{${variables(dark)}}
@media print{:root,:root[data-theme],:root:not([data-theme]){${variables(light)}}}`;
}
