/** Fractions of a dollar, and of a millisecond, that sums are counted in. */
const DOLLAR = '1e21'
const MILLISECOND = '1e15'

const sum = (value: string, unit: string): string => `toFloat64(sum(toInt128(${value} * ${unit}))) / ${unit}`

/**
 * Sum of costs; NULL of none. Counted in whole 1e-21 dollars, as 128-bit integers: the same to the last bit in whatever
 * order rows come, so that equal questions sort alike, and exact to 1e-9 of itself for every cost from 1e-12 to 1e17
 * dollars, where the usual nano-dollars are off by as much for a cost of half a dollar. Costs a scan nothing measurable.
 */
export function sumOfCosts(costs: string): string {
  return sum(costs, DOLLAR)
}

/** Sum of durations; NULL of none. Counted in whole 1e-15 milliseconds, for the same reason. */
export function sumOfDurations(durations: string): string {
  return sum(durations, MILLISECOND)
}
