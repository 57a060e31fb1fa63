import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeTables } from './made-tables.ts';
import { nameWords } from '../name-words.ts';
import { namesOneOf, valueKindOf } from './value-kinds.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly allow: readonly string[];
}
const defaults: Options = { allow: ['outbox', 'inbox'] };

export default defineRule({
  id: 'schema/table-as-queue',
  summary: 'A new table looks like a queue of work.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new table whose name ends in queue, job, task or message has two or more of: a status, attempts, the time of the next run, who has locked it.',
    effect:
      'Each message is inserted, updated twice and deleted: dead rows pile up at the end that workers read, and workers wait for one another’s locks.',
    instead:
      'Up to some hundred messages a second, or where they must commit with other rows: keep the table, take rows with FOR UPDATE SKIP LOCKED, index only what waits (WHERE status = ‘waiting’), delete what is done. Many messages, several readers of each, replay: a broker or log (RabbitMQ, SQS, Kafka). Short work that may be lost: Redis lists or streams.',
    sources: [postgresManual('sql-select#SQL-FOR-UPDATE-SHARE')],
  },

  messages: {
    queue: '{table} looks like a queue ({columns}): each message is a row that is inserted, updated and deleted, and workers wait for one another.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['allow'],
      properties: { allow: words('Words in the names of tables that may be queues.') },
    },
    defaults,
  },

  examples: [
    {
      bad: "CREATE TABLE email_jobs (id bigint PRIMARY KEY, payload jsonb, status text NOT NULL DEFAULT 'new', attempts int NOT NULL DEFAULT 0, locked_at timestamptz);",
      good: 'CREATE TABLE email_outbox (id bigint PRIMARY KEY, payload jsonb, sent_at timestamptz);',
      differs: 'Rows are only kept until a relay has handed them to a broker.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, place } of madeTables(changeSet)) {
      if (
        table.partitionOf !== undefined ||
        !queues.has(nameWords(table.name).at(-1)?.replace(/s$/, '') ?? '') ||
        namesOneOf(table.name, new Set(options.allow))
      )
        continue;
      const marks = marksOf(table);
      if (marks.length < 2) continue;
      const columns = marks.map(({ name }) => name).join(', ');
      yield problem('queue', { table: showName(table), columns }, { ...place, subject: showName(table) });
    }
  },
});

const queues = new Set(['queue', 'job', 'task', 'message', 'work', 'outbox', 'inbox']);
const mark =
  /^(?:status|state|attempts?|attempt_count|tries|retries|retry_count|run_at|next_run_at|available_at|scheduled_at|visible_at|locked_(?:at|by|until)|reserved_at|claimed_(?:at|by)|picked_at|worker_id|lease_(?:until|expires_at))$/;

/** One column of each kind: a status, a counter, a time, a worker. */
function marksOf({ columns }: Table): readonly Column[] {
  const found = columns.filter((column) => mark.test(nameWords(column.name).join('_')));
  return found.filter((column, at) => found.findIndex((other) => valueKindOf(other) === valueKindOf(column)) === at);
}
