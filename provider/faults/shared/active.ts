import type { Draft, JsonObject } from '../../types';

/** Whether a change, next to what is stored, disables the user. */
export const isDisabling = (draft: Draft, before: JsonObject | undefined) =>
  before?.active === true && draft.attributes.active === false;

/** Whether it enables a disabled user again. */
export const isRestoring = (draft: Draft, before: JsonObject | undefined) =>
  before?.active === false && draft.attributes.active === true;
