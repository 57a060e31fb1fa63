import type { Target } from '../../model/target.ts';
import { isBlank, isDigit, isWordPart, lineEnd, numberEnd, quotedEnd, templateEnd, templatedEnd, variableEnd } from './characters.ts';
import { readCodeComment } from './code-comments.ts';

/** What the session says of quotes, and the server whose executable comments are code. Source: manual, 5.1.11 Server SQL Modes. */
export interface Lexis {
  readonly target: Target;
  /** Executable comments of every server and version are code. */
  readonly everyCode?: true;
  /** `"a"` is a name. */
  readonly ansiQuotes: boolean;
  /** `\'` is a quote within a string. */
  readonly backslashes: boolean;
}

/**
 * `word` is a keyword or a name without quotes, `name` one with quotes or with a tool's placeholder in it, `bits` are `x'…'` and `b'…'`,
 * `variable` is `@a` or `@@a`, `placeholder` a value that the application or tool fills in.
 */
export type TokenKind = 'word' | 'name' | 'string' | 'number' | 'bits' | 'variable' | 'placeholder' | 'symbol' | 'end';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const symbols = ['<=>', '->>', '<=', '>=', '<>', '!=', '<<', '>>', '&&', '||', '->', ':=', '..'];

/** The symbols of several characters, by the code of their first. */
const longSymbols = new Map<number, readonly string[]>();
for (const symbol of symbols)
  longSymbols.set(
    symbol.charCodeAt(0),
    symbols.filter((other) => other[0] === symbol[0]),
  );

/** Walks over the tokens of a text, in linear time. Executable comments that the server takes are blanks around code. */
export class Scanner {
  kind: TokenKind = 'end';
  start: number;
  end: number;
  /** Where the comment began that the token is code of. */
  codeStart: number | undefined;
  /** Comments since the list was last taken; not gathered while undefined. */
  comments: Stretch[] | undefined;
  readonly text: string;
  readonly limit: number;
  lexis: Lexis;

  constructor(text: string, start: number, limit: number, lexis: Lexis) {
    this.text = text;
    this.start = start;
    this.end = start;
    this.limit = limit;
    this.lexis = lexis;
  }

  /** Moves to the next token; false at the end of the text. */
  next(): boolean {
    const { text, limit } = this;
    const at = this.skipBlanks(this.end);
    this.start = at;
    if (at >= limit) {
      this.kind = 'end';
      this.end = limit;
      return false;
    }
    const code = text.charCodeAt(at);
    this.end = Math.min(limit, Math.max(at + 1, this.readToken(at, code)));
    return true;
  }

  /** Goes on at another place, outside of any comment. */
  jump(to: number): void {
    this.start = to;
    this.end = to;
    this.codeStart = undefined;
  }

  private readToken(at: number, code: number): number {
    const { text, limit, lexis } = this;
    if (isDigit(code)) return this.readNumberOrWord(at);
    if (isWordPart(code) || templateEnd(text, at) > at) return this.readWord(at, code);
    switch (code) {
      case 96:
        return this.found('name', quotedEnd(text, at, limit, false));
      case 39:
        return this.found('string', quotedEnd(text, at, limit, lexis.backslashes));
      case 34:
        return this.found(lexis.ansiQuotes ? 'name' : 'string', quotedEnd(text, at, limit, lexis.backslashes && !lexis.ansiQuotes));
      case 64:
        return this.found('variable', variableEnd(text, at, limit, lexis.backslashes));
      case 63:
        return this.found('placeholder', at + 1);
      case 46:
        return isDigit(text.charCodeAt(at + 1)) && !this.followsName(at)
          ? this.found('number', numberEnd(text, at, limit))
          : this.found('symbol', this.symbolEnd(at, code));
      case 58:
        return this.readColon(at);
      default:
        return this.found('symbol', this.symbolEnd(at, code));
    }
  }

  private found(kind: TokenKind, end: number): number {
    this.kind = kind;
    return end;
  }

  /** Whether the token before ends right here and is a name or the dot behind one. */
  private followsName(at: number): boolean {
    const code = this.text.charCodeAt(at - 1);
    return at > 0 && (isWordPart(code) || code === 96);
  }

