import { keyOf, showName } from '../model/names.ts';
import type { Table } from '../model/objects.ts';
import type { QueryTerm, RelationSource } from '../model/query-tree.ts';
import type { Run } from './run.ts';

/**
 * A query that names an index fails where there is none of that name; MySQL takes the beginning of one for it. Sources: MySQL 8.4 manual,
 * 10.9.4, tried on MariaDB 10.11; sqlite.org/lang_indexedby.html, tried on 3.40.
 */
export function checkNamedIndexes(source: RelationSource, table: Table, run: Run): void {
  for (const wanted of source.indexes ?? []) {
    const name = wanted.toLowerCase();
    const isIt = (index: string): boolean => (run.engine.id === 'sqlite' ? index.toLowerCase() === name : index.toLowerCase().startsWith(name));
    if (isIt('primary') || table.indexes.some((index) => isIt(index.name))) {
      run.settle('index', source);
      continue;
    }
    const says = run.engine.id === 'sqlite' ? `no such index: ${wanted}` : `Key '${wanted}' doesn't exist in table '${table.name}'`;
    run.fail({ asked: 'index', about: source, asks: `names the index ${wanted} of ${showName(table)}`, says, relation: table });
  }
}

/**
 * MATCH … AGAINST needs a FULLTEXT index of just its columns, in whatever order; MyISAM searches without one in boolean mode, so that only
 * InnoDB is asked. Sources: MySQL 8.4 manual, 14.9; tried on MariaDB 10.11.
 */
export function checkFullText(term: Extract<QueryTerm, { kind: 'call' }>, run: Run): void {
  const origins = term.args.slice(0, -1).map((column) => run.origins.get(column));
  const [first] = origins;
  const table = first && run.state.catalog.relations.get(keyOf(first.relation));
  if (table?.kind !== 'table' || !origins.every((origin) => origin !== undefined && origin.rows === first?.rows)) return run.doubt();
  if (!/^innodb$/i.test(table.options['engine'] ?? 'innodb')) return;
  const wanted = new Set(origins.map((origin) => origin?.column.toLowerCase()));
  const isOver = (names: readonly (string | undefined)[]): boolean =>
    names.length === wanted.size && names.every((name) => wanted.has(name?.toLowerCase()));
  if (table.indexes.some(({ method, parts }) => method === 'fulltext' && isOver(parts.map(({ column }) => column)))) return run.settle('index', term);
  const shown = origins.map((origin) => origin?.column).join(', ');
  run.fail({
    asked: 'index',
    about: term,
    asks: `searches ${showName(table)} (${shown}) by MATCH`,
    says: "Can't find FULLTEXT index matching the column list",
    relation: table,
  });
}
