/** Milliseconds to wait after so many failures in a row: doubling, up to a limit, and never in step with other clients. */
export function backOff(failures: number, first: number, most: number): number {
  return Math.min(most, first * 2 ** failures) * (0.75 + Math.random() / 2)
}
