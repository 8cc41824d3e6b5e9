import { type Check, defineSurvey } from '../../../engine/contract/check';
import { isUnassigned, objectOf } from '../../../engine/scim/json';
import { idInPath } from '../../../engine/scim/paths';
import { identified, judgeEach, noneSeen, type Representation } from '../../shared/representations';

const metaOf = ({ resource }: Representation) => objectOf(resource.meta);

export const metaComplete = defineSurvey({
  id: 'representation.meta.complete',
  title: 'The meta of a user or group has its type, its times and its location',
  failure: 'The meta of a user or group lacks its type, a time or its location',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '3.1' }],
  impact: 'Entra does without; clients that follow locations or synchronise by time cannot work.',
  fix: 'Assign meta.resourceType, meta.created, meta.lastModified and meta.location on create, and show them in every representation.',
  survey: 'everything',
  messages: { missing: 'expected meta to have {expected}, got none ({count} in all)' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      (each) => {
        const meta = metaOf(each);
        const missing = ['resourceType', 'created', 'lastModified', 'location'].find((name) =>
          isUnassigned(meta?.[name]),
        );
        if (missing === undefined) return undefined;
        return { messageId: 'missing', expected: missing, actual: null, pointer: meta ? '/meta' : '' };
      },
      noneSeen,
    ),
});

export const metaResourceType = defineSurvey({
  id: 'representation.meta.resource-type',
  title: 'meta.resourceType is User for users and Group for groups',
  failure: 'meta.resourceType names another type than that of the endpoint',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'RFC 7644', section: '3.3.1' },
  ],
  impact: 'A client that sorts resources by type takes groups for users; validation for the gallery fails.',
  fix: 'Set meta.resourceType from the endpoint, written exactly User or Group.',
  survey: 'everything',
  messages: { wrong: 'expected {expected}, got {actual} ({count} in all)' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      (each) => {
        const name = metaOf(each)?.resourceType;
        if (isUnassigned(name)) return null;
        if (name === each.type) return undefined;
        return { messageId: 'wrong', expected: each.type, actual: name ?? null, pointer: '/meta/resourceType' };
      },
      'no answer showed meta.resourceType',
    ),
});

export const metaLocation = defineSurvey({
  id: 'representation.meta.location',
  title: 'meta.location ends with the endpoint and the id of the resource',
  failure: 'meta.location does not lead to the resource',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'RFC 7644', section: '3.3' },
  ],
  impact: 'Entra goes by the id; clients that follow the location end elsewhere.',
  fix: 'Build meta.location from the public base URL, /Users or /Groups, and the URL-encoded id.',
  survey: 'everything',
  messages: { elsewhere: 'expected a location that ends with {expected}, got {actual} ({count} in all)' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      (each) => {
        const location = metaOf(each)?.location;
        if (isUnassigned(location)) return null;
        const id = String(each.resource.id);
        const ends = [idInPath(id), id].map((text) => `/${each.type}s/${text}`);
        if (ends.some((end) => String(location).endsWith(end))) return undefined;
        return {
          messageId: 'elsewhere',
          expected: ends[0] ?? '',
          actual: location ?? null,
          pointer: '/meta/location',
        };
      },
      'no answer showed meta.location',
    ),
});

export const metaChecks: Check[] = [metaComplete, metaResourceType, metaLocation];
