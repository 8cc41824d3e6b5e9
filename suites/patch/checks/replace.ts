import { at, type Check, defineCheck, fail, pass, type StepCheck, skip } from '../../../engine/contract/check';
import { objectOf, sameJson } from '../../../engine/scim/json';
import { isCleared, notSent, notStored, refusalOf, setMessages, unreadable } from '../../shared/patched';
import { type AttributeKind, isFalse, isPlain, isSameValue, kindOf } from '../../shared/values';

const probe = 'patch.attributes';
const steps = ['replace', 'read-replaced'] as const;

type Texts = Pick<StepCheck, 'title' | 'failure' | 'refs' | 'impact' | 'fix'>;

/** The same duty for each kind of path; which one is broken tells where in the provider to look. */
function replaced(name: string, kind: AttributeKind, texts: Texts): Check {
  return defineCheck({
    id: `patch.replace.${name}`,
    ...texts,
    rfc: 'MUST',
    entra: 'blocks',
    probe,
    axes: ['dialect', 'attribute'],
    appliesTo: (attribute) => isPlain(attribute) && kindOf(attribute) === kind,
    steps: ['read-added', ...steps],
    messages: setMessages,
    judge({ 'read-added': before, replace, 'read-replaced': read }, context) {
      const { attribute, facts } = context;
      const sent = attribute && objectOf(facts.replaced)?.[attribute.path];
      if (!attribute || sent === undefined) return notSent;
      if (sameJson(objectOf(facts.added)?.[attribute.path], sent))
        return skip('the profile allows one value only, so that it cannot be changed');
      // What happens when there is no such item is disputed, and has checks of its own.
      if (kind === 'item' && isCleared(before, attribute.path))
        return skip('there was no item to replace: see patch.add.item-not-swallowed and patch.add.item-accepted');
      const isSame = (value: Parameters<typeof isSameValue>[2]) => isSameValue(attribute, sent, value);
      return (
        refusalOf(context, replace, attribute.path) ??
        unreadable(read) ??
        notStored(read, attribute.path, sent, isSame) ??
        pass
      );
    },
  });
}

const patchSection = { source: 'RFC 7644', section: '3.5.2.3' } as const;
const entraUpdate = { source: 'Entra', topic: 'Update user' } as const;

export const replaceAttribute = replaced('attribute', 'core', {
  title: 'A mapped attribute changes with a PATCH of many attributes',
  failure: 'A mapped attribute does not change with a PATCH of many attributes',
  refs: [patchSection, entraUpdate],
  impact: 'Changes in the directory do not arrive, while Entra may log success.',
  fix: 'Apply every operation of the request, and every member of the value of an operation without path; refuse what you cannot store.',
});

export const replacePart = replaced('part', 'part', {
  title: 'A part of a complex attribute changes with a PATCH, by its dotted name',
  failure: 'A part of a complex attribute does not change with a PATCH by its dotted name',
  refs: [patchSection, { source: 'RFC 7644', section: '3.10' }, entraUpdate],
  impact: 'Changes of name do not arrive, or a name loses its other half.',
  fix: 'Read name.givenName, as a path and as a key inside the value of an operation without path, as the sub-attribute of name; leave its siblings alone.',
});

export const replaceExtension = replaced('extension', 'extension', {
  title: 'An attribute of an extension changes with a PATCH, by its URN',
  failure: 'An attribute of an extension does not change with a PATCH by its URN',
  refs: [patchSection, { source: 'RFC 7644', section: '3.10' }, entraUpdate],
  impact: 'Department, employee number and the like are never updated, or sent again every cycle.',
  fix: 'Cut a path or key that begins with urn: at the last colon, not at a dot: what stands before is the extension, what follows the attribute.',
});

export const replaceItem = replaced('item', 'item', {
  title: 'An item of a multi-valued attribute changes with a PATCH, by its type',
  failure: 'An item of a multi-valued attribute does not change with a PATCH by its type',
  refs: [patchSection, { source: 'RFC 7644', section: '3.5.2' }, entraUpdate],
  impact: 'New e-mail addresses, telephone numbers and addresses never arrive.',
  fix: 'Support paths such as emails[type eq "work"].value: change the sub-attribute of the item that the filter selects.',
});

export const disableWithOthers = defineCheck({
  id: 'patch.operations.disable-with-others',
  title: 'A user is disabled by a PATCH that changes other attributes as well',
  failure: 'A user stays active when the PATCH that disables it changes other attributes as well',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Disable user' },
  ],
  impact: 'A leaver whose data changed in the same cycle keeps access.',
  fix: 'Treat active like every other attribute: no special case for a request that holds nothing else.',
  probe,
  axes: ['dialect'],
  steps: ['read-replaced', 'remove', 'read-removed'],
  messages: {
    refused: 'expected 200 or 204, got {actual}',
    gone: setMessages.gone,
    stillActive: 'expected active to be false after the PATCH, got {actual}',
  },
  judge({ 'read-replaced': before, remove, 'read-removed': read }, context) {
    if (isFalse(objectOf(before.response.body)?.active))
      return skip('the user was inactive already: see patch.operation.any-case');
    const stopped = refusalOf(context, remove, 'active') ?? unreadable(read);
    if (stopped) return stopped;
    const active = objectOf(read.response.body)?.active ?? null;
    if (isFalse(active)) return pass;
    return fail('stillActive', { expected: false, actual: active, at: [at.body(read, '/active')] });
  },
});

export const replaceChecks: Check[] = [replaceAttribute, replacePart, replaceExtension, replaceItem, disableWithOthers];
