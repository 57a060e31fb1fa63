const longest = 80;

/** A text of a policy as a message shows it: short, on one line, without what a terminal or a log would act on. */
export function quote(text: string): string {
  return `\`${plain(text)}\``;
}

/** The same without the quotes, for sentences that others have written. */
export function plain(text: string): string {
  const shown = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return shown.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD').replaceAll('`', "'");
}
