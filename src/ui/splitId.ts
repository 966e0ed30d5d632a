const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Most ids: no grapheme longer than a sign, so no segmenter per row. */
const PLAIN = /^[ -~]*$/
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * Cuts an id into a head that may shrink and a tail of about four signs that always shows. Never cuts through a
 * grapheme, nor through right-to-left text, whose parts would change places.
 */
export function splitId(id: string): readonly [head: string, tail: string] {
  if (PLAIN.test(id)) return id.length <= 8 ? [id, ''] : [id.slice(0, -4), id.slice(-4)]
  if (id.length <= 8 || RIGHT_TO_LEFT.test(id)) return [id, '']
  const end = [...segmenter.segment(id.slice(-24))]
  const tail = end.slice(-4).map(({ segment }) => segment).join('')
  return [id.slice(0, id.length - tail.length), tail]
}
