import type { ChangeKind, ChangeOf, SchemaChange } from '../../model/change.ts';
import { namesPlaceholder } from './placeholders.ts';
import { columnRenderers } from './render/columns.ts';
import { indexAndViewRenderers } from './render/indexes-and-views.ts';
import { sessionRenderers } from './render/session.ts';
import { tableRenderers } from './render/tables.ts';

const renderers: { readonly [K in ChangeKind]?: (change: ChangeOf<K>) => string | undefined } = {
  ...columnRenderers,
  ...tableRenderers,
  ...indexAndViewRenderers,
  ...sessionRenderers,
};

/**
 * Writes a change as one PostgreSQL statement without its semicolon; undefined for what remedies never write, and where a name
 * is the tool's to fill in.
 */
export function renderPostgres(change: SchemaChange): string | undefined {
  const render = renderers[change.kind] as ((change: SchemaChange) => string | undefined) | undefined;
  const sql = render?.(change);
  return sql !== undefined && namesPlaceholder(sql) ? undefined : sql;
}
