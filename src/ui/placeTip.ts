/** A box on the screen, px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const GAP = 6
const EDGE = 8

/**
 * Where a tip of a given size goes: below its target, above when there is no room below but there is above,
 * aligned to the target's middle and kept inside the window. All px.
 */
export function placeTip(target: Box, tip: { readonly width: number; readonly height: number }, view: { readonly width: number; readonly height: number }) {
  const below = target.top + target.height + GAP
  const above = target.top - GAP - tip.height
  const side: 'below' | 'above' = below + tip.height > view.height - EDGE && above >= EDGE ? 'above' : 'below'
  const middle = target.left + target.width / 2 - tip.width / 2
  return {
    side,
    left: Math.round(Math.max(EDGE, Math.min(middle, view.width - EDGE - tip.width))),
    top: Math.round(side === 'below' ? below : above),
  }
}
