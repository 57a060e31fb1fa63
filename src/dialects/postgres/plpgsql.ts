import { leaves, mayCommit, mayReturn, roundsOf, turnOf, type Rounds } from './plpgsql-loops.ts';
import { functionsOf, inner, isRecord, lineOf, listOf, type Json } from './plpgsql-tree.ts';
import { assignedIn, assignment, constantOf, isHeld, queryOf, turnsOf, type Values } from './plpgsql-values.ts';

/** A query, expression or command of a PL/pgSQL body, in the order in which it is written. */
export interface BodyStep {
  readonly kind: 'statement' | 'perform' | 'execute' | 'expression' | 'commit' | 'rollback' | 'subtransaction';
  /** The text as PL/pgSQL keeps it: INTO is blanked out, PERFORM is SELECT. */
  readonly query: string;
  /** Line of the body that its statement starts on, from 1. */
  readonly line: number;
  /** Inside an IF, CASE, loop, or a block with exception handlers, or behind a RETURN: it may not run, or be undone. */
  readonly conditional: boolean;
  /** What the turns of the loop around it go through in one transaction, where rows alone end it. */
  readonly rounds: Rounds | undefined;
  /** Its node of the tree: the turns of one loop share it. */
  readonly site: unknown;
  /** What the variables are known to hold. */
  readonly values: Values;
}

