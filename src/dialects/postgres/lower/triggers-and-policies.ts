import type { AlterPolicyStmt, CreatePolicyStmt, CreateTrigStmt } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { RowPolicy, Trigger, Usage } from '../../../model/objects.ts';
import { walkTerm, type Expression } from '../../../model/types.ts';
import { all, nameOf, relationName, stringsOf } from '../tree.ts';
import { roleNames } from './changes.ts';
import type { Context, Lowerings } from './context.ts';
import { readExpression } from './expressions.ts';
import { namePlace } from './places.ts';
import { tallyQuery } from './queries.ts';
import { readRule } from './rules.ts';
import { closeLedger, openLedger } from './usage.ts';

export const triggerAndPolicyLowerings: Lowerings = {
  CreateTrigStmt: createTrigger,
  CreatePolicyStmt: createPolicy,
  AlterPolicyStmt: alterPolicy,
  RuleStmt: (statement, context) => {
    const { relation, rulename = '', replace } = statement;
    const span = namePlace(context, rulename, head(context, /^\w+(\s+or\s+replace)?\s+rule/i));
    return [{ kind: 'create-rule', table: relationName(relation), rule: readRule(statement, context), orReplace: replace === true, span }];
  },
};

/** After the words of the command, so that none of these is taken for the name. */
const head = (context: Context, words: RegExp): { readonly start: number; readonly end: number } => ({
  start: words.exec(context.source.text)?.[0].length ?? 0,
  end: Infinity,
});

/** Bits of a trigger's type. Source: `TRIGGER_TYPE_…` in catalog/pg_trigger.h. */
const bits = { before: 2, insert: 4, delete: 8, update: 16, truncate: 32, instead: 64 } as const;

function createTrigger(statement: CreateTrigStmt, context: Context): readonly SchemaChange[] {
  const { trigname: name = '', timing = 0, events = 0 } = statement;
  const when = statement.whenClause && readExpression(statement.whenClause, context);
  const updateOf = stringsOf(statement.columns);
  const given = stringsOf(statement.args);
  const trigger: Trigger = {
    name,
    routine: nameOf(stringsOf(statement.funcname)),
    timing: (timing & bits.instead) !== 0 ? 'instead-of' : (timing & bits.before) !== 0 ? 'before' : 'after',
    events: (['insert', 'update', 'delete', 'truncate'] as const).filter((event) => (events & bits[event]) !== 0),
    columns: [...new Set([...updateOf, ...(when === undefined ? [] : fieldsIn(when))])],
    ...(updateOf.length > 0 && { updateOf }),
    ...(when && { when }),
    ...(given.length > 0 && { arguments: given }),
    ...(statement.transitionRels !== undefined && { transitions: readTransitions(statement) }),
    ...(statement.isconstraint === true && { constraint: readTiming(statement) }),
    perRow: statement.row === true,
    enabled: true,
    origin: { kind: 'unknown' },
  };
  const span = namePlace(context, name, head(context, /^\w+(\s+or\s+replace)?(\s+constraint)?\s+trigger/i));
  return [{ kind: 'create-trigger', table: relationName(statement.relation), trigger, orReplace: statement.replace === true, span }];
}

/** `NEW.a` is a column; `NEW` alone is the whole row. */
const fieldsIn = ({ term }: Expression): readonly string[] =>
  [...walkTerm(term)].flatMap((part) => (part.kind === 'column' && part.table !== undefined ? [part.name] : []));

function readTransitions({ transitionRels }: CreateTrigStmt): NonNullable<Trigger['transitions']> {
  const named = all(transitionRels, 'TriggerTransition');
  const nameOfRows = (isNew: boolean): string | undefined => named.find((rows) => (rows.isNew === true) === isNew)?.name;
  const [before, after] = [nameOfRows(false), nameOfRows(true)];
  return { ...(before !== undefined && { old: before }), ...(after !== undefined && { new: after }) };
}

function readTiming({ deferrable, initdeferred, constrrel }: CreateTrigStmt): NonNullable<Trigger['constraint']> {
  const from = constrrel && relationName(constrrel);
  return { deferrable: deferrable === true, initiallyDeferred: initdeferred === true, ...(from && { from }) };
}

const commands = new Set<string>(['select', 'insert', 'update', 'delete']);
const isCommand = (name: string | undefined): name is RowPolicy['command'] => name !== undefined && commands.has(name);

function createPolicy(statement: CreatePolicyStmt, context: Context): readonly SchemaChange[] {
  const name = statement.policy_name ?? '';
  const policy: RowPolicy = {
    name,
    command: isCommand(statement.cmd_name) ? statement.cmd_name : 'all',
    permissive: statement.permissive === true,
    roles: roleNames(statement.roles),
    ...(statement.qual !== undefined && { using: readExpression(statement.qual, context) }),
    ...(statement.with_check !== undefined && { withCheck: readExpression(statement.with_check, context) }),
    uses: usesOfPolicy(statement),
    origin: { kind: 'unknown' },
  };
  return [{ kind: 'create-policy', table: relationName(statement.table), policy, span: namePlace(context, name, head(context, /^\w+\s+policy/i)) }];
}

/** What the expressions of a policy use, the columns of its own table among it. */
function usesOfPolicy({ table, qual, with_check }: CreatePolicyStmt | AlterPolicyStmt): readonly Usage[] {
  const ledger = openLedger();
  const expressions = [qual, with_check].flatMap((val) => (val === undefined ? [] : [{ ResTarget: { val } }]));
  const own = table === undefined ? [] : [{ RangeVar: table }];
  tallyQuery({ SelectStmt: { op: 'SETOP_NONE', targetList: expressions, fromClause: own } }, ledger);
  return closeLedger(ledger);
}

function alterPolicy(statement: AlterPolicyStmt, context: Context): readonly SchemaChange[] {
  const policy = statement.policy_name ?? '';
  return [
    {
      kind: 'alter-policy',
      table: relationName(statement.table),
      policy,
      ...(statement.qual !== undefined && { using: readExpression(statement.qual, context) }),
      ...(statement.with_check !== undefined && { withCheck: readExpression(statement.with_check, context) }),
      ...((statement.qual ?? statement.with_check) !== undefined && { uses: usesOfPolicy(statement) }),
      ...(statement.roles !== undefined && { roles: roleNames(statement.roles) }),
      span: namePlace(context, policy, head(context, /^\w+\s+policy/i)),
    },
  ];
}
