import { findTable } from '../model/catalog.ts';
import { tableOf } from '../model/change.ts';
import type { Constraint } from '../model/constraints.ts';
import type { Step } from '../model/rule.ts';

/** The constraint as it stands after the step, under the name that the engine gave it where the statement gave none. */
export function constraintMade<C extends Constraint>(step: Pick<Step, 'change' | 'before' | 'after'>, stated: C): C {
  const name = tableOf(step.change);
  if (stated.name !== '' || name === undefined) return stated;
  const known = new Set(findTable(step.before, name)?.constraints.map((constraint) => constraint.name));
  const made = findTable(step.after, name)?.constraints.find(
    (constraint) => constraint.kind === stated.kind && !known.has(constraint.name) && isSame(constraint, stated),
  );
  return made === undefined ? stated : { ...stated, name: made.name };
}

function isSame(made: Constraint, stated: Constraint): boolean {
  if (made.kind === 'check') return stated.kind === 'check' && made.expression.text === stated.expression.text;
  return 'columns' in made && 'columns' in stated && made.columns.join('\0') === stated.columns.join('\0');
}
