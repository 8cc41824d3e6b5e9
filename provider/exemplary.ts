import { authenticate, unauthorized } from './authentication';
import type { Behaviour } from './behaviour';
import {
  describeResourceTypes,
  describeSchemas,
  readResourceTypes,
  readSchemas,
  readServiceProviderConfig,
  refuseDiscoveryFilter,
  serviceProviderConfig,
} from './discovery';
import { errorBody } from './errors';
import { checkPreconditions, versionOf } from './etags';
import { compileFilter, compileItemFilter } from './filter-evaluator';
import { parseFilter, parsePatchPath } from './filter-parser';
import { findCandidates } from './filter-plan';
import { coerceFilterValue, compareStrings, foldCase } from './filter-test';
import { contentType, send } from './http-server';
import { keepOnePrimary } from './multi-valued';
import { listResponse, readPaging, slicePage } from './paging';
import {
  applyOperation,
  applyPathless,
  applySchema,
  readOnlyAttribute,
  refuseReadOnly,
  unknownAttribute,
} from './patch-apply';
import {
  applyAttribute,
  applyComplex,
  applyMultiAdd,
  applyMultiRemove,
  applyMultiReplace,
  unassign,
} from './patch-attribute';
import {
  applyMemberAdd,
  applyMemberRemove,
  applyMemberRemoveWhere,
  applyMemberReplace,
  applyMembers,
  readMemberIds,
  resolveMember,
} from './patch-members';
import { matchOp, readOperations, resolveKey, resolvePath } from './patch-request';
import { applyRemoveMiss, applyToMatches, applyValuePath, applyValuePathMiss } from './patch-value-path';
import { listResources, readQuery, readSearch, runQuery, searchResources, selectResources } from './query-handlers';
import {
  concealSecret,
  isUnassigned,
  readBoolean,
  readItems,
  readReference,
  readString,
  readSubs,
  readValue,
  tidyComplex,
  unwrapSingle,
} from './read-values';
import { locationOf, represent, schemasOf, showGroups, showManager, showMembers, showMeta } from './representation';
import { acceptsContentType, parseBody } from './request-body';
import { splitUrl } from './request-url';
import {
  answerCreate,
  answerDelete,
  answerPatch,
  answerReplace,
  createResource,
  deleteResource,
  findResource,
  patchResource,
  readResource,
  replaceResource,
} from './resource-handlers';
import {
  assignId,
  fillDefaults,
  findConflict,
  newDraft,
  refuseConflict,
  requireAttributes,
  requireSchemas,
  saveChanged,
  saveNew,
  startPatch,
  startReplace,
  timestamp,
} from './resource-rules';
import { resolveAttribute, standardTypes } from './resource-types';
import { refuseUnsupported, route } from './router';
import { isReturned, readSelection } from './selection';
import { sortResources } from './sorting';
import { insertResource, removeResource, updateResource } from './store';

/** A provider without a known fault: what RFC 7643 and RFC 7644 say, and where they leave it open, what Entra needs. */
export const exemplary: Readonly<Behaviour> = {
  limits: {
    maxBodyBytes: 1_048_576,
    maxOperations: 1000,
    maxResults: 200,
    maxFilterLength: 10_000,
    maxFilterDepth: 50,
  },
  resourceTypes: standardTypes,

  splitUrl,
  authenticate,
  unauthorized,
  beforeRoute: () => undefined,
  acceptsContentType,
  parseBody,
  route,
  refuseUnsupported,
  errorBody,
  beforeSend: (answer) => answer,
  contentType,
  send,

  readServiceProviderConfig,
  readResourceTypes,
  readSchemas,
  refuseDiscoveryFilter,
  serviceProviderConfig,
  describeResourceTypes,
  describeSchemas,

  createResource,
  readResource,
  replaceResource,
  patchResource,
  deleteResource,
  listResources,
  searchResources,
  findResource,
  checkPreconditions,
  answerCreate,
  answerReplace,
  answerPatch,
  answerDelete,

  newDraft,
  startReplace,
  startPatch,
  requireSchemas,
  requireAttributes,
  fillDefaults,
  findConflict,
  refuseConflict,
  assignId,
  timestamp,
  saveNew,
  saveChanged,
  insertResource,
  updateResource,
  removeResource,

  isUnassigned,
  readValue,
  readBoolean,
  readString,
  concealSecret,
  readItems,
  readSubs,
  readReference,
  tidyComplex,
  unwrapSingle,
  keepOnePrimary,

  readOperations,
  matchOp,
  parsePatchPath,
  resolveAttribute,
  resolvePath,
  resolveKey,
  applyOperation,
  applyPathless,
  applySchema,
  applyAttribute,
  applyComplex,
  applyMultiAdd,
  applyMultiReplace,
  applyMultiRemove,
  unassign,
  refuseReadOnly,
  unknownAttribute,
  readOnlyAttribute,
  applyValuePath,
  applyToMatches,
  applyValuePathMiss,
  applyRemoveMiss,
  applyMembers,
  applyMemberAdd,
  applyMemberReplace,
  applyMemberRemove,
  applyMemberRemoveWhere,
  readMemberIds,
  resolveMember,

  readQuery,
  readSearch,
  readPaging,
  runQuery,
  selectResources,
  slicePage,
  sortResources,
  listResponse,
  parseFilter,
  resolveFilterPath: resolveAttribute,
  compileFilter,
  compileItemFilter,
  findCandidates,
  coerceFilterValue,
  foldCase,
  compareStrings,

  readSelection,
  isReturned,
  represent,
  schemasOf,
  showMeta,
  showMembers,
  showGroups,
  showManager,
  locationOf,
  versionOf,
};
