/** A box on the screen, px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** @see placeFloating */
export interface PlaceOptions {
  /** Side to try first. Default `bottom`. */
  readonly side?: 'top' | 'bottom'
  /** Which edges line up; `start` and `end` follow `dir`. Default `center`. */
  readonly align?: 'start' | 'center' | 'end'
  /** Default `ltr`. */
  readonly dir?: 'ltr' | 'rtl'
  /** Between the two boxes, px. Default 4. */
  readonly gap?: number
}

/** Kept free between what floats and the window's edge, px. */
export const EDGE = 8

/**
 * Where a floating box goes beside its anchor: on the wanted side, on the other one when it does not fit there and
 * there is more room, always inside the window. `maxHeight` is the room on the chosen side: what is longer scrolls. px.
 */
export function placeFloating(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  { side = 'bottom', align = 'center', dir = 'ltr', gap = 4 }: PlaceOptions = {},
) {
  const room = {
    bottom: view.height - EDGE - (anchor.top + anchor.height + gap),
    top: anchor.top - gap - EDGE,
  }
  const other = side === 'bottom' ? 'top' : 'bottom'
  const chosen = size.height > room[side] && room[other] > room[side] ? other : side
  const maxHeight = Math.max(0, room[chosen])
  const height = Math.min(size.height, maxHeight)

  const toLeft = align === 'center' ? 0.5 : (align === 'start') === (dir === 'ltr') ? 0 : 1
  const left = anchor.left + (anchor.width - size.width) * toLeft
  const top = chosen === 'bottom' ? anchor.top + anchor.height + gap : anchor.top - gap - height
  return {
    side: chosen,
    left: Math.round(Math.max(EDGE, Math.min(left, view.width - EDGE - size.width))),
    top: Math.round(Math.max(EDGE, Math.min(top, view.height - EDGE))),
    maxHeight: Math.floor(maxHeight),
  }
}
