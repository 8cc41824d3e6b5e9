import { type Answered, at, fail, type Judgement, skip } from '../../contract/check';
import { isUnassigned, type JsonObject, objectOf } from '../../scim/json';

/** The document of /ServiceProviderConfig: any JSON object with status 200. */
export const configOf = ({ response }: Answered): JsonObject | undefined =>
  response.status === 200 && !isUnassigned(response.body) ? objectOf(response.body) : undefined;

export const configUnreadable = skip('/ServiceProviderConfig cannot be read: see discovery.provider-config.readable');

/** The text "true" is one mistake, which discovery.provider-config.features reports; it declares the feature all the same. */
export const isDeclared = (supported: unknown) => String(supported).toLowerCase() === 'true';

/** The message of `bareFault`. */
export const bareMessage = { bare: 'expected {feature} to be an object with supported, got {actual}' };

/** The failure `bare` for a feature that is no object with `supported`: RFC 7643 §5 gives no other form to read it in. */
export function bareFault(config: Answered, document: JsonObject, feature: string): Judgement | undefined {
  const actual = document[feature];
  if (isUnassigned(actual) || objectOf(actual)) return undefined;
  const place = at.body(config, `/${feature}`);
  return fail('bare', {
    expected: 'object',
    actual: actual ?? null,
    at: [place],
    data: { feature },
    cause: 'bare-features',
  });
}

export const supportedOf = (config: JsonObject, feature: string) => objectOf(config[feature])?.supported;
