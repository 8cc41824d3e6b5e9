import type { CheckResult, Definition, Finding, RecordedExchange } from '../../contract/results';
import { attributeIn } from '../../scim/attribute-path';
import { withoutValues } from '../../scim/exchanges';
import type { Diagnosis, Named } from '../diagnosis/cause';
import { knownCauses } from '../diagnosis/causes/index';
import { attributesIn, isRefused, isSuccessExpected, saidIn } from './refusals';

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
}

/** A feature that is not offered (501) is refused; any other 5xx is a mistake that the log of the provider explains. */
const firstStep = ({ response }: RecordedExchange) =>
  response !== null && response.status >= 500 && response.status !== 501
    ? 'Find the exception in the server log.'
    : 'Do not refuse this request.';

/** What refusals for one reason have in common; null where the provider gives none. */
export function refusalKey(refusal: RecordedExchange): string | null {
  const said = saidIn(refusal);
  return said === null ? null : `${refusal.response?.status} ${withoutValues(said, attributesIn(refusal))}`;
}

/**
 * The root of a failure: a known cause that the exchanges prove, else the provider's own words in a refusal, else the
 * cause that the check named, else the message of the check. It claims no more than was seen: where the provider refused
 * a request, nothing is said of what it would have done with it.
 */
export function rootOf(check: CheckResult, { definition, deciding, diagnosis, named }: Known): Root {
  if (diagnosis) {
    const { id, cause, proof } = diagnosis;
    const exchanges = proof.evidence.map(({ index }) => index);
    return { key: proof.headline, headline: proof.headline, cause: id, proved: true, fix: cause.fix, exchanges };
  }
  const refusal = deciding && isRefused(check, deciding) ? deciding : undefined;
  const isWrongToRefuse = refusal && isSuccessExpected(check.expected);
  const fix = isWrongToRefuse ? `${firstStep(refusal)} ${definition.fix}` : definition.fix;
  const own = { headline: check.headline ?? definition.failure, cause: null, proved: false, fix };
  const key = refusal ? refusalKey(refusal) : null;
  if (key !== null) return { ...own, key };
  if (named) {
    const cause = knownCauses[named.id];
    return { key: named.headline, headline: named.headline, cause: named.id, proved: false, fix: cause.fix };
  }
  if (!refusal) return { ...own, key: `${check.check} ${check.messageId}` };
  // Without a word from the provider: what is about one attribute is one refusal.
  const [attribute, ...others] = new Set(attributesIn(refusal).map(attributeIn));
  const [, collection] = /\/(Users|Groups)\//.exec(refusal.request.url) ?? [];
  const about = attribute && others.length === 0 ? `PATCH ${collection} ${attribute}` : check.check;
  return { ...own, key: `${about} ${refusal.response?.status}` };
}
