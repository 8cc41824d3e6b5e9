import { at, type Check, fail, pass, skip } from '../../contract/check';
import { isUnassigned, objectOf, sameJson } from '../../scim/json';
import { urn } from '../../scim/urns';
import { defineCheck } from '../define';
import { patchRefused } from '../reading/answers';
import { inOrder } from '../reading/in-order';
import { managerId, ofManager } from '../reading/manager';
import { setMessages, unreadable } from '../reading/patched';

const extensionMerged = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.extension.merged',
  title: 'A PATCH of a whole extension changes the attribute that it names and keeps the others',
  failure: 'A PATCH of a whole extension has no effect or changes its other attributes',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'RFC 7644', section: '3.10' },
  ],
  impact: 'The manager disappears when the department changes.',
  fix: 'Merge the attributes in the request into the extension and keep all others.',
  steps: ['read-set', 'extension', 'read-extension'],
  headlines: {
    notStored: 'A PATCH of a whole extension is answered with success and has no effect',
    lost: 'A PATCH of a whole extension removes its other attributes',
  },
  messages: {
    gone: setMessages.gone,
    notStored: setMessages.notStored,
    lost: 'expected {name} of the extension to stay {expected}, got {actual}',
  },
  judge({ 'read-set': before, extension, 'read-extension': read }, { facts }) {
    const old = objectOf(objectOf(before.response.body)?.[urn.enterprise]);
    const name = facts.neighbour ?? undefined;
    if (name === undefined || !old || isUnassigned(old[name]))
      return skip('the mapping has no other extension attribute that the provider stores');
    if (patchRefused(extension)) return skip('the PATCH was refused: see patch.extension.accepted');
    const stopped = unreadable(read);
    if (stopped) return stopped;
    const now = objectOf(objectOf(read.response.body)?.[urn.enterprise]) ?? {};
    const place = [at.body(read, `/${urn.enterprise}`)];
    const lost = Object.keys(old).find(
      (each) =>
        each !== name &&
        !isUnassigned(old[each]) &&
        (each === 'manager'
          ? managerId(old[each]) !== managerId(now[each])
          : !sameJson(inOrder(old[each]), inOrder(now[each]))),
    );
    if (lost !== undefined)
      return fail('lost', { expected: old[lost] ?? null, actual: now[lost] ?? null, at: place, data: { name: lost } });
    if (now[name] === facts.value) return pass;
    return fail('notStored', { expected: facts.value ?? null, actual: now[name] ?? null, at: place });
  },
});

const extensionAccepted = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.extension.accepted',
  title: 'A PATCH whose path is the URN of an extension is accepted',
  failure: 'A PATCH whose path is the URN of an extension is refused',
  // The path names no attribute, and Entra does not send it.
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.10' }],
  impact: 'No effect on Entra, which names each attribute; other clients cannot change an extension as a whole.',
  fix: 'Treat the URN of an extension as the path of its attributes, and merge those in the value.',
  steps: ['extension'],
  messages: { refused: setMessages.refused },
  judge: ({ extension }) => patchRefused(extension) ?? pass,
});

export const extension: Check[] = [extensionMerged, extensionAccepted];
