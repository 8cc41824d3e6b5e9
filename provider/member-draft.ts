import type { MemberDraft, ResourceTypeName } from './types';

/**
 * Starts a change of a membership. The stored map is only read; what changes stands beside it, so adding one member to
 * a group of ten thousand costs one entry, and a request that fails leaves nothing to undo.
 */
export function draftMembers(base: ReadonlyMap<string, ResourceTypeName>): MemberDraft {
  return { base, added: new Map(), removed: new Set() };
}

/** Adds a member; one that is in already stays as it is (RFC 7644 §3.5.2.1). */
export function addMember(draft: MemberDraft, id: string, type: ResourceTypeName): void {
  if (draft.removed.delete(id) || draft.base.has(id)) return;
  draft.added.set(id, type);
}

/** Removes a member; one that is not in is no error (RFC 7644 §3.5.2.2). */
export function removeMember(draft: MemberDraft, id: string): void {
  if (draft.added.delete(id) || !draft.base.has(id)) return;
  draft.removed.add(id);
}

export function clearMembers(draft: MemberDraft): void {
  draft.added.clear();
  for (const id of draft.base.keys()) draft.removed.add(id);
}

/** Lists the members as the draft has them now. */
export function* membersOf(draft: MemberDraft): Generator<[string, ResourceTypeName]> {
  for (const entry of draft.base) if (!draft.removed.has(entry[0])) yield entry;
  yield* draft.added;
}

export function changesMembers(draft: MemberDraft): boolean {
  return draft.added.size > 0 || draft.removed.size > 0;
}
