import type { Subject } from './subject.js'

/** The cost of asking, which is part of all others. */
export const nothing: Subject = {
  mount: (container) => {
    const box = document.createElement('div')
    box.className = 'nothing'
    box.style.cssText = 'width: 1100px; height: 148px'
    container.append(box)
    return () => box.remove()
  },
  plot: '.nothing',
}
