import type { SchemaChange } from '../../model/change.ts';
import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';

/** A name has 63 bytes at most. Source: manual, 4.1.1 Identifiers and Key Words. */
const most = 63;
const encoder = new TextEncoder();

export default defineRule({
  id: 'schema/name-is-cut',
  summary: 'A name is longer than the engine keeps.',
  consequence: 'weakens-schema',
  severity: 'notice',
  dialects: ['postgres'],

  docs: {
    when: 'A name that a statement gives has more than 63 bytes; letters outside of ASCII have two or more.',
    effect: 'The engine cuts it without an error: the object has another name than the file says, and two long names may become one.',
    instead: 'Choose a name of at most 63 bytes.',
    sources: [postgresManual('sql-syntax-lexical#SQL-SYNTAX-IDENTIFIERS')],
  },

  messages: {
    cut: 'The name {written} has more than 63 bytes: the engine keeps only {kept}.',
  },

  examples: [
    {
      given: 'CREATE TABLE subscription_invoice_line_items (id bigint PRIMARY KEY, invoice_id bigint);',
      bad: 'CREATE INDEX CONCURRENTLY subscription_invoice_line_items_by_invoice_id_and_then_by_nothing_else ON subscription_invoice_line_items (invoice_id);',
      good: 'CREATE INDEX CONCURRENTLY subscription_invoice_line_items_by_invoice ON subscription_invoice_line_items (invoice_id);',
      differs: 'The index has a shorter name.',
    },
  ],

  *checkStatement({ statement, steps }, { problem }) {
    const told = new Set<string>();
    for (const { change } of steps) {
      for (const kept of namesGiven(change)) {
        const written = writtenAs(kept, statement.text);
        if (written === undefined || told.has(kept)) continue;
        told.add(kept);
        yield problem('cut', { written, kept }, { span: change.span, subject: kept });
      }
    }
  },
});

function namesGiven(change: SchemaChange): readonly string[] {
  switch (change.kind) {
    case 'create-table':
      return [change.table.name, ...[...change.spec.columns, ...change.spec.constraints].map(({ name }) => name)];
    case 'create-index':
      return [change.index.name];
    case 'add-column':
      return [change.column.name, ...change.constraints.map(({ name }) => name)];
    case 'add-constraint':
      return [change.constraint.name];
    case 'create-view':
      return [change.view.name];
    case 'create-trigger':
      return [change.trigger.name];
    case 'create-enum':
      return [change.type.name];
    case 'create-routine':
      return [change.routine.name];
    case 'rename-column':
    case 'rename-index':
    case 'rename-constraint':
      return [change.to];
    case 'rename-table':
      return [change.to.name];
    default:
      return [];
  }
}

/** The reader gives names as the engine keeps them: one that was cut goes on in the text. */
function writtenAs(kept: string, text: string): string | undefined {
  if (encoder.encode(kept).length < most - 3) return undefined;
  const at = text.toLowerCase().indexOf(kept.toLowerCase());
  const rest = at < 0 ? '' : (/^[\w$\u0080-\uffff]*/.exec(text.slice(at + kept.length))?.[0] ?? '');
  return rest === '' ? undefined : text.slice(at, at + kept.length + rest.length);
}
