import type { Area } from '../../contract/check';
import type { Probe } from '../../contract/probe';
import type { CheckResult, Definitions } from '../../contract/results';
import { missingCapabilities, unlistedAttributes, unreadableAttributes } from '../first-contact/discovery';
import { type Instance, makePlan, type Plan } from './plan';
import { levelOf } from './policy';
import type { RunState } from './run-folder';

/** What a run will judge, by its settings, its profile and what was discovered of the target. */
export function planFor(
  areas: readonly Area[],
  probes: readonly Probe[],
  { settings, profile, discovered }: Pick<RunState, 'settings' | 'profile' | 'discovered'>,
): Plan {
  return makePlan(areas, probes, {
    profile,
    dialects: settings.dialects,
    readOnly: settings.readOnly,
    includeRisky: settings.includeRisky,
    missing: missingCapabilities(discovered, profile, settings.profileGiven),
    excluded: {
      ...unreadableAttributes(profile),
      ...(settings.profileGiven ? {} : unlistedAttributes(discovered, profile)),
    },
    selection: { areas: settings.areas, checks: settings.checks },
  });
}

/** The texts and facts of the checks that instances are of, each once. */
export function defineChecks(instances: readonly Instance[]): Definitions {
  const checks = new Map(instances.map(({ check }) => [check.id, check]));
  return Object.fromEntries(
    [...checks].map(([id, { title, failure, rfc, entra, impact, fix, refs }]) => {
      const area = id.split('.')[0] ?? '';
      const level = levelOf(rfc, entra);
      return [id, { title, failure, area, packs: ['entra'], rfc, entra, level, impact, fix, refs }];
    }),
  );
}

/** An instance with the outcome that it has until it is judged: none. */
export function describeInstance({ id, check, parameters }: Instance): CheckResult {
  return {
    id,
    check: check.id,
    parameters: { ...parameters } as Record<string, string>,
    status: 'error',
    messageId: null,
    reason: 'the run ended before this check was judged',
    blockedBy: null,
    detail: null,
    confirmed: null,
    plays: null,
    rung: null,
    finding: null,
    baseline: null,
    durationMs: 0,
    requests: 0,
    exchanges: [],
    pointers: [],
  };
}
