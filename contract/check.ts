import type { NamedCause } from './causes';
import type { EdgeValue } from './edge-values';
import type { EntraWeight, Json, Pointer, RecordedExchange, Reference, RfcDuty } from './results';
import type { AnyProbe, StepName } from './steps';

/** How Entra words a PATCH: its default, or the wording that `aadOptscim062020` in the Tenant URL chooses. */
export type Dialect = 'entra' | 'entra-compliant';

/** What a check or a probe is repeated for: once per dialect, per mapped user attribute; a check also per edge value. */
export type Axis = 'dialect' | 'attribute' | 'value';

/** What a provider may lack without being wrong; a check that needs it is skipped, with the reason, when it does. */
export type Capability = 'groups' | 'enterprise' | 'sort' | 'etag' | 'bulk';

/** What Entra does to users and groups; a profile may say that one of them is not done to an application. */
export type Operation = 'create' | 'update' | 'delete';

export type Parameters = Partial<Record<Axis, string>>;

/** A line of the profile's mapping: the path as Entra writes it, and the type of its value. */
export interface MappedAttribute {
  path: string;
  type: 'String' | 'Boolean' | 'Integer' | 'DateTime' | 'Reference';
  /** The provider refuses a user without it. */
  required?: boolean;
  /** The part is required in what holds it, though the whole is optional: a change that only empties the part may be refused. */
  requiredPart?: boolean;
  /** The provider documents that it can be filtered on. */
  filterable?: boolean;
  /** Entra sends it when it creates a resource and never again. */
  onlyAtCreation?: boolean;
  /** Entra sends this text for everybody, instead of something from the directory. */
  constant?: string;
  /** The provider documents that it takes no more characters. */
  maxLength?: number;
  /** The provider documents that it takes these values and no others. */
  values?: string[];
}

/** A recorded call that the provider answered over HTTP, whatever the answer was. Only these reach a check. */
export type Answered = RecordedExchange & { response: NonNullable<RecordedExchange['response']> };

/** What the probe sent or prepared, in words that its checks understand: ids, expected values, bystanders. */
export type Facts = Record<string, Json | undefined>;

export interface Transcript {
  probe: string;
  parameters: Parameters;
  exchanges: RecordedExchange[];
  /** Answers that only put a call off (429, or 503 with Retry-After); the call was repeated then. */
  putOff: RecordedExchange[];
  facts: Facts;
  /** Steps that checks must not judge, and why: what they need was not there, or their answers prove nothing. */
  withdrawn?: Record<string, string>;
  /** Set when the probe could not go on: the check whose failure blocks everything after it, and why. */
  stopped: { blockedBy: string; reason: string } | null;
}

export interface Context<Noted extends Facts = Facts> {
  /** What the probe had noted before it ended: each fact may be missing. */
  facts: Partial<Noted>;
  parameters: Parameters;
  /** The line of the mapping that this instance is about; only for checks with the `attribute` axis. */
  attribute?: MappedAttribute;
  /** All that the probe run recorded, for checks whose steps depend on what the provider answered. */
  exchanges: readonly RecordedExchange[];
}

export type Judgement =
  | { outcome: 'pass' }
  | {
      outcome: 'fail';
      messageId: string;
      expected: Json;
      actual: Json;
      at: Pointer[];
      data: Record<string, string>;
      cause?: NamedCause;
    }
  | { outcome: 'skip'; reason: string; undecided?: true };

interface CommonFields {
  /** `<area>.<subject>.<behaviour>`; never changes its meaning and is never reused. */
  id: string;
  /** True when the check passes. */
  title: string;
  /** True when it fails. */
  failure: string;
  rfc: RfcDuty;
  entra: EntraWeight;
  refs: readonly Reference[];
  /** What an Entra customer would see. */
  impact: string;
  /** One to three sentences for the provider's developer. */
  fix: string;
  needs?: readonly Capability[];
  /** What it judges besides what its probe cannot do without: skipped where the profile says that one is not done. */
  operations?: readonly Operation[];
  /** Each way to fail: a sentence with {placeholders}; {expected} and {actual} are always there. */
  messages: Record<string, string>;
  /**
   * What a finding says for a message, where `failure` names several ways to fail: it must claim no more than was seen.
   * A refusal has its headline from the request and the provider's own words.
   */
  headlines?: Record<string, string>;
}

