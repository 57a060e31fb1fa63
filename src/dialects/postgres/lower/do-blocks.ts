import type { DoStmt } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import { openBlurred, openWithin, type Source } from '../offsets.ts';
import { parseBody, parseSql } from '../parse.ts';
import { bodySteps, type BodyStep } from '../plpgsql.ts';
import { all, as, nameOf, stringOf, stringsOf } from '../tree.ts';
import { constantString } from './constant-strings.ts';
import { openContext, type Context, type Lowerings } from './context.ts';
import { lowerText, openString } from './embedded.ts';
import { invocationsIn } from './invocations.ts';
import { optionOf } from './options.ts';
import { indexOf } from './places.ts';
import { Unreadable } from './unreadable.ts';

export const doBlockLowerings: Lowerings = { DoStmt: lowerBlock };

/** What a DO block does is what its statements do, as far as they can be followed. */
function lowerBlock(statement: DoStmt, context: Context): readonly SchemaChange[] {
  const language = stringOf(optionOf(statement.args, 'language')?.arg) ?? 'plpgsql';
  if (language !== 'plpgsql') throw new Unreadable(`A DO block in the language ${language} cannot be read`);
  const code = optionOf(statement.args, 'as');
  const body = stringOf(code?.arg) ?? '';
  const parsed = parseBody(context.source.text);
  if ('why' in parsed) throw new Unreadable(`The DO block cannot be read: ${parsed.why}`);
  const source = openString(context, indexOf(context, code?.location), body);
  return lowerBody(parsed.tree, openFinder(source, context), context);
}

/** Finds where a step's text stands. */
export type Finder = (step: BodyStep, text: string) => Source;

/** What the steps of a body do, as far as they can be followed. What the turns of a loop do alike is told once. */
export function lowerBody(tree: unknown, find: Finder, context: Context, parameters?: BodyStep['values']): readonly SchemaChange[] {
  const toldAt = new Map<unknown, Set<string>>();
  return [...bodySteps(tree, parameters)].flatMap((step) => {
    const told = toldAt.get(step.site) ?? new Set();
    toldAt.set(step.site, told);
    return lowerStep(step, find, { ...context, values: step.values }).flatMap((change) => {
      const text = JSON.stringify(change);
      if (told.has(text) && change.kind !== 'transaction') return [];
      told.add(text);
      return { ...change, inBody: true, ...(step.rounds !== undefined && { rounds: step.rounds }), ...(step.conditional && { conditional: true }) };
    });
  });
}

function lowerStep(step: BodyStep, find: Finder, context: Context): readonly SchemaChange[] {
  switch (step.kind) {
    case 'commit':
    case 'rollback':
      return [{ kind: 'transaction', verb: step.kind, inBlock: true, span: find(step, step.kind).span(0, step.kind.length) }];
    case 'subtransaction':
      return [{ kind: 'other', what: 'subtransaction in a loop', span: find(step, 'begin').span(0, 'begin'.length) }];
    case 'statement':
    case 'perform': {
      const source = find(step, step.kind === 'perform' ? asPerform(step.query) : step.query);
      return lowerText(source, context) ?? [{ kind: 'dynamic-sql', text: step.query, span: source.span(0, source.text.length) }];
    }
    case 'execute':
      return lowerExecute(find(step, step.query), context);
    case 'expression':
      return callsOf(step, find, context);
  }
}

/** An expression that is a call runs what it calls. */
function callsOf(step: BodyStep, find: Finder, context: Context): readonly SchemaChange[] {
  const parsed = /^\s*[\w".]+\s*\(/.test(step.query) ? parseSql(`SELECT ${step.query}`) : undefined;
  const select = parsed?.ok === true && parsed.nodes.length === 1 ? as(parsed.nodes[0], 'SelectStmt') : undefined;
  const call = as(all(select?.targetList, 'ResTarget')[0]?.val, 'FuncCall');
  if (select === undefined || call === undefined) return [];
  const routine = nameOf(stringsOf(call.funcname));
  const span = find(step, step.query).span(0, step.query.length);
  return [{ kind: 'read-rows', uses: [], calls: [routine], forUpdate: false, ...invocationsIn(select, context), span }];
}

function lowerExecute(source: Source, context: Context): readonly SchemaChange[] {
  const content = constantString(source.text, context.values);
  const unknown: SchemaChange = { kind: 'dynamic-sql', text: source.text, span: source.span(0, source.text.length) };
  if (content === undefined) return [unknown];
  const string = openString(openContext(source, context.target, context.exact), 0, content);
  return lowerText(string, context) ?? [unknown];
}

/** Finds where the texts of a body's steps stand. Steps come in the order of the text, so each search starts behind the one before. */
function openFinder(body: Source, context: Context): Finder {
  if (!context.exact) return (_, text) => openBlurred(context.whole, text);
  const starts = [0];
  for (let at = body.text.indexOf('\n'); at >= 0; at = body.text.indexOf('\n', at + 1)) starts.push(at + 1);
  let cursor = 0;
  const found = new Map<unknown, Source>();
  const look: Finder = ({ kind, line }, text) => {
    const from = Math.max(cursor, starts[line - 1] ?? 0);
    const at = finders[kind](body.text, text, from);
    if (at === undefined) {
      const start = starts[line - 1] ?? 0;
      return openBlurred(body.span(start, Math.min(body.text.length, starts[line] ?? body.text.length)), text);
    }
    cursor = at + text.length;
    return openWithin(body, at, text);
  };
  return (step, text) => {
    const source = found.get(step.site) ?? look(step, text);
    found.set(step.site, source);
    return source;
  };
}

/** PL/pgSQL keeps PERFORM as SELECT; with one blank more it is as long as what is written. */
const asPerform = (query: string): string => `SELECT ${query.slice('SELECT'.length)}`;

function findPerform(body: string, query: string, from: number): number | undefined {
  const at = body.indexOf(query.slice('PERFORM'.length), from);
  return at < 'PERFORM'.length ? undefined : at - 'PERFORM'.length;
}

/** COMMIT and ROLLBACK, in whatever case they are written. */
function findWord(body: string, word: string, from: number): number | undefined {
  const search = new RegExp(`\\b${word}\\b`, 'gi');
  search.lastIndex = from;
  return search.exec(body)?.index;
}

const finders: Readonly<Record<BodyStep['kind'], (body: string, text: string, from: number) => number | undefined>> = {
  statement: findQuery,
  execute: findQuery,
  expression: findQuery,
  perform: findPerform,
  commit: findWord,
  rollback: findWord,
  subtransaction: findWord,
};

/** The query's first place where it fits, blanks of the query matching anything: INTO was blanked out. */
function findQuery(body: string, query: string, from: number): number | undefined {
  const exact = body.indexOf(query, from);
  if (exact >= 0) return exact;
  const head = /^\S+/.exec(query)?.[0] ?? query;
  let at = body.indexOf(head, from);
  for (let tries = 0; at >= 0 && tries < 200; tries++) {
    if (fits(body, query, at)) return at;
    at = body.indexOf(head, at + 1);
  }
  return undefined;
}

function fits(body: string, query: string, at: number): boolean {
  for (let i = 0; i < query.length; i++) {
    if (query[i] !== body[at + i] && query[i] !== ' ') return false;
  }
  return true;
}
