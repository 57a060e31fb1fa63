import { presetTexts } from './preset-texts.ts';

/** The policies that a policy may extend by name; each is `policies/<name>.yml`. */
export const presetNames = ['recommended', 'strict', 'zero-downtime'] as const;

/** The texts of the presets by name, as they are shipped. */
export const presets: ReadonlyMap<string, string> = new Map(presetTexts);
