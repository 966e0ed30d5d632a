/**
 * Direction of text where an element stands, from `dir` attributes; `ltr` when there is none. Asks no computed style,
 * so it is cheap while things move.
 */
export function directionOf(element: Element | null | undefined): 'ltr' | 'rtl' {
  if (!element) return 'ltr'
  try {
    return element.matches(':dir(rtl)') ? 'rtl' : 'ltr'
  } catch {
    // Before 2024 no browser knew the selector, jsdom does not yet.
    return element.closest('[dir]')?.getAttribute('dir')?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr'
  }
}
