import { connect } from 'node:net';
import request from 'supertest';
import { type RunningProvider, startProvider } from '../../provider/provider';
import { scimClient, scimError, USER, unique } from './client';

let provider: RunningProvider;
let scim: ReturnType<typeof scimClient>;
beforeAll(async () => {
  provider = await startProvider({ token: 's3cret-token' });
  scim = scimClient(provider);
});
afterAll(() => provider.close());

const authorization = 'Bearer s3cret-token';

/** Sends bytes as they are and collects the answer. */
function rawRequest(text: string): Promise<string> {
  const { port, hostname } = new URL(provider.tenantUrl);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.end(text));
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}

describe('authentication', () => {
  test.each([
    ['nothing', undefined],
    ['another token', 'Bearer s3cret-tokem'],
    ['a longer token', 'Bearer s3cret-token2'],
    ['another scheme', 'Basic s3cret-token'],
    ['no scheme', 's3cret-token'],
    ['no token', 'Bearer'],
    ['two tokens', 'Bearer s3cret-token x'],
  ])('%s is refused with a challenge, on every URL', async (_, header) => {
    for (const path of ['/Users', '/ServiceProviderConfig', '/nowhere', '/Users/x']) {
      const call = request(provider.tenantUrl).get(path);
      const answer = await (header === undefined ? call : call.set('Authorization', header));
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer /);
      expect(answer.headers['content-type']).toMatch('application/scim+json');
      expect(answer.body).toEqual(scimError(401));
    }
  });

  test.each(['bearer s3cret-token', 'BEARER s3cret-token', 'Bearer  s3cret-token'])(
    '%s is accepted',
    async (header) => {
      await request(provider.tenantUrl).get('/Users').set('Authorization', header).expect(200);
    },
  );

  test('a write without a token changes nothing', async () => {
    const userName = unique('user');
    await request(provider.tenantUrl)
      .post('/Users')
      .send({ schemas: [USER], userName })
      .expect(401);
    expect((await scim.filter('/Users', `userName eq "${userName}"`)).body.totalResults).toBe(0);
  });
});

describe('media types', () => {
  test.each([
    'application/scim+json',
    'application/scim+json; charset=utf-8',
    'application/json',
    'Application/JSON;charset="UTF-8"',
  ])('takes a body as %s', async (type) => {
    const body = JSON.stringify({ schemas: [USER], userName: unique('ü') });
    const call = request(provider.tenantUrl).post('/Users').set('Authorization', authorization);
    const answer = await call.set('Content-Type', type).send(body).expect(201);
    expect(answer.headers['content-type']).toBe('application/scim+json; charset=utf-8');
  });

  test.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/json; charset=iso-8859-1',
  ])('refuses %s', async (type) => {
    const call = request(provider.tenantUrl).post('/Users').set('Authorization', authorization);
    const answer = await call.set('Content-Type', type).send('{}');
    expect(answer.status).toBe(415);
    expect(answer.body).toEqual(scimError(415));
  });

  test.each(['application/scim+json', 'application/json', '*/*', 'text/html, application/scim+json;q=0.5', ''])(
    'answers Accept: %s',
    async (accept) => {
      const call = request(provider.tenantUrl).get('/Users?count=0').set('Authorization', authorization);
      const answer = await call
        .set('Accept', accept)
        .set('Content-Type', 'text/plain')
        .set('User-Agent', '')
        .expect(200);
      expect(answer.headers['content-type']).toBe('application/scim+json; charset=utf-8');
    },
  );

  test('tolerates a byte order mark', async () => {
    await scim.post('/Users', `\uFEFF${JSON.stringify({ schemas: [USER], userName: unique('bom') })}`).expect(201);
  });
});

