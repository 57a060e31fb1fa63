import type { ChangeOf } from '../../model/change.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly allow: readonly string[];
}
const defaults: Options = { allow: [] };

export default defineRule({
  id: 'security/changes-settings-of-the-server',
  summary: 'A migration changes a setting of the whole server, or one that hides what it does.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: 'ALTER SYSTEM, or password_encryption is set to md5, for a session, a role or a database.',
    effect:
      'Every database of the server is changed, and nothing of the repository says so to those who run it; md5 passwords can be replayed by who reads them.',
    instead: 'Set it where the server is configured, and keep scram-sha-256.',
    sources: [postgresManual('sql-altersystem'), postgresManual('auth-password')],
  },

  messages: {
    server: '{setting} is changed for the whole server, every other database of it among them.',
    hidden: 'With sql_log_bin off, no replica and no backup of the binary log learns of what follows.',
    md5: 'Passwords that are set from here on are kept as md5, which who reads it can log in with.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'SET GLOBAL or PERSIST, or sql_log_bin is switched off.',
        effect: 'Every database of the server is changed; without the binary log replicas drift away from the source.',
        instead: 'Set it where the server is configured; set for the session what the migration needs.',
        sources: [mysqlManual('set-variable'), mysqlManual('set-sql-log-bin')],
      },
    },
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['allow'],
      properties: { allow: words('Settings that may be changed.') },
    },
    defaults,
  },

  examples: [
    {
      bad: "ALTER SYSTEM SET statement_timeout = '10s';",
      good: "SET statement_timeout = '10s';",
      differs: 'Only the session is changed.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      bad: 'SET GLOBAL max_allowed_packet = 1073741824;',
      good: 'SET lock_wait_timeout = 5;',
      differs: 'Only the session is changed.',
    },
  ],

  check: {
    *'set-session'({ change }, { options, problem }) {
      const what = options.allow.includes(change.name) ? undefined : faultOf(change);
      if (what !== undefined) yield problem(what, { setting: change.name }, { subject: change.name });
    },
    *role({ change }, { options, problem }) {
      if (change.options.some(keepsMd5) && !options.allow.includes(encryption)) yield problem('md5', {});
    },
    *other({ change }, { options, problem }) {
      if (keepsMd5(change.what) && !options.allow.includes(encryption)) yield problem('md5', {});
    },
  },
});

const encryption = 'password_encryption';
const keepsMd5 = (words: string): boolean => /\bset password_encryption = (?:md5|on)$/i.test(words);

function faultOf({ name, value, global }: ChangeOf<'set-session'>): 'server' | 'hidden' | 'md5' | undefined {
  const now = (value ?? '').toLowerCase();
  if (name === 'sql_log_bin' && ['0', 'off', 'false'].includes(now)) return 'hidden';
  if (name === encryption && ['md5', 'on'].includes(now)) return 'md5';
  return global ? 'server' : undefined;
}
