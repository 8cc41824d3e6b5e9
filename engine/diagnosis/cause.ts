import type { CauseId } from '../../contract/causes';
import type { Answered } from '../../contract/check';
import type { CheckResult, RecordedExchange } from '../../contract/results';
import type { Write } from './writes';

/** What a run recorded, less what is explained already: a cause is sought in the rest only. */
export interface Recorded {
  exchanges: readonly Answered[];
  writes: readonly Write[];
}

/** A cause that the recorded exchanges prove. */
export interface Proof {
  /** One sentence: what the provider does, in the words of its developer. */
  headline: string;
  /** What shows it: a call that went wrong for this reason, then one without it that went well. */
  evidence: RecordedExchange[];
  /** Calls that went wrong for this reason. */
  calls: ReadonlySet<number>;
  /** Parts of accepted writes that had no effect for this reason. */
  writes: ReadonlySet<Write>;
  /** Failures that are about nothing else, whatever they point to. */
  concerns?(check: CheckResult): boolean;
}

/** A known way in which a provider goes wrong, that one change sets right and that breaks several checks at once. */
export interface Cause {
  fix: string;
  /** What a finding says where a check names the cause; {placeholders} are filled in as in the check's message. */
  headline?: string;
  /** The check that stands for the cause: what else fails for it could not be tried, and is blocked behind it. */
  gate?: string;
  /** Checks that cannot but fail when it is there, whatever they point to. */
  implies?: readonly string[];
  /** @returns the proof, or undefined where the exchanges do not prove it: never a guess */
  recognise?(recorded: Recorded): Proof | undefined;
}

/** A cause that a check may name: there is a sentence for it without any proof. */
export type NameableCause = Cause & Required<Pick<Cause, 'headline'>>;

/** A cause that the exchanges of a run can prove. */
export type ProvableCause = Cause & Required<Pick<Cause, 'recognise'>>;

/** A cause that a check named for its failure, with its sentence filled in. */
export type Named = { id: CauseId; headline: string };

/** A cause that was proved in a run, and the failures that it explains. */
export interface Diagnosis {
  id: CauseId;
  cause: Cause;
  proof: Proof;
  checks: CheckResult[];
}
