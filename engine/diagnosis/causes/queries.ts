import type { Answered } from '../../../contract/check';
import type { RecordedExchange } from '../../../contract/results';
import { isSuccess } from '../../../scim/exchanges';
import { objectOf, stringOf } from '../../../scim/json';
import { isListResponse, resourcesOf } from '../../../scim/list-response';
import { idInPath } from '../../../scim/paths';
import type { NameableCause, Proof, ProvableCause, Recorded } from '../cause';
import { isCollection, pathOf } from '../writes';

/** What one of these causes proves by calls alone. */
const proof = (headline: string, calls: readonly Answered[], ...evidence: (RecordedExchange | undefined)[]): Proof => ({
  headline,
  evidence: evidence.filter((exchange) => exchange !== undefined),
  calls: new Set(calls.map(({ index }) => index)),
  writes: new Set(),
});

const filterOf = ({ request }: Answered) => new URL(request.url).searchParams.get('filter');
const isFiltered = (exchange: Answered) =>
  exchange.request.method === 'GET' && isCollection(exchange) && filterOf(exchange) !== null;

/** `userName eq "x"`: the attribute and the text. */
function comparison(exchange: Answered): { attribute: string; value: string } | undefined {
  const [, attribute, value] = /^(\w+) eq "((?:[^"\\]|\\.)*)"$/.exec(filterOf(exchange) ?? '') ?? [];
  return attribute === undefined || value === undefined ? undefined : { attribute, value };
}

/** How many resources a list shows that do not have the text that was asked for; undefined where nothing can be told. */
function strangers(exchange: Answered): number | undefined {
  const asked = comparison(exchange);
  if (!asked || !isListResponse(exchange.response.body) || asked.value.includes('\\')) return undefined;
  const shown = resourcesOf(exchange.response.body).flatMap((each) => stringOf(each[asked.attribute]) ?? []);
  return shown.filter((text) => text.toLowerCase() !== asked.value.toLowerCase()).length;
}

const noEffect = 'Filters have no effect: queries return resources that do not match.';

const filterIgnored: ProvableCause & NameableCause = {
  headline: noEffect,
  fix: 'Apply the filter before paging and counting, and reject what cannot be evaluated with 400 and scimType invalidFilter. Entra takes the first result for the person that it looks for.',
  recognise({ exchanges }: Recorded) {
    const lists = exchanges.filter((each) => isFiltered(each) && isSuccess(each));
    const told = lists.filter((each) => strangers(each) !== undefined);
    const wide = told.filter((each) => strangers(each) !== 0);
    const [first] = wide;
    if (!first || wide.length < 3) return undefined;
    // One that is narrowed although there was more to show is a filter that works.
    const isNarrowed = (each: Answered) =>
      strangers(each) === 0 && wide.some((other) => other.index < each.index && pathOf(other) === pathOf(each));
    if (told.some(isNarrowed)) return undefined;
    return proof(noEffect, lists, first);
  },
};

/** A user that was created: its name, and the calls that tell of it. */
interface Creation {
  exchange: Answered;
  name: string;
}

const isUserCreate = (exchange: Answered) =>
  exchange.request.method === 'POST' && pathOf(exchange).endsWith('/Users') && exchange.credentials === undefined;

/** Attempts to create a user whose name another user has already, in the same letters or in others. */
function duplicates(exchanges: readonly Answered[]): { earlier: Creation; attempt: Creation; isExact: boolean }[] {
  const made: Creation[] = [];
  return exchanges.filter(isUserCreate).flatMap((exchange) => {
    const name = stringOf(objectOf(exchange.request.body)?.userName);
    if (name === undefined) return [];
    const earlier = made.find(
      (each) =>
        each.name.toLowerCase() === name.toLowerCase() &&
        isOver(each.exchange, exchange) &&
        !isDeleted(each, exchange, exchanges),
    );
    if (isSuccess(exchange)) made.push({ exchange, name });
    return earlier ? [{ earlier, attempt: { exchange, name }, isExact: earlier.name === name }] : [];
  });
}

