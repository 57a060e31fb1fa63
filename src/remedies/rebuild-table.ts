import type { SchemaChange } from '../model/change.ts';
import type { Table } from '../model/objects.ts';
import type { ForeignKey } from '../model/constraints.ts';
import type { ProposedStep } from '../model/rule.ts';
import type { SourceSpan } from '../model/span.ts';
import { columnsOf } from '../model/types.ts';

interface Rebuild {
  readonly table: Table;
  readonly dropped: readonly string[];
  /** Foreign keys that it is to have beside its own. */
  readonly references: readonly ForeignKey[];
  readonly span: SourceSpan;
}

/** SQLite: the table is made anew with its foreign keys and without the columns. Source: manual, ALTER TABLE, 7 Making Other Kinds Of Table Schema Changes. */
export function rebuildSteps({ table, dropped, references, span }: Rebuild): readonly ProposedStep[] {
  if (dropped.length === 0 && references.length === 0) return [];
  const fresh = { name: `${table.name}_new` };
  const stays = (names: readonly string[]): boolean => names.every((name) => !dropped.includes(name));
  const left = table.columns.filter(({ name }) => stays([name]));
  const columns = left.filter(({ generated }) => generated === undefined).map(({ name }) => name);
  const constraints = table.constraints.filter((constraint) =>
    stays('columns' in constraint ? constraint.columns : constraint.kind === 'check' ? columnsOf(constraint.expression) : []),
  );
  const changes: readonly SchemaChange[] = [
    {
      kind: 'create-table',
      table: fresh,
      ifNotExists: false,
      orReplace: false,
      spec: {
        columns: left.map(({ origin: _origin, inherited: _inherited, sequence: _sequence, notNullValid: _valid, ...column }) => ({
          ...column,
          serial: false,
          span,
        })),
        constraints: [...constraints, ...references],
        indexes: [],
        persistence: table.persistence,
        inherits: [],
        like: [],
        foreign: false,
        options: table.options,
      },
      span,
    },
    {
      kind: 'write-rows',
      verb: 'insert',
      table: fresh,
      where: 'none',
      bounds: [],
      limited: false,
      columns,
      literals: [],
      uses: [{ relation: table, columns }],
      fills: { from: { name: table.name } },
      span,
    },
    { kind: 'drop-table', table: { name: table.name }, ifExists: false, cascade: false, span },
    { kind: 'rename-table', table: fresh, to: { name: table.name }, ifExists: false, span },
    ...table.indexes
      .filter(
        ({ constraint, parts }) =>
          constraint === undefined && stays(parts.flatMap(({ column, expression }) => column ?? (expression ? columnsOf(expression) : []))),
      )
      .map((index): SchemaChange => ({
        kind: 'create-index',
        table: { name: table.name },
        index,
        online: false,
        ifNotExists: false,
        only: false,
        span,
      })),
    ...table.triggers.map((trigger): SchemaChange => ({ kind: 'create-trigger', table: { name: table.name }, trigger, orReplace: false, span })),
  ];
  return [
    {
      title: 'A dropped table would delete the rows that reference it',
      sql: 'PRAGMA foreign_keys = OFF',
      phase: 'contract',
      transaction: 'forbidden',
    },
    {
      title: `Make ${table.name} anew, ${dropped.length === 0 ? 'with its foreign keys' : `with its foreign keys and without ${dropped.join(', ')}`}`,
      changes,
      phase: 'contract',
      transaction: 'own',
    },
    { title: 'No row is returned where all foreign keys hold', sql: 'PRAGMA foreign_key_check', phase: 'contract', transaction: 'own' },
    { title: 'Foreign keys are checked again', sql: 'PRAGMA foreign_keys = ON', phase: 'contract', transaction: 'forbidden' },
  ];
}
