import { register } from 'node:module';

/** The sources import their policies as text, which the bundler does for them elsewhere. */
register('./compare/yaml-as-text.mjs', import.meta.url);
await import('./look/main.ts');
