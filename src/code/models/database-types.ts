import { bracketed, shallow } from '../blocks.ts';
import { snake } from '../spelling.ts';
import type { Model, ModelReader } from './model.ts';

/**
 * Types of a whole database, which run no query themselves: Kysely's `interface DB { orders: Orders }`, and Supabase's `Tables: { orders: { Row: { note: … } } }`.
 * Sources: Kysely, "Getting started"; Supabase, "Generating TypeScript types".
 */
export const databaseTypes: ModelReader = {
  endings: ['ts', 'mts', 'cts'],
  mark: /\b(?:interface|type)\s+(?:DB|Database)\b/,
  read(file) {
    const whole = /\b(?:interface|type)\s+(?:DB|Database)\b[^{]{0,200}(?=\{)/.exec(file.bare);
    const body = whole && bracketed(file, '{', whole.index);
    if (!body) return [];
    const named = [
      ...file.plain
        .slice(body.start, body.end)
        .matchAll(/(?:^|[{;,\n])\s*['"]?(?:\w+\.)?(\w+)['"]?\s*:\s*(?:(\w+)\s*[;,\n}]|\{\s*Row\s*:\s*(?=\{))/g),
    ];
    return named.flatMap(({ index, 0: entry, 1: table = '', 2: type }): readonly Model[] => {
      const from = type === undefined ? body.start + index + entry.length : declarationOf(file.bare, type);
      const row = from === undefined ? undefined : bracketed(file, '{', from);
      if (row === undefined) return [];
      const fields = [...shallow(file, row, 0).matchAll(/(?:^|[;,\n])\s*['"]?(\w+)['"]?\??\s*:/g)];
      const members = fields.map(({ index: at, 0: field, 1: column = '' }) => ({
        names: [column, snake(column)],
        at: row.start + at + field.search(/[\w'"]/),
      }));
      return [
        {
          kind: 'table',
          title: `type of the table ${table}`,
          names: [table, snake(table)],
          isNamed: false,
          at: body.start + index + entry.search(/[\w'"]/),
          members,
        },
      ];
    });
  },
};

function declarationOf(bare: string, type: string): number | undefined {
  return new RegExp(String.raw`\b(?:interface|type)\s+${type}\b`).exec(bare)?.index;
}
