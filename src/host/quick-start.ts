import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's optimising compiler away from the parser's WebAssembly: it runs too short for that to pay off, and without it
 * a small check takes half the time. Called before the parser is loaded. One flag does for Node 20 and 22; once V8 has started,
 * Node 24 minds the two that it stands for, and those only together.
 */
export function preferQuickStart(): void {
  for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
}

/** Lets Node keep what it has compiled of this program for the next run, where it can (Node 22.8 and newer), in the system's folder for such things. */
export function keepCompiled(): void {
  (module as { enableCompileCache?(): unknown }).enableCompileCache?.();
}
