import type { Context } from './behaviour';
import { resolveAttribute } from './resource-types';
import { getResource, lookUp, type Store } from './store';
import type { Filter, ResourceTypeName } from './types';

/**
 * Narrows a filter down to the ids that an index knows, so that the queries Entra asks do not read the whole directory.
 * Every candidate is still put to the whole filter: an index only saves work, it decides nothing.
 * @returns undefined when no index helps
 */
export function findCandidates(
  context: Context,
  type: ResourceTypeName,
  filter: Filter,
): readonly string[] | undefined {
  switch (filter.kind) {
    case 'and': {
      const left = findCandidates(context, type, filter.left);
      const right = findCandidates(context, type, filter.right);
      if (left === undefined || right === undefined) return left ?? right;
      return left.length <= right.length ? left : right;
    }
    case 'or': {
      const left = findCandidates(context, type, filter.left);
      const right = left === undefined ? undefined : findCandidates(context, type, filter.right);
      return left === undefined || right === undefined ? undefined : [...new Set([...left, ...right])];
    }
    case 'compare':
      return filter.operator === 'eq' && typeof filter.value === 'string'
        ? findByIndex(context, type, filter.path, filter.value)
        : undefined;
    case 'values':
      return findByValueFilter(context, type, filter);
    default:
      return undefined;
  }
}

function findByIndex(
  { store, behaviour }: Context,
  type: ResourceTypeName,
  name: string,
  value: string,
): readonly string[] | undefined {
  const path = resolveAttribute(type, name, behaviour.resourceTypes);
  switch (path?.key) {
    case 'id':
      return getResource(store, type, value) === undefined ? [] : [value];
    case 'userName':
      return lookUp(store, type, 'name', value.toLowerCase());
    case 'displayName':
      return type === 'Group' ? lookUp(store, type, 'name', value.toLowerCase()) : undefined;
    case 'externalId':
      return lookUp(store, type, 'externalId', value);
    case 'emails':
    case 'emails.value':
      return lookUp(store, type, 'email', value.toLowerCase());
    case 'members':
    case 'members.value':
      return groupsOfMember(store, [value, value.toLowerCase()]);
    default:
      return undefined;
  }
}

/** The groups that have a user or a group with one of these ids as a member. */
const groupsOfMember = ({ memberOf }: Store, ids: string[]): string[] => [
  ...new Set(ids.flatMap((id) => [...(memberOf.User.get(id) ?? []), ...(memberOf.Group.get(id) ?? [])])),
];

/** `emails[type eq "work"].value eq "x"` and `emails[type eq "work" and value eq "x"]` both lead to the address. */
function findByValueFilter(
  context: Context,
  type: ResourceTypeName,
  { path, filter, rest }: Extract<Filter, { kind: 'values' }>,
): readonly string[] | undefined {
  const inBrackets = (inner: Filter): readonly string[] | undefined => {
    if (inner.kind === 'and') return inBrackets(inner.left) ?? inBrackets(inner.right);
    if (inner.kind !== 'compare' || inner.operator !== 'eq' || typeof inner.value !== 'string') return undefined;
    return findByIndex(context, type, `${path}.${inner.path}`, inner.value);
  };
  return (rest === undefined ? undefined : inBrackets(rest)) ?? inBrackets(filter);
}
