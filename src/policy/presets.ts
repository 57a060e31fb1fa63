/** The policies that are shipped as `policies/<name>.yml` and that a policy may extend by name. */
export const presetNames = ['recommended', 'strict', 'zero-downtime'] as const;
export type PresetName = (typeof presetNames)[number];
