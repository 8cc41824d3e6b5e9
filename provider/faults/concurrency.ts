import type { Behaviour } from '../behaviour';
import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import { membersOf } from '../member-draft';
import { isObject } from '../request-body';
import { crash, type Faults, pause } from './shared/fault';

/**
 * Reads a group, waits, and writes it back with what it had then.
 * @param waitFor for how many milliseconds, by the id of the group
 */
const lastWriteWins = (waitFor: (id: string) => number): Partial<Behaviour> => ({
  patchResource: async (request, type) => {
    const { context } = request;
    const resource = context.behaviour.findResource(context, type, request.segments[1] ?? '');
    const before = new Map(resource.members);
    const draft = context.behaviour.startPatch({ ...resource, members: before });
    for (const operation of context.behaviour.readOperations(request))
      context.behaviour.applyOperation(context, draft, operation);
    if (type === 'Group') await pause(waitFor(resource.id));
    const written = new Map(membersOf(draft.members));
    if (type === 'Group') for (const id of resource.members.keys()) if (!written.has(id)) draft.members.removed.add(id);
    context.behaviour.saveChanged(context, resource, draft);
    return context.behaviour.answerPatch(request, resource);
  },
});

export const faults: Faults = {
  'concurrent-member-lost-update': {
    does: 'loses members that are added at the same time: the last write wins',
    make: () => lastWriteWins(() => 20),
  },
  'concurrent-member-lost-update.seldom': {
    does: 'loses members that are added at the same time, though not the first time',
    make() {
      const writes = new Map<string, number>();
      return lastWriteWins((id) => {
        const count = (writes.get(id) ?? 0) + 1;
        writes.set(id, count);
        return count % 5 === 0 ? 20 : 0;
      });
    },
  },
  'concurrent-optimistic-lock-500': {
    does: 'answers 500 when two changes of a group arrive at the same time',
    make: () => ({
      patchResource: async (request, type) => {
        const { context } = request;
        const resource = context.behaviour.findResource(context, type, request.segments[1] ?? '');
        const { revision } = resource;
        if (type === 'Group') await pause(20);
        if (resource.revision !== revision) crash();
        return exemplary.patchResource(request, type);
      },
    }),
  },
  'concurrent-optimistic-lock-500.user': {
    does: 'rejects with 409 all but the first of several simultaneous changes of a user',
    make: () => {
      const busy = new Set<string>();
      return {
        patchResource: async (request, type) => {
          const id = request.segments[1] ?? '';
          if (type === 'Group') return exemplary.patchResource(request, type);
          if (busy.has(id)) throw scimError(409, 'the user is being changed');
          busy.add(id);
          await pause(20);
          busy.delete(id);
          return exemplary.patchResource(request, type);
        },
      };
    },
  },
  'concurrent-patch-user-lost': {
    does: 'loses simultaneous changes of a user: the last write wins',
    make: () => ({
      patchResource: async (request, type) => {
        const { context } = request;
        const resource = context.behaviour.findResource(context, type, request.segments[1] ?? '');
        const draft = context.behaviour.startPatch(resource);
        for (const operation of context.behaviour.readOperations(request))
          context.behaviour.applyOperation(context, draft, operation);
        if (type === 'User') await pause(20);
        context.behaviour.saveChanged(context, resource, draft);
        return context.behaviour.answerPatch(request, resource);
      },
    }),
  },
  'create-race-duplicates-or-500': {
    does: 'creates two users with one userName when both requests arrive at the same time',
    make: () => ({
      createResource: async (request, type) => {
        const { context } = request;
        const { behaviour } = context;
        const body = isObject(request.body) ? request.body : {};
        const draft = behaviour.newDraft(type);
        behaviour.applyPathless(context, draft, 'replace', body);
        if (type === 'Group') return exemplary.createResource(request, type);
        const other = behaviour.findConflict(context, type, draft.attributes, undefined);
        if (other !== undefined) behaviour.refuseConflict(type, other);
        await pause(20);
        const free = { ...context, behaviour: { ...behaviour, findConflict: () => undefined } };
        return behaviour.answerCreate(request, behaviour.saveNew(free, draft));
      },
    }),
  },
  'create-race-duplicates-or-500.error': {
    does: 'answers 500 when two users with one userName are created at the same time',
    make: () => {
      const busy = new Set<unknown>();
      return {
        createResource: async (request, type) => {
          const name = isObject(request.body) ? request.body.userName : undefined;
          if (name !== undefined && busy.has(name)) crash();
          busy.add(name);
          await pause(20);
          busy.delete(name);
          return exemplary.createResource(request, type);
        },
      };
    },
  },
  'etag-if-match-ignored': {
    does: 'applies a change although If-Match names an older version',
    make: () => ({ checkPreconditions: () => 'proceed' }),
  },
  'etag-version-inconsistent': {
    does: 'shows a meta.version that differs from the ETag',
    make: () => ({
      showMeta: (context, resource) => ({ ...exemplary.showMeta(context, resource), version: 'W/"1"' }),
    }),
  },
};
