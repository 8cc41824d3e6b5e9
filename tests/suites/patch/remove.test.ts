import { describeRecording, describeSubject } from '../subject-tables';
import { body, type Exchange, edit, nothing, status } from '../tampering';
import { creationOnly } from './mappings';
import { department, work } from './paths';
import { choosy, refusingAll, withoutFilters } from './providers';
import { type Item, userOf } from './tampering';

/** No telephone number shows its type, and the ones that are removed stay. */
function keptUntyped(): Record<'read-replaced' | 'read-removed', (exchange: Exchange) => void> {
  let shown: Item[] = [];
  return {
    'read-replaced': (exchange) => {
      shown = (userOf(exchange).phoneNumbers ?? []).map(({ value }) => ({ value }) as Item);
      userOf(exchange).phoneNumbers = shown;
    },
    'read-removed': (exchange) => {
      userOf(exchange).phoneNumbers = structuredClone(shown);
    },
  };
}

describeSubject('patch.remove', {
  faults: [
    ['patch.remove.attribute[entra,title]', { remove: status(400), 'read-removed': edit('/title', 'x') }, 'refused'],
    ['patch.remove.attribute[entra-compliant,title]', { 'read-removed': edit('/title', 'still here') }, 'kept'],
    ['patch.remove.required-kept', { 'remove-required': status(204), 'read-required': edit('/userName') }, 'removed'],
    ['patch.remove.required-kept', { 'read-required': edit('/userName') }, 'removed'],
    ['patch.remove.required-kept', { 'remove-required': status(204), 'read-required': status(404) }, 'removed'],
    ['patch.remove.required-kept', { 'remove-required': status(500) }, 'fault'],
    ['patch.remove.required-refused', { 'remove-required': status(204) }, 'status'],
    ['patch.remove.without-path-harmless', { 'remove-pathless': status(500) }, 'fault'],
    ['patch.remove.without-path-harmless', { 'read-pathless': status(404) }, 'gone'],
    ['patch.remove.without-path-harmless', { 'read-pathless': edit('/userName') }, 'lost'],
    [
      'patch.remove.without-path-harmless',
      { 'remove-pathless': status(204), 'read-pathless': body({ id: '1' }) },
      'lost',
    ],
    ['patch.remove.without-path-refused', { 'remove-pathless': status(204) }, 'status'],
    // At a provider that shows no types.
    [`patch.remove.attribute[entra,${work}]`, keptUntyped(), 'kept'],
    // A demanded attribute may be refused to be removed, but not where every operation is refused.
    [
      'patch.remove.attribute[entra,displayName]',
      { remove: status(400), 'read-removed': edit('/displayName', 'x') },
      'refused',
    ],
  ],
  legal: [
    ['patch.remove.attribute[entra,title]', { 'read-removed': edit('/title', '') }],
    ['patch.remove.attribute[entra,title]', { 'read-removed': edit('/title', null) }],
    ['patch.remove.attribute[entra,title]', { remove: status(400) }],
    [`patch.remove.attribute[entra,${work}]`, { 'read-removed': edit('/phoneNumbers', []) }],
    [
      'patch.remove.without-path-harmless',
      { 'read-before': edit('/nickName', null), 'read-pathless': edit('/nickName', '') },
    ],
  ],
  skipped: [
    ['patch.remove.attribute[entra,title]', { 'read-removed': status(404) }],
    ['patch.remove.attribute[entra,title]', { 'read-replaced': edit('/title') }],
    ['patch.remove.without-path-harmless', { 'read-before': status(404) }],
    ['patch.remove.required-kept', { 'read-required': status(404) }],
  ],
});

describeRecording(creationOnly, {
  skipped: [['patch.remove.attribute[entra,userType]', nothing]],
});

describeRecording(choosy, {
  faults: [
    ['patch.remove.attribute[entra,title]', nothing, 'refused'],
    ['patch.remove.attribute[entra,name.givenName]', nothing, 'refused'],
  ],
  legal: [['patch.remove.attribute[entra-compliant,name.familyName]', nothing]],
  skipped: [
    ['patch.remove.attribute[entra,displayName]', nothing],
    ['patch.remove.attribute[entra,preferredLanguage]', nothing],
    [`patch.remove.attribute[entra,${department}]`, nothing],
  ],
});

describeRecording(refusingAll, {
  faults: [['patch.remove.attribute[entra,displayName]', nothing, 'refused']],
});

// What is refused for a new value as well is not refused as required; nor was it cleared by what was refused.
describeRecording(withoutFilters, {
  faults: [
    ['patch.remove.attribute[entra,emails[type eq "work"].value]', nothing, 'refused'],
    ['patch.remove.attribute[entra,addresses[type eq "work"].locality]', nothing, 'refused'],
  ],
});
