import type { Column, Table } from '../../model/objects.ts';
import type { AccessPath } from '../../model/query.ts';
import type { ContentIndex } from './content-index.ts';
import { partOf } from './index-part.ts';

/** The ends of pgvector's operator classes, by the distance that a query sorts by. Source: pgvector's README, 0.8. */
const ofVectors: Readonly<Record<string, string>> = { '<->': 'l2', '<#>': 'ip', '<=>': 'cosine', '<+>': 'l1' };

/** How many dimensions an index of a type may have. Source: the same. */
const mostDimensions: ReadonlyMap<string, number> = new Map([
  ['vector', 2000],
  ['halfvec', 4000],
]);

/** The index that gives the rows nearest to a value first, for a query that wants a few of them. */
export function nearestIndex({ columns }: Table, { order, orderWhole, limited }: AccessPath): ContentIndex | undefined {
  const [first] = order;
  const distance = limited && orderWhole && order.length === 1 && first?.direction === 'asc' ? first.distance : undefined;
  const column = columns.find(({ name }) => name === distance?.column);
  if (distance === undefined || column === undefined || column.type.dimensions > 0) return undefined;
  return indexFor(column, distance.operator);
}

function indexFor({ name, type }: Column, operator: string): ContentIndex | undefined {
  const [dimensions] = type.modifiers;
  const most = mostDimensions.get(type.name);
  if (most !== undefined) {
    const kind = ofVectors[operator];
    if (kind === undefined || typeof dimensions !== 'number' || dimensions > most) return undefined;
    return { method: 'hnsw', parts: [partOf({ column: name }, { operatorClass: `${type.name}_${kind}_ops` })] };
  }
  if (operator !== '<->') return undefined;
  if (/^(?:point|box|polygon|circle|geometry|geography)$/.test(type.name)) return { method: 'gist', parts: [partOf({ column: name })] };
  if (type.name !== 'text' && type.name !== 'varchar') return undefined;
  return { method: 'gist', parts: [partOf({ column: name }, { operatorClass: 'gist_trgm_ops' })], extension: 'pg_trgm' };
}