/** Judges named steps of one probe; without any, all that a probe run recorded, if that was not cut short. */
export interface StepCheck<ProbeId extends string = string, Step extends string = string, Noted extends Facts = Facts>
  extends CommonFields {
  probe: ProbeId;
  steps: readonly Step[];
  axes?: readonly Axis[];
  /** For the `attribute` axis: whether this line of the mapping can be judged by this check. */
  appliesTo?(attribute: MappedAttribute): boolean;
  /** For the `value` axis: the edge values that it judges. */
  values?: readonly EdgeValue[];
  judge(steps: Record<Step, Answered>, context: Context<Noted>): Judgement;
}

/** Judges everything that a list of probes recorded: a duty of every answer rather than of one. */
export interface SurveyCheck<ProbeId extends string = string> extends CommonFields {
  survey: readonly ProbeId[] | 'everything';
  /** It judges the answers that only put a call off, too. */
  judgesPutOff?: true;
  judge(exchanges: RecordedExchange[]): Judgement;
}

export type Check = StepCheck | SurveyCheck;

/** All that is judged in one area. */
export interface Area {
  area: string;
  checks: Check[];
}

/** Probes by their ids, as types alone: what checks may name. */
export type ProbesById = Record<string, AnyProbe>;

/** The steps that a probe declares; those of a family (`odd-*`) are all texts that begin so. */
export type StepOf<P> = P extends { steps: infer Steps } ? StepName<keyof Steps & string> : never;

/** The facts that a probe declares. */
export type FactsOf<P> = P extends { facts?: infer Noted extends Facts } ? Noted : Facts;

/**
 * Makes the functions that define checks of these probes: a probe, step or fact that there is not does not compile. The
 * engine sees all checks as one type.
 */
export function definersFor<Probes extends ProbesById>() {
  return {
    defineCheck<const ProbeId extends keyof Probes & string, const Step extends StepOf<Probes[ProbeId]>>(
      check: StepCheck<ProbeId, Step, FactsOf<Probes[ProbeId]>>,
    ): Check {
      return check as unknown as Check;
    },
    defineSurvey(check: SurveyCheck<keyof Probes & string>): Check {
      return check;
    },
  };
}

export const pass: Judgement = { outcome: 'pass' };

/**
 * A broken duty.
 * @param messageId a key of the check's `messages`
 * @param details what was expected and what came, where in the exchanges, and values for the message's placeholders.
 *   `cause` joins failures of different checks that have one root into one finding; that cause's sentence is filled in
 *   from the same values as the message.
 */
export function fail(
  messageId: string,
  details: { expected: Json; actual: Json; at: Pointer[]; data?: Record<string, string>; cause?: NamedCause },
): Judgement {
  const { expected, actual, at, data = {}, cause } = details;
  return { outcome: 'fail', messageId, expected, actual, at, data, ...(cause === undefined ? {} : { cause }) };
}

/** The check does not apply to what this provider showed; the reason is printed. */
export function skip(reason: string): Judgement {
  return { outcome: 'skip', reason };
}

/** The check applies, but the run did not see what decides it; the reason names what would. */
export function undecided(reason: string): Judgement {
  return { outcome: 'skip', reason, undecided: true };
}

export const at = {
  status: (exchange: RecordedExchange): Pointer => ({ exchange: exchange.index, part: 'response', in: 'status' }),
  header: (exchange: RecordedExchange, name: string): Pointer => ({
    exchange: exchange.index,
    part: 'response',
    in: 'headers',
    pointer: `/${name.toLowerCase()}`,
  }),
  body: (exchange: RecordedExchange, pointer = ''): Pointer => ({
    exchange: exchange.index,
    part: 'response',
    in: 'body',
    pointer,
  }),
};
