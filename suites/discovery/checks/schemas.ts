import { type Answered, at, defineCheck, fail, type Judgement, pass, skip } from '../../../engine/contract/check';
import { stringOf } from '../../../engine/scim/json';
import { isListResponse } from '../../../engine/scim/list-response';
import { urn } from '../../../engine/scim/urns';
import { otherThanList } from '../../shared/look-ups';
import { attributesOf, listed, schemaNamed, unreadable } from '../../shared/schema-definitions';

const probe = 'discovery.documents';
const steps = ['schemas'] as const;
const document = ['/Schemas', 'discovery.schemas.list'] as const;

export const schemasList = defineCheck({
  id: 'discovery.schemas.list',
  title: '/Schemas is a ListResponse with schemas in it',
  failure: '/Schemas is not a ListResponse with schemas in it',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '4' },
    { source: 'Entra', topic: 'Schema discovery' },
  ],
  impact: 'Discovering the schema in the admin centre shows nothing, and the provider is not admitted to the gallery.',
  fix: 'Answer GET /Schemas with 200 and a ListResponse: schemas, totalResults and Resources with one definition per schema.',
  probe,
  steps,
  messages: {
    status: 'expected 200, got {actual}',
    array: 'expected a ListResponse, got a bare array',
    notList: 'expected a ListResponse, got {actual}',
    empty: 'expected schema definitions in Resources, got none',
  },
  judge({ schemas }) {
    const { status, body } = schemas.response;
    if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(schemas)] });
    if (Array.isArray(body))
      return fail('array', { expected: 'ListResponse', actual: 'array', at: [at.body(schemas)] });
    if (!isListResponse(body))
      return fail('notList', { expected: 'ListResponse', actual: otherThanList(schemas), at: [at.body(schemas)] });
    if (listed(schemas).length > 0) return pass;
    return fail('empty', { expected: 1, actual: 0, at: [at.body(schemas, '/Resources')] });
  },
});

const messages = {
  missing: 'expected the schema {expected}, got {actual}',
  noAttributes: 'expected attributes in the schema {expected}, got none',
};

function judgeSchema(schemas: Answered, name: string): Judgement {
  const skipped = unreadable(schemas, ...document);
  if (skipped) return skipped;
  const schema = schemaNamed(schemas, name);
  const names = listed(schemas).map(({ part }) => stringOf(part.id) ?? null);
  if (!schema) return fail('missing', { expected: name, actual: names, at: [at.body(schemas, '/Resources')] });
  if (attributesOf(schema).length > 0) return pass;
  return fail('noAttributes', { expected: name, actual: null, at: [at.body(schemas, schema.pointer)] });
}

const common = {
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '7' },
    { source: 'RFC 7644', section: '4' },
    { source: 'Entra', topic: 'Schema discovery' },
  ],
  fix: 'List the definition in /Schemas, with its URN as id and one entry in attributes for each attribute that is served.',
  probe,
  steps,
  messages,
} as const;

export const userSchema = defineCheck({
  ...common,
  refs: [...common.refs],
  id: 'discovery.schemas.user',
  title: 'The schema of users is listed with its attributes',
  failure: 'The schema of users is not listed with its attributes',
  impact: 'No attribute of users can be discovered, so the tests for the gallery cannot be made up.',
  judge: ({ schemas }) => judgeSchema(schemas, urn.user),
});

export const groupSchema = defineCheck({
  ...common,
  refs: [...common.refs],
  id: 'discovery.schemas.group',
  title: 'The schema of groups is listed with its attributes',
  failure: 'The schema of groups is not listed with its attributes',
  impact: 'Every test for groups fails in the validation for the gallery.',
  needs: ['groups'],
  judge: ({ schemas }) => judgeSchema(schemas, urn.group),
});

export const enterpriseSchema = defineCheck({
  ...common,
  refs: [...common.refs],
  id: 'discovery.schemas.enterprise',
  title: 'The schema of the enterprise extension is listed with its attributes',
  failure: 'The schema of the enterprise extension is not listed with its attributes',
  impact: 'Department, employee number and manager cannot be discovered, though the customer maps them.',
  judge({ schemas }, { facts }) {
    if (facts.mapsEnterprise !== true) return skip('the profile maps no attribute of the enterprise extension');
    return judgeSchema(schemas, urn.enterprise);
  },
});
