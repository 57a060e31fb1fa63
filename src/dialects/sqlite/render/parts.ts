import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { Column, Index, IndexPart } from '../../../model/objects.ts';
import type { Constraint, ReferentialAction } from '../../../model/constraints.ts';
import { spellName, spellPath } from '../names.ts';

/** Words with single blanks between them; what is missing or empty is left out. */
export const words = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(' ');

export const spellList = (names: readonly string[]): string => `(${names.map(spellName).join(', ')})`;

const actions: Readonly<Record<ReferentialAction, string>> = {
  'no-action': '',
  restrict: 'RESTRICT',
  cascade: 'CASCADE',
  'set-null': 'SET NULL',
  'set-default': 'SET DEFAULT',
};

/** A default is a literal, or an expression in parentheses. Source: manual, CREATE TABLE, 3.2 The DEFAULT clause. */
const spellDefault = (text: string): string =>
  /^(-?[\d.]+(e[+-]?\d+)?|'(?:[^']|'')*'|NULL|TRUE|FALSE|CURRENT_(?:DATE|TIME|TIMESTAMP))$/i.test(text) ? text : `(${text})`;

const conflict = (column: Pick<Column, 'attributes'>, what: string): string => {
  const clause = column.attributes?.[`conflict-${what}`];
  return clause === undefined ? '' : `ON CONFLICT ${clause.toUpperCase()}`;
};

const named = ({ name, named: isNamed }: Constraint): string => (isNamed ? `CONSTRAINT ${spellName(name)}` : '');

/** Whether a key stands beside its column, where alone it can count up, run down or say what a conflict does. */
export function isBeside(constraint: Constraint, column: Pick<Column, 'name' | 'attributes'>): boolean {
  const isKey = constraint.kind === 'primary-key' || constraint.kind === 'unique';
  if (!isKey || constraint.columns.length !== 1 || constraint.columns[0] !== column.name) return false;
  const { attributes = {} } = column;
  const marks = constraint.kind === 'primary-key' ? ['autoincrement', 'primary-key-order', 'conflict-primary-key'] : ['conflict-unique'];
  return marks.some((mark) => attributes[mark] !== undefined);
}

/** A column with what stands beside it. */
export function renderColumn(column: Column | ColumnSpec, constraints: readonly Constraint[]): string {
  const beside = constraints.filter((constraint) => isBeside(constraint, column));
  const { attributes = {}, generated } = column;
  const notNullName = attributes['not-null-name'];
  return words(
    spellName(column.name),
    column.type.text,
    ...beside.map((constraint) =>
      constraint.kind === 'primary-key'
        ? words(
            named(constraint),
            'PRIMARY KEY',
            attributes['primary-key-order'] === 'desc' && 'DESC',
            conflict(column, 'primary-key'),
            attributes['autoincrement'] !== undefined && 'AUTOINCREMENT',
          )
        : words(named(constraint), 'UNIQUE', conflict(column, 'unique')),
    ),
    column.notNull && words(notNullName !== undefined && `CONSTRAINT ${spellName(notNullName)}`, 'NOT NULL', conflict(column, 'not-null')),
    column.default && `DEFAULT ${spellDefault(column.default.text)}`,
    column.collation && `COLLATE ${spellName(column.collation.name)}`,
    generated && `GENERATED ALWAYS AS (${generated.expression.text}) ${generated.stored ? 'STORED' : 'VIRTUAL'}`,
  );
}

/** A constraint as it stands in CREATE TABLE, or behind ADD COLUMN with `beside`. */
export function renderConstraint(constraint: Constraint, beside = false): string {
  switch (constraint.kind) {
    case 'primary-key':
      return words(named(constraint), 'PRIMARY KEY', !beside && spellList(constraint.columns));
    case 'unique':
      return words(named(constraint), 'UNIQUE', !beside && spellList(constraint.columns));
    case 'check':
      return words(named(constraint), `CHECK (${constraint.expression.text})`);
    case 'foreign-key':
      return words(
        named(constraint),
        !beside && `FOREIGN KEY ${spellList(constraint.columns)}`,
        `REFERENCES ${spellName(constraint.references.name)}`,
        constraint.referencedColumns.length > 0 && spellList(constraint.referencedColumns),
        constraint.onDelete !== 'no-action' && `ON DELETE ${actions[constraint.onDelete]}`,
        constraint.onUpdate !== 'no-action' && `ON UPDATE ${actions[constraint.onUpdate]}`,
        constraint.deferrable && words('DEFERRABLE', constraint.initiallyDeferred && 'INITIALLY DEFERRED'),
      );
    case 'exclude':
    case 'not-null':
      return '';
  }
}

const renderPart = ({ column, expression, collation, order }: IndexPart): string =>
  words(
    column === undefined ? (expression?.text ?? '') : spellName(column),
    collation && `COLLATE ${spellName(collation.name)}`,
    order === 'desc' && 'DESC',
  );

export function renderIndex(index: Index, table: { readonly schema?: string; readonly name: string }, ifNotExists = false): string {
  const { schema } = table;
  return words(
    index.unique ? 'CREATE UNIQUE INDEX' : 'CREATE INDEX',
    ifNotExists && 'IF NOT EXISTS',
    spellPath({ ...(schema !== undefined && { schema }), name: index.name }),
    `ON ${spellName(table.name)} (${index.parts.map(renderPart).join(', ')})`,
    index.predicate && `WHERE ${index.predicate.text}`,
  );
}
