import { defineSurvey } from '../../define';
import { judgeKept } from '../../reading/kept-texts';

const survey = ['create-and-match'] as const;

export const userNameCase = defineSurvey({
  id: 'users.create.user-name-case-kept',
  title: 'A userName is read back with the upper and lower case that was sent',
  failure: 'A userName is read back changed, or the user is not created',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'Entra may treat the difference as a change and send the userName again every cycle.',
  fix: 'Store userName as it was sent. Ignore case only when you compare.',
  survey,
  headlines: {
    changed: 'A userName is read back changed',
  },
  messages: {
    refused: 'expected 201 for a userName with capital letters, got {actual}',
    changed: 'expected {path} to be {expected} in the read, got {actual}',
  },
  judge: (exchanges) => judgeKept(exchanges, ['userName'], (text) => /^[A-Z]/.test(text) && /[a-z]/.test(text)),
});
