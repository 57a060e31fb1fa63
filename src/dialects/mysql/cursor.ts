import type { ObjectName } from '../../model/names.ts';
import type { SourceSpan } from '../../model/span.ts';
import type { Term } from '../../model/types.ts';
import type { Target } from '../../model/target.ts';
import { isNameWord } from './keywords.ts';
import type { Scope } from './scope.ts';
import type { Stretch } from './scanner.ts';
import type { Named, Source } from './source.ts';
import { nameValue, stringValue } from './strings.ts';
import { matchParentheses, readTokens, type Token } from './token.ts';
import { Unreadable } from './unreadable.ts';
import type { Written } from './written.ts';

/** What is told to a reader of whole queries. */
export interface TreeNotes {
  /** The columns that the query names that is being read. */
  columns: Term[];
  /** Reads `(query)` as an operand. */
  subquery(cursor: Cursor): Written;
}

const deepest = 400;

/** Reads the tokens of one statement, front to back. Whatever is not as expected is `Unreadable`. */
export class Cursor {
  readonly source: Source;
  /** Where the statement stands in the source's text. */
  readonly start: number;
  readonly end: number;
  private readonly tokens: readonly Token[];
  private readonly ending: Token;
  /** The query that is being read, where it is told what is named. */
  scope: Scope | undefined;
  /** Who is told what is read, where a query is wanted whole. */
  trees: TreeNotes | undefined;
  /** For each opening parenthesis, where it is closed; worked out when first asked for. */
  private closings: Int32Array | undefined;
  private index = 0;
  private depth = 0;
  private queries = 0;

