import { codeSearches } from '../model/code.ts';
import { consequences, families, severities } from '../model/finding.ts';
import { frameworks } from '../model/migration.ts';
import type { Rule } from '../model/rule.ts';
import { changeKinds } from './change-fields.ts';
import type { JsonSchema } from './json-schema.ts';
import { presetNames } from './preset-names.ts';

const severityWords = [...severities, 'off'] as const;
const severity: JsonSchema = { enum: severityWords, description: 'error, warning, notice, or off.' };
const text: JsonSchema = { type: 'string', minLength: 1, pattern: '\\S' };
const glob: JsonSchema = { type: 'string', format: 'glob' };
const globs = (description: string): JsonSchema => ({ description, anyOf: [glob, { type: 'array', items: glob, minItems: 1 }] });

const closed = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): PolicySchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

const familySummaries: Readonly<Record<(typeof families)[number], string>> = {
  'breaking-change': 'What the release that is still running would trip over, and data that is lost.',
  locking: 'Locks, scans, rewrites and index builds that others wait for.',
  deploy: 'Statements that fail, or leave things half done, when they are run.',
  'index-redundancy': 'Indexes that repeat what another one does.',
  'index-design': 'Whether indexes fit the types, the values and the queries that they are for.',
  'normal-form': 'Values that are stored again and again: first to third and Boyce-Codd normal form.',
  schema: 'The shape of the schema: keys, constraints, tables.',
  'column-type': 'The types of columns.',
  naming: 'Names, and what is said of objects in comments.',
  security: 'Who can read and do what: row security, rights, credentials.',
  migration: 'The migration files themselves: order, edits, versions.',
  policy: 'Exceptions that are out of date, useless or unexplained.',
  custom: 'The rules under `custom`.',
};

const consequenceSummaries: Readonly<Record<(typeof consequences)[number], string>> = {
  'loses-data': 'Data is gone when it has run.',
  'breaks-readers': 'Queries of the running release fail.',
  'breaks-writers': 'Writes of the running release fail.',
  'blocks-traffic': 'Reads or writes wait while it runs.',
  'fails-to-deploy': 'The statement is refused, so that the deploy stops.',
  'wastes-resources': 'It costs space or time and brings nothing.',
  'weakens-schema': 'The schema holds its data less well.',
  'weakens-security': 'More people can see or do more than they should.',
  'hard-to-undo': 'There is no simple way back.',
};

/** A severity, or a map with a severity and the rule's own options. */
function settingOf(rule: Rule): JsonSchema {
  const { properties = {} } = rule.options.schema as { properties?: Readonly<Record<string, JsonSchema>> };
  const options = Object.entries(properties).map(([name, schema]) => [name, { ...schema, default: rule.options.defaults[name] }]);
  return {
    description: `${rule.summary} (${rule.consequence}; ${rule.severity === 'off' ? 'off unless asked for' : `by default ${rule.severity}`})`,
    anyOf: [severity, closed({ severity, ...Object.fromEntries(options) })],
  };
}

function settings(rules: readonly Rule[]): Readonly<Record<string, JsonSchema>> {
  const word = (description: string): JsonSchema => ({ description, anyOf: [severity, closed({ severity }, ['severity'])] });
  return {
    rules: {
      description: 'What a rule counts as, and its options: the strongest word within one list.',
      type: 'object',
      properties: Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)])),
      patternProperties: { '^custom/': word('A rule of `custom`, here or in a policy that is extended.') },
      additionalProperties: false,
    },
    families: {
      description: 'What the rules of a family count as, opt-in rules among them.',
      ...closed(Object.fromEntries(families.map((name) => [name, word(familySummaries[name])]))),
    },
    consequences: {
      description: 'What rules count as by what comes of it, opt-in rules among them.',
      ...closed(Object.fromEntries(consequences.map((name) => [name, word(consequenceSummaries[name])]))),
    },
  };
}

const use: JsonSchema = { type: 'string', pattern: '^(reads|writes) \\S+$', description: '`reads orders` or `writes billing.invoices`.' };

const migration = closed(
  {
    paths: globs('Folders or files that hold the migrations, as globs from the root of the repository.'),
    dialect: { enum: ['postgres', 'mysql', 'mariadb', 'sqlite'], description: 'The engine that they run on.' },
    version: {
      description: 'The oldest version of the engine in production: 15, or "8.4".',
      anyOf: [
        { type: 'string', pattern: '^\\d{1,3}(\\.\\d{1,3}){0,2}$' },
        { type: 'number', minimum: 1, maximum: 999 },
      ],
    },
    framework: { enum: frameworks, description: 'The migration tool; found by itself where it is left out.' },
  },
  ['paths'],
);

const holds: JsonSchema = { type: 'string', format: 'dependency', description: '`zip -> city, state`: equal zips have equal cities and states.' };

const dependency = {
  anyOf: [
    holds,
    closed(
      {
        holds,
        reason: { ...text, description: 'Why it holds.' },
        denormalised: { ...text, description: 'Why the values are meant to be stored in every row: no form is broken then.' },
      },
      ['holds'],
    ),
  ],
};

const exception = closed(
  {
    rule: { ...text, description: 'The id of a rule, or a glob over ids: `locking/*`.' },
    files: globs('Only in these migrations.'),
    tables: globs('Only on these tables: `orders`, `billing.*`.'),
    reason: { ...text, description: 'Why it is fine. Shown with what it excuses.' },
    expires: { type: 'string', format: 'date', description: 'The last day on which it holds, YYYY-MM-DD.' },
    'approved-by': { ...text, description: 'Who has agreed to it.' },
  },
  ['rule', 'reason'],
);

