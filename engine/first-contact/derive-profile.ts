import type { MappedAttribute } from '../../contract/check';
import type { Profile } from '../../contract/probe';
import { parseAttributePath } from '../../scim/attribute-path';
import { arrayOf, type JsonObject, objectsOf, stringOf } from '../../scim/json';
import { resourcesOf } from '../../scim/list-response';
import { urn } from '../../scim/urns';
import type { Discovered } from './discovery';

/**
 * What is left out although /Schemas lists it. Common attributes are no part of a mapping. The values of the others have
 * to exist in the application already, or are files: no made-up one can be right.
 */
const leftOut = new Set(
  [
    'id',
    'externalId',
    'meta',
    'schemas',
    'password',
    'groups',
    'roles',
    'entitlements',
    'x509Certificates',
    'photos',
  ].map((name) => name.toLowerCase()),
);

/** Parts of an item that say what it is, not what it holds; `display` is read-only by its description (RFC 7643 §2.4). */
const labels = new Set(['type', 'primary', 'display', '$ref']);

/**
 * The mapping that follows from what a provider lists in /Schemas, flattened as Microsoft's own validation does it: a
 * simple attribute by its name, a complex one by its parts, items of a multi-valued one by canonical values of their type,
 * or as the primary item where there are none. Only what can be read and written, and what a made-up value can be
 * right for.
 * @param standard Entra's default mapping: its attributes come first, in its order, and its types are used for e-mail
 *   addresses, phone numbers and addresses whose types the schema does not list
 * @returns null when /Schemas lists no User with a userName
 */
export function deriveProfile(discovered: Discovered, standard: Profile): Profile | null {
  const schemas = resourcesOf(discovered.schemas ?? undefined);
  const core = schemas.find((schema) => isCalled(schema.id, urn.user));
  if (!core || !objectsOf(core.attributes).some(({ name }) => isCalled(name, 'userName'))) return null;
  const extensions = schemas.filter((schema) => isUserExtension(schema, discovered));
  const found = [core, ...extensions].flatMap((schema) =>
    objectsOf(schema.attributes).flatMap((attribute) => flatten(attribute, prefixOf(schema), standard)),
  );
  const common = standard.users.attributes.filter(({ path }) => path === 'externalId');
  const position = new Map(standard.users.attributes.map(({ path }, index) => [path.toLowerCase(), index]));
  const rank = ({ path }: MappedAttribute) => position.get(path.toLowerCase()) ?? position.size;
  const attributes = new Map([...found, ...common].map((each) => [each.path.toLowerCase(), each]));
  const { matchingBasis: _, ...users } = standard.users;
  return {
    ...standard,
    id: 'derived-from-schemas',
    name: 'The attributes that /Schemas lists',
    users: {
      ...users,
      matching: ['userName'],
      attributes: [...attributes.values()].sort((a, b) => rank(a) - rank(b)),
    },
  };
}

/** Entra's default mapping, for want of /Schemas: without the enterprise extension where the User of /ResourceTypes has none. */
export function offeredBy({ resourceTypes }: Discovered, standard: Profile): Profile {
  const user = resourcesOf(resourceTypes ?? undefined).find((type) => isCalled(type.schema, urn.user));
  if (!user || objectsOf(user.schemaExtensions).some(({ schema }) => isCalled(schema, urn.enterprise))) return standard;
  const attributes = standard.users.attributes.filter(({ path }) => !path.startsWith(`${urn.enterprise}:`));
  return { ...standard, users: { ...standard.users, attributes } };
}

const isCalled = (value: JsonObject[string] | undefined, name: string) =>
  stringOf(value)?.toLowerCase() === name.toLowerCase();

const isName = (name: string) => /^[A-Za-z$][\w$-]*$/.test(name);

/** The URN as RFC 7643 writes it where it is the known one, else as the provider does: it is a key of the resource. */
function prefixOf({ id }: JsonObject): string {
  if (isCalled(id, urn.user)) return '';
  return `${isCalled(id, urn.enterprise) ? urn.enterprise : stringOf(id)}:`;
}

