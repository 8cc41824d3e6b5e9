import type { MappedAttribute } from '../../../engine/contract/check';
import type { Person, Probe, Session } from '../../../engine/contract/probe';
import type { Json } from '../../../engine/contract/results';
import { findAttribute } from '../../../engine/scim/attribute-path';
import { arrayOf } from '../../../engine/scim/json';
import { plainOperation, removeAttributes, setActive, setAttributes } from '../../../fixtures/dialects';
import { changedValueFor, entraUser, valueFor } from '../../../fixtures/users';
import { patchTogether } from './patch-together';
import { basics, createSubject, isMapped, settable, tryCreate } from './subject';

type Values = Record<string, Json>;

/** Everything that the mapping names is set where it is missing, changed, and taken away, in one request each. */
export const attributes: Probe = {
  id: 'patch.attributes',
  plays:
    'Creates an inactive user with little in it; adds every mapped attribute and activates it in one request, replaces every one, and removes what is optional and disables it, with a read after each.',
  access: 'write',
  axes: ['dialect'],
  operations: ['create', 'update'],
  chain: 7,
  async run(session) {
    const { dialect } = session;
    const person = session.person();
    const { path, primary } = await createWithLittle(session, person);

    const changeable = settable(session).filter((each) => each.path !== 'userName' && each.path !== 'active');
    const mapped: MappedAttribute[] = changeable.length > 0 ? changeable : [{ path: 'displayName', type: 'String' }];
    const names = mapped.map((each) => each.path);
    const pick = (values: Values, some: string[]) =>
      Object.fromEntries(Object.entries(values).filter(([name]) => some.includes(name)));
    const change = (before: Values, next: Person): Values =>
      Object.fromEntries(mapped.map((each) => [each.path, changedValueFor(each, next, before[each.path] ?? null)]));
    const initial = Object.fromEntries(mapped.map((each) => [each.path, valueFor(each, person)]));
    const added = change(initial, session.person());
    const replaced = change(added, session.person());
    session.note({ added, replaced, basics: demandedBy(session) });

    // The other case of `op`, with a boolean, so that nothing else can be the reason why it has no effect.
    const otherCase = { op: dialect === 'entra' ? 'replace' : 'Replace', path: 'active', value: true };
    await patchTogether(session, 'add', path, ['op-case', ...names], (some) => [
      ...setAttributes(dialect, 'Add', pick(added, some)),
      ...(some.includes('op-case') ? [otherCase] : []),
    ]);
    await session.send('read-added', { method: 'GET', path });

    const all = primary ? [...names, primary] : names;
    await patchTogether(session, 'replace', path, all, (some) => [
      ...setAttributes(dialect, 'Replace', pick(replaced, some)),
      ...(primary && some.includes(primary) ? [plainOperation('replace', primary, true)] : []),
    ]);
    await session.send('read-replaced', { method: 'GET', path });

    await patchTogether(session, 'remove', path, ['active', ...names], (some) => [
      ...removeAttributes(dialect, Object.keys(pick(replaced, some))),
      ...(some.includes('active') ? [setActive(dialect, false)] : []),
    ]);
    await session.send('read-removed', { method: 'GET', path });
  },
};

/** What a provider may refuse to be without: what many demand, and what the profile marks as required. */
const demandedBy = ({ profile }: Session): string[] => [
  ...new Set([...basics, ...profile.users.attributes.filter(({ required }) => required).map(({ path }) => path)]),
];

/**
 * The user begins inactive, with what is demanded and with an e-mail address that no operation names; where that is
 * refused, as users always begin.
 */
async function createWithLittle(
  session: Session,
  person: Person,
): Promise<{ path: string; primary: string | undefined }> {
  const type = ['home', 'other'].find((each) => !isMapped(session, `emails[type eq "${each}"].value`)) ?? 'private';
  const demanded = demandedBy(session);
  const optional = session.profile.users.attributes.map((each) => each.path).filter((each) => !demanded.includes(each));
  const little = entraUser(session.profile, person, optional);
  little.active = false;
  little.emails = [...arrayOf(little.emails), { type, value: person.otherEmail }];
  const bare = await tryCreate(session, 'bare', little);
  const { path, stored } = bare ?? (await createSubject(session, entraUser(session.profile, person)));
  const isKept = findAttribute(stored, `emails[type eq "${type}"].value`).value === person.otherEmail;
  session.note({ otherEmail: isKept ? { type, value: person.otherEmail } : null, isInactive: stored.active === false });
  // Of two addresses the other one becomes the primary: an operation that no attribute of the mapping depends on.
  return { path, primary: isKept ? `emails[type eq "${type}"].primary` : undefined };
}
