import type { CreateSchemaStmt, Node, RangeVar } from 'libpg-query';
import type { ChangeOf, SchemaChange } from '../../../model/change.ts';
import { all, as, nameOf, relationName, stringsOf } from '../tree.ts';
import { roleName } from './changes.ts';
import type { Context, Lowerings } from './context.ts';
import { readExpression } from './expressions.ts';
import { lowerNode } from './index.ts';
import { optionOf, optionValue } from './options.ts';
import { namePlace, pathPlace } from './places.ts';
import { settingWords } from './session.ts';

export const databaseObjectLowerings: Lowerings = {
  CreateSchemaStmt: createSchema,
  CreatedbStmt: ({ dbname = '' }, context) => [{ kind: 'create-database', name: dbname, span: namePlace(context, dbname) }],
  AlterDatabaseSetStmt: ({ setstmt }, context) => [
    { kind: 'other', what: `alter database ${settingWords(setstmt)}`, verb: 'alter', span: context.whole },
  ],
  CreateExtensionStmt: ({ extname = '', if_not_exists, options }, context) => {
    const schema = optionValue(optionOf(options, 'schema')?.arg);
    const placed = schema === undefined ? {} : { schema };
    return [{ kind: 'create-extension', name: extname, ...placed, ifNotExists: if_not_exists === true, span: namePlace(context, extname) }];
  },
  CreatePublicationStmt: ({ pubname = '', pubobjects, options }, context) => {
    const publish = optionValue(optionOf(options, 'publish')?.arg);
    const said = publish === undefined ? {} : { publish };
    return [{ kind: 'publication', verb: 'create', name: pubname, ...published(pubobjects, context), ...said, span: namePlace(context, pubname) }];
  },
  AlterPublicationStmt: ({ pubname = '', pubobjects, action }, context) => {
    const how = action === 'AP_DropObjects' ? { removes: true as const } : action === 'AP_SetObjects' ? { replaces: true as const } : {};
    return [{ kind: 'publication', verb: 'alter', name: pubname, ...published(pubobjects, context), ...how, span: namePlace(context, pubname) }];
  },
  CreateStatsStmt: ({ defnames, exprs, relations }, context) => {
    const table = all(relations, 'RangeVar')[0];
    const path = stringsOf(defnames);
    return [
      {
        kind: 'statistics',
        verb: 'create',
        name: nameOf(path),
        ...(table !== undefined && { table: relationName(table) }),
        columns: all(exprs, 'StatsElem').flatMap(({ name }) => (name === undefined ? [] : [name])),
        span: path.length === 0 ? context.whole : pathPlace(context, path),
      },
    ];
  },
  AlterStatsStmt: ({ defnames }, context) => {
    const path = stringsOf(defnames);
    return [{ kind: 'statistics', verb: 'alter', name: nameOf(path), columns: [], span: pathPlace(context, path) }];
  },
};

/** The tables of a publication, and what it has of them where that is not all. */
function published(nodes: readonly Node[] | undefined, context: Context): Pick<ChangeOf<'publication'>, 'tables' | 'limits'> {
  const tables = all(nodes, 'PublicationObjSpec').flatMap(({ pubtable }) => pubtable ?? []);
  const limits = tables.flatMap(({ relation, columns, whereClause }) => {
    const named = stringsOf(columns);
    if (named.length === 0 && whereClause === undefined) return [];
    const filter = whereClause && readExpression(whereClause, context);
    return [{ table: relationName(relation), ...(named.length > 0 && { columns: named }), ...(filter && { filter }) }];
  });
  return { tables: tables.map(({ relation }) => relationName(relation)), ...(limits.length > 0 && { limits }) };
}

/** A schema with what its statement makes in it. */
function createSchema(statement: CreateSchemaStmt, context: Context): readonly SchemaChange[] {
  const name = statement.schemaname ?? roleName(statement.authrole);
  const made: SchemaChange = { kind: 'create-schema', name, ifNotExists: statement.if_not_exists === true, span: namePlace(context, name) };
  return [made, ...(statement.schemaElts ?? []).flatMap((element) => lowerNode(inSchema(element, name), context))];
}

/** Puts an element's own relation into the schema that is being made. */
function inSchema(element: Node, schemaname: string): Node {
  const place = (relation: RangeVar | undefined): RangeVar => ({ schemaname, ...relation });
  const table = as(element, 'CreateStmt');
  if (table !== undefined) return { CreateStmt: { ...table, relation: place(table.relation) } };
  const view = as(element, 'ViewStmt');
  if (view !== undefined) return { ViewStmt: { ...view, view: place(view.view) } };
  const index = as(element, 'IndexStmt');
  if (index !== undefined) return { IndexStmt: { ...index, relation: place(index.relation) } };
  const sequence = as(element, 'CreateSeqStmt');
  if (sequence !== undefined) return { CreateSeqStmt: { ...sequence, sequence: place(sequence.sequence) } };
  const trigger = as(element, 'CreateTrigStmt');
  return trigger === undefined ? element : { CreateTrigStmt: { ...trigger, relation: place(trigger.relation) } };
}
