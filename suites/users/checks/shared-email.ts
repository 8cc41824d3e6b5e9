import { at, type Check, defineSurvey, fail, pass, skip } from '../../../engine/contract/check';
import { findAttribute } from '../../../engine/scim/attribute-path';
import { otherThanCreated } from '../../shared/answers';
import { createdId, createThat, stepOf } from '../../shared/steps';

export const sharedEmailAllowed = defineSurvey({
  id: 'users.duplicate.shared-email-allowed',
  title: 'Two users may have the same e-mail address',
  failure: 'A user is refused because another one has its e-mail address',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.2' },
    { source: 'RFC 7643', section: '8.7.1' },
  ],
  impact: 'The second of two people with a shared mailbox, or of two accounts of one person, is never provisioned.',
  fix: 'Let only userName be unique. If the application cannot do without unique addresses, declare it in /Schemas (uniqueness of emails.value).',
  survey: ['users.create-and-match'],
  messages: { refused: 'expected 201 for a user with an e-mail address in use, got {actual}' },
  judge(exchanges) {
    const first = stepOf(exchanges, 'create');
    const emailOf = (body: Parameters<typeof findAttribute>[0]) =>
      findAttribute(body, 'emails[type eq "work"].value').value;
    const email = emailOf(first?.request.body);
    if (email === undefined) return skip('the mapping has no e-mail address');
    const create = createThat(
      exchanges.filter(({ step }) => step !== 'create'),
      (body) => emailOf(body) === email,
    );
    if (!create) return skip('no such user was sent');
    if (createdId(create) !== undefined) return pass;
    return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
  },
});

export const sharedEmailChecks: Check[] = [sharedEmailAllowed];
