import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's optimising compiler away from the parser's WebAssembly: it runs too short for that to pay off, and without it
 * a small check takes half the time. Called before the parser is loaded.
 */
export function preferQuickStart(): void {
  setFlagsFromString('--liftoff-only');
}
