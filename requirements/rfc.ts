import { caught, type Row } from './rows';

/** Duties of the RFCs that the checks left by the other two lists stand for; the id is the section. */
export const rfcDuties: readonly Row[] = [
  caught('RFC 9110 §3.4', 'a request gets a complete answer', ['connection.requests.answered']),
  caught('RFC 7643 §6', 'resource types are listed with name, endpoint, schema and extensions', [
    'discovery.resource-types.user',
    'discovery.resource-types.group',
    'discovery.resource-types.complete',
    'discovery.resource-types.enterprise',
  ]),
  caught('RFC 7644 §4', 'a schema that does not exist is answered with 404', ['discovery.schemas.unknown-urn']),
  caught('RFC 7644 §3.1', 'messages have URNs of their own and are no resources', ['discovery.schemas.no-messages']),
  caught('RFC 7643 §3', 'schemas lists each URN once', ['representation.schemas.no-duplicates']),
  caught('RFC 7643 §3.1', 'an id names one resource, and every resource has its meta', [
    'representation.id.unique',
    'representation.meta.complete',
  ]),
  caught('RFC 7643 §4.1.1', 'name is complex', ['representation.name.is-complex']),
  caught('RFC 7643 §7', 'what is returned by default is returned in lists as well', ['representation.lists.complete']),
  caught('RFC 7644 §3.5.2', 'operations are applied in their order, each to the result of the one before', [
    'patch.operations.in-order',
    'membership.operations.in-order',
  ]),
  caught('RFC 7644 §3.6', 'a change of one resource leaves the others alone', [
    'lifecycle.others.untouched',
    'lifecycle.bystanders.users-there',
    'lifecycle.bystanders.users-active',
    'lifecycle.bystanders.users-unchanged',
    'lifecycle.bystanders.group-members',
    'lifecycle.bystanders.group-unchanged',
  ]),
  caught('RFC 7644 §3.3', 'a new resource is answered with 201', ['groups.create.status', 'users.create.status-201']),
  caught('RFC 7643 §8.7.1', 'a displayName of groups is compared without regard to case; members are returned', [
    'groups.find.other-case',
    'membership.read.members-shown',
  ]),
  caught('RFC 7643 §4.2', 'the value of a member is the id of the resource', ['membership.member.value']),
  caught('RFC 7644 §3.9', 'attributes and excludedAttributes choose what is returned', [
    'projection.excluded.user-read',
    'projection.attributes.named',
    'projection.attributes.others-omitted',
    'projection.attributes.sub-attribute',
  ]),
  caught('RFC 7644 §3.12', 'paths and methods that do not exist are refused as faults of the client', [
    'errors.unknown-route.not-found',
    'errors.wrong-method.refused',
  ]),
  caught('RFC 9110 §15.5.16', 'a media type that is not understood is refused', ['errors.body.xml']),
];
