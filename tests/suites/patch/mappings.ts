import { generic, lines, mapping } from '../mappings';
import type { OtherRecording } from '../recorded-areas';
import { pager, role } from './paths';

export const creationOnly: OtherRecording = {
  title: 'a mapping with what is sent at creation only, what has one value, and short texts',
  options: {
    dialects: ['entra'],
    profile: mapping([
      ...generic.users.attributes.map((attribute) => ({ ...attribute, maxLength: 60 })),
      { path: 'userType', type: 'String', required: true, onlyAtCreation: true },
      { path: pager, type: 'String', onlyAtCreation: true },
      { path: role, type: 'String', onlyAtCreation: true },
      { path: 'nickName', type: 'String', values: ['Al'] },
    ]),
  },
};

export const withoutDisplayName: OtherRecording = {
  title: 'a mapping without displayName and given name',
  options: { profile: mapping(lines('userName', 'active', 'title', 'name.familyName')) },
};
