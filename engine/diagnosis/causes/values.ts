import type { CauseId } from '../../../contract/causes';
import type { Answered } from '../../../contract/check';
import type { CheckResult, Json } from '../../../contract/results';
import { findAttribute } from '../../../scim/attribute-path';
import { arrayOf, isUnassigned, type JsonObject, objectOf, objectsOf, stringOf } from '../../../scim/json';
import { resourcesOf } from '../../../scim/list-response';
import type { Collection } from '../../../scim/paths';
import { urn } from '../../../scim/urns';
import type { ProvableCause, Recorded } from '../cause';
import { lastSeen, shownBy } from '../last-seen';
import { pathOf, type Write } from '../writes';

const isLost = ({ effect }: Write) => effect === 'ignored' || effect === 'altered';
const isPlainName = (attribute: string) => /^[\w.]+$/.test(attribute);
const valueIn = (resource: JsonObject, attribute: string) => stringOf(findAttribute(resource, attribute).value);
/** Users and groups have attributes of the same names. */
const ofUsers = (writes: readonly Write[]) => writes.filter(({ exchange }) => pathOf(exchange).includes('/Users'));

/** The attributes that writes lose, and none is stored at. */
const lostOnly = (writes: readonly Write[]) =>
  [...new Set(writes.filter(isLost).map(({ attribute }) => attribute))].filter(
    (attribute) =>
      isPlainName(attribute) && !writes.some((write) => write.attribute === attribute && write.effect === 'stored'),
  );

/** A refusal, say, has another reason than a value that a body shows otherwise. */
const isSeenInBody = ({ pointers }: CheckResult) => pointers.length > 0 && pointers.every((at) => at.in === 'body');

/** What bodies show of this attribute: its own checks, and those whose subject has its name, `external-id` for externalId. */
const isAbout = (attribute: string) => (check: CheckResult) =>
  isSeenInBody(check) &&
  (check.parameters.attribute === attribute ||
    check.check.includes(`.${attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.`));

/** What can be composed from the other attributes of a user. */
function compositions(user: JsonObject): string[] {
  const [given, family] = ['name.givenName', 'name.familyName'].map((path) => valueIn(user, path));
  const others = [valueIn(user, 'userName'), valueIn(user, 'displayName'), valueIn(user, 'name.formatted')];
  const names = given && family ? [`${given} ${family}`, `${family} ${given}`, `${family}, ${given}`] : [];
  return [...names, ...others].filter((each) => each !== undefined);
}

const computed: ProvableCause = {
  fix: 'Store the attribute as it was sent, and compose it from others only where it has no value. Or take it out of the mapping.',
  recognise({ exchanges, writes }: Recorded) {
    const shown = exchanges.flatMap((exchange) => {
      const resource = shownBy(exchange)?.resource;
      return resource ? [{ exchange, resource }] : [];
    });
    for (const attribute of ['displayName', 'name.formatted']) {
      const own = ofUsers(writes).filter((write) => write.attribute === attribute && !isUnassigned(write.value));
      const isComposed = (resource: JsonObject) => {
        const others = Object.fromEntries(Object.entries(resource).filter(([name]) => name !== attribute));
        return compositions(others).includes(valueIn(resource, attribute) ?? '');
      };
      const sent = new Set(own.map(({ value }) => value));
      const made = shown.filter(
        ({ resource }) => isComposed(resource) && !sent.has(valueIn(resource, attribute) ?? null),
      );
      const different = new Set<Json | undefined>(made.map(({ resource }) => valueIn(resource, attribute)));
      const lost = own.filter(isLost);
      // Where there are names to compose it from, nothing else may be stored.
      const isKept = (resource: JsonObject) =>
        valueIn(resource, 'name.familyName') !== undefined && !isComposed(resource);
      const kept = new Set<Json | undefined>(
        shown.filter(({ resource }) => isKept(resource)).map(({ resource }) => valueIn(resource, attribute)),
      );
      if (own.some(({ effect, value }) => effect === 'stored' && kept.has(value))) continue;
      const [first] = lost;
      const [show] = made;
      if (!first || !show || different.size < 2) continue;
      return {
        headline: `${attribute} is composed from other attributes, whatever is sent.`,
        evidence: [first.exchange, show.exchange],
        calls: new Set(),
        writes: new Set(lost),
        concerns: isAbout(attribute),
      };
    }
    return undefined;
  },
};

const isOfGroups = ({ check }: CheckResult) => check.startsWith('groups.');

const comparedIn = ({ request }: Answered) =>
  /^(\w+) eq "/.exec(new URL(request.url).searchParams.get('filter') ?? '')?.[1];

