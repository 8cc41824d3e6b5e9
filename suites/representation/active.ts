import type { Check } from '../../contract/check';
import { defineSurvey } from '../define';
import { identified, judgeEach } from '../reading/representations';

const activeIsBoolean = defineSurvey({
  id: 'representation.active.is-boolean',
  title: 'active is shown as true or false, whatever was sent',
  failure: 'active is shown as a string or a number',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.2' },
    { source: 'RFC 7643', section: '4.1.1' },
  ],
  impact: 'Whether a leaver is disabled depends on how each client reads "False": many take it for true.',
  fix: 'Turn the strings "True" and "False" into JSON booleans when they arrive, before they are stored.',
  survey: 'everything',
  messages: { notBoolean: 'expected true or false, got {actual} ({count} in all)' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges).filter(({ type }) => type === 'User'),
      ({ resource: { active } }) => {
        if (active === undefined || active === null) return null;
        if (typeof active === 'boolean') return undefined;
        return { messageId: 'notBoolean', expected: 'a boolean', actual: active, pointer: '/active' };
      },
      'no user was shown with active',
    ),
});

export const active: Check[] = [activeIsBoolean];
