/** A stretch of a file that is text to the language: what stands between the quotes. */
export interface Literal {
  readonly start: number;
  readonly end: number;
  /** From the first quote to behind the last. */
  readonly outer: { readonly start: number; readonly end: number };
}

interface Delimiter {
  readonly open: string;
  readonly close: string;
  readonly what: 'comment' | 'string';
  /** Ends with its line at the latest; one that does not is no text at all, such as an apostrophe in markup. */
  readonly inLine?: boolean;
  /** Holds `${…}`, in which quotes are the language's again. */
  readonly holes?: boolean;
  /** Begins on the next line, and ends with its own word. */
  readonly heredoc?: boolean;
}

const slashes: readonly Delimiter[] = [
  { open: '//', close: '\n', what: 'comment' },
  { open: '/*', close: '*/', what: 'comment' },
];
const hash: Delimiter = { open: '#', close: '\n', what: 'comment' };
const triple: readonly Delimiter[] = ['"""', "'''"].map((quote) => ({ open: quote, close: quote, what: 'string' }));
const double: Delimiter = { open: '"', close: '"', what: 'string' };
const single: Delimiter = { open: "'", close: "'", what: 'string' };
const inLine = (delimiter: Delimiter): Delimiter => ({ ...delimiter, inLine: true });
const backtick: Delimiter = { open: '`', close: '`', what: 'string' };

const script = [...slashes, inLine(double), inLine(single), { ...backtick, holes: true }];
const jvm = [...slashes, ...triple.slice(0, 1), inLine(double), inLine(single)];
const python = [hash, ...triple, inLine(double), inLine(single)];
const ruby = [hash, ...triple.slice(0, 1), double, single];
const dotnet = [...slashes, ...triple.slice(0, 1), { open: '@"', close: '"', what: 'string' } as const, inLine(double)];

/** How each language writes comments and texts, by the ending of its files. Markup with script in it is read as script. */
const languages: Readonly<Record<string, readonly Delimiter[]>> = {
  ...Object.fromEntries(['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs', 'vue', 'svelte', 'astro'].map((ending) => [ending, script])),
  ...Object.fromEntries(['java', 'kt', 'kts', 'scala', 'groovy', 'swift', 'dart'].map((ending) => [ending, jvm])),
  prisma: [...slashes.slice(0, 1), inLine(double)],
  py: python,
  rb: ruby,
  rake: ruby,
  ex: [hash, ...triple.slice(0, 1), double],
  exs: [hash, ...triple.slice(0, 1), double],
  go: [...slashes, backtick, inLine(double)],
  rs: [
    ...slashes,
    { open: 'r###"', close: '"###', what: 'string' },
    { open: 'r##"', close: '"##', what: 'string' },
    { open: 'r#"', close: '"#', what: 'string' },
    double,
  ],
  cs: dotnet,
  php: [...slashes, double, single],
};

export const scannedEndings: ReadonlySet<string> = new Set(Object.keys(languages));

/** A file as its language has it. Offsets are those of `text` throughout. */
export interface Scanned {
  readonly path: string;
  readonly text: string;
  /** The text with comments blanked. */
  readonly plain: string;
  /** The text with comments and the insides of literals blanked: for counting brackets. */
  readonly bare: string;
  readonly literals: readonly Literal[];
}

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/** Tells comments and texts from the rest, in one pass. */
export function scan(path: string, text: string, ending: string): Scanned {
  const delimiters = languages[ending] ?? [];
  const opener = new RegExp(
    [...delimiters.map(({ open }) => open.replaceAll(/[*/`"'#$]/g, String.raw`\$&`)), String.raw`<<<?[~-]?['"]?[A-Z]\w*['"]?(?=[^\n]*\n)`].join('|'),
    'g',
  );
  const literals: Literal[] = [];
  const parts: { readonly start: number; readonly end: number; readonly what: Delimiter['what'] }[] = [];
  for (let found = opener.exec(text); found !== null; found = opener.exec(text)) {
    const delimiter = delimiters.find(({ open }) => open === found?.[0]) ?? heredoc(found[0]);
    const start = found.index + (delimiter.heredoc === true ? text.indexOf('\n', found.index) - found.index + 1 : found[0].length);
    const end = closeOf(text, start, delimiter);
    if (end === undefined) {
      opener.lastIndex = lineEnd(text, start);
      continue;
    }
    const after = delimiter.what === 'comment' && delimiter.close === '\n' ? end : Math.min(text.length, end + delimiter.close.length);
    if (delimiter.what === 'string') literals.push({ start, end, outer: { start: found.index, end: after } });
    parts.push(delimiter.what === 'comment' ? { start: found.index, end: after, what: 'comment' } : { start, end, what: 'string' });
    opener.lastIndex = after;
  }
  return {
    path,
    text,
    literals,
    plain: without(
      text,
      parts.filter(({ what }) => what === 'comment'),
    ),
    bare: without(text, parts),
  };
}

/** A text that begins on the next line and ends with its own word: `<<~SQL`. */
function heredoc(opening: string): Delimiter {
  return { open: opening, close: opening.replaceAll(/\W/g, ''), what: 'string', heredoc: true };
}

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
};

/** Where the text or comment ends; undefined for one in a line that the line does not close. */
function closeOf(text: string, start: number, { close, what, inLine: bounded, holes, heredoc: isHeredoc }: Delimiter): number | undefined {
  if (what === 'comment') return notFound(text.indexOf(close, start), text.length);
  if (isHeredoc) {
    const end = new RegExp(String.raw`^[ \t]*${close}\b`, 'gm');
    end.lastIndex = start;
    return end.exec(text)?.index ?? text.length;
  }
  const marks = new RegExp(String.raw`\\[\s\S]|\n|\$\{|[{}]|${close.replaceAll(/[$"'`#]/g, String.raw`\$&`)}`, 'g');
  marks.lastIndex = start;
  for (let depth = 0, mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '\n' && bounded) return undefined;
    if (holes && (mark[0] === '${' || (depth > 0 && mark[0] === '{'))) depth++;
    else if (depth > 0 && mark[0] === '}') depth--;
    else if (depth === 0 && mark[0] === close) return mark.index;
  }
  return bounded ? undefined : text.length;
}

const notFound = (at: number, instead: number): number => (at < 0 ? instead : at);

function without(text: string, parts: readonly { readonly start: number; readonly end: number }[]): string {
  let made = '';
  let at = 0;
  for (const { start, end } of parts) {
    made += text.slice(at, start) + blank(text.slice(start, end));
    at = end;
  }
  return made + text.slice(at);
}
