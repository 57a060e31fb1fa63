import type { Index, IndexPart } from '../../../model/objects.ts';
import type { Constraint, ForeignKey, KeyConstraint, ReferentialAction } from '../../../model/constraints.ts';
import { spellName } from '../names.ts';
import { spellString } from '../strings.ts';
import { spellList, spellObject, spellValue, words } from './spelling.ts';

/** How an engine says that the optimizer passes over an index. Sources: MySQL 8.4 manual, 10.3.12; MariaDB, Ignored Indexes. */
export interface Visibility {
  readonly shown: string;
  readonly hidden: string;
}

const renderPart = ({ column, expression, prefixLength, order }: IndexPart): string =>
  words(
    column === undefined ? `(${expression?.text ?? ''})` : `${spellName(column)}${prefixLength === undefined ? '' : `(${prefixLength})`}`,
    order === 'desc' && 'DESC',
  );

export const renderParts = (parts: readonly IndexPart[]): string => `(${parts.map(renderPart).join(', ')})`;

const kinds: Readonly<Record<string, string>> = { fulltext: 'FULLTEXT', spatial: 'SPATIAL', vector: 'VECTOR' };
const inBraces: Readonly<Record<string, string>> = { hash: 'USING HASH', rtree: 'USING RTREE' };

/** `UNIQUE`, `FULLTEXT` …: what stands before INDEX or KEY. */
export const kindOfIndex = ({ unique, method }: Pick<Index, 'unique' | 'method'>): string => (unique ? 'UNIQUE' : (kinds[method] ?? ''));

/** What stands behind the parts of an index. */
export function renderIndexOptions({ method, options = {}, comment, visible }: Index, { hidden }: Visibility): string {
  return words(
    inBraces[method],
    ...Object.entries(options).map(([name, value]) =>
      name === 'parser' ? `WITH PARSER ${spellName(value)}` : `${name.toUpperCase()}=${spellValue(value)}`,
    ),
    comment !== undefined && `COMMENT ${spellString(comment)}`,
    !visible && hidden,
  );
}

/** An index as CREATE TABLE and ADD state it. */
export function renderKey(index: Index, visibility: Visibility): string {
  const head = index.name === 'PRIMARY' ? 'PRIMARY KEY' : words(kindOfIndex(index), 'KEY', index.name !== '' && spellName(index.name));
  return words(head, renderParts(index.parts), renderIndexOptions(index, visibility));
}

const actions: Readonly<Record<ReferentialAction, string>> = {
  'no-action': 'NO ACTION',
  restrict: 'RESTRICT',
  cascade: 'CASCADE',
  'set-null': 'SET NULL',
  'set-default': 'SET DEFAULT',
};

const renderForeignKey = (key: ForeignKey): string =>
  words(
    `FOREIGN KEY ${spellList(key.columns)} REFERENCES ${spellObject(key.references)}`,
    key.referencedColumns.length > 0 && spellList(key.referencedColumns),
    key.onDelete !== 'no-action' && `ON DELETE ${actions[key.onDelete]}`,
    key.onUpdate !== 'no-action' && `ON UPDATE ${actions[key.onUpdate]}`,
  );

const partsOf = ({ columns, parts }: KeyConstraint): string => (parts === undefined ? spellList(columns) : renderParts(parts));

/** A constraint of CREATE TABLE or ADD; undefined for what these engines do not have. */
export function renderConstraint(constraint: Constraint): string | undefined {
  const name = constraint.named && constraint.name !== '' && spellName(constraint.name);
  switch (constraint.kind) {
    case 'primary-key':
      return `PRIMARY KEY ${partsOf(constraint)}`;
    case 'unique':
      return words('UNIQUE KEY', name, partsOf(constraint));
    case 'foreign-key':
      return words(name && `CONSTRAINT ${name}`, renderForeignKey(constraint));
    case 'check':
      return words(name && `CONSTRAINT ${name}`, `CHECK (${constraint.expression.text})`, !constraint.enforced && 'NOT ENFORCED');
    default:
      return undefined;
  }
}
