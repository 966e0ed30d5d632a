import { describe, expect, it } from 'vitest'
import { initials } from '../../src/ui/initials.js'

describe('initials', () => {
  it.each([
    ['Mara Halden', 'MH'],
    ['mara', 'M'],
    ['Juan Carlos de la Vega', 'JV'],
    ['mara.halden@example.com', 'MH'],
    ['ops+alerts@example.com', 'OA'],
    ['田中 愛子', '田'],
    ['김민수', '김'],
    ['שירה לוי', 'של'],
    ['فاطمة الزهراء', 'فا'],
    ['👩‍👩‍👧‍👦 family', 'F'],
    ['🦊', ''],
    ['   ', ''],
    ['', ''],
    ['é́mile zola', 'É́Z'],
    ['(Bob) "O\'Neil"', 'BO'],
  ])('shortens %j to %j', (name, short) => {
    expect(initials(name)).toBe(short)
  })

  it('looks at the beginning of a name that has no end', () => {
    expect(initials(`Anna ${'b'.repeat(100_000)}`)).toBe('AB')
  })
})
