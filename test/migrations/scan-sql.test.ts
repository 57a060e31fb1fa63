import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanSql, splitSql } from '../../src/migrations/scan-sql.ts';
import type { DialectId } from '../../src/model/target.ts';

describe('splitting SQL', () => {
  it.each([
    ['select \';\'; select $a$;$a$; select ";";', ["select ';'", 'select $a$;$a$', 'select ";"']],
    ["select E'\\';'; select 'a''; b';", ["select E'\\';'", "select 'a''; b'"]],
    ['-- a;\n/* b; /* c; */ d; */ select 1; ; -- e', ['select 1']],
    ['select $1; select a$b$c;', ['select $1', 'select a$b$c']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(splitSql(text, 0, text.length).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
  it.each<[DialectId, string, string[]]>([
    [
      'mysql',
      'select \'\\\';\'; # a; b\nselect `a;`; select 1--2; -- c;\nselect "\\";"; /* /* ; */ select $$; select $$',
      ["select '\\';'", 'select `a;`', 'select 1--2', 'select "\\";"', 'select $$', 'select $$'],
    ],
    ['sqlite', "select '\\'; select `a;`; /* /* ; */ select 1 --2;", ["select '\\'", 'select `a;`', 'select 1']],
    ['postgres', 'select 1 # 2; select 1--2;', ['select 1 # 2', 'select 1']],
  ])('follows the engine: %s %j', (dialect, text, expected) => {
    expect(splitSql(text, 0, text.length, { dialect }).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
  it('tells the words that a statement begins with, and whether it ends', () => {
    expect(splitSql('create /* x */ unique "index" index', 0, 35)).toMatchObject([{ words: ['CREATE', 'UNIQUE', 'INDEX'], terminated: false }]);
  });
  it('keeps its pieces in order and inside the text, whatever the text', () => {
    const piece = fc.constantFrom("'", '"', '$$', '$a$', '--', '/*', '*/', ';', '\\', '\n', 'copy a from stdin', "E'", 'é', ' ', '1.5', '\\.');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, psql) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of scanSql(text, 0, text.length, { psql })) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
