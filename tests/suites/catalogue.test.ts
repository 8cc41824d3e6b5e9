import { readProfile } from '../../fixtures/profiles';
import { catalogue } from '../../suites/catalogue';
import { record } from '../helpers/recordings';

const checks = catalogue.flatMap((suite) => suite.checks.map((check) => ({ suite, check })));

test('ids are unique, in kebab-case, and begin with their area', () => {
  expect(checks.length).toBeGreaterThanOrEqual(100);
  expect(new Set(checks.map(({ check }) => check.id)).size).toBe(checks.length);
  expect(
    checks
      .filter(({ suite, check }) => !new RegExp(`^${suite.area}(\\.[a-z0-9]+(-[a-z0-9]+)*){2,}$`).test(check.id))
      .map(({ check }) => check.id),
  ).toEqual([]);
});

test('every check says what is right, what is wrong, why it matters and how to fix it', () => {
  const lacking = checks.filter(({ check }) => {
    const { title, failure, impact, fix, refs, messages } = check;
    return (
      [title, failure, impact, fix].some((text) => text.length < 10) ||
      title === failure ||
      refs.length === 0 ||
      Object.keys(messages).length === 0
    );
  });
  expect(lacking.map(({ check }) => check.id)).toEqual([]);
});

test('every probe is looked at by a check', () => {
  const used = new Set(
    checks.flatMap(({ check }) =>
      'survey' in check ? (check.survey === 'everything' ? [] : check.survey) : [check.probe],
    ),
  );
  expect(
    catalogue
      .flatMap((suite) => suite.probes)
      .map(({ id }) => id)
      .filter((id) => !used.has(id)),
  ).toEqual([]);
});

test.each(['generic', 'zscaler-private-access'])(
  'the embedded provider passes all of it as %s',
  async (profile) => {
    const recordings = await record([...catalogue], { profile: readProfile(profile) });
    const outcomes = recordings.instances.map(({ id }) => ({ id, ...recordings.judge(id) }));
    expect(
      outcomes.filter(({ status }) => status !== 'pass').map(({ id, status, reason }) => `${status} ${id}: ${reason}`),
    ).toEqual([]);
  },
  60_000,
);
