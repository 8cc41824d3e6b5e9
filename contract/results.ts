/** The shape of results.json (`scim-conformance/results@2`): the one file that every report, the exit code and a comparison are made from. */
import type { CauseId } from './causes';

export const resultsFormat = 'scim-conformance/results@2';

export type Status = 'pass' | 'fail' | 'warn' | 'info' | 'skip' | 'blocked' | 'error';
export type RfcDuty = 'MUST' | 'SHOULD' | 'MAY' | null;
export type EntraWeight = 'blocks' | 'degrades' | 'none';
export type Level = 'required' | 'recommended' | 'informational';
export type Verdict = 'conformant' | 'non-conformant' | 'partial' | 'inconclusive';
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Where a duty is written: a section of an RFC, or a topic of Microsoft's Entra pages. */
export interface Reference {
  source: 'RFC 7643' | 'RFC 7644' | 'RFC 6750' | 'RFC 9110' | 'RFC 8259' | 'RFC 3986' | 'Entra';
  section?: string;
  topic?: string;
}

/** Names the line of an exchange that decided a verdict: part of the exchange and, inside a body, a JSON Pointer (RFC 6901). */
export interface Pointer {
  exchange: number;
  part: 'request' | 'response';
  in: 'status' | 'headers' | 'body';
  pointer?: string;
}

export interface RecordedMessage {
  headers: Record<string, string>;
  /** Parsed JSON where the body is JSON, its text where it is not, absent where there is none. Secrets are replaced. */
  body?: Json;
}

/** What a call is for, where its answer must not be taken for one to an ordinary call. */
export type Intent =
  /** A plain, well-formed resource is to be created: a refusal is the provider's fault. */
  | 'create'
  /** A resource is created with something in it that a provider may refuse. */
  | 'odd-create'
  /** A user is looked for by a matching attribute, as Entra does before it creates one. */
  | 'match'
  /** It asks for something that is not there, or in a way that Entra does not use. */
  | 'wrong'
  /** Its body is broken. */
  | 'malformed'
  /** It tells whether the provider still works after what may have broken it. */
  | 'control';

/** What is known of a call besides its step. */
export interface Marks {
  intent?: Intent;
  /** Other credentials than the run's own, in its own form. */
  credentials?: 'none' | 'wrong' | 'malformed' | 'other-case';
  /** Which replay of a probe it belongs to, counted from 1; absent in the first play. */
  again?: number;
}

/** One request and what came of it, redacted. `probe` and `step` say which call of which pattern it was. */
export interface RecordedExchange {
  /** Position in `Results.exchanges`, counted from 0. */
  index: number;
  probe: string;
  step: string;
  /** The number of a read that did not show a write yet and was sent again; absent when the answer is final. */
  attempt?: number;
  /** The number of a smaller request that followed the refused one of this step; absent for the step itself. */
  part?: number;
  /** The word of the calls that were sent at once with this one. */
  together?: string;
  again?: Marks['again'];
  /** A create call went out again with less in its body: this is not what came of the step. */
  superseded?: true;
  /** What the body goes without compared with Entra's own, as the provider refused more. */
  rung?: string;
  /** The answer only put the call off (429, or 503 with Retry-After); it was sent again. */
  putOff?: true;
  intent?: Intent;
  credentials?: Marks['credentials'];
  request: RecordedMessage & { method: string; url: string };
  response: (RecordedMessage & { status: number }) | null;
  startedAt: string;
  durationMs: number;
  /** Why there is no usable response: timeout, closed, refused, tls, too-large, …; null when there is one. */
  error: { kind: string; message: string } | null;
}

/** The texts and facts of a check: the same for all that it is repeated for. */
export interface Definition {
  /** True when the check passes; `failure` is true when it does not. */
  title: string;
  failure: string;
  area: string;
  packs: string[];
  rfc: RfcDuty;
  entra: EntraWeight;
  level: Level;
  impact: string;
  fix: string;
  refs: readonly Reference[];
}

/** The definitions of a run's checks, by the checks' ids. */
export type Definitions = Record<string, Definition>;

