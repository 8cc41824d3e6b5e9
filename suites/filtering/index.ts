import type { Area } from '../../contract/check';
import { and } from './and';
import { documented } from './documented';
import { externalId } from './external-id';
import { invalid } from './invalid';
import { names } from './names';
import { page } from './page';
import { unsupported } from './unsupported';
import { userName } from './user-name';
import { value } from './value';
import { workEmail } from './work-email';

export const filtering: Area = {
  area: 'filtering',
  checks: [
    ...userName,
    ...names,
    ...page,
    ...externalId,
    ...workEmail,
    ...and,
    ...documented,
    ...unsupported,
    ...invalid,
    ...value,
  ],
};
