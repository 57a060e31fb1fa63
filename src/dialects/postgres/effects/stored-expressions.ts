import { findType } from '../../../model/catalog.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Column, Table } from '../../../model/objects.ts';
import { typeName, walkTerm, type Expression, type SqlType, type Term } from '../../../model/types.ts';
import { refuse, type Situation } from './situation.ts';
import { familyOfType } from './term-types.ts';

/** Functions whose first argument is a text, or of a type that nothing else turns into by itself. Source: pg_proc of PostgreSQL 15 and 18. */
const ofText = new Set(
  'lower upper initcap btrim ltrim rtrim length char_length character_length replace translate split_part left right reverse repeat lpad rpad md5 starts_with strpos ascii'.split(
    ' ',
  ),
);

/** What the server keeps of a table as expressions, and reads again for the new type. */
const storedIn = ({ constraints, indexes }: Table): readonly Expression[] => [
  ...constraints.flatMap((it) => (it.kind === 'check' ? [it.expression] : [])),
  ...indexes.flatMap(({ parts, predicate }) => [...parts.map(({ expression }) => expression), predicate]).filter((it) => it !== undefined),
];

/** Whether a type surely is none that functions and operators of texts take. */
function isNoText(at: Situation, type: SqlType): boolean {
  const family = findType(at.before, typeName(type))?.kind === 'enum' ? 'enum' : familyOfType(at, type);
  return type.dimensions === 0 && family !== undefined && family !== 'string';
}

/** Whether the strings beside a column were read as values of a type that its new one is not compared with. */
function strandsStrings(at: Situation, { type }: Column, to: SqlType): boolean {
  if (type.dimensions > 0) return false;
  if (type.name === 'text') return isNoText(at, to);
  const own = findType(at.before, typeName(type));
  return own?.kind === 'enum' && own !== findType(at.before, typeName(to));
}

/**
 * Expressions over a text or an enum that have no meaning for its new type: their strings have been read as values of the old one. Those
 * over a varchar or char are kept with a cast to text, and go on. Source: ATPostAlterTypeParse in tablecmds.c; tried on 15 and 18.
 */
export function refuseStored(at: Situation, table: Table, before: Column, to: SqlType): readonly Refusal[] {
  if (!strandsStrings(at, before, to)) return [];
  const { name: column, type } = before;
  const isColumn = (term: Term | undefined): boolean => term?.kind === 'column' && term.name === column;
  const isString = (term: Term): boolean =>
    term.kind === 'cast' ? term.type.name === type.name && isString(term.term) : term.kind === 'literal' && term.type === 'string';
  const meaningless = (term: Term): string | undefined => {
    if (term.kind === 'call' && ofText.has(term.name.name) && isColumn(term.args[0])) return `function ${term.name.name}(${to.text})`;
    const beside =
      term.kind === 'compare'
        ? [term.left, term.right]
        : term.kind === 'in'
          ? [term.term, ...term.items]
          : term.kind === 'between'
            ? [term.term, term.low]
            : [];
    if (!beside.some(isColumn) || !beside.some(isString)) return undefined;
    return `operator ${to.text} ${term.kind === 'compare' ? term.operator : term.kind === 'in' ? '=' : '>='} ${type.text}`;
  };
  return storedIn(table).flatMap((expression) => {
    const [what] = [...walkTerm(expression.term)].flatMap((term) => meaningless(term) ?? []);
    return what === undefined ? [] : [refuse('cannot-cast', `${what} does not exist, which ${expression.text} would need`, '42883')];
  });
}
