import duplicate from '../../../src/rules/index-redundancy/duplicate-of-another-index.ts';
import beginsWithPrimaryKey from '../../../src/rules/index-redundancy/begins-with-primary-key.ts';
import endsWithPrimaryKey from '../../../src/rules/index-redundancy/ends-with-primary-key.ts';
import repeats from '../../../src/rules/index-redundancy/repeats-a-constraint.ts';
import uniqueness from '../../../src/rules/index-redundancy/uniqueness-kept-already.ts';
import { lite } from '../../support/rebuild-cases.ts';
import { testRule, type RuleCase, type SpeakingCase } from '../../support/rule-tester.ts';

const hold = (rule: Parameters<typeof testRule>[0], silent: readonly RuleCase[], speaks: readonly SpeakingCase[]): void =>
  testRule({ ...rule, examples: [] }, { silent, speaks });

const jobs = 'CREATE TABLE jobs (id INTEGER PRIMARY KEY, state TEXT, queue TEXT);';
const named = 'CREATE TABLE jobs (id TEXT PRIMARY KEY, state TEXT);';

hold(
  repeats,
  [
    { name: 'the number of the row leads to another column', ...lite(jobs, 'CREATE INDEX i ON jobs (id, state);') },
    { name: 'other rows', ...lite('CREATE TABLE jobs (id INTEGER, state TEXT);', 'CREATE INDEX i ON jobs (id);') },
  ],
  [
    {
      name: 'the number of the row',
      ...lite(jobs, 'CREATE INDEX i ON jobs (id);'),
      says: ['i on jobs (id) repeats the index of the primary key rowid: every write pays for both, and no query gains.'],
    },
    {
      name: 'a primary key that has an index',
      ...lite(named, 'CREATE INDEX i ON jobs (id);'),
      says: ['i on jobs (id) repeats the index of the primary key sqlite_autoindex_jobs_1: every write pays for both, and no query gains.'],
    },
  ],
);

hold(
  endsWithPrimaryKey,
  [
    { name: 'the number of the row comes first', ...lite(`${jobs} CREATE INDEX s ON jobs (state);`, 'CREATE INDEX i ON jobs (id, state);') },
    { name: 'the number of the row, backwards', ...lite(`${jobs} CREATE INDEX s ON jobs (state);`, 'CREATE INDEX i ON jobs (state, id DESC);') },
    { name: 'a key that is no number of the row', ...lite(`${named} CREATE INDEX s ON jobs (state);`, 'CREATE INDEX i ON jobs (state, id);') },
    { name: 'nothing ends so far', ...lite(jobs, 'CREATE INDEX i ON jobs (state, id);') },
  ],
  [
    {
      name: 'the number of the row at the end',
      ...lite(`${jobs} CREATE INDEX s ON jobs (state);`, 'CREATE INDEX i ON jobs (state, id);'),
      says: ['i on jobs (state, id) holds the same as s (state): every index ends with the primary key.'],
    },
  ],
);

hold(
  uniqueness,
  [{ name: 'a plain index', ...lite(jobs, 'CREATE INDEX i ON jobs (id, state);') }],
  [
    {
      name: 'the number of the row and more',
      ...lite(jobs, 'CREATE UNIQUE INDEX i ON jobs (state, id);'),
      says: ['i on jobs (state, id) never refuses a row: rowid (id) keeps these columns unique by fewer of them.'],
    },
  ],
);

hold(
  duplicate,
  [
    { name: 'another collation', ...lite(`${jobs} CREATE INDEX s ON jobs (state);`, 'CREATE INDEX i ON jobs (state COLLATE NOCASE);') },
    {
      name: 'a column of another collation',
      ...lite('CREATE TABLE t (a TEXT COLLATE NOCASE); CREATE INDEX s ON t (a);', 'CREATE INDEX i ON t (a COLLATE BINARY);'),
    },
  ],
  [
    {
      name: 'the collation that it has without a word',
      ...lite(`${jobs} CREATE INDEX s ON jobs (state);`, 'CREATE INDEX i ON jobs (state COLLATE BINARY);'),
      says: ['i on jobs (state) is the same index as s: every write pays for both, and no query gains.'],
    },
  ],
);

hold(
  beginsWithPrimaryKey,
  [
    { name: 'a key of its own', ...lite(named, 'CREATE INDEX i ON jobs (id, state);') },
    { name: 'some rows only', ...lite(jobs, "CREATE INDEX i ON jobs (id, queue) WHERE state = 'new';") },
  ],
  [
    {
      name: 'the number of the row',
      ...lite(jobs, 'CREATE INDEX i ON jobs (id, state);'),
      says: ['i on jobs (id, state) begins with the whole primary key, by which the table itself is kept.'],
    },
  ],
);
