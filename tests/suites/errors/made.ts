import { urn } from '../../../scim/urns';
import type { Made } from '../../helpers/exchange';

export const error = (status: number, more: object = {}): Made => ({
  status,
  body: { schemas: [urn.error], status: String(status), detail: 'no', ...more },
});
