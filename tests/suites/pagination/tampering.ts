import { arrayOf, objectOf } from '../../../scim/json';
import type { Tamper } from '../../helpers/recordings';

export const renamed =
  (prefix: string): Tamper[string] =>
  ({ response }) => {
    for (const resource of arrayOf(objectOf(response.body)?.Resources).map(objectOf))
      if (resource) resource.id = `${prefix}${resource.id}`;
  };
