/** An axis from zero with evenly spaced lines. */
export interface NiceAxis {
  /** Value at the top. */
  readonly max: number
  /** Values of the lines from zero to the top, ascending: one more than there are steps. */
  readonly ticks: readonly number[]
}

const MANTISSAS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

function axis(step: number, steps: number): NiceAxis {
  return { max: step * steps, ticks: Array.from({ length: steps + 1 }, (_, i) => Number((i * step).toPrecision(12))) }
}

/**
 * The smallest axis of round numbers that holds `max` in so many steps. With `whole`, lines lie on whole numbers:
 * there is no half a session. Nothing to show (`max` ≤ 0) gives steps of 1.
 */
export function niceAxis(max: number, steps: number, whole = true): NiceAxis {
  if (!(max > 0) || !Number.isFinite(max)) return axis(1, steps)
  const least = max / steps
  const power = 10 ** Math.floor(Math.log10(least))
  for (const mantissa of MANTISSAS) {
    const step = mantissa * power
    if (step < least * (1 - 1e-9)) continue
    if (!whole || Number.isInteger(Number(step.toPrecision(12)))) return axis(step, steps)
  }
  return axis(Math.ceil(least), steps)
}

/** Steps of a rate axis, as fractions of 1. The least keeps noise of a few per mille from looking like a mountain. */
const RATE_STEPS = [0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5]

/** An axis for a rate between 0 and 1 that shares the lines of another axis. Its top is at most 100 %. */
export function rateAxis(max: number, steps: number): NiceAxis {
  const step = RATE_STEPS.find((s) => s * steps >= Math.min(max, 1) * (1 - 1e-9)) ?? 1 / steps
  return axis(Math.min(step, 1 / steps), steps)
}
