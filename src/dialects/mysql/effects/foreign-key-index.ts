import type { Index } from '../../../model/objects.ts';
import { isSameMember } from './situation.ts';

/** What decides whether a foreign key could use an index. */
export type Keyed = Pick<Index, 'name' | 'method' | 'parts'>;

/** The columns with which an index begins, where a foreign key could use it: whole columns of a B-tree. */
function leading(index: Keyed): readonly string[] {
  if (index.method === 'fulltext' || index.method === 'spatial') return [];
  const names: string[] = [];
  for (const part of index.parts) {
    if (part.column === undefined || part.prefixLength !== undefined) break;
    names.push(part.column);
  }
  return names;
}

/** Whether the index begins with all of these columns: in any order for the referencing side, in this order for the referenced. */
export function beginsWith(index: Keyed, columns: readonly string[], order: 'any' | 'same'): boolean {
  const first = leading(index).slice(0, columns.length);
  if (first.length < columns.length) return false;
  if (order === 'any') return columns.every((column) => first.some((name) => isSameMember(name, column)));
  return columns.every((column, i) => isSameMember(first[i] ?? '', column));
}

/** An index that serves a foreign key on these columns. Source: manual, 13.1.20.5 FOREIGN KEY Constraints. */
export const coveringIndex = (indexes: readonly Index[], columns: readonly string[]): Index | undefined =>
  indexes.find((index) => beginsWith(index, columns, 'same'));
