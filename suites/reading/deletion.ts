import type { Answered } from '../../contract/check';

/** A provider may limit DELETE; Entra then leaves the users disabled. */
export const isNotOffered = ({ response }: Answered) => response.status === 405 || response.status === 501;
export const notOffered = 'the provider does not support DELETE: see lifecycle.delete.offered';

export const notDone = 'the user could not be deleted: see lifecycle.delete.status';
