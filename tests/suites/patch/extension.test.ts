import { urn } from '../../../scim/urns';
import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';
import { managerPath } from './paths';
import { manager, notSet } from './tampering';

const departmentAt = `/${urn.enterprise}/department`;

describeSubject('patch.extension', {
  faults: [
    ...notSet(
      `patch.extension.merged[${managerPath}]`,
      'extension',
      'read-extension',
      edit(`/${urn.enterprise}/employeeNumber`, 'old'),
    ),
    [`patch.extension.merged[${managerPath}]`, { 'read-extension': edit(manager) }, 'lost'],
    [`patch.extension.merged[${managerPath}]`, { 'read-extension': edit(departmentAt) }, 'lost'],
  ],
});
