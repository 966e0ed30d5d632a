/**
 * Attributes of what goes into the browser's top layer. None where the browser has none (before 2024): there, what
 * floats stands in its place by z-index, and a `popover` attribute would only hide it.
 */
export const TOP_LAYER: { readonly popover?: 'manual' } =
  typeof HTMLElement !== 'undefined' && 'showPopover' in HTMLElement.prototype ? { popover: 'manual' } : {}
