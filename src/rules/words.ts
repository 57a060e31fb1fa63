import type { Blocks } from '../model/effects.ts';
import { showName, type ObjectName } from '../model/names.ts';
import type { Constraint } from '../model/constraints.ts';

/** `a`, `a and b`, `a, b and c`; long lists end in `and 4 more`. */
export function listNames(names: readonly string[], most = 5): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** Who has to wait, as the end of a sentence. */
export function whoWaits(blocks: Blocks): string {
  return blocks === 'reads-and-writes' ? 'nobody can read or write it' : 'nobody can write to it';
}

/** `orders.note`: the subject of problems about a column, constraint or trigger of a table. */
export function memberOf(table: ObjectName, member: string): string {
  return `${showName(table)}.${member}`;
}

/** A constraint for people: its name, or what it is where its statement leaves it unnamed. */
export function showConstraint(constraint: Constraint): string {
  if (constraint.name !== '') return constraint.name;
  switch (constraint.kind) {
    case 'primary-key':
      return `the primary key (${constraint.columns.join(', ')})`;
    case 'unique':
      return `UNIQUE (${constraint.columns.join(', ')})`;
    case 'foreign-key':
      return `the foreign key (${constraint.columns.join(', ')})`;
    case 'check':
      return `CHECK (${constraint.expression.text})`;
    case 'exclude':
      return 'the EXCLUDE constraint';
    case 'not-null':
      return `NOT NULL (${constraint.column})`;
  }
}
