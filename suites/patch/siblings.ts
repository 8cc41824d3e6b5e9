import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { isUnassigned, type JsonObject, objectOf, objectsOf, sameJson, stringOf } from '../../scim/json';
import { defineCheck, defineSurvey } from '../define';
import { sameText } from '../reading/attribute-values';
import { answered } from '../reading/exchanges';
import { inOrder } from '../reading/in-order';
import { unreadable } from '../reading/patched';
import { targetOf } from '../reading/representations';
import { createdId, stepOf } from '../reading/steps';
import { changeOf, isAccepted, sentTogether } from '../reading/together';

/** When the primary item goes, a provider may choose another one. */
const withoutPrimary = (item: JsonObject) => inOrder({ ...item, primary: null });

const otherItemKept = defineCheck({
  id: 'patch.siblings.other-item-kept',
  title: 'Changing the work e-mail address keeps an address of another type',
  failure: 'Changing the work e-mail address changes or removes an address of another type',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'RFC 7644', section: '3.5.2.2' },
  ],
  impact: 'Private addresses are overwritten with the work address or disappear.',
  fix: 'Change only the items that the filter in the path selects.',
  probe: 'patch-attributes',
  axes: ['dialect'],
  steps: ['read-added', 'read-replaced', 'read-same', 'read-removed'],
  headlines: {
    lost: 'Changing the work e-mail address removes an address of another type',
    changed: 'Changing the work e-mail address changes an address of another type',
  },
  messages: {
    lost: 'expected the address of the other type to stay {expected}, got none',
    changed: 'expected the address of the other type to stay {expected}, got {actual}',
  },
  judge(steps, { facts }) {
    const other = facts.otherEmail;
    if (!other) return skip('the provider keeps only one e-mail address');
    const find = (user: JsonObject | undefined) =>
      objectsOf(user?.emails).find(({ type }) => sameText(type, other.type));
    const userIn = ({ response }: Answered) => (response.status === 200 ? objectOf(response.body) : undefined);
    // The provider may give a new item more members; those of another user are not compared.
    const added = userIn(steps['read-added']);
    const first = find(added);
    for (const step of ['read-added', 'read-replaced', 'read-same', 'read-removed'] as const) {
      const read = steps[step];
      const user = userIn(read);
      if (!user) continue;
      const item = find(user);
      const place = [at.body(read, '/emails')];
      if (!item) return fail('lost', { expected: other.value, actual: null, at: place });
      if (item.value !== other.value) return fail('changed', { expected: other, actual: item, at: place });
      if (first && user.id === added?.id && !sameJson(withoutPrimary(item), withoutPrimary(first)))
        return fail('changed', { expected: first, actual: item, at: place });
    }
    return userIn(steps['read-replaced'])
      ? pass
      : skip('the user could not be read after the change: see patch.replace.attribute');
  },
});

/** A provider may compose these from the name. */
const derived = new Set(['name.formatted', 'displayName']);

/** Simple core attributes and parts of the name that a user has; lists have checks of their own. */
function leavesOf(user: Parameters<typeof objectOf>[0]): string[] {
  const { meta: _, id: __, ...attributes } = objectOf(user) ?? {};
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (Array.isArray(value) || isUnassigned(value)) return [];
    const inner = objectOf(value);
    if (!inner) return [name];
    return /^urn:/i.test(name)
      ? Object.keys(inner)
          .filter((part) => !objectOf(inner[part]))
          .map((part) => `${name}:${part}`)
      : Object.keys(inner).map((part) => `${name}.${part}`);
  });
}

const restKept = defineCheck({
  id: 'patch.siblings.rest-kept',
  title: 'A PATCH keeps the attributes that it does not name',
  failure: 'A PATCH changes attributes that it does not name',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7644', section: '3.5.2.3' },
  ],
  impact: 'A name change clears the rest of the account.',
  fix: 'Merge the value of an operation without a path into the user. Never replace the user with it.',
  probe: 'patch-forms',
  steps: ['read-before', 'read-forms'],
  headlines: {
    lost: 'A PATCH removes attributes that it does not name',
    changed: 'A PATCH changes attributes that it does not name',
  },
  messages: {
    lost: 'expected {name} to stay {expected}, got none',
    changed: 'expected {name} to stay {expected}, got {actual}',
  },
  judge({ 'read-before': before, 'read-forms': read }, { facts }) {
    if (before.response.status !== 200) return skip('the user could not be read before: see users.read.by-id');
    if (unreadable(read)) return skip('the user could not be read after the change: see patch.user-name.changed');
    const touched = Object.values(facts.paths ?? {});
    const rest = leavesOf(before.response.body).filter(
      (path) => !touched.some((each) => each === path || derived.has(path)),
    );
    for (const name of rest) {
      const expected = findAttribute(before.response.body, name).value;
      const { value, pointer } = findAttribute(read.response.body, name);
      if (isUnassigned(expected) || sameJson(inOrder(expected), inOrder(value))) continue;
      const messageId = isUnassigned(value) ? 'lost' : 'changed';
      const place = [at.body(read, pointer)];
      return fail(messageId, { expected: expected ?? null, actual: value ?? null, at: place, data: { name } });
    }
    return rest.length > 0 ? pass : skip('the user has no attribute that the PATCH does not name');
  },
});

const displayNameKept = defineSurvey({
  id: 'patch.siblings.display-name-kept',
  title: 'A name change keeps the displayName that the client set',
  failure: 'A name change overwrites the displayName',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'Users appear under a different name than in Entra, which sends displayName again only when it changes.',
  fix: 'Compose displayName from the name only while no client has set it.',
  survey: ['users-at-once'],
  operations: ['update'],
  messages: { changed: 'expected displayName to stay {expected}, got {actual}' },
  judge(exchanges) {
    const read = stepOf(exchanges, 'read');
    const id = read && targetOf(read)?.id;
    const creates = answered(exchanges).filter(({ request }) => request.method === 'POST');
    const create = id ? creates.find((exchange) => createdId(exchange) === id) : undefined;
    if (!create) return skip('the user could not be created: see concurrency.create.one-wins');
    if (read?.response.status !== 200) return skip('the user could not be read: see users.read.by-id');
    const expected = stringOf(objectOf(create.request.body)?.displayName);
    if (expected === undefined) return skip('the profile does not map displayName');
    if (objectOf(create.response.body)?.displayName !== expected)
      return skip('displayName was not stored as it was sent: see users.create.attribute-stored');
    const changes = sentTogether(exchanges, 'change').filter(isAccepted).map(changeOf);
    const isRenamed = changes.some(
      ({ path, value }) => path.startsWith('name.') && sameJson(findAttribute(read.response.body, path).value, value),
    );
    if (!isRenamed || changes.some(({ path }) => path === 'displayName'))
      return skip('no change of a part of the name took effect: see patch.replace.part');
    const actual = objectOf(read.response.body)?.displayName ?? null;
    return actual === expected ? pass : fail('changed', { expected, actual, at: [at.body(read, '/displayName')] });
  },
});

export const siblings: Check[] = [otherItemKept, restKept, displayNameKept];
