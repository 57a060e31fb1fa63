import type { CreateFunctionStmt, FunctionParameter } from 'libpg-query';
import { findRoutines, type DatabaseState } from '../../model/catalog.ts';
import type { SchemaChange } from '../../model/change.ts';
import type { Constant, Invocation } from '../../model/changes/rows.ts';
import type { Routine } from '../../model/objects.ts';
import type { Target } from '../../model/target.ts';
import { constantOfNode } from './lower/constant-strings.ts';
import { openContext, type Context } from './lower/context.ts';
import { lowerBody } from './lower/do-blocks.ts';
import { lowerText } from './lower/embedded.ts';
import { openBlurred } from './offsets.ts';
import { parseBody, parseSql } from './parse.ts';
import { all, as } from './tree.ts';

/**
 * What the routines do that a statement calls, as far as the history made them in SQL or PL/pgSQL and their bodies can be read; all of it
 * at the place of the call. SQL that a body puts together at run time is left out.
 */
export function followCalls(change: SchemaChange, before: DatabaseState, target: Target): readonly SchemaChange[] {
  if (change.kind !== 'read-rows' || change.invocations === undefined) return [];
  return change.invocations.flatMap((invocation) => {
    const fitting = findRoutines(before, invocation.routine).filter((routine) => fits(routine, invocation));
    const [routine] = fitting;
    if (routine === undefined || fitting.length > 1) return [];
    const isSure = invocation.sure && change.conditional !== true;
    return changesOf(routine, invocation, change, target)
      .filter(({ kind }) => kind !== 'dynamic-sql')
      .map((inner) => (isSure ? inner : { ...inner, conditional: true }));
  });
}

/** A routine's definition, read once. */
interface Definition {
  readonly text: string;
  readonly parameters: readonly FunctionParameter[];
}

const definitions = new WeakMap<Routine, Definition | 'unreadable'>();

function definitionOf(routine: Routine): Definition | undefined {
  const known = definitions.get(routine);
  if (known !== undefined) return known === 'unreadable' ? undefined : known;
  const read = readDefinition(routine);
  definitions.set(routine, read ?? 'unreadable');
  return read;
}

function readDefinition({ kind, signature, returns, language, body }: Routine): Definition | undefined {
  if (signature === undefined || (language !== 'sql' && language !== 'plpgsql') || /^(?:event_)?trigger$/.test(returns ?? '')) return undefined;
  const tag = `$body${body.includes('$body$') ? '_of_it' : ''}$`;
  const result = kind === 'procedure' || returns === undefined ? '' : ` RETURNS ${returns}`;
  const text = `CREATE ${kind === 'procedure' ? 'PROCEDURE' : 'FUNCTION'} f(${signature})${result} LANGUAGE ${language} AS ${tag}${body}${tag}`;
  const parsed = parseSql(text);
  const statement: CreateFunctionStmt | undefined = parsed.ok ? as(parsed.nodes[0], 'CreateFunctionStmt') : undefined;
  return statement && { text, parameters: all(statement.parameters, 'FunctionParameter').filter(isInput) };
}

const isInput = ({ mode }: FunctionParameter): boolean => mode !== 'FUNC_PARAM_OUT' && mode !== 'FUNC_PARAM_TABLE';

/** Whether a call has as many arguments as the routine takes. */
function fits(routine: Routine, { arguments: given }: Invocation): boolean {
  const parameters = definitionOf(routine)?.parameters;
  if (parameters === undefined || parameters.some(({ mode }) => mode === 'FUNC_PARAM_VARIADIC')) return false;
  const required = parameters.filter(({ defexpr }) => defexpr === undefined).length;
  return (
    given.length <= parameters.length &&
    given.length >= required &&
    given.every(({ name }) => name === undefined || parameters.some((it) => it.name === name))
  );
}

/** What the parameters hold, by name and by number. */
function valuesOf(parameters: readonly FunctionParameter[], given: Invocation['arguments']): ReadonlyMap<string, Constant> {
  const values = new Map<string, Constant>();
  for (const [at, { name, defexpr }] of parameters.entries()) {
    const argument = given.find((it) => it.name !== undefined && it.name === name) ?? (given[at]?.name === undefined ? given[at] : undefined);
    const value = argument === undefined ? constantOfNode(defexpr) : argument.value;
    if (value === undefined) continue;
    values.set(`$${at + 1}`, value);
    if (name !== undefined) values.set(name, value);
  }
  return values;
}

function changesOf(routine: Routine, { arguments: given }: Invocation, { span }: SchemaChange, target: Target): readonly SchemaChange[] {
  const definition = definitionOf(routine);
  if (definition === undefined) return [];
  const values = valuesOf(definition.parameters, given);
  const context: Context = openContext(openBlurred(span, definition.text), target, false, values);
  try {
    if (routine.language === 'sql') {
      const changes = lowerText(openBlurred(span, statementsOf(routine)), context) ?? [];
      return changes.map((change) => ({ ...change, inBody: true }));
    }
    const parsed = parseBody(definition.text);
    return 'why' in parsed ? [] : lowerBody(parsed.tree, (_, text) => openBlurred(span, text), context, values);
  } catch {
    return [];
  }
}

/** The statements of an SQL body, without BEGIN ATOMIC … END or RETURN around them. */
function statementsOf({ atomic, body }: Routine): string {
  if (atomic !== true) return body;
  const block = /^begin\s+atomic\b([\s\S]*)\bend\s*;?\s*$/i.exec(body.trim());
  return block?.[1] ?? body.replace(/^\s*return\b/i, 'SELECT');
}
