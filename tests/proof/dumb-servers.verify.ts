import { blockWithoutContrast } from '../../engine/run/contrast';
import { describeInstance } from '../../engine/run/planned';
import { catalogue } from '../../suites/catalogue';
import { auditInProcess } from '../helpers/audit-in-process';
import { dumbServers, everySecond, hostileServers, type Respond, startDumbServer } from '../helpers/dumb-servers';
import { record } from '../helpers/recordings';

test.each(Object.entries(dumbServers))(
  'no check passes on a server that answers everything with %s',
  async (_name, respond) => {
    const server = await startDumbServer(respond);
    const recordings = await record([...catalogue], { target: server, consistencyMs: 0 }).finally(() => server.close());
    const judged = recordings.instances.map((instance) => ({
      ...describeInstance(instance),
      ...recordings.judge(instance.id),
    }));
    const outcomes = blockWithoutContrast(judged, recordings.exchanges);
    expect(outcomes.filter(({ status }) => status === 'pass').map(({ id }) => id)).toEqual([]);
    expect(outcomes.filter(({ status }) => status === 'error').map(({ id, reason }) => `${id}: ${reason}`)).toEqual([]);
  },
);

const base = 'give the base URL of the SCIM endpoint';
/** What the whole audit says of them: the refusal to begin (exit code 3), or the verdict. */
const ends: Record<string, string> = {
  'an empty 200': `200 and an empty body: ${base}`,
  'an empty 204': `204 and an empty body: ${base}`,
  '{} with 200': `200 and something that is not SCIM: ${base}`,
  '{} with 201': `201 and something that is not SCIM: ${base}`,
  '[] with 200': `200 and something that is not SCIM: ${base}`,
  'null with 200': `200 and something that is not SCIM: ${base}`,
  '500 with {}': `500 and something that is not SCIM: ${base}`,
  'an HTML page': `200 and an HTML page: ${base}`,
  'the request itself': `200 and an empty body: ${base}`,
  'the request itself with 201': `201 and an empty body: ${base}`,
  'broken JSON': `200 and something that is not SCIM: ${base}`,
  'a closed connection': 'the connection was closed before the answer was complete; check the Tenant URL',
  'a bare 401': 'refused the Secret Token with 401',
  'a bare 404': 'there is nothing at this path',
  'a bare 429': 'rejects Test Connection with 429 (rate limit), also when it is repeated: wait',
  'an empty list': 'non-conformant',
  'a list of one stranger': 'non-conformant',
  'a stranger': 'non-conformant',
  'a new stranger': 'non-conformant',
  'wrong types with 200': `200 and something that is not SCIM: ${base}`,
  'wrong types with 201': `201 and something that is not SCIM: ${base}`,
  'a SCIM error 400': 'non-conformant',
  'a SCIM error 401': 'refused the Secret Token with 401',
  'a SCIM error 404': 'there is nothing at this path',
  'a SCIM error 409': 'non-conformant',
  'a SCIM error 501': 'non-conformant',
  'no answer at all': 'no complete answer within 300 ms; check the Tenant URL',
  'a body that never ends, a byte at a time': 'no complete answer within 300 ms; check the Tenant URL',
  'headers that never end': 'the answer is not valid HTTP',
  'headers that come a byte at a time': 'no complete answer within 300 ms; check the Tenant URL',
  'provisional answers without end': 'no complete answer within 300 ms; check the Tenant URL',
  'a gzip bomb': 'the body is larger than 5 MB',
  'a body that says it is gzip': 'the body cannot be decompressed',
  'half an answer': 'the connection was closed before the answer was complete',
  'something that is not HTTP': 'the answer is not valid HTTP',
  'a redirect to itself': 'redirects Test Connection to /scim/Users?filter=',
  'a redirect to another host': 'redirects Test Connection to http://evil.example/steal, which is not followed',
  'deeply nested JSON': 'the JSON of the body nests deeper than 100 levels',
  'a name that JavaScript knows': `200 and something that is not SCIM: ${base}`,
};

test.each(Object.entries({ ...dumbServers, ...hostileServers }))(
  'the audit of %s ends clearly',
  async (name, respond) => {
    const server = await startDumbServer(respond);
    const end = ends[name] ?? 'nothing: add a line for it';
    // Only who never comes to an end is to be given up: unpacking a bomb takes its time on a busy machine.
    const timeoutMs = end.includes('within 300 ms') ? 300 : 30_000;
    const said = await auditInProcess({ target: server, timeoutMs })
      .then(
        ({ verdict, results }) =>
          [verdict, ...results.flatMap(({ id, status }) => (status === 'error' ? id : []))].join(),
        (error: Error) => `${error.constructor.name} ${error.message}`,
      )
      .finally(() => server.close());
    if (end === 'non-conformant') expect(said).toBe(end);
    else expect(said).toMatch(`TargetError http://127.0.0.1:${new URL(server.tenantUrl).port}/scim`);
    expect(said).toContain(end);
  },
);

const mixed = [
  'an empty 200',
  'a closed connection',
  'the request itself',
  'an empty list',
  'a stranger',
  'wrong types with 200',
];

test.each([...mixed.map((name) => [name, dumbServers[name] as Respond] as const), ...Object.entries(hostileServers)])(
  'a provider that sends every second answer as %s is not conformant, and no check breaks down',
  async (_name, respond) => {
    const { verdict, results } = await auditInProcess({
      isLying: true,
      behaviour: everySecond(respond),
      probeTimeoutMs: 100,
      dialects: ['entra'],
    });
    expect(results.filter(({ status }) => status === 'error').map(({ id, reason }) => `${id}: ${reason}`)).toEqual([]);
    expect(verdict).toBe('non-conformant');
  },
);
