const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const LETTER = /[\p{L}\p{N}]/u
/** Scripts whose one sign says as much as two letters elsewhere. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Most words begin with a letter that nothing joins: no segmenter per row. */
const PLAIN = /^[a-z0-9](?=[ -~]|$)/i

function firstSign(word: string): string {
  if (PLAIN.test(word)) return word.charAt(0)
  for (const { segment } of segmenter.segment(word)) if (LETTER.test(segment)) return segment
  return ''
}

/** One or two signs for a name or an e-mail, whole graphemes, in the name's own order. `''` when there is no letter. */
export function initials(name: string): string {
  const local = name.includes('@') && !name.includes(' ') ? name.slice(0, name.indexOf('@')).replace(/[._+-]+/g, ' ') : name
  const words = local.slice(0, 200).split(/\s+/).map((word) => ({ word, sign: firstSign(word) })).filter(({ sign }) => sign !== '')
  const first = words[0]
  if (!first) return ''
  if (WIDE.test(first.sign)) return first.sign
  const last = words.length > 1 ? words[words.length - 1] : undefined
  return (first.sign + (last?.sign ?? '')).toLocaleUpperCase()
}
