import { STATUS_CODES } from 'node:http';
import type { CheckResult, Definition, Finding, RecordedExchange } from '../../contract/results';
import { detailOf, withoutValues } from '../../scim/exchanges';
import { objectOf, objectsOf, stringOf } from '../../scim/json';
import type { Diagnosis, Named } from '../diagnosis/cause';
import { knownCauses } from '../diagnosis/causes/index';

/** Why a check failed: what joins it with others, and what sets them right. */
export type Root = Pick<Finding, 'headline' | 'cause' | 'proved' | 'fix' | 'exchanges'> & {
  /** The same for all failures that this is the root of. */
  key: string;
};

/** What is known of a failure besides its outcome. */
export interface Known {
  definition: Definition;
  /** The exchange that decided. */
  deciding: RecordedExchange | undefined;
  diagnosis: Diagnosis | undefined;
  named: Named | undefined;
  /** What is said of the message that it failed with. */
  headline: string;
}

/**
 * The root of a failure: a known cause that the exchanges prove, else the provider's own words in a refusal, else the cause that the check named, else the message of the check. It claims no more than was seen: where the provider refused a
 * request, nothing is said of what it would have done with it.
 */
export function rootOf(check: CheckResult, known: Known): Root {
  const { definition, deciding, diagnosis, named, headline: message } = known;
  if (diagnosis) {
    const { id, cause, proof } = diagnosis;
    const exchanges = proof.evidence.map(({ index }) => index);
    return { key: proof.headline, headline: proof.headline, cause: id, proved: true, fix: cause.fix, exchanges };
  }
  const own = { cause: null, proved: false, fix: definition.fix };
  const refusal = deciding && isRefused(check, deciding) ? deciding : undefined;
  const detail = refusal ? saidIn(refusal) : null;
  if (refusal && detail !== null) {
    const key = `${refusal.response?.status} ${withoutValues(detail, attributesIn(refusal))}`;
    const said = detail.length > maxDetail ? `${detail.slice(0, maxDetail)}…` : detail;
    return {
      ...own,
      key,
      headline: `${toldRefusal(refusal)}: «${said}»`,
      fix: `Do not refuse this request. ${own.fix}`,
    };
  }
  if (named) {
    const { fix } = knownCauses[named.id];
    return { key: named.headline, headline: named.headline, cause: named.id, proved: false, fix };
  }
  if (refusal) return { ...own, key: `${check.check} ${refusal.response?.status}`, headline: toldRefusal(refusal) };
  return { ...own, key: `${check.check} ${check.messageId}`, headline: message };
}

/** So much of the provider's words is told in a headline. */
const maxDetail = 160;

const toldRefusal = (refusal: RecordedExchange) =>
  `${describeCall(refusal)} is answered with ${refusal.response?.status}`;

/** Whether the status of the deciding answer is a refusal, and not the one that was right. */
function isRefused({ pointers: [first], expected }: CheckResult, { response }: RecordedExchange): boolean {
  if (first?.in !== 'status' || first.part !== 'response' || response === null || response.status < 400) return false;
  return expected !== response.status;
}

/** The provider's words, unless they say no more than the status does. */
function saidIn(exchange: RecordedExchange): string | null {
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
  const operations = objectsOf(objectOf(request.body)?.Operations);
  const [only, ...more] = operations;
  if (request.method !== 'PATCH' || !only) return call;
  if (more.length > 0) return `${call} with ${operations.length} operations`;
  return `${call} with ${stringOf(only.op) ?? 'an operation'} ${stringOf(only.path) ?? 'without a path'}`;
}

/** The attributes that a PATCH names: the provider's words may repeat them. */
export const attributesIn = ({ request }: Pick<RecordedExchange, 'request'>): string[] =>
  objectsOf(objectOf(request.body)?.Operations).flatMap(({ path, value }) =>
    typeof path === 'string' ? [path] : Object.keys(objectOf(value) ?? {}),
  );
