import type { SchemaChange } from '../../model/change.ts';
import { parseSql } from './parse.ts';
import { isRecord, type Json } from './plpgsql-tree.ts';
import { isHeld, queryOf, type Values } from './plpgsql-values.ts';
import { all, as } from './tree.ts';

export type Rounds = NonNullable<SchemaChange['rounds']>;

/** Whether a tree of statements holds one whose tag fits. */
const holds = (node: unknown, tags: RegExp): boolean =>
  Array.isArray(node)
    ? node.some((item) => holds(item, tags))
    : isRecord(node) && Object.entries(node).some(([tag, value]) => tags.test(tag) || holds(value, tags));

export const leaves = (node: unknown): boolean => holds(node, /_stmt_(?:exit|return)$/);

export const mayReturn = (node: unknown): boolean => holds(node, /_stmt_return$/);

/** A COMMIT or ROLLBACK between the turns, or a CALL of what may hold one. */
export const mayCommit = (node: unknown): boolean => holds(node, /_stmt_(?:commit|rollback|call)$/);

/** The statements of a turn, up to an EXIT or CONTINUE that constants decide; `ends`: no turn follows. */
export function turnOf(body: readonly unknown[], values: Values): { readonly body: readonly unknown[]; readonly ends: boolean } {
  const kept: unknown[] = [];
  for (const item of body) {
    const exit = isRecord(item) && isRecord(item['PLpgSQL_stmt_exit']) ? item['PLpgSQL_stmt_exit'] : undefined;
    const isLeft = exit === undefined || exit['label'] !== undefined ? undefined : isHeld(exit['cond'], values);
    if (isLeft === true) return { body: kept, ends: exit?.['is_exit'] === true };
    if (isLeft !== false) kept.push(item);
  }
  return { body: kept, ends: false };
}

/** What the turns of a loop go through, where no constant and no WHERE says how many there are. */
export function roundsOf(tag: string, value: Json): Rounds | undefined {
  switch (tag) {
    case 'PLpgSQL_stmt_loop':
    case 'PLpgSQL_stmt_while':
    case 'PLpgSQL_stmt_fori':
      return 'batches';
    case 'PLpgSQL_stmt_fors':
      return readsEveryRow(queryOf(value['query']) ?? '') ? 'rows' : undefined;
    default:
      return undefined;
  }
}

/** Whether a query gives a row for each row of a table, or for each of a series of numbers. */
function readsEveryRow(query: string): boolean {
  const parsed = parseSql(query);
  const select = parsed.ok ? as(parsed.nodes[0], 'SelectStmt') : undefined;
  if (select === undefined || select.whereClause !== undefined || select.limitCount !== undefined || select.groupClause !== undefined) return false;
  return all(select.fromClause, 'RangeVar').length > 0 || /\bgenerate_series\s*\(/i.test(query);
}
