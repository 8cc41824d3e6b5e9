import {
  type Answered,
  at,
  type Check,
  type Context,
  fail,
  type MappedAttribute,
  pass,
  skip,
} from '../../contract/check';
import type { Json } from '../../contract/results';
import { findAttribute } from '../../scim/attribute-path';
import { isApplied } from '../../scim/exchanges';
import { stringOf } from '../../scim/json';
import { defineCheck } from '../define';
import { isClearable } from '../reading/attribute-values';
import {
  isCleared,
  judgeNotRefused,
  judgeNotSwallowed,
  refusalOf,
  setMessages,
  unreadable,
  withoutValue,
} from '../reading/patched';
import { stepOf } from '../reading/steps';

const probe = 'patch-attributes';

/** A provider may compose the full name from its parts (RFC 7643 §4.1.1), so that it always has a value. */
function isComposed(read: Answered, path: string, value: Json | undefined): boolean {
  const part = (name: string) => stringOf(findAttribute(read.response.body, `name.${name}`).value);
  const [given, family] = [part('givenName'), part('familyName')];
  if (path !== 'name.formatted' || !given || !family) return false;
  return typeof value === 'string' && value.includes(given) && value.includes(family);
}

type Values = Context<{ replaced: Record<string, Json>; again: Record<string, Json> }>;

/** Whether the parts of the name are set by operations of this kind: where they are not, the full name stays for that reason. */
function takesParts(before: Answered, { facts }: Values): boolean {
  const set = [facts.replaced, facts.again].flatMap((values) => values?.['name.givenName'] ?? []);
  return set.length === 0 || set.includes(findAttribute(before.response.body, 'name.givenName').value ?? null);
}

function notCleared(before: Answered, read: Answered, path: string, context: Values) {
  const stopped = unreadable(read);
  if (stopped || isCleared(read, path)) return stopped;
  const { value, pointer } = findAttribute(read.response.body, path);
  if (isComposed(read, path, value) && takesParts(before, context))
    return skip(
      'the provider composes the value from the parts of the name, so it does not show whether it was cleared',
    );
  return fail('kept', { expected: null, actual: value ?? null, at: [at.body(read, pointer)] });
}

const kept = 'expected no value after the PATCH, got {actual}';

const pathOf = ({ attribute }: Context) => attribute?.path ?? '';

const clearByNull = defineCheck({
  id: 'patch.clear.null',
  title: 'Replace with null clears an attribute',
  failure: 'Replace with null is refused or does not clear the attribute',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.5' },
    { source: 'Entra', topic: 'Null values in requests' },
  ],
  impact: 'A value that was cleared in the directory stays in the application, or the update fails every cycle.',
  fix: 'Treat null as no value and unassign the attribute. Do not store the string "null".',
  probe,
  axes: ['dialect', 'attribute'],
  appliesTo: isClearable,
  steps: ['read-same', 'null', 'read-null'],
  headlines: {
    kept: 'Replace with null is answered with success and does not clear the attribute',
  },
  messages: { refused: setMessages.refused, gone: setMessages.gone, kept },
  judge({ 'read-same': before, null: patch, 'read-null': read }, context) {
    const path = pathOf(context);
    return (
      withoutValue(before, path) ?? refusalOf(context, patch, path) ?? notCleared(before, read, path, context) ?? pass
    );
  },
});

const empty = {
  probe,
  axes: ['dialect', 'attribute'],
  appliesTo: (attribute: MappedAttribute) => isClearable(attribute) && attribute.type === 'String',
  steps: ['read-set-again', 'empty', 'read-empty'],
} as const;

const emptyNotSwallowed = defineCheck({
  ...empty,
  id: 'patch.clear.empty-not-swallowed',
  title: 'Replace with an empty string clears the attribute or is refused',
  failure: 'Replace with an empty string returns success without effect, or ends in a server error',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'Entra', topic: 'Attributes that are emptied at the source' },
    { source: 'RFC 7644', section: '3.5.2.3' },
  ],
  impact: 'A value that was cleared in the directory stays in the application, while Entra logs success.',
  fix: 'Store the empty string or unassign the attribute; both mean that there is no value.',
  headlines: {
    kept: 'Replace with an empty string is answered with success and has no effect',
  },
  messages: { fault: 'expected 200, 204 or a 4xx status, got {actual}', gone: setMessages.gone, kept },
  judge({ 'read-set-again': before, empty: patch, 'read-empty': read }, context) {
    const path = pathOf(context);
    return (
      withoutValue(before, path) ??
      judgeNotSwallowed(context, patch, path, () => notCleared(before, read, path, context))
    );
  },
});

const emptyAccepted = defineCheck({
  ...empty,
  id: 'patch.clear.empty-accepted',
  title: 'Replacing an optional attribute with an empty string is accepted',
  failure: 'Replacing an optional attribute with an empty string is refused',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'Entra', topic: 'Attributes that are emptied at the source' }],
  impact: 'An update that clears an attribute fails every cycle, together with every other change in the request.',
  fix: 'Treat an empty string as no value for optional attributes.',
  messages: { refused: setMessages.refused },
  judge({ 'read-set-again': before, empty: patch, 'read-empty': read }, context) {
    const path = pathOf(context);
    return (
      withoutValue(before, path) ?? judgeNotRefused(context, patch, path, () => notCleared(before, read, path, context))
    );
  },
});

const emptyAlone = defineCheck({
  id: 'patch.clear.empty-alone',
  title: 'An empty string clears an attribute that is the only change of a PATCH',
  failure: 'An empty string that is the only change of a PATCH is answered with success and has no effect',
  rfc: null,
  entra: 'blocks',
  refs: [{ source: 'Entra', topic: 'Attributes that are emptied at the source' }],
  impact: 'A value that was cleared in the directory stays in the application, while Entra logs success.',
  fix: 'Apply each operation by itself. Do not wait for other parts of the same address or name.',
  probe: 'patch-alone',
  steps: [],
  messages: { gone: setMessages.gone, kept: 'expected no value of {path} after the PATCH, got {actual}' },
  judge(_steps, { facts, exchanges }) {
    const read = stepOf(exchanges, 'read-emptied');
    const accepted = Object.entries(facts.emptied ?? {}).filter(
      ([, { exchange, hadValue }]) =>
        hadValue && isApplied(exchanges.find(({ index }) => index === exchange)?.response?.status),
    );
    if (!read || accepted.length === 0)
      return skip('no attribute with a value was emptied alone: see patch.clear.empty-accepted');
    const stopped = unreadable(read);
    if (stopped) return stopped;
    const [kept] = accepted.filter(([path]) => !isCleared(read, path));
    if (!kept) return pass;
    const [path] = kept;
    const { value, pointer } = findAttribute(read.response.body, path);
    return fail('kept', { expected: null, actual: value ?? null, at: [at.body(read, pointer)], data: { path } });
  },
});

export const clear: Check[] = [clearByNull, emptyNotSwallowed, emptyAccepted, emptyAlone];
