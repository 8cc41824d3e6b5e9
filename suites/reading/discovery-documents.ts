import { type Answered, skip } from '../../contract/check';

type Documents = Record<'config' | 'types' | 'schemas', Answered>;

/** Whether a provider serves none of the documents that RFC 7644 §4 defines: it does not describe itself at all. */
export const isUndescribed = ({ config, types, schemas }: Documents) =>
  [config, types, schemas].every(({ response }) => [404, 405, 501].includes(response.status));

/** One document that is missing among others is a fault of that one; where there is none, one check says it once. */
export const undescribed = skip('no discovery document is served at all: see discovery.documents.served');
