import { type Answered, at, type Check, fail, type Judgement, pass, skip } from '../../contract/check';
import { isServerFault } from '../../scim/exchanges';
import { defineCheck } from '../define';

const expect404 = (exchange: Answered): Judgement =>
  exchange.response.status === 404
    ? pass
    : fail('status', { expected: 404, actual: exchange.response.status, at: [at.status(exchange)] });

const readUnknown = defineCheck({
  id: 'errors.unknown-id.read',
  title: 'Reading a user that does not exist is answered with 404 or 400',
  failure: 'Reading a user that does not exist is not answered with 404 or 400',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Read user' },
  ],
  impact:
    'Entra cannot tell that a user is gone: it does not create the user again and repeats the update indefinitely.',
  fix: 'Answer 404 with a SCIM error when no user has the id, whatever its format.',
  probe: 'wrong-reads',
  steps: ['unknown-id'],
  messages: { status: 'expected 404 or 400, got {actual}' },
  // The id is a GUID. Where ids have another format it is malformed, and 400 is right too. For a deleted user, see
  // lifecycle.delete.not-readable.
  judge: ({ 'unknown-id': exchange }) => (exchange.response.status === 400 ? pass : expect404(exchange)),
});

const notOffered = (method: string) => skip(`the provider does not offer ${method}`);

const isNotOffered = ({ response }: Answered) => response.status === 405 || response.status === 501;

const patchUnknown = defineCheck({
  id: 'errors.unknown-id.patch',
  title: 'PATCH of a user that does not exist is answered with 404',
  failure: 'PATCH of a user that does not exist is not answered with 404',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'Entra cannot tell that the user is gone and sends the same update every cycle.',
  fix: 'Look the user up before you apply the operations. Answer 404 with a SCIM error when no user has the id.',
  probe: 'unknown-user',
  steps: ['patch'],
  operations: ['update'],
  messages: { status: 'expected 404, got {actual}' },
  judge: ({ patch }) => (isNotOffered(patch) ? notOffered('PATCH') : expect404(patch)),
});

const putUnknown = defineCheck({
  id: 'errors.unknown-id.put',
  title: 'PUT of a user that does not exist is answered with 404',
  failure: 'PUT of a user that does not exist is not answered with 404',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.5.1' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'No effect on Entra, which sends no PUT; other clients create users by mistake.',
  fix: 'Answer 404 when no user has the id. Never create a user on PUT.',
  probe: 'unknown-user',
  steps: ['put'],
  operations: ['update'],
  messages: { status: 'expected 404, got {actual}' },
  judge: ({ put }) => (isNotOffered(put) ? notOffered('PUT') : expect404(put)),
});

const deleteUnknown = defineCheck({
  id: 'errors.unknown-id.delete',
  title: 'DELETE of a user that does not exist is answered with 404',
  failure: 'DELETE of a user that does not exist is not answered with 404',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: "No effect on Entra's cycles; Microsoft's validator expects 404.",
  fix: 'Answer 404 when no user has the id.',
  probe: 'unknown-user',
  steps: ['delete'],
  operations: ['delete'],
  messages: { status: 'expected 404, got {actual}' },
  judge: ({ delete: exchange }) => (isNotOffered(exchange) ? notOffered('DELETE') : expect404(exchange)),
});

const writes = ['patch', 'put', 'delete'] as const;

const writeUnknown = defineCheck({
  id: 'errors.unknown-id.write-refused',
  title: 'Changes to a user that does not exist are refused as client errors; DELETE may return 204',
  failure: 'A change to a user that does not exist is not refused as a client error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 7644', section: '3.5.1' },
  ],
  impact:
    'Entra logs success for changes that reach no user, or mistakes a missing user for bad credentials or an outage.',
  fix: 'Answer 404 with a SCIM error to PATCH, PUT and DELETE when no user has the id.',
  probe: 'unknown-user',
  steps: writes,
  operations: ['update', 'delete'],
  headlines: {
    accepted: 'A change to a user that does not exist is answered with success',
  },
  messages: {
    accepted: 'expected 404, got {actual}: the change was accepted',
    unauthorized: 'expected 404, got {actual}: the status for wrong credentials',
    fault: 'expected 404, got {actual}: a server error',
    other: 'expected 404, got {actual}: neither accepted nor refused',
  },
  judge(steps) {
    for (const name of writes) {
      const { status } = steps[name].response;
      const details = { expected: 404, actual: status, at: [at.status(steps[name])] };
      if (status === 401) return fail('unauthorized', details);
      if (isServerFault(status)) return fail('fault', { ...details, cause: 'server-error' });
      // DELETE may be answered with 204: the user is already absent.
      if (name === 'delete' && status === 204) continue;
      if (status >= 200 && status < 300) return fail('accepted', details);
      if (status < 400) return fail('other', details);
    }
    return pass;
  },
});

export const unknownId: Check[] = [readUnknown, patchUnknown, putUnknown, deleteUnknown, writeUnknown];
