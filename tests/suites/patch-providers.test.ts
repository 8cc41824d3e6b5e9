import { readProfile } from '../../fixtures/profiles';
import { invalidValue, scimError } from '../../provider/errors';
import { exemplary } from '../../provider/exemplary';
import { crash, operations, stored } from '../../provider/faults/shared/fault';
import type { JsonObject, PatchOperation } from '../../provider/types';
import { urn } from '../../scim/urns';
import { patch } from '../../suites/patch';
import { type Recordings, record } from '../helpers/recordings';
import { describeRecording } from './area-tables';

const work = 'phoneNumbers[type eq "work"].value';
const role = 'roles[primary eq "True"].value';
const department = `${urn.enterprise}:department`;
const generic = readProfile('generic');
const nothing = {};

/** A PATCH with one of these operations is refused as a whole, with that status. */
const refusing = (statusOf: (raw: JsonObject, operation: PatchOperation) => number | undefined) =>
  operations((operation, raw) => {
    const status = statusOf(raw, operation);
    if (status !== undefined) throw scimError(status, 'refused on purpose');
    return operation;
  })();

describeRecording(
  'a provider that keeps one e-mail address and creates nobody inactive',
  [patch],
  {
    skipped: [
      ['patch.items.primary-moves[entra]', nothing],
      ['patch.siblings.other-item-kept[entra]', nothing],
      ['patch.operation.any-case[entra]', nothing],
    ],
  },
  {
    dialects: ['entra'],
    checks: ['patch.items.*', 'patch.siblings.other-item-kept', 'patch.operation.any-case'],
    behaviour: stored((draft, before) => {
      const { emails } = draft.attributes;
      if (Array.isArray(emails)) draft.attributes.emails = emails.slice(0, 1);
      if (!before) draft.attributes.active = true;
    })(),
  },
);

/** What each dialect has refused alone; the rest of the same requests is taken. */
const choosy = refusing((raw, { op, path }) => {
  if (path === 'active') return raw.op === 'replace' && typeof raw.value === 'boolean' ? 400 : undefined;
  if (path === 'name.givenName' && op === 'remove') return 403;
  if (op === 'remove') return ['displayName', 'preferredLanguage', 'title'].includes(path ?? '') ? 400 : undefined;
  if (path === department && op === 'add') return 400;
  if (path === 'name.formatted' && op === 'replace') return 400;
  if (path === 'userName') return 400;
  return path === 'roles' ? 500 : undefined;
});
const choosyOptions = {
  behaviour: choosy,
  profile: {
    ...generic,
    users: {
      ...generic.users,
      attributes: [...generic.users.attributes, { path: role, type: 'String' } as const].map((attribute) =>
        attribute.path === 'preferredLanguage' ? { ...attribute, requiredPart: true } : attribute,
      ),
    },
  },
  checks: ['patch.items.*', 'patch.operation*', 'patch.remove.attribute', 'patch.roles.*', 'patch.user-name.*'],
};

describeRecording(
  'a provider that refuses single operations of a PATCH',
  [patch],
  {
    faults: [
      ['patch.operation.any-case[entra]', nothing, 'refused'],
      ['patch.operations.disable-with-others[entra-compliant]', nothing, 'refused'],
      ['patch.remove.attribute[entra,title]', nothing, 'refused'],
      ['patch.remove.attribute[entra,name.givenName]', nothing, 'refused'],
      ['patch.user-name.changed', nothing, 'refused'],
      [`patch.roles.json-text[${role}]`, nothing, 'fault'],
    ],
    legal: [['patch.remove.attribute[entra-compliant,name.familyName]', nothing]],
    skipped: [
      ['patch.operations.disable-with-others[entra]', nothing],
      ['patch.remove.attribute[entra,displayName]', nothing],
      ['patch.remove.attribute[entra,preferredLanguage]', nothing],
      [`patch.remove.attribute[entra,${department}]`, nothing],
    ],
  },
  choosyOptions,
);

let refusals: Recordings;
beforeAll(async () => {
  refusals ??= await record([patch], choosyOptions);
});

test('a refusal is shown by the request that held nothing else, not by the one with all operations', () => {
  const shown = (id: string, probe: string) => {
    const [pointer] = refusals.judge(id).pointers;
    const exchange = refusals.exchangesOf(probe).find(({ index }) => index === pointer?.exchange);
    return exchange && [exchange.step, exchange.part];
  };
  expect(shown(`patch.roles.json-text[${role}]`, 'patch-forms')).toEqual(['forms', expect.any(Number)]);
  expect(shown('patch.user-name.changed', 'patch-forms')).toEqual(['forms', expect.any(Number)]);
});

describeRecording(
  'a provider that takes the title and active, and nothing else',
  [patch],
  {
    legal: [['patch.replace.attribute[entra,title]', nothing]],
    skipped: [
      [`patch.add.item-accepted[entra,${work}]`, nothing],
      [`patch.add.item-not-swallowed[entra,${work}]`, nothing],
      ['patch.items.primary-moves[entra]', nothing],
    ],
  },
  {
    dialects: ['entra'],
    checks: ['patch.add.*', 'patch.items.*', 'patch.replace.*'],
    behaviour: refusing((_raw, { path }) => (path === 'title' || path === 'active' ? undefined : 400)),
  },
);

describeRecording(
  'a provider that refuses what changes nothing, but for the title',
  [patch],
  {
    legal: [['patch.no-op.unchanged[entra,title]', nothing]],
    skipped: [
      [`patch.no-op.unchanged[entra,${work}]`, nothing],
      [`patch.no-op.accepted[entra,${work}]`, nothing],
    ],
  },
  {
    dialects: ['entra'],
    checks: ['patch.no-op.*'],
    behaviour: {
      applyOperation: (context, draft, operation) => {
        const before = JSON.stringify(draft.attributes);
        exemplary.applyOperation(context, draft, operation);
        if (operation.path !== 'title' && JSON.stringify(draft.attributes) === before)
          throw invalidValue('nothing would change');
      },
    },
  },
);

const plus = '[entra,plus]';
const ofAll = {
  dialects: ['entra' as const],
  checks: ['patch.values.*', 'patch.answer.shape', 'patch.remove.attribute'],
};

describeRecording(
  'a provider that refuses every PATCH',
  [patch],
  {
    faults: [['patch.remove.attribute[entra,displayName]', nothing, 'refused']],
    skipped: [
      [`patch.values.kept${plus}`, nothing],
      [`patch.values.accepted${plus}`, nothing],
      ['patch.answer.shape', nothing],
    ],
  },
  { ...ofAll, behaviour: refusing(() => 400) },
);

describeRecording(
  'a provider that breaks down at every PATCH',
  [patch],
  { faults: [[`patch.values.kept${plus}`, nothing, 'fault']], skipped: [[`patch.values.accepted${plus}`, nothing]] },
  { ...ofAll, behaviour: { patchResource: crash } },
);
