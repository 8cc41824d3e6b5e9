import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import { lookUp } from '../store';
import type { Json, JsonObject } from '../types';
import { definition } from './shared/discovery';
import { answers, type Faults, resources } from './shared/fault';
import { withHost, withHosts } from './shared/hosts';
import { lagging } from './shared/lag';

const inner = '10.0.0.7:8080';

export const faults: Faults = {
  'filter-stale-after-write.queries': {
    does: 'shows a write in query results only after a tenth of a second',
    make: () => lagging({ queriesMs: 100 }),
  },
  'filter-stale-after-write.reads': {
    does: 'shows a write in reads only after a tenth of a second',
    make: () => lagging({ readsMs: 100 }),
  },
  'id-not-stable': {
    does: 'uses userName as the id, so that the id changes with it',
    make: () => ({
      ...resources((resource) =>
        typeof resource.userName === 'string' ? { ...resource, id: resource.userName } : resource,
      )(),
      findResource: (context, type, id) => {
        const [known = id] = lookUp(context.store, type, 'name', id.toLowerCase());
        return exemplary.findResource(context, type, known);
      },
    }),
  },
  'meta-casing': {
    does: 'names the attribute meta "Meta"',
    make: resources(({ meta, ...resource }) => ({ ...resource, Meta: meta ?? null })),
  },
  'meta-datetime-no-zone': {
    does: 'shows meta.created without a time zone',
    make: () => ({
      showMeta: (context, resource) => {
        const meta = exemplary.showMeta(context, resource);
        return { ...meta, created: String(meta.created).replace('T', ' ').slice(0, 19) };
      },
    }),
  },
  'meta-datetime-no-zone.utc': {
    does: 'leaves the Z out of the times in meta',
    make: () => ({
      showMeta: (context, resource) => {
        const meta = exemplary.showMeta(context, resource);
        return {
          ...meta,
          created: String(meta.created).slice(0, -1),
          lastModified: String(meta.lastModified).slice(0, -1),
        };
      },
    }),
  },
  'meta-inner-host': {
    does: 'names the host inside its own network in locations',
    make: answers((answer) => ({
      ...answer,
      headers: answer.headers.Location
        ? { ...answer.headers, Location: withHost(answer.headers.Location, inner) }
        : answer.headers,
      body: withHosts(answer.body, inner),
    })),
  },
  'meta-resourcetype-or-schemas-wrong': {
    does: 'leaves the enterprise extension out of schemas although its data is shown',
    make: () => ({
      schemasOf: (type, _output, resourceTypes) => [resourceTypes[type].schema.id],
    }),
  },
  'meta-resourcetype-or-schemas-wrong.none': {
    does: 'shows groups without schemas',
    make: () => ({
      schemasOf: (type, output, types) => (type === 'Group' ? [] : exemplary.schemasOf(type, output, types)),
    }),
  },
  'meta-resourcetype-or-schemas-wrong.other': {
    does: 'lists the schema of users in the schemas of groups',
    make: () => ({ schemasOf: (_type, output, types) => exemplary.schemasOf('User', output, types) }),
  },
  'meta-resourcetype-or-schemas-wrong.type': {
    does: 'shows "Account" as the meta.resourceType of every resource',
    make: () => ({
      showMeta: (context, resource) => ({ ...exemplary.showMeta(context, resource), resourceType: 'Account' }),
    }),
  },
  'multi-mixed-shape': {
    does: 'shows emails as strings instead of objects',
    make: resources((resource) =>
      Array.isArray(resource.emails)
        ? { ...resource, emails: resource.emails.map((email) => (isObject(email) ? (email.value ?? null) : email)) }
        : resource,
    ),
  },
  'multi-two-primaries': {
    does: 'lets a second item become primary without clearing the first',
    make: () => ({ keepOnePrimary: (items) => items }),
  },
  'null-in-response': {
    does: 'shows null for an attribute that has no value',
    make: resources((resource) =>
      resource.userName === undefined ? resource : { ...resource, nickName: resource.nickName ?? null },
    ),
  },
  'null-in-response.schemas': {
    does: 'shows null in /Schemas',
    make: definition('nickName', (attribute) => ({ ...attribute, canonicalValues: null })),
  },
  'password-returned': {
    does: 'shows the password of users',
    make: resources((resource) => (resource.userName === undefined ? resource : { ...resource, password: 'secret' })),
  },
  'patch-active-string-stored': {
    does: 'stores active as the string that was sent, and shows "False" instead of false',
    make: () => ({
      readValue: (behaviour, attribute, value) =>
        attribute.name === 'active' && typeof value === 'string'
          ? value
          : exemplary.readValue(behaviour, attribute, value),
    }),
  },
  'representation-name-text': {
    does: 'shows the name as a string',
    make: resources((resource) =>
      isObject(resource.name)
        ? { ...resource, name: `${resource.name.givenName ?? ''} ${resource.name.familyName ?? ''}`.trim() }
        : resource,
    ),
  },
  'representation-schemas-twice': {
    does: 'lists the core schema twice in schemas',
    make: () => ({
      schemasOf: (type, output, types) => [
        types[type].schema.id,
        ...(exemplary.schemasOf(type, output, types) as Json[]),
      ],
    }),
  },
  'representation-shared-id': {
    does: 'uses the first email of a user as its id, so that two users with the same email share it',
    make: () => ({
      assignId: (draft) => {
        const [email] = Array.isArray(draft.attributes.emails) ? draft.attributes.emails : [];
        return isObject(email) && typeof email.value === 'string'
          ? email.value.replace('@', '-at-')
          : exemplary.assignId(draft);
      },
    }),
  },
  'representation-short-lists': {
    does: 'leaves displayName out of lists',
    make: answers((answer) => {
      if (!isObject(answer.body) || !Array.isArray(answer.body.Resources)) return answer;
      const short = answer.body.Resources.map((resource) => {
        const { displayName: _, ...rest } = resource as JsonObject;
        return rest;
      });
      return { ...answer, body: { ...answer.body, Resources: short } };
    }),
  },
  'returned-attr-not-in-schema': {
    does: 'shows an attribute that /Schemas does not list',
    make: resources((resource) => ({ ...resource, internalKey: 12 })),
  },
};
