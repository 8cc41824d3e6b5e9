import type { Results } from '../../engine/contract/results';
import { knownCauses } from '../../engine/diagnosis/causes/index';
import { readProfile } from '../../fixtures/profiles';
import { type AuditOptions, auditInProcess } from '../helpers/audit-in-process';
import { faultyServers, nearMisses, throttling } from '../helpers/faulty-servers';

jest.setTimeout(60_000);

/** Verdict and findings: of each the id of the known cause, or what its check says. */
type Row = [server: string, options: AuditOptions, verdict: Results['verdict'], findings: string[]];

const told = ({ findings }: Results) => findings.map(({ id, cause }) => id ?? cause);
const server = (name: keyof typeof faultyServers): AuditOptions => ({ behaviour: faultyServers[name] });

const rows: Row[] = [
  ['content type refused', server('content type refused'), 'non-conformant', ['media-type']],
  ['PATCH answered with 405', server('PATCH answered with 405'), 'non-conformant', ['patch-not-routed']],
  ['PATCH answered with 404', server('PATCH answered with 404'), 'non-conformant', ['patch-not-routed']],
  ['PATCH answered with 501', server('PATCH answered with 501'), 'non-conformant', ['patch-not-routed']],
  [
    'PATCH refuses application/scim+json',
    server('PATCH refuses application/scim+json'),
    'non-conformant',
    ['patch-media-type'],
  ],
  [
    'PATCH of groups answered with 405',
    server('PATCH of groups answered with 405'),
    'non-conformant',
    ['group-patch-not-routed'],
  ],
  ['filter ignored', server('filter ignored'), 'non-conformant', ['filter-ignored']],
  ['capital op refused', server('capital op refused'), 'non-conformant', ['op-case']],
  ['capital op ignored', server('capital op ignored'), 'non-conformant', ['op-case']],
  ['text boolean refused', server('text boolean refused'), 'non-conformant', ['text-boolean']],
  ['text boolean read as true', server('text boolean read as true'), 'non-conformant', ['text-boolean']],
  [
    'text boolean stored as text',
    server('text boolean stored as text'),
    'non-conformant',
    ['active is shown as a string or a number'],
  ],
  ['text boolean ignored', server('text boolean ignored'), 'non-conformant', ['text-boolean']],
  ['path-less PATCH ignored', server('path-less PATCH ignored'), 'non-conformant', ['path-less']],
  ['path-less PATCH refused', server('path-less PATCH refused'), 'non-conformant', ['path-less']],
  ['dotted keys ignored', server('dotted keys ignored'), 'non-conformant', ['dotted-keys']],
  ['dotted keys refused', server('dotted keys refused'), 'non-conformant', ['dotted-keys']],
  ['URN paths refused', server('URN paths refused'), 'non-conformant', ['urn-path']],
  ['extension dropped', server('extension dropped'), 'non-conformant', ['extension-dropped']],
  ['valuePath refused', server('valuePath refused'), 'non-conformant', ['value-path']],
  ['valuePath ignored', server('valuePath ignored'), 'non-conformant', ['value-path']],
  ['manager text refused', server('manager text refused'), 'non-conformant', ['manager-text']],
  ['null refused', server('null refused'), 'non-conformant', ['null-value']],
  [
    'unknown query parameter refused',
    server('unknown query parameter refused'),
    'non-conformant',
    ['unknown-parameter'],
  ],
  [
    'duplicates accepted',
    server('duplicates accepted'),
    'non-conformant',
    ['duplicates-accepted', 'A second group of the same displayName is not refused with 409'],
  ],
  [
    'userName case-sensitive',
    server('userName case-sensitive'),
    'non-conformant',
    ['user-name-case', 'A group is not found when its displayName is written in capitals'],
  ],
  ['writes ignored with 204', server('writes ignored with 204'), 'non-conformant', ['patch-has-no-effect']],
  ['no groups', server('no groups'), 'conformant', []],
  ['no groups, nothing described', server('no groups, nothing described'), 'non-conformant', ['discovery-missing']],
  ['no enterprise extension', server('no enterprise extension'), 'conformant', []],
  ['no ServiceProviderConfig', server('no ServiceProviderConfig'), 'non-conformant', ['discovery-missing']],
  ['no Schemas', server('no Schemas'), 'non-conformant', ['discovery-missing']],
  ['no DELETE', server('no DELETE'), 'conformant', ['delete-not-offered']],
  [
    'every write is a 500',
    server('every write is a 500'),
    'non-conformant',
    [
      'server-fault',
      'A refusal of a call that Entra makes carries no SCIM error',
      'A damaged request or unknown path is answered without a SCIM error',
    ],
  ],
  [
    'every PATCH is a 500',
    server('every PATCH is a 500'),
    'non-conformant',
    ['server-fault', 'A refusal of a call that Entra makes carries no SCIM error'],
  ],
  [
    '"schemas" of a foreign URN refused',
    server('"schemas" of a foreign URN refused'),
    'non-conformant',
    ['foreign-schema'],
  ],
  [
    'no groups, with a profile',
    { ...server('no groups'), profile: readProfile('generic') },
    'non-conformant',
    ['no-groups'],
  ],
  [
    'no groups, nothing described, with a profile',
    { ...server('no groups, nothing described'), profile: readProfile('generic') },
    'non-conformant',
    ['no-groups', 'discovery-missing'],
  ],
  [
    'no enterprise extension, with a profile',
    { ...server('no enterprise extension'), profile: readProfile('generic') },
    'non-conformant',
    ['extension-dropped'],
  ],
  [
    'no DELETE, with a profile',
    { ...server('no DELETE'), profile: readProfile('generic') },
    'conformant',
    ['delete-not-offered'],
  ],
  [
    'no Schemas, with a profile',
    { ...server('no Schemas'), profile: readProfile('generic') },
    'non-conformant',
    ['discovery-missing'],
  ],
  [
    'op case and filter',
    { behaviour: { ...faultyServers['capital op refused'], ...faultyServers['filter ignored'] } },
    'non-conformant',
    ['op-case', 'filter-ignored'],
  ],
  ['a tenth of the requests throttled', { behaviour: throttling(10) }, 'inconclusive', ['throttled']],
];

