import { defineProbe } from '../contract/probe';

export const testGroups = defineProbe({
  id: 'test-groups',
  plays: 'Tests the connection as Entra does when groups are mapped: searches for a group that does not exist.',
  access: 'read',
  needs: ['groups'],
  chain: 1,
  steps: {
    'look-for-no-group': [],
  },
  async run(session) {
    const matching = session.profile.groups.matching[0] ?? 'displayName';
    await session.send('look-for-no-group', {
      method: 'GET',
      path: '/Groups',
      query: { excludedAttributes: 'members', filter: `${matching} eq "${session.guid()}"` },
    });
  },
});
