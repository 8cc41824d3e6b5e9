import { scimError } from '../../../provider/errors';
import { exemplary } from '../../../provider/exemplary';
import { objectOf } from '../../../scim/json';
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

/** What it refuses is no fault of what is sent in the same request. */
export const strict: OtherRecording = {
  title: 'a provider that takes no roles, and no externalId in two cases',
  options: {
    checks: ['users.create.*'],
    behaviour: {
      createResource: (request, type) => {
        const sent = objectOf(request.body as never);
        if (sent?.roles !== undefined) throw scimError(400, 'unknown attribute roles');
        if (String(sent?.externalId).startsWith('Ext-')) throw scimError(400, 'externalId has two cases');
        return exemplary.createResource(request, type);
      },
    },
  },
};
