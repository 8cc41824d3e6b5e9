import { at, type Check, fail, type Judgement, pass, skip } from '../../contract/check';
import { type EdgeValue, edgeValues } from '../../contract/edge-values';
import { isServerFault } from '../../scim/exchanges';
import { objectOf, stringOf } from '../../scim/json';
import { type ContextOf, defineCheck } from '../define';
import { sameText } from '../reading/attribute-values';
import {
  alteredMessage,
  type Carried,
  carried,
  judgeKept,
  judgeUntouched,
  keptMessages,
  softValues,
} from '../reading/edge';
import { answered } from '../reading/exchanges';
import { findsOnly, lookUpMessages } from '../reading/look-ups';
import { createdId, stepOf } from '../reading/steps';

const common = { probe: 'create-values', axes: ['value'], steps: [] } as const;

/** users.create.letters-kept judges letters outside the Basic Multilingual Plane. */
const values = edgeValues.filter((value) => value !== 'outside-bmp');

/** Judges a value by the create call that sent it; where no user can be created, the value is not to blame. */
function judge(context: ContextOf<'create-values'>, by: (edge: Carried, name: string) => Judgement): Judgement {
  const edge = carried(context, 'odd');
  if ('outcome' in edge) return edge;
  const isAnyCreated = answered(context.exchanges).some((each) => createdId(each) !== undefined);
  if (!isAnyCreated && edge.write.response.status < 500)
    return skip('no user was created, with or without the value: see users.create.accepted');
  return by(edge, context.parameters.value ?? '');
}

const valueKept = defineCheck({
  ...common,
  id: 'users.values.kept',
  title: 'An unusual string in a create call is stored as it was sent, or rejected',
  failure: 'An unusual string in a create call is changed, shortened or dropped, or causes a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 8259', section: '7' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'The application shows a different value from the directory, and Entra sends the value again every cycle.',
  fix: 'Store strings as the JSON parser returns them: do not escape, decode or shorten them. Reject with 400 what you cannot store.',
  values,
  headlines: {
    changed: 'An unusual string in a create call is changed',
    cut: 'A long string in a create call is shortened',
  },
  messages: keptMessages,
  judge: (_steps, context) => judge(context, (edge, name) => judgeKept(edge, edge.write.response.status, name)),
});

const valueAccepted = defineCheck({
  ...common,
  id: 'users.values.accepted',
  title: 'A user with an unusual string is created',
  failure: 'A user with an unusual string is refused',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'People with such a name or title are not created.',
  fix: 'Accept every Unicode character in strings, and at least 256 characters. If you cannot, document the limit.',
  values,
  messages: { refused: 'expected 201 for a user with {text} at {path}, got {actual}' },
  judge: (_steps, context) =>
    judge(context, ({ write, path, text }) => {
      const { status } = write.response;
      if (createdId(write) !== undefined) return pass;
      if (isServerFault(status) || status < 300) return skip('the call ended in another error: see users.values.kept');
      return fail('refused', { expected: 201, actual: status, at: [at.status(write)], data: { path, text } });
    }),
});

const valueUntouched = defineCheck({
  ...common,
  id: 'users.values.untouched',
  title: 'Creating a user keeps leading and trailing spaces and the Unicode composition of letters',
  failure: 'Creating a user trims spaces or changes the Unicode composition of letters',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'Entra', topic: 'Values are stored as they were sent' }],
  impact: 'Entra may treat the difference as a change and send the value again every cycle.',
  fix: 'Store strings as they were sent. Trim and normalise them only when you compare.',
  values: softValues,
  messages: alteredMessage,
  judge: (_steps, context) => judge(context, (edge, name) => judgeUntouched(edge, edge.write.response.status, name)),
});

/** filtering.value.plus-sign, .apostrophe and .quotes-and-keywords search for the other characters. */
const named: readonly EdgeValue[] = ['outside-bmp', 'ampersand', 'slash', 'percent-encoded'];

const valueFound = defineCheck({
  ...common,
  id: 'users.values.found',
  title: 'A user is found by a userName with unusual characters',
  failure: 'A user is not found by a userName with unusual characters, or other users are found as well',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'RFC 3986', section: '2.1' },
  ],
  impact:
    'Entra does not recognise people with such a userName: it creates them again and gets a conflict every cycle.',
  fix: 'Split the query at & first, then percent-decode it once, as UTF-8. Pass the value to the database as a parameter.',
  values: named,
  headlines: {
    notList: 'A search for a userName with unusual characters is not answered with a ListResponse',
    missing: 'A user is not found by a userName with unusual characters',
    others: 'A search for a userName with unusual characters finds other users as well',
  },
  messages: lookUpMessages,
  judge(_steps, { exchanges, parameters }) {
    const pair = (name: string) => ({
      created: stepOf(exchanges, `named-${name}`),
      found: stepOf(exchanges, `find-${name}`),
    });
    const [all, alone] = [pair('all'), pair(parameters.value ?? '')];
    const { created, found } = alone.created ? alone : all;
    const id = createdId(created);
    if (!created) return skip('the create call was not answered: see connection.requests.answered');
    if (id === undefined) return skip('the provider refuses a userName with these characters');
    if (!found) return skip('the search was not answered: see connection.requests.answered');
    const sent = objectOf(created.request.body)?.userName;
    const stored = stringOf(objectOf(created.response.body)?.userName);
    if (!sameText(sent, stored)) return skip('the provider did not store the userName as it was sent');
    return findsOnly(found, id);
  },
});

export const valuesChecks: Check[] = [valueKept, valueAccepted, valueUntouched, valueFound];
