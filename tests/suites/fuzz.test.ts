import * as fc from 'fast-check';
import type { Dialect } from '../../engine/contract/check';
import { TargetError } from '../../engine/target/discovery';
import type { Behaviour } from '../../provider/behaviour';
import { faultIds, readFault } from '../../provider/faults';
import type { Json } from '../../provider/types';
import { auditInProcess } from '../helpers/audit-in-process';
import { discovery } from './legal-variants/discovery';
import { queries } from './legal-variants/queries';
import { representations } from './legal-variants/representations';
import { transport } from './legal-variants/transport';
import { bodies, deeply, together, type Variant } from './legal-variants/variant';
import { writes } from './legal-variants/writes';

/** `SCIM_FUZZ_RUNS=200 SCIM_FUZZ_SEED=7 npx jest --selectProjects unit --testPathPatterns fuzz` plays more, or the same again. */
const runs = Number(process.env.SCIM_FUZZ_RUNS ?? 5);
const seed = Number(process.env.SCIM_FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const patience = 60_000 + runs * 10_000;
const told = `seed ${seed}, ${runs} mixes`;

const dialect = fc.constantFrom<Dialect>('entra', 'entra-compliant');

/** What is changed by several of them can be changed by one only, but for answers: those are changed one after the other. */
function canMeet(behaviours: readonly Partial<Behaviour>[]): boolean {
  const seams = behaviours.flatMap((behaviour) => Object.keys(behaviour).filter((seam) => seam !== 'beforeSend'));
  return new Set(seams).size === seams.length;
}

const behaviourOf = (id: string): Partial<Behaviour> => readFault(id).make();
const mixOf = (ids: string[]) => together(ids.map((id) => ({ id, behaviour: behaviourOf(id), why: '' })));

test(
  `faults together hide nothing that one of them shows alone (${told})`,
  async () => {
    const mixes = fc
      .shuffledSubarray(faultIds(), { minLength: 2, maxLength: 3 })
      .filter((ids) => canMeet(ids.map(behaviourOf)));
    const verdictOf = async (ids: string[], dialects: Dialect[]) =>
      (await auditInProcess({ behaviour: mixOf(ids), dialects })).verdict;
    await fc.assert(
      fc.asyncProperty(mixes, dialect, async (ids, chosen) => {
        if ((await verdictOf(ids, [chosen])) !== 'conformant') return;
        // Only now is it worth asking whether each of them only degrades Entra, so that there is nothing to be hidden.
        for (const id of ids) expect([id, await verdictOf([id], [chosen])]).toEqual([id, 'conformant']);
      }),
      { seed, numRuns: runs },
    );
  },
  patience,
);

const variants = [...transport, ...representations, ...discovery, ...writes, ...queries].filter(
  ({ dialects, profile }) => !dialects && !profile,
);

/** Legal alone, and not together: why. */
const contradictions: [one: string, others: RegExp, why: string][] = [
  ['malformed-id-400', /^ids-(?!in-capitals)/, 'who gives ids that are no GUIDs cannot refuse them as malformed'],
];

const canAllMeet = (chosen: Variant[]) =>
  canMeet(chosen.map(({ behaviour }) => behaviour)) &&
  !contradictions.some(
    ([one, others]) => chosen.some(({ id }) => id === one) && chosen.some(({ id }) => others.test(id)),
  );

test(
  `what is legal alone is legal together (${told})`,
  async () => {
    const mixes = fc
      .shuffledSubarray(variants, { minLength: 2, maxLength: 6 })
      .map((chosen) => chosen.filter((_, index) => canAllMeet(chosen.slice(0, index + 1))))
      .filter(canAllMeet);
    await fc.assert(
      fc.asyncProperty(
        mixes.map((chosen) => chosen.map(({ id }) => id)),
        dialect,
        async (ids, chosen) => {
          const mix = variants.filter(({ id }) => ids.includes(id));
          const { verdict, results } = await auditInProcess({ behaviour: together(mix), dialects: [chosen] });
          const broken = results.filter(({ status }) => ['fail', 'blocked', 'error'].includes(status));
          expect([verdict, broken.map(({ id, reason }) => `${id}: ${reason}`)]).toEqual(['conformant', []]);
        },
      ),
      { seed, numRuns: runs },
    );
  },
  patience,
);

/** Every member that SCIM's messages have and that an audit reads; `*` stands for all of them. */
const members =
  'schemas totalResults startIndex itemsPerPage Resources id externalId meta resourceType location created lastModified version userName name givenName formatted displayName active emails addresses value type primary members groups $ref manager department patch filter bulk supported maxOperations authenticationSchemes endpoint schema schemaExtensions required attributes subAttributes multiValued mutability returned caseExact uniqueness canonicalValues status scimType detail urn:ietf:params:scim:schemas:extension:enterprise:2.0:User *';

test(
  `a value of a type that nobody expects breaks no check (${told})`,
  async () => {
    const wrong = fc.constantFrom<Json>(
      null,
      true,
      0,
      -1.5,
      '',
      'x',
      [],
      ['x'],
      [null],
      [[]],
      {},
      { value: null },
      1e21,
    );
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
  },
  patience,
);
