import { noHit } from '../look-up-rows';
import { describeRecording, describeSubject } from '../subject-tables';
import { all, body, edit, header, relativeLocation, status } from '../tampering';
import { createdEmpty } from './providers';
import { noMembers } from './tampering';

const html = body('<h1>Not Found</h1>');
const create = 'group-provisioning/create';

describeSubject('groups.create', {
  faults: [
    ['groups.create.accepted', { [create]: status(400) }, 'refused'],
    ['groups.create.accepted', { 'membership-changes[entra]/create-group': status(500) }, 'refused'],
    ['groups.create.accepted', { [create]: body() }, 'noBody'],
    ['groups.create.accepted', { [create]: html }, 'noBody'],
    ['groups.create.accepted', { [create]: edit('/id') }, 'noId'],
    ['groups.create.accepted', { [create]: edit('/id', 7) }, 'noId'],
    ['groups.create.accepted', { [create]: edit('/id', '') }, 'noId'],
    [
      'groups.create.accepted',
      { [create]: all(edit('/displayName', 'conformance-group'), edit('/externalId', 'theirs')) },
      'other',
    ],
    ['groups.create.accepted', { [create]: all(status(200), edit('/displayName')) }, 'other'],
    ['groups.create.status', { create: status(200) }, 'status'],
    ['groups.create.location', { create: header('location', null) }, 'missing'],
    ['groups.create.location', { create: header('location', 'https://example.com/scim/Groups') }, 'elsewhere'],
    ['groups.create.location', { create: edit('/meta/location') }, 'noMeta'],
    ['groups.create.location', { create: edit('/meta/location', 'https://example.com/Groups/1') }, 'noMeta'],
    ['groups.create.echo', { find: edit('/Resources/0/displayName', 'conformance-group') }, 'differs'],
    ['groups.create.echo', { create: edit('/externalId') }, 'differs'],
    ['groups.create.members-saved', { 'read-odd': status(500) }, 'unread'],
    ['groups.create.members-saved', { 'read-odd': noMembers }, 'notSaved'],
  ],
  legal: [
    ['groups.create.location', { create: relativeLocation }],
    ['groups.create.accepted', { [create]: status(200) }],
    ['groups.create.accepted', { [create]: edit('/displayName') }],
    ['groups.create.echo', { create: edit('/displayNames', []) }],
    ['groups.create.echo', { create: edit('/externalId'), find: edit('/Resources/0/externalId', null) }],
    ['groups.create.members-saved', { 'read-odd': edit('/members/0/type') }],
  ],
  skipped: [
    ['groups.create.status', { create: status(400) }],
    ['groups.create.location', { create: status(400) }],
    ['groups.create.location', { create: edit('/id') }],
    ['groups.create.location', { create: all(edit('/displayName', 'somebody else'), edit('/externalId')) }],
    ['groups.create.echo', { find: noHit }],
    ['groups.create.members-saved', { 'read-odd': noMembers, 'read-changed': noMembers }],
  ],
});

describeRecording(createdEmpty, {
  faults: [['groups.create.members-saved', { 'read-changed': edit('/members') }, 'notSaved']],
});
