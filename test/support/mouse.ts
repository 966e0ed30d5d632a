import { cdp } from 'vitest/browser'

/** Where a point of this page lies in the browser's window: tests run in a frame. */
function inWindow(x: number, y: number) {
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / window.innerWidth : 1
  return { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale }
}

/** Waits until what a real input event changed has been drawn. */
export const drawn = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))

/** Real mouse input: hit testing, capture and focus are the browser's own. Coordinates are this page's. */
export const mouse = {
  async move(x: number, y: number, pressed = false) {
    await cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...inWindow(x, y), button: pressed ? 'left' : 'none', buttons: pressed ? 1 : 0 })
    await drawn()
  },
  async down(x: number, y: number) {
    await mouse.move(x, y)
    await cdp().send('Input.dispatchMouseEvent', { type: 'mousePressed', ...inWindow(x, y), button: 'left', buttons: 1, clickCount: 1 })
    await drawn()
  },
  async up(x: number, y: number) {
    await cdp().send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...inWindow(x, y), button: 'left', buttons: 0, clickCount: 1 })
    await drawn()
  },
  /** Presses at the first point, moves through the others, releases at the last. */
  async drag(...points: readonly (readonly [x: number, y: number])[]) {
    const [first, last] = [points[0], points.at(-1)]
    if (!first || !last) return
    await mouse.down(...first)
    for (const point of points.slice(1)) await mouse.move(...point, true)
    await mouse.up(...last)
  },
}

/** Real touch input of one finger. */
export const touch = {
  async drag(...points: readonly (readonly [x: number, y: number])[]) {
    for (const [i, [x, y]] of points.entries()) {
      await cdp().send('Input.dispatchTouchEvent', { type: i === 0 ? 'touchStart' : 'touchMove', touchPoints: [inWindow(x, y)] })
      await drawn()
    }
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await drawn()
  },
}
