import type { ScimRequest } from '../behaviour';
import { invalidValue } from '../errors';
import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import type { Draft, ResourceTypeName } from '../types';
import { answers, crash, type Faults, operations, resources, stored, withBehaviour } from './shared/fault';
import { enterprise } from './shared/manager';

/** Changes the answer to a create call that succeeds, also when another fault gives it a status other than 201. */
const created = (change: (body: Record<string, unknown>) => void) =>
  answers((answer, { method, segments }) => {
    const isCreate = method === 'POST' && answer.status < 300 && segments.at(-1) !== '.search';
    if (isCreate && isObject(answer.body)) change(answer.body);
    return answer;
  });

/** Rejects every create call for a user whose body has a member of this name, whatever its value. */
const withoutMember = (name: string) => () => ({
  createResource: (request: ScimRequest, type: ResourceTypeName) => {
    if (type === 'User' && isObject(request.body) && name in request.body)
      throw invalidValue(`Unknown attribute '${name}'`);
    return exemplary.createResource(request, type);
  },
});

/** Checks of users.create; the others of the area are in users.ts. */
export const faults: Faults = {
  'create-200-upsert': {
    does: 'answers a create call with 200 instead of 201',
    make: () => ({
      answerCreate: (request, resource) => ({ ...exemplary.answerCreate(request, resource), status: 200 }),
    }),
  },
  'create-200-upsert.older': {
    does: 'answers a create call for an existing user with 200 and that user',
    make: () => ({
      createResource: (request, type) => {
        const { context } = request;
        const name = isObject(request.body) ? request.body.userName : undefined;
        const older =
          typeof name === 'string' && type === 'User'
            ? exemplary.findConflict(context, type, { userName: name }, undefined)
            : undefined;
        if (older === undefined) return exemplary.createResource(request, type);
        return {
          ...context.behaviour.answerCreate(request, context.behaviour.findResource(context, type, older)),
          status: 200,
        };
      },
    }),
  },
  'create-active-default-false': {
    does: 'makes a new user inactive when the request does not set active',
    make: () => ({
      fillDefaults: (type, attributes, before) => {
        if (type === 'User') attributes.active ??= before?.active ?? false;
        exemplary.fillDefaults(type, attributes, before);
      },
    }),
  },
  'create-active-false-ignored': {
    does: 'makes every new user active, whatever the request says',
    make: stored((draft, before) => {
      if (!before && draft.type === 'User') draft.attributes.active = true;
    }),
  },
  'create-client-id-honoured': {
    does: 'uses the id that the client sends for a new resource',
    make: () => {
      const ids = new WeakMap<Draft, string>();
      return {
        readOnlyAttribute: (_context, draft, path, value) => {
          if (path.key === 'id' && typeof value === 'string') ids.set(draft, value);
        },
        assignId: (draft) => ids.get(draft) ?? exemplary.assignId(draft),
      };
    },
  },
  'create-client-meta-honoured': {
    does: 'shows the meta.created that the client sends',
    make: answers((answer, { method, body }) => {
      const sent = isObject(body) && isObject(body.meta) ? body.meta.created : undefined;
      const meta = method === 'POST' && isObject(answer.body) ? answer.body.meta : undefined;
      if (sent !== undefined && isObject(meta)) meta.created = sent;
      return answer;
    }),
  },
  'create-client-meta-refused': {
    does: 'rejects a create call with meta.created, though it ignores the rest of meta',
    make: () => ({
      readOnlyAttribute: (_context, _draft, path, value) => {
        if (path.key === 'meta' && isObject(value) && value.created !== undefined)
          throw invalidValue('meta.created is read-only');
      },
    }),
  },
  'create-echo-differs-from-get': {
    does: 'shows another displayName in the answer to a create call than in a read',
    make: created((body) => {
      body.displayName = 'somebody else';
    }),
  },
  'create-echo-differs-from-get.short': {
    does: 'leaves emails out of the answer to a create call',
    make: answers((answer, { method }) => {
      if (method !== 'POST' || answer.status !== 201 || !isObject(answer.body)) return answer;
      const { emails: _, ...body } = answer.body;
      return { ...answer, body };
    }),
  },
  'create-empty-body-or-no-id': {
    does: 'answers a create call without the id',
    make: created((body) => {
      delete body.id;
    }),
  },
  'create-empty-body-or-no-id.empty': {
    does: 'answers a create call with 201 and no body',
    make: () => ({
      answerCreate: () => ({ status: 201, headers: {}, body: undefined }),
    }),
  },
  'create-externalid-dropped': {
    does: 'does not store externalId',
    make: stored((draft) => {
      delete draft.attributes.externalId;
    }),
  },
  'create-externalid-lowered': {
    does: 'stores externalId in small letters',
    make: stored((draft) => {
      const { externalId } = draft.attributes;
      if (typeof externalId === 'string') draft.attributes.externalId = externalId.toLowerCase();
    }),
  },
  'create-manager-as-string-500': {
    does: 'answers 500 when the manager of a new user is a string',
    make: () => ({ readReference: crash }),
  },
  'create-no-location-or-wrong': {
    does: 'answers a create call without Location',
    make: () => ({
      answerCreate: (request, resource) => {
        const { Location: _, ...headers } = exemplary.answerCreate(request, resource).headers;
        return { ...exemplary.answerCreate(request, resource), headers };
      },
    }),
  },
  'create-no-location-or-wrong.elsewhere': {
    does: 'answers a create call with a Location that does not point to the new resource',
    make: () => ({
      answerCreate: (request, resource) => {
        const answer = exemplary.answerCreate(request, resource);
        return { ...answer, headers: { ...answer.headers, Location: `${request.context.baseUrl}/Users` } };
      },
    }),
  },
  'create-requires-optional': {
    does: 'rejects a user without emails',
    make: () => ({
      requireAttributes: (type, attributes, resourceTypes) => {
        exemplary.requireAttributes(type, attributes, resourceTypes);
        if (type === 'User' && !attributes.emails) throw invalidValue('emails is required');
      },
    }),
  },
  'create-roles-primary-string': {
    does: 'rejects the string "True" for primary, which is a boolean',
    make: () => ({
      readSubs: (behaviour, attribute, object) => {
        if (attribute.name === 'roles' && typeof object.primary === 'string')
          throw invalidValue('primary is a boolean');
        return exemplary.readSubs(behaviour, attribute, object);
      },
      readItems: (behaviour, attribute, value) => {
        const items = Array.isArray(value) ? value : [value];
        if (items.some((item) => isObject(item) && typeof item.primary === 'string'))
          throw invalidValue('primary is a boolean');
        return exemplary.readItems(behaviour, attribute, value);
      },
    }),
  },
  'create-schemas-strict': {
    does: 'rejects a user whose schemas do not begin with the core schema',
    make: () => ({
      requireSchemas: (type, body, resourceTypes) => {
        exemplary.requireSchemas(type, body, resourceTypes);
        if (Array.isArray(body.schemas) && !String(body.schemas[0]).includes(':core:'))
          throw invalidValue('the core schema has to come first');
      },
    }),
  },
  'create-schemas-strict.unlisted': {
    does: 'rejects extension data whose URN is not listed in schemas',
    make: () => ({
      requireSchemas: (type, body, resourceTypes) => {
        exemplary.requireSchemas(type, body, resourceTypes);
        for (const key of Object.keys(body))
          if (key.startsWith('urn:') && Array.isArray(body.schemas) && !body.schemas.includes(key))
            throw invalidValue(`schemas does not name ${key}`);
      },
    }),
  },
  'create-unknown-attr-400': {
    does: 'rejects a user with an unknown attribute',
    make: () => ({
      createResource: (request, type) =>
        exemplary.createResource(
          withBehaviour(request, {
            unknownAttribute: (_type, key) => {
              throw invalidValue(`${key} is no attribute`);
            },
          }),
          type,
        ),
    }),
  },
  'create-unknown-attr-400.enterprise': {
    does: 'rejects a new user that has the enterprise extension',
    make: withoutMember(enterprise),
  },
  'create-unknown-attr-400.read-only': {
    does: 'rejects a user with a read-only attribute, such as the meta that Entra sends',
    make: () => ({
      readOnlyAttribute: (_context, _draft, path) => {
        throw invalidValue(`${path.key} is read-only`);
      },
    }),
  },
  'create-unknown-attr-400.roles': {
    does: 'rejects a new user that has roles, also when the list is empty, as Entra sends it',
    make: withoutMember('roles'),
  },
  'extension-data-lost-on-put': {
    does: 'shows the attributes of the enterprise extension among the core attributes',
    make: resources(({ [enterprise]: extension, ...resource }) => ({
      ...resource,
      ...(isObject(extension) ? extension : {}),
    })),
  },
  'null-in-request-500': {
    does: 'answers 500 when a PATCH clears an attribute with null',
    make: () => ({
      applyAttribute: (context, draft, op, path, value) => {
        if (value === null && draft.id !== undefined) crash();
        exemplary.applyAttribute(context, draft, op, path, value);
      },
    }),
  },
  'null-in-request-500.create': {
    does: 'answers 500 when an attribute of a new user is null',
    make: () => ({
      applyAttribute: (context, draft, op, path, value) => {
        if (value === null && draft.id === undefined) crash();
        exemplary.applyAttribute(context, draft, op, path, value);
      },
    }),
  },
  'null-in-request-500.item': {
    does: 'answers 500 when a PATCH clears a part of an item with null',
    make: operations((operation) =>
      operation.op === 'replace' && operation.value === null && operation.path?.includes('[') ? crash() : operation,
    ),
  },
  'schema-attr-not-accepted': {
    does: 'lists nickName in /Schemas but does not store it',
    make: stored((draft) => {
      delete draft.attributes.nickName;
    }),
  },
  'value-case-changed': {
    does: 'stores userName in lower case',
    make: stored((draft) => {
      const { userName } = draft.attributes;
      if (typeof userName === 'string') draft.attributes.userName = userName.toLowerCase();
    }),
  },
  'value-phone-normalised': {
    does: 'removes spaces and brackets from phone numbers',
    make: () => ({
      readString: (value) => (/^\+1 \(/.test(value) ? value.replace(/[ ()-]/g, '') : value),
    }),
  },
  'value-type-lost': {
    does: 'shows phone numbers without their type',
    make: resources((resource) => {
      const { phoneNumbers } = resource;
      if (!Array.isArray(phoneNumbers)) return resource;
      const untyped = phoneNumbers.map((item) => (isObject(item) ? (({ type: _, ...rest }) => rest)(item) : item));
      return { ...resource, phoneNumbers: untyped };
    }),
  },
  'value-unicode-4byte': {
    does: 'stores a question mark for every character beyond the first Unicode plane',
    make: () => ({ readString: (value) => value.replace(/[\u{10000}-\u{10ffff}]/gu, '?') }),
  },
};
