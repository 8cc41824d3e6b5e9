import type { Answered } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { urn } from '../../../scim/urns';
import { sameText } from '../../../suites/reading/attribute-values';
import { describeRecording, describeSubject } from '../subject-tables';
import { body, edit, nothing, status } from '../tampering';
import { unlistedExtension } from './mappings';
import { undescribed, upperCaseIds, without, withoutSchema } from './tampering';

const list = (Resources: Json) => body({ schemas: [urn.list], totalResults: 1, Resources });
const withDevices = (exchange: Answered) => {
  edit('/Resources/1/endpoint', '/Devices')(exchange);
  edit('/Resources/1/schema', 'urn:example:scim:schemas:Device')(exchange);
};
const withoutType = (name: string) => without(({ schema }) => sameText(schema, name));

describeSubject('discovery.resource-types', {
  faults: [
    ['discovery.resource-types.other-schemas-listed', { types: withDevices }, 'missing'],
    ['discovery.resource-types.list', { types: status(404) }, 'status'],
    ['discovery.resource-types.list', { types: body([]) }, 'notList'],
    ['discovery.resource-types.list', { types: list([]) }, 'empty'],
    ['discovery.resource-types.user', { types: withoutType(urn.user) }, 'missing'],
    ['discovery.resource-types.user', { types: edit('/Resources/0/endpoint', '/People') }, 'endpoint'],
    ['discovery.resource-types.group', { types: withoutType(urn.group) }, 'missing'],
    ['discovery.resource-types.group', { types: edit('/Resources/1/endpoint') }, 'endpoint'],
    ['discovery.resource-types.complete', { types: edit('/Resources/0/name') }, 'member'],
    ['discovery.resource-types.complete', { types: edit('/Resources/0/schemaExtensions/0/required') }, 'extension'],
    ['discovery.resource-types.schemas-listed', { schemas: withoutSchema(urn.enterprise) }, 'missing'],
    ['discovery.resource-types.enterprise', { types: edit('/Resources/0/schemaExtensions') }, 'missing'],
  ],
  legal: [
    ['discovery.resource-types.user', { types: edit('/Resources/0/endpoint', 'Users') }],
    ['discovery.resource-types.user', { types: edit('/Resources/0/meta') }],
    ['discovery.resource-types.schemas-listed', { schemas: upperCaseIds }],
  ],
  skipped: [
    ['discovery.resource-types.user', { types: status(404) }],
    ['discovery.resource-types.list', undescribed],
  ],
});

describeRecording(unlistedExtension, {
  skipped: [['discovery.resource-types.enterprise', nothing]],
});
