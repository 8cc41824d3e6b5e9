import { at, fail, pass, skip } from '../../../contract/check';
import { defineSurvey } from '../../define';
import { otherThanCreated } from '../../reading/answers';
import { createdId, createThat, readBack } from '../../reading/steps';

const survey = ['create-and-match'] as const;

export const nullsTolerated = defineSurvey({
  id: 'users.create.nulls-tolerated',
  title: 'Attributes that are sent as null do not keep a user from being created',
  failure: 'A user is refused for an attribute that is null, or null is stored as a text',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '2.5' },
    { source: 'Entra', topic: 'Null values in requests' },
  ],
  impact: 'Nobody without a title or a telephone number is provisioned.',
  fix: 'Treat null, for single and for multi-valued attributes, as if the attribute had not been sent.',
  survey,
  messages: {
    refused: 'expected 201 for a user with title, nickName and phoneNumbers null, got {actual}',
    stored: 'expected {name} to be unassigned, got {actual}',
  },
  judge(exchanges) {
    const create = createThat(exchanges, ({ nickName }) => nickName === null);
    if (!create) return skip('no such user was sent');
    if (createdId(create) === undefined)
      return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
    const back = readBack(exchanges, create);
    if (!back) return pass;
    const name = ['title', 'nickName', 'phoneNumbers'].find(
      (each) => String(back.resource[each] ?? '').toLowerCase() === 'null',
    );
    if (name === undefined) return pass;
    const actual = back.resource[name] ?? null;
    return fail('stored', { expected: null, actual, at: [at.body(back.read, `/${name}`)], data: { name } });
  },
});
