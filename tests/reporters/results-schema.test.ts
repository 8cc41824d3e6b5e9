import { conformant, incomplete, inconclusive, nonConformant } from './sample-results';
import { schemaErrors, schemaNodes } from './schema';

test.each([
  ['conformant', conformant],
  ['non-conformant', nonConformant],
  ['incomplete', incomplete],
  ['inconclusive', inconclusive],
])('the %s sample is valid', (_, build) => {
  expect(schemaErrors(JSON.parse(JSON.stringify(build())))).toEqual([]);
});

test('the large sample has every status but error, 400 checks or nearly, and 300 exchanges', () => {
  const { summary, exchanges } = nonConformant();
  expect(Object.entries(summary).filter(([, count]) => count === 0)).toEqual([['error', 0]]);
  expect(summary.total).toBeGreaterThan(380);
  expect(exchanges.length).toBe(300);
  expect(incomplete().summary.error).toBe(1);
});

test.each([
  ['another member', { surprise: 1 }, 'must NOT have additional properties'],
  ['another verdict', { verdict: 'fine' }, '/verdict must be equal to one of the allowed values'],
  ['another format', { format: 'scim-conformance/results@1' }, '/format must be equal to constant'],
  ['an exchange without a step', { exchanges: [{ index: 0 }] }, "/exchanges/0 must have required property 'step'"],
])('%s is refused', (_, change, error) => {
  expect(schemaErrors({ ...conformant(), ...change }).join('\n')).toContain(error);
});

test('fields that later versions fill are allowed already', () => {
  const results = conformant();
  const { summary, verdict } = results;
  const later = {
    run: { ...results.run, profileSha256: 'ab12', consent: 'loopback', riskyCalls: false },
    verdict: 'partial',
    checks: results.checks.map((check) => ({
      ...check,
      detail: 'userName is taken',
      confirmed: true,
      plays: { seen: 1, of: 3 },
      undecided: false,
      rung: 'without roles',
    })),
    findings: results.findings.map((finding) => ({ ...finding, harm: 'access-stays', smallest: [0, 1] })),
    clients: { entra: { verdict, summary } },
    gates: {
      gallery: {
        verdict: 'ready',
        tests: [
          {
            name: 'Create_User_Test',
            category: 'mandatory',
            status: 'pass',
            by: 'own-form',
            checks: ['users.create.accepted'],
          },
        ],
      },
    },
    leftovers: [{ resource: 'Users', id: null, name: 'a', reason: 'no answer', state: 'unknown' }],
  };
  expect(schemaErrors({ ...results, ...later })).toEqual([]);
});

test('every field is described, and every object of ours is closed', () => {
  const nodes = schemaNodes();
  const fields = nodes.filter(([pointer]) => /\/properties\/[^/]+$/.test(pointer));
  expect(fields.length).toBeGreaterThan(80);
  expect(
    fields.filter(([, node]) => node.description === undefined && !isKnown(node)).map(([pointer]) => pointer),
  ).toEqual([]);
  const open = nodes.filter(([, node]) => node.properties !== undefined && node.additionalProperties !== false);
  expect(open).toEqual([]);
});

/** A reference to a definition takes over its description. */
const isKnown = (node: Record<string, unknown>) => typeof node.$ref === 'string';
