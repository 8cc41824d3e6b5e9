import request from 'supertest';
import type { RunningProvider } from '../../provider/provider';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
export const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';
export const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

let names = 0;
/** A name that no other test uses. */
export const unique = (prefix: string): string => {
  names += 1;
  return `${prefix}-${names}`;
};

/** The calls of a client with the right token; bodies go out as SCIM JSON. */
export function scimClient(provider: RunningProvider) {
  const call = (verb: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body?: unknown) => {
    const test = request(provider.tenantUrl)[verb](path).set('Authorization', `Bearer ${provider.token}`);
    return body === undefined
      ? test
      : test.set('Content-Type', 'application/scim+json').send(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const get = (path: string) => call('get', path);
  const post = (path: string, body?: unknown) => call('post', path, body);
  const patch = (path: string, operations: unknown) =>
    call('patch', path, { schemas: [PATCH_OP], Operations: operations });
  const filter = (endpoint: string, expression: string) => get(`${endpoint}?filter=${encodeURIComponent(expression)}`);
  const createUser = async (attributes: Record<string, unknown> = {}) => {
    const answer = await post('/Users', { schemas: [USER], userName: unique('user'), ...attributes }).expect(201);
    return answer.body;
  };
  const createGroup = async (attributes: Record<string, unknown> = {}) => {
    const answer = await post('/Groups', { schemas: [GROUP], displayName: unique('group'), ...attributes }).expect(201);
    return answer.body;
  };
  return {
    get,
    post,
    patch,
    filter,
    createUser,
    createGroup,
    patchRaw: (path: string, body: unknown) => call('patch', path, body),
    put: (path: string, body: unknown) => call('put', path, body),
    delete: (path: string) => call('delete', path),
    readUser: async (id: string) => (await get(`/Users/${id}`).expect(200)).body,
    readGroup: async (id: string) => (await get(`/Groups/${id}`).expect(200)).body,
    /** The ids of the members, in order. */
    membersOf: async (id: string): Promise<string[]> => {
      const { members = [] } = (await get(`/Groups/${id}`).expect(200)).body;
      return members.map(({ value }: { value: string }) => value);
    },
    /** Patches a user and reads back what is stored then. */
    patched: async (id: string, operations: unknown) => {
      await patch(`/Users/${id}`, operations).expect(200);
      return (await get(`/Users/${id}`).expect(200)).body;
    },
  };
}

/** What every error answer has to look like. */
export function scimError(status: number, scimType?: string) {
  return {
    schemas: [ERROR],
    status: String(status),
    detail: expect.any(String),
    ...(scimType === undefined ? {} : { scimType }),
  };
}
