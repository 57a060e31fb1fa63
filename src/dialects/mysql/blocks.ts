import type { Scanner, TokenKind } from './scanner.ts';

type Block = 'begin' | 'if' | 'case' | 'case-expression' | 'loop' | 'while' | 'repeat' | 'for';

/** Words behind which a value is meant, so that IF, CASE and REPEAT are no statements there. */
const expecting = new Set(
  'return select where and or not xor when by having on set like in between distinct interval is div mod default if elseif while until case values limit using from'.split(
    ' ',
  ),
);

/** Blocks whose END stands behind an expression; elsewhere `end` behind one is a column's name. */
const endsAnywhere = new Set<Block>(['case', 'case-expression', 'repeat']);

const closers = new Set(['if', 'case', 'loop', 'while', 'repeat', 'for']);
const programs = new Set(['procedure', 'function', 'trigger', 'event', 'package']);
const kinds = new Set([...programs, ...'table view index database schema user role server sequence tablespace'.split(' ')]);

/** The kind of a statement is told by so many tokens. */
const headLength = 40;

/**
 * Tells how deep a statement is in `BEGIN … END`, IF, CASE and loops, token by token: a semicolon ends it only where it is in none.
 * Only bodies of stored programs, and MariaDB's BEGIN NOT ATOMIC, have blocks. Source: MySQL manual, 13.6 Compound Statements.
 */
export class BlockCounter {
  private readonly stack: Block[] = [];
  private first = '';
  private words = 0;
  private isProgram = false;
  private previous = '';
  private previousKind: TokenKind = 'end';
  private closed = false;
  private pendingIf = false;

  get isOpen(): boolean {
    return this.stack.length > 0;
  }

  /** Takes note of the scanner's token. */
  note(scanner: Scanner): void {
    if (this.words >= headLength && !this.isProgram) return;
    const { kind, start, end, text } = scanner;
    const word = kind === 'word' ? (end - start <= 10 ? text.slice(start, end).toLowerCase() : '?') : kind === 'symbol' ? text.slice(start, end) : '';
    if (this.words < headLength) this.noteHead(kind, word);
    if (this.isProgram) this.noteBody(kind, word);
    this.previous = word;
    this.previousKind = kind;
  }

  /** Looks for the kind of object that the statement makes: it is the first of these words. */
  private noteHead(kind: TokenKind, word: string): void {
    if (this.words++ === 0) this.first = word;
    if (kind !== 'word' || this.isProgram) return;
    if (this.first === 'create' || this.first === 'alter') {
      if (!kinds.has(word)) return;
      this.isProgram = programs.has(word);
      this.words = headLength;
    } else if (this.first === 'begin' && this.words === 3 && this.previous === 'not' && word === 'atomic') {
      this.isProgram = true;
      this.stack.push('begin');
    }
  }

  private noteBody(kind: TokenKind, word: string): void {
    this.settleIf(word);
    const closing = this.closed;
    this.closed = false;
    if (kind !== 'word' || this.previous === '.') return;
    if (closing && closers.has(word)) return;
    if (word === 'end') return this.noteEnd();
    if (word === 'case') this.stack.push(this.beginsStatement() ? 'case' : 'case-expression');
    else if (word === 'if' && this.beginsStatement()) this.pendingIf = true;
    else if (word === 'begin' && this.beginsStatement()) this.stack.push('begin');
    else if ((word === 'loop' || word === 'while' || word === 'repeat') && this.beginsStatement()) this.stack.push(word);
    else if (word === 'for' && this.isOpen && this.followsStatement()) this.stack.push('for');
  }

  /** `IF EXISTS name` belongs to a DROP; `IF EXISTS (…) THEN` is a statement. */
  private settleIf(word: string): void {
    if (!this.pendingIf) return;
    if (word === 'not' && this.previous === 'if') return;
    if (word === 'exists' && (this.previous === 'if' || this.previous === 'not')) return;
    if (this.previous !== 'exists' || word === '(') this.stack.push('if');
    this.pendingIf = false;
  }

  private noteEnd(): void {
    const top = this.stack.at(-1);
    if (top === undefined) return;
    if (!endsAnywhere.has(top) && !this.followsStatement()) return;
    this.stack.pop();
    this.closed = top !== 'case-expression';
  }

  /** Right behind something that ends or opens a statement. */
  private followsStatement(): boolean {
    return [';', 'begin', 'then', 'else', 'do', 'loop', 'repeat', ':'].includes(this.previous);
  }

  private beginsStatement(): boolean {
    if (this.followsStatement()) return this.stack.at(-1) !== 'case-expression';
    if (this.previousKind === 'symbol') return this.previous === ')' && this.stack.at(-1) !== 'case-expression';
    return !expecting.has(this.previous);
  }
}
