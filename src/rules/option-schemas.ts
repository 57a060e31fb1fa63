/** The schema of an option that is a list of words. */
export const words = (description: string) => ({ type: 'array', items: { type: 'string' }, description }) as const;

/** The schema of an option that is on or off. */
export const yesNo = (description: string) => ({ type: 'boolean', description }) as const;

/** The schema of an option that is a number. */
export const count = (minimum: number, description: string) => ({ type: 'integer', minimum, description }) as const;
