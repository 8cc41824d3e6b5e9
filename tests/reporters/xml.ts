/** An element of an XML text, as far as tests ask. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/**
 * Reads an XML document strictly: tags in order, quoted attributes, known entities, no raw `<` or `&`, no characters that
 * XML 1.0 forbids.
 * @throws Error that says what is not well-formed
 */
export function parseXml(xml: string): Element {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml))
    throw new Error('a character that XML forbids');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const token = /<(\/?)([a-z-]+)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(.)/gsu;
  for (const [, closing, name = '', attributes = '', empty, text, wrong] of body.matchAll(token)) {
    const parent = open.at(-1);
    if (!parent || wrong !== undefined) throw new Error(`unexpected ${wrong ?? 'end'}`);
    if (text !== undefined) parent.text += decode(text);
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        decode(value),
      ]);
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [document, ...others] = root.children;
  if (open.length !== 1 || !document || others.length > 0) throw new Error('not one element');
  return document;
}

function decode(text: string): string {
  return text.replace(/&([^;]*);?/g, (entity, name: string) => {
    const known: Record<string, string> = {
      amp: '&',
      lt: '<',
      gt: '>',
      quot: '"',
      '#9': '\t',
      '#10': '\n',
      '#13': '\r',
    };
    const character = known[name];
    if (character === undefined || !entity.endsWith(';')) throw new Error(`unknown entity ${entity}`);
    return character;
  });
}
