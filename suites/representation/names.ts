import { type Answered, at, type Check, pass, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { type JsonObject, objectOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { answered } from '../reading/exchanges';
import { type Fault, failOnce } from '../reading/faults';
import { identified, noneSeen, targetOf } from '../reading/representations';

const index = (names: string) => new Map(names.split(' ').map((name) => [name.toLowerCase(), name]));

/** Names of RFC 7643 §3.1 and §4 and of ListResponse, as the RFCs spell them: those of resources and lists, then those inside attributes. */
const outer = index(
  `schemas id externalId meta userName name displayName nickName profileUrl title userType preferredLanguage locale
timezone active emails phoneNumbers ims photos addresses groups entitlements roles x509Certificates members Resources
totalResults startIndex itemsPerPage`.replaceAll('\n', ' '),
);

const inner = index(
  `resourceType created lastModified location version formatted familyName givenName middleName honorificPrefix
honorificSuffix value display type primary streetAddress region postalCode country locality`.replaceAll('\n', ' '),
);

/** Examines the body, its resources and their complex attributes, but not extensions, whose names the provider chooses. */
function misspeltIn(exchange: Answered, object: JsonObject | undefined, pointer: string, names: typeof outer): Fault[] {
  return Object.entries(object ?? {}).flatMap(([name, value]) => {
    const here = `${pointer}/${name}`;
    const expected = names.get(name.toLowerCase());
    const isMisspelt = expected !== undefined && expected !== name;
    const own = isMisspelt ? [{ messageId: 'otherCase', expected, actual: name, at: at.body(exchange, here) }] : [];
    if (/^urn:/i.test(name) || names === inner) return own;
    const next = name.toLowerCase() === 'resources' ? outer : inner;
    const parts: [Json, string][] = Array.isArray(value)
      ? value.map((item, position) => [item, `${here}/${position}`])
      : [[value, here]];
    return [...own, ...parts.flatMap(([part, place]) => misspeltIn(exchange, objectOf(part), place, next))];
  });
}

const camelCase = defineSurvey({
  id: 'representation.names.camel-case',
  title: 'Attribute names are spelled in the same case as in the RFCs',
  failure: 'Attribute names are spelled in a different case from the RFCs',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '2.1' },
    { source: 'RFC 7644', section: '3.4.2' },
    { source: 'Entra', topic: 'Property values are camelCase' },
  ],
  impact:
    'Entra does not find active, id or Resources in the answer, so the user counts as not disabled, or as missing.',
  fix: 'Configure your JSON serialiser to write attribute names in camelCase (userName, resourceType), and Resources with a capital R in lists.',
  survey: 'everything',
  messages: { otherCase: 'expected the name to be {expected}, got {actual} (first of {count})' },
  judge(exchanges) {
    const faults = answered(exchanges)
      .filter((exchange) => targetOf(exchange) && [200, 201].includes(exchange.response.status))
      .flatMap((exchange) => misspeltIn(exchange, objectOf(exchange.response.body), '', outer));
    return failOnce(faults) ?? (identified(exchanges).length > 0 ? pass : skip(noneSeen));
  },
});

export const names: Check[] = [camelCase];
