import { at, fail, pass, skip } from '../../../contract/check';
import { isUnassigned, objectOf, stringOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { managerIn, ofManager } from '../../reading/manager';

const section = { source: 'RFC 7643', section: '4.3' } as const;

const entra = { source: 'Entra', topic: 'Manager' } as const;

export const managerShape = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.shape',
  title: 'The manager is returned as an object with the id in value',
  failure: 'The manager is not returned as an object with the id in value',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [section, entra],
  impact: 'Entra can no longer read the user, so none of its attributes is ever updated again.',
  fix: 'Return manager as {"value": "<id>"}, optionally with $ref and displayName. Omit it when there is none.',
  steps: ['read-set'],
  headlines: {
    text: 'The manager is returned as a string instead of an object',
    other: 'The manager is not returned as an object with the id in value',
  },
  messages: {
    text: 'expected an object with the id in value, got {actual}: a string',
    other: 'expected an object with the id in value, got {actual}',
  },
  judge({ 'read-set': read }) {
    const { value, pointer } = managerIn(read);
    if (isUnassigned(value)) return skip('no manager is shown: see patch.manager.set');
    if (stringOf(objectOf(value)?.value)) return pass;
    const messageId = typeof value === 'string' ? 'text' : 'other';
    return fail(messageId, { expected: { value: 'the id' }, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});
