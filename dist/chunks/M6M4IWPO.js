import{a as n}from"./QRCBV36L.js";var r=`# What holds where a repository says nothing else, and what most policies extend.
#
# Each rule counts as its own page says: an error is an outage, lost data or a deploy that stops; a warning is
# worth a second look; the rest is off until a policy asks for it. So there is little to set here.
version: 1

# The mildest severity that fails the check: error, warning, notice or never.
fail-on: error

# A statement that cannot be read is shown and does not fail the check.
opaque: warning

# Once \`tables:\` tells how many rows a table has, waiting for one of at most this many counts for nothing.
small-table-rows: 10000

# \`-- lockkeeper: allow <rule> until 2030-12-31 -- reason\` in a migration counts when it gives a reason.
inline-exceptions:
  allowed: true
  require-reason: true
  require-until: false
`;var a=`# For teams that would rather explain an exception than find out: nothing passes with a warning, opt-in rules are on.
version: 1
extends: recommended

fail-on: warning

# What cannot be read cannot be judged.
opaque: error

families:
  breaking-change: error
  locking: error
  deploy: error
  migration: error
  index-redundancy: error
  security: error
  index-design: warning
  normal-form: warning
  schema: warning
  column-type: warning
  naming: warning
  policy: warning

# What costs little and may well be meant: no error. What is a matter of house style, or speaks against another rule, is off.
rules:
  index-redundancy/begins-with-primary-key: warning
  index-redundancy/index-on-some-partitions: warning
  index-redundancy/partial-index-within-another: warning
  migration/names-an-environment: warning
  migration/seed-data-differs-by-run: warning
  security/definer-function-for-everyone: warning
  security/extension-in-public: warning
  security/grant-gives-more-than-needed: warning
  security/policy-calls-function-for-each-row: warning
  security/readable-secret-column: warning
  column-type/columns-waste-padding: off
  column-type/foreign-key-of-other-type: { severity: warning, inferred: true }
  schema/foreign-key-repeats-another: { severity: warning, implied: true }
  column-type/auto-increment-type: off
  naming/constraint-without-name: off
  naming/name-needs-quotes: off
  naming/name-without-schema: off
  schema/cascade-reaches-far: off
  schema/enum-value-without-place: off
  schema/nullable-column-without-default: off
  schema/primary-key-shape: off
  schema/reference-without-foreign-key: off
  schema/table-stands-alone: off

# Every exception in SQL has a reason and a last day.
inline-exceptions:
  allowed: true
  require-reason: true
  require-until: true
`;var t=`# For databases that must answer while they are migrated: whatever stops reads, writes, the running release or the
# deploy itself is an error, a missing lock_timeout included. What is merely untidy is left to the rules' own severities.
version: 1
extends: recommended

fail-on: error

# What cannot be read may take any lock.
opaque: error

consequences:
  blocks-traffic: error
  breaks-readers: error
  breaks-writers: error
  fails-to-deploy: error
  loses-data: error

# These speak of what may happen, not of what will: worth a second look, and no reason to stop.
rules:
  breaking-change/add-constraint-may-fail: warning
  breaking-change/add-unique-may-fail: warning
  breaking-change/drop-not-null-surprises-readers: warning
  breaking-change/narrow-type-may-fail: warning
  breaking-change/set-not-null-breaks-writers: warning
  breaking-change/new-default-leaves-old-rows: warning
  migration/invalid-index-left-behind: warning
  locking/alterations-could-be-one: warning
  locking/backfill-is-not-bounded: warning
  locking/drop-locks-other-tables: warning
  locking/missing-statement-timeout: warning
  locking/statement-timeout-stops-long-work: warning
  migration/names-an-environment: warning
  locking/create-trigger-blocks-writes: warning
  locking/several-tables-locked-together: warning

# Only tables that are all but empty may make traffic wait.
small-table-rows: 1000
`;var l={recommended:r,strict:a,"zero-downtime":t},f=new Map(n.map(e=>[e,l[e]]));export{f as a};
