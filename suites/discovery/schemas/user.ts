import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { common, judgeSchema } from '../../reading/listed-schemas';

export const userSchema = defineCheck({
  ...common,
  id: 'discovery.schemas.user',
  title: 'The User schema is listed with attributes',
  failure: 'The User schema is not listed with attributes',
  impact: 'Schema discovery finds no user attribute, so the gallery tests cannot be generated.',
  headlines: {
    missing: '/Schemas does not list the User schema',
    noAttributes: '/Schemas lists the User schema without attributes',
  },
  judge: ({ schemas }) => judgeSchema(schemas, urn.user),
});
