import { at, type Context, fail, pass, skip, type Transcript } from '../../../contract/check';
import type { RecordedExchange } from '../../../contract/results';
import { judge, judgeWhenPlayed } from '../../../engine/run/judge';
import type { Instance } from '../../../engine/run/plan';
import { brokenStatus, levelOf } from '../../../engine/run/policy';
import { defineSurvey, sampleCheck, sampleFacts } from '../../helpers/sample-check';

const exchange = (status: number, more: object = {}): RecordedExchange => ({
  index: 7,
  probe: 'a.probe[entra]',
  step: 'read',
  startedAt: '',
  durationMs: 5,
  error: null,
  request: { method: 'GET', url: 'http://h/scim/Users/1', headers: {} },
  response: { status, headers: {} },
  ...more,
});
const transcript = (exchanges: RecordedExchange[], more: Partial<Transcript> = {}): Transcript => ({
  probe: 'a.probe',
  parameters: {},
  exchanges,
  facts: {},
  putOff: [],
  stopped: null,
  ...more,
});
const instance = (which = sampleCheck('a.x')): Instance => ({
  id: which.id,
  check: which,
  parameters: {},
  probeKeys: ['a.probe'],
  skip: null,
});

test('a pass has its evidence', () => {
  expect(judge(instance(), [transcript([exchange(200)])])).toMatchObject({
    status: 'pass',
    reason: null,
    exchanges: [7],
    requests: 1,
    durationMs: 5,
  });
});

test('a broken duty is one sentence that says what was expected, what came, and where', () => {
  expect(judge(instance(), [transcript([exchange(500)])])).toMatchObject({
    status: 'fail',
    messageId: 'wrong',
    expected: 200,
    actual: 500,
    reason: 'expected 200, got 500 for Ann, in exchange 7 (GET /scim/Users/1)',
    pointers: [{ exchange: 7, in: 'status' }],
  });
});

test.each<[string, RecordedExchange, string | undefined]>([
  ['by the refusal that decided', exchange(500), 'GET /Users is answered with 500'],
  ['by the message, where nothing was refused', exchange(203), 'Ann is answered with 203'],
])('a broken duty is told %s', (_, decided, headline) => {
  const check = { ...sampleCheck('a.x'), headlines: { wrong: '{who} is answered with {actual}' } };
  expect(judge(instance(check), [transcript([decided])]).headline).toBe(headline);
});

test('a broken duty without a headline for its message is told by its failure', () => {
  expect(judge(instance(), [transcript([exchange(203)])])).not.toHaveProperty('headline');
});

test('a documented deviation is an observation with its reason and what was seen; a pass stays one', () => {
  const deviating = { ...instance(), deviation: 'it answers 500 to everything' };
  expect(judge(deviating, [transcript([exchange(500)])])).toMatchObject({
    status: 'info',
    messageId: 'wrong',
    reason:
      'documented deviation: it answers 500 to everything; seen: expected 200, got 500 for Ann, in exchange 7 (GET /scim/Users/1)',
  });
  expect(judge(deviating, [transcript([exchange(200)])])).toMatchObject({ status: 'pass', reason: null });
});

test('a survey does not see calls that the profile says are not made', () => {
  const survey = defineSurvey({
    ...sampleFacts,
    id: 'a.survey',
    survey: 'everything',
    messages: { seen: 'saw {actual}' },
    judge: (exchanges) =>
      fail('seen', { expected: [], actual: exchanges.map(({ request }) => request.method), at: [] }),
  });
  const sent = [exchange(200), exchange(500, { request: { method: 'DELETE', url: 'http://h/', headers: {} } })];
  const seen = (more: Partial<Instance>) => judge({ ...instance(), check: survey, ...more }, [transcript(sent)]).actual;
  expect([seen({}), seen({ leftOut: ['DELETE'] })]).toEqual([['GET', 'DELETE'], ['GET']]);
});

test('no answer blocks, and names the check that stands in front', () => {
  const unanswered = exchange(0, { response: null, error: { kind: 'timeout', message: 'no answer' } });
  expect(judge(instance(), [transcript([unanswered])])).toMatchObject({
    status: 'blocked',
    blockedBy: 'connection.requests.answered',
    reason: expect.stringContaining('no answer'),
  });
  expect(
    judge(instance(), [transcript([], { stopped: { blockedBy: 'users.create.accepted', reason: 'refused' } })]),
  ).toMatchObject({
    status: 'blocked',
    blockedBy: 'users.create.accepted',
    reason: 'refused',
  });
});

