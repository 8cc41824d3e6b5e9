import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import { getResource } from '../store';
import { answers, crash, type Faults } from './shared/fault';

export const faults: Faults = {
  'error-bad-json-500': {
    does: 'answers 500 to a body that is not JSON',
    make: () => ({ parseBody: (bytes) => JSON.parse(bytes.toString('utf8')) }),
  },
  'error-bad-json-breaks-creates': {
    does: 'answers every create call with 500 once a body was not JSON',
    make: () => {
      let isBroken = false;
      return {
        parseBody: (bytes) => {
          try {
            return exemplary.parseBody(bytes);
          } catch (error) {
            isBroken = true;
            throw error;
          }
        },
        createResource: (request, type) => (isBroken ? crash() : exemplary.createResource(request, type)),
      };
    },
  },
  'error-client-fault-as-5xx': {
    does: 'answers 500 when a required attribute is missing',
    make: () => ({
      requireAttributes: (type, attributes, types) => {
        try {
          exemplary.requireAttributes(type, attributes, types);
        } catch {
          crash();
        }
      },
    }),
  },
  'error-client-fault-as-5xx.conflict': {
    does: 'answers 409, as for a duplicate, to a new user that lacks a required value',
    make: () => ({
      requireAttributes: (type, attributes, resourceTypes) => {
        try {
          exemplary.requireAttributes(type, attributes, resourceTypes);
        } catch {
          throw scimError(409, 'a required value is missing');
        }
      },
    }),
  },
  'error-invalid-scimtype': {
    does: 'gives errors a scimType that RFC 7644 does not define',
    make: () => ({
      errorBody: (error) => ({ ...exemplary.errorBody(error), scimType: 'somethingElse' }),
    }),
  },
  'error-not-scim-shaped': {
    does: 'sends errors in a format of its own',
    make: () => ({ errorBody: ({ message }) => ({ message }) }),
  },
  'error-status-as-int': {
    does: 'gives the status of an error as a number',
    make: () => ({
      errorBody: (error) => ({ ...exemplary.errorBody(error), status: error.status }),
    }),
  },
  'error-status-mismatch': {
    does: 'shows another status in the body of an error than in the status line',
    make: () => ({ errorBody: (error) => ({ ...exemplary.errorBody(error), status: '500' }) }),
  },
  'error-status-mismatch.success': {
    does: 'answers errors with status 200',
    make: answers((answer) => (answer.status === 404 || answer.status === 400 ? { ...answer, status: 200 } : answer)),
  },
  'errors-no-detail': {
    does: 'rejects requests without saying why',
    make: () => ({
      errorBody: (error) => {
        const { detail: _, ...body } = exemplary.errorBody(error);
        return body;
      },
    }),
  },
  'errors-stack-trace': {
    does: 'shows a stack trace in its errors',
    make: () => ({
      errorBody: (error) => ({
        ...exemplary.errorBody(error),
        detail: `${error.message} at Object.create (/srv/app/users.js:12:3)`,
      }),
    }),
  },
  'errors-wrong-method-served': {
    does: 'answers a POST to a read-only list as if it were a GET',
    make: () => ({
      route: (request) => {
        const isReadOnly = /^(Schemas|ResourceTypes|ServiceProviderConfig)$/.test(request.segments[0] ?? '');
        return exemplary.route(isReadOnly ? { ...request, method: 'GET' } : request);
      },
    }),
  },
  'errors-xml-500': {
    does: 'answers 500 to XML',
    make: () => ({
      acceptsContentType: (header) => (header?.includes('xml') ? crash() : exemplary.acceptsContentType(header)),
    }),
  },
  'rate-429-no-retry-after': {
    does: 'answers the deletion of a group with 429 and does not say when to try again',
    make: () => ({
      deleteResource: (request, type) => {
        if (type === 'Group') throw scimError(429, 'too many requests');
        return exemplary.deleteResource(request, type);
      },
    }),
  },
  'unknown-id-500': {
    does: 'answers 500 for an id that does not exist',
    make: () => ({
      findResource: ({ store }, type, id) => getResource(store, type, id) ?? crash(),
    }),
  },
  'value-too-long-500': {
    does: 'answers 500 when a string is longer than 255 characters',
    make: () => ({
      readString: (value) => (value.length > 255 ? crash() : value),
    }),
  },
  'value-too-long-500.cut': {
    does: 'cuts a string off after 255 characters, but answers with success',
    make: () => ({ readString: (value) => value.slice(0, 255) }),
  },
};
