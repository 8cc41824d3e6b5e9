/** A fault of providers that was met in the field, or a duty, and what becomes of it here. */
export interface Row {
  id: string;
  /** What goes wrong, or what is demanded, in a few words. */
  text: string;
  /** Checks that fail when it is so; any of them. */
  checks: readonly string[];
  /** With checks: what they leave out. Without: why there are none. */
  note: string;
  /** Without checks: nobody can see it from outside (`hidden`). */
  gap: 'hidden' | null;
}

/** A row that checks catch; the note says what they leave out. */
export const caught = (id: string, text: string, checks: string[], note = ''): Row => ({
  id,
  text,
  checks,
  note,
  gap: null,
});

/** A row that cannot be seen by calls to one Tenant URL that do no harm. */
export const hidden = (id: string, text: string, note: string): Row => ({ id, text, checks: [], note, gap: 'hidden' });
