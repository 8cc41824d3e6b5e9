import { defineProbe, noting, type Person, type Session } from '../contract/probe';
import type { Json } from '../contract/results';
import { plainOperation } from '../fixtures/dialects';
import { changedValueFor, entraUser, valueFor } from '../fixtures/users';
import { findAttribute } from '../scim/attribute-path';
import { isUnassigned } from '../scim/json';
import { after, isThere, shows } from '../scim/staleness';
import { urn } from '../scim/urns';
import { createSubject, isMapped } from './patch-subject';
import { type Apart, isTaken, notYet, patchesTogether } from './patch-together';

const replace = (path: string, value: Json) => plainOperation('replace', path, value);

/** One form of an operation: what it sets, and how it is sent. */
interface Form {
  path: string;
  value: Json;
  operations: Json[];
}
type Forms = Record<string, Form>;

/** Forms of operations that do not depend on the dialect, and one with an unknown attribute. */
export const patchForms = defineProbe({
  id: 'patch-forms',
  plays:
    'Changes a user with every form of operation that Entra and its customers use, renames it, and sends an operation with an unknown attribute.',
  access: 'write',
  operations: ['create', 'update'],
  chain: 10,
  steps: {
    create: [],
    prepare: ['create'],
    'read-before': ['prepare'],
    forms: ['prepare'],
    'read-forms': ['forms'],
    unknown: ['prepare'],
    'read-unknown': ['unknown'],
  },
  facts: noting<{
    interim: string;
    /** The path of the attribute that every request may change. */
    text: string;
    /** By the name of the form: which attribute it sets, and to what. */
    paths: Record<string, string>;
    values: Record<string, Json>;
    /** What the attribute is set to in the request with an unknown one. */
    again: string;
    apart: Apart;
  }>(),
  async run(session) {
    const [person, next] = [session.person(), session.person()];
    const { path } = await createSubject(session, 'create', entraUser(session.profile, person));
    const chosen = chooseAttributes(session);
    const change = (name: string) => changed(session, name, person, next);
    // When the mapping has no suitable attribute, one of RFC 7643 is used, which the provider may support as well.
    if (!isMapped(session, chosen.text))
      await session.patch('prepare', path, [replace(chosen.text, person.displayName)]);
    const before = await session.readBack('read-before', { method: 'GET', path }, isThere);
    const isStored = (name: string) => !isUnassigned(findAttribute(before.response?.body ?? null, name).value);
    const cased = casedPaths.find(
      (name) => isMapped(session, name) && name !== chosen.text && name !== chosen.part && isStored(name),
    );

    const interim = session.person().userName;
    const parts = makeForms({ ...chosen, cased }, change);
    parts.rename = {
      ...setting('userName', next.userName),
      operations: [replace('userName', interim), replace('userName', next.userName)],
    };
    session.note({ interim, text: chosen.text, ...described(parts) });
    const answers = await patchesTogether(session)('forms', path, Object.keys(parts), (names) =>
      names.flatMap((name) => parts[name]?.operations ?? []),
    );
    // Roles are shown in more than one form, and of two names the first may stay.
    const due = Object.entries(parts).filter(([name]) => isTaken(answers, name) && !/^(rename|role-json)$/.test(name));
    const taken = Object.fromEntries(due.map(([, form]) => [form.path, 200]));
    const values = Object.fromEntries(due.map(([, form]) => [form.path, form.value]));
    await session.readBack('read-forms', { method: 'GET', path }, notYet(taken, values));

    const again = `${change(chosen.text)} again`;
    session.note({ again });
    const both = [replace(chosen.text, again), replace('scimConformanceUnknown', 'unknown')];
    const unknown = await session.patch('unknown', path, both);
    await session.readBack('read-unknown', { method: 'GET', path }, after(unknown, shows({ [chosen.text]: again })));
  },
});

const setting = (path: string, value: Json): Form => ({ path, value, operations: [replace(path, value)] });

const described = (parts: Forms) => ({
  paths: Object.fromEntries(Object.entries(parts).map(([name, { path }]) => [name, path])),
  values: Object.fromEntries(Object.entries(parts).map(([name, { value }]) => [name, value])),
});

function changed({ profile }: Session, name: string, person: Person, next: Person): Json {
  const attribute = profile.users.attributes.find(({ path }) => path === name) ?? { path: name, type: 'String' };
  return changedValueFor(attribute, next, valueFor(attribute, person));
}

/** The first that the provider stores is named in another case. */
const casedPaths = [
  'emails[type eq "work"].value',
  'title',
  'nickName',
  'phoneNumbers[type eq "mobile"].value',
  'externalId',
];

type Chosen = ReturnType<typeof chooseAttributes> & { cased: string | undefined };

/** A different attribute for each form, so that one request can carry them all. */
function chooseAttributes(session: Session) {
  const first = (...paths: string[]) => paths.find((path) => isMapped(session, path));
  const text = first('displayName', 'title', 'nickName', 'name.formatted') ?? 'displayName';
  return {
    text,
    part: first('name.givenName', 'name.familyName'),
    isRoleMapped: session.profile.users.attributes.some((attribute) => /^roles\b/i.test(attribute.path)),
  };
}

function makeForms({ text, cased, part, isRoleMapped }: Chosen, change: (path: string) => Json): Forms {
  const parts: Forms = {
    'core-urn': { ...setting(text, change(text)), operations: [replace(`${urn.user}:${text}`, change(text))] },
  };
  if (cased)
    parts['path-case'] = {
      ...setting(cased, change(cased)),
      // Only the last name, so that the filter of the item and its text stay as they are.
      operations: [
        replace(
          cased.replace(/\w+$/, (name) => name.toUpperCase()),
          change(cased),
        ),
      ],
    };
  if (part)
    parts.dotted = { ...setting(part, change(part)), operations: [{ op: 'replace', value: { [part]: change(part) } }] };
  if (isRoleMapped) {
    const role = JSON.stringify({ id: '18d14569-c3bd-439b-9a66-3a2aee01d14f', displayName: 'Conformance' });
    parts['role-json'] = {
      path: 'roles',
      value: role,
      operations: [plainOperation('add', 'roles', [{ value: role }])],
    };
  }
  return parts;
}
