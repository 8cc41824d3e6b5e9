import type { Area } from '../../contract/check';
import type { Probe } from '../../contract/probe';
import type { CheckResult } from '../../contract/results';
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
    missing: missingCapabilities(discovered, profile, settings.profileGiven),
    excluded: {
      ...unreadableAttributes(profile),
      ...(settings.profileGiven ? {} : unlistedAttributes(discovered, profile)),
    },
    selection: { areas: settings.areas, checks: settings.checks },
  });
}

/** The facts of an instance, with the outcome that it has until it is judged: none. */
export function describeInstance({ id, check, parameters }: Instance): CheckResult {
  const { title, failure, rfc, entra, refs, impact, fix } = check;
  return {
    id,
    check: check.id,
    title,
    failure,
    area: check.id.split('.')[0] ?? '',
    packs: ['entra'],
    rfc,
    entra,
    level: levelOf(rfc, entra),
    parameters: { ...parameters } as Record<string, string>,
    status: 'error',
    messageId: null,
    reason: 'the run ended before this check was judged',
    blockedBy: null,
    refs: [...refs],
    impact,
    fix,
    baseline: null,
    durationMs: 0,
    requests: 0,
    exchanges: [],
    pointers: [],
  };
}
