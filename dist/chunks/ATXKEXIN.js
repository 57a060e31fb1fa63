import"./53KZA6TG.js";function h(e,t){return{policy:l(e,t),workflow:d}}function l(e,t){return`# yaml-language-server: $schema=https://raw.githubusercontent.com/lockkeeper/lockkeeper/v0/policies/schema.json
#
# What Lockkeeper holds migrations to. It is read from the base branch, so a pull request is judged by what has been
# merged. \`lockkeeper policy check\` names every mistake and shows what is on.
version: 1

# recommended: outages, lost data and failing deploys stop a pull request; the rest is a warning.
# zero-downtime: whatever makes traffic wait stops it too. strict: nothing passes with a warning.
extends: recommended

${c(e)}

${u(t)}

# The mildest severity that fails the check: error, warning, notice or never.
# fail-on: warning

# What a rule, a family or a consequence counts as: error, warning, notice or off.
# rules:
#   schema/table-without-primary-key: error
# families:
#   index-redundancy: notice
# consequences:
#   blocks-traffic: error

# How many rows tables have: waiting for a small one counts for nothing.
# tables:
#   orders: { rows: 40000000 }
#   countries: { rows: 250 }
#   "tmp_*": { ignore: true }

# Which columns determine which: what normal forms are judged by, beside keys.
# dependencies:
#   addresses:
#     - zip -> city, state

# What is known and accepted. An exception in a migration does it too:
#   -- lockkeeper: allow <rule> until 2030-12-31 -- reason
# exceptions:
#   - rule: breaking-change/drop-column-loses-data
#     tables: orders
#     reason: the column was never filled
#     expires: 2030-12-31

# Rules of your own, in CEL (https://cel.dev), over change, table, before and after.
# custom:
#   - id: tenant-id-required
#     on: create-table
#     when: '!table.columns.exists(c, c.name == "tenant_id")'
#     message: "{table} has no tenant_id."
`}function c(e){let t="# The oldest server in production decides which locks a statement takes.";if(e.length===0)return`# Where migrations lie; found by convention where this is left out.
# migrations:
#   - paths: db/migrations/**
#     dialect: postgres
#     version: 17
#     framework: plain`;let r=e.map(({folder:i,framework:a,dialect:n="postgres"})=>[`  - paths: ${s(o(i))}`,`    dialect: ${n}`,`    # version: ${n==="postgres"?"17":n==="mysql"?'"8.4"':n==="sqlite"?'"3.45"':'"11.4"'}`,`    framework: ${a}`].join(`
`));return`# Where migrations lie and which tool runs them.
${t}
migrations:
${r.join(`
`)}`}function u(e){let t="# The application's queries, of sqlc, pgTyped, plain .sql or pg_stat_statements: each is held to the schema before and after.";return e.length===0?`${t}
# queries: [db/queries, stats/pg_stat_statements.csv]`:`${t}
queries:
${e.map(r=>`  - ${s(o(r.replace(/\/$/,"")))}`).join(`
`)}`}function o(e){let t=e.replaceAll(new RegExp("[*?{}()!\\\\]|\\p{Cc}","gu"),"?").replaceAll(/[[\]]/g,"?");return t===""||t==="."?"**":`${t}/**`}var s=e=>`'${e.replaceAll("'","''")}'`,d=`name: Lockkeeper

on:
  pull_request:

permissions:
  # To read the changed migrations and what stood before them; no checkout is needed.
  contents: read
  # To comment on the lines that matter.
  pull-requests: write

concurrency:
  group: lockkeeper-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  lockkeeper:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: lockkeeper/lockkeeper@v0
`;export{h as writeStarterPolicy};
