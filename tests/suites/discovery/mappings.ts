import { mapping } from '../mappings';
import type { OtherRecording } from '../recorded-areas';

const team = 'urn:example:params:scim:schemas:Staff:team';

export const unlistedExtension: OtherRecording = {
  title: 'a mapping of an extension that is not listed',
  options: { profile: mapping([{ path: team, type: 'String' }]) },
};
