import type { Capability, Check } from '../../contract/check';
import type { CheckResult, Status } from '../../contract/results';
import { probes } from '../../probes/catalogue';
import type { Behaviour } from '../../provider/behaviour';
import { exemplary } from '../../provider/exemplary';
import type { JsonObject } from '../../provider/types';
import { catalogue } from '../../suites/catalogue';
import { auditInProcess } from '../helpers/audit-in-process';
import { discovery } from './legal-variants/discovery';

/** A provider that is otherwise right says of a feature that it has it not. */
const undeclared = (feature: string): Partial<Behaviour> => ({
  serviceProviderConfig: (context) => {
    const config = exemplary.serviceProviderConfig(context);
    return { ...config, [feature]: { ...(config[feature] as JsonObject), supported: false } };
  },
});
const variant = (name: string) => discovery.find(({ id }) => id === name)?.behaviour ?? {};

const probesById = new Map(probes.map((probe) => [probe.id, probe]));
const checks = catalogue.flatMap((area) => area.checks);
const needsOf = (probe: string) => probesById.get(probe)?.needs ?? [];

/** A check declares a capability itself, or plays no probe that can do without it. */
function declares(check: Check, capability: Capability): boolean {
  const surveyed = 'survey' in check ? check.survey : [check.probe];
  const isOfProbes = surveyed !== 'everything' && surveyed.every((probe) => needsOf(probe).includes(capability));
  return (check.needs ?? []).includes(capability) || isOfProbes;
}

async function audited(behaviour: Partial<Behaviour>): Promise<CheckResult[]> {
  return (await auditInProcess({ behaviour })).results;
}

let before: CheckResult[];
beforeAll(async () => {
  before = await audited({});
});

/** Checks with an instance whose outcome is another one now, and what it is. */
const changed = (after: CheckResult[], is: (status: Status) => boolean) => {
  const was = new Map(before.map(({ id, status }) => [id, status]));
  const others = after.filter(({ id, status }) => was.get(id) !== status && is(status));
  return [...new Set(others.map(({ check }) => check))].sort();
};

/**
 * Checks that declare nothing and are skipped all the same: two judge whether the extension is listed, which the profile
 * has to expect, and one judges the data of any extension, which somebody has to show.
 */
const bySight: Partial<Record<Capability, string[]>> = {
  enterprise: [
    'discovery.resource-types.enterprise',
    'discovery.schemas.enterprise',
    'representation.schemas.extension-listed',
  ],
};

test.each<[Capability, Partial<Behaviour>]>([
  ['groups', variant('no-groups')],
  ['enterprise', variant('no-enterprise-extension')],
  ['etag', undeclared('etag')],
  ['sort', undeclared('sort')],
  ['bulk', undeclared('bulk')],
])(
  'without %s exactly those checks are skipped that declare it, and no other changes',
  async (capability, behaviour) => {
    const after = await audited(behaviour);
    const declaring = checks.filter((check) => declares(check, capability)).map(({ id }) => id);
    expect(changed(after, (status) => status !== 'skip')).toEqual([]);
    const there = after.filter(({ check }) => declaring.includes(check));
    expect(there.filter(({ status }) => status !== 'skip').map(({ id }) => id)).toEqual([]);
    // The mapping follows from /Schemas: what belongs to an extension that is not listed is not asked for.
    const ids = new Set(after.map(({ id }) => id));
    const gone = before.filter(({ id }) => !ids.has(id));
    expect(gone.filter(({ parameters }) => !parameters.attribute?.includes(':extension:')).map(({ id }) => id)).toEqual(
      [],
    );
    const left = declaring.filter((id) => !after.some(({ check }) => check === id));
    const skipped = [...changed(after, (status) => status === 'skip'), ...left];
    expect(skipped.sort()).toEqual([...declaring, ...(bySight[capability] ?? [])].sort());
  },
);

test.each([
  ['patch', ['discovery.provider-config.patch', 'discovery.provider-config.patch-honest']],
  ['filter', ['discovery.provider-config.filter']],
  ['changePassword', []],
])(
  '%s is not left out where it is not declared: Entra needs it, or nothing hangs on it',
  async (feature, complaining) => {
    const after = await audited(undeclared(feature));
    expect(changed(after, (status) => status !== 'skip')).toEqual(complaining);
    expect(changed(after, (status) => status === 'skip')).toEqual([]);
  },
);