const neverShown: ProvableCause = {
  fix: 'Return the attribute in every representation. Clients compare what they sent with what they get.',
  recognise({ exchanges, writes }: Recorded) {
    const isAsked = (exchange: Answered, attribute: string) =>
      exchange.request.method === 'GET' && comparedIn(exchange)?.toLowerCase() === attribute.toLowerCase();
    /** What is hidden in one collection, if anything is. */
    const hiddenIn = (collection: Collection) => {
      const isOf = (exchange: Answered) => pathOf(exchange).includes(`/${collection}`);
      const own = exchanges.filter(isOf);
      const ownWrites = writes.filter(({ exchange }) => isOf(exchange));
      for (const attribute of lostOnly(ownWrites)) {
        const found = own.find((each) => isAsked(each, attribute) && resourcesOf(each.response.body).length > 0);
        const isShown = own.some((each) => {
          const resources = [shownBy(each)?.resource ?? {}, ...resourcesOf(each.response.body)];
          return resources.some((resource) => !isUnassigned(findAttribute(resource, attribute).value));
        });
        const lost = ownWrites.filter((write) => write.attribute === attribute && isLost(write));
        if (lost[0] && found && !isShown) return { collection, attribute, found, lost };
      }
      return undefined;
    };
    const [first, other] = [hiddenIn('Users'), hiddenIn('Groups')].filter((each) => each !== undefined);
    if (!first?.lost[0]) return undefined;
    const { attribute } = first;
    const hidden = other?.attribute === attribute ? [first, other] : [first];
    const whose = hidden.length === 2 ? '' : ` of ${first.collection.toLowerCase()}`;
    const isOther = (check: CheckResult) => hidden.length === 1 && isOfGroups(check) === (first.collection === 'Users');
    return {
      headline: `${attribute}${whose} is stored and can be searched for, but no answer shows it.`,
      evidence: [first.lost[0].exchange, first.found],
      calls: new Set(),
      writes: new Set(hidden.flatMap(({ lost }) => lost)),
      concerns: (check) => isAbout(attribute)(check) && !isOther(check),
    };
  },
};

const itemLists = ['emails', 'phoneNumbers', 'addresses'];

const typeLost: ProvableCause = {
  fix: 'Store the type of each item and return it: it is how Entra tells a work address from a private one.',
  recognise({ exchanges, writes }: Recorded) {
    for (const list of itemLists) {
      const sent = exchanges.find(({ request }) =>
        objectsOf(arrayOf(objectOf(request.body)?.[list])).some(({ type }) => typeof type === 'string'),
      );
      const shown = exchanges.filter((each) => objectsOf(arrayOf(shownBy(each)?.resource[list])).length > 0);
      const [first] = shown;
      const isTyped = shown.some((each) =>
        objectsOf(arrayOf(shownBy(each)?.resource[list])).some(({ type }) => !isUnassigned(type)),
      );
      if (!sent || !first || isTyped) continue;
      const lost = writes.filter((write) => write.attribute.startsWith(`${list}[`) && isLost(write));
      return {
        headline: `The items of ${list} come back without their type.`,
        evidence: [sent, first],
        calls: new Set(),
        writes: new Set(lost),
        concerns: (check) => isSeenInBody(check) && check.parameters.attribute?.startsWith(`${list}[`) === true,
      };
    }
    return undefined;
  },
};

const isOfExtension = ({ attribute }: Write) => attribute.startsWith(`${urn.enterprise}:`);

const secondOfExtension: ProvableCause = {
  fix: 'Let a PATCH add an attribute to an extension that has others already, as it changes one that is there.',
  recognise({ exchanges, writes }: Recorded) {
    const patches = writes.filter((write) => isOfExtension(write) && write.operation !== null);
    /** Whether the user has attributes of the extension, and not this one. */
    const isSecond = ({ attribute, exchange }: Write) => {
      const extension = objectOf(lastSeen(exchanges, exchange)?.resource[urn.enterprise]) ?? {};
      const there = Object.keys(extension).filter((key) => !isUnassigned(extension[key]));
      return there.length > 0 && !there.includes(attribute.slice(urn.enterprise.length + 1).split('.')[0] ?? '');
    };
    const isAlone = (write: Write) => writes.filter(({ exchange }) => exchange === write.exchange).length === 1;
    const refused = patches.filter((write) => write.effect === 'refused' && isAlone(write));
    const stored = patches.filter(({ effect }) => effect === 'stored');
    const [first] = refused;
    const [well] = stored;
    if (!first || !well || !refused.every(isSecond) || stored.some(isSecond)) return undefined;
    return {
      headline: 'A PATCH cannot add an attribute of the enterprise extension to a user who has another one of it.',
      evidence: [first.exchange, well.exchange],
      calls: new Set(refused.map(({ exchange }) => exchange.index)),
      writes: new Set(),
    };
  },
};

/** What a provider does to single attributes, whatever the form of the request. */
export const valueCauses = {
  'value-never-shown': neverShown,
  'type-lost': typeLost,
  'extension-second': secondOfExtension,
} satisfies Partial<Record<CauseId, ProvableCause>>;

/** It looks like lost writes, so the forms that lose them are sought first. */
export const composedCauses = { 'value-computed': computed } satisfies Partial<Record<CauseId, ProvableCause>>;
