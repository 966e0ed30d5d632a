const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Cuts an id into a head that may shrink and a tail of about four signs that always shows. Never cuts through a grapheme. */
export function splitId(id: string): readonly [head: string, tail: string] {
  if (id.length <= 8) return [id, '']
  const end = [...segmenter.segment(id.slice(-24))]
  const tail = end.slice(-4).map(({ segment }) => segment).join('')
  return [id.slice(0, id.length - tail.length), tail]
}
