import type { Call, Profile } from '../../contract/probe';
import { seededGuid } from '../../fixtures/seeded-guid';
import type { Line } from '../http/line';
import { deriveProfile, offeredBy } from './derive-profile';
import { type Discovered, discover } from './discovery';
import type { AskElsewhere } from './nothing-there';

/**
 * The first contact of a run: plays Test Connection, reads the discovery documents, and settles by which profile the
 * target is judged: the one that was given, else the one that follows from /Schemas.
 * @param chosen the profile that the settings name
 * @param isGiven whether the user named it; the mapping then does not follow from /Schemas
 * @param seed decides whom Test Connection looks for
 * @throws TargetError when the target cannot be judged
 */
export async function meetTarget(
  { line, askElsewhere, isStopped }: { line: Line; askElsewhere: AskElsewhere; isStopped?: () => boolean },
  chosen: Profile,
  isGiven: boolean,
  seed: number,
): Promise<{ discovered: Discovered; profile: Profile }> {
  const send = (step: string, call: Call) =>
    line.send(call, { probe: 'target', step, ...(isStopped ? { isStopped } : {}) });
  const discovered = await discover(send, chosen, seededGuid(seed, 'test-connection'), askElsewhere);
  return {
    discovered,
    profile: isGiven ? chosen : (deriveProfile(discovered, chosen) ?? offeredBy(discovered, chosen)),
  };
}
