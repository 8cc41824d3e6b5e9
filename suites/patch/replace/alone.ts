import { type Answered, at, fail, pass, skip } from '../../../contract/check';
import type { RecordedExchange } from '../../../contract/results';
import { isApplied } from '../../../scim/exchanges';
import { defineCheck } from '../../define';
import { isKeptUntyped, isPlain, isSameValue } from '../../reading/attribute-values';
import { notSent, notStored, setMessages, unreadable } from '../../reading/patched';

const isAnswered = (exchange: RecordedExchange | undefined): exchange is Answered => Boolean(exchange?.response);

export const replaceAlone = defineCheck({
  id: 'patch.replace.alone',
  title: 'A PATCH of a single attribute updates it',
  failure: 'A PATCH of a single attribute does not update it',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact:
    'A change in the directory does not arrive: after the first cycle, Entra sends only the attributes that changed, often a single one.',
  fix: 'Apply each operation by itself. Do not wait for other parts of the same address or name.',
  probe: 'patch-alone',
  axes: ['attribute'],
  appliesTo: isPlain,
  steps: [],
  messages: setMessages,
  judge(_, { attribute, facts, exchanges }) {
    const change = attribute && facts.alone?.[attribute.path];
    if (!change) return notSent;
    if (!change.hadValue) return skip('the user had no value before: see patch.replace.unset and missing-item-made');
    const patch = exchanges.find(({ index }) => index === change.exchange);
    const read = exchanges.find(({ step, attempt }) => step === change.read && attempt === undefined);
    if (!isAnswered(patch) || !isAnswered(read))
      return skip('the request got no answer: see connection.requests.answered');
    const { status } = patch.response;
    if (!isApplied(status)) return fail('refused', { expected: '200 or 204', actual: status, at: [at.status(patch)] });
    return (
      unreadable(read) ??
      notStored(
        read,
        attribute.path,
        change.sent,
        (value) => isSameValue(attribute, change.sent, value) || isKeptUntyped(exchanges, read, attribute, change.sent),
      ) ??
      pass
    );
  },
});
