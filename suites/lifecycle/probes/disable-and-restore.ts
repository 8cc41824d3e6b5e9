import type { Probe, Stale } from '../../../engine/contract/probe';
import { userPath } from '../../../engine/scim/paths';
import { after, all, isThere, shows } from '../../../engine/scim/staleness';
import { setActive } from '../../../fixtures/dialects';
import { entraUser } from '../../../fixtures/users';

/** Disable starts from true and restore from false, so that a provider which drops the operation fails both. */
export const disableAndRestore: Probe = {
  id: 'lifecycle.disable-and-restore',
  plays: 'Creates an active user, disables it as Entra does, reads it, restores it and reads it again.',
  access: 'write',
  axes: ['dialect'],
  operations: ['create', 'update'],
  chain: 5,
  async run(session) {
    const id = await session.createUser('create', entraUser(session.profile, session.person()));
    session.note({ id });
    const read = (step: string, isChanged: Stale) =>
      session.readBack(step, { method: 'GET', path: userPath(id) }, all(isThere, isChanged));
    const disabled = await session.patch('disable', userPath(id), [setActive(session.dialect, false)]);
    await read('read-disabled', after(disabled, shows({ active: false })));
    const restored = await session.patch('restore', userPath(id), [setActive(session.dialect, true)]);
    await read('read-restored', after(restored, shows({ active: true })));
  },
};
