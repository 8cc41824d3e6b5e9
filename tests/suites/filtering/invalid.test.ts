import { describeSubject } from '../subject-tables';
import { all, body, status } from '../tampering';

const html = body('<h1>Oops</h1>');

const everybody = body({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 1,
  Resources: [{ id: 'somebody' }],
});

const unknownError = (scimType?: string) =>
  body({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '400', ...(scimType ? { scimType } : {}) });

describeSubject('filtering.invalid', {
  faults: [
    ['filtering.invalid.harmless', { 'find-invalid': status(500) }, 'fault'],
    ['filtering.invalid.harmless', { 'find-invalid': all(status(200), html) }, 'notList'],
    ['filtering.invalid.harmless', { 'find-invalid': all(status(200), everybody) }, 'others'],
    ['filtering.invalid.malformed-refused', { 'find-unbalanced': all(status(200), everybody) }, 'accepted'],
    ['filtering.invalid.malformed-refused', { 'find-unbalanced': status(500) }, 'fault'],
    ['filtering.invalid.scim-type', { 'find-invalid': status(422) }, 'status'],
    ['filtering.invalid.scim-type', { 'find-invalid': unknownError() }, 'scimType'],
    ['filtering.invalid.scim-type', { 'find-invalid': unknownError('invalidSyntax') }, 'scimType'],
    ['filtering.invalid.scim-type', { 'find-invalid': html }, 'scimType'],
  ],
  legal: [
    ['filtering.invalid.harmless', { 'find-invalid': status(422) }],
    ['filtering.invalid.malformed-refused', { 'find-unbalanced': status(422) }],
  ],
});
