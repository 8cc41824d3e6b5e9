import type { CheckResult, Json, Level, Pointer, RecordedExchange, Results, Status } from '../../contract/results';
import { assemble, instances, levelOf, resultOf, type Verdict } from './sample-assembly';
import { catalogue } from './sample-catalogue';
import { guid, listOf, makeRecording } from './sample-exchanges';
import { hostile, playAttributes, playDefects } from './sample-play';

const bodyAt = (exchange: RecordedExchange | undefined, pointer: string): Pointer => ({
  exchange: exchange?.index ?? 0,
  part: 'response',
  in: 'body',
  pointer,
});
const statusAt = (exchange: RecordedExchange | undefined): Pointer => ({
  exchange: exchange?.index ?? 0,
  part: 'response',
  in: 'status',
});

function broken(
  level: Level,
  messageId: string,
  reason: string,
  expected: Json,
  actual: Json,
  pointers: Pointer[],
): Verdict {
  const status: Status = level === 'required' ? 'fail' : level === 'recommended' ? 'warn' : 'info';
  return { status, messageId, reason, expected, actual, pointers };
}

/** A provider with seven defects, some of them hostile in what they answer: 400 checks, 300 exchanges. */
export function nonConformant(): Results {
  const recording = makeRecording();
  const played = playAttributes(recording);
  const defects = playDefects(recording);
  const { exchanges } = recording;
  while (exchanges.length < 300)
    recording.record('discovery-documents', `read-${exchanges.length}`, 'GET', '/Schemas', undefined, {
      body: listOf([{ id: 'urn:ietf:params:scim:schemas:core:2.0:User', name: 'User' }]),
    });
  const groupsPost = recording.exchanges.find(({ request }) => request.url.endsWith('/Groups'));
  const checks = instances(catalogue).map((instance): CheckResult => {
    const { check, parameters } = instance;
    const level = levelOf(check);
    const dialect = parameters.dialect === 'entra-compliant' ? 'entra-compliant' : 'entra';
    const attribute = parameters.attribute ?? '';
    const looked = played.get(`${parameters.dialect ?? 'entra'},${attribute || 'displayName'}`) ?? [];
    const isBroken = (
      messageId: string,
      seen: RecordedExchange[],
      pointers: Pointer[],
      expected: Json,
      actual: Json,
      reason: string,
    ) =>
      resultOf(
        instance,
        seen,
        broken(level, messageId, `${reason}, in exchange ${pointers[0]?.exchange ?? 0}`, expected, actual, pointers),
      );
    switch (check.id) {
      case 'connection.test.no-match-is-empty':
        return isBroken(
          'status',
          defects.noMatch,
          [statusAt(defects.noMatch[0])],
          200,
          404,
          'expected 200 for a filter without a hit, got 404',
        );
      case 'lifecycle.disable.by-patch': {
        if (dialect === 'entra-compliant') break;
        const seen = defects.disabled.entra;
        return isBroken(
          'stillActive',
          seen,
          [bodyAt(seen[2], '/active')],
          false,
          'False',
          'expected active to be false after the PATCH, got "False"',
        );
      }
      case 'users.patch.replaced': {
        if (dialect === 'entra' || !/[.:]/.test(attribute) || attribute.includes('[')) break;
        return isBroken(
          'unchanged',
          looked.slice(0, 3),
          [bodyAt(looked[2], '/name/givenName')],
          'new value',
          'Alba',
          `expected ${attribute} to be the new value after the PATCH, got the old one`,
        );
      }
      case 'membership.remove.only-named': {
        if (dialect === 'entra-compliant') break;
        const seen = defects.removed.entra;
        return isBroken(
          'emptied',
          seen,
          [bodyAt(seen[5], '/members')],
          ['two members'],
          [],
          'expected the two other members to stay, got none',
        );
      }
      case 'filtering.user-name.any-case':
        return isBroken(
          'notFound',
          defects.anyCase,
          [bodyAt(defects.anyCase[0], '/totalResults')],
          1,
          0,
          'expected one hit for the name in capitals, got 0',
        );
      case 'errors.body.is-scim':
        return isBroken(
          'html',
          defects.page,
          [
            bodyAt(defects.page[0], ''),
            { exchange: defects.page[0]?.index ?? 0, part: 'response', in: 'headers', pointer: '/content-type' },
          ],
          'a SCIM error',
          hostile.closing,
          `expected a SCIM error, got ${hostile.closing}`,
        );
      case 'representation.content-type.scim-json':
        return isBroken(
          'type',
          defects.odd,
          [{ exchange: defects.odd[0]?.index ?? 0, part: 'response', in: 'headers', pointer: '/content-type' }],
          'application/scim+json',
          'application/json',
          'expected application/scim+json, got application/json',
        );
      case 'groups.patch.no-content': {
        const seen = defects.removed[dialect];
        return isBroken(
          'body',
          seen,
          [statusAt(seen[4]), bodyAt(seen[4], '/members')],
          204,
          200,
          'expected 204 for a PATCH of a group, got 200 with 3 members',
        );
      }
      case 'pagination.index.is-stable':
        return isBroken(
          'order',
          defects.many,
          [bodyAt(defects.many[0], '/Resources/30/id')],
          'a stable order',
          hostile.astral,
          'two pages overlap',
        );
    }
    if (check.id.startsWith('groups.') && check.id !== 'groups.create.accepted' && dialect === 'entra')
      return resultOf(instance, [], {
        status: 'blocked',
        blockedBy: 'connection.test.no-match-is-empty',
        reason: 'the group could not be looked up before it was changed',
      });
    if (check.id.startsWith('etag.'))
      return resultOf(instance, [], { status: 'skip', reason: 'the provider does not advertise ETags' });
    if (attribute.endsWith('manager'))
      return resultOf(instance, [], { status: 'skip', reason: 'the profile does not map the manager' });
    return resultOf(instance, check.id === 'groups.create.accepted' && groupsPost ? [groupsPost] : looked.slice(0, 3), {
      status: 'pass',
      reason: null,
    });
  });
  return assemble('non-conformant', checks, exchanges, {
    leftovers: [
      {
        resource: 'Users',
        id: guid(900, 2),
        name: `alba.900@conformance.example ${hostile.image}`,
        reason: 'DELETE was answered with 500',
      },
    ],
  });
}

