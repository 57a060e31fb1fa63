import type { SchemaChange } from '../../../model/change.ts';
import type { TableSpec } from '../../../model/changes/tables.ts';
import type { Index, Partitioning } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import type { Cursor } from '../cursor.ts';
import type { Named } from '../source.ts';
import { isAtQuery, readQuery } from '../queries.ts';
import { Scope } from '../scope.ts';
import { readColumn } from './columns.ts';
import { isAtElement, readElement } from './keys.ts';
import { readPartitioning } from './partitions.ts';
import { readTableOptions } from './table-options.ts';

interface Start {
  readonly orReplace: boolean;
  readonly temporary: boolean;
}

interface Body {
  readonly columns: TableSpec['columns'];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
  /** PERIOD FOR, under `period_` and its name. */
  readonly periods: Readonly<Record<string, string>>;
}

const empty: Body = { columns: [], constraints: [], indexes: [], periods: {} };

/** Reads CREATE TABLE from the word behind TABLE on. */
export function readCreateTable(cursor: Cursor, { orReplace, temporary }: Start): readonly SchemaChange[] {
  const ifNotExists = cursor.ifNotExists();
  const table = cursor.named();
  const like = readLike(cursor);
  const persistence = temporary ? 'temporary' : 'permanent';
  const spec =
    like === undefined
      ? readSpec(cursor, persistence)
      : specOf(empty, persistence, { like: [{ table: like.name, including: ['all'], position: 0 }] });
  cursor.expectEnd();
  return [{ kind: 'create-table', table: table.name, ifNotExists, orReplace, spec, span: table.span }];
}

function readLike(cursor: Cursor): Named | undefined {
  if (cursor.take('like')) return cursor.named();
  if (!cursor.take('(', 'like')) return undefined;
  const like = cursor.named();
  cursor.expect(')');
  return like;
}

function readSpec(cursor: Cursor, persistence: TableSpec['persistence']): TableSpec {
  const body = cursor.is('(') && !isAtQuery(cursor) ? readBody(cursor) : empty;
  const options = { ...body.periods, ...readTableOptions(cursor) };
  const partitioning = cursor.take('partition', 'by') ? readPartitioning(cursor) : undefined;
  Object.assign(options, readTableOptions(cursor));
  cursor.takeOne('ignore', 'replace');
  cursor.take('as');
  const asQuery = isAtQuery(cursor) ? readAsQuery(cursor) : undefined;
  return specOf(body, persistence, { options, ...(partitioning !== undefined && { partitioning }), ...(asQuery !== undefined && { asQuery }) });
}

interface Rest {
  readonly options?: Readonly<Record<string, string>>;
  readonly like?: TableSpec['like'];
  readonly partitioning?: Partitioning;
  readonly asQuery?: NonNullable<TableSpec['asQuery']>;
}

function specOf(
  { columns, constraints, indexes }: Body,
  persistence: TableSpec['persistence'],
  { options = {}, like = [], ...rest }: Rest,
): TableSpec {
  const { comment, tablespace, ...others } = options;
  return {
    columns,
    constraints,
    indexes,
    persistence,
    inherits: [],
    like,
    foreign: false,
    options: others,
    ...(comment !== undefined && comment !== '' && { comment }),
    ...(tablespace !== undefined && { tablespace }),
    ...rest,
  };
}

function readAsQuery(cursor: Cursor): NonNullable<TableSpec['asQuery']> {
  cursor.scope = new Scope();
  const { columns, whole } = readQuery(cursor);
  return { uses: cursor.scope.uses(), ...(columns.length > 0 && { columns }), withData: true, ...(whole && { readsAll: true }) };
}

function readBody(cursor: Cursor): Body {
  const columns: TableSpec['columns'][number][] = [];
  const constraints: Constraint[] = [];
  const indexes: Index[] = [];
  const periods: Record<string, string> = {};
  cursor.parenthesised(() =>
    cursor.list(() => {
      if (!isAtElement(cursor)) {
        const read = readColumn(cursor);
        columns.push(read.column);
        constraints.push(...read.constraints);
        return;
      }
      const element = readElement(cursor);
      if (element.kind === 'constraint') constraints.push(element.constraint);
      else if (element.kind === 'index') indexes.push(element.index);
      else if (element.kind === 'period') periods[`period_${element.name}`] = element.columns.join(', ');
    }),
  );
  return { columns, constraints, indexes, periods };
}
