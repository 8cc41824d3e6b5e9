import type { Answered } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { objectOf, objectsOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { sameText } from '../../../suites/reading/attribute-values';
import { definitionOf, listed, schemaNamed } from '../../../suites/reading/schema-definitions';
import { type Change, edit, status } from '../tampering';

/** Changes one member of an attribute definition in the answer of /Schemas. */
export const define =
  (path: string, member: string, value?: Json, schema: string = urn.user): Change =>
  (exchange) => {
    const definition = definitionOf(schemaNamed(exchange as Answered, schema), path);
    edit(`${definition?.pointer}/${member}`, value)(exchange);
  };

/** Takes the resources that a condition names out of a list. */
export const without =
  (isNamed: (resource: { [name: string]: Json }) => boolean): Change =>
  ({ response }) => {
    const document = objectOf(response.body);
    if (document) document.Resources = objectsOf(document.Resources).filter((resource) => !isNamed(resource));
  };

export const withoutSchema = (name: string) => without(({ id }) => sameText(id, name));

export const upperCaseIds: Change = (exchange) => {
  for (const { pointer, part } of listed(exchange as Answered))
    edit(`${pointer}/id`, String(part.id).toUpperCase())(exchange);
};

/** No document is served: a router may say so in each of these ways. */
export const undescribed = { config: status(404), types: status(405), schemas: status(501) };