/** Whether a schema extends the User: as /ResourceTypes says; where that cannot be read, only the enterprise extension does. */
function isUserExtension({ id }: JsonObject, { resourceTypes }: Discovered): boolean {
  if (!/^urn:[^\s"[\]]+$/i.test(stringOf(id) ?? '')) return false;
  const user = resourcesOf(resourceTypes ?? undefined).find((type) => isCalled(type.schema, urn.user));
  if (!user) return isCalled(id, urn.enterprise);
  return objectsOf(user.schemaExtensions).some(({ schema }) => isCalled(schema, stringOf(id) ?? ''));
}

/** Absent characteristics are readWrite and returned by default (RFC 7643 §2.2). */
const isUsable = ({ mutability = 'readWrite', returned = 'default' }: JsonObject) =>
  isCalled(mutability, 'readWrite') && (isCalled(returned, 'default') || isCalled(returned, 'always'));

function flatten(attribute: JsonObject, prefix: string, standard: Profile): MappedAttribute[] {
  const name = stringOf(attribute.name) ?? '';
  if (!isName(name) || leftOut.has(name.toLowerCase()) || !isUsable(attribute)) return [];
  const path = `${prefix}${name}`;
  const required = attribute.required === true ? { required: true } : {};
  if (path.toLowerCase() === `${urn.enterprise}:manager`.toLowerCase())
    return [{ path, type: 'Reference', ...required }];
  const isComplex = isCalled(attribute.type, 'complex');
  if (!isComplex) {
    const type = attribute.multiValued === true ? null : simpleType(attribute, path, standard);
    return type ? [{ path, type, ...required, ...allowed(attribute) }] : [];
  }
  const parts = objectsOf(attribute.subAttributes).filter(
    (part) => isUsable(part) && part.multiValued !== true && isName(stringOf(part.name) ?? ''),
  );
  const filters = attribute.multiValued === true ? itemFilters(attribute, path, standard) : [''];
  // Where the whole is required and no part of it is, a user has one item, or whatever part stands for the whole.
  const isHeldByOne = attribute.required === true && !parts.some((part) => part.required === true);
  const holder = isHeldByOne ? (parts.find(({ name }) => isCalled(name, 'value')) ?? parts[0]) : undefined;
  return filters.flatMap((filter, position) =>
    parts.flatMap((part) => {
      const partName = stringOf(part.name) ?? '';
      if (filter !== '' && labels.has(partName)) return [];
      const partPath = `${path}${filter}.${partName}`;
      const type = simpleType(part, partPath, standard);
      // A part is demanded only of those who have the whole.
      const demanded = attribute.required === true ? required : { requiredPart: true };
      const isDemanded = part.required === true || (part === holder && position === 0);
      return type ? [{ path: partPath, type, ...(isDemanded ? demanded : {}), ...allowed(part) }] : [];
    }),
  );
}

/**
 * The filters that name the items of a multi-valued attribute: one for each listed type, the types of Entra's default
 * mapping where none is listed, else the primary item; none when nothing is known of the items. Of several listed types
 * the last one that Entra does not map by default is left out: an item of a type that no operation names shows whether
 * siblings are left alone, and a provider may refuse types that it does not list.
 */
function itemFilters({ subAttributes }: JsonObject, path: string, standard: Profile): string[] {
  const part = (name: string) => objectsOf(subAttributes).find((each) => isCalled(each.name, name));
  const listed = arrayOf(part('type')?.canonicalValues).flatMap((type) =>
    typeof type === 'string' && /^[^"\\[\]]+$/.test(type) ? [type] : [],
  );
  const usual = new Set(
    standard.users.attributes
      .map((each) => parseAttributePath(each.path))
      .flatMap(({ extension, attribute, filter }) =>
        !extension && filter && attribute === path ? [filter.value] : [],
      ),
  );
  const spare = listed.length > 1 ? listed.findLast((type) => !usual.has(type.toLowerCase())) : undefined;
  const types = listed.length === 0 ? [...usual] : listed.filter((type) => type !== spare);
  if (types.length > 0) return [...new Set(types)].map((type) => `[type eq "${type}"]`);
  return isCalled(part('primary')?.type, 'boolean') ? ['[primary eq "True"]'] : [];
}

/**
 * @returns the type for the mapping, or null when no made-up value can be right: one that must be unique, a
 *   reference, a switch whose effect nobody knows. Attributes of Entra's default mapping have values of their own.
 */
function simpleType(definition: JsonObject, path: string, standard: Profile): MappedAttribute['type'] | null {
  const known = standard.users.attributes.find((each) => withoutFilter(each.path) === withoutFilter(path));
  if (known) return known.type;
  if (isCalled(definition.type, 'reference')) return path === 'profileUrl' ? 'String' : null;
  if (definition.uniqueness !== undefined && !isCalled(definition.uniqueness, 'none')) return null;
  if (isCalled(definition.type, 'string')) return 'String';
  if (isCalled(definition.type, 'integer')) return 'Integer';
  return isCalled(definition.type, 'dateTime') ? 'DateTime' : null;
}

/** Canonical values are what a provider takes at least (RFC 7643 §2.3.1, §7): one of them is right where any other may not be. */
function allowed({ canonicalValues }: JsonObject): Pick<MappedAttribute, 'values'> {
  const values = arrayOf(canonicalValues).flatMap((value) =>
    typeof value === 'string' && value !== '' ? [value] : [],
  );
  return values.length > 0 ? { values: [...new Set(values)] } : {};
}

const withoutFilter = (path: string) => path.replace(/\[.*\]/, '').toLowerCase();
