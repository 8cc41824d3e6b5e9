import type { Session } from '../contract/probe';
import { type JsonObject, objectOf } from '../scim/json';
import { isSentOnUpdate } from '../scim/mapping';
import { usableId, userPath } from '../scim/paths';

/** The attributes of the mapping that Entra sets to a value by PATCH, without references and whole lists. */
export const settable = ({ profile }: Session) => profile.users.attributes.filter(isSentOnUpdate);

export const isMapped = ({ profile }: Session, path: string) =>
  profile.users.attributes.some((attribute) => attribute.path === path);

/** A user that was created, and how the answer showed it. */
export interface Subject {
  path: string;
  stored: JsonObject;
}

/** Creates a user if the provider takes this body; undefined when it does not. */
export async function tryCreate(session: Session, step: string, body: JsonObject): Promise<Subject | undefined> {
  const { response } = await session.send(step, { method: 'POST', path: '/Users', body });
  const stored = objectOf(response?.body);
  const id = usableId(stored?.id);
  return response && response.status < 300 && stored && id ? { path: userPath(id), stored } : undefined;
}

/** Creates a user that every provider has to take; without it the probe cannot go on. */
export async function createSubject(session: Session, body: JsonObject): Promise<Subject> {
  const subject = await tryCreate(session, 'create', body);
  return subject ?? session.stop('users.create.accepted', 'create: POST /Users created no user with an id');
}
