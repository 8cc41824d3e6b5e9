import type { MappedAttribute } from '../contract/check';
import { defineProbe, noting, type Session } from '../contract/probe';
import type { Json, RecordedExchange } from '../contract/results';
import { setAttributes } from '../fixtures/dialects';
import { changedValueFor, entraUser, valueFor } from '../fixtures/users';
import { findAttribute } from '../scim/attribute-path';
import { isSuccess } from '../scim/exchanges';
import { isUnassigned } from '../scim/json';
import { isThere, shows } from '../scim/staleness';
import { createSubject, settable } from './patch-subject';

/** So many users share the attributes, so that no long row of requests is sent to one of them. */
const users = 3;

/** What a provider may compose from other attributes has a user of its own, where nothing else changes. */
const isComposed = ({ path }: MappedAttribute) => path === 'displayName' || /\bformatted$/.test(path);

/** A change of one attribute: the exchange that asked for it, and the step that reads it. */
export type Alone = {
  sent: Json;
  exchange: number;
  read: string;
  /** Whether the user had a value before. */
  hadValue: boolean;
};

/** An incremental cycle changes one attribute of a user, where the initial one sends them all. */
export const patchAlone = defineProbe({
  id: 'patch-alone',
  plays:
    'Creates four users with all attributes. Changes each mapped attribute of one of them with a request of its own, as an incremental cycle does, and then reads the users. Empties two attributes of a fifth in the same way.',
  access: 'write',
  operations: ['create', 'update'],
  chain: 18,
  // A user is created and read for each share of the attributes, and one more whose attributes are emptied.
  requests: (attributes) => attributes + 8,
  steps: {
    'create-*': [],
    'before-*': ['create-*'],
    'alone-*': ['before-*'],
    'read-*': ['alone-*'],
    'create-emptied': [],
    'before-emptied': ['create-emptied'],
    'emptied-*': ['before-emptied'],
    'read-emptied': ['emptied-*'],
  },
  facts: noting<{ alone: Record<string, Alone>; emptied: Record<string, Alone> }>(),
  async run(session) {
    const mapped = settable(session).filter(({ path }) => path !== 'userName' && path !== 'active');
    const others = mapped.filter((each) => !isComposed(each));
    const shares = [
      mapped.filter(isComposed),
      ...Array.from({ length: users }, (_, user) => others.filter((_, index) => index % users === user)),
    ].filter((share) => share.length > 0);
    const changes = await Promise.all(shares.map((share, index) => changeOneByOne(session, index + 1, share)));
    const alone: Record<string, Alone> = Object.assign({}, ...changes);
    session.note({ alone, emptied: await emptyOneByOne(session) });
  },
});

/** One part of an item and one plain attribute are emptied, each by a request of its own, as Entra does at a change. */
async function emptyOneByOne(session: Session): Promise<Record<string, Alone>> {
  // What a provider may compose from its parts has a value whatever is sent.
  const texts = settable(session).filter(
    (each) => each.type === 'String' && !each.required && each.path !== 'userName' && !isComposed(each),
  );
  const chosen = [
    texts.find(({ path }) => /^addresses\[.*\]\./.test(path)) ?? texts.find(({ path }) => path.includes('[')),
    texts.find(({ path }) => path === 'title') ?? texts.find(({ path }) => !path.includes('[')),
  ].filter((each) => each !== undefined);
  if (chosen.length === 0) return {};
  const { path } = await createSubject(session, 'create-emptied', entraUser(session.profile, session.person()));
  const before = await session.readBack('before-emptied', { method: 'GET', path }, isThere);
  const emptied: Record<string, Alone> = {};
  const accepted: Record<string, Json> = {};
  for (const [index, attribute] of chosen.entries()) {
    const hadValue = !isUnassigned(findAttribute(before.response?.body ?? null, attribute.path).value);
    const operations = setAttributes('entra', 'Replace', { [attribute.path]: '' });
    const exchange = await session.patch(`emptied-${index + 1}`, path, operations);
    if (isSuccess(exchange)) accepted[attribute.path] = null;
    emptied[attribute.path] = { sent: '', exchange: exchange.index, read: 'read-emptied', hadValue };
  }
  await session.readBack('read-emptied', { method: 'GET', path }, shows(accepted));
  return emptied;
}

async function changeOneByOne(session: Session, user: number, mapped: readonly MappedAttribute[]) {
  const [person, next] = [session.person(), session.person()];
  const { path, stored } = await createSubject(session, `create-${user}`, entraUser(session.profile, person));
  const isShort = mapped.some((each) => isUnassigned(findAttribute(stored, each.path).value));
  const before = isShort
    ? ((await session.readBack(`before-${user}`, { method: 'GET', path }, isThere)).response?.body ?? null)
    : stored;
  const changes: Record<string, Alone> = {};
  const accepted: Record<string, Json> = {};
  for (const attribute of mapped) {
    const sent = changedValueFor(attribute, next, valueFor(attribute, person));
    const number = `alone-${user}.${Object.keys(changes).length + 1}` as const;
    const exchange: RecordedExchange = await session.patch(
      number,
      path,
      setAttributes('entra', 'Replace', { [attribute.path]: sent }),
    );
    if (isSuccess(exchange)) accepted[attribute.path] = sent;
    const hadValue = !isUnassigned(findAttribute(before, attribute.path).value);
    changes[attribute.path] = { sent, exchange: exchange.index, read: `read-${user}`, hadValue };
  }
  await session.readBack(`read-${user}`, { method: 'GET', path }, shows(accepted));
  return changes;
}
