import type { GrantStmt, Node } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { SourceSpan } from '../../../model/span.ts';
import { all, as, itemsOf, relationName, stringOf } from '../tree.ts';
import { roleName, roleNames } from './changes.ts';
import type { Context, Lowerings } from './context.ts';
import { objectKind, readObject } from './objects.ts';
import { optionOf, optionValue } from './options.ts';
import { namePlace, pathPlace, relationPlace, tokenAt } from './places.ts';
import { settingWords } from './session.ts';

export const privilegeLowerings: Lowerings = {
  GrantStmt: (statement, context) => [grant(statement, {}, context)],
  AlterDefaultPrivilegesStmt: ({ action, options }, context) => {
    const schemas = itemsOf(optionOf(options, 'schemas')?.arg).map((node) => ({ name: stringOf(node) ?? '' }));
    return action === undefined ? [] : [grant(action, { schemas }, context)];
  },
  GrantRoleStmt: ({ granted_roles, grantee_roles }, context) =>
    all(granted_roles, 'AccessPriv').map(({ priv_name = '' }) => role('grant', priv_name, roleNames(grantee_roles), namePlace(context, priv_name))),
  CreateRoleStmt: ({ role: name = '', options }, context) => [
    role('create', name, optionNames(options), namePlace(context, name), hasPassword(options)),
  ],
  AlterRoleStmt: ({ role: spec, options }, context) => [
    role('alter', roleName(spec), optionNames(options), tokenAt(context, spec?.location), hasPassword(options)),
  ],
  AlterRoleSetStmt: ({ role: spec, setstmt }, context) => [
    role('alter', roleName(spec), [settingWords(setstmt)], spec === undefined ? context.whole : tokenAt(context, spec.location)),
  ],
  ReassignOwnedStmt: ({ roles, newrole }, context) =>
    all(roles, 'RoleSpec').map((spec) => role('reassign', roleName(spec), [roleName(newrole)], tokenAt(context, spec.location))),
};

type RoleChange = Extract<SchemaChange, { kind: 'role' }>;

function role(verb: RoleChange['verb'], name: string, options: readonly string[], span: SourceSpan, password = false): RoleChange {
  return { kind: 'role', verb, name, options, hasPassword: password, span };
}

/** The words of the options: `superuser`, and `nosuperuser` for NOSUPERUSER. */
const optionNames = (options: readonly Node[] | undefined): readonly string[] =>
  all(options, 'DefElem').map(({ defname = '', arg }) =>
    as(arg, 'Boolean') !== undefined && optionValue(arg) === 'false' ? `no${defname}` : defname,
  );

/** `PASSWORD NULL` sets none. */
const hasPassword = (options: readonly Node[] | undefined): boolean => optionOf(options, 'password')?.arg !== undefined;

function grant(statement: GrantStmt, defaults: { readonly schemas?: readonly ObjectName[] }, context: Context): SchemaChange {
  const named = all(statement.privileges, 'AccessPriv');
  const privileges = named.map(({ priv_name }) => priv_name ?? 'all');
  const first = all(statement.objects, 'RangeVar')[0];
  return {
    kind: 'grant',
    verb: statement.is_grant === true ? 'grant' : 'revoke',
    privileges: privileges.length === 0 ? ['all'] : privileges,
    object: objectKind(statement.objtype),
    names: defaults.schemas ?? (statement.objects ?? []).map((node) => grantedName(statement, node)),
    grantees: roleNames(statement.grantees),
    allInSchema: statement.targtype === 'ACL_TARGET_ALL_IN_SCHEMA',
    ...(named.some(({ cols }) => cols !== undefined) && { ofColumns: true as const }),
    withGrantOption: statement.grant_option === true,
    defaults: defaults.schemas !== undefined,
    span: first === undefined ? grantPlace(statement, context) : relationPlace(context, first),
  };
}

/** The first thing that the grant is about: it stands behind ON. */
function grantPlace({ objtype, objects }: GrantStmt, context: Context): SourceSpan {
  const { path } = readObject(objtype, objects?.[0]);
  const on = /\son\s/i.exec(context.source.text)?.index ?? 0;
  return path.length === 0 ? context.whole : pathPlace(context, path, { start: on + 4, end: Infinity });
}

function grantedName(statement: GrantStmt, node: Node): ObjectName {
  const relation = as(node, 'RangeVar');
  return relation === undefined ? readObject(statement.objtype, node).name : relationName(relation);
}
