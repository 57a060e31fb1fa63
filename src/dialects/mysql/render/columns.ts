import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { Column } from '../../../model/objects.ts';
import type { Expression } from '../../../model/types.ts';
import { spellName } from '../names.ts';
import { spellString } from '../strings.ts';
import { words } from './spelling.ts';

/** Defaults that stand without parentheses: literals, and the current time. Source: MySQL 8.4 manual, 13.6 Data Type Default Values. */
const bareDefault =
  /^(?:[-+]?[\d.]+(?:e[-+]?\d+)?|(?:[bxn]|_\w+ )?'(?:[^'\\]|''|\\.)*'|null|true|false|0x[\da-f]+|(?:current_timestamp|now|localtime|localtimestamp)(?:\(\d?\))?)$/i;

export const renderDefault = ({ text }: Expression): string => (bareDefault.test(text) || /^\(.*\)$/.test(text) ? text : `(${text})`);

/** Attributes that are one word of their own. */
const flags: Readonly<Record<string, string>> = {
  invisible: 'INVISIBLE',
  'auto-increment': 'AUTO_INCREMENT',
  'without-system-versioning': 'WITHOUT SYSTEM VERSIONING',
  'with-system-versioning': 'WITH SYSTEM VERSIONING',
};

type Written = Pick<Column, 'name' | 'type' | 'collation' | 'notNull' | 'default' | 'generated' | 'comment' | 'attributes'>;

const renderGenerated = ({ generated, attributes = {} }: Written): string | undefined => {
  if (attributes['row'] !== undefined) return `GENERATED ALWAYS AS ROW ${attributes['row'].toUpperCase()}`;
  return generated && `GENERATED ALWAYS AS (${generated.expression.text}) ${generated.stored ? 'STORED' : 'VIRTUAL'}`;
};

/** A TIMESTAMP says that it may be NULL: servers of old take it for NOT NULL otherwise. */
const renderNull = ({ type, notNull, generated }: Written): string | false => {
  if (notNull) return 'NOT NULL';
  return type.name === 'timestamp' && generated === undefined && 'NULL';
};

/** A column as CREATE TABLE, ADD and MODIFY state it. */
export function renderColumn(column: Written | ColumnSpec): string {
  const { name, type, collation, comment, attributes = {} } = column;
  return words(
    spellName(name),
    type.text,
    attributes['zerofill'] === 'yes' && 'ZEROFILL',
    attributes['charset'] !== undefined && `CHARACTER SET ${attributes['charset']}`,
    attributes['binary'] === 'yes' && 'BINARY',
    collation && `COLLATE ${collation.name}`,
    renderGenerated(column),
    renderNull(column),
    attributes['srid'] !== undefined && `SRID ${attributes['srid']}`,
    column.default && `DEFAULT ${renderDefault(column.default)}`,
    attributes['on-update'] !== undefined && `ON UPDATE ${attributes['on-update']}`,
    ...Object.entries(flags).map(([key, word]) => attributes[key] === 'yes' && word),
    attributes['column-format'] !== undefined && `COLUMN_FORMAT ${attributes['column-format']}`,
    attributes['storage'] !== undefined && `STORAGE ${attributes['storage']}`,
    attributes['compressed'] !== undefined && (attributes['compressed'] === 'yes' ? 'COMPRESSED' : `COMPRESSED=${attributes['compressed']}`),
    comment !== undefined && `COMMENT ${spellString(comment)}`,
  );
}