test.each([
  [
    'a check that throws',
    sampleCheck('a.x', {
      judge: () => {
        throw new Error('oops');
      },
    }),
    [exchange(200)],
    /oops/,
  ],
  [
    'a message that there is not',
    sampleCheck('a.x', { judge: () => fail('nope', { expected: 1, actual: 2, at: [] }) }),
    [exchange(200)],
    /unknown message 'nope'/,
  ],
  ['a step that the probe never records', sampleCheck('a.x'), [], /recorded no step 'read'/],
])('%s is an error of the suite, never the fault of the provider', (_name, which, exchanges, reason) => {
  expect(judge(instance(which), [transcript(exchanges)])).toMatchObject({
    status: 'error',
    reason: expect.stringMatching(reason),
  });
});

test('a skip says why', () => {
  expect(
    judge(instance(sampleCheck('a.x', { judge: () => skip('not shown') })), [transcript([exchange(200)])]),
  ).toMatchObject({ status: 'skip', reason: 'not shown' });
  expect(judge({ ...instance(), skip: 'known before' }, [])).toMatchObject({
    status: 'skip',
    reason: 'known before',
  });
});

test('the probe runs that it looks at are waited for; one that threw is a fault of the suite, one that was not played is nothing', async () => {
  const played = (outcome: Transcript | Error | undefined) =>
    judgeWhenPlayed(instance(), new Map(outcome ? [['a.probe', Promise.resolve(outcome)]] : []));
  expect(await played(transcript([exchange(200)]))).toMatchObject({ status: 'pass', exchanges: [7] });
  expect(await played(new Error('oops'))).toMatchObject({ status: 'error', reason: 'the probe threw: oops' });
  expect(await played(undefined)).toMatchObject({ status: 'error', reason: 'no transcript of a.probe' });
});

test('what a probe could not go on to blocks a check that looks at all of it', () => {
  const whole = sampleCheck('a.whole', { steps: [], judge: () => pass });
  const stopped = { blockedBy: 'users.create.accepted', reason: 'refused' };
  const sent = [exchange(200), exchange(200, { index: 9 })];
  expect(judge(instance(whole), [transcript(sent, { stopped })])).toMatchObject({ status: 'blocked', ...stopped });
  expect(judge(instance(whole), [transcript(sent)])).toMatchObject({ status: 'pass', exchanges: [7, 9], requests: 2 });
  // One that names its steps is judged as far as they were played.
  expect(judge(instance(), [transcript(sent, { stopped })])).toMatchObject({ status: 'pass' });
});

test('a survey of probes that sent nothing is blocked', () => {
  const survey = defineSurvey({
    ...sampleFacts,
    id: 'a.survey',
    survey: 'everything',
    messages: {},
    judge: () => pass,
  });
  expect(judge(instance(survey), [transcript([])])).toMatchObject({ status: 'blocked', reason: 'no request was sent' });
  // It has looked at everything, so that it names nothing and counts no request as its own.
  expect(judge(instance(survey), [transcript([exchange(200)])])).toMatchObject({
    status: 'pass',
    exchanges: [],
    requests: 0,
    durationMs: 0,
  });
});

test.each([
  ['no response', { response: null, error: null }, 'unknown'],
  ['a response that was cut off', { error: { kind: 'reset', message: 'cut off' } }, 'cut off'],
])('%s is no answer', (_name, more, reason) => {
  expect(judge(instance(), [transcript([exchange(200, more)])])).toMatchObject({
    status: 'blocked',
    reason: `GET /scim/Users/1 got no answer: ${reason}`,
    exchanges: [7],
  });
});

test('the evidence is what was looked at and what the places name, in the order in which it was sent', () => {
  const places = [12, 3, 7].map((index) => at.status(exchange(500, { index })));
  const which = sampleCheck('a.x', {
    messages: { wrong: 'no' },
    judge: () => fail('wrong', { expected: 1, actual: 2, at: places }),
  });
  const all = [
    exchange(500),
    exchange(500, { index: 12, step: 'other', request: { method: 'PUT', url: 'nowhere', headers: {} } }),
  ];
  expect(judge(instance(which), [transcript(all)])).toMatchObject({
    exchanges: [3, 7, 12],
    pointers: places,
    reason: 'no, in exchange 12 (PUT nowhere)',
  });
});

