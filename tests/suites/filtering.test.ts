import type { Json } from '../../contract/results';
import { readProfile } from '../../fixtures/profiles';
import { objectOf } from '../../scim/json';
import { filtering } from '../../suites/filtering';
import type { Tamper } from '../helpers/recordings';
import { describeArea } from './area-tables';
import { lookUp, noHit, stranger, undone } from './look-up-rows';
import { all, body, edit, lost, status } from './tampering';

const html = body('<h1>Oops</h1>');
const everybody = body({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 1,
  Resources: [{ id: 'somebody' }],
});
const unknownError = (scimType?: string) =>
  body({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '400', ...(scimType ? { scimType } : {}) });
/** The address is found though it is somebody's home address. */
function homeFound(): Tamper {
  let owner: Json = null;
  return {
    'odd-apostrophe': ({ response }) => {
      owner = response.body ?? null;
    },
    'find-home': (exchange) => edit('/Resources', [owner])(exchange),
  };
}

const notOthers = <T extends readonly unknown[]>(rows: T[]) => rows.filter(([, , messageId]) => messageId !== 'others');
const notRefused = <T extends readonly unknown[]>(rows: T[]) =>
  rows.filter(([, , messageId]) => messageId !== 'refused');

const generic = readProfile('generic');
const attributes = generic.users.attributes.map((attribute) =>
  attribute.path === 'name.familyName' ? { ...attribute, filterable: true } : attribute,
);
const profile = { ...generic, users: { ...generic.users, attributes } };
/** More people of that name than a page holds. */
const fullPage: Tamper[string] = ({ response }) =>
  Object.assign(response.body as object, { totalResults: 500, Resources: [{ id: '1', ...namesake }] });
const namesake = { name: {} as Json };
const named = (exchange: Parameters<Tamper[string]>[0]) => {
  namesake.name = objectOf(exchange.response.body)?.name ?? null;
};

describeArea(
  filtering,
  {
    faults: [
      ...lookUp('filtering.documented.found[name.familyName]', 'find-by name.familyName'),
      ...notOthers(lookUp('filtering.user-name.found', 'find')),
      ['filtering.user-name.exact', { find: stranger }, 'others'],
      ...lookUp('filtering.names.any-case', 'find-other-names'),
      ...notRefused(lookUp('filtering.page.after-filter', 'find-first')),
      ['filtering.page.after-filter', { 'find-first': edit('/totalResults', 9) }, 'total'],
      ...lookUp('filtering.external-id.found', 'find-external-id'),
      ...lookUp('filtering.work-email.found', 'find-work'),
      ['filtering.work-email.type-regarded', homeFound(), 'others'],
      ...lookUp('filtering.and.found', 'find-both'),
      ['filtering.and.both-sides', undone('find', 'find-contradiction', 'Resources'), 'others'],
      ['filtering.and.both-sides', { 'find-contradiction': stranger }, 'others'],
      ['filtering.unsupported.never-everything', { 'find-external-id': stranger }, 'others'],
      ['filtering.unsupported.never-everything', { 'find-work': stranger }, 'others'],
      ['filtering.unsupported.never-everything', { 'find-home': stranger }, 'others'],
      ['filtering.unsupported.never-everything', undone('find', 'find-home', 'Resources'), 'others'],
      ['filtering.unsupported.never-everything', { 'find-contradiction': stranger }, 'others'],
      ['filtering.unsupported.never-everything', { 'find-work': status(500) }, 'fault'],
      ['filtering.unsupported.never-everything', { 'find-work': html }, 'notList'],
      ['filtering.invalid.harmless', { 'find-invalid': status(500) }, 'fault'],
      ['filtering.invalid.harmless', { 'find-invalid': all(status(200), html) }, 'notList'],
      ['filtering.invalid.harmless', { 'find-invalid': all(status(200), everybody) }, 'others'],
      ['filtering.invalid.scim-type', { 'find-invalid': status(422) }, 'status'],
      ['filtering.invalid.scim-type', { 'find-invalid': unknownError() }, 'scimType'],
      ['filtering.invalid.scim-type', { 'find-invalid': unknownError('invalidSyntax') }, 'scimType'],
      ['filtering.invalid.scim-type', { 'find-invalid': html }, 'scimType'],
      ...lookUp('filtering.value.plus-sign', 'find-plus'),
      ...lookUp('filtering.value.apostrophe', 'find-apostrophe'),
      ...lookUp('filtering.value.quotes-and-keywords', 'find-opaque'),
      ...lookUp('filtering.value.special-group-name', 'find-odd'),
    ],
    legal: [
      ['filtering.user-name.found', { find: edit('/Resources/0/extra', 'x') }],
      ['filtering.user-name.found', { find: edit('/itemsPerPage') }],
      ['filtering.user-name.found', { find: stranger }],
      ['filtering.work-email.type-regarded', { 'find-home': edit('/Resources') }],
      ['filtering.and.both-sides', { 'find-contradiction': edit('/Resources', null) }],
      ['filtering.unsupported.never-everything', { 'find-home': status(400) }],
      ['filtering.unsupported.never-everything', { 'find-external-id': status(501) }],
      ['filtering.unsupported.never-everything', homeFound()],
      ['filtering.unsupported.never-everything', undone('find', 'find-contradiction', 'Resources')],
      ['filtering.invalid.harmless', { 'find-invalid': status(422) }],
      ['filtering.value.plus-sign', { 'odd-plus': status(200) }],
    ],
    skipped: [
      ['filtering.documented.found', { create: named, 'find-by name.familyName': fullPage }],
      ['filtering.documented.found', { create: edit('/name', {}) }],
      ['filtering.documented.found', { 'find-by name.familyName': lost('timeout') }],
      ['filtering.user-name.exact', { find: noHit }],
      ['filtering.names.any-case', { find: noHit }],
      ['filtering.page.after-filter', { find: noHit }],
      ['filtering.page.after-filter', { 'find-first': status(400) }],
      ['filtering.work-email.type-regarded', { 'find-work': status(400) }],
      ['filtering.work-email.type-regarded', { 'find-home': status(400) }],
      ['filtering.work-email.type-regarded', { 'odd-apostrophe': edit('/emails') }],
      ['filtering.and.found', { 'find-external-id': status(400) }],
      ['filtering.and.both-sides', { 'find-contradiction': status(400) }],
      ['filtering.and.both-sides', { 'find-both': noHit }],
      ['filtering.and.both-sides', { find: stranger }],
      ['filtering.and.both-sides', { 'find-external-id': stranger }],
      ['filtering.and.found', { 'find-external-id': stranger }],
      ['filtering.page.after-filter', { find: stranger }],
      ['filtering.names.any-case', { find: stranger }],
      ['filtering.value.plus-sign', { 'odd-plus': status(400) }],
      ['filtering.value.apostrophe', { 'odd-apostrophe': edit('/userName', 'oneil') }],
      ['filtering.value.quotes-and-keywords', { 'odd-apostrophe': edit('/externalId') }],
      ['filtering.value.quotes-and-keywords', { 'find-external-id': status(400) }],
      ['filtering.value.special-group-name', { find: noHit }],
      ['filtering.value.special-group-name', { odd: edit('/displayName', 'slug') }],
    ],
  },
  { profile },
);
