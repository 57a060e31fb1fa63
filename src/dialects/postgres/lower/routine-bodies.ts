import type { CreateFunctionStmt, Node } from 'libpg-query';
import type { Usage } from '../../../model/objects.ts';
import { parseBody, parseSql } from '../parse.ts';
import { bodySteps, bodyVariables, type BodyStep } from '../plpgsql.ts';
import { splitStatements } from '../split.ts';
import { all, itemsOf, relationName, stringsOf, tagOf } from '../tree.ts';
import { constantString } from './constant-strings.ts';
import type { Context } from './context.ts';
import { optionOf } from './options.ts';
import { tallyQuery } from './queries.ts';
import { closeLedger, openLedger, useRelation, type Ledger } from './usage.ts';
import { visitNodes } from './walk.ts';

/** What a routine's body uses, in the languages that can be read. */
export function usesOfBody(statement: CreateFunctionStmt, language: string, context: Context): readonly Usage[] {
  const parameters = new Set(all(statement.parameters, 'FunctionParameter').flatMap(({ name }) => (name === undefined ? [] : [name])));
  if (language === 'plpgsql') return usesOfPlpgsql(context.source.text, parameters);
  if (language !== 'sql') return [];
  const ledger = openLedger(parameters);
  if (statement.sql_body !== undefined) tallyNested(statement.sql_body, ledger);
  else tallyText(stringsOf(itemsOf(optionOf(statement.options, 'as')?.arg)).at(-1) ?? '', ledger);
  return closeLedger(ledger);
}

function usesOfPlpgsql(text: string, parameters: ReadonlySet<string>): readonly Usage[] {
  const parsed = parseBody(text);
  if ('why' in parsed) return [];
  const ledger = openLedger(new Set([...parameters, ...bodyVariables(parsed.tree)]));
  for (const step of bodySteps(parsed.tree)) {
    const query = queryOf(step);
    if (query !== undefined) tallyText(query, ledger);
  }
  return closeLedger(ledger);
}

/** The step as a statement; an expression without a subquery names no relation. */
function queryOf({ kind, query, values }: BodyStep): string | undefined {
  switch (kind) {
    case 'statement':
    case 'perform':
      return query;
    case 'execute':
      return constantString(query, values);
    case 'expression':
      return /\b(select|from)\b/i.test(query) ? `SELECT ${query}` : undefined;
    default:
      return undefined;
  }
}

function tallyText(text: string, ledger: Ledger): void {
  for (const { start, end } of splitStatements(text, 0, text.length)) {
    const parsed = parseSql(text.slice(start, end));
    if (parsed.ok) for (const node of parsed.nodes) tallyStatement(node, ledger);
  }
}

const queries = new Set(['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'ReturnStmt']);

function tallyStatement(node: Node, ledger: Ledger): void {
  if (queries.has(tagOf(node))) return tallyQuery(node, ledger);
  visitNodes(node, {
    RefreshMatViewStmt: ({ relation }) => void (relation && useRelation(ledger, relationName(relation))),
    RangeVar: (relation) => void useRelation(ledger, relationName(relation)),
    SelectStmt: (select) => (tallyQuery({ SelectStmt: select }, ledger), 'stop'),
  });
}

/** A body of SQL commands: lists within lists of statements. */
function tallyNested(node: Node, ledger: Ledger): void {
  const items = itemsOf(node);
  if (items.length === 0) return tallyStatement(node, ledger);
  for (const item of items) tallyNested(item, ledger);
}
