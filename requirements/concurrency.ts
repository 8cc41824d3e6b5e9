import type { Requirements } from './rows';

export const concurrency: Requirements = {
  defects: [
    {
      number: 28,
      id: 'create-race-duplicates-or-500',
      text: 'two simultaneous creates of one user produce two users or a 500',
      frequency: 'common',
      effect: 'A repeated request created a second account for the same person.',
      checks: ['concurrency.create.one-wins', 'concurrency.create.no-server-error', 'concurrency.create.losers-409'],
    },
    {
      number: 160,
      id: 'etag-if-match-ignored',
      text: 'a write with a stale If-Match is applied',
      frequency: 'common',
      effect: 'Changes of two clients overwrote each other; Entra sends no If-Match.',
      checks: ['concurrency.etag.stale-refused'],
      note: 'judged by PATCH, where ETags are declared',
    },
    {
      number: 161,
      id: 'etag-version-inconsistent',
      text: 'meta.version differs from the ETag, or does not change',
      frequency: 'inferred',
      effect: 'Clients that keep copies would use outdated ones.',
      checks: ['concurrency.etag.equals-version', 'concurrency.etag.moves', 'concurrency.etag.given'],
    },
    {
      number: 163,
      id: 'concurrent-member-lost-update',
      text: 'members that are added at the same time are lost',
      frequency: 'common',
      effect: 'Some users lacked access, at random, and nothing repaired it.',
      checks: ['concurrency.members.none-lost'],
    },
    {
      number: 164,
      id: 'concurrent-optimistic-lock-500',
      text: 'simultaneous changes cause an error',
      frequency: 'occasional',
      effect: 'The log showed errors, and changes were repeated.',
      checks: ['concurrency.members.accepted', 'concurrency.patch.accepted', 'errors.status.no-server-fault'],
    },
    {
      number: 165,
      id: 'concurrent-patch-user-lost',
      text: 'simultaneous changes of one user overwrite each other',
      frequency: 'inferred',
      effect: 'Disabling a user could be undone by a change of name at the same time.',
      checks: ['concurrency.patch.none-lost'],
    },
  ],
  entra: [],
  rfc: [
    {
      id: 'RFC 7644 §3.14',
      text: 'the ETag is in the header and in meta.version, and a write with a stale one is rejected',
      checks: ['concurrency.etag.given', 'concurrency.etag.equals-version', 'concurrency.etag.stale-refused'],
    },
  ],
};
