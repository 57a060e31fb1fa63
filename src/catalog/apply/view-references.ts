import { findTable, findView, resolveName, type DatabaseState } from '../../model/catalog.ts';
import { isSameName, type ObjectName, type QualifiedName } from '../../model/names.ts';
import type { ViewReference } from '../../model/objects.ts';
import { mapShared } from '../expressions.ts';
import { resolveCall } from '../resolve-calls.ts';

/** The references of a new view, each to what it means now; those that mean nothing known are left as they are written. */
export function resolveReferences(state: DatabaseState, references: readonly ViewReference[]): readonly ViewReference[] {
  return references.flatMap((reference): readonly ViewReference[] => {
    switch (reference.kind) {
      case 'relation':
        return [{ ...reference, relation: resolveName(state, reference.relation) }];
      case 'column': {
        const owner = reference.relations.find((relation) => columnsOf(state, relation)?.includes(reference.column));
        return owner === undefined ? [] : [{ ...reference, relations: [resolveName(state, owner)] }];
      }
      case 'routine': {
        const routine = resolveCall(state, reference.routine);
        return routine.schema === undefined ? [] : [{ ...reference, routine }];
      }
      case 'star':
        return [{ ...reference, sources: reference.sources.map((source) => resolveSource(state, source)) }];
    }
  });
}

type Source = Extract<ViewReference, { kind: 'star' }>['sources'][number];

function resolveSource(state: DatabaseState, source: Source): Source {
  if (source.relation === undefined) return source;
  const columns = columnsOf(state, source.relation)?.map((name) => ({ name, written: name }));
  return { ...source, relation: resolveName(state, source.relation), ...(columns && { columns }) };
}

function columnsOf(state: DatabaseState, relation: ObjectName): readonly string[] | undefined {
  const table = findTable(state, relation);
  if (table !== undefined) return table.knowledge === 'full' ? table.columns.map(({ name }) => name) : undefined;
  return findView(state, relation)?.columns?.map(({ name }) => name);
}

const means = (name: ObjectName | undefined, relation: QualifiedName): boolean =>
  name?.schema !== undefined && isSameName({ schema: name.schema, name: name.name }, relation);

/** The references after a relation got another name or schema. */
export function moveInReferences(references: readonly ViewReference[], from: QualifiedName, to: QualifiedName): readonly ViewReference[] {
  const moved = (name: ObjectName): ObjectName => (means(name, from) ? to : name);
  return mapShared(references, (reference): ViewReference => {
    switch (reference.kind) {
      case 'relation':
        return { ...reference, relation: moved(reference.relation) };
      case 'column':
        return { ...reference, relations: reference.relations.map(moved) };
      case 'routine':
        return reference;
      case 'star':
        return {
          ...reference,
          sources: reference.sources.map((source) => (source.relation === undefined ? source : { ...source, relation: moved(source.relation) })),
        };
    }
  });
}

/** The references after a column of a relation got another name. */
export function renameInReferences(
  references: readonly ViewReference[],
  relation: QualifiedName,
  from: string,
  to: string,
): readonly ViewReference[] {
  return mapShared(references, (reference): ViewReference => {
    if (reference.kind === 'column') {
      return reference.column === from && means(reference.relations[0], relation) ? { ...reference, column: to } : reference;
    }
    if (reference.kind !== 'star') return reference;
    const sources = reference.sources.map((source) =>
      source.columns !== undefined && means(source.relation, relation)
        ? { ...source, columns: source.columns.map((column) => (column.name === from ? { ...column, name: to } : column)) }
        : source,
    );
    return { ...reference, sources };
  });
}
