import type { Check } from '../../contract/check';
import { isUnassigned, type JsonObject, objectOf, objectsOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { identified, judgeEach } from '../reading/representations';

/** Multi-valued attributes whose items RFC 7643 §4 defines as complex. */
const lists = 'emails phoneNumbers ims photos addresses groups entitlements roles x509Certificates members'.split(' ');

const nothing = 'no answer showed a user or group with a multi-valued attribute';

const listsOf = (resource: JsonObject) => lists.filter((name) => !isUnassigned(resource[name]));

const itemsAreObjects = defineSurvey({
  id: 'representation.multi-valued.objects',
  title: 'Multi-valued attributes are arrays of objects',
  failure: 'A multi-valued attribute is not an array of objects',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.4' },
    { source: 'RFC 7643', section: '4.1.2' },
  ],
  impact: 'Entra cannot read the user, or sees no work e-mail address and sends it again every cycle.',
  fix: 'Return emails, phoneNumbers, addresses, roles and members as arrays of objects, even when there is only one item.',
  survey: 'everything',
  headlines: {
    notArray: 'A multi-valued attribute is not an array',
    notObjects: 'A multi-valued attribute has items that are not objects',
  },
  messages: {
    notArray: 'expected {expected} to be an array, got {actual} (first of {count})',
    notObjects: 'expected every item of {expected} to be an object, got {actual} (first of {count})',
  },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      ({ resource }) => {
        const names = listsOf(resource);
        if (names.length === 0) return null;
        for (const name of names) {
          const items = resource[name] ?? null;
          const pointer = `/${name}`;
          if (!Array.isArray(items)) return { messageId: 'notArray', expected: name, actual: items, pointer };
          const index = items.findIndex((item) => !objectOf(item));
          if (index >= 0)
            return {
              messageId: 'notObjects',
              expected: name,
              actual: items[index] ?? null,
              pointer: `${pointer}/${index}`,
            };
        }
        return undefined;
      },
      nothing,
    ),
});

const onePrimary = defineSurvey({
  id: 'representation.multi-valued.one-primary',
  title: 'At most one item of a multi-valued attribute is primary',
  failure: 'Several items of a multi-valued attribute are primary',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.4' },
    { source: 'RFC 7644', section: '3.5.2' },
  ],
  impact: 'Mail goes to whichever address the application takes first.',
  fix: 'When an item becomes primary, set primary to false on the other items of the same attribute.',
  survey: 'everything',
  messages: { two: 'expected at most one primary item in {expected}, got {actual} (first of {count})' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      ({ resource }) => {
        const names = listsOf(resource);
        if (names.length === 0) return null;
        const primaries = (name: string) =>
          objectsOf(resource[name]).filter(({ primary }) => String(primary).toLowerCase() === 'true').length;
        const name = names.find((each) => primaries(each) > 1);
        return name === undefined
          ? undefined
          : { messageId: 'two', expected: name, actual: primaries(name), pointer: `/${name}` };
      },
      nothing,
    ),
});

export const multiValued: Check[] = [itemsAreObjects, onePrimary];
