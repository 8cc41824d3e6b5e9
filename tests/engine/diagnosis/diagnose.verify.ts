import type { CauseId } from '../../../contract/causes';
import type { Finding, Results } from '../../../contract/results';
import { knownCauses } from '../../../engine/diagnosis/causes/index';
import { scimError } from '../../../provider/errors';
import { exemplary } from '../../../provider/exemplary';
import { behaviourWith } from '../../../provider/faults';
import { isObject } from '../../../provider/request-body';
import { type AuditOptions, auditInProcess } from '../../helpers/audit-in-process';
import { faultyServers, throttling } from '../../helpers/faulty-servers';
import { faultyValues } from '../../helpers/faulty-values';

/** Verdict and findings: of each the known cause, or what its check says. */
type Row = [server: string, options: AuditOptions, verdict: Results['verdict'], findings: string[]];

const told = (findings: readonly Finding[]) => findings.map(({ cause, headline }) => cause ?? headline);
const server = (name: keyof typeof faultyServers): AuditOptions => ({ behaviour: faultyServers[name] });

/** A PATCH leaves the userName as it is; whatever else it changes comes about. */
const renamesIgnored: AuditOptions['behaviour'] = {
  applyAttribute: (context, draft, op, path, value) => {
    if (path.key !== 'userName' || draft.id === undefined) exemplary.applyAttribute(context, draft, op, path, value);
  },
};

/** Every PATCH of a user is refused, whatever it says; those of groups go well. */
const usersNotPatched: AuditOptions['behaviour'] = {
  patchResource: (request, type) => {
    if (type === 'User') throw scimError(400, 'users cannot be changed');
    return exemplary.patchResource(request, type);
  },
};

const fault = (id: string): AuditOptions => ({ behaviour: behaviourWith([id]) });

const broken = 'non-conformant' as const;
/** Of each faulty server the verdict, then its findings: the known cause, or what the check says. */
const expected: Record<keyof typeof faultyServers, [Results['verdict'], ...string[]]> = {
  'content type refused': [broken, 'media-type'],
  'PATCH answered with 405': [broken, 'patch-not-routed'],
  'PATCH answered with 404': [broken, 'patch-not-routed'],
  'PATCH answered with 501': [broken, 'patch-not-routed'],
  'PATCH refuses application/scim+json': [broken, 'patch-media-type'],
  'PATCH of groups answered with 405': [broken, 'group-patch-not-routed'],
  'filter ignored': [broken, 'filter-ignored'],
  'capital op refused': [broken, 'op-case'],
  'capital op ignored': [broken, 'op-case'],
  'text boolean refused': [broken, 'text-boolean'],
  'text boolean read as true': [broken, 'text-boolean'],
  'text boolean stored as text': [broken, 'active is shown as something other than a boolean'],
  'text boolean ignored': [broken, 'text-boolean'],
  'path-less PATCH ignored': [broken, 'path-less'],
  'path-less PATCH refused': [broken, 'path-less'],
  'dotted keys ignored': [broken, 'dotted-keys'],
  'dotted keys refused': [broken, 'dotted-keys'],
  'URN paths refused': [broken, 'urn-path'],
  'extension dropped': [broken, 'extension-dropped'],
  'valuePath refused': [broken, 'value-path'],
  'valuePath ignored': [broken, 'value-path'],
  'manager text refused': [broken, 'manager-text'],
  'null refused': [broken, 'null-value'],
  'unknown query parameter refused': [broken, 'unknown-parameter'],
  'duplicates accepted': [
    broken,
    'duplicates-accepted',
    'A second group with the same displayName is not refused with 409',
  ],
  'userName case-sensitive': [broken, 'user-name-case', 'A group is not found by its displayName in capitals'],
  'writes ignored with 204': [broken, 'patch-has-no-effect'],
  'no groups': ['conformant'],
  'no groups, nothing described': ['conformant', 'discovery-missing'],
  'no enterprise extension': ['conformant'],
  'no title': ['conformant'],
  'no ServiceProviderConfig': [broken, 'discovery-missing'],
  'no Schemas': [broken, 'discovery-missing'],
  'no DELETE': ['conformant', 'delete-not-offered'],
  'every write is a 500': [
    broken,
    'server-fault',
    'An error for a call that Entra makes is not JSON',
    "An error for a request outside Entra's provisioning cycles is not JSON",
  ],
  'every PATCH is a 500': [broken, 'server-fault', 'An error for a call that Entra makes is not JSON'],
  'errors answered with 200': [broken, 'error-as-success'],
  '"schemas" of a foreign URN refused': [broken, 'foreign-schema'],
};

/** Of each provider that goes wrong with values, the cause, and what else its findings say. */
const ofValues: Record<keyof typeof faultyValues, [Results['verdict'], ...string[]]> = {
  'application/json refused': ['conformant', 'json-media-type'],
  'empty roles refused': [broken, 'empty-list'],
  'several operations refused': [broken, 'several-operations'],
  'displayName composed': [broken, 'value-computed'],
  'externalId never shown': [broken, 'value-never-shown'],
  'externalId of users never shown': [broken, 'value-never-shown'],
  'type of items never shown': ['conformant', 'type-lost'],
  'second attribute of the extension refused': [broken, 'extension-second'],
  'null in an item refused': [broken, 'null-item'],
  'null reference refused': [broken, 'null-reference'],
  'null reference refused in removals': [broken, 'null-reference'],
  'last item kept': [broken, 'last-item'],
  'deleted users stay': [broken, 'soft-deletion'],
  'inner host in locations': ['conformant', 'inner-host'],
  'cursors instead of positions': [broken, 'cursor-paging'],
};

