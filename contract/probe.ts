import type { Axis, Capability, Dialect, Facts, MappedAttribute, Operation } from './check';
import type { Json, Marks, RecordedExchange } from './results';
import type { StepName, StepNeeds, WordOf } from './steps';

/** A made-up human being; every value follows from the run's seed. */
export interface Person {
  userName: string;
  externalId: string;
  givenName: string;
  familyName: string;
  displayName: string;
  email: string;
  otherEmail: string;
  title: string;
  department: string;
  employeeNumber: string;
  phone: string;
  mobile: string;
  street: string;
  city: string;
  region: string;
  postalCode: string;
  country: string;
}

/** What a profile says of one kind of resource. */
export interface Mapping {
  /** Attributes that Entra looks resources up by, the first tried first. */
  matching: string[];
  /** How the matching attributes are known: said in words, marked in a column of the tutorial, or Entra's default. */
  matchingBasis?: 'documented' | 'filter-column' | 'assumed-default';
  attributes: MappedAttribute[];
}

/** Checks, by a glob over their ids or over the ids of their instances, and what the provider documents about them. */
export interface Exception {
  check: string;
  reason: string;
}

/** How the names of made-up users are formed. */
export interface Naming {
  /** What their userNames and e-mail addresses end in; without it, example.com and domains below it. */
  userDomain?: string;
  /** An e-mail address (`email`, as without it), no address (`plain`), or a text with `{name}` and perhaps `{domain}` in it. */
  userName?: string;
}

/** What a provider is expected to support. Everything optional is for readers: no check depends on it. */
export interface Profile {
  id: string;
  name: string;
  users: Mapping & Naming;
  groups: Mapping & { supported: boolean };
  operations: Record<Operation, boolean>;
  /** Checks that cannot be judged by what the provider documents: they are skipped, with the reason. */
  exclusions?: Exception[];
  /** Checks whose failure the provider documents: it becomes an observation, with the reason. */
  deviations?: Exception[];
  /** The document that it was taken from, and that document's date. */
  source?: { repository: string; path: string; date: string };
  authentication?: 'bearer' | 'oauth2-authorization-code' | 'oauth2-client-credentials';
  /** An example of the Tenant URL; `fixed` when it is the same for all customers. */
  tenantUrl?: { example: string; fixed: boolean };
  /** What the document says happens to a user who leaves the scope. */
  deprovisioning?: 'disable' | 'remove';
  notes?: string[];
  /** Lines of an exported mapping that no audit can judge, and why; no part of a profile file. */
  leftOut?: Record<string, string>;
}

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the Tenant URL, beginning with a slash, its parts already URL-encoded: `/Users/2819c223`. */
  path: string;
  /** Query parameters in order; encoded as `%20`, unless `rawQuery` gives the text itself. */
  query?: Record<string, string>;
  rawQuery?: string;
  /** An object is sent as JSON; a string is sent as it is (broken JSON, say). */
  body?: Json;
  /** Replaces or, with null, leaves out a default header (Accept, Authorization, Content-Type, User-Agent). */
  headers?: Record<string, string | null>;
  /** What is known of the call and stays with its exchange. */
  marks?: Marks;
}

/**
 * Names what an answer does not show yet of what was written: attribute paths, members, `deletion`. Empty when the answer
 * is current, or when waiting would not make it so, as with a refusal.
 */
export type Stale = (response: NonNullable<RecordedExchange['response']>) => string[];

/**
 * All that a probe can do: it sends calls, each with a step name that checks refer to. Calls that do not depend on each
 * other may go out together; no more than the run's concurrency are ever under way.
 *
 * A session may be asked to play some steps only. A call of another step is then not sent: it is answered by an exchange
 * without response, and no id comes of it. So a probe never sends a wanted step with something from a step that this one
 * does not declare as needed.
 */
export interface Session<Step extends string = string, Noted extends Facts = Facts> {
  readonly dialect: Dialect;
  readonly profile: Profile;
  /** Random GUIDs and texts that follow from the seed and differ from probe to probe. */
  guid(): string;
  person(): Person;
  /** A display name for a group, unique in this run. */
  groupName(): string;
  send(step: Step, call: Call): Promise<RecordedExchange>;
  /** Sends calls at once, as the steps `<word>-1`, `<word>-2`, …, and waits until all have ended. */
  sendTogether(word: WordOf<Step>, calls: readonly Call[]): Promise<RecordedExchange[]>;
  /**
   * Reads after a write. While the answer is stale the call is sent again, after growing pauses and until the run's
   * consistency timeout is over: the answers before the last one are recorded with their number, as `attempt`.
   * What stayed stale to the end is not waited for again in this probe run.
   */
  readBack(step: Step, call: Call, stale: Stale): Promise<RecordedExchange>;
  /** Creates a user and returns its id. Stops the probe when the provider refuses (`users.create.accepted` says so). */
  createUser(step: Step, body: Json): Promise<string>;
  /**
   * Creates a group and returns its id. Stops the probe when the provider refuses (`groups.create.accepted` says so).
   * @param member a user who is in the group from the beginning where the provider takes none without members
   */
  createGroup(step: Step, body: Json, member: string): Promise<string>;
  /**
   * A PATCH of the operations as one request.
   * @param part its number, when it is one of the smaller requests that follow a refused one
   */
  patch(step: Step, path: string, operations: Json[], part?: number): Promise<RecordedExchange>;
  /**
   * Asks for one more request to find out which of several operations was refused: what a probe run may send for that is
   * limited. Whatever is not found out then is undecided.
   */
  maySearch(): boolean;
  /** In a replay, what the first play noted: what it found out is not searched for again. */
  readonly earlier?: Partial<Noted>;
  /** What checks need to know besides the exchanges. */
  note(facts: Partial<Noted>): void;
  /** Checks of these steps are skipped for this reason: their subject is not there, or its answers prove nothing. */
  withdraw(steps: readonly Step[], reason: string): void;
  /** Ends the probe: later steps are impossible, and that check is what blocks them. */
  stop(blockedBy: string, reason: string): never;
}

