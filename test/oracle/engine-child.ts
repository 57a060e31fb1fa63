import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch';
import { hstore } from '@electric-sql/pglite/contrib/hstore';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { uuid_ossp } from '@electric-sql/pglite/contrib/uuid_ossp';
import type { Outcome, Request } from './engine.ts';

const extensions = { btree_gin, btree_gist, citext, fuzzystrmatch, hstore, ltree, pg_trgm, pgcrypto, unaccent, uuid_ossp };
const database = await PGlite.create({ extensions });
let nonce = 0;

/** Runs one text and tells what came of it; an engine that answers without having run it is dead. */
async function run(sql: string, wantsNotices: boolean): Promise<Outcome> {
  const notices: string[] = [];
  try {
    const results = await database.exec(sql, { onNotice: ({ message }) => wantsNotices && notices.push(message ?? '') });
    const rows = results.at(-1)?.rows ?? [];
    return { ok: true, rows, notices };
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message?: string };
    return { ok: false, code: code ?? '', message: message ?? String(error), rows: [], notices };
  }
}

/** Runs one text so that its failure leaves an open transaction as it was. SET TRANSACTION is refused within a savepoint. */
async function runGuarded(sql: string): Promise<Outcome> {
  const isOpen = !/^set\s+transaction\b/i.test(sql) && (await run('savepoint oracle_guard', false)).ok;
  const outcome = await run(sql, false);
  if (isOpen && !outcome.ok) await run('rollback to savepoint oracle_guard', false);
  return outcome;
}

/** Asked by SHOW, which takes no snapshot: SET TRANSACTION may still follow. */
async function isAlive(): Promise<boolean> {
  const asked = String(++nonce);
  const { rows, ok, code } = await run(`set oracle.nonce = '${asked}'; show oracle.nonce`, false);
  return (ok && rows[0]?.['oracle.nonce'] === asked) || code === '25P02';
}

process.on('message', (request: Request) => {
  void (async () => {
    const outcomes: Outcome[] = [];
    for (const sql of request.statements) {
      outcomes.push(request.guarded === true ? await runGuarded(sql) : await run(sql, request.notices === true));
      if (!(await isAlive())) process.exit(70);
    }
    process.send?.({ id: request.id, outcomes });
  })();
});
process.send?.({ id: 0, outcomes: [] });
