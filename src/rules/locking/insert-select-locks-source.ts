import { findTable, resolveName } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import { mysqlManual } from '../../model/manuals.ts';
import type { Table } from '../../model/objects.ts';
import type { Step } from '../../model/rule.ts';
import { isSameName, keyOf, showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { isInUse } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'locking/insert-select-locks-source',
  summary: 'INSERT … SELECT or CREATE TABLE … SELECT locks every row of the table that it reads.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'An INSERT … SELECT, REPLACE … SELECT or CREATE TABLE … SELECT reads a table in use without WHERE or LIMIT.',
    effect:
      'InnoDB sets a shared lock on every row that it reads, and on the gaps between them: others who write to those rows, or add new ones, wait until it commits. READ COMMITTED sets none.',
    instead: 'Copy a range of the key at a time and commit each, or SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED before it.',
    sources: [mysqlManual('innodb-locks-set')],
  },

  messages: {
    locks: 'This reads every row of {sources} and locks what it has read: others who write there wait until it commits.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE totals (id bigint PRIMARY KEY);',
      bad: 'INSERT INTO totals (id) SELECT id FROM orders;',
      good: 'INSERT INTO totals (id) SELECT id FROM orders WHERE id BETWEEN 1 AND 1000;',
    },
  ],

  checkFile({ steps }, { problem }) {
    let isolation: string | undefined;
    return steps.flatMap((step, place) => {
      const { change, before } = step;
      if (change.kind === 'transaction') isolation = isolationAfter(change, isolation);
      if (change.kind === 'transaction' || change.kind === 'set-session') return [];
      const level = isolation ?? before.session.settings['transaction_isolation'] ?? before.session.settings['tx_isolation'] ?? '';
      if (before.transaction === undefined) isolation = undefined;
      const isUsed = (table: Table): boolean => isInUse(step, table) && !steps.slice(0, place).some((one) => givesName(one, table));
      const sources = /read[- ](?:un)?committed/i.test(level) ? [] : sourcesReadWhole(step).filter(isUsed);
      return sources.length === 0 ? [] : [problem('locks', { sources: listNames(sources.map(showName)) }, placeOf(step))];
    });
  },
});

/** SET TRANSACTION holds for the next transaction, of which a statement alone is one. */
function isolationAfter({ verb, isolation: level }: ChangeOf<'transaction'>, isolation: string | undefined): string | undefined {
  if (verb === 'set-isolation') return level;
  return verb === 'commit' || verb === 'rollback' ? undefined : isolation;
}

/** The tables that a statement reads from beginning to end, to write what it reads elsewhere. */
function sourcesReadWhole({ change, before }: Step): readonly Table[] {
  const query =
    change.kind === 'write-rows' && change.readsAll === true
      ? change
      : change.kind === 'create-table' && change.spec.asQuery?.readsAll === true
        ? { uses: change.spec.asQuery.uses, table: change.table }
        : undefined;
  if (query === undefined) return [];
  const written = findTable(before, query.table);
  const tables = query.uses.flatMap(({ relation }) => findTable(before, relation) ?? []).filter((table) => table !== written);
  return [...new Map(tables.map((table) => [keyOf(table), table])).values()];
}

/** Nobody else knows a table by a name that the file has given it. */
const givesName = ({ change, before }: Step, table: Table): boolean =>
  change.kind === 'rename-table' && isSameName(resolveName(before, change.to), table);
