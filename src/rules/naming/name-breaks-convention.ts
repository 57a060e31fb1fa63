import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { count, words } from '../option-schemas.ts';
import { breachOf, styles, type Conventions } from './conventions.ts';
import { kinds, namesMade } from './names-made.ts';

const defaults: Conventions = {
  case: {},
  templates: {},
  tables: 'any',
  uncountable: [],
  most: 0,
  deny: [],
  exempt: [
    'schema_migrations',
    'ar_internal_metadata',
    '_prisma_migrations',
    'flyway_*',
    'django_*',
    'auth_*',
    'knex_*',
    'goose_*',
    'databasechangelog*',
    '_sqlx_*',
    '__*',
  ],
};

export default defineRule({
  id: 'naming/name-breaks-convention',
  summary: 'A name is not what the conventions of the policy ask for.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: `A new or renamed object breaks a convention that an option states; silent until one does. Kinds of objects are ${kinds.join(', ')}; in \`case\`, \`*\` means those that are not named. Names that the engine chose itself only meet \`deny\`.`,
    effect: 'Whoever looks for it guesses wrong, and tools that go by names pass it by.',
    instead: 'Give it the name that the message asks for, or list it under `exempt`.',
  },

  messages: {
    case: 'The name of the {kind} {name} is not in {wanted}.',
    template: 'The {kind} {name} should be called {wanted}.',
    number: 'The {kind} {name} should be called {wanted}.',
    long: 'The name of the {kind} {name} has more than {wanted} characters.',
    denied: 'The policy rules out the name of the {kind} {name}.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['case', 'templates', 'tables', 'uncountable', 'most', 'deny', 'exempt'],
      properties: {
        case: {
          type: 'object',
          required: [],
          propertyNames: { enum: [...kinds, '*'] },
          additionalProperties: { type: 'string', enum: [...styles] },
          description: 'How names of a kind are written: `{"*": snake_case, column: camelCase}`.',
        },
        templates: {
          type: 'object',
          required: [],
          propertyNames: { enum: [...kinds] },
          additionalProperties: { type: 'string' },
          description:
            'Names of a kind, such as `{table}_{columns}_idx`; {column}, {parent}, {parent_columns}, {singular_table} and {singular_parent} are known too, `*` stands for anything, and a comma separates alternatives.',
        },
        tables: { type: 'string', enum: ['plural', 'singular', 'any'], description: 'The number that names of tables are in.' },
        uncountable: words('More words that have one form.'),
        most: count(0, 'How many characters a name may have; 0 for any.'),
        deny: words('Names that are ruled out, behind their kind: `column:data`, `*:tmp_*`.'),
        exempt: words('Names, and tables whose parts may have any name; * stands for anything.'),
      },
    },
    defaults,
  },

  examples: [
    {
      options: { templates: { index: '{table}_{columns}_idx' } },
      given: 'CREATE TABLE notes (id bigint PRIMARY KEY, author bigint);',
      bad: 'CREATE INDEX by_author ON notes (author);',
      good: 'CREATE INDEX notes_author_idx ON notes (author);',
      differs: 'The index has another name.',
    },
    {
      options: { case: { '*': 'snake_case' }, tables: 'plural' },
      bad: 'CREATE TABLE "userNote" (id bigint PRIMARY KEY);',
      good: 'CREATE TABLE user_notes (id bigint PRIMARY KEY);',
      differs: 'The table has another name.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const made of namesMade(changeSet)) {
      const breach = breachOf(made, options);
      if (breach === undefined) continue;
      const data = { kind: made.kind.replace('-', ' '), name: made.name, wanted: breach.wanted };
      yield problem(breach.id, data, { ...made.place, subject: `${made.table ?? ''}.${made.name}` });
    }
  },
});
