import { objectOf } from '../../scim/json';
import { concurrency } from '../../suites/concurrency';
import type { Tamper } from '../helpers/recordings';
import { describeArea } from './area-tables';
import { all, body, edit, header, status } from './tampering';

type Change = Tamper[string];
type Exchange = Parameters<Change>[0];

const racers = (...changes: (Change | null)[]): Tamper =>
  Object.fromEntries(changes.flatMap((change, index) => (change ? [[`race-${index + 1}`, change]] : [])));

/** A racer that made a user of its own. */
const winner = (id: string): Change => all(status(201), body({ id, userName: 'x' }));
const conflict = all(status(409), body({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '409' }));
const wonByFirst = racers(winner('a'), conflict, conflict);
const putOff = all(status(503), header('retry-after', '1'));

const twins: Change = ({ response, request }) => {
  const userName = new URL(request.url).searchParams.get('filter')?.split('"')[1] ?? '';
  response.body = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: 2,
    Resources: [
      { id: 'a', userName },
      { id: 'b', userName: userName.toUpperCase() },
    ],
  };
};

/** The control: nobody won, and another user could be created alone. */
const createdInstead: Change = (exchange) => {
  Object.assign(exchange, { step: 'create-instead' });
  winner('c')(exchange);
};

/** The first read lacks what the change set; when the change is sent alone it is there. */
const lostAndFound = (lose: Change, other = 'find'): Tamper => {
  let again: Exchange | undefined;
  return {
    [other]: (exchange) => {
      again = exchange;
    },
    read: (exchange) => {
      if (again) Object.assign(again, { step: 'read-again', response: structuredClone(exchange.response) });
      lose(exchange);
    },
  };
};

const formerName = edit('/name/familyName', 'former');
const memberGone = edit('/members/2');
/** The version of the user when it was created stands in a later answer. */
function frozen(): Tamper {
  let version: string | undefined;
  const keep: Change = ({ response }) => {
    if (response.status === 201) version = String(objectOf(objectOf(response.body)?.meta)?.version);
  };
  return { ...racers(keep, keep, keep), read: (exchange) => edit('/meta/version', version ?? '')(exchange) };
}

const staleShown = (): Tamper => {
  let value: unknown;
  return {
    stale: ({ request }) => {
      const operations = objectOf(request.body)?.Operations;
      value = Array.isArray(operations) ? objectOf(operations[0])?.value : undefined;
    },
    read: (exchange) => {
      const user = objectOf(exchange.response.body);
      const extension = objectOf(user?.['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User']);
      if (extension) extension.department = value as string;
    },
  };
};

const allChanges = (change: Change): Tamper => ({ 'change-1': change, 'change-2': change, 'change-3': change });
const allAdditions = (change: Change): Tamper => ({ 'add-1': change, 'add-2': change, 'add-3': change });

describeArea(concurrency, {
  faults: [
    ['concurrency.create.one-wins', racers(winner('a'), winner('b'), conflict), 'several'],
    ['concurrency.create.one-wins', { ...wonByFirst, find: twins }, 'found'],
    ['concurrency.create.one-wins', { ...racers(conflict, conflict, conflict), find: createdInstead }, 'none'],
    ['concurrency.create.no-server-error', racers(winner('a'), status(500), conflict), 'fault'],
    ['concurrency.create.no-server-error', racers(winner('a'), status(503), conflict), 'fault'],
    ['concurrency.create.losers-409', racers(winner('a'), status(400), conflict), 'status'],
    ['concurrency.patch.accepted', { 'change-2': status(409) }, 'refused'],
    ['concurrency.patch.accepted', { 'change-3': status(500) }, 'refused'],
    ['concurrency.patch.none-lost', lostAndFound(formerName), 'lost'],
    ['concurrency.patch.none-lost', lostAndFound(edit('/active', true)), 'lost'],
    ['concurrency.members.accepted', { 'add-1': status(412) }, 'refused'],
    ['concurrency.members.accepted', { 'add-1': status(500), 'add-2': status(409) }, 'refused'],
    ['concurrency.members.none-lost', lostAndFound(memberGone, 'create-group'), 'lost'],
    ['concurrency.etag.given', { read: all(header('etag', null), edit('/meta/version')) }, 'none'],
    ['concurrency.etag.equals-version', { 'users-at-once/read': header('etag', 'W/"other"') }, 'differs'],
    ['concurrency.etag.moves', frozen(), 'frozen'],
    ['concurrency.etag.stale-refused', { stale: status(200) }, 'applied'],
    ['concurrency.etag.stale-refused', { stale: status(409) }, 'status'],
    ['concurrency.etag.stale-refused', staleShown(), 'stored'],
  ],
  legal: [
    ['concurrency.create.one-wins', racers(winner('a'), winner('a'), winner('a'))],
    ['concurrency.create.one-wins', racers(winner('a'), putOff, status(429))],
    ['concurrency.create.one-wins', { ...wonByFirst, find: status(400) }],
    ['concurrency.create.no-server-error', racers(winner('a'), putOff, conflict)],
    ['concurrency.create.losers-409', racers(winner('a'), status(429), conflict)],
    ['concurrency.patch.accepted', { 'change-1': status(429) }],
    ['concurrency.patch.accepted', { 'change-1': status(400) }],
    ['concurrency.patch.accepted', allChanges(status(204))],
    ['concurrency.patch.none-lost', { 'change-1': status(409), read: formerName }],
    ['concurrency.members.accepted', allAdditions(status(200))],
    ['concurrency.members.none-lost', { 'add-3': status(429), read: memberGone }],
    ['concurrency.members.none-lost', { read: edit('/members/0/display') }],
    ['concurrency.etag.given', { read: edit('/meta/version') }],
    ['concurrency.etag.given', { read: header('etag', null) }],
    [
      'concurrency.etag.equals-version',
      {
        'users-at-once/read': ({ response }) => {
          response.headers.etag = (response.headers.etag ?? '').replace('W/', '').replace(/(-gzip)?"$/, '-gzip"');
        },
      },
    ],
  ],
  skipped: [
    ['concurrency.create.one-wins', racers(status(500), status(500), status(500))],
    ['concurrency.create.no-server-error', racers(status(500), status(500), status(500))],
    ['concurrency.create.losers-409', racers(winner('a'), winner('a'), status(500))],
    ['concurrency.patch.accepted', allChanges(status(500))],
    ['concurrency.patch.accepted', { 'change-1': status(400), 'change-2': status(400) }],
    ['concurrency.patch.none-lost', { 'change-1': status(409), 'change-2': status(409) }],
    ['concurrency.patch.none-lost', { read: status(404) }],
    ['concurrency.patch.none-lost', { read: formerName }],
    ['concurrency.members.none-lost', { 'add-1': status(409), 'add-2': status(409) }],
    ['concurrency.members.none-lost', { read: edit('/members') }],
    ['concurrency.members.none-lost', { read: memberGone }],
    ['concurrency.etag.given', { read: status(404) }],
    ['concurrency.etag.moves', { ...frozen(), ...allChanges(status(400)) }],
    ['concurrency.etag.moves', { read: all(header('etag', null), edit('/meta/version')) }],
    ['concurrency.etag.stale-refused', frozen()],
    ['concurrency.etag.stale-refused', allChanges(status(400))],
    ['concurrency.etag.stale-refused', { read: status(404) }],
  ],
});
