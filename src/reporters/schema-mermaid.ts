import { tablesOf, temporarySchema, type Catalog } from '../model/catalog.ts';
import type { Table } from '../model/objects.ts';
import { keyOf, showName } from '../model/names.ts';
import { diagramLabel, entityLines } from './schema-diagram.ts';
import { foreignKeysOf, targetOf } from './schema-diff.ts';

/**
 * The tables of a schema, or some of them, with all of their columns and foreign keys, as a Mermaid entity diagram. Partitions are left to
 * their parents.
 */
export function renderSchemaMermaid(catalog: Catalog, isShown: (table: Table) => boolean = () => true): string {
  const tables = tablesOf(catalog)
    .filter(({ schema, partitionOf }) => schema !== temporarySchema && partitionOf === undefined)
    .filter(isShown)
    .toSorted((a, b) => (showName(a) < showName(b) ? -1 : 1));
  const ids = new Map(tables.map((table, index) => [keyOf(table), `t${index + 1}`]));
  const entities = tables.flatMap((table) => {
    const attributes = table.columns.map((column) => ({ column, change: 'same' as const }));
    return entityLines(ids.get(keyOf(table)) ?? '', showName(table), '', attributes, table, Infinity);
  });
  const edges = tables.flatMap((table) =>
    foreignKeysOf(table).flatMap((key) => {
      const [child, parent] = [ids.get(keyOf(table)), ids.get(targetOf(catalog, table, key))];
      return child === undefined || parent === undefined
        ? []
        : [`  ${parent} ||--o{ ${child} : "${diagramLabel(key.columns.join(', ')) || 'references'}"`];
    }),
  );
  return `${['erDiagram', ...entities, ...edges].join('\n')}\n`;
}
