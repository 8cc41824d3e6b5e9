import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { CheckResult } from '../../contract/results';
import { readFault } from '../../provider/faults';
import { type AuditOutcome, auditInProcess } from '../helpers/audit-in-process';
import { rowsToPlay } from '../verify/rows';
import { circumstances, readMatrix } from './kill-matrix';
import { together } from './legal-variants/variant';

export const setsFile = path.join(__dirname, 'mixes', 'sets.json');

/** Three to six faults of one provider, of which some hide others. */
export interface FaultSet {
  faults: string[];
  /** One sentence: what hides what. */
  why: string;
  /**
   * What commit 28108b8, the suite at its first version, made of the set. It was played there once, so this is not tested.
   * `missed`: the faults of which no check that finds them alone failed or warned. `accused`: checks that failed or warned,
   * and that none of the faults breaks alone. At least one of the two says why the set stands here.
   */
  before: { missed: string[]; accused: string[] };
  /** Checks that none of the faults breaks alone, and that break rightly where they meet, each with a sentence why. */
  also?: Record<string, string>;
}

export interface SetGroup {
  /** What the sets of the group have in common. */
  title: string;
  sets: FaultSet[];
}

export const readSets = (): SetGroup[] => JSON.parse(readFileSync(setsFile, 'utf8')) as SetGroup[];

export const nameOf = ({ faults }: Pick<FaultSet, 'faults'>) => faults.join(' + ');

const matrix = readMatrix();
const brokenAlone = (fault: string): string[] => [...(matrix[fault]?.fail ?? []), ...(matrix[fault]?.warn ?? [])];
const isBroken = ({ status }: CheckResult) => status === 'fail' || status === 'warn';

/**
 * The checks by which a fault of a set is told from the others: those that it breaks alone, and no other of the set does.
 */
export const ownChecks = (fault: string, faults: readonly string[]): string[] => {
  const ofOthers = new Set(faults.filter((other) => other !== fault).flatMap(brokenAlone));
  return brokenAlone(fault).filter((check) => !ofOthers.has(check));
};

/** Each of these is empty where an audit says what is right of a provider with several faults. */
export interface Complaints {
  /** Faults none of whose own checks failed or warned and stands in a finding. */
  unfound: string[];
  /** What failed or warned, is broken by none of the faults alone, and is not explained by the set. */
  unfounded: string[];
  /** What failed or warned and was not seen again when it was played alone. */
  unconfirmed: string[];
  /** Bugs of the suite. */
  errors: string[];
}

export function complaintsOf({ faults, also = {} }: FaultSet, { results, findings }: AuditOutcome): Complaints {
  const broken = results.filter(isBroken);
  const told = broken.filter(({ id, finding }) => finding !== null && findings[finding]?.checks.includes(id));
  const expected = new Set([...faults.flatMap(brokenAlone), ...Object.keys(also)]);
  const say = ({ id, reason }: CheckResult) => `${id}: ${reason}`;
  return {
    unfound: faults.filter((fault) => {
      const own = ownChecks(fault, faults);
      return !told.some(({ check }) => own.includes(check));
    }),
    unfounded: broken.filter(({ check }) => !expected.has(check)).map(say),
    unconfirmed: broken.filter(({ confirmed }) => confirmed !== true).map(say),
    errors: results.filter(({ status }) => status === 'error').map(say),
  };
}

/** Plays the whole audit, in both dialects, against the embedded provider with all faults of a set. */
export const playSet = (faults: readonly string[]): Promise<AuditOutcome> =>
  auditInProcess({
    ...Object.assign({}, ...faults.map((id) => circumstances[id])),
    behaviour: together(faults.map((id) => ({ id, behaviour: readFault(id).make(), why: '' }))),
  });

/**
 * Plays one of two halves of the sets, so that both halves can run at the same time. Of each set:
 * - Each fault is found: a check fails or warns that the kill matrix lists for this fault and for no other of the set, and it
 *   stands in a finding. That it is blocked behind another failure is not enough.
 * - Nothing else is said: each check that fails or warns is listed for one of the faults, or in the set's own `also`.
 * - Each failure and each warning is confirmed: it was seen again when it was played alone.
 * @param file the test file: `__filename`
 */
export function describeSets(file: string, half: 0 | 1): void {
  const sets = readSets().flatMap((group) => group.sets);
  const names = sets.map(nameOf).filter((_, index) => index % 2 === half);
  test.each(rowsToPlay(file, names))('%s: each is found, and nothing else', async (name) => {
    const set = sets.find((each) => nameOf(each) === name) as FaultSet;
    const complaints = complaintsOf(set, await playSet(set.faults));
    expect(complaints).toEqual({ unfound: [], unfounded: [], unconfirmed: [], errors: [] });
  });
}
