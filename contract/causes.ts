/** Causes that a check may name when it fails; those of them that a run can prove as well are proved where they can be. */
export type NamedCause =
  | 'filter-ignored'
  | 'server-error'
  | 'patch-refused'
  | 'group-patch-refused'
  | 'members-overwritten'
  | 'members-left'
  | 'page-counted'
  | 'bare-features';

/** Causes that only the exchanges of a whole run show: no check can name one of them. */
export type FoundCause =
  | 'throttled'
  | 'error-as-success'
  | 'server-fault'
  | 'discovery-missing'
  | 'media-type'
  | 'patch-media-type'
  | 'patch-not-routed'
  | 'no-groups'
  | 'group-patch-not-routed'
  | 'delete-not-offered'
  | 'foreign-schema'
  | 'unknown-parameter'
  | 'attribute-unknown'
  | 'patch-has-no-effect'
  | 'extension-dropped'
  | 'op-case'
  | 'path-less'
  | 'dotted-keys'
  | 'value-path'
  | 'urn-path'
  | 'text-boolean'
  | 'manager-text'
  | 'null-value'
  | 'duplicates-accepted'
  | 'user-name-case'
  | 'json-media-type'
  | 'empty-list'
  | 'several-operations'
  | 'value-computed'
  | 'value-never-shown'
  | 'type-lost'
  | 'extension-second'
  | 'null-item'
  | 'null-reference'
  | 'last-item'
  | 'soft-deletion'
  | 'inner-host'
  | 'cursor-paging';

/** What several failures can have as their one root. An id never changes its meaning and is never reused. */
export type CauseId = NamedCause | FoundCause;
