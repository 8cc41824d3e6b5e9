import { type Answered, skip } from '../../contract/check';
import { isUnassigned, type JsonObject, objectOf } from '../../scim/json';

/** The document of /ServiceProviderConfig: any JSON object with status 200. */
export const configOf = ({ response }: Answered): JsonObject | undefined =>
  response.status === 200 && !isUnassigned(response.body) ? objectOf(response.body) : undefined;

export const configUnreadable = skip('/ServiceProviderConfig cannot be read: see discovery.provider-config.readable');

/** The text "true" is one mistake, which discovery.provider-config.features reports; it declares the feature all the same. */
export const isDeclared = (supported: unknown) => String(supported).toLowerCase() === 'true';

/** A feature that is there and is no object with `supported`: what it declares is not to be read in the form of RFC 7643 §5. */
export const isBare = (config: JsonObject, feature: string) =>
  !isUnassigned(config[feature]) && objectOf(config[feature]) === undefined;

/** How failures for that reason are told. */
export const bare = {
  message: 'expected {feature} to be an object with supported, got {actual}',
  cause: 'bare-features',
} as const;

export const supportedOf = (config: JsonObject, feature: string) => objectOf(config[feature])?.supported;
