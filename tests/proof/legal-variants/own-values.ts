import { randomBytes, randomUUID } from 'node:crypto';
import type { Behaviour } from '../../../provider/behaviour';
import { exemplary } from '../../../provider/exemplary';
import type { JsonObject } from '../../../provider/types';
import { answers, deeply, resources, type Variant, without } from './variant';

/** Counts resources of all types together. */
const ids = (make: (n: number, type: string) => string): Behaviour['assignId'] => {
  let last = 1000;
  return ({ type }) => {
    last += 1;
    return make(last, type);
  };
};

const notAdvertised: Variant['behaviour'] = {
  serviceProviderConfig: (context) => ({ ...exemplary.serviceProviderConfig(context), etag: { supported: false } }),
};
const noVersions = {
  ...answers(({ headers, body }) => ({
    headers: without(headers, 'ETag') as Record<string, string>,
    ...(typeof body === 'object'
      ? { body: deeply(body, (object) => (object.location === undefined ? object : without(object, 'version'))) }
      : {}),
  })),
  ...notAdvertised,
};

const meta = (change: (meta: JsonObject) => JsonObject) =>
  resources((body) => (body.meta === undefined ? body : { ...body, meta: change(body.meta as JsonObject) }));
const times = (object: JsonObject, change: (time: string) => string): JsonObject =>
  Object.fromEntries(
    ['created', 'lastModified'].flatMap((name) =>
      typeof object[name] === 'string' ? [[name, change(object[name])]] : [],
    ),
  );

/** What a provider makes up itself: ids, versions and the rest of meta. */
export const ownValues: Variant[] = [
  {
    id: 'ids-are-numbers',
    behaviour: { assignId: ids((n) => String(n)) },
    why: 'RFC 7643 §3.1: an id is an opaque string',
  },
  {
    id: 'ids-per-type',
    behaviour: numberedByType(),
    why: 'Entra takes it, because every path names the type; RFC 7643 §3.1 wants an id that no other resource has',
  },
  {
    id: 'ids-in-capitals',
    behaviour: { assignId: () => randomUUID().toUpperCase() },
    why: 'RFC 7643 §3.1',
  },
  {
    id: 'ids-that-need-encoding',
    behaviour: { assignId: ids((n) => `cn=ü ${n}+a/b&c?d#e%41,ou=people@x`) },
    why: 'RFC 7643 §3.1; RFC 3986 §2.1',
  },
  {
    id: 'ids-in-base64',
    behaviour: { assignId: () => `${randomBytes(15).toString('base64')}/+==` },
    why: 'RFC 7643 §3.1',
  },
  {
    id: 'ids-are-long',
    behaviour: { assignId: ids((n) => `${n}-${'x'.repeat(200)}`) },
    why: 'RFC 7643 §3.1 sets no length',
  },
  {
    id: 'ids-speak-of-their-type',
    behaviour: { assignId: ids((n, type) => `${type.toLowerCase()}.${n}_~`) },
    why: 'RFC 7643 §3.1',
  },
  { id: 'no-etags', behaviour: noVersions, ambiguity: 25, why: 'RFC 7644 §3.14: versions are optional' },
  {
    id: 'strong-etags',
    behaviour: { versionOf: ({ sequence, revision }) => `"${sequence}-${revision}"` },
    ambiguity: 25,
    why: 'RFC 9110 §8.8.3',
  },
  {
    id: 'etags-not-advertised',
    behaviour: notAdvertised,
    ambiguity: 25,
    why: 'a provider may support what it does not declare',
  },
  {
    id: 'etag-only-as-header',
    behaviour: {
      showMeta: (context, resource) => without(exemplary.showMeta(context, resource), 'version'),
      ...notAdvertised,
    },
    ambiguity: 25,
    why: 'RFC 7644 §3.14: meta.version is for providers that support versions',
  },
  {
    id: 'more-in-meta',
    behaviour: meta((object) => ({ ...object, createdBy: 'scim', lastModifiedBy: { value: '1' } })),
    why: 'Entra lets a provider add to meta',
  },
  {
    id: 'meta-without-times',
    behaviour: meta((object) => without(object, 'created', 'lastModified')),
    warns: ['representation.meta.complete'],
    why: 'RFC 7643 §3.1',
  },
  {
    id: 'no-meta',
    behaviour: resources((body) => without(body, 'meta')),
    warns: ['representation.meta.complete', 'groups.create.location', 'groups.read.resource-type'],
    why: 'Entra does not read it',
  },
  {
    id: 'times-with-offset',
    behaviour: meta((object) => ({
      ...object,
      ...times(object, (t) => `${new Date(Date.parse(t) + 7_200_000).toISOString().slice(0, -1)}+02:00`),
    })),
    why: 'RFC 7643 §2.3.5: xsd:dateTime',
  },
  {
    id: 'times-in-nanoseconds',
    behaviour: meta((object) => ({ ...object, ...times(object, (t) => t.replace('Z', '123456Z')) })),
    why: 'RFC 7643 §2.3.5: xsd:dateTime',
  },
  {
    id: 'times-in-seconds',
    behaviour: meta((object) => ({ ...object, ...times(object, (t) => t.replace(/\.\d+/, '')) })),
    why: 'RFC 7643 §2.3.5: xsd:dateTime requires no fractions of a second',
  },
];

/** User 1 and Group 1; a store numbers anew, and no number is given twice. */
function numberedByType(): Variant['behaviour'] {
  const last = new WeakMap<object, Record<string, number>>();
  return {
    insertResource: (store, _id, draft, created) => {
      const counts = last.get(store) ?? {};
      last.set(store, counts);
      counts[draft.type] = (counts[draft.type] ?? 0) + 1;
      return exemplary.insertResource(store, String(counts[draft.type]), draft, created);
    },
  };
}
