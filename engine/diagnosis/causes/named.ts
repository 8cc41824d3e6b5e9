import type { CauseId } from '../../../contract/causes';
import type { NameableCause } from '../cause';

/** Causes that checks name for their failures and that no contrast proves: several failures then have one root. */
export const namedCauses = {
  'server-error': {
    headline: 'Some requests end in a server error (5xx) instead of success or a rejection with 4xx.',
    fix: 'Look for these requests in the log of the service. Reject what it cannot process with 400 and a SCIM error, an unknown id with 404 and a duplicate with 409.',
  },
  'patch-refused': {
    headline: 'A PATCH is answered with {actual}, and so is every part of it that was sent apart.',
    fix: 'Accept a PatchOp message with one or more operations (RFC 7644 §3.5.2), with and without a path. Say in the detail of the error what is wrong with the request.',
  },
  'group-patch-refused': {
    headline: 'A PATCH of groups with op {op} is answered with {actual}.',
    fix: 'Accept Add, Remove and Replace for groups, in any letter case, and answer 200 with the group or 204 (RFC 7644 §3.5.2). A change that alters nothing succeeds too.',
  },
  'members-overwritten': {
    headline: 'Members are missing after another addition.',
    fix: 'Let add append to the members that the group has; only replace sets a new list.',
  },
  'members-left': {
    headline: 'A member that one of several operations of a PATCH removes is still there.',
    fix: 'Apply the operations of a PATCH in their order, each to the result of the one before (RFC 7644 §3.5.2), and save the result of the last.',
  },
  'page-counted': {
    headline: 'totalResults counts the users on the page instead of all users.',
    fix: 'Let totalResults say how many resources match in all, however many are on the page (RFC 7644 §3.4.2).',
  },
  'bare-features': {
    headline: '/ServiceProviderConfig shows features as bare values instead of objects with supported.',
    fix: 'Show each feature as an object, such as "patch": {"supported": true}, and the limits of bulk and filter as members of theirs (RFC 7643 §5).',
  },
} satisfies Partial<Record<CauseId, NameableCause>>;
