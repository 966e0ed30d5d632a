import { isNode } from './isNode.js'

/** Something that floats and can be left. */
export interface Layer {
  /** Whether a node belongs to it (or to what opened it). Absent: presses and focus elsewhere do not concern it. */
  readonly contains?: (node: Node) => boolean
  readonly close: (reason: 'escape' | 'outside') => void
}

interface Stack {
  readonly layers: Layer[]
  readonly stop: () => void
}

const stacks = new WeakMap<Document, Stack>()

function watch(document: Document, layers: Layer[]): () => void {
  const escape = (event: KeyboardEvent) => {
    const top = layers[layers.length - 1]
    if (event.key !== 'Escape' || event.isComposing || !top) return
    // One Escape leaves one thing: neither the panel around nor the host's own dialog hears of it.
    event.preventDefault()
    event.stopPropagation()
    top.close('escape')
  }
  const outside = (event: Event) => {
    const node = event.composedPath()[0]
    if (!isNode(node)) return
    for (const layer of [...layers].reverse()) {
      if (!layer.contains) continue
      if (layer.contains(node)) return
      layer.close('outside')
    }
  }
  document.addEventListener('keydown', escape, true)
  document.addEventListener('pointerdown', outside, true)
  document.addEventListener('focusin', outside, true)
  return () => {
    document.removeEventListener('keydown', escape, true)
    document.removeEventListener('pointerdown', outside, true)
    document.removeEventListener('focusin', outside, true)
  }
}

/** Puts a layer on top of its document's others. Escape closes the top one; a press outside closes all above the one pressed. Returns the way off. */
export function pushLayer(document: Document, layer: Layer): () => void {
  let stack = stacks.get(document)
  if (!stack) {
    const layers: Layer[] = []
    stack = { layers, stop: watch(document, layers) }
    stacks.set(document, stack)
  }
  const { layers, stop } = stack
  layers.push(layer)
  return () => {
    const at = layers.indexOf(layer)
    if (at >= 0) layers.splice(at, 1)
    if (layers.length > 0) return
    stop()
    stacks.delete(document)
  }
}
