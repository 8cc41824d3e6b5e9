import type { Behaviour } from '../../../provider/behaviour';
import type { AuditOutcome } from '../../helpers/audit-in-process';
import type { Variant } from './variant';

/** The answer to each call of an audit, without what is new in every run: ids, times, versions and ports. */
export function answersOf({ exchanges }: AuditOutcome): Map<string, string> {
  const putOff = new Set(exchanges.flatMap((each) => (each.putOff ? [`${each.probe}: ${each.step}`] : [])));
  return new Map(
    exchanges.map(({ probe, step, response, error }) => {
      const { date, ...headers } = response?.headers ?? {};
      const isPutOff = putOff.has(`${probe}: ${step}`);
      const answer = JSON.stringify([isPutOff, error?.kind, response?.status, headers, response?.body]);
      return [
        `${probe}: ${step}`,
        answer
          .replace(/127\.0\.0\.1:\d+/g, 'host')
          .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
          .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'time')
          .replace(/W\/(\\*)"[\d-]+\1"/g, 'version'),
      ];
    }),
  );
}

/** The calls that both audits sent and that were answered differently. */
export function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...one].flatMap(([call, answer]) => (other.has(call) && other.get(call) !== answer ? [call] : []));
}

/** The variant, and whether an audit met it: whether it changed an answer, or was asked for its decision. */
export function watched({ behaviour, ...variant }: Variant): { variant: Variant; isMet(): boolean } {
  let isMet = false;
  const watch = (seam: string, value: unknown) => {
    if (typeof value !== 'function') {
      isMet = true;
      return value;
    }
    return (...given: unknown[]): unknown => {
      // A rejection, which throws, is a decision too.
      isMet ||= seam !== 'beforeSend';
      const result: unknown = value(...given);
      isMet ||= JSON.stringify(result) !== JSON.stringify(given[0]);
      return result;
    };
  };
  const watching = Object.fromEntries(Object.entries(behaviour).map(([seam, value]) => [seam, watch(seam, value)]));
  return { variant: { ...variant, behaviour: watching as Partial<Behaviour> }, isMet: () => isMet };
}
