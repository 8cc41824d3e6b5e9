import type { Person, Session } from '../contract/probe';
import type { Json } from '../contract/results';
import { entraUser } from '../fixtures/users';
import { findAttribute, writeAttribute } from '../scim/attribute-path';
import { arrayOf, type JsonObject } from '../scim/json';
import { basics } from '../scim/mapping';
import { createSubject, isMapped, type Subject, tryCreate } from './patch-subject';

/** What a provider may require: what many demand, and what the profile marks as required. */
export const demandedBy = ({ profile }: Session): string[] => [
  ...new Set([...basics, ...profile.users.attributes.filter(({ required }) => required).map(({ path }) => path)]),
];

const workEmail = 'emails[type eq "work"].value';

/** The body of an inactive user with nothing but what is demanded; many providers demand an e-mail address or a name as well. */
function littleOf(session: Session, person: Person, has: { email: boolean; name: boolean }): JsonObject {
  const isLeftOut = (path: string) => (!has.email && path === workEmail) || (!has.name && path.startsWith('name.'));
  const demanded = demandedBy(session).filter((path) => !isLeftOut(path));
  const optional = session.profile.users.attributes.map((each) => each.path).filter((each) => !demanded.includes(each));
  return { ...entraUser(session.profile, person, optional), active: false };
}

/** A type of e-mail address that no attribute of the mapping has, so that no operation names it. */
const otherType = (session: Session) =>
  ['home', 'other'].find((each) => !isMapped(session, `emails[type eq "${each}"].value`)) ?? 'private';

const withOtherEmail = (session: Session, body: JsonObject, value: string): JsonObject => ({
  ...body,
  emails: [...arrayOf(body.emails), { type: otherType(session), value }],
});

/** The value of that address, as the provider shows it. */
const otherEmailIn = (session: Session, { stored }: Subject) =>
  findAttribute(stored, `emails[type eq "${otherType(session)}"].value`).value;

/**
 * The user begins inactive, with what is demanded and with an e-mail address that no operation names; where that is
 * refused, as users always begin.
 */
export async function createWithLittle(
  session: Session<'bare' | 'create'>,
  person: Person,
): Promise<{ path: string; primary: string | undefined }> {
  const little = withOtherEmail(session, littleOf(session, person, { email: true, name: true }), person.otherEmail);
  const subject =
    (await tryCreate(session, 'bare', little, 'odd-create')) ??
    (await createSubject(session, 'create', entraUser(session.profile, person)));
  const type = otherType(session);
  const isKept = otherEmailIn(session, subject) === person.otherEmail;
  session.note({
    otherEmail: isKept ? { type, value: person.otherEmail } : null,
    isInactive: subject.stored.active === false,
  });
  // Of two addresses the other one becomes the primary: an operation that no attribute of the mapping depends on.
  return { path: subject.path, primary: isKept ? `emails[type eq "${type}"].primary` : undefined };
}

/** A second user with nothing but what is demanded; where that is refused, as users always begin. */
export async function createWithout(
  session: Session<'without' | 'without-with-name' | 'without-with-email' | 'create-without'>,
  person: Person,
): Promise<Subject> {
  const attempts = [
    ['without', { email: false, name: false }],
    ['without-with-name', { email: false, name: true }],
    ['without-with-email', { email: true, name: true }],
  ] as const;
  for (const [step, has] of attempts) {
    const subject = await tryCreate(session, step, littleOf(session, person, has), 'odd-create');
    if (subject) return subject;
  }
  return createSubject(session, 'create-without', entraUser(session.profile, person));
}

/**
 * A user that is created with all values, where Add did not make them: for what needs a value to begin with.
 * @param otherEmail the address that no operation names, where the other user has one
 * @returns undefined where it is refused, or does not keep that address
 */
export async function createFilled(
  session: Session<'full'>,
  person: Person,
  values: Record<string, Json>,
  otherEmail: string | undefined,
): Promise<Subject | undefined> {
  const body = entraUser(session.profile, person);
  for (const [path, value] of Object.entries(values)) writeAttribute(body, path, value);
  const sent = otherEmail === undefined ? body : withOtherEmail(session, body, otherEmail);
  const subject = await tryCreate(session, 'full', sent, 'odd-create');
  return subject && (otherEmail === undefined || otherEmailIn(session, subject) === otherEmail) ? subject : undefined;
}
