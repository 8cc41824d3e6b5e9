import type { Check } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { identified, judgeEach } from '../reading/representations';

const nameIsComplex = defineSurvey({
  id: 'representation.name.is-complex',
  title: 'name is always shown as an object',
  failure: 'name is shown as something other than an object',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '2.3.8' },
  ],
  impact: 'Entra cannot read the user, so it can neither match nor update it.',
  fix: 'Return name as an object: {"givenName": …, "familyName": …}.',
  survey: 'everything',
  messages: { notObject: 'expected name to be an object, got {actual} (first of {count})' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges).filter(({ type }) => type === 'User'),
      ({ resource: { name } }) => {
        if (name === undefined || name === null) return null;
        if (objectOf(name)) return undefined;
        return { messageId: 'notObject', expected: 'an object', actual: name, pointer: '/name' };
      },
      'no answer showed a user with a name',
    ),
});

export const name: Check[] = [nameIsComplex];