const login: JsonSchema = { type: 'string', pattern: '^@?[A-Za-z0-9][A-Za-z0-9_-]{0,62}$' };

const approver = closed(
  {
    users: { description: 'Logins of people: alice, @bob.', anyOf: [login, { type: 'array', items: login, minItems: 1, maxItems: 100 }] },
    files: globs('Only for findings in these migrations.'),
    tables: globs('Only for findings on these tables: `orders`, `billing.*`.'),
  },
  ['users'],
);

const custom = closed(
  {
    id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60, description: 'The rule will be called custom/<id>.' },
    on: {
      description: 'The kinds of change that it looks at.',
      anyOf: [{ enum: changeKinds }, { type: 'array', items: { enum: changeKinds }, minItems: 1, uniqueItems: true }],
    },
    when: { ...text, maxLength: 4000, description: 'A CEL expression over change, table, before and after: the rule speaks where it is true.' },
    message: {
      ...text,
      maxLength: 1000,
      description: 'What is said. {table}, {column}, {index}, {constraint}, {name}, {kind} and {file} are filled in.',
    },
    instead: { ...text, maxLength: 1000, description: 'What to do instead.' },
    severity: { ...severity, default: 'error' },
    consequence: { enum: consequences, default: 'weakens-schema', description: 'What comes of it.' },
  },
  ['id', 'on', 'when', 'message'],
);

type PolicySchema = JsonSchema & { readonly properties: Readonly<Record<string, JsonSchema>> };

/** The JSON Schema of a policy, composed from the registry: editors complete with it, and `misfits` holds policies to it. */
export function policySchema(rules: readonly Rule[]): PolicySchema {
  const definitions = settings(rules);
  const scoped = Object.fromEntries(Object.keys(definitions).map((name) => [name, { $ref: `#/definitions/${name}` }]));
  const table = closed({
    rows: { type: 'integer', minimum: 0, description: 'How many rows it is expected to have in production.' },
    ignore: { type: 'boolean', description: 'Findings on it are reported and do not count.' },
    hot: { type: 'boolean', description: 'The application is at it all the time: several such tables are not to be locked at once.' },
    rules: scoped['rules'] ?? {},
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Lockkeeper policy',
    ...closed(
      {
        version: { const: 1, description: 'The version of this format.' },
        extends: {
          description: `Policies that this one builds on, later ones win: ${presetNames.join(', ')}; ./file.yml of this repository; or owner/repo/path@commit with all 40 digits.`,
          anyOf: [text, { type: 'array', items: text, maxItems: 20 }],
        },
        migrations: { type: 'array', items: migration, description: 'Where migrations lie; found by convention where it is left out.' },
        'fail-on': { enum: [...severities, 'never'], description: 'The mildest severity that fails the check.' },
        opaque: { enum: severityWords, description: 'What a statement that cannot be read counts as.' },
        ...scoped,
        tables: {
          type: 'object',
          propertyNames: { format: 'glob' },
          additionalProperties: table,
          description: 'What is known of tables, by glob: `orders`, `audit_*`, `billing.*`. Later entries win.',
        },
        'small-table-rows': { type: 'integer', minimum: 0, description: 'Waiting for a table of at most so many rows counts for nothing.' },
        transactions: {
          type: 'object',
          propertyNames: { minLength: 1, maxLength: 80 },
          additionalProperties: { type: 'array', items: use, minItems: 1, maxItems: 50 },
          maxProperties: 200,
          description: 'Transactions of the application, each with the tables that it comes to, in order: [writes orders, reads users].',
        },
        dependencies: {
          type: 'object',
          propertyNames: { format: 'glob' },
          additionalProperties: { type: 'array', items: dependency, minItems: 1, maxItems: 200 },
          description: 'Functional dependencies of tables, by glob: what the rules of normal forms hold the tables to.',
        },
        'code-search': {
          enum: codeSearches,
          description: 'Where code is searched for what a migration drops or renames: off, changed (files of the pull request) or all.',
        },
        queries: globs(
          "Files of the application's queries: of sqlc, of pgTyped, of plain SQL, or exports of pg_stat_statements and performance_schema as CSV or JSON.",
        ),
        overrides: {
          type: 'array',
          maxItems: 1_000,
          items: closed({ files: globs('Migrations that this holds for.'), tables: globs('Tables that this holds for.'), ...scoped }),
          description: 'Settings for some files or tables only. Later entries win.',
        },
        exceptions: { type: 'array', items: exception, maxItems: 1_000, description: 'What is known and accepted.' },
        approvers: {
          type: 'array',
          items: approver,
          maxItems: 200,
          description: 'Who may let a failing change pass by the label of `override-label`. Of several entries that fit, the last one holds.',
        },
        'inline-exceptions': closed({
          allowed: { type: 'boolean', description: 'Whether `-- lockkeeper: allow …` in a migration counts.' },
          'require-reason': { type: 'boolean', description: 'Whether it needs `-- reason`.' },
          'require-until': { type: 'boolean', description: 'Whether it needs `until YYYY-MM-DD`.' },
        }),
        custom: { type: 'array', items: custom, maxItems: 200, description: 'Rules of your own.' },
      },
      ['version'],
    ),
    definitions,
  };
}
