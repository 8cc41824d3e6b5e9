import type { Requirements } from './rows';

export const concurrency: Requirements = {
  defects: [
    {
      number: 28,
      id: 'create-race-duplicates-or-500',
      text: 'two creates at once make two users, or an error 500',
      frequency: 'common',
      effect: 'A repeated request made a second account for the same person.',
      checks: ['concurrency.create.one-wins', 'concurrency.create.no-server-error', 'concurrency.create.losers-409'],
    },
    {
      number: 160,
      id: 'etag-if-match-ignored',
      text: 'a write with a stale If-Match is carried out',
      frequency: 'common',
      effect: 'Changes of two clients overwrote each other; Entra sends no If-Match.',
      checks: ['concurrency.etag.stale-refused'],
      note: 'by PATCH, and where ETags are advertised',
    },
    {
      number: 161,
      id: 'etag-version-inconsistent',
      text: 'meta.version differs from the ETag, or does not move',
      frequency: 'inferred',
      effect: 'Clients that keep copies would use stale ones.',
      checks: ['concurrency.etag.equals-version', 'concurrency.etag.moves', 'concurrency.etag.given'],
    },
    {
      number: 163,
      id: 'concurrent-member-lost-update',
      text: 'members that are added at once are lost',
      frequency: 'common',
      effect: 'Some users lacked access, at random, and it was never repaired.',
      checks: ['concurrency.members.none-lost'],
    },
    {
      number: 164,
      id: 'concurrent-optimistic-lock-500',
      text: 'changes at once end in an error',
      frequency: 'occasional',
      effect: 'Errors in the log, and changes that were repeated.',
      checks: ['concurrency.members.accepted', 'concurrency.patch.accepted', 'errors.status.no-server-fault'],
    },
    {
      number: 165,
      id: 'concurrent-patch-user-lost',
      text: 'changes of one user at once undo each other',
      frequency: 'inferred',
      effect: 'A disabling could be undone by a change of name that arrives at the same time.',
      checks: ['concurrency.patch.none-lost'],
    },
  ],
  entra: [],
  rfc: [
    {
      id: 'RFC 7644 §3.14',
      text: 'an ETag stands in the header and in meta.version, and a stale one stops a write',
      checks: ['concurrency.etag.given', 'concurrency.etag.equals-version', 'concurrency.etag.stale-refused'],
    },
  ],
};
