import type { Range } from '../model/scope.js'
import { linearScale } from './linearScale.js'
import { linePath } from './linePath.js'

/** A number at an instant. */
export interface Sample {
  /** Unix ms. */
  readonly t: number
  readonly value: number
}

/** Numbers over time as path data, in pixels from the top left. */
export interface ScorePlot {
  /** Straight segments through the values, or through the means of stretches when there are many. */
  readonly line: string
  /** A dot a value: drawn with round caps. With many values, lowest to highest of each stretch instead. */
  readonly dots: string
  /** Stretches rather than single values. */
  readonly many: boolean
  /** Ends of the value axis, round. */
  readonly min: number
  readonly max: number
}

/** Pixels of a stretch when values are closer than that. */
const STRETCH = 6

/** Values within 0 … 1 get that axis, so that scores compare; others a round one; one value alone gets room on both sides. */
function domainOf(samples: readonly Sample[]): [number, number] {
  let low = Infinity
  let high = -Infinity
  for (const { value } of samples) {
    if (value < low) low = value
    if (value > high) high = value
  }
  if (low >= 0 && high <= 1) return [0, 1]
  if (low === high) return low > 0 ? [0, low * 2] : [low * 2, 0]
  const step = roundStep((high - low) / 4)
  return [Number((Math.floor(low / step) * step).toPrecision(12)), Number((Math.ceil(high / step) * step).toPrecision(12))]
}

/** The nearest of 1, 2 and 5 times a power of ten. */
function roundStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about))
  const mantissa = about / power
  return power * (mantissa >= Math.sqrt(50) ? 10 : mantissa >= Math.sqrt(10) ? 5 : mantissa >= Math.SQRT2 ? 2 : 1)
}

/** Lays out numbers over time; `null` when there are none. Values that are no finite numbers are left out. */
export function scorePlot(samples: readonly Sample[], range: Range, width: number, height: number): ScorePlot | null {
  const known = samples.filter(({ t, value }) => Number.isFinite(value) && t >= range.from && t <= range.to).sort((a, b) => a.t - b.t)
  if (known.length === 0) return null
  const [min, max] = domainOf(known)
  const x = linearScale(range.to > range.from ? [range.from, range.to] : [range.from - 1, range.from + 1], [0, width], true)
  const y = linearScale([min, max], [height, 0], true)

  const groups = new Map<number, Sample[]>()
  const many = known.length * STRETCH > width
  for (const [i, sample] of known.entries()) {
    const key = many ? Math.floor(x(sample.t) / STRETCH) : i
    const group = groups.get(key)
    if (group) group.push(sample)
    else groups.set(key, [sample])
  }
  let dots = ''
  const means: [number, number][] = []
  for (const [key, group] of groups) {
    let low = Infinity
    let high = -Infinity
    let sum = 0
    for (const { value } of group) {
      low = Math.min(low, value)
      high = Math.max(high, value)
      sum += value
    }
    const at = many ? Math.min(width, key * STRETCH + STRETCH / 2) : x(group[0]?.t ?? range.from)
    dots += `M${at} ${y(low)}V${y(high)}`
    means.push([at, y(sum / group.length)])
  }
  return { line: linePath(means), dots, many, min, max }
}
