import type { Check } from '../../contract/check';
import { defineSurvey } from '../define';
import { common, judgeDelays } from '../reading/delays';

const title = (reads: string) => ({
  title: `${reads} show at once what was written`,
  failure: `${reads} show what was written only after a while`,
});

const queriesAtOnce = defineSurvey({
  ...common,
  ...title('Queries'),
  id: 'representation.queries.at-once',
  refs: [
    { source: 'RFC 7644', section: '3.4.2' },
    { source: 'Entra', topic: 'Match user' },
  ],
  impact: 'Entra looks for a user whom it has just created, finds nobody, and creates the account a second time.',
  fix: 'Answer filters on matching attributes from the store that writes go to, or update the search index within the write.',
  judge: (exchanges) => judgeDelays(exchanges, true),
});

export const queries: Check[] = [queriesAtOnce];
