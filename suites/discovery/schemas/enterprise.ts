import { skip } from '../../../contract/check';
import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { common, judgeSchema } from '../../reading/listed-schemas';

export const enterpriseSchema = defineCheck({
  ...common,
  id: 'discovery.schemas.enterprise',
  title: 'The schema of the enterprise extension is listed with attributes',
  failure: 'The schema of the enterprise extension is not listed with attributes',
  impact: 'Schema discovery does not find the department, employee number and manager that the customer maps.',
  headlines: {
    missing: '/Schemas does not list the schema of the enterprise extension',
    noAttributes: '/Schemas lists the enterprise extension without attributes',
  },
  judge({ schemas }, { facts }) {
    if (facts.mapsEnterprise !== true) return skip('the profile maps no attribute of the enterprise extension');
    return judgeSchema(schemas, urn.enterprise);
  },
});
