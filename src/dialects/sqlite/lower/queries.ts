import type { Expr, FromClause, JoinedSelectTable, OneSelect, Select, SelectTable, SetAssignment, Upsert, With } from 'sqlite3-parser';
import type { Usage } from '../../../model/objects.ts';
import { nameOf, textsOf } from './context.ts';
import { derivedColumns } from './output-columns.ts';
import {
  closeLedger,
  emptyScope,
  openLedger,
  relationsIn,
  useBare,
  useColumn,
  useQualified,
  useRelation,
  type Ledger,
  type Scope,
  type Source,
} from './usage.ts';

/** Which columns of which relations a query uses. */
export function usesOf(select: Select, text: string): readonly Usage[] {
  const ledger = openLedger(text);
  tallySelect(select, ledger, emptyScope);
  return closeLedger(ledger);
}

/** Gathers what a query uses. */
export function tallySelect(select: Select, ledger: Ledger, outer: Scope): void {
  const scope = withQueries(select.with, ledger, outer);
  const first = tallyOne(select.select, ledger, scope);
  for (const compound of select.compounds ?? []) tallyOne(compound.select, ledger, scope);
  const outputs = new Set(derivedColumns(select.select)?.map((name) => name.toLowerCase()));
  tallyParts([select.orderBy, select.limit], ledger, { ...first, outputs });
}

/** The scope with the WITH queries of a statement; each sees those before it, and itself. */
export function withQueries(clause: With | undefined, ledger: Ledger, outer: Scope): Scope {
  if (clause === undefined) return outer;
  const known = new Map(outer.withQueries);
  for (const { tblName, columns, select } of clause.ctes) {
    const named = textsOf(columns?.map(({ colName }) => colName));
    known.set(tblName.text.toLowerCase(), named.length > 0 ? named : derivedColumns(select.select));
    tallySelect(select, ledger, { sources: [], withQueries: known, outer });
  }
  return { sources: [], withQueries: known, outer };
}

function tallyOne(one: OneSelect, ledger: Ledger, outer: Scope): Scope {
  if (one.type === 'SelectValues') {
    tallyParts([one.values], ledger, outer);
    return outer;
  }
  const scope = openFrom(one.from, ledger, outer);
  const outputs = new Set(
    one.columns.flatMap((column) => (column.type === 'ExprResultColumn' && column.alias ? [column.alias.name.text.toLowerCase()] : [])),
  );
  tallyParts([one.columns, one.whereClause, one.windowClause], ledger, scope);
  tallyParts([one.groupBy, one.having], ledger, { ...scope, outputs });
  return scope;
}

/** The scope that a FROM clause opens; what it joins by is noted. */
export function openFrom(from: FromClause | undefined, ledger: Ledger, outer: Scope): Scope {
  const tables = [...(from?.select ? [from.select] : []), ...(from?.joins ?? []).map(({ table }) => table)];
  const sources = tables.flatMap((table) => sourcesOf(table, ledger, outer));
  const scope: Scope = { sources, withQueries: outer.withQueries, outer };
  for (const join of from?.joins ?? []) tallyJoin(join, ledger, scope);
  return scope;
}

function tallyJoin({ constraint }: JoinedSelectTable, ledger: Ledger, scope: Scope): void {
  if (constraint?.type === 'OnJoinConstraint') tallyParts([constraint.expr], ledger, scope);
  if (constraint?.type !== 'UsingJoinConstraint') return;
  const relations = relationsIn(scope);
  for (const { text, span } of constraint.columns) {
    for (const relation of relations) useRelation(ledger, relation).maybe.set(text.toLowerCase(), text);
    ledger.mentions.push({ kind: 'column', relations, column: text, start: span.offset, end: span.offset + span.length });
  }
}

