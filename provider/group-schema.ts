import { complex, reference, text } from './schema-builder';
import type { SchemaDefinition } from './types';

export const GROUP_URN = 'urn:ietf:params:scim:schemas:core:2.0:Group';

const immutable = { mutability: 'immutable' } as const;

/** RFC 7643 §4.2. displayName is required by its text, and unique here because Entra matches groups by it. */
export const groupSchema: SchemaDefinition = {
  id: GROUP_URN,
  name: 'Group',
  description: 'Group',
  attributes: [
    text('displayName', 'Name of the group; unique, whatever its case.', { required: true, uniqueness: 'server' }),
    complex(
      'members',
      'Members of the group.',
      [
        text('value', 'id of the member.', immutable),
        reference('$ref', 'URI of the member.', ['User', 'Group'], immutable),
        text('type', 'Resource type of the member.', { ...immutable, canonicalValues: ['User', 'Group'] }),
        text('display', "The member's name.", { mutability: 'readOnly' }),
      ],
      { multiValued: true },
    ),
  ],
};
