import type { RoleSpec, Node } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { SourceSpan } from '../../../model/span.ts';
import type { ObjectName } from '../../../model/names.ts';
import { all, type NodeTag } from '../tree.ts';
import type { Context } from './context.ts';

/** A statement that changes nothing a rule asks about, in the words of its kind: `CreateCastStmt` is `create cast`. */
export function otherChange(
  tag: NodeTag,
  context: Context,
  more: { readonly object?: ObjectName; readonly span?: SourceSpan } = {},
): readonly SchemaChange[] {
  const what = tag
    .replace(/Stmt$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const verb = (['create', 'alter', 'drop'] as const).find((word) => what.startsWith(word));
  const { object, span = context.whole } = more;
  return [{ kind: 'other', what, span, ...(object !== undefined && { object }), ...(verb !== undefined && { verb }) }];
}

/** The name of a role, or the word that stands for one. */
export function roleName(role: RoleSpec | undefined): string {
  switch (role?.roletype) {
    case 'ROLESPEC_PUBLIC':
      return 'public';
    case 'ROLESPEC_CURRENT_USER':
      return 'current_user';
    case 'ROLESPEC_CURRENT_ROLE':
      return 'current_role';
    case 'ROLESPEC_SESSION_USER':
      return 'session_user';
    default:
      return role?.rolename ?? '';
  }
}

/** The names of a list of roles. */
export function roleNames(nodes: readonly Node[] | undefined): readonly string[] {
  return all(nodes, 'RoleSpec').map(roleName);
}
