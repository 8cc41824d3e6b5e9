import type { AreaSuite } from '../contract/probe';
import { missingCapabilities, unlistedAttributes, unreadableAttributes } from '../target/discovery';
import { makePlan, type Plan } from './plan';
import type { RunState } from './run-folder';

/** The plan of a run: the catalogue under what was asked for and what the target showed of itself. */
export function planRun(
  suites: readonly AreaSuite[],
  { settings, profile, discovered }: Pick<RunState, 'settings' | 'profile' | 'discovered'>,
): Plan {
  return makePlan(suites, {
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