  constructor(source: Source, start: number, end: number, tokens = readTokens(source.text, start, end, source.lexis)) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.tokens = tokens;
    this.ending = tokens.at(-1) ?? nothing;
  }

  get whole(): SourceSpan {
    return this.span({ start: this.start, end: this.start }, { start: this.end, end: this.end });
  }

  get text(): string {
    return this.slice(this.start, this.end);
  }

  /** Moves past the statement that comes next, up to its semicolon or the end; answers a cursor of its own for it. */
  cut(): Cursor {
    const from = this.index;
    while (!this.isAtEnd && !this.is(';')) this.index++;
    const tokens = this.tokens.slice(from, this.index);
    const end = tokens.at(-1)?.end ?? this.peek().start;
    tokens.push({ kind: 'end', start: end, end, word: '' });
    const cursor = new Cursor(this.source, tokens[0]?.start ?? end, end, tokens);
    cursor.scope = this.scope;
    return cursor;
  }

  get target(): Target {
    return this.source.lexis.target;
  }

  get isMariadb(): boolean {
    return this.target.dialect === 'mariadb';
  }

  /** How many tokens have been read. */
  get position(): number {
    return this.index;
  }

  /** Goes back to where `position` was read. */
  return(position: number): void {
    this.index = position;
  }

  peek(ahead = 0): Token {
    return this.tokens[this.index + ahead] ?? this.ending;
  }

  /** The token read last. */
  get last(): Token {
    return this.tokens[Math.max(0, this.index - 1)] ?? nothing;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.index++;
    return token;
  }

  get isAtEnd(): boolean {
    return this.peek().kind === 'end';
  }

  /** The token behind the parenthesis that closes the one so far ahead. */
  behindGroup(ahead: number): Token {
    this.closings ??= matchParentheses(this.tokens);
    return this.tokens[(this.closings[this.index + ahead] ?? this.tokens.length) + 1] ?? this.ending;
  }

  /** Whether these words or symbols come next. */
  is(first: string, ...rest: readonly string[]): boolean {
    if (this.peek().word !== first) return false;
    for (let ahead = 0; ahead < rest.length; ahead++) if (this.peek(ahead + 1).word !== rest[ahead]) return false;
    return true;
  }

  isOneOf(words: ReadonlySet<string> | readonly string[]): boolean {
    const { word } = this.peek();
    return word !== '' && ('has' in words ? words.has(word) : words.includes(word));
  }

  /** Reads these words or symbols if all of them come next. */
  take(first: string, ...rest: readonly string[]): boolean {
    if (this.peek().word !== first || (rest.length > 0 && !this.is(first, ...rest))) return false;
    this.index += 1 + rest.length;
    return true;
  }

  /** Reads one of these words and answers which. */
  takeOne<const W extends string>(...words: readonly W[]): W | undefined {
    const { word } = this.peek();
    const found = word === '' ? undefined : words.find((candidate) => candidate === word);
    if (found !== undefined) this.index++;
    return found;
  }

  expect(...words: readonly string[]): void {
    for (const word of words) if (!this.take(word)) this.fail(`expected \`${word.toUpperCase()}\``);
  }

  /** Says that the statement cannot be read from here on. */
  fail(why?: string): never {
    const token = this.peek();
    const at = this.span(token, token);
    const near = token.kind === 'end' ? 'at the end of the statement' : `at or near "${this.raw(token).slice(0, 40)}"`;
    throw new Unreadable(`Syntax error ${near}${why === undefined ? '' : `: ${why}`}`, at);
  }

  /** Reads a part that may hold itself; too many within each other are not followed. */
  within<T>(read: () => T): T {
    if (this.depth >= deepest) throw new Unreadable('It is nested too deep to be followed', this.span(this.peek(), this.peek()));
    this.depth++;
    try {
      return read();
    } finally {
      this.depth--;
    }
  }

  /** Reads a subquery. */
  query<T>(read: () => T): T {
    this.queries++;
    try {
      return read();
    } finally {
      this.queries--;
    }
  }

  get isWithinQuery(): boolean {
    return this.queries > 0;
  }

  raw(token: Token): string {
    return this.source.text.slice(token.start, token.end);
  }

  /** The text between two places of the source. */
  slice(start: number, end: number): string {
    return this.source.text.slice(start, end);
  }

  span(first: Stretch, last: Stretch): SourceSpan {
    const { place, file } = this.source;
    return 'whole' in place ? place.whole : { file, start: place.offset + first.start, end: place.offset + Math.max(last.end, first.end) };
  }

  /** From a token up to the one read last. */
  spanFrom(first: Token): SourceSpan {
    return this.span(first, this.last);
  }

  /** Whether a name comes next; words that the grammar keeps for itself are none. */
  get isAtName(): boolean {
    const token = this.peek();
    return token.kind === 'name' || (token.kind === 'word' && isNameWord(token.word)) || (token.kind === 'string' && this.isDoubleQuoted(token));
  }

  private isDoubleQuoted(token: Token): boolean {
    return this.source.text.charCodeAt(token.start) === 34;
  }

  /** Reads a name: quoted, or a word that is not reserved. */
  name(): string {
    const token = this.peek();
    if (token.kind === 'name' || (token.kind === 'word' && isNameWord(token.word))) return nameValue(this.raw(this.next()));
    return this.fail('expected a name');
  }

  /** Reads any word or quoted name, as behind a dot. */
  anyName(): string {
    const token = this.peek();
    if (token.kind === 'name' || token.kind === 'word') return nameValue(this.raw(this.next()));
    return this.fail('expected a name');
  }

  /** Reads `name` or `schema.name`. */
  path(): ObjectName {
    if (this.take('.')) return { name: this.anyName() };
    const first = this.name();
    if (!this.take('.')) return { name: first };
    return { schema: first, name: this.anyName() };
  }

  named(): Named {
    const first = this.peek();
    const name = this.path();
    return { name, span: this.spanFrom(first) };
  }

  /** Reads a string literal; adjacent ones are one. */
  string(): string {
    if (this.peek().kind !== 'string') this.fail('expected a string');
    let value = '';
    while (this.peek().kind === 'string') value += stringValue(this.raw(this.next()), this.source.lexis);
    return value;
  }

  takeString(): string | undefined {
    return this.peek().kind === 'string' ? this.string() : undefined;
  }

  /** Reads a whole number. */
  number(): number {
    const token = this.peek();
    const value = token.kind === 'number' ? Number(this.raw(token)) : NaN;
    if (Number.isNaN(value)) this.fail('expected a number');
    this.next();
    return value;
  }

  /** Reads one or more of something, separated by commas. */
  list<T>(read: () => T): readonly T[] {
    const items = [read()];
    while (this.take(',')) items.push(read());
    return items;
  }

  /** Reads what stands in parentheses. */
  parenthesised<T>(read: () => T): T {
    this.expect('(');
    const result = this.within(read);
    this.expect(')');
    return result;
  }

  /** Passes over everything up to the parenthesis that closes the one that comes next; answers the place within. */
  skipGroup(): Stretch {
    const open = this.peek();
    this.expect('(');
    let depth = 1;
    while (depth > 0) {
      const token = this.next();
      if (token.kind === 'end') this.fail('a parenthesis is not closed');
      if (token.word === '(') depth++;
      else if (token.word === ')') depth--;
    }
    return { start: open.end, end: this.last.start };
  }

  /** `IF NOT EXISTS`. */
  ifNotExists(): boolean {
    return this.take('if', 'not', 'exists');
  }

  ifExists(): boolean {
    return this.take('if', 'exists');
  }

  expectEnd(): void {
    if (!this.isAtEnd) this.fail();
  }
}

const nothing: Token = { kind: 'end', start: 0, end: 0, word: '' };
