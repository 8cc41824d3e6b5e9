import { faultIds, readFault } from '../../provider/faults';
import type { AuditOutcome } from '../helpers/audit-in-process';
import { complaintsOf, nameOf, ownChecks, readSets } from './fixed-mixes';
import { canMeet } from './legal-variants/compatible';

const sets = readSets().flatMap((group) => group.sets);

test('a set has three to six faults that can meet, and stands here once', () => {
  const known = faultIds();
  const wrong = sets.filter(
    ({ faults }) =>
      faults.length < 3 ||
      faults.length > 6 ||
      faults.some((id) => !known.includes(id)) ||
      !canMeet(faults.map((id) => readFault(id).make())),
  );
  expect(wrong.map(nameOf)).toEqual([]);
  const names = sets.map((set) => [...set.faults].sort().join(' '));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('each fault of a set has a check of its own', () => {
  const wrong = sets.filter(({ faults }) => faults.some((fault) => ownChecks(fault, faults).length === 0));
  expect(wrong.map(nameOf)).toEqual([]);
});

test('a set says why it is here: what the first version missed of it, or accused wrongly', () => {
  const wrong = sets.filter(
    ({ faults, why, before: { missed, accused } }) =>
      !/^[A-Z].+\.$/.test(why) ||
      missed.length + accused.length === 0 ||
      missed.some((fault) => !faults.includes(fault)) ||
      accused.some((check) => faults.some((fault) => ownChecks(fault, [fault]).includes(check))),
  );
  expect(wrong.map(nameOf)).toEqual([]);
});

describe('complaints', () => {
  const faults = ['member-remove-legacy-removes-all', 'patch-path-case', 'user-groups-not-reflected'];
  const set = { faults, why: 'Of nothing.', before: { missed: [], accused: [] } };
  const checks = ['membership.remove.keeps-others', 'patch.path.any-case', 'membership.user.groups'];
  const outcome = (changes: Record<string, object> = {}, more: object[] = []) => {
    const results = [...checks.map((check) => ({ check, ...changes[check] })), ...more].map((result) => ({
      id: 'check' in result ? result.check : '',
      status: 'fail',
      reason: 'seen',
      confirmed: true,
      finding: 0,
      ...result,
    }));
    return { results, findings: [{ checks: results.map(({ id }) => id) }] } as unknown as AuditOutcome;
  };
  const none = { unfound: [], unfounded: [], unconfirmed: [], errors: [] };

  test('there is none where each fault breaks a check of its own', () => {
    expect(complaintsOf(set, outcome())).toEqual(none);
  });

  test.each([
    ['is blocked', { status: 'blocked' }],
    ['passes', { status: 'pass' }],
    ['stands in no finding', { finding: null }],
    ['names a finding that does not list it', { finding: 1 }],
  ])('a fault is not found when its only check %s', (_how, change) => {
    expect(complaintsOf(set, outcome({ 'patch.path.any-case': change }))).toEqual({
      ...none,
      unfound: ['patch-path-case'],
    });
  });

  test('what none of the faults breaks is unfounded, unless the set says why it is right', () => {
    const more = outcome({}, [{ check: 'users.create.accepted' }]);
    expect(complaintsOf(set, more)).toEqual({ ...none, unfounded: ['users.create.accepted: seen'] });
    expect(complaintsOf({ ...set, also: { 'users.create.accepted': 'Both refuse it.' } }, more)).toEqual(none);
  });

  test.each([null, false])('a failure with confirmed: %j is told', (confirmed) => {
    expect(complaintsOf(set, outcome({ 'patch.path.any-case': { confirmed } })).unconfirmed).toEqual([
      'patch.path.any-case: seen',
    ]);
  });

  test('a bug of the suite is told', () => {
    expect(complaintsOf(set, outcome({}, [{ check: 'users.create.status', status: 'error' }])).errors).toEqual([
      'users.create.status: seen',
    ]);
  });
});
