import { type Check, type Judgement, pass, skip } from '../../contract/check';
import { edgeValues } from '../../contract/edge-values';
import { isServerFault, isSuccess } from '../../scim/exchanges';
import { type ContextOf, defineCheck } from '../define';
import {
  alteredMessage,
  type Carried,
  carried,
  judgeKept,
  judgeUntouched,
  keptMessages,
  softValues,
} from '../reading/edge';
import { answered } from '../reading/exchanges';
import { answerOf, refusalOf, setMessages } from '../reading/patched';

const common = {
  probe: 'patch-values',
  axes: ['dialect', 'value'],
  steps: [],
} as const;

/** Judges a value by the PATCH that carried it; where no PATCH works, the value is not to blame. */
function judge(context: ContextOf<'patch-values'>, by: (edge: Carried, name: string) => Judgement): Judgement {
  const isAccepted = answered(context.exchanges).some(
    (exchange) => exchange.request.method === 'PATCH' && isSuccess(exchange),
  );
  const edge = carried(context, 'patch');
  if ('outcome' in edge) return edge;
  if (!isAccepted && edge.write.response.status < 500)
    return skip('no PATCH was accepted with any value: see patch.replace.attribute');
  return withoutPlainPatch(context, edge) ?? by(edge, context.parameters.value ?? '');
}

/** Skips where a plain value fares no better at the same path: the path is to blame, and not what the value holds. */
function withoutPlainPatch({ facts }: ContextOf<'patch-values'>, { path, write }: Carried): Judgement | undefined {
  const plain = facts.plain?.[path];
  if (plain === undefined || plain === null || plain === 'kept') return undefined;
  // A server error is wrong whatever the value is, and joins the others.
  if (isServerFault(write.response.status)) return undefined;
  const what = plain === 'lost' ? 'is not stored' : `is answered with ${plain}`;
  return skip(`a PATCH with a plain value of ${path} ${what}, too: see patch.replace.attribute`);
}

const valueKept = defineCheck({
  ...common,
  id: 'patch.values.kept',
  title: 'An unusual string that PATCH accepts is stored as it was sent',
  failure: 'An unusual string is altered, truncated or dropped by a successful PATCH, or ends in a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'RFC 8259', section: '7' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'The application and the directory show different values, and Entra sends the value again every cycle.',
  fix: 'Store strings exactly as the JSON parser returns them, without escaping, decoding or truncating them. Reject with 400 what you cannot store.',
  values: edgeValues,
  headlines: {
    changed: 'An unusual string is altered by a successful PATCH',
    cut: 'A long string is shortened by a successful PATCH',
  },
  messages: keptMessages,
  judge: (_steps, context) =>
    judge(context, (edge, name) => judgeKept(edge, answerOf(context, edge.write, edge.path), name)),
});

const valueAccepted = defineCheck({
  ...common,
  id: 'patch.values.accepted',
  title: 'An unusual string is accepted by PATCH',
  failure: 'An unusual string is refused by PATCH',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'The update fails every cycle, together with every other change in the request.',
  fix: 'Accept every Unicode character in strings, and at least 256 characters. Where that is not possible, document the limit.',
  values: edgeValues,
  messages: { refused: setMessages.refused },
  judge: (_steps, context) =>
    judge(context, ({ write, path }) => {
      const status = answerOf(context, write, path);
      if (status !== null && isServerFault(status))
        return skip('the PATCH ended in a server error: see patch.values.kept');
      return refusalOf(context, write, path) ?? pass;
    }),
});

const valueUntouched = defineCheck({
  ...common,
  id: 'patch.values.untouched',
  title: 'A PATCH keeps the spaces around a string and the form of its accented letters',
  failure: 'A PATCH trims a string or changes the form of its accented letters',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'Entra', topic: 'Values are stored as they were sent' }],
  impact: 'Entra may treat the difference as a change and send the value again every cycle.',
  fix: 'Store the string as it was sent. Trim and normalise (NFC) only to compare.',
  values: softValues,
  messages: alteredMessage,
  judge: (_steps, context) =>
    judge(context, (edge, name) => judgeUntouched(edge, answerOf(context, edge.write, edge.path), name)),
});

export const values: Check[] = [valueKept, valueAccepted, valueUntouched];
