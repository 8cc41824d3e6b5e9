import { defineProbe, noting, type Session, type Stale, type StepIn } from '../contract/probe';
import type { Json, RecordedExchange } from '../contract/results';
import { setActive, setAttributes } from '../fixtures/dialects';
import { changedValueFor, entraUser, valueFor } from '../fixtures/users';
import { isSentOnUpdate } from '../scim/mapping';
import { userPath } from '../scim/paths';
import { after, all, isThere, shows } from '../scim/staleness';

/** What was sent for each attribute, by its path. */
type Values = Record<string, Json>;

/** Each disable starts from true and each restore from false, so a provider that drops the operation passes neither. */
export const disableAndRestore = defineProbe({
  id: 'disable-and-restore',
  plays:
    'Creates an active user, disables and restores it as Entra does, then again with a JSON boolean among other changes. The user is read after each change.',
  access: 'write',
  axes: ['dialect'],
  operations: ['create', 'update'],
  chain: 9,
  steps: {
    create: [],
    disable: ['create'],
    'read-disabled': ['disable'],
    restore: ['disable'],
    'read-restored': ['restore'],
    'disable-among-others': ['create'],
    'read-disabled-among-others': ['disable-among-others'],
    'restore-among-others': ['disable-among-others'],
    'read-restored-among-others': ['restore-among-others'],
  },
  facts: noting<{ id: string; changed: Values; changedBack: Values; alone: Record<string, number | null> }>(),
  async run(session) {
    const person = session.person();
    const id = await session.createUser('create', entraUser(session.profile, person));
    const path = userPath(id);
    session.note({ id });
    const read = (step: StepIn<typeof session>, isChanged: Stale) =>
      session.readBack(step, { method: 'GET', path }, all(isThere, isChanged));
    const disabled = await session.patch('disable', path, [setActive(session.dialect, false)]);
    await read('read-disabled', after(disabled, shows({ active: false })));
    const restored = await session.patch('restore', path, [setActive(session.dialect, true)]);
    await read('read-restored', after(restored, shows({ active: true })));

    const change = (before: Json[]) => {
      const next = session.person();
      return companions(session).map((each, index) => changedValueFor(each, next, before[index] ?? null));
    };
    const named = (values: Json[]) =>
      companions(session).map((each, index) => [each.path, values[index] ?? null] as const);
    const leaving = change(companions(session).map((each) => valueFor(each, person)));
    const [changed, changedBack] = [named(leaving), named(change(leaving))];
    session.note({ changed: Object.fromEntries(changed), changedBack: Object.fromEntries(changedBack) });
    const [first, ...others] = changed;
    const disabling = [...(first ? [first] : []), ['active', false] as const, ...others];
    const left = await sendAmong(session, 'disable-among-others', path, disabling);
    session.note({ alone: left.alone });
    await read('read-disabled-among-others', after(left.patch, shows({ active: false })));
    const back = await sendAmong(session, 'restore-among-others', path, [['active', true], ...changedBack]);
    session.note({ alone: { ...left.alone, ...back.alone } });
    await read('read-restored-among-others', after(back.patch, shows({ active: true })));
  },
});

/** Two simple mapped strings that can change in the same cycle as active. */
const companions = ({ profile }: Session) =>
  profile.users.attributes
    .filter(isSentOnUpdate)
    .filter(({ path, type }) => type === 'String' && !path.includes('[') && !/^(userName|externalId)$/.test(path))
    .slice(0, 2);

/**
 * Sends the changes as one request. Newer samples of Entra's default dialect hold a boolean instead of a string, and the
 * compliant one puts active into the value of an operation without a path when other attributes change with it. When it is
 * refused, active follows alone: that tells whether the provider refuses the form or another attribute.
 * @returns the request that decides, and what active alone was answered, by the step
 */
async function sendAmong(
  session: Session,
  step: string,
  path: string,
  changes: (readonly [string, Json])[],
): Promise<{ patch: RecordedExchange; alone: Record<string, number | null> }> {
  const form = (values: (readonly [string, Json])[]): Json[] =>
    session.dialect === 'entra'
      ? values.map(([name, value]) => ({ op: 'Replace', path: name, value }))
      : setAttributes(session.dialect, 'Replace', Object.fromEntries(values));
  const together = await session.patch(step, path, form(changes));
  if (together.response && together.response.status < 300) return { patch: together, alone: {} };
  const onlyActive = changes.filter(([name]) => name === 'active');
  const alone = await session.patch(step, path, form(onlyActive), 1);
  return { patch: alone, alone: { [step]: alone.response?.status ?? null } };
}
