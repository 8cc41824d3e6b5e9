import { invalidPath, invalidValue, scimError } from '../errors';
import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import type { Draft } from '../types';
import { answers, crash, type Faults, pause, stored } from './fault';

const created = (change: (body: Record<string, unknown>) => void) =>
  answers((answer, request) => {
    if (request.method === 'POST' && answer.status === 201 && isObject(answer.body)) change(answer.body);
    return answer;
  });

/** Faults of new users, and of the values that are kept of them. */
export const userFaults: Faults = {
  'create-dup-400-or-500': () => ({
    refuseConflict: () => {
      throw scimError(400, 'the user exists already');
    },
  }),
  'create-dup-400-or-500/error': () => ({ refuseConflict: crash }),
  'create-dup-409-no-scimtype': () => ({
    refuseConflict: () => {
      throw scimError(409, 'the user exists already');
    },
  }),
  'create-dup-detected-on-wrong-key': () => ({
    findConflict: ({ store }, type, attributes, ownId) => {
      const email = JSON.stringify(attributes.emails);
      if (type !== 'User' || email === undefined) return undefined;
      const users = [...store.tables.User.resources.values()];
      return users.find((user) => user.id !== ownId && JSON.stringify(user.attributes.emails) === email)?.id;
    },
  }),
  'create-dup-case-variant': () => ({
    findConflict: (context, type, attributes, ownId) => {
      const other = exemplary.findConflict(context, type, attributes, ownId);
      const user = other === undefined ? undefined : context.store.tables[type].resources.get(other);
      return user?.attributes.userName === attributes.userName ? other : undefined;
    },
  }),
  'create-race-duplicates-or-500': () => ({
    createResource: async (request, type) => {
      const { context } = request;
      const { behaviour } = context;
      const body = isObject(request.body) ? request.body : {};
      const draft = behaviour.newDraft(type);
      behaviour.applyPathless(context, draft, 'replace', body);
      if (type === 'Group') return exemplary.createResource(request, type);
      const other = behaviour.findConflict(context, type, draft.attributes, undefined);
      if (other !== undefined) behaviour.refuseConflict(type, other);
      await pause(20);
      const free = { ...context, behaviour: { ...behaviour, findConflict: () => undefined } };
      return behaviour.answerCreate(request, behaviour.saveNew(free, draft));
    },
  }),
  'create-race-duplicates-or-500/error': () => {
    const busy = new Set<unknown>();
    return {
      createResource: async (request, type) => {
        const name = isObject(request.body) ? request.body.userName : undefined;
        if (name !== undefined && busy.has(name)) crash();
        busy.add(name);
        await pause(20);
        busy.delete(name);
        return exemplary.createResource(request, type);
      },
    };
  },
  'create-active-false-ignored': stored((draft, before) => {
    if (!before && draft.type === 'User') draft.attributes.active = true;
  }),
  'create-active-default-false': () => ({
    fillDefaults: (type, attributes, before) => {
      if (type === 'User') attributes.active ??= before?.active ?? false;
      exemplary.fillDefaults(type, attributes, before);
    },
  }),
  'create-schemas-strict': () => ({
    requireSchemas: (type, body, resourceTypes) => {
      exemplary.requireSchemas(type, body, resourceTypes);
      if (Array.isArray(body.schemas) && !String(body.schemas[0]).includes(':core:'))
        throw invalidValue('the core schema has to come first');
    },
  }),
  'create-schemas-strict/unlisted': () => ({
    requireSchemas: (type, body, resourceTypes) => {
      exemplary.requireSchemas(type, body, resourceTypes);
      for (const key of Object.keys(body))
        if (key.startsWith('urn:') && Array.isArray(body.schemas) && !body.schemas.includes(key))
          throw invalidValue(`schemas does not name ${key}`);
    },
  }),
  'create-unknown-attr-400': () => ({
    unknownAttribute: (type, key) => {
      throw invalidPath(`${type} has no attribute ${key}`);
    },
  }),
  'create-unknown-attr-400/read-only': () => ({
    readOnlyAttribute: (_context, _draft, path) => {
      throw invalidValue(`${path.key} is read-only`);
    },
  }),
  'create-requires-optional': () => ({
    requireAttributes: (type, attributes, resourceTypes) => {
      exemplary.requireAttributes(type, attributes, resourceTypes);
      if (type === 'User' && !attributes.emails) throw invalidValue('emails is required');
    },
  }),
  'create-manager-as-string-500': () => ({ readReference: crash }),
  'create-roles-primary-string': () => ({
    readSubs: (behaviour, attribute, object) => {
      if (attribute.name === 'roles' && typeof object.primary === 'string') throw invalidValue('primary is a boolean');
      return exemplary.readSubs(behaviour, attribute, object);
    },
    readItems: (behaviour, attribute, value) => {
      const items = Array.isArray(value) ? value : [value];
      if (items.some((item) => isObject(item) && typeof item.primary === 'string'))
        throw invalidValue('primary is a boolean');
      return exemplary.readItems(behaviour, attribute, value);
    },
  }),
  'create-externalid-dropped': stored((draft) => {
    delete draft.attributes.externalId;
  }),
  'create-client-id-honoured': () => {
    const ids = new WeakMap<Draft, string>();
    return {
      readOnlyAttribute: (_context, draft, path, value) => {
        if (path.key === 'id' && typeof value === 'string') ids.set(draft, value);
      },
      assignId: (draft) => ids.get(draft) ?? exemplary.assignId(draft),
    };
  },
  'create-200-upsert': () => ({
    answerCreate: (request, resource) => ({ ...exemplary.answerCreate(request, resource), status: 200 }),
  }),
  'create-200-upsert/older': () => ({
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
  'create-no-location-or-wrong': () => ({
    answerCreate: (request, resource) => {
      const { Location: _, ...headers } = exemplary.answerCreate(request, resource).headers;
      return { ...exemplary.answerCreate(request, resource), headers };
    },
  }),
  'create-no-location-or-wrong/elsewhere': () => ({
    answerCreate: (request, resource) => {
      const answer = exemplary.answerCreate(request, resource);
      return { ...answer, headers: { ...answer.headers, Location: `${request.context.baseUrl}/Users` } };
    },
  }),
  'create-echo-differs-from-get': created((body) => {
    body.displayName = 'somebody else';
  }),
  'create-empty-body-or-no-id': created((body) => {
    delete body.id;
  }),
  'create-empty-body-or-no-id/empty': () => ({
    answerCreate: () => ({ status: 201, headers: {}, body: undefined }),
  }),
  'value-case-changed': stored((draft) => {
    if (draft.type === 'User') draft.attributes.userName = String(draft.attributes.userName).toLowerCase();
  }),
  'value-phone-normalised': () => ({
    readString: (value) => (/^\+1 \(/.test(value) ? value.replace(/[ ()-]/g, '') : value),
  }),
  'value-too-long-500': () => ({
    readString: (value) => (value.length > 255 ? crash() : value),
  }),
  'value-too-long-500/cut': () => ({ readString: (value) => value.slice(0, 255) }),
  'value-unicode-4byte': () => ({ readString: (value) => value.replace(/[\u{10000}-\u{10ffff}]/gu, '?') }),
};
