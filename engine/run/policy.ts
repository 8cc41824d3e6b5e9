import type { EntraWeight, Level, RfcDuty, Status } from '../../contract/results';

/**
 * What the `entra` pack makes of a check's facts: what stops Entra is required, and so is what harms it while breaking a
 * MUST; what only harms it, or breaks only the RFC, is recommended.
 */
export function levelOf(rfc: RfcDuty, entra: EntraWeight): Level {
  if (entra === 'blocks') return 'required';
  if (entra === 'degrades') return rfc === 'MUST' ? 'required' : 'recommended';
  return rfc === 'MUST' || rfc === 'SHOULD' ? 'recommended' : 'informational';
}

/** The status of a broken duty, by its level. */
export function brokenStatus(level: Level): Extract<Status, 'fail' | 'warn' | 'info'> {
  return level === 'required' ? 'fail' : level === 'recommended' ? 'warn' : 'info';
}
