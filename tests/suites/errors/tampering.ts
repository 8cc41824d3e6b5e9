import { body } from '../tampering';

const userError = 'urn:ietf:params:scim:api:messages:2.0:Error';
export const unknown = 'wrong-reads/unknown-id';
export const broken = 'bad-bodies/broken-json';
export const scimError = (value: string | number, more = {}) => body({ schemas: [userError], status: value, ...more });
