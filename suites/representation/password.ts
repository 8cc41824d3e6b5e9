import { at, type Check, pass, skip } from '../../contract/check';
import { isUnassigned, objectOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { answered } from '../reading/exchanges';
import { failOnce } from '../reading/faults';
import { representationsIn } from '../reading/representations';
import { createdId } from '../reading/steps';

const passwordNeverReturned = defineSurvey({
  id: 'representation.password.never-returned',
  title: 'A password that was sent is never returned',
  failure: 'An answer contains a password',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '7' },
  ],
  impact: 'The password or its hash ends up in every log between the application and the client.',
  fix: 'Omit password from every representation: the answer to the create call, reads, lists, PUT and PATCH. Returning a hash is a leak too.',
  survey: 'everything',
  messages: { returned: 'expected no password in the answer, got one (first of {count})' },
  judge(exchanges) {
    const sent = answered(exchanges).filter(
      (exchange) => createdId(exchange) !== undefined && !isUnassigned(objectOf(exchange.request.body)?.password),
    );
    const leaks = representationsIn(exchanges).flatMap((each) =>
      Object.keys(each.resource)
        .filter((name) => /^password$/i.test(name) && !isUnassigned(each.resource[name]))
        .map((name) => ({
          messageId: 'returned',
          expected: null,
          actual: 'a password',
          at: at.body(each.exchange, `${each.pointer}/${name}`),
        })),
    );
    return failOnce(leaks) ?? (sent.length > 0 ? pass : skip('no user was created with a password'));
  },
});

export const password: Check[] = [passwordNeverReturned];
