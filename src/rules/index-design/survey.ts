import { tablesOf, tablesReferencing, type DatabaseState } from '../../model/catalog.ts';
import { innodbSuffix, indexesOf } from '../../model/index-facts.ts';
import type { IndexSurvey, QueryPlace, SurveyedIndex, SurveyedTable } from '../../model/index-survey.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import type { ForeignKey } from '../../model/constraints.ts';
import type { JudgedQuery } from '../../model/query.ts';
import type { DialectId } from '../../model/target.ts';
import { coverOf, isNeeded, showParts } from '../index-redundancy/covering.ts';
import { isKeyIndexed } from '../index-redundancy/key-index.ts';
import { bestServiceOf, isServed, readersByTable, wantsFew, type Reader } from './readers.ts';

/** The indexes of every table, in the order of names: what covers each, and which queries and foreign keys it serves. */
export function surveyIndexes(state: DatabaseState, queries: readonly JudgedQuery[], dialect: DialectId): IndexSurvey {
  const readers = readersByTable(queries);
  const byName = (a: Table, b: Table): number => (showName(a) < showName(b) ? -1 : 1);
  const tables = tablesOf(state.catalog)
    .filter(({ foreign, persistence }) => !foreign && persistence !== 'temporary')
    .toSorted(byName);
  return { queries: queries.length, tables: tables.map((table) => surveyTable(state, table, readers.get(keyOf(table)) ?? [], dialect)) };
}

function surveyTable(state: DatabaseState, table: Table, readers: readonly Reader[], dialect: DialectId): SurveyedTable {
  const indexes = indexesOf(table, dialect);
  const served = new Map<Index, Reader[]>(indexes.map((index) => [index, []]));
  const unserved: Reader[] = [];
  for (const reader of readers) {
    const best = bestServiceOf(table, reader.path, dialect, indexes);
    if (best !== undefined) served.get(best.index)?.push(reader);
    if (wantsFew(state, table, reader, dialect) && !isServed(state, table, reader, dialect)) unserved.push(reader);
  }
  const keys = table.constraints.filter((constraint): constraint is ForeignKey => constraint.kind === 'foreign-key');
  const referencing = tablesReferencing(state.catalog, table);
  return {
    table: { schema: table.schema, name: table.name },
    indexes: indexes.map((index): SurveyedIndex => {
      const by = isNeeded(table, index, referencing) ? undefined : coveringOf(table, index, dialect);
      return {
        name: index.name,
        method: index.method,
        parts: showParts(index.name === 'rowid' ? { ...index, include: [] } : index),
        what: whatIs(table, index),
        valid: index.valid,
        ...(by && { coveredBy: by.name }),
        keys: keys.filter((key) => isKeyIndexed({ ...table, indexes: [index] }, key)).map(({ columns }) => columns.join(', ')),
        queries: placesOf(served.get(index) ?? []),
      };
    }),
    keysWithoutIndex: keys
      .filter((key) => !isKeyIndexed({ ...table, indexes }, key))
      .map(({ columns, references }) => ({ columns: columns.join(', '), references: showName(references) })),
    queriesWithoutIndex: placesOf(unserved),
  };
}

/** The index that makes another superfluous; of two that are the same, the younger one is. */
function coveringOf(table: Table, index: Index, dialect: DialectId): Index | undefined {
  const suffix = innodbSuffix(table, dialect);
  const at = table.indexes.indexOf(index);
  return table.indexes.find((by, place) => {
    const cover = by === index ? undefined : coverOf(table, index, by, suffix);
    return cover !== undefined && cover !== 'narrow' && (cover !== 'same' || place < at);
  });
}

function whatIs({ constraints }: Table, { constraint, unique, name }: Index): SurveyedIndex['what'] {
  const found = constraints.find((one) => constraint !== undefined && one.name === constraint);
  if (found?.kind === 'primary-key' || name === 'rowid') return 'primary key';
  if (found?.kind === 'exclude') return 'exclusion constraint';
  return found?.kind === 'unique' ? 'unique constraint' : unique ? 'unique index' : 'index';
}

function placesOf(readers: readonly Reader[]): readonly QueryPlace[] {
  const places = readers.map(({ query: { path, line, name } }) => ({ file: path, line, ...(name !== undefined && { name }) }));
  return places.filter(({ file, line }, at) => places.findIndex((other) => other.file === file && other.line === line) === at);
}
