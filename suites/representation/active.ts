import type { Check } from '../../contract/check';
import { defineSurvey } from '../define';
import { identified, judgeEach } from '../reading/representations';

const activeIsBoolean = defineSurvey({
  id: 'representation.active.is-boolean',
  title: 'active is always shown as a JSON boolean',
  failure: 'active is shown as something other than a boolean',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.2' },
    { source: 'RFC 7643', section: '4.1.1' },
  ],
  impact: 'Whether a leaver counts as disabled depends on how each client reads "False"; many read it as true.',
  fix: 'Convert the strings "True" and "False" to JSON booleans when they arrive, before you store them.',
  survey: 'everything',
  messages: { notBoolean: 'expected true or false, got {actual} (first of {count})' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges).filter(({ type }) => type === 'User'),
      ({ resource: { active } }) => {
        if (active === undefined || active === null) return null;
        if (typeof active === 'boolean') return undefined;
        return { messageId: 'notBoolean', expected: 'a boolean', actual: active, pointer: '/active' };
      },
      'no answer showed a user with active',
    ),
});

export const active: Check[] = [activeIsBoolean];
