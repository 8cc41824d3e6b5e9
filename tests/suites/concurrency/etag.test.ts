import { objectOf } from '../../../scim/json';
import type { Tamper } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { all, type Change, edit, header, status } from '../tampering';
import { allChanges, racers } from './tampering';

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

describeSubject('concurrency.etag', {
  faults: [
    ['concurrency.etag.given', { read: all(header('etag', null), edit('/meta/version')) }, 'none'],
    ['concurrency.etag.equals-version', { 'users-at-once/read': header('etag', 'W/"other"') }, 'differs'],
    ['concurrency.etag.moves', frozen(), 'frozen'],
    ['concurrency.etag.stale-refused', { stale: status(200) }, 'applied'],
    ['concurrency.etag.stale-refused', { stale: status(409) }, 'status'],
    ['concurrency.etag.stale-refused', staleShown(), 'stored'],
  ],
  legal: [
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
    ['concurrency.etag.given', { read: status(404) }],
    ['concurrency.etag.moves', { ...frozen(), ...allChanges(status(400)) }],
    ['concurrency.etag.moves', { read: all(header('etag', null), edit('/meta/version')) }],
    ['concurrency.etag.stale-refused', frozen()],
    ['concurrency.etag.stale-refused', allChanges(status(400))],
    ['concurrency.etag.stale-refused', { read: status(404) }],
  ],
});