const demanding = { profile: 'generic' };
const rows: Row[] = [
  ...Object.entries(expected).map(
    ([name, [verdict, ...findings]]): Row => [name, server(name as keyof typeof faultyServers), verdict, findings],
  ),
  ...Object.entries(ofValues).map(
    ([name, [verdict, ...findings]]): Row => [
      name,
      { behaviour: faultyValues[name as keyof typeof faultyValues], isLying: true },
      verdict,
      findings,
    ],
  ),
  ['no groups, though the profile has them', { ...server('no groups'), ...demanding }, broken, ['no-groups']],
  [
    'no groups and no documents, though the profile has them',
    { ...server('no groups, nothing described'), ...demanding },
    broken,
    ['no-groups', 'discovery-missing'],
  ],
  ['no title, though the profile has it', { ...server('no title'), ...demanding }, broken, ['attribute-unknown']],
  [
    'no enterprise extension, though the profile has it',
    { ...server('no enterprise extension'), ...demanding },
    broken,
    ['extension-dropped'],
  ],
  [
    'two faults of different calls',
    { behaviour: { ...faultyServers['capital op refused'], ...faultyServers['filter ignored'] } },
    broken,
    ['op-case', 'filter-ignored'],
  ],
  [
    'two faults of the same calls',
    { behaviour: { ...faultyServers['capital op refused'], ...faultyServers['valuePath ignored'] } },
    broken,
    ['op-case', 'value-path'],
  ],
  [
    'a fault that a known cause does not explain',
    { behaviour: { ...faultyServers['capital op refused'], ...renamesIgnored } },
    broken,
    [
      'op-case',
      'A PATCH that renames a user is answered with success and has no effect',
      'Renaming a user to a userName in use is answered with success and has no effect',
      'Removing the userName is not rejected with 400',
    ],
  ],
  ['a search that stays throttled', { behaviour: throttling }, 'inconclusive', ['throttled']],
];

/** Errors say nothing: in a provider's own words, failures have a root already. */
const wordless = ({ behaviour }: AuditOptions): AuditOptions => ({
  behaviour: {
    ...behaviour,
    beforeSend: (answer, request) => {
      const sent = behaviour?.beforeSend?.(answer, request) ?? answer;
      if (sent.status < 400 || !isObject(sent.body)) return sent;
      const { detail: _, ...body } = sent.body;
      return { ...sent, body };
    },
  },
});

const bareFeatures: AuditOptions['behaviour'] = {
  serviceProviderConfig: (context) => ({ ...exemplary.serviceProviderConfig(context), patch: true, filter: true }),
};

/** Providers whose failures have a cause that checks name and no contrast proves. */
const named: [cause: CauseId, options: AuditOptions][] = [
  ['page-counted', fault('page-totalresults-wrong')],
  ['members-overwritten', fault('member-add-replaces')],
  ['members-left', fault('patch-operations-reversed')],
  ['group-patch-refused', wordless(fault('member-add-existing-error'))],
  ['server-error', wordless(fault('error-bad-json-500'))],
  ['patch-refused', wordless({ behaviour: usersNotPatched })],
  ['bare-features', { behaviour: bareFeatures }],
];

test.each(named)('a cause that only checks name is told, and not as proved: %s', async (id, options) => {
  const { findings } = await auditInProcess(options);
  const finding = findings.find(({ cause }) => cause === id);
  expect(finding).toMatchObject({ proved: false, fix: knownCauses[id].fix });
  expect(finding?.headline).not.toMatch(/[{}]/);
  expect(finding).not.toHaveProperty('exchanges');
});

describe('a provider with one fault gets one finding', () => {
  test.each(rows)('%s', async (_server, options, verdict, findings) => {
    const outcome = await auditInProcess(options);
    expect([outcome.verdict, told(outcome.findings)]).toEqual([verdict, findings]);
    expect(outcome.results.filter(({ status }) => status === 'error')).toEqual([]);
    for (const { cause, proved, exchanges } of outcome.findings)
      expect([proved, exchanges !== undefined]).toEqual([cause !== null, cause !== null]);
  });

  test('every known cause is shown by one of these servers', () => {
    const shown = new Set([...rows.flatMap(([, , , findings]) => findings), ...named.map(([id]) => id)]);
    expect(Object.keys(knownCauses).filter((id) => !shown.has(id))).toEqual([]);
  });
});

test('what stands behind PATCH could not be tried where PATCH is not there', async () => {
  const { results: checks, findings, exchanges } = await auditInProcess(server('PATCH answered with 405'));
  const { failed, behind } = {
    failed: checks.filter(({ status }) => status === 'fail').map(({ id }) => id),
    behind: checks.filter(({ status }) => status === 'blocked'),
  };
  expect(failed).toEqual(['connection.patch.routed']);
  expect(new Set(behind.map(({ blockedBy }) => blockedBy))).toEqual(new Set(failed));
  const [finding] = findings;
  expect(finding).toMatchObject({ checks: failed, blocked: behind.map(({ id }) => id) });
  const [broken, well] = (finding?.exchanges ?? []).map((index) => exchanges[index]);
  expect([broken?.request.method, broken?.response?.status, well?.response?.status]).toEqual(['PATCH', 405, 200]);
});
