import type { Dialect, Engine } from '../model/dialect.ts';
import type { DialectId } from '../model/target.ts';
import { mariadbEngine, mysqlEngine } from './mysql/engines.ts';
import { postgresEngine } from './postgres/engine.ts';
import { sqliteEngine } from './sqlite/engine.ts';

/** An engine that the gate can judge, and how to come by what it takes. */
interface Loadable extends Engine {
  /** Loads the engine, and makes its reader ready. */
  load(): Promise<Dialect>;
}

async function ready(dialect: Dialect): Promise<Dialect> {
  await dialect.load();
  return dialect;
}

/** The engines that the gate can judge. Of three engines most repositories have one, so each is loaded when it is asked for. */
export const dialects: Readonly<Record<DialectId, Loadable>> = {
  postgres: { ...postgresEngine, load: async () => ready((await import('./postgres/index.ts')).postgres) },
  mysql: { ...mysqlEngine, load: async () => ready((await import('./mysql/index.ts')).mysql) },
  mariadb: { ...mariadbEngine, load: async () => ready((await import('./mysql/index.ts')).mariadb) },
  sqlite: { ...sqliteEngine, load: async () => ready((await import('./sqlite/index.ts')).sqlite) },
};
