import { describe, expect, it } from 'vitest'
import { calendarNames } from '../../../src/components/time-range/calendarNames.js'

/** 1 January 1970, a Thursday. */
const THURSDAY = 0

describe('calendarNames', () => {
  it.each([['en', 'Thu'], ['de', 'Do'], ['ja', '木'], ['ar', 'خ']])('heads a column in %s by a name that fits: %s', (locale, name) => {
    expect(calendarNames(locale).weekdayShort.format(THURSDAY)).toBe(name)
  })

  it('keeps the whole name for screen readers', () => {
    expect(calendarNames('ar').weekday.format(THURSDAY)).toBe('الخميس')
  })
})
