import type { Definition, EntraWeight, Reference, RfcDuty } from '../../contract/results';

/** A check as the samples know it: facts and texts, no judging. */
export interface SampleCheck extends Omit<Definition, 'area' | 'packs' | 'level'> {
  id: string;
  axes: ('dialect' | 'attribute')[];
}

export const attributes = [
  'userName',
  'active',
  'displayName',
  'title',
  'name.givenName',
  'name.familyName',
  'name.formatted',
  'externalId',
  'emails[type eq "work"].value',
  'emails[type eq "other"].value',
  'phoneNumbers[type eq "work"].value',
  'phoneNumbers[type eq "mobile"].value',
  'addresses[type eq "work"].streetAddress',
  'addresses[type eq "work"].locality',
  'addresses[type eq "work"].region',
  'addresses[type eq "work"].postalCode',
  'addresses[type eq "work"].country',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager',
];

const rfc7644 = (section: string): Reference => ({ source: 'RFC 7644', section });
const rfc7643 = (section: string): Reference => ({ source: 'RFC 7643', section });
const entra = (topic: string): Reference => ({ source: 'Entra', topic });

type Texts = [id: string, title: string, failure: string, impact: string, fix: string];

function define(
  texts: Texts,
  rfc: RfcDuty,
  weight: EntraWeight,
  refs: Reference[],
  axes: SampleCheck['axes'] = [],
): SampleCheck {
  const [id, title, failure, impact, fix] = texts;
  return { id, title, failure, rfc, entra: weight, refs, impact, fix, axes };
}

/** The checks that the samples break, word for word as a reader should find them. */
export const told: SampleCheck[] = [
  define(
    [
      'connection.test.no-match-is-empty',
      'A filter without a hit answers 200 with an empty ListResponse',
      'A filter without a hit is answered with an error',
      'The administrator cannot save the provisioning configuration: Test Connection fails.',
      'Answer 200 with totalResults 0 when nothing matches. 404 is for a resource by its id.',
    ],
    'MUST',
    'blocks',
    [rfc7644('3.4.2'), entra('Test Connection')],
  ),
  define(
    [
      'users.create.accepted',
      'A user is created with 201',
      'Users cannot be created',
      'Nobody is provisioned: every new user ends as an error in the provisioning log.',
      'Accept what Entra sends: meta.resourceType, an empty roles array, and attributes whose value is null.',
    ],
    'MUST',
    'blocks',
    [rfc7644('3.3'), entra('Create user')],
  ),
  define(
    [
      'groups.create.accepted',
      'A group is created with 201',
      'Groups cannot be created',
      'No group arrives, and the memberships of all groups are missing with them.',
      'Ignore schema URNs that you do not know. Entra adds one of its own to every group that it creates.',
    ],
    'MUST',
    'blocks',
    [rfc7644('3.3'), rfc7643('3'), entra('Schemas in requests')],
  ),
  define(
    [
      'lifecycle.disable.by-patch',
      'A user is disabled by a PATCH of active',
      'A disabled user stays active',
      'A leaver keeps access while Entra logs success.',
      'Set active from the PATCH. Read the strings "True" and "False" in any case as booleans before anything tests them for truth, and store a JSON boolean.',
    ],
    'MUST',
    'blocks',
    [rfc7644('3.5.2.3'), rfc7643('2.3.2'), entra('Disable user')],
    ['dialect'],
  ),
  define(
    [
      'users.patch.replaced',
      'A PATCH replaces the attribute',
      'A PATCH without a path ignores keys with a dot or a schema URN',
      'The attribute keeps its old value for good, although Entra logs the update as done.',
      'Where an operation has no path, read each key of its value as an attribute path: "name.givenName" and the URN-prefixed names of extensions as well.',
    ],
    'MUST',
    'degrades',
    [rfc7644('3.5.2.3'), rfc7644('3.10'), entra('aadOptscim062020')],
    ['dialect', 'attribute'],
  ),
  define(
    [
      'membership.remove.only-named',
      'Removing one member leaves the others',
      'Removing one member empties the group',
      'Everybody in the group loses access when one person leaves it. Entra never reads members back, so the group stays empty.',
      'For Remove with the path "members" and a value list, remove the members in that list and no others.',
    ],
    'MUST',
    'blocks',
    [rfc7644('3.5.2.2'), entra('Update group')],
    ['dialect'],
  ),
  define(
    [
      'filtering.user-name.any-case',
      'userName is compared without regard to case',
      'A filter on userName distinguishes upper and lower case',
      'A user whose name differs in case is not found, so Entra creates a second account.',
      'Compare userName without regard to case: its schema says caseExact false.',
    ],
    'MUST',
    'degrades',
    [rfc7643('4.1.1'), rfc7644('3.4.2.2')],
  ),
  define(
    [
      'errors.body.is-scim',
      'Errors carry a SCIM error body',
      'Errors are answered without a SCIM error body',
      'The provisioning log shows the status alone, so nobody can tell what was wrong.',
      'Answer errors with schemas, status and detail as JSON, also for paths that your framework answers by itself.',
    ],
    'SHOULD',
    'degrades',
    [rfc7644('3.12')],
  ),
  define(
    [
      'representation.content-type.scim-json',
      'Answers have the type application/scim+json',
      'Answers have another type than application/scim+json',
      'Entra reads the answer anyway; stricter clients may not.',
      'Send Content-Type: application/scim+json with every body.',
    ],
    'SHOULD',
    'none',
    [rfc7644('3.1'), entra('Content-Type')],
  ),
  define(
    [
      'groups.patch.no-content',
      'A PATCH of a group answers 204',
      'A PATCH of a group answers with all its members',
      'Changes to large groups become slow, and may run into the time limit of a request.',
      'Answer a PATCH of a group with 204 and no body.',
    ],
    'MAY',
    'degrades',
    [rfc7644('3.5.2'), entra('Update group')],
    ['dialect'],
  ),
  define(
    [
      'pagination.index.is-stable',
      'Pages neither overlap nor leave anybody out',
      'Pages have no stable order',
      'Nothing today: Entra finds users by filter.',
      'Order lists by something that does not change, such as the time of creation and the id.',
    ],
    'MAY',
    'none',
    [rfc7644('3.4.2.4')],
  ),
];

