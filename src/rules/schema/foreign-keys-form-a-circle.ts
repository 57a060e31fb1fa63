import { findTable, type DatabaseState } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { ForeignKey } from '../../model/constraints.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeConstraints } from '../made-objects.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';

export default defineRule({
  id: 'schema/foreign-keys-form-a-circle',
  summary: 'Tables reference each other by columns that are never NULL, so that none can get a first row.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A new foreign key closes a circle of foreign keys that are all NOT NULL and checked at once.',
    effect: 'A row of each table needs one of the next: plain INSERTs fail, restores need a special order, and rows cannot be deleted one by one.',
    instead: 'Let one of the columns be NULL, or make one of the foreign keys DEFERRABLE INITIALLY DEFERRED where the engine knows it.',
    sources: [postgresManual('sql-set-constraints')],
  },

  messages: {
    circle: 'No row can be the first: {tables} each need a row of the next, by columns that are NOT NULL.',
  },

  examples: [
    {
      given:
        'CREATE TABLE teams (id bigint PRIMARY KEY, leader_id bigint NOT NULL); CREATE TABLE users (id bigint PRIMARY KEY, team_id bigint NOT NULL REFERENCES teams (id));',
      bad: 'ALTER TABLE teams ADD CONSTRAINT teams_leader FOREIGN KEY (leader_id) REFERENCES users (id);',
      good: 'ALTER TABLE teams ADD CONSTRAINT teams_leader FOREIGN KEY (leader_id) REFERENCES users (id) DEFERRABLE INITIALLY DEFERRED;',
      differs: 'It is checked when the transaction ends.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    const told = new Set<string>();
    const parents = circling(changeSet);
    for (const { table, made: key, place } of madeConstraints(changeSet)) {
      const parent = key.kind === 'foreign-key' && parents.has(table) && isFirm(table, key) ? findTable(changeSet.after, key.references) : undefined;
      const way = parent === undefined || parent === table ? undefined : wayBack(parents, parent, table);
      const name = way?.map(showName).toSorted().join();
      if (way === undefined || name === undefined || told.has(name)) continue;
      told.add(name);
      yield problem('circle', { tables: way.map(showName).join(', ') }, { ...place, subject: name });
    }
  },
});

/** Checked with each statement, for every row. */
function isFirm({ columns }: Table, { columns: names, deferrable, enforced }: ForeignKey): boolean {
  return enforced && !deferrable && names.every((name) => columns.some((column) => column.name === name && column.notNull));
}

/** For each table, those that it references. */
type Parents = ReadonlyMap<Table, readonly Table[]>;

/** What is left of `referenced` when tables without parents are taken away, again and again: those on a circle, or that reference one. */
const circling = oncePerChangeSet((changeSet): Parents => {
  const parents = new Map(referenced(changeSet));
  const left = new Map([...parents].map(([table, own]) => [table, own.length]));
  const children = new Map([...parents.keys()].map((table) => [table, [] as Table[]]));
  for (const [table, own] of parents) for (const parent of own) children.get(parent)?.push(table);
  const gone = [...parents.keys()].filter((table) => left.get(table) === 0);
  for (const table of gone) {
    parents.delete(table);
    for (const child of children.get(table) ?? []) {
      const count = (left.get(child) ?? 0) - 1;
      left.set(child, count);
      if (count === 0) gone.push(child);
    }
  }
  return parents;
});

/** The tables that firm foreign keys lead to from those that got a constraint, and these. */
function referenced(changeSet: ChangeSet): Parents {
  const parents = new Map<Table, readonly Table[]>();
  const next = madeConstraints(changeSet).map(({ table }) => table);
  for (let table = next.pop(); table !== undefined; table = next.pop()) {
    if (parents.has(table)) continue;
    const own = parentsOf(changeSet.after, table);
    parents.set(table, own);
    next.push(...own);
  }
  return parents;
}

function parentsOf(state: DatabaseState, table: Table): readonly Table[] {
  const keys = table.constraints.filter((one) => one.kind === 'foreign-key').filter((key) => isFirm(table, key));
  return [...new Set(keys.flatMap((key) => findTable(state, key.references) ?? []))];
}

/** The tables from one to another along firm foreign keys, both among them. */
function wayBack(parents: Parents, from: Table, to: Table): readonly Table[] | undefined {
  const seen = new Set([from]);
  const ways: (readonly Table[])[] = [[from]];
  for (const way of ways) {
    const last = way.at(-1);
    if (last === to) return [to, ...way.slice(0, -1)];
    for (const next of (last && parents.get(last)) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
