/** Where the server does otherwise than the effects say, and why that is right. */
export const reasons: Readonly<Record<string, string>> = {};
