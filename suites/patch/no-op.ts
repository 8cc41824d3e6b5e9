import { at, type Check, fail, pass, skip } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { type ContextOf, defineCheck } from '../define';
import { isPlain, isSameValue } from '../reading/attribute-values';
import { answerOf, notSent, refusalOf, setMessages, unreadable } from '../reading/patched';

const common = {
  probe: 'patch-attributes',
  axes: ['dialect', 'attribute'],
  appliesTo: isPlain,
  steps: ['read-replaced', 'same', 'read-same'],
} as const;

const notReplaced = skip('the value could not be changed before: see the checks of replace');

const sentFor = ({ attribute, facts }: ContextOf<'patch-attributes'>) => attribute && facts.replaced?.[attribute.path];

const noOp = defineCheck({
  ...common,
  id: 'patch.no-op.accepted',
  title: 'A PATCH with the value that is already stored succeeds',
  failure: 'A PATCH with the value that is already stored is refused',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.1' },
    { source: 'RFC 7644', section: '3.5.2.3' },
  ],
  impact: 'After a restart of provisioning, users without any change show errors.',
  fix: 'Answer 200 or 204 when nothing has to change. Entra treats 304 and 400 as errors.',
  messages: { refused: setMessages.refused },
  judge({ 'read-replaced': before, same }, context) {
    const { attribute } = context;
    const sent = sentFor(context);
    if (!attribute || sent === undefined) return notSent;
    const { value } = findAttribute(before.response.body, attribute.path);
    if (!isSameValue(attribute, sent, value)) return notReplaced;
    return refusalOf(context, same, attribute.path) ?? pass;
  },
});

const unchanged = defineCheck({
  ...common,
  id: 'patch.no-op.unchanged',
  title: 'A PATCH with the value that is already stored keeps it',
  failure: 'A PATCH with the value that is already stored changes or removes it',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'RFC 7643', section: '2.4' },
  ],
  impact: 'Values disappear when provisioning is restarted, although nothing changed in the directory.',
  fix: 'Set the value that was sent, whether or not it differs from the stored one. Do not toggle or drop it.',
  headlines: {
    changed: 'A PATCH with the value that is already stored changes or removes it',
  },
  messages: { gone: setMessages.gone, changed: 'expected the value to stay {expected}, got {actual}' },
  judge({ 'read-replaced': before, same, 'read-same': read }, context) {
    const { attribute } = context;
    const sent = sentFor(context);
    if (!attribute || sent === undefined) return notSent;
    const { path } = attribute;
    if (!isSameValue(attribute, sent, findAttribute(before.response.body, path).value)) return notReplaced;
    const status = answerOf(context, same, path);
    if (status === null || status >= 300) return skip('the PATCH was refused: see patch.no-op.accepted');
    const stopped = unreadable(read);
    if (stopped) return stopped;
    const { value, pointer } = findAttribute(read.response.body, path);
    if (isSameValue(attribute, sent, value)) return pass;
    return fail('changed', { expected: sent, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});

export const noOpChecks: Check[] = [noOp, unchanged];
