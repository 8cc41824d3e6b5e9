/** Providers that are wrong in a way that costs an audit much, by what they do. The lists are fixed, so that figures compare. */
export const faultyProviders: readonly { name: string; faults: readonly string[] }[] = [
  {
    name: 'ten faults',
    faults: [
      'create-unknown-attr-400.roles',
      'delete-second-not-404',
      'filter-username-case-sensitive',
      'group-rename-wipes-members',
      'member-remove-legacy-removes-all',
      'meta-datetime-no-zone',
      'page-totalresults-wrong',
      'patch-valuepath-wrong-element',
      'projection-excluded-ignored',
      'unknown-id-500',
    ],
  },
  { name: 'success without effect', faults: ['patch-success-without-effect'] },
  { name: 'one operation only', faults: ['patch-one-operation-only'] },
];
