import { withAttributes, withoutAttributes } from './column-parts.ts';
import type { Session } from '../../model/catalog.ts';
import type { Column } from '../../model/objects.ts';
import { isAtLeast, type Target } from '../../model/target.ts';
import type { Expression } from '../../model/types.ts';

const now: Expression = { text: 'CURRENT_TIMESTAMP', term: { kind: 'call', name: { name: 'current_timestamp' }, args: [] } };
const zero: Expression = { text: "'0000-00-00 00:00:00'", term: { kind: 'literal', type: 'string', value: '0000-00-00 00:00:00' } };

/**
 * Whether a TIMESTAMP that says nothing is an ordinary nullable column. Sources: MySQL 8.4 manual, 7.1.8, explicit_defaults_for_timestamp
 * (on since 8.0.2); MariaDB, the same variable (on since 10.10); tried on MariaDB 10.11.
 */
function hasExplicitDefaults(target: Target, { settings }: Session): boolean {
  const said = settings['explicit_defaults_for_timestamp']?.toLowerCase();
  if (said !== undefined) return said === '1' || said === 'on' || said === 'true';
  return target.dialect === 'mariadb' ? isAtLeast(target, 10, 10) : isAtLeast(target, 8);
}

/**
 * A TIMESTAMP with what it gets unasked: NOT NULL, and for the first of its table the current time, for others a zero date.
 * Source: MySQL 8.4 manual, 7.1.8, explicit_defaults_for_timestamp; tried on MariaDB 10.11.
 */
export function completeTimestamp(column: Column, earlier: readonly Column[], target: Target, session: Session): Column {
  const isNull = column.attributes?.['null'];
  const attributes = withoutAttributes(column.attributes, 'null');
  const plain = isNull === undefined ? column : withAttributes(column, attributes);
  if (column.type.name !== 'timestamp' || isNull !== undefined || column.generated !== undefined || hasExplicitDefaults(target, session))
    return plain;
  const isFirst = !earlier.some(({ type }) => type.name === 'timestamp');
  if (column.default !== undefined) return { ...plain, notNull: true };
  if (!isFirst || attributes['on-update'] !== undefined) return { ...plain, notNull: true, default: zero };
  return { ...plain, notNull: true, default: now, attributes: { ...attributes, 'on-update': now.text } };
}