describe('URLs and verbs', () => {
  test.each(['/Users/', '//Users', '//Users//', '/Users/?aadOptscim062020', '/Users?aadOptscim062020&count=0&x=%zz'])(
    '%s leads to the users',
    async (path) => {
      expect((await scim.get(path).expect(200)).body).toHaveProperty('totalResults');
    },
  );

  test.each([
    '/nowhere',
    '/users',
    '/Users/x/y',
    '/Groups/x/members',
    '/.search/x',
    '/%zz',
    '/constructor',
    '/../Users',
  ])('%s is not found', async (path) => {
    expect((await scim.get(path).expect(404)).body).toEqual(scimError(404));
  });

  test('nothing is served outside the base path', async () => {
    const { origin } = new URL(provider.tenantUrl);
    for (const path of ['/', '/Users', '/scim/v2x/Users', '/scim']) {
      const answer = await request(origin).get(path).set('Authorization', authorization);
      expect([path, answer.status, answer.body]).toEqual([path, 404, scimError(404)]);
    }
  });

  test.each([
    ['put', '/Users', 'GET, POST'],
    ['patch', '/Groups', 'GET, POST'],
    ['delete', '/Users', 'GET, POST'],
    ['post', '/Users/x', 'GET, PUT, PATCH, DELETE'],
    ['get', '/Users/.search', 'POST'],
    ['options', '/.search', 'POST'],
  ] as const)('%s on %s is 405 and says what is allowed', async (verb, path, allow) => {
    const answer = await request(provider.tenantUrl)[verb](path).set('Authorization', authorization);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe(allow);
    expect(answer.body).toEqual(scimError(405));
  });

  test('bulk operations and /Me are not implemented', async () => {
    for (const answer of [await scim.post('/Bulk', {}), await scim.get('/Me'), await scim.patch('/Me', [])]) {
      expect(answer.status).toBe(501);
      expect(answer.body).toEqual(scimError(501));
    }
  });

  test('HEAD answers as GET, without the body', async () => {
    const answer = await request(provider.tenantUrl).head('/Users?count=0').set('Authorization', authorization);
    expect(answer.status).toBe(200);
    expect(answer.text ?? '').toBe('');
  });
});

describe('bodies', () => {
  test.each(['{', '', ' ', '{"schemas":}', '[1,', 'x', '{}{}', '['.repeat(100_000)])(
    '%.20j is invalid syntax',
    async (body) => {
      const call = request(provider.tenantUrl).post('/Users').set('Authorization', authorization);
      const answer = await call.set('Content-Type', 'application/scim+json').send(body);
      expect(answer.status).toBe(400);
      expect(answer.body).toEqual(scimError(400, 'invalidSyntax'));
    },
  );

  test('bytes that are no UTF-8 are refused', async () => {
    const body = Buffer.from(`{"schemas":["${USER}"],"userName":"\xfc"}`, 'latin1');
    const head = `POST /scim/v2/Users HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nConnection: close\r\n`;
    const answer = await rawRequest(`${head}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    const sent = await fetch(`${provider.tenantUrl}/Users`, {
      method: 'POST',
      headers: { Authorization: authorization, 'Content-Type': 'application/json' },
      body,
    });
    expect([sent.status, await sent.json()]).toEqual([400, scimError(400, 'invalidSyntax')]);
  });

  test.each(['with its length', 'in chunks'])('more than a megabyte is refused, sent %s', async (way) => {
    const text = JSON.stringify({ schemas: [USER], userName: 'big', title: 'x'.repeat(5_000_000) });
    const sent = await fetch(`${provider.tenantUrl}/Users`, {
      method: 'POST',
      headers: { Authorization: authorization, 'Content-Type': 'application/scim+json' },
      body: way === 'in chunks' ? new Blob([text]).stream() : text,
      duplex: 'half',
    } as RequestInit);
    expect([sent.status, await sent.json()]).toEqual([413, scimError(413)]);
  });

  test('just below a megabyte is fine', async () => {
    const body = { schemas: [USER], userName: unique('long'), title: 'x'.repeat(1_000_000) };
    expect((await scim.post('/Users', body).expect(201)).body.title).toHaveLength(1_000_000);
  });
});

describe('what is no proper HTTP', () => {
  test.each([
    ['garbage', 'GARBAGE\r\n\r\n', '400'],
    ['an unknown verb', 'BREW / HTTP/1.1\r\n\r\n', '400'],
    ['endless headers', `GET / HTTP/1.1\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`, '431'],
  ])('%s gets a SCIM error', async (_, text, status) => {
    const answer = await rawRequest(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toEqual(scimError(Number(status)));
  });
});

describe('location', () => {
  test('follows the Host of the request, if that is one', async () => {
    const create = (host: string) =>
      request(provider.tenantUrl)
        .post('/Users')
        .set('Authorization', authorization)
        .set('Host', host)
        .send({ schemas: [USER], userName: unique('user') });
    const named = await create('scim.example:8443');
    expect(named.headers.location).toBe(`http://scim.example:8443/scim/v2/Users/${named.body.id}`);
    const forged = await create('x.example/evil?');
    expect(forged.headers.location).toBe(`${provider.tenantUrl}/Users/${forged.body.id}`);
  });
});
