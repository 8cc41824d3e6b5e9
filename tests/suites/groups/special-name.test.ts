import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';

describeSubject('groups.special-name', {
  faults: [
    ['groups.special-name.accepted', { odd: status(400) }, 'refused'],
    ['groups.special-name.accepted', { odd: edit('/id') }, 'noId'],
    ['groups.special-name.unchanged', { 'read-odd': status(404) }, 'unread'],
    ['groups.special-name.unchanged', { odd: edit('/displayName', 'r-d-o-neil') }, 'answer'],
    ['groups.special-name.unchanged', { 'read-odd': edit('/displayName', 'R&amp;D') }, 'read'],
    ['groups.special-name.unchanged', { 'read-odd': edit('/displayName') }, 'read'],
  ],
  legal: [
    [
      'groups.special-name.unchanged',
      {
        'read-odd': ({ response }) => {
          const group = response.body as { displayName: string };
          group.displayName = group.displayName.normalize('NFD');
        },
      },
    ],
    ['groups.special-name.unchanged', { odd: edit('/displayName') }],
    ['groups.special-name.accepted', { odd: status(200) }],
  ],
});
