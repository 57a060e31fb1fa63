import"./chunk-EMBIDUMY.js";function d(e){return{policy:i(e),workflow:u}}function i(e){return`# yaml-language-server: $schema=https://raw.githubusercontent.com/lockkeeper/lockkeeper/v0/policies/schema.json
#
# What Lockkeeper holds migrations to. It is read from the base branch, so a pull request is judged by what has been
# merged. \`lockkeeper policy check\` names every mistake and shows what is on.
version: 1

# recommended: outages, lost data and failing deploys stop a pull request; the rest is a warning.
# zero-downtime: whatever makes traffic wait stops it too. strict: nothing passes with a warning.
extends: recommended

${a(e)}

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
`}function a(e){let n="# The oldest server in production decides which locks a statement takes.";if(e.length===0)return`# Where migrations lie; found by convention where this is left out.
# migrations:
#   - paths: db/migrations/**
#     dialect: postgres
#     version: 17
#     framework: plain`;let t=e.map(({folder:o,framework:s,dialect:r="postgres"})=>[`  - paths: ${c(l(o))}`,`    dialect: ${r}`,`    # version: ${r==="postgres"?"17":r==="mysql"?'"8.4"':r==="sqlite"?'"3.45"':'"11.4"'}`,`    framework: ${s}`].join(`
`));return`# Where migrations lie and which tool runs them.
${n}
migrations:
${t.join(`
`)}`}function l(e){let n=e.replaceAll(new RegExp("[*?{}()!\\\\]|\\p{Cc}","gu"),"?").replaceAll(/[[\]]/g,"?");return n===""||n==="."?"**":`${n}/**`}var c=e=>`'${e.replaceAll("'","''")}'`,u=`name: Lockkeeper

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
`;export{d as writeStarterPolicy};
