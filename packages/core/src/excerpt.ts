const LONGEST = 300;

/** What somebody else wrote, as part of a line of ours: not too long, without line breaks and control characters. */
export function excerpt(text: string): string {
  const line = text
    .slice(0, 10 * LONGEST)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  if (line.length <= LONGEST) return line;
  // A cut character would be half a surrogate pair.
  return `${line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
}
