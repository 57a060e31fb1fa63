import recommended from '../../policies/recommended.yml';
import strict from '../../policies/strict.yml';
import zeroDowntime from '../../policies/zero-downtime.yml';
import { presetNames, type PresetName } from './preset-names.ts';

const texts: Readonly<Record<PresetName, string>> = { recommended, strict, 'zero-downtime': zeroDowntime };

/** The texts of the presets by name, as they are shipped. */
export const presets: ReadonlyMap<string, string> = new Map(presetNames.map((name) => [name, texts[name]]));
