import type { Behaviour } from '../../provider/behaviour';
import { exemplary } from '../../provider/exemplary';
import { startProvider } from '../../provider/provider';
import { catalogue } from '../../suites/catalogue';
import { auditInProcess } from '../helpers/audit-in-process';
import { record } from '../helpers/recordings';

/** Each touches somebody whom no request named. */
const faults: [string, Partial<Behaviour>, string][] = [
  [
    'disables everybody',
    {
      updateResource(store, resource, draft, lastModified) {
        exemplary.updateResource(store, resource, draft, lastModified);
        if (draft.type === 'User' && draft.attributes.active === false)
          for (const user of store.tables.User.resources.values()) user.attributes.active = false;
      },
    },
    'lifecycle.bystanders.users-active',
  ],
  [
    'writes a title to the oldest user as well',
    {
      updateResource(store, resource, draft, lastModified) {
        exemplary.updateResource(store, resource, draft, lastModified);
        const [oldest] = store.tables.User.resources.values();
        if (oldest && typeof draft.attributes.title === 'string') oldest.attributes.title = draft.attributes.title;
      },
    },
    'lifecycle.bystanders.users-unchanged',
  ],
  [
    'deletes the oldest user as well',
    {
      removeResource(store, resource, lastModified) {
        exemplary.removeResource(store, resource, lastModified);
        const [oldest] = store.tables.User.resources.values();
        if (oldest) exemplary.removeResource(store, oldest, lastModified);
      },
    },
    'lifecycle.bystanders.users-there',
  ],
  [
    'empties every group',
    {
      updateResource(store, resource, draft, lastModified) {
        exemplary.updateResource(store, resource, draft, lastModified);
        if (draft.type === 'Group' && draft.members.removed.size > 0)
          for (const group of store.tables.Group.resources.values()) group.members.clear();
      },
    },
    'lifecycle.bystanders.group-members',
  ],
  [
    'renames every group',
    {
      updateResource(store, resource, draft, lastModified) {
        exemplary.updateResource(store, resource, draft, lastModified);
        if (draft.type === 'Group')
          for (const group of store.tables.Group.resources.values())
            group.attributes.displayName = draft.attributes.displayName ?? '';
      },
    },
    'lifecycle.bystanders.group-unchanged',
  ],
];

test.each(faults)('a provider that %s is caught by the bystanders', async (_name, behaviour, id) => {
  const { results, verdict } = await auditInProcess({ behaviour });
  expect([results.find((result) => result.id === id)?.status, verdict]).toEqual(['fail', 'non-conformant']);
});

test('a provider that leaves out the members of a new group gets them by PATCH', async () => {
  const provider = await startProvider({
    behaviour: {
      insertResource: (store, id, draft, created) => {
        draft.members.added.clear();
        return exemplary.insertResource(store, id, draft, created);
      },
    },
  });
  const recordings = await record(
    catalogue.filter(({ area }) => area === 'lifecycle'),
    { target: provider, consistencyMs: 0 },
  ).finally(() => provider.close());
  expect(recordings.judge('lifecycle.bystanders.group-members').status).toBe('pass');
});

test('a provider that refuses a second e-mail address gets users without one', async () => {
  const provider = await startProvider({
    behaviour: {
      beforeRoute: ({ method, body }) => {
        const emails = typeof body === 'object' && body !== null && 'emails' in body ? body.emails : [];
        return method === 'POST' && Array.isArray(emails) && emails.length > 1
          ? { status: 400, headers: {}, body: {} }
          : undefined;
      },
    },
  });
  const recordings = await record(
    catalogue.filter(({ area }) => area === 'lifecycle' || area === 'users'),
    { target: provider, consistencyMs: 0 },
  ).finally(() => provider.close());
  for (const id of ['lifecycle.bystanders.users-unchanged', 'users.create.accepted'])
    expect(recordings.judge(id).status).toBe('pass');
});
