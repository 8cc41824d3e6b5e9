import { describeSubject } from '../subject-tables';
import { body, edit, status } from '../tampering';

const html = body('<h1>Not Found</h1>');

describeSubject('groups.read', {
  faults: [
    ['groups.read.schemas', { 'read-changed': status(404) }, 'unread'],
    ['groups.read.schemas', { 'read-changed': edit('/schemas', ['urn:example:group']) }, 'missing'],
    ['groups.read.schemas', { 'read-changed': edit('/schemas') }, 'missing'],
    ['groups.read.resource-type', { 'read-changed': html }, 'unread'],
    ['groups.read.resource-type', { 'read-changed': edit('/meta/resourceType', 'group') }, 'wrong'],
    ['groups.read.resource-type', { 'read-changed': edit('/meta') }, 'wrong'],
  ],
  legal: [
    ['groups.read.schemas', { 'read-changed': edit('/schemas/0', 'URN:ietf:params:scim:schemas:core:2.0:Group') }],
  ],
});
