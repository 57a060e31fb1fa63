import type { CmdType, Node, RuleStmt } from 'libpg-query';
import type { RewriteRule, Usage } from '../../../model/objects.ts';
import { isKeyword } from '../lex.ts';
import { as, itemsOf, relationName, stringOf } from '../tree.ts';
import type { Context } from './context.ts';
import { canonicalTokens } from './expressions.ts';
import { indexOf } from './places.ts';
import { tallyQuery } from './queries.ts';
import { closeLedger, openLedger, useColumn } from './usage.ts';
import { visitNodes } from './walk.ts';

const events: Readonly<Partial<Record<CmdType, RewriteRule['event']>>> = {
  CMD_SELECT: 'select',
  CMD_INSERT: 'insert',
  CMD_UPDATE: 'update',
  CMD_DELETE: 'delete',
};

/** Reads CREATE RULE. */
export function readRule(statement: RuleStmt, context: Context): RewriteRule {
  return {
    name: statement.rulename ?? '',
    event: events[statement.event ?? 'CMD_UNKNOWN'] ?? 'select',
    instead: statement.instead === true,
    definition: definitionOf(statement, context),
    uses: usesOfRule(statement),
    origin: { kind: 'unknown' },
  };
}

/** What the commands use, and the columns of the rule's own table that NEW and OLD name. */
function usesOfRule({ relation, whereClause, actions = [] }: RuleStmt): readonly Usage[] {
  const ledger = openLedger();
  const commands = actions.flatMap((action): readonly Node[] => (itemsOf(action).length > 0 ? itemsOf(action) : [action]));
  for (const command of commands) tallyQuery(command, ledger);
  if (whereClause !== undefined) tallyQuery({ SelectStmt: { targetList: [{ ResTarget: { val: whereClause } }] } }, ledger);
  visitNodes([...commands, ...(whereClause === undefined ? [] : [whereClause])], {
    ColumnRef: ({ fields = [] }) => {
      const [row, column] = fields;
      if (fields.length !== 2 || !['new', 'old'].includes(stringOf(row) ?? '')) return;
      useColumn(ledger, relationName(relation), as(column, 'A_Star') === undefined ? (stringOf(column) ?? '') : '*');
    },
  });
  return closeLedger(ledger);
}

function definitionOf({ relation }: RuleStmt, context: Context): string {
  const { text } = context.source;
  const from = indexOf(context, relation?.location);
  const start = context.tokens().find((token) => token.start > from && (isKeyword(text, token, 'where') || isKeyword(text, token, 'do')));
  return canonicalTokens(context, start?.start ?? from, text.length);
}
