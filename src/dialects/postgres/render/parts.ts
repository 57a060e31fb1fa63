import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { IndexPart, PartitionBound } from '../../../model/objects.ts';
import type { Constraint, ReferentialAction } from '../../../model/constraints.ts';
import { spellName } from '../names.ts';
import { spellList, spellObject, words } from './spelling.ts';

/** An expression of an index stands in parentheses of its own, unless it is a mere call. */
const indexed = (text: string): string => (/^[a-z_][\w.]*\((?:[^()']|'[^']*')*\)$/.test(text) ? text : `(${text})`);

/** One part of an index; the words that PostgreSQL takes for said are left out. */
export function renderIndexPart(part: IndexPart): string {
  const byDefault = part.order === 'desc' ? 'first' : 'last';
  return words(
    part.column === undefined ? indexed(part.expression?.text ?? '') : spellName(part.column),
    part.collation && `COLLATE ${spellObject(part.collation)}`,
    part.operatorClass && spellObject(part.operatorClass),
    part.order === 'desc' && 'DESC',
    part.nulls !== byDefault && `NULLS ${part.nulls.toUpperCase()}`,
  );
}

const actionWords: Readonly<Record<ReferentialAction, string>> = {
  'no-action': 'NO ACTION',
  restrict: 'RESTRICT',
  cascade: 'CASCADE',
  'set-null': 'SET NULL',
  'set-default': 'SET DEFAULT',
};

const references = (key: Extract<Constraint, { kind: 'foreign-key' }>): string =>
  words(
    `REFERENCES ${spellObject(key.references)}`,
    key.referencedColumns.length > 0 && spellList(key.referencedColumns),
    key.match !== 'simple' && `MATCH ${key.match.toUpperCase()}`,
    key.onDelete !== 'no-action' && `ON DELETE ${actionWords[key.onDelete]}`,
    key.onDeleteColumns && spellList(key.onDeleteColumns),
    key.onUpdate !== 'no-action' && `ON UPDATE ${actionWords[key.onUpdate]}`,
  );

/** What a constraint holds its table to. `inline`: behind its column, so that the column is not named again. */
function renderBody(constraint: Constraint, inline: boolean): string {
  switch (constraint.kind) {
    case 'primary-key':
    case 'unique': {
      const keyword = constraint.kind === 'unique' ? 'UNIQUE' : 'PRIMARY KEY';
      if (constraint.usingIndex !== undefined) return `${keyword} USING INDEX ${spellName(constraint.usingIndex)}`;
      const columns = constraint.columns.map(spellName).join(', ');
      return words(
        keyword,
        constraint.nullsNotDistinct && 'NULLS NOT DISTINCT',
        !inline && `(${columns}${constraint.withoutOverlaps === true ? ' WITHOUT OVERLAPS' : ''})`,
        constraint.include.length > 0 && `INCLUDE ${spellList(constraint.include)}`,
      );
    }
    case 'foreign-key':
      return words(!inline && `FOREIGN KEY ${spellList(constraint.columns)}`, references(constraint));
    case 'check':
      return words(`CHECK (${constraint.expression.text})`, constraint.noInherit && 'NO INHERIT');
    case 'exclude':
      return words(
        `EXCLUDE USING ${spellName(constraint.method)}`,
        `(${constraint.parts.map((part) => `${renderIndexPart(part)} WITH ${part.operator}`).join(', ')})`,
        constraint.predicate && `WHERE (${constraint.predicate.text})`,
      );
    case 'not-null':
      return words('NOT NULL', !inline && spellName(constraint.column), constraint.noInherit && 'NO INHERIT');
  }
}

/** A constraint of ADD CONSTRAINT, or behind its column. */
export function renderConstraint(constraint: Constraint, inline = false): string {
  const enforceable = constraint.kind === 'check' || constraint.kind === 'foreign-key';
  const unenforced = enforceable && !constraint.enforced;
  const checked = enforceable || constraint.kind === 'not-null';
  return words(
    constraint.named && `CONSTRAINT ${spellName(constraint.name)}`,
    renderBody(constraint, inline),
    constraint.deferrable && 'DEFERRABLE',
    constraint.initiallyDeferred && 'INITIALLY DEFERRED',
    unenforced && 'NOT ENFORCED',
    checked && !unenforced && !constraint.valid && 'NOT VALID',
  );
}

const serials: Readonly<Record<string, string>> = { int2: 'smallserial', int4: 'serial', int8: 'bigserial' };

/** A column of ADD COLUMN, with the constraints that stand behind it. */
export function renderColumn(column: ColumnSpec, constraints: readonly Constraint[]): string {
  const isPrimary = constraints.some((constraint) => constraint.kind === 'primary-key');
  const namedNotNull = constraints.some((constraint) => constraint.kind === 'not-null');
  const implied = column.serial || column.identity !== undefined || isPrimary || namedNotNull;
  return words(
    spellName(column.name),
    column.serial ? (serials[column.type.name] ?? column.type.text) : column.type.text,
    column.collation && `COLLATE ${spellObject(column.collation)}`,
    column.default && `DEFAULT ${operand(column.default.text)}`,
    column.notNull && !implied && 'NOT NULL',
    column.identity && `GENERATED ${column.identity === 'always' ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY`,
    column.generated && `GENERATED ALWAYS AS (${column.generated.expression.text}) ${column.generated.stored ? 'STORED' : 'VIRTUAL'}`,
    ...constraints.map((constraint) => renderConstraint(constraint, true)),
  );
}

/** A default behind which more words may follow: `a AND b`, `NOT a` and `a IS NULL` need parentheses there. */
const operand = (text: string): string => (/^[\w.']+$|^[\w."]+\([^()]*\)$/.test(text) ? text : `(${text})`);

/** FOR VALUES …, or DEFAULT. */
export function renderBound(bound: PartitionBound): string {
  switch (bound.kind) {
    case 'default':
      return 'DEFAULT';
    case 'range':
      return `FOR VALUES FROM (${bound.from.join(', ')}) TO (${bound.to.join(', ')})`;
    case 'list':
      return `FOR VALUES IN (${bound.values.join(', ')})`;
    case 'hash':
      return `FOR VALUES WITH (MODULUS ${bound.modulus}, REMAINDER ${bound.remainder})`;
  }
}
