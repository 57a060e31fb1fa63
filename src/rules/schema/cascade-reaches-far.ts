import { findTable, tablesReferencing, type DatabaseState } from '../../model/catalog.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeConstraints } from '../made-objects.ts';
import { count } from '../option-schemas.ts';

interface Options {
  readonly depth: number;
  readonly tables: number;
}
const defaults: Options = { depth: 3, tables: 10 };

export default defineRule({
  id: 'schema/cascade-reaches-far',
  summary: 'A DELETE cascades through many tables.',
  consequence: 'loses-data',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new foreign key with ON DELETE CASCADE is a link of a chain that is longer than `depth`, or reaches more than `tables` tables.',
    effect: 'Deleting one row deletes rows far away, in one transaction that holds its locks until the last of them is gone.',
    instead: 'Use RESTRICT where the chain gets long, and let a job delete in batches.',
  },

  messages: {
    deep: 'A DELETE on {parent} goes on through {count} more tables, one by the other, down to {table}.',
    wide: 'A DELETE on {parent} takes rows of {count} other tables along, {table} among them.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['depth', 'tables'],
      properties: { depth: count(1, 'How many steps a DELETE may take.'), tables: count(1, 'How many tables a DELETE may reach.') },
    },
    defaults,
  },

  examples: [
    {
      given:
        'CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint REFERENCES a ON DELETE CASCADE); CREATE TABLE c (id bigint PRIMARY KEY, b_id bigint REFERENCES b ON DELETE CASCADE); CREATE TABLE d (id bigint PRIMARY KEY, c_id bigint REFERENCES c ON DELETE CASCADE);',
      bad: 'CREATE TABLE e (id bigint PRIMARY KEY, d_id bigint REFERENCES d ON DELETE CASCADE);',
      good: 'CREATE TABLE e (id bigint PRIMARY KEY, d_id bigint REFERENCES d ON DELETE RESTRICT);',
      differs: 'The chain ends before it.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: key, place } of madeConstraints(changeSet)) {
      if (key.kind !== 'foreign-key' || key.onDelete !== 'cascade') continue;
      for (const top of topsOf(changeSet.after, table)) {
        const reach = reachOf(changeSet.after, top);
        const depth = reach.get(keyOf(table)) ?? 0;
        const data = { parent: showName(top), table: showName(table) };
        const at = { ...place, subject: `${table.name}.${key.columns.join(',')}` };
        if (depth > options.depth) yield problem('deep', { ...data, count: depth }, at);
        else if (reach.size - 1 > options.tables) yield problem('wide', { ...data, count: reach.size - 1 }, at);
        else continue;
        break;
      }
    }
  },
});

/** The tables that a DELETE on a table reaches, itself among them, and in how many steps. */
function reachOf({ catalog }: DatabaseState, top: Table): ReadonlyMap<string, number> {
  const steps = new Map([[keyOf(top), 0]]);
  let layer: readonly Table[] = [top];
  for (let depth = 1; layer.length > 0 && depth <= 64; depth++) {
    const next = layer.flatMap((table) =>
      tablesReferencing(catalog, table).filter((child) => cascadesFrom(child, table) && !steps.has(keyOf(child))),
    );
    for (const child of next) steps.set(keyOf(child), depth);
    layer = [...new Set(next)];
  }
  return steps;
}

const cascadesFrom = ({ constraints }: Table, parent: Table): boolean =>
  constraints.some((each) => each.kind === 'foreign-key' && each.onDelete === 'cascade' && each.references.name === parent.name && each.enforced);

/** The tables from which a DELETE comes down to a table, the farthest first. */
function topsOf(state: DatabaseState, table: Table): readonly Table[] {
  const seen = new Set<Table>([table]);
  for (const each of seen)
    for (const key of each.constraints) {
      const parent = key.kind === 'foreign-key' && key.onDelete === 'cascade' ? findTable(state, key.references) : undefined;
      if (parent !== undefined) seen.add(parent);
    }
  seen.delete(table);
  return [...seen].toReversed();
}
