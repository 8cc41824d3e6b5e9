import type { Check } from '../../../contract/check';
import { replaceAlone } from './alone';
import { replaceAttribute } from './attribute';
import { replaceExtension } from './extension';
import { replaceItem } from './item';
import { missingItemMade } from './missing-item-made';
import { missingItemStored } from './missing-item-not-swallowed';
import { replacePart } from './part';
import { replaceUnset } from './unset';

export const replace: Check[] = [
  replaceAttribute,
  replacePart,
  replaceExtension,
  replaceItem,
  replaceUnset,
  missingItemStored,
  missingItemMade,
  replaceAlone,
];
