import { describeSubject } from '../subject-tables';
import { body, type Change, edit, header, status } from '../tampering';
import { undescribed } from './tampering';

describeSubject('discovery.provider-config', {
  faults: [
    ['discovery.provider-config.readable', { config: status(404) }, 'status'],
    ['discovery.provider-config.readable', { config: body('<html></html>') }, 'notJson'],
    ['discovery.provider-config.readable', { config: body({}) }, 'schemas'],
    ['discovery.provider-config.features', { config: edit('/changePassword') }, 'missing'],
    ['discovery.provider-config.features', { config: edit('/sort/supported', 'true') }, 'missing'],
    ['discovery.provider-config.features', { config: edit('/sort', false) }, 'bare'],
    ['discovery.provider-config.patch', { config: edit('/patch', true) }, 'bare'],
    ['discovery.provider-config.filter', { config: edit('/filter', true) }, 'bare'],
    ['discovery.provider-config.limits', { config: edit('/bulk', false) }, 'bare'],
    ['discovery.provider-config.limits', { config: edit('/filter/maxResults') }, 'missing'],
    ['discovery.provider-config.limits', { config: edit('/bulk/maxOperations', '10') }, 'missing'],
    ['discovery.provider-config.patch', { config: edit('/patch/supported', false) }, 'unsupported'],
    ['discovery.provider-config.patch', { config: edit('/patch') }, 'unsupported'],
    ['discovery.provider-config.filter', { config: edit('/filter/supported', false) }, 'unsupported'],
    ['discovery.provider-config.authentication-schemes', { config: edit('/authenticationSchemes', []) }, 'none'],
    [
      'discovery.provider-config.authentication-schemes',
      { config: edit('/authenticationSchemes/0/type') },
      'incomplete',
    ],
    ['discovery.provider-config.bearer', { config: edit('/authenticationSchemes', [{ type: 'httpbasic' }]) }, 'none'],
    [
      'discovery.provider-config.patch-honest',
      { config: edit('/patch/supported', false), 'unknown-schema': patchAnswered(204) },
      'understated',
    ],
    ['discovery.provider-config.patch-honest', { 'unknown-schema': patchAnswered(501) }, 'overstated'],
  ],
  legal: [
    ['discovery.provider-config.readable', { config: header('content-type', 'application/json') }],
    ['discovery.provider-config.readable', { config: edit('/id', 'config') }],
    ['discovery.provider-config.bearer', { config: edit('/authenticationSchemes/0/type', 'oauth2') }],
    ['discovery.provider-config.limits', { config: edit('/bulk/maxOperations', 0) }],
    ['discovery.provider-config.patch-honest', { 'unknown-schema': patchAnswered(204) }],
    [
      'discovery.provider-config.patch-honest',
      { config: edit('/patch/supported', false), 'unknown-schema': patchAnswered(501) },
    ],
  ],
  skipped: [
    ['discovery.provider-config.readable', undescribed],
    ['discovery.provider-config.patch', { config: status(404) }],
    ['discovery.provider-config.features', { config: body({}) }],
    ['discovery.provider-config.bearer', { config: edit('/authenticationSchemes', []) }],
  ],
  unjudged: ['discovery.provider-config.patch-honest'],
});

/** Turns a call of this area, which sends no PATCH itself, into one. */
function patchAnswered(value: number): Change {
  return (exchange) => {
    exchange.request = { ...exchange.request, method: 'PATCH' };
    exchange.response.status = value;
  };
}
