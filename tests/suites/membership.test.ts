import type { Json } from '../../engine/contract/results';
import { arrayOf, objectOf } from '../../engine/scim/json';
import { membership } from '../../suites/membership/membership.suite';
import type { KillRow, Tamper } from '../helpers/recordings';
import { describeArea } from './area-tables';
import { lookUp, noHit, stranger, undone } from './look-up-rows';
import { all, body, edit, status } from './tampering';

const noMembers = edit('/members');
const hidden: Tamper = { 'read-added': noMembers };
const foundWithout = edit('/Resources/0/members');
const accepted: Tamper = { 'add-unknown': status(204) };
const others = edit('/members', [{ value: 'somebody-else' }]);

/** The last member is there once more. */
const twice: Tamper[string] = ({ response }) => {
  const group = objectOf(response.body);
  if (!group) throw new Error('the answer is no group');
  const members = arrayOf(group.members);
  group.members = [...members, ...members.slice(-1)];
};

/** Of the members that were added at first only the second is left: it was removed before it was added. */
function secondIsBack(): Tamper {
  let second: Json | undefined;
  return {
    'read-added': ({ response }) => {
      second = arrayOf(objectOf(response.body)?.members)[1];
    },
    'read-changed': (exchange) => edit('/members', second === undefined ? [] : [second])(exchange),
  };
}

const both = (rows: KillRow[]): KillRow[] =>
  ['entra', 'entra-compliant'].flatMap((dialect) => rows.map(([id, ...row]): KillRow => [`${id}[${dialect}]`, ...row]));

