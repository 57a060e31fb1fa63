import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { madeTables } from './made-tables.ts';
import { nameWords } from '../name-words.ts';
import { namesOneOf, valueKindOf } from './value-kinds.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly names: readonly string[];
}
/** Words in the names of tables that only grow, a row for each moment. */
const defaults: Options = {
  names: ['metric', 'measurement', 'reading', 'sample', 'tick', 'telemetry', 'heartbeat', 'pageview', 'impression', 'click', 'timeseries', 'candle'],
};

export default defineRule({
  id: 'schema/time-series-without-partitions',
  summary: 'A new table of measurements is not partitioned by time.',
  consequence: 'hard-to-undo',
  severity: 'notice',
  dialects: servers,

  docs: {
    when: 'A new table called metric, measurement, reading, sample, tick, telemetry or their like (`names`) has a time that is NOT NULL, no updated_at, no partitions and no BRIN index. With TimescaleDB it says nothing.',
    effect: 'Old rows can only go by DELETE, which writes each of them again; and a table that has grown cannot be partitioned without copying it.',
    instead:
      'Partition it by the time from the start, so that old rows go by dropping a partition, or make it a hypertable; where all rows stay, a BRIN index on the time is a thousandth of a B-tree’s size.',
    sources: [postgresManual('ddl-partitioning'), postgresManual('brin')],
  },

  messages: {
    whole:
      '{table} grows with time ({column}) and is one piece: old rows can only be deleted one by one, and partitions cannot be had later without a copy.',
  },

  inDialect: {
    mysql: {
      docs: {
        instead:
          'Partition it by RANGE of the time from the start, so that old rows go by DROP PARTITION; the time must be a part of each unique key.',
        sources: [mysqlManual('partitioning-range')],
      },
    },
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['names'],
      properties: { names: words('Words in the names of tables that only grow.') },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE sensor_readings (sensor_id bigint NOT NULL, at timestamptz NOT NULL, value double precision NOT NULL, PRIMARY KEY (sensor_id, at));',
      good: 'CREATE TABLE sensor_readings (sensor_id bigint NOT NULL, at timestamptz NOT NULL, value double precision NOT NULL, PRIMARY KEY (sensor_id, at)) PARTITION BY RANGE (at);',
      differs: 'The table is partitioned.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    const growing = new Set(options.names);
    if (changeSet.after.catalog.extensions.has('timescaledb')) return;
    for (const { table, place } of madeTables(changeSet)) {
      const time = table.columns.find((column) => column.notNull && valueKindOf(column) === 'moment');
      if (time === undefined || !namesOneOf(table.name, growing) || isCut(table) || table.columns.some(isUpdated)) continue;
      yield problem('whole', { table: showName(table), column: time.name }, { ...place, subject: showName(table) });
    }
  },
});

/** Partitioned, part of another, or read by a BRIN. */
function isCut({ partitioning, partitionOf, inherits, persistence, indexes }: Table): boolean {
  return (
    partitioning !== undefined ||
    partitionOf !== undefined ||
    inherits.length > 0 ||
    persistence === 'temporary' ||
    indexes.some(({ method }) => method === 'brin')
  );
}

const isUpdated = ({ name }: Column): boolean => /^(?:updated|modified|changed)_/.test(nameWords(name).join('_'));
