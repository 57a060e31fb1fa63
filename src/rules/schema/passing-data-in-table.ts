import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { madeTables } from './made-tables.ts';
import { nameWords } from '../name-words.ts';
import { namesOneOf, valueKindOf } from './value-kinds.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly allow: readonly string[];
}

export default defineRule<{ readonly session: string; readonly cache: string }, Options>({
  id: 'schema/passing-data-in-table',
  summary: 'A new table keeps sessions, a cache or counters of requests, which live for minutes.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'A new logged table called session, cache, rate limit or throttle has a time at which rows expire, or a key beside a payload.',
    effect: 'Each request writes a row that is written to the log, copied to replicas and kept in backups, and a job has to delete what has expired.',
    instead:
      'Choose by what may be lost. Read by one key, may be lost: Redis or Valkey with a time to live. Read by one key, must survive a crash: Redis with appendfsync always, or this table. Must be listed, joined or revoked for a user: this table, partitioned by time of expiry. May be lost, but no other store is wanted: an UNLOGGED table (PostgreSQL). Nothing to keep: a signed token.',
    sources: [postgresManual('sql-createtable#SQL-CREATETABLE-UNLOGGED'), 'https://redis.io/docs/latest/commands/expire/'],
  },

  messages: {
    session: '{table} keeps sessions: each request that moves {column} writes a new version of a row, logs it and copies it to replicas.',
    cache: '{table} keeps what passes: rows that nobody would miss are logged, replicated and backed up, and have to be deleted by {column}.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['allow'],
      properties: { allow: words('Names of tables that may be kept.') },
    },
    defaults: { allow: [] },
  },

  examples: [
    {
      bad: 'CREATE TABLE sessions (id text PRIMARY KEY, data jsonb NOT NULL, expires_at timestamptz NOT NULL);',
      good: 'CREATE UNLOGGED TABLE sessions (id text PRIMARY KEY, data jsonb NOT NULL, expires_at timestamptz NOT NULL);',
      differs: 'The table is not logged.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, place } of madeTables(changeSet)) {
      const end = table.columns.find(isEnd);
      if (end === undefined || table.persistence !== 'permanent' || isMemory(table) || options.allow.includes(table.name)) continue;
      const data = { table: showName(table), column: end.name };
      const at = { ...place, subject: showName(table) };
      if (namesOneOf(table.name, caches) && table.columns.length <= 8) yield problem('cache', data, at);
      else if (nameWords(table.name).at(-1)?.replace(/s$/, '') === 'session' && table.columns.some(isPayload)) yield problem('session', data, at);
    }
  },
});

const caches = new Set(['cache', 'throttle', 'ratelimit', 'nonce']);

/** The time at which a row is worth nothing any more. */
function isEnd(column: Column): boolean {
  const name = nameWords(column.name).join('_');
  return /^(?:expires?|expiry|expiration|expired|ttl|valid_until|last_(?:activity|accessed|seen))(?:_(?:at|on|date|time))?$|^(?:sess_time|expire_date)$/.test(
    name,
  );
}

const isPayload = (column: Column): boolean =>
  /^(?:.*_)?(?:data|payload|value|session|sess|content)$/.test(nameWords(column.name).join('_')) &&
  ['text', 'json', 'bytes'].includes(valueKindOf(column));

/** MySQL's tables in memory. */
const isMemory = ({ options }: Table): boolean => /^memory$/i.test(options['engine'] ?? '');
