import type { Profile } from '../contract/probe';
import type { Settings } from '../engine/settings/settings';
import { tenantSchemas } from '../fixtures/tenant-schemas';
import type { RunningProvider } from '../provider/provider';

/**
 * Serves the embedded provider: it knows what the chosen profile maps; where none was chosen, only what RFC 7643 lists.
 * The provider is loaded only here, as most runs audit another one.
 */
export function serveEmbedded({ profileGiven }: Settings, chosen: Profile): Promise<RunningProvider> {
  const { startProvider } = require('../provider/provider') as typeof import('../provider/provider');
  return startProvider(profileGiven ? { schemaAdditions: tenantSchemas(chosen) } : {});
}
