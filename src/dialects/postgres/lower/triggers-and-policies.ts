import type { AlterPolicyStmt, CreatePolicyStmt, CreateTrigStmt } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { RowPolicy, Trigger } from '../../../model/objects.ts';
import { columnsOf } from '../../../model/types.ts';
import { nameOf, relationName, stringsOf } from '../tree.ts';
import { roleNames } from './changes.ts';
import type { Context, Lowerings } from './context.ts';
import { readExpression } from './expressions.ts';
import { namePlace } from './places.ts';

export const triggerAndPolicyLowerings: Lowerings = {
  CreateTrigStmt: createTrigger,
  CreatePolicyStmt: createPolicy,
  AlterPolicyStmt: alterPolicy,
  RuleStmt: ({ relation, rulename = '' }, context) => [
    {
      kind: 'create-rule',
      table: relationName(relation),
      name: rulename,
      span: namePlace(context, rulename, head(context, /^\w+(\s+or\s+replace)?\s+rule/i)),
    },
  ],
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
  const when = statement.whenClause === undefined ? [] : columnsOf(readExpression(statement.whenClause, context));
  const trigger: Trigger = {
    name,
    routine: nameOf(stringsOf(statement.funcname)),
    timing: (timing & bits.instead) !== 0 ? 'instead-of' : (timing & bits.before) !== 0 ? 'before' : 'after',
    events: (['insert', 'update', 'delete', 'truncate'] as const).filter((event) => (events & bits[event]) !== 0),
    columns: [...new Set([...stringsOf(statement.columns), ...when])],
    perRow: statement.row === true,
    enabled: true,
    origin: { kind: 'unknown' },
  };
  const span = namePlace(context, name, head(context, /^\w+(\s+or\s+replace)?(\s+constraint)?\s+trigger/i));
  return [{ kind: 'create-trigger', table: relationName(statement.relation), trigger, orReplace: statement.replace === true, span }];
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
    origin: { kind: 'unknown' },
  };
  return [{ kind: 'create-policy', table: relationName(statement.table), policy, span: namePlace(context, name, head(context, /^\w+\s+policy/i)) }];
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
      ...(statement.roles !== undefined && { roles: roleNames(statement.roles) }),
      span: namePlace(context, policy, head(context, /^\w+\s+policy/i)),
    },
  ];
}
