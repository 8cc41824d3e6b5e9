import type { Profile } from '../../contract/probe';
import type { CastMember } from '../../fixtures/people';
import type { Journal } from '../http/journal';
import type { Line } from '../http/line';
import type { Aftermath } from './aftermath';
import { type DomainWatch, domainRefused } from './domain-watch';
import type { Identity } from './identity';
import type { Rungs } from './ladder';
import type { Lag } from './lag';
import { type TokenWatch, tokenRefused } from './token-watch';

/** What all probes of a run share. */
export interface RunTools {
  line: Line;
  journal: Journal;
  profile: Profile;
  seed: number;
  cast: readonly CastMember[];
  /** How much less than Entra sends the provider made the run's create calls contain. */
  rungs: Rungs;
  /** How long a stale read-back is repeated, in milliseconds; 0 is never. */
  consistencyMs: number;
  /** How late the provider shows what was written. Absent where nobody learns it. */
  lag?: Lag;
  /** True once the run was interrupted, or one of the watches has ended it: no further request goes out. */
  isStopped(): boolean;
  /** Ends a run whose token is no longer accepted. Absent where nobody watches. */
  token?: TokenWatch;
  /** Looks at resources before they are touched. Absent where the provider is known. */
  identity?: Identity;
  /** Ends a run that has broken the provider. */
  aftermath?: Aftermath;
  /** What has to end before the first dangerous request goes out. */
  beforeDanger?: Promise<void>;
  /** Ends a run whose users are of a domain that the tenant does not accept. */
  domain?: DomainWatch;
}

/** Why the run of these tools goes no further. */
export function whyStopped({ token, domain }: RunTools): string {
  if ((token?.refusedFrom() ?? null) !== null) return tokenRefused;
  return domain?.refusal() ? domainRefused : 'the run was interrupted';
}
