import { isObject } from '../request-body';
import { type Fault, resources } from './shared/fault';

export const fault: Fault = {
  does: 'shows emails as plain texts',
  make: resources((resource) =>
    Array.isArray(resource.emails)
      ? { ...resource, emails: resource.emails.map((email) => (isObject(email) ? (email.value ?? null) : email)) }
      : resource,
  ),
};
