import { at, type Check, defineCheck, defineSurvey, fail, pass, skip } from '../../../engine/contract/check';
import type { RecordedExchange } from '../../../engine/contract/results';
import { objectOf, stringOf } from '../../../engine/scim/json';
import { isUsableId } from '../../../engine/scim/paths';
import { isSameResource } from '../../../engine/scim/same-resource';
import { answered } from '../../shared/exchanges';
import { type Fault, failOnce } from '../../shared/faults';
import { targetOf } from '../../shared/representations';
import { createdId } from '../../shared/steps';

/** Calls that create a plain, well-formed user; what a provider may refuse has a step name of another kind. */
const plainCreates = (exchanges: RecordedExchange[]) =>
  answered(exchanges).filter(
    (exchange) =>
      exchange.request.method === 'POST' && targetOf(exchange)?.type === 'User' && exchange.step.startsWith('create'),
  );

export const createAccepted = defineSurvey({
  id: 'users.create.accepted',
  title: 'Users are created, and the answer names their id',
  failure: 'A user cannot be created, or the answer does not name its id',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Create user' },
  ],
  impact: 'Nobody is provisioned: Entra repeats the create call every cycle, and the job goes into quarantine.',
  fix: 'Answer a well-formed POST /Users with 201 and the created user, with its id as a string.',
  survey: 'everything',
  operations: ['create'],
  messages: {
    refused: 'expected 201, got {actual} ({count} in all)',
    noBody: 'expected the created user in the answer, got {actual} ({count} in all)',
    noId: 'expected id to be a non-empty string that a path can hold, got {actual} ({count} in all)',
    other: 'expected the user that was sent in the answer, got {actual} ({count} in all)',
  },
  judge(exchanges) {
    const creates = plainCreates(exchanges);
    const faults = creates.flatMap((create): Fault[] => {
      const { status, body } = create.response;
      const user = objectOf(body);
      if (status !== 201 && status !== 200)
        return [{ messageId: 'refused', expected: 201, actual: status, at: at.status(create) }];
      if (!user) return [{ messageId: 'noBody', expected: 'a user', actual: body ?? null, at: at.body(create) }];
      if (!isUsableId(user.id))
        return [
          {
            messageId: 'noId',
            expected: 'a string',
            actual: user.id ?? null,
            at: at.body(create, '/id'),
          },
        ];
      if (isSameResource(create.request.body, user, status)) return [];
      const expected = objectOf(create.request.body)?.userName ?? null;
      return [{ messageId: 'other', expected, actual: user.userName ?? null, at: at.body(create, '/userName') }];
    });
    return failOnce(faults) ?? (creates.length > 0 ? pass : skip('this run creates no user'));
  },
});

export const createStatus = defineSurvey({
  id: 'users.create.status-201',
  title: 'A created user is answered with 201',
  failure: 'A created user is answered with 200',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.3' }],
  impact: 'Nothing with Entra, which takes 200 as well; other clients take it for an update.',
  fix: 'Answer 201 when the user is new.',
  survey: 'everything',
  messages: { status: 'expected 201, got {actual} ({count} in all)' },
  judge(exchanges) {
    const created = plainCreates(exchanges).filter((create) => createdId(create) !== undefined);
    const faults = created
      .filter(({ response }) => response.status !== 201)
      .map((create) => ({
        messageId: 'status',
        expected: 201,
        actual: create.response.status,
        at: at.status(create),
      }));
    return failOnce(faults) ?? (created.length > 0 ? pass : skip('no user was created'));
  },
});

export const createMinimal = defineCheck({
  id: 'users.create.minimal',
  title: 'A user is created from its userName alone',
  failure: 'A user cannot be created from its userName alone',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'Entra', topic: 'Attributes without a value are not sent' },
  ],
  impact:
    'People without a mail address or a surname, service accounts and guests for the most part, are never provisioned.',
  fix: 'Demand nothing but userName. If the application cannot do without an attribute, declare it as required in /Schemas and name it in the error.',
  probe: 'users.create-and-match',
  steps: ['minimal'],
  messages: {
    refused: 'expected 201 for a user with nothing but a userName, got {actual}',
    noId: 'expected the created user with an id, got {actual}',
  },
  judge({ minimal }) {
    const { status, body } = minimal.response;
    if (status !== 201 && status !== 200)
      return fail('refused', { expected: 201, actual: status, at: [at.status(minimal)] });
    if (stringOf(objectOf(body)?.id)) return pass;
    return fail('noId', { expected: 'a user with an id', actual: body ?? null, at: [at.body(minimal)] });
  },
});

export const createChecks: Check[] = [createAccepted, createStatus, createMinimal];
