import { pass } from '../../../contract/check';
import { urn } from '../../../scim/urns';
import { absoluteUrl, createdId, createThat, judgeAccepted, readBack, stepOf } from '../../../suites/reading/steps';
import { exchange, unanswered } from '../../helpers/exchange';

test('a step is found by its name, if it was answered', () => {
  const read = exchange({ step: 'read' });
  expect(stepOf([exchange({ step: 'reading' }), read], 'read')).toBe(read);
  expect(stepOf([unanswered({ step: 'read' })], 'read')).toBeUndefined();
  const earlier = [
    { ...read, attempt: 1 },
    { ...read, part: 1 },
  ];
  expect(stepOf([...earlier, read], 'read')).toBe(read);
  expect(stepOf(earlier, 'read')).toBeUndefined();
});

test.each([
  [{ status: 201, body: { id: '7' } }, '7'],
  [{ status: 200, body: { id: '7' } }, '7'],
  [{ status: 202, body: { id: '7' } }, undefined],
  [{ status: 409, body: { id: '7' } }, undefined],
  [{ status: 201, body: { id: '' } }, undefined],
  [{ status: 201, body: { id: 7 } }, undefined],
  [{ status: 201 }, undefined],
])('a create call answered with %j made %j', (made, id) => {
  expect(createdId(exchange(made))).toBe(id);
});

test('a create call that was not answered made nothing', () => {
  expect(createdId(undefined)).toBeUndefined();
});

const create = { call: 'POST /Users', sent: { odd: true } };
const accepted = exchange({ ...create, index: 3, status: 201, body: { id: '7' } });
const [refused, refusedToo] = [exchange({ ...create, status: 400 }), exchange({ ...create, index: 9, status: 409 })];
const isOdd = ({ odd }: { odd?: unknown }) => odd === true;
const others = [
  exchange({ ...create, sent: { odd: false }, status: 201, body: { id: '6' } }),
  exchange({ ...create, sent: 'odd', status: 201, body: { id: '5' } }),
  exchange({ ...create, call: 'PUT /Users/4', status: 200, body: { id: '4' } }),
];

test('of the create calls with a peculiarity the accepted one counts, else the last', () => {
  expect(createThat([...others, refused, accepted, refusedToo], isOdd)).toBe(accepted);
  expect(createThat([...others, refused, refused, refusedToo], isOdd)).toBe(refusedToo);
  expect(createThat(others, isOdd)).toBeUndefined();
  expect(judgeAccepted([...others, refused, accepted], isOdd)).toEqual(pass);
  expect(judgeAccepted([...others, refused, refusedToo], isOdd)).toMatchObject({
    messageId: 'refused',
    expected: 201,
    actual: 409,
    at: [{ exchange: 9, in: 'status' }],
  });
  expect(judgeAccepted(others, isOdd)).toEqual({
    outcome: 'skip',
    reason: 'no create call of this kind was answered in this run',
  });
});

const user = { id: '7', userName: 'ann' };
const read = exchange({ call: 'GET /Users/7', index: 4, body: user });

test('the read-back is the first read by the id, after the create call, that shows it', () => {
  const list = { schemas: [urn.list], totalResults: 1, Resources: [user] };
  const not = [
    exchange({ call: 'GET /Users/7', index: 2, body: user }),
    exchange({ call: 'PATCH /Users/7', index: 4, body: user }),
    exchange({ call: 'GET /Users', index: 4, body: list }),
    exchange({ call: 'GET /Users/8', index: 4, body: user }),
    exchange({ call: 'GET /Groups/7', index: 4, body: user }),
    exchange({ call: 'GET /Users/7', index: 4, body: { ...user, id: '8' } }),
    exchange({ call: 'GET /Users/7', index: 4, status: 404, body: user }),
  ];
  expect(readBack([...not, read], accepted)).toEqual({ read, resource: user });
  expect(readBack(not, accepted)).toBeUndefined();
  expect(readBack([read], refused)).toBeUndefined();
});

test.each([
  ['https://example.org/Users/7', 'https://example.org/Users/7'],
  ['/Users/7', 'https://example.com/Users/7'],
  ['7', 'https://example.com/scim/7'],
  ['http://', 'http://'],
])('the Location %s means %s', (location, url) => {
  expect(absoluteUrl(location, 'https://example.com/scim/Users')).toBe(url);
});
