/**
 * Which hazards of the labelled cases a rule of squawk may be read as naming. A doubt is settled for squawk: `changing-column-type`
 * says nothing of views, and counts where a view stands in the way of a type change.
 */
export const squawkTopics: Readonly<Record<string, readonly string[]>> = {
  'adding-field-with-default': ['volatile-default', 'rewrite-column', 'domain-rewrite', 'check-scan'],
  'adding-foreign-key-constraint': ['add-fk', 'validate-in-txn', 'fk-refused'],
  'adding-not-nullable-field': ['set-not-null', 'add-not-null'],
  'adding-required-field': ['add-not-null'],
  'adding-serial-primary-key-field': ['add-pk', 'pk-nullable-scan'],
  'ban-alter-domain-with-add-constraint': ['domain-constraint'],
  'ban-concurrent-index-creation-in-transaction': ['concurrently-in-txn', 'directive'],
  'ban-drop-column': ['drop-column', 'drop-column-dependency', 'others-depend'],
  'ban-drop-table': ['drop-table', 'others-depend'],
  'ban-truncate-cascade': ['truncate'],
  'changing-column-type': ['type-change', 'type-change-dependency', 'index-rebuild', 'recheck', 'partition-key', 'fk-refused'],
  'constraint-missing-not-valid': ['check-scan', 'add-fk', 'validate-in-txn', 'add-exclusion'],
  'disallowed-unique-constraint': ['add-unique', 'unique-may-fail'],
  'identifier-too-long': ['duplicate-name'],
  'prefer-repack': ['vacuum-full', 'cluster'],
  'renaming-column': ['rename-column', 'rename-dependency'],
  'renaming-table': ['rename-table'],
  'require-concurrent-index-creation': ['index-not-concurrent'],
  'require-concurrent-index-deletion': ['drop-index-not-concurrent'],
  'require-concurrent-partition-detach': ['detach-partition'],
  'require-concurrent-reindex': ['reindex'],
  'syntax-error': ['refused'],
};

/** Rules of squawk that tell of habits, not of what a statement does to a database in use: left out of the second count. */
export const squawkStyle: ReadonlySet<string> = new Set([
  'ban-char-field',
  'prefer-bigint-over-int',
  'prefer-bigint-over-smallint',
  'prefer-identity',
  'prefer-robust-stmts',
  'prefer-text-field',
  'prefer-timestamp-tz',
  'require-enum-value-ordering',
  'require-lock-timeout',
  'require-statement-timeout',
  'require-table-schema',
  'require-timeout-settings',
  'unused-ignore',
]);
