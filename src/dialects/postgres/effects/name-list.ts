/** Names as a shell would write them, with blanks between: `any{_in,_out} avg` is `any_in`, `any_out` and `avg`. */
export function readNames(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const [first = '', ends] = word.split(/[{}]/);
      return ends === undefined ? [first] : ends.split(',').map((end) => first + end);
    });
}
