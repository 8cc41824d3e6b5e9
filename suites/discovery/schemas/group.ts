import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { common, judgeSchema } from '../../reading/listed-schemas';

export const groupSchema = defineCheck({
  ...common,
  id: 'discovery.schemas.group',
  title: 'The Group schema is listed with attributes',
  failure: 'The Group schema is not listed with attributes',
  impact: 'Every group test of the gallery validation fails.',
  needs: ['groups'],
  headlines: {
    missing: '/Schemas does not list the Group schema',
    noAttributes: '/Schemas lists the Group schema without attributes',
  },
  judge: ({ schemas }) => judgeSchema(schemas, urn.group),
});
