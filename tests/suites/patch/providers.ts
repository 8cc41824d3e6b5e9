import { scimError } from '../../../provider/errors';
import { operations, stored } from '../../../provider/faults/shared/fault';
import type { JsonObject, PatchOperation } from '../../../provider/types';
import { generic } from '../mappings';
import type { OtherRecording } from '../recorded-areas';
import { department, role } from './paths';

/** A PATCH with one of these operations is refused as a whole, with that status. */
const refusing = (statusOf: (raw: JsonObject, operation: PatchOperation) => number | undefined) =>
  operations((operation, raw) => {
    const status = statusOf(raw, operation);
    if (status !== undefined) throw scimError(status, 'refused on purpose');
    return operation;
  })();

/** What each dialect has refused alone; the rest of the same requests is taken. */
const refusingSome = refusing((raw, { op, path }) => {
  if (path === 'active') return raw.op === 'replace' && typeof raw.value === 'boolean' ? 400 : undefined;
  if (path === 'name.givenName' && op === 'remove') return 403;
  if (op === 'remove') return ['displayName', 'preferredLanguage', 'title'].includes(path ?? '') ? 400 : undefined;
  if (path === department && op === 'add') return 400;
  if (path === 'name.formatted' && op === 'replace') return 400;
  if (path === 'userName') return 400;
  return path === 'roles' ? 500 : undefined;
});

export const everyPatch = {
  dialects: ['entra' as const],
  checks: ['patch.values.*', 'patch.answer.shape', 'patch.remove.attribute', 'patch.clear.empty-alone'],
};

export const oneAddress: OtherRecording = {
  title: 'a provider that keeps one e-mail address and creates nobody inactive',
  options: {
    dialects: ['entra'],
    checks: ['patch.items.*', 'patch.siblings.other-item-kept', 'patch.operation.any-case'],
    behaviour: stored((draft, before) => {
      const { emails } = draft.attributes;
      if (Array.isArray(emails)) draft.attributes.emails = emails.slice(0, 1);
      if (!before) draft.attributes.active = true;
    })(),
  },
};

export const choosy: OtherRecording = {
  title: 'a provider that refuses single operations of a PATCH',
  options: {
    behaviour: refusingSome,
    profile: {
      ...generic,
      users: {
        ...generic.users,
        attributes: [...generic.users.attributes, { path: role, type: 'String' } as const].map((attribute) =>
          attribute.path === 'preferredLanguage' ? { ...attribute, requiredPart: true } : attribute,
        ),
      },
    },
    checks: ['patch.items.*', 'patch.operation*', 'patch.remove.attribute', 'patch.roles.*', 'patch.user-name.*'],
  },
};

export const withoutFilters: OtherRecording = {
  title: 'a provider that takes no path with a filter',
  options: {
    dialects: ['entra'],
    checks: ['patch.remove.attribute'],
    behaviour: refusing((_raw, { path }) => (path?.includes('[') ? 400 : undefined)),
  },
};

export const titleAlone: OtherRecording = {
  title: 'a provider that takes the title and active, and nothing else',
  options: {
    dialects: ['entra'],
    checks: ['patch.add.*', 'patch.items.*', 'patch.replace.*'],
    behaviour: refusing((_raw, { path }) => (path === 'title' || path === 'active' ? undefined : 400)),
  },
};

export const refusingAll: OtherRecording = {
  title: 'a provider that refuses every PATCH',
  options: { ...everyPatch, behaviour: refusing(() => 400) },
};

export const refusingStreets: OtherRecording = {
  title: 'a provider that refuses every PATCH of a street, whatever its value',
  options: {
    ...everyPatch,
    behaviour: refusing((_raw, { path }) => (path?.includes('streetAddress') ? 400 : undefined)),
  },
};

export const bareIdRefused: OtherRecording = {
  title: 'a provider that takes a manager by the path of its value only',
  options: {
    dialects: ['entra'],
    checks: ['patch.manager.*'],
    behaviour: refusing(({ value }, { path }) =>
      /:manager$/.test(path ?? '') && typeof value === 'string' && value ? 400 : undefined,
    ),
  },
};
