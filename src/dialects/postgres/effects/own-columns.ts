import type { Refusal } from '../../../model/effects.ts';
import { isFilledByTool } from '../../../model/names.ts';
import type { Column, Table, View } from '../../../model/objects.ts';
import type { Expression, SqlType, Term } from '../../../model/types.ts';
import { refuseMissingColumns } from './knowledge.ts';
import { quote, refuse, type Situation } from './situation.ts';

function* columnTerms(term: Term): Generator<Extract<Term, { kind: 'column' }>> {
  switch (term.kind) {
    case 'column':
      return yield term;
    case 'literal':
      return;
    case 'and':
    case 'or':
      for (const part of term.terms) yield* columnTerms(part);
      return;
    case 'not':
    case 'is-null':
    case 'cast':
      return yield* columnTerms(term.term);
    case 'compare':
      yield* columnTerms(term.left);
      return yield* columnTerms(term.right);
    case 'in':
      for (const part of [term.term, ...term.items]) yield* columnTerms(part);
      return;
    case 'between':
      for (const part of [term.term, term.low, term.high]) yield* columnTerms(part);
      return;
    case 'call':
      for (const part of term.args) yield* columnTerms(part);
      return;
    case 'other':
      if (term.isQuery !== true) for (const part of term.parts) yield* columnTerms(part);
  }
}

/** The columns that an expression names outside of its queries; the table's own name stands for the whole row. */
export function ownColumns(expression: Expression | undefined, table: string): readonly string[] {
  if (expression === undefined) return [];
  const named = [...columnTerms(expression.term)].filter((term) => term.table === undefined || term.table === table);
  return [...new Set(named.map(({ name }) => name))].filter((name) => name !== table && !isFilledByTool(name));
}

/** The refusal of an expression that names a column which its table is known not to have. */
export function refuseMissingIn(
  at: Situation,
  table: Table | View | undefined,
  expression: Expression | undefined,
  others: readonly string[] = [],
): readonly Refusal[] {
  if (table === undefined) return [];
  return refuseMissingColumns(
    at,
    table,
    ownColumns(expression, table.name).filter((name) => !others.includes(name)),
  );
}

/** A DEFAULT is worked out before there is a row. Source: manual, CREATE TABLE, DEFAULT; tried on 15 and 18. */
export function refuseColumnsInDefault(expression: Expression | undefined): readonly Refusal[] {
  return ownColumns(expression, '').map((name) => refuse('wrong-kind', `a DEFAULT cannot name a column, and ${quote(name)} is read as one`, '0A000'));
}

const isSameType = (a: SqlType, b: SqlType): boolean =>
  a.name === b.name &&
  (a.schema ?? b.schema) === (b.schema ?? a.schema) &&
  a.modifiers.join() === b.modifiers.join() &&
  a.dimensions > 0 === b.dimensions > 0;

/** What a table must have that is to inherit from another, or to be its partition. Source: manual, ALTER TABLE, INHERIT; tried on 15 and 18. */
export function refuseUnlikeParent(parent: Table, child: Table): readonly Refusal[] {
  const columns = parent.columns.flatMap((wanted): readonly Refusal[] => {
    const own = child.columns.find(({ name }) => name === wanted.name);
    if (own === undefined) return [refuse('unknown-column', `child table ${quote(child)} is missing column ${quote(wanted.name)}`, '42804')];
    if (!isSameType(own.type, wanted.type))
      return [
        refuse(
          'wrong-kind',
          `column ${quote(wanted.name)} of child table ${quote(child)} is ${own.type.text}, and ${wanted.type.text} in ${quote(parent)}`,
          '42804',
        ),
      ];
    return wanted.notNull && !own.notNull
      ? [refuse('wrong-kind', `column ${quote(wanted.name)} in child table ${quote(child)} must be marked NOT NULL`, '42804')]
      : [];
  });
  const checks = parent.constraints.filter((wanted) => wanted.kind === 'check' && !wanted.noInherit);
  const missing = checks.filter(({ name }) => !child.constraints.some((own) => own.kind === 'check' && own.name === name));
  return [
    ...columns,
    ...missing.map(({ name }) => refuse('wrong-kind', `child table ${quote(child)} is missing constraint ${quote(name)}`, '42804')),
  ];
}

/** A new column joins the one of that name in tables below, where they are of one type. Source: manual, DDL Inheritance; tried on 15 and 18. */
export function refuseUnlikeChildren(children: readonly Table[], column: Pick<Column, 'name' | 'type'>): readonly Refusal[] {
  const unlike = children.filter((child) => child.columns.some(({ name, type }) => name === column.name && !isSameType(type, column.type)));
  return unlike.map((child) => refuse('wrong-kind', `child table ${quote(child)} has different type for column ${quote(column.name)}`, '42804'));
}
