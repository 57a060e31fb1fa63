import { findTable, isPrivate, type DatabaseState } from '../../model/catalog.ts';
import type { SchemaChange } from '../../model/change.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName, type ObjectName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'breaking-change/published-rows-need-identity',
  summary: 'A published table has nothing to tell its rows apart by.',
  consequence: 'breaks-writers',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'A publication of UPDATE or DELETE takes in a table that has neither a primary key nor another replica identity at the end of the pull request; or a table in use gets REPLICA IDENTITY NOTHING.',
    effect: 'Every UPDATE and DELETE of a published table without a replica identity fails, for the application too.',
    instead: 'Give the table a primary key first, or a unique index over NOT NULL columns and REPLICA IDENTITY USING INDEX.',
    sources: [postgresManual('logical-replication-publication#LOGICAL-REPLICATION-PUBLICATION-REPLICA-IDENTITY')],
  },

  messages: {
    publishes: 'UPDATE and DELETE of {table} fail once it is published: it has no primary key, and no other replica identity.',
    nothing: 'With REPLICA IDENTITY NOTHING, UPDATE and DELETE of {table} fail as soon as a publication has it.',
  },

  examples: [
    {
      given: 'CREATE TABLE readings (sensor bigint NOT NULL, at timestamptz NOT NULL);',
      bad: 'CREATE PUBLICATION changes FOR TABLE readings;',
      good: "CREATE PUBLICATION changes FOR TABLE readings WITH (publish = 'insert');",
      differs: 'only new rows are published',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change, table } = step;
      if (change.kind === 'set-replica-identity' && change.identity === 'nothing' && !isPrivate(table))
        yield problem('nothing', { table: showName(change.table) }, { ...placeOf(step), subject: showName(change.table) });
      for (const published of publishedIn(change)) {
        if (!lacksIdentity(after, published)) continue;
        const shown = showName(published);
        yield problem('publishes', { table: shown }, { ...placeOf(step), subject: shown });
      }
    }
  },
});

/** The tables whose UPDATEs and DELETEs a change publishes. */
function publishedIn(change: SchemaChange): readonly ObjectName[] {
  if (change.kind !== 'publication' || change.verb === 'drop' || change.removes === true) return [];
  const { publish = 'update' } = change;
  return /\b(?:update|delete)\b/i.test(publish) ? change.tables : [];
}

function lacksIdentity(after: DatabaseState, name: ObjectName): boolean {
  const table: Table | undefined = findTable(after, name);
  if (table === undefined || table.knowledge !== 'full' || table.replicaIdentity === 'full' || table.replicaIdentity === 'index') return false;
  return table.replicaIdentity === 'nothing' || !table.constraints.some(({ kind }) => kind === 'primary-key');
}
