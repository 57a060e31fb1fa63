import { keyOf, showName, type QualifiedName } from '../model/names.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Column, Index, Table } from '../model/objects.ts';
import type { Constraint, ForeignKey } from '../model/constraints.ts';
import type { JudgedSource } from '../model/report.ts';

export type Change = 'added' | 'removed' | 'changed' | 'same';

/** A part of a table: how it is written before and after. */
export interface PartDiff {
  readonly name: string;
  readonly change: Change;
  /** The name that it had, where it was renamed. */
  readonly formerly?: string;
  readonly before?: string;
  readonly after?: string;
}

/** What the change makes of one table. */
export interface TableDiff {
  readonly key: string;
  readonly name: string;
  readonly change: Change;
  /** The name that it had, where it was renamed. */
  readonly formerly?: string;
  readonly columns: readonly ColumnDiff[];
  readonly indexes: readonly PartDiff[];
  readonly constraints: readonly PartDiff[];
  /** The table as it stands at the end; as it stood, where it is dropped. */
  readonly table: Table;
}

function columnText(column: Column): string {
  const generated = column.generated && `generated${column.generated.stored ? ', stored' : ''}`;
  const fallback = column.default && `default ${column.default.text}`;
  return [column.type.text, column.notNull ? 'not null' : '', fallback, generated, column.identity && 'identity'].filter(Boolean).join(' ');
}

function indexText(index: Index): string {
  const parts = index.parts.map((part) => part.column ?? part.expression?.text ?? '?').join(', ');
  const where = index.predicate === undefined ? '' : ` where ${index.predicate.text}`;
  return `${index.unique ? 'unique ' : ''}${index.method === 'btree' ? '' : `${index.method} `}(${parts})${where}${index.valid ? '' : ', not valid'}`;
}

function constraintText(constraint: Constraint): string {
  const valid = constraint.valid ? '' : ', not valid';
  switch (constraint.kind) {
    case 'primary-key':
    case 'unique':
      return `${constraint.kind === 'unique' ? 'unique' : 'primary key'} (${constraint.columns.join(', ')})${valid}`;
    case 'foreign-key':
      return `foreign key (${constraint.columns.join(', ')}) to ${showName(constraint.references)}${valid}`;
    case 'check':
      return `check (${constraint.expression.text})${valid}`;
    case 'exclude':
      return `exclude${valid}`;
    case 'not-null':
      return `not null (${constraint.column})${valid}`;
  }
}

