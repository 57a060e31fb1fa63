import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';
import type { ChangeKind } from '../model/change.ts';
import { nearest } from '../model/nearest.ts';
import { fieldsOfKinds } from './change-fields.ts';
import { faultOfPattern } from './pattern.ts';
import { viewFields, type Plain } from './view.ts';

/** What an expression may name. */
const variables = ['change', 'table', 'before', 'after'] as const;
export type Scope = Readonly<Record<(typeof variables)[number], Plain>>;

/** A `when` that is ready to run; it throws where a value it asks for is not there. */
export type Predicate = (scope: Scope) => boolean;

interface ExpressionFault {
  /** Offset into the expression's text. */
  readonly offset: number;
  readonly message: string;
  readonly hint?: string;
}

const parserLimits = { maxAstNodes: 2_000, maxDepth: 64 };
const options = { homogeneousAggregateLiterals: false, limits: parserLimits };

/**
 * Compiles an expression and checks every name in it. It is checked where all types are told and run where they are
 * not: a table that is null is then an ordinary value. `matches` is RE2's, which takes linear time on any pattern.
 */
export function compileExpression(
  text: string,
  kinds: readonly ChangeKind[],
): { readonly predicate: Predicate } | { readonly fault: ExpressionFault } {
  const checked = checker(kinds).check(text);
  if (!checked.valid) return { fault: faultOf(checked.error, kinds) };
  if (checked.type !== 'bool' && checked.type !== 'dyn') {
    return { fault: { offset: 0, message: `The expression gives a ${checked.type ?? 'value'}, not true or false.` } };
  }
  const program = runner().parse(text);
  const patterns = matchesOf(program.ast);
  for (const { pattern, offset } of patterns) {
    const why = pattern === undefined ? undefined : faultOfPattern(pattern);
    if (why !== undefined) return { fault: { offset, message: `The pattern \`${pattern}\` is not a regular expression of RE2: ${why}.` } };
  }
  return {
    predicate(scope) {
      const result: unknown = program(scope);
      if (typeof result !== 'boolean') throw new Error('it does not give true or false');
      return result;
    },
  };
}

function checker(kinds: readonly ChangeKind[]): Environment {
  const environment = new Environment(options);
  for (const [name, fields] of Object.entries(viewFields)) environment.registerType(name, { fields: { ...fields } });
  environment.registerType('Change', { fields: { ...fieldsOfKinds(kinds) } });
  environment.registerOperator('Table == null', () => false);
  environment.registerVariable('change', 'Change');
  for (const name of ['table', 'before', 'after']) environment.registerVariable(name, 'Table');
  return environment;
}

function runner(): Environment {
  const environment = new Environment(options);
  for (const name of variables) environment.registerVariable(name, 'dyn');
  const compiled = new Map<string, RE2JS>();
  environment.registerFunction('string.matchesLinear(string): bool', (value: string, pattern: string) => {
    const known = compiled.get(pattern) ?? RE2JS.compile(pattern);
    compiled.set(pattern, known);
    return known.matcher(value).find();
  });
  return environment;
}

/** Turns every `x.matches(p)` of a syntax tree to the linear one, and tells the patterns that are written out. */
function matchesOf(root: ASTNode): readonly { readonly pattern?: string; readonly offset: number }[] {
  const found: { pattern?: string; offset: number }[] = [];
  const open: unknown[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...next);
    else if (isNode(next)) {
      if (next.op === 'rcall' && next.args[0] === 'matches') {
        next.args[0] = 'matchesLinear';
        const [pattern] = next.args[2];
        if (pattern?.op === 'value' && typeof pattern.args === 'string') found.push({ pattern: pattern.args, offset: pattern.start });
      }
      open.push(next.args);
    }
  }
  return found;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

interface CheckError extends Error {
  readonly summary?: string;
  readonly range?: { readonly start: number };
}

function faultOf(error: CheckError | undefined, kinds: readonly ChangeKind[]): ExpressionFault {
  const said = error?.summary ?? error?.message ?? 'it cannot be read';
  const offset = error?.range?.start ?? 0;
  const [, variable] = /^Unknown variable: (\w+)$/.exec(said) ?? [];
  if (variable !== undefined) {
    const meant = nearest(variable, variables);
    return {
      offset,
      message: `The expression names \`${variable}\`, which there is not.`,
      hint: meant === undefined ? `It can name ${variables.join(', ')}.` : `Did you mean \`${meant}\`?`,
    };
  }
  const [, field] = /^No such key: (\w+)$/.exec(said) ?? [];
  if (field !== undefined) {
    const known = [...Object.values(viewFields).flatMap((fields) => Object.keys(fields)), ...Object.keys(fieldsOfKinds(kinds))];
    const meant = nearest(field, known);
    return {
      offset,
      message: `The expression asks for \`${field}\`, which is not there on ${kinds.join(', ')}.`,
      ...(meant !== undefined && { hint: `Did you mean \`${meant}\`?` }),
    };
  }
  return { offset, message: `The expression cannot be used: ${said.replace(/\.$/, '')}.` };
}
