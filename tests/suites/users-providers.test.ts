import type { MappedAttribute } from '../../contract/check';
import { readProfile } from '../../fixtures/profiles';
import { scimError } from '../../provider/errors';
import { exemplary } from '../../provider/exemplary';
import { crash } from '../../provider/faults/shared/fault';
import { groups } from '../../suites/groups';
import { patch } from '../../suites/patch';
import { users } from '../../suites/users';
import { describeRecording } from './area-tables';
import { body, edit, header, lost, status } from './tampering';

const generic = readProfile('generic');
const nothing = {};

/** The generic profile with these lines in the place of its own, and matched by these attributes. */
const mapping = (attributes: MappedAttribute[], matching = ['userName']) => ({
  ...generic,
  users: { ...generic.users, matching, attributes },
});
const lines = (...paths: string[]) => generic.users.attributes.filter(({ path }) => paths.includes(path));

describeRecording(
  'a provider that creates no user',
  [users],
  {
    faults: [['users.create.accepted', nothing, 'refused']],
    skipped: [
      ['users.create.status-201', nothing],
      ['users.create.inactive', nothing],
      ['users.create.nulls-tolerated', nothing],
      ['users.create.client-id-ignored', nothing],
      ['users.create.manager-as-text', nothing],
      ['users.create.role-primary-as-text', nothing],
      ['users.create.letters-kept', nothing],
      ['users.create.location-header', nothing],
      ['users.create.location-equals-meta', nothing],
      ['users.duplicate.shared-email-allowed', nothing],
      ['users.match.by-matching-attributes', nothing],
      ['users.values.kept[plus]', nothing],
      ['users.values.accepted[plus]', nothing],
      ['users.values.found[slash]', nothing],
    ],
  },
  {
    behaviour: {
      createResource: () => {
        throw scimError(403, 'refused on purpose');
      },
    },
  },
);

describeRecording(
  'a provider that breaks down at every create call',
  [users],
  { faults: [['users.values.kept[plus]', nothing, 'fault']], skipped: [['users.values.accepted[plus]', nothing]] },
  { behaviour: { createResource: crash } },
);

describeRecording(
  'a provider that loses what follows & in a filter',
  [users],
  {
    faults: [['users.values.found[ampersand]', nothing, 'missing']],
    legal: [['users.values.found[slash]', nothing]],
  },
  {
    checks: ['users.values.found'],
    behaviour: { parseFilter: (text, limits) => exemplary.parseFilter(text.replace(/&[^"]*/, ''), limits) },
  },
);

describeRecording(
  'a run of the unusual texts alone',
  [users],
  { skipped: [['users.create.accepted', nothing]] },
  { checks: ['users.values.kept'] },
);

describeRecording(
  'a run with groups and changes beside the users',
  [users, groups, patch],
  {
    faults: [['users.create.accepted', { 'patch-forms/create-namesake': status(400) }, 'refused']],
    legal: [
      ['users.create.accepted', { 'group-provisioning/create': status(400) }],
      ['users.create.location-header', { 'group-provisioning/create': header('location', null) }],
    ],
  },
  {
    dialects: ['entra'],
    checks: ['users.create.accepted', 'users.create.location-header', 'groups.create.*', 'patch.user-name.*'],
  },
);

describeRecording(
  'a mapping that matches by three attributes',
  [users],
  {
    faults: [
      [
        'users.match.by-matching-attributes',
        {
          'match externalId': body({
            schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
            totalResults: 0,
          }),
        },
        'notFound',
      ],
      ['users.match.by-matching-attributes', { 'match emails[type eq "work"].value': status(400) }, 'status'],
    ],
    legal: [['users.match.by-matching-attributes', nothing]],
    skipped: [['users.match.by-matching-attributes', { 'match externalId': lost('timeout') }]],
  },
  {
    checks: ['users.match.*'],
    profile: mapping(generic.users.attributes, ['userName', 'externalId', 'emails[type eq "work"].value']),
  },
);

describeRecording(
  'a mapping without e-mail address and displayName, with a list and short texts',
  [users],
  {
    faults: [['users.create.letters-kept', { 'read odd': edit('/name/familyName', 'Lee') }, 'changed']],
    legal: [['users.create.letters-kept', nothing]],
    skipped: [
      ['users.duplicate.shared-email-allowed', nothing],
      ['users.create.attribute-stored[phoneNumbers]', nothing],
      ['users.values.kept[256-characters]', nothing],
      ['users.create.external-id-exact', nothing],
    ],
  },
  {
    profile: mapping([
      ...lines('userName', 'active', 'title', 'name.familyName').map((line) => ({ ...line, maxLength: 60 })),
      { path: 'phoneNumbers', type: 'String' },
    ]),
  },
);
