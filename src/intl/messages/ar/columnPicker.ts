import type { Messages } from '../en.js'

export const columnPicker: Messages['columnPicker'] = {
  label: 'الأعمدة',
  find: 'ابحث عن عمود',
  noneFound: 'لا عمود بهذا الاسم',
  pinned: 'مثبّت',
  move: (name) => `نقل ${name}`,
  moveHint: 'المسافة ترفع، والأسهم تنقل، والمسافة تُنزل، وEscape يعيد إلى المكان',
  moving: (position, total) => `نقل: ${position} من ${total}`,
  lifted: (name, position, total) => `رُفع ${name}، الموضع ${position} من ${total}.`,
  moved: (name, position, total) => `${name}، الموضع ${position} من ${total}.`,
  dropped: (name, position, total) => `أُنزل ${name} في الموضع ${position} من ${total}.`,
  returned: (name, position) => `أُعيد ${name} إلى الموضع ${position}.`,
  shown: (shown, total) => `${shown} من ${total}`,
}
