import type { ChangeOf } from '../../model/change.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import type { JudgedFile, Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { placeOf } from '../place-of.ts';

/** Settings that change what later statements mean or may do. */
const meanings: Readonly<Record<string, string>> = {
  search_path: 'names without a schema mean other tables',
  session_replication_role: 'foreign keys are not checked and triggers do not fire',
  role: 'what it makes belongs to another role',
  session_authorization: 'what it makes belongs to another role',
  row_security: 'row security is handled otherwise',
  default_transaction_read_only: 'transactions may not write',
  foreign_key_checks: 'foreign keys are not checked',
  unique_checks: 'InnoDB may let doubles into secondary unique indexes',
  sql_mode: 'values are checked by other rules',
  sql_log_bin: 'what it writes does not reach the replicas',
};

export default defineRule({
  id: 'migration/session-setting-leaks',
  summary: 'A migration leaves the session changed for those after it.',
  consequence: 'weakens-schema',
  severity: 'notice',
  dialects: servers,

  docs: {
    when: '`search_path`, session_replication_role, row_security, the role or read-only mode is SET without LOCAL, and not set back before the file ends.',
    effect: 'Most tools run all migrations over one connection: the next file, and the tool’s own notes of what has run, meet the changed setting.',
    instead: 'SET LOCAL inside a transaction, or RESET it at the end of the file.',
    sources: [postgresManual('sql-set')],
  },

  messages: {
    leaks: '{name} stays set when this file is done: for what runs after it on the same connection {meaning}.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: '`foreign_key_checks`, `unique_checks`, `sql_mode`, `sql_log_bin` or autocommit is SET for the session, and not set back before the file ends.',
        instead: 'Keep the value in a variable (SET @old = @@sql_mode) and set it back at the end of the file.',
        sources: [mysqlManual('server-system-variables#sysvar_foreign_key_checks'), mysqlManual('sql-mode')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE SCHEMA billing;',
      bad: 'SET search_path TO billing; CREATE TABLE invoices (id bigint PRIMARY KEY);',
      good: 'SET search_path TO billing; CREATE TABLE invoices (id bigint PRIMARY KEY); RESET search_path;',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'SET foreign_key_checks = 0; ALTER TABLE users ADD COLUMN age int;',
      good: 'SET foreign_key_checks = 0; ALTER TABLE users ADD COLUMN age int; SET foreign_key_checks = 1;',
    },
  ],

  *checkFile(file, { problem }) {
    for (const [name, meaning] of Object.entries(meanings)) {
      const step = lastSet(file, name);
      if (step?.change.kind !== 'set-session' || isBack(step.change)) continue;
      yield problem('leaks', { name, meaning }, { ...placeOf(step), subject: name });
    }
  },
});

function lastSet({ steps }: JudgedFile, name: string): Step | undefined {
  const isAbout = ({ change }: Step): boolean =>
    change.kind === 'set-session' &&
    !change.local &&
    !change.global &&
    (change.name === name || (change.name === 'all' && change.value === undefined));
  return steps.findLast(isAbout);
}

/** RESET, or the value that a session begins with. */
function isBack({ name, value }: ChangeOf<'set-session'>): boolean {
  if (value === undefined) return true;
  if (isSwitch(name) || value.includes('@') || /^default$/i.test(value)) return value.includes('@') || /^(?:1|on|true|default)$/i.test(value);
  if (name === 'session_replication_role') return /^'?(?:origin|default)'?$/i.test(value);
  if (name === 'row_security') return /^(?:on|true|1)$/i.test(value);
  if (name === 'default_transaction_read_only') return /^(?:off|false|0)$/i.test(value);
  if (name === 'role') return /^none$/i.test(value);
  return name === 'search_path' && /^(?:"\$user",\s*)?"?public"?$/i.test(value);
}

/** Variables of MySQL that a session begins with switched on. */
const isSwitch = (name: string): boolean => name === 'foreign_key_checks' || name === 'unique_checks' || name === 'sql_log_bin';
