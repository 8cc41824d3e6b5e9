import { body, header } from '../tampering';

export const html = body('<!doctype html><title>Sign in</title>');

export const list = (totalResults: number, more = {}) =>
  body({ schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults, ...more });

export const nothing = list(0);
export const type = (value: string | null) => header('content-type', value);
export const found = 'request-forms/find-percent';
