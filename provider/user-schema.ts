import { binary, boolean, complex, plural, reference, text, typeLabel } from './schema-builder';
import type { SchemaDefinition } from './types';

export const USER_URN = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE_URN = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const readOnly = { mutability: 'readOnly' } as const;

const name = complex('name', "The parts of the person's name.", [
  text('formatted', 'The whole name, ready to be shown.'),
  text('familyName', 'Family name, or last name.'),
  text('givenName', 'Given name, or first name.'),
  text('middleName', 'Middle name or names.'),
  text('honorificPrefix', 'Title in front of the name, such as "Dr.".'),
  text('honorificSuffix', 'What follows the name, such as "III".'),
]);

const addresses = complex(
  'addresses',
  'Postal addresses.',
  [
    text('formatted', 'The whole address, ready for a label.'),
    text('streetAddress', 'Street, house number and the like; may hold several lines.'),
    text('locality', 'City or locality.'),
    text('region', 'State or region.'),
    text('postalCode', 'Postal code.'),
    text('country', 'Country, ISO 3166-1 alpha-2.'),
    typeLabel(['work', 'home', 'other']),
    // Not in the listing of RFC 7643 §8.7.1, but §2.4 gives it to every multi-valued attribute and §8.2 shows it.
    boolean('primary', 'True for the preferred address; at most one has it.'),
  ],
  { multiValued: true },
);

const groups = complex(
  'groups',
  'Groups that the user belongs to; change them through the Group resource.',
  [
    text('value', 'id of the group.', readOnly),
    reference('$ref', 'URI of the group.', ['User', 'Group'], readOnly),
    text('display', 'Name of the group.', readOnly),
    text('type', 'How the user belongs to it.', { ...readOnly, canonicalValues: ['direct', 'indirect'] }),
  ],
  { ...readOnly, multiValued: true },
);

/** RFC 7643 §4.1, with the characteristics of §8.7.1. */
export const userSchema: SchemaDefinition = {
  id: USER_URN,
  name: 'User',
  description: 'User account',
  attributes: [
    text('userName', 'Name that the user signs in with; unique, whatever its case.', {
      required: true,
      uniqueness: 'server',
    }),
    name,
    text('displayName', 'Name to show to people.'),
    text('nickName', 'Casual name.'),
    reference('profileUrl', "URI of the user's profile page.", ['external']),
    text('title', 'Job title.'),
    text('userType', 'Relation to the organisation, such as "Employee" or "Contractor".'),
    text('preferredLanguage', 'Preferred languages, as in an Accept-Language header.'),
    text('locale', 'Locale for dates, numbers and currency, such as "en-US".'),
    text('timezone', 'Time zone in IANA format, such as "Europe/Vienna".'),
    boolean('active', 'False for a user who is disabled.'),
    text('password', 'Clear-text password to set; it is never returned.', {
      mutability: 'writeOnly',
      returned: 'never',
    }),
    plural('emails', 'E-mail addresses.', text('value', 'E-mail address.'), ['work', 'home', 'other']),
    plural('phoneNumbers', 'Phone numbers.', text('value', 'Phone number.'), [
      'work',
      'home',
      'mobile',
      'fax',
      'pager',
      'other',
    ]),
    plural('ims', 'Instant messaging addresses.', text('value', 'Instant messaging address.'), [
      'aim',
      'gtalk',
      'icq',
      'xmpp',
      'msn',
      'skype',
      'qq',
      'yahoo',
    ]),
    plural('photos', 'Photos.', reference('value', 'URI of a photo.', ['external']), ['photo', 'thumbnail']),
    addresses,
    groups,
    plural('entitlements', 'Entitlements.', text('value', 'Entitlement.'), []),
    plural('roles', 'Roles.', text('value', 'Role.'), []),
    plural('x509Certificates', 'X.509 certificates.', binary('value', 'DER certificate, base64.'), []),
  ],
};

/** RFC 7643 §4.3. */
export const enterpriseUserSchema: SchemaDefinition = {
  id: ENTERPRISE_URN,
  name: 'EnterpriseUser',
  description: 'Enterprise user',
  attributes: [
    text('employeeNumber', 'Number or code of the person in the organisation.'),
    text('costCenter', 'Cost centre.'),
    text('organization', 'Organisation.'),
    text('division', 'Division.'),
    text('department', 'Department.'),
    complex('manager', "The user's manager.", [
      text('value', 'id of the manager.'),
      reference('$ref', 'URI of the manager.', ['User']),
      text('displayName', "The manager's displayName.", readOnly),
    ]),
  ],
};
