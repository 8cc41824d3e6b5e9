import type { Json } from '../../contract/results';
import { decoded, escapePattern } from '../../scim/text';
import { mapStrings, type Pseudonyms } from './pseudonyms';

/** Conceals what the requests of a run ask others for. */
export interface AskedNames {
  /** The URL of a request, with pseudonyms for the people that it asks for. */
  url(url: string): string;
  /** Something of the answer to that request: it may repeat what was asked. */
  answer(url: string, value: Json): Json;
  /** Sentences about requests and answers of the run. */
  sentences(value: Json): Json;
}

/** Of a run that asks for nobody but its own: only what a text happens to repeat of others is concealed in its URLs. */
export const asksForNobody = (pseudonyms: Pseudonyms): AskedNames => ({
  url: pseudonyms.text,
  answer: (_, value) => value,
  sentences: (value) => value,
});

/** Words that stand in sentences and URLs anyway, and tell nothing of anybody. */
const isCommon = (name: string) =>
  /^(users?|groups?|members?|admins?|everyone|names?|ids?|lists?|pages?|tests?|\d{1,4})$/i.test(name);

/** No more than this of a text is told in a sentence; see `tellRefusal`, `fillIn` and `excerpt`. */
const cuts = [120, 160, 200];

/**
 * Of a read-only run, which asks for users and groups that others created, by their names and ids. They are known, since the
 * run has read them before.
 */
export function asksForOthers(pseudonyms: Pick<Pseudonyms, 'of'>): AskedNames {
  /** What was asked for, in its forms, and what stands for it. */
  const names = new Map<string, string>();
  /** Whole texts of the run: URLs, filters, and what the provider said of them. */
  const texts = new Map<string, string>();

  function learn(name: string): string | undefined {
    const pseudonym = pseudonyms.of(name);
    if (pseudonym !== undefined) for (const form of formsOf(name)) names.set(form.toLowerCase(), pseudonym);
    return pseudonym;
  }

  function url(given: string): string {
    if (!URL.canParse(given)) return given;
    const [path = '', ...queries] = given.split('?');
    const shownPath = path.replace(/(?<=\/(?:Users|Groups)\/)[^/]+/g, (part) => learn(decoded(part)) ?? part);
    const shownQuery = queries.join('?').replace(/(?<=(?:^|&)filter=)[^&]*/, (part) => {
      const filter = decoded(part);
      const shown = inFilter(filter, learn);
      if (shown === filter) return part;
      texts.set(filter, shown);
      return encodeURIComponent(shown);
    });
    const shown = queries.length === 0 ? shownPath : `${shownPath}?${shownQuery}`;
    if (shown !== given) texts.set(pathAndQuery(given), pathAndQuery(shown));
    return shown;
  }

  function answer(given: string, value: Json): Json {
    if (url(given) === given) return value;
    return mapStrings(value, (text) => {
      const shown = replaceNames(text, names);
      if (shown !== text) remember(text, shown);
      return shown;
    });
  }

  /** The provider's words come into sentences whole, with single spaces, or cut. */
  function remember(text: string, shown: string): void {
    for (const form of [text, text.replace(/\s+/g, ' ').trim()]) {
      texts.set(form, shown);
      for (const length of cuts) if (form.length > length) texts.set(form.slice(0, length), shown.slice(0, length));
    }
  }

  function sentences(value: Json): Json {
    const known = [...texts].sort(([one], [other]) => other.length - one.length);
    const telling = new Map([...names].filter(([name]) => !isCommon(name)));
    return mapStrings(value, (text) =>
      replaceNames(
        known.reduce((said, [raw, shown]) => said.replaceAll(raw, shown), text),
        telling,
      ),
    );
  }

  return { url, answer, sentences };
}

/** A filter with other values; what stands in brackets is a type, such as `work`. */
function inFilter(filter: string, of: (value: string) => string | undefined): string {
  return filter.replace(/\[[^\]]*\]|"(?:[^"\\]|\\.)*"/g, (part) => {
    if (part.startsWith('[')) return part;
    const pseudonym = of(JSON.parse(part) as string);
    return pseudonym === undefined ? part : JSON.stringify(pseudonym);
  });
}

/** As it stands in a URL, in a JSON string, or in the URL of a filter. */
function formsOf(name: string): string[] {
  const quoted = JSON.stringify(name).slice(1, -1);
  return [...new Set([name, quoted, encodeURIComponent(name), encodeURIComponent(quoted)])];
}

/** Whole words only: after a percent-encoded character a word begins as well. */
function replaceNames(text: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return text;
  const longestFirst = [...names.keys()].sort((one, other) => other.length - one.length);
  const patterns = longestFirst.map(escapePattern).join('|');
  const whole = new RegExp(`(?:(?<![\\p{L}\\p{N}])|(?<=%[0-9a-f]{2}))(?:${patterns})(?![\\p{L}\\p{N}])`, 'giu');
  return text.replace(whole, (found) => names.get(found.toLowerCase()) ?? found);
}

function pathAndQuery(text: string): string {
  const { pathname, search } = new URL(text);
  return pathname + search;
}
