import type { Gone } from '../model/code.ts';
import type { Literal, Scanned } from './scan.ts';

/** Calls that name a relation in a query that is built: Knex, Kysely, Laravel, Supabase, squirrel, jOOQ and their like. */
const opensQuery =
  /(?<!Array\.|Buffer\.)\b(?:from|into|table|selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto|insert_into|knex|db|trx|Insert|Update|Delete|Into|From|Table)\s*\(\s*$/;
const joins = /\b\w*[jJ]oin\w*\s*\(\s*$/;
/** Calls by which a client runs a function of the database. */
const callsRoutine = /\brpc\s*\(\s*$/;

/** A file that names a table oftener is data. */
const mostNamed = 200;

/** Where a query that is built by calls uses what goes: the relation in one call, the column in a later one of the same statement. */
export function usesInBuilders(file: Scanned, gone: Gone): readonly number[] {
  const named = file.literals.filter(({ start, end }) => end - start < 200 && names(file.text.slice(start, end), gone)).slice(0, mostNamed);
  return named.flatMap((literal): readonly number[] => {
    const text = file.text.slice(literal.start, literal.end);
    const before = file.plain.slice(Math.max(0, literal.outer.start - 60), literal.outer.start);
    if (gone.what === 'routine') return text === gone.name && callsRoutine.test(before) ? [literal.start] : [];
    if (gone.what === 'enum-value' || !opensQuery.test(before)) return [];
    if (gone.what !== 'column') return [literal.start];
    const end = statementEnd(file, literal.outer.end);
    const at = columnIn(file, gone, literal, end);
    return at === undefined ? [] : [at];
  });
}

/** `orders`, `sales.orders` or `orders as o`. */
function names(text: string, { of }: Gone): boolean {
  return text.split(/\s+(?:as\s+)?/i, 1)[0] === of.name || text === `${of.schema}.${of.name}`;
}

function columnIn(file: Scanned, { name, of }: Gone, opening: Literal, end: number): number | undefined {
  const inside = file.literals.filter(({ start, end: stop }) => start > opening.end && stop <= end);
  const isAlone = inside.every(({ outer }) => !joins.test(file.plain.slice(Math.max(0, outer.start - 40), outer.start)));
  for (const { start, end: stop } of inside) {
    const items = file.text.slice(start, stop).split(',');
    if (items.some((item) => item.trim() === `${of.name}.${name}` || (isAlone && item.trim().split(/\s+as\s+|:/i)[0] === name))) return start;
  }
  if (!isAlone) return undefined;
  const key = new RegExp(String.raw`(?<=[{,\[]\s*)["']?${name}["']?\s*(?::(?!:)|=>)`, 'g');
  key.lastIndex = opening.end;
  const found = key.exec(file.plain);
  return found !== null && found.index < end ? found.index : undefined;
}

/** Where the statement ends: a semicolon, a bracket that closes what stands around it, or a line that goes on with nothing. */
function statementEnd({ bare }: Scanned, from: number): number {
  const lineStart = bare.lastIndexOf('\n', from) + 1;
  const indent = /^[ \t]*/.exec(bare.slice(lineStart, lineStart + 200))?.[0].length ?? 0;
  const farthest = Math.min(bare.length, from + 4_000);
  for (let at = from, depth = 0; at < farthest; at++) {
    const character = bare[at] ?? '';
    if ('{(['.includes(character)) depth++;
    else if ('})]'.includes(character) && --depth < -2) return at;
    else if (character === ';' && depth <= 0) return at;
    else if (character === '\n') {
      const next = /^([ \t]*)(\S?)/.exec(bare.slice(at + 1, at + 200));
      if ((next?.[1]?.length ?? 0) <= indent && !'.)]}-?'.includes(next?.[2] ?? ' ')) return at;
    }
  }
  return farthest;
}
