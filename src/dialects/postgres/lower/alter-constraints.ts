import { as } from '../tree.ts';
import type { Commands } from './alter-command.ts';
import { readConstraint } from './constraints.ts';

/** Parts of ALTER TABLE that are about a constraint. */
export const constraintCommands: Commands = {
  AT_AddConstraint: ({ node, table, context, span }) => {
    const parsed = as(node.def, 'Constraint');
    const constraint = parsed && readConstraint(parsed, { newTable: false }, context);
    return constraint === undefined ? [] : [{ kind: 'add-constraint', table, constraint, span: constraint.span ?? span }];
  },
  AT_ValidateConstraint: ({ table, name, nameSpan }) => [{ kind: 'validate-constraint', table, constraint: name, span: nameSpan }],
  AT_DropConstraint: ({ table, name, node, cascade, nameSpan }) => [
    { kind: 'drop-constraint', table, constraint: name, ifExists: node.missing_ok === true, cascade, span: nameSpan },
  ],
  AT_AlterConstraint: ({ node, table, named, context, span }) => {
    const altered = as(node.def, 'ATAlterConstraint');
    const change = { kind: 'alter-constraint', table, constraint: altered?.conname ?? '', span: context.exact ? span : named } as const;
    return [
      {
        ...change,
        ...(altered?.alterDeferrability === true && {
          deferrable: altered.deferrable === true,
          initiallyDeferred: altered.initdeferred === true,
        }),
        ...(altered?.alterEnforceability === true && { enforced: altered.is_enforced === true }),
      },
    ];
  },
};
