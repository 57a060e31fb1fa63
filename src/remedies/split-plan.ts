import { findRelation, type DatabaseState } from '../model/catalog.ts';
import type { ObjectName } from '../model/names.ts';
import type { Table } from '../model/objects.ts';
import type { Proposal, ProposedStep } from '../model/rule.ts';
import type { SourceSpan } from '../model/span.ts';
import type { DialectId } from '../model/target.ts';
import { dropSteps, extractSteps, faultOfSplit, referenceSteps, type Split } from './split-table.ts';

interface Heath {
  readonly table: Table;
  readonly determinant: readonly string[];
  readonly dependent: readonly string[];
  readonly after: DatabaseState;
  readonly dialect: DialectId;
  /** No row can be in the table: the pull request makes it and writes none. */
  readonly isEmpty: boolean;
}

/** Moves what a determinant determines into a table of its own: the join of the two is the whole again, because the dependency holds (Heath, 1971). */
export function splitPlan({ table, determinant, dependent, after, dialect, isEmpty }: Heath): Proposal | undefined {
  const name = nameForExtract(table, determinant, (one) => findRelation(after, one) !== undefined);
  const split: Split = {
    table,
    extracts: [{ name, key: determinant, columns: [...determinant, ...dependent] }],
    dropped: dependent,
    span: spanOf(table),
  };
  if (faultOfSplit(split, dialect) !== undefined) return undefined;
  return {
    kind: 'plan',
    title: `Keep ${dependent.join(', ')} in ${name.name}, a row for each ${determinant.join(', ')}`,
    from: 'after',
    steps: stepsOf(split, dialect, isEmpty),
  };
}

const spanOf = ({ origin }: Table): SourceSpan => (origin.kind === 'change' ? origin.span : { file: '', start: 0, end: 0 });

function stepsOf(split: Split, dialect: DialectId, isEmpty: boolean): readonly ProposedStep[] {
  const { table, dropped, extracts } = split;
  const made = extracts.map(({ name }) => name.name).join(', ');
  const later: readonly ProposedStep[] = [
    { title: `Release code that reads ${dropped.join(', ')} from ${made}, and writes them there alone`, phase: 'switch-code', transaction: 'own' },
    {
      title: `In a later pull request, when no running release asks for them: drop ${dropped.join(', ')} from ${table.name}`,
      phase: 'contract',
      transaction: 'own',
    },
  ];
  const steps = extractSteps(split, dialect);
  if (isEmpty)
    return [
      ...steps.filter(({ phase }) => phase !== 'backfill'),
      ...dropSteps(split, dialect),
      ...(dialect === 'sqlite' ? [] : referenceSteps(split, dialect)),
    ];
  const both: ProposedStep = { title: `Release code that writes ${made}, too`, phase: 'switch-code', transaction: 'own' };
  return [
    ...steps.filter(({ phase }) => phase === 'expand'),
    both,
    ...steps.filter(({ phase }) => phase === 'backfill'),
    ...(dialect === 'postgres' ? referenceSteps(split, dialect) : referenceSteps(split, dialect).map(inWords)),
    ...later,
  ];
}

/** The engine checks the rows while writes wait: when that is to be is for people to say. */
const inWords = ({ title, phase, transaction }: ProposedStep): ProposedStep => ({
  title: `${title}, when writes can wait for it`,
  phase,
  transaction,
});

/** `zips` for zip, `suppliers` for supplier_id; where that is taken, the name of the table and the columns. */
export function nameForExtract(table: Table, key: readonly string[], isTaken: (name: ObjectName) => boolean): ObjectName {
  const schema = ['', 'public', 'main'].includes(table.schema) ? {} : { schema: table.schema };
  const [first = ''] = key;
  const stem = first.replace(/(?:_id|_code|_no|_number|Id|Code)$/, '');
  const long = `${table.name}_${key.join('_')}`;
  const short = key.length === 1 && stem !== '' ? [table.name.endsWith('s') ? plural(stem) : stem] : [];
  const free = [...short, long, `${long}_facts`].find((name) => !isTaken({ ...schema, name }));
  return { ...schema, name: free ?? `${long}_parts` };
}

const plural = (word: string): string => (word.endsWith('s') ? word : word.replace(/([^aeiou])y$/, '$1ie').replace(/$/, 's'));
