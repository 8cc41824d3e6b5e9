import type { Behaviour } from '../behaviour';
import { invalidPath, notFound } from '../errors';
import { exemplary } from '../exemplary';
import { readFault } from '../faults';
import { withBehaviour } from '../faults/shared/fault';
import { isObject } from '../request-body';
import type { Json, JsonObject } from '../types';
import type { Model } from './model';

const notHere = (): never => {
  throw notFound('there is nothing here');
};

const removesNobody = (): never => {
  throw invalidPath('a single member cannot be removed');
};

const withoutMembers = ({ members: _, ...resource }: JsonObject): JsonObject => resource;

/** The type is stored, so that a path or a filter still finds the address by it: the vendor documents neither. */
function withoutType(emails: Json): Json {
  if (!Array.isArray(emails)) return emails;
  return emails
    .filter(isObject)
    .map(({ type: _, ...email }) => email)
    .filter((email) => Object.keys(email).length > 0);
}

const represent: Behaviour['represent'] = (context, resource, selection) => {
  const shown = exemplary.represent(context, resource, selection);
  if (shown.active !== undefined) shown.active = String(shown.active);
  if (shown.emails !== undefined) shown.emails = withoutType(shown.emails);
  return shown;
};

/** What the client may leave out or cannot set says nothing about what it wants changed. */
const namesOnlyExternalId = (body: Json | undefined) => {
  if (!isObject(body)) return false;
  const names = Object.keys(body).filter((name) => !['schemas', 'id', 'meta'].includes(name));
  return names.length === 1 && names[0] === 'externalId';
};

/**
 * Zscaler Private Access, from the pages "About SCIM APIs" and "SCIM API Examples" of help.zscaler.com. They also document 204 for
 * a PATCH of a group and 200 with the resource for one of a user, which is what the exemplary provider answers. They document
 * no filters, limits of domains or changes of userName: in these it is exemplary.
 */
export const zscalerPrivateAccess: Model = {
  product: 'Zscaler Private Access (ZPA)',
  documented: [
    {
      does: 'shows active as the text "true" or "false", and email addresses without their type',
      make: () => ({ represent }),
    },
    {
      does: 'appends a second email address when Add names the work address that a user has',
      make: () => ({
        applyToMatches: (context, op, path, filter, items, matches, value) =>
          op === 'add' && path.attribute.name === 'emails' && path.sub?.name === 'value' && value !== undefined
            ? exemplary.applyValuePathMiss(context, path, filter, items, value, op)
            : exemplary.applyToMatches(context, op, path, filter, items, matches, value),
      }),
    },
    {
      does: 'leaves the members of groups out of lists',
      make: () => ({
        listResponse: (page, resources) => exemplary.listResponse(page, resources.map(withoutMembers)),
      }),
    },
    {
      does: 'shows 10 resources on a page unless count says otherwise, and 100 at most',
      make: () => ({
        limits: { ...exemplary.limits, maxResults: 100 },
        readPaging: (startIndex, count, limits) =>
          exemplary.readPaging(startIndex, count === undefined || count === '' ? 10 : count, limits),
      }),
    },
    readFault('spconfig-missing-or-incomplete.not-found'),
    {
      does: 'has neither /Schemas nor /ResourceTypes',
      make: () => ({ readSchemas: notHere, readResourceTypes: notHere }),
    },
    {
      does: 'rejects each form of PATCH that removes one member from a group',
      make: () => ({ applyMemberRemove: removesNobody, applyMemberRemoveWhere: removesNobody }),
    },
    {
      does: 'keeps everything else of a group when a PUT names its externalId alone',
      make: () => ({
        replaceResource: (request, type) =>
          type === 'Group' && namesOnlyExternalId(request.body)
            ? exemplary.replaceResource(withBehaviour(request, { startReplace: exemplary.startPatch }), type)
            : exemplary.replaceResource(request, type),
      }),
    },
  ],
};
