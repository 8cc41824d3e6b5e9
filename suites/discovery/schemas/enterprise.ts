import { skip } from '../../../contract/check';
import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { common, judgeSchema } from '../../reading/listed-schemas';

export const enterpriseSchema = defineCheck({
  ...common,
  id: 'discovery.schemas.enterprise',
  title: 'The schema of the enterprise extension is listed with its attributes',
  failure: 'The schema of the enterprise extension is not listed with its attributes',
  impact: 'Department, employee number and manager cannot be discovered, though the customer maps them.',
  judge({ schemas }, { facts }) {
    if (facts.mapsEnterprise !== true) return skip('the profile maps no attribute of the enterprise extension');
    return judgeSchema(schemas, urn.enterprise);
  },
});
