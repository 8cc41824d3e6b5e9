import { type Judgement, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';

/** What a create call may have to go without, and the words of the smaller bodies that lack it (`engine/run/ladder.ts`). */
const takenBy = {
  nulls: /null values|custom extensions|enterprise extension|does not require/,
  manager: /enterprise extension|does not require/,
  role: /does not require/,
};

/**
 * Why no create call had a peculiarity: no unusual user was sent, or only without what the provider had refused, or the
 * mapping lacks the attribute.
 * @param unmapped the reason where the mapping is to blame
 */
export function neverSent(
  exchanges: readonly RecordedExchange[],
  what: keyof typeof takenBy,
  unmapped: string,
): Judgement {
  const creates = exchanges.filter(({ intent }) => intent === 'odd-create');
  if (creates.length === 0) return skip('no user could be created: see users.create.accepted');
  const rung = creates.find((create) => takenBy[what].test(create.rung ?? ''))?.rung;
  return skip(
    rung === undefined
      ? unmapped
      : `the create calls went ${rung}, as the provider had refused more: see users.create.accepted`,
  );
}
