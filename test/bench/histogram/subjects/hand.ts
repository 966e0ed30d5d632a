import { SIZE } from './subject.js'
import type { Subject } from './subject.js'

const NS = 'http://www.w3.org/2000/svg'

/** What one would write by hand for speed alone: three paths, a rectangle that follows the drag, no axis, no keyboard. */
export const hand: Subject = {
  mount: (container, activity) => {
    const { width, height } = SIZE
    const slot = width / activity.length
    const most = Math.max(...activity.map((bucket) => bucket.sessions))
    let good = ''
    let errored = ''
    let rate = ''
    for (const [i, bucket] of activity.entries()) {
      const x = (i * slot).toFixed(1)
      const low = (bucket.erroredSessions / most) * height
      const high = ((bucket.sessions - bucket.erroredSessions) / most) * height
      const w = Math.max(slot - 1, 0.5).toFixed(1)
      errored += `M${x} ${height}h${w}v${(-low).toFixed(1)}h-${w}z`
      good += `M${x} ${(height - low - 1).toFixed(1)}h${w}v${(-high).toFixed(1)}h-${w}z`
      if (bucket.sessions > 0) rate += `${rate ? 'L' : 'M'}${x} ${(height * (1 - (bucket.erroredSessions / bucket.sessions) * 3)).toFixed(1)}`
    }
    const svg = document.createElementNS(NS, 'svg')
    svg.setAttribute('class', 'hand')
    svg.setAttribute('width', String(width))
    svg.setAttribute('height', String(height))
    svg.innerHTML = `<path fill="#4f74b8" d="${good}"/><path fill="#c4451a" d="${errored}"/><path fill="none" stroke="#171a1e" stroke-width="1.5" d="${rate}"/><rect fill="#2757c9" fill-opacity=".1" height="${height}" width="0"/>`
    const band = svg.querySelector('rect')
    let start: number | null = null
    const bucketAt = (event: PointerEvent) => Math.floor((event.clientX - svg.getBoundingClientRect().left) / slot)
    svg.addEventListener('pointerdown', (event) => {
      svg.setPointerCapture(event.pointerId)
      start = bucketAt(event)
    })
    svg.addEventListener('pointermove', (event) => {
      if (start === null) return
      const now = bucketAt(event)
      band?.setAttribute('x', String(Math.min(start, now) * slot))
      band?.setAttribute('width', String((Math.abs(now - start) + 1) * slot))
    })
    svg.addEventListener('pointerup', () => (start = null))
    container.append(svg)
    return () => svg.remove()
  },
  plot: '.hand',
}
