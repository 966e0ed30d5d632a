import type { Messages } from '../en.js'

export const columnPicker: Messages['columnPicker'] = {
  label: 'Spalten',
  find: 'Spalte suchen',
  noneFound: 'Keine Spalte trägt diesen Namen',
  pinned: 'angeheftet',
  move: (name) => `${name} verschieben`,
  moveHint: 'Leertaste hebt an, Pfeile verschieben, Leertaste legt ab, Escape legt zurück',
  moving: (position, total) => `verschieben: ${position} von ${total}`,
  lifted: (name, position, total) => `${name} angehoben, Position ${position} von ${total}.`,
  moved: (name, position, total) => `${name}, Position ${position} von ${total}.`,
  dropped: (name, position, total) => `${name} abgelegt an Position ${position} von ${total}.`,
  returned: (name, position) => `${name} zurückgelegt an Position ${position}.`,
  shown: (shown, total) => `${shown} von ${total}`,
}
