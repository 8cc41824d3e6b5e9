import { describeRecording, describeSubject } from '../subject-tables';
import { body, type Exchange, edit, nothing, status } from '../tampering';
import { oneAddress, titleAlone } from './providers';
import { type Item, userOf } from './tampering';

const withShell = (exchange: Exchange) => userOf(exchange).phoneNumbers?.push({ type: 'work' });

const twice = (name: string) => (exchange: Exchange) => {
  const [item] = userOf(exchange)[name] ?? [];
  if (item) userOf(exchange)[name]?.push({ ...item, value: 'a second one' });
};

const primary = (work: boolean, home: boolean) => (exchange: Exchange) => {
  for (const item of userOf(exchange).emails ?? [])
    Object.assign(item, { primary: item.type === 'work' ? work : home });
};

const untyped = (exchange: Exchange) => {
  for (const email of userOf(exchange).emails ?? []) Reflect.deleteProperty(email, 'type');
};

/** No e-mail address shows its type, and what Add had set stays beside what Replace sets. */
function keptUntyped(): Record<'read-added' | 'read-replaced', (exchange: Exchange) => void> {
  let earlier: Item[] = [];
  return {
    'read-added': (exchange) => {
      untyped(exchange);
      earlier = structuredClone(userOf(exchange).emails ?? []);
    },
    'read-replaced': (exchange) => {
      untyped(exchange);
      userOf(exchange).emails?.push(...earlier);
    },
  };
}

describeSubject('patch.items', {
  faults: [
    ['patch.items.one-per-type[entra]', keptUntyped(), 'two'],
    ['patch.items.one-per-type[entra]', { 'read-added': twice('phoneNumbers') }, 'two'],
    ['patch.items.one-per-type[entra]', { 'read-replaced': twice('emails') }, 'two'],
    [
      'patch.items.parts-together[entra,addresses[type eq "work"].locality]',
      {
        'read-added': edit('/addresses', [
          { type: 'work', locality: 'Here' },
          { type: 'work', region: 'There' },
        ]),
      },
      'scattered',
    ],
    ['patch.items.primary-moves[entra]', { 'read-replaced': primary(true, true) }, 'two'],
    ['patch.items.primary-moves[entra]', { 'read-replaced': primary(false, false) }, 'none'],
    ['patch.items.primary-moves[entra-compliant]', { 'read-replaced': primary(true, false) }, 'none'],
  ],
  legal: [
    // What is left of an item that was taken away is no second one, and an address has many parts.
    ['patch.items.one-per-type[entra]', { 'read-added': withShell }],
    ['patch.items.one-per-type[entra]', { 'read-added': twice('addresses') }],
    ['patch.items.one-per-type[entra]', { 'read-added': untyped, 'read-replaced': untyped, 'read-same': untyped }],
  ],
  skipped: [
    ['patch.items.primary-moves[entra]', { replace: status(400) }],
    ['patch.items.one-per-type[entra]', { 'read-added': body({}), 'read-replaced': body({}), 'read-same': body({}) }],
    ['patch.items.primary-moves[entra]', { replace: status(300) }],
  ],
});

describeRecording(oneAddress, {
  skipped: [['patch.items.primary-moves[entra]', nothing]],
});

describeRecording(titleAlone, {
  skipped: [['patch.items.primary-moves[entra]', nothing]],
});
