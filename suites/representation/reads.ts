import type { Check } from '../../contract/check';
import { defineSurvey } from '../define';
import { common, judgeDelays } from '../reading/delays';

const title = (reads: string) => ({
  title: `${reads} show a write at once`,
  failure: `${reads} show a write only after a delay`,
});

const readsAtOnce = defineSurvey({
  ...common,
  ...title('Reads by id'),
  id: 'representation.reads.at-once',
  refs: [{ source: 'RFC 7644', section: '3.4.1' }],
  impact: 'Entra reads a user right after it creates or changes it, and continues with outdated values.',
  fix: 'Answer GET of a resource from the store that you write to, not from a replica or a cache behind it.',
  judge: (exchanges) => judgeDelays(exchanges, false),
});

export const reads: Check[] = [readsAtOnce];
