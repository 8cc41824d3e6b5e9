import { at, fail, pass } from '../../../contract/check';
import { defineSurvey } from '../../define';
import { otherThanCreated } from '../../reading/answers';
import { neverSent } from '../../reading/never-sent';
import { createdId, createThat, readBack } from '../../reading/steps';

const nullable = ['title', 'nickName', 'phoneNumbers'];

const survey = ['create-and-match'] as const;

export const nullsTolerated = defineSurvey({
  id: 'users.create.nulls-tolerated',
  title: 'A user is created when attributes are null',
  failure: 'A user is not created when attributes are null, or null is stored as a string',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '2.5' },
    { source: 'Entra', topic: 'Null values in requests' },
  ],
  impact: 'People without a title or a phone number are not provisioned, or show the word "null".',
  fix: 'Treat an attribute that is null, single-valued or multi-valued, as if it had not been sent.',
  survey,
  headlines: {
    stored: 'null in a create call is stored as a value',
  },
  messages: {
    refused: 'expected 201 for a user with attributes that are null, got {actual}',
    stored: 'expected {name} to have no value, got {actual}',
  },
  judge(exchanges) {
    const create = createThat(exchanges, (body) => nullable.some((name) => body[name] === null));
    if (!create) return neverSent(exchanges, 'nulls', 'the profile maps no attribute that is sent as null');
    if (createdId(create) === undefined)
      return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
    const back = readBack(exchanges, create);
    if (!back) return pass;
    const name = nullable.find((each) => String(back.resource[each] ?? '').toLowerCase() === 'null');
    if (name === undefined) return pass;
    const actual = back.resource[name] ?? null;
    return fail('stored', { expected: null, actual, at: [at.body(back.read, `/${name}`)], data: { name } });
  },
});
