import type { Call, Profile } from '../../contract/probe';
import { seededGuid } from '../../fixtures/seeded-guid';
import { askerWithoutToken, openLine } from '../http/line';
import { makeUnwrittenRecorder } from '../http/recorder';
import type { TenantUrl } from '../http/tenant-url';
import { deriveProfile } from './derive-profile';
import { discover, missingCapabilities, quotable, TargetError } from './discovery';

/**
 * Reads how a tenant describes itself, with five GET requests (repeated when they are put off), and makes a profile of it.
 * @param standard Entra's default mapping
 * @throws TargetError when the target cannot be judged, or its /Schemas cannot be read
 */
export async function initProfile(
  target: { address: TenantUrl; token: string; timeoutMs: number; maxRps: number | null; seed: number },
  standard: Profile,
): Promise<Profile> {
  const { token, timeoutMs, maxRps } = target;
  const { origin, basePath } = target.address;
  const base = `${origin}${basePath}`;
  const options = {
    tenantUrl: target.address,
    token,
    timeoutMs,
    maxRps,
    concurrency: 4,
    recorder: makeUnwrittenRecorder(),
  };
  const line = openLine(options);
  const send = (step: string, call: Call) => line.send(call, { probe: 'target', step });
  const guid = seededGuid(target.seed, 'test-connection');
  const discovered = await discover(send, standard, guid, askerWithoutToken(options))
    .catch((error) => Promise.reject(quotable(error, token)))
    .finally(() => line.close());
  const derived = deriveProfile(discovered, standard);
  if (!derived) {
    throw new TargetError(
      `${base}/Schemas lists no User with a userName, so no profile follows from it: start from 'scim-conformance profiles show generic --json'`,
    );
  }
  const { hostname } = new URL(origin);
  const slug = hostname.toLowerCase().split(/[^a-z0-9]+/);
  return {
    ...derived,
    id: slug.filter((part) => part !== '').join('-'),
    name: hostname,
    tenantUrl: { example: base, fixed: false },
    groups:
      missingCapabilities(discovered, derived).groups === undefined
        ? derived.groups
        : { supported: false, matching: [], attributes: [] },
  };
}
