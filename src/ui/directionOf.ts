/** Direction of text where an element stands. `ltr` when there is none. */
export function directionOf(element: Element | null | undefined): 'ltr' | 'rtl' {
  return element && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr'
}
