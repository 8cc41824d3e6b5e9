import { type Answered, at, type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';
import { hitIds, isList, lookUpMessages, otherThanList } from '../reading/look-ups';
import { textOf } from '../reading/members';

const probe = 'directory';

const serverError = (query: Answered) =>
  fail('fault', { expected: 400, actual: query.response.status, at: [at.status(query)] });

const noList = (query: Answered) =>
  fail('notList', { expected: 'a ListResponse', actual: otherThanList(query), at: [at.body(query)] });

const neverEverything = defineCheck({
  id: 'filtering.unsupported.never-everything',
  title: 'A filter that is not supported never returns unrelated users',
  failure: 'A filter that is not supported returns unrelated users, or an answer that is neither a list nor 4xx',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'Entra treats the first user in the list as the match, and overwrites and disables the wrong person.',
  fix: 'Answer 400 with scimType invalidFilter to every filter that you do not fully support.',
  probe,
  steps: ['find-external-id', 'find-work', 'find-home', 'find-contradiction'],
  headlines: {
    others: 'A filter that is not supported returns unrelated users',
    notList: 'A filter that is not supported is answered with neither a list nor 4xx',
  },
  messages: {
    others: 'expected 400 or only users that match, got {actual}',
    fault: 'expected a list or 400, got {actual}',
    notList: lookUpMessages.notList,
  },
  judge(steps, { facts }) {
    const [target, home] = [textOf(facts.id), textOf(facts.apostropheId)];
    // Users that match one half of the filter are judged by the checks on that filter.
    const known = [target, home, textOf(facts.plusId)];
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

export const unsupported: Check[] = [neverEverything];
