import { urn } from '../../../scim/urns';
import { describeRecording, describeSubject } from '../subject-tables';
import { all, body, type Change, type Exchange, edit, header, nothing, relativeLocation, status } from '../tampering';
import { fewAttributes } from './mappings';
import { creatingNobody, strict } from './providers';
import type { User } from './tampering';

/** The Tenant URL names no version, and the provider does. */
const versionedLocation =
  (version: string): Change =>
  ({ request, response }) => {
    const url = new URL(response.headers.location ?? '');
    url.pathname = url.pathname.replace('/v2/', '/');
    request.url = request.url.replace('/v2/', '/');
    response.headers.location = url.href.replace('/Users/', `/${version}/Users/`);
  };

const requestedWith =
  (end: string): Change =>
  ({ request }) => {
    request.url += end;
  };

const locationWith =
  (end: string): Change =>
  ({ response }) => {
    response.headers.location += end;
  };

const manager = `/${urn.enterprise}/manager`;

describeSubject('users.create', {
  faults: [
    ['users.create.type-kept[emails[type eq "work"].value]', { read: edit('/emails/0/type') }, 'lost'],
    ['users.create.client-meta-ignored', { odd: status(400) }, 'refused'],
    ['users.create.client-meta-ignored', { odd: edit('/meta/created', '2001-01-01T00:00:00Z') }, 'stored'],
    ['users.create.accepted', { create: status(400) }, 'refused'],
    ['users.create.accepted', { create: body() }, 'noBody'],
    ['users.create.accepted', { create: body('<html>') }, 'noBody'],
    ['users.create.accepted', { create: edit('/id') }, 'noId'],
    ['users.create.accepted', { create: edit('/id', 17) }, 'noId'],
    ['users.create.accepted', { create: edit('/id', '..') }, 'noId'],
    ['users.create.accepted', { create: all(edit('/userName', 'boss'), edit('/externalId', 'theirs')) }, 'other'],
    ['users.create.status-201', { create: status(200) }, 'status'],
    ['users.create.minimal', { minimal: status(400) }, 'refused'],
    ['users.create.minimal', { minimal: edit('/id') }, 'noId'],
    ['users.create.echo-equals-read', { read: edit('/title') }, 'lost'],
    ['users.create.echo-equals-read', { read: edit('/userName', 'ANN') }, 'differs'],
    ['users.create.answer-complete', { create: edit('/title') }, 'missing'],
    ['users.create.attribute-stored[title]', { read: edit('/title') }, 'lost'],
    ['users.create.attribute-stored[title]', { read: edit('/title', 'another') }, 'changed'],
    ['users.create.attribute-stored[active]', { read: edit('/active', 'False') }, 'changed'],
    ['users.create.attribute-stored[userName]', { read: edit('/userName', 'somebody else') }, 'changed'],
    ['users.create.attribute-stored[phoneNumbers[type eq "work"].value]', { read: edit('/phoneNumbers') }, 'lost'],
    ['users.create.phone-as-sent[phoneNumbers[type eq "work"].value]', { read: reformatPhones }, 'reformatted'],
    ['users.create.location-header', { create: header('location', null) }, 'missing'],
    ['users.create.location-header', { create: header('location', '/Users/1') }, 'elsewhere'],
    ['users.create.location-header', { odd: header('location', 'http://internal:8080/Users/1') }, 'elsewhere'],
    ['users.create.location-equals-meta', { create: edit('/meta/location', 'https://example.com/1') }, 'differs'],
    ['users.create.inactive', { odd: status(400) }, 'refused'],
    ['users.create.inactive', { 'read odd': edit('/active', true) }, 'active'],
    ['users.create.active-by-default', { minimal: edit('/active', false) }, 'inactive'],
    ['users.create.schemas-in-any-order', { 'odd: core schema last': status(400) }, 'refused'],
    ['users.create.unlisted-extension', { odd: status(422) }, 'refused'],
    ['users.create.nulls-tolerated', { odd: status(500) }, 'refused'],
    ['users.create.nulls-tolerated', { 'read odd': edit('/nickName', 'null') }, 'stored'],
    ['users.create.unknown-tolerated', { odd: status(400) }, 'refused'],
    ['users.create.client-id-ignored', { odd: status(400) }, 'refused'],
    ['users.create.client-id-ignored', { odd: honourId }, 'used'],
    ['users.create.manager-as-text', { odd: status(500) }, 'refused'],
    ['users.create.manager-as-text', { 'read odd': edit(manager, 'the bare id') }, 'shape'],
    ['users.create.role-primary-as-text', { odd: status(400) }, 'refused'],
    ['users.create.role-primary-as-text', { 'read odd': edit('/roles/0/primary', 'True') }, 'text'],
    ['users.create.letters-kept', { odd: status(500) }, 'refused'],
    ['users.create.letters-kept', { 'read odd': edit('/displayName', 'Ann ?? Lee') }, 'changed'],
    ['users.create.user-name-case-kept', { odd: status(400) }, 'refused'],
    ['users.create.user-name-case-kept', { 'read odd': lowerUserName }, 'changed'],
    ['users.create.external-id-exact', { odd: status(400) }, 'refused'],
    ['users.create.external-id-exact', { 'read odd': edit('/externalId', 'ext') }, 'changed'],
    ['users.create.external-id-exact', { 'read odd': edit('/externalId') }, 'changed'],
    ['users.create.active-by-default', { minimal: edit('/active', 'False') }, 'inactive'],
    ['users.create.nulls-tolerated', { 'read odd': edit('/title', 'NULL') }, 'stored'],
    ['users.create.nulls-tolerated', { 'read odd': edit('/phoneNumbers', 'null') }, 'stored'],
    ['users.create.attribute-stored[title]', { read: shoutTitle }, 'changed'],
  ],
  legal: [
    ['users.create.location-header', { create: versionedLocation('v2') }],
    ['users.create.location-header', { create: relativeLocation }],
    ['users.create.location-equals-meta', { create: relativeLocation }],
    ['users.create.echo-equals-read', { create: edit('/title') }],
    ['users.create.answer-complete', { read: edit('/title', null) }],
    ['users.create.accepted', { create: status(200) }],
    ['users.create.accepted', { odd: status(400) }],
    ['users.create.accepted', { duplicate: status(500) }],
    ['users.create.minimal', { minimal: status(200) }],
    ['users.create.echo-equals-read', { read: all(edit('/meta', {}), edit('/nickName', null)) }],
    ['users.create.echo-equals-read', { read: reverseItems }],
    [
      'users.create.echo-equals-read',
      { create: all(edit('/name/middleName', null), edit('/phoneNumbers/0/primary', false)) },
    ],
    ['users.create.attribute-stored[title]', { read: edit('/unheardOf', { of: 'extra attributes are fine' }) }],
    ['users.create.attribute-stored[phoneNumbers[type eq "work"].value]', { read: reformatPhones }],
    ['users.create.attribute-stored[userName]', { read: upperUserName }],
    ['users.create.active-by-default', { minimal: edit('/active') }],
    ['users.create.manager-as-text', { 'read odd': edit(manager) }],
    ['users.create.manager-as-text', { 'read odd': edit(manager, { value: null }) }],
    ['users.create.role-primary-as-text', { 'read odd': edit('/roles') }],
    ['users.create.nulls-tolerated', { 'read odd': edit('/title', null) }],
    ['users.create.letters-kept', { 'read odd': edit('/title', 'extra') }],
    // Addresses with what a Tenant URL may hold: a flag behind a question mark, a slash at the end, a version with a dot.
    ['users.create.location-header', { create: requestedWith('?aadOptscim062020') }],
    ['users.create.location-header', { create: requestedWith('/') }],
    ['users.create.location-header', { create: locationWith('?api-version=2') }],
    ['users.create.location-header', { create: versionedLocation('v2.1') }],
    // An id may hold what a URL need not encode.
    [
      'users.create.location-header',
      { create: all(edit('/id', 'tenant:17'), header('location', '/scim/v2/Users/tenant:17')) },
    ],
    // 200 is told by users.create.status-201 alone.
    ['users.create.location-header', { create: all(status(200), header('location', null)) }],
    ['users.create.location-equals-meta', { create: header('location', null) }],
    ['users.create.role-primary-as-text', { 'read odd': edit('/roles/0/primary') }],
    ['users.create.role-primary-as-text', { 'read odd': edit('/roles/0/primary', null) }],
    ['users.create.role-primary-as-text', { 'read odd': status(500) }],
    ['users.create.manager-as-text', { 'read odd': edit(manager, null) }],
    ['users.create.nulls-tolerated', { 'read odd': edit('/title', 'null and void') }],
    ['users.create.nulls-tolerated', { 'read odd': edit('/title', 'not null') }],
    ['users.create.nulls-tolerated', { 'read odd': status(500) }],
  ],
  skipped: [
    ['users.create.answer-complete', { read: status(404) }],
    ['users.create.echo-equals-read', { read: body() }],
    ['users.create.attribute-stored[title]', { read: status(404) }],
    ['users.create.answer-complete', { read: body({}) }],
    ['users.create.inactive', { 'read odd': status(404) }],
    ['users.create.active-by-default', { minimal: status(400) }],
    ['users.create.phone-as-sent[phoneNumbers[type eq "work"].value]', { read: edit('/phoneNumbers') }],
    ['users.create.letters-kept', { 'read odd': status(500) }],
    ['users.create.manager-as-text', { 'read odd': status(500) }],
  ],
});

