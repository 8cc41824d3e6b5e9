import { at, type Check, fail, pass, skip } from '../../contract/check';
import { type AttributePath, parseAttributePath } from '../../scim/attribute-path';
import { isUnassigned, type JsonObject, objectOf, objectsOf } from '../../scim/json';
import { defineCheck } from '../define';
import { sameText } from '../reading/attribute-values';
import { answerOf } from '../reading/patched';

const probe = 'patch-attributes';

/** What was added by type, as items: the attribute, the type and the sub-attributes that the mapping names. */
function itemsOf(added: JsonObject): { attribute: string; type: string; parts: string[] }[] {
  const items = new Map<string, { attribute: string; type: string; parts: string[] }>();
  for (const path of Object.keys(added)) {
    const { extension, attribute, filter, subAttribute }: AttributePath = parseAttributePath(path);
    if (extension || filter?.attribute !== 'type' || !subAttribute) continue;
    const key = `${attribute}[${filter.value}]`;
    const item = items.get(key) ?? { attribute, type: filter.value, parts: [] };
    item.parts.push(subAttribute);
    items.set(key, item);
  }
  return [...items.values()];
}

const ofType = (body: JsonObject | undefined, attribute: string, type: string) =>
  objectsOf(body?.[attribute]).filter((item) => sameText(item.type, type) && Object.keys(item).length > 1);

const onePerType = defineCheck({
  id: 'patch.items.one-per-type',
  title: 'Setting an item by its type leaves one item of that type',
  failure: 'Setting an item by its type makes a second item of that type',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.4' },
    { source: 'Entra', topic: 'The type of multi-valued items is unique' },
  ],
  impact: 'A user has two work addresses, and matching by mail finds the old one.',
  fix: 'Change the item that has the type of the path, also when the operation is add.',
  probe,
  axes: ['dialect'],
  steps: ['read-added', 'read-replaced', 'read-same'],
  messages: { two: 'expected one item of {name}, got {actual}' },
  judge(steps, { facts }) {
    const single = itemsOf(facts.added ?? {}).filter(({ parts }) => parts.length === 1);
    let seen = 0;
    for (const step of ['read-added', 'read-replaced', 'read-same'] as const) {
      const read = steps[step];
      for (const { attribute, type } of single) {
        const count = ofType(objectOf(read.response.body), attribute, type).length;
        seen += count;
        if (count > 1)
          return fail('two', {
            expected: 1,
            actual: count,
            at: [at.body(read, `/${attribute}`)],
            data: { name: `${attribute}[type eq "${type}"]` },
          });
      }
    }
    return seen > 0 ? pass : skip('no item that was set by its type is shown');
  },
});

const oneItem = defineCheck({
  id: 'patch.items.parts-together',
  title: 'Parts of an item that are set one by one make one item',
  failure: 'Parts of an item that are set one by one are scattered over several items',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7644', section: '3.5.2.1' },
  ],
  impact: 'A work address arrives in shreds: the street in one address, the town in another.',
  fix: 'Apply the operations one after the other to the result of the one before: the first makes the item, the others find it.',
  probe,
  axes: ['dialect', 'attribute'],
  appliesTo: ({ path }) => /^addresses\[type eq "[^"]*"\]\./.test(path),
  steps: ['read-added'],
  messages: { scattered: 'expected {name} to stand with the other parts, got {actual} items' },
  judge({ 'read-added': read }, { attribute }) {
    const { attribute: name, filter, subAttribute } = parseAttributePath(attribute?.path ?? 'addresses');
    const items = ofType(objectOf(read.response.body), name, filter?.value ?? '');
    // A part that is stored nowhere has a check of its own; here the stored ones have to be in one place.
    if (!items.some((item) => !isUnassigned(item[subAttribute ?? ''])))
      return skip('it is not stored: see patch.add.item-not-swallowed');
    if (items.length === 1) return pass;
    const place = [at.body(read, `/${name}`)];
    return fail('scattered', { expected: 1, actual: items.length, at: place, data: { name: subAttribute ?? name } });
  },
});

const primaryMoves = defineCheck({
  id: 'patch.items.primary-moves',
  title: 'When an item becomes the primary one, the others cease to be',
  failure: 'When an item becomes the primary one, another stays it as well, or none is',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7643', section: '2.4' },
  ],
  impact: 'Mail goes to whichever address the application happens to take first.',
  fix: 'When a PATCH sets primary to true, take it from the other items of the attribute in the same transaction.',
  probe,
  axes: ['dialect'],
  steps: ['replace', 'read-replaced'],
  messages: {
    two: 'expected one primary address, got {actual}',
    none: 'expected the address that was set to be the primary one, got {actual}',
  },
  judge({ replace, 'read-replaced': read }, context) {
    const type = context.facts.otherEmail?.type;
    if (type === undefined) return skip('the provider keeps one e-mail address only');
    const status = answerOf(context, replace, `emails[type eq "${type}"].primary`);
    if (status === null || status >= 300) return skip('the provider does not let primary be set');
    const emails = objectsOf(objectOf(read.response.body)?.emails);
    const primaries = emails.filter(({ primary }) => String(primary).toLowerCase() === 'true');
    if (emails.length === 0) return skip('the user shows no e-mail address after the change');
    const place = [at.body(read, '/emails')];
    const actual = primaries.map((email) => email.type ?? null);
    if (primaries.length > 1) return fail('two', { expected: 1, actual, at: place });
    return sameText(primaries[0]?.type, type) ? pass : fail('none', { expected: type, actual, at: place });
  },
});

export const items: Check[] = [onePerType, oneItem, primaryMoves];
