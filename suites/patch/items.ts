import { at, type Check, fail, pass, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { type AttributePath, findAttribute, parseAttributePath } from '../../scim/attribute-path';
import { isApplied, isSuccess } from '../../scim/exchanges';
import { isUnassigned, type JsonObject, objectOf, objectsOf, sameJson } from '../../scim/json';
import { defineCheck } from '../define';
import { sameText } from '../reading/attribute-values';
import { answerOf } from '../reading/patched';

const probe = 'patch-attributes';

type Item = { attribute: string; type: string; parts: string[] };

/** What was added by type, as items: the attribute, the type and the sub-attributes that the mapping names. */
function itemsOf(added: JsonObject): Item[] {
  const items = new Map<string, Item>();
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

/**
 * How many of the values that an item was given in turn are shown at once, at a provider that shows no types: counting the
 * items of a type would say nothing there.
 */
function keptUntyped(body: JsonObject | undefined, { attribute, parts: [part = ''] }: Item, given: Json[]): number {
  const shown = objectsOf(body?.[attribute]);
  if (!shown.every(({ type }) => isUnassigned(type))) return 0;
  return given.filter((value) => !isUnassigned(value) && shown.some((item) => sameJson(item[part], value))).length;
}

const onePerType = defineCheck({
  id: 'patch.items.one-per-type',
  title: 'Setting an item by its type leaves one item of that type',
  failure: 'Setting an item by its type creates a second item of that type',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.4' },
    { source: 'Entra', topic: 'The type of multi-valued items is unique' },
  ],
  impact: 'A user has two work addresses, and matching by e-mail finds the old one.',
  fix: 'Change the existing item of the type in the path, even when the operation is add.',
  probe,
  axes: ['dialect'],
  steps: ['read-added', 'read-replaced', 'read-same'],
  messages: { two: 'expected one item for {name}, got {actual}' },
  judge(steps, { facts, exchanges }) {
    const single = itemsOf(facts.added ?? {}).filter(({ parts }) => parts.length === 1);
    const created = exchanges.find((each) => each.request.method === 'POST' && isSuccess(each))?.request.body ?? null;
    let seen = 0;
    for (const step of ['read-added', 'read-replaced', 'read-same'] as const) {
      const read = steps[step];
      const body = objectOf(read.response.body);
      for (const item of single) {
        const { attribute, type, parts } = item;
        const path = `${attribute}[type eq "${type}"].${parts[0]}`;
        const given = [findAttribute(created, path).value, facts.added?.[path], facts.replaced?.[path]];
        const count = Math.max(
          ofType(body, attribute, type).length,
          keptUntyped(
            body,
            item,
            given.map((value) => value ?? null),
          ),
        );
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
    return seen > 0 ? pass : skip('the user shows no item that was set by its type');
  },
});

const oneItem = defineCheck({
  id: 'patch.items.parts-together',
  title: 'Parts of an address that are set one by one form one item',
  failure: 'Parts of an address that are set one by one are scattered over several items',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7644', section: '3.5.2.1' },
  ],
  impact: 'A work address arrives in pieces: the street in one address, the town in another.',
  fix: 'Apply each operation to the result of the one before: the first creates the item, the others find it.',
  probe,
  axes: ['dialect', 'attribute'],
  appliesTo: ({ path }) => /^addresses\[type eq "[^"]*"\]\./.test(path),
  steps: ['add', 'read-added'],
  messages: { scattered: 'expected one item that holds {name} and the other parts, got {actual}' },
  judge({ add, 'read-added': read }, context) {
    const { attribute } = context;
    const { attribute: name, filter, subAttribute } = parseAttributePath(attribute?.path ?? 'addresses');
    const items = ofType(objectOf(read.response.body), name, filter?.value ?? '');
    // A part that is not stored at all has a check of its own; here the stored ones have to be in one item.
    if (!items.some((item) => !isUnassigned(item[subAttribute ?? ''])))
      return skip(
        isApplied(answerOf(context, add, attribute?.path ?? ''))
          ? 'the part is not stored: see patch.add.item-not-swallowed'
          : 'the part was not added: see patch.add.item-accepted',
      );
    if (items.length === 1) return pass;
    const place = [at.body(read, `/${name}`)];
    return fail('scattered', { expected: 1, actual: items.length, at: place, data: { name: subAttribute ?? name } });
  },
});

const primaryMoves = defineCheck({
  id: 'patch.items.primary-moves',
  title: 'An item that is made primary is the only primary one',
  failure: 'An item that is made primary is not primary, or not the only one',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7643', section: '2.4' },
  ],
  impact:
    'No effect on Entra, whose default mapping does not change primary; with other clients, mail goes to whichever address the application picks first.',
  fix: 'When a PATCH sets primary to true, set it to false on the other items of the attribute in the same transaction.',
  probe,
  axes: ['dialect'],
  steps: ['replace', 'read-replaced'],
  headlines: {
    two: 'After a PATCH makes an item primary, two items are primary',
    none: 'An item that a PATCH makes primary is not primary',
  },
  messages: {
    two: 'expected only one primary address, got {actual}',
    none: 'expected the address that the PATCH made primary, got {actual}',
  },
  judge({ replace, 'read-replaced': read }, context) {
    const type = context.facts.otherEmail?.type;
    if (type === undefined) return skip('the provider keeps only one e-mail address');
    const status = answerOf(context, replace, `emails[type eq "${type}"].primary`);
    if (status === null || status >= 300) return skip('the provider refused to change primary');
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
