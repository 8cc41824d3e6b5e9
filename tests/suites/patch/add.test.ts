import { describeRecording, describeSubject } from '../subject-tables';
import { type Exchange, edit, nothing, status } from '../tampering';
import { creationOnly } from './mappings';
import { pager, work } from './paths';
import { titleAlone } from './providers';
import { type Item, loseWork, notSet, userOf } from './tampering';

const phone = (change: (item: Item) => void) => (exchange: Exchange) =>
  userOf(exchange)
    .phoneNumbers?.filter(({ type }) => type === 'work')
    .forEach(change);

const email = 'emails[type eq "work"].value';

describeSubject('patch.add', {
  faults: [
    ...notSet('patch.add.attribute[entra,title]', 'add', 'read-added', edit('/title')),
    [`patch.add.item-not-swallowed[entra,${work}]`, { add: status(500) }, 'fault'],
    [`patch.add.item-not-swallowed[entra,${work}]`, { 'read-added': status(404) }, 'gone'],
    [`patch.add.item-not-swallowed[entra,${work}]`, { 'read-added': loseWork }, 'notStored'],
    [
      `patch.add.item-not-swallowed[entra-compliant,${work}]`,
      {
        'read-added': phone((item) => {
          item.type = 'other';
        }),
      },
      'notStored',
    ],
    [`patch.add.item-accepted[entra,${work}]`, { add: status(400) }, 'refused'],
    // The first user begins with an e-mail address, the second without.
    [`patch.add.item-accepted[entra,${email}]`, { 'replace-unset': status(400) }, 'refused'],
    [`patch.add.item-accepted[entra-compliant,${email}]`, { add: status(400) }, 'refused'],
    [`patch.add.item-not-swallowed[entra,${email}]`, { 'read-unset': edit('/emails') }, 'notStored'],
  ],
  legal: [[`patch.add.item-not-swallowed[entra,${work}]`, { add: status(400) }]],
  skipped: [[`patch.add.item-accepted[entra,${work}]`, { 'read-added': loseWork }]],
});

describeRecording(creationOnly, {
  skipped: [
    ['patch.add.attribute[entra,userType]', nothing],
    [`patch.add.item-not-swallowed[entra,${pager}]`, nothing],
    [`patch.add.item-accepted[entra,${pager}]`, nothing],
  ],
});

describeRecording(titleAlone, {
  faults: [[`patch.add.item-accepted[entra,${work}]`, nothing, 'refused']],
  legal: [[`patch.add.item-not-swallowed[entra,${work}]`, nothing]],
});
