import type { Requirements } from './rows';

export const projection: Requirements = {
  defects: [
    {
      number: 140,
      id: 'excluded-members-ignored',
      text: 'members are returned although they are excluded',
      frequency: 'common',
      effect: 'Answers of many megabytes, 500 errors and timeouts once a group had thousands of members.',
      checks: ['projection.excluded.group-read', 'projection.excluded.group-query'],
    },
    {
      number: 141,
      id: 'excluded-removes-id',
      text: 'id or schemas can be excluded',
      frequency: 'inferred',
      effect: 'Entra could not read the id of the group.',
      checks: ['projection.excluded.always-returned'],
    },
  ],
  entra: [
    {
      id: 'E-exclude',
      text: 'members can be excluded from reads and queries of groups',
      checks: ['projection.excluded.group-read', 'projection.excluded.group-query'],
    },
  ],
  rfc: [
    {
      id: 'RFC 7644 §3.4.2.5',
      text: 'attributes and excludedAttributes are supported; what is always returned cannot be excluded',
      checks: [
        'projection.excluded.group-query',
        'projection.excluded.always-returned',
        'projection.attributes.id-returned',
      ],
    },
    {
      id: 'RFC 7644 §3.9',
      text: 'attributes and excludedAttributes determine what is returned',
      checks: [
        'projection.excluded.user-read',
        'projection.attributes.named',
        'projection.attributes.others-omitted',
        'projection.attributes.sub-attribute',
      ],
    },
  ],
};