function diffParts<T extends { readonly name: string }>(before: readonly T[], after: readonly T[], text: (part: T) => string): readonly PartDiff[] {
  const old = new Map(before.map((part) => [part.name, text(part)]));
  const current = new Map(after.map((part) => [part.name, text(part)]));
  return [...new Set([...current.keys(), ...old.keys()])].map((name) => {
    const [was, is] = [old.get(name), current.get(name)];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : was === is ? 'same' : 'changed';
    return { name, change, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
  });
}

type ColumnDiff = PartDiff & { readonly column: Column };

/** The columns of a table. A column that was renamed keeps type and origin: they are the same values, not only alike. */
function diffColumns(before: readonly Column[], after: readonly Column[]): readonly ColumnDiff[] {
  const diffs = diffParts(before, after, columnText).flatMap((part): readonly ColumnDiff[] => {
    const column = [...after, ...before].find(({ name }) => name === part.name);
    return column === undefined ? [] : [{ ...part, column }];
  });
  const gone = diffs.filter(({ change }) => change === 'removed');
  const formerly = new Map(
    diffs.flatMap((diff) => {
      const was =
        diff.change === 'added' ? gone.find(({ column }) => column.type === diff.column.type && column.origin === diff.column.origin) : undefined;
      return was === undefined ? [] : [[diff, was] as const];
    }),
  );
  const renamed = new Set(formerly.values());
  return diffs
    .filter((diff) => !renamed.has(diff))
    .map((diff) => {
      const was = formerly.get(diff);
      if (was === undefined) return diff;
      const [oldText, newText] = [`${was.name} ${was.before ?? ''}`, `${diff.name} ${diff.after ?? ''}`];
      return { ...diff, change: 'changed', formerly: was.name, before: oldText, after: newText };
    });
}

function diffTable(before: Table | undefined, after: Table | undefined): TableDiff | undefined {
  const table = after ?? before;
  if (table === undefined) return undefined;
  const columns = diffColumns(before?.columns ?? [], after?.columns ?? []);
  const renamed = before !== undefined && after !== undefined && keyOf(before) !== keyOf(after);
  return {
    key: keyOf(table),
    name: showName(table),
    change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    ...(renamed && { formerly: showName(before) }),
    columns,
    indexes: diffParts(before?.indexes ?? [], after?.indexes ?? [], indexText),
    constraints: diffParts(before?.constraints ?? [], after?.constraints ?? [], constraintText),
    table,
  };
}

const tableAt = (catalog: Catalog, key: string): Table | undefined => {
  const relation = catalog.relations.get(key);
  return relation?.kind === 'table' ? relation : undefined;
};

/** Tables that differ between the two schemas, in order of their names. A table that kept its columns under a new name was renamed. */
export function diffSchemas({ before, after }: Pick<JudgedSource, 'before' | 'after'>): readonly TableDiff[] {
  if (before.relations === after.relations) return [];
  const gone: Table[] = [];
  const changed: { readonly was?: Table; readonly is: Table }[] = [];
  for (const [key, relation] of before.relations) if (relation.kind === 'table' && tableAt(after, key) === undefined) gone.push(relation);
  for (const [key, relation] of after.relations) {
    const was = tableAt(before, key);
    if (relation.kind !== 'table' || was === relation) continue;
    changed.push(was === undefined ? { is: relation } : { was, is: relation });
  }
  const renamedFrom = (is: Table): Table | undefined => gone.find((table) => table.columns.length > 0 && table.columns === is.columns);
  const renamed = new Set(changed.flatMap(({ was, is }) => (was === undefined ? (renamedFrom(is) ?? []) : [])));
  return [
    ...changed.map(({ was, is }) => diffTable(was ?? renamedFrom(is), is)),
    ...gone.filter((table) => !renamed.has(table)).map((table) => diffTable(table, undefined)),
  ]
    .filter((diff) => diff !== undefined)
    .filter((diff) => diff.change !== 'changed' || diff.formerly !== undefined || partsThatDiffer(diff).length > 0)
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Every column, index and constraint of a table that is not what it was, with a word for what it is. */
export function partsThatDiffer(diff: TableDiff): readonly (PartDiff & { readonly what: 'column' | 'index' | 'constraint' })[] {
  const backing = new Set(diff.constraints.map(({ name }) => name));
  return [
    ...diff.columns.map((part) => ({ ...part, what: 'column' as const })),
    ...diff.constraints.map((part) => ({ ...part, what: 'constraint' as const })),
    ...diff.indexes.filter(({ name }) => !backing.has(name)).map((part) => ({ ...part, what: 'index' as const })),
  ].filter(({ change }) => change !== 'same');
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly key: ForeignKey;
}

export const foreignKeysOf = (table: Table): readonly ForeignKey[] => table.constraints.filter((constraint) => constraint.kind === 'foreign-key');

/** The key of the table that a foreign key points to, as far as its name tells. */
export function targetOf(catalog: Catalog, from: QualifiedName, key: ForeignKey): string {
  const { schema, name } = key.references;
  const own = keyOf({ schema: from.schema, name });
  return schema !== undefined ? keyOf({ schema, name }) : catalog.relations.has(own) ? own : keyOf({ schema: 'public', name });
}

/** The foreign keys between the touched tables and their direct neighbours, and those neighbours. */
export function neighboursOf(
  { before, after }: Pick<JudgedSource, 'before' | 'after'>,
  diffs: readonly TableDiff[],
): { readonly edges: readonly Edge[]; readonly neighbours: readonly Table[] } {
  const touched = new Set(diffs.map(({ key }) => key));
  const edges = new Map<string, Edge>();
  const neighbours = new Map<string, Table>();
  const visit = (catalog: Catalog, table: Table): void => {
    for (const key of foreignKeysOf(table)) {
      const edge = { from: keyOf(table), to: targetOf(catalog, table, key), key };
      if (!touched.has(edge.from) && !touched.has(edge.to)) continue;
      edges.set(`${edge.from}\0${edge.to}\0${key.columns.join('\0')}`, edge);
      for (const end of [edge.from, edge.to]) {
        const other = tableAt(after, end) ?? tableAt(before, end);
        if (!touched.has(end) && other !== undefined) neighbours.set(end, other);
      }
    }
  };
  for (const diff of diffs) {
    const catalog = diff.change === 'removed' ? before : after;
    visit(catalog, diff.table);
    for (const key of catalog.referencedBy.get(diff.key) ?? []) {
      const table = tableAt(catalog, key);
      if (table !== undefined) visit(catalog, table);
    }
  }
  return { edges: [...edges.values()], neighbours: [...neighbours.values()] };
}
