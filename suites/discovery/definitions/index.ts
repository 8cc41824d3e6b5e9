import type { Check } from '../../../contract/check';
import { activeDefinition } from './active';
import { definitionFlags } from './booleans';
import { definitionsComplete } from './complete';
import { emailTypes } from './email-types';
import { emailsDefinition } from './emails';
import { definitionKeywords } from './keywords';
import { managerDefinition } from './manager';
import { definitionNulls } from './no-nulls';
import { passwordDefinition } from './password';
import { userNameDefinition } from './user-name';

export const definitions: Check[] = [
  definitionKeywords,
  definitionNulls,
  definitionsComplete,
  definitionFlags,
  userNameDefinition,
  activeDefinition,
  passwordDefinition,
  managerDefinition,
  emailsDefinition,
  emailTypes,
];
