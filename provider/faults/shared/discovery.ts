import { exemplary } from '../../exemplary';
import type { JsonObject } from '../../types';
import type { Fault } from './fault';

type Make = Fault['make'];
type Change = (document: JsonObject) => JsonObject | undefined;

const isDefined = (document: JsonObject | undefined) => document !== undefined;

/** Shows /ServiceProviderConfig otherwise. */
export const config =
  (change: (document: JsonObject) => JsonObject): Make =>
  () => ({ serviceProviderConfig: (context) => change(exemplary.serviceProviderConfig(context)) });

/** Shows each entry of /ResourceTypes otherwise; undefined leaves it out. */
export const resourceTypes =
  (change: Change): Make =>
  () => ({
    describeResourceTypes: (context) => exemplary.describeResourceTypes(context).map(change).filter(isDefined),
  });

/** Shows each entry of /Schemas otherwise; undefined leaves it out. */
export const schemas =
  (change: Change): Make =>
  () => ({
    describeSchemas: (context) => exemplary.describeSchemas(context).map(change).filter(isDefined),
  });

/** Shows the definition of one attribute otherwise, in every schema that has it; undefined leaves it out. */
export const definition = (name: string, change: Change): Make =>
  schemas((schema) => ({
    ...schema,
    attributes: (schema.attributes as JsonObject[]).flatMap((each) =>
      each.name === name ? (change(each) ?? []) : each,
    ),
  }));
