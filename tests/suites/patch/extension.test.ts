import { urn } from '../../../scim/urns';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { managerPath } from './paths';
import { manager } from './tampering';

const departmentAt = `/${urn.enterprise}/department`;

describeSubject('patch.extension', {
  faults: [
    [`patch.extension.merged[${managerPath}]`, { 'read-extension': status(404) }, 'gone'],
    [
      `patch.extension.merged[${managerPath}]`,
      { 'read-extension': edit(`/${urn.enterprise}/employeeNumber`, 'old') },
      'notStored',
    ],
    [`patch.extension.accepted[${managerPath}]`, { extension: status(400) }, 'refused'],
    [`patch.extension.merged[${managerPath}]`, { 'read-extension': edit(manager) }, 'lost'],
    [`patch.extension.merged[${managerPath}]`, { 'read-extension': edit(departmentAt) }, 'lost'],
  ],
  skipped: [[`patch.extension.merged[${managerPath}]`, { extension: status(400) }]],
});
