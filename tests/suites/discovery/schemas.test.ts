import type { Answered } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { urn } from '../../../scim/urns';
import { schemaNamed } from '../../../suites/reading/schema-definitions';
import { describeRecording, describeSubject } from '../subject-tables';
import { body, type Change, edit, nothing, status } from '../tampering';
import { unlistedExtension } from './mappings';
import { undescribed, upperCaseIds, withoutSchema } from './tampering';

const list = (Resources: Json) => body({ schemas: [urn.list], totalResults: 1, Resources });

const emptySchema =
  (name: string): Change =>
  (exchange) =>
    edit(`${schemaNamed(exchange as Answered, name)?.pointer}/attributes`, [])(exchange);

describeSubject('discovery.schemas', {
  faults: [
    ['discovery.schemas.list', { schemas: status(501) }, 'status'],
    ['discovery.schemas.list', { schemas: body([{ id: urn.user }]) }, 'array'],
    ['discovery.schemas.list', { schemas: body({ resources: [] }) }, 'notList'],
    ['discovery.schemas.list', { schemas: list([]) }, 'empty'],
    ['discovery.schemas.user', { schemas: withoutSchema(urn.user) }, 'missing'],
    ['discovery.schemas.user', { schemas: emptySchema(urn.user) }, 'noAttributes'],
    ['discovery.schemas.group', { schemas: withoutSchema(urn.group) }, 'missing'],
    ['discovery.schemas.group', { schemas: emptySchema(urn.group) }, 'noAttributes'],
    ['discovery.schemas.enterprise', { schemas: withoutSchema(urn.enterprise) }, 'missing'],
    ['discovery.schemas.enterprise', { schemas: emptySchema(urn.enterprise) }, 'noAttributes'],
    ['discovery.schemas.by-urn', { schema: status(404) }, 'status'],
    ['discovery.schemas.by-urn', { schema: body({}) }, 'other'],
    ['discovery.schemas.by-urn', { schema: list([{ id: urn.user }]) }, 'other'],
    ['discovery.schemas.by-urn', { schema: edit('/attributes', []) }, 'noAttributes'],
    ['discovery.schemas.unknown-urn', { 'unknown-schema': status(200) }, 'status'],
    ['discovery.schemas.filter-refused', { 'filtered-schemas': status(200) }, 'served'],
    ['discovery.schemas.no-messages', { schemas: edit('/Resources/0/id', urn.patch) }, 'message'],
  ],
  legal: [['discovery.schemas.user', { schemas: upperCaseIds }]],
  skipped: [
    ['discovery.schemas.user', { schemas: body([]) }],
    ['discovery.schemas.list', undescribed],
    ['discovery.schemas.by-urn', { ...undescribed, schema: status(404) }],
  ],
});

describeRecording(unlistedExtension, {
  skipped: [['discovery.schemas.enterprise', nothing]],
});
