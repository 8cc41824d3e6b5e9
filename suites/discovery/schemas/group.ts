import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { common, judgeSchema } from '../../reading/listed-schemas';

export const groupSchema = defineCheck({
  ...common,
  id: 'discovery.schemas.group',
  title: 'The schema of groups is listed with its attributes',
  failure: 'The schema of groups is not listed with its attributes',
  impact: 'Every test for groups fails in the validation for the gallery.',
  needs: ['groups'],
  judge: ({ schemas }) => judgeSchema(schemas, urn.group),
});
