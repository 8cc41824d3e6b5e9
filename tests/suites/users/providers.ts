import { scimError } from '../../../provider/errors';
import type { OtherRecording } from '../recorded-areas';

export const creatingNobody: OtherRecording = {
  title: 'a provider that creates no user',
  options: {
    behaviour: {
      createResource: () => {
        throw scimError(403, 'refused on purpose');
      },
    },
  },
};
