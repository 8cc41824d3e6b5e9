import { type Answered, at, type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';
import { errorMessage } from '../reading/error-body';
import { hitIds, isList, lookUpMessages, otherThanList } from '../reading/look-ups';

const probe = 'directory';

const serverError = (query: Answered) =>
  fail('fault', { expected: 400, actual: query.response.status, at: [at.status(query)] });

const noList = (query: Answered) =>
  fail('notList', { expected: 'a ListResponse', actual: otherThanList(query), at: [at.body(query)] });

const invalidRefused = defineCheck({
  id: 'filtering.invalid.harmless',
  title: 'A filter with an unknown operator is rejected or finds no user',
  failure: 'A filter with an unknown operator is neither rejected nor answered with an empty list',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact:
    'Entra retries after a server error as if it were temporary. If users are returned, Entra links one that does not match.',
  fix: 'Answer 400 with scimType invalidFilter when you cannot parse the filter.',
  probe,
  steps: ['find-invalid'],
  headlines: {
    others: 'A filter with an unknown operator returns users',
    notList: 'A filter with an unknown operator is answered with neither a list nor 4xx',
  },
  messages: {
    others: 'expected 400 or an empty list, got {actual}',
    fault: 'expected 400, got {actual}: neither rejected with 4xx or 501 nor answered with a list',
    notList: lookUpMessages.notList,
  },
  judge({ 'find-invalid': query }) {
    const { status } = query.response;
    if ((status >= 400 && status < 500) || status === 501) return pass;
    if (status !== 200) return serverError(query);
    if (!isList(query)) return noList(query);
    const ids = hitIds(query).slice(0, 5);
    return ids.length === 0 ? pass : fail('others', { expected: 400, actual: ids, at: [at.body(query, '/Resources')] });
  },
});

const invalidScimType = defineCheck({
  id: 'filtering.invalid.scim-type',
  title: 'A filter with an unknown operator is rejected with 400 and scimType invalidFilter',
  failure: 'A filter with an unknown operator is not rejected with 400 and scimType invalidFilter',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.4.2.2' }],
  impact: 'The provisioning log of Entra does not say what is wrong with the mapping.',
  fix: 'Return a SCIM error with status 400 and scimType invalidFilter, and name the operator in detail.',
  probe,
  steps: ['find-invalid'],
  messages: {
    status: 'expected status 400, got {actual}',
    scimType: 'expected scimType to be {expected}, got {actual}',
  },
  judge({ 'find-invalid': query }) {
    const { status } = query.response;
    if (status !== 400) return fail('status', { expected: 400, actual: status, at: [at.status(query)] });
    const actual = errorMessage(query)?.scimType ?? null;
    if (actual === 'invalidFilter') return pass;
    return fail('scimType', { expected: 'invalidFilter', actual, at: [at.body(query, '/scimType')] });
  },
});

const malformedRefused = defineCheck({
  id: 'filtering.invalid.malformed-refused',
  title: 'An incomplete filter is rejected with 4xx',
  failure: 'An incomplete filter is not rejected with 4xx',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'No effect on Entra, whose filters are complete; other clients mistake an empty list for an answer.',
  fix: 'Parse the whole filter. Answer 400 with scimType invalidFilter when anything of it cannot be parsed.',
  probe,
  steps: ['find-unbalanced'],
  headlines: {
    accepted: 'An incomplete filter is answered as if it were complete',
  },
  messages: {
    accepted: 'expected 400, got {actual} for a filter with an unknown operator and an open parenthesis',
    fault: 'expected 400, got {actual} for a filter with an unknown operator and an open parenthesis',
  },
  judge({ 'find-unbalanced': query }) {
    const { status } = query.response;
    if ((status >= 400 && status < 500) || status === 501) return pass;
    return fail(status < 400 ? 'accepted' : 'fault', { expected: 400, actual: status, at: [at.status(query)] });
  },
});

export const invalid: Check[] = [invalidRefused, invalidScimType, malformedRefused];
