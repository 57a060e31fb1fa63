/** A folder of migrations that `lockkeeper init` has found. */
export interface FoundMigrations {
  readonly folder: string;
  readonly framework: string;
  readonly dialect?: string;
}

/** The texts of a first policy and of the workflow that runs it, with comments that say what can be set. */
export function writeStarterPolicy(
  found: readonly FoundMigrations[],
  queries: readonly string[],
): { readonly policy: string; readonly workflow: string } {
  return { policy: writePolicy(found, queries), workflow };
}

function writePolicy(found: readonly FoundMigrations[], queries: readonly string[]): string {
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/lockkeeper/lockkeeper/v0/policies/schema.json
#
# What Lockkeeper holds migrations to. It is read from the base branch, so a pull request is judged by what has been
# merged. \`lockkeeper policy check\` names every mistake and shows what is on.
version: 1

# recommended: outages, lost data and failing deploys stop a pull request; the rest is a warning.
# zero-downtime: whatever makes traffic wait stops it too. strict: nothing passes with a warning.
extends: recommended

${writeMigrations(found)}

${writeQueries(queries)}

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
`;
}

function writeMigrations(found: readonly FoundMigrations[]): string {
  const advice = '# The oldest server in production decides which locks a statement takes.';
  if (found.length === 0) {
    return `# Where migrations lie; found by convention where this is left out.
# migrations:
#   - paths: db/migrations/**
#     dialect: postgres
#     version: 17
#     framework: plain`;
  }
  const entries = found.map(({ folder, framework, dialect = 'postgres' }) =>
    [
      `  - paths: ${quote(globOf(folder))}`,
      `    dialect: ${dialect}`,
      `    # version: ${dialect === 'postgres' ? '17' : dialect === 'mysql' ? '"8.4"' : dialect === 'sqlite' ? '"3.45"' : '"11.4"'}`,
      `    framework: ${framework}`,
    ].join('\n'),
  );
  return `# Where migrations lie and which tool runs them.\n${advice}\nmigrations:\n${entries.join('\n')}`;
}

function writeQueries(folders: readonly string[]): string {
  const about = "# The application's queries, of sqlc, pgTyped, plain .sql or pg_stat_statements: each is held to the schema before and after.";
  if (folders.length === 0) return `${about}\n# queries: [db/queries, stats/pg_stat_statements.csv]`;
  return `${about}\nqueries:\n${folders.map((folder) => `  - ${quote(globOf(folder.replace(/\/$/, '')))}`).join('\n')}`;
}

/** What means something in a glob stands for itself as a class or, where it cannot, as any one character. */
function globOf(folder: string): string {
  const escaped = folder.replaceAll(/[*?{}()!\\]|\p{Cc}/gu, '?').replaceAll(/[[\]]/g, '?');
  return escaped === '' || escaped === '.' ? '**' : `${escaped}/**`;
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const workflow = `name: Lockkeeper

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
`;
