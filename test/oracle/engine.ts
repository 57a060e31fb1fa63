import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Texts for the engine to run one after the other. */
export interface Request {
  readonly id: number;
  readonly statements: readonly string[];
  readonly notices?: boolean;
  /** A text that fails inside a transaction is undone alone. */
  readonly guarded?: boolean;
}

/** What came of one text: the rows of its last statement, or the error. */
export interface Outcome {
  readonly ok: boolean;
  readonly code?: string;
  readonly message?: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly notices: readonly string[];
}

interface Response {
  readonly id: number;
  readonly outcomes: readonly Outcome[];
}

interface Limits {
  /** Milliseconds for one request. */
  readonly deadline: number;
  /** Resident memory of the engine, in bytes. */
  readonly memory: number;
}

export interface Engine {
  run(statements: readonly string[], how?: Pick<Request, 'notices' | 'guarded'>): Promise<readonly Outcome[]>;
  /** A fresh, empty database. */
  restart(): Promise<void>;
  stop(): void;
}

/** A PostgreSQL in a process of its own, which is ended when it takes too long or too much memory: its event loop blocks while it works. */
export async function startEngine(limits: Limits = { deadline: 60_000, memory: 2_500_000_000 }): Promise<Engine> {
  let child = await startChild(limits);
  let last = 0;
  return {
    async run(statements, how = {}) {
      const id = ++last;
      const answered = answer(child, id, limits.deadline);
      child.send({ id, statements, ...how } satisfies Request);
      return (await answered).outcomes;
    },
    async restart() {
      child.kill('SIGKILL');
      child = await startChild(limits);
    },
    stop() {
      child.kill('SIGKILL');
    },
  };
}

async function startChild({ deadline, memory }: Limits): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, 'engine-child.ts'), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const watchdog = setInterval(() => residentMemory(child) > memory && child.kill('SIGKILL'), 500);
  child.once('exit', () => clearInterval(watchdog));
  await answer(child, 0, deadline);
  return child;
}

/** Waits for the answer to a request; a process that ends, or is late, has none. */
function answer(child: ChildProcess, id: number, deadline: number): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      finish(() => reject(new Error(`the engine did not answer within ${deadline} ms`)));
    }, deadline);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      child.off('message', hear);
      child.off('exit', end);
      settle();
    };
    const hear = (message: unknown): void => {
      const response = message as Response;
      if (response.id === id) finish(() => resolve(response));
    };
    const end = (code: number | null, signal: string | null): void =>
      finish(() => reject(new Error(`the engine ended (${code === 70 ? 'it answers without running anything' : (signal ?? code)})`)));
    child.on('message', hear);
    child.once('exit', end);
  });
}

/** Resident bytes of a process where the system tells them, else 0. */
function residentMemory({ pid }: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}