/** How one instance of a check ended: the check, for one dialect, attribute or value where it has such axes. */
export interface CheckResult {
  id: string;
  check: string;
  parameters: Record<string, string>;
  status: Status;
  messageId: string | null;
  /** One sentence, for everything but pass. */
  reason: string | null;
  blockedBy: string | null;
  expected?: Json;
  actual?: Json;
  /** The provider's own words in the refusal that decided; null when nothing was refused, or nothing was said. */
  detail: string | null;
  /** With a failure, a warning or an observation: what was seen; absent where `failure` of the definition says it. */
  headline?: string;
  /**
   * Whether a failure or warning showed again when it was played alone. Null for every other status, with `--no-confirm`,
   * beyond the budget of requests, and where it cannot be played again.
   */
  confirmed: boolean | null;
  /** How often it showed in the plays alone; null where `confirmed` is. */
  plays: { seen: number; of: number } | null;
  /** What the provider refused and this check went on without; null when it refused nothing. */
  rung: string | null;
  /** With `skip`: the check applies, and the run did not see what decides it. */
  undecided?: true;
  /** The check that was played again for this one too: they have message, status and the provider's words in common. */
  representative?: string;
  /** The position in `Results.findings` of the finding that it is part of: that finding's fix is the one to show. */
  finding: number | null;
  baseline: 'known' | 'new' | null;
  durationMs: number;
  requests: number;
  exchanges: number[];
  pointers: Pointer[];
}

/** What a finding costs a customer: access that should be gone, access that is missing, wrong data, or work for people. */
export type Harm = 'access-stays' | 'access-lost' | 'data' | 'nuisance';

/** Failures and warnings that have one root cause. */
export interface Finding {
  /** One sentence: what the provider does, or the failure of the check where no cause is known. */
  headline: string;
  /** The known cause; null where the failures of one duty have none. */
  cause: CauseId | null;
  /** The exchanges prove the cause. A cause that a check only names is not proved, and no cause never is. */
  proved: boolean;
  /** What sets all of its checks right. */
  fix: string;
  /** What an Entra customer would see: the gravest effects, each once. */
  impact: string[];
  checks: string[];
  blocked: string[];
  level: Level;
  harm: Harm;
  /** The exchanges of the smallest play that shows it; empty where nothing of it was sent. */
  smallest: number[];
  /** Of a proved cause: the exchanges that prove it, what went wrong first, then what went well without it. */
  exchanges?: number[];
}

export interface OperationTimes {
  count: number;
  p50Ms: number;
  p95Ms: number;
  maxMs: number;
}

export interface Leftover {
  resource: string;
  id: string | null;
  name: string;
  reason: string;
}

export interface Results {
  format: typeof resultsFormat;
  tool: { name: 'scim-conformance'; version: string };
  run: {
    id: string;
    seed: number;
    startedAt: string;
    durationMs: number;
    requests: number;
    /** Requests per second at most; null is unlimited (the default on loopback, or `--max-rps 0`). */
    maxRps: number | null;
    concurrency: number;
    packs: string[];
    dialects: string[];
    /** Only a part was judged: suites or checks were chosen, or nothing was written. A verdict then speaks of that part alone. */
    partial: boolean;
    node: string;
    /** The command line as typed, redacted. */
    command: string;
  };
  target: {
    tenantUrl: string;
    profile: string;
    embedded: boolean;
    capabilities: Record<string, boolean>;
  };
  verdict: Verdict;
  complete: boolean;
  /** Why the run is incomplete or inconclusive: one sentence each. */
  problems: string[];
  summary: Record<Status | 'total', number>;
  definitions: Definitions;
  checks: CheckResult[];
  findings: Finding[];
  performance: { p50Ms: number; p95Ms: number; maxMs: number; byOperation: Record<string, OperationTimes> };
  leftovers: Leftover[];
  exchanges: RecordedExchange[];
}

/**
 * The texts and facts of a check that was judged.
 * @throws Error when the results do not have them: whoever wrote them left something out
 */
export function definitionOf(definitions: Definitions, { check }: Pick<CheckResult, 'check'>): Definition {
  const definition = definitions[check];
  if (!definition) throw new Error(`the results hold no definition of ${check}`);
  return definition;
}

/**
 * Reads the text of a results file.
 * @throws Error when it is not JSON, is something else, or was written by an older version, which it names
 */
export function parseResults(text: string): Results {
  const value = JSON.parse(text) as Partial<Results> | null;
  const format: unknown = value?.format;
  if (format === resultsFormat) return value as Results;
  if (format === 'scim-conformance/results@1')
    throw new Error(`the results were written by an older version (${format}): run the audit again`);
  throw new Error(`this is no results file: its format is ${JSON.stringify(format)} instead of ${resultsFormat}`);
}
