import type { Session } from '../contract/probe';
import type { RecordedExchange } from '../contract/results';
import { entraUser } from '../fixtures/users';
import { objectOf } from '../scim/json';
import { usableId, userPath } from '../scim/paths';
import { isSameResource } from '../scim/same-resource';

/** The steps by which a probe finds out whether the provider still works after a dangerous request. */
export const aftermathSteps = {
  'plain-create-*': [],
  'plain-read-*': ['plain-create-*'],
  'plain-drop-*': ['plain-create-*'],
} as const;
type AftermathStep = `plain-create-${string}` | `plain-read-${string}` | `plain-drop-${string}`;

/** The path of the user that a call created; undefined where it created none, or may have answered with somebody else's. */
export function createdPath({ request, response }: RecordedExchange): string | undefined {
  const { status, body } = response ?? {};
  const id = usableId(objectOf(body)?.id);
  const isCreated = (status === 201 || status === 200) && isSameResource(request.body, body, status);
  return isCreated && id !== undefined ? userPath(id) : undefined;
}

/**
 * Makes the function that creates, reads and deletes a plain user. To be called when the subject of a dangerous request is
 * gone: some frameworks answer every create call with a server error while a user without userName is there.
 */
export function makeAftermath(session: Session<AftermathStep>): () => Promise<void> {
  let round = 0;
  return async () => {
    round += 1;
    const marks = { intent: 'control' } as const;
    const body = entraUser(session.profile, session.person());
    const created = await session.send(`plain-create-${round}`, { method: 'POST', path: '/Users', body, marks });
    const path = createdPath(created);
    if (path === undefined) return;
    await session.send(`plain-read-${round}`, { method: 'GET', path, marks });
    await session.send(`plain-drop-${round}`, { method: 'DELETE', path, marks });
  };
}
