// src/model/nearest.ts
function nearest(word, candidates) {
  let limit = Math.max(2, Math.floor(word.length / 3)), best;
  for (let candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    let distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    (best === void 0 || distance < best.distance) && (best = { candidate, distance });
  }
  return best !== void 0 && best.distance <= limit ? best.candidate : void 0;
}
function editDistance(a, b) {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    let row = [i];
    for (let j = 1; j <= b.length; j++) {
      let substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

export {
  nearest
};
