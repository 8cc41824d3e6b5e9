import type { Json, RecordedExchange } from '../../contract/results';
import { attributes } from './sample-catalogue';
import { guid, listOf, patchBody, type Recording, sampleUser, storedUser, tenantUrl } from './sample-exchanges';

/** What a provider that means harm would put into values, names and headers. */
export const hostile = {
  script: '<script>globalThis.pwned = 1</script>',
  image: '"><img src=x onerror="globalThis.pwned = 1">',
  closing: '</pre></style></script><script>globalThis.pwned = 1</script>',
  url: 'javascript:globalThis.pwned=1',
  terminal: '\u001b[31mred\u001b[0m\u0007\u0000',
  direction: 'gnp\u202egpj.exe',
  astral: '👩🏽‍💻 𝒮𝒞ℐℳ 日本語',
  shell: "'; touch /tmp/pwned; echo '$(touch /tmp/pwned) `touch /tmp/pwned`",
};

export const dialects = ['entra', 'entra-compliant'];

/** Plays a create, a change and a read per dialect and attribute, which most checks then look at. */
export function playAttributes({ record }: Recording): Map<string, RecordedExchange[]> {
  const played = new Map<string, RecordedExchange[]>();
  attributes.forEach((attribute, a) => {
    for (const dialect of dialects) {
      const key = `patch-attributes[${dialect},${attribute}]`;
      const n = a * 2 + dialects.indexOf(dialect) + 1;
      const path = `/Users/${guid(n, 2)}`;
      const operation: Json =
        dialect === 'entra' || attribute.includes('[')
          ? { op: dialect === 'entra' ? 'Replace' : 'replace', path: attribute, value: `new ${n}` }
          : { op: 'replace', value: { [attribute]: `new ${n}` } };
      played.set(`${dialect},${attribute}`, [
        record(key, 'create', 'POST', '/Users', sampleUser(n), { status: 201, body: storedUser(n) }),
        record(key, 'replace', 'PATCH', path, patchBody([operation]), { status: 200, body: storedUser(n) }),
        record(key, 'read-back', 'GET', path, undefined, { body: storedUser(n) }),
        record(
          key,
          'find',
          'GET',
          `/Users?filter=userName%20eq%20%22alba.o'brien.${n}%40conformance.example%22`,
          undefined,
          { body: listOf([storedUser(n)]) },
        ),
        record(key, 'delete', 'DELETE', path, undefined, { status: 204 }),
        record(key, 'read-deleted', 'GET', path, undefined, { status: 404, body: { detail: 'not found' } }),
      ]);
    }
  });
  return played;
}

/** The provider's defects, each with its exchanges: what makes the sample worth reading. */
export function playDefects({ record }: Recording) {
  const n = 900;
  const user = `/Users/${guid(n, 2)}`;
  const disable = (dialect: string, value: Json, active: Json) => {
    const key = `disable-and-restore[${dialect}]`;
    return [
      record(key, 'create', 'POST', '/Users', sampleUser(n), { status: 201, body: storedUser(n) }),
      record(key, 'disable', 'PATCH', user, patchBody([{ op: 'Replace', path: 'active', value }]), { status: 204 }),
      record(key, 'read-disabled', 'GET', user, undefined, { body: storedUser(n, { active }) }),
    ];
  };
  const group = `/Groups/${guid(n, 3)}`;
  const members = [1, 2, 3].map((m) => ({
    value: guid(m, 2),
    display: `Member ${m}`,
    $ref: `${tenantUrl}/Users/${guid(m, 2)}`,
  }));
  const removeMember = (dialect: string, operation: Json, left: Json[]) => {
    const key = `membership.remove-one[${dialect}]`;
    const body = {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      id: guid(n, 3),
      displayName: 'Conformance group 7k2',
    };
    return [
      ...[1, 2, 3].map((m) =>
        record(key, `create-${m}`, 'POST', '/Users', sampleUser(m), { status: 201, body: storedUser(m) }),
      ),
      record(key, 'create-group', 'POST', '/Groups', { ...body, members }, { status: 201, body: { ...body, members } }),
      record(key, 'remove', 'PATCH', group, patchBody([operation]), { body: { ...body, members: left } }),
      record(key, 'read-back', 'GET', group, undefined, { body: { ...body, members: left } }),
    ];
  };
  const page = `<!DOCTYPE html><html><body>${hostile.script}<h1>500</h1>${hostile.closing}</body></html>`;
  return {
    noMatch: [
      record('connection.test', 'no-match', 'GET', `/Users?filter=userName%20eq%20%22${guid(5, 4)}%22`, undefined, {
        status: 404,
        body: { detail: `no user ${hostile.image}` },
      }),
    ],
    disabled: {
      entra: disable('entra', 'False', 'False'),
      'entra-compliant': disable('entra-compliant', false, false),
    },
    removed: {
      entra: removeMember('entra', { op: 'Remove', path: 'members', value: [{ $ref: null, value: guid(2, 2) }] }, []),
      'entra-compliant': removeMember('entra-compliant', { op: 'remove', path: `members[value eq "${guid(2, 2)}"]` }, [
        members[0] ?? null,
        members[2] ?? null,
      ]),
    },
    anyCase: [
      record(
        'filtering.users',
        'upper-case',
        'GET',
        '/Users?filter=userName%20eq%20%22ALBA.900%40CONFORMANCE.EXAMPLE%22',
        undefined,
        { body: listOf([]) },
      ),
    ],
    page: [
      record('errors.bodies', 'broken-json', 'POST', '/Users', `{"userName": "${hostile.shell}"`, {
        status: 500,
        body: page,
        headers: { 'content-type': 'text/html', 'x-powered-by': hostile.image, location: hostile.url },
      }),
    ],
    odd: [
      record(
        'representation.values',
        'read',
        'GET',
        `/Users/${encodeURIComponent(hostile.script)}?x=${hostile.shell}`,
        undefined,
        {
          body: {
            ...storedUser(901),
            displayName: hostile.astral,
            nickName: hostile.terminal,
            title: hostile.direction,
            [hostile.image]: hostile.closing,
          },
        },
      ),
    ],
    timeout: [
      record('groups.large', 'read', 'GET', group, undefined, {
        error: { kind: 'timeout', message: 'no complete answer within 30000 ms' },
      }),
    ],
    many: [
      record('pagination.pages', 'all', 'GET', '/Users?count=100', undefined, {
        body: listOf(Array.from({ length: 40 }, (__, m) => storedUser(m))),
      }),
    ],
  };
}
