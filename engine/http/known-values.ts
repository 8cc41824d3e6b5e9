/** Values and what stands for each of them; finds them in texts, however many there are. */
export interface KnownValues {
  /** Whether nothing is known. */
  isEmpty(): boolean;
  get(value: string): string | undefined;
  add(value: string, replacement: string): void;
  /** Whether a value is known in this or in another letter case. */
  hasInAnyCase(value: string): boolean;
  /** Whether a value begins with this. */
  hasBeginning(beginning: string): boolean;
  /** Replaces a text that is one of the values, and telling values within a text. */
  replaceIn(text: string): string;
}

/** No telling value is shorter; values are found by so many of their first characters. */
const leastTelling = 5;

/** What cannot be a word of ours: within a sentence, only this is replaced. */
const isTelling = (value: string) => value.length >= leastTelling && /[@\s\d]/.test(value);

/** A number within a longer one is another number; what an encoded character ends with is no part of it. */
function isWhole(form: string, text: string, at: number): boolean {
  if (!/^\d+$/.test(form)) return true;
  const before = text.slice(Math.max(0, at - 3), at);
  const isBegun = /\d$/.test(before) && !/^%[0-9A-F]{2}$/.test(before);
  return !isBegun && !/\d/.test(text.charAt(at + form.length));
}

export function makeKnownValues(): KnownValues {
  const known = new Map<string, string>();
  const inSmall = new Set<string>();
  /** Of telling values, also as they stand in addresses: by their beginning and their length, the longest first. */
  const telling = new Map<string, Map<number, Map<string, string>>>();
  const lengths = new Map<string, number[]>();

  function addForm(form: string, replacement: string): void {
    const start = form.slice(0, leastTelling);
    const byLength = telling.get(start) ?? new Map<number, Map<string, string>>();
    const forms = byLength.get(form.length) ?? new Map<string, string>();
    forms.set(form, replacement);
    byLength.set(form.length, forms);
    telling.set(start, byLength);
    lengths.set(
      start,
      [...byLength.keys()].sort((a, b) => b - a),
    );
  }

  function formAt(text: string, at: number): [form: string, replacement: string] | undefined {
    const start = text.slice(at, at + leastTelling);
    const byLength = telling.get(start);
    if (!byLength) return undefined;
    for (const length of lengths.get(start) ?? []) {
      const form = text.slice(at, at + length);
      const replacement = byLength.get(length)?.get(form);
      if (replacement !== undefined && isWhole(form, text, at)) return [form, replacement];
    }
    return undefined;
  }

  return {
    isEmpty: () => known.size === 0,
    get: (value) => known.get(value),
    add(value, replacement) {
      if (known.has(value)) return;
      known.set(value, replacement);
      inSmall.add(value.toLowerCase());
      if (!isTelling(value)) return;
      addForm(value, replacement);
      const encoded = encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
      if (encoded !== value) addForm(encoded, replacement);
    },
    hasInAnyCase: (value) => inSmall.has(value.toLowerCase()),
    hasBeginning: (beginning) => [...known.keys()].some((each) => each.startsWith(beginning)),
    replaceIn(text) {
      const whole = known.get(text);
      if (whole !== undefined || telling.size === 0) return whole ?? text;
      let result = '';
      let last = 0;
      for (let at = 0; at + leastTelling <= text.length; at += 1) {
        const [form, replacement] = formAt(text, at) ?? [];
        if (form === undefined) continue;
        result += text.slice(last, at) + replacement;
        last = at + form.length;
        at = last - 1;
      }
      return result + text.slice(last);
    },
  };
}
