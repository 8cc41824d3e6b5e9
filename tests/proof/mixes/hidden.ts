/**
 * Which faults random sets leave out, or do not put together, each with the reason. What stands here is decided by what the
 * provider does with both, and not by what an audit makes of it; `notYet` is the exception, and names what is left to do.
 */

/** Faults that leave nothing to be seen of most others. */
export const leftOut: Readonly<Record<string, string>> = {
  'error-bad-json-breaks-creates': 'once it has shown, no create call works, so nothing can be played again',
  'patch-remove-required.breaks-creates': 'once it has shown, no create call works, so nothing can be played again',
  'error-status-mismatch.success': 'what others refuse, it seems to accept, so that other checks than theirs tell it',
  'method-not-routed-405': 'no PATCH is applied, and what most others do wrong follows a PATCH',
  'id-needs-url-encoding': 'no path holds its ids, so nothing that was created can be read or changed',
};

/** Faults of which an audit sees too little beside others, although another way of asking would show them. */
export const notYet: Readonly<Record<string, string>> = {
  'create-empty-body-or-no-id': 'what has no id in the answer is not searched for, so that nothing is done to it',
  'create-empty-body-or-no-id.empty': 'what has no id in the answer is not searched for, so that nothing is done to it',
  'patch-op-case-sensitive.capitals': 'operations in lower case are refused, and not sent again in capitals',
};

/** Of two faults, the one and those that it keeps from being seen, and why. */
export type Hiding = [one: RegExp, others: RegExp, why: string];

/** Where the one is, another way of asking would show the other, and this suite does not ask so. */
export const unasked: Hiding[] = [
  [
    /^connection-filter-required$/,
    /^page-/,
    'without a filter no list is shown, and the suite pages through none that has a filter',
  ],
  [
    /^connection-json-cut-off$/,
    /^(member|group)/,
    'groups cannot be read by their ids, and the suite reads their members in no list',
  ],
  [
    /^patch-urn-path/,
    /^patch-manager-empty/,
    'no PATCH sets a manager, and the suite clears none that a create call has set',
  ],
  [
    /^group-create-empty-members-rejected$/,
    /^(group|member|restore-loses|delete-leaves|lifecycle-(members|rename)|concurrent-(member|optimistic-lock-500$))/,
    'a group without members is refused, and the suite creates none with a member instead',
  ],
  [
    /^case-sensitive-resources-key$/,
    /^(discovery|schema|null-in-response\.schemas|filter|page|representation-short)/,
    'lists are not read whose Resources have another name',
  ],
  [
    /^filter-only-first-page-searched$/,
    /^(disable-userName-tombstone|projection-(last|whole)-only)/,
    'what a search of the user would show is not asked for by its id',
  ],
  [
    /^patch-one-operation-only$/,
    /^(member-batch|member-replace)/,
    'many members are added by several operations, and not by one where several are refused',
  ],
  [
    /^id-not-stable$/,
    /^create-(race-duplicates-or-500|dup-400-or-500\.stored|dup-detected-on-wrong-key)$/,
    'two users of one name share an id, and clean-up does not tell them apart',
  ],
  [
    /^schemas-missing-or-empty$/,
    /^discovery-filter-not-403$/,
    'a filter on an empty list is not judged, as it could not change it',
  ],
];

/** Where the one is, no request makes the other one's deviation visible. */
export const hidden: Hiding[] = [
  [
    /^create-unknown-attr-400\.read-only$/,
    /^create-client-(id|meta)-/,
    'a create call with an id or a meta of the client is refused, so nobody sees what becomes of them',
  ],
  [
    /^page-resources-missing$/,
    /^(discovery|schema|null-in-response\.schemas|filter|page|representation-short)/,
    'no list shows what it holds',
  ],
  [/^spconfig-lies-about-capability\.etag$/, /^etag-/, 'there is no version that a request could name'],
  [/^meta-casing$/, /^create-client-meta-honoured$/, 'there is no member meta that could show what was sent'],
  [
    /^extension-data-lost-on-put$/,
    /^get-manager-wrong-shape$/,
    'the manager is shown outside of the extension, where no client looks for it',
  ],
  [/^meta-inner-host$/, /^connection-forged-host$/, 'each location names the inner host, whatever was forged'],
  [/^id-not-stable$/, /^delete-leaves-memberships$/, 'the id that users show is none by which a group takes them'],
];

/** Checks that are rightly broken where two faults meet, and by neither alone. */
export const joint: [one: RegExp, other: RegExp, check: string, why: string][] = [
  [
    /^create-echo-differs-from-get$/,
    /^create-externalid-dropped$/,
    'groups.create.accepted',
    'with another name and without the externalId that was sent, the answer shows another group',
  ],
  [
    /^patch-unknown-attr-aborts$/,
    /^patch-pathless-dotted-keys$/,
    'patch.clear.empty-accepted',
    'a key with a dot is taken for an attribute that is not known, and refused as such',
  ],
];
