import { describeSubject } from '../subject-tables';
import { all, body, type Change, header, status } from '../tampering';
import { racers } from './tampering';

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

describeSubject('concurrency.create', {
  faults: [
    ['concurrency.create.one-wins', racers(winner('a'), winner('b'), conflict), 'several'],
    ['concurrency.create.one-wins', { ...wonByFirst, find: twins }, 'found'],
    ['concurrency.create.one-wins', { ...racers(conflict, conflict, conflict), find: createdInstead }, 'none'],
    ['concurrency.create.no-server-error', racers(winner('a'), status(500), conflict), 'fault'],
    ['concurrency.create.no-server-error', racers(winner('a'), status(503), conflict), 'fault'],
    ['concurrency.create.losers-409', racers(winner('a'), status(400), conflict), 'status'],
  ],
  legal: [
    ['concurrency.create.one-wins', racers(winner('a'), winner('a'), winner('a'))],
    ['concurrency.create.one-wins', racers(winner('a'), putOff, status(429))],
    ['concurrency.create.one-wins', { ...wonByFirst, find: status(400) }],
    ['concurrency.create.no-server-error', racers(winner('a'), putOff, conflict)],
    ['concurrency.create.losers-409', racers(winner('a'), status(429), conflict)],
  ],
  skipped: [
    ['concurrency.create.one-wins', racers(status(500), status(500), status(500))],
    ['concurrency.create.no-server-error', racers(status(500), status(500), status(500))],
    ['concurrency.create.losers-409', racers(winner('a'), winner('a'), status(500))],
  ],
});
