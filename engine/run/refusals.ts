import { STATUS_CODES } from 'node:http';
import type { CheckResult, RecordedExchange } from '../../contract/results';
import { detailOf } from '../../scim/exchanges';
import { objectOf, objectsOf, stringOf } from '../../scim/json';

/** So much of the provider's words is told. */
const maxDetail = 160;

/** Whether the status of the deciding answer broke the check because it is a refusal, and not the refusal that was right. */
export function isRefused(
  { pointers: [first], expected }: Pick<CheckResult, 'pointers' | 'expected'>,
  { response }: RecordedExchange,
): boolean {
  if (first?.in !== 'status' || first.part !== 'response' || response === null || response.status < 400) return false;
  return expected !== response.status;
}

/** Whether any refusal was wrong, and not just this one: what was expected is a success, or what only a success can show. */
export const isSuccessExpected = (expected: CheckResult['expected']): boolean =>
  typeof expected === 'number' ? expected < 300 : !/\b[45](\d\d|xx)\b|\berror\b/i.test(String(expected));

/** A refusal in one sentence: `PATCH /Users with Add title is answered with 400: «title is read-only»`. */
export function tellRefusal(refusal: RecordedExchange): string {
  const said = saidIn(refusal);
  const told = `${describeCall(refusal)} is answered with ${refusal.response?.status}`;
  if (said === null) return told;
  return `${told}: «${said.length > maxDetail ? `${said.slice(0, maxDetail)}…` : said}»`;
}

/** The provider's words, unless they say no more than the status does. */
export function saidIn(exchange: RecordedExchange): string | null {
  const detail = detailOf(exchange)?.replace(/\s+/g, ' ').trim() ?? '';
  const isStatus = Object.values(STATUS_CODES).some((phrase) => phrase?.toLowerCase() === detail.toLowerCase());
  return detail === '' || isStatus ? null : detail;
}

/** A request in words: `PATCH /Users with Add emails[type eq "work"].value`. */
export function describeCall({ request }: Pick<RecordedExchange, 'request'>): string {
  const url = URL.canParse(request.url) ? new URL(request.url) : null;
  const path = url?.pathname ?? request.url;
  const place = /\/(Users|Groups|Schemas|ResourceTypes|ServiceProviderConfig)(?=\/|$)/.exec(path)?.[0] ?? path;
  const filter = url?.searchParams.get('filter');
  const call = `${request.method} ${place}${filter ? ` with filter ${filter.replace(/"[^"]*"/g, '"…"')}` : ''}`;
  const operations = operationsIn({ request });
  const [only, ...more] = operations;
  if (request.method !== 'PATCH' || !only) return call;
  if (more.length > 0) return `${call} with ${operations.length} operations`;
  return `${call} with ${stringOf(only.op) ?? 'an operation'} ${stringOf(only.path) ?? 'without a path'}`;
}

/** The operations of a PATCH; empty for every other request. */
export const operationsIn = ({ request }: Pick<RecordedExchange, 'request'>) =>
  request.method === 'PATCH' ? objectsOf(objectOf(request.body)?.Operations) : [];

/** The attributes that a PATCH names: the provider's words may repeat them. */
export const attributesIn = ({ request }: Pick<RecordedExchange, 'request'>): string[] =>
  operationsIn({ request }).flatMap(({ path, value }) =>
    typeof path === 'string' ? [path] : Object.keys(objectOf(value) ?? {}),
  );
