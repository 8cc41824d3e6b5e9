import { stored } from '../../../provider/faults/shared/fault';
import { urn } from '../../../scim/urns';
import { describeRecording, describeSubject } from '../subject-tables';
import { edit, nothing, status } from '../tampering';
import { creationOnly } from './mappings';
import { department, work } from './paths';
import { titleAlone } from './providers';
import { loseWork, notSet } from './tampering';

const departmentAt = `/${urn.enterprise}/department`;

describeSubject('patch.replace', {
  faults: [
    ['patch.replace.alone[title]', { 'alone-2.1': status(500) }, 'refused'],
    ['patch.replace.alone[title]', { 'read-2': status(404) }, 'gone'],
    ['patch.replace.alone[title]', { 'read-2': edit('/title', 'old') }, 'notStored'],
    ...notSet('patch.replace.attribute[entra,title]', 'replace', 'read-replaced', edit('/title', 'old')),
    ...notSet('patch.replace.part[entra-compliant,name.givenName]', 'replace', 'read-replaced', edit('/name')),
    ...notSet(`patch.replace.extension[entra,${department}]`, 'replace', 'read-replaced', edit(departmentAt, 'old')),
    ...notSet(`patch.replace.item[entra-compliant,${work}]`, 'replace', 'read-replaced', loseWork),
    ...notSet('patch.replace.unset[entra,title]', 'replace-unset', 'read-unset', edit('/title')),
    [`patch.replace.missing-item-not-swallowed[entra,${work}]`, { 'replace-unset': status(500) }, 'fault'],
    [`patch.replace.missing-item-not-swallowed[entra,${work}]`, { 'read-unset': status(404) }, 'gone'],
    [`patch.replace.missing-item-not-swallowed[entra-compliant,${work}]`, { 'read-unset': loseWork }, 'notStored'],
    [`patch.replace.missing-item-made[entra,${work}]`, { 'replace-unset': status(400) }, 'refused'],
  ],
  legal: [
    ['patch.replace.attribute[entra,title]', { replace: status(204) }],
    ['patch.replace.attribute[entra,title]', { 'read-replaced': edit('/userType', 'extra') }],
    [`patch.replace.missing-item-not-swallowed[entra,${work}]`, { 'replace-unset': status(400) }],
  ],
  skipped: [
    [`patch.replace.item[entra,${work}]`, { 'read-added': loseWork }],
    [`patch.replace.missing-item-made[entra,${work}]`, { 'read-unset': loseWork }],
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

describeRecording(
  {
    title: 'a provider that stores no title of a new user',
    options: {
      dialects: ['entra'],
      checks: ['patch.replace.alone'],
      behaviour: stored((draft, before) => {
        if (!before) delete draft.attributes.title;
      })(),
    },
  },
  { legal: [['patch.replace.alone[displayName]', nothing]], skipped: [['patch.replace.alone[title]', nothing]] },
);
