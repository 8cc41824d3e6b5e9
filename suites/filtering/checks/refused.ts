import { type Answered, at, type Check, defineCheck, fail, pass } from '../../../engine/contract/check';
import { errorMessage } from '../../shared/error-body';
import { hitIds, isList, lookUpMessages, otherThanList } from '../../shared/look-ups';
import { textOf } from '../../shared/members';

const probe = 'filtering.directory';

const serverError = (query: Answered) =>
  fail('fault', { expected: 400, actual: query.response.status, at: [at.status(query)] });
const noList = (query: Answered) =>
  fail('notList', { expected: 'a ListResponse', actual: otherThanList(query), at: [at.body(query)] });

export const neverEverything = defineCheck({
  id: 'filtering.unsupported.never-everything',
  title: 'A filter that is not supported never finds everybody',
  failure: 'A filter that is not supported is left out, and finds users that do not match',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'Entra takes the first user of the list for the match: the wrong person is overwritten and disabled.',
  fix: 'Answer 400 with scimType invalidFilter to each filter that is not understood in full.',
  probe,
  steps: ['find-external-id', 'find-work', 'find-home', 'find-contradiction'],
  messages: {
    others: 'expected 400, or nobody but the users that match, got {actual}',
    fault: 'expected a list or 400, got {actual}',
    notList: lookUpMessages.notList,
  },
  judge(steps, { facts }) {
    const [target, home] = [textOf(facts, 'id'), textOf(facts, 'apostropheId')];
    // Who is found by one half of the filter is the matter of the checks on that filter.
    const known = [target, home, textOf(facts, 'plusId')];
    const allowed = {
      'find-external-id': [target],
      'find-work': [target],
      'find-home': [home],
      'find-contradiction': known,
    };
    for (const step of ['find-external-id', 'find-work', 'find-home', 'find-contradiction'] as const) {
      const query = steps[step];
      const { status } = query.response;
      if ((status >= 400 && status < 500) || status === 501) continue;
      if (status !== 200) return serverError(query);
      if (!isList(query)) return noList(query);
      const strangers = hitIds(query).filter((id) => !allowed[step].includes(id));
      if (strangers.length > 0)
        return fail('others', {
          expected: 400,
          actual: strangers.slice(0, 5),
          at: [at.body(query, '/Resources')],
        });
    }
    return pass;
  },
});

export const invalidRefused = defineCheck({
  id: 'filtering.invalid.harmless',
  title: 'A filter with an unknown operator finds nobody and ends in no server error',
  failure: 'A filter with an unknown operator finds users or ends in a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'A server error is repeated as if it would pass; users that do not match are linked.',
  fix: 'Answer 400 with scimType invalidFilter when the filter cannot be parsed.',
  probe,
  steps: ['find-invalid'],
  messages: {
    others: 'expected 400, got a list of {actual}',
    fault: 'expected 400, got {actual}',
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

export const invalidScimType = defineCheck({
  id: 'filtering.invalid.scim-type',
  title: 'A filter with an unknown operator is refused with 400 and invalidFilter',
  failure: 'A filter with an unknown operator is not refused with 400 and invalidFilter',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.4.2.2' }],
  impact: 'The log of Entra does not say what is wrong with the mapping.',
  fix: 'Return a SCIM error with status 400 and scimType invalidFilter, and name the operator in detail.',
  probe,
  steps: ['find-invalid'],
  messages: {
    status: 'expected 400, got {actual}',
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

export const refusalChecks: Check[] = [neverEverything, invalidRefused, invalidScimType];
