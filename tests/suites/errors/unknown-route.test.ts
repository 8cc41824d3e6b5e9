import { describeSubject } from '../subject-tables';
import { all, body, status } from '../tampering';

const html = body('<h1>Not Found</h1>');

describeSubject('errors.unknown-route', {
  faults: [['errors.unknown-route.not-found', { 'unknown-route': all(status(200), html) }, 'status']],
});
