/** A text that keeps its own direction inside a sentence of another, such as a date in Arabic inside English. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
