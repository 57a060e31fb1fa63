/** Compares by UTF-16 code unit, as tools do that sort file names as bytes; no locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares strings of decimal digits as numbers of any size: `9` before `10`, `0007` equal to `7`. */
export function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+(?=\d)/, '');
  const right = b.replace(/^0+(?=\d)/, '');
  return left.length - right.length || compareText(left, right);
}

/** Compares dotted numbers part by part, a missing part as zero: `1.9` before `1.10`, `1` equal to `1.0`. */
export function compareDotted(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = compareDigits(left[i] ?? '0', right[i] ?? '0');
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Compares paths folder by folder with the numbers in them as numbers: `2_b` before `10_a`. Equal only for equal paths. */
export function compareNatural(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = compareSegment(left[i] ?? '', right[i] ?? '');
    if (difference !== 0) return difference;
  }
  return left.length - right.length || compareText(a, b);
}

function compareSegment(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const one = left[i] ?? '';
    const other = right[i] ?? '';
    const bothNumbers = isDigit(one) && isDigit(other);
    const difference = bothNumbers ? compareDigits(one, other) : compareText(one, other);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function isDigit(part: string): boolean {
  const code = part.charCodeAt(0);
  return code >= 48 && code <= 57;
}
