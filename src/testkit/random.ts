/** A seeded source of chance: the same seed gives the same course everywhere. */
export interface Random {
  /** `0 ≤ x < 1`. */
  next(): number
  /** A whole number, `min … max`, both included. */
  int(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T
  /** An index, as likely as its weight. */
  weighted(weights: readonly number[]): number
  /** A log-normal number around a median; `spread` 0.5 is moderate. */
  around(median: number, spread: number): number
  hex(length: number): string
  /** Crockford's base 32, as ULIDs are written. */
  base32(length: number): string
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A hash of a text, 32 bits (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Mulberry32 (public domain, by Tommy Ettinger): 32 bits of state, quick and good enough for made-up data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const random: Random = {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new RangeError('There is nothing to pick from an empty list.')
      return item
    },
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
      const index = weights.findIndex((weight) => (left -= weight) < 0)
      return index < 0 ? weights.length - 1 : index
    },
    around: (median, spread) =>
      median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
    hex: (length) => {
      let text = ''
      while (text.length < length) text += Math.floor(next() * 4294967296).toString(16).padStart(8, '0')
      return text.slice(0, length)
    },
    base32: (length) => {
      let text = ''
      for (let i = 0; i < length; i++) text += CROCKFORD[Math.floor(next() * 32)]
      return text
    },
  }
  return random
}
