import type { KillRow, Tamper } from '../helpers/recordings';
import { edit, lost, status } from './tampering';

type Legal = [id: string, tamper: Tamper];

/** A text with one sign in it written as HTML, which is none of the sender's business. */
const escaped = 'O&#39;Neil &quot;Al&quot; a\\\\b c d R&amp;D e/f 50% x';

/**
 * Rows for the checks of edge values of an area; the texts stand where `edgeTexts` and `carriersOf` put them.
 * @param at the check's id and its parameters before the value: `patch-values`, `entra,`
 */
export function edgeRows(area: string, parameter: string, write: string, read: string, places: Places) {
  const id = (check: string, value: string) => `${area}.values.${check}[${parameter}${value}]`;
  const { long, signs, letters, blanks } = places;
  const faults: KillRow[] = [
    [id('kept', '256-characters'), { [write]: status(500) }, 'fault'],
    [id('kept', '256-characters'), { [read]: status(404) }, 'gone'],
    [id('kept', '256-characters'), { [read]: edit(long, 'R'.repeat(255)) }, 'cut'],
    [id('kept', '256-characters'), { [read]: edit(long, 'R'.repeat(256)) }, 'changed'],
    [id('kept', 'apostrophe'), { [read]: edit(signs, escaped) }, 'changed'],
    [id('kept', 'backslash'), { [read]: edit(signs, escaped) }, 'changed'],
    [id('kept', 'plus'), { [read]: edit(signs, escaped) }, 'changed'],
    [id('kept', 'ampersand'), { [read]: edit(signs, escaped) }, 'changed'],
    [id('kept', 'percent-encoded'), { [read]: edit(letters, '𠮷野 José a b x and y p eq q or "z"') }, 'changed'],
    [id('kept', 'or-quoted'), { [read]: edit(letters) }, 'changed'],
    [id('kept', 'combining'), { [read]: edit(letters, 'Jose') }, 'changed'],
    [id('accepted', 'quotation-mark'), { [write]: status(400) }, 'refused'],
    [id('untouched', 'leading-space'), { [read]: edit(blanks, 'Ann Lee ') }, 'altered'],
    [id('untouched', 'trailing-space'), { [read]: edit(blanks, 'Ann Lee') }, 'altered'],
    [id('untouched', 'combining'), { [read]: edit(letters, '𠮷野 Jos\u00e9 a%20b x and y p eq q or "z"') }, 'altered'],
  ];
  const legal: Legal[] = [
    [id('kept', 'slash'), { [read]: edit(signs, escaped) }],
    [id('kept', 'leading-space'), { [read]: edit(blanks, 'Ann Lee') }],
    [id('kept', 'combining'), { [read]: edit(letters, '𠮷野 Jos\u00e9 a%20b x and y p eq q or "z"') }],
    [id('untouched', 'leading-space'), { [read]: edit(blanks, ' Ann Lee') }],
    [id('kept', '128-characters'), {}],
  ];
  const skipped: Legal[] = [
    [id('kept', 'eq'), { [write]: status(400) }],
    [id('kept', 'eq'), { [write]: lost('timeout') }],
    [id('kept', 'eq'), { [read]: lost('timeout') }],
    [id('untouched', 'combining'), { [write]: status(400) }],
    [id('accepted', 'eq'), { [write]: status(500) }],
    [id('untouched', 'combining'), { [read]: edit(letters, 'another') }],
  ];
  return { faults, legal, skipped };
}

/** Where the texts stand in a read of the user, as JSON Pointers. */
interface Places {
  long: string;
  signs: string;
  letters: string;
  blanks: string;
}
