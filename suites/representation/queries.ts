import type { Check } from '../../contract/check';
import { defineSurvey } from '../define';
import { common, judgeDelays } from '../reading/delays';

const title = (reads: string) => ({
  title: `${reads} show a write at once`,
  failure: `${reads} show a write only after a delay`,
});

const queriesAtOnce = defineSurvey({
  ...common,
  ...title('Queries'),
  id: 'representation.queries.at-once',
  refs: [
    { source: 'RFC 7644', section: '3.4.2' },
    { source: 'Entra', topic: 'Match user' },
  ],
  impact: 'Entra searches for a user that it has just created, finds none, and creates the account a second time.',
  fix: 'Answer filters on matching attributes from the store that you write to, or update the search index as part of the write.',
  judge: (exchanges) => judgeDelays(exchanges, true),
});

export const queries: Check[] = [queriesAtOnce];
