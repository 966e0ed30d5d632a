import { describe, expect, it } from 'vitest'
import { en } from '../../../src/intl/messages/en.js'
import type { Messages } from '../../../src/intl/messages/en.js'

/** Numbers that between them have every plural form of every language. */
const COUNTS = [0, 1, 2, 3, 11, 100] as const

type Say = (...args: string[]) => string
interface Entry {
  readonly path: string
  readonly english: unknown
  readonly own: unknown
}

const isSay = (value: unknown): value is Say => typeof value === 'function'
const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null

function entriesOf(english: object, own: object, under = ''): Entry[] {
  return Object.entries(english).flatMap(([key, value]) => {
    const path = under + key
    const other: unknown = Reflect.get(own, key)
    return isGroup(value) && isGroup(other) ? entriesOf(value, other, `${path}.`) : [{ path, english: value, own: other }]
  })
}

/**
 * A message with `n` wherever it counts. Which of its arguments is the number cannot be seen from outside, so each
 * is a numeral that differs in its leading zeros: `100`, `0100`, `00100` are one number and three texts.
 */
const said = (message: Say, n: number) => message(...['', '0', '00', '000'].map((zeros) => `${zeros}${n}`))

const wordsOf = (message: unknown): string => (isSay(message) ? said(message, 100) : String(message))
/** As listed among the same: `Trace #`. */
const termOf = (message: unknown): string => wordsOf(message).replace(/\b0*100\b/g, '#')
const numeralsOf = (text: string): string[] => (text.match(/\d+/g) ?? []).filter((digits) => /^0*100$/.test(digits)).sort()
const hasWords = (text: string) => /\p{L}/u.test(text)

/** What every language owes: something to say for each message, in its own words, with all that English tells. */
export function describeMessages(messages: Messages, { same }: { readonly same: readonly string[] }): void {
  const entries = entriesOf(en, messages)

  describe('says everything', () => {
    it('has the keys of English and no other', () => {
      expect(entriesOf(messages, messages).map(({ path }) => path).sort()).toEqual(entriesOf(en, en).map(({ path }) => path).sort())
    })

    it('translates every text, but for terms that are the same', () => {
      const left = entries.filter(({ english, own }) => hasWords(wordsOf(english)) && wordsOf(own) === wordsOf(english) && !same.includes(termOf(own)))
      expect(left.map(({ path, own }) => `${path}: ${wordsOf(own)}`)).toEqual([])
    })

    it('lists no term as the same that is not', () => {
      // A term that is translated by now leaves the list, or it would hide a relapse.
      const equal = new Set(entries.filter(({ english, own }) => wordsOf(own) === wordsOf(english)).map(({ own }) => termOf(own)))
      expect(same.filter((term) => !equal.has(term))).toEqual([])
    })

    it.each(COUNTS)('has a whole text for %i', (n) => {
      const broken = entries.filter(({ english, own }) => {
        if (!isSay(own)) return typeof own !== 'string' || (own === '') !== (english === '')
        const text = said(own, n)
        return text.trim() === '' || /undefined|null|NaN|object/.test(text)
      })
      expect(broken.map(({ path }) => path)).toEqual([])
    })

    it('tells every number and name that English tells', () => {
      const short = entries.flatMap(({ path, english, own }) => {
        const [theirs, ours] = [numeralsOf(wordsOf(english)), numeralsOf(wordsOf(own))]
        return theirs.join() === ours.join() ? [] : [`${path}: ${theirs.join()} ≠ ${ours.join()}`]
      })
      expect(short).toEqual([])
    })

    it('ends sentences with one stop, and labels with none', () => {
      const stop = (text: string) => /[.!?]$/.test(text)
      const uneven = entries.filter(({ english, own }) => {
        const [theirs, ours] = [wordsOf(english), wordsOf(own)]
        // A short one may be an abbreviation.
        return ours.length > 12 && (stop(theirs) !== stop(ours) || ours.endsWith('..'))
      })
      expect(uneven.map(({ path, own }) => `${path}: ${wordsOf(own)}`)).toEqual([])
    })

    it('has no stray space', () => {
      expect(entries.map(({ own }) => wordsOf(own)).filter((text) => text !== text.trim() || / {2}| [,;:.،؛]/.test(text))).toEqual([])
    })
  })
}
