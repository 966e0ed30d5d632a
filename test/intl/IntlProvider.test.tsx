import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { IntlProvider, useIntl, useLocale } from '../../src/intl/IntlProvider.js'
import type { IntlSettings } from '../../src/intl/IntlProvider.js'
import { en } from '../../src/intl/messages/en.js'

const NOW = Date.UTC(2026, 10, 19, 14, 2)
const inside = (settings: IntlSettings) => renderHook(() => useIntl(), {
  wrapper: ({ children }: { children: ReactNode }) => <IntlProvider {...settings}>{children}</IntlProvider>,
})

afterEach(() => void vi.restoreAllMocks())

describe('IntlProvider', () => {
  it('speaks English, in dollars, in the zone of the browser, by the system\'s clock', () => {
    const { result } = inside({})
    expect(result.current).toMatchObject({ locale: 'en', currency: 'USD', weekStartsOn: 1, timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone })
    expect(result.current.messages).toEqual(en)
    expect(Math.abs(result.current.now() - Date.now())).toBeLessThan(1000)
  })

  it('binds formatters to locale, zone, currency and clock', () => {
    const { format } = inside({ locale: 'de', timeZone: 'Asia/Tokyo', currency: { code: 'EUR', rate: 0.5 }, now: NOW }).result.current
    expect(format.money(10)).toBe('5,00\u00a0€')
    expect(format.dateTime(NOW)).toBe('19. Nov. 2026, 23:02')
    expect(format.ago(NOW - 3_600_000)).toBe('vor 1 Std.')
  })

  it('takes some texts from the host and the rest from English', () => {
    const { messages } = inside({ messages: { common: { retry: 'Encore' } } }).result.current
    expect(messages.common).toMatchObject({ retry: 'Encore', close: en.common.close })
  })

  it('keeps its value while the settings say the same, a currency written inline included', () => {
    const { result, rerender } = inside({ currency: { code: 'EUR', rate: 0.5 }, timeZone: 'UTC' })
    const before = result.current
    rerender()
    expect(result.current).toBe(before)
  })

  it('renders in UTC on a server, which does not know the reader\'s zone', () => {
    const Zone = () => <p>{useIntl().timeZone}</p>
    expect(renderToString(<IntlProvider><Zone /></IntlProvider>)).toContain('UTC')
    expect(renderToString(<IntlProvider timeZone="Asia/Tokyo"><Zone /></IntlProvider>)).toContain('Asia/Tokyo')
  })

  it.each<[string, IntlSettings, RegExp]>([
    ['locale', { locale: 'no_such tag' }, /locale "no_such tag"/],
    ['time zone', { timeZone: 'Mars/Olympus' }, /time zone "Mars\/Olympus"/],
    ['currency rate', { currency: { code: 'EUR', rate: 0 } }, /labelled EUR/],
    // @ts-expect-error A code alone says nothing about its worth.
    ['bare currency', { currency: 'EUR' }, /labelled EUR/],
  ])('refuses an impossible %s in a sentence', (_, settings, sentence) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => inside(settings)).toThrow(sentence)
  })

  it('gives the same value to whoever asks, with and without messages', () => {
    const { result } = renderHook(() => [useIntl(), useIntl(), useLocale()] as const, { wrapper: ({ children }: { children: ReactNode }) => <IntlProvider>{children}</IntlProvider> })
    expect(result.current[0]).toBe(result.current[1])
    expect(result.current[0].format).toBe(result.current[2].format)
    expect(result.current[2]).not.toHaveProperty('messages')
  })

  it('is named when it is missing', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => renderHook(() => useIntl())).toThrow(/found no <UserTrailProvider> above it/)
    expect(() => renderHook(() => useLocale())).toThrow(/found no <UserTrailProvider> above it/)
  })
})
