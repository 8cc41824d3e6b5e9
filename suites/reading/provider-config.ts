import { type Answered, skip } from '../../contract/check';
import { isUnassigned, type JsonObject, objectOf } from '../../scim/json';

/** The document of /ServiceProviderConfig: any JSON object with status 200. */
export const configOf = ({ response }: Answered): JsonObject | undefined =>
  response.status === 200 && !isUnassigned(response.body) ? objectOf(response.body) : undefined;

export const configUnreadable = skip('/ServiceProviderConfig cannot be read: see discovery.provider-config.readable');

/** The text "true" is one mistake, which discovery.provider-config.features reports; it declares the feature all the same. */
export const isDeclared = (supported: unknown) => String(supported).toLowerCase() === 'true';

export const supportedOf = (config: JsonObject, feature: string) => objectOf(config[feature])?.supported;
