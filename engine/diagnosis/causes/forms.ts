import type { CauseId } from '../../../contract/causes';
import { isUnassigned, stringOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { writeCause } from '../by-write';
import type { ProvableCause } from '../cause';
import type { Write } from '../writes';

const isPatch = ({ operation }: Write) => operation !== null;
const word = ({ operation }: Write) => stringOf(operation?.op) ?? '';
const path = ({ operation }: Write) => stringOf(operation?.path) ?? '';
const isRemoval = (write: Write) => /^remove$/i.test(word(write));
const verb = { refused: 'rejected', ignored: 'answered with success but not applied' } as const;

/** Forms in which Entra writes an operation. A form of which another is a special case stands before it. */
export const formCauses = {
  'patch-has-no-effect': writeCause({
    headline: (what) =>
      what === 'refused'
        ? 'Every PATCH is rejected, whatever its operations are.'
        : 'PATCH is answered with success, but nothing is stored.',
    fix: 'Apply the operations of a PATCH to the stored resource, save it, and only then answer 200 with the resource or 204.',
    has: isPatch,
    contrast: (write) => !isPatch(write),
  }),
  'extension-dropped': writeCause({
    implies: ['discovery.schemas.enterprise', 'discovery.resource-types.enterprise'],
    headline: () => 'Attributes of the enterprise extension are accepted, but none of them is stored.',
    fix: `Store what the body of a POST holds under ${urn.enterprise}, apply PATCH operations whose path begins with it, and return it in the same place. If you do not support the extension, leave it out of /Schemas and /ResourceTypes.`,
    has: ({ attribute, effect, value }) =>
      attribute.startsWith(`${urn.enterprise}:`) && effect !== 'refused' && !isUnassigned(value),
  }),
  'op-case': writeCause({
    headline: (what) => `Operations with a capitalized op (Add, Replace, Remove) are ${verb[what]}.`,
    fix: 'Compare op case-insensitively: without the aadOptscim062020 flag, Entra writes Add, Replace and Remove.',
    has: (write) => isPatch(write) && word(write) !== word(write).toLowerCase(),
    contrast: isPatch,
  }),
  'path-less': writeCause({
    headline: (what) => `PATCH operations without a path, whose value is an object of attributes, are ${verb[what]}.`,
    fix: 'Where an operation has no path, apply each member of its value as an attribute of the resource (RFC 7644 §3.5.2.1 and §3.5.2.3). Entra writes operations this way with the aadOptscim062020 flag.',
    has: (write) => isPatch(write) && write.key !== null,
    contrast: isPatch,
  }),
  'dotted-keys': writeCause({
    headline: (what) =>
      `Keys with a dot in the value of a path-less operation, such as name.givenName, are ${verb[what]}.`,
    fix: 'Read a key such as name.givenName in the value of a path-less operation as a path: Entra writes sub-attributes this way.',
    has: (write) => isPatch(write) && /^[^:]*\./.test(write.key ?? ''),
    contrast: (write) => isPatch(write) && write.key !== null,
  }),
  'value-path': writeCause({
    headline: (what) =>
      `Operations whose path has a filter in brackets, such as emails[type eq "work"].value, are ${verb[what]}.`,
    fix: 'Support valuePaths (RFC 7644 §3.5.2, figure 7): the filter selects the items, the rest names the part of them that changes. Where no item matches, add and replace create it.',
    has: (write) => isPatch(write) && path(write).includes('['),
    contrast: isPatch,
  }),
  'urn-path': writeCause({
    headline: (what) => `Operations whose path begins with the URN of a schema are ${verb[what]}.`,
    fix: 'Read the URN before an attribute as the schema that the attribute belongs to (RFC 7644 §3.10): Entra names every extension attribute this way. The URN itself contains dots and colons.',
    has: (write) => isPatch(write) && path(write).startsWith('urn:'),
    contrast: (write) => isPatch(write) && !path(write).includes('['),
  }),
  'text-boolean': writeCause({
    headline: (what) =>
      what === 'refused'
        ? 'The texts "True" and "False" are rejected where a boolean belongs.'
        : 'The text "False" is answered with success where a boolean belongs, but not read as false.',
    fix: 'Read the texts "True" and "False", in any case, as booleans wherever the schema has one. Without the aadOptscim062020 flag, Entra sends them, for example to disable users.',
    has: (write) => isPatch(write) && write.value === 'False',
    contrast: (write) => typeof write.value === 'boolean' && isPatch(write),
    explains: (write) => /^(true|false)$/i.test(stringOf(write.value) ?? ''),
  }),
  'manager-text': writeCause({
    headline: (what) => `A manager that is sent as a bare id is ${verb[what]}.`,
    fix: 'Accept a text as the value of manager, as if {"value": id} had been sent: Entra sends the bare id.',
    has: (write) =>
      /:manager$/i.test(write.attribute) && typeof write.value === 'string' && write.value !== '' && !isRemoval(write),
    // The rest of the extension is set, or the manager in another form.
    contrast: ({ attribute }) => attribute.startsWith(`${urn.enterprise}:`),
  }),
  'null-value': writeCause({
    headline: (what) => `An attribute that is sent as null is ${what === 'refused' ? 'rejected' : 'left unchanged'}.`,
    fix: 'Read null as no value, in POST, PUT and PATCH (RFC 7643 §2.5): set or leave the attribute unassigned.',
    has: (write) => write.value === null && !isRemoval(write),
  }),
} satisfies Partial<Record<CauseId, ProvableCause>>;
