/** The choice of columns. */
export const columnPicker = {
  label: 'Columns',
  find: 'Find a column',
  noneFound: 'No column has this name',
  pinned: 'pinned',
  move: (name: string) => `Move ${name}`,
  moveHint: 'Space lifts, arrows move, Space drops, Escape puts back',
  moving: (position: string, total: string) => `moving: ${position} of ${total}`,
  lifted: (name: string, position: string, total: string) => `${name} lifted, position ${position} of ${total}.`,
  moved: (name: string, position: string, total: string) => `${name}, position ${position} of ${total}.`,
  dropped: (name: string, position: string, total: string) => `${name} dropped at position ${position} of ${total}.`,
  returned: (name: string, position: string) => `${name} put back to position ${position}.`,
  shown: (shown: string, total: string) => `${shown} of ${total}`,
}
