/** What of a column decides where it stands. */
export interface ColumnTrack {
  readonly id: string
  /** Pixels; for a flexible column the least. */
  readonly size: number
  /** Takes the space that is left. */
  readonly flexible: boolean
  readonly pin: 'start' | 'end' | null
}

/** Width of the column of checkboxes, pixels. */
const SELECT_WIDTH = 38

/**
 * Custom properties for the table's element: the tracks of every row's grid, the width below which it scrolls sideways,
 * and where each pinned cell sticks (`--ut-pin-<place in the row>`). Changing these moves columns without drawing a row.
 */
export function columnGeometry(tracks: readonly ColumnTrack[], selectable: boolean): Readonly<Record<string, string>> {
  const select = selectable ? [SELECT_WIDTH] : []
  const least = [...select, ...tracks.map((track) => track.size)]
  const first = selectable ? `calc(${SELECT_WIDTH}px + var(--ut-table-inset))` : null
  const sizes = tracks.map((track, at) => {
    const size = at === 0 && !selectable ? `calc(${track.size}px + var(--ut-table-inset))`
      : at === tracks.length - 1 ? `calc(${track.size}px + var(--ut-table-inset))` : `${track.size}px`
    return track.flexible ? `minmax(${size}, 1fr)` : size
  })
  const filler = tracks.some((track) => track.flexible) ? [] : ['minmax(0, 1fr)']
  const geometry: Record<string, string> = {
    '--ut-columns': [...(first ? [first] : []), ...sizes, ...filler].join(' '),
    '--ut-table-width': `calc(${least.reduce((sum, size) => sum + size, 0)}px + 2 * var(--ut-table-inset))`,
  }
  let fromStart = selectable ? SELECT_WIDTH : 0
  tracks.forEach((track, at) => {
    if (track.pin !== 'start') return
    geometry[`--ut-pin-${at}`] = fromStart === 0 ? '0px' : `calc(${fromStart}px + var(--ut-table-inset))`
    fromStart += track.size
  })
  let fromEnd = 0
  tracks.toReversed().forEach((track, back) => {
    if (track.pin !== 'end') return
    geometry[`--ut-pin-${tracks.length - 1 - back}`] = fromEnd === 0 ? '0px' : `calc(${fromEnd}px + var(--ut-table-inset))`
    fromEnd += track.size
  })
  return geometry
}
