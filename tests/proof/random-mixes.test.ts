import { faultIds } from '../../provider/faults';
import type { AuditOutcome } from '../helpers/audit-in-process';
import { hidden, joint, leftOut, notYet, unasked } from './mixes/hidden';
import { complaintsOfRandom, drawable, drawSets, isShown, readDrawn } from './random-mixes';

const known = faultIds();

test('the sets of a seed are always the same, and more of them begin with the fewer', () => {
  const sets = drawSets(3, 10);
  expect(drawSets(3, 10)).toEqual(sets);
  expect(drawSets(3, 4)).toEqual(sets.slice(0, 4));
  expect(drawSets(4, 10)).not.toEqual(sets);
});

test('a set has three to six faults, each of which shows beside the others', () => {
  const sets = drawSets(3, 40);
  const drawn = new Set(drawable());
  const wrong = sets.filter(
    (faults) =>
      faults.length < 3 ||
      faults.length > 6 ||
      new Set(faults).size < faults.length ||
      faults.some((id) => !drawn.has(id)) ||
      !isShown(faults),
  );
  expect(wrong).toEqual([]);
});

test('the sets that are written down are such sets, and stand there once', () => {
  const sets = readDrawn();
  expect(sets.filter((faults) => faults.length < 3 || faults.length > 6 || !isShown(faults))).toEqual([]);
  expect(sets.flat().filter((id) => !drawable().includes(id))).toEqual([]);
  expect(new Set(sets.map((faults) => [...faults].sort().join(' '))).size).toBe(sets.length);
});

test('what hides another one is not drawn with it, in either order', () => {
  const [one, other] = ['create-unknown-attr-400.read-only', 'create-client-id-honoured'];
  expect(isShown([one, other, 'errors-no-detail'])).toBe(false);
  expect(isShown([other, 'errors-no-detail', one])).toBe(false);
  expect(isShown([one, 'errors-no-detail'])).toBe(true);
});

test('each line about faults is about faults that there are, and no line is there twice', () => {
  const single = [...Object.keys(leftOut), ...Object.keys(notYet)];
  expect(single.filter((id) => !known.includes(id))).toEqual([]);
  expect(new Set(single).size).toBe(single.length);
  const pairs = [...hidden, ...unasked, ...joint.map(([one, other, , why]) => [one, other, why] as const)];
  const dead = pairs.filter((pair) => [pair[0], pair[1]].some((each) => !drawable().some((id) => each.test(id))));
  expect(dead).toEqual([]);
});

test('of all faults only few are left out', () => {
  const left = known.filter((id) => !drawable().includes(id));
  expect(left.length).toBeLessThan(known.length / 10);
});

describe('complaints', () => {
  const faults = ['auth-401-html-or-no-challenge', 'patch-path-case', 'user-groups-not-reflected'];
  const checks = ['auth.wrong-token.refused', 'patch.path.any-case', 'membership.user.groups'];
  const outcome = (confirmed: boolean | null, credentials?: string, more: string[] = []) => {
    const results = [...checks, ...more].map((check, index) => ({
      id: check,
      check,
      status: 'fail',
      reason: 'seen',
      confirmed: index === 0 ? confirmed : true,
      pointers: [{ exchange: index }],
      finding: 0,
    }));
    const exchanges = results.map((_, index) => ({ index, ...(index === 0 && credentials ? { credentials } : {}) }));
    return { results, exchanges, findings: [{ checks: results.map(({ id }) => id) }] } as unknown as AuditOutcome;
  };
  const none = { unfound: [], unfounded: [], unconfirmed: [], errors: [] };

  test('what only a wrong token shows need not be confirmed', () => {
    expect(complaintsOfRandom(faults, outcome(null, 'wrong'))).toEqual(none);
  });

  test.each([
    [null, undefined],
    [null, 'none'],
    [false, 'wrong'],
  ])('what is confirmed: %j with credentials %s is told', (confirmed, credentials) => {
    expect(complaintsOfRandom(faults, outcome(confirmed, credentials)).unconfirmed).toEqual([
      'auth.wrong-token.refused: seen',
    ]);
  });

  test('what two faults break together is no complaint of a set with both, and one of any other set', () => {
    const [one, other, check] = ['create-echo-differs-from-get', 'create-externalid-dropped', 'groups.create.accepted'];
    expect(complaintsOfRandom(faults, outcome(true, undefined, [check])).unfounded).toEqual([`${check}: seen`]);
    const more = complaintsOfRandom([...faults, one, other], outcome(true, undefined, [check]));
    expect(more.unfounded).toEqual([]);
  });
});
