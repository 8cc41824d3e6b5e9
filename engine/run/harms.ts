import type { Harm } from '../../contract/results';

/** Worst first. */
export const harms: readonly Harm[] = ['access-stays', 'access-lost', 'data', 'nuisance'];

/**
 * What a broken duty costs a customer, by the beginning of the check's id; the first line that fits counts. What stands in
 * no line and does not reach Entra is a nuisance, all else is data that goes wrong.
 */
export const harmLines: readonly [Harm, readonly string[]][] = [
  [
    'access-stays',
    [
      'lifecycle.disable.',
      'lifecycle.delete.',
      'patch.operations.disable-with-others',
      'membership.remove.',
      'groups.delete.',
      'users.create.inactive',
      'auth.no-token.',
      'auth.wrong-token.',
      'auth.scheme.needed',
    ],
  ],
  [
    'access-lost',
    [
      'connection.',
      'auth.',
      'users.create.accepted',
      'users.create.minimal',
      'users.match.',
      'users.read.',
      'users.duplicate.',
      'groups.create.',
      'groups.find.',
      'membership.',
      'concurrency.',
      'lifecycle.restore.',
      'lifecycle.recreate.',
      'lifecycle.bystanders.',
      'lifecycle.others.',
      'representation.id.',
    ],
  ],
];

/** @param check the id of the check, @param entra what breaking it does to Entra */
export function harmOf(check: string, entra: 'blocks' | 'degrades' | 'none'): Harm {
  if (entra === 'none') return 'nuisance';
  return harmLines.find(([, beginnings]) => beginnings.some((beginning) => check.startsWith(beginning)))?.[0] ?? 'data';
}

/** Duties without which no other answer can be trusted: which resource an answer is about. */
export const identity: readonly string[] = [
  'users.create.client-id-ignored',
  'representation.id.',
  'users.read.by-id',
  'users.duplicate.first-untouched',
];
export const isAboutIdentity = (check: string) => identity.some((beginning) => check.startsWith(beginning));