describe('a provider with one fault gets one finding', () => {
  test.each(rows)('%s', async (_server, options, verdict, findings) => {
    const { results } = await auditInProcess(options);
    expect([results.verdict, told(results), results.problems]).toEqual([verdict, findings, []]);
  });

  test('every known cause is shown by one of these servers', () => {
    const shown = new Set(rows.flatMap(([, , , findings]) => findings));
    expect(knownCauses.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});

describe('what only looks like a known cause is not taken for it', () => {
  test.each(Object.entries(nearMisses))('%s', async (id, behaviour) => {
    const { results } = await auditInProcess({ behaviour });
    const { findings } = results;
    expect([findings.length > 0, findings.filter((finding) => finding.id === id)]).toEqual([true, []]);
  });

  test('every known cause has such a near miss', () => {
    expect(knownCauses.map(({ id }) => id).filter((id) => !Object.hasOwn(nearMisses, id))).toEqual([]);
  });
});

test('what stands behind PATCH could not be tried where PATCH is not there', async () => {
  const { results } = await auditInProcess(server('PATCH answered with 405'));
  const { failed, behind } = {
    failed: results.checks.filter(({ status }) => status === 'fail').map(({ id }) => id),
    behind: results.checks.filter(({ status }) => status === 'blocked'),
  };
  expect(failed).toEqual(['connection.patch.routed']);
  expect(new Set(behind.map(({ blockedBy }) => blockedBy))).toEqual(new Set(failed));
  const [finding] = results.findings;
  expect(finding).toMatchObject({ checks: failed, blocked: behind.map(({ id }) => id) });
  const [broken, well] = (finding?.exchanges ?? []).map((index) => results.exchanges[index]);
  expect([broken?.request.method, broken?.response?.status, well?.response?.status]).toEqual(['PATCH', 405, 200]);
});

test('nothing is left behind unsaid where nothing can be deleted', async () => {
  const { results } = await auditInProcess(server('no DELETE'));
  expect(results.leftovers.length).toBeGreaterThan(20);
  expect(new Set(results.leftovers.map(({ reason }) => reason))).toEqual(new Set(['DELETE was answered with 405']));
});
