import type { Json } from '../../../contract/results';
import { exemplary } from '../../../provider/exemplary';
import { crash } from '../../../provider/faults/shared/fault';
import { urn } from '../../../scim/urns';
import { edgeRows } from '../edge-rows';
import { describeRecording, describeSubject } from '../subject-tables';
import { all, body, edit, lost, nothing, status } from '../tampering';
import { fewAttributes } from './mappings';
import { creatingNobody } from './providers';
import { noHits } from './tampering';

const department = `/${urn.enterprise}/department`;

const edge = edgeRows('users', '', 'odd-1', 'read-1', {
  long: '/displayName',
  signs: '/addresses/0/streetAddress',
  letters: '/addresses/0/locality',
  blanks: department,
});

describeSubject('users.values', {
  faults: [
    ...edge.faults,
    ['users.values.found[slash]', { 'find-all': status(400) }, 'refused'],
    ['users.values.found[slash]', { 'find-all': body({}) }, 'notList'],
    ['users.values.found[outside-bmp]', { 'find-all': body(noHits) }, 'missing'],
    [
      'users.values.found[ampersand]',
      { 'find-all': ({ response }) => (response.body as unknown as { Resources: Json[] }).Resources.push({ id: '1' }) },
      'others',
    ],
  ],
  legal: edge.legal,
  skipped: [
    ...edge.skipped,
    ['users.values.found[slash]', { 'named-all': status(400) }],
    ['users.values.accepted[eq]', { 'odd-1': body({}) }],
    ['users.values.accepted[eq]', { 'odd-1': all(status(200), body({})) }],
    ['users.values.found[slash]', { 'named-all': edit('/userName', 'another@example.com') }],
    ['users.values.found[slash]', { 'find-all': lost('timeout') }],
    ['users.values.found[slash]', { 'named-all': lost('timeout') }],
  ],
});

describeRecording(creatingNobody, {
  skipped: [
    ['users.values.kept[plus]', nothing],
    ['users.values.accepted[plus]', nothing],
    ['users.values.found[slash]', nothing],
  ],
});

describeRecording(
  {
    title: 'a provider that breaks down at every create call',
    options: { behaviour: { createResource: crash } },
  },
  {
    faults: [['users.values.kept[plus]', nothing, 'fault']],
    skipped: [['users.values.accepted[plus]', nothing]],
  },
);

describeRecording(
  {
    title: 'a provider that loses what follows & in a filter',
    options: {
      checks: ['users.values.found'],
      behaviour: { parseFilter: (text, limits) => exemplary.parseFilter(text.replace(/&[^"]*/, ''), limits) },
    },
  },
  {
    faults: [['users.values.found[ampersand]', nothing, 'missing']],
    legal: [['users.values.found[slash]', nothing]],
  },
);

describeRecording(fewAttributes, {
  skipped: [['users.values.kept[256-characters]', nothing]],
});
