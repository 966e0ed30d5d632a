import { compareText } from '../../../model/order.js'
import { numbers } from '../store/numbers.js'

/** Place of each text among all, in code-unit order. */
export function textRanks(texts: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(texts.length)
  numbers(0, texts.length).sort((a, b) => compareText(texts[a]!, texts[b]!)).forEach((code, rank) => { ranks[code] = rank })
  return ranks
}
