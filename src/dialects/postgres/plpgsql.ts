/** A query, expression or command of a PL/pgSQL body, in the order in which it is written. */
export interface BodyStep {
  readonly kind: 'statement' | 'perform' | 'execute' | 'expression' | 'commit' | 'rollback' | 'subtransaction';
  /** The text as PL/pgSQL keeps it: INTO is blanked out, PERFORM is SELECT. */
  readonly query: string;
  /** Line of the body that its statement starts on, from 1. */
  readonly line: number;
  /** Inside an IF, CASE, loop, or a block with exception handlers: it may not run, or be undone. */
  readonly conditional: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const inner = (value: unknown, tag: string): Json => (isRecord(value) && isRecord(value[tag]) ? value[tag] : {});

/** The functions of a parsed body: one for a DO block or a CREATE FUNCTION. */
function functionsOf(tree: unknown): readonly Json[] {
  return isRecord(tree) ? listOf(tree['plpgsql_funcs']).map((item) => inner(item, 'PLpgSQL_function')) : [];
}

/** Every query, expression and command of a parsed body. */
export function* bodySteps(tree: unknown): Generator<BodyStep> {
  for (const body of functionsOf(tree)) {
    for (const datum of listOf(body['datums'])) yield* datumSteps(datum);
    yield* statementSteps(body['action'], false);
  }
}

/** Names of the parameters and variables of a body. */
export function bodyVariables(tree: unknown): ReadonlySet<string> {
  const names = new Set(['new', 'old', 'found', 'sqlstate', 'sqlerrm']);
  for (const body of functionsOf(tree)) {
    for (const datum of listOf(body['datums'])) {
      const [shape] = isRecord(datum) ? Object.values(datum) : [];
      if (isRecord(shape) && typeof shape['refname'] === 'string') names.add(shape['refname']);
    }
  }
  return names;
}

function* datumSteps(datum: unknown): Generator<BodyStep> {
  const variable = inner(datum, 'PLpgSQL_var');
  const line = lineOf(variable);
  yield* expression(variable['default_val'], line, false);
  yield* expression(variable['cursor_explicit_expr'], line, false, 'statement');
}

const lineOf = (node: Json): number => (typeof node['lineno'] === 'number' ? node['lineno'] : 1);

function* expression(node: unknown, line: number, conditional: boolean, kind: BodyStep['kind'] = 'expression'): Generator<BodyStep> {
  const { query, parseMode } = inner(node, 'PLpgSQL_expr');
  if (typeof query !== 'string') return;
  const assigned = parseMode === 3 ? query.replace(/^[^=]*?:?=/, '') : query;
  yield { kind, query: assigned, line, conditional };
}

/** Which properties of a statement hold queries, and what kind of step each is. */
const queries: Readonly<Record<string, BodyStep['kind']>> = {
  sqlstmt: 'statement',
  cond: 'expression',
  t_expr: 'expression',
  lower: 'expression',
  upper: 'expression',
  step: 'expression',
};

/** What `query` and `expr` mean where they are more than an expression. */
const special: Readonly<Record<string, Readonly<Record<string, BodyStep['kind']>>>> = {
  PLpgSQL_stmt_perform: { expr: 'perform' },
  PLpgSQL_stmt_call: { expr: 'statement' },
  PLpgSQL_stmt_dynexecute: { query: 'execute' },
  PLpgSQL_stmt_dynfors: { query: 'execute' },
  PLpgSQL_stmt_fors: { query: 'statement' },
  PLpgSQL_stmt_return_query: { query: 'statement', dynquery: 'execute' },
  PLpgSQL_stmt_open: { query: 'statement', dynquery: 'execute' },
  PLpgSQL_stmt_assign: { expr: 'expression' },
  PLpgSQL_stmt_return: { expr: 'expression' },
  PLpgSQL_stmt_return_next: { expr: 'expression' },
  PLpgSQL_stmt_foreach_a: { expr: 'expression' },
  PLpgSQL_stmt_exit: {},
};

/** Properties that hold statements, in the order in which they are written. */
const bodies = ['then_body', 'elsif_list', 'case_when_list', 'else_body', 'else_stmts', 'body', 'stmts', 'action', 'exceptions', 'exc_list'];

const loops = /^PLpgSQL_stmt_(?:loop|while|fori|fors|forc|foreach_a|dynfors)$/;

/** A block with exception handlers is a subtransaction; one that a loop runs again and again is a step of its own. */
function* statementSteps(node: unknown, conditional: boolean, looped = false): Generator<BodyStep> {
  if (Array.isArray(node)) {
    for (const item of node) yield* statementSteps(item, conditional, looped);
    return;
  }
  if (!isRecord(node)) return;
  for (const [tag, value] of Object.entries(node)) {
    if (!isRecord(value)) continue;
    const line = lineOf(value);
    if (tag === 'PLpgSQL_stmt_commit') yield { kind: 'commit', query: '', line, conditional };
    if (tag === 'PLpgSQL_stmt_rollback') yield { kind: 'rollback', query: '', line, conditional };
    const isSubtransaction = tag === 'PLpgSQL_stmt_block' && value['exceptions'] !== undefined;
    if (looped && isSubtransaction) yield { kind: 'subtransaction', query: '', line, conditional };
    yield* ownSteps(tag, value, line, conditional);
    const within = conditional || (tag === 'PLpgSQL_stmt_block' ? isSubtransaction : bodies.some((name) => name in value));
    for (const name of bodies) yield* statementSteps(value[name], within, looped || loops.test(tag));
  }
}

function* ownSteps(tag: string, value: Json, line: number, conditional: boolean): Generator<BodyStep> {
  for (const [name, kind] of Object.entries({ ...queries, ...special[tag] })) yield* expression(value[name], line, conditional, kind);
  if (tag === 'PLpgSQL_case_when' || tag === 'PLpgSQL_stmt_assert') yield* expression(value['expr'] ?? value['cond'], line, conditional);
  for (const item of listOf(value['params'])) yield* expression(item, line, conditional);
}
