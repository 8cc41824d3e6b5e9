import type { Person, Probe, Session } from '../../../engine/contract/probe';
import type { Json } from '../../../engine/contract/results';
import { parseAttributePath } from '../../../engine/scim/attribute-path';
import { urn } from '../../../engine/scim/urns';
import { plainOperation } from '../../../fixtures/dialects';
import { changedValueFor, entraUser, valueFor } from '../../../fixtures/users';
import { patchTogether } from './patch-together';
import { basics, createSubject, isMapped, settable } from './subject';

const replace = (path: string, value: Json) => plainOperation('replace', path, value);

/** One way to write an operation: what it is to do, and how it is sent. */
interface Form {
  path: string;
  value: Json;
  operations: Json[];
}
type Forms = Record<string, Form>;

/** Ways to write an operation that do not depend on the dialect, and operations that have to be refused. */
export const forms: Probe = {
  id: 'patch.forms',
  plays:
    'Changes a user in every way in which Entra and its customers write an operation, renames it, tries the name of another, and sends operations that must not work.',
  access: 'write',
  operations: ['create', 'update'],
  chain: 13,
  async run(session) {
    const [person, next, namesake] = [session.person(), session.person(), session.person()];
    const { path, stored } = await createSubject(session, entraUser(session.profile, person));
    await session.createUser('create-namesake', entraUser(session.profile, namesake));
    const chosen = chooseAttributes(session);
    const change = (name: string) => changed(session, name, person, next);
    const send = (step: string, parts: Forms) =>
      patchTogether(session, step, path, Object.keys(parts), (names) =>
        names.flatMap((name) => parts[name]?.operations ?? []),
      );

    await send('prepare', preparation(session, chosen, person));
    await session.send('read-prepared', { method: 'GET', path });

    const interim = session.person().userName;
    const parts = makeForms(chosen, change);
    parts.rename = {
      ...setting('userName', next.userName),
      operations: [replace('userName', interim), replace('userName', next.userName)],
    };
    const items = Object.fromEntries(chosen.missing.map((each) => [each, setting(each, change(each))]));
    session.note({
      stored,
      interim,
      namesake: namesake.userName,
      text: chosen.text,
      ...described({ ...parts, ...items }),
    });
    await send('forms', parts);
    const value = change(chosen.text);
    await session.patch('no-op', path, [replace(chosen.text, value)]);
    await session.patch('collide', path, [replace('userName', namesake.userName)]);
    await send('missing-items', items);
    await session.send('read-forms', { method: 'GET', path });

    const again = `${value} again`;
    session.note({ again });
    await session.patch('unknown', path, [replace(chosen.text, again), replace('scimConformanceUnknown', 'unknown')]);
    await session.patch('remove-required', path, [plainOperation('remove', 'userName')]);
    await session.patch('remove-pathless', path, [{ op: 'remove' }]);
    await session.send('read-refused', { method: 'GET', path });
  },
};

const setting = (path: string, value: Json): Form => ({ path, value, operations: [replace(path, value)] });

const described = (parts: Forms) => ({
  paths: Object.fromEntries(Object.entries(parts).map(([name, { path }]) => [name, path])),
  values: Object.fromEntries(Object.entries(parts).map(([name, { value }]) => [name, value])),
});

function changed({ profile }: Session, name: string, person: Person, next: Person): Json {
  const attribute = profile.users.attributes.find(({ path }) => path === name) ?? { path: name, type: 'String' };
  return changedValueFor(attribute, next, valueFor(attribute, person));
}

type Chosen = ReturnType<typeof chooseAttributes>;

/** Attributes for each form, no two alike, so that one request can carry them all. */
function chooseAttributes(session: Session) {
  const first = (...paths: string[]) => paths.find((path) => isMapped(session, path));
  const text = first('displayName', 'title', 'nickName') ?? 'displayName';
  const optional = settable(session)
    .filter(({ type, path }) => type === 'String' && path !== text && !basics.includes(path))
    .map(({ path }) => ({ path, ...parseAttributePath(path) }));
  const isCoded = (path: string) => /^(preferredLanguage|locale|timezone|profileUrl|userType)$/.test(path);
  const simple = optional.filter(({ filter, subAttribute }) => !filter && !subAttribute).map(({ path }) => path);
  const [unset, ...others] = [...simple.filter((path) => !isCoded(path)), ...simple.filter(isCoded)];
  // Where the mapping has too little, attributes of RFC 7643 serve that the provider may have beside it.
  const spare = ['title', 'nickName'].filter((path) => path !== text && !isMapped(session, path));
  const [nulled, blanked] = [...others, ...spare];
  return {
    text,
    unset,
    nulled,
    blanked,
    missing: optional.filter(({ filter }) => filter?.attribute === 'type').map(({ path }) => path),
    item: first('emails[type eq "work"].value'),
    part: first('name.givenName', 'name.familyName'),
  };
}

/** Empties what is going to be set where nothing is, and gives values to what is going to be cleared but is not mapped. */
function preparation(session: Session, { text, unset, nulled, blanked, missing }: Chosen, person: Person): Forms {
  const parts: Forms = {};
  for (const path of [unset, ...missing.map((each) => each.replace(/\][^\]]*$/, ']'))])
    if (path !== undefined) parts[path] = { path, value: null, operations: [plainOperation('remove', path)] };
  for (const path of [nulled, blanked])
    if (path !== undefined && !isMapped(session, path)) parts[path] = setting(path, `${path} of ${person.givenName}`);
  return Object.keys(parts).length > 0 ? parts : { [text]: setting(text, person.displayName) };
}

function makeForms({ text, unset, nulled, blanked, item, part }: Chosen, change: (path: string) => Json): Forms {
  const parts: Forms = {
    'core-urn': { ...setting(text, change(text)), operations: [replace(`${urn.user}:${text}`, change(text))] },
  };
  if (nulled) parts['clear-null'] = setting(nulled, null);
  if (blanked) parts['clear-empty'] = setting(blanked, '');
  if (unset) parts.unset = setting(unset, change(unset));
  if (item)
    parts['path-case'] = {
      ...setting(item, change(item)),
      operations: [replace(item.replace(/value$/, 'Value'), change(item))],
    };
  if (part)
    parts.dotted = { ...setting(part, change(part)), operations: [{ op: 'replace', value: { [part]: change(part) } }] };
  return parts;
}