/** Whether a user was deleted before a call went out: then its name is free again. */
function isDeleted({ exchange: created }: Creation, before: Answered, exchanges: readonly Answered[]): boolean {
  const id = stringOf(objectOf(created.response.body)?.id) ?? '';
  const path = `${pathOf(created)}/${idInPath(id)}`;
  return exchanges.some(
    (each) => each.request.method === 'DELETE' && isSuccess(each) && each.index < before.index && pathOf(each) === path,
  );
}

/** Of calls at once, none is a duplicate of another that it could know. */
const isOver = (first: Answered, second: Answered) =>
  Date.parse(first.startedAt) + first.durationMs <= Date.parse(second.startedAt) + 1;

/** Changes and concurrent creations that a unique name would have stopped as well. */
const takesName = (names: ReadonlySet<string>) => (exchange: Answered) => {
  if (!isSuccess(exchange)) return false;
  const { method, body } = exchange.request;
  const text = JSON.stringify(body ?? null).toLowerCase();
  if (method === 'PATCH' || method === 'POST') return [...names].some((name) => text.includes(JSON.stringify(name)));
  return method === 'GET' && isFiltered(exchange) && names.has(comparison(exchange)?.value.toLowerCase() ?? '');
};

/** Names that two resources have. */
function sharedNames(exchanges: readonly Answered[]): Set<string> {
  const holders = new Map<string, Set<string>>();
  for (const exchange of exchanges.filter(isSuccess)) {
    const { body } = exchange.response;
    for (const user of isListResponse(body) ? resourcesOf(body) : [objectOf(body) ?? {}]) {
      const [name, id] = [stringOf(user.userName)?.toLowerCase(), stringOf(user.id)];
      if (name !== undefined && id !== undefined) holders.set(name, (holders.get(name) ?? new Set()).add(id));
    }
  }
  return new Set([...holders].flatMap(([name, ids]) => (ids.size > 1 ? [name] : [])));
}

const duplicatesAccepted: ProvableCause = {
  fix: 'Put a unique, case-insensitive index on userName, for POST, PUT and PATCH alike, and answer a violation with 409 and scimType uniqueness.',
  recognise({ exchanges }: Recorded) {
    const exact = duplicates(exchanges).filter(({ isExact }) => isExact);
    const [first] = exact;
    if (!first || !exact.every(({ attempt }) => isSuccess(attempt.exchange))) return undefined;
    const affected = exchanges.filter(takesName(sharedNames(exchanges)));
    return proof(
      'userName is not unique: a second user with the same userName is accepted.',
      affected,
      first.earlier.exchange,
      first.attempt.exchange,
    );
  },
};

const userNameCase: ProvableCause = {
  fix: 'Compare userName case-insensitively (RFC 7643 §4.1.1: caseExact is false), in filters and in the unique index; keep the letters as they were sent.',
  recognise({ exchanges }: Recorded) {
    const attempts = duplicates(exchanges);
    const variants = attempts.filter(({ isExact }) => !isExact);
    const [variant] = variants;
    const exact = attempts.find(({ isExact }) => isExact);
    if (!variant || !exact || exact.attempt.exchange.response.status !== 409) return undefined;
    if (!variants.every(({ attempt }) => isSuccess(attempt.exchange))) return undefined;
    const names = new Set(variants.map(({ attempt }) => attempt.name.toLowerCase()));
    const affected = exchanges.filter(takesName(names));
    return proof(
      'userName is case-sensitive: the same name in capitals counts as another.',
      affected,
      exact.attempt.exchange,
      variant.attempt.exchange,
    );
  },
};

/** What a provider does when it looks for resources. */
export const queryCauses = {
  'filter-ignored': filterIgnored,
  'duplicates-accepted': duplicatesAccepted,
  'user-name-case': userNameCase,
};
