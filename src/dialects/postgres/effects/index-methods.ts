import { findType } from '../../../model/catalog.ts';
import type { SchemaChange } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Index, Table, View } from '../../../model/objects.ts';
import { typeName, type SqlType } from '../../../model/types.ts';
import { quote, refuse, relationAt, type Situation } from './situation.ts';
import { isPlainBuiltin, withoutDomains } from './term-types.ts';

/** What an access method of the engine's own can do. Source: manual, 64 to 66 and 11.2; `amcanunique` and its like, asked of pg_am on 15 and 18. */
interface Method {
  readonly unique: boolean;
  readonly severalColumns: boolean;
  readonly include: boolean;
  readonly order: boolean;
  /** Types of the engine's own that have no default operator class, or the only ones that have; undefined where it is not told. */
  readonly types?:
    | { readonly lacking: ReadonlySet<string> }
    | { readonly only: ReadonlySet<string>; readonly arrays: boolean; readonly enums: boolean };
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const ranges = 'int4range int8range numrange tsrange tstzrange daterange';
const multiranges = 'int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange';
const unordered = 'json point line lseg box path polygon circle xml';

/** Default operator classes. Source: pg_opclass of PostgreSQL 15 and 18, opcdefault. */
const methods: Readonly<Record<string, Method>> = {
  btree: { unique: true, severalColumns: true, include: true, order: true, types: { lacking: words(`${unordered} xid cid aclitem_none`) } },
  hash: {
    unique: false,
    severalColumns: false,
    include: false,
    order: false,
    types: { lacking: words(`${unordered} money bit varbit tsvector tsquery`) },
  },
  gin: { unique: false, severalColumns: true, include: false, order: false, types: { only: words('jsonb tsvector'), arrays: true, enums: false } },
  gist: {
    unique: false,
    severalColumns: true,
    include: true,
    order: false,
    types: { only: words(`${ranges} ${multiranges} point box polygon circle tsvector tsquery`), arrays: false, enums: false },
  },
  spgist: {
    unique: false,
    severalColumns: false,
    include: true,
    order: false,
    types: { only: words(`${ranges} point box polygon text varchar bpchar inet cidr`), arrays: false, enums: false },
  },
  brin: { unique: false, severalColumns: true, include: false, order: false },
};

const refuseMethod = (method: string, what: string): readonly Refusal[] => [
  refuse('unsupported', `access method ${quote(method)} does not support ${what}`, '0A000'),
];

function lacksClass(at: Situation, { types }: Method, type: SqlType): boolean {
  if (types === undefined) return false;
  if (type.dimensions > 0) return 'only' in types && !types.arrays;
  const own = findType(at.before, typeName(type));
  if (own !== undefined) return own.kind === 'enum' && 'only' in types && !types.enums;
  if (!isPlainBuiltin(at, type)) return false;
  return 'only' in types ? !types.only.has(type.name) : types.lacking.has(type.name);
}

function refuseClasses(at: Situation, parts: Index['parts'], owner: Table | View | undefined, name: string, method: Method): readonly Refusal[] {
  if (owner?.kind !== 'table' || at.before.catalog.ownOperators === true) return [];
  if (at.before.catalog.extensions.some((extension) => extension.name !== 'plpgsql')) return [];
  return parts.flatMap((part) => {
    const type = owner.columns.find((column) => column.name === part.column)?.type;
    if (type === undefined || part.operatorClass !== undefined) return [];
    const base = withoutDomains(at, type);
    return lacksClass(at, method, base)
      ? [
          refuse(
            'unsupported',
            `data type ${base.text} of column ${quote(part.column ?? '')} has no default operator class for access method ${quote(name)}`,
            '42704',
          ),
        ]
      : [];
  });
}

/** The refusals of an index that its access method cannot be. */
export function refuseIndexMethod(change: SchemaChange, at: Situation): readonly Refusal[] {
  if (change.kind === 'add-constraint' && change.constraint.kind === 'exclude') {
    const { method, parts } = change.constraint;
    const known = methods[method];
    if (method === 'gin' || method === 'brin') return refuseMethod(method, 'exclusion constraints');
    return known === undefined ? [] : refuseClasses(at, parts, relationAt(at, change.table).table, method, known);
  }
  if (change.kind !== 'create-index') return [];
  const { index } = change;
  const { table, view } = relationAt(at, change.table);
  const method = methods[index.method];
  if (method === undefined) return refuseUnknownMethod(at, index.method);
  const isOrdered = index.parts.some(({ order, nulls }) => order === 'desc' || nulls === 'first');
  return [
    ...(index.unique && !method.unique ? refuseMethod(index.method, 'unique indexes') : []),
    ...(index.parts.length > 1 && !method.severalColumns ? refuseMethod(index.method, 'multicolumn indexes') : []),
    ...(index.include.length > 0 && !method.include ? refuseMethod(index.method, 'included columns') : []),
    ...(isOrdered && !method.order ? refuseMethod(index.method, 'ASC/DESC and NULLS FIRST/LAST options') : []),
    ...refuseClasses(at, index.parts, table ?? view, index.method, method),
  ];
}

/** A method that no extension of the history may have brought. */
function refuseUnknownMethod(at: Situation, name: string): readonly Refusal[] {
  const { catalog } = at.before;
  const mayStand = !catalog.complete || catalog.unfollowed === true || catalog.ownOperators === true || catalog.extensions.size > 0;
  return mayStand || foreignMethods.has(name) ? [] : [refuse('unknown-object', `access method ${quote(name)} does not exist`, '42704')];
}

/** Methods of extensions, which a platform may have set up. `rtree` is read as gist. */
const foreignMethods = words('rum bloom hnsw ivfflat zombodb bm25 rtree diskann scann pgroonga lsm ybgin');
