import { urn } from '../../../scim/urns';
import { describeRecording, describeSubject } from '../subject-tables';
import { edit, nothing, status } from '../tampering';
import { creationOnly } from './mappings';
import { department, work } from './paths';
import { titleAlone } from './providers';
import { loseWork, notSet } from './tampering';

const departmentAt = `/${urn.enterprise}/department`;
const notAdded = { 'read-added': loseWork, 'read-same': loseWork };

describeSubject('patch.replace', {
  faults: [
    ...notSet('patch.replace.attribute[entra,title]', 'replace', 'read-replaced', edit('/title', 'old')),
    ...notSet('patch.replace.part[entra-compliant,name.givenName]', 'replace', 'read-replaced', edit('/name')),
    ...notSet(`patch.replace.extension[entra,${department}]`, 'replace', 'read-replaced', edit(departmentAt, 'old')),
    ...notSet(`patch.replace.item[entra-compliant,${work}]`, 'replace', 'read-replaced', loseWork),
    ...notSet('patch.replace.unset[entra,title]', 'set-again', 'read-set-again', edit('/title')),
    [`patch.replace.missing-item-not-swallowed[entra,${work}]`, { 'set-again': status(500) }, 'fault'],
    [`patch.replace.missing-item-not-swallowed[entra,${work}]`, { 'read-set-again': status(404) }, 'gone'],
    [`patch.replace.missing-item-not-swallowed[entra-compliant,${work}]`, { 'read-set-again': loseWork }, 'notStored'],
    [`patch.replace.missing-item-made[entra,${work}]`, { 'set-again': status(400) }, 'refused'],
    // The item was not made by add: then the first replace is the one that has to make it.
    [`patch.replace.missing-item-made[entra,${work}]`, { ...notAdded, replace: status(400) }, 'refused'],
    [
      `patch.replace.missing-item-not-swallowed[entra,${work}]`,
      { ...notAdded, 'read-replaced': loseWork },
      'notStored',
    ],
  ],
  legal: [
    ['patch.replace.attribute[entra,title]', { replace: status(204) }],
    ['patch.replace.attribute[entra,title]', { 'read-replaced': edit('/userType', 'extra') }],
    [`patch.replace.missing-item-not-swallowed[entra,${work}]`, { 'set-again': status(400) }],
  ],
  skipped: [
    [`patch.replace.item[entra,${work}]`, { 'read-added': loseWork }],
    [`patch.replace.missing-item-made[entra,${work}]`, { 'read-set-again': loseWork }],
    ['patch.replace.unset[entra,title]', { 'read-null': edit('/title', 'kept') }],
    ['patch.replace.unset[entra,title]', { 'read-same': edit('/title'), 'read-added': edit('/title') }],
  ],
});

describeRecording(creationOnly, {
  skipped: [
    ['patch.replace.attribute[entra,userType]', nothing],
    ['patch.replace.attribute[entra,nickName]', nothing],
  ],
});

describeRecording(titleAlone, {
  legal: [['patch.replace.attribute[entra,title]', nothing]],
});
