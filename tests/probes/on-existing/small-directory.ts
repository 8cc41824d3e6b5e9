import type { Facts } from '../../../contract/check';
import type { Call, OnExisting, Session } from '../../../contract/probe';
import type { Json, RecordedExchange } from '../../../contract/results';
import { declarationOf, type StepNeeds } from '../../../contract/steps';
import { readProfile } from '../../../fixtures/profiles';
import { findAttribute } from '../../../scim/attribute-path';
import type { JsonObject } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { exchange } from '../../helpers/exchange';

export type Reply = { status: number; body?: Json };
/** Answers a call instead of the directory; undefined where it does not. */
export type Otherwise = (call: Call, step: string) => Reply | undefined;

/** What was sent, noted and withdrawn. */
export interface Played {
  calls: { step: string; call: Call }[];
  facts: Facts;
  withdrawn: Record<string, string>;
}

const list = (all: JsonObject[], page = all): Reply => ({
  status: 200,
  body: { schemas: [urn.list], totalResults: all.length, Resources: page },
});

/** Equality and `and`, names of attributes in small letters or as they are, and values in any letter case. */
function matches(resource: JsonObject, filter: string): boolean {
  return filter.split(' and ').every((part) => {
    const [, path = '', value = ''] = /^(.+) eq (".*")$/i.exec(part) ?? [];
    const name = path.toLowerCase() === 'username' ? 'userName' : path;
    const found = findAttribute(resource, name).value;
    return String(found).toLowerCase() === String(JSON.parse(value || '""')).toLowerCase();
  });
}

function answerOf(directory: readonly JsonObject[], { path, query = {} }: Call): Reply {
  const id = decodeURIComponent(path.split('/')[2] ?? '');
  const found = directory.find((each) => each.id === id);
  if (id !== '') return found ? { status: 200, body: found } : { status: 404 };
  const { filter } = query;
  if (filter !== undefined && / eqq | xx /.test(filter)) return { status: 400 };
  const all = directory.filter((each) => filter === undefined || matches(each, filter));
  const start = Math.max(1, Number(query.startIndex ?? 1)) - 1;
  return list(all, all.slice(start, start + Math.max(0, Number(query.count ?? 100))));
}

/**
 * Plays what a probe plays in a read-only run, with a directory of a few resources.
 * @param directory is read anew for every call, so that `otherwise` can change it
 */
export async function playOnExisting<Step extends string, Noted extends Facts>(
  { steps, run }: OnExisting<Step, Noted>,
  directory: readonly JsonObject[],
  otherwise: Otherwise = () => undefined,
): Promise<Played> {
  const played: Played = { calls: [], facts: {}, withdrawn: {} };
  const send = async (step: string, call: Call): Promise<RecordedExchange> => {
    if (declarationOf(steps as StepNeeds, step) === undefined) throw new Error(`the step ${step} is not declared`);
    played.calls.push({ step, call });
    const { status, body } = otherwise(call, step) ?? answerOf(directory, call);
    return exchange({ step, call: `${call.method} ${call.path}`, status, ...(body === undefined ? {} : { body }) });
  };
  const session = {
    dialect: 'entra',
    profile: readProfile('generic'),
    guid: () => '8d5bdf9a-bbb9-4afd-a222-d695385c404d',
    send,
    note: (facts: Facts) => Object.assign(played.facts, facts),
    withdraw(which: readonly string[], reason: string) {
      for (const step of which) played.withdrawn[step] = reason;
    },
  } as unknown as Session<never, Noted>;
  await run(session as unknown as Parameters<typeof run>[0]);
  return played;
}

/** A user with all that is searched for. */
export const user = (name: string, more: JsonObject = {}): JsonObject => ({
  schemas: [urn.user],
  id: `id-${name}`,
  userName: `${name}@corp.com`,
  externalId: `x-${name}`,
  displayName: name,
  active: true,
  emails: [{ type: 'work', value: `${name}@corp.com` }],
  ...more,
});

export const group = (name: string, more: JsonObject = {}): JsonObject => ({
  schemas: [urn.group],
  id: `id-${name}`,
  displayName: name,
  externalId: `x-${name}`,
  ...more,
});
