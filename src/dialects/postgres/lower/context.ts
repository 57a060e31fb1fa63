import type { SourceSpan } from '../../../model/span.ts';
import type { SchemaChange } from '../../../model/change.ts';
import type { Constant } from '../../../model/changes/rows.ts';
import type { Target } from '../../../model/target.ts';
import { readTokens, type Token } from '../lex.ts';
import type { Source } from '../offsets.ts';
import type { NodeOf, NodeTag } from '../tree.ts';

/** What lowering knows of the statement that it is in. */
export interface Context {
  readonly source: Source;
  readonly target: Target;
  /** Whether places are wanted to the character: not in history, which is only replayed. */
  readonly exact: boolean;
  /** The statement's place. */
  readonly whole: SourceSpan;
  /** What the variables of the body around it are known to hold. */
  readonly values?: ReadonlyMap<string, Constant>;
  /** What the statements do that PREPARE has named in this file. */
  readonly prepared?: Map<string, readonly SchemaChange[]>;
  /** The tokens of the statement, read when first asked for. */
  tokens(): readonly Token[];
}

/** How each kind of statement becomes changes. */
export type Lowerings = { readonly [K in NodeTag]?: (node: NodeOf<K>, context: Context) => readonly SchemaChange[] };

/** Makes the context of a statement. */
export function openContext(source: Source, target: Target, exact: boolean, values?: Context['values']): Context {
  let tokens: readonly Token[] | undefined;
  return {
    source,
    target,
    exact,
    ...(values && { values }),
    whole: source.span(0, source.text.length),
    tokens: () => (tokens ??= readTokens(source.text, 0, source.text.length)),
  };
}
