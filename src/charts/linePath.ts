/**
 * Straight segments through points, as path data: as `@visx/shape` writes them, which weighs 1.5 kB gzipped for this.
 * `null` interrupts; a lone point becomes a dot. `''` when there is none.
 */
export function linePath(points: Iterable<readonly [x: number, y: number] | null>): string {
  let path = ''
  let run = 0
  const close = () => {
    if (run === 1) path += 'Z'
    run = 0
  }
  for (const point of points) {
    if (point) path += `${run++ ? 'L' : 'M'}${point[0]},${point[1]}`
    else close()
  }
  close()
  return path
}
