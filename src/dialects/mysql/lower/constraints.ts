import type { Constraint, ForeignKey, ReferentialAction } from '../../../model/constraints.ts';
import { isAtLeast, type Target } from '../../../model/target.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import { readExpression } from '../expressions.ts';
import { constraintBase } from './changes.ts';

/** MySQL reads CHECK and passes over it before 8.0.16. Source: MySQL 8.0 manual, 13.1.20.6. */
const honoursChecks = (target: Target): boolean => (target.dialect === 'mysql' ? isAtLeast(target, 8) : isAtLeast(target, 10, 2));

/** Reads `(expression) [[NOT] ENFORCED]`; undefined where the server passes over it. */
export function readCheck(cursor: Cursor, name: string | undefined, first: Token): Extract<Constraint, { kind: 'check' }> | undefined {
  const expression = cursor.parenthesised(() => readExpression(cursor));
  const enforced = !cursor.take('not', 'enforced');
  if (enforced) cursor.take('enforced');
  if (!honoursChecks(cursor.target)) return undefined;
  return { ...constraintBase(name, cursor.spanFrom(first), enforced), kind: 'check', expression, noInherit: false };
}

type Reference = Pick<ForeignKey, 'references' | 'referencedColumns' | 'onDelete' | 'onUpdate' | 'match'>;

/** Reads what stands behind `REFERENCES`. What is not said is RESTRICT in all but name. */
export function readReferences(cursor: Cursor): Reference {
  const references = cursor.path();
  const referencedColumns = cursor.is('(') ? readKeyColumns(cursor) : [];
  let match: Reference['match'] = 'simple';
  const actions: { onDelete: ReferentialAction; onUpdate: ReferentialAction } = { onDelete: 'no-action', onUpdate: 'no-action' };
  for (;;) {
    if (cursor.take('match')) match = cursor.takeOne('full', 'partial', 'simple') ?? cursor.fail();
    else if (cursor.take('on', 'delete')) actions.onDelete = readAction(cursor);
    else if (cursor.take('on', 'update')) actions.onUpdate = readAction(cursor);
    else return { references, referencedColumns, ...actions, match };
  }
}

function readAction(cursor: Cursor): ReferentialAction {
  if (cursor.take('set')) return cursor.take('null') ? 'set-null' : cursor.take('default') ? 'set-default' : cursor.fail();
  if (cursor.take('no', 'action')) return 'no-action';
  return cursor.takeOne('restrict', 'cascade') ?? cursor.fail('expected what happens to the rows');
}

/** Reads `(a, b)`; a length or order behind a column says nothing of a foreign key. */
function readKeyColumns(cursor: Cursor): readonly string[] {
  return cursor.parenthesised(() =>
    cursor.list(() => {
      const name = cursor.name();
      if (cursor.is('(')) cursor.skipGroup();
      cursor.takeOne('asc', 'desc');
      return name;
    }),
  );
}

/** Reads `[index] (columns) REFERENCES …`; both engines let an index's name stand there. */
export function readForeignKey(cursor: Cursor, name: string | undefined, first: Token): ForeignKey {
  cursor.ifNotExists();
  const index = cursor.isAtName ? cursor.name() : undefined;
  const columns = readKeyColumns(cursor);
  cursor.expect('references');
  const reference = readReferences(cursor);
  return { ...constraintBase(name ?? index, cursor.spanFrom(first)), kind: 'foreign-key', columns, ...reference };
}
