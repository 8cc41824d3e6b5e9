import { tenantSchemas } from '../../engine/target/tenant-schemas';
import { readProfile } from '../../fixtures/profiles';

test('a mapping becomes the attributes that a tenant has to know for it', () => {
  const profile = {
    ...readProfile('generic'),
    users: {
      matching: ['userName'],
      attributes: [
        { path: 'userName', type: 'String' },
        { path: 'userType', type: 'String', values: ['Guest', 'Member'] },
        { path: 'name.nick', type: 'String' },
        { path: 'phoneNumbers[type eq "work"].value', type: 'String' },
        { path: 'phoneNumbers[type eq "work2"].extension', type: 'Integer' },
        { path: 'roles[primary eq "True"].value', type: 'String' },
        { path: 'urn:x:1.0:manager', type: 'Reference' },
        { path: 'urn:X:1.0:since', type: 'DateTime' },
        { path: 'urn:x:User:attributes:mine', type: 'String' },
      ],
    },
    groups: { supported: true, matching: ['displayName'], attributes: [{ path: 'displayName', type: 'String' }] },
  } as const;
  expect(tenantSchemas(JSON.parse(JSON.stringify(profile)))).toEqual([
    {
      resourceType: 'User',
      urn: 'urn:ietf:params:scim:schemas:core:2.0:User',
      attributes: [
        { name: 'userName', type: 'string' },
        { name: 'userType', type: 'string', canonicalValues: ['Guest', 'Member'] },
        { name: 'name', type: 'complex', subAttributes: [{ name: 'nick', type: 'string' }] },
        {
          name: 'phoneNumbers',
          type: 'complex',
          multiValued: true,
          subAttributes: [
            { name: 'type', type: 'string', canonicalValues: ['work', 'work2'] },
            { name: 'value', type: 'string' },
            { name: 'extension', type: 'integer' },
          ],
        },
        {
          name: 'roles',
          type: 'complex',
          multiValued: true,
          subAttributes: [
            { name: 'primary', type: 'boolean' },
            { name: 'value', type: 'string' },
          ],
        },
      ],
    },
    {
      resourceType: 'User',
      urn: 'urn:x:1.0',
      attributes: [
        { name: 'manager', type: 'complex', subAttributes: [{ name: 'value', type: 'string' }] },
        { name: 'since', type: 'dateTime' },
      ],
    },
    {
      resourceType: 'Group',
      urn: 'urn:ietf:params:scim:schemas:core:2.0:Group',
      attributes: [{ name: 'displayName', type: 'string' }],
    },
  ]);
});
