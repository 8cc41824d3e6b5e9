import type { Check } from '../../contract/check';
import { defineSurvey } from '../define';
import { common, judgeDelays } from '../reading/delays';

const title = (reads: string) => ({
  title: `${reads} show at once what was written`,
  failure: `${reads} show what was written only after a while`,
});

const readsAtOnce = defineSurvey({
  ...common,
  ...title('Reads by id'),
  id: 'representation.reads.at-once',
  refs: [{ source: 'RFC 7644', section: '3.4.1' }],
  impact: 'Entra reads a user right after it has created or changed it, and works on with values of yesterday.',
  fix: 'Answer GET of a resource from the store that writes go to, not from a replica or a cache behind it.',
  judge: (exchanges) => judgeDelays(exchanges, false),
});

export const reads: Check[] = [readsAtOnce];
