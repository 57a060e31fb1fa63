import type { CreateTableAsStmt, Node, RangeVar, ViewStmt } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { Usage, View } from '../../../model/objects.ts';
import type { WrittenColumn } from '../../../model/output-columns.ts';
import { isKeyword } from '../lex.ts';
import { as, relationName, stringsOf } from '../tree.ts';
import type { Context, Lowerings } from './context.ts';
import { canonicalTokens } from './expressions.ts';
import { readOptions } from './options.ts';
import { outputColumns } from './output-columns.ts';
import { firstTokenFrom, indexOf, relationPlace } from './places.ts';
import { placeReferences, type Places } from './references.ts';
import { tallyQuery } from './queries.ts';
import { readOnlyBy } from './read-only.ts';
import { persistenceOf } from './persistence.ts';
import { closeLedger, openLedger } from './usage.ts';

export const viewLowerings: Lowerings = {
  ViewStmt: createView,
  CreateTableAsStmt: createTableAs,
  RefreshMatViewStmt: ({ relation, concurrent, skipData }, context) => [
    {
      kind: 'refresh-view',
      view: relationName(relation),
      online: concurrent === true,
      withData: skipData !== true,
      span: relationPlace(context, relation),
    },
  ],
};

/** Which columns of which relations a query uses. */
export function usesOf(query: Node | undefined, parameters?: ReadonlySet<string>): readonly Usage[] {
  const ledger = openLedger(parameters);
  tallyQuery(query, ledger);
  return closeLedger(ledger);
}

/** What a view is made of: its query, what that uses, and where it names it. */
function readQuery(query: Node | undefined, view: RangeVar | undefined, context: Context): Pick<View, 'uses' | 'definition' | 'mentions' | 'calls'> {
  const ledger = openLedger();
  tallyQuery(query, ledger);
  const places: Places = new Map();
  const definition = definitionOf(view, context, places);
  return {
    uses: withoutItself(closeLedger(ledger), relationName(view)),
    definition,
    mentions: placeReferences(ledger.notes, places, context),
    calls: [...ledger.calls.values()],
  };
}

function createView(statement: ViewStmt, context: Context): readonly SchemaChange[] {
  const columns = namedColumns(statement.query, statement.aliases);
  const readOnly = readOnlyBy(statement.query);
  return [
    {
      kind: 'create-view',
      view: relationName(statement.view),
      orReplace: statement.replace === true,
      ifNotExists: false,
      materialized: false,
      withData: true,
      temporary: persistenceOf(statement.view) === 'temporary',
      spec: {
        ...(columns !== undefined && { columns }),
        ...readQuery(statement.query, statement.view, context),
        ...(isRecursive(context) && { recursive: { name: statement.view?.relname ?? '', columns: stringsOf(statement.aliases) } }),
        ...(readOnly !== undefined && { readOnly }),
        options: { ...readOptions(statement.options), ...checkOption(statement) },
      },
      span: relationPlace(context, statement.view),
    },
  ];
}

/** CREATE [OR REPLACE] [TEMPORARY] RECURSIVE VIEW. */
const isRecursive = (context: Context): boolean =>
  context
    .tokens()
    .slice(1, 5)
    .some((token) => isKeyword(context.source.text, token, 'recursive'));

/** WITH CHECK OPTION is kept as an option of the view. Source: manual, CREATE VIEW. */
function checkOption({ withCheckOption }: ViewStmt): Readonly<Record<string, string>> {
  if (withCheckOption === 'LOCAL_CHECK_OPTION') return { check_option: 'local' };
  return withCheckOption === 'CASCADED_CHECK_OPTION' ? { check_option: 'cascaded' } : {};
}

/** CREATE RECURSIVE VIEW reads itself by a WITH query of its own name, which is no use of the view. */
const withoutItself = (uses: readonly Usage[], view: ObjectName): readonly Usage[] =>
  uses.filter(({ relation }) => relation.name !== view.name || relation.schema !== view.schema);

function createTableAs(statement: CreateTableAsStmt, context: Context): readonly SchemaChange[] {
  const into = statement.into;
  const name = relationName(into?.rel);
  const span = relationPlace(context, into?.rel);
  const columns = namedColumns(statement.query, into?.colNames);
  const withData = into?.skipData !== true;
  const ifNotExists = statement.if_not_exists === true;
  const options = readOptions(into?.options);
  const uses = usesOf(statement.query);
  if (statement.objtype !== 'OBJECT_MATVIEW') return [tableAs({ relation: into?.rel, name, columns, withData, ifNotExists, options, uses, span })];
  return [
    {
      kind: 'create-view',
      view: name,
      orReplace: false,
      ifNotExists,
      materialized: true,
      withData,
      temporary: false,
      spec: { ...(columns !== undefined && { columns }), ...readQuery(statement.query, into?.rel, context), options },
      span,
    },
  ];
}

interface TableFromQuery {
  readonly relation: RangeVar | undefined;
  readonly name: ObjectName;
  readonly columns: readonly WrittenColumn[] | undefined;
  readonly withData: boolean;
  readonly ifNotExists: boolean;
  readonly options: Readonly<Record<string, string>>;
  readonly uses: readonly Usage[];
  readonly span: SchemaChange['span'];
}

/** CREATE TABLE … AS, or SELECT … INTO. */
function tableAs(made: TableFromQuery): SchemaChange {
  const asQuery = { uses: made.uses, ...(made.columns !== undefined && { columns: made.columns }), withData: made.withData };
  return {
    kind: 'create-table',
    table: made.name,
    ifNotExists: made.ifNotExists,
    orReplace: false,
    spec: {
      columns: [],
      constraints: [],
      indexes: [],
      persistence: persistenceOf(made.relation),
      inherits: [],
      like: [],
      asQuery,
      foreign: false,
      options: made.options,
    },
    span: made.span,
  };
}

/** The columns under the names that the statement gives them; where it names fewer, the rest keep their own. */
function namedColumns(query: Node | undefined, aliases: readonly Node[] | undefined): readonly WrittenColumn[] | undefined {
  const names = stringsOf(aliases);
  const columns = outputColumns(query);
  if (names.length === 0) return columns;
  if (columns === undefined || columns.some(({ name }) => name === '*' || name.endsWith('.*'))) return names.map((name) => ({ name }));
  return columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
}

/** The query's text, with blanks and case made equal: two definitions with the same text are the same. */
function definitionOf(relation: RangeVar | undefined, context: Context, places: Places): string {
  const tokens = context.tokens();
  const { text } = context.source;
  let depth = 0;
  for (let i = firstTokenFrom(context, indexOf(context, relation?.location)); i < tokens.length; i++) {
    const token = tokens[i];
    const character = text[token?.start ?? -1];
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (depth === 0 && isKeyword(text, token, 'as')) {
      const query = canonicalTokens(context, token?.end ?? 0, text.length, places);
      return query.replace(/ with (no )?data$/, '').replace(/ with ((local|cascaded) )?check option$/, '');
    }
  }
  return canonicalTokens(context, 0, text.length);
}

/** The query under a SELECT … INTO, as the table that it makes. */
export function selectInto(query: Node, context: Context): SchemaChange | undefined {
  const into = as(query, 'SelectStmt')?.intoClause;
  if (into === undefined) return undefined;
  const columns = namedColumns(query, into.colNames);
  return tableAs({
    relation: into.rel,
    name: relationName(into.rel),
    columns,
    withData: into.skipData !== true,
    ifNotExists: false,
    options: readOptions(into.options),
    uses: usesOf(query),
    span: relationPlace(context, into.rel),
  });
}
