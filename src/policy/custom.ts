import { tableOf, type ChangeKind, type SchemaChange } from '../model/change.ts';
import { findTable, type DatabaseState } from '../model/catalog.ts';
import { fillMessage } from '../model/message.ts';
import { keyOf, showName, type ObjectName } from '../model/names.ts';
import type { Table } from '../model/objects.ts';
import { nearest } from '../model/nearest.ts';
import type { Problem, Rule, Step } from '../model/rule.ts';
import type { Mistake } from '../model/user-error.ts';
import { fieldsOfKinds } from './change-fields.ts';
import { compileExpression, type Predicate, type Scope } from './expression.ts';
import { listOf, type WrittenCustomRule } from './policy-file.ts';
import type { PolicySource } from './source.ts';
import { pointerTo } from './yaml-data.ts';
import { viewChange, viewTable, type Plain } from './view.ts';

type Compiled = { readonly rule: Rule } | { readonly mistakes: readonly Mistake[] };

/** Makes a rule of an entry of `custom`, or says all that is wrong with it. */
export function compileCustomRule(written: WrittenCustomRule, source: PolicySource, pointer: string): Compiled {
  const kinds = [...new Set(listOf(written.on))];
  const mistakes: Mistake[] = [];
  const compiled = compileExpression(written.when, kinds);
  if ('fault' in compiled) {
    const { offset, ...said } = compiled.fault;
    mistakes.push({ place: source.placeInside(pointerTo(pointer, 'when'), offset), ...said });
  }
  for (const key of ['message', 'instead'] as const) mistakes.push(...faultsOfMessage(written[key] ?? '', kinds, source, pointerTo(pointer, key)));
  if ('fault' in compiled || mistakes.length > 0) return { mistakes };
  return { rule: makeRule(written, kinds, compiled.predicate, source.lineOf(pointerTo(pointer, 'when'))) };
}

function makeRule(written: WrittenCustomRule, kinds: readonly ChangeKind[], holds: Predicate, from: string): Rule {
  const { id, when, message, instead = 'Follow the rule of this repository, or ask for an exception in its policy.' } = written;
  const failed = `custom/${id} could not be tried on this statement: {why}. Its expression stands in {from}.`;
  return {
    id: `custom/${id}`,
    family: 'custom',
    summary: summaryOf(message),
    consequence: written.consequence ?? 'weakens-schema',
    severity: written.severity ?? 'error',
    dialects: ['postgres', 'mysql', 'mariadb', 'sqlite'],
    docs: { when: `In ${kinds.join(', ')}, where ${when.trim()}`, effect: message, instead },
    messages: { found: message, failed },
    options: { schema: { type: 'object', properties: {}, additionalProperties: false }, defaults: {} },
    examples: [],
    subsumes: [],
    kinds,
    *checkStep(step) {
      const names = namesIn(step);
      try {
        if (holds(scopeOf(step, kinds))) yield problem(step, names, 'found', fillMessage(message, names));
      } catch (error) {
        yield problem(step, names, 'failed', fillMessage(failed, { why: reasonOf(error), from }));
      }
    },
  };
}

/** The message without a change to speak of: `{table} has no owner` → `The table has no owner`. */
function summaryOf(message: string): string {
  const text = message.replaceAll(/\{(\w+)\}/g, 'the $1');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function problem(step: Step, names: Names, messageId: string, message: string): Problem {
  const { table, column, name } = names;
  const own = column === '' ? name : column;
  return {
    messageId,
    message,
    span: step.change.span,
    statement: step.statement.span,
    subject: table !== '' && own !== '' && own !== table ? `${table}.${own}` : table || own || step.change.kind,
    ...(table !== '' && { table }),
    effects: step.effects,
    proposals: [],
  };
}

function reasonOf(error: unknown): string {
  const { summary, message } = error as { readonly summary?: string; readonly message?: string };
  return (summary ?? message ?? String(error)).replace(/\.$/, '');
}

/** `table` is the table as it will be; of one that goes, as it was. */
function scopeOf(step: Step, kinds: readonly ChangeKind[]): Scope {
  const [before, after] = [tableBefore(step), tableAfter(step)].map((table) => (table === undefined ? null : viewTable(table)));
  return { change: viewChange(step.change, kinds), table: after ?? before ?? null, before: before ?? null, after: after ?? null };
}

function tableBefore({ change, before, table }: Step): Table | undefined {
  const name = tableOf(change);
  return (name === undefined ? undefined : findTable(before, name)) ?? sameTable(before, table);
}

function tableAfter({ change, after, table }: Step): Table | undefined {
  const name = renamed(change) ?? tableOf(change);
  return (name === undefined ? undefined : findTable(after, name)) ?? sameTable(after, table);
}

/** The table of a change that names another object, such as an index. */
function sameTable(state: DatabaseState, table: Table | undefined): Table | undefined {
  const found = table === undefined ? undefined : state.catalog.relations.get(keyOf(table));
  return found?.kind === 'table' ? found : undefined;
}

function renamed(change: SchemaChange): ObjectName | undefined {
  if (change.kind === 'rename-table') return { ...(change.table.schema !== undefined && { schema: change.table.schema }), ...change.to };
  return change.kind === 'set-schema' && change.object === 'table' ? { schema: change.to, name: change.name.name } : undefined;
}

const placeholders = ['table', 'column', 'index', 'constraint', 'name', 'kind', 'file'] as const;
type Names = Readonly<Record<(typeof placeholders)[number], string>>;

/** What the placeholders of a message stand for; empty where the change has no such thing. */
function namesIn({ change, table, file }: Step): Names {
  const view = viewChange(change, []);
  const named = tableOf(change) ?? table;
  const tableName = named === undefined ? '' : showName(named);
  const own = ['name', 'view', 'type', 'routine', 'sequence', 'trigger', 'policy'].map((field) => nameIn(view[field])).find((name) => name !== '');
  return {
    table: tableName,
    column: nameIn(view['column']),
    index: nameIn(view['index']),
    constraint: nameIn(view['constraint']),
    name: own ?? (nameIn(view['column']) || nameIn(view['index']) || nameIn(view['constraint']) || tableName),
    kind: change.kind,
    file: file.path,
  };
}

function nameIn(value: Plain | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  return nameIn((value as Readonly<Record<string, Plain>>)['name']);
}

/** Placeholders that no change of these kinds can fill. */
function faultsOfMessage(message: string, kinds: readonly ChangeKind[], source: PolicySource, pointer: string): readonly Mistake[] {
  const fields = fieldsOfKinds(kinds);
  const usable = placeholders.filter((name) => !['column', 'index', 'constraint'].includes(name) || name in fields);
  return [...message.matchAll(/\{(\w+)\}/g)].flatMap(({ 1: name = '', index }) => {
    if (usable.some((known) => known === name)) return [];
    const meant = nearest(name, usable);
    return [
      {
        place: source.placeInside(pointer, index),
        message: `The message asks for {${name}}, which ${kinds.join(', ')} cannot fill.`,
        hint: meant === undefined ? `It can ask for ${usable.map((known) => `{${known}}`).join(', ')}.` : `Did you mean {${meant}}?`,
      },
    ];
  });
}
