import type { ChangeKind, ChangeOf, SchemaChange } from '../../model/change.ts';
import { alterRenderers } from './render/alter.ts';
import type { Visibility } from './render/keys.ts';
import { statementRenderers } from './render/statements.ts';

const renderers: { readonly [K in ChangeKind]?: (change: ChangeOf<K>, visibility: Visibility) => string | undefined } = {
  ...alterRenderers,
  ...statementRenderers,
};

/** Names that the tool fills in. */
const placeholder = /(?:^|[\s(.`])\$[A-Za-z_]/;

function render(change: SchemaChange, visibility: Visibility): string | undefined {
  const renderer = renderers[change.kind] as ((change: SchemaChange, visibility: Visibility) => string | undefined) | undefined;
  const sql = renderer?.(change, visibility);
  return sql !== undefined && placeholder.test(sql) ? undefined : sql;
}

export const mysqlVisibility: Visibility = { shown: 'VISIBLE', hidden: 'INVISIBLE' };
export const mariadbVisibility: Visibility = { shown: 'NOT IGNORED', hidden: 'IGNORED' };

/** Writes a change as one statement of MySQL without its semicolon; undefined for what remedies never write, and where a name is the tool's to fill in. */
export const renderMysql = (change: SchemaChange): string | undefined => render(change, mysqlVisibility);

/** The same in MariaDB's words. */
export const renderMariadb = (change: SchemaChange): string | undefined => render(change, mariadbVisibility);
