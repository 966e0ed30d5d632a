import { compareText } from '../../../model/order.js'

/** Place of each text among all, in code-unit order. */
export function textRanks(texts: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(texts.length)
  Uint32Array.from(texts, (_, i) => i).sort((a, b) => compareText(texts[a]!, texts[b]!)).forEach((code, rank) => { ranks[code] = rank })
  return ranks
}
