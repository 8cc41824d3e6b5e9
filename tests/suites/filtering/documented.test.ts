import type { Json } from '../../../contract/results';
import { objectOf } from '../../../scim/json';
import type { Tamper } from '../../helpers/recordings';
import { lookUp } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { edit, lost } from '../tampering';

/** More people of that name than a page holds. */
const fullPage: Tamper[string] = ({ response }) =>
  Object.assign(response.body as object, { totalResults: 500, Resources: [{ id: '1', ...namesake }] });

const namesake = { name: {} as Json };

const named = (exchange: Parameters<Tamper[string]>[0]) => {
  namesake.name = objectOf(exchange.response.body)?.name ?? null;
};

describeSubject('filtering.documented', {
  faults: lookUp('filtering.documented.found[name.familyName]', 'find-by name.familyName'),
  skipped: [
    ['filtering.documented.found', { create: named, 'find-by name.familyName': fullPage }],
    ['filtering.documented.found', { create: edit('/name', {}) }],
    ['filtering.documented.found', { 'find-by name.familyName': lost('timeout') }],
  ],
});
