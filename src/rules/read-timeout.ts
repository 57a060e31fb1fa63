/** Reads a timeout as PostgreSQL does, in milliseconds: a number without a unit is milliseconds. Source: manual, 19.1.1. */
export function readTimeout(value: string): number | undefined {
  const [, digits = '', unit = ''] = /^'?\s*(\d+(?:\.\d+)?)\s*(us|ms|s|min|h|d)?\s*'?$/.exec(value) ?? [];
  const factors: Readonly<Record<string, number>> = { us: 0.001, '': 1, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };
  const factor = factors[unit];
  return digits === '' || factor === undefined ? undefined : Number(digits) * factor;
}
