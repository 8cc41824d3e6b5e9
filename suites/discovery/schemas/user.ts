import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { common, judgeSchema } from '../../reading/listed-schemas';

export const userSchema = defineCheck({
  ...common,
  id: 'discovery.schemas.user',
  title: 'The schema of users is listed with its attributes',
  failure: 'The schema of users is not listed with its attributes',
  impact: 'No attribute of users can be discovered, so the tests for the gallery cannot be made up.',
  judge: ({ schemas }) => judgeSchema(schemas, urn.user),
});