  /** `:name` of an application, unless it is a label's colon. */
  private readColon(at: number): number {
    const { text } = this;
    const code = text.charCodeAt(at + 1);
    if (!isWordPart(code) || isDigit(code) || this.followsName(at)) return this.found('symbol', this.symbolEnd(at, 58));
    let end = at + 1;
    while (end < this.limit && isWordPart(text.charCodeAt(end))) end++;
    return this.found('placeholder', end);
  }

  private symbolEnd(at: number, code: number): number {
    const long = longSymbols.get(code)?.find((symbol) => this.text.startsWith(symbol, at));
    return at + (long?.length ?? 1);
  }

  /** A number, or a name that begins with a digit, such as `2fa_tokens`. Source: manual, 9.2 Schema Object Names. */
  private readNumberOrWord(at: number): number {
    const { text, limit } = this;
    const afterDot = text.charCodeAt(at - 1) === 46 && this.followsName(at - 1);
    const number = afterDot ? at : numberEnd(text, at, limit);
    if (number > at && (number >= limit || !isWordPart(text.charCodeAt(number)))) return this.found('number', number);
    return this.readWord(at, 48);
  }

  private readWord(at: number, code: number): number {
    const { text, limit, lexis } = this;
    let end = at;
    while (end < limit && isWordPart(text.charCodeAt(end)) && !(text.charCodeAt(end) === 36 && text.charCodeAt(end + 1) === 123)) end++;
    if (end < limit && templateEnd(text, end) > end) return this.found('name', templatedEnd(text, end, limit));
    if (end === at + 1 && text.charCodeAt(end) === 39 && end < limit) {
      const letter = code | 32;
      if (letter === 110) return this.found('string', quotedEnd(text, end, limit, lexis.backslashes));
      if (letter === 120 || letter === 98) return this.found('bits', quotedEnd(text, end, limit, false));
    }
    return this.found('word', end);
  }

  private skipBlanks(from: number): number {
    const { text, limit } = this;
    let at = from;
    while (at < limit) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) at++;
      else {
        const after = code === 35 || code === 45 || code === 47 || code === 42 ? this.skipComment(at, code) : at;
        if (after === at) return at;
        at = after;
      }
    }
    return limit;
  }

  /** Moves past a comment, or past an edge of one whose inside is code. */
  private skipComment(at: number, code: number): number {
    const { text, limit } = this;
    const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
    if (code === 42) return next === 47 && this.codeStart !== undefined ? this.leaveCode(at) : at;
    if (code === 35) return this.comment(at, lineEnd(text, at, limit));
    if (code === 45) return next === 45 && this.isRemark(at) ? this.comment(at, lineEnd(text, at, limit)) : at;
    if (next !== 42) return at;
    const opened = this.codeStart === undefined ? readCodeComment(text, at, this.lexis.target) : undefined;
    if (opened !== undefined && (opened.taken || this.lexis.everyCode === true)) {
      this.codeStart = at;
      return opened.inside;
    }
    return this.comment(at, commentEnd(text, at, limit, opened !== undefined));
  }

  /** MySQL wants a blank behind the dashes. Drizzle cuts its files at lines of its own and sends none of them. */
  private isRemark(at: number): boolean {
    const { text, limit } = this;
    return at + 2 >= limit || text.charCodeAt(at + 2) <= 32 || text.startsWith('--> statement-breakpoint', at);
  }

  private leaveCode(at: number): number {
    this.codeStart = undefined;
    return at + 2;
  }

  private comment(start: number, end: number): number {
    this.comments?.push({ start, end });
    return end;
  }
}

/** Code that is passed over may hold comments of its own. */
function commentEnd(text: string, at: number, limit: number, isCode: boolean): number {
  let from = at + 2;
  for (;;) {
    const close = text.indexOf('*/', from);
    if (close < 0 || close + 2 > limit) return limit;
    const inner = isCode ? text.indexOf('/*', from) : -1;
    if (inner < 0 || inner > close) return close + 2;
    const innerClose = text.indexOf('*/', inner + 2);
    if (innerClose < 0) return limit;
    from = innerClose + 2;
  }
}
