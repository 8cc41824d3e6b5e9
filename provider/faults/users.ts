import { invalidValue, scimError } from '../errors';
import { exemplary } from '../exemplary';
import type { JsonObject } from '../types';
import { crash, type Faults, objectsIn } from './shared/fault';
import { oldest } from './shared/oldest';

/** The address that tells users apart here. */
const workEmail = (attributes: JsonObject) =>
  objectsIn(attributes, 'emails').find(({ type }) => type === 'work')?.value;

/** Checks of the area but those of users.create, which are in users-create.ts. */
export const faults: Faults = {
  'create-dup-400-or-500': {
    does: 'rejects a second user with the same userName with 400 instead of 409',
    make: () => ({
      refuseConflict: () => {
        throw scimError(400, 'the user exists already');
      },
    }),
  },
  'create-dup-400-or-500.error': {
    does: 'answers 500 when a userName is already in use',
    make: () => ({ refuseConflict: crash }),
  },
  'create-dup-400-or-500.stored': {
    does: 'answers 500 to a create call for a userName in use, but stores the second user',
    make: () => ({
      findConflict: (context, type, attributes, ownId) =>
        type === 'User' && ownId === undefined ? undefined : exemplary.findConflict(context, type, attributes, ownId),
      saveNew: (context, draft) => {
        const other = exemplary.findConflict(context, draft.type, draft.attributes, undefined);
        const resource = exemplary.saveNew(context, draft);
        if (draft.type === 'User' && other !== undefined) crash();
        return resource;
      },
    }),
  },
  'create-dup-409-no-scimtype': {
    does: 'leaves scimType out when it rejects a second user with the same userName',
    make: () => ({
      refuseConflict: () => {
        throw scimError(409, 'the user exists already');
      },
    }),
  },
  'create-dup-case-variant': {
    does: 'accepts two users whose userNames differ only in case',
    make: () => ({
      findConflict: (context, type, attributes, ownId) => {
        const other = exemplary.findConflict(context, type, attributes, ownId);
        const user = other === undefined ? undefined : context.store.tables[type].resources.get(other);
        return user?.attributes.userName === attributes.userName ? other : undefined;
      },
    }),
  },
  'create-dup-detected-on-wrong-key': {
    does: 'detects duplicate users by work email instead of userName',
    make: () => ({
      findConflict: ({ store }, type, attributes, ownId) => {
        const email = workEmail(attributes);
        if (type !== 'User' || email === undefined) return undefined;
        const users = [...store.tables.User.resources.values()];
        return users.find((user) => user.id !== ownId && workEmail(user.attributes) === email)?.id;
      },
    }),
  },
  'filter-ambiguous-multiple': {
    does: 'returns a second user as well in a query by userName',
    make: () => ({
      selectResources: (context, type, filter, lenient) => {
        const found = exemplary.selectResources(context, type, filter, lenient);
        const other = oldest(context, 'User');
        return type === 'User' && found.length === 1 && other && found[0] !== other ? [...found, other] : found;
      },
    }),
  },
  'filter-only-first-page-searched': {
    does: 'searches only the first two users of the directory',
    make: () => ({
      selectResources: (context, type, filter, lenient) => {
        const first = [...context.store.tables[type].resources.keys()].slice(0, 2);
        const found = exemplary.selectResources(context, type, filter, lenient);
        return filter && type === 'User' ? found.filter(({ id }) => first.includes(id)) : found;
      },
    }),
  },
  'filter-username-case-sensitive': {
    does: 'compares userName case-sensitively in queries',
    make: () => ({ foldCase: (text) => text }),
  },
  'id-needs-url-encoding': {
    does: 'assigns ids that contain a space, and does not decode paths',
    make: () => ({
      assignId: (draft) => `no ${exemplary.assignId(draft)}`,
      splitUrl: (url, basePath) => {
        const [path = '', ...query] = url.split('?');
        return exemplary.splitUrl([path.replaceAll('%', '%25'), ...query].join('?'), basePath);
      },
    }),
  },
  'value-angle-refused': {
    does: 'rejects strings with angle brackets or an ampersand',
    make: () => ({
      readString: (value) => {
        if (/[<>&]/.test(value)) throw invalidValue('this character is not allowed');
        return value;
      },
    }),
  },
  'value-decoded-twice': {
    does: 'decodes filters twice',
    make: () => ({
      readQuery: (request) => {
        const query = exemplary.readQuery(request);
        return {
          ...query,
          filter: query.filter?.replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
        };
      },
    }),
  },
  'value-escaped': {
    does: 'stores strings with HTML characters escaped',
    make: () => ({ readString: (value) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;') }),
  },
  'value-trimmed': {
    does: 'removes spaces at both ends of strings',
    make: () => ({ readString: (value) => value.trim() }),
  },
};
