import { exemplary } from '../../exemplary';
import type { JsonObject } from '../../types';
import type { Fault } from './fault';

type Make = Fault['make'];
type Change = (document: JsonObject) => JsonObject | undefined;

const isDefined = (document: JsonObject | undefined) => document !== undefined;

/** Changes what /ServiceProviderConfig shows. */
export const config =
  (change: (document: JsonObject) => JsonObject): Make =>
  () => ({ serviceProviderConfig: (context) => change(exemplary.serviceProviderConfig(context)) });

/** Changes each entry of /ResourceTypes; undefined leaves it out. */
export const resourceTypes =
  (change: Change): Make =>
  () => ({
    describeResourceTypes: (context) => exemplary.describeResourceTypes(context).map(change).filter(isDefined),
  });

/** Changes each entry of /Schemas; undefined leaves it out. */
export const schemas =
  (change: Change): Make =>
  () => ({
    describeSchemas: (context) => exemplary.describeSchemas(context).map(change).filter(isDefined),
  });

/** Changes the definition of one attribute in every schema that has it; undefined leaves it out. */
export const definition = (name: string, change: Change): Make =>
  schemas((schema) => ({
    ...schema,
    attributes: (schema.attributes as JsonObject[]).flatMap((each) =>
      each.name === name ? (change(each) ?? []) : each,
    ),
  }));
