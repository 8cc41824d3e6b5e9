import { type Answered, type Judgement, pass } from '../../contract/check';
import { sameJson } from '../../scim/json';
import { formOf, noAttribute, notStored, type OfForms, refusalOf, unreadable, type WithParts } from './patched';

export function judgeForm(
  before: Answered,
  forms: Answered,
  read: Answered,
  context: OfForms & WithParts,
  name: string,
): Judgement {
  const form = formOf(context, before, name);
  if (!form) return noAttribute;
  const isSame = (value: Parameters<typeof sameJson>[0]) => sameJson(value, form.value);
  return refusalOf(context, forms, name) ?? unreadable(read) ?? notStored(read, form.path, form.value, isSame) ?? pass;
}
