import type { Behaviour } from '../../../provider/behaviour';
import { invalidValue, noTarget } from '../../../provider/errors';
import { exemplary } from '../../../provider/exemplary';
import { membersOf } from '../../../provider/member-draft';
import type { PatchOperation } from '../../../provider/types';
import type { Variant } from './variant';

/** Answers a PATCH of any resource with the whole of it, as a PUT is answered. */
const wholeResource: Behaviour['answerPatch'] = (request, resource) => exemplary.answerReplace(request, resource);

/** Whether an operation removes the number of a phone number, and leaves its other parts. */
const emptiesNumber = ({ op, path, value }: PatchOperation) =>
  /^phoneNumbers\[.*\]\.value$/.test(path ?? '') && (op === 'remove' || value === null || value === '');

/** How a PATCH is answered, and what its operations do where the RFC leaves a choice. */
export const patches: Variant[] = [
  {
    id: 'patch-204-for-users',
    behaviour: { answerPatch: () => ({ status: 204, headers: {}, body: undefined }) },
    ambiguity: 7,
    why: 'RFC 7644 §3.5.2: 200 and 204 are both right',
  },
  {
    id: 'required-part-of-an-item-stays',
    behaviour: {
      describeSchemas: (context) =>
        JSON.parse(
          JSON.stringify(exemplary.describeSchemas(context), (_, each) =>
            each?.name === 'phoneNumbers'
              ? {
                  ...each,
                  subAttributes: each.subAttributes.map((part: { name: string }) => ({
                    ...part,
                    required: part.name === 'value',
                  })),
                }
              : each,
          ),
        ),
      readOperations: (request) => {
        const operations = exemplary.readOperations(request);
        if (operations.some(emptiesNumber)) throw invalidValue('a phone number has a value');
        return operations;
      },
    },
    why: 'RFC 7644 §3.5.2.2: a required value may not be removed, but the whole item may',
  },
  {
    id: 'patch-200-for-groups',
    behaviour: { answerPatch: wholeResource },
    ambiguity: 7,
    warns: ['groups.patch.small-answer'],
    why: 'RFC 7644 §3.5.2',
  },
  {
    id: 'patch-replace-of-missing-item-is-no-target',
    behaviour: {
      applyValuePathMiss: (context, path, filter, items, value, op) => {
        if (op === 'replace') throw noTarget('nothing matches');
        return exemplary.applyValuePathMiss(context, path, filter, items, value, op);
      },
    },
    ambiguity: 1,
    warns: ['patch.replace.missing-item-made'],
    why: 'RFC 7644 §3.5.2.3',
  },
  {
    id: 'patch-add-of-missing-item-is-no-target',
    behaviour: {
      applyValuePathMiss: (context, path, filter, items, value, op) => {
        if (op === 'add') throw noTarget('nothing matches');
        return exemplary.applyValuePathMiss(context, path, filter, items, value, op);
      },
    },
    ambiguity: 2,
    warns: ['patch.add.item-accepted'],
    why: 'the RFC does not define this case',
  },
  {
    id: 'patch-items-never-made',
    behaviour: {
      applyValuePathMiss: () => {
        throw noTarget('nothing matches');
      },
    },
    ambiguity: 1,
    warns: ['patch.replace.missing-item-made', 'patch.add.item-accepted'],
    why: 'RFC 7644 §3.5.2.3; the RFC does not define the case of add',
  },
  {
    id: 'patch-cleared-item-stays-without-value',
    behaviour: {
      applyToMatches: (context, op, path, filter, items, matches, value) => {
        const name = path.sub?.name;
        if (value !== undefined || name === undefined || op === 'remove')
          return exemplary.applyToMatches(context, op, path, filter, items, matches, value);
        return items.map((item) => {
          const { [name]: _, ...rest } = item;
          return matches(item) ? rest : item;
        });
      },
      applyValuePathMiss: (context, path, filter, items, value, op) => {
        if (op === 'replace') throw noTarget('nothing matches');
        return exemplary.applyValuePathMiss(context, path, filter, items, value, op);
      },
    },
    warns: ['patch.replace.missing-item-made'],
    why: 'RFC 7643 §2.4 requires no value of an item; then the item is still a target of replace, and a missing one is none',
  },
  {
    id: 'remove-of-absent-member-is-no-target',
    behaviour: {
      applyMemberRemove: (context, draft, ids) => {
        const before = [...membersOf(draft.members)].map(([id]) => id);
        if (!ids.every((id) => before.includes(id))) throw noTarget('not a member');
        exemplary.applyMemberRemove(context, draft, ids);
      },
      applyMemberRemoveWhere: (context, draft, path, filter) => {
        const before = [...membersOf(draft.members)].length;
        exemplary.applyMemberRemoveWhere(context, draft, path, filter);
        if ([...membersOf(draft.members)].length === before) throw noTarget('not a member');
      },
    },
    ambiguity: 3,
    warns: ['membership.remove-again.accepted'],
    why: 'the RFC does not define this case: no change, or 400',
  },
];
