/** The policies that a policy may extend by name; each is `policies/<name>.yml`. */
export const presetNames = ['recommended', 'strict', 'zero-downtime'] as const;
export type PresetName = (typeof presetNames)[number];
