import type { SchemaChange } from '../../model/change.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';

const environment = /(?:^|[_-])(?:dev|devel|development|local|test|testing|qa|uat|stage|staging|prod|production|live)(?:$|[_@-])/i;

export default defineRule({
  id: 'migration/names-an-environment',
  summary: 'A migration names a role, schema, database or tablespace of one environment.',
  consequence: 'fails-to-deploy',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'A role, schema, database or tablespace that a statement names has dev, test, staging, prod or their like in its name.',
    effect: 'The same file runs everywhere: where there is no such name it fails, or makes one environment speak of another.',
    instead: 'Name what is the same everywhere, or have the tool fill the name in.',
  },

  messages: {
    names: 'This names the {what} {name}, which other environments will not have.',
  },

  inDialect: { mysql: { docs: { when: 'A user or database that a statement names has dev, test, staging, prod or their like in its name.' } } },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'GRANT SELECT ON users TO app_staging;',
      good: 'GRANT SELECT ON users TO app;',
      differs: 'Another role gets the right.',
    },
    { dialect: 'mysql', version: '8.0', given: 'CREATE TABLE users (id bigint PRIMARY KEY);', bad: "GRANT SELECT ON users TO 'app_staging'@'%';" },
  ],

  *checkStatement({ steps }, { problem }) {
    for (const { change, statement } of steps) {
      const found = namesIn(change).find(({ name }) => environment.test(name));
      if (found === undefined) continue;
      yield problem('names', found, { span: change.span, statement: statement.span, subject: found.name });
      return;
    }
  },
});

interface Named {
  readonly what: string;
  readonly name: string;
}

function namesIn(change: SchemaChange): readonly Named[] {
  const schema = 'table' in change ? change.table?.schema : undefined;
  const ofSchema = schema === undefined ? [] : [{ what: 'schema', name: schema }];
  switch (change.kind) {
    case 'grant':
      return change.grantees.map((name) => ({ what: 'role', name }));
    case 'set-owner':
      return [{ what: 'role', name: change.owner }];
    case 'role':
      return [{ what: 'role', name: change.name }];
    case 'create-schema':
      return [{ what: 'schema', name: change.name }];
    case 'rename-schema':
      return [{ what: 'schema', name: change.to }];
    case 'create-database':
    case 'drop-database':
      return [{ what: 'database', name: change.name }];
    case 'set-tablespace':
    case 'move-tablespace':
      return [{ what: 'tablespace', name: change.tablespace }];
    default:
      return ofSchema;
  }
}
