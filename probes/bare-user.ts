import type { Person, Session } from '../contract/probe';
import { entraUser } from '../fixtures/users';
import { findAttribute } from '../scim/attribute-path';
import { arrayOf } from '../scim/json';
import { basics } from '../scim/mapping';
import { createSubject, isMapped, tryCreate } from './patch-subject';

/** What a provider may require: what many demand, and what the profile marks as required. */
export const demandedBy = ({ profile }: Session): string[] => [
  ...new Set([...basics, ...profile.users.attributes.filter(({ required }) => required).map(({ path }) => path)]),
];

/**
 * The user begins inactive, with what is demanded and with an e-mail address that no operation names; where that is
 * refused, as users always begin.
 */
export async function createWithLittle(
  session: Session<'bare' | 'create'>,
  person: Person,
): Promise<{ path: string; primary: string | undefined }> {
  const type = ['home', 'other'].find((each) => !isMapped(session, `emails[type eq "${each}"].value`)) ?? 'private';
  const demanded = demandedBy(session);
  const optional = session.profile.users.attributes.map((each) => each.path).filter((each) => !demanded.includes(each));
  const little = entraUser(session.profile, person, optional);
  little.active = false;
  little.emails = [...arrayOf(little.emails), { type, value: person.otherEmail }];
  const bare = await tryCreate(session, 'bare', little, 'odd-create');
  const { path, stored } = bare ?? (await createSubject(session, 'create', entraUser(session.profile, person)));
  const isKept = findAttribute(stored, `emails[type eq "${type}"].value`).value === person.otherEmail;
  session.note({ otherEmail: isKept ? { type, value: person.otherEmail } : null, isInactive: stored.active === false });
  // Of two addresses the other one becomes the primary: an operation that no attribute of the mapping depends on.
  return { path, primary: isKept ? `emails[type eq "${type}"].primary` : undefined };
}
