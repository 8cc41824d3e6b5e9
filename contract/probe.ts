import type { Axis, Capability, Dialect, Facts, MappedAttribute, Operation } from './check';
import type { Json, RecordedExchange } from './results';

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

/** What a provider is expected to support. Everything optional is for readers: no check depends on it. */
export interface Profile {
  id: string;
  name: string;
  users: Mapping;
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
}

/**
 * Names what an answer does not show yet of what was written: attribute paths, members, `deletion`. Empty when the answer
 * is current, or when waiting would not make it so, as with a refusal.
 */
export type Stale = (response: NonNullable<RecordedExchange['response']>) => string[];

/**
 * All that a probe can do: it sends calls, each with a step name that checks refer to. Calls that do not depend on each
 * other may go out together; no more than the run's concurrency are ever under way.
 */
export interface Session {
  readonly dialect: Dialect;
  readonly profile: Profile;
  /** Random GUIDs and texts that follow from the seed and differ from probe to probe. */
  guid(): string;
  person(): Person;
  /** A display name for a group, unique in this run. */
  groupName(): string;
  send(step: string, call: Call): Promise<RecordedExchange>;
  /** Sends calls at once, each as a step of its own, and waits until all have ended. */
  sendTogether(calls: Record<string, Call>): Promise<RecordedExchange[]>;
  /**
   * Reads after a write. While the answer is stale the call is sent again, after growing pauses and until the run's
   * consistency timeout is over: the last answer is recorded as `step`, the earlier ones as `step~1`, `step~2`, …
   * What stayed stale to the end is not waited for again in this probe run.
   */
  readBack(step: string, call: Call, stale: Stale): Promise<RecordedExchange>;
  /** Creates a user and returns its id. Stops the probe when the provider refuses (`users.create.accepted` says so). */
  createUser(step: string, body: Json): Promise<string>;
  /** Creates a group and returns its id. Stops the probe when the provider refuses (`groups.create.accepted` says so). */
  createGroup(step: string, body: Json): Promise<string>;
  /** A PATCH of the operations as one request. */
  patch(step: string, path: string, operations: Json[]): Promise<RecordedExchange>;
  /** What checks need to know besides the exchanges. */
  note(facts: Facts): void;
  /** Ends the probe: later steps are impossible, and that check stands in front of them. */
  stop(blockedBy: string, reason: string): never;
}

export interface Probe {
  id: string;
  /** One sentence: what Entra does here. `explain` prints it. */
  plays: string;
  access: 'read' | 'write';
  axes?: readonly Axis[];
  needs?: Capability[];
  /** What it cannot do without: it is not played where the profile says that one of them is not done. */
  operations?: Operation[];
  /** How many requests it sends one after the other; the longest begin first. */
  chain: number;
  /** Runs when all other probes have ended and their resources are still there: nothing of ours changes meanwhile. */
  quiet?: true;
  /** Sends what has to be there before any other probe begins. */
  prepare?(session: Session): Promise<void>;
  /** @param noted the facts that `prepare` noted */
  run(session: Session, noted: Facts): Promise<void>;
}

/** All that is judged in one area. */
export interface AreaSuite {
  area: string;
  probes: Probe[];
  checks: import('./check').Check[];
}
