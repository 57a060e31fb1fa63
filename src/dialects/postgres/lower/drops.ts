import type { DropStmt, Node, ObjectType } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { SourceSpan } from '../../../model/span.ts';
import { all } from '../tree.ts';
import { otherChange, roleName } from './changes.ts';
import type { Context, Lowerings } from './context.ts';
import { objectKind, readObject, type NamedObject } from './objects.ts';
import { namePlace, pathPlace, tokenAt } from './places.ts';

export const dropLowerings: Lowerings = {
  DropStmt: dropObjects,
  DropdbStmt: ({ dbname = '', missing_ok }, context) => [
    { kind: 'drop-database', name: dbname, ifExists: missing_ok === true, span: namePlace(context, dbname) },
  ],
  DropRoleStmt: ({ roles }, context) =>
    all(roles, 'RoleSpec').map((role) => {
      const span = tokenAt(context, role.location);
      return { kind: 'role', verb: 'drop', name: roleName(role), options: [], hasPassword: false, span };
    }),
  DropOwnedStmt: ({ roles, behavior }, context) =>
    all(roles, 'RoleSpec').map((role) => {
      const options = behavior === 'DROP_CASCADE' ? ['drop owned', 'cascade'] : ['drop owned'];
      return { kind: 'role', verb: 'reassign', name: roleName(role), options, hasPassword: false, span: tokenAt(context, role.location) };
    }),
};

interface Dropped extends NamedObject {
  readonly ifExists: boolean;
  readonly cascade: boolean;
  /** What the same statement drops beside it. */
  readonly along?: readonly ObjectName[];
  readonly span: SourceSpan;
}

type DropChange = (dropped: Dropped, statement: DropStmt) => SchemaChange;

const dropRoutine: DropChange = ({ name, ifExists, cascade, span, ...rest }) => ({
  kind: 'drop-routine',
  routine: name,
  ...(rest.arguments !== undefined && { arguments: rest.arguments }),
  ifExists,
  cascade,
  span,
});

const besides = ({ along }: Dropped): Pick<Dropped, 'along'> => (along === undefined ? {} : { along });

const dropTable: DropChange = (dropped) => {
  const { name, ifExists, cascade, span } = dropped;
  return { kind: 'drop-table', table: name, ifExists, cascade, ...besides(dropped), span };
};
const dropView =
  (materialized: boolean): DropChange =>
  (dropped) => {
    const { name, ifExists, cascade, span } = dropped;
    return { kind: 'drop-view', view: name, materialized, ifExists, cascade, ...besides(dropped), span };
  };
const dropType: DropChange = ({ name, ifExists, cascade, span }) => ({ kind: 'drop-type', type: name, ifExists, cascade, span });

const drops: Readonly<Partial<Record<ObjectType, DropChange>>> = {
  OBJECT_TABLE: dropTable,
  OBJECT_FOREIGN_TABLE: dropTable,
  OBJECT_VIEW: dropView(false),
  OBJECT_MATVIEW: dropView(true),
  OBJECT_INDEX: ({ name, ifExists, cascade, span }, { concurrent }) => ({
    kind: 'drop-index',
    index: name,
    online: concurrent === true,
    ifExists,
    cascade,
    span,
  }),
  OBJECT_SEQUENCE: ({ name, ifExists, cascade, span }) => ({ kind: 'drop-sequence', sequence: name, ifExists, cascade, span }),
  OBJECT_SCHEMA: ({ name, ifExists, cascade, span }) => ({ kind: 'drop-schema', name: name.name, ifExists, cascade, span }),
  OBJECT_TYPE: dropType,
  OBJECT_DOMAIN: ({ name, ifExists, cascade, span }) => ({ kind: 'drop-type', type: name, ifExists, cascade, domain: true, span }),
  OBJECT_FUNCTION: dropRoutine,
  OBJECT_PROCEDURE: dropRoutine,
  OBJECT_ROUTINE: dropRoutine,
  OBJECT_AGGREGATE: dropRoutine,
  OBJECT_TRIGGER: ({ name, member = '', ifExists, cascade, span }) => ({
    kind: 'drop-trigger',
    table: name,
    trigger: member,
    ifExists,
    cascade,
    span,
  }),
  OBJECT_POLICY: ({ name, member = '', ifExists, span }) => ({ kind: 'drop-policy', table: name, policy: member, ifExists, span }),
  OBJECT_RULE: ({ name, member = '', ifExists, cascade, span }) => ({ kind: 'drop-rule', table: name, name: member, ifExists, cascade, span }),
  OBJECT_EXTENSION: ({ name, ifExists, cascade, span }) => ({ kind: 'drop-extension', name: name.name, ifExists, cascade, span }),
  OBJECT_PUBLICATION: ({ name, span }) => ({ kind: 'publication', verb: 'drop', name: name.name, tables: [], span }),
  OBJECT_STATISTIC_EXT: ({ name, span }) => ({ kind: 'statistics', verb: 'drop', name, columns: [], span }),
};

function dropObjects(statement: DropStmt, context: Context): readonly SchemaChange[] {
  const change = statement.removeType && drops[statement.removeType];
  let from = nameStart(context);
  const objects = statement.objects ?? [];
  const names = objects.map((node) => readObject(statement.removeType, node).name);
  return objects.flatMap((node, place) => {
    const along = names.filter((_, other) => other !== place);
    const dropped = { ...readDropped(statement, node, from, context), ...(along.length > 0 && { along }) };
    if (dropped.span !== context.whole) from = dropped.span.end - context.source.span(0, 0).start;
    if (change === undefined) return dropOther(statement, dropped, context);
    const made = change(dropped, statement);
    return [place === 0 ? made : { ...made, notFirst: true }];
  });
}

/** The drop of an object that the catalog does not keep. */
const dropOther = ({ removeType }: DropStmt, { name, span, cascade }: Dropped, context: Context): readonly SchemaChange[] =>
  otherChange('DropStmt', context, { object: name, span }).map((change) => ({
    ...change,
    drops: objectKind(removeType),
    ...(cascade && { cascade: true as const }),
  }));

/** Where the names begin: after the words of the command, so that none of these is taken for a name. */
function nameStart(context: Context): number {
  if (!context.exact) return 0;
  const { text } = context.source;
  const head = /^drop\s+(materialized\s+view|foreign\s+table|event\s+trigger|access\s+method|text\s+search\s+\w+|\w+)/i.exec(text);
  return head?.[0].length ?? 0;
}

function readDropped(statement: DropStmt, node: Node, from: number, context: Context): Dropped {
  const object = readObject(statement.removeType, node);
  const within = { start: from, end: Infinity };
  const span = object.member === undefined ? pathPlace(context, object.path, within) : namePlace(context, object.member, within);
  return { ...object, ifExists: statement.missing_ok === true, cascade: statement.behavior === 'DROP_CASCADE', span };
}
