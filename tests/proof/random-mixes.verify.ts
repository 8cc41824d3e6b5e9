import { rowsToPlay } from '../verify/rows';
import { nameOf, playSet } from './fixed-mixes';
import { complaintsOfRandom, drawSets, readDrawn } from './random-mixes';

/**
 * `SCIM_FUZZ_SETS=200 SCIM_FUZZ_SEED=7 npx jest --selectProjects verify --testPathPatterns random-mixes --testTimeout 3600000`
 * draws others and plays them. Without a seed the sets that are written down are played.
 */
const { SCIM_FUZZ_SEED: seed, SCIM_FUZZ_SETS: count = '20' } = process.env;
const sets = seed === undefined ? readDrawn() : drawSets(Number(seed), Number(count));
const names = sets.map((faults) => nameOf({ faults }));

test.each(rowsToPlay(__filename, names))('%s: each is found, and nothing else', async (name) => {
  const faults = name.split(' + ');
  const complaints = complaintsOfRandom(faults, await playSet(faults));
  expect(complaints).toEqual({ unfound: [], unfounded: [], unconfirmed: [], errors: [] });
});
