/** The text without the slashes at its end; `/\/+$/` takes quadratic time where others stand before them. */
export function withoutTrailingSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === "/") end--;
  return text.slice(0, end);
}
