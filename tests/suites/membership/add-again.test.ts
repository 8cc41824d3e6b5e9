import { arrayOf, objectOf } from '../../../scim/json';
import type { Tamper } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { both } from './tampering';

/** The last member is there once more. */
const twice: Tamper[string] = ({ response }) => {
  const group = objectOf(response.body);
  if (!group) throw new Error('the answer is no group');
  const members = arrayOf(group.members);
  group.members = [...members, ...members.slice(-1)];
};

describeSubject('membership.add-again', {
  faults: both([
    ['membership.add-again.accepted', { 'add-again': status(409) }, 'refused'],
    ['membership.add-again.listed-once', { 'read-added': status(404) }, 'unread'],
    ['membership.add-again.listed-once', { 'read-added': twice }, 'twice'],
  ]),
  legal: [['membership.add-again.accepted', { 'add-again': status(200) }]],
  skipped: [
    ['membership.add-again.accepted', { 'add-one': status(400) }],
    ['membership.add-again.listed-once', { 'read-added': edit('/members/2') }],
  ],
});
