import type { MappedAttribute } from '../../contract/check';
import { readProfile } from '../../fixtures/profiles';
import { patch } from '../../suites/patch';
import { describeRecording } from './area-tables';
import { edit, status } from './tampering';

const generic = readProfile('generic');
const nothing = {};

/** The generic profile with these lines in the place of its own. */
const mapping = (attributes: MappedAttribute[]) => ({ ...generic, users: { ...generic.users, attributes } });
const lines = (...paths: string[]) => generic.users.attributes.filter(({ path }) => paths.includes(path));

const pager = 'phoneNumbers[type eq "pager"].value';
const role = 'roles[primary eq "True"].value';

describeRecording(
  'a mapping with what is sent at creation only, what has one value, and short texts',
  [patch],
  {
    skipped: [
      ['patch.add.attribute[entra,userType]', nothing],
      [`patch.add.item-not-swallowed[entra,${pager}]`, nothing],
      [`patch.add.item-accepted[entra,${pager}]`, nothing],
      ['patch.replace.attribute[entra,userType]', nothing],
      ['patch.replace.attribute[entra,nickName]', nothing],
      ['patch.no-op.accepted[entra,userType]', nothing],
      ['patch.no-op.unchanged[entra,userType]', nothing],
      ['patch.remove.attribute[entra,userType]', nothing],
      [`patch.path.quoted-boolean[entra,${role}]`, nothing],
      ['patch.values.kept[entra,256-characters]', nothing],
    ],
    legal: [['patch.values.kept[entra,plus]', nothing]],
  },
  {
    dialects: ['entra'],
    profile: mapping([
      ...generic.users.attributes.map((attribute) => ({ ...attribute, maxLength: 60 })),
      { path: 'userType', type: 'String', required: true, onlyAtCreation: true },
      { path: pager, type: 'String', onlyAtCreation: true },
      { path: role, type: 'String', onlyAtCreation: true },
      { path: 'nickName', type: 'String', values: ['Al'] },
    ]),
  },
);

describeRecording(
  'a mapping without displayName and given name',
  [patch],
  {
    faults: [
      ['patch.path-less.dotted-key', { 'read-before': edit('/name/givenName', 'Ann') }, 'sibling'],
      ['patch.unknown.all-or-nothing', { unknown: status(400), 'read-refused': edit('/title', 'half') }, 'half'],
    ],
    legal: [['patch.path-less.dotted-key', nothing]],
    skipped: [['patch.siblings.display-name-kept', nothing]],
  },
  { profile: mapping(lines('userName', 'active', 'title', 'name.familyName')) },
);

describeRecording(
  'a mapping of two names, which change together',
  [patch],
  { skipped: [['patch.siblings.display-name-kept', nothing]] },
  { profile: mapping(lines('userName', 'active', 'displayName', 'name.familyName')) },
);
