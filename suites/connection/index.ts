import type { AreaSuite } from '../../contract/probe';
import { requests as requestsProbe } from '../../probes/request-forms';
import { testConnection as testConnectionProbe } from '../../probes/test-connection';
import { testGroups as testGroupsProbe } from '../../probes/test-groups';
import { accept } from './accept';
import { body } from './body';
import { charset } from './charset';
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

export const connection: AreaSuite = {
  area: 'connection',
  probes: [testConnectionProbe, testGroupsProbe, requestsProbe],
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
  ],
};