/** The steps of a session, for helpers inside the probe that has it. */
export type StepIn<S extends Session> = Parameters<S['send']>[0];

/** What the requests of a probe may do to a weak provider, in the order in which they are sent. */
export const dangers = ['some', 'grave', 'credentials'] as const;
export type Danger = (typeof dangers)[number];

interface ProbeFields<Id extends string> {
  /** The name of its file in `probes/`. */
  id: Id;
  /** One sentence: what Entra does here. `explain` prints it. */
  plays: string;
  access: 'read' | 'write';
  axes?: readonly Axis[];
  needs?: readonly Capability[];
  /** What it cannot do without: it is not played where the profile says that one of them is not done. */
  operations?: readonly Operation[];
  /** How many requests it sends one after the other; the longest begin first. */
  chain: number;
  /** How many requests it sends in all, where that depends on the number of mapped attributes. */
  requests?: (attributes: number) => number;
  /** Runs when all other probes have ended and their resources are still there: nothing of ours changes meanwhile. */
  quiet?: true;
  /**
   * Its requests can break a weak provider for everybody, so it is played when all others have ended, alone. After `some`
   * and `grave` a plain create call tells whether the provider still works. `grave` are those that take or empty a required
   * attribute: off this machine they are sent only with --include-risky. `credentials` may count as a failed log-in.
   */
  danger?: Danger;
}

/** Besides its own steps, one that reads looks for its subject first, and looks at it again where it is not found. */
export type LookStep = 'look-around' | 'look-further' | 'look-again' | 'look-by-id' | `count-again-${string}`;

/**
 * What a probe plays in a read-only run: those of its steps that can be played, with GET alone, with resources that others
 * created. Its checks are the same; those that need other steps are skipped.
 */
export interface OnExisting<Step extends string = string, Noted extends Facts = Facts> {
  /** The checks that say nothing of the run's own writes, by globs over their ids. */
  judgedBy: readonly string[];
  steps: { readonly [Name in Step | LookStep]?: readonly (Step | LookStep)[] };
  chain: number;
  run(session: Session<Step | LookStep, Noted>): Promise<void>;
}

interface Play<Step extends string, Noted extends Facts> {
  /** Sends what has to be there before any other probe begins. */
  prepare?(session: Session<Step, Noted>): Promise<void>;
  /** @param noted the facts that `prepare` noted */
  run(session: Session<Step, Noted>, noted: Partial<Noted>): Promise<void>;
  onExisting?: OnExisting<Step, Noted>;
}

/** A probe as the engine sees it. */
export interface Probe extends ProbeFields<string>, Play<string, Facts> {
  steps: StepNeeds;
  /** This is what the probe of that id plays in a read-only run. */
  isOnExisting?: true;
}

/** A probe as its checks see it: with the names of its steps and the types of its facts. */
export type TypedProbe<Id extends string, Steps, Noted extends Facts> = Omit<Probe, 'id' | 'steps'> & {
  readonly id: Id;
  readonly steps: Steps;
  readonly facts?: Noted;
};

/**
 * Declares what a probe sends and notes. `steps` names each step, with the earlier steps that it cannot be played without;
 * a name that ends in `*` stands for a family. What a check's steps need, and what that needs, is its smallest play.
 * `facts` says what is noted: `facts: noting<{ id: string }>()`.
 */
export function defineProbe<
  const Id extends string,
  const Steps extends { readonly [Name in keyof Steps]: readonly (keyof Steps & string)[] },
  Noted extends Facts = Record<never, never>,
>(
  probe: ProbeFields<Id> & { steps: Steps; facts?: Noted } & Play<StepName<keyof Steps & string>, NoInfer<Noted>>,
): TypedProbe<Id, Steps, Noted> {
  return probe as unknown as TypedProbe<Id, Steps, Noted>;
}

/** The types of a probe's facts; there is nothing of it at run time. */
export const noting = <Noted extends Facts>(): Noted => ({}) as Noted;
