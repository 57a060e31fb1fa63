import { findRoutines, type DatabaseState } from '../model/catalog.ts';
import type { ObjectName } from '../model/names.ts';
import type { Index } from '../model/objects.ts';
import type { Constraint } from '../model/constraints.ts';
import { callsOf, type Expression } from '../model/types.ts';
import { mapConstraintExpressions, mapIndexExpressions } from './expressions.ts';
import { mapTerm } from './rewrite-term.ts';

/** The expression whose calls of known routines name their schema: what it means is settled when it is made, not when it is read. */
export function resolveCalls(state: DatabaseState, expression: Expression): Expression {
  if (state.catalog.routines.size === 0) return expression;
  const isOpen = callsOf(expression).some((name) => name.schema === undefined && findRoutines(state, name).length > 0);
  if (!isOpen) return expression;
  const term = mapTerm(expression.term, (part) => {
    const [found] = part.kind === 'call' && part.name.schema === undefined ? findRoutines(state, part.name) : [];
    return part.kind === 'call' && found !== undefined ? { ...part, name: { schema: found.schema, name: found.name } } : part;
  });
  return { text: expression.text, term };
}

/** The name of a routine with the schema in which it was found. */
export function resolveCall(state: DatabaseState, name: ObjectName): ObjectName {
  const [found] = findRoutines(state, name);
  return found === undefined ? name : { schema: found.schema, name: found.name };
}

export function resolveCallsInConstraint(state: DatabaseState, constraint: Constraint): Constraint {
  return mapConstraintExpressions(constraint, (expression) => resolveCalls(state, expression));
}

export function resolveCallsInIndex(state: DatabaseState, index: Index): Index {
  return mapIndexExpressions(index, (expression) => resolveCalls(state, expression));
}
