import { at, type Check, fail, pass, skip } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { isServerFault, isSuccess } from '../../scim/exchanges';
import { isUnassigned, objectOf } from '../../scim/json';
import { defineCheck } from '../define';

const probe = 'patch-forms';

const allOrNothing = defineCheck({
  id: 'patch.unknown.all-or-nothing',
  title: 'A PATCH with an unknown attribute is applied without it or not at all',
  failure:
    'A PATCH with an unknown attribute is applied only in part, has no effect despite success, or ends in a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.5.2' }],
  impact: 'Users are updated only in part, while Entra records the whole update as failed or as successful.',
  fix: 'Apply the operations to a copy and store it when all have succeeded, or skip unknown attributes and apply the rest.',
  probe,
  steps: ['read-forms', 'unknown', 'read-unknown'],
  headlines: {
    half: 'A PATCH with an unknown attribute is refused, but a part of it is applied',
    dropped: 'A PATCH with an unknown attribute is answered with success, but the known attribute is not changed',
  },
  messages: {
    half: 'expected the value to stay {expected} after the PATCH was refused, got {actual}',
    dropped: 'expected {expected} after the PATCH succeeded, got {actual}',
    fault: 'expected 200, 204 or 400, got {actual}',
  },
  judge({ 'read-forms': before, unknown, 'read-unknown': read }, { facts }) {
    const path = facts.text ?? 'displayName';
    const { status } = unknown.response;
    if (isServerFault(status)) return fail('fault', { expected: 400, actual: status, at: [at.status(unknown)] });
    const old = findAttribute(before.response.body, path).value;
    const { value, pointer } = findAttribute(read.response.body, path);
    if (read.response.status !== 200 || !objectOf(read.response.body))
      return skip('the user could not be read afterwards: see users.read.by-id');
    if (isUnassigned(old)) return skip(`the user had no ${path} before: see users.create.attribute-stored`);
    const actual = value ?? null;
    const place = [at.body(read, pointer)];
    if (isSuccess(unknown))
      return value === facts.again ? pass : fail('dropped', { expected: facts.again ?? null, actual, at: place });
    return value === old ? pass : fail('half', { expected: old ?? null, actual, at: place });
  },
});

const unknownTolerated = defineCheck({
  id: 'patch.unknown.tolerated',
  title: 'A PATCH with an unknown attribute is accepted',
  failure: 'A PATCH with an unknown attribute is refused',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Attribute mapping' },
  ],
  impact: 'One superfluous mapping blocks every other change of the user, including disabling.',
  fix: 'Skip the attributes that you do not know and apply the rest. RFC 7644 lets you reject the PATCH with 400, but then none of its changes arrives.',
  probe,
  steps: ['unknown', 'read-unknown'],
  messages: { refused: 'expected 200 or 204 for the PATCH, got {actual}' },
  judge({ unknown, 'read-unknown': read }) {
    const { status } = unknown.response;
    if (status !== 200 && status !== 204)
      return fail('refused', { expected: '200 or 204', actual: status, at: [at.status(unknown)] });
    return objectOf(read.response.body)?.id ? pass : skip('the user could not be read afterwards');
  },
});

export const unknown: Check[] = [allOrNothing, unknownTolerated];
