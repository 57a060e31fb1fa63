import { asksArrays, operatorsOf } from '../../model/index-facts.ts';
import type { Column, Index, Table } from '../../model/objects.ts';
import type { AccessPath, PathCondition, PathKey } from '../../model/query.ts';
import type { DialectId } from '../../model/target.ts';
import { hasPlaces, partOf } from './index-part.ts';

/** What finds rows by what their values contain: an access method, and the operator class if it is not the type's own. */
interface ContentMethod {
  readonly method: 'gin' | 'gist' | 'btree';
  /** MySQL: what its part indexes the values of an array as. */
  readonly array?: string;
  readonly operatorClass?: string;
  /** What brings the operator class, where the engine does not. */
  readonly extension?: string;
}

const gin: ContentMethod = { method: 'gin' };
const gist: ContentMethod = { method: 'gist' };
const ofTrigrams: ContentMethod = { method: 'gin', operatorClass: 'gin_trgm_ops', extension: 'pg_trgm' };
const ofNetworks: ContentMethod = { method: 'gist', operatorClass: 'inet_ops' };

/** By the type of the values. Sources: PostgreSQL 18 manual, 8.14.4, 8.17.10, 11.2, 12.9, F.18, F.23 and F.33; pg_opclass of 18. */
function methodFor({ name, dimensions }: Column['type']): ContentMethod | undefined {
  if (dimensions > 0 || name === 'jsonb' || name === 'tsvector' || name === 'hstore') return gin;
  if (name === 'inet' || name === 'cidr') return ofNetworks;
  if (/(?:multi)?range$|^(?:point|box|polygon|circle|ltree|geometry|geography)$/.test(name)) return gist;
  return name === 'text' || name === 'varchar' ? ofTrigrams : undefined;
}

/** By the operator that an expression is asked with: its type is not known. */
function methodForExpression(text: string, operator: string): ContentMethod | undefined {
  if (operator === '@@') return text.includes('to_tsvector(') ? gin : undefined;
  if (isPattern(operator)) return ofTrigrams;
  return text.includes(' -> ') ? gin : undefined;
}

const isPattern = (operator: string): boolean => /LIKE$|^!?~\*?$|^SIMILAR TO$/.test(operator);

/**
 * Whole numbers alone: of texts nobody knows how long they get, and one that is too long could not be written any more. Of a whole column
 * early releases of MySQL 8 take no such index. Sources: MySQL 8.4 manual, 15.1.15, Multi-Valued Indexes; gc_subst_transformer in
 * sql/item_func.cc.
 */
function methodForArray({ on, value }: PathCondition): ContentMethod | undefined {
  const isNumbers = typeof value === 'object' && /^\[?\s*\d+(?:\s*,\s*\d+)*\s*\]?$/.test(value.literal);
  return isNumbers && on.column === undefined ? { method: 'btree', array: `CAST(${on.expression} AS UNSIGNED ARRAY)` } : undefined;
}

/** What would find rows by a condition on the contents of values; PostgreSQL's methods are for conditions as they are written. */
export function contentMethodOf({ columns }: Table, condition: PathCondition, dialect: DialectId): ContentMethod | undefined {
  const { on, operator, value } = condition;
  if (dialect === 'mysql' && asksArrays.has(operator)) return methodForArray(condition);
  if (dialect !== 'postgres' || operator === '=' || (isPattern(operator) && !hasTrigram(value))) return undefined;
  const column = columns.find(({ name }) => name === on.column);
  const found = on.column === undefined ? methodForExpression(on.expression, operator) : column && methodFor(column.type);
  if (found === undefined) return undefined;
  const part = partOf(on, { operatorClass: found.operatorClass });
  return !hasPlaces(part) && operatorsOf(found.method, part, column)?.has(operator) === true ? found : undefined;
}

/** The parts of an index of another method than B-tree, and the extension that it needs. */
export interface ContentIndex extends Pick<Index, 'method' | 'parts'> {
  readonly extension?: string;
}

/** A pattern of fewer than three letters in a row has none. Source: PostgreSQL 18 manual, F.33.1. */
const hasTrigram = (value: PathCondition['value']): boolean => typeof value !== 'object' || /[\p{L}\p{N}]{3}/u.test(value.literal);

/**
 * The index that finds a path's rows by the contents of one of their columns, and the extension that it needs. Of `all`, the paths that
 * have no index: where none of them asks a document for its keys, the smaller operator class will do (manual, 8.14.4).
 */
export function contentIndex(table: Table, path: AccessPath, all: readonly AccessPath[], dialect: DialectId): ContentIndex | undefined {
  for (const condition of path.others) {
    const found = contentMethodOf(table, condition, dialect);
    if (found === undefined) continue;
    const on: PathKey = found.array === undefined ? condition.on : { expression: found.array, columns: [] };
    const isDocument = table.columns.some(({ name, type }) => name === on.column && type.name === 'jsonb' && type.dimensions === 0);
    const hasKeys = all.some(({ others }) => others.some((other) => other.on.column === on.column && other.operator.startsWith('?')));
    const operatorClass = isDocument && !hasKeys ? 'jsonb_path_ops' : found.operatorClass;
    return { method: found.method, parts: [partOf(on, { operatorClass })], ...(found.extension !== undefined && { extension: found.extension }) };
  }
  return undefined;
}
