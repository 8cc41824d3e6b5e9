import { lookUp, noHit } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';

/** Another user beside the one that was searched for. */
const more = edit('/Resources/1', { id: 'another' });

describeSubject('filtering.value', {
  faults: [
    ...lookUp('filtering.value.plus-sign', 'find-plus'),
    ...lookUp('filtering.value.apostrophe', 'find-apostrophe'),
    ...lookUp('filtering.value.quotes-and-keywords', 'find-opaque'),
    ...lookUp('filtering.value.special-group-name', 'find-odd'),
    ['filtering.value.quotes-and-keywords', { 'find-external-id': more, 'find-opaque': status(400) }, 'refused'],
    [
      'filtering.value.quotes-and-keywords',
      { 'odd-apostrophe': edit('/externalId'), 'find-opaque': status(400) },
      'refused',
    ],
  ],
  legal: [['filtering.value.plus-sign', { 'odd-plus': status(200) }]],
  skipped: [
    ['filtering.value.plus-sign', { 'odd-plus': status(400) }],
    ['filtering.value.apostrophe', { 'odd-apostrophe': edit('/userName', 'oneil') }],
    ['filtering.value.quotes-and-keywords', { 'odd-apostrophe': edit('/externalId') }],
    ['filtering.value.quotes-and-keywords', { 'find-external-id': status(400) }],
    ['filtering.value.quotes-and-keywords', { 'find-external-id': noHit, 'find-opaque': status(400) }],
    ['filtering.value.quotes-and-keywords', { 'find-external-id': more, 'find-opaque': noHit }],
    ['filtering.value.special-group-name', { find: noHit }],
    ['filtering.value.special-group-name', { odd: edit('/displayName', 'slug') }],
  ],
});
