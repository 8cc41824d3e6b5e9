import type { CheckResult, Definition, Finding, RecordedExchange } from '../../contract/results';
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
  const own = { headline: check.headline ?? definition.failure, cause: null, proved: false, fix: definition.fix };
  const refusal = deciding && isRefused(check, deciding) ? deciding : undefined;
  const said = refusal ? saidIn(refusal) : null;
  if (refusal && said !== null) {
    const key = `${refusal.response?.status} ${withoutValues(said, attributesIn(refusal))}`;
    const fix = isSuccessExpected(check.expected) ? `${firstStep(refusal)} ${own.fix}` : own.fix;
    return { ...own, key, fix };
  }
  if (named) {
    const { fix } = knownCauses[named.id];
    return { key: named.headline, headline: named.headline, cause: named.id, proved: false, fix };
  }
  return { ...own, key: `${check.check} ${refusal ? refusal.response?.status : check.messageId}` };
}
