import { explain } from '../../cli/explanation';
import { toTerminal } from '../../cli/page';
import { makeSamples } from '../../cli/sample-run';
import { probes } from '../../probes/catalogue';
import { catalogue } from '../../suites/catalogue';

const samples = makeSamples();

test.each(catalogue.flatMap(({ checks }) => checks))(
  'explain shows a request and its answer for $id',
  async (check) => {
    const text = toTerminal(await explain(check, probes, samples), { colour: false, width: 100 });
    expect(text).toMatch(/^ +(GET|POST|PUT|PATCH|DELETE) \/scim\/v2\/[\s\S]*^ +\d{3} /m);
    expect(text).not.toMatch(/[‹›]|\{(actual|expected|count)\}/);
  },
);
