import { type Check, defineSurvey } from '../../../engine/contract/check';
import type { Json } from '../../../engine/contract/results';
import { objectOf } from '../../../engine/scim/json';
import { identified, judgeEach, noneSeen } from '../../shared/representations';

export const noNulls = defineSurvey({
  id: 'representation.values.no-nulls',
  title: 'Attributes without a value are left out',
  failure: 'Attributes without a value are written as null',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.5' },
    { source: 'Entra', topic: 'No null values' },
  ],
  impact: "Microsoft's validators stumble over null; Entra itself copes.",
  fix: 'Let the serialiser leave out members whose value is null or an empty array.',
  survey: 'everything',
  messages: { null: 'expected {expected} to be left out, got null ({count} in all)' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      ({ resource }) => {
        const optional = Object.entries(resource).filter(([name, value]) => value !== null || !demanded.has(name));
        const pointer = nullIn(Object.fromEntries(optional), '');
        if (pointer === undefined) return undefined;
        return { messageId: 'null', expected: pointer.slice(1), actual: null, pointer };
      },
      noneSeen,
    ),
});

/** Not to be left out: where one of them is null, the checks that demand it say so. */
const demanded = new Set(['schemas', 'id', 'meta', 'userName']);

function nullIn(value: Json, pointer: string): string | undefined {
  if (value === null) return pointer;
  if (typeof value !== 'object') return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = nullIn(inner, `${pointer}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const activeIsBoolean = defineSurvey({
  id: 'representation.active.is-boolean',
  title: 'active is shown as true or false, whatever was sent',
  failure: 'active is shown as a string or a number',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.2' },
    { source: 'RFC 7643', section: '4.1.1' },
  ],
  impact: 'Whether a leaver is disabled depends on how each client reads "False": many take it for true.',
  fix: 'Turn the strings "True" and "False" into JSON booleans when they arrive, before they are stored.',
  survey: 'everything',
  messages: { notBoolean: 'expected true or false, got {actual} ({count} in all)' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges).filter(({ type }) => type === 'User'),
      ({ resource: { active } }) => {
        if (active === undefined || active === null) return null;
        if (typeof active === 'boolean') return undefined;
        return { messageId: 'notBoolean', expected: 'a boolean', actual: active, pointer: '/active' };
      },
      'no user was shown with active',
    ),
});

export const nameIsComplex = defineSurvey({
  id: 'representation.name.is-complex',
  title: 'name is shown as an object of its parts',
  failure: 'name is shown as something other than an object',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '2.3.8' },
  ],
  impact: 'Entra cannot read the user, so it can neither match nor update it.',
  fix: 'Show name as an object: {"givenName": …, "familyName": …}.',
  survey: 'everything',
  messages: { notObject: 'expected name to be an object, got {actual} ({count} in all)' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges).filter(({ type }) => type === 'User'),
      ({ resource: { name } }) => {
        if (name === undefined || name === null) return null;
        if (objectOf(name)) return undefined;
        return { messageId: 'notObject', expected: 'an object', actual: name, pointer: '/name' };
      },
      'no user was shown with a name',
    ),
});

export const valueChecks: Check[] = [noNulls, activeIsBoolean, nameIsComplex];
