import type { AreaSuite } from '../../engine/contract/probe';
import { requestsAnswered } from './checks/answered';
import { bodyChecks } from './checks/bodies';
import { headerChecks } from './checks/headers';
import { listResponses, resourcesKey } from './checks/lists';
import { requestJson, requestScimJson, responseJson, responseScimJson } from './checks/media-types';
import { queryChecks } from './checks/query';
import { patchRouted, trailingSlash } from './checks/routing';
import { groupsByFilter, testByCount, testByFilter } from './checks/test-connection';
import { notThrottled } from './checks/throttled';
import { requests } from './probes/requests';
import { testConnection } from './probes/test-connection';
import { testGroups } from './probes/test-groups';

export const connection: AreaSuite = {
  area: 'connection',
  probes: [testConnection, testGroups, requests],
  checks: [
    requestsAnswered,
    notThrottled,
    testByFilter,
    testByCount,
    groupsByFilter,
    ...queryChecks,
    ...headerChecks,
    trailingSlash,
    patchRouted,
    requestScimJson,
    requestJson,
    responseJson,
    responseScimJson,
    ...bodyChecks,
    listResponses,
    resourcesKey,
  ],
};
