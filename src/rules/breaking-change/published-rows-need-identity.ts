import { findTable, isPrivate, tablesOf, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import type { KeyConstraint } from '../../model/constraints.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { columnsOf } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/published-rows-need-identity',
  summary: 'A published table has nothing to tell its rows apart by.',
  consequence: 'breaks-writers',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'A publication of UPDATE or DELETE takes in a table that has neither a primary key nor another replica identity at the end of the pull request, or has a WHERE upon other columns or a list without them; or a table in use gets REPLICA IDENTITY NOTHING.',
    effect: 'Every UPDATE and DELETE of the table fails, for the application too.',
    instead:
      'Give the table a primary key first, or a unique index over NOT NULL columns and REPLICA IDENTITY USING INDEX; or REPLICA IDENTITY FULL for a WHERE.',
    sources: [postgresManual('logical-replication-publication#LOGICAL-REPLICATION-PUBLICATION-REPLICA-IDENTITY')],
  },

  messages: {
    publishes: 'UPDATE and DELETE of {table} fail once it is published: it has no primary key, and no other replica identity.',
    all: 'UPDATE and DELETE of {tables} fail from then on: there is no primary key, and no other replica identity.',
    filter: 'UPDATE and DELETE of {table} fail: the WHERE of {publication} reads {columns}, which is not of its replica identity.',
    list: 'UPDATE and DELETE of {table} fail: {publication} leaves out {columns}, which is of its replica identity.',
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
      if (change.kind !== 'publication' || change.verb === 'drop' || change.removes === true) continue;
      const publication = change.name;
      if ([step.after, after].some(({ catalog }) => catalog.insertOnly?.includes(publication))) continue;
      const lacking = change.ofAll === true ? tablesOf(after.catalog).filter((each) => each.persistence === 'permanent' && lacksIdentity(each)) : [];
      if (lacking.length > 0) yield problem('all', { tables: listNames(lacking.map(showName)) }, placeOf(step));
      for (const published of membersOf(change, after)) {
        const shown = showName(published);
        const place = { ...placeOf(step), subject: shown };
        if (lacksIdentity(published)) yield problem('publishes', { table: shown }, place);
        const found = misfitOf(published, publication);
        if (found !== undefined) yield problem(found.how, { table: shown, publication, columns: listNames(found.columns) }, place);
      }
    }
  },
});

/** The tables that a change takes into a publication, or of which it sends other changes from now on. */
function membersOf({ tables, publish, verb, name }: ChangeOf<'publication'>, after: DatabaseState): readonly Table[] {
  if (verb === 'alter' && publish !== undefined)
    return tablesOf(after.catalog).filter(({ published }) => published?.some((each) => each.name === name) === true);
  return tables.flatMap((each) => findTable(after, each) ?? []);
}

/** The columns by which a subscriber tells rows apart; undefined where there are none, or all of them. */
function identityOf({ replicaIdentity, constraints, indexes }: Table): readonly string[] | undefined {
  if (replicaIdentity === 'default') return constraints.find((each): each is KeyConstraint => each.kind === 'primary-key')?.columns;
  return replicaIdentity === 'index' ? indexes.find((index) => index.replicaIdentity)?.parts.flatMap(({ column }) => column ?? []) : undefined;
}

const lacksIdentity = (table: Table): boolean =>
  table.knowledge === 'full' && (table.replicaIdentity === 'nothing' || (table.replicaIdentity === 'default' && identityOf(table) === undefined));

/** The columns that a WHERE reads beside the identity, or that a list of columns leaves out of it. */
function misfitOf(table: Table, publication: string): { readonly how: 'filter' | 'list'; readonly columns: readonly string[] } | undefined {
  const identity = identityOf(table);
  const { filter, columns: list } = table.published?.find(({ name }) => name === publication) ?? {};
  if (identity === undefined) return undefined;
  const read = filter === undefined ? [] : columnsOf(filter).filter((column) => !identity.includes(column));
  if (read.length > 0) return { how: 'filter', columns: [...new Set(read)] };
  const left = list === undefined ? [] : identity.filter((column) => !list.includes(column));
  return left.length > 0 ? { how: 'list', columns: left } : undefined;
}
