import type { View, ViewReference } from '../../../model/objects.ts';
import { spellName } from '../names.ts';
import { needsOfCalls, needsOfText, relationKey, type NameIndex, type SchemaItem } from './schema-items.ts';
import { spellList, spellObject, spellOptions, words } from './spelling.ts';

/** New names of relations that a query names without an alias, by the old one, where no other relation is called so. */
function renamedIn(mentions: readonly ViewReference[]): ReadonlyMap<string, string> {
  const relations = mentions.filter((mention) => mention.kind === 'relation');
  const names = relations.map(({ relation }) => relation.name);
  const isClear = ({ relation, aliased, written }: (typeof relations)[number]): boolean =>
    !aliased &&
    relation.name !== written &&
    names.filter((name) => name === relation.name).length === 1 &&
    !relations.some((other) => other.written === relation.name);
  return new Map(relations.filter(isClear).map(({ written, relation }) => [written, relation.name]));
}

/** How a place of the query is written now; undefined where it stays as it was. */
function renderReference(reference: ViewReference, renamed: ReadonlyMap<string, string>): string | undefined {
  switch (reference.kind) {
    case 'relation': {
      const { relation, aliased, written } = reference;
      const needsAlias = !aliased && relation.name !== written && !renamed.has(written);
      return `${spellObject(relation)}${needsAlias ? ` AS ${spellName(written)}` : ''}`;
    }
    case 'column': {
      const { column, qualifier, relations, written, asOutput } = reference;
      if (column === written && qualifier === undefined) return undefined;
      const current = qualifier !== undefined && renamed.get(qualifier) === relations[0]?.name ? relations[0]?.name : qualifier;
      const name = current === undefined ? spellName(column) : `${spellName(current)}.${spellName(column)}`;
      return `${name}${asOutput && column !== written ? ` AS ${spellName(written)}` : ''}`;
    }
    case 'routine':
      return spellObject(reference.routine);
    case 'star':
      return renderStar(
        reference.sources.map((source) => ({
          ...source,
          alias: renamed.get(source.alias) === source.relation?.name ? (source.relation?.name ?? '') : source.alias,
        })),
      );
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
function currentDefinition({ definition, mentions = [] }: View): string {
  let text = '';
  let at = 0;
  const renamed = renamedIn(mentions);
  for (const reference of mentions) {
    const written = reference.start < at ? undefined : renderReference(reference, renamed);
    if (written === undefined) continue;
    text += definition.slice(at, reference.start) + written;
    at = reference.end;
  }
  return text + definition.slice(at);
}

/** A query that calls itself by a name, as it is under any name of its view. */
function recursiveQuery(definition: string, { recursive }: View): string {
  if (recursive === undefined) return definition;
  const name = spellName(recursive.name);
  return `WITH RECURSIVE ${name} ${spellList(recursive.columns)} AS (${definition}) SELECT * FROM ${name}`;
}

/** How a view is made. */
export function viewItem(view: View, names: NameIndex, keysOf: (name: { readonly schema: string; readonly name: string }) => string): SchemaItem {
  const isMaterialized = view.kind === 'materialized-view';
  const definition = currentDefinition(view);
  const made = words(
    `CREATE ${isMaterialized ? 'MATERIALIZED ' : ''}VIEW ${spellObject(view)}`,
    view.columns && view.columns.length > 0 && spellList(view.columns.map(({ name }) => name)),
    Object.keys(view.options).length > 0 && `WITH ${spellOptions(view.options)}`,
    `AS ${recursiveQuery(definition, view)}`,
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
