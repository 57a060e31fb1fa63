import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

export default defineRule({
  id: 'security/credential-in-migration',
  summary: 'A migration states a password, key or token.',
  consequence: 'weakens-security',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'A literal of a statement is the password of a role, user mapping or connection, an address with a password in it, a private key, a signed token, or the key of a known service. What a tool or psql fills in is none.',
    effect: 'Whoever can read the repository, or its history, knows it, and every environment has the same one.',
    instead: 'Change it, since it is told already; make roles outside of migrations, or have the tool fill the value in from a secret.',
    sources: [postgresManual('sql-createrole'), mysqlManual('password-security-admin')],
  },

  messages: {
    user: 'The password of {user} stands in the repository, for whoever can read it.',
    told: '{what} stands in the repository, for whoever can read it.',
  },

  examples: [
    { bad: "CREATE ROLE app LOGIN PASSWORD 'hunter2';", good: 'CREATE ROLE app LOGIN;', differs: 'The role has no password.' },
    {
      dialect: 'mysql',
      version: '8.0',
      bad: "CREATE USER 'app'@'%' IDENTIFIED BY 'secret';",
      good: "CREATE USER 'app'@'%' IDENTIFIED WITH auth_socket;",
      differs: 'The user has no password.',
    },
    {
      dialect: 'sqlite',
      version: '3.45',
      given: 'CREATE TABLE settings (name text PRIMARY KEY, value text);',
      bad: "INSERT INTO settings (name, value) VALUES ('queue', 'amqp://app:hunter2@queue.internal/');",
      good: "INSERT INTO settings (name, value) VALUES ('queue', 'amqp://queue.internal/');",
      differs: 'The address has no password.',
    },
  ],

  *checkStatement({ statement, steps }, { problem }) {
    for (const { what, span } of statement.credentials ?? []) {
      const user = steps
        .map(({ change }) => (change.kind === 'role' && change.hasPassword ? change.name : undefined))
        .find((name) => name !== undefined);
      const place = { span, statement: statement.span, subject: user ?? what };
      yield what === 'A password' && user !== undefined ? problem('user', { user }, place) : problem('told', { what }, place);
    }
  },
});
