/** TODO */
export function keepsPrevious(_previous: readonly unknown[] | undefined, _next: readonly unknown[]): boolean {
  return false
}
