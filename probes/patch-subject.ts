import type { Session } from '../contract/probe';
import type { Intent } from '../contract/results';
import { type JsonObject, objectOf } from '../scim/json';
import { isSentOnUpdate } from '../scim/mapping';
import { usableId, userPath } from '../scim/paths';

/** The mapped attributes that Entra sets to a value by PATCH, without references and whole lists. */
export const settable = ({ profile }: Session) => profile.users.attributes.filter(isSentOnUpdate);

export const isMapped = ({ profile }: Session, path: string) =>
  profile.users.attributes.some((attribute) => attribute.path === path);

/** A user that was created, and how the answer showed it. */
export interface Subject {
  path: string;
  stored: JsonObject;
}

/** Creates a user if the provider accepts this body; undefined when it does not. */
export async function tryCreate<Step extends string>(
  session: Session<Step>,
  step: Step,
  body: JsonObject,
  intent: Intent,
): Promise<Subject | undefined> {
  const { response } = await session.send(step, { method: 'POST', path: '/Users', body, marks: { intent } });
  const stored = objectOf(response?.body);
  const id = usableId(stored?.id);
  return response && response.status < 300 && stored && id ? { path: userPath(id), stored } : undefined;
}

/** Creates a user that every provider has to accept; without it the probe cannot go on. */
export async function createSubject<Step extends string>(
  session: Session<Step>,
  step: Step,
  body: JsonObject,
): Promise<Subject> {
  const subject = await tryCreate(session, step, body, 'create');
  return subject ?? session.stop('users.create.accepted', `${step}: POST /Users created no user with an id`);
}