const userOf = (exchange: Exchange) => exchange.response.body as unknown as User;

function reformatPhones(exchange: Exchange) {
  for (const phone of userOf(exchange).phoneNumbers) phone.value = `tel:+${phone.value.replace(/\D/g, '')}`;
}

function reverseItems(exchange: Exchange) {
  userOf(exchange).phoneNumbers.reverse();
}

function upperUserName(exchange: Exchange) {
  userOf(exchange).userName = userOf(exchange).userName.toUpperCase();
}

function lowerUserName(exchange: Exchange) {
  userOf(exchange).userName = userOf(exchange).userName.toLowerCase();
}

function honourId(exchange: Exchange) {
  userOf(exchange).id = (exchange.request.body as unknown as User).id;
}

function shoutTitle(exchange: Exchange) {
  userOf(exchange).title = String(userOf(exchange).title).toUpperCase();
}

describeRecording(creatingNobody, {
  faults: [['users.create.accepted', nothing, 'refused']],
  skipped: [
    ['users.create.status-201', nothing],
    ['users.create.inactive', nothing],
    ['users.create.nulls-tolerated', nothing],
    ['users.create.client-id-ignored', nothing],
    ['users.create.client-meta-ignored', nothing],
    ['users.create.manager-as-text', nothing],
    ['users.create.role-primary-as-text', nothing],
    ['users.create.letters-kept', nothing],
    ['users.create.location-header', nothing],
    ['users.create.location-equals-meta', nothing],
  ],
});

