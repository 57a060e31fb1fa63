import type { ObjectName } from '../model/names.ts';
import type { Constraint } from '../model/constraints.ts';
import type { Proposal, ProposedStep } from '../model/rule.ts';
import type { SourceSpan } from '../model/span.ts';
import { quoteName } from './quote-name.ts';
import { notValidThenValidate } from './validate-later.ts';

/** Proves with a CHECK that the column holds no NULL, so that SET NOT NULL has nothing left to read. */
export function notNullByCheck(table: ObjectName, column: string, span: SourceSpan): Proposal {
  return { kind: 'plan', title: `Prove that ${column} holds no NULL before SET NOT NULL`, steps: notNullSteps(table, column, span) };
}

/** The steps of it, for plans that end in NOT NULL. */
export function notNullSteps(table: ObjectName, column: string, span: SourceSpan): readonly ProposedStep[] {
  const check = isPresent(table, column);
  return [
    ...notValidThenValidate(table, check, span),
    {
      title: 'The proof spares the scan; then it has done its work',
      changes: [
        { kind: 'set-not-null', table, column, span },
        { kind: 'drop-constraint', table, constraint: check.name, ifExists: false, cascade: false, span },
      ],
      phase: 'validate',
      transaction: 'own',
    },
  ];
}

function isPresent(table: ObjectName, column: string): Constraint {
  return {
    kind: 'check',
    name: `${table.name}_${column}_present`.slice(0, 63),
    named: true,
    valid: true,
    enforced: true,
    deferrable: false,
    initiallyDeferred: false,
    noInherit: false,
    origin: { kind: 'unknown' },
    expression: {
      text: `${quoteName(column)} IS NOT NULL`,
      term: { kind: 'is-null', negated: true, term: { kind: 'column', name: column } },
    },
  };
}
