import type { Draft, JsonObject } from '../../types';

/** Whether a change, compared with what is stored, disables the user. */
export const isDisabling = (draft: Draft, before: JsonObject | undefined) =>
  before?.active === true && draft.attributes.active === false;

/** Whether a change restores a disabled user. */
export const isRestoring = (draft: Draft, before: JsonObject | undefined) =>
  before?.active === false && draft.attributes.active === true;
