import { keyOf, showName } from '../model/names.ts';
import type { Column, Table } from '../model/objects.ts';
import type { JudgedSource } from '../model/report.ts';
import { clip, flatten } from './escape.ts';
import { diffSchemas, neighboursOf, type Change, type PartDiff, type TableDiff } from './schema-diff.ts';

/** What Mermaid draws at most on GitHub. Source: Mermaid's configuration, `maxTextSize` and `maxEdges`. */
export const mermaidLimits = { characters: 50_000, edges: 500 } as const;

/** More tables than a diagram can show and still be read. */
const mostTables = 15;
/** Columns of one table that are drawn; those that changed come first. */
const mostColumns = 14;

const changeWords: Readonly<Record<Change, string>> = { added: 'added', removed: 'removed', changed: 'changed', same: '' };

/** A word that Mermaid's grammar takes for a type or an attribute; anything else in it becomes an underscore. */
function word(text: string, fallback: string): string {
  const plain = clip(text, 60).replaceAll(/[^A-Za-z0-9_]/gu, '_');
  return /^[A-Za-z]/u.test(plain) && /[A-Za-z0-9]/u.test(plain)
    ? plain
    : `${fallback}${/^_*$/u.test(plain) ? '' : `_${plain.replaceAll(/^_+/gu, '')}`}`;
}

/** A text between double quotes: what could end it, or begin Markdown or a directive in it, is left out. */
export const diagramLabel = (text: string): string =>
  clip(flatten(text), 60)
    .replaceAll(/["\\`<>{}[\]%;#&:|~*@]/gu, ' ')
    .trim();

const typeWord = (column: Column): string => {
  const brackets = '[]'.repeat(Math.min(column.type.dimensions, 2));
  return word(column.type.text.replace(/[\s(].*$/u, '').replaceAll('[]', ''), 'type') + brackets;
};

export interface Attribute {
  readonly column: Column;
  readonly change: Change;
  /** What became of what, where that is known. */
  readonly note?: string;
}

function attributeLine({ column, change, note: told }: Attribute, table: Table): string {
  const isIn = (kind: 'primary-key' | 'foreign-key'): boolean =>
    table.constraints.some((constraint) => constraint.kind === kind && constraint.columns.includes(column.name));
  const keys = [isIn('primary-key') ? 'PK' : '', isIn('foreign-key') ? 'FK' : ''].filter(Boolean).join(', ');
  const name = word(column.name, 'column');
  const note = [name === column.name ? '' : diagramLabel(column.name), told === undefined ? changeWords[change] : diagramLabel(told)];
  const comment = note.filter(Boolean).join(', ');
  return ['   ', typeWord(column), name, keys, comment && `"${comment}"`].filter(Boolean).join(' ');
}

/** The lines of one table, with so many of its columns at most. */
export function entityLines(
  id: string,
  name: string,
  mark: string,
  attributes: readonly Attribute[],
  table: Table,
  most = mostColumns,
): readonly string[] {
  const title = `  ${id}["${[diagramLabel(name) || 'table', mark].filter(Boolean).join(' ')}"]`;
  if (attributes.length === 0) return [title];
  const ordered = attributes.length <= most ? attributes : attributes.toSorted((a, b) => Number(a.change === 'same') - Number(b.change === 'same'));
  return [`${title} {`, ...ordered.slice(0, most).map((attribute) => attributeLine(attribute, table)), '  }'];
}

/** A changed column in few words: the name that it had, or what it was and is. */
const changeNote = ({ formerly, before = '', after = '' }: PartDiff): string =>
  formerly === undefined ? `${clip(before, 28)} → ${clip(after, 28)}` : `was ${formerly}`;

const markOf = (diff: TableDiff): string =>
  diff.change === 'added'
    ? '(new)'
    : diff.change === 'removed'
      ? '(dropped)'
      : diff.formerly === undefined
        ? '(changed)'
        : `(was ${diagramLabel(diff.formerly)})`;

const isKey = (table: Table, column: Column): boolean =>
  table.constraints.some(
    (constraint) => (constraint.kind === 'primary-key' || constraint.kind === 'foreign-key') && constraint.columns.includes(column.name),
  );

/** A Mermaid entity diagram of the touched tables and their neighbours; undefined where there is none, or it is more than Mermaid or a reader takes. */
export function renderDiagram(source: Pick<JudgedSource, 'before' | 'after'>, diffs = diffSchemas(source)): string | undefined {
  const { edges, neighbours } = neighboursOf(source, diffs);
  if (diffs.length === 0 || diffs.length + neighbours.length > mostTables || edges.length > mermaidLimits.edges) return undefined;
  const ids = new Map([...diffs.map(({ key }) => key), ...neighbours.map(keyOf)].map((key, index) => [key, `t${index + 1}`]));
  const lines = ['erDiagram'];
  for (const diff of diffs) {
    const attributes = diff.columns.map((part) => ({ ...part, ...(part.change === 'changed' && { note: changeNote(part) }) }));
    lines.push(...entityLines(ids.get(diff.key) ?? '', diff.name, markOf(diff), attributes, diff.table));
  }
  for (const table of neighbours) {
    const keys = table.columns.filter((column) => isKey(table, column)).map((column) => ({ column, change: 'same' as const }));
    lines.push(...entityLines(ids.get(keyOf(table)) ?? '', showName(table), '', keys, table));
  }
  for (const { from, to, key } of edges) {
    const [child, parent] = [ids.get(from), ids.get(to)];
    if (child !== undefined && parent !== undefined)
      lines.push(`  ${parent} ||--o{ ${child} : "${diagramLabel(key.columns.join(', ')) || 'references'}"`);
  }
  const text = lines.join('\n');
  return text.length > mermaidLimits.characters ? undefined : text;
}