function sourcesOf(table: SelectTable, ledger: Ledger, outer: Scope): readonly Source[] {
  switch (table.type) {
    case 'TableSelectTable': {
      const relation = nameOf(table.tblName);
      const alias = table.alias?.name.text ?? relation.name;
      const isWith = relation.schema === undefined && outer.withQueries.has(relation.name.toLowerCase());
      if (isWith) {
        const columns = outer.withQueries.get(relation.name.toLowerCase());
        return [{ alias, ...(columns && { columns }) }];
      }
      useRelation(ledger, relation);
      const { span } = table.tblName;
      ledger.mentions.push({ kind: 'relation', relation, aliased: table.alias !== undefined, start: span.offset, end: span.offset + span.length });
      return [{ alias, relation }];
    }
    case 'TableCallSelectTable':
      tallyParts([table.args], ledger, outer);
      return [{ alias: table.alias?.name.text ?? table.tblName.objName.text }];
    case 'SelectSelectTable': {
      tallySelect(table.select, ledger, outer);
      const columns = derivedColumns(table.select.select);
      return [{ alias: table.alias?.name.text ?? '', ...(columns && { columns }) }];
    }
    case 'SubSelectTable':
      return openFrom(table.from, ledger, outer).sources;
  }
}

/** Gathers what expressions use, wherever they stand in these parts. */
export function tallyParts(parts: readonly unknown[], ledger: Ledger, scope: Scope): void {
  for (const part of parts) {
    if (Array.isArray(part)) tallyParts(part, ledger, scope);
    else if (typeof part === 'object' && part !== null && 'type' in part) tallyNode(part as Expr | Select, ledger, scope);
  }
}

function tallyNode(node: Expr | Select, ledger: Ledger, scope: Scope): void {
  switch (node.type) {
    case 'Select':
      return tallySelect(node, ledger, { sources: [], withQueries: scope.withQueries, outer: scope });
    case 'Id':
      return mentionColumn(ledger, useBare(ledger, scope, node.name, node.span.offset), node.name, node.span);
    case 'NameExpr':
      return mentionColumn(ledger, useBare(ledger, scope, node.name.text, node.name.span.offset), node.name.text, node.name.span);
    case 'QualifiedExpr': {
      const { table, column } = node;
      return mentionColumn(ledger, useQualified(ledger, scope, table.text, column.text), column.text, node.span, table.text);
    }
    case 'InTableExpr': {
      const relation = nameOf(node.rhs);
      if (!scope.withQueries.has(relation.name.toLowerCase()) && node.args === undefined) useRelation(ledger, relation);
      return tallyParts([node.lhs, node.args], ledger, scope);
    }
    case 'FunctionCallExpr':
    case 'FunctionCallStarExpr': {
      const name = node.name.name.toLowerCase();
      ledger.calls.set(name, { name });
      return tallyParts(node.type === 'FunctionCallExpr' ? [node.args, node.orderBy, node.filterOver] : [node.filterOver], ledger, scope);
    }
    case 'CurrentDateLiteral':
    case 'CurrentTimeLiteral':
    case 'CurrentTimestampLiteral': {
      const name = node.type
        .replace('Literal', '')
        .replaceAll(/(?<=.)[A-Z]/g, (letter) => `_${letter}`)
        .toLowerCase();
      ledger.calls.set(name, { name });
      return;
    }
    default:
      return tallyParts(Object.values(node), ledger, scope);
  }
}

function mentionColumn(
  ledger: Ledger,
  relations: readonly { readonly schema?: string; readonly name: string }[],
  column: string,
  span: { readonly offset: number; readonly length: number },
  qualifier?: string,
): void {
  if (relations.length === 0) return;
  ledger.mentions.push({
    kind: 'column',
    relations,
    column,
    ...(qualifier !== undefined && { qualifier }),
    start: span.offset,
    end: span.offset + span.length,
  });
}

/** What an upsert uses: columns of the table that is written, under `excluded` too. */
export function tallyUpsert(upsert: Upsert | undefined, ledger: Ledger, scope: Scope): void {
  for (let clause = upsert; clause !== undefined; clause = clause.next) {
    tallyParts([clause.index?.targets, clause.index?.whereClause], ledger, scope);
    if (clause.doClause.type === 'SetUpsertDo') {
      tallyAssignments(clause.doClause.sets, ledger, scope);
      tallyParts([clause.doClause.whereClause], ledger, scope);
    }
  }
}

/** What stands on the right of SET; the columns on the left are written, not read. */
export function tallyAssignments(sets: readonly SetAssignment[], ledger: Ledger, scope: Scope): void {
  tallyParts(
    sets.map(({ expr }) => expr),
    ledger,
    scope,
  );
}

/** Notes columns of a relation that a statement names outright. */
export function useColumns(ledger: Ledger, relation: { readonly schema?: string; readonly name: string }, columns: readonly string[]): void {
  for (const column of columns) useColumn(ledger, relation, column);
}