describeRecording(
  {
    title: 'a run of the unusual texts alone',
    options: { checks: ['users.values.kept'] },
  },
  {
    skipped: [['users.create.accepted', nothing]],
  },
);

describeRecording(
  {
    title: 'a run with groups and changes beside the users',
    areas: ['users', 'groups', 'patch'],
    options: {
      dialects: ['entra'],
      checks: ['users.create.accepted', 'users.create.location-header', 'groups.create.*', 'patch.user-name.*'],
    },
  },
  {
    faults: [['users.create.accepted', { 'patch-forms/create': status(400) }, 'refused']],
    legal: [
      ['users.create.accepted', { 'group-provisioning/create': status(400) }],
      ['users.create.location-header', { 'group-provisioning/create': header('location', null) }],
    ],
  },
);

describeRecording(fewAttributes, {
  faults: [['users.create.letters-kept', { 'read odd': edit('/name/familyName', 'Lee') }, 'changed']],
  legal: [['users.create.letters-kept', nothing]],
  skipped: [
    ['users.create.attribute-stored[phoneNumbers]', nothing],
    ['users.create.external-id-exact', nothing],
  ],
});

describeRecording(strict, {
  faults: [['users.create.external-id-exact', nothing, 'refused']],
  legal: [['users.create.user-name-case-kept', nothing]],
  skipped: [['users.create.role-primary-as-text', nothing]],
});
