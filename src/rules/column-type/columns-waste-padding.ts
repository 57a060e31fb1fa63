import { findType } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column } from '../../model/objects.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { typeName } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { count } from '../option-schemas.ts';
import { madeTables } from '../schema/made-tables.ts';

interface Options {
  readonly bytes: number;
}
const defaults: Options = { bytes: 8 };

/** Length and alignment of types of one length. Source: pg_type.typlen and typalign of 15. */
const layouts: Readonly<Record<string, readonly [length: number, alignment: number]>> = {
  bool: [1, 1],
  char: [1, 1],
  int2: [2, 2],
  int4: [4, 4],
  float4: [4, 4],
  date: [4, 4],
  oid: [4, 4],
  int8: [8, 8],
  float8: [8, 8],
  money: [8, 8],
  time: [8, 8],
  timestamp: [8, 8],
  timestamptz: [8, 8],
  timetz: [12, 8],
  interval: [16, 8],
  uuid: [16, 1],
};

export default defineRule({
  id: 'column-type/columns-waste-padding',
  summary: 'The columns of a new table stand in an order that wastes bytes in each row.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'The columns of fixed length at the beginning of a new table need at least `bytes` more in each row than they would in another order.',
    effect:
      'A value begins at a multiple of its alignment; what is skipped is stored and read with each row, and the order can only be changed by writing the table anew.',
    instead: 'Put columns of eight bytes first, then those of four, two and one, then texts.',
    sources: [postgresManual('storage-page-layout')],
  },

  messages: {
    wasted: 'Each row of {table} skips {count} bytes between {columns}, which another order would save.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['bytes'],
      properties: { bytes: count(1, 'How many bytes a row may waste.') },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE events (seen boolean, id bigint, read boolean, at timestamptz);',
      good: 'CREATE TABLE events (id bigint, at timestamptz, seen boolean, read boolean);',
      differs: 'The columns stand in another order.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, place } of madeTables(changeSet)) {
      const fixed = leading(table.columns, changeSet);
      const sorted = fixed.toSorted(([, a], [, b]) => b[1] - a[1]);
      const wasted = paddingOf(fixed.map(([, layout]) => layout)) - paddingOf(sorted.map(([, layout]) => layout));
      if (wasted < options.bytes) continue;
      yield problem(
        'wasted',
        { table: showName(table), count: wasted, columns: fixed.map(([name]) => name).join(', ') },
        { ...place, subject: showName(table) },
      );
    }
  },
});

/** The columns before the first one of no fixed length. */
function leading(columns: readonly Column[], { after }: ChangeSet): readonly (readonly [name: string, layout: readonly [number, number]])[] {
  const all = columns.map(({ name, type }) => {
    const layout = findType(after, typeName(type))?.kind === 'enum' ? ([4, 4] as const) : layouts[type.name];
    return [name, type.dimensions > 0 ? undefined : layout] as const;
  });
  const end = all.findIndex(([, layout]) => layout === undefined);
  return all.slice(0, end < 0 ? all.length : end).flatMap(([name, layout]) => (layout === undefined ? [] : [[name, layout] as const]));
}

function paddingOf(layouts: readonly (readonly [length: number, alignment: number])[]): number {
  let at = 0;
  let padding = 0;
  for (const [length, alignment] of layouts) {
    const skip = (alignment - (at % alignment)) % alignment;
    padding += skip;
    at += skip + length;
  }
  return padding;
}
