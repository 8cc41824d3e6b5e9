import type { Json } from '../../../contract/results';
import type { Tamper } from '../../helpers/recordings';
import { edit } from '../tampering';

/** The address is found though it is somebody's home address. */
export function homeFound(): Tamper {
  let owner: Json = null;
  return {
    'odd-apostrophe': ({ response }) => {
      owner = response.body ?? null;
    },
    'find-home': (exchange) => edit('/Resources', [owner])(exchange),
  };
}
