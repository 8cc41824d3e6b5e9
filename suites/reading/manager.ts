import type { Answered, MappedAttribute } from '../../contract/check';
import type { Json } from '../../contract/results';
import { findAttribute } from '../../scim/attribute-path';
import { objectOf, stringOf } from '../../scim/json';
import { urn } from '../../scim/urns';

const path = `${urn.enterprise}:manager`;

/** What the checks of the manager share: one instance, for the mapped attribute that names it, if there is one. */
export const ofManager = {
  probe: 'manager',
  axes: ['attribute'],
  appliesTo: (attribute: MappedAttribute) => attribute.path.toLowerCase().startsWith(path.toLowerCase()),
} as const;

export const managerIn = (read: Answered) => findAttribute(read.response.body, path);

/** The id of the manager, also when it is a bare string: its form has a check of its own. */
export const managerId = (manager: Json | undefined) => stringOf(objectOf(manager)?.value) ?? stringOf(manager);
