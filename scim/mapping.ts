import type { MappedAttribute } from '../contract/check';
import { isReadablePath, parseAttributePath } from './attribute-path';

const multiValued =
  /^(emails|phoneNumbers|ims|photos|addresses|groups|entitlements|roles|x509Certificates|members|schemas|meta)$/i;

/**
 * Attributes that the create call carries. References follow later, when both users exist; of a multi-valued attribute
 * without a filter nobody knows what its items look like, and of a path that is no SCIM path, where the value goes.
 */
export const isSentOnCreate = ({ path, type }: MappedAttribute) =>
  type !== 'Reference' && !multiValued.test(path) && isReadablePath(path);

/** Attributes that a change in the directory can reach. */
export const isSentOnUpdate = (attribute: MappedAttribute) =>
  isSentOnCreate(attribute) && !attribute.onlyAtCreation && attribute.constant === undefined;

/** Attributes that many providers demand: there from the beginning, and their removal may be refused. */
export const basics = [
  'userName',
  'active',
  'externalId',
  'displayName',
  'name.givenName',
  'name.familyName',
  'emails[type eq "work"].value',
];

/** Attributes that no provider needs: what Entra clears when it is emptied in the directory. */
export const isOptional = (attribute: MappedAttribute) =>
  isSentOnUpdate(attribute) && !attribute.required && !attribute.requiredPart && !basics.includes(attribute.path);

/**
 * A filter on `primary`, as in `roles[primary eq "True"].value`: Entra quotes the boolean, and RFC 7644 §3.4.2.2 lets a
 * provider refuse to compare a boolean with a string.
 */
export const hasQuotedBoolean = ({ path }: MappedAttribute) =>
  parseAttributePath(path).filter?.attribute.toLowerCase() === 'primary';

const matchedOtherwise = ['userName', 'externalId', 'emails[type eq "work"].value'];

/** Attributes that the provider documents as filterable, beside those that every provider is asked for. */
export const isFilteredToo = (attribute: MappedAttribute) =>
  attribute.filterable === true &&
  attribute.type === 'String' &&
  isSentOnCreate(attribute) &&
  !matchedOtherwise.includes(attribute.path);
