import { setTimeout as sleep } from 'node:timers/promises';
import type { Call, Profile } from '../../contract/probe';
import { seededGuid } from '../../fixtures/seeded-guid';
import type { Client, Played } from '../http/client';
import { sendUntilDone } from '../http/put-off';
import type { Recorder } from '../http/recorder';
import type { Throttle } from '../http/throttle';
import { deriveProfile } from './derive-profile';
import { type Discovered, discover } from './discovery';

/**
 * The first contact of a run: plays Test Connection, reads the discovery documents, and settles by which profile the
 * target is judged: the one that was given, else the one that follows from /Schemas.
 * @param chosen the profile that the settings name
 * @param isGiven whether the user named it; the mapping then does not follow from /Schemas
 * @param seed decides whom Test Connection looks for
 * @throws TargetError when the target cannot be judged
 */
export async function meetTarget(
  tools: { client: Client; throttle: Throttle; recorder: Recorder },
  chosen: Profile,
  isGiven: boolean,
  seed: number,
): Promise<{ discovered: Discovered; profile: Profile }> {
  const send = async (step: string, call: Call) => {
    const play = async () => {
      await tools.throttle.turn();
      return tools.client.send(call);
    };
    const onPutOff = (played: Played) => tools.recorder.record('target', step, played, { putOff: true });
    return tools.recorder.record('target', step, await sendUntilDone(play, onPutOff, sleep));
  };
  const discovered = await discover(send, chosen, seededGuid(seed, 'test-connection'));
  return { discovered, profile: isGiven ? chosen : (deriveProfile(discovered, chosen) ?? chosen) };
}
