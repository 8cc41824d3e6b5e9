import type { MappedAttribute } from '../../contract/check';
import type { Profile } from '../../contract/probe';
import { readProfile } from '../../fixtures/profiles';
import type { Behaviour } from '../../provider/behaviour';
import { invalidValue } from '../../provider/errors';
import { exemplary } from '../../provider/exemplary';
import type { PatchOperation } from '../../provider/types';
import { catalogue } from '../../suites/catalogue';
import { type RecordOptions, record } from '../helpers/recordings';

/*
 * What has nothing to judge by the mapping, or by what the provider refused before: it is skipped with the reason that is
 * the case. The tables of the areas change answers; here it is the profile or the provider that differs from the start.
 */
const generic = readProfile('generic');

/** The checks that did not pass, each with what was said of it: once for all its instances that say the same. */
async function unjudged(options: RecordOptions): Promise<string[]> {
  const { instances, judge } = await record([...catalogue], options);
  const said = instances
    .map(({ id, check }) => ({ check: check.id, ...judge(id) }))
    .filter(({ status }) => status !== 'pass')
    .map(({ check, status, reason }) => `${status} ${check}: ${reason}`);
  return [...new Set(said)].sort();
}

const skips = (reasons: Record<string, string[]>) =>
  Object.entries(reasons)
    .flatMap(([reason, checks]) => checks.map((check) => `skip ${check}: ${reason}`))
    .sort();

test('a mapping of userName and active alone', async () => {
  const only = (mapping: Profile['users'], paths: string[]) => ({
    ...mapping,
    attributes: mapping.attributes.filter(({ path }) => paths.includes(path)),
  });
  const profile = {
    ...generic,
    users: only(generic.users, ['userName', 'active']),
    groups: { ...generic.groups, ...only(generic.groups, ['displayName', 'members']) },
  };
  expect(await unjudged({ profile })).toEqual(
    skips({
      'the profile maps no name that this PATCH can change': ['connection.request-media-type.json'],
      'the profile maps no name that can hold such letters': ['connection.charset.names-preserved'],
      'the profile maps no attribute of the enterprise extension': [
        'discovery.resource-types.enterprise',
        'discovery.schemas.enterprise',
      ],
      'the profile does not map externalId': ['filtering.external-id.found'],
      'the profile maps no externalId for groups': ['groups.external-id.stored', 'groups.external-id.changed'],
      'the profile does not map a work e-mail address': ['filtering.work-email.found'],
      'the profile maps no work e-mail address': ['users.duplicate.shared-email-allowed'],
      'the profile maps no attribute that can hold such a value': [
        'users.create.letters-kept',
        'users.create.external-id-exact',
      ],
      'the mapping has no free-text attribute that can hold the value': [
        ...['users.values.kept', 'users.values.accepted', 'users.values.untouched'],
        ...['patch.values.kept', 'patch.values.accepted', 'patch.values.untouched'],
      ],
      'the mapping has no suitable attribute that the provider stores': [
        ...['patch.path-less.dotted-key', 'patch.path.any-case', 'patch.value.list-for-single'],
        'patch.message.frame-harmless',
      ],
      'no attribute with a value was emptied alone: see patch.clear.empty-accepted': ['patch.clear.empty-alone'],
      'the provider does not store the attribute, or the PATCH fails otherwise: see patch.message.frame-harmless': [
        'patch.message.extra-tolerated',
      ],
      'the user shows no item that was set by its type': ['patch.items.one-per-type'],
      'the profile does not map displayName': ['patch.siblings.display-name-kept'],
      'the user could not be read, or this run sends no change based on an old version of it': [
        'concurrency.etag.stale-refused',
      ],
      'the provider did not store the home address as it was sent': ['filtering.work-email.type-regarded'],
      'externalId alone does not find exactly the matching user: see filtering.external-id.found': [
        'filtering.and.found',
        'filtering.and.both-sides',
      ],
      'the profile does not map the manager': ['users.create.manager-as-text'],
      'the profile maps no attribute that is sent as null': ['users.create.nulls-tolerated'],
      'a filter by externalId does not find exactly the matching user: see filtering.external-id.found': [
        'filtering.value.quotes-and-keywords',
      ],
      'the user shows no displayName without the parameter either': ['projection.excluded.user-read'],
      'the user shows no name with both givenName and familyName': ['projection.attributes.sub-attribute'],
    }),
  );
});

const mapping = (...more: MappedAttribute[]): Profile => ({
  ...generic,
  users: { ...generic.users, attributes: [...generic.users.attributes, ...more] },
});

test('attributes that a run never changes', async () => {
  const profile = mapping(
    { path: 'userType', type: 'String', values: ['member'] },
    { path: 'nickName', type: 'String', onlyAtCreation: true },
    { path: 'phoneNumbers[type eq "pager"].value', type: 'String', onlyAtCreation: true },
    { path: 'roles[primary eq "True"].value', type: 'String', onlyAtCreation: true },
    { path: 'ims', type: 'String' },
  );
  expect(await unjudged({ profile })).toEqual(
    skips({
      'the create call does not send this attribute': ['users.create.attribute-stored'],
      'the profile allows only one value, so it cannot be changed': ['patch.replace.attribute'],
      'this run sends no value for the attribute': [
        ...['patch.add.attribute', 'patch.add.item-not-swallowed', 'patch.add.item-accepted'],
        ...['patch.replace.attribute', 'patch.replace.item', 'patch.replace.alone', 'patch.remove.attribute'],
        ...['patch.no-op.accepted', 'patch.no-op.unchanged', 'patch.path.quoted-boolean'],
      ],
    }),
  );
});

/** A provider that refuses some PATCH requests, by the operations in them. */
const refusing = (isRefused: (operations: PatchOperation[]) => boolean): Partial<Behaviour> => ({
  readOperations(request) {
    const operations = exemplary.readOperations(request);
    if (isRefused(operations)) throw invalidValue('these operations cannot be done together');
    return operations;
  },
});

test.each<[string, RecordOptions, string, string]>([
  [
    'active among others, by a provider that takes it alone',
    { behaviour: refusing((operations) => /displayName|givenName/.test(JSON.stringify(operations))) },
    'lifecycle.disable.among-others',
    'active alone is accepted, so the PATCH was refused for its other changes: see patch.replace.attribute and patch.operations.accepted-together',
  ],
  [
    'the other address, by a provider that keeps one',
    { behaviour: { readItems: (...given) => exemplary.readItems(...given).slice(0, 1) } },
    'patch.siblings.other-item-kept',
    'the provider keeps only one e-mail address',
  ],
  [
    'the address that becomes the primary one, by a provider that keeps one',
    { behaviour: { readItems: (...given) => exemplary.readItems(...given).slice(0, 1) } },
    'patch.items.primary-moves',
    'the provider keeps only one e-mail address',
  ],
])('%s', async (_what, options, check, reason) => {
  const { instances, judge } = await record([...catalogue], { ...options, checks: [check] });
  const mine = instances.filter((instance) => instance.check.id === check);
  expect(mine.length).toBeGreaterThan(0);
  expect(mine.map(({ id }) => [judge(id).status, judge(id).reason])).toEqual(mine.map(() => ['skip', reason]));
});
