import { attributeIn } from '../../../scim/attribute-path';
import { isSuccess } from '../../../scim/exchanges';
import { objectsOf, stringOf } from '../../../scim/json';
import { isListResponse, resourcesOf } from '../../../scim/list-response';
import { urn } from '../../../scim/urns';
import type { ProvableCause, Recorded } from '../cause';
import { pathOf, type Write } from '../writes';

/** Sent on purpose, to see what becomes of attributes that nobody knows. */
const isMadeUp = (attribute: string) => attribute.startsWith('scimConformance');

/** What every resource has, though no schema lists it (RFC 7643 §3.1). */
const common = ['schemas', 'id', 'externalid', 'meta'];

/**
 * The attribute of a schema that a path leads into, in lower case: `emails`, `urn:…:user:badge`.
 * @returns null where nobody can resolve the path, and for the enterprise extension, which has a cause of its own
 */
function baseOf(path: string): string | null {
  const attribute = attributeIn(path);
  return attribute?.startsWith(`${urn.enterprise}:`.toLowerCase()) ? null : attribute;
}

/** @returns the attributes of users that /Schemas lists, or undefined where it does not list the User */
function listedIn({ exchanges }: Recorded) {
  const exchange = exchanges.find(
    (each) => /\/Schemas$/.test(pathOf(each)) && isSuccess(each) && isListResponse(each.response.body),
  );
  const schemas = resourcesOf(exchange?.response.body);
  const isUser = (id: string) => id.toLowerCase() === urn.user.toLowerCase();
  if (!exchange || !schemas.some(({ id }) => isUser(stringOf(id) ?? ''))) return undefined;
  const names = schemas.flatMap((schema) => {
    const id = stringOf(schema.id) ?? '';
    const prefix = isUser(id) ? '' : `${id}:`;
    return objectsOf(schema.attributes).map(({ name }) => `${prefix}${stringOf(name) ?? ''}`.toLowerCase());
  });
  return { exchange, names: new Set([...common, ...names]) };
}

/** Attributes that the mapping has and the provider has not: one truth, however many checks look at them. */
const attributeUnknown: ProvableCause = {
  fix: 'Store and return these attributes and list them in /Schemas, or remove them from the mapping and from the profile of this audit.',
  recognise(recorded: Recorded) {
    const listed = listedIn(recorded);
    if (!listed) return undefined;
    const isUnlisted = ({ attribute, exchange }: Write) => {
      const base = baseOf(attribute);
      return base !== null && !isMadeUp(attribute) && pathOf(exchange).includes('/Users') && !listed.names.has(base);
    };
    const concerned = recorded.writes.filter(isUnlisted);
    const companions = (write: Write) => recorded.writes.filter(({ exchange }) => exchange === write.exchange);
    const isLost = (write: Write) =>
      write.effect === 'ignored' || (write.effect === 'refused' && companions(write).every(isUnlisted));
    const isOf = (base: string) => (write: Write) => baseOf(write.attribute) === base;
    const attributes = new Set(
      [...new Set(concerned.map(({ attribute }) => baseOf(attribute) ?? ''))].filter((base) => {
        const writes = concerned.filter(isOf(base));
        return writes.some(isLost) && !writes.some(({ effect }) => effect === 'stored');
      }),
    );
    const lost = concerned.filter((write) => attributes.has(baseOf(write.attribute) ?? '') && isLost(write));
    const [first] = lost;
    if (!first) return undefined;
    const names = [...attributes].map((base) => lost.find(isOf(base))?.attribute ?? base);
    return {
      headline: `The provider does not know ${names.join(', ')}: not listed in /Schemas, and not stored when sent.`,
      evidence: [first.exchange, listed.exchange],
      calls: new Set(lost.flatMap(({ effect, exchange }) => (effect === 'refused' ? [exchange.index] : []))),
      writes: new Set(lost),
      concerns: ({ parameters }) => attributes.has(baseOf(parameters.attribute ?? '') ?? ''),
    };
  },
};

export const attributeCauses = { 'attribute-unknown': attributeUnknown };
