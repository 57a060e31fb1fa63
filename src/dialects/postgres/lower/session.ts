import type { Node, PrepareStmt, TransactionStmt, VariableSetStmt } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import { spellName } from '../names.ts';
import { otherChange } from './changes.ts';
import type { Context, Lowerings } from './context.ts';
import { lowerNode } from './index.ts';
import { optionOf, optionValue } from './options.ts';

export const sessionLowerings: Lowerings = {
  VariableSetStmt: (statement, context) => setVariable(statement, false, context),
  AlterSystemStmt: ({ setstmt }, context) => (setstmt === undefined ? [] : setVariable(setstmt, true, context)),
  TransactionStmt: transaction,
  ConstraintsSetStmt: ({ deferred }, context) => [
    { kind: 'other', what: `set constraints ${deferred === true ? 'deferred' : 'immediate'}`, span: context.whole },
  ],
  PrepareStmt: prepare,
  ExecuteStmt: ({ name = '' }, context) =>
    context.prepared?.get(name)?.map((change) => ({ ...change, span: context.whole })) ?? otherChange('ExecuteStmt', context),
  DeallocateStmt: ({ name }, context) => {
    if (name === undefined) context.prepared?.clear();
    else context.prepared?.delete(name);
    return otherChange('DeallocateStmt', context);
  },
};

/** Does nothing yet: EXECUTE runs it. */
function prepare({ name = '', query }: PrepareStmt, context: Context): readonly SchemaChange[] {
  if (query !== undefined) context.prepared?.set(name, lowerNode(query, context));
  return otherChange('PrepareStmt', context);
}

function setVariable(statement: VariableSetStmt, global: boolean, context: Context): readonly SchemaChange[] {
  const name = (statement.name ?? '').toLowerCase();
  const local = statement.is_local === true;
  const span = context.whole;
  switch (statement.kind) {
    case 'VAR_SET_VALUE':
      return [{ kind: 'set-session', name, value: valueOf(name, statement.args ?? []), local, global, span }];
    case 'VAR_SET_DEFAULT':
    case 'VAR_RESET':
      return [{ kind: 'set-session', name, local, global, span }];
    case 'VAR_RESET_ALL':
      return [{ kind: 'set-session', name: 'all', local, global, span }];
    case 'VAR_SET_MULTI':
      return name === 'transaction' ? [isolate(statement.args, span)] : otherChange('VariableSetStmt', context);
    default:
      return otherChange('VariableSetStmt', context);
  }
}

/** A setting and its value as ALTER ROLE and ALTER DATABASE … SET write them: `set work_mem = 1GB`. */
export function settingWords({ name = 'all', args = [] }: VariableSetStmt = {}): string {
  return args.length === 0 ? `set ${name}` : `set ${name} = ${valueOf(name, args)}`;
}

/** A list is written with commas; the names of a search path keep the quotes that they need. */
function valueOf(name: string, args: readonly Node[]): string {
  const values = args.map((arg) => optionValue(arg) ?? '');
  if (name !== 'search_path') return values.join(', ');
  return values.map((value) => (value === '' || value === '$user' ? `"${value}"` : spellName(value))).join(', ');
}

const isolate = (args: readonly Node[] | undefined, span: SchemaChange['span']): SchemaChange => ({
  kind: 'transaction',
  verb: 'set-isolation',
  ...isolationOf(args),
  span,
});

function isolationOf(options: readonly Node[] | undefined): { readonly isolation?: string } {
  const isolation = optionValue(optionOf(options, 'transaction_isolation')?.arg);
  return isolation === undefined ? {} : { isolation };
}

const verbs = {
  TRANS_STMT_BEGIN: 'begin',
  TRANS_STMT_START: 'begin',
  TRANS_STMT_COMMIT: 'commit',
  TRANS_STMT_ROLLBACK: 'rollback',
  TRANS_STMT_SAVEPOINT: 'savepoint',
  TRANS_STMT_RELEASE: 'release',
  TRANS_STMT_ROLLBACK_TO: 'rollback-to',
  TRANS_STMT_PREPARE: 'prepare',
} as const;

function transaction(statement: TransactionStmt, context: Context): readonly SchemaChange[] {
  const verb = verbs[statement.kind as keyof typeof verbs];
  if (verb === undefined) return otherChange('TransactionStmt', context);
  const name = statement.savepoint_name ?? statement.gid;
  return [
    {
      kind: 'transaction',
      verb,
      ...(name !== undefined && { name }),
      ...(statement.chain === true && { chain: true }),
      ...isolationOf(statement.options),
      span: context.whole,
    },
  ];
}
