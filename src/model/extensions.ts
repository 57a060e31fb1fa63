import type { Catalog } from './catalog.ts';
import { keyOf } from './names.ts';
import type { Index, Table, View } from './objects.ts';
import { callsOf, type SqlType } from './types.ts';

/** What an extension brings that tables are made of. */
export interface ExtensionParts {
  readonly types?: readonly string[];
  readonly operatorClasses?: readonly string[];
  /** Index methods that take these types only by the extension. */
  readonly indexable?: { readonly method: string; readonly types: readonly string[] };
  readonly functions?: readonly string[];
}

/** What of a relation goes when an extension is dropped with CASCADE, and stands in the way without it. */
export interface ExtensionUse {
  readonly relation: Table | View;
  readonly what: 'column' | 'default' | 'index' | 'constraint';
  readonly name: string;
}

/** What is made directly of an extension's types, operators and functions. */
export function usesOfExtension(catalog: Catalog, parts: ExtensionParts): readonly ExtensionUse[] {
  return [...catalog.relations.values()].flatMap((relation) => {
    if (relation.kind !== 'table' && relation.kind !== 'materialized-view') return [];
    return [...(relation.kind === 'table' ? columnUses(catalog, relation, parts) : []), ...indexUses(relation, parts)];
  });
}

function columnUses(catalog: Catalog, table: Table, { types = [], functions = [] }: ExtensionParts): readonly ExtensionUse[] {
  return table.columns.flatMap((column): readonly ExtensionUse[] => {
    const { type, name } = column;
    const isOwn = catalog.types.has(keyOf({ schema: type.schema ?? table.schema, name: type.name }));
    if (types.includes(type.name) && !isOwn) return [{ relation: table, what: 'column', name }];
    const calls = column.default === undefined ? [] : callsOf(column.default);
    const isCalled = calls.some(
      (call) => functions.includes(call.name) && !catalog.routines.has(keyOf({ schema: call.schema ?? 'public', name: call.name })),
    );
    return isCalled ? [{ relation: table, what: 'default', name }] : [];
  });
}

function indexUses(relation: Table | View, parts: ExtensionParts): readonly ExtensionUse[] {
  return relation.indexes
    .filter((index) => isMadeOf(relation, index, parts))
    .map((index) =>
      index.constraint === undefined ? { relation, what: 'index', name: index.name } : { relation, what: 'constraint', name: index.constraint },
    );
}

function isMadeOf({ columns = [] }: Table | View, index: Index, { operatorClasses = [], indexable }: ExtensionParts): boolean {
  const typeOf = (name: string | undefined): SqlType | undefined => columns.find((column) => column.name === name)?.type;
  return index.parts.some(({ column, operatorClass }) => {
    if (operatorClass !== undefined) return operatorClasses.includes(operatorClass.name);
    const type = typeOf(column);
    return indexable?.method === index.method && type !== undefined && type.dimensions === 0 && indexable.types.includes(type.name);
  });
}