test('a cause goes with the failure that names one, its sentence filled in', () => {
  const broken = (more: object) =>
    judge(
      instance(
        sampleCheck('a.x', {
          messages: { wrong: 'no' },
          judge: () => fail('wrong', { expected: 1, actual: 2, at: [], ...more }),
        }),
      ),
      [transcript([exchange(200)])],
    );
  expect(broken({ cause: 'patch-refused' })).toMatchObject({
    cause: {
      id: 'patch-refused',
      headline: 'A PATCH is answered with 2, and so is every part of it that was sent apart.',
    },
    reason: 'no',
  });
  expect(broken({})).not.toHaveProperty('cause');
});

test.each([
  ['a placeholder without a value stays', 'of {nobody}', 1, 'of {nobody}'],
  ['200 characters are shown', '{actual}', 'x'.repeat(200), 'x'.repeat(200)],
  ['of more, the first 200', '{actual}', 'x'.repeat(201), `${'x'.repeat(200)}…`],
  ['what is no text is shown as JSON', '{actual}', { a: [1] }, '{"a":[1]}'],
])('%s', (_name, wrong, actual, reason) => {
  const which = sampleCheck('a.x', {
    messages: { wrong },
    judge: () => fail('wrong', { expected: 1, actual, at: [] }),
  });
  expect(judge(instance(which), [transcript([exchange(200)])]).reason).toBe(reason);
});

test.each([
  ['MUST', 'blocks', 'required', 'fail'],
  [null, 'blocks', 'required', 'fail'],
  ['MUST', 'degrades', 'required', 'fail'],
  ['SHOULD', 'degrades', 'recommended', 'warn'],
  [null, 'degrades', 'recommended', 'warn'],
  ['MUST', 'none', 'recommended', 'warn'],
  ['SHOULD', 'none', 'recommended', 'warn'],
  ['MAY', 'none', 'informational', 'info'],
] as const)('RFC %s and Entra %s make it %s, broken: %s', (rfc, entra, level, status) => {
  expect([levelOf(rfc, entra), brokenStatus(levelOf(rfc, entra))]).toEqual([level, status]);
});

test('a check is given its step among others, what the probe noted and recorded, and the line of the mapping', () => {
  const seen: unknown[] = [];
  const which = sampleCheck('a.x', {
    judge: ({ read }: { read: RecordedExchange }, { facts, exchanges, parameters, attribute }: Context) => {
      seen.push(read.index, facts, exchanges.length, parameters, attribute?.path);
      return pass;
    },
  });
  const sent = [exchange(201, { index: 6, step: 'create' }), exchange(200)];
  const attribute = { path: 'title', type: 'String' as const };
  judge({ ...instance(which), parameters: { attribute: 'title' }, attribute }, [
    transcript(sent, { facts: { id: 'x' } }),
  ]);
  expect(seen).toEqual([7, { id: 'x' }, 2, { attribute: 'title' }, 'title']);
});

test('answers that only put a call off are shown to the surveys that judge them', () => {
  const seen = (more: object) => {
    const survey = defineSurvey({
      ...sampleFacts,
      id: 'a.survey',
      survey: 'everything',
      messages: { seen: 'saw {actual}' },
      judge: (exchanges) => fail('seen', { expected: [], actual: exchanges.map(({ index }) => index), at: [] }),
      ...more,
    });
    return judge(instance(survey), [transcript([exchange(200)], { putOff: [exchange(429, { index: 5 })] })]).actual;
  };
  expect([seen({}), seen({ judgesPutOff: true })]).toEqual([[7], [5, 7]]);
});

test('a step that its probe has withdrawn is not judged, whatever came of it', () => {
  const withdrawn = { read: 'the directory is empty' };
  const expected = { status: 'skip', reason: 'the directory is empty', exchanges: [] };
  expect(judge(instance(), [transcript([exchange(500)], { withdrawn })])).toMatchObject(expected);
  expect(judge(instance(), [transcript([], { withdrawn })])).toMatchObject(expected);
  expect(judge(instance(), [transcript([exchange(500)], { withdrawn: { other: 'gone' } })])).toMatchObject({
    status: 'fail',
  });
});
