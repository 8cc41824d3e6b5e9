import { urn } from '../../../scim/urns';
import { lines, mapping } from '../mappings';
import { describeRecording, describeSubject } from '../subject-tables';
import { body, type Exchange, edit, nothing, status } from '../tampering';
import { withoutDisplayName } from './mappings';
import { oneAddress } from './providers';
import { answered, type Item, manager, userOf } from './tampering';

const withManager = (displayName: string) => edit(manager, { value: '1', displayName });

const otherEmail = (change: (emails: Item[], index: number) => void) => (exchange: Exchange) => {
  const emails = userOf(exchange).emails ?? [];
  change(
    emails,
    emails.findIndex(({ type }) => type === 'home'),
  );
};

describeSubject('patch.siblings', {
  faults: [
    ['patch.siblings.display-name-kept', { 'users-at-once/read': edit('/displayName', 'Ann Lee') }, 'changed'],
    ['patch.siblings.display-name-kept', { 'users-at-once/read': edit('/displayName') }, 'changed'],
    [
      'patch.siblings.other-item-kept[entra]',
      { 'read-replaced': otherEmail((emails, index) => emails.splice(index, 1)) },
      'lost',
    ],
    ['patch.siblings.other-item-kept[entra]', { 'read-removed': edit('/emails') }, 'lost'],
    [
      'patch.siblings.other-item-kept[entra]',
      {
        'read-replaced': otherEmail((emails, index) => {
          emails[index] = { type: 'home', value: 'work@example.com' };
        }),
      },
      'changed',
    ],
    [
      'patch.siblings.other-item-kept[entra]',
      {
        'read-added': otherEmail((emails, index) => {
          emails[index] = { type: 'home', value: 'work@example.com' };
        }),
      },
      'changed',
    ],
    ['patch.siblings.rest-kept', { 'read-forms': edit('/preferredLanguage') }, 'lost'],
    ['patch.siblings.rest-kept', { 'read-forms': edit('/preferredLanguage', 'another') }, 'changed'],
    [
      'patch.siblings.other-item-kept[entra]',
      {
        'read-replaced': otherEmail((emails, index) => {
          Object.assign(emails[index] ?? {}, { display: 'changed too' });
        }),
      },
      'changed',
    ],
  ],
  legal: [
    ['patch.siblings.display-name-kept', { 'change-1': status(204) }],
    ['patch.siblings.rest-kept', { 'read-forms': edit('/name/formatted', 'composed anew') }],
    [
      'patch.siblings.other-item-kept[entra]',
      {
        'read-removed': otherEmail((emails, index) => {
          const other = emails[index];
          if (other) other.primary = other.primary !== true;
        }),
      },
    ],
    // A read that failed shows nothing of the other address; later ones do.
    ['patch.siblings.other-item-kept[entra]', { 'read-removed': answered(500, undefined) }],
    ['patch.siblings.other-item-kept[entra]', { 'read-added': answered(500, undefined) }],
    ['patch.siblings.rest-kept', { 'read-before': withManager('Ann'), 'read-forms': withManager('Bo') }],
  ],
  skipped: [
    ['patch.siblings.rest-kept', { 'read-before': body({ schemas: [urn.user] }) }],
    [
      'patch.siblings.display-name-kept',
      Object.fromEntries(
        ['race-1', 'race-2', 'race-3'].map((step) => [step, edit('/displayName', 'composed by the provider')]),
      ),
    ],
    ['patch.siblings.display-name-kept', { 'change-1': status(400) }],
    ['patch.siblings.display-name-kept', { 'users-at-once/read': edit('/name/familyName', 'as before') }],
    ['patch.siblings.display-name-kept', { 'users-at-once/read': status(404) }],
  ],
});

describeRecording(withoutDisplayName, {
  skipped: [['patch.siblings.display-name-kept', nothing]],
});

describeRecording(
  {
    title: 'a mapping of two names, which change together',
    options: { profile: mapping(lines('userName', 'active', 'displayName', 'name.familyName')) },
  },
  {
    skipped: [['patch.siblings.display-name-kept', nothing]],
  },
);

describeRecording(oneAddress, {
  skipped: [['patch.siblings.other-item-kept[entra]', nothing]],
});
