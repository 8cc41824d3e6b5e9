import { lines, mapping } from '../mappings';
import type { OtherRecording } from '../recorded-areas';

export const fewAttributes: OtherRecording = {
  title: 'a mapping without e-mail address and displayName, with a list and short texts',
  options: {
    profile: mapping([
      ...lines('userName', 'active', 'title', 'name.familyName').map((line) => ({ ...line, maxLength: 60 })),
      { path: 'phoneNumbers', type: 'String' },
    ]),
  },
};
