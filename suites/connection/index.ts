import type { Area } from '../../contract/check';
import { accept } from './accept';
import { body } from './body';
import { charset } from './charset';
import { host } from './host';
import { list } from './list';
import { noContent } from './no-content';
import { patch } from './patch';
import { path } from './path';
import { query } from './query';
import { requestMediaType } from './request-media-type';
import { requests } from './requests';
import { responseMediaType } from './response-media-type';
import { testConnection } from './test-connection';
import { userAgent } from './user-agent';

export const connection: Area = {
  area: 'connection',
  checks: [
    ...requests,
    ...testConnection,
    ...query,
    ...accept,
    ...userAgent,
    ...path,
    ...patch,
    ...requestMediaType,
    ...responseMediaType,
    ...body,
    ...noContent,
    ...charset,
    ...list,
    ...host,
  ],
};
