import type { Check } from '../../contract/check';
import type { Json } from '../../contract/results';
import { defineSurvey } from '../define';
import { identified, judgeEach, noneSeen } from '../reading/representations';

/** These may not be omitted: where one of them is null, the check that requires it says so. */
const demanded = new Set(['schemas', 'id', 'meta', 'userName']);

function nullIn(value: Json, pointer: string): string | undefined {
  if (value === null) return pointer;
  if (typeof value !== 'object') return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = nullIn(inner, `${pointer}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const noNulls = defineSurvey({
  id: 'representation.values.no-nulls',
  title: 'Attributes without a value are omitted, not written as null',
  failure: 'Attributes without a value are written as null',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.5' },
    { source: 'Entra', topic: 'No null values' },
  ],
  impact: "Microsoft's validators fail on null. Entra itself accepts it.",
  fix: 'Configure your JSON serialiser to omit members whose value is null or an empty array.',
  survey: 'everything',
  messages: { null: 'expected {expected} to be omitted, got null (first of {count})' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      ({ resource }) => {
        const optional = Object.entries(resource).filter(([name, value]) => value !== null || !demanded.has(name));
        const pointer = nullIn(Object.fromEntries(optional), '');
        if (pointer === undefined) return undefined;
        return { messageId: 'null', expected: pointer.slice(1), actual: null, pointer };
      },
      noneSeen,
    ),
});

export const values: Check[] = [noNulls];