/** Every query, expression and command of a parsed body; loops over constants are gone through turn by turn. */
export function* bodySteps(tree: unknown, parameters: Values = new Map()): Generator<BodyStep> {
  for (const body of functionsOf(tree)) {
    const flow: Flow = { datums: listOf(body['datums']), values: new Map(parameters) };
    for (const datum of flow.datums) yield* datumSteps(datum, flow);
    yield* statementSteps(body['action'], flow, outermost);
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

/** What a statement stands in. */
interface Setting {
  readonly conditional: boolean;
  readonly looped: boolean;
  readonly rounds: Rounds | undefined;
}

const outermost: Setting = { conditional: false, looped: false, rounds: undefined };

/** How far a body has been followed. */
interface Flow {
  readonly datums: readonly unknown[];
  values: Values;
}

const without = (values: Values, names: readonly string[]): Values =>
  new Map([...values].filter(([name]) => !names.some((gone) => name === gone || name.startsWith(`${gone}.`))));

/** A variable that is declared twice may be either. */
function* datumSteps(datum: unknown, flow: Flow): Generator<BodyStep> {
  const variable = inner(datum, 'PLpgSQL_var');
  const line = lineOf(variable);
  yield* expression(variable['default_val'], line, outermost, flow);
  yield* expression(variable['cursor_explicit_expr'], line, outermost, flow, 'statement');
  const name = variable['refname'];
  const query = queryOf(variable['default_val']);
  if (typeof name !== 'string' || query === undefined) return;
  const isAlone = flow.datums.filter((other) => inner(other, 'PLpgSQL_var')['refname'] === name).length === 1;
  const isList = String(inner(variable['datatype'], 'PLpgSQL_type')['typname']).endsWith('[]');
  const value = isAlone ? constantOf(isList ? `(${query})::text[]` : query, flow.values) : undefined;
  flow.values = value === undefined ? without(flow.values, [name]) : new Map([...flow.values, [name, value]]);
}

function* expression(node: unknown, line: number, setting: Setting, flow: Flow, kind: BodyStep['kind'] = 'expression'): Generator<BodyStep> {
  const { query, parseMode } = inner(node, 'PLpgSQL_expr');
  if (typeof query !== 'string') return;
  const assigned = parseMode === 3 ? query.replace(/^[^=]*?:?=/, '') : query;
  const { conditional, rounds } = setting;
  yield { kind, query: assigned, line, conditional, rounds, site: node, values: flow.values };
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

/** A block with exception handlers is a subtransaction; one that a loop runs again and again is a step of its own. What stands behind a RETURN may not run. */
function* statementSteps(node: unknown, flow: Flow, setting: Setting): Generator<BodyStep> {
  if (Array.isArray(node)) {
    let { conditional } = setting;
    for (const item of node) {
      yield* statementSteps(item, flow, { ...setting, conditional });
      conditional ||= mayReturn(item);
    }
    return;
  }
  if (!isRecord(node)) return;
  for (const [tag, value] of Object.entries(node)) {
    if (!isRecord(value)) continue;
    const line = lineOf(value);
    const { conditional, looped, rounds } = setting;
    const bare = { query: '', line, conditional, rounds, site: value, values: flow.values };
    if (tag === 'PLpgSQL_stmt_commit') yield { kind: 'commit', ...bare };
    if (tag === 'PLpgSQL_stmt_rollback') yield { kind: 'rollback', ...bare };
    const isSubtransaction = tag === 'PLpgSQL_stmt_block' && value['exceptions'] !== undefined;
    if (looped && isSubtransaction) yield { kind: 'subtransaction', ...bare };
    yield* ownSteps(tag, value, line, setting, flow);
    if (tag === 'PLpgSQL_stmt_if') yield* chosenSteps(tag, value, flow, setting);
    else if (loops.test(tag)) yield* loopSteps(tag, value, flow, setting);
    else if (tag === 'PLpgSQL_stmt_block' && !isSubtransaction) yield* heldSteps(value, flow, setting);
    else yield* branchSteps(tag, value, flow, { ...setting, conditional: conditional || bodies.some((name) => name in value) });
  }
}

function* heldSteps(value: Json, flow: Flow, setting: Setting): Generator<BodyStep> {
  for (const name of bodies) yield* statementSteps(value[name], flow, setting);
}

/** Each branch starts from what was known before; behind them, what any of them has set is open. */
function* branchSteps(tag: string, value: Json, flow: Flow, setting: Setting): Generator<BodyStep> {
  const before = flow.values;
  for (const name of bodies) {
    yield* statementSteps(value[name], flow, setting);
    flow.values = before;
  }
  const set = tag === 'PLpgSQL_stmt_assign' ? assignment(value, before) : undefined;
  flow.values = without(before, set === undefined ? assignedIn(value, flow.datums) : [set.name]);
  if (set?.value !== undefined) flow.values = new Map([...flow.values, [set.name, set.value]]);
}

/** An IF over constants runs the one branch that they choose. */
function chosenSteps(tag: string, value: Json, flow: Flow, setting: Setting): Generator<BodyStep> {
  const branches = [
    { cond: value['cond'], body: value['then_body'] },
    ...listOf(value['elsif_list'])
      .map((item) => inner(item, 'PLpgSQL_if_elsif'))
      .map(({ cond, stmts }) => ({ cond, body: stmts })),
    { cond: undefined, body: value['else_body'] },
  ];
  const chosen = branches.find(({ cond }) => isHeld(cond, flow.values) !== false);
  return chosen !== undefined && isHeld(chosen.cond, flow.values) === true
    ? statementSteps(chosen.body, flow, setting)
    : branchSteps(tag, value, flow, { ...setting, conditional: true });
}

/** A loop over constants, turn by turn; of any other, one turn in which all that it sets is open. */
function* loopSteps(tag: string, value: Json, flow: Flow, { conditional, rounds }: Setting): Generator<BodyStep> {
  const turns = turnsOf(tag, value, flow.values, flow.datums);
  const open = assignedIn(value, flow.datums);
  if (turns === undefined) {
    flow.values = without(flow.values, open);
    yield* heldSteps(value, flow, {
      conditional: true,
      looped: true,
      rounds: mayCommit(value['body']) ? undefined : (roundsOf(tag, value) ?? rounds),
    });
  }
  for (const turn of turns ?? []) {
    flow.values = new Map([...flow.values, ...turn]);
    const { body, ends } = turnOf(listOf(value['body']), flow.values);
    yield* statementSteps(body, flow, { conditional: conditional || leaves(body), looped: true, rounds });
    if (ends) break;
  }
  flow.values = without(flow.values, open);
}

function* ownSteps(tag: string, value: Json, line: number, setting: Setting, flow: Flow): Generator<BodyStep> {
  for (const [name, kind] of Object.entries({ ...queries, ...special[tag] })) yield* expression(value[name], line, setting, flow, kind);
  if (tag === 'PLpgSQL_case_when' || tag === 'PLpgSQL_stmt_assert') yield* expression(value['expr'] ?? value['cond'], line, setting, flow);
  for (const item of listOf(value['params'])) yield* expression(item, line, setting, flow);
}
