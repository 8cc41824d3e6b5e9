import { at, type Check, fail, type Judgement, pass, skip } from '../../contract/check';
import { type EdgeValue, edgeValues } from '../../contract/edge-values';
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

/** Letters outside the Basic Multilingual Plane are the matter of users.create.letters-kept. */
const values = edgeValues.filter((value) => value !== 'outside-bmp');

/** Judges a value by the create call that carried it; where nobody can be created, the value is not to blame. */
function judge(context: ContextOf<'create-values'>, by: (edge: Carried, name: string) => Judgement): Judgement {
  const edge = carried(context, 'odd');
  if ('outcome' in edge) return edge;
  const isAnyCreated = answered(context.exchanges).some((each) => createdId(each) !== undefined);
  if (!isAnyCreated && edge.write.response.status < 500)
    return skip('no user was created, whatever the text: see users.create.accepted');
  return by(edge, context.parameters.value ?? '');
}

const valueKept = defineCheck({
  ...common,
  id: 'users.values.kept',
  title: 'An unusual text is stored as it was sent when a user is created, if it is accepted',
  failure: 'An unusual text is altered, cut or dropped when a user is created, or ends in a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 8259', section: '7' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'The application shows another name than the directory, and Entra sends the value again every cycle.',
  fix: 'Store texts as they come out of the JSON, without escaping, decoding or cutting them; refuse with 400 what you cannot store.',
  values,
  messages: keptMessages,
  judge: (_steps, context) => judge(context, (edge, name) => judgeKept(edge, edge.write.response.status, name)),
});

const valueAccepted = defineCheck({
  ...common,
  id: 'users.values.accepted',
  title: 'A user with an unusual text is created',
  failure: 'A user with an unusual text is refused',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'People with such a name or title cannot be created.',
  fix: 'Let texts hold every character of Unicode, and at least 256 of them; where that cannot be, document the limit.',
  values,
  messages: { refused: 'expected 201 for a user with the text {text} at {path}, got {actual}' },
  judge: (_steps, context) =>
    judge(context, ({ write, path, text }) => {
      const { status } = write.response;
      if (createdId(write) !== undefined) return pass;
      if (status >= 500 || status < 300) return skip('it ended in an error: see users.values.kept');
      return fail('refused', { expected: 201, actual: status, at: [at.status(write)], data: { path, text } });
    }),
});

const valueUntouched = defineCheck({
  ...common,
  id: 'users.values.untouched',
  title: 'Blanks at the ends of a text and the composition of its letters stay as they were sent at creation',
  failure: 'The creation of a user trims a text, or composes its letters anew',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'Entra', topic: 'Values are stored as they were sent' }],
  impact: 'Entra may take the difference for a change and send the value again every cycle.',
  fix: 'Store the text as it was sent; trim and normalise only to compare.',
  values: softValues,
  messages: alteredMessage,
  judge: (_steps, context) => judge(context, (edge, name) => judgeUntouched(edge, edge.write.response.status, name)),
});

/** The other signs are looked for by filtering.value.plus-sign, .apostrophe and .quotes-and-keywords. */
const named: readonly EdgeValue[] = ['outside-bmp', 'ampersand', 'slash', 'percent-encoded'];

const valueFound = defineCheck({
  ...common,
  id: 'users.values.found',
  title: 'A user is found by a userName with unusual signs',
  failure: 'A user is not found by a userName with unusual signs',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'RFC 3986', section: '2.1' },
  ],
  impact: 'Such people are created again and get a conflict in every cycle.',
  fix: 'Percent-decode the query once, as UTF-8, after it was split at &; pass the value to the database as a parameter.',
  values: named,
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
    if (id === undefined) return skip('the provider refuses such a userName');
    if (!found) return skip('the search was not answered: see connection.requests.answered');
    const sent = objectOf(created.request.body)?.userName;
    const stored = stringOf(objectOf(created.response.body)?.userName);
    if (!sameText(sent, stored)) return skip('the provider did not store the userName as it was sent');
    return findsOnly(found, id);
  },
});

export const valuesChecks: Check[] = [valueKept, valueAccepted, valueUntouched, valueFound];
