/** Paths of the enterprise extension begin with this. */
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Whether a PATCH path addresses the manager. */
export const isManager = (path: string | undefined) => path?.toLowerCase().endsWith(':manager') ?? false;
