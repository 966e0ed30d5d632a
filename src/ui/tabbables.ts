const TABBABLE = 'a[href],button,input,select,textarea,summary,[tabindex]'

/** What Tab reaches inside an element, in document order. */
export function tabbables(inside: Element): HTMLElement[] {
  return [...inside.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.closest('[inert],[hidden]') === null,
  )
}
