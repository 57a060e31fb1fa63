import type { View, ViewReference } from '../../../model/objects.ts';
import { spellName } from '../names.ts';
import { needsOfCalls, needsOfText, relationKey, type NameIndex, type SchemaItem } from './schema-items.ts';
import { spellList, spellObject, spellOptions, words } from './spelling.ts';

/** How a place of the query is written now; undefined where it stays as it was. */
function renderReference(reference: ViewReference): string | undefined {
  switch (reference.kind) {
    case 'relation': {
      const { relation, aliased, written } = reference;
      const isRenamed = !aliased && relation.name !== written;
      return `${spellObject(relation)}${isRenamed ? ` AS ${spellName(written)}` : ''}`;
    }
    case 'column': {
      const { column, qualifier, written, asOutput } = reference;
      if (column === written && qualifier === undefined) return undefined;
      const name = qualifier === undefined ? spellName(column) : `${spellName(qualifier)}.${spellName(column)}`;
      return `${name}${asOutput && column !== written ? ` AS ${spellName(written)}` : ''}`;
    }
    case 'star':
      return renderStar(reference.sources);
  }
}

/** The columns that a star stood for, each under the name that it had then. */
function renderStar(sources: Extract<ViewReference, { kind: 'star' }>['sources']): string | undefined {
  const isKnown =
    sources.length > 0 && sources.every(({ relation, columns, alias }) => alias !== '' && (relation === undefined || columns !== undefined));
  if (!isKnown) return undefined;
  return sources
    .flatMap(({ alias, columns }) =>
      columns === undefined
        ? [`${spellName(alias)}.*`]
        : columns.map(({ name, written }) => `${spellName(alias)}.${spellName(name)}${name === written ? '' : ` AS ${spellName(written)}`}`),
    )
    .join(', ');
}

/** The query of a view with everything that it names under the name that it has now. */
export function currentDefinition({ definition, mentions = [] }: View): string {
  let text = '';
  let at = 0;
  for (const reference of mentions) {
    const written = reference.start < at ? undefined : renderReference(reference);
    if (written === undefined) continue;
    text += definition.slice(at, reference.start) + written;
    at = reference.end;
  }
  return text + definition.slice(at);
}

/** How a view is made. */
export function viewItem(view: View, names: NameIndex, keysOf: (name: { readonly schema: string; readonly name: string }) => string): SchemaItem {
  const isMaterialized = view.kind === 'materialized-view';
  const definition = currentDefinition(view);
  const made = words(
    `CREATE ${isMaterialized ? 'MATERIALIZED ' : ''}VIEW ${spellObject(view)}`,
    view.columns && view.columns.length > 0 && spellList(view.columns.map(({ name }) => name)),
    Object.keys(view.options).length > 0 && `WITH ${spellOptions(view.options)}`,
    `AS ${definition}`,
    isMaterialized && !view.populated && 'WITH NO DATA',
  );
  const uses = view.uses.map(({ relation }) => ({ schema: relation.schema ?? 'public', name: relation.name }));
  const calls = view.calls === undefined ? needsOfText(names, definition, ['routines']) : needsOfCalls(names, view.calls);
  return {
    key: relationKey(view),
    statements: [made],
    needs: [...uses.flatMap((used) => [relationKey(used), keysOf(used)]), ...calls, ...needsOfText(names, definition, ['types'])],
  };
}
