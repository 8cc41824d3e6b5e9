import { exchange } from '../../helpers/exchange';
import { readArea } from '../recorded-areas';

const errors = readArea('errors');

test.each(['errors.long-id.not-found', 'errors.unknown-id.write-refused', 'errors.body.empty'])(
  '%s blames server errors, and nothing else, on their one root',
  (id) => {
    const check = errors.checks.find((each) => each.id === id);
    if (!check || 'survey' in check) throw new Error(`there is no check ${id} of steps`);
    const judged = (code: number) => {
      const steps = Object.fromEntries(check.steps.map((step) => [step, exchange({ step, status: code })]));
      return check.judge(steps, { facts: {}, parameters: {}, exchanges: [] });
    };
    expect(judged(500)).toMatchObject({ outcome: 'fail', cause: 'server-error' });
    expect(judged(302).outcome).toBe('fail');
    expect(judged(302)).not.toHaveProperty('cause');
    expect(judged(404).outcome).not.toBe('fail');
  },
);
