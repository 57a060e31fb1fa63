import { resolveType, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ColumnSpec } from '../../model/changes/columns.ts';
import type { CatalogTraits } from '../../model/dialect.ts';
import { keyOf, type QualifiedName } from '../../model/names.ts';
import type { Column, Sequence, Table } from '../../model/objects.ts';
import { chooseName } from '../choose-name.ts';
import { resolveCalls } from '../resolve-calls.ts';
import { quotePlainly } from '../rewrite-term.ts';
import { isNoDefault, nextvalOf, resolveDefault } from '../sequence-default.ts';
import { writeRelation } from '../write.ts';
import type { ApplyContext } from './context.ts';

/** How names are written inside of expressions. */
export function quoteOf({ traits }: ApplyContext): (name: string) => string {
  return (name) => traits.quoteName?.(name) ?? quotePlainly(name);
}

/** How the engine lets what names an object follow its new name. */
export interface Following {
  readonly quote: (name: string) => string;
  readonly views: boolean;
  readonly references: boolean;
  readonly anyCase: boolean;
  readonly nameInRenamed?: CatalogTraits['nameInRenamed'];
}

export function followingOf({ session }: DatabaseState, context: ApplyContext): Following {
  const { viewsFollowRenames, nameInRenamed, anyCase } = context.traits;
  const views = typeof viewsFollowRenames === 'boolean' ? viewsFollowRenames : viewsFollowRenames(session);
  const references = context.traits.referencesFollowRenames?.(session) ?? true;
  return { quote: quoteOf(context), views, references, anyCase: anyCase !== undefined, ...(nameInRenamed && { nameInRenamed }) };
}

/** A column as it stands once its statement has run; a sequence that it brings is made by `withSequence`. */
export function columnOf(state: DatabaseState, spec: ColumnSpec, context: ApplyContext): Column {
  const { name, serial, collation, identity, generated, comment, attributes } = spec;
  return {
    name,
    type: resolveType(state, spec.type),
    notNull: spec.notNull || serial || identity !== undefined,
    notNullValid: true,
    inherited: false,
    origin: context.origin,
    ...(collation && { collation }),
    ...(spec.default &&
      !isNoDefault(spec.default, spec.type, context.traits) && {
        default: resolveCalls(state, resolveDefault(state, spec.default, quoteOf(context))),
      }),
    ...(identity && { identity }),
    ...(generated && { generated: { ...generated, expression: resolveCalls(state, generated.expression) } }),
    ...(comment !== undefined && { comment }),
    ...(attributes && { attributes }),
  };
}

/** A column as the engine keeps it in its table. */
export function keptColumn(
  { session }: DatabaseState,
  column: Column,
  table: Pick<Table, 'options' | 'columns'>,
  { traits, target }: ApplyContext,
): Column {
  return traits.columnAsKept?.(column, table, target, session) ?? column;
}

/** Makes the sequence of a serial or identity column and ties the two together. */
export function withSequence(
  catalog: Catalog,
  table: Pick<Table, 'schema' | 'name' | 'constraints' | 'indexes'>,
  column: Column,
  serial: boolean,
  context: ApplyContext,
  options: Readonly<Record<string, string>> = {},
): { readonly catalog: Catalog; readonly column: Column } {
  const sequence: QualifiedName = { schema: table.schema, name: chooseName(catalog, context.traits, 'sequence', table, [column.name]) };
  const made: Sequence = {
    kind: 'sequence',
    ...sequence,
    type: column.type,
    ownedBy: { table: { schema: table.schema, name: table.name }, column: column.name },
    options,
    origin: context.origin,
  };
  const tied = { ...column, sequence, ...(serial && { default: nextvalOf(sequence, quoteOf(context)) }) };
  return { catalog: writeRelation(catalog, catalog.relations.get(keyOf(made)), made), column: tied };
}

/** The columns with one more, at its place. */
export function insertColumn(columns: readonly Column[], column: Column, position?: 'first' | { readonly after: string }): readonly Column[] {
  if (position === undefined) return [...columns, column];
  const at = position === 'first' ? 0 : columns.findIndex(({ name }) => name === position.after) + 1;
  return position !== 'first' && at === 0 ? [...columns, column] : columns.toSpliced(at, 0, column);
}
