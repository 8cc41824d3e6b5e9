import * as fc from 'fast-check';
import type { Dialect } from '../../contract/check';
import { TargetError } from '../../engine/first-contact/discovery';
import type { Behaviour } from '../../provider/behaviour';
import { faultIds, readFault } from '../../provider/faults';
import type { Json } from '../../provider/types';
import { auditInProcess } from '../helpers/audit-in-process';
import { circumstances, readMatrix } from './kill-matrix';
import { variants } from './legal-variants/all';
import { canMeet, warningsOf, whoeverFits } from './legal-variants/compatible';
import { bodies, deeply, together } from './legal-variants/variant';

/**
 * `SCIM_FUZZ_RUNS=200 SCIM_FUZZ_SEED=7 npx jest --selectProjects verify --testPathPatterns mixes --testTimeout 3600000` plays
 * more, or the same again.
 */
const runs = Number(process.env.SCIM_FUZZ_RUNS ?? 5);
const seed = Number(process.env.SCIM_FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const told = `seed ${seed}, ${runs} mixes`;

const dialect = fc.constantFrom<Dialect>('entra', 'entra-compliant');

const behaviourOf = (id: string): Partial<Behaviour> => readFault(id).make();
const mixOf = (ids: string[]) => together(ids.map((id) => ({ id, behaviour: behaviourOf(id), why: '' })));

const matrix = readMatrix();
const failing = faultIds().filter((id) => matrix[id]?.fail);
/** Those that show in any audit: a profile could leave out what the other one breaks. */
const degrading = faultIds().filter((id) => !matrix[id]?.fail && !circumstances[id]);

/** As each of them is played alone, where that takes a profile, say. */
const audit = (ids: string[]) =>
  auditInProcess({ ...Object.assign({}, ...ids.map((id) => circumstances[id])), behaviour: mixOf(ids) });

test(`two or three faults that break something required are never conformant (${told})`, async () => {
  const mixes = fc
    .shuffledSubarray(failing, { minLength: 2, maxLength: 3 })
    .filter((ids) => canMeet(ids.map(behaviourOf)));
  await fc.assert(
    fc.asyncProperty(mixes, async (ids) => expect((await audit(ids)).verdict).not.toBe('conformant')),
    { seed, numRuns: runs },
  );
});

test(`nor are they beside faults that only degrade Entra, unless those leave nothing to be seen, and are warned of (${told})`, async () => {
  const mixes = fc
    .tuple(fc.constantFrom(...failing), fc.shuffledSubarray(degrading, { minLength: 1, maxLength: 2 }))
    .filter(([one, others]) => canMeet([one, ...others].map(behaviourOf)));
  await fc.assert(
    fc.asyncProperty(mixes, async ([one, others]) => {
      const { verdict, results } = await audit([one, ...others]);
      if (verdict !== 'conformant') return;
      // Where no group shows members, nobody sees which were lost: the checks have to say that they could not judge it.
      const silent = matrix[one]?.fail?.filter(
        (check) => !results.some((result) => result.check === check && result.status === 'skip' && result.reason),
      );
      expect([silent, results.some(({ status }) => status === 'warn')]).toEqual([[], true]);
    }),
    { seed, numRuns: runs },
  );
});

test(`what is legal alone is legal together (${told})`, async () => {
  const mixes = fc.shuffledSubarray(variants, { minLength: 2 }).map(whoeverFits);
  await fc.assert(
    fc.asyncProperty(
      mixes.map((chosen) => chosen.map(({ id }) => id)),
      dialect,
      async (ids, chosen) => {
        const mix = variants.filter(({ id }) => ids.includes(id));
        const dialects = mix.find((one) => one.dialects)?.dialects ?? [chosen];
        const { verdict, results } = await auditInProcess({ behaviour: together(mix), dialects });
        const warns = warningsOf(mix);
        const broken = results.filter(
          ({ status, check }) =>
            ['fail', 'blocked', 'error'].includes(status) || (status === 'warn' && !warns.has(check)),
        );
        expect([verdict, broken.map(({ id, reason }) => `${id}: ${reason}`)]).toEqual(['conformant', []]);
      },
    ),
    { seed, numRuns: runs },
  );
});

/** Every member that SCIM's messages have and that an audit reads; `*` stands for all of them. */
const members =
  'schemas totalResults startIndex itemsPerPage Resources id externalId meta resourceType location created lastModified version userName name givenName formatted displayName active emails addresses value type primary members groups $ref manager department patch filter bulk supported maxOperations authenticationSchemes endpoint schema schemaExtensions required attributes subAttributes multiValued mutability returned caseExact uniqueness canonicalValues status scimType detail urn:ietf:params:scim:schemas:extension:enterprise:2.0:User *';

test(`a value of a type that nobody expects breaks no check (${told})`, async () => {
  const wrong = fc.constantFrom<Json>(null, true, 0, -1.5, '', 'x', [], ['x'], [null], [[]], {}, { value: null }, 1e21);
  const spoilt = (member: string, value: Json) =>
    bodies((body) =>
      deeply(body, (object) =>
        Object.fromEntries(
          Object.entries(object).map(([name, each]) => [name, member === '*' || name === member ? value : each]),
        ),
      ),
    );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...members.split(' ')), wrong, dialect, async (member, value, chosen) => {
      const audit = auditInProcess({ behaviour: spoilt(member, value), dialects: [chosen] });
      const results = await audit.then(
        (outcome) => outcome.results,
        (error: Error) => (error instanceof TargetError ? [] : Promise.reject(error)),
      );
      const broken = results.filter(({ status }) => status === 'error');
      expect(broken.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([]);
    }),
    { seed, numRuns: runs },
  );
});

/** Drawn once by chance: no probe may try to write to an id that cannot stand in a path. */
test.each(['', '.', '..', '\ud800', 1e21])('an id %j breaks no check', async (id) => {
  const behaviour = bodies((body) => deeply(body, (object) => ('id' in object ? { ...object, id } : object)));
  const { results } = await auditInProcess({ behaviour });
  const broken = results.filter(({ status }) => status === 'error');
  expect(broken.map(({ id: check, reason }) => `${check}: ${reason}`)).toEqual([]);
});