/** Everything required is met; a warning and a note are left. */
export function conformant(): Results {
  const recording = makeRecording('http://127.0.0.1:35585/scim/v2');
  const played = playAttributes(recording);
  const checks = instances(catalogue.slice(1)).map((instance) => {
    const looked = (
      played.get(`${instance.parameters.dialect ?? 'entra'},${instance.parameters.attribute ?? 'title'}`) ?? []
    ).slice(0, 3);
    if (instance.check.id === 'representation.content-type.scim-json')
      return resultOf(
        instance,
        looked,
        broken(
          'recommended',
          'type',
          'expected application/scim+json, got application/json',
          'application/scim+json',
          'application/json',
          [],
        ),
      );
    return resultOf(instance, looked, { status: 'pass', reason: null });
  });
  const results = assemble('conformant', checks, recording.exchanges, {});
  return { ...results, target: { ...results.target, tenantUrl: 'http://127.0.0.1:35585/scim/v2', embedded: true } };
}

/** The run broke off: one check of the suite threw, and one was never judged. Its verdict word must not be believed. */
export function incomplete(): Results {
  const results = conformant();
  const [first, ...others] = results.checks;
  const faulty = first
    ? [{ ...first, status: 'error' as const, reason: 'the check threw: Cannot read properties of undefined' }]
    : [];
  return assemble('conformant', [...faulty, ...others], results.exchanges, {
    complete: false,
    problems: ['The run was interrupted.', `${first?.id ?? ''} was registered but never judged. ${hostile.script}`],
  });
}

/** The target was not reachable. */
export function inconclusive(): Results {
  const { record, exchanges } = makeRecording();
  const call = record('target', 'test-connection', 'GET', '/Users?count=1', undefined, {
    error: { kind: 'refused', message: 'nothing listens there: the connection was refused' },
  });
  const checks = instances(catalogue.slice(0, 12)).map((instance) =>
    resultOf(instance, [call], {
      status: 'blocked',
      blockedBy: 'connection.requests.answered',
      reason: 'GET /Users got no answer: the connection was refused',
    }),
  );
  return assemble('inconclusive', checks, exchanges, {
    problems: ['The target could not be reached: the connection was refused.'],
  });
}
