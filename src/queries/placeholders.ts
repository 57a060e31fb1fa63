import type { DialectId } from '../model/target.ts';

/** What stands in quotes, comments and dollar quotes, in which nothing is a place for a value. */
const quoted = String.raw`'(?:[^']|'')*'|"[^"]*"|\`[^\`]*\`|--[^\n]*|/\*[\s\S]*?\*/|\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$`;

/** Replaces what `places` finds outside of quotes and comments. */
function replaceOutside(sql: string, places: string, by: (found: string, groups: readonly (string | undefined)[]) => string): string {
  return sql.replaceAll(new RegExp(`${quoted}|${places}`, 'gi'), (found: string, ...rest: unknown[]) => {
    if (/^(?:'|"|`|--|\/\*|\$(?:[A-Za-z_]\w*)?\$)/.test(found)) return found;
    return by(
      found,
      rest.map((group) => (typeof group === 'string' ? group : undefined)),
    );
  });
}

/** `sqlc.arg(name)`, `sqlc.narg('name')`, `sqlc.slice('ids')`, `sqlc.embed(users)`. */
function withoutSqlc(sql: string, place: (name: string) => string): string {
  if (!/\bsqlc\s*\./i.test(sql)) return sql;
  return replaceOutside(sql, String.raw`\bsqlc\s*\.\s*(arg|narg|slice|embed)\s*\(\s*['"]?(\w+)['"]?\s*\)`, (found) => {
    const [, kind = '', name = ''] = /\.\s*(\w+)\s*\(\s*['"]?(\w+)/.exec(found) ?? [];
    return kind.toLowerCase() === 'embed' ? `${name}.*` : place(name);
  });
}

/** What pgTyped's `@param name -> …` says of a parameter: `(...)` a list, `(a, b)` a row, `((a, b)...)` rows. */
export type Expansions = ReadonlyMap<string, string>;

/** Reads `@param` of a comment. */
export function readExpansions(comment: string): Expansions {
  return new Map(
    [...comment.matchAll(/@param\s+(\w+)\s*->\s*(\((?:[^()]|\([^()]*\))*\))/g)].map(([, name = '', shape = '']) => {
      const isRows = /^\(\s*\(/.test(shape);
      const count = isRows || !shape.includes('...') ? shape.replaceAll(/[()!.\s]/g, '').split(',').length : 1;
      return [name, `(${Array.from({ length: count }, () => '$1').join(', ')})`] as const;
    }),
  );
}

const colon = String.raw`(?<![:\w])(?<!::):([A-Za-z_]\w*)!?`;
const atSign = String.raw`(?<![\w@<>|&~!=#$*/+?-])@([A-Za-z_]\w*)`;
const templates = String.raw`\$\{[^{}]*\}|#\{[^{}]*\}|\{\{[^{}]*\}\}|%\(\w+\)s|%[sdfvq]\b`;

/**
 * The texts under which an engine may read a query, likeliest first: places for values are written as it writes them. PostgreSQL's `?`
 * may be an operator, so that it is only taken for a place where the text cannot be read with it.
 */
export function readableAs(sql: string, dialect: DialectId, expansions: Expansions = new Map()): readonly string[] {
  if (dialect !== 'postgres') {
    const plain = replaceOutside(
      withoutSqlc(sql, () => '?'),
      templates,
      () => '?',
    );
    return [replaceOutside(plain, colon, () => '?')];
  }
  const places = new Places(sql);
  const plain = replaceOutside(
    withoutSqlc(sql, (name) => places.of(name)),
    templates,
    () => places.next(),
  );
  const named = replaceOutside(plain, `${colon}|${atSign}`, (found) => {
    const name = found.replaceAll(/[:@!]/g, '');
    return expansions.get(name)?.replaceAll('$1', () => places.next()) ?? places.of(name);
  });
  return [...new Set([named, replaceOutside(named, String.raw`\?(?![|&])`, () => places.next())])];
}

/** PostgreSQL's places for values, `$1` and on: one for each name, and for each place without a name one of its own. */
class Places {
  private readonly named = new Map<string, string>();
  private last: number;

  constructor(sql: string) {
    this.last = Math.max(0, ...[...sql.matchAll(/\$(\d{1,5})/g)].map(([, number]) => Number(number)));
  }

  next(): string {
    return `$${++this.last}`;
  }

  of(name: string): string {
    const place = this.named.get(name) ?? this.next();
    this.named.set(name, place);
    return place;
  }
}
