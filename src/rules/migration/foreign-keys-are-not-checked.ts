import { tablesReferencing } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'migration/foreign-keys-are-not-checked',
  summary: 'Rows are written while foreign keys and triggers are switched off.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: '`session_replication_role` is set to replica, and rows of a table with foreign keys or triggers are written, or rows that others refer to are changed, before it is set back.',
    effect: 'What would be refused is written, and stays: setting it back checks nothing. Triggers that keep other tables in step do not run.',
    instead: 'Write parents before children, or make the constraint DEFERRABLE; where it must be, look for orphans afterwards.',
    sources: [postgresManual('runtime-config-client#GUC-SESSION-REPLICATION-ROLE')],
  },

  messages: {
    unchecked: 'Rows of {table} are written while session_replication_role is replica: {what}, and what is wrong stays in.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: '`foreign_key_checks` is off, and rows of a table with foreign keys are written, or rows that others refer to are changed, before it is on again.',
        effect: 'What would be refused is written, and stays: switching the checks on again checks nothing.',
        instead: 'Write parents before children; where it must be, look for orphans afterwards.',
        sources: [mysqlManual('server-system-variables#sysvar_foreign_key_checks')],
      },
      messages: { unchecked: 'Rows of {table} are written while foreign_key_checks is off: {what}, and what is wrong stays in.' },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));',
      bad: 'SET session_replication_role = replica; INSERT INTO notes VALUES (1, 7); SET session_replication_role = origin;',
      good: 'INSERT INTO users VALUES (7); INSERT INTO notes VALUES (1, 7);',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given:
        'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint, FOREIGN KEY (user_id) REFERENCES users (id));',
      bad: 'SET foreign_key_checks = 0; INSERT INTO notes VALUES (1, 7); SET foreign_key_checks = 1;',
      good: 'INSERT INTO users VALUES (7); INSERT INTO notes VALUES (1, 7);',
    },
  ],

  *checkFile({ steps }, { problem }) {
    const told = new Set<string>();
    for (const step of steps) {
      const what = whatIsOff(step);
      const table = step.table && showName(step.table);
      if (what === undefined || table === undefined || told.has(table)) continue;
      told.add(table);
      yield problem('unchecked', { table, what }, { ...placeOf(step), subject: table, table });
    }
  },
});

function whatIsOff({ change, before, table }: Step): string | undefined {
  const { session_replication_role: role = '', foreign_key_checks: checks = '' } = before.session.settings;
  const isReplica = /^'?replica'?$/i.test(role);
  if (change.kind !== 'write-rows' || !(isReplica || /^(?:0|off|false)$/i.test(checks)) || table === undefined) return undefined;
  if (table.constraints.some(({ kind }) => kind === 'foreign-key')) return 'its foreign keys are not checked';
  const [referring] = change.verb === 'insert' || change.verb === 'copy' ? [] : tablesReferencing(before.catalog, table);
  if (referring !== undefined) return `rows of ${showName(referring)} that refer to them are not looked for`;
  return isReplica && table.triggers.length > 0 ? 'its triggers do not fire' : undefined;
}
