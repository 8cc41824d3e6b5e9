import { type Check, type Context, defineCheck, type MappedAttribute, pass } from '../../../engine/contract/check';
import { parseAttributePath } from '../../../engine/scim/attribute-path';
import { sameJson } from '../../../engine/scim/json';
import {
  emptiedFormOf,
  judgeNotRefused,
  judgeNotSwallowed,
  noAttribute,
  notStored,
  refusalOf,
  setMessages,
  unreadable,
} from '../../shared/patched';
import { isPlain } from '../../shared/values';

const probe = 'patch.forms';

/** Items that can be missing: the work e-mail address is one that many providers demand. */
const isOptionalItem = (attribute: MappedAttribute) =>
  isPlain(attribute) &&
  attribute.type === 'String' &&
  attribute.path !== 'emails[type eq "work"].value' &&
  parseAttributePath(attribute.path).filter?.attribute === 'type';

const missing = {
  probe,
  axes: ['attribute'],
  appliesTo: isOptionalItem,
  steps: ['read-prepared', 'missing-items', 'read-forms'],
} as const;

const pathOf = ({ attribute }: Context) => attribute?.path ?? '';

export const replaceUnset = defineCheck({
  id: 'patch.replace.unset',
  title: 'Replace sets an attribute that has no value',
  failure: 'Replace of an attribute that has no value is refused or has no effect',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact: 'A value that is new in the directory never arrives: Entra does not choose strictly between Add and Replace.',
  fix: 'Treat replace of an attribute without a value as add.',
  probe,
  steps: ['read-prepared', 'forms', 'read-forms'],
  messages: setMessages,
  judge({ 'read-prepared': before, forms, 'read-forms': read }, context) {
    const form = emptiedFormOf(context, before, 'unset');
    if (!form) return noAttribute;
    return (
      refusalOf(context, forms, 'unset') ??
      unreadable(read) ??
      notStored(read, form.path, form.value, (value) => sameJson(value, form.value)) ??
      pass
    );
  },
});

export const missingItemStored = defineCheck({
  ...missing,
  id: 'patch.replace.missing-item-not-swallowed',
  title: 'Replace of an item that is not there is either carried out or refused',
  failure: 'Replace of an item that is not there is answered with success and has no effect',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact: 'The first telephone number of a user is lost for good, while Entra logs success.',
  fix: 'When no item has the type of the path, make one with that type and the value.',
  messages: {
    fault: 'expected 200, 204 or 400, got {actual}',
    gone: setMessages.gone,
    notStored: setMessages.notStored,
  },
  judge({ 'read-prepared': before, 'missing-items': patch, 'read-forms': read }, context) {
    const form = emptiedFormOf(context, before, pathOf(context));
    if (!form) return noAttribute;
    const isSame = (value: Parameters<typeof sameJson>[0]) => sameJson(value, form.value);
    return judgeNotSwallowed(
      context,
      patch,
      form.path,
      () => unreadable(read) ?? notStored(read, form.path, form.value, isSame),
    );
  },
});

export const missingItemMade = defineCheck({
  ...missing,
  id: 'patch.replace.missing-item-made',
  title: 'Replace of an item that is not there makes it',
  failure: 'Replace of an item that is not there is refused',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact:
    'The first telephone number of a user never arrives, and the update fails every cycle; Entra does not look whether there is one.',
  fix: 'When no item has the type of the path, make one with that type and the value. RFC 7644 lets you refuse it with 400 and scimType noTarget, but Entra then never gets the value through.',
  messages: { refused: setMessages.refused },
  judge({ 'read-prepared': before, 'missing-items': patch, 'read-forms': read }, context) {
    const form = emptiedFormOf(context, before, pathOf(context));
    if (!form) return noAttribute;
    const isSame = (value: Parameters<typeof sameJson>[0]) => sameJson(value, form.value);
    return judgeNotRefused(context, patch, form.path, () => notStored(read, form.path, form.value, isSame));
  },
});

export const missingChecks: Check[] = [replaceUnset, missingItemStored, missingItemMade];
