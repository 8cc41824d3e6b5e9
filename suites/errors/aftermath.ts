import { type Answered, at, fail, pass, skip } from '../../contract/check';
import { isSuccess, sentHeader } from '../../scim/exchanges';
import { defineSurvey } from '../define';
import { otherThanCreated } from '../reading/answers';
import { answered } from '../reading/exchanges';
import { createdId } from '../reading/steps';

const isPlainCreate = ({ request, intent }: Answered) =>
  request.method === 'POST' && /\/Users(\?|$)/.test(request.url) && (intent === 'create' || intent === 'control');

export const stillWorks = defineSurvey({
  id: 'errors.aftermath.still-works',
  title: 'After malformed and conflicting requests, plain users can still be created',
  failure: 'After a malformed or conflicting request, no user can be created any more',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Create user' },
  ],
  impact: 'One wrong request of one client stops provisioning for everybody.',
  fix: 'Reject such requests before you store anything. Check that each stored user is complete, and do not let one broken user make all other requests fail.',
  survey: 'everything',
  operations: ['create'],
  headlines: {
    broken: 'After {request}, no user can be created: a plain create call is answered with {actual}',
  },
  messages: { broken: 'expected 201 for a plain user after {request}, got {actual}' },
  judge(exchanges) {
    const creates = answered(exchanges).filter(isPlainCreate);
    const controls = creates.filter(({ intent }) => intent === 'control');
    const refused = controls.find((each) => !isSuccess(each));
    if (controls.length === 0) return skip('no plain user was created after what may break a provider');
    if (!refused)
      return controls.some((each) => createdId(each) !== undefined)
        ? pass
        : skip('no create call was answered with an id: see users.create.accepted');
    const hasWorked = creates.some(
      (each) => each.index < refused.index && isSuccess(each) && sentType(each) === sentType(refused),
    );
    if (!hasWorked) return skip('no plain user could be created before either: see users.create.accepted');
    const worked = controls.findLast((each) => each.index < refused.index)?.index ?? -1;
    const between = answered(exchanges).filter(
      (each) => each.probe === refused.probe && each.index > worked && each.index < refused.index && isDangerous(each),
    );
    const requests = between.map(({ request, step, response }) => `${request.method} (${step}: ${response.status})`);
    return fail('broken', {
      expected: 201,
      actual: otherThanCreated(refused),
      at: [at.status(refused)],
      data: { request: requests.length > 0 ? requests.join(', ') : 'what came before' },
    });
  },
});

/** What may have broken the provider: neither a read, nor what prepares or clears away. */
const isDangerous = ({ request, intent }: Answered) =>
  request.method !== 'GET' && request.method !== 'DELETE' && intent !== 'control' && intent !== 'create';

/** A provider may refuse the media type of some create calls. */
const sentType = (exchange: Answered) => sentHeader(exchange, 'content-type');
