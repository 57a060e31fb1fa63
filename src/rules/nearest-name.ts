import type { Refusal } from '../model/effects.ts';
import { showName } from '../model/names.ts';
import { nearest } from '../model/nearest.ts';
import type { Step } from '../model/rule.ts';

/** The existing name that was most likely meant, as a sentence; empty where none is near. */
export function hintFor(step: Step, refusal: Refusal): string {
  const missing = quotedNames(refusal.message)[0];
  if (missing === undefined) return '';
  const candidates = candidatesFor(step, refusal).filter((name) => name !== missing);
  const found = nearest(missing, candidates);
  if (found === undefined) return '';
  return found.toLowerCase() === missing.toLowerCase() ? ` There is "${found}", which must be written with quotes.` : ` Did you mean ${found}?`;
}

/** The names that an engine's message puts in double quotes. */
function quotedNames(message: string): readonly string[] {
  return [...message.matchAll(/"((?:[^"]|"")+)"/g)].map(([, name = '']) => name.replaceAll('""', '"'));
}

function candidatesFor({ before: { catalog }, table, view }: Step, { code, message }: Refusal): readonly string[] {
  const relations = [...catalog.relations.values()];
  switch (code) {
    case 'unknown-column': {
      const named = new Set([...quotedNames(message).slice(1), ...(table ? [showName(table)] : [])]);
      const tables = relations.filter((relation) => relation.kind === 'table' && (named.has(showName(relation)) || named.has(relation.name)));
      const ofView = view?.columns?.map(({ name }) => name) ?? [];
      return [...tables.flatMap((found) => (found.kind === 'table' ? found.columns.map(({ name }) => name) : [])), ...ofView];
    }
    case 'unknown-relation':
      return relations.filter(({ kind }) => kind !== 'index').map(showName);
    case 'unknown-index':
      return relations.filter(({ kind }) => kind === 'index').map(showName);
    case 'unknown-constraint':
      return table?.constraints.map(({ name }) => name) ?? [];
    case 'unknown-type':
      return [...catalog.types.values()].map(showName);
    case 'unknown-routine':
      return [...catalog.routines.values()].flat().map(showName);
    case 'unknown-schema':
      return [...catalog.schemas.keys()];
    default:
      return table === undefined ? [] : [...table.triggers, ...table.policies].map(({ name }) => name);
  }
}
