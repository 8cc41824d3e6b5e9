import type { Harm } from '../../contract/results';

/** Worst first. */
export const harms: readonly Harm[] = ['access-stays', 'access-lost', 'data', 'nuisance'];

/**
 * What a broken duty costs a customer, as the impact of its check says, by the beginning of the check's id; the longest that
 * fits counts. Where none fits, what does not reach Entra is a nuisance, and all else is data that goes wrong.
 */
export const harmLines: readonly [Harm, readonly string[]][] = [
  [
    // Someone who should have no access, or no longer, has it.
    'access-stays',
    [
      'auth.no-token.',
      'auth.wrong-token.',
      'concurrency.patch.none-lost',
      'connection.host.forged-ignored',
      'connection.patch.routed',
      'connection.requests.not-throttled',
      'groups.delete.gone',
      'lifecycle.disable.among-others',
      'lifecycle.disable.by-patch',
      'lifecycle.recreate.new-id',
      'membership.add-again.listed-once',
      'membership.operations.in-order',
      'membership.remove-again.accepted',
      'membership.remove.one',
      'membership.remove.several',
      'patch.operation.any-case',
      'patch.operations.disable-with-others',
      'patch.unknown.tolerated',
      'representation.active.is-boolean',
      'representation.names.camel-case',
      'users.create.inactive',
    ],
  ],
  [
    // Someone who should have access does not get it, or loses it; or the account of another person is taken for theirs.
    'access-lost',
    [
      'auth.',
      'concurrency.',
      'connection.',
      'errors.aftermath.',
      'errors.long-id.not-found',
      'errors.status.no-server-fault',
      'errors.unknown-id.read',
      'filtering.',
      'groups.create.accepted',
      'groups.delete.keeps-users',
      'groups.duplicate.',
      'groups.external-id.changed',
      'groups.find.',
      'groups.read.schemas',
      'groups.rename.keeps-id',
      'groups.rename.keeps-members',
      'groups.special-name.',
      'lifecycle.bystanders.',
      'lifecycle.delete.not-found-by-filter',
      'lifecycle.delete.not-patchable',
      'lifecycle.delete.not-readable',
      'lifecycle.disable.found-by-filter',
      'lifecycle.disable.keeps-user',
      'lifecycle.others.',
      'lifecycle.put.without-active',
      'lifecycle.recreate.',
      'lifecycle.restore.',
      'membership.',
      'patch.path.quoted-boolean',
      'patch.remove.required-kept',
      'patch.remove.without-path-harmless',
      'patch.roles.json-text',
      'patch.user-name.changed',
      'patch.user-name.in-use-refused',
      'projection.excluded.',
      'representation.id.',
      'representation.name.is-complex',
      'representation.queries.at-once',
      'users.create.accepted',
      'users.create.active-by-default',
      'users.create.external-id-exact',
      'users.create.letters-kept',
      'users.create.manager-as-text',
      'users.create.minimal',
      'users.create.nulls-tolerated',
      'users.create.role-primary-as-text',
      'users.create.schemas-in-any-order',
      'users.create.unknown-tolerated',
      'users.duplicate.',
      'users.match.',
      'users.read.',
      'users.values.accepted',
      'users.values.found',
    ],
  ],
  ['data', ['connection.charset.']],
  [
    // Errors in a log, calls that are repeated, and a validator that stops, while every account is right.
    'nuisance',
    [
      'auth.refusal.',
      'connection.response-media-type.scim-json',
      'errors.answer.detail',
      'errors.answer.no-internals',
      'errors.answer.scim-error',
      'errors.answer.status-matches',
      'errors.throttled.',
      'lifecycle.delete.again-harmless',
      'lifecycle.delete.status',
      'lifecycle.disable.answer-agrees',
      'lifecycle.disable.twice',
      'patch.user-name.in-use-409',
      'representation.values.no-nulls',
      'users.duplicate.scim-type',
    ],
  ],
];

/** @param check the id of the check, @param entra what breaking it does to Entra */
export function harmOf(check: string, entra: 'blocks' | 'degrades' | 'none'): Harm {
  if (entra === 'none') return 'nuisance';
  const fitting = harmLines.flatMap(([harm, beginnings]) =>
    beginnings.filter((beginning) => check.startsWith(beginning)).map((beginning) => ({ harm, beginning })),
  );
  return fitting.sort((a, b) => b.beginning.length - a.beginning.length)[0]?.harm ?? 'data';
}

/** Duties without which no other answer can be trusted: which resource an answer is about. */
export const identity: readonly string[] = [
  'users.create.client-id-ignored',
  'representation.id.',
  'users.read.by-id',
  'users.duplicate.first-untouched',
];
export const isAboutIdentity = (check: string) => identity.some((beginning) => check.startsWith(beginning));
