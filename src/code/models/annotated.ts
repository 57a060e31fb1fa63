import { bracketed, type Block } from '../blocks.ts';
import type { Scanned } from '../scan.ts';
import { snake, tablesOfClass } from '../spelling.ts';
import type { Model, ModelReader, Stated } from './model.ts';

interface Style {
  readonly endings: readonly string[];
  readonly title: string;
  /** What stands above a class that is a table. */
  readonly head: RegExp;
  /** What stands above a member that is a column; undefined where every member is one. */
  readonly column?: RegExp;
  readonly notColumn: RegExp;
  /** How an annotation writes the column's name out. */
  readonly named: RegExp;
  /** A member's name in its line, annotations taken off. */
  readonly member: RegExp;
}

/**
 * Classes whose annotations tie them to tables. Sources: TypeORM "Entities"; MikroORM "Defining Entities"; Jakarta Persistence 3.1,
 * 11.1.49 Table and 11.1.9 Column; Entity Framework Core, "Entity Types" and "Entity Properties"; Doctrine ORM, "Basic Mapping".
 */
const styles: readonly Style[] = [
  {
    endings: ['ts', 'mts', 'cts'],
    title: 'entity',
    head: /@(?:Entity|Table|ViewEntity)\b/,
    column: /@(?:\w*Column|Property|PrimaryKey|Enum|Index|ForeignKey|AllowNull|Default|Unique)\b/,
    notColumn: /persist:\s*false/,
    named: /\b(?:name|field|fieldName)\s*:\s*['"`](\w+)['"`]/,
    member: /^\s*(?:(?:public|private|protected|readonly|declare|static)\s+)*(\w+)\s*[!?]?\s*[:=;]/,
  },
  {
    endings: ['java', 'groovy'],
    title: 'entity',
    head: /@(?:\w+\.)*(?:Entity|Table)\b/,
    notColumn: /@Transient\b|\bstatic\b|\btransient\b|@OneToMany\b|@ManyToMany\b/,
    named: /Column\s*\([^()]*\bname\s*=\s*"(\w+)"/,
    member: /^\s*(?:(?:public|private|protected|final)\s+)*[\w.<>,[\]? ]+\s(\w+)\s*(?:=|;)/,
  },
  {
    endings: ['kt', 'scala'],
    title: 'entity',
    head: /@(?:\w+\.)*(?:Entity|Table)\b/,
    notColumn: /@(?:\w+:)?Transient\b|@(?:\w+:)?OneToMany\b|@(?:\w+:)?ManyToMany\b/,
    named: /Column\s*\([^()]*\bname\s*=\s*"(\w+)"/,
    member: /\b(?:val|var)\s+(\w+)/,
  },
  {
    endings: ['cs'],
    title: 'entity',
    head: /\[(?:\w+\.)*Table\b/,
    notColumn: /\[NotMapped\b|\bstatic\b/,
    named: /\[(?:\w+\.)*Column\s*\(\s*"(\w+)"/,
    member: /^\s*(?:(?:public|internal|required|virtual|override)\s+)+[\w.<>,[\]? ]+\s(\w+)\s*(?:\{|=)/,
  },
  {
    endings: ['php'],
    title: 'entity',
    head: /#\[(?:\w+\\)*(?:Entity|Table)\b/,
    column: /#\[(?:\w+\\)*(?:Column|JoinColumn|Id)\b/,
    notColumn: /\bstatic\b/,
    named: /Column\s*\([^()]*\bname\s*:\s*['"](\w+)['"]/,
    member: /\$(\w+)/,
  },
];

export const annotated: readonly ModelReader[] = styles.map((style) => ({
  endings: style.endings,
  mark: style.head,
  read: (file) => [...file.bare.matchAll(/\bclass\s+(\w+)/g)].flatMap(({ index, 1: name = '' }) => modelAt(file, style, name, index)),
}));

function modelAt(file: Scanned, style: Style, name: string, at: number): readonly Model[] {
  const header = headerOf(file, at);
  if (!style.head.test(header)) return [];
  const body = blockOf(file, style, at);
  if (body === undefined) return [];
  const told = /\b(?:Table|ViewEntity|Entity)\s*\(\s*(?:[^()]*?\b(?:name|tableName|value)\s*[:=]\s*)?["'`](\w+)["'`]/;
  const table = told.exec(header.slice(header.search(/\bTable\b/)))?.[1] ?? told.exec(header)?.[1];
  const members = membersOf(membersText(file, body), body.start, style);
  return [
    {
      kind: 'table',
      title: `${style.title} ${name}`,
      names: table === undefined ? tablesOfClass(name) : [table],
      isNamed: table !== undefined,
      at,
      members,
    },
  ];
}

/** What stands above a class, back to the end of what came before it. */
function headerOf({ plain }: Scanned, at: number): string {
  const above = plain.slice(Math.max(0, at - 1_000), at);
  const ends = [...above.matchAll(/^\s*\}\s*$|;[ \t]*$/gm)].at(-1);
  return ends === undefined ? above : above.slice(ends.index + ends[0].length);
}

/** The body of a class; in Kotlin and Scala the list in its head states members too. */
function blockOf(file: Scanned, { endings }: Style, at: number): Block | undefined {
  const body = bracketed(file, '{', at);
  if (!endings.includes('kt')) return body;
  const head = bracketed(file, '(', at, body?.start);
  return head ?? body;
}

/** The body without what stands in braces, such as bodies of methods; braces among the arguments of an annotation stay. */
function membersText({ bare, plain }: Scanned, { start, end }: Block): string {
  let made = '';
  for (let at = start, inArguments = 0, inBraces = 0; at < end; at++) {
    const character = bare[at] ?? '';
    if (inBraces === 0 && character === '(') inArguments++;
    else if (inBraces === 0 && character === ')') inArguments--;
    else if (inArguments === 0 && character === '}') inBraces--;
    made += inBraces === 0 || character === '\n' ? plain[at] : ' ';
    if (inArguments === 0 && character === '{') inBraces++;
  }
  return made;
}

/** Members with the annotations that stand above or before them. */
function membersOf(text: string, start: number, { column, notColumn, named, member }: Style): readonly Stated[] {
  const found: Stated[] = [];
  let pending = '';
  let offset = 0;
  for (const line of text.split('\n')) {
    const own = line.replaceAll(/(?:@|#?\[)(?:\w+[.:\\])*\w+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?\]?/g, (annotation) => ' '.repeat(annotation.length));
    pending += `${line}\n`;
    const name = member.exec(own)?.[1];
    const isWhole = balance(pending) <= 0;
    if (name !== undefined && isWhole) {
      const isColumn = (column?.test(pending) ?? true) && !notColumn.test(pending);
      const told = named.exec(pending)?.[1];
      if (isColumn) found.push({ names: told === undefined ? [name, snake(name)] : [told], at: start + offset + Math.max(0, own.indexOf(name)) });
    }
    if (isWhole && (name !== undefined || !/^\s*(?:@|#?\[|[)}\]])/.test(line))) pending = '';
    offset += line.length + 1;
  }
  return found;
}

const balance = (text: string): number => (text.match(/[({[]/g)?.length ?? 0) - (text.match(/[)}\]]/g)?.length ?? 0);
