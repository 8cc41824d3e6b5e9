import type { Call, Profile } from '../contract/probe';
import type { Client } from '../http/client';
import type { Recorder } from '../http/recorder';
import type { Throttle } from '../http/throttle';
import { chosenProfile } from './chosen-profile';
import { deriveProfile } from './derive-profile';
import { type Discovered, discover } from './discovery';
import type { Settings } from './settings';

/**
 * The first contact of a run: plays Test Connection, reads the discovery documents, and settles by which profile the
 * target is judged: the one that was given, else the one that follows from /Schemas.
 * @throws TargetError when the target cannot be judged
 */
export async function meetTarget(
  tools: { client: Client; throttle: Throttle; recorder: Recorder },
  settings: Settings,
): Promise<{ discovered: Discovered; profile: Profile }> {
  const chosen = chosenProfile(settings);
  const send = async (step: string, call: Call) => {
    await tools.throttle.turn();
    return tools.recorder.record('target', step, await tools.client.send(call));
  };
  const discovered = await discover(send, chosen, crypto.randomUUID());
  return { discovered, profile: settings.profileGiven ? chosen : (deriveProfile(discovered, chosen) ?? chosen) };
}