describeArea(membership, {
  faults: [
    ...both([
      ['membership.add.several', { 'add-several': status(400) }, 'refused'],
      ['membership.add.several', { 'read-added': status(500) }, 'unread'],
      ['membership.add.several', { 'read-added': edit('/members/1') }, 'missing'],
      ['membership.add.several', { 'read-added': noMembers, 'test-member': noHit }, 'missing'],
      ['membership.add.one', { 'add-one': status(500) }, 'refused'],
      ['membership.add.one', { 'read-added': body() }, 'unread'],
      ['membership.add.one', { 'read-added': edit('/members/2') }, 'missing'],
      ['membership.add.one', { 'read-added': noMembers, 'test-member': status(400) }, 'missing'],
      ['membership.add.keeps-others', { 'read-added': status(404) }, 'unread'],
      ['membership.add.keeps-others', { 'read-added': all(edit('/members/0'), edit('/members/0')) }, 'lost'],
      ['membership.add-again.accepted', { 'add-again': status(409) }, 'refused'],
      ['membership.add-again.listed-once', { 'read-added': status(404) }, 'unread'],
      ['membership.add-again.listed-once', { 'read-added': twice }, 'twice'],
      ['membership.remove.one', { 'remove-one': status(400) }, 'refused'],
      ['membership.remove.one', { 'read-removed': status(404) }, 'unread'],
      ['membership.remove.one', undone('read-added', 'read-removed', 'members'), 'stays'],
      ['membership.remove.keeps-others', { 'read-removed': status(404) }, 'unread'],
      ['membership.remove.keeps-others', { 'read-removed': noMembers }, 'lost'],
      ['membership.remove.keeps-others', { 'read-removed': edit('/members/1') }, 'lost'],
      ['membership.remove.several', { 'add-and-remove': status(400) }, 'refused'],
      ['membership.remove.several', { 'read-changed': status(404) }, 'unread'],
      ['membership.remove.several', undone('read-removed', 'read-changed', 'members'), 'stays'],
      ['membership.remove.several', { 'read-changed': others }, 'lost'],
      ['membership.remove.several', { rename: status(400), 'read-changed': noMembers }, 'lost'],
      ['membership.remove.several', secondIsBack(), 'stays'],
      ['membership.operations.in-order', { 'add-and-remove': status(400) }, 'refused'],
      ['membership.remove-again.harmless', { 'remove-again': status(404) }, 'status'],
      ['membership.remove-again.harmless', { 'remove-again': status(500) }, 'status'],
      ['membership.remove-again.accepted', { 'remove-again': status(400) }, 'refused'],
      ['membership.read.members-shown', hidden, 'hidden'],
      ['membership.member.value', { 'read-added': edit('/members/0/value') }, 'none'],
      ['membership.member.value', { 'read-added': edit('/members/0/value', 12) }, 'none'],
      ['membership.member.value', { 'read-added': edit('/members/1/value', 'ann@example.com') }, 'foreign'],
      ['membership.member.reference', { 'read-added': edit('/members/0/$ref', '/Users/null') }, 'reference'],
      ['membership.member.reference', { 'read-added': edit('/members/0/type', 'Member') }, 'type'],
      ...lookUp('membership.test.member', 'test-member'),
    ]),
    ['membership.operations.in-order', secondIsBack(), 'stays'],
    ['membership.test.stranger', { 'test-stranger': status(500) }, 'refused'],
    ['membership.test.stranger', { 'test-stranger': body([]) }, 'notList'],
    ['membership.test.stranger', { 'test-stranger': stranger }, 'others'],
    ['membership.add.single-object', { 'add-single': status(500) }, 'refused'],
    [
      'membership.add.single-object',
      { 'find-by-external-id': foundWithout, 'add-unknown': status(400), 'read-changed': noMembers },
      'notStored',
    ],
    [
      'membership.add.single-object',
      { ...accepted, 'find-by-external-id': foundWithout, 'read-changed': others },
      'notStored',
    ],
    ['membership.replace.exact', { replace: status(400) }, 'refused'],
    ['membership.replace.exact', { 'read-replaced': status(404) }, 'unread'],
    ['membership.replace.exact', undone('concurrency.members/read', 'read-replaced', 'members'), 'kept'],
    ['membership.replace.exact', { 'read-replaced': noMembers }, 'lost'],
    ['membership.unknown.no-server-error', { 'add-unknown': status(500) }, 'fault'],
    ['membership.unknown.no-server-error', { 'add-unknown': status(302) }, 'fault'],
    ['membership.unknown.keeps-others', { ...accepted, 'read-changed': noMembers }, 'dropped'],
    ['membership.unknown.keeps-others', { 'add-unknown': status(500), 'read-changed': noMembers }, 'wiped'],
    ['membership.unknown.keeps-others', { 'add-unknown': status(400), 'read-changed': noMembers }, 'wiped'],
    ['membership.unknown.not-dropped', accepted, 'dropped'],
    ['membership.add.many', { 'read-many': edit('/members/2') }, 'lost'],
    ['membership.add.many', { 'read-many': status(500) }, 'unread'],
    ['membership.add.many', { 'add-many': status(413) }, 'half'],
    ['membership.add.many-no-server-error', { 'add-many': status(500) }, 'fault'],
    ['membership.nested.refused-or-kept', { nest: status(500) }, 'fault'],
    ['membership.nested.refused-or-kept', { 'read-nest': others }, 'dropped'],
    ['membership.user.groups', { 'read-member': edit('/groups') }, 'missing'],
    ['membership.user.groups', { 'read-member': edit('/groups', [{ value: 'another' }]) }, 'missing'],
  ],
  legal: [
    ['membership.add.many', { 'add-many': status(200) }],
    ['membership.add.many-no-server-error', { 'add-many': status(413) }],
    ['membership.nested.refused-or-kept', { nest: all(status(400), body()) }],
    ['membership.add.several', { 'add-several': status(200) }],
    ['membership.replace.exact', { replace: status(204), 'read-replaced': edit('/members/0/display') }],
    ['membership.add.several', { 'read-added': edit('/members/0/type') }],
    ['membership.add.one', { 'read-added': edit('/members/2/display') }],
    ['membership.add-again.accepted', { 'add-again': status(200) }],
    ['membership.remove.one', { 'remove-one': status(200) }],
    ['membership.remove-again.harmless', { 'remove-again': status(400) }],
    ['membership.remove-again.harmless', { 'remove-again': status(200) }],
    ['membership.read.members-shown', { 'test-member': status(400) }],
    ['membership.member.reference', { 'read-added': edit('/members/0/$ref') }],
    ['membership.member.reference', { 'read-added': edit('/members/0/$ref', null) }],
    ['membership.member.reference', { 'read-added': edit('/members/0/type', 'user') }],
    [
      'membership.member.reference',
      {
        'read-added': ({ response }) => {
          const [member] = arrayOf(objectOf(response.body)?.members).map(objectOf);
          if (member) member.$ref = `Users/${member.value}`;
        },
      },
    ],
    ['membership.test.member', { 'test-member': edit('/Resources/0/displayName', 'more') }],
    ['membership.test.member', hidden],
    ['membership.test.stranger', { 'test-stranger': edit('/Resources') }],
    ['membership.unknown.no-server-error', { 'add-unknown': status(404) }],
    ['membership.unknown.no-server-error', accepted],
    ['membership.unknown.keeps-others', accepted],
    ['membership.unknown.not-dropped', { 'add-unknown': status(404) }],
    ['membership.user.groups', { 'read-member': edit('/groups/0/display') }],
    ['membership.add.single-object', { 'find-by-external-id': foundWithout }],
  ],
  skipped: [
    ['membership.add.many', { 'read-replaced': noMembers }],
    ['membership.add.many', { 'add-many': status(413), 'read-many': noMembers }],
    ['membership.nested.refused-or-kept', { 'read-nest': noMembers }],
    ['membership.nested.refused-or-kept', { 'read-nest': edit('/members/0/type', 'User') }],
    ['membership.nested.refused-or-kept', { 'read-nest': edit('/members/0/$ref', '../Users/7') }],
    ['membership.add.several', hidden],
    ['membership.replace.exact', { read: noMembers }],
    ['membership.replace.exact', { read: status(500) }],
    ['membership.add.one', hidden],
    ['membership.add.keeps-others', hidden],
    ['membership.add.keeps-others', { 'read-added': edit('/members/0') }],
    ['membership.add.keeps-others', { 'add-one': status(400) }],
    ['membership.add-again.accepted', { 'add-one': status(400) }],
    ['membership.add-again.listed-once', { 'read-added': edit('/members/2') }],
    ['membership.remove.one', { 'read-added': noMembers }],
    ['membership.remove.keeps-others', { 'remove-one': status(400) }],
    ['membership.remove.keeps-others', { 'read-added': noMembers }],
    ['membership.remove.several', { 'read-removed': noMembers }],
    ['membership.remove.several', { 'read-changed': noMembers }],
    ['membership.operations.in-order', undone('read-removed', 'read-changed', 'members')],
    ['membership.operations.in-order', { 'read-removed': noMembers }],
    ['membership.remove-again.harmless', { 'remove-one': status(400) }],
    ['membership.remove-again.accepted', undone('read-added', 'read-removed', 'members')],
    ['membership.read.members-shown', { ...hidden, 'test-member': noHit }],
    ['membership.member.value', hidden],
    ['membership.member.reference', hidden],
    ['membership.test.member', { ...hidden, 'test-member': noHit }],
    ['membership.test.stranger', { 'test-stranger': status(400) }],
    ['membership.test.stranger', { find: noHit }],
    ['membership.unknown.keeps-others', { 'read-renamed': noMembers, 'read-changed': noMembers }],
    ['membership.unknown.keeps-others', { 'read-changed': status(404) }],
    ['membership.unknown.keeps-others', { 'read-renamed': status(404), 'read-changed': others }],
    ['membership.unknown.not-dropped', { 'add-unknown': status(500) }],
    ['membership.unknown.not-dropped', { ...accepted, 'read-changed': noMembers }],
    ['membership.add.single-object', { ...accepted, 'find-by-external-id': noHit }],
    ['membership.add.single-object', { ...accepted, 'find-by-external-id': foundWithout, 'read-changed': noMembers }],
    ['membership.user.groups', { 'read-odd': noMembers }],
    ['membership.user.groups', { 'read-member': status(404) }],
  ],
});
