import type { Check } from '../../contract/check';
import { arrayOf, isUnassigned } from '../../scim/json';
import { urn } from '../../scim/urns';
import { defineSurvey } from '../define';
import { identified, judgeEach, noneSeen, type Representation } from '../reading/representations';

const schemasPresent = defineSurvey({
  id: 'representation.schemas.present',
  title: 'Every user and group lists its schemas',
  failure: 'A user or group does not list its schemas',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3' },
    { source: 'RFC 7643', section: '2.1' },
  ],
  impact:
    "A client that reads attributes by their schema sees an empty user, and Microsoft's validation for the app gallery fails.",
  fix: 'Return schemas in every representation, also inside lists: an array of strings with at least the core URN of the resource.',
  survey: 'everything',
  headlines: {
    missing: 'A user or group has no schemas',
    notStrings: 'schemas of a user or group is not an array of strings',
  },
  messages: {
    missing: 'expected schemas to be a non-empty array of strings, got none or an empty one (first of {count})',
    notStrings: 'expected schemas to be an array that holds only strings, got {actual} (first of {count})',
  },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      ({ resource: { schemas } }) => {
        const expected = 'a non-empty array of strings';
        if (isUnassigned(schemas)) return { messageId: 'missing', expected, actual: schemas ?? null };
        const isRight = Array.isArray(schemas) && schemas.every((item) => typeof item === 'string');
        return isRight
          ? undefined
          : { messageId: 'notStrings', expected, actual: schemas ?? null, pointer: '/schemas' };
      },
      noneSeen,
    ),
});

const baseUrn = ({ type }: Representation) => (type === 'User' ? urn.user : urn.group);

const schemasNameBase = defineSurvey({
  id: 'representation.schemas.base-urn',
  title: 'schemas of every user and group contains the core URN of its type',
  failure: 'schemas of a user or group lacks the core URN of its type',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3' },
    { source: 'RFC 7643', section: '4' },
  ],
  impact: 'A client that relies on schemas treats the user as another type and ignores the answer.',
  fix: 'Always list urn:ietf:params:scim:schemas:core:2.0:User for users and …:Group for groups, spelled exactly like this.',
  survey: 'everything',
  messages: { missing: 'expected schemas to contain {expected}, got {actual} (first of {count})' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      (each) => {
        const { schemas } = each.resource;
        if (isUnassigned(schemas)) return null;
        if (arrayOf(schemas).includes(baseUrn(each))) return undefined;
        return { messageId: 'missing', expected: baseUrn(each), actual: schemas ?? null, pointer: '/schemas' };
      },
      noneSeen,
    ),
});

const lower = (values: unknown[]) => values.map((value) => String(value).toLowerCase());

const schemasUnique = defineSurvey({
  id: 'representation.schemas.no-duplicates',
  title: 'No user or group lists a schema twice',
  failure: 'A user or group lists a schema twice',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '3' }],
  impact: 'No effect on Entra; stricter clients reject the answer.',
  fix: 'Build schemas as a set: the core URN, and the URN of each extension that has data.',
  survey: 'everything',
  messages: { twice: 'expected each URN only once, got {actual} (first of {count})' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      ({ resource: { schemas } }) => {
        const listed = lower(arrayOf(schemas));
        if (listed.length === 0) return null;
        if (new Set(listed).size === listed.length) return undefined;
        return { messageId: 'twice', expected: 'each URN once', actual: schemas ?? null, pointer: '/schemas' };
      },
      noneSeen,
    ),
});

/**
 * What a provider makes of a path that it cuts at the wrong place, or not at all, is no extension; the checks of paths report
 * it.
 */
const isMadeOfPath = (name: string) =>
  [urn.user, urn.group, urn.enterprise].some(
    (whole) => whole !== name && (whole.startsWith(name) || name.startsWith(`${whole}:`)),
  );

const schemasNameExtensions = defineSurvey({
  id: 'representation.schemas.extension-listed',
  title: 'An extension that has data is listed in schemas',
  failure: 'An extension has data but is not listed in schemas',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3' },
    { source: 'RFC 7643', section: '3.3' },
  ],
  impact:
    'Clients that rely on schemas do not see department, manager or employee number, and send them again every cycle.',
  fix: 'Add the URN of an extension to schemas whenever the representation has a member with that name, also after a PATCH.',
  survey: 'everything',
  messages: {
    unlisted: 'expected schemas to contain {expected}, as the resource has data of it, got {actual} (first of {count})',
  },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      ({ resource }) => {
        const used = Object.keys(resource).filter(
          (name) => /^urn:/i.test(name) && !isUnassigned(resource[name]) && !isMadeOfPath(name),
        );
        // A representation without schemas is judged by representation.schemas.present.
        if (used.length === 0 || isUnassigned(resource.schemas)) return null;
        const listed = lower(arrayOf(resource.schemas));
        const unlisted = used.find((name) => !listed.includes(name.toLowerCase()));
        if (unlisted === undefined) return undefined;
        return { messageId: 'unlisted', expected: unlisted, actual: resource.schemas ?? null, pointer: '/schemas' };
      },
      'no answer showed a user or group with data of an extension',
    ),
});

export const schemas: Check[] = [schemasPresent, schemasNameBase, schemasUnique, schemasNameExtensions];
