import type { Column, Index, IndexPart } from '../../model/objects.ts';
import type { Target } from '../../model/target.ts';
import { bytesOfCharset, isTextual, serverCharset } from './charsets.ts';

type Typed = Pick<Column, 'name' | 'type' | 'attributes'>;

/** TEXT, BLOB and JSON: their values stand apart from the row. */
export const blobs: ReadonlySet<string> = new Set([
  'tinyblob',
  'blob',
  'mediumblob',
  'longblob',
  'tinytext',
  'text',
  'mediumtext',
  'longtext',
  'json',
]);
/** Types whose keys may have a prefix; JSON in MariaDB alone. */
export const strings: ReadonlySet<string> = new Set([...blobs, 'char', 'varchar', 'binary', 'varbinary']);

/** The most bytes of one part of an InnoDB index. Source: MySQL 8.4 manual, 17.21 InnoDB Limits. */
const mostBytes = 3072;

/** What a part is once its column has such a type: only strings have prefixes, and a prefix of the whole is none. Tried on MariaDB 10.11. */
function keptPart(part: IndexPart, column: Typed | undefined, target: Target, isPlain: boolean): IndexPart {
  if (column === undefined) return part;
  const { prefixLength, ...whole } = part;
  const { type, attributes } = column;
  if (prefixLength !== undefined) {
    const isWhole = !blobs.has(type.name) && prefixLength >= (type.modifiers[0] ?? 1);
    return !strings.has(type.name) || isWhole ? whole : part;
  }
  if (!isPlain || !blobs.has(type.name) || target.dialect !== 'mariadb') return part;
  const charset = isTextual(type) ? (attributes?.['charset'] ?? (serverCharset(target) === 'latin1' ? 'utf8mb4' : serverCharset(target))) : 'binary';
  return { ...part, prefixLength: Math.floor(mostBytes / bytesOfCharset(type.name === 'json' ? 'utf8mb4' : charset)) };
}

/** MariaDB makes a UNIQUE over whole texts with hashes, and a plain index over one with the longest prefix. Source: MariaDB, Getting Started with Indexes; tried on 10.11. */
export function keepIndex(index: Index, columns: readonly Typed[], target: Target): Index {
  const columnOf = ({ column }: IndexPart): Typed | undefined => columns.find(({ name }) => name === column);
  const isWhole = (part: IndexPart): boolean => part.prefixLength === undefined && blobs.has(columnOf(part)?.type.name ?? '');
  const isPlain = !index.unique && index.method === 'btree';
  const parts = index.parts.map((part) => keptPart(part, columnOf(part), target, isPlain));
  const isSame = parts.every((part, at) => part === index.parts[at]);
  const isHashed = target.dialect === 'mariadb' && index.unique && parts.some(isWhole);
  if (!isHashed) return isSame ? index : { ...index, parts };
  return { ...index, parts: parts.map((part) => ({ ...part, order: 'asc', nulls: 'first' })), method: 'hash' };
}