type Ordinary = [area: string, subjects: string[], behaviours: [string, string][], axes: SampleCheck['axes']];

/** The mass of checks behind: they pass, are skipped or are blocked, and need no words of their own. */
const ordinary: Ordinary[] = [
  [
    'users',
    ['create'],
    [
      ['stored', 'is stored as it was sent'],
      ['returned', 'is in the answer'],
      ['null-accepted', 'may be sent as null'],
    ],
    ['attribute'],
  ],
  [
    'users',
    ['patch'],
    [
      ['added', 'is added by PATCH'],
      ['siblings-kept', 'is changed without a change to its siblings'],
      ['removed', 'is removed by PATCH'],
    ],
    ['dialect', 'attribute'],
  ],
  [
    'filtering',
    ['by-attribute'],
    [
      ['found', 'can be filtered on'],
      ['decoys-left-out', 'is filtered on without finding its neighbours'],
      ['any-encoding', 'is found in either encoding of the filter'],
    ],
    ['attribute'],
  ],
  [
    'discovery',
    ['schemas', 'resource-types', 'service-provider-config'],
    [
      ['is-list', 'is served as it should be'],
      ['no-null', 'has no null values'],
      ['read-only', 'refuses a write'],
    ],
    [],
  ],
  [
    'representation',
    ['id', 'meta', 'schemas'],
    [
      ['present', 'is in every resource'],
      ['stable', 'does not change'],
    ],
    [],
  ],
  [
    'groups',
    ['read', 'rename', 'delete'],
    [
      ['answers', 'answers with the right status'],
      ['stored', 'is there when read back'],
    ],
    ['dialect'],
  ],
  [
    'membership',
    ['add', 'add-many', 'remove-last'],
    [
      ['stored', 'is there when read back'],
      ['users-kept', 'leaves the users alone'],
    ],
    ['dialect'],
  ],
  [
    'lifecycle',
    ['restore', 'delete', 'recreate', 'hard-delete'],
    [
      ['answers', 'answers with the right status'],
      ['stored', 'is there when read back'],
    ],
    ['dialect'],
  ],
  [
    'filtering',
    ['and', 'quotes', 'unicode', 'percent-encoding', 'plus', 'unknown-attribute'],
    [['found', 'finds exactly what it names']],
    [],
  ],
  ['pagination', ['start-index', 'count', 'total', 'zero', 'beyond-end', 'negative'], [['right', 'is right']], []],
  [
    'projection',
    ['attributes', 'excluded-attributes', 'sub-attributes'],
    [
      ['honoured', 'is honoured'],
      ['id-stays', 'never takes the id away'],
    ],
    [],
  ],
  [
    'errors',
    ['unknown-id', 'duplicate', 'broken-json', 'wrong-type', 'unknown-path'],
    [
      ['status', 'has the right status'],
      ['unchanged', 'changes nothing'],
    ],
    [],
  ],
  [
    'auth',
    ['no-token', 'wrong-token', 'lower-case-scheme'],
    [
      ['status', 'has the right status'],
      ['unchanged', 'changes nothing'],
    ],
    [],
  ],
  ['etag', ['strong', 'weak'], [['if-match', 'is compared with If-Match']], []],
];

/** All checks of the samples. */
export const catalogue: SampleCheck[] = [
  ...told,
  ...ordinary.flatMap(([area, subjects, behaviours, axes]) =>
    subjects.flatMap((subject) =>
      behaviours.map(([behaviour, words]) => {
        const name = subject.replaceAll('-', ' ');
        return define(
          [
            `${area}.${subject}.${behaviour}`,
            axes.includes('attribute') ? `The attribute ${words}` : `${area}: ${name} ${words}`,
            axes.includes('attribute') ? `The attribute: not ${words}` : `${area}: ${name}: not ${words}`,
            'What Entra believes to be there and what is there are no longer the same.',
            'Store and return what was sent.',
          ],
          area === 'pagination' || area === 'etag' ? 'SHOULD' : 'MUST',
          area === 'etag' ? 'none' : 'degrades',
          [rfc7644('3.5.2'), rfc7643('2.5')],
          axes,
        );
      }),
    ),
  ),
];
