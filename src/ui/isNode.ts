/** Asked by shape: what is drawn into a frame or another window is no instance of this window's classes. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'nodeType' in value
}

/** @see isNode */
export function isElement(value: unknown): value is Element {
  return isNode(value) && value.nodeType === 1
}

/** A document or a shadow root: what knows where the focus is. */
export function isTree(value: unknown): value is Document | ShadowRoot {
  return isNode(value) && 'activeElement' in value
}

/** An element that can take the focus. */
export function isFocusable(value: unknown): value is HTMLElement {
  return isElement(value) && 'focus' in value
}
